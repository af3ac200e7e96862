import { degreeIn } from './numeric-polynomial.ts';
import type { NumericPolynomial } from './numeric-polynomial.ts';

/** The unknowns in groups, each the affine part of a projective space. */
export type Grouping = readonly (readonly number[])[];

/** All partitions of more unknowns are too many to try. */
const mostTried = 7;

/** What must be remembered on the way doubles with each group. */
const mostCounts = 20_000;

/**
 * The grouping with the fewest paths: of all partitions where there are few unknowns, else of one group and of groups of
 * one.
 */
export function bestGrouping(system: readonly NumericPolynomial[]): Grouping {
  const unknowns = system.map((_, j) => j);
  const candidates =
    unknowns.length <= mostTried ? partitions(unknowns) : [[unknowns], unknowns.map((j) => [j])];
  return candidates.reduce(
    (best, grouping) => {
      const paths = bezoutNumber(system, grouping);
      return paths < best.paths ? { grouping, paths } : best;
    },
    { grouping: [unknowns] as Grouping, paths: bezoutNumber(system, [unknowns]) },
  ).grouping;
}

/**
 * The number of zeros that a system can have at most if they are finitely many, in the product of projective spaces of a
 * grouping: the coefficient of Π_g a_g^{n_g} in Π_i Σ_g d_ig a_g (I. R. Shafarevich, Basic Algebraic Geometry 1, IV.2; A.
 * P. Morgan, A. J. Sommese, Appl. Math. Comput. 24 (1987) 101). Infinity where there are too many groups to count.
 */
export function bezoutNumber(system: readonly NumericPolynomial[], grouping: Grouping): number {
  let counts = new Map<string, { readonly left: readonly number[]; readonly paths: number }>();
  const start = grouping.map((group) => group.length);
  counts.set(start.join(), { left: start, paths: 1 });
  for (const p of system) {
    const degrees = grouping.map((group) => degreeIn(p, group));
    const next: typeof counts = new Map();
    for (const { left, paths } of counts.values())
      degrees.forEach((d, g) => {
        if (d === 0 || left[g] === 0) return;
        const rest = left.map((n, h) => (h === g ? n - 1 : n));
        const key = rest.join();
        next.set(key, { left: rest, paths: (next.get(key)?.paths ?? 0) + d * paths });
      });
    counts = next;
    if (counts.size > mostCounts) return Infinity;
  }
  return counts.get(grouping.map(() => 0).join())?.paths ?? 0;
}

/** All ways to take a list apart; the undivided list is the first. */
function partitions<T>([first, ...rest]: readonly T[]): readonly (readonly (readonly T[])[])[] {
  if (first === undefined) return [[]];
  return partitions(rest).flatMap((parts) => [
    ...parts.map((_, k) => parts.map((part, j) => (j === k ? [first, ...part] : part))),
    [[first], ...parts],
  ]);
}
