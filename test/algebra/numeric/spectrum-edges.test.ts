import { describe, expect, it } from 'vitest';
import { spectrum } from '../../../src/algebra/numeric/spectrum.ts';
import { expectTruth, kinds, known, largestError, matrixOf, realParts, values } from './checks.ts';

describe('the smallest matrices', () => {
  it('no rows have no eigenvalues', () =>
    expect(spectrum([])).toEqual({ kind: 'known', eigenvalues: [], clusters: [] }));
  it('one row is its own eigenvalue', () => {
    const s = known([[{ re: 3, im: -4 }]]);
    expect(s.eigenvalues).toEqual([
      {
        value: { re: 3, im: -4 },
        error: 0,
        condition: 1,
        right: [{ re: 1, im: 0 }],
        left: [{ re: 1, im: 0 }],
        cluster: 0,
      },
    ]);
    expect(known([[5]], { uncertainty: 0.1 }).eigenvalues[0]!.error).toBeGreaterThan(0.1);
  });
  it('zero and one are semisimple', () => {
    expect(kinds(known(matrixOf(4, () => 0)))).toEqual(['semisimple 4/4']);
    expect(kinds(known(matrixOf(4, (i, j) => Number(i === j))))).toEqual(['semisimple 4/4']);
  });
  it('a diagonal is sorted, exact, and its vectors are the axes', () => {
    const diagonal = [1, 3, -2, 3];
    const s = known(matrixOf(4, (i, j) => (i === j ? diagonal[i]! : 0)));
    expect(realParts(s)).toEqual([3, 3, 1, -2]);
    expect(largestError(s)).toBe(0);
    expect(kinds(s)).toEqual(['semisimple 2/2', 'simple 1/1', 'simple 1/1']);
    expect(s.eigenvalues[3]!.right.map(({ re }) => re)).toEqual([0, 0, 1, 0]);
  });
});

describe('what has no spectrum in doubles', () => {
  it('says why', () => {
    expect(spectrum([[1, 2]])).toEqual({ kind: 'unknown', reason: 'not square' });
    expect(spectrum([[]])).toEqual({ kind: 'unknown', reason: 'not square' });
    for (const bad of [NaN, Infinity, { re: 0, im: NaN }])
      expect(spectrum([[bad]])).toEqual({ kind: 'unknown', reason: 'not finite' });
    for (const uncertainty of [NaN, Infinity, -1])
      expect(spectrum([[1]], { uncertainty })).toEqual({ kind: 'unknown', reason: 'not finite' });
    expect(spectrum(matrixOf(3, () => 1.5e308))).toEqual({ kind: 'unknown', reason: 'not finite' });
  });
});

describe('blocks', () => {
  it('of a triangle in any order are its diagonal exactly', () => {
    const order = [2, 0, 3, 1];
    const s = known(matrixOf(4, (i, j) => (order[i]! <= order[j]! ? 0.1 + i + 3 * j : 0)));
    expect(realParts(s)).toEqual([12.1, 8.1, 4.1, 0.1]);
    expect(largestError(s)).toBe(0);
  });
  it('keep their accuracy beside a large coupling', () => {
    const s = known([
      [1, 1e-8, 1e9, 1e9],
      [1e-8, 2, 1e9, 1e9],
      [0, 0, 3e-9, 1e-9],
      [0, 0, 1e-9, 3e-9],
    ]);
    expect(s.eigenvalues[2]!.value.re / 4e-9).toBeCloseTo(1, 12);
    expect(s.eigenvalues[2]!.error).toBeLessThan(1e-22);
  });
  it('with the same eigenvalue are one cluster, defective if they are coupled', () => {
    const coupled = (c: number): readonly string[] =>
      kinds(
        known([
          [0, 1, c, 0],
          [1, 0, 0, 0],
          [0, 0, 0, 1],
          [0, 0, 1, 0],
        ]),
      );
    expect(coupled(1)).toEqual(['defective 1/2', 'defective 1/2']);
    expect(coupled(0)).toEqual(['semisimple 2/2', 'semisimple 2/2']);
  });
});

describe('scales', () => {
  it.each([1e-300, 1e-150, 1, 1e150, 1e300])('times %f the eigenvalues are multiplied', (unit) => {
    const s = known([
      [2 * unit, unit],
      [unit, 2 * unit],
    ]);
    expect(realParts(s).map((x) => x / unit)).toEqual([expect.closeTo(3, 12), expect.closeTo(1, 12)]);
    expect(largestError(s) / unit).toBeLessThan(1e-13);
  });
  it('that differ by the whole range stay exact where the matrix is triangular', () =>
    expect(
      realParts(
        known([
          [1e300, 1],
          [0, 1e-300],
        ]),
      ),
    ).toEqual([1e300, 1e-300]));
  it('graded matrices of flows, 1e-8 to 1e2 in units of 1e-8: the exact polynomial changes its sign', () => {
    const a = [
      [1e10, 1e5, 1],
      [1e6, 1e4, 1],
      [1e8, 1e2, 3],
    ];
    const unit = 2 ** 40;
    const polynomial = (x: number): bigint => {
      const z = BigInt(Math.round(x * unit));
      const m = a.map((row, i) => row.map((c, j) => (i === j ? z : 0n) - BigInt(c) * BigInt(unit)));
      const [[p, q, r], [t, u, v], [x0, y0, z0]] = m as [bigint[], bigint[], bigint[]];
      return p! * (u! * z0! - v! * y0!) - q! * (t! * z0! - v! * x0!) + r! * (t! * y0! - u! * x0!);
    };
    const s = known(a);
    for (const { value, error } of s.eigenvalues)
      expect(polynomial(value.re - error) < 0n).not.toBe(polynomial(value.re + error) < 0n);
    expect(kinds(s)).toEqual(['simple 1/1', 'simple 1/1', 'simple 1/1']);
    expect(largestError(s)).toBeLessThan(1e-4);
  });
  it('entries from 1e-8 to 1e2 with a diagonal similarity: balancing finds the small eigenvalues', () => {
    const d = [2 ** -20, 1, 2 ** 20, 2 ** -10];
    const a = [
      [3, 1, 0, 1],
      [1, 3, 1, 0],
      [0, 1, 3, 1],
      [1, 0, 1, 3],
    ];
    const s = known(a.map((row, i) => row.map((c, j) => (c * d[i]!) / d[j]!)));
    expectTruth(s, [5, 3, 3, 1]);
    expect(largestError(s)).toBeLessThan(1e-12);
    expect(kinds(s)).toEqual(['simple 1/1', 'semisimple 2/2', 'simple 1/1']);
  });
});

describe('symmetry', () => {
  it('Hermitian matrices have exactly real eigenvalues and condition 1', () => {
    const i = { re: 0, im: 1 };
    const s = known([
      [2, i, 0],
      [{ re: 0, im: -1 }, 2, i],
      [0, { re: 0, im: -1 }, 2],
    ]);
    expectTruth(s, [2 + Math.SQRT2, 2, 2 - Math.SQRT2], 1e-15);
    expect(values(s).every(({ im }) => im === 0)).toBe(true);
    expect(Math.max(...s.eigenvalues.map((e) => e.condition))).toBeCloseTo(1, 12);
  });
});
