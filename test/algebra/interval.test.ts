import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elementary,
  exp,
  fromRational,
  log,
  magnitude,
  pi,
  rationalPower,
  zeta,
} from '../../src/algebra/interval.ts';
import type { Interval } from '../../src/algebra/interval.ts';
import * as Q from '../../src/expr/rational.ts';
import { runs } from '../runs.ts';

const p = 128n;
const point = (n: number, d = 1): Interval => fromRational(Q.rational(n, d), p);
const apply = (name: string, a: Interval): Interval | undefined => elementary.get(name)?.(a, p);
const contains = (a: Interval | undefined, b: Interval | undefined): boolean =>
  a !== undefined && b !== undefined && a.lo <= b.hi && b.lo <= a.hi;
const width = (a: Interval): bigint => a.hi - a.lo;

describe('an enclosure of an interval contains the values at its points', () => {
  const rationals = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 40 }));
  const names = [...elementary.keys()];
  it.each(names)('%s', (name) =>
    fc.assert(
      fc.property(
        rationals,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        ([n, d], before, after) => {
          const middle = point(n, d);
          const inside = apply(name, middle);
          const wide = apply(name, {
            lo: middle.lo - (BigInt(before) << 122n),
            hi: middle.hi + (BigInt(after) << 122n),
          });
          if (inside === undefined || wide === undefined) return;
          expect(wide.lo <= inside.lo && inside.hi <= wide.hi).toBe(true);
        },
      ),
      runs(60),
    ),
  );
});

describe('functional equations hold between enclosures', () => {
  const numbers = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 60 }));
  const law = (name: string, holds: (n: number, d: number) => boolean): void => {
    it(name, () =>
      fc.assert(
        fc.property(numbers, ([n, d]) => {
          expect(holds(n, d)).toBe(true);
        }),
        runs(60),
      ),
    );
  };
  law('log exp x = x', (n, d) => {
    const e = exp(point(n, d), p);
    return e === undefined || e.lo <= 0n || contains(log(e, p), point(n, d));
  });
  law('tan atan x = x', (n, d) =>
    contains(apply('tan', apply('atan', point(n, d)) as Interval), point(n, d)),
  );
  law('sin(x + 2π) = sin x', (n, d) => {
    const turn = pi(p);
    const x = point(n, d);
    return contains(apply('sin', { lo: x.lo + 2n * turn.lo, hi: x.hi + 2n * turn.hi }), apply('sin', x));
  });
  law(
    'sin is odd, cos is even',
    (n, d) =>
      contains(apply('cos', point(n, d)), apply('cos', point(-n, d))) &&
      contains(apply('sin', point(n, d)), {
        lo: -(apply('sin', point(-n, d)) as Interval).hi,
        hi: -(apply('sin', point(-n, d)) as Interval).lo,
      }),
  );
  law('(x^2)^(1/2) = |x|', (n, d) => {
    const square = rationalPower(point(n, d), Q.rational(2), p) as Interval;
    return contains(rationalPower(square, Q.half, p), point(Math.abs(n), d));
  });
  law('asin x + acos x = π/2', (n, d) => {
    const [a, b] = ['asin', 'acos'].map((name) => apply(name, point(n, d)));
    if (!a || !b) return Math.abs(n) >= d;
    return contains({ lo: a.lo + b.lo, hi: a.hi + b.hi }, { lo: pi(p).lo >> 1n, hi: (pi(p).hi >> 1n) + 1n });
  });
});

describe('at the edges', () => {
  it('atan x = ±π/2 − 1/x + … for large x', () => {
    const large = fromRational(Q.rational(10n ** 30n), p);
    const [right, left] = [apply('atan', large), apply('atan', { lo: -large.hi, hi: -large.lo })] as [
      Interval,
      Interval,
    ];
    // 2^128/10^30 = 340282366.9…
    const value = (pi(p).lo >> 1n) - 340_282_367n;
    expect(right.lo <= value && value <= right.hi).toBe(true);
    expect(value - right.lo).toBeLessThan(8n);
    expect(right.hi).toBeLessThanOrEqual((pi(p).hi >> 1n) + 2n);
    expect([left.lo, left.hi]).toEqual([-right.hi, -right.lo]);
  });
  it('arccos −1 = π, arcsin has no enclosure where its slope has none', () => {
    expect(apply('acos', point(-1))).toEqual(pi(p));
    expect(apply('acos', point(1))).toBeUndefined();
    expect(apply('acos', point(-2))).toBeUndefined();
    expect(apply('asin', point(1))).toBeUndefined();
  });
  it('e^x is [0, 2^−2954] at most below −2048, and given up above 2048', () => {
    const [low, high] = [exp(point(-5000), p), exp(point(5000), p)];
    expect([low?.lo, low?.hi]).toEqual([0n, 1n]);
    expect(high).toBeUndefined();
    const fine = exp(fromRational(Q.rational(-5000), 4000n), 4000n) as Interval;
    expect(fine.lo).toBe(0n);
    expect(fine.hi).toBe(1n << 1046n);
    expect(exp(point(-2000), p)?.lo).toBe(0n);
  });
  it('what is hyperbolic and too large is given up', () => {
    for (const name of ['sinh', 'cosh', 'tanh']) expect(apply(name, point(5000))).toBeUndefined();
    for (const name of ['sinh', 'cosh', 'tanh']) expect(apply(name, point(-5000))).toBeUndefined();
  });
  it('no logarithm of what may be zero, no quotient by it, no root of what may be negative', () => {
    const around = { lo: -1n, hi: 1n };
    expect(log(around, p)).toBeUndefined();
    expect(rationalPower(around, Q.minusOne, p)).toBeUndefined();
    expect(rationalPower(around, Q.half, p)).toBeUndefined();
    expect(apply('tan', { lo: pi(p).lo >> 1n, hi: (pi(p).hi >> 1n) + 1n })).toBeUndefined();
  });
});

