import type { Matrix } from './matrix.ts';

/** What a pivot would cost; undefined for zero, which is none. */
export type PivotSize<T> = (entry: T) => number | undefined;

/** The row, from `top` on, whose entry in the column is the smallest pivot; the first of equals. */
export function smallestPivot<T>(
  rows: Matrix<T>,
  top: number,
  column: number,
  sizeOf: PivotSize<T>,
): number | undefined {
  let best: { readonly row: number; readonly size: number } | undefined;
  for (let row = top; row < rows.length; row++) {
    const size = sizeOf(rows[row]?.[column] as T);
    if (size !== undefined && (best === undefined || size < best.size)) best = { row, size };
  }
  return best?.row;
}
