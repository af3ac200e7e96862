import { dot, identity, indices, product, scaled, squareSize, sum, timesVector } from './matrix.ts';
import type { CommutativeRing, Matrix, Vector } from './matrix.ts';

/**
 * The characteristic polynomial det(λ − A): its coefficients c_0, …, c_n = 1 in ascending order. Without any division,
 * so over every commutative ring, from one leading principal minor to the next (P. A. Samuelson, Ann. Math. Stat. 13
 * (1942) 424; S. J. Berkowitz, Inf. Process. Lett. 18 (1984) 147).
 */
export function characteristicPolynomial<T>(ring: CommutativeRing<T>, a: Matrix<T>): Vector<T> {
  let descending: Vector<T> = [ring.one];
  for (let r = 0; r < squareSize(a); r++) {
    const column = samuelsonColumn(ring, a, r);
    const before = descending;
    descending = indices(r + 2).map((i) =>
      dot(
        ring,
        before.slice(0, i + 1),
        indices(Math.min(i + 1, before.length)).map((k) => column[i - k] as T),
      ),
    );
  }
  return [...descending].reverse();
}

/**
 * For the leading block of size r + 1, written as [[M, s], [t, d]]: 1, −d, −t s, −t M s, −t M² s, …, the coefficients by
 * which its characteristic polynomial follows from that of M.
 */
function samuelsonColumn<T>(ring: CommutativeRing<T>, a: Matrix<T>, r: number): Vector<T> {
  const last = a[r] as Vector<T>;
  const block = a.slice(0, r).map((row) => row.slice(0, r));
  const row = last.slice(0, r);
  const column: T[] = [ring.one, ring.neg(last[r] as T)];
  let v: Vector<T> = a.slice(0, r).map((entries) => entries[r] as T);
  for (let k = 0; k < r; k++) {
    column.push(ring.neg(dot(ring, row, v)));
    v = timesVector(ring, block, v);
  }
  return column;
}

/** Σ c_k A^k by Horner's rule; coefficients in ascending order. */
export const polynomialOfMatrix = <T>(
  ring: CommutativeRing<T>,
  coefficients: Vector<T>,
  a: Matrix<T>,
): Matrix<T> => {
  const one = identity(ring, squareSize(a));
  const zero = scaled(ring, ring.zero, one);
  return coefficients.reduceRight<Matrix<T>>(
    (total, c) => sum(ring, product(ring, total, a), scaled(ring, c, one)),
    zero,
  );
};
