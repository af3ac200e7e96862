import type { LinearField, Pivots } from './echelon.ts';
import { nullSpaceOf } from './echelon.ts';
import { eliminationOf } from './gauss.ts';
import { timesVector, transpose } from './matrix.ts';
import type { Matrix, Vector } from './matrix.ts';

export interface JordanChains<T> {
  /** The longest first; each is B^{k−1} v, …, B v, v with B^k v = 0. Together a basis of the null space of B^s. */
  readonly chains: readonly (readonly Vector<T>[])[];
  readonly assumedNonZero: readonly T[];
}

/**
 * Chains for a matrix B of which the powers B, …, B^s are given, the null space of the last being that of all higher
 * ones. From the top: what the null space of B^k has beyond that of B^{k−1} and the longer chains starts chains of length
 * k (Horn and Johnson, Matrix Analysis, 3.1).
 */
export function jordanChains<T>(field: LinearField<T>, powers: readonly Matrix<T>[]): JordanChains<T> {
  const { echelon, pivots } = eliminationOf(field);
  const assumedNonZero: T[] = [];
  const noted = <R extends Pivots<T>>(result: R): R => {
    assumedNonZero.push(...result.assumedNonZero);
    return result;
  };
  const nullSpaces = powers.map((power) =>
    nullSpaceOf(field, noted(echelon(power, power.length)), power.length),
  );
  const b = powers[0];
  const chains: (readonly Vector<T>[])[] = [];
  for (let k = powers.length; k > 0; k--) {
    const lower = nullSpaces[k - 2] ?? [];
    const longer = chains.map((chain) => chain[k - 1] as Vector<T>);
    const candidates = nullSpaces[k - 1] as readonly Vector<T>[];
    const base = [...lower, ...longer];
    const { pivotColumns } = noted(pivots(transpose([...base, ...candidates])));
    for (const column of pivotColumns) {
      if (column < base.length) continue;
      const chain = [candidates[column - base.length] as Vector<T>];
      while (chain.length < k) chain.unshift(timesVector(field, b as Matrix<T>, chain[0] as Vector<T>));
      chains.push(chain);
    }
  }
  return { chains, assumedNonZero };
}
