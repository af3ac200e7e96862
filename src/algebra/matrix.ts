import { add, mul, neg, ONE, ZERO } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { spend } from './work.ts';
import type { Work } from './work.ts';

/** A square matrix of expressions, row by row. */
export type SquareMatrix = readonly (readonly Expr[])[];

/** The determinant by Laplace's expansion along the first row, every minor computed once. Nothing is divided. */
export function determinant(rows: SquareMatrix, work: Work): Expr {
  const minors = new Map<string, Expr>();
  const minor = (columns: readonly number[]): Expr => {
    if (columns.length === 0) return ONE;
    const key = columns.join(',');
    const known = minors.get(key);
    if (known) return known;
    spend(work, columns.length * columns.length);
    const row = rows[rows.length - columns.length] as readonly Expr[];
    const value = add(
      ...columns.map((c, i) => {
        const entry = row[c] as Expr;
        if (entry === ZERO) return ZERO;
        const term = mul(entry, minor(columns.filter((x) => x !== c)));
        return i % 2 === 0 ? term : neg(term);
      }),
    );
    minors.set(key, value);
    return value;
  };
  return minor(rows.map((_, i) => i));
}

const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, i) => i !== index);

/** The adjugate: adj(M) M = det(M) 1. */
export const adjugate = (rows: SquareMatrix, work: Work): SquareMatrix =>
  rows.map((_, i) =>
    rows.map((_, j) => {
      const cofactor = determinant(
        without(rows, j).map((r) => without(r, i)),
        work,
      );
      return (i + j) % 2 === 0 ? cofactor : neg(cofactor);
    }),
  );

export const timesVector = (rows: SquareMatrix, vector: readonly Expr[]): readonly Expr[] =>
  rows.map((row) => add(...row.map((entry, j) => mul(entry, vector[j] as Expr))));

export const transpose = (rows: SquareMatrix): SquareMatrix =>
  rows.map((_, j) => rows.map((row) => row[j] as Expr));
