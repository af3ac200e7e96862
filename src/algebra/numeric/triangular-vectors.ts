import { conj, div, modulus, scale, sub, zero } from './complex.ts';
import type { Complex } from './complex.ts';
import { frobenius } from './complex-matrix.ts';
import type { ComplexMatrix, Vector } from './complex-matrix.ts';

/** For each k a vector x with t·x = t_kk·x, x_i = 0 for i > k, and its k-th component real, usually 1. */
export function rightVectors(t: ComplexMatrix): readonly Vector[] {
  const size = frobenius(t);
  return t.map((_, k) => rightVector(t, k, size));
}

/** For each k a vector y with yᴴ·t = t_kk·yᴴ, y_i = 0 for i < k, and its k-th component real, usually 1. */
export function leftVectors(t: ComplexMatrix): readonly Vector[] {
  const n = t.length;
  // The transpose by the other diagonal is upper triangular again.
  const flipped = t.map((_, i) => t.map((_, j) => t[n - 1 - j]![n - 1 - i]!));
  const vectors = rightVectors(flipped).map((x) => [...x].reverse().map(conj));
  return vectors.reverse();
}

const large = 2 ** 200;
const tiny = 2 ** -400;

/**
 * By back substitution. Where t_ii and t_kk agree the difference is replaced by one in their last digit, so that a repeated
 * eigenvalue has as many independent vectors as it can. A vector that grows beyond the doubles is scaled down.
 */
function rightVector(t: ComplexMatrix, k: number, size: number): Complex[] {
  const x = new Array<Complex>(t.length).fill(zero);
  x[k] = { re: 1, im: 0 };
  const value = t[k]![k]!;
  for (let i = k - 1; i >= 0; i--) {
    const sum = partialProduct(t[i]!, x, i + 1, k);
    if (sum.re === 0 && sum.im === 0) continue;
    const gap = sub(value, t[i]![i]!);
    x[i] = div(sum, modulus(gap) > size * tiny ? gap : lastDigit(value, size));
    const length = modulus(x[i]!);
    if (length > large) for (let j = i; j <= k; j++) x[j] = scale(x[j]!, 1 / length);
  }
  return x;
}

/** Σ row_j·x_j for from ≤ j ≤ to. */
function partialProduct(row: Vector, x: Vector, from: number, to: number): Complex {
  let [re, im] = [0, 0];
  for (let j = from; j <= to; j++) {
    const [a, b] = [row[j]!, x[j]!];
    re += a.re * b.re - a.im * b.im;
    im += a.re * b.im + a.im * b.re;
  }
  return { re, im };
}

const lastDigit = (value: Complex, size: number): Complex => ({
  re: Math.max(2 ** -1022, Number.EPSILON * (modulus(value) > size * tiny ? modulus(value) : size)),
  im: 0,
});
