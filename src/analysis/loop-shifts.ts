import type { Complex } from '../algebra/numeric/complex.ts';
import type { FixedPoints } from './fixed-points.ts';
import type { Origin } from './origin.ts';
import type { FixedPoint } from './point.ts';

/** What becomes of a fixed point when the betas are taken to one loop order less. */
export interface LoopShift {
  /** The index of its counterpart; undefined where it has none, which makes it look like an artefact of the truncation. */
  readonly counterpart: number | undefined;
  /** The distance of the counterpart, relative to the couplings of the point itself. */
  readonly relative: number | undefined;
  /** Which points could be its counterpart: all, or those with the same behaviour for a small parameter. */
  readonly by: 'branch' | 'distance';
}

/** A point that moves as far as this, relative to its couplings, is another one. */
const farthest = 1;

/**
 * The counterparts of fixed points at one loop order less: the nearest ones, each at most once, nearest pairs first, real
 * ones for real ones; where both are marked by a small parameter, perturbative points for perturbative ones.
 */
export function loopShifts(
  { points, field }: FixedPoints,
  before: FixedPoints,
  origins: readonly (Origin | undefined)[],
  originsBefore: readonly (Origin | undefined)[],
): readonly LoopShift[] | undefined {
  if (field.variables.some((x, i) => before.field.variables[i] !== x)) return undefined;
  const known = (i: number, k: number): boolean => origins[i] !== undefined && originsBefore[k] !== undefined;
  const pairs = points
    .flatMap((a, i) =>
      before.points.flatMap((b, k) => {
        const relative = mayMatch(a, b) ? distance(a.numeric, b.numeric) : undefined;
        const isSame = !known(i, k) || origins[i]?.origin === originsBefore[k]?.origin;
        return relative !== undefined && relative < farthest && isSame ? [{ i, k, relative }] : [];
      }),
    )
    .sort((p, q) => p.relative - q.relative || p.i - q.i || p.k - q.k);
  const found = new Map<number, { readonly k: number; readonly relative: number }>();
  const taken = new Set<number>();
  for (const { i, k, relative } of pairs) {
    if (found.has(i) || taken.has(k)) continue;
    found.set(i, { k, relative });
    taken.add(k);
  }
  return points.map((_, i) => {
    const pair = found.get(i);
    return {
      counterpart: pair?.k,
      relative: pair?.relative,
      by: pair && known(i, pair.k) ? 'branch' : 'distance',
    };
  });
}

const mayMatch = (a: FixedPoint, b: FixedPoint): boolean => (a.real === false) === (b.real === false);

/** |a − b|/|a|, with 0 for two points at the origin. */
function distance(a: readonly Complex[] | undefined, b: readonly Complex[] | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const size = Math.hypot(...a.flatMap(({ re, im }) => [re, im]));
  const apart = Math.hypot(...a.flatMap(({ re, im }, i) => [re - b[i]!.re, im - b[i]!.im]));
  return apart === 0 ? 0 : apart / size;
}
