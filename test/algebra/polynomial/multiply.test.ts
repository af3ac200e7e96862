import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { fromBigInt } from '../../../src/expr/integer.ts';
import type { Int } from '../../../src/expr/integer.ts';
import * as Q from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';

const ring = P.newRing(newWork(1e12));
const options = runs(60);

const coefficients: readonly fc.Arbitrary<Int>[] = [
  fc.integer({ min: -9, max: 9 }),
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }).map(fromBigInt),
];

/** Many terms: with small exponents products fill a table, with large ones they do not, with huge ones none fits. */
const large = fc
  .tuple(fc.constantFrom(...coefficients), fc.constantFrom(3, 2000, 2 ** 30))
  .chain(([coefficient, degree]) => {
    const exponent = fc.nat(degree);
    const term = fc.tuple(coefficient, exponent, fc.nat(3), exponent);
    const terms = fc.array(term, { minLength: 9, maxLength: 25 });
    return fc.tuple(terms, terms);
  });

const build = (list: readonly (readonly [Int, ...number[]])[]): Polynomial =>
  P.sum(
    ring,
    list.map(([c, ...exponents]) => P.term(ring, Q.rational(c, 6), P.monomial(ring, exponents))),
  );

/** The product term by term. */
const byHand = (a: Polynomial, b: Polynomial): Polynomial =>
  P.sum(
    ring,
    [...a.terms].flatMap(([{ exponents: k }, c]) =>
      [...b.terms].map(([{ exponents: l }, d]) => {
        const sum = Array.from({ length: Math.max(k.length, l.length) }, (_, i) => (k[i] ?? 0) + (l[i] ?? 0));
        const value = Q.mul(Q.rational(c, a.denominator), Q.rational(d, b.denominator));
        return P.term(ring, value, P.monomial(ring, sum));
      }),
    ),
  );

describe('products of many terms', () => {
  it('are what they are term by term', () =>
    fc.assert(
      fc.property(large, ([x, y]) => {
        const [a, b] = [build(x), build(y)];
        expect(P.equal(P.mul(a, b), byHand(a, b))).toBe(true);
      }),
      options,
    ));

  it('are summed by `dot` as by hand', () =>
    fc.assert(
      fc.property(large, large, ([x, y], [z, w]) => {
        const [a, b, c, d] = [build(x), build(y.slice(0, 1)), build(z), build(w)];
        const expected = P.add(P.mul(a, b), P.mul(c, d));
        expect(P.equal(P.dot(ring, [a, c], [b, d]), expected)).toBe(true);
      }),
      options,
    ));

  it('of the same polynomial, summed twice, count twice', () => {
    const a = P.add(P.variable(ring, 0), P.variable(ring, 3));
    expect(P.equal(P.sum(ring, [a, a]), P.scale(a, Q.rational(2)))).toBe(true);
    expect(P.isZero(P.sum(ring, []))).toBe(true);
  });
});

describe('monomials', () => {
  it('are the same object if they are equal', () => {
    const exponents = fc.array(fc.oneof(fc.nat(3), fc.nat(2 ** 40)), { maxLength: 6 });
    fc.assert(
      fc.property(exponents, exponents, (k, l) => {
        const sum = Array.from({ length: Math.max(k.length, l.length) }, (_, i) => (k[i] ?? 0) + (l[i] ?? 0));
        const [a, b] = [k, l].map((e) => P.term(ring, Q.one, P.monomial(ring, e))) as [
          Polynomial,
          Polynomial,
        ];
        expect([...P.mul(a, b).terms.keys()]).toEqual([P.monomial(ring, sum)]);
        expect(P.equal(P.mul(a, b), P.mul(b, a))).toBe(true);
        while (sum.at(-1) === 0) sum.pop();
        expect(P.monomial(ring, sum).exponents).toEqual(sum);
      }),
      options,
    );
  });
});
