import type { Dense } from '../polynomial/univariate.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import {
  atPrecision,
  difference,
  errorUnits,
  largestPart,
  quotient,
  squaredModulus,
  valueAndSlope,
} from './fixed.ts';
import type { Fixed, Scaled } from './fixed.ts';
import { binaryDigits, spendProducts } from './dense.ts';

/** A turn by the golden angle: its multiples lie evenly on the circle. */
const golden = { re: -0.7373688780783197, im: 0.6754902942615238 };

/**
 * Starting points on circles whose radii, powers of two, are read off the Newton polygon of the coefficients'
 * lengths (D. A. Bini, Numer. Algorithms 13 (1996) 179).
 */
export function startingPoints(p: Scaled, precision: number): readonly Fixed[] {
  const corners = upperHull(p.coefficients);
  const points: Fixed[] = [];
  let turn = { re: 0.6, im: 0.8 };
  for (const [i, [k, length]] of corners.entries()) {
    const [next, nextLength] = corners[i + 1] ?? [k, length];
    const exponent = k === next ? 0 : Math.round((length - nextLength) / (next - k));
    const shift = BigInt(Math.max(precision + exponent, 8) - 8);
    for (let j = k; j < next; j++) {
      turn = {
        re: turn.re * golden.re - turn.im * golden.im,
        im: turn.re * golden.im + turn.im * golden.re,
      };
      // Radii differ a little, lest points of two circles fall together.
      const size = 256 - (points.length % 7);
      points.push({
        re: BigInt(Math.round(turn.re * size)) << shift,
        im: BigInt(Math.round(turn.im * size)) << shift,
      });
    }
  }
  return points;
}

/** The corners (k, digits of c_k) of the upper convex hull. */
function upperHull(coefficients: Dense): readonly (readonly [number, number])[] {
  const hull: (readonly [number, number])[] = [];
  for (const [k, c] of coefficients.entries()) {
    if (c === 0n) continue;
    const point = [k, binaryDigits(c)] as const;
    while (hull.length > 1 && !isAbove(hull.at(-1) as typeof point, hull.at(-2) as typeof point, point))
      hull.pop();
    hull.push(point);
  }
  return hull;
}

type Corner = readonly [number, number];
const isAbove = ([x, y]: Corner, [x0, y0]: Corner, [x1, y1]: Corner): boolean =>
  (y - y0) * (x1 - x0) > (y1 - y0) * (x - x0);

const largestSweeps = 80;

/**
 * Approximations of all roots at once, improved until rounding hides further progress: Newton's step at each point,
 * with the other points repelling (O. Aberth, Math. Comp. 27 (1973) 339; L. W. Ehrlich, Comm. ACM 10 (1967) 107).
 * Nothing is promised about the result.
 */
export function improved(
  p: Scaled,
  start: readonly Fixed[],
  precision: number,
  work: Work,
): readonly Fixed[] {
  const bits = BigInt(precision);
  const coefficients = atPrecision(p, precision);
  const noise = errorUnits(coefficients);
  const z = [...start];
  const active = new Set(z.keys());
  for (let sweep = 0; sweep < largestSweeps && active.size > 0; sweep++) {
    for (const i of [...active]) {
      spendProducts(work, 8 * coefficients.length, 2 * precision);
      spend(work, 10 * z.length);
      const at = z[i] as Fixed;
      const { value, slope } = valueAndSlope(coefficients, at, bits);
      const newton = quotient(value, slope, bits);
      const step = quotient(newton, repulsion(z, i, newton, bits), bits);
      z[i] = insideUnitDisk(difference(at, step), bits);
      if (largestPart(step) <= 1n || largestPart(value) <= noise) active.delete(i);
    }
  }
  return z;
}

/** Binary places that suffice for the repulsion of points that are not very close. */
const places = 480;

/** 1 − newton · Σ 1/(z_i − z_j), the sum in doubles. */
function repulsion(z: readonly Fixed[], i: number, newton: Fixed, precision: bigint): Fixed {
  const cut = precision > BigInt(places) ? precision - BigInt(places) : 0n;
  const unit = 2 ** -Number(precision - cut);
  const [x, y] = [cutOff(Number(newton.re >> cut) * unit), cutOff(Number(newton.im >> cut) * unit)];
  let [re, im] = [0, 0];
  for (const [j, other] of z.entries()) {
    if (j === i) continue;
    const d = difference(z[i] as Fixed, other);
    const [dx, dy] = [Number(d.re >> cut) * unit, Number(d.im >> cut) * unit];
    const size = dx * dx + dy * dy;
    if (size > 2 ** -900) {
      re += (x * dx + y * dy) / size;
      im += (y * dx - x * dy) / size;
    } else {
      const close = quotient(newton, d, precision);
      re += toDouble(close.re, precision);
      im += toDouble(close.im, precision);
    }
  }
  const one = 1n << precision;
  return { re: one - fromDouble(re, precision), im: -fromDouble(im, precision) };
}

/** Huge values only say that the step must be small: they are cut. */
const cutOff = (x: number): number => Math.min(2 ** 40, Math.max(-(2 ** 40), x));

/** x·2^−p to 60 places. */
const toDouble = (x: bigint, precision: bigint): number => cutOff(Number((x << 60n) >> precision) * 2 ** -60);

/** x in fixed point, to 60 places. */
const fromDouble = (x: number, precision: bigint): bigint =>
  (BigInt(Math.round(cutOff(x) * 2 ** 60)) << precision) >> 60n;

/** All roots lie in the disk of radius ½: a point outside the unit disk is brought back. */
function insideUnitDisk(z: Fixed, precision: bigint): Fixed {
  const excess = BigInt(binaryDigits(largestPart(z))) - precision;
  const point = excess > 0n ? { re: z.re >> excess, im: z.im >> excess } : z;
  const outside = squaredModulus(point) > 1n << (2n * precision);
  return outside ? { re: point.re >> 1n, im: point.im >> 1n } : point;
}

/** The precision to begin with: values near the smallest root, which compare with p(0), are more than rounding. */
export const firstPrecision = (p: Scaled): number =>
  64 + p.coefficients.length + p.shift - binaryDigits(p.coefficients[0] as bigint);
