import { add, conj, scale, zero } from './complex.ts';
import type { Complex } from './complex.ts';
import { adjoint, frobenius, isHermitian, product, shifted } from './complex-matrix.ts';
import type { ComplexMatrix } from './complex-matrix.ts';
import { iterate } from './francis.ts';
import { hessenbergForm } from './hessenberg.ts';
import { pairOf, triangularise } from './two-by-two.ts';

/** a + E = q·t·qᴴ with q unitary, t upper triangular and ‖E‖ ≤ `error` in Frobenius' norm. */
export interface Schur {
  readonly t: ComplexMatrix;
  readonly q: ComplexMatrix;
  readonly error: number;
}

/**
 * Schur's form of a square matrix; none where the iteration does not converge. The diagonal of a real matrix is exactly
 * real but for conjugate neighbours, the upper one first. Of a Hermitian matrix t is real and diagonal: what else there
 * is, is rounding, and counts in the error. The error is measured, rounding in its measurement added.
 */
export function schurForm(matrix: ComplexMatrix): Schur | undefined {
  const n = matrix.length;
  if (n < 2) return { t: matrix, q: matrix.map(() => [{ re: 1, im: 0 }]), error: 0 };
  const reduced = hessenbergForm(matrix);
  if (!iterate(reduced)) return undefined;
  const { h, q } = reduced;
  const hermitian = isHermitian(matrix);
  for (let k = 0; k + 1 < n; k++) {
    const [a, b, c, d] = [h[k]![k]!, h[k]![k + 1]!, h[k + 1]![k]!, h[k + 1]![k + 1]!];
    if (c.re === 0 && c.im === 0) continue;
    const mean = scale(add(b, conj(c)), 0.5);
    const isZero = mean.re === 0 && mean.im === 0;
    if (hermitian && !isZero) triangularise(h, q, k, pairOf(real(a), mean, conj(mean), real(d)));
    else if (!hermitian) triangularise(h, q, k, pairOf(a, b, c, d));
  }
  const t = hermitian ? h.map((row, i) => row.map((c, j) => (i === j ? real(c) : zero))) : h;
  return { t, q, error: backwardError(matrix, t, q) };
}

const real = ({ re }: Complex): Complex => ({ re, im: 0 });

function backwardError(a: ComplexMatrix, t: ComplexMatrix, q: ComplexMatrix): number {
  const [aq, qt] = [product(a, q), product(q, t)];
  const residual = aq.map((row, i) =>
    row.map((c, j) => ({ re: c.re - qt[i]![j]!.re, im: c.im - qt[i]![j]!.im })),
  );
  const skew = frobenius(shifted(product(adjoint(q), q), { re: 1, im: 0 }));
  const size = frobenius(a);
  return frobenius(residual) + (skew + a.length * Number.EPSILON) * size + a.length * smallestNormal;
}

const smallestNormal = 2 ** -1022;
