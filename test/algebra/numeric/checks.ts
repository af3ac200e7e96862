import { expect } from 'vitest';
import { conj, modulus, mul, sub } from '../../../src/algebra/numeric/complex.ts';
import type { Complex } from '../../../src/algebra/numeric/complex.ts';
import { column, frobenius, inner, norm, product } from '../../../src/algebra/numeric/complex-matrix.ts';
import type { ComplexMatrix, Vector } from '../../../src/algebra/numeric/complex-matrix.ts';
import { complexMatrix } from '../../../src/algebra/numeric/input.ts';
import type { Entry } from '../../../src/algebra/numeric/input.ts';
import { spectrum } from '../../../src/algebra/numeric/spectrum.ts';
import type { KnownSpectrum, SpectrumOptions } from '../../../src/algebra/numeric/spectrum.ts';

export type Entries = readonly (readonly Entry[])[];

export const matrixOf = (n: number, entry: (i: number, j: number) => number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => entry(i, j)));

/**
 * A spectrum with all that must hold for any: residuals, duality, order, clusters that share out the eigenvalues.
 * `residual` bounds the residuals by the size of the matrix: balancing multiplies rounding where it has to scale much
 * (D. S. Watkins, ETNA 23 (2006) 1).
 */
export function known(matrix: Entries, options: SpectrumOptions = {}, residual = 1e-13): KnownSpectrum {
  const found = spectrum(matrix, options);
  if (found.kind === 'unknown') throw new Error(found.reason);
  const a = complexMatrix(matrix);
  expectVectors(a, found, residual);
  const members = found.clusters.flatMap((cluster) => cluster.members);
  expect([...members].sort((i, j) => i - j)).toEqual([...a.keys()]);
  for (const [at, { cluster }] of found.eigenvalues.entries())
    expect(found.clusters[cluster]!.members).toContain(at);
  if (a.every((row) => row.every(({ im }) => im === 0))) expectMirrored(found);
  return found;
}

const times = (v: Vector, c: Complex): Vector => v.map((x) => mul(x, c));
const difference = (v: Vector, w: Vector): Vector => v.map((x, i) => sub(x, w[i]!));

/** ‖Av − λv‖ and ‖uᴴA − λuᴴ‖ are rounding, ‖u‖ = ‖v‖ = 1, and uᴴv = 1/condition, unless that drowns in rounding. */
function expectVectors(a: ComplexMatrix, { eigenvalues }: KnownSpectrum, residual: number): void {
  const small = residual * a.length * frobenius(a);
  for (const { value, right, left, condition } of eigenvalues) {
    const image = column(
      product(
        a,
        right.map((c) => [c]),
      ),
      0,
    );
    const dual = product([left.map(conj)], a)[0]!;
    expect(norm(difference(image, times(right, value)))).toBeLessThanOrEqual(small);
    expect(norm(difference(dual, times(left.map(conj), value)))).toBeLessThanOrEqual(small);
    expect(norm(right)).toBeCloseTo(1, 12);
    expect(norm(left)).toBeCloseTo(1, 12);
    const overlap = inner(left, right);
    expect(Math.abs(overlap.re - 1 / condition)).toBeLessThan(1e-10);
    expect(Math.abs(overlap.im)).toBeLessThan(1e-10);
  }
}

/** The spectrum of a real matrix is its own mirror image, to the last digit. */
function expectMirrored({ eigenvalues, clusters }: KnownSpectrum): void {
  const isMirrored = (a: Complex, b: Complex): boolean => a.re === b.re && a.im === -b.im;
  const vectorsAgree = (v: Vector, w: Vector): boolean => v.every((c, i) => isMirrored(c, w[i]!));
  for (const e of eigenvalues) {
    const partners = eigenvalues.filter(
      (o) => isMirrored(e.value, o.value) && vectorsAgree(e.right, o.right) && vectorsAgree(e.left, o.left),
    );
    expect(partners.map(({ error, condition }) => [error, condition])).toContainEqual([e.error, e.condition]);
  }
  for (const { mean, ...rest } of clusters) {
    const partners = clusters.filter((o) => isMirrored(mean, o.mean));
    const told = ({ meanError, radius, size, kind, geometric }: typeof rest): readonly unknown[] => [
      meanError,
      radius,
      size,
      kind,
      geometric,
    ];
    expect(partners.map(told)).toContainEqual(told(rest));
  }
}

export const distance = (a: Complex, b: Complex): number => modulus(sub(a, b));

/**
 * Every eigenvalue has a true one within its error; every cluster has as many within its radius as it has members, and
 * their mean within its error of the mean. `slack`: how far the stated truth may itself be off.
 */
export function expectTruth(
  { eigenvalues, clusters }: KnownSpectrum,
  truth: readonly Entry[],
  slack = 0,
): void {
  const exact = truth.map((c) => (typeof c === 'number' ? { re: c, im: 0 } : c));
  expect(eigenvalues.length).toBe(exact.length);
  for (const { value, error } of eigenvalues)
    expect(Math.min(...exact.map((t) => distance(t, value)))).toBeLessThanOrEqual(error + slack);
  for (const { mean, meanError, radius, size } of clusters) {
    const inside = exact.filter((t) => distance(t, mean) <= radius + slack);
    expect(inside.length).toBe(size);
    // The mean of the differences is more accurate than the difference of the means.
    const shift = inside.reduce(
      (s, t) => ({ re: s.re + (t.re - mean.re) / size, im: s.im + (t.im - mean.im) / size }),
      { re: 0, im: 0 },
    );
    expect(modulus(shift)).toBeLessThanOrEqual(meanError + slack);
  }
}

export const values = ({ eigenvalues }: KnownSpectrum): readonly Complex[] => eigenvalues.map((e) => e.value);
export const realParts = (s: KnownSpectrum): readonly number[] => values(s).map(({ re }) => re);
export const largestError = ({ eigenvalues }: KnownSpectrum): number =>
  Math.max(0, ...eigenvalues.map((e) => e.error));
export const kinds = ({ clusters }: KnownSpectrum): readonly string[] =>
  clusters.map(({ size, geometric, kind }) => `${kind} ${geometric}/${size}`);
