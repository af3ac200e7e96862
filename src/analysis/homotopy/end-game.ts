import type { Station, Tracker } from './tracker.ts';

/** Where a path ends at t = 0, in homogeneous coordinates. */
export type Endpoint =
  | { readonly kind: 'regular'; readonly x: Float64Array }
  /** So many paths permute when t goes round 0, or the derivatives are hardly independent. */
  | { readonly kind: 'singular'; readonly x: Float64Array; readonly winding: number }
  /** An added coordinate goes to zero. */
  | { readonly kind: 'infinity' }
  | { readonly kind: 'lost' };

/** Here the end begins. */
const early = 0.1;
/** From here on values are taken round 0: until then the branch points of most paths are left behind. */
const late = 1e-6;
/** Beyond this condition number a zero does not count as regular. */
const illConditioned = 1e10;

/** The end of a path that begins at t = 1. */
export function endOf(tracker: Tracker, start: Float64Array, groups: Groups): Endpoint {
  const begun = tracker.follow({ x: start, tr: 1, ti: 0 }, early, 0);
  if (begun === undefined) return { kind: 'lost' };
  const end = tracker.follow(begun, 0, 0, (t) => t < late);
  const found = end?.tr === 0 ? regularAt(tracker, end) : undefined;
  if (found) return found;
  const from = end === undefined || end.tr === 0 ? begun : end;
  if (goesToInfinity(tracker, from, groups)) return { kind: 'infinity' };
  const singular = cauchy(tracker, from, groups);
  return (singular.kind === 'singular' && apartFrom(tracker, from)) || singular;
}

/** What looks like one multiple zero from afar may be several simple ones: the path is followed as far as it goes. */
function apartFrom(tracker: Tracker, from: Station): Endpoint | undefined {
  const end = tracker.follow(from, 0, 0);
  return end && regularAt(tracker, end);
}

function regularAt(tracker: Tracker, { x }: Station): Endpoint | undefined {
  const { station, correction } = tracker.refine({ x, tr: 0, ti: 0 });
  const isRegular = correction < 1e-10 && tracker.condition(station) < illConditioned;
  return isRegular ? { kind: 'regular', x: station.x } : undefined;
}

/** The coordinates of each group, the added one last. */
type Groups = readonly (readonly number[])[];

/** The smallest power with which an added coordinate is taken to go to zero, and how little it may still change. */
const leastPower = 0.02;
const steadiness = 0.03;
/** So close to t = 0 other powers hardly count, nor do points that are far away. */
const nearlyThere = 1e-12;
const mostQuarters = 24;

/**
 * Whether an added coordinate falls like a power of t: where many paths permute round t = 0, this is seen long before
 * all of them have been followed (B. Huber, J. Verschelde, Numer. Algorithms 18 (1998) 91).
 */
function goesToInfinity(tracker: Tracker, from: Station, groups: Groups): boolean {
  let station = from;
  let sizes = groups.map((group) => addedPart(station.x, group));
  let powers: readonly (readonly number[])[] = groups.map(() => []);
  for (let k = 0; k < mostQuarters; k++) {
    const next = tracker.follow(station, station.tr / 4, 0);
    if (next === undefined) return false;
    const now = groups.map((group) => addedPart(next.x, group));
    powers = powers.map((list, g) => [...list, Math.log(sizes[g]! / now[g]!) / Math.log(4)].slice(-4));
    if (next.tr < nearlyThere && powers.some(areSteady)) return true;
    if (k > 4 && powers.every((list) => list.every((p) => Math.abs(p) < leastPower))) return false;
    [station, sizes] = [next, now];
  }
  return false;
}

const areSteady = (powers: readonly number[]): boolean =>
  powers.length === 4 &&
  powers.every((p, k) => p > leastPower && Math.abs(p - (powers[k - 1] ?? p)) < steadiness * p);

/** The share of the added coordinate in a point. */
const addedPart = (x: Float64Array, group: readonly number[]): number => {
  const squares = group.map((j) => x[2 * j]! ** 2 + x[2 * j + 1]! ** 2);
  return Math.sqrt(squares.at(-1)! / Math.max(...squares));
};

