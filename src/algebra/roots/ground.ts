import { div, ExpressionError, HALF, I, mul, neg, num, pow, sqrt } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { atomsOf, subexpressions } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { DivisionByZero } from '../field/field.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import { Undefined } from '../normal.ts';
import { primitivePart } from '../polynomial/division.ts';
import * as P from '../polynomial/polynomial.ts';
import { squareFree } from '../polynomial/square-free.ts';
import type { Ground } from './radicals.ts';
import { signOfExpr } from './sign.ts';

/** The value of a computation, or undefined where an expression divides by zero or has too large numbers. */
export function whereDefined<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    const known = [Undefined, DivisionByZero, ExpressionError].some((kind) => error instanceof kind);
    if (known) return undefined;
    throw error;
  }
}

/** The bases of all negative powers. */
export const divisorsIn = (e: Expr): readonly Expr[] =>
  [...subexpressions(e)].flatMap((x) =>
    x.op === 'power' && x.exponent.op === 'num' && Q.sign(x.exponent.value) < 0 ? [x.base] : [],
  );

/** Rational functions of symbols, numbers such as ζ(3) and their roots: nested radicals are left as they stand. */
const isPlain = (e: Expr): boolean =>
  [...subexpressions(e)].every((x) => {
    if (x.op === 'call') return x.args.every((a) => a.op === 'num');
    if (x.op !== 'power') return true;
    return x.exponent.op === 'num' && (Q.isInteger(x.exponent.value) || x.base.op === 'num');
  });

interface ConditionedGround extends Ground {
  /** A simpler expression that vanishes where this one does. */
  readonly nonZero: (e: Expr) => Expr;
}

/** What is known about coefficients that are expressions. */
export function groundOf(
  field: ExpressionField,
  assumptions: Assumptions,
  roots: Ground['roots'],
): ConditionedGround {
  const sign: Ground['sign'] = (e) => signOfExpr(e, assumptions);
  const short = (e: Expr): Expr => (e.op === 'num' || !isPlain(e) ? e : field.expression(field.of(e)));

  function squareRoot(e: Expr): Expr {
    if (e.op === 'num') return sqrt(e);
    if (sign(e) === -1) return mul(I, squareRoot(neg(e)));
    if (atomsOf(e).size === 0 || !isPlain(e)) return pow(e, HALF);
    return withoutSquares(field, e);
  }

  return {
    isZero: (e) => (e.op === 'num' ? Q.isZero(e.value) : field.isZero(field.of(e))),
    sign,
    short,
    squareRoot,
    roots,
    nonZero: (e) => (isPlain(e) ? numeratorOf(field, e) : e),
  };
}

/** What vanishes where a quotient does, without rational factors. */
const numeratorOf = (field: ExpressionField, e: Expr): Expr =>
  field.expression(whole(primitivePart(field.of(e).numerator).part));

/** √(n/d) = √(nd)/d, with every square taken out of nd. */
function withoutSquares(field: ExpressionField, e: Expr): Expr {
  const { numerator, denominator } = field.of(e);
  const { unit, factors } = squareFree(P.mul(numerator, denominator));
  const product = (exponent: (power: number) => number): P.Polynomial =>
    factors.reduce((all, { base, power }) => P.mul(all, P.pow(base, exponent(power))), P.one(field.ring));
  const inside = P.scale(
    product((k) => k % 2),
    Q.rational(Q.sign(unit)),
  );
  const outside = field.expression(whole(product((k) => Math.floor(k / 2))));
  const root = mul(sqrt(num(Q.abs(unit))), sqrt(field.expression(whole(inside))));
  return div(mul(outside, root), field.expression(whole(denominator)));
}
