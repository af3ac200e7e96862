import { determinant } from '../algebra/matrix.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { signOfExpr } from '../algebra/roots/sign.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import type { SolutionSet } from '../algebra/systems/solve.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { numberOf } from './exponents.ts';
import type { Values } from './exponents.ts';
import { isReal } from './real-points.ts';
import type { Place } from './real-points.ts';

/** Operations for the system. */
const worthTrying = 2_000_000;

/**
 * Real points of f = 0 that are isolated among the real ones since f has a strict extremum there: ∇f = 0 and the matrix of
 * second derivatives is definite, by the signs of its leading minors (Sylvester). The point at 0 of y² = x²(x − 1) is one.
 */
export function isolatedPoints(
  { equations: [f, ...others] }: SolutionSet,
  variables: readonly Sym[],
  values: Values,
  setting: Setting,
): readonly Place[] {
  if (f === undefined || others.length > 0) return [];
  const slopes = variables.map((x) => partial(f, x));
  const { solutions } = solveSystem([f, ...slopes], variables, newWork(worthTrying), setting.assumptions);
  const bends = slopes.map((slope) => variables.map((x) => partial(slope, x)));
  return solutions
    .map(({ at }): Place => new Map(variables.map((x) => [x, tidied(at.get(x) ?? x, setting)])))
    .filter((place) => isReal(place, values, setting) === true)
    .filter((place) => {
      const there = whereDefined(() => bends.map((row) => row.map((e) => substitute(e, place))));
      return there !== undefined && isDefinite(there, values, setting);
    });
}

function isDefinite(rows: readonly (readonly Expr[])[], values: Values, setting: Setting): boolean {
  const signs = rows.map((_, k) => {
    const corner = rows.slice(0, k + 1).map((row) => row.slice(0, k + 1));
    const minor = withinBudget(() => tidied(determinant(corner, setting.work()), setting));
    return minor && (signOfExpr(minor, setting.assumptions) ?? numberOf(minor, values)?.sign);
  });
  return signs.every((s) => s === 1) || signs.every((s, k) => s === (k % 2 === 0 ? -1 : 1));
}
