import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withoutCommonFactors } from '../../src/algebra/cancel.ts';
import { factored } from '../../src/algebra/factored.ts';
import * as division from '../../src/algebra/polynomial/division.ts';
import * as factoring from '../../src/algebra/polynomial/factor.ts';
import * as proposals from '../../src/algebra/polynomial/gcd.ts';
import * as P from '../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../src/algebra/polynomial/polynomial.ts';
import { constant, denominator, inverse, multiply, power, whole } from '../../src/algebra/quotient.ts';
import type { Quotient } from '../../src/algebra/quotient.ts';
import { newWork } from '../../src/algebra/work.ts';
import * as Q from '../../src/expr/rational.ts';
import { runs } from '../runs.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const ring = P.newRing(newWork(1e9));
const [x, y] = [P.variable(ring, 0), P.variable(ring, 1)];
const n = (k: number): Polynomial => P.constant(ring, Q.rational(k));
const plus = (p: Polynomial, k: number): Polynomial => P.add(p, n(k));
const over = (a: Polynomial, ...below: readonly Polynomial[]): Quotient =>
  below.map((p) => inverse(whole(p))).reduce(multiply, whole(a));
const same = (a: Quotient, b: Quotient): boolean =>
  P.equal(P.mul(a.numerator, denominator(b)), P.mul(b.numerator, denominator(a)));

const linear = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }))
  .map(([a, b, c]) => plus(P.add(P.mul(n(a), x), P.mul(n(b), y)), c));
const products = fc.array(linear, { minLength: 1, maxLength: 3 }).map((list) => list.reduce(P.mul));

describe('common factors cancel', () => {
  it('(x² − 1)/(x − 1) = x + 1', () => {
    const q = withoutCommonFactors(over(plus(P.pow(x, 2), -1), plus(x, -1)));
    expect(q.denominators.size).toBe(0);
    expect(P.equal(q.numerator, plus(x, 1))).toBe(true);
  });
  it('as often as they occur above: x³/x², x²/x³, and from one power after the other', () => {
    expect(withoutCommonFactors(over(P.pow(x, 3), x, x)).denominators.size).toBe(0);
    const rest = withoutCommonFactors(over(P.pow(x, 2), x, x, x));
    expect([...rest.denominators.values()].map((d) => d.power)).toEqual([1]);
    const part = withoutCommonFactors(over(plus(x, 1), P.mul(plus(x, 1), plus(x, 2)), plus(x, 2)));
    expect([...part.denominators.values()].map((d) => d.power)).toEqual([2]);
    expect(P.equal(denominator(part), P.pow(plus(x, 2), 2))).toBe(true);
  });
  it('in random quotients nothing in common is left, and the value stays', () =>
    fc.assert(
      fc.property(products, products, products, (a, b, c) => {
        const q = over(P.mul(a, c), b, c);
        const reduced = withoutCommonFactors(q);
        expect(same(q, reduced)).toBe(true);
        expect(P.asConstant(proposals.gcd(reduced.numerator, denominator(reduced)))).toBeDefined();
        for (const d of reduced.denominators.values()) expect(d.power).toBeGreaterThan(0);
      }),
      runs(40),
    ));
  describe('but nobody is believed who', () => {
    const q = over(plus(P.pow(x, 2), -1), plus(x, -1));
    it('proposes a common factor that does not divide', () => {
      const divisor = vi.spyOn(proposals, 'gcd');
      for (const wrong of [y, plus(x, 1)]) {
        divisor.mockReturnValue(wrong);
        expect(same(withoutCommonFactors(q), q)).toBe(true);
      }
    });
    it('gives a quotient that does not multiply back', () => {
      vi.spyOn(proposals, 'gcd').mockReturnValue(plus(x, -1));
      vi.spyOn(division, 'exactQuotient').mockReturnValue(x);
      expect(withoutCommonFactors(q)).toEqual(q);
    });
  });
});

const total = ({ content, factors }: ReturnType<typeof factored>): Quotient =>
  factors
    .map(({ base, power: k }) => (k < 0 ? power(inverse(whole(base)), -k) : power(whole(base), k)))
    .reduce(multiply, constant(ring, content));

describe('the factors of a quotient', () => {
  it('12 x³ (x + y)/(8 (x + y)² y) = 3/2 x³ (x + y)^−1 y^−1', () => {
    const q = over(
      P.mul(P.scale(P.pow(x, 3), Q.rational(12)), P.add(x, y)),
      P.mul(n(8), P.pow(P.add(x, y), 2)),
      y,
    );
    const { content, factors } = factored(q);
    expect(content).toEqual(Q.rational(3, 2));
    const found = new Map(factors.map(({ base, power: k }) => [P.keyOf(base), k]));
    expect(found).toEqual(
      new Map([
        [P.keyOf(x), 3],
        [P.keyOf(P.add(x, y)), -1],
        [P.keyOf(y), -1],
      ]),
    );
  });
  it('a number has only its content', () => {
    expect(factored(over(n(-6), n(4)))).toEqual({ content: Q.rational(-3, 2), factors: [] });
  });
  it('multiply back, primitive and different, none of them with power 0', () =>
    fc.assert(
      fc.property(products, products, (a, b) => {
        const q = over(P.mul(a, plus(y, 1)), b, plus(y, 1));
        const product = factored(q);
        expect(same(total(product), q)).toBe(true);
        expect(new Set(product.factors.map(({ base }) => P.keyOf(base))).size).toBe(product.factors.length);
        for (const { base, power: k } of product.factors) {
          expect(k).not.toBe(0);
          expect(division.primitivePart(base).content).toEqual(Q.one);
        }
      }),
      runs(40),
    ));
  it('a factorisation that does not multiply back is not believed', () => {
    const q = whole(plus(P.pow(x, 2), -1));
    const wrong = vi.spyOn(factoring, 'factor');
    wrong.mockReturnValue({ unit: Q.one, factors: [{ base: plus(x, 2), power: 2 }] });
    expect(factored(q).factors).toEqual([{ base: q.numerator, power: 1 }]);
  });
  it('its unit is part of the content', () => {
    const q = whole(plus(P.pow(x, 2), -1));
    const signed = vi.spyOn(factoring, 'factor');
    signed.mockReturnValue({
      unit: Q.minusOne,
      factors: [
        { base: plus(x, 1), power: 1 },
        { base: P.neg(plus(x, -1)), power: 1 },
      ],
    });
    expect(factored(q).content).toEqual(Q.minusOne);
    expect(same(total(factored(q)), q)).toBe(true);
  });
  it('without a budget a polynomial counts as one factor; what was spent is spent', () => {
    const work = newWork(1e6);
    const own = P.newRing(work);
    const z = P.variable(own, 0);
    const p = P.sub(P.pow(z, 60), P.one(own));
    const before = work.operations;
    expect(factored(whole(p)).factors.length).toBeGreaterThan(1);
    expect(work.operations).toBeLessThan(before);
    const poor = newWork(400);
    const ringOfThePoor = P.newRing(poor);
    const w = P.variable(ringOfThePoor, 0);
    const hard = P.polynomial(
      ringOfThePoor,
      new Map([40, 23, 11, 7, 0].map((k) => [P.monomial(ringOfThePoor, [k]), k + 5])),
      1,
    );
    expect(factored(whole(hard)).factors).toHaveLength(1);
    expect(P.isZero(w)).toBe(false);
    expect(poor.operations).toBeLessThan(400);
  });
});
