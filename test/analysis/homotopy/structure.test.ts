import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spectrum } from '../../../src/algebra/numeric/spectrum.ts';
import { randomStream } from '../../../src/algebra/work.ts';
import { add, mul, num, sub, sumOf, sym } from '../../../src/expr/build.ts';
import * as Q from '../../../src/expr/rational.ts';
import { bestGrouping, bezoutNumber } from '../../../src/analysis/homotopy/grouping.ts';
import type { NumericPolynomial } from '../../../src/analysis/homotopy/numeric-polynomial.ts';
import { runs } from '../../runs.ts';
import { system, zerosOf } from './zeros-of.ts';

describe('multihomogeneous structure', () => {
  it('the eigenvalue problem A x = λ x of n rows needs n paths, not 2^(n−1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 1e6 }), (n, seed) => {
        const random = randomStream(seed);
        const entries = Array.from({ length: n }, () =>
          Array.from({ length: n }, () => Math.floor(41 * random()) - 20),
        );
        const x = Array.from({ length: n - 1 }, (_, i) => sym(`x${i}`));
        const vector = [...x, num(1)];
        const lambda = sym('lambda');
        const equations = entries.map((row, i) =>
          sub(sumOf(row.map((a, j) => mul(num(a), vector[j]!))), mul(lambda, vector[i]!)),
        );
        const found = zerosOf({ equations, unknowns: [...x, lambda] }, seed);
        expect(found.paths.needed).toBeLessThanOrEqual(n);
        const values = spectrum(entries.map((row) => row.map((re) => ({ re, im: 0 }))));
        if (values.kind === 'unknown' || found.zeros.length < n) return;
        for (const { value, error } of values.eigenvalues)
          expect(
            found.zeros.some(({ at }) => {
              const z = at[n - 1]!;
              return Math.hypot(z.re - value.re, z.im - value.im) <= error + 1e-9;
            }),
          ).toBe(true);
      }),
      runs(40),
    );
  });

  it('counts bilinear systems: two groups of n unknowns have (2n over n) zeros (I. R. Shafarevich, IV.2)', () => {
    const bilinear = (n: number): readonly NumericPolynomial[] =>
      Array.from({ length: 2 * n }, () => [
        ...Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (_x, j) => ({
            coefficient: 1,
            exponents: Array.from({ length: 2 * n }, (_y, k) => Number(k === i || k === n + j)),
          })),
        ).flat(),
        { coefficient: 1, exponents: Array<number>(2 * n).fill(0) },
      ]);
    for (const [n, zeros] of [
      [1, 2],
      [2, 6],
      [3, 20],
    ] as const)
      expect(bezoutNumber(bilinear(n), bestGrouping(bilinear(n)))).toBe(zeros);
  });
});

describe('factors, multiple zeros, denominators', () => {
  it.each([
    ['x^2 + x*y', 'y^2 - 3*x*y + x^2', 1, 4],
    ['x*(x - 1)', 'y*(y - x)', 3, 4],
    ['x^3*(x - 2)', 'y^2*(x + y - 3)', 4, 12],
    ['x^2 - y^3', 'x*y', 1, 5],
    ['x^2 - y^3', 'x*y + x^3 + y^3', undefined, undefined],
    ['(x - 1/3)^2', '(y + 2/7)^3', 1, 6],
  ])('%s = %s = 0', (first, second, points, bound) => {
    const found = zerosOf(system('x y', first, second));
    if (points === undefined) {
      // The tangent cones meet in a line: the multiplicity of the origin is left to exact algebra.
      expect(found.complete).toBe('numerical');
      return;
    }
    expect(found.complete).toBe(true);
    expect(found.zeros).toHaveLength(points);
    expect(found.zeros.reduce((sum, { multiplicity }) => sum + multiplicity!, 0)).toBe(bound);
  });

  it('knows by which rational numbers zeros are given', () => {
    const found = zerosOf(system('x y', '(3*x - 1)*(x^2 - 2) + (y - 5/7)', '(y - 5/7)*(x + y + 11)'));
    const exact = found.zeros.flatMap(({ exact: point }) => (point ? [point.map(Q.showRational)] : []));
    expect(exact).toContainEqual(['1/3', '5/7']);
    expect(found.complete).toBe(true);
  });

  it('what annuls a denominator is excluded', () => {
    const found = zerosOf(system('x y', '(x^2 - 1)/(x - 1) + (y - 1)*y', '(y^2 - y)/(x*y - 1)'));
    // x = −1 and y = 0, y = 1; y = 1 leaves x = −1, too.
    expect(found.complete).toBe(true);
    expect(found.zeros.map(({ at }) => at.map(({ re }) => re)).sort((a, b) => a[1]! - b[1]!)).toEqual([
      [-1, 0],
      [-1, 1],
    ]);
  });

  it('lines of zeros are told, not listed', () => {
    expect(zerosOf(system('x y', 'x*(x + y)', 'x*(x - 2)'))).toMatchObject({
      hasSets: true,
      complete: false,
    });
    // A line that no common factor shows, and one isolated zero.
    const hidden = zerosOf(system('x y z', '(x - y)*(x - 2)', '(x - y)*(z + 1) + 0', 'z*(x - y)'));
    expect(hidden.complete).not.toBe(true);
  });

  it('coefficients of all sizes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }), (i, k) => {
        const [x, y] = [sym('x'), sym('y')];
        const a = num(Q.pow(Q.rational(10), i));
        const b = num(Q.pow(Q.rational(10), k));
        const found = zerosOf({
          equations: [
            sub(add(mul(a, x, x), mul(b, x, y)), num(2)),
            add(mul(b, y, y), mul(num(-3), a, x), num(1)),
          ],
          unknowns: [x, y],
        });
        expect(found.complete).toBe(true);
        expect(found.zeros).toHaveLength(4);
      }),
      runs(40),
    );
  });
});
