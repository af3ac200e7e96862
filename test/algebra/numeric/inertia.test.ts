import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromRational } from '../../../src/algebra/interval.ts';
import { inertiaOf } from '../../../src/algebra/numeric/inertia.ts';
import type { Inertia } from '../../../src/algebra/numeric/inertia.ts';
import { signOfDeterminant, solveReal } from '../../../src/algebra/numeric/real-system.ts';
import * as Q from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';

const bits = 128;
const inertia = (matrix: readonly (readonly number[])[], zeros = 0): Inertia | undefined =>
  inertiaOf(
    matrix.map((row) => row.map((x) => fromRational(Q.fromDouble(x), BigInt(bits)))),
    zeros,
    bits,
  );

const entry = fc.integer({ min: -9, max: 9 });

describe('Routh’s theorem (Gantmacher, The Theory of Matrices, chapter XV, section 3)', () => {
  test('s⁴ + 2s³ + 3s² + 4s + 5 has two roots on the right', () => {
    const companion = [
      [0, 0, 0, -5],
      [1, 0, 0, -4],
      [0, 1, 0, -3],
      [0, 0, 1, -2],
    ];
    expect(inertia(companion)).toEqual({ negative: 2, positive: 2 });
  });
  test('a rotation has no real parts: nothing is said', () => {
    expect(
      inertia([
        [0, -1],
        [1, 0],
      ]),
    ).toBeUndefined();
  });
  test('a zero that is known is left out', () => {
    expect(
      inertia(
        [
          [1, 1],
          [1, 1],
        ],
        1,
      ),
    ).toEqual({ negative: 0, positive: 1 });
  });
  test('law: triangular matrices show their eigenvalues', () => {
    const diagonal = fc.array(
      entry.filter((x) => x !== 0),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(diagonal, fc.array(entry, { minLength: 25, maxLength: 25 }), (values, rest) => {
        const matrix = values.map((x, i) =>
          values.map((_, j) => (i === j ? x : j > i ? rest[5 * i + j]! : 0)),
        );
        expect(inertia(matrix)).toEqual({
          negative: values.filter((x) => x < 0).length,
          positive: values.filter((x) => x > 0).length,
        });
      }),
      runs(200),
    );
  });
  test('law: the parity of the positive eigenvalues of 2 × 2 matrices is the sign of the determinant', () => {
    fc.assert(
      fc.property(entry, entry, entry, entry, (a, b, c, d) => {
        fc.pre(a * d - b * c !== 0 && a + d !== 0);
        const found = inertia([
          [a, b],
          [c, d],
        ])!;
        expect(found.positive % 2 === 0).toBe(a * d - b * c > 0);
        if (a * d - b * c > 0) expect(found.positive).toBe(a + d > 0 ? 2 : 0);
      }),
      runs(200),
    );
  });
});

describe('linear systems in doubles', () => {
  test('law: a x = b for diagonally dominant matrices', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(entry, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
        fc.array(entry, { minLength: 4, maxLength: 4 }),
        (rows, b) => {
          const a = rows.map((row, i) => row.map((x, j) => (i === j ? x + 50 : x)));
          const x = solveReal(a, b)!;
          a.forEach((row, i) => {
            expect(row.reduce((sum, c, j) => sum + c * x[j]!, 0)).toBeCloseTo(b[i]!, 10);
          });
          expect(signOfDeterminant(a)).toBe(1);
          expect(signOfDeterminant([a[1]!, a[0]!, ...a.slice(2)])).toBe(-1);
        },
      ),
      runs(100),
    );
  });
  test('a singular matrix has no solution', () => {
    expect(
      solveReal(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 1],
      ),
    ).toBeUndefined();
  });
});
