import { describe, expect, test } from 'vitest';
import { newWork, OutOfWork } from '../../src/algebra/work.ts';
import { resummed } from '../../src/analysis/resummation.ts';
import type { Entry, Resummation, Table } from '../../src/analysis/resummation.ts';
import type { PowerSeries } from '../../src/analysis/power-series.ts';
import { call, fraction, neg, num, ONE, pow, sqrt } from '../../src/expr/build.ts';
import * as Q from '../../src/expr/rational.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { caseOf, formulaOf, theoryFileOf } from '../theory-of-case.ts';
import { theoryFrom } from '../gallery.ts';
import { expansions, interacting, named } from './expanded.ts';

/** Σ c_k ε^(k/r) + O(ε^(n/r)). */
const series = (c: readonly (number | Expr)[], r = 1): PowerSeries => ({
  terms: c.flatMap((value, k) => {
    const coefficient = typeof value === 'number' ? num(Q.rational(value)) : value;
    return value === 0 ? [] : [{ exponent: Q.rational(k, r), coefficient, numeric: undefined }];
  }),
  order: Q.rational(c.length, r),
});
const sum = (s: PowerSeries | undefined, at: Expr): Resummation => {
  const found = s && resummed(s, at, new Map(), newWork());
  if (!found) throw new Error('there is no sum');
  return found;
};
const entry = ({ entries }: Table, L: number, M: number): Entry | undefined =>
  entries.find((e) => e.L === L && e.M === M);
const borel = ({ borel: list }: Resummation, b: number): Table => list.find((t) => t.b === b)!.table;

describe('tables', () => {
  test('Σ (−1)^n n! x^n: the Borel–Padé sum [0/1] is Euler’s integral, exactly', () => {
    const euler = sum(series([1, -1, 2, -6, 24]), ONE);
    const found = entry(borel(euler, 0), 0, 1);
    expect(found?.value).toBeCloseTo(0.596347362323194, 13);
    expect(found?.error).toBeLessThan(1e-13);
    expect(entry(borel(euler, 0), 2, 2)?.kind).toBe('degenerate');
  });
  test('all [L/M] with L + M up to the order, exact where all is rational', () => {
    const found = sum(series([1, 1, fraction(1, 2), fraction(1, 6), fraction(1, 24)]), ONE);
    expect(found.pade.entries).toHaveLength(15);
    expect(entry(found.pade, 2, 2)?.exact).toEqual(Q.rational(19, 7));
    expect(found.partialSum).toBeCloseTo(65 / 24, 14);
  });
  test('poles on the positive axis are flagged, with their place', () => {
    const found = sum(series([1, 1, 2]), fraction(1, 10));
    expect(entry(found.pade, 0, 1)).toMatchObject({ kind: 'pole', pole: 1 });
    expect(entry(found.pade, 0, 1)?.value).toBeCloseTo(10 / 9, 14);
    expect(entry(borel(found, 0), 0, 1)).toMatchObject({ kind: 'pole', value: undefined });
    expect(entry(sum(series([1, -1, 2]), ONE).pade, 0, 1)).toMatchObject({ kind: 'value', value: 0.5 });
  });
  test('singular ones are degenerate; also where powers of ζ(3) cancel, 1/(1 + ζ(3)x) = Σ (−ζ(3)x)^k', () => {
    const minus = neg(call('zeta', num(Q.rational(3))));
    const found = sum(series([0, 1, 2, 3, 4].map((k) => pow(minus, num(Q.rational(k))))), ONE);
    expect(entry(found.pade, 2, 2)?.kind).toBe('degenerate');
    expect(entry(found.pade, 1, 2)?.kind).toBe('degenerate');
    expect(entry(found.pade, 0, 1)?.value).toBeCloseTo(1 / 2.2020569031595942, 14);
    expect(entry(found.pade, 0, 1)?.exact).toBeUndefined();
  });
  test('half-integer powers: s = √ε', () => {
    const found = sum(series([1, -1, 1, -1], 2), num(Q.rational(4)));
    expect(found.ramification).toBe(2);
    expect(entry(found.pade, 0, 1)?.exact).toEqual(Q.rational(1, 3));
  });
  test('negative powers are taken out, and put back', () => {
    const shifted: PowerSeries = {
      terms: [
        { exponent: Q.rational(-1), coefficient: ONE, numeric: undefined },
        { exponent: Q.zero, coefficient: num(Q.rational(-1)), numeric: undefined },
      ],
      order: Q.one,
    };
    expect(entry(sum(shifted, fraction(1, 2)).pade, 0, 1)?.exact).toEqual(Q.rational(4, 3));
  });
  test('what ends needs no sum; complex coefficients have none', () => {
    expect(resummed({ ...series([1, 2]), order: undefined }, ONE, new Map(), newWork())).toBeUndefined();
    expect(resummed(series([1, sqrt(num(Q.rational(-2)))]), ONE, new Map(), newWork())).toBeUndefined();
  });
  test('what does not fit into the budget is no table', () => {
    const long = series(Array.from({ length: 12 }, (_, k) => sqrt(num(Q.rational(k + 2)))));
    expect(() => resummed(long, ONE, new Map(), newWork(1000))).toThrow(OutOfWork);
    expect(sum(long, ONE).pade.entries).toHaveLength(78);
  });
  test('one entry alone has no spread', () => {
    const { estimate } = sum(series([1, -1]), ONE).pade;
    expect(estimate).toEqual({ value: 0.5, spread: undefined, count: 1 });
  });
});

