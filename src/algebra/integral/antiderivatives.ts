import { ExpressionError, sym } from '../../expr/build.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { substitute } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { factored } from '../factored.ts';
import { expressionField } from '../field/expressions.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { DivisionByZero } from '../field/field.ts';
import { whole as wholeFraction } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { Undefined } from '../normal.ts';
import { inverse, multiply, whole } from '../quotient.ts';
import { withoutRadicals } from '../roots/parameters.ts';
import { signsOf } from '../signs.ts';
import { OutOfWork } from '../work.ts';
import type { Work } from '../work.ts';
import { integrateExponentials } from './exponential.ts';
import { throughQuadraticRoot } from './quadratic-root.ts';
import { integrateRational } from './rational.ts';
import { kernelsWith, rationalFunction } from './setting.ts';
import type { SignOf } from './setting.ts';
import { splittingSymbols } from './split.ts';
import { substitutions, withoutLogarithms } from './substitution.ts';

/** So many substitutions are tried one after the other. */
const deepest = 2;

/**
 * What may be antiderivatives of `e`, the simpler methods first: with roots of parameters as parameters, directly, and
 * by substitution. They are to be verified.
 */
export function* antiderivatives(e: Expr, x: Sym, assumptions: Assumptions, work: Work): Generator<Expr> {
  const plain = ifPossible(() => withoutRadicals(e, x, assumptions, work, true));
  if (plain) {
    const positive = new Set([...assumptions.positive, ...plain.values.keys()]);
    for (const value of candidates(plain.expression, x, { positive }, work, deepest)) {
      const back = ifPossible(() => substitute(value, plain.values));
      if (back) yield back;
    }
  }
  yield* candidates(e, x, assumptions, work, deepest);
}

function* candidates(e: Expr, x: Sym, assumptions: Assumptions, work: Work, depth: number): Generator<Expr> {
  const direct = ifPossible(() => found(e, x, assumptions, work, false));
  if (direct) {
    yield direct;
    return;
  }
  yield* quadraticRoots(e, x, assumptions, work);
  if (depth > 0) yield* substituted(e, x, assumptions, work, depth);
  const split = ifPossible(() => found(e, x, assumptions, work, true));
  if (split) yield split;
}

function* quadraticRoots(e: Expr, x: Sym, assumptions: Assumptions, work: Work): Generator<Expr> {
  const values = throughQuadraticRoot(e, x, assumptions, work);
  for (;;) {
    const next = ifPossible(() => values.next());
    if (next === undefined || next.done) return;
    yield next.value;
  }
}

function* substituted(e: Expr, x: Sym, assumptions: Assumptions, work: Work, depth: number): Generator<Expr> {
  const t = sym(`\u0000t${depth}`);
  const steps = substitutions({ e, x, t, assumptions, work });
  for (;;) {
    const step = ifPossible(() => steps.next());
    if (step === undefined || step.done) return;
    const { integrand, isPositive, value: u } = step.value;
    const positive = new Set([...assumptions.positive, ...(isPositive ? [t] : [])]);
    for (const inner of candidates(integrand, t, { positive }, work, depth - 1)) {
      const value = ifPossible(() => withoutLogarithms(substitute(inner, new Map([[t, u]]))));
      if (value) yield value;
    }
  }
}

function ifPossible<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    const known = [OutOfWork, Undefined, DivisionByZero, ExpressionError];
    if (known.some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}

/** Without substitutions; `splits`: with polynomials split over real numbers. */
function found(e: Expr, x: Sym, assumptions: Assumptions, work: Work, splits: boolean): Expr | undefined {
  const positive = new Set([...assumptions.positive, ...splittingSymbols]);
  const field = expressionField(work, { positive });
  const f = field.of(e);
  const kernels = kernelsWith(field, f, x);
  if (kernels.length > 0) {
    const value = splits ? undefined : integrateExponentials(field, f, kernels, x);
    return value && withoutLogarithms(value);
  }
  return integrateRational(field, rationalFunction(field, f, x), x, signsIn(field, positive), splits);
}

/** The signs that the elements of a field are known to have where they are real. */
function signsIn(field: ExpressionField, positive: ReadonlySet<Expr>): SignOf {
  const written = (p: Fraction['numerator']): Expr => field.expression(wholeFraction(p));
  const signs = signsOf(field.kernels, written, { positive, real: true, nonNegative: [], signed: [] });
  return (q) => {
    const { content, factors } = factored(multiply(whole(q.numerator), inverse(whole(q.denominator))));
    return factors.reduce<number>(
      (sign, { base, power }) => (power % 2 === 0 ? sign : sign * Math.sign(signs.of(base))),
      Q.sign(content),
    ) as -1 | 0 | 1;
  };
}
