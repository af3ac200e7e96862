import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { withinBudget } from '../work.ts';
import { advance } from './branch.ts';
import type { Branch, Leaf } from './branch.ts';
import { groebnerBasis, isMember, isWholeRing } from './groebner.ts';
import type { Basis } from './groebner.ts';

/** The zeros of a system, in parts. */
export interface Decomposition {
  /** Ideals with finitely many zeros, their bases lexicographic; no zero of one lies in another part. */
  readonly points: readonly Basis[];
  /** Ideals with infinitely many zeros, none of which contains another one; each is of this dimension throughout. */
  readonly sets: readonly Leaf[];
  /** Polynomials in the parameters that are taken to be different from zero. */
  readonly conditions: readonly Polynomial[];
  /** Whether the budget sufficed for every branch. */
  readonly finished: boolean;
}

/** Takes the zeros of equations apart by factors, where no denominator vanishes. Spends the budget of the ring. */
export function decompose(
  ring: Ring,
  equations: readonly Polynomial[],
  denominators: readonly Polynomial[],
  variables: readonly number[],
): Decomposition {
  const inside = (list: readonly Polynomial[]): readonly Polynomial[] => list.map((p) => ({ ...p, ring }));
  const leaves: Leaf[] = [];
  const conditions: Polynomial[] = [];

  /** Whether the budget sufficed. */
  function follow(branches: readonly Branch[]): boolean {
    const waiting = [...branches];
    for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
      const next = branch;
      const outcome = withinBudget(() => advance(ring, variables, next));
      if (outcome === undefined) return false;
      waiting.push(...[...outcome.branches].reverse());
      if (outcome.leaf) leaves.push(outcome.leaf);
      conditions.push(...outcome.conditions);
    }
    return true;
  }

  const followed = follow([
    { equations: inside(equations), nonZero: [], denominators: inside(denominators) },
  ]);
  const sets = leaves.filter((leaf) => leaf.dimension > 0);
  const points = leaves.filter((leaf) => leaf.dimension === 0).map(({ basis }) => basis);
  if (!followed) return { points, sets, conditions, finished: false };
  const left = withinBudget(() => ({
    sets: sets.filter((set, i) => !isCovered(set.basis, i, sets)),
    outside: points.flatMap((basis) => outside(ring, variables, basis, sets)),
  }));
  if (left === undefined) return { points: [], sets, conditions, finished: false };
  leaves.length = 0;
  const finished = follow(left.outside.flatMap(({ branches }) => branches));
  const whole = left.outside.flatMap(({ basis }) => (basis ? [basis] : []));
  return {
    points: [...whole, ...leaves.map(({ basis }) => basis)],
    sets: left.sets,
    conditions,
    finished,
  };
}

/** Whether all zeros of the second ideal are seen to be zeros of the first. */
const contains = (large: Basis, small: Basis): boolean => large.elements.every((p) => isMember(p, small));

/** Whether a set lies in another one; of equal ones the first is kept. */
const isCovered = (basis: Basis, place: number, sets: readonly Leaf[]): boolean =>
  sets.some(
    (other, j) => j !== place && contains(other.basis, basis) && (j < place || !contains(basis, other.basis)),
  );

/** Points that are not on a set: all of them, where no set meets them; or those at which an equation of a set fails. */
function outside(
  ring: Ring,
  variables: readonly number[],
  basis: Basis,
  sets: readonly Leaf[],
): { readonly basis?: Basis; readonly branches: readonly Branch[] } {
  if (sets.some((set) => contains(set.basis, basis))) return { branches: [] };
  const meeting = sets.filter(
    (set) => !isWholeRing(groebnerBasis(ring, [...basis.elements, ...set.basis.elements], variables)),
  );
  if (meeting.length === 0) return { basis, branches: [] };
  const start: readonly Branch[] = [{ equations: basis.elements, nonZero: [], denominators: [] }];
  const branches = meeting.reduce(
    (all, set) =>
      all.flatMap((b) =>
        set.basis.elements.map((p, k) => ({
          ...b,
          equations: [...b.equations, ...set.basis.elements.slice(0, k)],
          nonZero: [...b.nonZero, p],
        })),
      ),
    start,
  );
  return { branches };
}
