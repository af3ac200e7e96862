import { scale, sub } from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import type { Field } from '../field/field.ts';
import type { Matrix } from '../linear/matrix.ts';

/**
 * The characteristic polynomial of a matrix over a field, in a number of operations that grows with the third power of
 * its size: by Hessenberg's form (H. Cohen, A Course in Computational Algebraic Number Theory, algorithm 2.2.9).
 */
export function characteristicOver<T>(field: Field<T>, matrix: Matrix<T>): Dense<T> {
  const h = hessenberg(field, matrix);
  const minors: Dense<T>[] = [[field.one]];
  for (let m = 0; m < h.length; m++) {
    const before = minors[m]!;
    let minor = sub(field, [field.zero, ...before], scale(field, before, h[m]![m]!));
    let below = field.one;
    for (let i = m - 1; i >= 0; i--) {
      below = field.mul(below, h[i + 1]![i]!);
      if (field.isZero(below)) break;
      minor = sub(field, minor, scale(field, minors[i]!, field.mul(h[i]![m]!, below)));
    }
    minors.push(minor);
  }
  return minors[h.length]!;
}

/** A similar matrix with zeros wherever the row is more than one below the column. */
function hessenberg<T>(field: Field<T>, matrix: Matrix<T>): Matrix<T> {
  const h = matrix.map((row) => [...row]);
  for (let m = 1; m < h.length - 1; m++) {
    const pivot = h.findIndex((row, i) => i >= m && !field.isZero(row[m - 1]!));
    if (pivot < 0) continue;
    [h[pivot], h[m]] = [h[m]!, h[pivot]!];
    for (const row of h) [row[pivot], row[m]] = [row[m]!, row[pivot]!];
    const inverse = field.inverse(h[m]![m - 1]!);
    for (let i = m + 1; i < h.length; i++) {
      const u = field.mul(h[i]![m - 1]!, inverse);
      if (field.isZero(u)) continue;
      h[i] = h[i]!.map((c, j) => field.sub(c, field.mul(u, h[m]![j]!)));
      for (const row of h) row[m] = field.add(row[m]!, field.mul(u, row[i]!));
    }
  }
  return h;
}
