import { modulus, sub } from './complex.ts';
import type { Complex } from './complex.ts';
import type { ComplexMatrix, Vector } from './complex-matrix.ts';
import { isolates } from './resolvent.ts';

/** A closed disc that holds as many true eigenvalues as it has members, which are indices of computed ones, ascending. */
export interface Disc {
  readonly members: readonly number[];
  readonly centre: Complex;
  readonly radius: number;
}

/**
 * The mean of the chosen values. With `mirrored`, where values come in exactly conjugate neighbours, it is exactly real
 * for a choice closed under conjugation.
 */
function meanOf(values: Vector, members: readonly number[], mirrored: boolean): Complex {
  // Differences of near numbers are exact.
  const first = values[members[0]!]!;
  let [re, im] = [0, 0];
  for (const i of members) {
    re += (values[i]!.re - first.re) / members.length;
    im += (values[i]!.im - first.im) / members.length;
  }
  const isClosed = members.every((i) =>
    members.some((j) => values[j]!.re === values[i]!.re && values[j]!.im === -values[i]!.im),
  );
  return { re: first.re + re, im: mirrored && isClosed ? 0 : first.im + im };
}

/**
 * Disjoint discs, as small as doubling finds them, across whose boundaries no eigenvalue of the upper triangular t
 * moves when t is perturbed by less than `error` in Frobenius' norm: each holds one computed eigenvalue, or those that
 * cannot be told apart.
 */
export function isolatingDiscs(t: ComplexMatrix, error: number, mirrored: boolean): readonly Disc[] {
  const values = t.map((row, i) => row[i]!);
  const grown = (members: readonly number[], centre: Complex, start: number): Disc => {
    let radius = start;
    while (error > 0 && Number.isFinite(radius) && !isolates(t, centre, radius, error, mirrored)) radius *= 2;
    return { members, centre, radius };
  };
  const single = values.map((value, i) => grown([i], value, 3 * error));
  return disjoint(single, (parts) => {
    const { members, centre, radius } = cover(values, mirrored)(parts);
    return grown(members, centre, radius);
  });
}

/** The disc around the mean of all members that covers the discs of the parts. */
export const cover =
  (values: Vector, mirrored: boolean) =>
  (parts: readonly Disc[]): Disc => {
    const members = parts.flatMap((part) => part.members).sort((i, j) => i - j);
    const centre = meanOf(values, members, mirrored);
    const reach = parts.map((part) => modulus(sub(part.centre, centre)) + part.radius);
    return { members, centre, radius: Math.max(...reach) };
  };

/** Joins discs that meet until none do: all that hang together at once, so that their order does not matter. */
export function disjoint(discs: readonly Disc[], join: (parts: readonly Disc[]) => Disc): readonly Disc[] {
  for (let current = discs; ;) {
    const groups: Disc[][] = [];
    for (const disc of current) {
      const touched = groups.filter((group) => group.some((other) => meet(disc, other)));
      const rest = groups.filter((group) => !touched.includes(group));
      groups.splice(0, groups.length, ...rest, [...touched.flat(), disc]);
    }
    if (groups.length === current.length) return current;
    current = groups.map((group) => (group.length === 1 ? group[0]! : join(group)));
  }
}

const meet = (a: Disc, b: Disc): boolean => modulus(sub(a.centre, b.centre)) <= a.radius + b.radius;
