import { randomStream } from '../../algebra/work.ts';
import type { Work } from '../../algebra/work.ts';
import { balanced } from './balance.ts';
import { endOf, distance } from './end-game.ts';
import type { Endpoint } from './end-game.ts';
import { homogeneousEvaluator } from './evaluator.ts';
import { bestGrouping, bezoutNumber } from './grouping.ts';
import { homotopy } from './homotopy.ts';
import type { NumericPolynomial } from './numeric-polynomial.ts';
import { modulus, polydiscProver } from './polydisc.ts';
import type { Polydisc } from './polydisc.ts';
import { startPoints, startSystem, unitNumber } from './start-system.ts';
import { tracker } from './tracker.ts';
import type { Care } from './tracker.ts';

/** Where the paths to the zeros of a system have ended. */
export interface Ends {
  /** The bound: no more isolated zeros than paths. */
  readonly paths: number;
  /** Those for which the budget sufficed. */
  readonly followed: number;
  /** Zeros whose existence is proved, no two the same. */
  readonly certified: readonly Polydisc[];
  /** Other places at which paths ended, and how many. */
  readonly others: readonly Cluster[];
  readonly atInfinity: number;
  /** Paths that could not be followed to their end. */
  readonly lost: number;
}

export interface Cluster {
  /** Real and imaginary parts in turn. */
  readonly at: Float64Array;
  readonly paths: number;
}

export interface Tracking {
  readonly seed: number;
  /** The others are left out. */
  readonly mostPaths: number;
  /** When it is used up no further path is begun. */
  readonly work: Work;
  /** Told of each path that has ended. */
  readonly progress?: (done: number, of: number) => void;
}

/** Paths that meet the zero of another one, or none, are followed again with more care. */
const cares: readonly Care[] = [
  { miss: 1e-4, contraction: 0.03 },
  { miss: 1e-6, contraction: 0.01 },
  { miss: 1e-8, contraction: 0.003 },
];
const nearInfinity = { regular: 1e-9, singular: 1e-5 } as const;
/** Singular ends that are closer belong together. */
const sameEnd = 1e-5;

/**
 * Follows all paths from a start system of the same degrees to the zeros of a system with as many equations as unknowns;
 * every isolated zero is the end of as many paths as its multiplicity says, if no path was lost (T.-Y. Li, Acta Numerica
 * 6 (1997) 399). None of its equations is constant. What is found is certified; that nothing is missing is not, unless there
 * are as many certified zeros as paths.
 */
export function trackAll(
  system: readonly NumericPolynomial[],
  { seed, mostPaths, work, progress }: Tracking,
): Ends {
  const scaled = balanced(system);
  const grouping = bestGrouping(scaled.system);
  const paths = bezoutNumber(scaled.system, grouping);
  if (mostPaths <= 0 || work.operations <= 0)
    return { paths, followed: 0, certified: [], others: [], atInfinity: 0, lost: 0 };
  const random = randomStream(seed);
  const start = startSystem(scaled.system, grouping, random);
  const target = homogeneousEvaluator(scaled.system, grouping);
  const h = homotopy(target, start, unitNumber(random));
  const prove = polydiscProver(scaled.system, target.at, grouping.length);
  const begins = firstOf(startPoints(start, grouping), mostPaths);
  const n = system.length;
  const ends: Ended[] = [];

  let pending = begins.map((_, k) => k);
  for (const care of cares) {
    const follower = tracker(h, start.patches, care);
    for (const k of pending) {
      if (work.operations <= 0) break;
      const before = follower.operations();
      ends[k] = placed(endOf(follower, begins[k]!, h.groups));
      work.operations -= follower.operations() - before;
      progress?.(ends.length, paths);
    }
    pending = suspects(ends, h.groups);
    if (pending.length === 0) break;
  }
  // A start point that could not be computed is a lost path, too.
  const followed = ends.length === begins.length ? Math.min(paths, mostPaths) : ends.length;
  for (const k of pending) if (ends[k]!.kind === 'zero') ends[k] = { kind: 'lost' };

  function placed(end: Endpoint): Ended {
    if (end.kind === 'lost' || end.kind === 'infinity') return end;
    const near = affine(end.x, grouping, n);
    const zero = end.kind === 'regular' && isFinitePoint(near) ? prove(near) : undefined;
    if (zero && isNear(zero.centre, near)) return { kind: 'zero', zero };
    const isFar = grouping.some((group, g) => {
      const own = modulus(end.x, n + g);
      return group.some((j) => own < nearInfinity[end.kind] * modulus(end.x, j));
    });
    if (isFar) return { kind: 'infinity' };
    return { kind: 'other', x: end.x, near, winding: end.kind === 'singular' ? end.winding : 1 };
  }

  const unscaled = (z: Float64Array): Float64Array => z.map((c, k) => c * 2 ** scaled.exponents[k >> 1]!);
  const sized = (r: Float64Array): Float64Array => r.map((c, j) => c * 2 ** scaled.exponents[j]!);
  const others = clusters(ends, h.groups);
  return {
    paths,
    followed,
    certified: distinct(ends).map(({ centre, radii, outer, real }) => ({
      centre: unscaled(centre),
      radii: sized(radii),
      outer: sized(outer),
      real,
    })),
    others: others.map(({ first, members }) => ({ at: unscaled(first.near), paths: members.length })),
    atInfinity: ends.filter(({ kind }) => kind === 'infinity').length,
    lost: followed - ends.filter(({ kind }) => kind !== 'lost').length,
  };
}

