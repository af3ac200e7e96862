import * as Q from '../../expr/rational.ts';
import { power as powerOf } from '../field/field.ts';
import type { Field } from '../field/field.ts';
import { integerPower, inverse, power, termsOf } from './powers.ts';
import { add, bigO, coefficientAt, constant, leading, mul, series, unramified } from './series.ts';
import type { Series } from './series.ts';

/**
 * f(g(x)) by Horner's rule, for g with positive exponents alone. Fractional powers of g need a branch: for a ramified
 * f, compose `unramified(f)` with a root of g that `power` has taken.
 */
export function compose<T>(field: Field<T>, f: Series<T>, g: Series<T>): Series<T> {
  if (f.ramification !== 1) throw new RangeError('a fractional power of the inner series needs a branch');
  if (g.valuation <= 0) throw new RangeError('the inner series must vanish at the origin');
  if (f.valuation === Infinity) return f;
  // What f leaves out is g^n times something bounded; what it starts with is a power of g.
  const known = f.coefficients.length;
  const missing = f.order - f.valuation - known;
  let sum: Series<T> = missing === Infinity ? bigO(Infinity) : bigO(0);
  if (missing > 0 && missing < Infinity) sum = mul(field, sum, integerPower(field, g, missing));
  for (let k = known - 1; k >= 0; k--)
    sum = add(field, mul(field, sum, g), constant(field, f.coefficients[k] as T));
  return f.valuation === 0 ? sum : mul(field, sum, integerPower(field, g, f.valuation));
}

/**
 * The series x(y) with s(x(y)) = y, for s = c x^v + … with v > 0, in powers of y^(1/v). `root` is the chosen c^(1/v).
 * By Lagrange's inversion: n [t^n] x(t) = [x^(n−1)] (x/h)^n for t = h(x) = s^(1/v) (Knuth, The Art of Computer
 * Programming 2, section 4.7, algorithm L).
 */
export function reversion<T>(field: Field<T>, s: Series<T>, root: T = leading(s)): Series<T> {
  const v = s.valuation;
  if (s.ramification !== 1) throw new RangeError('a ramified series is reverted after x has been replaced');
  if (v <= 0) throw new RangeError('only a series that vanishes at the origin is reverted');
  if (!field.isZero(field.sub(powerOf(field, root, v), leading(s))))
    throw new RangeError('the chosen root is no root of the leading coefficient');
  const h = v === 1 ? s : unramified(power(field, s, Q.rational(1, v), root));
  const length = termsOf(h);
  const quotient = inverse(field, { ...h, valuation: 0, order: length });
  const found: T[] = [];
  let product = quotient;
  for (let n = 1; n <= length; n++) {
    const c = coefficientAt(field, product, n - 1) as T;
    found.push(field.mul(field.rational(Q.rational(1, n)), c));
    if (n < length) product = mul(field, product, quotient);
  }
  return series(field, 1, found, length + 1, v);
}
