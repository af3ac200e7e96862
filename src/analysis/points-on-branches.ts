import type { Complex } from '../algebra/numeric/complex.ts';
import { fraction, mul, num, pow } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { numberOf } from './exponents.ts';
import type { BranchExpansion, Expansions } from './expansion.ts';
import type { FixedPoints } from './fixed-points.ts';
import { halvings } from './follow.ts';
import type { Origin } from './origin.ts';
import type { PowerSeries } from './power-series.ts';

/** How close, relative to its own size, a point has to be to a branch, and how much farther from every other one. */
const [close, farther] = [1e-2, 10] as const;

/**
 * On which branch each fixed point lies: the one whose series is nearest at a small value of the parameter. Undefined where
 * the place of a point is not known there, or no branch is clearly the nearest.
 */
export function branchesOfPoints(
  found: FixedPoints,
  origins: readonly (Origin | undefined)[],
  { branches, request }: Expansions,
): readonly (number | undefined)[] {
  const { parameter, inverse } = request;
  const start = found.values.get(parameter);
  if (start === undefined) return found.points.map(() => undefined);
  const last = mul(start, inverse ? num(2 ** halvings) : fraction(1, 2 ** halvings));
  const values = new Map([...found.values, [parameter, last] as const]);
  const size = numberOf(inverse ? pow(last, num(-1)) : last, new Map())?.re ?? NaN;
  const places = branches.map((branch) => placeOf(branch, size));
  return found.points.map(({ at }, i) => {
    const numbers = at && [...at.values()].map((e: Expr) => numberOf(e, values));
    const point =
      origins[i]?.followed?.last ?? (numbers?.every((z) => z !== undefined) ? numbers : undefined);
    return point && nearest(point, places);
  });
}

const placeOf = ({ at }: BranchExpansion, size: number): readonly Complex[] | undefined => {
  const sums = at.map((s) => sumOf(s, size));
  return sums.every((z) => z !== undefined) ? sums : undefined;
};

function sumOf({ terms }: PowerSeries, size: number): Complex | undefined {
  let [re, im] = [0, 0];
  for (const { exponent, numeric } of terms) {
    if (numeric === undefined) return undefined;
    const power = size ** Q.toDouble(exponent);
    re += numeric.re * power;
    im += numeric.im * power;
  }
  return { re, im };
}

function nearest(
  point: readonly Complex[],
  places: readonly (readonly Complex[] | undefined)[],
): number | undefined {
  const own = Math.hypot(...point.flatMap(({ re, im }) => [re, im]));
  const distances = places
    .map((place, i) => ({
      i,
      far: place
        ? Math.hypot(...point.flatMap(({ re, im }, k) => [re - place[k]!.re, im - place[k]!.im]))
        : Infinity,
    }))
    .sort((a, b) => a.far - b.far);
  const [first, second] = distances;
  const isNear = first !== undefined && first.far <= close * own;
  return isNear && (second === undefined || second.far > farther * first.far) ? first.i : undefined;
}
