import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';

/** What an exact computation divides by: the operations of a field of characteristic zero. Zero is decided, never guessed. */
export interface Field<T> {
  readonly zero: T;
  readonly one: T;
  readonly add: (a: T, b: T) => T;
  readonly sub: (a: T, b: T) => T;
  readonly mul: (a: T, b: T) => T;
  readonly neg: (a: T) => T;
  /** Throws `DivisionByZero`. */
  readonly inverse: (a: T) => T;
  readonly isZero: (a: T) => boolean;
  readonly rational: (q: Rational) => T;
}

export class DivisionByZero extends Error {
  constructor() {
    super('division by zero');
  }
}

export const divide = <T>(field: Field<T>, a: T, b: T): T => field.mul(a, field.inverse(b));

/** a^k for any integer k. */
export function power<T>(field: Field<T>, a: T, k: number): T {
  if (k < 0) return power(field, field.inverse(a), -k);
  let result = field.one;
  let square = a;
  for (let n = k; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = field.mul(result, square);
    if (n > 1) square = field.mul(square, square);
  }
  return result;
}

/** ℚ. */
export const rationals: Field<Rational> = {
  zero: Q.zero,
  one: Q.one,
  add: Q.add,
  sub: Q.sub,
  mul: Q.mul,
  neg: Q.neg,
  inverse: (a) => {
    if (Q.isZero(a)) throw new DivisionByZero();
    return Q.inverse(a);
  },
  isZero: Q.isZero,
  rational: (q) => q,
};
