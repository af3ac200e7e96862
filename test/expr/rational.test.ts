import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addInt, divInt, gcdInt, mulInt, negInt, powInt, readInt, rootInt } from '../../src/expr/integer.ts';
import type { Int } from '../../src/expr/integer.ts';
import * as Q from '../../src/expr/rational.ts';
import { anyRationals } from '../laws/expressions.ts';
import { runs } from '../runs.ts';

const limit = 9007199254740991n;
const small = (x: bigint): Int => (x >= -limit && x <= limit ? Number(x) : x);

/** Integers on both sides of 2^53, and far beyond. */
const bigs = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.bigInt({ min: -(2n ** 900n), max: 2n ** 900n }),
);

describe('integers', () => {
  test('agree with BigInt across 2^53, and take the small form whenever it fits', () => {
    fc.assert(
      fc.property(bigs, bigs, (a, b) => {
        expect(addInt(small(a), small(b))).toBe(small(a + b));
        expect(mulInt(small(a), small(b))).toBe(small(a * b));
        expect(negInt(small(a))).toBe(small(-a));
        if (b !== 0n) expect(divInt(small(a * b), small(b))).toBe(small(a));
      }),
      runs(1000),
    );
  });

  test('zero has no sign', () => {
    expect(Object.is(mulInt(-3, 0), 0)).toBe(true);
    expect(Object.is(negInt(0), 0)).toBe(true);
    expect(Object.is(Q.fromDouble(-0).n, 0)).toBe(true);
    expect(Object.is(Q.mul(Q.rational(-1, 2), Q.zero).n, 0)).toBe(true);
  });

  test('greatest common divisors equal those of Euclid', () => {
    const euclid = (x: bigint, y: bigint): bigint => (y === 0n ? (x < 0n ? -x : x) : euclid(y, x % y));
    fc.assert(
      fc.property(bigs, bigs, bigs, (a, b, c) => {
        expect(gcdInt(small(a * c), small(b * c))).toBe(small(euclid(a * c, b * c)));
      }),
      runs(1000),
    );
    // Neighbouring Fibonacci numbers: all quotients are 1. gcd(2^a − 1, 2^b − 1) = 2^gcd(a, b) − 1.
    let [f, g] = [1n, 1n];
    for (let i = 0; i < 2000; i++) [f, g] = [g, f + g];
    expect(gcdInt(f, g)).toBe(1);
    expect(gcdInt(2n ** 900n - 1n, 2n ** 600n - 1n)).toBe(2n ** 300n - 1n);
    expect(gcdInt(0, 0)).toBe(0);
  });

  test('roots are the largest integers whose powers fit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 300n }), fc.integer({ min: 2, max: 9 }), (a, n) => {
        const r = BigInt(rootInt(small(a), n));
        expect(r ** BigInt(n) <= a && (r + 1n) ** BigInt(n) > a).toBe(true);
      }),
      runs(500),
    );
  });

  test('reading', () => {
    expect(readInt('9007199254740991')).toBe(9007199254740991);
    expect(readInt('9007199254740993')).toBe(9007199254740993n);
    expect(powInt(2, 53)).toBe(2n ** 53n);
    expect(powInt(-3, 3)).toBe(-27);
  });
});

describe('rationals', () => {
  test('are in lowest terms with a positive denominator', () => {
    expect(Q.rational(6, -4)).toEqual({ n: -3, d: 2 });
    expect(Q.rational(0, -7)).toEqual({ n: 0, d: 1 });
    expect(() => Q.rational(1, 0)).toThrow(RangeError);
    expect(() => Q.pow(Q.zero, -1)).toThrow(RangeError);
    expect(Q.pow(Q.rational(-2, 3), -3)).toEqual({ n: -27, d: 8 });
  });

  test('are a field', () => {
    fc.assert(
      fc.property(anyRationals, anyRationals, anyRationals, (a, b, c) => {
        expect(Q.add(a, b)).toEqual(Q.add(b, a));
        expect(Q.mul(a, Q.add(b, c))).toEqual(Q.add(Q.mul(a, b), Q.mul(a, c)));
        expect(Q.sub(Q.add(a, b), b)).toEqual(a);
        if (!Q.isZero(b)) expect(Q.mul(Q.div(a, b), b)).toEqual(a);
        expect(Q.compare(a, b)).toBe(Q.sign(Q.sub(a, b)));
      }),
      runs(300),
    );
  });

  test.each([
    ['0.1', 1, 10],
    ['2e-3', 1, 500],
    ['12', 12, 1],
    ['1.50', 3, 2],
    ['.5E1', 5, 1],
    ['0.1000000000000000055', 200000000000000011n, 2000000000000000000n],
    ['123456789012345678901', 123456789012345678901n, 1],
  ] as const)('%s is read exactly', (text, n, d) => {
    expect(Q.readDecimal(text)).toEqual({ n, d });
  });

  test('what is no decimal is refused', () => {
    for (const text of ['1,5', '0x10', '1e', 'abc', '1.2.3'])
      expect(() => Q.readDecimal(text)).toThrow(RangeError);
  });
});

