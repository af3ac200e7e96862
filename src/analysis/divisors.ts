import { noAssumptions } from '../algebra/assumptions.ts';
import { expressionField } from '../algebra/field/expressions.ts';
import type { ExpressionField } from '../algebra/field/expressions.ts';
import { whole } from '../algebra/field/fractions.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import type { Polynomial } from '../algebra/polynomial/polynomial.ts';
import { different } from '../algebra/systems/groebner.ts';
import type { Expr } from '../expr/expr.ts';

/** The different irreducible factors of what the rates are divided by, in lowest terms. */
export const divisorsOf = (rates: readonly Expr[], field: ExpressionField): readonly Polynomial[] =>
  different(rates.map((rate) => field.of(rate).denominator));

/** Operations for them. */
const worthTrying = 1_000_000;

/** The same as expressions; none where the budget does not suffice. */
export const divisorExpressions = (rates: readonly Expr[]): readonly Expr[] =>
  withinBudget(() =>
    whereDefined(() => {
      const field = expressionField(newWork(worthTrying), noAssumptions);
      return divisorsOf(rates, field).map((p) => field.expression(whole(p)));
    }),
  ) ?? [];

/** Of the largest value along a curve: less than this is nearly zero. */
const small = 1e-3;

/** Whether one of several numbers that were taken along a curve has come to nearly zero at its end. */
export function nearlyVanishes(along: readonly (readonly number[])[]): boolean {
  return along.at(-1)!.some((d, k) => {
    const largest = along.reduce((m, list) => Math.max(m, Math.abs(list[k]!)), 0);
    return Math.abs(d) <= small * largest;
  });
}
