import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as P from '../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../src/algebra/polynomial/polynomial.ts';
import { constant, denominator, inverse, multiply, power, sum, whole } from '../../src/algebra/quotient.ts';
import type { Quotient } from '../../src/algebra/quotient.ts';
import { newWork } from '../../src/algebra/work.ts';
import * as Q from '../../src/expr/rational.ts';
import { runs } from '../runs.ts';

const ring = P.newRing(newWork(1e9));
const [x, y] = [P.variable(ring, 0), P.variable(ring, 1)];
const n = (k: number): Polynomial => P.constant(ring, Q.rational(k));

const polynomials = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 3 })
  .map((terms) => terms.map(([c, i, j]) => P.mul(n(c), P.mul(P.pow(x, i), P.pow(y, j)))).reduce(P.add));
const quotients = fc.tuple(polynomials, polynomials, polynomials).map(([a, b, c]) =>
  [b, c]
    .filter((p) => !P.isZero(p))
    .map((p) => inverse(whole(p)))
    .reduce(multiply, whole(a)),
);

/** The numerator over the product of all denominators. */
const same = (a: Quotient, b: Quotient): boolean =>
  P.equal(P.mul(a.numerator, denominator(b)), P.mul(b.numerator, denominator(a)));

describe('quotients are a field', () => {
  it('sums and products are those of fractions', () =>
    fc.assert(
      fc.property(quotients, quotients, quotients, (a, b, c) => {
        const [da, db] = [denominator(a), denominator(b)];
        const s = sum([a, b]);
        expect(
          P.equal(
            P.mul(s.numerator, P.mul(da, db)),
            P.mul(P.add(P.mul(a.numerator, db), P.mul(b.numerator, da)), denominator(s)),
          ),
        ).toBe(true);
        expect(same(multiply(a, sum([b, c])), sum([multiply(a, b), multiply(a, c)]))).toBe(true);
        expect(same(sum([a, b, c]), sum([sum([a, b]), c]))).toBe(true);
        if (!P.isZero(a.numerator)) expect(same(multiply(a, inverse(a)), constant(ring, Q.one))).toBe(true);
        expect(same(power(a, 3), multiply(a, multiply(a, a)))).toBe(true);
        expect(same(power(a, 0), constant(ring, Q.one))).toBe(true);
      }),
      runs(60),
    ));
});

describe('the denominator is kept as a product of powers', () => {
  const overX = inverse(whole(x));
  const overSum = inverse(whole(P.add(x, y)));
  it('a sum has the least common one', () => {
    const s = sum([power(overX, 3), multiply(overX, overSum), overX]);
    expect([...s.denominators.values()].map((d) => d.power).sort()).toEqual([1, 3]);
    expect(P.equal(denominator(s), P.mul(P.pow(x, 3), P.add(x, y)))).toBe(true);
    // 1/x³ + 1/(x(x+y)) + 1/x = (x + y + x² + x²(x+y)) / (x³(x+y))
    const expected = [x, y, P.pow(x, 2), P.mul(P.pow(x, 2), P.add(x, y))].reduce(P.add);
    expect(P.equal(s.numerator, expected)).toBe(true);
  });
  it('equal bases are recognised, also up to a number', () => {
    const half = inverse(whole(P.add(P.mul(n(2), x), P.mul(n(2), y))));
    const product = multiply(half, overSum);
    expect([...product.denominators.values()].map((d) => d.power)).toEqual([2]);
    expect(P.equal(product.numerator, P.constant(ring, Q.half))).toBe(true);
  });
  it('a number has none', () => {
    expect(inverse(whole(n(4))).denominators.size).toBe(0);
    expect(P.equal(inverse(whole(n(4))).numerator, P.constant(ring, Q.rational(1, 4)))).toBe(true);
    expect(constant(ring, Q.half).denominators.size).toBe(0);
  });
});
