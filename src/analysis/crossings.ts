import { evaluateSome } from '../algebra/polynomial/parts.ts';
import * as P from '../algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../algebra/polynomial/polynomial.ts';
import { countIn, signAt, sturm } from '../algebra/roots/sturm-over.ts';
import { OutOfWork } from '../algebra/work.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import type { Setting } from '../mechanics/record.ts';
import { axisAt, curvesOf } from './axes.ts';
import type { Axis, Curves } from './axes.ts';
import { nearer } from './critical-values.ts';
import type { CriticalValue, Line } from './critical-values.ts';
import { divisorSymbol } from './families.ts';
import type { Family } from './families.ts';
import { realPointsAt } from './family-points.ts';
import type { FamilyPoint, Within } from './family-points.ts';
import type { VectorField } from './vector-field.ts';

/** What happens to fixed points as the parameter grows through a value. */
export type EventKind =
  | 'appear'
  | 'vanish'
  | 'merge'
  | 'exchange of stability'
  | 'Hopf'
  | 'escape to infinity'
  /** What the rates are divided by vanishes where the points go: at this value the rates have no value there. */
  | 'pole'
  | 'undecided';

export interface Crossing {
  readonly kind: EventKind;
  /** Where the points that take part are at this value; undefined at infinity, and where that was not decided. */
  readonly at: readonly number[] | undefined;
  /** Two values of the parameter, a little below and a little above, and the real points there that take part. */
  readonly sides: readonly [Rational, Rational] | undefined;
  readonly before: readonly FamilyPoint[];
  readonly after: readonly FamilyPoint[];
}

/**
 * What happens to the real points at one critical value. The real values that a coordinate has there are isolated, by
 * Sturm's theorem over the field of that value; between edges that no coordinate crosses near the value, what is in a cell
 * before and after it has the one limit in that cell, or goes to infinity. So points that are in the same cells all merge.
 * What the rates are divided by is one more coordinate, where it vanishes at some point: the limit zero is a pole.
 */
export function crossingsAt<T>(
  value: CriticalValue<T>,
  families: readonly Family[],
  curves: readonly Curves<T>[],
  field: VectorField,
  line: Line<T>,
  setting: Setting,
): readonly Crossing[] {
  const divided = divisorCurves(value, families, line);
  const all = divided ? [...curves, divided] : curves;
  const axes = all.map((c) => axisAt(value, c, line));
  const near = away(value, axes, all, line);
  const realPoints = (at: Rational): readonly FamilyPoint[] =>
    families.flatMap((family) => {
      const points = realPointsAt(family, line.parameter, at, field, setting);
      if (points === undefined) throw new OutOfWork();
      return points;
    });
  const groups = new Map<string, Group>();
  const groupAt = (point: FamilyPoint): Group => {
    const cell = cellOf(divided ? [...point.within, known(point.divisor)] : point.within, axes);
    const key = cell === undefined ? 'infinity' : cell.join();
    const group = groups.get(key) ?? { cell, before: [], after: [] };
    groups.set(key, group);
    return group;
  };
  const { lo, hi } = near.place;
  for (const point of realPoints(lo)) groupAt(point).before.push(point);
  for (const point of realPoints(hi)) groupAt(point).after.push(point);
  return [...groups.values()].flatMap((group) => {
    const { cell } = group;
    const isPole = divided !== undefined && cell !== undefined && axes.at(-1)!.isZero(cell.at(-1)!);
    const kind = isPole ? 'pole' : eventOf(group, value.polynomial);
    const at = cell && curves.map((_, i) => axes[i]!.limit(cell[i]!));
    return kind === undefined
      ? []
      : [{ kind, at, sides: [lo, hi], before: group.before, after: group.after }];
  });
}

interface Group {
  readonly cell: readonly number[] | undefined;
  readonly before: FamilyPoint[];
  readonly after: FamilyPoint[];
}

/** Of the divisor of the rates; undefined where it vanishes at no point. */
const divisorCurves = <T>(
  { polynomial }: CriticalValue<T>,
  families: readonly Family[],
  line: Line<T>,
): Curves<T> | undefined =>
  families.some(({ divisor }) => divisor?.zeros.some((p) => P.equal(p, polynomial)) === true)
    ? curvesOf(
        divisorSymbol,
        families.flatMap(({ divisor }) => divisor?.eliminant ?? []),
        line,
      )
    : undefined;

function known(place: Within | undefined): Within {
  if (place === undefined) throw new OutOfWork();
  return place;
}

const mostHalvings = 200;

/** The value in so small an interval that on it no coordinate meets an edge. */
function away<T>(
  value: CriticalValue<T>,
  axes: readonly Axis[],
  curves: readonly Curves<T>[],
  { constants, of }: Line<T>,
): CriticalValue<T> {
  const onEdges = axes.flatMap(({ edges }, i) =>
    curves[i]!.list.flatMap((p) =>
      edges.map((edge) => sturm(constants, of(evaluateSome(p, new Map([[curves[i]!.index, edge]]))))),
    ),
  );
  let near = value;
  for (let left = mostHalvings; left > 0; left--) {
    const { lo, hi } = near.place;
    const isFree = onEdges.every(
      (curve) => signAt(constants, curve.polynomial, lo) !== 0 && countIn(curve, lo, hi) === 0,
    );
    if (isFree) return near;
    near = nearer(near);
  }
  throw new OutOfWork();
}

/** In which cells the coordinates are, counted from 1; undefined beyond the outer edges. */
function cellOf(within: readonly Within[], axes: readonly Axis[]): readonly number[] | undefined {
  const cell = within.map(([lo, hi], i) => {
    const { edges } = axes[i]!;
    const below = edges.filter((edge) => Q.compare(edge, lo) < 0).length;
    if (edges.some((edge) => Q.compare(lo, edge) <= 0 && Q.compare(edge, hi) <= 0)) throw new OutOfWork();
    return below;
  });
  return cell.every((k, i) => k > 0 && k < axes[i]!.edges.length) ? cell : undefined;
}

/** What has happened in one place; undefined for nothing. */
function eventOf({ cell, before, after }: Group, polynomial: Polynomial): EventKind | undefined {
  if (cell === undefined) return 'escape to infinity';
  if (before.length < after.length) return 'appear';
  if (before.length > after.length) return 'vanish';
  const pairs = before.map((point) => ({
    point,
    others: after.filter(({ family }) => family === point.family),
    own: before.filter(({ family }) => family === point.family),
  }));
  const isTold = pairs.every(({ own, others }) => own.length === 1 && others.length === 1);
  if (!isTold) return before.length > 1 ? 'merge' : 'undecided';
  const isHidden = [...before, ...after].some(isUnknown);
  const changes = pairs.filter(({ point, others }) => changed(point, others[0]!));
  if (before.length > 1) return changes.length > 0 && !isHidden ? 'exchange of stability' : 'merge';
  const { family } = before[0]!;
  const { marginal, opposite = [polynomial] } = family;
  if (![...marginal, ...opposite].some((p) => P.equal(p, polynomial))) return undefined;
  if (isHidden) return 'undecided';
  if (changes.length === 0) return undefined;
  return marginal.some((p) => P.equal(p, polynomial)) ? 'exchange of stability' : 'Hopf';
}

const isUnknown = ({ inertia }: FamilyPoint): boolean => inertia === undefined;

const changed = ({ inertia: a }: FamilyPoint, { inertia: b }: FamilyPoint): boolean =>
  a?.positive !== b?.positive || a?.negative !== b?.negative;
