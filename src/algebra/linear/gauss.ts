import type { Field } from '../field/field.ts';
import { inverseBy } from './echelon.ts';
import type { Echelon, Elimination, LinearField } from './echelon.ts';
import { columnCount, squareSize } from './matrix.ts';
import type { Matrix, Vector } from './matrix.ts';
import { smallestPivot } from './pivot.ts';

/** How large an element is: of several possible pivots the smallest is taken, the first of equals. */
export type Measure<T> = (element: T) => number;

/** Elimination after Gauss and Jordan, dividing in the field. */
export function gauss<T>(field: Field<T>, measure: Measure<T> = () => 0): Elimination<T> {
  const echelon = (a: Matrix<T>, width: number) => gaussJordan(field, a, width, measure);
  return {
    pivots: (a) => echelon(a, columnCount(a)),
    echelon,
    determinant: (a) => {
      const n = squareSize(a);
      const { assumedNonZero, swaps } = echelon(a, n);
      if (assumedNonZero.length < n) return field.zero;
      const value = assumedNonZero.reduce(field.mul, field.one);
      return swaps % 2 === 0 ? value : field.neg(value);
    },
    inverse: (a) => inverseBy(field, echelon, a),
  };
}

/** The elimination of the field's choice. */
export const eliminationOf = <T>(field: LinearField<T>): Elimination<T> => field.elimination ?? gauss(field);

function gaussJordan<T>(
  field: Field<T>,
  a: Matrix<T>,
  width: number,
  measure: Measure<T>,
): Echelon<T> & { readonly swaps: number } {
  const rows = [...a];
  const pivotColumns: number[] = [];
  const assumedNonZero: T[] = [];
  const sizeOf = (x: T): number | undefined => (field.isZero(x) ? undefined : measure(x));
  let swaps = 0;
  for (let column = 0; column < width && pivotColumns.length < rows.length; column++) {
    const top = pivotColumns.length;
    const at = smallestPivot(rows, top, column, sizeOf);
    if (at === undefined) continue;
    if (at !== top) swaps++;
    const chosen = rows[at] as Vector<T>;
    const pivot = chosen[column] as T;
    const factor = field.inverse(pivot);
    const leading = chosen.map((x) => (field.isZero(x) ? x : field.mul(factor, x)));
    rows[at] = rows[top] as Vector<T>;
    rows[top] = leading;
    for (const [i, row] of rows.entries()) if (i !== top) rows[i] = cleared(field, row, leading, column);
    pivotColumns.push(column);
    assumedNonZero.push(pivot);
  }
  return { rows, pivotColumns, assumedNonZero, swaps };
}

/** The row minus the multiple of the leading one that makes its entry in the column zero. */
function cleared<T>(field: Field<T>, row: Vector<T>, leading: Vector<T>, column: number): Vector<T> {
  const factor = row[column] as T;
  if (field.isZero(factor)) return row;
  return row.map((x, j) => {
    const y = leading[j] as T;
    return field.isZero(y) ? x : field.sub(x, field.mul(factor, y));
  });
}
