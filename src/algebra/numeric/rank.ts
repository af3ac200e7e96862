import { div, modulus, mul, sub } from './complex.ts';
import type { ComplexMatrix } from './complex-matrix.ts';

/** The number of pivots above `tolerance` in elimination with complete pivoting. */
export function numericalRank(matrix: ComplexMatrix, tolerance: number): number {
  let rows: ComplexMatrix = matrix;
  for (let rank = 0; ; rank++) {
    let [pivot, at, size] = [-1, -1, tolerance];
    for (const [i, row] of rows.entries())
      for (const [j, c] of row.entries()) if (modulus(c) > size) [pivot, at, size] = [i, j, modulus(c)];
    if (pivot < 0) return rank;
    const chosen = rows[pivot]!;
    rows = rows
      .filter((_, i) => i !== pivot)
      .map((row) => {
        const factor = div(row[at]!, chosen[at]!);
        return row.map((c, j) => sub(c, mul(factor, chosen[j]!))).filter((_, j) => j !== at);
      });
  }
}
