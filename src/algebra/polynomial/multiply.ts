import { addInt, mulInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import { largestExponents, times, timesMonomial } from './monomial.ts';
import type { Monomial } from './monomial.ts';
import { newPacking, packTerms, unpackMonomial } from './packing.ts';
import type { Packing } from './packing.ts';

type Terms = ReadonlyMap<Monomial, Int>;

/** Products of fewer pairs than this are not worth any preparation. */
const fewPairs = 64;

/**
 * The product of two sums of terms of the ring whose monomial 1 is `one`; coefficients may have become 0. Where the
 * exponents fit, monomials become numbers whose digits they are, and products of monomials sums of numbers.
 */
export function multiply(one: Monomial, a: Terms, b: Terms): Map<Monomial, Int> {
  if (a.size === 1) return byTerm(b, a);
  if (b.size === 1) return byTerm(a, b);
  if (a.size * b.size < fewPairs) return collected([...a], [...b], times);
  const { packing, size } = packingFor(a, b);
  if (packing === undefined) return collected([...a], [...b], times);
  const [left, right] = [packTerms(a, packing), packTerms(b, packing)];
  const product = new Map<Monomial, Int>();
  const put = (key: number, c: Int): void => void product.set(unpackMonomial(one, key, packing), c);
  if (size <= widest(a.size * b.size) && remainsSafe(a, b)) {
    const dense = convolution(left, right, size);
    for (let key = 0; key < size; key++) if (dense[key] !== 0) put(key, dense[key]!);
  } else {
    for (const [key, c] of collected(left, right, (k, l) => k + l)) put(key, c);
  }
  return product;
}

/** The product with a single term. */
function byTerm(terms: Terms, single: Terms): Map<Monomial, Int> {
  const product = new Map<Monomial, Int>();
  for (const [factor, d] of single) {
    const multiplied = timesMonomial(factor);
    for (const [m, c] of terms) product.set(multiplied(m), mulInt(c, d));
  }
  return product;
}

/** The longest table of coefficients that so many products pay for. */
const widest = (pairs: number): number => Math.min(8 * pairs, 2 ** 24);

function collected<K>(
  a: readonly (readonly [K, Int])[],
  b: readonly (readonly [K, Int])[],
  product: (k: K, l: K) => K,
): Map<K, Int> {
  const sums = new Map<K, Int>();
  for (const [k, c] of a) {
    for (const [l, d] of b) {
      const key = product(k, l);
      const before = sums.get(key);
      const value = mulInt(c, d);
      sums.set(key, before === undefined ? value : addInt(before, value));
    }
  }
  return sums;
}

/** The coefficients of the product in a table of all monomials that may occur. */
function convolution(
  a: readonly (readonly [number, Int])[],
  b: readonly (readonly [number, Int])[],
  size: number,
): Float64Array {
  const table = new Float64Array(size);
  const keys = Float64Array.from(b, ([key]) => key);
  const values = Float64Array.from(b, ([, c]) => Number(c));
  for (const [key, c] of a) {
    const factor = Number(c);
    for (let j = 0; j < keys.length; j++) table[key + keys[j]!]! += factor * values[j]!;
  }
  return table;
}

/** Is every partial sum of products of coefficients a safe integer? */
function remainsSafe(a: Terms, b: Terms): boolean {
  const [x, y] = [measure(a), measure(b)];
  return Math.min(x.sum * y.largest, x.largest * y.sum) <= Number.MAX_SAFE_INTEGER;
}

/** The sum and the largest of the absolute values of the coefficients, rounded. */
function measure(terms: Terms): { readonly sum: number; readonly largest: number } {
  let sum = 0;
  let largest = 0;
  for (const c of terms.values()) {
    const size = Math.abs(Number(c));
    sum += size;
    if (size > largest) largest = size;
  }
  return { sum, largest };
}

/** A packing with room for the degrees of the product, and how many numbers it uses. */
function packingFor(a: Terms, b: Terms): { readonly packing: Packing | undefined; readonly size: number } {
  const [x, y] = [largestExponents(a.keys()), largestExponents(b.keys())];
  const all = Array.from({ length: Math.max(x.length, y.length) }, (_, v) => (x[v] ?? 0) + (y[v] ?? 0));
  const variables = all.flatMap((d, v) => (d > 0 ? [v] : []));
  const degrees = variables.map((v) => all[v]!);
  return { packing: newPacking(variables, degrees), size: degrees.reduce((n, d) => n * (d + 1), 1) };
}
