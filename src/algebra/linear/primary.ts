import { blockSizes, nullLadder } from './blocks.ts';
import { polynomialOfMatrix } from './characteristic.ts';
import type { LinearField } from './echelon.ts';
import type { Matrix, Vector } from './matrix.ts';

/** A factor of a characteristic polynomial: coefficients in ascending order, irreducible over the field. */
export interface CharacteristicFactor<T> {
  readonly coefficients: Vector<T>;
  readonly multiplicity: number;
}

export interface PrimaryBlocks<T> extends CharacteristicFactor<T> {
  /** Each root of the factor has Jordan blocks of these sizes, descending. */
  readonly blockSizes: readonly number[];
  /** Whether the roots have fewer eigenvectors than their multiplicity says. */
  readonly defective: boolean;
}

/**
 * The Jordan blocks of the roots of each factor, without the roots: from the ranks of f(A), f(A)², …. Undefined where the
 * factors are refuted: one does not have the multiplicity stated, or is seen to be reducible.
 */
export function primaryStructure<T>(
  field: LinearField<T>,
  a: Matrix<T>,
  factors: readonly CharacteristicFactor<T>[],
): readonly PrimaryBlocks<T>[] | undefined {
  const blocks = factors.map((factor) => primaryBlocks(field, a, factor));
  return blocks.every((b) => b !== undefined) ? blocks : undefined;
}

function primaryBlocks<T>(
  field: LinearField<T>,
  a: Matrix<T>,
  { coefficients, multiplicity }: CharacteristicFactor<T>,
): PrimaryBlocks<T> | undefined {
  const degree = coefficients.length - 1;
  const { steps } = nullLadder(field, polynomialOfMatrix(field, coefficients, a));
  const nullities = steps.map(({ nullity }) => nullity);
  const sizes = blockSizes(nullities, degree);
  if (sizes === undefined || nullities.at(-1) !== degree * multiplicity) return undefined;
  return { coefficients, multiplicity, blockSizes: sizes, defective: sizes.some((size) => size > 1) };
}