const mostTurns = 32;
const mostRounds = 16;
/** Values that differ by less agree, relative to the size of the point. */
const agreement = 1e-7;

/**
 * The value at t = 0 as the mean over a closed path round it (Cauchy's integral; A. P. Morgan, A. J. Sommese, C. W.
 * Wampler, Numer. Math. 58 (1991) 669), on smaller and smaller circles until two agree.
 */
function cauchy(tracker: Tracker, from: Station, groups: Groups): Endpoint {
  let station: Station | undefined = from;
  let before: Mean | undefined;
  for (let k = 0; k < mostRounds && station !== undefined; k++) {
    const mean = meanRound(tracker, station, groups);
    if (mean?.winding === 1) {
      const found = regularAt(tracker, { x: mean.x, tr: 0, ti: 0 });
      if (found) return found;
    }
    const agrees = mean && before?.winding === mean.winding && distance(mean.x, before.x, groups) < agreement;
    if (mean && (agrees === true || mean.reach < agreement)) return { kind: 'singular', ...mean };
    before = mean ?? before;
    station = tracker.follow(station, station.tr / 4, 0);
  }
  return { kind: 'lost' };
}

const half = Math.sqrt(1 / 2);
const octagon = [
  [1, 0],
  [half, half],
  [0, 1],
  [-half, half],
  [-1, 0],
  [-half, -half],
  [0, -1],
  [half, -half],
] as const;

interface Mean {
  readonly x: Float64Array;
  readonly winding: number;
  /** How far the path went. */
  readonly reach: number;
}

function meanRound(tracker: Tracker, from: Station, groups: Groups): Mean | undefined {
  const r = from.tr;
  const sum = new Float64Array(from.x.length);
  let station: Station | undefined = from;
  let reach = 0;
  for (let turn = 1; turn <= mostTurns; turn++) {
    for (let k = 1; k <= octagon.length; k++) {
      const sample = alike(station.x, from.x, groups);
      for (let j = 0; j < sum.length; j++) sum[j] = sum[j]! + sample[j]!;
      const [c, s] = octagon[k % octagon.length]!;
      station = tracker.follow(station, r * c, r * s);
      if (station === undefined) return undefined;
      reach = Math.max(reach, distance(station.x, from.x, groups));
    }
    if (distance(station.x, from.x, groups) <= 0.02 * reach + 1e-10)
      return { x: sum.map((z) => z / (octagon.length * turn)), winding: turn, reach };
  }
  return undefined;
}

/** The same point, normalised so that its product with the conjugate of the other one is that of the other one itself. */
function alike(x: Float64Array, other: Float64Array, groups: Groups): Float64Array {
  const y = x.slice();
  for (const coordinates of groups) {
    let [re, im, square] = [0, 0, 0];
    for (const j of coordinates) {
      const [ar, ai] = [other[2 * j]!, other[2 * j + 1]!];
      const [br, bi] = [x[2 * j]!, x[2 * j + 1]!];
      re += ar * br + ai * bi;
      im += ar * bi - ai * br;
      square += ar * ar + ai * ai;
    }
    const below = re * re + im * im;
    const [fr, fi] = [(square * re) / below, (-square * im) / below];
    for (const j of coordinates) {
      y[2 * j] = x[2 * j]! * fr - x[2 * j + 1]! * fi;
      y[2 * j + 1] = x[2 * j]! * fi + x[2 * j + 1]! * fr;
    }
  }
  return y;
}

/** How far apart two points are in the product of projective spaces. */
export function distance(x: Float64Array, y: Float64Array, groups: Groups): number {
  const z = alike(x, y, groups);
  let most = 0;
  for (const coordinates of groups) {
    let [apart, size] = [0, 0];
    for (const j of coordinates) {
      apart = Math.max(apart, Math.abs(z[2 * j]! - y[2 * j]!), Math.abs(z[2 * j + 1]! - y[2 * j + 1]!));
      size = Math.max(size, Math.abs(y[2 * j]!), Math.abs(y[2 * j + 1]!));
    }
    most = Math.max(most, apart / size);
  }
  return most;
}