describe('the Ising model at ε = 1 from five loops', () => {
  const { gamma_phi } = (
    caseOf('phi4_ising_5loop').expected as unknown as { readonly auxiliary: Readonly<Record<string, string>> }
  ).auxiliary;
  const file = theoryFileOf(caseOf('phi4_ising_5loop'));
  const theory = theoryFrom(
    `${file}functions: { gamma_phi: "${formulaOf(gamma_phi ?? '')}" }\nobservables: { eta: 2*gamma_phi }\n`,
  );
  const [point] = interacting(expansions(theory, 'eps', 5));
  const omega = sum(point?.omega[0], ONE);
  const eta = sum(named(point, 'eta'), ONE);

  test('the Padé values of ω agree with Wynn’s ε-algorithm in doubles', () => {
    const c = [0, ...(point?.omega[0]?.terms.map(({ numeric }) => numeric?.re ?? NaN) ?? [])];
    let partial = 0;
    const sums = c.map((ck) => (partial += ck));
    for (const [L, M] of [
      [3, 2],
      [4, 1],
      [2, 2],
      [3, 1],
      [2, 1],
    ] as const) {
      let [before, column] = [sums.slice(L - M, L + M + 1).map(() => 0), sums.slice(L - M, L + M + 1)];
      for (let j = 0; j < 2 * M; j++) {
        const next = column.slice(1).map((x, k) => before[k + 1]! + 1 / (x - column[k]!));
        [before, column] = [column, next];
      }
      expect(entry(omega.pade, L, M)?.value).toBeCloseTo(column[0]!, 9);
    }
  });
  test('ω is near 0.814(18) and η near 0.036(5) (R. Guida and J. Zinn-Justin, J. Phys. A 31 (1998) 8103, ε-expansion)', () => {
    for (const b of [0, 1, 2]) {
      const { value = NaN, spread = NaN } = borel(omega, b).estimate ?? {};
      expect(Math.abs(value - 0.814)).toBeLessThan(0.03);
      expect(spread).toBeLessThan(0.02);
    }
    const best = entry(borel(eta, 1), 3, 1)?.value ?? NaN;
    expect(Math.abs(best - 0.036)).toBeLessThan(0.01);
  });
  test('the cut sum is far off', () => {
    expect(omega.partialSum).toBeGreaterThan(10);
  });
});