describe('powers', () => {
  it('an even power of an interval round zero starts at zero, an odd one does not', () => {
    const around = { lo: -(2n << p), hi: 1n << p };
    expect(rationalPower(around, Q.rational(2), p)).toEqual({ lo: 0n, hi: 4n << p });
    expect(rationalPower(around, Q.rational(3), p)).toEqual({ lo: -(8n << p), hi: 4n << p });
    expect(rationalPower({ lo: -(3n << p), hi: -(2n << p) }, Q.rational(2), p)).toEqual({
      lo: 4n << p,
      hi: 9n << p,
    });
    expect(rationalPower({ lo: -(1n << p), hi: 2n << p }, Q.rational(2), p)).toEqual({ lo: 0n, hi: 4n << p });
  });
  it('of −3, 2 and ½ are exact', () => {
    expect(rationalPower(point(-3), Q.rational(5), p)).toEqual(point(-243));
    expect(rationalPower(point(2), Q.rational(-3), p)).toEqual(point(1, 8));
    expect(rationalPower(point(1, 2), Q.rational(9), p)).toEqual(point(1, 512));
    expect(rationalPower(point(7), Q.zero, p)).toEqual(point(1));
    expect(rationalPower(point(-1), Q.rational(1_000_001), p)).toEqual(point(-1));
  });
  it('roots of any degree up to 64: 2^(64/64) = 2', () => {
    for (const d of [2, 3, 7, 64]) {
      const root = rationalPower(point(2), Q.rational(1, d), p) as Interval;
      expect(contains(rationalPower(root, Q.rational(d), p), point(2))).toBe(true);
      expect(width(root)).toBeLessThan(3n);
    }
  });
  it('roots of higher degree go through the logarithm, where there is one', () => {
    for (const d of [65, 1003, 10 ** 6]) {
      const root = rationalPower(point(2), Q.rational(1, d), p) as Interval;
      expect(contains(rationalPower(root, Q.rational(d), p), point(2))).toBe(true);
      expect(width(root)).toBeLessThan(64n);
    }
    const near = rationalPower(point(2), Q.rational(1, 2n ** 70n), p) as Interval;
    expect(contains(near, point(1))).toBe(false);
    expect(near.hi - (1n << p)).toBeLessThan(1n << (p - 70n));
    for (const x of [0, -1]) expect(rationalPower(point(x), Q.rational(1, 65), p)).toBeUndefined();
  });
  it('the root of zero is zero', () => {
    expect(rationalPower(point(0), Q.half, p)).toEqual({ lo: 0n, hi: 1n });
  });
  it('too large to be worth it are given up; small ones and those of numbers near 1 are not', () => {
    expect(rationalPower(point(2), Q.rational(30_000), p)).toBeUndefined();
    expect(rationalPower(point(3), Q.rational(-30_000), p)).toBeUndefined();
    expect(rationalPower(point(2), Q.rational(2n ** 70n), p)).toBeUndefined();
    expect(rationalPower(point(-1, 2), Q.rational(10_000_000), p)).toEqual({ lo: 0n, hi: 1n });
    const e = rationalPower(point(1_000_001, 1_000_000), Q.rational(1_000_000), p) as Interval;
    const one = (exp(point(1), p) as Interval).lo;
    // (1 + 1/n)^n = e (1 − 1/(2n) + …)
    expect(one - e.lo).toBeGreaterThan(one / 2_000_001n - (one >> 30n));
    expect(one - e.lo).toBeLessThan(one / 1_999_999n + (one >> 30n));
    expect(magnitude(rationalPower(point(2), Q.rational(13_000), p) as Interval)).toBeGreaterThan(13_000n);
  });
});

describe('ζ', () => {
  it('ζ(2) = π²/6 and ζ(4) = π⁴/90', () => {
    const [two, four] = [2, 4].map((k) => rationalPower(pi(p), Q.rational(k), p)) as [Interval, Interval];
    expect(contains({ lo: two.lo / 6n, hi: two.hi / 6n + 1n }, zeta(2, p))).toBe(true);
    expect(contains({ lo: four.lo / 90n, hi: four.hi / 90n + 1n }, zeta(4, p))).toBe(true);
    expect(width(zeta(2, p) as Interval)).toBeLessThan(64n);
  });
  it.each([1, 0, -2, 2.5, 1001])('there is no enclosure of ζ(%d)', (s) => expect(zeta(s, p)).toBeUndefined());
  it('ζ(1000) is 1 + 2^−1000 + …', () => expect(contains(zeta(1000, p), point(1))).toBe(true));
});
