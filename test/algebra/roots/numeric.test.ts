import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dense } from '../../../src/algebra/polynomial/univariate.ts';
import { realRoots } from '../../../src/algebra/roots/isolate.ts';
import { apart, complexRoots } from '../../../src/algebra/roots/numeric.ts';
import type { ComplexRoot } from '../../../src/algebra/roots/numeric.ts';
import { quotient, scaled } from '../../../src/algebra/roots/fixed.ts';
import type { Fixed } from '../../../src/algebra/roots/fixed.ts';
import { disks } from '../../../src/algebra/roots/smith.ts';
import type { Disk } from '../../../src/algebra/roots/smith.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import {
  dense,
  mignotte,
  plenty,
  polynomials,
  power,
  product,
  rationals,
  times,
  wilkinson,
  withPair,
  withRoot,
} from './polynomials.ts';
import { runs } from '../../runs.ts';

const options = runs(40);
const roots = (p: Dense, digits = 20): readonly ComplexRoot[] => complexRoots(p, digits, plenty());
const point = (re: Rational, im: Rational): Pick<ComplexRoot, 're' | 'im' | 'radius'> => ({
  re,
  im,
  radius: Q.zero,
});

function expectDisks(list: readonly ComplexRoot[], digits: number): void {
  list.forEach((a, i) => {
    expect(Q.compare(a.radius, Q.readDecimal(`1e-${digits}`))).toBeLessThanOrEqual(0);
    expect(a.real).toBe(Q.isZero(a.im));
    expect(list.every((b, j) => i === j || apart(a, b))).toBe(true);
  });
}

describe('certified complex roots', () => {
  it('contain the known roots of ∏ (x − r) ∏ ((x − a)² + b²), as often as they count', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(rationals, { maxLength: 4, selector: Q.showRational }),
        fc.uniqueArray(
          fc.tuple(
            rationals,
            rationals.filter((b) => Q.sign(b) > 0),
          ),
          {
            minLength: 1,
            maxLength: 3,
            selector: ([a, b]) => `${Q.showRational(a)},${Q.showRational(b)}`,
          },
        ),
        fc.integer({ min: 1, max: 3 }),
        (reals, pairs, k) => {
          const p = times(
            power(product(reals.map(withRoot)), k),
            product(pairs.map(([a, b]) => withPair(a, b))),
          );
          const found = roots(p);
          expectDisks(found, 20);
          const known = [
            ...reals.map((r) => ({ at: point(r, Q.zero), multiplicity: k, real: true })),
            ...pairs.flatMap(([a, b]) =>
              [b, Q.neg(b)].map((im) => ({ at: point(a, im), multiplicity: 1, real: false })),
            ),
          ];
          expect(found.length).toBe(known.length);
          for (const { at, multiplicity, real } of known) {
            const [disk, ...others] = found.filter((d) => !apart(d, at));
            expect(others).toEqual([]);
            expect([disk?.multiplicity, disk?.real]).toEqual([multiplicity, real]);
          }
        },
      ),
      options,
    ));
  it('have as many real ones as isolation, each in its interval; they come in conjugate pairs', () =>
    fc.assert(
      fc.property(polynomials, polynomials, (p, q) => {
        const found = roots(times(p, q), 30);
        expectDisks(found, 30);
        const real = found.filter((r) => r.real);
        const isolated = realRoots(times(p, q), plenty());
        expect(real.map(({ multiplicity }) => multiplicity)).toEqual(
          isolated.map(({ multiplicity }) => multiplicity),
        );
        real.forEach((r, i) => {
          const { lo, hi } = isolated[i] as (typeof isolated)[0];
          expect(Q.compare(Q.sub(r.re, r.radius), hi)).toBeLessThanOrEqual(0);
          expect(Q.compare(lo, Q.add(r.re, r.radius))).toBeLessThanOrEqual(0);
        });
        const others = found.filter((r) => !r.real);
        expect(others.map((r) => ({ ...r, im: Q.neg(r.im) }))).toEqual(
          others.map((_, i) => others[i % 2 === 0 ? i + 1 : i - 1]),
        );
      }),
      options,
    ));
  it('agree when more digits are asked for', () =>
    fc.assert(
      fc.property(polynomials, fc.integer({ min: 1, max: 60 }), (p, digits) => {
        const [few, many] = [roots(p, digits), roots(p, 2 * digits + 40)];
        expectDisks(many, 2 * digits + 40);
        expect(few.map((a) => many.filter((b) => !apart(a, b)).length)).toEqual(few.map(() => 1));
      }),
      options,
    ));
  it('are the same in every run', () => {
    expect(roots(dense(20, 10))).toEqual(roots(dense(20, 10)));
  });
});

