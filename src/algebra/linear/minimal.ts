import * as D from '../field/dense.ts';
import { characteristicPolynomial, polynomialOfMatrix } from './characteristic.ts';
import type { LinearField } from './echelon.ts';
import { eliminationOf } from './gauss.ts';
import { indices, isZeroMatrix, isZeroVector, squareSize, timesVector, transpose } from './matrix.ts';
import type { Matrix, Vector } from './matrix.ts';

/**
 * The minimal polynomial: the monic m of lowest degree with m(A) = 0, coefficients in ascending order. As long as some
 * column w = m(A) e_j is left, m is multiplied by the annihilator of w; that makes it the least common multiple of m and
 * the annihilator of e_j.
 */
export function minimalPolynomial<T>(field: LinearField<T>, a: Matrix<T>): Vector<T> {
  let m: Vector<T> = [field.one];
  for (;;) {
    const w = transpose(polynomialOfMatrix(field, m, a)).find((column) => !isZeroVector(field, column));
    if (w === undefined) return m;
    m = D.mul(field, m, annihilator(field, a, w));
  }
}

/** The monic p of lowest degree with p(A) w = 0, from the first power A^d w that depends on those before it. */
function annihilator<T>(field: LinearField<T>, a: Matrix<T>, w: Vector<T>): Vector<T> {
  const n = squareSize(a);
  const { pivots, echelon } = eliminationOf(field);
  const krylov = [w];
  while (krylov.length < n) krylov.push(timesVector(field, a, krylov.at(-1) as Vector<T>));
  const degree = pivots(transpose(krylov)).pivotColumns.length;
  // The annihilator of a cyclic vector is the characteristic polynomial, which needs no division.
  if (degree === n) return characteristicPolynomial(field, a);
  const { rows } = echelon(transpose(krylov.slice(0, degree + 1)), degree);
  return [...indices(degree).map((k) => field.neg(rows[k]?.[degree] as T)), field.one];
}

/**
 * Whether A has a basis of eigenvectors over the algebraic closure: no root of the minimal polynomial is double. No
 * eigenvalue is computed: the square-free part of the characteristic polynomial must vanish at A.
 */
export function isDiagonalizable<T>(field: LinearField<T>, a: Matrix<T>): boolean {
  const p = characteristicPolynomial(field, a);
  const simple = D.quotient(field, p, D.gcd(field, p, D.derivative(field, p)));
  return isZeroMatrix(field, polynomialOfMatrix(field, simple, a));
}
