import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dense } from '../../../src/algebra/polynomial/univariate.ts';
import { signAt } from '../../../src/algebra/roots/dense.ts';
import { compareWithRational, realRoots, refined } from '../../../src/algebra/roots/isolate.ts';
import type { RealRoot } from '../../../src/algebra/roots/isolate.ts';
import { countRealRoots } from '../../../src/algebra/roots/sturm.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
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

const options = runs(120);
const roots = (p: Dense): readonly RealRoot[] => realRoots(p, plenty());

const contains = (r: RealRoot, q: Q.Rational): boolean => Q.compare(r.lo, q) <= 0 && Q.compare(q, r.hi) <= 0;

/** The interval holds one root of its polynomial, seen by a change of sign, or is that root. */
function expectIsolated(list: readonly RealRoot[]): void {
  list.forEach((r, i) => {
    const ends = [r.lo, r.hi].map((q) => signAt(r.polynomial, q));
    if (r.bracket.exact) expect([ends, r.hi]).toEqual([[0, 0], r.lo]);
    else expect((ends[0] as number) * (ends[1] as number)).toBe(-1);
    const next = list[i + 1];
    if (next) expect(Q.compare(r.hi, next.lo)).toBe(-1);
  });
}

describe('isolated real roots', () => {
  it('are as many as Sturm counts, in disjoint intervals', () =>
    fc.assert(
      fc.property(polynomials, polynomials, fc.integer({ min: 1, max: 3 }), (p, q, k) => {
        const all = times(p, power(q, k));
        const list = roots(all);
        expectIsolated(list);
        expect(list.length).toBe(countRealRoots(all, plenty()));
        for (const r of list.filter(({ bracket }) => !bracket.exact)) {
          expect(countRealRoots(all, plenty(), r.lo, r.hi)).toBe(1);
        }
      }),
      options,
    ));
  it('of ∏ (x − r)^k are the r, with multiplicity k, and nothing for conjugate pairs', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(rationals, fc.integer({ min: 1, max: 3 })), {
          minLength: 1,
          maxLength: 5,
          selector: ([q]) => Q.showRational(q),
        }),
        fc.tuple(rationals, rationals),
        (list, [a, b]) => {
          const pair = Q.isZero(b) ? [1n] : withPair(a, b);
          const found = roots(product([pair, ...list.map(([q, k]) => power(withRoot(q), k))]));
          const sorted = [...list].sort(([p], [q]) => Q.compare(p, q));
          expect(found.map(({ multiplicity }) => multiplicity)).toEqual(sorted.map(([, k]) => k));
          found.forEach((r, i) => expect(contains(r, (sorted[i] as (typeof list)[0])[0])).toBe(true));
        },
      ),
      options,
    ));
  it('become as narrow as asked and stay inside the wider interval', () =>
    fc.assert(
      fc.property(polynomials, fc.integer({ min: 0, max: 400 }), (p, bits) => {
        for (const r of roots(p)) {
          const narrow = refined(r, bits, plenty());
          expectIsolated([narrow]);
          expect(Q.compare(Q.sub(narrow.hi, narrow.lo), Q.pow(Q.half, bits))).toBeLessThanOrEqual(0);
          expect(contains(r, narrow.lo) && contains(r, narrow.hi)).toBe(true);
        }
      }),
      options,
    ));
  it('are compared with rational numbers', () =>
    fc.assert(
      fc.property(rationals, rationals, polynomials, (q, x, other) => {
        const list = roots(times(withRoot(q), other));
        const at = list.find((r) => compareWithRational(r, q) === 0);
        expect(at && compareWithRational(at, x)).toBe(Q.compare(q, x));
      }),
      options,
    ));
});

describe('Sturm’s count', () => {
  it('includes the upper and excludes the lower end', () => {
    const p = product([-2, 0, 3].map((n) => withRoot(Q.rational(n))));
    const count = (lo?: number, hi?: number): number =>
      countRealRoots(
        p,
        plenty(),
        lo === undefined ? undefined : Q.rational(lo),
        hi === undefined ? undefined : Q.rational(hi),
      );
    expect([count(), count(-2), count(undefined, 0), count(-2, 0), count(0, 3), count(1, 2)]).toEqual([
      3, 2, 2, 1, 1, 0,
    ]);
  });
  it('is zero for constants', () => {
    expect([countRealRoots([], plenty()), countRealRoots([5n], plenty())]).toEqual([0, 0]);
  });
});

describe('known polynomials', () => {
  it('x⁵ − x − 1 has one real root', () => {
    const [root, ...others] = roots([-1n, -1n, 0n, 0n, 0n, 1n]);
    expect(others).toEqual([]);
    // OEIS A160155.
    expect(Q.toDouble(refined(root as RealRoot, 80, plenty()).lo)).toBe(1.1673039782614187);
  });
  it('Wilkinson’s has the roots 1 … n', () => {
    const found = roots(wilkinson(40));
    expect(found.map((r, i) => contains(r, Q.rational(i + 1)))).toEqual(Array(40).fill(true));
  });
  it.each([
    [8, 10n],
    [20, 1000n],
    [31, 10n ** 6n],
  ])('Mignotte’s of degree %i with parameter %i has two close roots', (n, a) => {
    const p = mignotte(n, a);
    const found = roots(p);
    expect(found.length).toBe(countRealRoots(p, plenty()));
    const near = found.filter((r) => Math.abs(Q.toDouble(r.lo) * Number(a) - 1) < 0.01);
    expect(near.length).toBe(2);
    expectIsolated(near);
  });
  it('roots 1e-30 apart are told apart', () => {
    const list = [1n, 1n + 10n ** 30n, 2n - 10n ** 30n].map((n): Dense => [-n, 10n ** 30n]);
    expect(roots(product(list)).length).toBe(3);
  });
  it('(x² − 2)² (x + 1)³: multiplicities', () => {
    const p = times(power([-2n, 0n, 1n], 2), power([1n, 1n], 3));
    expect(roots(p).map(({ multiplicity }) => multiplicity)).toEqual([2, 3, 2]);
  });
  it('zero, halves and their neighbours are found exactly or beside', () => {
    const p = product([0n, 1n, 2n, 3n].map((n): Dense => [-n, 4n]).concat([[-1n, 0n, 2n]]));
    expectIsolated(roots(p));
    expect(roots(p).length).toBe(6);
  });
  it('degree 200, and coefficients of 500 digits', () => {
    expectIsolated(roots(dense(200, 4)));
    expectIsolated(roots(dense(100, 500)));
    expect(roots(dense(24, 500)).length).toBe(countRealRoots(dense(24, 500), plenty()));
  });
  it('constants have none', () => {
    expect([roots([]), roots([7n])]).toEqual([[], []]);
  });
});

describe('the budget', () => {
  it('ends isolation, refinement and counting', () => {
    expect(() => realRoots(dense(100, 50), newWork(2_000))).toThrow(OutOfWork);
    expect(() => countRealRoots(dense(100, 50), newWork(50_000))).toThrow(OutOfWork);
    const [root] = roots([-2n, 0n, 1n]);
    expect(() => refined(root as RealRoot, 1e7, newWork(1_000))).toThrow(OutOfWork);
  });
});
