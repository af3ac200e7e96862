import { spendProducts } from '../roots/dense.ts';
import { largestPart } from '../roots/fixed.ts';
import type { Fixed } from '../roots/fixed.ts';
import type { Interval } from '../interval.ts';
import { add, neg } from '../roots/rectangle.ts';
import type { Rectangle } from '../roots/rectangle.ts';
import type { Work } from '../work.ts';
import { divided, frameAt, larger, product, thin } from './newton.ts';
import type { Frame } from './newton.ts';
import { valuesOn } from './square-system.ts';
import type { SquareSystem } from './square-system.ts';

export type Box = readonly Rectangle[];

/** Two boxes, one in the interior of the other, with exactly one zero of the system in both together. */
export interface Contraction {
  readonly inner: Box;
  readonly outer: Box;
}

/**
 * Boxes round a point that are proved to hold exactly one zero: K(X) = y − Y f(y) + (1 − Y f′(X))(X − y) lies in the
 * interior of X, where f is analytic (R. Krawczyk, Computing 4 (1969) 187; S. M. Rump, Acta Numerica 19 (2010) 287). The
 * outer box is the largest of some that were tried. Complex numbers count as pairs of real ones.
 */
export function contraction(
  system: SquareSystem,
  y: readonly Fixed[],
  bits: number,
  work: Work,
): Contraction | undefined {
  const frame = frameAt(system, y, bits, work);
  if (frame === undefined) return undefined;
  const point = y.map(thin);
  const centre = point.map((z, j) => add(z, neg(frame.step[j]!)));
  for (const radii of radiiRound(y, frame, bits)) {
    const outer = y.map((z, j) => around(z, radii[j]!));
    const defect = defectOn(system, frame, outer, bits, work);
    if (defect === undefined) continue;
    const image = (box: Box): Box => {
      const offset = box.map((z, j) => add(z, neg(point[j]!)));
      return centre.map((z, j) => add(z, product(defect[j]!, offset, BigInt(bits))));
    };
    const first = image(outer);
    if (!isInside(first, outer)) continue;
    return { inner: narrowed(first, image, bits, work), outer };
  }
  return undefined;
}

/** 1 − Y f′(X). */
function defectOn(
  system: SquareSystem,
  { inverse, exponents }: Frame,
  box: Box,
  bits: number,
  work: Work,
): readonly Box[] | undefined {
  const p = BigInt(bits);
  const slope = valuesOn(system, box, bits, work)?.slope.map((row, i) =>
    row.map((z) => divided(z, exponents[i]!)),
  );
  if (slope === undefined) return undefined;
  spendProducts(work, 16 * box.length ** 3, 2 * bits);
  const one = thin({ re: 1n << p, im: 0n });
  const columns = box.map((_, k) => slope.map((row) => row[k]!));
  return inverse.map((row, j) =>
    columns.map((column, k) => {
      const entry = neg(product(row.map(thin), column, p));
      return j === k ? add(one, entry) : entry;
    }),
  );
}

const largestNarrowing = 24;

/** The image of a box that holds the zero holds it, too; so does what both have in common. */
function narrowed(first: Box, image: (box: Box) => Box, bits: number, work: Work): Box {
  let box = first;
  for (let i = 0; i < largestNarrowing; i++) {
    spendProducts(work, 16 * box.length ** 2, 2 * bits);
    const next = common(box, image(box));
    if (!next.some((z, j) => 4n * width(z) < 3n * width(box[j]!))) return next;
    box = next;
  }
  return box;
}

/** Lists of radii to try, the largest first: fractions of the coordinates, then multiples of Newton's step. */
function* radiiRound(y: readonly Fixed[], { step }: Frame, bits: number): Generator<readonly bigint[]> {
  const least = step.map((z) => larger(reach(z.re), reach(z.im)) + 1n);
  const sizes = y.map((z, j) => (largestPart(z) > least[j]! << 10n ? largestPart(z) : undefined));
  const known = sizes.filter((s) => s !== undefined);
  const smallest = known.reduce((a, b) => (b < a ? b : a), known[0] ?? 1n << BigInt(bits));
  for (const part of [8, 16, 24, 32, 40, 48]) {
    const cut = BigInt(Math.floor((bits * part) / 64));
    const radii = sizes.map((s) => (s ?? smallest) >> cut);
    if (radii.every((r, j) => r > least[j]!)) yield radii;
  }
  for (const growth of [10n, 5n, 2n]) yield least.map((r) => r << growth);
}

const reach = ({ lo, hi }: Interval): bigint => larger(-lo, hi);
const width = ({ re, im }: Rectangle): bigint => larger(re.hi - re.lo, im.hi - im.lo);

const around = ({ re, im }: Fixed, r: bigint): Rectangle => ({
  re: { lo: re - r, hi: re + r },
  im: { lo: im - r, hi: im + r },
});

const isBetween = (a: Interval, b: Interval): boolean => a.lo > b.lo && a.hi < b.hi;

/** Whether a box lies in the interior of another one. */
export const isInside = (a: Box, b: Box): boolean =>
  a.every((z, j) => isBetween(z.re, b[j]!.re) && isBetween(z.im, b[j]!.im));

const overlap = (a: Interval, b: Interval): Interval => ({
  lo: larger(a.lo, b.lo),
  hi: -larger(-a.hi, -b.hi),
});

const common = (a: Box, b: Box): Box =>
  a.map((z, j) => ({ re: overlap(z.re, b[j]!.re), im: overlap(z.im, b[j]!.im) }));

/** The box with its conjugate coordinates. */
export const conjugate = (box: Box): Box => box.map(({ re, im }) => ({ re, im: { lo: -im.hi, hi: -im.lo } }));
