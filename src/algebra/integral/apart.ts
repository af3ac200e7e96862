import { div, mul, num, pow, sumOf } from '../../expr/build.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import { DivisionByZero } from '../field/field.ts';
import type { Fraction } from '../field/fractions.ts';
import { Undefined } from '../normal.ts';
import type { Dense } from '../field/dense.ts';
import { OutOfWork } from '../work.ts';
import type { Work } from '../work.ts';
import { partialFractions } from './partial-fractions.ts';
import { kernelsWith, rationalFunction } from './setting.ts';

/**
 * The partial fractions of a rational function of x with parameters: Σ p_k x^k + Σ n/q^k with q irreducible over the
 * parameters and deg n < deg q. Undefined where `e` is no rational function of x, has no value, or costs too much.
 */
export function apart(e: Expr, x: Sym, assumptions: Assumptions, work: Work): Expr | undefined {
  try {
    const field = expressionField(work, assumptions);
    const f = field.of(e);
    if (kernelsWith(field, f, x).length > 0) return undefined;
    const { numerator, factors } = rationalFunction(field, f, x);
    const { polynomial, fractions } = partialFractions(field, numerator, factors);
    const written = (p: Dense<Fraction>): Expr =>
      sumOf(p.map((c, k) => mul(field.expression(c), pow(x, num(k)))));
    return sumOf([
      written(polynomial),
      ...fractions.map(({ base, power, numerator: n }) => div(written(n), pow(written(base), num(power)))),
    ]);
  } catch (error) {
    if ([OutOfWork, Undefined, DivisionByZero].some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}
