import { add, conj, modulus, mul, one, scale, zero } from './complex.ts';
import type { Complex } from './complex.ts';

export type Vector = readonly Complex[];

/** Rows of equal length. */
export type ComplexMatrix = readonly Vector[];

export const identity = (n: number): Complex[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? one : zero)));

/** vᴴw. */
export function inner(v: Vector, w: Vector): Complex {
  let [re, im] = [0, 0];
  for (let i = 0; i < v.length; i++) {
    const [a, b] = [v[i]!, w[i]!];
    re += a.re * b.re + a.im * b.im;
    im += a.re * b.im - a.im * b.re;
  }
  return { re, im };
}

/** Σ_j c_j v_j for vectors v_j of length n. */
export function combination(coefficients: Vector, vectors: readonly Vector[], n: number): Complex[] {
  const sum = new Array<Complex>(n).fill(zero);
  for (const [j, c] of coefficients.entries()) {
    if (c.re === 0 && c.im === 0) continue;
    for (let i = 0; i < n; i++) sum[i] = add(sum[i]!, mul(c, vectors[j]![i]!));
  }
  return sum;
}

/** a·b. */
export const product = (a: ComplexMatrix, b: ComplexMatrix): Complex[][] =>
  a.map((row) => combination(row, b, b[0]?.length ?? 0));

export const adjoint = (a: ComplexMatrix): Complex[][] =>
  (a[0] ?? []).map((_, j) => a.map((row) => conj(row[j]!)));

export const column = (a: ComplexMatrix, j: number): Complex[] => a.map((row) => row[j]!);

/** The Euclidean norm, without overflow or underflow in between. */
export function norm(v: Vector): number {
  const largest = v.reduce((m, c) => Math.max(m, modulus(c)), 0);
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  return largest * Math.sqrt(v.reduce((sum, c) => sum + (modulus(c) / largest) ** 2, 0));
}

/** Frobenius' norm: the root of the sum of all |a_ij|². */
export const frobenius = (a: ComplexMatrix): number => norm(a.map((row) => ({ re: norm(row), im: 0 })));

/** a − shift·1. */
export const shifted = (a: ComplexMatrix, shift: Complex): Complex[][] =>
  a.map((row, i) => row.map((c, j) => (i === j ? { re: c.re - shift.re, im: c.im - shift.im } : c)));

/** v/‖v‖; zero stays zero. */
export function unit(v: Vector): Complex[] {
  const length = norm(v);
  // Two factors, since 1/length of a tiny vector overflows.
  const [first, second] = length < 1e-200 ? [2 ** 600, 1 / (length * 2 ** 600)] : [1, 1 / length];
  return length === 0 ? [...v] : v.map((c) => scale(scale(c, first), second));
}

export const isReal = (a: ComplexMatrix): boolean => a.every((row) => row.every(({ im }) => im === 0));

export const isHermitian = (a: ComplexMatrix): boolean =>
  a.every((row, i) => row.every(({ re, im }, j) => j < i || (re === a[j]![i]!.re && im === -a[j]![i]!.im)));
