import { degree } from '../polynomial/univariate.ts';
import type { Dense } from '../polynomial/univariate.ts';
import { absolute, binaryDigits, rootBound } from './dense.ts';

/** (re + i im)·2^−p, where the precision p is known from the context. */
export interface Fixed {
  readonly re: bigint;
  readonly im: bigint;
}

/** A polynomial in y = x/2^scale, all of whose roots have modulus at most ½, its largest coefficient below 1. */
export interface Scaled {
  readonly scale: number;
  readonly coefficients: Dense;
  /** The coefficients are to be divided by this power of two. */
  readonly shift: number;
}

export function scaled(p: Dense): Scaled {
  const scale = rootBound(p) + 1;
  const lowest = Math.min(0, scale * degree(p));
  const coefficients = p.map((c, k) => c << BigInt(k * scale - lowest));
  return { scale, coefficients, shift: Math.max(...coefficients.map(binaryDigits)) };
}

/** The coefficients in fixed point, rounded down: each is less than one unit too small. */
export const atPrecision = (p: Scaled, precision: number): Dense =>
  p.coefficients.map((c) =>
    precision >= p.shift ? c << BigInt(precision - p.shift) : c >> BigInt(p.shift - precision),
  );

export const difference = (a: Fixed, b: Fixed): Fixed => ({ re: a.re - b.re, im: a.im - b.im });
export const squaredModulus = (z: Fixed): bigint => z.re * z.re + z.im * z.im;

export const times = (a: Fixed, b: Fixed, precision: bigint): Fixed => ({
  re: (a.re * b.re - a.im * b.im) >> precision,
  im: (a.re * b.im + a.im * b.re) >> precision,
});

/** a/b, not rounded with care; a itself where b is zero. */
export function quotient(a: Fixed, b: Fixed, precision: bigint): Fixed {
  const below = squaredModulus(b);
  if (below === 0n) return a;
  return {
    re: ((a.re * b.re + a.im * b.im) << precision) / below,
    im: ((a.im * b.re - a.re * b.im) << precision) / below,
  };
}

/** Value and derivative at z by Horner's scheme. For |z| ≤ 1 the value is off by less than `errorUnits` units. */
export function valueAndSlope(
  coefficients: Dense,
  z: Fixed,
  precision: bigint,
): { readonly value: Fixed; readonly slope: Fixed } {
  let [value, slope]: [Fixed, Fixed] = [
    { re: 0n, im: 0n },
    { re: 0n, im: 0n },
  ];
  for (let k = coefficients.length - 1; k >= 0; k--) {
    const s = times(slope, z, precision);
    slope = { re: s.re + value.re, im: s.im + value.im };
    const v = times(value, z, precision);
    value = { re: v.re + (coefficients[k] as bigint), im: v.im };
  }
  return { value, slope };
}

/** Each of the n + 1 steps rounds two components down (together less than √2 units) and its coefficient (one unit). */
export const errorUnits = (coefficients: Dense): bigint => 3n * BigInt(coefficients.length);

/** The larger of |re| and |im|. */
export function largestPart(z: Fixed): bigint {
  const [x, y] = [absolute(z.re), absolute(z.im)];
  return x > y ? x : y;
}
