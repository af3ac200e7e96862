import * as Q from '../../expr/rational.ts';
import type { Field } from '../field/field.ts';
import { termsOf } from './powers.ts';
import { constant, isExactZero, series, slice } from './series.ts';
import type { Series } from './series.ts';

/*
 * Functions of a series by their differential equations. With θ = x d/dx each of them becomes a recursion for the
 * coefficients, which costs as much as one product (Brent & Kung, J. ACM 25 (1978) 581, section 4; Knuth, The Art of
 * Computer Programming 2, section 4.7, exercise 4).
 */

/** u_0 … u_{n−1}, n the order; u must have positive exponents alone. */
function small<T>(field: Field<T>, u: Series<T>): readonly T[] {
  if (u.valuation <= 0) throw new RangeError('the constant term of the argument must vanish');
  return slice(field, u, 0, u.valuation + termsOf(u));
}

/** (1/n) Σ_{k=1}^{n} k u_k f_{n−k}: the coefficient of x^n in the integral of u′ f. */
function integrated<T>(field: Field<T>, u: readonly T[], f: readonly T[], n: number): T {
  let sum = field.zero;
  for (let k = 1; k <= n; k++) {
    const c = u[k] as T;
    if (field.isZero(c)) continue;
    sum = field.add(sum, field.mul(field.rational(Q.rational(k, n)), field.mul(c, f[n - k] as T)));
  }
  return sum;
}

/** exp u, from θE = E θu. */
export function exp<T>(field: Field<T>, u: Series<T>): Series<T> {
  if (isExactZero(u)) return constant(field, field.one);
  const arguments_ = small(field, u);
  const found = [field.one];
  for (let n = 1; n < arguments_.length; n++) found.push(integrated(field, arguments_, found, n));
  return series(field, 0, found, u.order, u.ramification);
}

/** log(1 + u), from (1 + u) θL = θu. */
export function logOnePlus<T>(field: Field<T>, u: Series<T>): Series<T> {
  if (isExactZero(u)) return u;
  const arguments_ = small(field, u);
  const found = [field.zero];
  for (let n = 1; n < arguments_.length; n++) {
    let sum = arguments_[n] as T;
    for (let k = 1; k < n; k++) {
      const c = arguments_[n - k] as T;
      if (field.isZero(c)) continue;
      sum = field.sub(sum, field.mul(field.rational(Q.rational(k, n)), field.mul(found[k] as T, c)));
    }
    found.push(sum);
  }
  return series(field, 0, found, u.order, u.ramification);
}

/** S and C with θS = C θu and θC = ± S θu: sine and cosine, or their hyperbolic cousins. */
function pair<T>(
  field: Field<T>,
  u: Series<T>,
  signed: (c: T) => T,
): { readonly sine: Series<T>; readonly cosine: Series<T> } {
  if (isExactZero(u)) return { sine: u, cosine: constant(field, field.one) };
  const arguments_ = small(field, u);
  const [sine, cosine] = [[field.zero], [field.one]];
  for (let n = 1; n < arguments_.length; n++) {
    const [s, c] = [integrated(field, arguments_, cosine, n), integrated(field, arguments_, sine, n)];
    sine.push(s);
    cosine.push(signed(c));
  }
  const made = (coefficients: readonly T[]): Series<T> =>
    series(field, 0, coefficients, u.order, u.ramification);
  return { sine: made(sine), cosine: made(cosine) };
}

/** sin u and cos u. */
export const circular = <T>(field: Field<T>, u: Series<T>): ReturnType<typeof pair<T>> =>
  pair(field, u, field.neg);

/** sinh u and cosh u. */
export const hyperbolic = <T>(field: Field<T>, u: Series<T>): ReturnType<typeof pair<T>> =>
  pair(field, u, (c) => c);
