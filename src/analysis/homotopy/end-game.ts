import type { Station, Tracker } from './tracker.ts';

/** Where a path ends at t = 0, in homogeneous coordinates. */
export type Endpoint =
  | { readonly kind: 'regular'; readonly x: Float64Array }
  /** So many paths permute when t goes round 0, or the derivatives are hardly independent. */
  | { readonly kind: 'singular'; readonly x: Float64Array; readonly winding: number }
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

type Groups = readonly (readonly number[])[];

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
