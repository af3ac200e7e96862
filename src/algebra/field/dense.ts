import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { divide } from './field.ts';
import type { Field } from './field.ts';

/** A polynomial Σ c_k z^k in one variable over a field, its last coefficient not zero; empty for zero. */
export type Dense<T> = readonly T[];

/** The polynomial with these coefficients: zeros at the end are cut. */
export function dense<T>(field: Field<T>, coefficients: readonly T[]): Dense<T> {
  let length = coefficients.length;
  while (length > 0 && field.isZero(coefficients[length - 1] as T)) length--;
  return coefficients.slice(0, length);
}

export const degree = <T>(p: Dense<T>): number => p.length - 1;

const leading = <T>(p: Dense<T>): T => p[p.length - 1] as T;

export const add = <T>(field: Field<T>, a: Dense<T>, b: Dense<T>): Dense<T> =>
  dense(
    field,
    Array.from({ length: Math.max(a.length, b.length) }, (_, k) =>
      field.add(a[k] ?? field.zero, b[k] ?? field.zero),
    ),
  );

export const scale = <T>(field: Field<T>, p: Dense<T>, c: T): Dense<T> =>
  dense(
    field,
    p.map((a) => field.mul(c, a)),
  );

export const sub = <T>(field: Field<T>, a: Dense<T>, b: Dense<T>): Dense<T> =>
  add(field, a, b.map(field.neg));

export function mul<T>(field: Field<T>, a: Dense<T>, b: Dense<T>): Dense<T> {
  if (a.length === 0 || b.length === 0) return [];
  const product = Array.from({ length: a.length + b.length - 1 }, () => field.zero);
  a.forEach((x, i) => {
    b.forEach((y, j) => (product[i + j] = field.add(product[i + j] as T, field.mul(x, y))));
  });
  return dense(field, product);
}

/** a = q b + r with deg r < deg b. */
export function divideWithRemainder<T>(
  field: Field<T>,
  a: Dense<T>,
  b: Dense<T>,
): { readonly quotient: Dense<T>; readonly remainder: Dense<T> } {
  const inverse = field.inverse(leading(b));
  const rest = [...a];
  const quotient: T[] = [];
  for (let k = degree(a) - degree(b); k >= 0; k--) {
    const factor = field.mul(inverse, rest[k + degree(b)] as T);
    quotient.unshift(factor);
    b.forEach((c, i) => (rest[k + i] = field.sub(rest[k + i] as T, field.mul(factor, c))));
  }
  return { quotient: dense(field, quotient), remainder: dense(field, rest.slice(0, degree(b))) };
}

export const quotient = <T>(field: Field<T>, a: Dense<T>, b: Dense<T>): Dense<T> =>
  divideWithRemainder(field, a, b).quotient;

export const remainder = <T>(field: Field<T>, a: Dense<T>, b: Dense<T>): Dense<T> =>
  divideWithRemainder(field, a, b).remainder;

export const monic = <T>(field: Field<T>, p: Dense<T>): Dense<T> =>
  p.length === 0 ? p : scale(field, p, field.inverse(leading(p)));

/** The monic greatest common divisor, by Euclid's algorithm. */
export function gcd<T>(field: Field<T>, a: Dense<T>, b: Dense<T>): Dense<T> {
  let [f, g] = [a, b];
  while (g.length > 0) [f, g] = [g, remainder(field, f, g)];
  return monic(field, f);
}

/** p(x), by Horner's rule. */
export const valueAt = <T>(field: Field<T>, p: Dense<T>, x: Rational): T =>
  p.reduceRight((value, c) => field.add(field.mul(value, field.rational(x)), c), field.zero);

export const derivative = <T>(field: Field<T>, p: Dense<T>): Dense<T> =>
  dense(
    field,
    p.slice(1).map((c, k) => field.mul(field.rational(Q.rational(k + 1)), c)),
  );

/** A square-free polynomial, and how often it divides. */
export interface Factor<T> {
  readonly base: Dense<T>;
  readonly power: number;
}

/** Monic square-free coprime factors by their multiplicity (D. Y. Y. Yun, SYMSAC 1976, page 26). */
export function squareFree<T>(field: Field<T>, p: Dense<T>): readonly Factor<T>[] {
  const slope = derivative(field, p);
  const common = gcd(field, p, slope);
  const found: Factor<T>[] = [];
  let rest = quotient(field, p, common);
  let change = sub(field, quotient(field, slope, common), derivative(field, rest));
  for (let power = 1; degree(rest) > 0; power++) {
    const base = gcd(field, rest, change);
    rest = quotient(field, rest, base);
    change = sub(field, quotient(field, change, base), derivative(field, rest));
    if (degree(base) > 0) found.push({ base, power });
  }
  return found;
}

/** g with g a ≡ 1 modulo m, for coprime a and m; otherwise their common divisor. */
export function inverseModulo<T>(
  field: Field<T>,
  a: Dense<T>,
  m: Dense<T>,
): { readonly inverse: Dense<T> } | { readonly common: Dense<T> } {
  let [f, g] = [m, a];
  let [s, t]: [Dense<T>, Dense<T>] = [[], [field.one]];
  while (g.length > 0) {
    const { quotient: q, remainder: r } = divideWithRemainder(field, f, g);
    [f, g] = [g, r];
    [s, t] = [t, sub(field, s, mul(field, q, t))];
  }
  return degree(f) === 0
    ? { inverse: scale(field, s, field.inverse(leading(f))) }
    : { common: monic(field, f) };
}

/** ξ for the factor z − ξ; undefined for a factor of higher degree. */
export const rootOfLinear = <T>(field: Field<T>, p: Dense<T>): T | undefined =>
  degree(p) === 1 ? field.neg(divide(field, p[0] as T, p[1] as T)) : undefined;
