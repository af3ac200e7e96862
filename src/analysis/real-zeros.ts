import { nearestDouble } from '../algebra/enclose.ts';
import { certifiedZeros } from '../algebra/systems/approximate.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import { newWork } from '../algebra/work.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Setting } from '../mechanics/record.ts';
import type { VectorField } from './vector-field.ts';

/** Operations for the search. */
const worthTrying = 40_000_000;

/** The real zeros, in doubles, of a flow without parameters, and whether these are all isolated ones. */
export function realZeros(
  { variables, rates }: VectorField,
  setting: Setting,
): { readonly zeros: readonly (readonly number[])[]; readonly complete: boolean } {
  const found = solveSystem(rates, variables, newWork(worthTrying), setting.assumptions, 0);
  const work = newWork(worthTrying);
  const groups = found.algebraic.map(({ equations, count }) =>
    certifiedZeros(rates, variables, equations, count, work),
  );
  const exact = found.solutions.flatMap(({ at }) => {
    const numbers = variables.map((x) => nearestDouble(at.get(x) ?? x));
    return numbers.every((z) => z !== undefined) ? [numbers] : [];
  });
  const boxed = groups.flatMap((group) =>
    (group?.zeros ?? []).filter(({ real }) => real !== false).map(({ at }) => at.map(({ re }) => re)),
  );
  return {
    zeros: [...exact, ...boxed],
    complete: found.complete && groups.every((group) => group !== undefined),
  };
}

/** A flow with values in the place of symbols. */
export const withValues = (
  { variables, rates }: VectorField,
  values: ReadonlyMap<Sym, Expr>,
): VectorField => ({
  variables,
  rates: rates.map((rate) => substitute(rate, new Map<Expr, Expr>(values))),
});
