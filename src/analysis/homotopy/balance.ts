import { factorise, solve } from './complex-lu.ts';
import type { NumericPolynomial } from './numeric-polynomial.ts';

/** A system in unknowns X_j, where x_j = 2^{s_j} X_j, each equation times a power of 2. Nothing was rounded. */
export interface Balanced {
  readonly system: readonly NumericPolynomial[];
  /** s_j */
  readonly exponents: readonly number[];
}

/** Where the coefficients do not tell the size of an unknown, it is left as it is. */
const restoring = 1e-3;
const largest = 120;

/**
 * Unknowns and equations in such units that coefficients are as close to 1 as can be: the squares of their logarithms
 * have the least sum (K. Meintjes, A. P. Morgan, ACM Trans. Math. Softw. 13 (1987) 143).
 */
export function balanced(system: readonly NumericPolynomial[]): Balanced {
  const n = system.length;
  const matrix = new Float64Array(2 * n * n);
  const right = new Float64Array(2 * n);
  for (let j = 0; j < n; j++) matrix[2 * (j * n + j)] = restoring;
  for (const p of system) {
    const logarithms = p.map(({ coefficient }) => Math.log2(Math.abs(coefficient)));
    const mean = average(logarithms);
    const centre = p[0]!.exponents.map((_, j) => average(p.map(({ exponents }) => exponents[j]!)));
    p.forEach(({ exponents }, k) => {
      for (let i = 0; i < n; i++) {
        const di = exponents[i]! - centre[i]!;
        right[2 * i] = right[2 * i]! - di * (logarithms[k]! - mean);
        for (let j = 0; j < n; j++) {
          const at = 2 * (i * n + j);
          matrix[at] = matrix[at]! + di * (exponents[j]! - centre[j]!);
        }
      }
    });
  }
  const order = new Int32Array(n);
  const found = new Float64Array(2 * n);
  factorise(matrix, n, order);
  solve(matrix, n, order, right, found);
  const exponents = system.map((_, j) => Math.max(-largest, Math.min(largest, Math.round(found[2 * j]!))));
  return { system: system.map((p) => scaled(p, exponents)), exponents };
}

function scaled(p: NumericPolynomial, s: readonly number[]): NumericPolynomial {
  const terms = p.map(({ coefficient, exponents }) => ({
    exponents,
    coefficient: coefficient * 2 ** exponents.reduce((sum, e, j) => sum + e * s[j]!, 0),
  }));
  const size = Math.max(...terms.map(({ coefficient }) => Math.abs(coefficient)));
  const unit = 2 ** -Math.round(Math.log2(size));
  return terms.map(({ coefficient, exponents }) => ({ exponents, coefficient: coefficient * unit }));
}

const average = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
