import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rationals } from '../../../src/algebra/field/field.ts';
import type { Field } from '../../../src/algebra/field/field.ts';
import { bareissDeterminant } from '../../../src/algebra/linear/bareiss.ts';
import { adjugate, determinant } from '../../../src/algebra/linear/determinant.ts';
import { polynomials as domainOf } from '../../../src/algebra/linear/domain.ts';
import { fractionFreeEchelon } from '../../../src/algebra/linear/fraction-free.ts';
import { identity, matrixOf, product, scaled, transpose } from '../../../src/algebra/linear/matrix.ts';
import type { Matrix } from '../../../src/algebra/linear/matrix.ts';
import { expansionOrders, laplaceDeterminant, productsBySize } from '../../../src/algebra/linear/minors.ts';
import { determinantOver, inverse } from '../../../src/algebra/linear/solve.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import {
  constant,
  integers,
  matrices,
  plus,
  polynomials,
  q,
  qs,
  rationalNumbers,
  ring,
  symbols,
  times,
  x,
} from './samples.ts';
import { runs } from '../../runs.ts';

const domain = domainOf(ring);
const same = (a: Polynomial, b: Polynomial): void => expect(P.keyOf(a)).toBe(P.keyOf(b));
const det = (a: Matrix<Polynomial>): Polynomial => determinant(ring, a);
const laplace = (a: Matrix<Polynomial>): readonly Polynomial[] =>
  expansionOrders(domain, a).map((order) => laplaceDeterminant(domain, order));
const constants = (rows: readonly (readonly number[])[]): Matrix<Polynomial> =>
  rows.map((row) => row.map(constant));

describe('determinants of polynomials', () => {
  it('of [[a, b], [c, d]] is a d − b c', () => {
    const [[a, b], [c, d]] = symbols(2) as [[Polynomial, Polynomial], [Polynomial, Polynomial]];
    const expected = P.sub(P.mul(a, d), P.mul(b, c));
    for (const found of [det(symbols(2)), bareissDeterminant(domain, symbols(2)), ...laplace(symbols(2))])
      same(found, expected);
  });
  it('of no rows is 1, of one entry that entry, of a zero row 0', () => {
    same(det([]), P.one(ring));
    same(bareissDeterminant(domain, []), P.one(ring));
    same(det([[x(3)]]), x(3));
    same(
      det([
        [x(0), x(1)],
        [P.zero(ring), P.zero(ring)],
      ]),
      P.zero(ring),
    );
    same(bareissDeterminant(domain, constants([[0]])), P.zero(ring));
  });
  it('of Vandermonde is ∏ (x_j − x_i)', () => {
    const rows = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((k) => x(i, k)));
    const factors = [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].slice(i + 1).map((j) => P.sub(x(j), x(i))));
    same(det(rows), times(...factors));
    same(bareissDeterminant(domain, rows), times(...factors));
  });
  it('of Sylvester for a t² + b t + c and its derivative is −a (b² − 4 a c)', () => {
    const [a, b, c, zero] = [x(0), x(1), x(2), P.zero(ring)];
    const twice = (p: Polynomial): Polynomial => P.scale(p, q(2));
    const rows = [
      [a, b, c],
      [twice(a), b, zero],
      [zero, twice(a), b],
    ];
    const discriminant = P.sub(P.mul(b, b), P.scale(P.mul(a, c), q(4)));
    same(det(rows), P.neg(P.mul(a, discriminant)));
  });
  it('of a circulant of a, b, c is a³ + b³ + c³ − 3 a b c', () => {
    const rows = matrixOf(3, 3, (i, j) => x((j - i + 3) % 3));
    same(det(rows), plus(x(0, 3), x(1, 3), x(2, 3), P.scale(times(x(0), x(1), x(2)), q(-3))));
  });
  it('of a full symbolic matrix has n! terms', () => {
    expect(det(symbols(6)).terms.size).toBe(720);
  });
  it('of a band are expanded in few products: a continuant of 14 symbols has F(15) = 610 terms', () => {
    const n = 14;
    const rows = matrixOf(n, n, (i, j) =>
      i === j ? x(i) : j === i + 1 ? constant(1) : j === i - 1 ? constant(-1) : P.zero(ring),
    );
    expect(det(rows).terms.size).toBe(610);
  });
  it('of more columns than bits, of numbers, are eliminated', () => {
    const n = 32;
    const rows = matrixOf(n, n, (i, j) => constant(i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0));
    // The discrete Laplacian: det = n + 1.
    same(det(rows), constant(33));
    expect(() => laplaceDeterminant(domain, { rows, negative: false })).toThrow(RangeError);
  });
  it('of numbers in a full matrix are eliminated: met minors are not counted beyond a limit', () => {
    const rows = matrixOf(10, 10, (i, j) => constant(Math.min(i, j) + 1));
    expect(productsBySize(domain, rows, 100)).toBeUndefined();
    same(det(rows), constant(1));
  });
  it('cost operations', () => {
    const small = P.newRing(newWork(100));
    const rows = matrixOf(6, 6, (i, j) => P.variable(small, 6 * i + j));
    expect(() => determinant(small, rows)).toThrow(OutOfWork);
  });
  it('do not exist for other shapes', () => {
    expect(() => det([[x(0), x(1)]])).toThrow(RangeError);
  });
  it('are the same by expansion and by elimination (Bareiss 1968; Gentleman and Johnson 1976)', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }).chain((n) => matrices(polynomials, n)),
        (a) => {
          const found = det(a);
          for (const other of [bareissDeterminant(domain, a), ...laplace(a)]) same(other, found);
        },
      ),
      runs(80),
    ));
  it('multiply: det(AB) = det A det B; det Aᵀ = det A; adj(A) A = det(A) 1', () =>
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 3 })
          .chain((n) => fc.tuple(matrices(polynomials, n), matrices(polynomials, n))),
        ([a, b]) => {
          same(det(product(domain, a, b)), P.mul(det(a), det(b)));
          same(det(transpose(a)), det(a));
          const expected = scaled(domain, det(a), identity(domain, a.length));
          product(domain, adjugate(ring, a), a).forEach((row, i) =>
            row.forEach((entry, j) => same(entry, expected[i]![j]!)),
          );
        },
      ),
      runs(60),
    ));
});

