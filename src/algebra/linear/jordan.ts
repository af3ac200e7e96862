import { blockSizes, nullLadder } from './blocks.ts';
import { jordanChains } from './chains.ts';
import type { LinearField } from './echelon.ts';
import { matrixOf, shifted, squareSize, transpose } from './matrix.ts';
import type { Matrix, Vector } from './matrix.ts';
import { nullSpace } from './solve.ts';

export interface Eigenvalue<T> {
  readonly value: T;
  /** The algebraic multiplicity. */
  readonly multiplicity: number;
}

export interface EigenvalueStructure<T> extends Eigenvalue<T> {
  /** Descending. */
  readonly blockSizes: readonly number[];
  readonly defective: boolean;
  /** For each block v_1, v_2, … with (A − λ) v_1 = 0 and (A − λ) v_{k+1} = v_k. */
  readonly chains: readonly (readonly Vector<T>[])[];
  /** A basis of the v with A v = λ v: the heads of the chains. */
  readonly right: readonly Vector<T>[];
  /** A basis of the u with uᵀ A = λ uᵀ. */
  readonly left: readonly Vector<T>[];
}

export interface JordanStructure<T> {
  readonly eigenvalues: readonly EigenvalueStructure<T>[];
  /** n × m, the chains as columns, with m the sum of the multiplicities: A P = P J. */
  readonly P: Matrix<T>;
  /** m × m: eigenvalues on the diagonal, 1 beside it within a block. */
  readonly J: Matrix<T>;
  /** Whether all eigenvalues were given: then P is invertible. */
  readonly complete: boolean;
  /** With parameters in the field: at all their values at which none of these vanishes, the structure is this one. */
  readonly assumedNonZero: readonly T[];
}

/**
 * Jordan's form as far as it belongs to the given eigenvalues. Undefined where they are refuted: one does not have the
 * multiplicity stated, or is given twice.
 */
export function jordanStructure<T>(
  field: LinearField<T>,
  a: Matrix<T>,
  given: readonly Eigenvalue<T>[],
): JordanStructure<T> | undefined {
  const n = squareSize(a);
  const gaps = given.flatMap((x, i) => given.slice(i + 1).map((y) => field.sub(x.value, y.value)));
  if (gaps.some(field.isZero)) return undefined;
  const eigenvalues: EigenvalueStructure<T>[] = [];
  const assumedNonZero = [...gaps];
  for (const { value, multiplicity } of given) {
    const b = shifted(field, a, value);
    const ladder = nullLadder(field, b);
    const nullities = ladder.steps.map(({ nullity }) => nullity);
    if (nullities.at(-1) !== multiplicity) return undefined;
    const sizes = blockSizes(nullities, 1) as readonly number[];
    const { chains, assumedNonZero: assumed } = jordanChains(
      field,
      ladder.steps.map(({ power }) => power),
    );
    eigenvalues.push({
      value,
      multiplicity,
      blockSizes: sizes,
      defective: sizes.some((size) => size > 1),
      chains,
      right: chains.map((chain) => chain[0] as Vector<T>),
      left: nullSpace(field, transpose(b)),
    });
    assumedNonZero.push(...ladder.assumedNonZero, ...assumed);
  }
  const columns = eigenvalues.flatMap(({ chains }) => chains.flat());
  return {
    eigenvalues,
    P: matrixOf(n, columns.length, (i, j) => columns[j]?.[i] as T),
    J: jordanMatrix(field, eigenvalues),
    complete: columns.length === n,
    assumedNonZero,
  };
}

function jordanMatrix<T>(field: LinearField<T>, eigenvalues: readonly EigenvalueStructure<T>[]): Matrix<T> {
  const places = eigenvalues.flatMap(({ value, chains }) =>
    chains.flatMap((chain) => chain.map((_, k) => ({ value, head: k === 0 }))),
  );
  return places.map(({ value }, i) =>
    places.map(({ head }, j) => (i === j ? value : j === i + 1 && !head ? field.one : field.zero)),
  );
}
