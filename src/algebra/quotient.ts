import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { primitivePart } from './polynomial/division.ts';
import * as P from './polynomial/polynomial.ts';
import type { Polynomial, Ring } from './polynomial/polynomial.ts';

/**
 * A quotient of polynomials. The denominator is kept as a product of powers, so that sums over a common denominator
 * stay small.
 */
export interface Quotient {
  readonly numerator: Polynomial;
  readonly denominators: ReadonlyMap<string, Denominator>;
}

export interface Denominator {
  readonly base: Polynomial;
  readonly power: number;
}

const none: Quotient['denominators'] = new Map();

export const whole = (numerator: Polynomial): Quotient => ({ numerator, denominators: none });

export const constant = (ring: Ring, q: Rational): Quotient => whole(P.constant(ring, q));

/** The product of the denominators, written out. */
export const denominator = (q: Quotient): Polynomial =>
  [...q.denominators.values()].reduce(
    (product, { base, power: k }) => P.mul(product, P.pow(base, k)),
    P.one(q.numerator.ring),
  );

export function multiply(a: Quotient, b: Quotient): Quotient {
  const denominators = new Map(a.denominators);
  for (const [key, { base, power: k }] of b.denominators) {
    denominators.set(key, { base, power: k + (denominators.get(key)?.power ?? 0) });
  }
  return { numerator: P.mul(a.numerator, b.numerator), denominators };
}

/** Σ of quotients over their least common denominator. */
export function sum(terms: readonly Quotient[]): Quotient {
  const denominators = new Map<string, Denominator>();
  for (const q of terms) {
    for (const [key, d] of q.denominators) {
      if (d.power > (denominators.get(key)?.power ?? 0)) denominators.set(key, d);
    }
  }
  const lifted = terms.map((q) => {
    let n = q.numerator;
    for (const [key, { base, power: k }] of denominators) {
      const missing = k - (q.denominators.get(key)?.power ?? 0);
      if (missing > 0) n = P.mul(n, P.pow(base, missing));
    }
    return n;
  });
  const { ring } = lifted[0] as Polynomial;
  return { numerator: P.sum(ring, lifted), denominators };
}

/** q^k for k ≥ 0. */
export const power = (q: Quotient, k: number): Quotient => ({
  numerator: P.pow(q.numerator, k),
  denominators: new Map([...q.denominators].map(([key, d]) => [key, { base: d.base, power: d.power * k }])),
});

/** 1/q for a numerator that does not vanish. */
export function inverse(q: Quotient): Quotient {
  const numerator = denominator(q);
  const { content, part } = primitivePart(q.numerator);
  const scaled = P.scale(numerator, Q.inverse(content));
  if (P.asConstant(part)) return whole(scaled);
  return { numerator: scaled, denominators: new Map([[P.keyOf(part), { base: part, power: 1 }]]) };
}
