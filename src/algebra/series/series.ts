import { DivisionByZero } from '../field/field.ts';
import type { Field } from '../field/field.ts';

/**
 * A truncated Laurent or Puiseux series Σ c_k x^((v + k)/r) + O(x^(n/r)) with v the valuation, r the ramification and
 * n the order, both exponents counted in units of 1/r. The first coefficient is not zero; coefficients that are not
 * listed are zero up to the order. A series without coefficients is O(x^(n/r)) and has valuation n. An order of
 * infinity says that nothing was cut: the series is a Laurent polynomial, or exactly zero.
 *
 * No operation claims an order that its arguments do not imply.
 */
export interface Series<T> {
  readonly ramification: number;
  readonly valuation: number;
  readonly coefficients: readonly T[];
  readonly order: number;
}

/** The terms that are known do not suffice: the leading one of a divisor, or the residue of an integrand, is missing. */
export class TooFewTerms extends Error {
  constructor() {
    super('the leading term of a series lies beyond its order');
  }
}

/** Nobody asks for a higher order. */
export const largestOrder = 100_000;

/** Throws a RangeError for an order up to which nothing can be expanded. */
export function demandOrder(order: number): void {
  if (!(Math.abs(order) <= largestOrder))
    throw new RangeError(`the order has to be a number up to ${largestOrder}, not ${order}`);
}

/** The series with these coefficients: zeros at both ends, and what lies beyond the order, are cut. */
export function series<T>(
  field: Field<T>,
  valuation: number,
  coefficients: readonly T[],
  order = Infinity,
  ramification = 1,
): Series<T> {
  const known = Math.min(coefficients.length, Math.max(0, order - valuation));
  const isZero = (k: number): boolean => field.isZero(coefficients[k] as T);
  let from = 0;
  while (from < known && isZero(from)) from++;
  let to = known;
  while (to > from && isZero(to - 1)) to--;
  if (from === to) return bigO(order, ramification);
  return { ramification, valuation: valuation + from, coefficients: coefficients.slice(from, to), order };
}

/** O(x^(order/ramification)); exactly zero for order infinity. */
export const bigO = <T>(order: number, ramification = 1): Series<T> => ({
  ramification,
  valuation: order,
  coefficients: [],
  order,
});

export const constant = <T>(field: Field<T>, c: T): Series<T> => series(field, 0, [c]);

/** c x^(exponent/ramification), exactly. */
export const monomial = <T>(field: Field<T>, c: T, exponent: number, ramification = 1): Series<T> =>
  series(field, exponent, [c], Infinity, ramification);

export const isExact = <T>(s: Series<T>): boolean => s.order === Infinity;

export const isExactZero = <T>(s: Series<T>): boolean => s.valuation === Infinity;

/** Where the listed coefficients end. */
const endOf = <T>(s: Series<T>): number => s.valuation + s.coefficients.length;

/** The coefficient of x^(exponent/r); undefined from the order on, where it is not known. */
export function coefficientAt<T>(field: Field<T>, s: Series<T>, exponent: number): T | undefined {
  if (exponent >= s.order) return undefined;
  return s.coefficients[exponent - s.valuation] ?? field.zero;
}

/** The coefficients of x^(from/r) to x^((to − 1)/r); `to` must not exceed the order. */
export const slice = <T>(field: Field<T>, s: Series<T>, from: number, to: number): readonly T[] =>
  Array.from({ length: to - from }, (_, k) => s.coefficients[from + k - s.valuation] ?? field.zero);

/** The first coefficient. Throws `DivisionByZero` for an exact zero, `TooFewTerms` where none is known. */
export function leading<T>(s: Series<T>): T {
  if (isExactZero(s)) throw new DivisionByZero();
  if (s.coefficients.length === 0) throw new TooFewTerms();
  return s.coefficients[0] as T;
}

/** The same series in powers of x^(1/ramification); its ramification must divide the new one. */
export function ramify<T>(field: Field<T>, s: Series<T>, ramification: number): Series<T> {
  const k = ramification / s.ramification;
  if (k === 1) return s;
  const coefficients: T[] = [];
  s.coefficients.forEach((c, i) => {
    while (coefficients.length < i * k) coefficients.push(field.zero);
    coefficients.push(c);
  });
  return { ramification, valuation: s.valuation * k, coefficients, order: s.order * k };
}

