import { scale } from './complex.ts';
import type { Complex } from './complex.ts';
import type { ComplexMatrix } from './complex-matrix.ts';

/** An entry of a matrix; a number is real. */
export type Entry = number | Complex;

/** The matrix times 2^−exponent, the larger of its largest part and the uncertainty between 1 and 2. */
export interface Scaled {
  readonly matrix: ComplexMatrix;
  readonly exponent: number;
}

export const complexMatrix = (matrix: readonly (readonly Entry[])[]): ComplexMatrix =>
  matrix.map((row) => row.map((c) => (typeof c === 'number' ? { re: c, im: 0 } : c)));

export const isFiniteMatrix = (matrix: ComplexMatrix): boolean =>
  matrix.every((row) => row.every(({ re, im }) => Number.isFinite(re) && Number.isFinite(im)));

export function scaledMatrix(matrix: ComplexMatrix, uncertainty: number): Scaled {
  const largest = matrix
    .flat()
    .reduce((m, { re, im }) => Math.max(m, Math.abs(re), Math.abs(im)), uncertainty);
  // Beyond ±1000 a factor itself would leave the doubles.
  const exponent = largest === 0 ? 0 : Math.min(1000, Math.max(-1000, Math.floor(Math.log2(largest))));
  return { matrix: matrix.map((row) => row.map((c) => scale(c, 2 ** -exponent))), exponent };
}
