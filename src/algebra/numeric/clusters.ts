import { modulus } from './complex.ts';
import type { Complex } from './complex.ts';
import { frobenius, product, shifted } from './complex-matrix.ts';
import type { ComplexMatrix } from './complex-matrix.ts';
import type { Block, Decomposition } from './decomposition.ts';
import { cover, disjoint } from './discs.ts';
import type { Disc } from './discs.ts';
import { numericalRank } from './rank.ts';
import { projectorOf } from './resolvent.ts';

/** A group of eigenvalues that cannot be told apart, its members counted along the diagonal of t. */
export interface Group extends Disc {
  readonly centreError: number;
  /** How many independent eigenvectors there are, as far as can be seen. */
  readonly geometric: number;
}

/** All groups, and for each eigenvalue how far the nearest true one of its own block may be. */
export interface Groups {
  readonly groups: readonly Group[];
  readonly errors: readonly number[];
}

export function groupsOf({ t, blocks }: Decomposition, mirrored: boolean): Groups {
  const values = t.map((row, i) => row[i]!);
  const parts = blocks.flatMap((block) => block.discs.map((disc) => partOf(block, disc)));
  const errors = values.map((value, i) => {
    const { centre, radius } = parts.find(({ members }) => members.includes(i))!;
    return modulus({ re: value.re - centre.re, im: value.im - centre.im }) + radius;
  });
  const discs = disjoint(parts, cover(values, mirrored));
  const groups = discs.map((disc): Group => {
    const inside = parts.filter(({ members }) => disc.members.includes(members[0]!));
    const weighted = inside.reduce((sum, p) => sum + p.centreError * p.members.length, 0);
    const rounding = inside.length > 1 ? Number.EPSILON * modulus(disc.centre) : 0;
    const centreError = weighted / disc.members.length + rounding;
    return { ...disc, centreError, geometric: geometricMultiplicity(t, disc) };
  });
  return { groups: mirrored ? groups.map((group) => likeUpper(group, groups)) : groups, errors };
}

/** A group below the axis takes over what was found for the one above it, lest rounding tell them apart. */
function likeUpper(group: Group, groups: readonly Group[]): Group {
  const { re, im } = group.centre;
  const upper = im < 0 ? groups.find(({ centre }) => centre.re === re && centre.im === -im) : undefined;
  if (upper === undefined) return group;
  return { ...group, centreError: upper.centreError, geometric: upper.geometric };
}

interface Part extends Disc {
  readonly centreError: number;
}

function partOf(block: Block, { members, centre, radius }: Disc): Part {
  const centreError = members.length === 1 ? radius : Math.min(radius, meanError(block, members, centre));
  return { members: members.map((i) => i + block.start), centre, radius, centreError };
}

/**
 * How far the mean of the eigenvalues inside a circle moves under a perturbation: in first order by the trace of its
 * product with the projector, the rest by the series of the resolvent on the circle (T. Kato, Perturbation Theory for
 * Linear Operators, § II.2.2).
 */
function meanError({ t, error }: Block, members: readonly number[], centre: Complex): number {
  const { matrix, radius, resolvent } = projectorOf(t, members, centre);
  const x = error * resolvent;
  const first = error * frobenius(matrix);
  const rounding = Number.EPSILON * modulus(centre);
  const rest = (radius * x * x) / (1 - x);
  // Neither where the series diverges nor where the projector is beyond the doubles.
  return x < 1 && Number.isFinite(first) ? (first + rest) / members.length + rounding : Infinity;
}

/**
 * The size of the group less the rank of t − mean on its invariant subspace. What is not larger than the disc is no
 * rank: a Jordan block whose perturbation spreads its eigenvalues over the disc has a larger entry.
 */
function geometricMultiplicity(t: ComplexMatrix, { members, centre, radius }: Disc): number {
  if (members.length === 1) return 1;
  const projector = projectorOf(t, members, centre).matrix;
  const nilpotent = product(shifted(t, centre), projector);
  // 1 for an orthogonal projector.
  const skew = frobenius(projector) / Math.sqrt(members.length);
  const tolerance = (radius + t.length * Number.EPSILON * frobenius(t)) * skew;
  return Math.max(1, members.length - numericalRank(nilpotent, tolerance));
}
