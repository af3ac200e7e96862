import type { Fraction } from '../field/fractions.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { withinBudget } from '../work.ts';
import { advance } from './case-elimination.ts';
import type { CaseState } from './case-elimination.ts';
import { conditionsOf, everywhere, isInhabited, whereNonZero } from './locus.ts';
import type { Conditions } from './locus.ts';
import { columnCount } from './matrix.ts';
import type { Matrix, Vector } from './matrix.ts';
import { primitiveRow } from './rational-functions.ts';
import type { LinearSolution } from './solve.ts';

/** The solution for all parameter values that satisfy the conditions. */
export interface SolutionCase {
  readonly conditions: Conditions;
  readonly solution: LinearSolution<Fraction>;
  /** Whether some complex parameter values were proved to satisfy the conditions. */
  readonly inhabited: boolean;
}

/**
 * Every parameter value at which all entries of A and b have a value, and at which nothing vanishes that the caller
 * excluded, satisfies the conditions of exactly one case or of one set of unresolved conditions.
 */
export interface SolutionCases {
  readonly cases: readonly SolutionCase[];
  /** What the limits left over. */
  readonly unresolved: readonly Conditions[];
}

export interface CaseOptions {
  /** How many cases to give at most. */
  readonly mostCases?: number;
  /** What vanishes nowhere because the caller says so. */
  readonly nonZero?: readonly Polynomial[];
}

/**
 * Solves A x = b for all values of the parameters: the general case first, then what happens where pivots vanish, and
 * right-hand sides left over. A condition that is linear in a parameter, with a coefficient that is constant or cannot
 * vanish in the case, is solved for it; any other is a modulus by which entries are reduced. Pivots that cannot vanish
 * come first, so that there are few cases (compare W. Y. Sit, J. Symb. Comput. 13 (1992) 353).
 */
export function solveCases(
  ring: Ring,
  a: Matrix<Fraction>,
  b: Vector<Fraction>,
  { mostCases = 64, nonZero = [] }: CaseOptions = {},
): SolutionCases {
  const start = withinBudget(() => started(ring, a, b, nonZero));
  if (start === undefined) return { cases: [], unresolved: [{ equal: [], nonZero }] };
  const cases: SolutionCase[] = [];
  const unresolved: Conditions[] = [];
  const pending = [...start];
  for (let state = pending.shift(); state !== undefined; state = pending.shift()) {
    const current = state;
    const progress = cases.length < mostCases ? withinBudget(() => advance(ring, current)) : undefined;
    const conditions = conditionsOf(state.locus);
    if (progress === undefined) unresolved.push(conditions);
    else if (progress.kind === 'branches') pending.unshift(...progress.branches);
    else cases.push({ conditions, solution: progress, inhabited: isInhabited(state.locus) });
  }
  return { cases, unresolved };
}

function started(
  ring: Ring,
  a: Matrix<Fraction>,
  b: Vector<Fraction>,
  nonZero: readonly Polynomial[],
): readonly CaseState[] {
  const cleared = a.map((row, i) => {
    const { factor, entries } = primitiveRow(ring, [...row, b[i] as Fraction]);
    // A common factor stays: where it vanishes, so does the row.
    return { denominator: factor.denominator, row: entries.map((p) => P.mul(factor.numerator, p)) };
  });
  const rows = cleared.map(({ row }) => row);
  const excluded = [...nonZero, ...cleared.map(({ denominator }) => denominator)];
  return excluded
    .reduce((loci, p) => loci.flatMap((locus) => whereNonZero(locus, p)), [everywhere])
    .map((locus) => ({ locus, rows, unknowns: columnCount(a), pivots: new Map<number, number>() }));
}
