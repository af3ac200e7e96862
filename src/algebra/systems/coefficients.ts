import { absInt, addInt, bitLength, divInt, gcdInt, mulInt, negInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { rationals } from '../field/field.ts';
import type { Field } from '../field/field.ts';
import { exactQuotient } from '../polynomial/division.ts';
import { gcdOf } from '../polynomial/gcd.ts';
import { leadingTerm } from '../polynomial/parts.ts';
import { lengthOf, spendOnProducts } from '../polynomial/charge.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { metered } from '../series/metered.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';

/** What reduction without fractions needs of coefficients: a domain with greatest common divisors. */
export interface Coefficients<T> {
  readonly isZero: (a: T) => boolean;
  readonly isOne: (a: T) => boolean;
  readonly mul: (a: T, b: T) => T;
  readonly sub: (a: T, b: T) => T;
  readonly neg: (a: T) => T;
  /** A common divisor of all as large as can be, with the unit of the first, which is not zero. */
  readonly content: (list: readonly T[]) => T;
  /** a/b for a divisor b. */
  readonly over: (a: T, b: T) => T;
}

/** ℤ: what is done with long numbers costs more. */
export const integers = (work: Work): Coefficients<Int> => ({
  isZero: (a) => a === 0,
  isOne: (a) => a === 1,
  mul: (a, b) => {
    if (typeof a === 'bigint' || typeof b === 'bigint') spendOnProducts(work, 1, bitLength(a), bitLength(b));
    return mulInt(a, b);
  },
  sub: (a, b) => addInt(a, negInt(b)),
  neg: negInt,
  content: (list) => signedAs(list[0]!, commonInteger(list, work)),
  over: (a, b) => {
    if (typeof a === 'bigint') spendOnProducts(work, 1, bitLength(a), bitLength(b));
    return divInt(a, b);
  },
});

/** What the greatest common divisor of two numbers takes, by the digits of the shorter one, if it is long. */
const divisorCost = (digits: number): number => digits / 4 + (digits / 128) ** 2;

/** ℚ: each sum and product is brought to lowest terms. */
export const chargedRationals = (work: Work): Field<Rational> =>
  metered(rationals, work, ({ n, d }) => 1 + divisorCost(lengthOf(n) + lengthOf(d)));

function commonInteger(list: Iterable<Int>, work: Work): Int {
  let common: Int = 0;
  for (const c of list) {
    const digits = Math.min(lengthOf(common), lengthOf(c));
    spend(work, divisorCost(digits));
    common = gcdInt(common, c);
    if (common === 1) break;
  }
  return common;
}

const signedAs = (a: Int, size: Int): Int => (a < 0 ? negInt(absInt(size)) : absInt(size));

/** ℤ[parameters]. */
export const parameterPolynomials = (ring: Ring): Coefficients<Polynomial> => ({
  isZero: P.isZero,
  isOne: (a) => a.terms.size === 1 && a.terms.get(ring.one) === 1,
  mul: P.mul,
  sub: P.sub,
  neg: P.neg,
  content: (list) => {
    const number = commonInteger(
      list.flatMap((p) => [...p.terms.values()]),
      ring.work,
    );
    const lead = leadingTerm(list[0]!).coefficient;
    return P.scale(gcdOf(ring, list), Q.rational(signedAs(lead, number)));
  },
  over: (a, b) => exactQuotient(a, b)!,
});

/** A field: with monic divisors nothing is ever to be divided, and remainders are exact. */
export const fieldCoefficients = <T>(field: Field<T>): Coefficients<T> => ({
  isZero: field.isZero,
  isOne: (a) => field.isZero(field.sub(a, field.one)),
  mul: field.mul,
  sub: field.sub,
  neg: field.neg,
  content: () => field.one,
  over: (a) => a,
});
