import { correctedAcross, dot, norm, stationAt, stepAlong } from './arclength.ts';
import type { CurveSystem, Station } from './arclength.ts';

/** Why a curve was followed no further. */
export type End = 'range' | 'closed' | 'infinity' | 'steps';

/** Something that happens along a curve, after the station with this index. */
export interface Mark {
  readonly station: Station;
  readonly after: number;
}

/** A curve on which the last unknown, the parameter, stays between 0 and 1. */
export interface Path {
  readonly stations: readonly Station[];
  /** Where the parameter turns back. */
  readonly folds: readonly Mark[];
  /** Where another curve crosses. */
  readonly crossings: readonly Mark[];
  /** What stopped the search backwards and forwards. */
  readonly began: End;
  readonly ended: End;
}

/** Steps along one branch. */
const mostSteps = 2000;
const firstStep = 1e-3;
const shortestStep = 1e-9;
/** Of the range of the parameter, or of the size of the point. */
const longestStep = 0.02;
/** Units of size beyond which a curve is said to go to infinity. */
const farAway = 1e5;

/** Whether a curve goes through a point. */
export function passes(system: CurveSystem, { stations }: Path, y: readonly number[]): boolean {
  const part = y.at(-1)!;
  const isBeyond = (s: Station): boolean => s.y.at(-1)! >= part !== stations[0]!.y.at(-1)! >= part;
  return stations.some((next, i) => {
    if (distance(next.y, y) < 1e-6) return true;
    const here = stations[i - 1];
    if (here === undefined || here.y.at(-1)! >= part === next.y.at(-1)! >= part) return false;
    const isPast = (s: Station): boolean => isBeyond(s) === isBeyond(next);
    return distance(located(system, here, next, isPast).station.y, y) < 1e-6;
  });
}

/** The curve through a point, both ways where it is not at an end of the range. */
export function through(system: CurveSystem, y: readonly number[]): Path {
  const part = y.at(-1)!;
  const forwards = followed(system, y, part === 1 ? -1 : 1);
  if (part === 0 || part === 1 || forwards.ended === 'closed') return forwards;
  const backwards = followed(system, y, -1);
  const way = backwards.stations.length - 1;
  const joined = (behind: readonly Mark[], ahead: readonly Mark[]): readonly Mark[] => [
    ...behind.toReversed().map(({ station, after }) => ({ station, after: way - 1 - after })),
    ...ahead.map(({ station, after }) => ({ station, after: way + after })),
  ];
  return {
    stations: [...backwards.stations.slice(1).reverse(), ...forwards.stations],
    folds: joined(backwards.folds, forwards.folds),
    crossings: joined(backwards.crossings, forwards.crossings),
    began: backwards.ended,
    ended: forwards.ended,
  };
}

/** From a point on, first in the direction in which the parameter rises or falls. */
function followed(system: CurveSystem, y: readonly number[], direction: 1 | -1): Path {
  const inwards = y.map((_, i) => (i < y.length - 1 ? 0 : direction));
  const first = stationAt(system, y, inwards);
  const isAtEnd = y.at(-1) === 0 || y.at(-1) === 1;
  const began = isAtEnd ? 'range' : 'closed';
  if (first === undefined)
    return { stations: [alone(y, inwards)], folds: [], crossings: [], began, ended: 'steps' };
  const stations = [first];
  const folds: Mark[] = [];
  const crossings: Mark[] = [];
  const path = (ended: End): Path => ({ stations, folds, crossings, began, ended });
  let h = firstStep;
  for (let left = mostSteps; left > 0 && h >= shortestStep; left--) {
    const here = stations.at(-1)!;
    const next = stepAlong(system, here, h);
    if (next === undefined || !isSmooth(here, next)) {
      h /= 2;
      continue;
    }
    const end = next.y.at(-1)!;
    if (end < 0 || end > 1) {
      const border = end < 0 ? 0 : 1;
      const last = located(system, here, next, (s) => (s.y.at(-1)! - border) * (end - border) > 0).station;
      stations.push(atBorder(system, last, border));
      return path('range');
    }
    if (here.orientation * next.orientation < 0) {
      const turn = located(system, here, next, (s) => s.orientation * here.orientation < 0);
      // The orientation is another one on a neighbour, too, that this step has leapt to.
      if (turn.gap > narrow * (1 + norm(turn.station.y))) {
        h /= 4;
        continue;
      }
      crossings.push({ station: turn.station, after: stations.length - 1 });
    } else if (here.tangent.at(-1)! * next.tangent.at(-1)! < 0) {
      const turn = located(system, here, next, (s) => s.tangent.at(-1)! * here.tangent.at(-1)! < 0);
      folds.push({ station: turn.station, after: stations.length - 1 });
    }
    stations.push(next);
    if (norm(next.y) > farAway) return path('infinity');
    if (stations.length > 4 && distance(next.y, first.y) < h / 2 && dot(next.tangent, first.tangent) > 0.9)
      return path('closed');
    h = Math.min(1.4 * h, longestStep * (1 + norm(next.y)));
  }
  return path('steps');
}

const alone = (y: readonly number[], tangent: readonly number[]): Station => ({ y, tangent, orientation: 0 });

/** Relative to 1 + |y|. */
const resolution = 1e-13;
/** Where curves that cross are followed at least as closely; relative to 1 + |y|. */
const narrow = 1e-6;

/**
 * Between two points of the curve the last one before something changes, by bisection: half way on Hermite's cubic, which
 * is nearer to this curve than one that crosses it, and corrected across the chord.
 */
function located(
  system: CurveSystem,
  before: Station,
  beyond: Station,
  isBeyond: (s: Station) => boolean,
): { readonly station: Station; readonly gap: number } {
  let [a, b] = [before, beyond];
  for (;;) {
    const gap = distance(a.y, b.y);
    const chord = a.y.map((x, i) => (b.y[i]! - x) / gap);
    const guess = a.y.map((x, i) => (x + b.y[i]! + (gap / 4) * (a.tangent[i]! - b.tangent[i]!)) / 2);
    const y = gap > resolution * (1 + norm(a.y)) ? correctedAcross(system, guess, chord) : undefined;
    const there = y && distance(y, guess) < gap / 8 ? stationAt(system, y, chord) : undefined;
    if (there === undefined) return { station: { ...a, y: guess }, gap };
    if (isBeyond(there)) b = there;
    else a = there;
  }
}

const isSmooth = (a: Station, b: Station): boolean => dot(a.tangent, b.tangent) > 0.95;

/** The same point with the parameter exactly at an end of the range. */
function atBorder(system: CurveSystem, station: Station, border: number): Station {
  const start = [...station.y.slice(0, -1), border];
  const across = start.map((_, i) => (i < start.length - 1 ? 0 : 1));
  const y = correctedAcross(system, start, across);
  return (y && stationAt(system, y, station.tangent)) ?? station;
}

/** In the scaled unknowns. */
const distance = (a: readonly number[], b: readonly number[]): number => norm(a.map((x, i) => x - b[i]!));
