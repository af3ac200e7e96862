import { add, modulus, scale, zero } from './complex.ts';
import type { Complex } from './complex.ts';
import { groupsOf } from './clusters.ts';
import type { Group } from './clusters.ts';
import { isReal } from './complex-matrix.ts';
import { decomposition } from './decomposition.ts';
import { eigenvectors } from './eigenvectors.ts';
import { complexMatrix, isFiniteMatrix, scaledMatrix } from './input.ts';
import type { Entry } from './input.ts';
import { strongBlocks } from './strong-blocks.ts';

/**
 * An eigenvalue with unit vectors: a·right = value·right and leftᴴ·a = value·leftᴴ, up to rounding after the matrix was
 * balanced.
 */
export interface Eigenvalue {
  readonly value: Complex;
  /**
   * An estimate of the distance to a true eigenvalue of every matrix within the errors of the given one; inside a
   * cluster of one irreducible block, to all that the cluster holds.
   */
  readonly error: number;
  /** 1/|leftᴴ·right|, by how much an error of the matrix is enlarged; Infinity beyond the doubles. */
  readonly condition: number;
  /** The largest component is positive, and leftᴴ·right too. Inside a cluster neither vector is well determined. */
  readonly right: readonly Complex[];
  readonly left: readonly Complex[];
  /** The index of its cluster. */
  readonly cluster: number;
}

/** Eigenvalues that cannot be told apart within their errors; one that stands alone is a cluster too. */
export interface Cluster {
  /** Their mean, which is much better known than they are, and an estimate of its error. */
  readonly mean: Complex;
  readonly meanError: number;
  /** As many true eigenvalues as there are members lie within this distance of the mean. */
  readonly radius: number;
  readonly size: number;
  /** Indices of eigenvalues, ascending. */
  readonly members: readonly number[];
  /** The number of independent eigenvectors, as far as can be seen; it is less than the size if defective. */
  readonly geometric: number;
  /** Defective: a matrix within the errors, or nearly so, has fewer eigenvectors than the size of the cluster. */
  readonly kind: 'simple' | 'semisimple' | 'defective';
}

/** Both lists by descending real part; of conjugate ones the upper comes first. */
export interface KnownSpectrum {
  readonly kind: 'known';
  readonly eigenvalues: readonly Eigenvalue[];
  readonly clusters: readonly Cluster[];
}

export interface UnknownSpectrum {
  readonly kind: 'unknown';
  /** Not finite: an entry, the uncertainty or an eigenvalue is NaN or beyond the doubles, or uncertainty is negative. */
  readonly reason: 'not square' | 'not finite' | 'no convergence';
}

export type Spectrum = KnownSpectrum | UnknownSpectrum;

export interface SpectrumOptions {
  /** The absolute error of each entry, zeros among them; 0 for an exact matrix, whose zeros are then structure. */
  readonly uncertainty?: number;
}

/**
 * All eigenvalues of a square matrix in doubles: irreducible blocks, balancing, Hessenberg's form and the QR iteration
 * with double shifts (Golub and Van Loan, Matrix Computations, ch. 7). The eigenvalues of a real matrix are exactly real
 * or exactly conjugate, with their vectors; those of a Hermitian matrix are exactly real.
 *
 * An error is the radius of a circle on which the resolvent shows that no eigenvalue crosses it under perturbations of
 * the measured size of the rounding and of the uncertainty; the resolvent is computed in doubles at eight points, so
 * that this is an estimate, with a factor of two to spare, and no proof. An eigenvalue that is an entry of a triangular
 * exact matrix has error 0.
 */
export function spectrum(
  matrix: readonly (readonly Entry[])[],
  { uncertainty = 0 }: SpectrumOptions = {},
): Spectrum {
  if (matrix.some((row) => row.length !== matrix.length)) return { kind: 'unknown', reason: 'not square' };
  const given = complexMatrix(matrix);
  if (!isFiniteMatrix(given) || !(uncertainty >= 0 && uncertainty < Infinity))
    return { kind: 'unknown', reason: 'not finite' };
  const real = isReal(given);
  const { matrix: scaled, exponent } = scaledMatrix(given, uncertainty);
  const unit = 2 ** exponent;
  const parts = uncertainty > 0 ? [[...given.keys()]] : strongBlocks(given);
  // What would underflow is rounded up.
  const error = uncertainty > 0 ? Math.max(uncertainty / unit, Number.MIN_VALUE) : 0;
  const found = decomposition(scaled, parts, error);
  if (found === undefined) return { kind: 'unknown', reason: 'no convergence' };
  const values = found.blocks.flatMap(({ indices, t }) =>
    t.length === 1
      ? [add(given[indices[0]!]![indices[0]!]!, zero)]
      : t.map((row, i) => add(scale(row[i]!, unit), zero)),
  );
  if (!values.every((value) => Number.isFinite(modulus(value))))
    return { kind: 'unknown', reason: 'not finite' };
  const { groups, errors } = groupsOf(found, real);
  const vectors = eigenvectors(found, real);
  const order = [...values.keys()].sort((i, j) => descending(values[i]!, values[j]!) || i - j);
  const place = new Map(order.map((i, at) => [i, at]));
  const clusters = groups
    .map((group) => clusterOf(group, unit, values, place))
    .sort((a, b) => descending(a.mean, b.mean) || a.members[0]! - b.members[0]!);
  const eigenvalues = order.map((i, at): Eigenvalue => {
    const cluster = clusters.findIndex(({ members }) => members.includes(at));
    return { value: values[i]!, error: errors[i]! * unit, ...vectors[i]!, cluster };
  });
  return { kind: 'known', eigenvalues, clusters };
}

function clusterOf(
  { members, centre, radius, centreError, geometric }: Group,
  unit: number,
  values: readonly Complex[],
  place: ReadonlyMap<number, number>,
): Cluster {
  const size = members.length;
  return {
    mean: size === 1 ? values[members[0]!]! : scale(centre, unit),
    meanError: centreError * unit,
    radius: radius * unit,
    size,
    members: members.map((i) => place.get(i)!).sort((i, j) => i - j),
    geometric,
    kind: size === 1 ? 'simple' : geometric < size ? 'defective' : 'semisimple',
  };
}

const descending = (a: Complex, b: Complex): number =>
  b.re - a.re || Math.abs(b.im) - Math.abs(a.im) || b.im - a.im;
