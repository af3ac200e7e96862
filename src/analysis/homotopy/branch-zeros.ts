import { whole } from '../../algebra/field/fractions.ts';
import type { ClearedSystem } from '../../algebra/systems/cleared-system.ts';
import { areApart, certify } from '../../algebra/systems/certify.ts';
import type { CertifiedZero } from '../../algebra/systems/certify.ts';
import { newWork, randomStream, withinShare } from '../../algebra/work.ts';
import type { Work } from '../../algebra/work.ts';
import type { Complex } from '../../algebra/numeric/complex.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import type { NumericBranch } from './branched-system.ts';
import { areLocatedApart, discCoordinates, located, zeroCoordinates } from './located.ts';
import type { Coordinate } from './located.ts';
import type { Polydisc } from './polydisc.ts';
import { multiplicityAt, simplestNear, vanishAt } from './rational-point.ts';
import { unitNumber } from './start-system.ts';
import { trackAll } from './track-all.ts';
import type { Cluster, Tracking } from './track-all.ts';

/** A zero of a branch, its coordinates in the order of the branch’s unknowns. */
export interface BranchZero {
  readonly coordinates: readonly Coordinate[];
  readonly bits: number;
  readonly real: boolean | undefined;
  /** In the branch; undefined where it is not known. */
  readonly multiplicity: number | undefined;
  /** So many paths ended here. */
  readonly paths: number;
}

export interface BranchZeros {
  readonly zeros: readonly BranchZero[];
  /** Ends of paths where no zero was proved: multiple zeros, or zeros that are not isolated. */
  readonly clusters: readonly Cluster[];
  /** Whether the zeros are proved to be all: with their multiplicities they are as many as the paths. */
  readonly isComplete: boolean;
  /** Paths for which the budget sufficed. */
  readonly followed: number;
  readonly atInfinity: number;
  readonly lost: number;
}

/** All zeros of a branch: by paths in doubles, by more digits where these do not suffice, exactly where they are rational. */
export function branchZeros(
  { branch, equations: inDoubles }: NumericBranch,
  { field }: ClearedSystem,
  tracking: Tracking,
): BranchZeros {
  const { equations, unknowns } = branch;
  const at = (point: readonly Rational[]): ReadonlyMap<number, Rational> =>
    new Map(unknowns.map((x, j) => [x, point[j]!]));
  const exactly = (point: readonly Rational[]): boolean => vanishAt(equations, at(point));
  const multiplicityOf = (point: readonly Rational[]): number | undefined =>
    multiplicityAt(equations, at(point), field);
  if (unknowns.length === 0)
    return {
      zeros: [rationalZero([], 1, 1)],
      clusters: [],
      isComplete: true,
      followed: 1,
      atInfinity: 0,
      lost: 0,
    };
  const ends = trackAll(inDoubles, tracking);
  const simple = ends.certified.map((disc): BranchZero => {
    const point = rationalNear(disc.centre, insideOf(disc));
    if (point && exactly(point)) return rationalZero(point, 1, 1);
    const { bits, coordinates } = discCoordinates(disc);
    return { coordinates, bits, real: disc.real, multiplicity: 1, paths: 1 };
  });
  const exprs = equations.map((p) => field.expression(whole(p)));
  const symbols = unknowns.map((x) => field.kernels[x] as Sym);
  const zeros = [...simple];
  const clusters: Cluster[] = [];
  const work = newWork(worthTryingAll);
  const add = (zero: BranchZero): void => {
    if (zeros.every((other) => areDifferent(zero, other))) zeros.push(zero);
  };
  for (const cluster of ends.others) {
    const rough = cluster.at.map((z) => Math.abs(z) * nearby + nearby * 1e-3);
    const point = rationalNear(
      cluster.at,
      rough.filter((_, k) => k % 2 === 0),
    );
    if (point && exactly(point)) {
      const multiplicity = multiplicityOf(point);
      const own = Math.min(multiplicity ?? cluster.paths, cluster.paths);
      add(rationalZero(point, multiplicity, own));
      // What ended beside it is not it.
      if (own < cluster.paths) clusters.push({ at: cluster.at, paths: cluster.paths - own });
      continue;
    }
    const apart = withinShare(work, worthTrying, () =>
      takenApart(cluster, exprs, symbols, ends.certified, work),
    );
    if (apart) apart.forEach(add);
    else clusters.push(cluster);
  }
  if (ends.followed < ends.paths) {
    const origin = unknowns.map(() => Q.zero);
    if (exactly(origin)) add(rationalZero(origin, multiplicityOf(origin), 0));
  }
  const count = zeros.reduce((sum, { multiplicity = 0 }) => sum + multiplicity, 0);
  return {
    zeros,
    clusters,
    isComplete: count === ends.paths,
    followed: ends.followed,
    atInfinity: ends.atInfinity,
    lost: ends.lost,
  };
}