describe('known polynomials', () => {
  it('x³ − 2: the real root and its conjugates to 60 places', () => {
    const [real, upper, lower] = roots([-2n, 0n, 0n, 1n], 60);
    // OEIS A002580.
    const printed = '1.259921049894873164767210607278228350570251464701507980081975';
    const table = Q.readDecimal(printed);
    const error = Q.abs(Q.sub((real as ComplexRoot).re, table));
    expect(Q.compare(error, Q.readDecimal('1e-59'))).toBe(-1);
    expect([real?.real, upper?.real, lower?.real]).toEqual([true, false, false]);
    expect([Q.sign(upper?.im ?? Q.zero), Q.sign(lower?.im ?? Q.zero)]).toEqual([1, -1]);
  });
  it('Wilkinson’s', () => {
    const found = roots(wilkinson(30), 10);
    expect(found.map((r, i) => apart(r, point(Q.rational(i + 1), Q.zero)))).toEqual(Array(30).fill(false));
  });
  it('Mignotte’s, and roots 1e-30 apart', () => {
    expectDisks(roots(mignotte(20, 1000n)), 20);
    const close = product([1n, 2n, 3n].map((n): Dense => [-n, 10n ** 30n]).concat([[1n, 1n]]));
    expect(roots(close, 5).map(({ real }) => real)).toEqual([true, true, true, true]);
  });
  it('roots of very different size, one of them zero', () => {
    const p = product([
      [0n, 1n],
      [-(10n ** 60n), 1n],
      [-1n, 10n ** 60n],
      [1n, 0n, 1n],
    ]);
    const found = roots(p, 10);
    expect(found.map(({ real }) => real)).toEqual([true, true, true, false, false]);
    expectDisks(found, 10);
  });
  it('zero beside a root nearer than the digits asked for', () => {
    expectDisks(roots([0n, -1n, 10n ** 9n], 1), 1);
  });
  it('close roots of factors with different multiplicity', () => {
    const p = times(power([-1n, 10n ** 12n], 2), [-2n, 10n ** 12n]);
    expect(roots(p, 2).map(({ multiplicity }) => multiplicity)).toEqual([2, 1]);
  });
  it('closer than doubles can tell', () => {
    const p = product([1n, 2n].map((n): Dense => [-n, 1n << 1200n]).concat([[-1n, 1n]]));
    expect(roots(p, 5)).toHaveLength(3);
    const far = product(
      [1n, 2n]
        .map((n): Dense => [-n << 1200n, 1n])
        .concat([
          [-1n, 1n],
          [1n, 0n, 1n],
        ]),
    );
    expectDisks(roots(far, 300), 300);
  });
  it('dense ones, x¹⁰⁰ − 1, coefficients of 500 digits', () => {
    expect(roots(dense(60, 3)).length).toBe(60);
    expect(roots(dense(30, 500)).length).toBe(30);
    const unity = roots([-1n, ...Array<bigint>(99).fill(0n), 1n]);
    expect(unity.filter(({ real }) => real).map(({ re }) => Q.toDouble(re))).toEqual([-1, 1]);
  });
  it('200 places of a quintic, and linear ones', () => {
    expectDisks(roots([-1n, -1n, 0n, 0n, 0n, 1n], 200), 200);
    expect(roots([-7n, 1n]).map(({ re }) => Q.toDouble(re))).toEqual([7]);
    expect(roots([0n, 3n])).toEqual([
      { re: Q.zero, im: Q.zero, radius: Q.zero, multiplicity: 1, real: true },
    ]);
  });
  it('constants have none', () => {
    expect([roots([]), roots([7n])]).toEqual([[], []]);
  });
});

describe('Smith’s disks', () => {
  const p = scaled([-6n, 11n, -6n, 1n]);
  const precision = 80;
  const at = (x: number, y = 0): Fixed => {
    const unit = 2 ** (precision - p.scale);
    return { re: BigInt(Math.round(x * unit)), im: BigInt(Math.round(y * unit)) };
  };
  const certified = (...z: readonly Fixed[]): readonly Disk[] | undefined => disks(p, z, precision, plenty());

  it('certify good approximations', () => {
    expect(certified(at(1), at(2.0001), at(3, 0.0001))?.map(({ real }) => real)).toEqual([true, true, true]);
  });
  it('do not certify coinciding or bad ones, nor what a mirror image meets', () => {
    expect(certified(at(1), at(1), at(3))).toBeUndefined();
    expect(certified(at(1), at(9), at(-5))).toBeUndefined();
    // Upper points only: three disks cannot hold one root each with its conjugate.
    expect(certified(at(1, 4), at(2, 4), at(3, 4))).toBeUndefined();
  });
});

describe('Smith’s disks of a factor with a conjugate pair', () => {
  // x ((x − a)² + b²) for a = 0.7773, b = 0.4623.
  const [a, b] = [7773n, 4623n];
  const p = scaled([0n, a * a + b * b, -20000n * a, 10n ** 8n]);
  const precision = 80;
  const at = ([x, y]: readonly [number, number]): Fixed => {
    const unit = 2 ** (precision - p.scale);
    return { re: BigInt(Math.round(x * unit)), im: BigInt(Math.round(y * unit)) };
  };
  const certified = (...z: readonly (readonly [number, number])[]): readonly Disk[] | undefined =>
    disks(p, z.map(at), precision, plenty());

  it('put the mirror image of the upper one for the lower one', () => {
    const found = certified([0.001, 0], [0.7771, 0.4622], [0.7772, -0.4625]) ?? [];
    expect(found.map(({ real }) => real)).toEqual([true, false, false]);
    expect(found[2]?.centre).toEqual({ re: found[1]?.centre.re, im: -(found[1]?.centre.im ?? 0n) });
  });
  it('leave open whether a root is real while the mirror image of its disk meets another disk', () => {
    const near = [-0.00095, 0.00095] as const;
    expect(certified(near, [0.7188, 0.34898], [0.77353, -0.4003])).toBeUndefined();
  });
});

describe('complex fixed point', () => {
  it('a quotient by zero is the dividend: a step is taken where the slope vanishes', () => {
    const z = { re: 3n, im: -5n };
    expect(quotient(z, { re: 0n, im: 0n }, 20n)).toBe(z);
  });
});

describe('the budget', () => {
  it('ends the search', () => {
    expect(() => complexRoots(dense(100, 5), 30, newWork(50_000))).toThrow(OutOfWork);
    expect(() => complexRoots([-2n, 0n, 1n], 1e6, newWork(10_000))).toThrow(OutOfWork);
  });
});
