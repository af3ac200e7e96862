import fc from 'fast-check';
import type { Matrix, Vector } from '../../../src/algebra/linear/matrix.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { newWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';

export const ring = P.newRing(newWork(1e12));

export const q = (n: number, d = 1): Rational => Q.rational(n, d);
export const qs = (rows: readonly (readonly number[])[]): Matrix<Rational> =>
  rows.map((row) => row.map((n) => q(n)));

export const constant = (n: number): Polynomial => P.constant(ring, q(n));
export const x = (index: number, power = 1): Polynomial => P.variable(ring, index, power);
export const plus = (...list: readonly Polynomial[]): Polynomial => P.sum(ring, list);
export const times = (...list: readonly Polynomial[]): Polynomial => list.reduce(P.mul, P.one(ring));
export const symbols = (n: number, first = 0): Matrix<Polynomial> =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => x(first + i * n + j)));

export const integers = fc.integer({ min: -4, max: 4 });
export const rationalNumbers = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 }))
  .map(([n, d]) => q(n, d));

/** Small polynomials in three variables; many of them are constant or zero. */
export const polynomials = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: -2, max: 2 }).map(constant) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.nat(2), fc.nat(2), fc.boolean()), { maxLength: 2 })
      .map((terms) =>
        plus(...terms.map(([c, i, j, both]) => P.scale(both ? times(x(i), x(j)) : x(i), q(c)))),
      ),
  },
);

export const matrices = <T>(entries: fc.Arbitrary<T>, n: number, m = n): fc.Arbitrary<Matrix<T>> =>
  fc.array(fc.array(entries, { minLength: m, maxLength: m }), { minLength: n, maxLength: n });

export const vectors = <T>(entries: fc.Arbitrary<T>, n: number): fc.Arbitrary<Vector<T>> =>
  fc.array(entries, { minLength: n, maxLength: n });

/** Matrices of any rank: products of an n × r and an r × m matrix. */
export const shapes = fc.record({ n: fc.integer({ min: 1, max: 4 }), m: fc.integer({ min: 1, max: 4 }) });
