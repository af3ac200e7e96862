import type { Field } from '../field/field.ts';
import { inverse } from './powers.ts';
import { coefficientAt, mul, sub } from './series.ts';
import type { Series } from './series.ts';

type Row<T> = readonly Series<T>[];

/**
 * The solution of M δ = b for power series M and b with known constant terms, by elimination with pivots that do not vanish at the origin: they
 * exist if and only if M is regular there. Otherwise the rank that M has at the origin.
 */
export function solveAtOrigin<T>(
  field: Field<T>,
  matrix: readonly Row<T>[],
  right: Row<T>,
): { readonly solution: Row<T> } | { readonly rank: number } {
  let rows = matrix.map((row, i) => [...row, right[i] as Series<T>]);
  const n = rows.length;
  const solved: Row<T>[] = [];
  for (let column = 0; column < n; column++) {
    const pivot = rows.find((row) => !field.isZero(atOrigin(field, row[column] as Series<T>)));
    if (!pivot) return { rank: rankAtOrigin(field, matrix) };
    const factor = inverse(field, pivot[column] as Series<T>);
    const unit = pivot.map((s) => mul(field, s, factor));
    const cleared = (row: Row<T>): Series<T>[] =>
      row.map((s, k) => sub(field, s, mul(field, row[column] as Series<T>, unit[k] as Series<T>)));
    rows = rows.filter((row) => row !== pivot).map(cleared);
    solved.forEach((row, k) => (solved[k] = cleared(row)));
    solved.push(unit);
  }
  return { solution: solved.map((row) => row[n] as Series<T>) };
}

const atOrigin = <T>(field: Field<T>, s: Series<T>): T => coefficientAt(field, s, 0) as T;

/** The rank of the constant terms, by Gauss' elimination over the field. */
function rankAtOrigin<T>(field: Field<T>, matrix: readonly Row<T>[]): number {
  let rows = matrix.map((row) => row.map((s) => atOrigin(field, s)));
  let rank = 0;
  for (let column = 0; column < matrix.length; column++) {
    const pivot = rows.find((row) => !field.isZero(row[column] as T));
    if (!pivot) continue;
    rank++;
    const factor = field.inverse(pivot[column] as T);
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => {
        const ratio = field.mul(row[column] as T, factor);
        return row.map((c, k) => field.sub(c, field.mul(ratio, pivot[k] as T)));
      });
  }
  return rank;
}
