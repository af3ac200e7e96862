import { absInt, bitLength, fromBigInt, gcdInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import type { Work } from '../work.ts';
import { spendOnProducts } from './charge.ts';

/** Σ c_k x^k with integer coefficients, lowest first; the last one is not 0. */
export type Dense = readonly bigint[];

export function trimmed(list: bigint[]): Dense {
  while (list.length > 0 && list.at(-1) === 0n) list.pop();
  return list;
}

export const degree = (a: Dense): number => a.length - 1;

export const leading = (a: Dense): bigint => a.at(-1) ?? 0n;

const bits = (a: Dense): number => {
  let largest = 0n;
  for (const c of a) {
    const size = c < 0n ? -c : c;
    if (size > largest) largest = size;
  }
  return bitLength(largest);
};

export function add(a: Dense, b: Dense): Dense {
  if (a.length < b.length) return add(b, a);
  return trimmed(a.map((c, i) => c + (b[i] ?? 0n)));
}

const negate = (a: Dense): Dense => a.map((c) => -c);

export const subtract = (a: Dense, b: Dense): Dense => add(a, negate(b));

export const scale = (a: Dense, factor: bigint): Dense => trimmed(a.map((c) => c * factor));

export function multiply(work: Work, a: Dense, b: Dense): Dense {
  if (a.length === 0 || b.length === 0) return [];
  spendOnProducts(work, a.length * b.length, bits(a), bits(b));
  const product = Array<bigint>(a.length + b.length - 1).fill(0n);
  for (let i = 0; i < a.length; i++) {
    const c = a[i]!;
    if (c === 0n) continue;
    for (let j = 0; j < b.length; j++) product[i + j]! += c * b[j]!;
  }
  return product;
}

/** a/b if b divides a over ℤ, for b ≠ 0; undefined otherwise. */
export function exactQuotient(work: Work, a: Dense, b: Dense): Dense | undefined {
  const d = degree(b);
  if (a.length <= d) return a.length === 0 ? a : undefined;
  spendOnProducts(work, (a.length - d) * b.length, bits(a), bits(b));
  const rest = a.slice();
  const quotient = Array<bigint>(a.length - d).fill(0n);
  for (let k = degree(a) - d; k >= 0; k--) {
    const c = rest[k + d]! / leading(b);
    if (c * leading(b) !== rest[k + d]) return undefined;
    quotient[k] = c;
    if (c !== 0n) for (let j = 0; j < d; j++) rest[k + j]! -= c * b[j]!;
  }
  return rest.slice(0, d).every((c) => c === 0n) ? quotient : undefined;
}

/** The coefficients' residues of least absolute value modulo m. */
export const balanced = (a: Dense, m: bigint): Dense => trimmed(a.map((c) => balancedResidue(c, m)));

/** The residue r of c modulo m with −m/2 < r ≤ m/2. */
export function balancedResidue(c: bigint, m: bigint): bigint {
  let r = c % m;
  if (r < 0n) r += m;
  return 2n * r > m ? r - m : r;
}

/** The quotient and remainder modulo m on division by a monic polynomial. */
export function divideMonic(
  work: Work,
  a: Dense,
  b: Dense,
  m: bigint,
): { readonly quotient: Dense; readonly remainder: Dense } {
  const d = degree(b);
  if (a.length <= d) return { quotient: [], remainder: a };
  const digits = bitLength(m);
  spendOnProducts(work, (a.length - d) * b.length, digits, digits);
  const rest = a.slice();
  const quotient = Array<bigint>(a.length - d).fill(0n);
  for (let k = degree(a) - d; k >= 0; k--) {
    const c = rest[k + d]! % m;
    quotient[k] = c;
    if (c !== 0n) for (let j = 0; j < d; j++) rest[k + j]! -= c * b[j]!;
  }
  return { quotient: balanced(quotient, m), remainder: balanced(rest.slice(0, d), m) };
}

/** The greatest common divisor of the coefficients, with the sign of the leading one; 0 for 0. */
export function content(a: Dense): bigint {
  let common: Int = 0;
  for (const c of a) if (common !== 1) common = gcdInt(common, absInt(fromBigInt(c)));
  return leading(a) < 0n ? -BigInt(common) : BigInt(common);
}

/** a without its content: coprime coefficients, the leading one positive. For a ≠ 0. */
export function primitive(a: Dense): Dense {
  const c = content(a);
  return c === 1n ? a : a.map((x) => x / c);
}

/** An integer not below √(Σ c_k²). */
export function normBound(a: Dense): bigint {
  let sum = 0n;
  for (const c of a) sum += c * c;
  // 2^⌈n/2⌉ ≥ √s for a number s of n binary digits.
  return 1n << BigInt(Math.ceil(bitLength(sum) / 2));
}
