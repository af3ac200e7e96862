import { nullSpaceOf, particularSolutionOf } from './echelon.ts';
import type { Echelon, LinearField } from './echelon.ts';
import { eliminationOf } from './gauss.ts';
import { columnCount } from './matrix.ts';
import type { Matrix, Vector } from './matrix.ts';

/** All solutions of A x = b, x = particular + Σ c_k basis_k with arbitrary c_k; or that there are none. */
export type LinearSolution<T> =
  | { readonly kind: 'solutions'; readonly particular: Vector<T>; readonly basis: readonly Vector<T>[] }
  | { readonly kind: 'inconsistent' };

/**
 * A solution together with what it assumed: with parameters in the field it holds wherever none of these vanishes. For
 * an inconsistent system the last of them is the right-hand side of an equation 0 = r.
 */
export type GenericSolution<T> = LinearSolution<T> & { readonly assumedNonZero: readonly T[] };

/** The reduced row echelon form, of which a matrix over a field has only one. */
export const reducedRowEchelon = <T>(field: LinearField<T>, a: Matrix<T>): Echelon<T> =>
  eliminationOf(field).echelon(a, columnCount(a));

export const rank = <T>(field: LinearField<T>, a: Matrix<T>): number =>
  eliminationOf(field).pivots(a).pivotColumns.length;

/** The determinant over a field; det of the 0 × 0 matrix is 1. */
export const determinantOver = <T>(field: LinearField<T>, a: Matrix<T>): T =>
  eliminationOf(field).determinant(a);

/** A basis of the vectors x with A x = 0. */
export const nullSpace = <T>(field: LinearField<T>, a: Matrix<T>): readonly Vector<T>[] =>
  nullSpaceOf(field, reducedRowEchelon(field, a), columnCount(a));

/** A⁻¹; undefined for a singular matrix. */
export const inverse = <T>(field: LinearField<T>, a: Matrix<T>): Matrix<T> | undefined =>
  eliminationOf(field).inverse(a);

/** The general solution of A x = b. */
export function solve<T>(field: LinearField<T>, a: Matrix<T>, b: Vector<T>): GenericSolution<T> {
  const n = columnCount(a);
  const both = a.map((row, i) => [...row, b[i] as T]);
  const echelon = eliminationOf(field).echelon(both, n);
  const { rows, pivotColumns, assumedNonZero } = echelon;
  for (const row of rows.slice(pivotColumns.length)) {
    const right = row[n] as T;
    if (!field.isZero(right)) return { kind: 'inconsistent', assumedNonZero: [...assumedNonZero, right] };
  }
  return {
    kind: 'solutions',
    particular: particularSolutionOf(field, echelon, n),
    basis: nullSpaceOf(field, echelon, n),
    assumedNonZero,
  };
}
