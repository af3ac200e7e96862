import {
  add,
  call,
  div,
  HALF,
  isZero,
  MINUS_ONE,
  mul,
  neg,
  num,
  pow,
  sqrt,
  sub,
  sym,
  TWO,
} from '../../expr/build.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { dependsOn, subexpressions, substitute } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { divide } from '../field/field.ts';
import type { Fraction } from '../field/fractions.ts';
import { isFractionalPower, powersOf } from '../roots/parameters.ts';
import { signOfExpr } from '../roots/sign.ts';
import type { Work } from '../work.ts';
import { rationalFunction } from './setting.ts';

/** √R in what is integrated. */
const root = sym('\u0000root');

/**
 * What may be ∫ (U + N/√R) dx with polynomials U and N and R = a + bx + cx², where the sign of c is known. Reduced by
 * N/√R = (Q√R)′ + λ/√R to ∫ dx/√R, which is a logarithm for c > 0, and for c < 0 an arcsine, or the arctangent that
 * equals it where the discriminant has no known sign (I. S. Gradshteyn, I. M. Ryzhik, Table of Integrals, Series, and
 * Products, 2.260–2.262). They are to be verified.
 */
export function* throughQuadraticRoot(
  e: Expr,
  x: Sym,
  assumptions: Assumptions,
  work: Work,
): Generator<Expr> {
  const radicands = new Set(
    [...subexpressions(e)].filter(isFractionalPower).flatMap((p) => (dependsOn(p, x) ? [p.base] : [])),
  );
  const [radicand, second] = radicands;
  if (radicand === undefined || second !== undefined) return;
  const { n, map } = powersOf(e, radicand, root);
  const field = expressionField(work, assumptions);
  const R = n === 2 ? polynomialIn(field, radicand, x) : undefined;
  if (R?.length !== 3) return;
  const inRoot = substitute(e, map);
  const mirrored = substitute(inRoot, new Map([[root, neg(root)]]));
  const withoutRoot = (f: Expr): Expr => evenIn(field, f, radicand);
  const plain = polynomialIn(field, withoutRoot(div(add(inRoot, mirrored), TWO)), x);
  const over = polynomialIn(field, withoutRoot(mul(div(sub(inRoot, mirrored), TWO), root)), x);
  if (plain === undefined || over === undefined) return;
  const { quotient, rest } = reduced(field, over, R as Quadratic<Fraction>);
  const written = (coefficients: readonly Fraction[], shift: number): Expr =>
    add(...coefficients.map((c, k) => mul(field.expression(c), pow(x, num(k + shift)))));
  const integrated = plain.map((c, k) => divide(field, c, field.rational(Q.rational(k + 1))));
  const algebraic = add(written(integrated, 1), mul(written(quotient, 0), sqrt(radicand)));
  if (field.isZero(rest)) yield algebraic;
  else {
    const lowest = (f: Expr): Expr => field.expression(field.of(f));
    const coefficients = R.map(field.expression) as [Expr, Expr, Expr];
    for (const { weight, value } of inverseRoots(coefficients, lowest, radicand, x, assumptions))
      yield add(algebraic, mul(lowest(mul(field.expression(rest), weight)), value));
  }
}

type Quadratic<T> = readonly [T, T, T];

/** The coefficients of a polynomial in x; undefined where it is none. */
function polynomialIn(field: ExpressionField, e: Expr, x: Sym): readonly Fraction[] | undefined {
  const { numerator, factors } = rationalFunction(field, field.of(e), x);
  const isPolynomial = factors.length === 0 && numerator.every((c) => !dependsOn(field.expression(c), x));
  return isPolynomial ? numerator : undefined;
}

/** A function that does not change its sign with that of the root, by the square of the root. */
const evenIn = (field: ExpressionField, f: Expr, radicand: Expr): Expr => {
  const written = field.expression(field.of(f));
  const even = [...subexpressions(written)].filter((p) => p.op === 'power' && p.base === root);
  return substitute(
    written,
    new Map(even.map((p) => [p, p.op === 'power' ? pow(radicand, div(p.exponent, TWO)) : p])),
  );
};

/** N = Q′R + ½ Q R′ + λ, from the highest power of N down. */
function reduced(
  field: ExpressionField,
  N: readonly Fraction[],
  [a, b, c]: Quadratic<Fraction>,
): { readonly quotient: readonly Fraction[]; readonly rest: Fraction } {
  const left = [...N];
  const quotient: Fraction[] = [];
  const times = (f: Fraction, n: number, d = 1): Fraction => field.mul(f, field.rational(Q.rational(n, d)));
  const take = (k: number, f: Fraction): void => {
    if (k >= 0) left[k] = field.sub(left[k] ?? field.zero, f);
  };
  for (let k = N.length - 2; k >= 0; k--) {
    const q = divide(field, left[k + 1] as Fraction, times(c, k + 1));
    quotient[k] = q;
    take(k, field.mul(q, times(b, 2 * k + 1, 2)));
    take(k - 1, field.mul(q, times(a, k)));
  }
  return { quotient, rest: left[0] ?? field.zero };
}

/** ∫ dx/√R, a function times a weight that is free of x. `lowest` writes in lowest terms, roots by the roots of factors. */
function* inverseRoots(
  [a, b, c]: Quadratic<Expr>,
  lowest: (e: Expr) => Expr,
  R: Expr,
  x: Sym,
  assumptions: Assumptions,
): Generator<{ readonly weight: Expr; readonly value: Expr }> {
  const slope = add(mul(TWO, c, x), b);
  const sign = signOfExpr(c, assumptions);
  const stiffness = lowest(sqrt(sign === -1 ? neg(c) : c));
  const weight = pow(stiffness, MINUS_ONE);
  const twice = mul(TWO, stiffness, sqrt(R));
  const square = lowest(div(sub(mul(b, b), mul(num(4), a, c)), mul(num(4), c, c)));
  // Of R = c(x − m)² the argument 2√(cR) + 2c(x − m) is zero below m.
  const isSquare = isZero(square);
  if (sign === 1)
    yield {
      weight,
      value: isSquare ? mul(div(slope, twice), HALF, call('log', R)) : call('log', add(twice, slope)),
    };
  if (sign !== -1) return;
  // R vanishes at the middle plus and minus the reach; if that is not real, √R is real nowhere.
  if ((signOfExpr(square, assumptions) ?? 1) !== 1) return;
  const middle = lowest(div(neg(b), mul(TWO, c)));
  const reach = lowest(sqrt(square));
  yield { weight, value: call('asin', div(sub(x, middle), reach)) };
  yield { weight: neg(weight), value: call('atan', div(slope, twice)) };
}