/** x ↦ x^k for a whole k > 0: every exponent is multiplied. */
export const stretch = <T>(field: Field<T>, s: Series<T>, k: number): Series<T> => ({
  ...ramify(field, s, s.ramification * k),
  ramification: s.ramification,
});

/** Exponents counted in units of 1/r: the series in x^(1/r) becomes one in x. */
export const unramified = <T>(s: Series<T>): Series<T> => ({ ...s, ramification: 1 });

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Both series in powers of the same root of x. */
function together<T>(field: Field<T>, a: Series<T>, b: Series<T>): readonly [Series<T>, Series<T>] {
  const { ramification: r } = a;
  const common = (r / gcd(r, b.ramification)) * b.ramification;
  return [ramify(field, a, common), ramify(field, b, common)];
}

/** s + O(x^(order/r)). */
export const truncate = <T>(field: Field<T>, s: Series<T>, order: number): Series<T> =>
  order >= s.order ? s : series(field, s.valuation, s.coefficients, order, s.ramification);

/** x^(exponent/r) s. */
export const shift = <T>(s: Series<T>, exponent: number): Series<T> => ({
  ...s,
  valuation: s.valuation + exponent,
  order: s.order + exponent,
});

/** Each coefficient changed by a function of itself and of the numerator of its exponent. */
export const mapCoefficients = <T>(
  field: Field<T>,
  s: Series<T>,
  f: (c: T, exponent: number) => T,
): Series<T> =>
  series(
    field,
    s.valuation,
    s.coefficients.map((c, k) => f(c, s.valuation + k)),
    s.order,
    s.ramification,
  );

export const neg = <T>(field: Field<T>, s: Series<T>): Series<T> => mapCoefficients(field, s, field.neg);

/** c s, for an exact number c. */
export const scale = <T>(field: Field<T>, s: Series<T>, c: T): Series<T> =>
  field.isZero(c) ? bigO(Infinity, s.ramification) : mapCoefficients(field, s, (x) => field.mul(c, x));

export function add<T>(field: Field<T>, left: Series<T>, right: Series<T>): Series<T> {
  const [a, b] = together(field, left, right);
  const order = Math.min(a.order, b.order);
  const from = Math.min(a.valuation, b.valuation);
  if (from === Infinity) return a;
  const to = Math.min(order, Math.max(firstFinite(endOf(a), from), firstFinite(endOf(b), from)));
  const coefficients: T[] = [];
  for (let k = from; k < to; k++) {
    const [x, y] = [a.coefficients[k - a.valuation], b.coefficients[k - b.valuation]];
    coefficients.push(x === undefined ? (y ?? field.zero) : y === undefined ? x : field.add(x, y));
  }
  return series(field, from, coefficients, order, a.ramification);
}

const firstFinite = (x: number, y: number): number => (x === Infinity ? y : x);

export const sub = <T>(field: Field<T>, a: Series<T>, b: Series<T>): Series<T> =>
  add(field, a, neg(field, b));

/** The error of a product is the larger of one factor's error times the other's leading term. */
export function mul<T>(field: Field<T>, left: Series<T>, right: Series<T>): Series<T> {
  const [a, b] = together(field, left, right);
  if (isExactZero(a)) return a;
  if (isExactZero(b)) return b;
  const order = Math.min(a.order + b.valuation, b.order + a.valuation);
  const from = a.valuation + b.valuation;
  const length = Math.min(order - from, Math.max(0, a.coefficients.length + b.coefficients.length - 1));
  const coefficients = Array.from({ length }, () => field.zero);
  a.coefficients.forEach((x, i) => {
    if (field.isZero(x)) return;
    for (let j = 0; j < b.coefficients.length && i + j < length; j++) {
      const y = b.coefficients[j] as T;
      if (!field.isZero(y)) coefficients[i + j] = field.add(coefficients[i + j] as T, field.mul(x, y));
    }
  });
  return series(field, from, coefficients, order, a.ramification);
}

/** Do both say the same: equal known coefficients and equal orders? */
export function equal<T>(field: Field<T>, left: Series<T>, right: Series<T>): boolean {
  const [a, b] = together(field, left, right);
  return a.order === b.order && sub(field, a, b).coefficients.length === 0;
}
