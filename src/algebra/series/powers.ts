import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { divide as quotientOf, power as powerOf } from '../field/field.ts';
import type { Field } from '../field/field.ts';
import { constant, isExact, leading, mul, ramify, series } from './series.ts';
import type { Series } from './series.ts';

/** The number of terms from the valuation to the order. An infinite expansion of an exact series has no natural end. */
export function termsOf<T>(s: Series<T>): number {
  if (isExact(s)) throw new RangeError('an exact series has to be given an order before it is expanded');
  return s.order - s.valuation;
}

/** 1/s. Throws `DivisionByZero` for an exact zero and `TooFewTerms` where no leading term is known. */
export function inverse<T>(field: Field<T>, s: Series<T>): Series<T> {
  const first = field.inverse(leading(s));
  if (isMonomial(s)) return { ...s, valuation: -s.valuation, coefficients: [first], order: Infinity };
  const found = [first];
  const minus = field.neg(first);
  for (let n = 1; n < termsOf(s); n++)
    found.push(field.mul(minus, convolution(field, s.coefficients, found, n)));
  return series(field, -s.valuation, found, s.order - 2 * s.valuation, s.ramification);
}

/** Σ_{k=1}^{n} a_k b_{n−k}. */
function convolution<T>(field: Field<T>, a: readonly T[], b: readonly T[], n: number): T {
  let sum = field.zero;
  for (let k = 1; k <= n && k < a.length; k++) sum = field.add(sum, field.mul(a[k] as T, b[n - k] as T));
  return sum;
}

/** c x^k, exactly: its powers need no expansion. */
export const isMonomial = <T>(s: Series<T>): boolean => isExact(s) && s.coefficients.length === 1;

export const divide = <T>(field: Field<T>, a: Series<T>, b: Series<T>): Series<T> =>
  mul(field, a, inverse(field, b));

/** s^k for a whole k ≥ 0 by repeated squaring; an exact series stays exact. */
export function wholePower<T>(field: Field<T>, s: Series<T>, k: number): Series<T> {
  let result: Series<T> = constant(field, field.one);
  let square = s;
  for (let n = k; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = mul(field, result, square);
    if (n > 1) square = mul(field, square, square);
  }
  return result;
}

/** s^k for any integer k. */
export const integerPower = <T>(field: Field<T>, s: Series<T>, k: number): Series<T> =>
  k < 0 ? power(field, s, Q.rational(k), powerOf(field, leading(s), k)) : wholePower(field, s, k);

/**
 * s^α for a rational α. `root` is the chosen value of c^α, c the leading coefficient of s: which branch is meant is the
 * caller's to say. The ramification grows where the leading exponent asks for it.
 */
export function power<T>(field: Field<T>, s: Series<T>, alpha: Rational, root: T): Series<T> {
  const exponent = Q.mul(alpha, Q.rational(s.valuation));
  const wide = ramify(field, s, s.ramification * Number(exponent.d));
  const valuation = Number(Q.mul(alpha, Q.rational(wide.valuation)).n);
  return { ...binomial(field, wide, field.rational(alpha), root), ...at(valuation, wide) };
}

const at = <T>(valuation: number, s: Series<T>): { readonly valuation: number; readonly order: number } => ({
  valuation,
  order: valuation + (s.order - s.valuation),
});

/**
 * (s/(c x^v))^α times `root`, for any element α of the field: n V_0 W_n = Σ_{k=1}^{n} (α k − (n − k)) V_k W_{n−k}
 * (J. C. P. Miller; Knuth, The Art of Computer Programming 2, section 4.7, equation 9).
 */
export function binomial<T>(field: Field<T>, s: Series<T>, alpha: T, root: T): Series<T> {
  const first = leading(s);
  const { ramification } = s;
  if (isMonomial(s)) return series(field, 0, [root], Infinity, ramification);
  const whole = (k: number): T => field.rational(Q.rational(k));
  const found = [root];
  for (let n = 1; n < termsOf(s); n++) {
    let sum = field.zero;
    for (let k = 1; k <= n && k < s.coefficients.length; k++) {
      const v = s.coefficients[k] as T;
      if (field.isZero(v)) continue;
      const factor = field.sub(field.mul(alpha, whole(k)), whole(n - k));
      sum = field.add(sum, field.mul(factor, field.mul(v, found[n - k] as T)));
    }
    found.push(quotientOf(field, sum, field.mul(whole(n), first)));
  }
  return series(field, 0, found, termsOf(s), ramification);
}
