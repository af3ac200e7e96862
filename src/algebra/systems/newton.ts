import { magnitude } from '../interval.ts';
import type { Interval } from '../interval.ts';
import { spendProducts } from '../roots/dense.ts';
import { difference, largestPart } from '../roots/fixed.ts';
import type { Fixed } from '../roots/fixed.ts';
import { add, mul, real } from '../roots/rectangle.ts';
import type { Rectangle } from '../roots/rectangle.ts';
import type { Work } from '../work.ts';
import { approximateInverse } from './fixed-matrix.ts';
import type { FixedMatrix } from './fixed-matrix.ts';
import { valuesOn } from './square-system.ts';
import type { SquareSystem } from './square-system.ts';

/** A system at a point, prepared for Newton's step. */
export interface Frame {
  /** An approximate inverse of the Jacobian matrix, whose rows are divided by powers of two. */
  readonly inverse: FixedMatrix;
  /** Their exponents. */
  readonly exponents: readonly bigint[];
  /** An enclosure of the inverse times the values, divided in the same way: Newton's step. */
  readonly step: readonly Rectangle[];
}

/** The frame at a point; undefined where the system is singular, or cannot be enclosed. */
export function frameAt(
  system: SquareSystem,
  point: readonly Fixed[],
  bits: number,
  work: Work,
): Frame | undefined {
  const p = BigInt(bits);
  const values = valuesOn(system, point.map(thin), bits, work);
  if (values === undefined) return undefined;
  spendProducts(work, 8 * point.length ** 3, 2 * bits);
  const exponents = values.slope.map((row) => row.reduce((e, z) => larger(e, sizeOf(z)), 0n) - p);
  const scaled = values.slope.map((row, i) => row.map((z) => middle(divided(z, exponents[i]!))));
  const inverse = approximateInverse(scaled, p);
  if (inverse === undefined) return undefined;
  const value = values.value.map((z, i) => divided(z, exponents[i]!));
  return { inverse, exponents, step: inverse.map((row) => product(row.map(thin), value, p)) };
}

const stepsWithoutProgress = 8;

export interface Polished {
  readonly point: readonly Fixed[];
  /** Further steps would be rounding. */
  readonly settled: boolean;
}

/**
 * A point from which Newton's steps lead no nearer to a zero at this precision. Nothing is promised about it; undefined
 * where not one step is possible.
 */
export function polished(
  system: SquareSystem,
  start: readonly Fixed[],
  bits: number,
  work: Work,
): Polished | undefined {
  let point = start;
  let best: { readonly point: readonly Fixed[]; readonly size: bigint } | undefined;
  let idle = 0;
  for (let left = 64 + bits; left > 0 && idle < stepsWithoutProgress; left--) {
    const enclosed = frameAt(system, point, bits, work)?.step;
    if (enclosed === undefined) return best && { point: best.point, settled: true };
    if (enclosed.every(isRounding)) return { point, settled: true };
    const step = enclosed.map(middle);
    point = point.map((z, j) => difference(z, step[j]!));
    const size = step.reduce((s, z) => larger(s, largestPart(z)), 0n);
    idle = best === undefined || size < best.size ? 0 : idle + 1;
    if (idle === 0) best = { point, size };
    if (point.some((z) => largestPart(z) >> (8n * BigInt(bits)) > 0n)) break;
  }
  return best && { point: best.point, settled: false };
}

/** Whether hardly a digit of a step is known. */
const isRounding = (z: Rectangle): boolean =>
  largestPart(middle(z)) <= larger(z.re.hi - z.re.lo, z.im.hi - z.im.lo) << 3n;

/** The rectangle of one point. */
export const thin = ({ re, im }: Fixed): Rectangle => ({ re: { lo: re, hi: re }, im: { lo: im, hi: im } });

const half = ({ lo, hi }: Interval): bigint => (lo + hi) >> 1n;
export const middle = ({ re, im }: Rectangle): Fixed => ({ re: half(re), im: half(im) });

export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** At least the number of binary digits. */
const sizeOf = ({ re, im }: Rectangle): bigint => larger(magnitude(re), magnitude(im));

/** z/2^e, rounded outwards. */
export const divided = ({ re, im }: Rectangle, e: bigint): Rectangle => ({
  re: dividedInterval(re, e),
  im: dividedInterval(im, e),
});
const dividedInterval = ({ lo, hi }: Interval, e: bigint): Interval =>
  e <= 0n ? { lo: lo << -e, hi: hi << -e } : { lo: lo >> e, hi: -(-hi >> e) };

/** Σ a_i b_i. */
export const product = (a: readonly Rectangle[], b: readonly Rectangle[], p: bigint): Rectangle =>
  a.reduce((sum, z, i) => add(sum, mul(z, b[i]!, p)), real({ lo: 0n, hi: 0n }));