function firstOf<T>(list: Iterable<T>, most: number): readonly T[] {
  const first: T[] = [];
  for (const item of list) {
    if (first.length >= most) break;
    first.push(item);
  }
  return first;
}

type Ended =
  | { readonly kind: 'zero'; readonly zero: Polydisc }
  | Other
  | { readonly kind: 'infinity' }
  | { readonly kind: 'lost' };

interface Other {
  readonly kind: 'other';
  readonly x: Float64Array;
  readonly near: Float64Array;
  readonly winding: number;
}

/** Paths whose ends cannot all be right: lost ones, several at one simple zero, fewer than go round together. */
function suspects(ends: readonly Ended[], groups: readonly (readonly number[])[]): number[] {
  const wrong = new Set<number>();
  ends.forEach((end, k) => {
    if (end.kind === 'lost') wrong.add(k);
  });
  for (const [i, k] of meetings(ends)) wrong.add(i).add(k);
  for (const { members } of clusters(ends, groups))
    if (members.some((k) => (ends[k] as Other).winding > members.length))
      for (const k of members) wrong.add(k);
  return [...wrong].sort((a, b) => a - b);
}

/** Pairs of paths that ended at one zero. */
function meetings(ends: readonly Ended[]): readonly (readonly [number, number])[] {
  const zeros = ends
    .flatMap((end, k) => (end.kind === 'zero' ? [{ zero: end.zero, k }] : []))
    .sort((a, b) => a.zero.centre[0]! - b.zero.centre[0]!);
  const widest = zeros.reduce((most, { zero }) => Math.max(most, zero.radii[0]!), 0);
  const pairs: (readonly [number, number])[] = [];
  zeros.forEach(({ zero, k }, i) => {
    for (let j = i + 1; j < zeros.length; j++) {
      const other = zeros[j]!;
      if (other.zero.centre[0]! - zero.centre[0]! > 4 * widest) break;
      if (!areDisjoint(zero, other.zero)) pairs.push([k, other.k]);
    }
  });
  return pairs;
}

/** Whether two zeros are certainly different. */
const areDisjoint = (a: Polydisc, b: Polydisc): boolean =>
  a.radii.some((r, j) => {
    const [re, im] = [a.centre[2 * j]! - b.centre[2 * j]!, a.centre[2 * j + 1]! - b.centre[2 * j + 1]!];
    return Math.sqrt(re * re + im * im) * (1 - 1e-9) > (r + b.radii[j]!) * (1 + 1e-9);
  });

/** Certified zeros, each once: of those that may be the same the first. */
function distinct(ends: readonly Ended[]): readonly Polydisc[] {
  const repeated = new Set(meetings(ends).map(([i, k]) => Math.max(i, k)));
  return ends.flatMap((end, k) => (end.kind === 'zero' && !repeated.has(k) ? [end.zero] : []));
}

function clusters(
  ends: readonly Ended[],
  groups: readonly (readonly number[])[],
): readonly { readonly first: Other; readonly members: readonly number[] }[] {
  const found: { readonly first: Other; readonly members: number[] }[] = [];
  ends.forEach((end, k) => {
    if (end.kind !== 'other') return;
    const near = found.find(({ first }) => distance(end.x, first.x, groups) < sameEnd);
    if (near) near.members.push(k);
    else found.push({ first: end, members: [k] });
  });
  return found;
}

/** Rounding puts points at infinity as far away as this. */
const farthest = 1e13;

const isFinitePoint = (z: Float64Array): boolean => z.every((c) => Math.abs(c) < farthest);

/** Whether Newton’s method has found the zero to which the path has led, and not another one. */
const isNear = (zero: Float64Array, end: Float64Array): boolean => {
  const size = end.reduce((most, c) => Math.max(most, Math.abs(c)), 0);
  return zero.every((c, k) => Math.abs(c - end[k]!) <= 1e-3 * size);
};

/** The coordinates divided by those that were added. */
function affine(x: Float64Array, grouping: readonly (readonly number[])[], n: number): Float64Array {
  const y = new Float64Array(2 * n);
  grouping.forEach((group, g) => {
    const [cr, ci] = [x[2 * (n + g)]!, x[2 * (n + g) + 1]!];
    const size = cr * cr + ci * ci;
    for (const j of group) {
      const [re, im] = [x[2 * j]!, x[2 * j + 1]!];
      y[2 * j] = (re * cr + im * ci) / size;
      y[2 * j + 1] = (im * cr - re * ci) / size;
    }
  });
  return y;
}
