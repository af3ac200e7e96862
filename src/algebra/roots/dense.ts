import { divInt, fromBigInt, gcdInt, mulInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { primitivePart } from '../polynomial/division.ts';
import { coefficients, variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { degree, trimmed } from '../polynomial/univariate.ts';
import type { Dense } from '../polynomial/univariate.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';

export const absolute = (x: bigint): bigint => (x < 0n ? -x : x);

export const signOf = (x: bigint): -1 | 0 | 1 => (x < 0n ? -1 : x > 0n ? 1 : 0);

/** The number of binary digits of |x|. */
export function binaryDigits(x: bigint): number {
  const hex = absolute(x).toString(16);
  return x === 0n ? 0 : 4 * hex.length + 28 - Math.clz32(Number.parseInt(hex.slice(0, 1), 16));
}

/** Binary digits of the largest coefficient. */
export function sizeOf(p: Dense): number {
  let largest = 0n;
  for (const c of p) {
    const size = absolute(c);
    if (size > largest) largest = size;
  }
  return binaryDigits(largest);
}

/** Pays for `products` multiplications of numbers with this many binary digits. */
export const spendProducts = (work: Work, products: number, bits: number): void =>
  spend(work, Math.ceil(products * Math.max(1, bits / 512)));

/** p up to a rational factor: integer coefficients for a polynomial in one variable; undefined if it has several. */
export function univariate(p: Polynomial): Dense | undefined {
  const [index = 0, ...others] = variablesOf(p);
  if (others.length > 0) return undefined;
  return coefficients(primitivePart(p).part, index).map((c) => BigInt((P.asConstant(c) as Rational).n));
}

/** n·2^exponent. */
export const dyadic = (n: bigint, exponent: number): Rational =>
  Q.rational(
    fromBigInt(n << BigInt(Math.max(0, exponent))),
    fromBigInt(1n << BigInt(Math.max(0, -exponent))),
  );

/** The polynomial in the variable number 0. */
export const sparse = (ring: Ring, p: Dense): Polynomial =>
  P.polynomial(
    ring,
    new Map(p.flatMap((c, k) => (c === 0n ? [] : [[P.monomial(ring, [k]), fromBigInt(c)] as const]))),
    1,
  );

/** A positive multiple of Σ q_k x^k with integer coefficients. */
export function fromRationals(list: readonly Rational[]): Dense {
  const common = list.reduce<Int>((d, q) => mulInt(d, divInt(q.d, gcdInt(d, q.d))), 1);
  return trimmed(list.map((q) => BigInt(q.n) * BigInt(divInt(common, q.d))));
}

export const derivative = (p: Dense): Dense => p.slice(1).map((c, k) => c * BigInt(k + 1));

/** p(−x). */
export const mirrored = (p: Dense): Dense => p.map((c, k) => (k % 2 === 0 ? c : -c));

/** The value at n/d times d^degree, an integer of the same sign for d > 0. */
export function homogeneousValue(p: Dense, n: bigint, d: bigint): bigint {
  let value = 0n;
  let power = 1n;
  for (let k = p.length - 1; k >= 0; k--) {
    value = value * n + (p[k] as bigint) * power;
    power *= d;
  }
  return value;
}

export const signAt = (p: Dense, x: Rational): -1 | 0 | 1 =>
  signOf(homogeneousValue(p, BigInt(x.n), BigInt(x.d)));

/**
 * An exponent s such that every root has modulus at most 2^s: Fujiwara's bound 2 max |c_(n−k)/c_n|^(1/k) (Tôhoku
 * Math. J. 10 (1916) 167), by the lengths of the coefficients.
 */
export function rootBound(p: Dense): number {
  const n = degree(p);
  const lead = binaryDigits(p[n] as bigint);
  let s = -Infinity;
  for (let k = 1; k <= n; k++) {
    const c = p[n - k] as bigint;
    if (c !== 0n) s = Math.max(s, Math.ceil((binaryDigits(c) - lead + 1) / k));
  }
  return s === -Infinity ? 0 : s + 1;
}
