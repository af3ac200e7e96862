import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leroyIntegral } from '../../../src/algebra/series/borel-leroy.ts';
import { padeApproximants } from '../../../src/algebra/series/pade.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { divInt, fromBigInt, lcmInt } from '../../../src/expr/integer.ts';
import type { Int } from '../../../src/expr/integer.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';

const whole = (list: readonly number[]): readonly Rational[] => list.map((n) => Q.rational(n));
const valueAt = (p: readonly Rational[], x: Rational): Rational =>
  p.reduceRight((sum, c) => Q.add(Q.mul(sum, x), c), Q.zero);

/** [L/M] with Q(0) = 1. */
function pade(
  c: readonly Rational[],
  L: number,
  M: number,
): { readonly numerator: readonly Rational[]; readonly denominator: readonly Rational[] } | undefined {
  if (L + M >= c.length) return undefined;
  const unit = c.reduce<Int>((d, q) => lcmInt(d, q.d), 1);
  const list = c.slice(0, L + M + 1).map((q) => BigInt(q.n) * BigInt(divInt(unit, q.d)));
  const found = padeApproximants(list, newWork())[M];
  const start = fromBigInt(found?.denominator[0] ?? 1n);
  const over = (p: readonly bigint[], d: Int) =>
    p.map((x) => Q.div(Q.rational(fromBigInt(x)), Q.rational(d)));
  return (
    found && {
      numerator: over(found.numerator, start).map((x) => Q.div(x, Q.rational(unit))),
      denominator: over(found.denominator, start),
    }
  );
}

/** The Taylor coefficients of P/Q with Q(0) ≠ 0, from Q Σ c_k x^k = P. */
function taylor(p: readonly Rational[], q: readonly Rational[], count: number): readonly Rational[] {
  const c: Rational[] = [];
  for (let k = 0; k < count; k++) {
    const known = c.reduce((sum, ci, i) => Q.add(sum, Q.mul(ci, q[k - i] ?? Q.zero)), Q.zero);
    c.push(Q.div(Q.sub(p[k] ?? Q.zero, known), q[0] as Rational));
  }
  return c;
}

/** P. Wynn's ε-algorithm (Math. Tables Aids Comput. 10 (1956) 91): ε_{2M}^{(k)} of the partial sums is [k + M/M]. */
function wynn(c: readonly Rational[], x: Rational, L: number, M: number): Rational | undefined {
  let sum = Q.zero;
  let power = Q.one;
  let column = c.slice(0, L + M + 1).map((ck) => {
    sum = Q.add(sum, Q.mul(ck, power));
    power = Q.mul(power, x);
    return sum;
  });
  let before = column.map(() => Q.zero);
  column = column.slice(L - M);
  before = before.slice(L - M);
  for (let j = 0; j < 2 * M; j++) {
    const next: Rational[] = [];
    for (let k = 0; k + 1 < column.length; k++) {
      const difference = Q.sub(column[k + 1] as Rational, column[k] as Rational);
      if (Q.isZero(difference)) return undefined;
      next.push(Q.add(before[k + 1] as Rational, Q.inverse(difference)));
    }
    [before, column] = [column, next];
  }
  return column[0];
}

const small = fc.integer({ min: -5, max: 5 });
const some = (n: number) => fc.array(small, { minLength: n, maxLength: n });

