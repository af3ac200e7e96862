import { modulus, scale, zero } from './complex.ts';
import type { Complex } from './complex.ts';
import { norm } from './complex-matrix.ts';
import type { Vector } from './complex-matrix.ts';

/** 1 − factor·u uᴴ, unitary and Hermitian, which takes a vector x to image·e₁; real where x is real. */
export interface Reflector {
  readonly u: Vector;
  readonly factor: number;
  readonly image: Complex;
}

/** Householder's reflector of x (Golub and Van Loan, Matrix Computations, § 5.1); none where x already is x₁e₁. */
export function reflectorOf(x: Vector): Reflector | undefined {
  if (x.every(({ re, im }, i) => i === 0 || (re === 0 && im === 0))) return undefined;
  const length = norm(x);
  const first = x[0]!;
  const size = modulus(first);
  const phase = size === 0 ? { re: 1, im: 0 } : { re: first.re / size, im: first.im / size };
  const u = x.map((c) => ({ re: c.re / length, im: c.im / length }));
  u[0] = scale(phase, size / length + 1);
  // uᴴu = 2(1 + |x₁|/‖x‖)
  return { u, factor: 1 / (1 + size / length), image: scale(phase, -length) };
}

/** Applies the reflector to rows `at`, `at` + 1, … of m, in the columns from `from` on, in place. */
export function reflectRows(m: Complex[][], at: number, { u, factor }: Reflector, from: number): void {
  for (let j = from; j < m.length; j++) {
    let [re, im] = [0, 0];
    for (let k = 0; k < u.length; k++) {
      const [a, b] = [u[k]!, m[at + k]![j]!];
      re += a.re * b.re + a.im * b.im;
      im += a.re * b.im - a.im * b.re;
    }
    subtract(m, (k) => [at + k, j], u, re * factor, im * factor, 1);
  }
}

/** Applies the reflector to columns `at`, `at` + 1, … of m, in the rows before `end`, in place. */
export function reflectColumns(m: Complex[][], at: number, { u, factor }: Reflector, end: number): void {
  for (let i = 0; i < end; i++) {
    let [re, im] = [0, 0];
    for (let k = 0; k < u.length; k++) {
      const [a, b] = [u[k]!, m[i]![at + k]!];
      re += a.re * b.re - a.im * b.im;
      im += a.re * b.im + a.im * b.re;
    }
    subtract(m, (k) => [i, at + k], u, re * factor, im * factor, -1);
  }
}

/** Subtracts (re + i·im)·u_k from the k-th of the places in m; with sign −1 that multiple of the conjugate of u_k. */
function subtract(
  m: Complex[][],
  place: (k: number) => readonly [number, number],
  u: Vector,
  re: number,
  im: number,
  sign: 1 | -1,
): void {
  for (let k = 0; k < u.length; k++) {
    const [i, j] = place(k);
    const [x, y] = [u[k]!.re, sign * u[k]!.im];
    const old = m[i]![j]!;
    m[i]![j] = { re: old.re - (x * re - y * im), im: old.im - (x * im + y * re) };
  }
}

/** Puts an exact zero where a reflector left rounding. */
export const clear = (m: Complex[][], i: number, j: number): void => void (m[i]![j] = zero);
