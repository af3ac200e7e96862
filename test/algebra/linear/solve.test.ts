import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rationals } from '../../../src/algebra/field/field.ts';
import { gauss } from '../../../src/algebra/linear/gauss.ts';
import { identity, product, timesVector, transpose } from '../../../src/algebra/linear/matrix.ts';
import type { Matrix } from '../../../src/algebra/linear/matrix.ts';
import { inverse, nullSpace, rank, reducedRowEchelon, solve } from '../../../src/algebra/linear/solve.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { integerRank } from './integer-rank.ts';
import { integers, matrices, q, qs, rationalNumbers, shapes, vectors } from './samples.ts';
import { runs } from '../../runs.ts';

/** Matrices of every shape and rank. */
const anyRank: fc.Arbitrary<Matrix<Rational>> = fc
  .tuple(shapes, fc.integer({ min: 1, max: 4 }))
  .chain(([{ n, m }, r]) => fc.tuple(matrices(integers, n, r), matrices(integers, r, m)))
  .map(([a, b]) => product(rationals, qs(a), qs(b)));
const isZero = (v: readonly Rational[]): boolean => v.every(Q.isZero);

describe('echelon forms', () => {
  it('of a matrix of rank 2', () => {
    const { rows, pivotColumns, assumedNonZero } = reducedRowEchelon(
      rationals,
      qs([
        [0, 2, 4],
        [0, 1, 2],
        [3, 0, 3],
      ]),
    );
    expect(rows).toEqual(
      qs([
        [1, 0, 1],
        [0, 1, 2],
        [0, 0, 0],
      ]),
    );
    expect(pivotColumns).toEqual([0, 1]);
    expect(assumedNonZero).toEqual([q(3), q(1)]);
  });
  it('take the smallest pivot where elements have a size', () => {
    const elimination = gauss(rationals, (x) => Q.size(x));
    const field = { ...rationals, elimination };
    const a = qs([
      [100, 1],
      [3, 1],
    ]);
    expect(reducedRowEchelon(field, a).assumedNonZero[0]).toEqual(q(3));
    expect(reducedRowEchelon(field, a).rows).toEqual(reducedRowEchelon(rationals, a).rows);
  });
  it('of matrices without rows or columns', () => {
    expect(rank(rationals, [])).toBe(0);
    expect(rank(rationals, [[], []])).toBe(0);
    expect(inverse(rationals, [])).toEqual([]);
    expect(nullSpace(rationals, [])).toEqual([]);
    expect(solve(rationals, [], [])).toEqual({
      kind: 'solutions',
      particular: [],
      basis: [],
      assumedNonZero: [],
    });
    expect(solve(rationals, [[]], [q(1)])).toEqual({ kind: 'inconsistent', assumedNonZero: [q(1)] });
  });
});

describe('linear algebra over ℚ', () => {
  it('rank + nullity = number of columns, A n = 0, rank Aᵀ = rank A', () =>
    fc.assert(
      fc.property(anyRank, (a) => {
        const basis = nullSpace(rationals, a);
        expect(rank(rationals, a)).toBe(integerRank(a));
        expect(rank(rationals, a) + basis.length).toBe(a[0]!.length);
        expect(rank(rationals, transpose(a))).toBe(rank(rationals, a));
        for (const n of basis) expect(isZero(timesVector(rationals, a, n))).toBe(true);
        expect(integerRank(basis)).toBe(basis.length);
      }),
      runs(100),
    ));
  it('A A⁻¹ = A⁻¹ A = 1, and only regular matrices have one', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((n) => matrices(rationalNumbers, n)),
        (a) => {
          const found = inverse(rationals, a);
          expect(found !== undefined).toBe(integerRank(a) === a.length);
          if (found === undefined) return;
          expect(product(rationals, a, found)).toEqual(identity(rationals, a.length));
          expect(product(rationals, found, a)).toEqual(identity(rationals, a.length));
        },
      ),
      runs(80),
    ));
  it('a singular matrix has no inverse', () => {
    expect(
      inverse(
        rationals,
        qs([
          [1, 2],
          [2, 4],
        ]),
      ),
    ).toBeUndefined();
  });
  it('A x = b has the solutions told, or none', () =>
    fc.assert(
      fc.property(
        anyRank.chain((a) => fc.tuple(fc.constant(a), vectors(rationalNumbers, a.length), fc.boolean())),
        ([a, v, inRange]) => {
          const b = inRange
            ? timesVector(
                rationals,
                a,
                a[0]!.map((_, j) => v[j % v.length]!),
              )
            : v;
          const solution = solve(rationals, a, b);
          const augmented = a.map((row, i) => [...row, b[i]!]);
          expect(solution.kind).toBe(integerRank(augmented) > integerRank(a) ? 'inconsistent' : 'solutions');
          expect(solution.assumedNonZero.some(Q.isZero)).toBe(false);
          if (solution.kind === 'inconsistent') return;
          expect(timesVector(rationals, a, solution.particular)).toEqual(b);
          expect(solution.basis).toEqual(nullSpace(rationals, a));
        },
      ),
      runs(100),
    ));
});