describe('Padé approximants (Baker and Graves-Morris, chapter 1)', () => {
  test('exp: [1/1] = (1 + x/2)/(1 − x/2), [2/2] at 1 is 19/7', () => {
    const exponential = whole([1, 1, 1, 1, 1]).map((one, k) =>
      Q.div(one, Q.rational([1, 1, 2, 6, 24][k] as number)),
    );
    expect(pade(exponential, 1, 1)).toEqual({
      numerator: [Q.one, Q.half],
      denominator: [Q.one, Q.neg(Q.half)],
    });
    const found = pade(exponential, 2, 2);
    const value = Q.div(valueAt(found?.numerator ?? [], Q.one), valueAt(found?.denominator ?? [], Q.one));
    expect(value).toEqual(Q.rational(19, 7));
  });
  test('[1/1] of 1 + x² does not exist', () => {
    expect(pade(whole([1, 0, 1]), 1, 1)).toBeUndefined();
    expect(pade(whole([1, 1]), 1, 1)).toBeUndefined();
  });
  test('a rational function is its own approximant of its degrees', () => {
    fc.assert(
      fc.property(some(3), some(2), (p, q) => {
        const below = whole([1, ...q]);
        const c = taylor(whole(p), below, 5);
        const found = pade(c, 2, 2);
        if (found === undefined) return; // The degrees were lower, or it could be cancelled.
        const left = [0, 1, 2, 3, 4].map((k) =>
          [0, 1, 2, 3, 4].reduce(
            (sum, i) =>
              Q.add(
                sum,
                Q.sub(
                  Q.mul(found.numerator[i] ?? Q.zero, below[k - i] ?? Q.zero),
                  Q.mul(found.denominator[i] ?? Q.zero, Q.rational(p[k - i] ?? 0)),
                ),
              ),
            Q.zero,
          ),
        );
        expect(left.every(Q.isZero)).toBe(true);
      }),
      runs(200),
    );
  });
  test('[2/2] of (1 + x + 3x²)/(1 − 2x + 5x²) exists', () => {
    const [p, q] = [whole([1, 1, 3]), whole([1, -2, 5])];
    expect(pade(taylor(p, q, 5), 2, 2)).toEqual({ numerator: p, denominator: q });
  });
  test('they agree with Wynn’s ε-algorithm', () => {
    let compared = 0;
    fc.assert(
      fc.property(some(7), fc.integer({ min: 0, max: 3 }), (c, M) => {
        const x = Q.rational(1, 3);
        const L = 6 - M;
        const [found, other] = [pade(whole(c), L, M), wynn(whole(c), x, L, M)];
        if (found === undefined || other === undefined) return;
        const below = valueAt(found.denominator, x);
        if (Q.isZero(below)) return;
        compared++;
        expect(Q.div(valueAt(found.numerator, x), below)).toEqual(other);
      }),
      runs(200),
    );
    expect(compared).toBeGreaterThan(0);
  });
});

describe('the equations of a Padé approximant', () => {
  test('it exists where their determinant is not zero, which it knows', () => {
    const determinant = (rows: readonly (readonly bigint[])[]): bigint =>
      rows.length === 0
        ? 1n
        : (rows[0] as readonly bigint[]).reduce(
            (sum, x, j) =>
              sum +
              (j % 2 === 0 ? x : -x) * determinant(rows.slice(1).map((row) => row.filter((_, k) => k !== j))),
            0n,
          );
    const absolute = (x: bigint): bigint => (x < 0n ? -x : x);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 8 }), (list) => {
        const c = list.map(BigInt);
        const n = c.length - 1;
        const found = padeApproximants(c, newWork());
        expect(found).toHaveLength(c.length);
        for (const [M, approximant] of found.entries()) {
          const L = n - M;
          const indices = Array.from({ length: M }, (_, i) => i);
          const expected = determinant(indices.map((i) => indices.map((j) => c[L + i - j] ?? 0n)));
          expect(absolute(approximant?.determinant ?? 0n)).toBe(absolute(expected));
          if (approximant === undefined) continue;
          const { numerator, denominator } = approximant;
          expect(numerator.length).toBeLessThanOrEqual(L + 1);
          expect(denominator.length).toBeLessThanOrEqual(M + 1);
          for (let k = 0; k <= n; k++) {
            const product = denominator.reduce((sum, q, i) => sum + q * (c[k - i] ?? 0n), 0n);
            expect(product).toBe(numerator[k] ?? 0n);
          }
        }
      }),
      runs(300),
    );
  });
});

describe('Leroy’s integral', () => {
  test('1/Γ(b + 1) ∫ u^(b + k) e^(−u) du = (b + 1) … (b + k)', () => {
    for (const b of [0, 1, 2, 5])
      for (const k of [0, 1, 2, 5, 8]) {
        let exact = 1;
        for (let i = 1; i <= k; i++) exact *= b + i;
        const { value, error } = leroyIntegral((u) => u ** k, b);
        expect(Math.abs(value - exact)).toBeLessThan(1e-13 * exact + error);
        expect(error).toBeLessThan(1e-11 * exact);
      }
  });
  test('∫ e^(−u)/(1 + u) du = e E₁(1) = 0.596347362323194… (the Euler–Gompertz constant)', () => {
    expect(leroyIntegral((u) => 1 / (1 + u), 0).value).toBeCloseTo(0.596347362323194, 14);
  });
});
