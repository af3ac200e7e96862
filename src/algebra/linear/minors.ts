import { dot, indices, squareSize, transpose } from './matrix.ts';
import type { CommutativeRing, Matrix, Vector } from './matrix.ts';

/** More columns than this do not fit the bits by which a minor is known. */
const mostColumns = 30;

/**
 * The order in which Laplace's expansion meets few minors: of the matrix or its transpose, with the sparsest rows on
 * top. `negative` tells whether the determinant changed its sign.
 */
export interface ExpansionOrder<T> {
  readonly rows: Matrix<T>;
  readonly negative: boolean;
}

/** The two orders that are worth comparing. */
export const expansionOrders = <T>(
  ring: CommutativeRing<T>,
  a: Matrix<T>,
): readonly [ExpansionOrder<T>, ExpansionOrder<T>] => [
  sparsestFirst(ring, a),
  sparsestFirst(ring, transpose(a)),
];

function sparsestFirst<T>(ring: CommutativeRing<T>, a: Matrix<T>): ExpansionOrder<T> {
  const filled = a.map((row) => row.filter((x) => !ring.isZero(x)).length);
  const order = [...a.keys()].sort((i, k) => (filled[i] as number) - (filled[k] as number) || i - k);
  let inversions = 0;
  order.forEach((i, at) => {
    inversions += order.slice(0, at).filter((k) => k > i).length;
  });
  return { rows: order.map((i) => a[i] as Vector<T>), negative: inversions % 2 === 1 };
}

/**
 * Where the expansion passes: for k = n, n − 1, …, 1 the number of products of an entry with a minor of size k − 1.
 * Undefined where more than `limit` minors are met.
 */
export function productsBySize<T>(
  ring: CommutativeRing<T>,
  rows: Matrix<T>,
  limit: number,
): readonly number[] | undefined {
  const n = squareSize(rows);
  if (n > mostColumns) return undefined;
  let met = new Set([2 ** n - 1]);
  let total = 0;
  const counts: number[] = [];
  for (const row of rows) {
    const columns = indices(n).filter((j) => !ring.isZero(row[j] as T));
    const next = new Set<number>();
    let count = 0;
    for (const mask of met) {
      for (const j of columns) {
        if ((mask & (1 << j)) === 0) continue;
        count++;
        next.add(mask & ~(1 << j));
      }
    }
    counts.push(count);
    total += next.size;
    if (total > limit) return undefined;
    met = next;
  }
  return counts;
}

/**
 * The determinant by Laplace's expansion along the rows from the top, every minor computed once; nothing is divided
 * (W. M. Gentleman and S. C. Johnson, ACM Trans. Math. Software 2 (1976) 232). At most 30 columns.
 */
export function laplaceDeterminant<T>(ring: CommutativeRing<T>, { rows, negative }: ExpansionOrder<T>): T {
  const n = squareSize(rows);
  if (n > mostColumns) throw new RangeError(`more than ${mostColumns} columns`);
  const minors = new Map<number, T>([[0, ring.one]]);
  const minor = (mask: number, top: number): T => {
    const known = minors.get(mask);
    if (known !== undefined) return known;
    const columns = indices(n).filter((j) => (mask & (1 << j)) !== 0);
    const entries = columns.map((j) => rows[top]?.[j] as T);
    const value = dot(
      ring,
      entries.map((entry, at) => (at % 2 === 0 ? entry : ring.neg(entry))),
      // Below an entry that vanishes no minor is needed.
      columns.map((j, at) => (ring.isZero(entries[at] as T) ? ring.zero : minor(mask & ~(1 << j), top + 1))),
    );
    minors.set(mask, value);
    return value;
  };
  const value = minor(2 ** n - 1, 0);
  return negative ? ring.neg(value) : value;
}
