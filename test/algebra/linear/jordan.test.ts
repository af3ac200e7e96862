import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rationals } from '../../../src/algebra/field/field.ts';
import { fractions, whole } from '../../../src/algebra/field/fractions.ts';
import type { Fraction } from '../../../src/algebra/field/fractions.ts';
import { jordanStructure } from '../../../src/algebra/linear/jordan.ts';
import { mapEntries, product, timesVector, transpose } from '../../../src/algebra/linear/matrix.ts';
import type { Matrix } from '../../../src/algebra/linear/matrix.ts';
import { isDiagonalizable } from '../../../src/algebra/linear/minimal.ts';
import { primaryStructure } from '../../../src/algebra/linear/primary.ts';
import { rationalFunctions } from '../../../src/algebra/linear/rational-functions.ts';
import { inverse, rank } from '../../../src/algebra/linear/solve.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { constant, integers, matrices, q, qs, ring, x } from './samples.ts';
import { runs } from '../../runs.ts';

/** Blocks side by side. */
const blockDiagonal = (blocks: readonly (readonly [value: number, size: number])[]): Matrix<Rational> => {
  const places = blocks.flatMap(([value, size]) =>
    Array.from({ length: size }, (_, k) => ({ value, last: k === size - 1 })),
  );
  return places.map(({ value, last }, i) =>
    places.map((_, j) => q(i === j ? value : j === i + 1 && !last ? 1 : 0)),
  );
};

describe("Jordan's form", () => {
  it('of the matrix with eigenvalues 1, 2, 4, 4 and one eigenvector for 4', () => {
    const a = qs([
      [5, 4, 2, 1],
      [0, 1, -1, -1],
      [-1, -1, 3, 0],
      [1, 1, -1, 2],
    ]);
    const found = jordanStructure(rationals, a, [
      { value: q(1), multiplicity: 1 },
      { value: q(2), multiplicity: 1 },
      { value: q(4), multiplicity: 2 },
    ])!;
    expect(found.J).toEqual(
      qs([
        [1, 0, 0, 0],
        [0, 2, 0, 0],
        [0, 0, 4, 1],
        [0, 0, 0, 4],
      ]),
    );
    expect(product(rationals, a, found.P)).toEqual(product(rationals, found.P, found.J));
    expect(found.complete).toBe(true);
    expect(found.eigenvalues.map(({ defective }) => defective)).toEqual([false, false, true]);
    expect(found.eigenvalues.map(({ right }) => right.length)).toEqual([1, 1, 1]);
  });
  it('of a nilpotent matrix follows from its ranks: blocks 3, 2, 1 (Horn and Johnson 3.1)', () => {
    const a = blockDiagonal([
      [0, 1],
      [0, 3],
      [0, 2],
    ]);
    const found = jordanStructure(rationals, a, [{ value: q(0), multiplicity: 6 }])!;
    expect(found.eigenvalues[0]!.blockSizes).toEqual([3, 2, 1]);
    expect(found.J).toEqual(
      blockDiagonal([
        [0, 3],
        [0, 2],
        [0, 1],
      ]),
    );
  });
  it('of no rows', () => {
    expect(jordanStructure(rationals, [], [])).toEqual({
      eigenvalues: [],
      P: [],
      J: [],
      complete: true,
      assumedNonZero: [],
    });
  });
  it('is refused for what are not the eigenvalues', () => {
    const a = qs([
      [1, 1],
      [0, 1],
    ]);
    const one = { value: q(1), multiplicity: 1 };
    expect(jordanStructure(rationals, a, [one])).toBeUndefined();
    expect(jordanStructure(rationals, a, [{ value: q(2), multiplicity: 1 }])).toBeUndefined();
    expect(jordanStructure(rationals, a, [one, one])).toBeUndefined();
  });
  it('is found again behind a change of basis: A P = P J, with eigenvectors on both sides', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: 1, max: 3 })), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.boolean(),
        matrices(integers, 9),
        (blocks, all, mixing) => {
          const j = blockDiagonal(blocks);
          const n = j.length;
          const s = qs(mixing.slice(0, n).map((row) => row.slice(0, n)));
          const back = inverse(rationals, s);
          if (back === undefined) return;
          const a = product(rationals, product(rationals, s, j), back);
          const values = [...new Set(blocks.map(([value]) => value))];
          const sizesOf = (value: number): readonly number[] =>
            blocks
              .filter(([v]) => v === value)
              .map(([, size]) => size)
              .sort((one, other) => other - one);
          const given = (all ? values : values.slice(1)).map((value) => ({
            value: q(value),
            multiplicity: sizesOf(value).reduce((sum, size) => sum + size, 0),
          }));
          const found = jordanStructure(rationals, a, given)!;
          expect(found.complete).toBe(all);
          expect(product(rationals, a, found.P)).toEqual(product(rationals, found.P, found.J));
          expect(rank(rationals, found.P)).toBe(found.J.length);
          for (const e of found.eigenvalues) {
            expect(e.blockSizes).toEqual(sizesOf(Number(e.value.n)));
            expect(e.left).toHaveLength(e.right.length);
            for (const v of e.right)
              expect(timesVector(rationals, a, v)).toEqual(v.map((c) => rationals.mul(e.value, c)));
            for (const u of e.left)
              expect(timesVector(rationals, transpose(a), u)).toEqual(
                u.map((c) => rationals.mul(e.value, c)),
              );
          }
        },
      ),
      runs(40),
    ));
});

