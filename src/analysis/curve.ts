import { correctedAcross, dot, norm, stationAt, stepAlong } from './arclength.ts';
import type { CurveSystem, Station } from './arclength.ts';
import { nearlyVanishes } from './divisors.ts';
import { between, distance, located } from './marks.ts';
import type { MarkKind } from './marks.ts';

/** Why a curve was followed no further. */
export type End = 'range' | 'closed' | 'infinity' | 'pole' | 'steps';

/** Something that happens along a curve, after the station with this index. */
export interface Mark {
  readonly kind: MarkKind;
  readonly station: Station;
  readonly after: number;
}

/** A curve on which the last unknown, the parameter, stays between 0 and 1. */
export interface Path {
  readonly stations: readonly Station[];
  readonly marks: readonly Mark[];
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
  return {
    stations: [...backwards.stations.slice(1).reverse(), ...forwards.stations],
    marks: [
      ...backwards.marks.toReversed().map((mark) => ({ ...mark, after: way - 1 - mark.after })),
      ...forwards.marks.map((mark) => ({ ...mark, after: way + mark.after })),
    ],
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
  if (first === undefined) return { stations: [alone(y, inwards)], marks: [], began, ended: 'steps' };
  const stations = [first];
  const marks: Mark[] = [];
  const path = (ended: End): Path => ({ stations, marks, began, ended });
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
    const happenings = between(system, here, next);
    // The orientation is another one on a neighbour, too, that this step has leapt to.
    if (
      happenings.some(({ kind, station, gap }) => kind !== 'fold' && gap > narrow * (1 + norm(station.y)))
    ) {
      h /= 4;
      continue;
    }
    marks.push(...happenings.map(({ kind, station }) => ({ kind, station, after: stations.length - 1 })));
    stations.push(next);
    if (norm(next.y) > farAway) return path('infinity');
    if (stations.length > 4 && distance(next.y, first.y) < h / 2 && dot(next.tangent, first.tangent) > 0.9)
      return path('closed');
    h = Math.min(1.4 * h, longestStep * (1 + norm(next.y)));
  }
  return path(nearlyVanishes(stations.map(({ y }) => system.divisors(y))) ? 'pole' : 'steps');
}

const alone = (y: readonly number[], tangent: readonly number[]): Station => ({ y, tangent, orientation: 0 });

/** Where curves that cross are followed at least as closely; relative to 1 + |y|. */
const narrow = 1e-6;

const isSmooth = (a: Station, b: Station): boolean => dot(a.tangent, b.tangent) > 0.95;

/** The same point with the parameter exactly at an end of the range. */
function atBorder(system: CurveSystem, station: Station, border: number): Station {
  const start = [...station.y.slice(0, -1), border];
  const across = start.map((_, i) => (i < start.length - 1 ? 0 : 1));
  const y = correctedAcross(system, start, across);
  return (y && stationAt(system, y, station.tangent)) ?? station;
}
