import fc from 'fast-check';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { polynomialReader } from '../../../src/algebra/polynomial/read.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { fromBigInt } from '../../../src/expr/integer.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';

/** The ring of these tests. Its variables are named x, y, z, and so on. */
export const ring = P.newRing(newWork(1e12));
const names = ['x', 'y', 'z', 'a', 'b', 'c', 'd', 'e', 't', 'u'];
const read = polynomialReader(ring, new Map(names.map((name, i) => [name, i])));
export const [x, y, z] = [0, 1, 2] as const;

/** The polynomial that a text says. */
export function polynomial(text: string): Polynomial {
  const result = read(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem.what}`);
  return result.polynomial;
}

/** A text for comparison, the same for equal polynomials. */
export const shown = (p: Polynomial): string =>
  [...p.terms]
    .map(([m, c]) => {
      const powers = m.exponents.flatMap((k, i) => (k === 0 ? [] : [`${names[i] ?? ''}^${k}`]));
      return [Q.showRational(Q.rational(c, p.denominator)), ...powers].join(' ');
    })
    .sort()
    .join(' + ');

export const small: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.constantFrom(1, 1, 1, 2, 3))
  .map(([n, d]) => Q.rational(n, d));

/** Rational numbers, some of them with two hundred digits. */
export const rational: fc.Arbitrary<Rational> = fc.oneof(
  { weight: 4, arbitrary: small },
  {
    weight: 1,
    arbitrary: fc.bigInt({ min: -(10n ** 200n), max: 10n ** 200n }).map((n) => Q.rational(fromBigInt(n), 7)),
  },
);

/** Polynomials in the first variables, of this degree in each at most. */
export const polynomials = (
  variables: number,
  degree: number,
  terms: number,
  coefficient: fc.Arbitrary<Rational> = small,
): fc.Arbitrary<Polynomial> =>
  fc
    .array(fc.tuple(coefficient, fc.array(fc.nat(degree), { minLength: variables, maxLength: variables })), {
      maxLength: terms,
    })
    .map((list) => {
      const p = P.sum(
        ring,
        list.map(([c, exponents]) => P.term(ring, c, P.monomial(ring, exponents))),
      );
      // A counterexample is printed as a formula, not as the ring with all its monomials.
      return Object.assign({ ...p }, { [fc.toStringMethod]: () => shown(p) });
    });

/** The same without zero. */
export const nonZero = (...how: Parameters<typeof polynomials>): fc.Arbitrary<Polynomial> =>
  polynomials(...how).filter((p) => !P.isZero(p));

/** All monomials up to a total degree, with coefficients that are the same each time. */
export function dense(variables: number, degree: number, seed: number): Polynomial {
  const list: Polynomial[] = [];
  let state = seed;
  const go = (exponents: readonly number[], left: number): void => {
    if (exponents.length === variables) {
      state = (state * 16807) % 2147483647;
      list.push(P.term(ring, Q.rational((state % 199) - 99), P.monomial(ring, exponents)));
      return;
    }
    for (let k = 0; k <= left; k++) go([...exponents, k], left - k);
  };
  go([], degree);
  return P.sum(ring, list);
}