describe("Jordan's form with parameters", () => {
  const field = rationalFunctions(ring);
  const zero = P.zero(ring);
  const check = (
    a: Matrix<P.Polynomial>,
    values: readonly (readonly [P.Polynomial, number])[],
    over = field,
  ) => {
    const rows: Matrix<Fraction> = mapEntries(a, whole);
    const found = jordanStructure(
      over,
      rows,
      values.map(([value, multiplicity]) => ({ value: whole(value), multiplicity })),
    )!;
    const [left, right] = [product(over, rows, found.P), product(over, found.P, found.J)];
    left.forEach((row, i) =>
      row.forEach((entry, j) => expect(over.isZero(over.sub(entry, right[i]![j]!))).toBe(true)),
    );
    return found;
  };

  it('at a fixed line of Kosterlitz and Thouless, y = 0: eigenvalues 0 and −x, one of them marginal', () => {
    const found = check(
      [
        [zero, zero],
        [zero, P.neg(x(0))],
      ],
      [
        [zero, 1],
        [P.neg(x(0)), 1],
      ],
    );
    expect(found.complete).toBe(true);
    // The two coincide at x = 0.
    expect(found.assumedNonZero.some(({ numerator }) => P.equal(numerator, x(0)))).toBe(true);
  });
  it('of a gauge coupling that drives a Yukawa and a quartic coupling: triangular', () => {
    const a = [
      [x(0), zero, zero],
      [x(3), x(1), zero],
      [x(4), x(5), x(2)],
    ];
    const found = check(
      a,
      [0, 1, 2].map((i) => [x(i), 1] as const),
    );
    expect(found.eigenvalues.every(({ defective }) => !defective)).toBe(true);
    expect(check(a, [[x(0), 1]], fractions(ring)).complete).toBe(false);
  });
  it('of a coupling that becomes marginal with a logarithm', () => {
    const found = check(
      [
        [x(0), x(1)],
        [zero, x(0)],
      ],
      [[x(0), 2]],
    );
    expect(found.eigenvalues[0]!.blockSizes).toEqual([2]);
    expect(found.assumedNonZero.some(({ numerator }) => P.equal(numerator, x(1)))).toBe(true);
  });
});

describe('blocks of eigenvalues that are not in the field', () => {
  /** Real companion blocks of λ² + 1; `linked` makes one block of size 2 of two of size 1. */
  const rotations = (linked: number): Matrix<Rational> =>
    qs([
      [0, -1, linked, 0],
      [1, 0, 0, linked],
      [0, 0, 0, -1],
      [0, 0, 1, 0],
    ]);
  const square = { coefficients: [q(1), q(0), q(1)], multiplicity: 2 };

  it('±i twice: defective or not', () => {
    for (const linked of [0, 1]) {
      const [found] = primaryStructure(rationals, rotations(linked), [square])!;
      expect(found!.blockSizes).toEqual(linked === 0 ? [1, 1] : [2]);
      expect(found!.defective).toBe(linked === 1);
      expect(isDiagonalizable(rationals, rotations(linked))).toBe(linked === 0);
    }
  });
  it('are refused for a wrong multiplicity, and for a factor seen to be reducible', () => {
    expect(primaryStructure(rationals, rotations(0), [{ ...square, multiplicity: 1 }])).toBeUndefined();
    const a = qs([
      [1, 0, 0],
      [0, 2, 0],
      [0, 0, 2],
    ]);
    // (λ − 1)(λ − 2): the null space has three dimensions.
    const reducible = { coefficients: [q(2), q(-3), q(1)], multiplicity: 1 };
    expect(primaryStructure(rationals, a, [reducible])).toBeUndefined();
    expect(primaryStructure(rationals, a, [{ coefficients: [q(5), q(1)], multiplicity: 1 }])).toBeUndefined();
  });
  it('over parameters: λ² = x', () => {
    const field = rationalFunctions(ring);
    const a = mapEntries(
      [
        [P.zero(ring), x(0)],
        [constant(1), P.zero(ring)],
      ],
      whole,
    );
    const factor = { coefficients: [whole(P.neg(x(0))), field.zero, field.one], multiplicity: 1 };
    expect(primaryStructure(field, a, [factor])![0]!.blockSizes).toEqual([1]);
  });
});
