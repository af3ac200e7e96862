import type { Int } from '../../expr/integer.ts';
import type { Monomial } from './monomial.ts';

/**
 * Monomials as numbers: their exponents are the digits to mixed bases, the last variable weighing most. Products
 * become sums, and the lexicographic order that of numbers, as long as no exponent exceeds its variable's degree.
 */
export interface Packing {
  readonly variables: readonly number[];
  readonly degrees: readonly number[];
}

/** A polynomial's monomials as numbers, descending, and their coefficients. */
export interface Packed {
  readonly keys: Float64Array;
  readonly coefficients: readonly Int[];
}

/** The packing of monomials up to these degrees; undefined if their numbers would not be safe integers. */
export const newPacking = (variables: readonly number[], degrees: readonly number[]): Packing | undefined =>
  degrees.reduce((size, d) => size * (d + 1), 1) <= Number.MAX_SAFE_INTEGER
    ? { variables, degrees }
    : undefined;

/** The terms with numbers for their monomials. */
export function packTerms(
  terms: ReadonlyMap<Monomial, Int>,
  { variables, degrees }: Packing,
): (readonly [number, Int])[] {
  const weights: number[] = [];
  let weight = 1;
  variables.forEach((v, i) => {
    weights[v] = weight;
    weight *= degrees[i]! + 1;
  });
  return [...terms].map(([monomial, c]) => {
    let key = 0;
    for (let m = monomial; m.variable >= 0; m = m.rest) key += m.exponent * weights[m.variable]!;
    return [key, c];
  });
}

export function pack(terms: ReadonlyMap<Monomial, Int>, packing: Packing): Packed {
  const keyed = packTerms(terms, packing);
  keyed.sort((a, b) => b[0] - a[0]);
  return { keys: Float64Array.from(keyed, ([key]) => key), coefficients: keyed.map(([, c]) => c) };
}

/** Whether no exponent behind a number is above its limit. */
export function isWithin(key: number, { degrees }: Packing, limits: readonly number[]): boolean {
  let rest = key;
  for (let i = 0; i < degrees.length; i++) {
    const base = degrees[i]! + 1;
    const higher = Math.floor(rest / base);
    if (rest - higher * base > limits[i]!) return false;
    rest = higher;
  }
  return true;
}

export function unpackMonomial(one: Monomial, key: number, { variables, degrees }: Packing): Monomial {
  let monomial = one;
  let rest = key;
  for (let i = 0; rest > 0; i++) {
    const base = degrees[i]! + 1;
    const higher = Math.floor(rest / base);
    const exponent = rest - higher * base;
    if (exponent > 0) monomial = monomial.followedBy(variables[i]!, exponent);
    rest = higher;
  }
  return monomial;
}
