import { add, div, mul, neg, ONE, sub, ZERO } from '../expr/build.ts';
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

/** The finest blocks of a matrix: indices are together where an entry, in either order, is not written as zero. */
function blocksOf(rows: SquareMatrix): readonly (readonly number[])[] {
  const linked = (i: number, j: number): boolean => rows[i]?.[j] !== ZERO || rows[j]?.[i] !== ZERO;
  return rows.reduce<readonly (readonly number[])[]>((blocks, _, i) => {
    const joined = blocks.filter((block) => block.some((j) => linked(i, j)));
    const others = blocks.filter((block) => !joined.includes(block));
    return [...others, [...joined.flat(), i]];
  }, []);
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

/** What Cramer's rule needs of a matrix, block by block. */
export interface Cramer {
  readonly determinant: Expr;
  /** x with M x = b, where the determinant does not vanish. */
  readonly solve: (b: readonly Expr[]) => readonly Expr[];
}

export function cramer(rows: SquareMatrix, work: Work): Cramer {
  const blocks = blocksOf(rows).map((indices) => {
    const block = indices.map((i) => indices.map((j) => rows[i]?.[j] as Expr));
    return { indices, determinant: determinant(block, work), adjugate: adjugate(block, work) };
  });
  return {
    determinant: mul(...blocks.map((block) => block.determinant)),
    solve: (b) => {
      const x = new Map(
        blocks.flatMap((block) => {
          const right = block.indices.map((i) => b[i] as Expr);
          const values = timesVector(block.adjugate, right);
          return block.indices.map((i, k) => [i, div(values[k] as Expr, block.determinant)] as const);
        }),
      );
      return rows.map((_, i) => x.get(i) as Expr);
    },
  };
}

export const transpose = (rows: SquareMatrix): SquareMatrix =>
  rows.map((_, j) => rows.map((row) => row[j] as Expr));

/**
 * A basis of the vectors n with M n = 0, by Gauss–Jordan elimination: one vector for each column without a pivot, with
 * entry 1 there. It holds wherever no pivot vanishes. `isZero` says whether an entry vanishes identically; undefined
 * where a pivot could not be chosen because it did not know. `tidied` shortens entries between the steps.
 */
export function kernel(
  rows: SquareMatrix,
  isZero: (e: Expr) => boolean | undefined,
  tidied: (e: Expr) => Expr,
): readonly (readonly Expr[])[] | undefined {
  let rest = rows;
  let reduced: readonly { readonly column: number; readonly row: readonly Expr[] }[] = [];
  for (const column of rows.keys()) {
    const entries = rest.map((row) => isZero(row[column] as Expr));
    const at = entries.indexOf(false);
    if (at < 0) {
      if (entries.includes(undefined)) return undefined;
      continue;
    }
    const chosen = rest[at] as readonly Expr[];
    const pivot = chosen[column] as Expr;
    const row = chosen.map((entry) => tidied(div(entry, pivot)));
    const cleared = (other: readonly Expr[]): readonly Expr[] =>
      other.map((entry, j) => tidied(sub(entry, mul(other[column] as Expr, row[j] as Expr))));
    rest = without(rest, at).map(cleared);
    reduced = [...reduced.map((r) => ({ column: r.column, row: cleared(r.row) })), { column, row }];
  }
  const free = [...rows.keys()].filter((j) => reduced.every(({ column }) => column !== j));
  return free.map((j) =>
    rows.map((_, i) => {
      const pivotRow = reduced.find(({ column }) => column === i)?.row;
      return i === j ? ONE : pivotRow ? neg(pivotRow[j] as Expr) : ZERO;
    }),
  );
}
