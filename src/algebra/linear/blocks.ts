import type { LinearField } from './echelon.ts';
import { eliminationOf } from './gauss.ts';
import { indices, product, squareSize } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** The powers of a matrix as long as the null space grows: B, B², …, B^s; none for a regular matrix. */
export interface NullLadder<T> {
  readonly steps: readonly { readonly power: Matrix<T>; readonly nullity: number }[];
  readonly assumedNonZero: readonly T[];
}

export function nullLadder<T>(field: LinearField<T>, b: Matrix<T>): NullLadder<T> {
  const n = squareSize(b);
  const { pivots } = eliminationOf(field);
  const steps: { readonly power: Matrix<T>; readonly nullity: number }[] = [];
  // The power at which the null space has stopped to grow counts too: only there one sees that it has.
  const assumedNonZero: T[] = [];
  for (let power = b, before = 0; before < n; power = product(field, power, b)) {
    const found = pivots(power);
    assumedNonZero.push(...found.assumedNonZero);
    const nullity = n - found.pivotColumns.length;
    if (nullity === before) break;
    steps.push({ power, nullity });
    before = nullity;
  }
  return { steps, assumedNonZero };
}

/**
 * The sizes of Jordan's blocks, descending, from the nullities of f(A), f(A)², … with f irreducible of this degree: there
 * are (ν_k − ν_{k−1}) / degree blocks of size k or more (Horn and Johnson, Matrix Analysis, 3.1). Undefined where these
 * are not whole numbers, which happens only for reducible f.
 */
export function blockSizes(nullities: readonly number[], degree: number): readonly number[] | undefined {
  const counts = nullities.map((nullity, k) => (nullity - (nullities[k - 1] ?? 0)) / degree);
  if (!counts.every(Number.isInteger)) return undefined;
  return indices(counts[0] ?? 0).map((j) => counts.filter((count) => count > j).length);
}
