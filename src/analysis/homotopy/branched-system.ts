import { evaluateSome } from '../../algebra/polynomial/parts.ts';
import { exactQuotient } from '../../algebra/polynomial/division.ts';
import { isZero } from '../../algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../algebra/polynomial/polynomial.ts';
import type { ClearedSystem } from '../../algebra/systems/cleared-system.ts';
import { groebnerBasis, isWholeRing } from '../../algebra/systems/groebner.ts';
import { newWork, withinBudget } from '../../algebra/work.ts';
import { branchesOf } from './branches.ts';
import type { Branch } from './branches.ts';
import { bestGrouping, bezoutNumber } from './grouping.ts';
import { numericPolynomial } from './numeric-polynomial.ts';
import type { NumericPolynomial } from './numeric-polynomial.ts';

/** A system taken apart by the factors of its equations, ready for paths. */
export interface BranchedSystem {
  readonly system: ClearedSystem;
  /** Those on which no denominator vanishes. */
  readonly branches: readonly NumericBranch[];
  /** Whether there are, or may be, whole sets of zeros beside the isolated ones. */
  readonly hasSets: boolean;
}

export interface NumericBranch {
  readonly branch: Branch;
  readonly equations: readonly NumericPolynomial[];
  /** It has no more isolated zeros than these. */
  readonly paths: number;
}

/**
 * Takes a system apart. Undefined where a coefficient is not real, or far too large for doubles. Ends in `OutOfWork` where
 * the budget of the ring does not suffice.
 */
export function branchedSystem(system: ClearedSystem): BranchedSystem | undefined {
  const { numerators, variables, denominators } = system;
  const { branches, hasSets } = branchesOf(numerators, variables);
  const inDoubles = branches
    .filter((branch) => !denominators.some((d) => vanishesOn(d, branch)))
    .map((branch) => numericBranch(branch, system));
  if (!inDoubles.every((branch) => branch !== undefined)) return undefined;
  const isHidden = inDoubles.some(({ branch, paths }) => paths === 0 && !isEmpty(branch));
  return {
    system,
    branches: inDoubles.toSorted((a, b) => a.paths - b.paths),
    hasSets: hasSets || isHidden,
  };
}

/** How many paths the largest branch needs. */
export const largestBranch = ({ branches }: BranchedSystem): number => branches.at(-1)?.paths ?? 0;

function numericBranch(branch: Branch, { field }: ClearedSystem): NumericBranch | undefined {
  const equations = branch.equations.map((p) => numericPolynomial(p, branch.unknowns, field));
  if (!equations.every((p) => p !== undefined)) return undefined;
  return { branch, equations, paths: bezoutNumber(equations, bestGrouping(equations)) };
}

/** Whether a polynomial is seen to vanish wherever a branch does. */
function vanishesOn(p: Polynomial, { known, equations }: Branch): boolean {
  const there = evaluateSome(p, known);
  return isZero(there) || equations.some((q) => exactQuotient(there, q) !== undefined);
}

/** Operations to show that a branch without paths has no zeros at all: that it has none that is isolated says less. */
const worthShowing = 500_000;

const isEmpty = ({ equations, unknowns }: Branch): boolean =>
  withinBudget(() => {
    const ring = { ...equations[0]!.ring, work: newWork(worthShowing) };
    const basis = groebnerBasis(ring, equations, unknowns);
    return isWholeRing(basis) && basis.conditions.length === 0;
  }) ?? false;