/** Is x the double nearest to n/d? Decided by exact integers: |n/d − x| against half the gaps to the neighbours. */
function isNearest(n: bigint, d: bigint, x: number): boolean {
  if (!Number.isFinite(x)) {
    const size = n < 0n ? -n : n;
    return size >= d * (2n ** 1024n - 2n ** 970n) && n < 0n === x < 0;
  }
  const exact = (v: number): readonly [bigint, bigint] => {
    let [m, e] = [v, 0];
    while (!Number.isInteger(m)) {
      m *= 2;
      e++;
    }
    return [BigInt(m), 2n ** BigInt(e)];
  };
  const distance = (v: number): readonly [bigint, bigint] => {
    const [p, q] = exact(v);
    const top = n * q - p * d;
    return [top < 0n ? -top : top, q];
  };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  const bits = view.getBigUint64(0);
  const own = distance(x);
  for (const step of [-1n, 1n]) {
    if (bits + step < 0n) continue;
    view.setBigUint64(0, bits + step);
    const neighbour = Math.sign(x) === -1 ? -view.getFloat64(0) : view.getFloat64(0);
    if (!Number.isFinite(neighbour)) continue;
    const other = distance(neighbour);
    const [a, b] = [own[0] * other[1], other[0] * own[1]];
    if (a > b) return false;
    // A tie goes to the even mantissa.
    if (a === b && bits % 2n !== 0n) return false;
  }
  return true;
}

describe('toDouble', () => {
  test('is correctly rounded', () => {
    fc.assert(
      fc.property(anyRationals, (q) => {
        expect(isNearest(BigInt(q.n), BigInt(q.d), Q.toDouble(q))).toBe(true);
      }),
      runs(500),
    );
  });

  test('is correctly rounded among subnormal and huge numbers', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2n ** 80n }),
        fc.bigInt({ min: 1n, max: 2n ** 30n }),
        fc.integer({ min: -1120, max: 900 }),
        (n, d, k) => {
          const q = Q.mul(Q.rational(small(n), small(d)), Q.pow(Q.rational(2), k));
          const x = Q.toDouble(q);
          expect(isNearest(BigInt(q.n), BigInt(q.d), x)).toBe(true);
        },
      ),
      runs(500),
    );
  });

  test('ties go to even, just beyond a tie does not', () => {
    expect(Q.toDouble(Q.rational(2n ** 53n + 1n))).toBe(2 ** 53);
    expect(Q.toDouble(Q.rational(2n ** 53n + 3n))).toBe(2 ** 53 + 4);
    const tiny = Q.pow(Q.rational(2), -3000);
    expect(Q.toDouble(Q.add(Q.rational(2n ** 53n + 1n), tiny))).toBe(2 ** 53 + 2);
    expect(Q.toDouble(Q.pow(Q.rational(2), -1075))).toBe(0);
    expect(Q.toDouble(Q.add(Q.pow(Q.rational(2), -1075), tiny))).toBe(Number.MIN_VALUE);
    expect(Q.toDouble(Q.rational(-3n * 2n ** 60n, 2n ** 61n + 1n))).toBe(-1.5);
  });

  test('overflows to infinity and underflows to zero', () => {
    expect(Q.toDouble(Q.pow(Q.rational(10), 400))).toBe(Infinity);
    expect(Q.toDouble(Q.neg(Q.pow(Q.rational(10), 400)))).toBe(-Infinity);
    expect(Q.toDouble(Q.pow(Q.rational(10), -400))).toBe(0);
    expect(Q.toDouble(Q.rational(2n ** 1024n - 2n ** 970n - 1n))).toBe(Number.MAX_VALUE);
    expect(Q.toDouble(Q.rational(2n ** 1024n - 2n ** 970n))).toBe(Infinity);
  });

  test('is the inverse of fromDouble', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(Q.toDouble(Q.fromDouble(x)) === x).toBe(true);
      }),
      runs(1000),
    );
    for (const x of [Number.MIN_VALUE, 2 ** -1022, Number.MAX_VALUE, 0.1, -1e-310])
      expect(Q.toDouble(Q.fromDouble(x))).toBe(x);
    expect(() => Q.fromDouble(Number.NaN)).toThrow(RangeError);
    expect(() => Q.fromDouble(Infinity)).toThrow(RangeError);
  });
});