/** Squares with sides of twice this length lie where there is no other zero. */
const insideOf = ({ radii, outer }: Polydisc): Float64Array =>
  radii.map((r, j) => Math.min(r, 0.7 * outer[j]!));

/** Whether two zeros are certainly not the same. */
const areDifferent = (a: BranchZero, b: BranchZero): boolean =>
  areLocatedApart(located(a.coordinates, a.bits, a.real), located(b.coordinates, b.bits, b.real));

/** How far a guess may be from where paths have met. */
const nearby = 1e-5;
/** Larger clusters are not taken apart. */
const mostTogether = 8;
const worthTrying = 4_000_000;
/** Operations for all of them together. */
const worthTryingAll = 16_000_000;

const rationalZero = (
  point: readonly Rational[],
  multiplicity: number | undefined,
  paths: number,
): BranchZero => ({
  coordinates: point.map((exact) => ({ exact })),
  bits: 128,
  real: true,
  multiplicity,
  paths,
});

/** A point with small denominators at most so far away in each coordinate. */
function rationalNear(centre: Float64Array, within: ArrayLike<number>): readonly Rational[] | undefined {
  const point: Rational[] = [];
  for (let j = 0; j < within.length; j++) {
    if (Math.abs(centre[2 * j + 1]!) > within[j]!) return undefined;
    const near = simplestNear(centre[2 * j]!, within[j]!);
    if (near === undefined) return undefined;
    point.push(near);
  }
  return point;
}

/** Simple zeros that lie so close together that doubles took them for one: as many as paths, or none. */
function takenApart(
  { at, paths }: Cluster,
  equations: readonly Expr[],
  unknowns: readonly Sym[],
  known: readonly Polydisc[],
  work: Work,
): readonly BranchZero[] | undefined {
  if (paths > mostTogether) return undefined;
  const random = randomStream(paths);
  const zeros: CertifiedZero[] = [];
  for (let k = 0; k < 4 * paths && zeros.length < paths; k++) {
    const radius = k === 0 ? 0 : nearby * 10 ** -(k % 4);
    const start = unknowns.map((_, j): Complex => {
      const [re, im] = [at[2 * j]!, at[2 * j + 1]!];
      const size = Math.max(Math.sqrt(re * re + im * im), 1e-6);
      const [dr, di] = unitNumber(random);
      return { re: re + size * radius * dr, im: im + size * radius * di };
    });
    const zero = certify(equations, unknowns, start, work);
    if (zero === undefined) {
      if (k > 1 && zeros.length === 0) return undefined;
      continue;
    }
    const isNew = zeros.every((other) => areApart(zero, other));
    const isNear = zero.at.every((z, j) => {
      const size = Math.max(Math.sqrt(at[2 * j]! ** 2 + at[2 * j + 1]! ** 2), 1e-3);
      return Math.abs(z.re - at[2 * j]!) + Math.abs(z.im - at[2 * j + 1]!) < 1e-3 * size;
    });
    if (isNew && isNear && !known.some((disc) => mayBeIn(zero, disc))) zeros.push(zero);
  }
  if (zeros.length < paths) return undefined;
  return zeros.map((zero) => ({
    coordinates: zeroCoordinates(zero),
    bits: zero.bits,
    real: zero.real,
    multiplicity: 1,
    paths: 1,
  }));
}

/** Whether a zero may be the one of a polydisc. */
const mayBeIn = ({ at }: CertifiedZero, { centre, outer }: Polydisc): boolean =>
  at.every(
    (z, j) =>
      Math.abs(z.re - centre[2 * j]!) <= 2 * outer[j]! &&
      Math.abs(z.im - centre[2 * j + 1]!) <= 2 * outer[j]!,
  );
