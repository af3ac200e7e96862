import { reduce, residue } from './modular.ts';
import * as F from './prime-field.ts';
import type { Modular, PrimeField } from './prime-field.ts';
import { spend } from '../work.ts';
import { spendSteps } from './charge.ts';
import * as P from './polynomial.ts';
import type { Monomial, Polynomial, Ring } from './polynomial.ts';

/**
 * A polynomial modulo p in x and y_1 … y_k, recursively dense: for k = 0 the list of its coefficients in x, else that
 * of its coefficients by powers of y_k, which are towers of height k − 1. No list ends in a zero, which is the empty
 * list. The height k is known from the context.
 */
export type Tower = Modular | readonly Tower[];

/** A tower under construction. */
type Building = number[] | Building[];

/** The variables of towers: x, then y_1 … y_k. */
export interface Axes {
  readonly main: number;
  readonly others: readonly number[];
}

export const isZero = (a: Tower): boolean => a.length === 0;

/** The coefficient of a power of the outermost variable, for height > 0. */
export const coefficientOf = (a: Tower, power: number): Tower => (a as readonly Tower[])[power] ?? [];

/** The tower in the first `to` variables that is left where the outer ones vanish. */
export const atOrigin = (a: Tower, from: number, to: number): Tower =>
  from === to ? a : atOrigin(coefficientOf(a, 0), from - 1, to);

export function add(field: PrimeField, a: Tower, b: Tower, height: number): Tower {
  if (isZero(a)) return b;
  if (isZero(b)) return a;
  if (height === 0) return F.add(field, a as Modular, b as Modular);
  const length = Math.max(a.length, b.length);
  return trimmed(
    Array.from({ length }, (_, i) => add(field, coefficientOf(a, i), coefficientOf(b, i), height - 1)),
  );
}

function trimmed(list: Tower[]): Tower {
  while (list.length > 0 && isZero(list.at(-1)!)) list.pop();
  return list;
}

const negate = (field: PrimeField, a: Tower, height: number): Tower =>
  height === 0
    ? F.negate(field, a as Modular)
    : (a as readonly Tower[]).map((c) => negate(field, c, height - 1));

export const subtract = (field: PrimeField, a: Tower, b: Tower, height: number): Tower =>
  add(field, a, negate(field, b, height), height);

export const multiply = (field: PrimeField, a: Tower, b: Tower, height: number): Tower =>
  sumOfProducts(field, [[a, b]], height);

/** Σ a b over the pairs. */
export function sumOfProducts(
  field: PrimeField,
  pairs: Iterable<readonly [Tower, Tower]>,
  height: number,
): Tower {
  const sum: Building = [];
  for (const [a, b] of pairs) addProduct(field, sum, a, b, height);
  return cut(sum, height);
}

function addProduct(field: PrimeField, sum: Building, a: Tower, b: Tower, height: number): void {
  if (isZero(a) || isZero(b)) return;
  spend(field.work, 1);
  if (height === 0) return F.addProduct(field, sum as number[], a as Modular, b as Modular);
  const rows = sum as Building[];
  spend(field.work, a.length * b.length);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      addProduct(field, row(rows, i + j), coefficientOf(a, i), coefficientOf(b, j), height - 1);
    }
  }
}

function row(rows: Building[], index: number): Building {
  while (rows.length <= index) rows.push([]);
  return rows[index]!;
}

/** Cuts the zeros at the end of each list. */
const cut = (a: Building, height: number): Tower =>
  height === 0 ? F.trimmed(a as number[]) : trimmed((a as Building[]).map((c) => cut(c, height - 1)));

/** a with y_i + s_i in the place of y_i, by Horner's rule. */
export function shifted(field: PrimeField, a: Tower, shifts: readonly number[]): Tower {
  const height = shifts.length;
  if (height === 0) return a;
  const inner = shifts.slice(0, -1);
  const rows = (a as readonly Tower[]).map((c) => shifted(field, c, inner));
  const shift: Tower = constant(shifts.at(-1)!, height - 1);
  if (isZero(shift)) return rows;
  // So many products of short towers cost more than their coefficients.
  spend(field.work, rows.length ** 2);
  for (let i = 0; i + 1 < rows.length; i++) {
    for (let k = rows.length - 2; k >= i; k--) {
      const more = multiply(field, rows[k + 1]!, shift, height - 1);
      rows[k] = add(field, rows[k]!, more, height - 1);
    }
  }
  return rows;
}

const constant = (value: number, height: number): Tower =>
  value === 0 ? [] : height === 0 ? [value] : [constant(value, height - 1)];

/** The residue of a polynomial with integer coefficients, times x^power. */
export function towerOf(
  field: PrimeField,
  p: Polynomial,
  { main, others }: Axes,
  factor = 1,
  power = 0,
): Tower {
  const sum: Building = [];
  spendSteps(field.work, p.terms.size * (others.length + 1));
  for (const [m, c] of p.terms) {
    let place = sum;
    for (let i = others.length - 1; i >= 0; i--)
      place = row(place as Building[], m.exponents[others[i]!] ?? 0);
    const k = power + (m.exponents[main] ?? 0);
    const list = place as number[];
    while (list.length <= k) list.push(0);
    list[k] = reduce(residue(c, field.p) * factor, field.p);
  }
  return cut(sum, others.length);
}

/** The monomials of a tower with their residues. */
export function* termsOf(
  ring: Ring,
  a: Tower,
  { main, others }: Axes,
): Generator<readonly [Monomial, number]> {
  const exponents = Array<number>(Math.max(main, ...others) + 1).fill(0);
  function* walk(part: Tower, height: number): Generator<readonly [Monomial, number]> {
    for (let k = 0; k < part.length; k++) {
      exponents[height === 0 ? main : others[height - 1]!] = k;
      if (height > 0) yield* walk((part as readonly Tower[])[k]!, height - 1);
      else if (part[k] !== 0) yield [P.monomial(ring, exponents), part[k] as number];
    }
    exponents[height === 0 ? main : others[height - 1]!] = 0;
  }
  yield* walk(a, others.length);
}
