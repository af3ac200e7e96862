import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import { fromBigInt } from '../../../src/expr/integer.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';

const work = newWork(1e9);
const ring = P.newRing(work);
const options = runs(150);

const rationals = fc
  .oneof(
    fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 12 })),
    fc.tuple(fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }), fc.constant(7)),
  )
  .map(([n, d]) => Q.rational(typeof n === 'bigint' ? fromBigInt(n) : n, d));

/** Monomials of a polynomial in three variables. */
const terms = fc.array(fc.tuple(rationals, fc.nat(3), fc.nat(3), fc.nat(3)), { maxLength: 6 });
type Terms = readonly (readonly [Rational, number, number, number])[];

const build = (list: Terms): Polynomial =>
  list.reduce<Polynomial>(
    (sum, [c, ...powers]) =>
      P.add(
        sum,
        powers.reduce<Polynomial>((m, k, i) => P.mul(m, P.variable(ring, i, k)), P.constant(ring, c)),
      ),
    P.zero(ring),
  );

/** The value at a point from the terms as they were drawn. */
const valueOf = (list: Terms, point: readonly Rational[]): Rational =>
  list.reduce(
    (sum, [c, ...powers]) =>
      Q.add(
        sum,
        powers.reduce((m, k, i) => (k === 0 ? m : Q.mul(m, Q.pow(point[i] as Rational, k))), c),
      ),
    Q.zero,
  );
/** The value of the polynomial itself. */
const evaluate = (p: Polynomial, point: readonly Rational[]): Rational =>
  Q.div(
    [...p.terms].reduce(
      (sum, [m, c]) =>
        Q.add(
          sum,
          m.exponents.reduce(
            (x, k, i) => (k === 0 ? x : Q.mul(x, Q.pow(point[i] as Rational, k))),
            Q.rational(c),
          ),
        ),
      Q.zero,
    ),
    Q.rational(p.denominator),
  );
const points = fc.array(rationals, { minLength: 3, maxLength: 3 });

describe('polynomials are a commutative ring', () => {
  const add = (a: Polynomial, b: Polynomial): Polynomial => P.add(a, b);
  const mul = (a: Polynomial, b: Polynomial): Polynomial => P.mul(a, b);
  const same = (a: Polynomial, b: Polynomial): void => expect(P.keyOf(a)).toBe(P.keyOf(b));
  const law = (check: (a: Polynomial, b: Polynomial, c: Polynomial) => void): void =>
    fc.assert(
      fc.property(terms, terms, terms, (a, b, c) => {
        check(build(a), build(b), build(c));
      }),
      options,
    );

  it('a + b = b + a, ab = ba', () => law((a, b) => (same(add(a, b), add(b, a)), same(mul(a, b), mul(b, a)))));
  it('(a + b) + c = a + (b + c), (ab)c = a(bc)', () =>
    law(
      (a, b, c) => (same(add(add(a, b), c), add(a, add(b, c))), same(mul(mul(a, b), c), mul(a, mul(b, c)))),
    ));
  it('a(b + c) = ab + ac', () => law((a, b, c) => same(mul(a, add(b, c)), add(mul(a, b), mul(a, c)))));
  it('a − a = 0, 1·a = a, 0·a = 0', () =>
    law((a) => {
      expect(P.isZero(add(a, P.neg(a)))).toBe(true);
      same(mul(a, P.constant(ring, Q.one)), a);
      expect(P.isZero(mul(a, P.zero(ring)))).toBe(true);
    }));
  it('a³ = a·a·a, and a⁰ = 1', () =>
    law((a) => {
      same(P.pow(a, 3), mul(a, mul(a, a)));
      expect(P.asConstant(P.pow(a, 0))).toEqual(Q.one);
    }));
  it('there are no divisors of zero', () =>
    law((a, b) => expect(P.isZero(mul(a, b))).toBe(P.isZero(a) || P.isZero(b))));
  it('scaling is multiplication by a constant', () =>
    fc.assert(
      fc.property(terms, rationals, (a, q) => {
        same(P.scale(build(a), q), mul(build(a), P.constant(ring, q)));
      }),
      options,
    ));
});

describe('the value of a polynomial', () => {
  it('is the value of its terms', () =>
    fc.assert(
      fc.property(terms, points, (a, point) => {
        expect(evaluate(build(a), point)).toEqual(valueOf(a, point));
      }),
      options,
    ));
  it('of a sum, a product, and of the parts by powers of one variable', () =>
    fc.assert(
      fc.property(terms, terms, points, fc.nat(2), (a, b, point, index) => {
        const [p, q] = [build(a), build(b)];
        expect(evaluate(P.add(p, q), point)).toEqual(Q.add(valueOf(a, point), valueOf(b, point)));
        expect(evaluate(P.mul(p, q), point)).toEqual(Q.mul(valueOf(a, point), valueOf(b, point)));
        let total = Q.zero;
        for (const [k, part] of P.coefficientsIn(p, index)) {
          // The part is free of the variable: its value there does not matter.
          const elsewhere = point.map((x, i) => (i === index ? Q.rational(31) : x));
          const factor = k === 0 ? Q.one : Q.pow(point[index] as Rational, k);
          total = Q.add(total, Q.mul(evaluate(part, elsewhere), factor));
        }
        expect(total).toEqual(valueOf(a, point));
      }),
      options,
    ));
  it('is told where it is constant', () => {
    expect(P.asConstant(P.zero(ring))).toEqual(Q.zero);
    expect(P.asConstant(P.constant(ring, Q.half))).toEqual(Q.half);
    expect(P.asConstant(P.variable(ring, 0))).toBeUndefined();
  });
});

it('a budget that is used up ends the computation', () => {
  const small = P.newRing(newWork(1000));
  const sum = [0, 1, 2].map((i) => P.variable(small, i)).reduce(P.add);
  expect(() => P.pow(sum, 40)).toThrow(OutOfWork);
});
