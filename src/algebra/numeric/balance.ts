import { modulus, scale } from './complex.ts';
import type { Complex } from './complex.ts';
import type { ComplexMatrix } from './complex-matrix.ts';

const sweeps = 60;
const largest = 2 ** 300;

/**
 * Powers of two d_i for which D⁻¹AD has rows and columns of nearly equal Euclidean norm, D = diag(d) (B. N. Parlett and
 * C. Reinsch, Numer. Math. 13 (1969) 293; in the norm of R. James, J. Langou and B. R. Lowery, arXiv:1401.5766, which
 * does no harm to matrices that are balanced but for rounding).
 */
export function balancing(matrix: ComplexMatrix): readonly number[] {
  const n = matrix.length;
  const d = new Array<number>(n).fill(1);
  const sizes = matrix.map((row) => row.map(modulus));
  for (let sweep = 0, changed = true; changed && sweep < sweeps; sweep++) {
    changed = false;
    for (let i = 0; i < n; i++) {
      const factor = improvement(sizes, i);
      const next = d[i]! * factor;
      if (factor === 1 || next > largest || next < 1 / largest) continue;
      changed = true;
      d[i] = next;
      for (let j = 0; j < n; j++) {
        sizes[j]![i]! *= factor;
        sizes[i]![j]! /= factor;
      }
    }
  }
  return d;
}

/** The power of two by which column i is to be multiplied and row i divided; 1 where little is gained. */
function improvement(sizes: readonly (readonly number[])[], i: number): number {
  let [c, r] = [0, 0];
  for (let j = 0; j < sizes.length; j++) {
    c += sizes[j]![i]! ** 2;
    r += sizes[i]![j]! ** 2;
  }
  [c, r] = [Math.sqrt(c), Math.sqrt(r)];
  if (!(c > 0 && r > 0 && Number.isFinite(c + r))) return 1;
  const before = c + r;
  let factor = 1;
  for (; c < r / 2; factor *= 2) [c, r] = [c * 2, r / 2];
  for (; c >= r * 2; factor /= 2) [c, r] = [c / 2, r * 2];
  return c + r < 0.95 * before ? factor : 1;
}

/** D⁻¹AD. */
export const similar = (matrix: ComplexMatrix, d: readonly number[]): Complex[][] =>
  matrix.map((row, i) => row.map((c, j) => scale(c, d[j]! / d[i]!)));
