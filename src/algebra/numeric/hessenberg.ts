import type { Complex } from './complex.ts';
import { identity } from './complex-matrix.ts';
import type { ComplexMatrix } from './complex-matrix.ts';
import { clear, reflectColumns, reflectorOf, reflectRows } from './reflector.ts';

/** h = qᴴ·a·q with q unitary; both are new. */
export interface Reduced {
  readonly h: Complex[][];
  readonly q: Complex[][];
}

/**
 * The similar matrix with zeros wherever the row is more than one below the column, by reflectors (Golub and Van Loan,
 * Matrix Computations, § 7.4). Real for a real matrix.
 */
export function hessenbergForm(matrix: ComplexMatrix): Reduced {
  const n = matrix.length;
  const h = matrix.map((row) => [...row]);
  const q = identity(n);
  for (let k = 0; k + 2 < n; k++) {
    const reflector = reflectorOf(h.slice(k + 1).map((row) => row[k]!));
    if (reflector === undefined) continue;
    reflectRows(h, k + 1, reflector, k + 1);
    reflectColumns(h, k + 1, reflector, n);
    reflectColumns(q, k + 1, reflector, n);
    h[k + 1]![k] = reflector.image;
    for (let i = k + 2; i < n; i++) clear(h, i, k);
  }
  return { h, q };
}
