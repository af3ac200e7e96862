import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lambertw } from '../../src/algebra/enclose-lambertw.ts';
import { enclose, nearestDouble } from '../../src/algebra/enclose.ts';
import { exp, fromRational, mul } from '../../src/algebra/interval.ts';
import type { Interval } from '../../src/algebra/interval.ts';
import { call, num } from '../../src/expr/build.ts';
import { lambertW } from '../../src/expr/functions.ts';
import * as Q from '../../src/expr/rational.ts';
import { formulas } from '../formula.ts';
import { runs } from '../runs.ts';

const f = formulas('x');
const bits = 160;
const p = BigInt(bits);
const value = (text: string): Interval | undefined => enclose(f(text), new Map(), bits);
/** The decimal digits, as an integer times 10^−places. */
const digits = (x: bigint, places: number): bigint => (x * 10n ** BigInt(places)) >> p;

describe('the Lambert function', () => {
  it.each([
    ['lambertw(0, 1)', 567143290409783872999968662210355n, 33, 'the omega constant, OEIS A030178'],
    ['lambertw(-1, -1/10)', -3577152063957297n, 15, 'W_{−1}(−1/10)'],
    ['lambertw(0, exp(1))', 1n, 0, 'W(e) = 1'],
    ['lambertw(0, 2*exp(2))', 2n, 0, 'W(2e²) = 2'],
    ['lambertw(-1, -2*exp(-2))', -2n, 0, 'W_{−1}(−2e^−2) = −2'],
    ['lambertw(0, -log(2)/2)', -693147180559945309417232121458n, 30, 'W(−½ log 2) = −log 2, DLMF 4.13'],
    ['lambertw(-1, -log(2)/2)', -1386294361119890618834464242917n, 30, 'W_{−1}(−½ log 2) = −log 4'],
    ['lambertw(0, 10^100)', 22484310644511850153937313433795567n, 32, 'W(10^100) = 224.84…'],
  ])('%s begins %i·10^−%i (%s)', (text, expected, places) => {
    const { lo, hi } = value(text) as Interval;
    expect(hi - lo).toBeLessThan(1n << 20n);
    // The digits are truncated or lie on the boundary.
    expect(digits(lo, places)).toBeGreaterThanOrEqual(expected - 1n);
    expect(digits(hi, places)).toBeLessThanOrEqual(expected + 1n);
  });

  it('W(−1/e) = −1 where the branches meet: both are close to it on one side each', () => {
    const near = '-exp(-1) + 10^(-30)';
    const [upper, lower] = [value(`lambertw(0, ${near})`), value(`lambertw(-1, ${near})`)] as [
      Interval,
      Interval,
    ];
    // W = −1 ± √(2e·10^−30) + …
    expect([digits(upper.lo, 17), digits(lower.hi, 17)]).toEqual([-99999999999999767n, -100000000000000234n]);
    expect(upper.lo).toBeGreaterThanOrEqual(-(1n << p));
    expect(lower.hi).toBeLessThanOrEqual(-(1n << p));
  });

  it('so close to −1/e that doubles see no difference, the enclosures still hold', () => {
    const x = { ...fromRational(Q.zero, p) };
    const edge = (exp({ lo: -(1n << p), hi: -(1n << p) }, p) as Interval).lo;
    for (const branch of [0, -1] as const) {
      const at = lambertw(branch, { lo: x.lo - edge + 4n, hi: x.hi - edge + 4n }, p) as Interval;
      expect(at.lo <= -(1n << p) + (1n << 90n) && at.hi >= -(1n << p) - (1n << 90n)).toBe(true);
    }
  });

  it('of an interval contains the values at its points', () => {
    const wide = (branch: 0 | -1, from: number, to: number): Interval =>
      lambertw(
        branch,
        { lo: fromRational(Q.fromDouble(from), p).lo, hi: fromRational(Q.fromDouble(to), p).hi },
        p,
      ) as Interval;
    const [up, down] = [wide(0, 1, 2), wide(-1, -0.25, -0.125)];
    for (const t of [0, 0.3, 1]) {
      const w = fromRational(Q.fromDouble(lambertW(0, 1 + t)), p);
      expect(up.lo - (1n << 112n) <= w.lo && w.hi <= up.hi + (1n << 112n)).toBe(true);
      const v = fromRational(Q.fromDouble(lambertW(-1, -0.25 + t / 8)), p);
      expect(down.lo - (1n << 112n) <= v.lo && v.hi <= down.hi + (1n << 112n)).toBe(true);
    }
  });

  it('solves w e^w = x, and agrees with doubles', () =>
    fc.assert(
      fc.property(fc.integer({ min: -36, max: 5000 }), fc.constantFrom(0, -1), (n, branch) => {
        if (branch === -1 && n >= 0) return;
        const x = Q.rational(n, 100);
        const w = enclose(call('lambertw', num(branch), num(x)), new Map(), bits) as Interval;
        const product = mul(w, exp(w, p) as Interval, p);
        const point = fromRational(x, p);
        expect(product.lo <= point.hi && product.hi >= point.lo).toBe(true);
        expect(product.hi - product.lo).toBeLessThan(1n << 24n);
        if (n !== 0)
          expect(nearestDouble(call('lambertw', num(branch), num(x)))).toBeCloseTo(
            lambertW(branch, n / 100),
            12,
          );
      }),
      runs(40),
    ));
});

describe('there is no enclosure', () => {
  it.each([
    ['lambertw(0, -37/100)', 'below −1/e'],
    ['lambertw(-1, -37/100)', 'below −1/e'],
    ['lambertw(0, -exp(-1))', 'where it cannot be told from below'],
    ['lambertw(-1, 0*x + 10^(-20))', 'above 0'],
    ['lambertw(1, 1)', 'on a complex branch'],
    ['lambertw(x, 1)', 'on no branch'],
    ['lambertw(0, I)', 'off the real line'],
    ['lambertw(0, 10^400)', 'beyond the doubles'],
    ['lambertw(-1, -10^(-400))', 'beyond the resolution'],
    ['lambertw(-1, -10^(-47))', 'where the resolution is lost'],
  ])('of %s, %s', (text) => expect(value(text)).toBeUndefined());
});
