import type { ExactDomain } from './domain.ts';
import { dot, squareSize } from './matrix.ts';
import type { Matrix, Vector } from './matrix.ts';

/**
 * The determinant by fraction-free elimination: after step k every entry left is a minor of size k + 1, so that nothing
 * grows beyond what the answer may contain (E. H. Bareiss, Math. Comp. 22 (1968) 565). The pivot is the smallest entry
 * left, wherever it stands.
 */
export function bareissDeterminant<T>(domain: ExactDomain<T>, a: Matrix<T>): T {
  let rest = a;
  let previous = domain.one;
  let negative = false;
  for (let size = squareSize(a); size > 0; size--) {
    const at = smallestEntry(domain, rest);
    if (at === undefined) return domain.zero;
    const chosen = rest[at.row] as Vector<T>;
    const pivot = chosen[at.column] as T;
    if ((at.row + at.column) % 2 === 1) negative = !negative;
    const divisor = previous;
    rest = rest
      .filter((_, i) => i !== at.row)
      .map((row) => bareissRow(domain, row, chosen, at.column, pivot, divisor))
      .map((row) => row.filter((_, j) => j !== at.column));
    previous = pivot;
  }
  return negative ? domain.neg(previous) : previous;
}

/** (pivot · row − row[column] · chosen) / divisor: zero in the column, minors of the next size elsewhere. */
export function bareissRow<T>(
  domain: ExactDomain<T>,
  row: Vector<T>,
  chosen: Vector<T>,
  column: number,
  pivot: T,
  divisor: T,
): Vector<T> {
  const factors = [pivot, domain.neg(row[column] as T)];
  return row.map((x, j) =>
    j === column ? domain.zero : domain.quotient(dot(domain, factors, [x, chosen[j] as T]), divisor),
  );
}

function smallestEntry<T>(
  domain: ExactDomain<T>,
  a: Matrix<T>,
): { readonly row: number; readonly column: number } | undefined {
  let best: { readonly row: number; readonly column: number; readonly size: number } | undefined;
  for (const [row, entries] of a.entries()) {
    for (const [column, entry] of entries.entries()) {
      const size = domain.pivotSize(entry);
      if (size !== undefined && (best === undefined || size < best.size)) best = { row, column, size };
    }
  }
  return best;
}
