import { bareissRow } from './bareiss.ts';
import type { ExactDomain } from './domain.ts';
import type { Matrix, Vector } from './matrix.ts';
import { smallestPivot } from './pivot.ts';

/** The echelon form without fractions: to be divided by the common pivot. */
export interface FractionFreeEchelon<T> {
  /** The first rows have the common pivot in their pivot column, which is zero elsewhere. */
  readonly rows: Matrix<T>;
  readonly pivotColumns: readonly number[];
  /** A maximal minor of the matrix up to sign; 1 for the zero matrix. */
  readonly commonPivot: T;
  /** The pivots in their order: minors of size 1, 2, … */
  readonly assumedNonZero: readonly T[];
}

/**
 * Gauss–Jordan elimination after Bareiss: every entry stays a minor of the matrix, and every division is exact. In each
 * of the first `width` columns the smallest possible pivot is taken.
 */
export function fractionFreeEchelon<T>(
  domain: ExactDomain<T>,
  a: Matrix<T>,
  width: number,
): FractionFreeEchelon<T> {
  const rows = [...a];
  const pivotColumns: number[] = [];
  const assumedNonZero: T[] = [];
  let commonPivot = domain.one;
  for (let column = 0; column < width && pivotColumns.length < rows.length; column++) {
    const top = pivotColumns.length;
    const at = smallestPivot(rows, top, column, domain.pivotSize);
    if (at === undefined) continue;
    const chosen = rows[at] as Vector<T>;
    const pivot = chosen[column] as T;
    rows[at] = rows[top] as Vector<T>;
    rows[top] = chosen;
    for (const [i, row] of rows.entries()) {
      if (i !== top) rows[i] = bareissRow(domain, row, chosen, column, pivot, commonPivot);
    }
    commonPivot = pivot;
    pivotColumns.push(column);
    assumedNonZero.push(pivot);
  }
  return { rows, pivotColumns, commonPivot, assumedNonZero };
}
