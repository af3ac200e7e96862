import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contains,
  difference,
  inverse,
  line,
  naturalPower,
  point,
  product,
  quotients,
  range,
  sum,
} from '../../../src/algebra/boxes/rounded.ts';
import type { Range } from '../../../src/algebra/boxes/rounded.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';

/** Whether a rational number lies in an interval of doubles. */
const holds = ({ lo, hi }: Range, q: Rational): boolean =>
  (lo === -Infinity || Q.compare(Q.fromDouble(lo), q) <= 0) &&
  (hi === Infinity || Q.compare(q, Q.fromDouble(hi)) <= 0);

const double = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.double({ min: -1e-300, max: 1e-300, noNaN: true }),
  fc.constantFrom(0, 1, -1, 0.1, 1 / 3, 5e-324, -5e-324),
);
const some = fc.tuple(double, double, fc.double({ min: 0, max: 1, noNaN: true })).map(([a, b, t]) => {
  const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
  return { interval: range(lo, hi), inside: Math.min(hi, Math.max(lo, lo + t * (hi - lo))) };
});

describe('what is true of real numbers is true of their enclosures (R. E. Moore, Interval Analysis, 1966)', () => {
  test('sums, differences, products hold the exact ones', () => {
    fc.assert(
      fc.property(some, some, (x, y) => {
        const [a, b] = [Q.fromDouble(x.inside), Q.fromDouble(y.inside)];
        expect(holds(sum(x.interval, y.interval), Q.add(a, b))).toBe(true);
        expect(holds(difference(x.interval, y.interval), Q.sub(a, b))).toBe(true);
        expect(holds(product(x.interval, y.interval), Q.mul(a, b))).toBe(true);
      }),
      runs(2000),
    );
  });
  test('powers and inverses hold the exact ones', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 9 }), (x, n) => {
        const a = Q.fromDouble(x.inside);
        expect(holds(naturalPower(x.interval, n), Q.pow(a, n))).toBe(true);
        if (!Q.isZero(a)) expect(holds(inverse(x.interval)!, Q.inverse(a))).toBe(true);
      }),
      runs(2000),
    );
  });
  test('quotients hold every z with b z = a, also where b has zero inside (Hansen & Walster, section 4.2)', () => {
    fc.assert(
      fc.property(some, some, (x, y) => {
        if (y.inside === 0) return;
        const z = Q.div(Q.fromDouble(x.inside), Q.fromDouble(y.inside));
        expect(quotients(x.interval, y.interval).some((part) => holds(part, z))).toBe(true);
      }),
      runs(2000),
    );
  });
});

describe('special ends', () => {
  test('1/[−1, 2] may be everything, 1/[0, 2] is at least 1/2, 1/0 is nothing', () => {
    expect(inverse(range(-1, 2))).toEqual(line);
    expect(inverse(range(0, 2))?.hi).toBe(Infinity);
    expect(inverse(range(0, 2))?.lo).toBeCloseTo(0.5, 15);
    expect(inverse(point(0))).toBeUndefined();
  });
  test('1 divided by [−1, 2]: a gap between −1 and 1/2', () => {
    const [left, right] = quotients(point(1), range(-1, 2));
    expect(left?.hi).toBeCloseTo(-1, 14);
    expect(right?.lo).toBeCloseTo(0.5, 14);
    expect(quotients(point(1), point(0))).toEqual([]);
  });
  test('even powers of intervals round zero begin at zero', () => {
    expect(naturalPower(range(-1, 3), 2).lo).toBe(0);
    expect(contains(naturalPower(range(-1, 3), 3), -1)).toBe(true);
  });
  test('beyond the largest double: an infinite end, never NaN', () => {
    const huge = range(1e300, 1.7e308);
    expect(product(huge, huge).hi).toBe(Infinity);
    expect(product(huge, huge).lo).toBeLessThan(Infinity);
    expect(sum(huge, huge).lo).toBeGreaterThan(1e300);
    expect(product(point(0), line)).toEqual(point(0));
  });
});
