import { scale, zero } from './complex.ts';
import type { Complex } from './complex.ts';
import { balancing, similar } from './balance.ts';
import { frobenius, inner, isReal, product } from './complex-matrix.ts';
import type { ComplexMatrix, Vector } from './complex-matrix.ts';
import { isolatingDiscs } from './discs.ts';
import type { Disc } from './discs.ts';
import { schurForm } from './schur.ts';

/** A diagonal block whose eigenvalues are those of the matrix, with the bound of all its errors. */
export interface Block {
  /** The rows of the matrix that it takes, and where it starts in the new basis. */
  readonly indices: readonly number[];
  readonly start: number;
  readonly t: ComplexMatrix;
  readonly error: number;
  readonly discs: readonly Disc[];
}

/**
 * The matrix a in the basis of the columns v_j, with the dual basis w_j: t_ij = w_iᴴ·a·v_j is upper triangular. The
 * members of the discs of a block count from the start of the block.
 */
export interface Decomposition {
  readonly t: ComplexMatrix;
  readonly basis: readonly Vector[];
  readonly dual: readonly Vector[];
  readonly blocks: readonly Block[];
}

/**
 * Schur's form of each of the given diagonal blocks, balanced, and so of the matrix, which vanishes below them; none
 * without convergence. `uncertainty` is the absolute error of each entry inside the blocks.
 */
export function decomposition(
  matrix: ComplexMatrix,
  parts: readonly (readonly number[])[],
  uncertainty: number,
): Decomposition | undefined {
  const n = matrix.length;
  const real = isReal(matrix);
  const [basis, dual, blocks]: [Vector[], Vector[], Block[]] = [[], [], []];
  for (const indices of parts) {
    const part = indices.map((i) => indices.map((j) => matrix[i]![j]!));
    const d = scaling(part, uncertainty);
    const schur = schurForm(similar(part, d));
    if (schur === undefined) return undefined;
    const error = schur.error + uncertainty * spread(d);
    const discs = isolatingDiscs(schur.t, error, real);
    blocks.push({ indices, start: basis.length, t: schur.t, error, discs });
    for (const k of indices.keys()) {
      const q = schur.q.map((row) => row[k]!);
      basis.push(placed(n, indices, (i) => scale(q[i]!, d[i]!)));
      dual.push(placed(n, indices, (i) => scale(q[i]!, 1 / d[i]!)));
    }
  }
  return { t: assembled(matrix, basis, dual, blocks), basis, dual, blocks };
}

/** The scaling of the balanced matrix, or none where that makes the whole error smaller. */
function scaling(part: ComplexMatrix, uncertainty: number): readonly number[] {
  const d = balancing(part);
  const none = part.map(() => 1);
  const error = (e: readonly number[]): number =>
    part.length * Number.EPSILON * frobenius(similar(part, e)) + uncertainty * spread(e);
  return error(d) < error(none) ? d : none;
}

/** Frobenius' norm of the matrix d_j/d_i. */
function spread(d: readonly number[]): number {
  const sum = (e: readonly number[]): number => Math.sqrt(e.reduce((s, x) => s + x * x, 0));
  return sum(d) * sum(d.map((x) => 1 / x));
}

function placed(n: number, indices: readonly number[], component: (i: number) => Complex): Vector {
  const v = new Array<Complex>(n).fill(zero);
  for (const [i, at] of indices.entries()) v[at] = component(i);
  return v;
}

function assembled(
  matrix: ComplexMatrix,
  basis: readonly Vector[],
  dual: readonly Vector[],
  blocks: readonly Block[],
): ComplexMatrix {
  if (blocks.length === 1) return blocks[0]!.t;
  // Row j holds a·v_j.
  const images = product(
    basis,
    matrix.map((_, j) => matrix.map((row) => row[j]!)),
  );
  const owner = blocks.flatMap((block) => block.t.map(() => block));
  return basis.map((_, i) =>
    basis.map((_, j) => {
      const [a, b] = [owner[i]!, owner[j]!];
      if (a === b) return a.t[i - a.start]![j - a.start]!;
      return i < j ? inner(dual[i]!, images[j]!) : zero;
    }),
  );
}
