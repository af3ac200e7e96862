import { expressionField } from '../algebra/field/expressions.ts';
import { exponentOf } from '../algebra/polynomial/monomial.ts';
import { degreeIn } from '../algebra/polynomial/parts.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { withinBudget } from '../algebra/work.ts';
import type { Sym } from '../expr/expr.ts';
import { dependsOn } from '../expr/walk.ts';
import type { Setting } from '../mechanics/record.ts';
import type { VectorField } from './vector-field.ts';

/** β(λx, λ^w e) = λ^d β(x, e) with these w. */
const weights = [1, 2] as const;

/**
 * Whether a positive parameter e may be taken as 1, as ε in d = 4 − ε at one loop: all rates are homogeneous of one degree in
 * the couplings and e together. Then what the fixed points are at e = 1 tells what they are at any e > 0: couplings are
 * scaled, and the stability matrix has a positive factor.
 */
export function isUnit(e: Sym, { variables, rates }: VectorField, setting: Setting): boolean {
  if (!setting.assumptions.positive.has(e)) return false;
  const degrees = withinBudget(() =>
    whereDefined(() => {
      const field = expressionField(setting.work(), setting.assumptions);
      const [own, ...others] = [e, ...variables].map(field.indexOf) as [number, ...number[]];
      const parts = rates.map(field.of);
      // A coupling inside a root or a function has no degree.
      if (field.kernels.some((k) => k.op !== 'sym' && [e, ...variables].some((x) => dependsOn(k, x))))
        return undefined;
      const isWhole = parts.every(({ denominator }) =>
        [own, ...others].every((i) => degreeIn(denominator, i) < 1),
      );
      return isWhole
        ? weights.map((w) =>
            parts.flatMap(({ numerator }) =>
              [...numerator.terms.keys()].map((m) =>
                others.reduce((sum, i) => sum + exponentOf(m, i), w * exponentOf(m, own)),
              ),
            ),
          )
        : undefined;
    }),
  );
  return degrees?.some((list) => new Set(list).size === 1) ?? false;
}
