import type { Work } from '../work.ts';
import { spendSteps } from './charge.ts';
import { gcdMod, inverseMod, reduce, residue } from './modular.ts';

export { primeAfter } from './modular.ts';

/** The integers modulo a prime p < 2²⁶: there a product of two residues and a third is exact as a double. */
export interface PrimeField {
  readonly p: number;
  readonly work: Work;
}

/** Σ c_k x^k with residues 0 ≤ c_k < p as coefficients, lowest first; the last one is not 0. */
export type Modular = readonly number[];

export function trimmed(list: number[]): Modular {
  while (list.length > 0 && list.at(-1) === 0) list.pop();
  return list;
}

export const one: Modular = [1];

/** The residues of integers. */
export const reduceIntegers = ({ p }: PrimeField, list: readonly bigint[]): Modular =>
  trimmed(list.map((c) => residue(c, p)));

export function add({ p, work }: PrimeField, a: Modular, b: Modular): Modular {
  if (a.length < b.length) return add({ p, work }, b, a);
  spendSteps(work, a.length);
  const sum = a.slice();
  for (let i = 0; i < b.length; i++) {
    const c = sum[i]! + b[i]!;
    sum[i] = c >= p ? c - p : c;
  }
  return a.length > b.length ? sum : trimmed(sum);
}

export const negate = ({ p }: PrimeField, a: Modular): Modular => a.map((c) => (c === 0 ? 0 : p - c));

export const subtract = (field: PrimeField, a: Modular, b: Modular): Modular =>
  add(field, a, negate(field, b));

export function scale({ p, work }: PrimeField, a: Modular, factor: number): Modular {
  if (factor === 0) return [];
  spendSteps(work, a.length);
  return a.map((c) => reduce(c * factor, p));
}

export function multiply(field: PrimeField, a: Modular, b: Modular): Modular {
  if (a.length === 0 || b.length === 0) return [];
  const product: number[] = [];
  addProduct(field, product, a, b);
  return product;
}

/** Adds a b, for a ≠ 0 and b ≠ 0, to a list of coefficients, which may then end in zeros. */
export function addProduct({ p, work }: PrimeField, sum: number[], a: Modular, b: Modular): void {
  spendSteps(work, a.length * b.length);
  while (sum.length < a.length + b.length - 1) sum.push(0);
  for (let i = 0; i < a.length; i++) {
    const c = a[i]!;
    if (c === 0) continue;
    for (let j = 0; j < b.length; j++) {
      const x = sum[i + j]! + c * b[j]!;
      sum[i + j] = reduce(x, p);
    }
  }
}

/** a = quotient · b + remainder with deg remainder < deg b, for b ≠ 0. */
export function divide(
  { p, work }: PrimeField,
  a: Modular,
  b: Modular,
): { readonly quotient: Modular; readonly remainder: Modular } {
  const d = b.length - 1;
  if (a.length <= d) return { quotient: [], remainder: a };
  spendSteps(work, (a.length - d) * b.length);
  const rest = a.slice();
  const quotient = Array<number>(a.length - d).fill(0);
  const unit = inverseMod(b[d]!, p);
  for (let k = a.length - 1 - d; k >= 0; k--) {
    const c = reduce(rest[k + d]! * unit, p);
    if (c === 0) continue;
    quotient[k] = c;
    const minus = p - c;
    for (let j = 0; j < d; j++) {
      const x = rest[k + j]! + minus * b[j]!;
      rest[k + j] = reduce(x, p);
    }
  }
  return { quotient, remainder: trimmed(rest.slice(0, d)) };
}

export const remainder = (field: PrimeField, a: Modular, b: Modular): Modular =>
  divide(field, a, b).remainder;

export const monic = (field: PrimeField, a: Modular): Modular =>
  a.length === 0 || a.at(-1) === 1 ? a : scale(field, a, inverseMod(a.at(-1)!, field.p));

/** The monic greatest common divisor; empty for gcd(0, 0). */
export const gcd = ({ p, work }: PrimeField, a: Modular, b: Modular): Modular => [
  ...gcdMod(Float64Array.from(a), Float64Array.from(b), p, (steps) => spendSteps(work, steps)),
];

/** The inverse of a modulo b, of degree below deg b; undefined if they have a factor in common. */
export function inverseModulo(field: PrimeField, a: Modular, b: Modular): Modular | undefined {
  let [r, s] = [b, remainder(field, a, b)];
  let [u, v]: [Modular, Modular] = [[], one];
  while (s.length > 0) {
    const { quotient, remainder: rest } = divide(field, r, s);
    [r, s] = [s, rest];
    [u, v] = [v, subtract(field, u, multiply(field, quotient, v))];
  }
  return r.length === 1 ? remainder(field, scale(field, u, inverseMod(r[0]!, field.p)), b) : undefined;
}

/** a^k modulo b. */
export function powerModulo(field: PrimeField, a: Modular, k: bigint, b: Modular): Modular {
  let result = remainder(field, one, b);
  const base = remainder(field, a, b);
  for (const bit of k.toString(2)) {
    result = remainder(field, multiply(field, result, result), b);
    if (bit === '1') result = remainder(field, multiply(field, result, base), b);
  }
  return result;
}

export const derivative = ({ p }: PrimeField, a: Modular): Modular =>
  trimmed(a.slice(1).map((c, k) => reduce(c * ((k + 1) % p), p)));

/** Whether no factor occurs twice, for a ≠ 0. */
export const isSquareFree = (field: PrimeField, a: Modular): boolean =>
  gcd(field, a, derivative(field, a)).length === 1;
