import type { Field } from '../field/field.ts';
import { identity, indices, squareSize } from './matrix.ts';
import type { Matrix, Vector } from './matrix.ts';

/** Where the echelon form of a matrix has its leading entries, and what was divided by to find out. */
export interface Pivots<T> {
  /** The column of each pivot, ascending: as many as the rank. */
  readonly pivotColumns: readonly number[];
  /**
   * Where the field has parameters, the result holds at all parameter values at which every entry has a value and none
   * of these elements vanishes.
   */
  readonly assumedNonZero: readonly T[];
}

/** A matrix after Gauss–Jordan elimination. */
export interface Echelon<T> extends Pivots<T> {
  /**
   * As many rows as the matrix had. The first of them, one for each pivot, start with 1 there, and every other entry of
   * that column is zero; the rest vanish as far as pivots were looked for.
   */
  readonly rows: Matrix<T>;
}

/** A way to eliminate. Pivots are looked for in the first `width` columns. */
export interface Elimination<T> {
  readonly pivots: (a: Matrix<T>) => Pivots<T>;
  readonly echelon: (a: Matrix<T>, width: number) => Echelon<T>;
  readonly determinant: (a: Matrix<T>) => T;
  /** Undefined for a singular matrix. */
  readonly inverse: (a: Matrix<T>) => Matrix<T> | undefined;
}

/** A field that may bring a better way to eliminate than Gauss–Jordan's with its own operations. */
export type LinearField<T> = Field<T> & { readonly elimination?: Elimination<T> };

/**
 * The solutions of A x = 0 with n unknowns from the echelon form of A: one basis vector for each column without a pivot,
 * with entry 1 there.
 */
export function nullSpaceOf<T>(field: Field<T>, echelon: Echelon<T>, n: number): readonly Vector<T>[] {
  const rowOf = rowsByColumn(echelon);
  return indices(n)
    .filter((free) => !rowOf.has(free))
    .map((free) =>
      indices(n).map((j) => {
        if (j === free) return field.one;
        const row = rowOf.get(j);
        return row === undefined ? field.zero : field.neg(row[free] as T);
      }),
    );
}

/** The solution of A x = b with zero at every column without a pivot, from the echelon form of [A | b]. */
export function particularSolutionOf<T>(field: Field<T>, echelon: Echelon<T>, n: number): Vector<T> {
  const rowOf = rowsByColumn(echelon);
  return indices(n).map((j) => rowOf.get(j)?.[n] ?? field.zero);
}

const rowsByColumn = <T>({ pivotColumns, rows }: Echelon<T>): ReadonlyMap<number, Vector<T>> =>
  new Map(pivotColumns.map((column, i) => [column, rows[i] as Vector<T>]));

/** A⁻¹ from the echelon form of [A | 1]; undefined for a singular matrix. */
export function inverseBy<T>(
  field: Field<T>,
  echelonOf: Elimination<T>['echelon'],
  a: Matrix<T>,
): Matrix<T> | undefined {
  const n = squareSize(a);
  const one = identity(field, n);
  const both = a.map((row, i) => [...row, ...(one[i] as Vector<T>)]);
  const { rows, pivotColumns } = echelonOf(both, n);
  return pivotColumns.length === n ? rows.map((row) => row.slice(n)) : undefined;
}