describe('elimination without fractions', () => {
  it('ends with a maximal minor as common pivot (Bareiss 1968)', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((n) => matrices(polynomials, n)),
        (a) => {
          const n = a.length;
          const { pivotColumns, commonPivot, assumedNonZero } = fractionFreeEchelon(domain, a, n);
          expect(assumedNonZero).toHaveLength(pivotColumns.length);
          expect(P.isZero(det(a))).toBe(pivotColumns.length < n);
          if (pivotColumns.length < n) return;
          expect([P.keyOf(det(a)), P.keyOf(P.neg(det(a)))]).toContain(P.keyOf(commonPivot));
        },
      ),
      runs(60),
    ));
  it('divides only exactly', () => {
    expect(() => domain.quotient(x(0), x(1))).toThrow(RangeError);
  });
});

describe('determinants over a field', () => {
  const hilbert = (n: number): Matrix<Rational> => matrixOf(n, n, (i, j) => q(1, i + j + 1));

  it('of Hilbert: 1, 1/12, 1/2160, 1/6048000, 1/266716800000 (OEIS A005249)', () => {
    const reciprocals = [1, 1, 12, 2160, 6048000, 266716800000];
    reciprocals.forEach((d, n) => expect(determinantOver(rationals, hilbert(n))).toEqual(q(1, d)));
  });
  it('the inverse of Hilbert has whole entries', () => {
    expect(inverse(rationals, hilbert(3))).toEqual(
      qs([
        [9, -36, 30],
        [-36, 192, -180],
        [30, -180, 180],
      ]),
    );
  });
  it('change sign with two rows, and vanish for singular matrices', () => {
    const swap = qs([
      [0, 1],
      [1, 0],
    ]);
    const flat = qs([
      [1, 2],
      [2, 4],
    ]);
    expect(determinantOver(rationals, swap)).toEqual(q(-1));
    expect(determinantOver(rationals, flat)).toEqual(q(0));
  });
  it('multiply, and are those of polynomials', () =>
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((n) => fc.tuple(matrices(rationalNumbers, n), matrices(integers, n))),
        ([a, b]) => {
          const whole = qs(b);
          const field: Field<Rational> = rationals;
          expect(determinantOver(field, product(field, a, whole))).toEqual(
            field.mul(determinantOver(field, a), determinantOver(field, whole)),
          );
          expect(P.asConstant(det(constants(b)))).toEqual(determinantOver(field, whole));
        },
      ),
      runs(60),
    ));
});
