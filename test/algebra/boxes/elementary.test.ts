import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementary, generalPower, lambert, rootPower } from '../../../src/algebra/boxes/elementary.ts';
import { range } from '../../../src/algebra/boxes/rounded.ts';
import type { Range } from '../../../src/algebra/boxes/rounded.ts';
import { enclose } from '../../../src/algebra/enclose.ts';
import { call, sym } from '../../../src/expr/build.ts';
import { functions } from '../../../src/expr/functions.ts';
import * as Q from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';

const x = sym('x');

/** Whether an interval of doubles certainly holds f at a double, by enclosures in integers. */
function holds(f: string, at: number, { lo, hi }: Range): boolean {
  const bits = 300;
  const value = enclose(call(f, x), new Map([[x, Q.fromDouble(at)]]), bits);
  if (value === undefined) return true;
  const scale = Q.pow(Q.rational(2), bits);
  const below = (a: number, n: bigint): boolean =>
    a === -Infinity || Q.compare(Q.mul(Q.fromDouble(a), scale), Q.rational(n)) <= 0;
  return below(lo, value.hi) && below(-hi, -value.lo);
}

const some = fc
  .tuple(
    fc.oneof(fc.double({ min: -30, max: 30, noNaN: true }), fc.double({ min: -1.5, max: 1.5, noNaN: true })),
    fc.oneof(fc.double({ min: 0, max: 1e-3, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true })),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([lo, length, t]) => ({
    interval: range(lo, lo + length),
    inside: Math.min(lo + length, lo + t * length),
  }));

describe('functions on intervals', () => {
  test.each([...elementary.keys()])('%s: the value at each point is in the image', (name) => {
    const f = elementary.get(name)!;
    fc.assert(
      fc.property(some, ({ interval, inside }) => {
        const image = f(interval);
        const value = functions.get(name)!.float(inside);
        if (Number.isNaN(value)) expect(image === undefined || !image.everywhere).toBe(true);
        else {
          expect(image).toBeDefined();
          expect(holds(name, inside, image!)).toBe(true);
        }
      }),
      runs(150),
    );
  });
  test('the image of sin is not larger than it must be', () => {
    const image = elementary.get('sin')!(range(0, 1.6))!;
    expect(image.hi).toBe(1);
    expect(image.lo).toBe(0);
    expect(elementary.get('cos')!(range(0.1, 0.2))!.hi).toBeCloseTo(Math.cos(0.1), 14);
    expect(elementary.get('sin')!(range(-1e300, 1e300))).toMatchObject({ lo: -1, hi: 1 });
  });
  test('where they are not defined', () => {
    expect(elementary.get('log')!(range(-2, 0))).toBeUndefined();
    expect(elementary.get('log')!(range(-2, 1))).toMatchObject({ lo: -Infinity, everywhere: false });
    expect(elementary.get('asin')!(range(2, 3))).toBeUndefined();
    expect(elementary.get('tan')!(range(1, 2))!.everywhere).toBe(false);
    expect(rootPower(range(-2, -1), Q.half)).toBeUndefined();
    expect(rootPower(range(-2, 4), Q.half)).toMatchObject({ lo: 0, everywhere: false });
    expect(generalPower(range(-2, -1), range(1, 2))).toBeUndefined();
  });
  test('far out exponentials stay above zero and below infinity', () => {
    expect(elementary.get('exp')!(range(1000, 2000))).toMatchObject({ lo: Number.MAX_VALUE, hi: Infinity });
    expect(elementary.get('exp')!(range(-2000, -1000))).toMatchObject({ lo: 0, hi: Number.MIN_VALUE });
    expect(elementary.get('tanh')!(range(900, 1e300))!.lo).toBeGreaterThan(0.999);
  });
  test('e^x where it is less than the least normal double, and not zero', () => {
    const exp = elementary.get('exp')!;
    for (const at of [-710.5, -711, -713.801, -745, -746, -1000])
      expect(exp(range(at - 1, at))!.hi).toBeGreaterThanOrEqual(Math.max(Number.MIN_VALUE, Math.exp(at)));
  });

  test('x^(−3/2) and W(x) at known places: 4^(−3/2) = 1/8, W(0) = 0, W₋₁(−2 e^(−2)) = −2', () => {
    const image = rootPower(range(4, 9), Q.rational(-3, 2))!;
    expect(image.hi).toBeCloseTo(1 / 8, 14);
    expect(image.lo).toBeCloseTo(1 / 27, 14);
    expect(lambert(0, range(0, Math.E))).toMatchObject({ everywhere: true });
    expect(lambert(0, range(0, Math.E))!.hi).toBeCloseTo(1, 12);
    const place = -2 * Math.exp(-2);
    expect(lambert(-1, range(place, place))!.lo).toBeCloseTo(-2, 10);
    expect(lambert(0, range(-3, -2))).toBeUndefined();
  });
});
