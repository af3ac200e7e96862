import * as Q from '../../expr/rational.ts';
import { exactQuotient, primitivePart } from '../polynomial/division.ts';
import { gcd } from '../polynomial/gcd.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { DivisionByZero } from './field.ts';
import type { Field } from './field.ts';

/**
 * A rational function in lowest terms: numerator and denominator are coprime, the denominator has integer coefficients
 * without common divisor and a positive leading one. Equal rational functions have equal parts.
 */
export interface Fraction {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

export const whole = (p: Polynomial): Fraction => ({ numerator: p, denominator: P.one(p.ring) });

const quotient = (a: Polynomial, b: Polynomial): Polynomial => exactQuotient(a, b) as Polynomial;

const isOne = (p: Polynomial): boolean => p.terms.size === 1 && P.equal(p, P.one(p.ring));

/** n/d in lowest terms. */
export function fraction(n: Polynomial, d: Polynomial): Fraction {
  if (P.isZero(d)) throw new DivisionByZero();
  if (P.isZero(n)) return whole(n);
  const common = gcd(n, d);
  const [a, b] = isOne(common) ? [n, d] : [quotient(n, common), quotient(d, common)];
  const { content, part } = primitivePart(b);
  return { numerator: P.scale(a, Q.inverse(content)), denominator: part };
}

/** ℚ(x_0, x_1, …): sums and products by Henrici's method, which keeps the common divisors small (Knuth 4.5.1). */
export function fractions(ring: Ring): Field<Fraction> {
  const one = whole(P.one(ring));
  const add = (a: Fraction, b: Fraction): Fraction => {
    if (P.isZero(a.numerator)) return b;
    if (P.isZero(b.numerator)) return a;
    if (P.equal(a.denominator, b.denominator))
      return fraction(P.add(a.numerator, b.numerator), a.denominator);
    const common = gcd(a.denominator, b.denominator);
    const [da, db] = [quotient(a.denominator, common), quotient(b.denominator, common)];
    const n = P.add(P.mul(a.numerator, db), P.mul(b.numerator, da));
    // Only a divisor of `common` can cancel.
    const cancelled = isOne(common) ? common : gcd(n, common);
    return {
      numerator: quotient(n, cancelled),
      denominator: P.mul(P.mul(da, db), quotient(common, cancelled)),
    };
  };
  const mul = (a: Fraction, b: Fraction): Fraction => {
    if (P.isZero(a.numerator)) return a;
    if (P.isZero(b.numerator)) return b;
    if (isOne(a.denominator) && isOne(b.denominator)) return whole(P.mul(a.numerator, b.numerator));
    const [left, right] = [fraction(a.numerator, b.denominator), fraction(b.numerator, a.denominator)];
    return {
      numerator: P.mul(left.numerator, right.numerator),
      denominator: P.mul(left.denominator, right.denominator),
    };
  };
  const neg = (a: Fraction): Fraction => ({ numerator: P.neg(a.numerator), denominator: a.denominator });
  return {
    zero: whole(P.zero(ring)),
    one,
    add,
    sub: (a, b) => add(a, neg(b)),
    mul,
    neg,
    inverse: (a) => {
      if (P.isZero(a.numerator)) throw new DivisionByZero();
      const { content, part } = primitivePart(a.numerator);
      return { numerator: P.scale(a.denominator, Q.inverse(content)), denominator: part };
    },
    isZero: (a) => P.isZero(a.numerator),
    rational: (q) => whole(P.constant(ring, q)),
  };
}
