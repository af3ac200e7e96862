import { spectrum } from '../algebra/numeric/spectrum.ts';
import { newWork } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf } from '../expr/walk.ts';
import { compile } from '../program/compile.ts';
import { executable } from '../program/execute.ts';
import { settingOf } from '../mechanics/record.ts';
import { integrate } from '../runtime/dop853.ts';
import type { RightHandSide } from '../runtime/problem.ts';
import { nodes } from '../runtime/tableau.ts';
import { perLogarithm } from '../theory/conversion.ts';
import type { Connection, Numbered, Terminus } from './connection.ts';
import { divisorExpressions, nearlyVanishes } from './divisors.ts';
import type { FixedPoints } from './fixed-points.ts';
import { linesOf } from './invariant-lines.ts';
import type { FixedPoint } from './point.ts';
import { withValues } from './real-zeros.ts';
import { jacobian } from './stability.ts';
import { valueOf } from './values.ts';
import type { VectorField } from './vector-field.ts';

/**
 * The flow lines that fixed points tell: on axes that the flow does not leave, by the exact sign of the rate between
 * neighbouring zeros; and the separatrices of hyperbolic points, out of those with one relevant and into those with one
 * irrelevant direction, by numerical integration, which proves nothing: where its work is used up, the rest is undecided. Undefined where a parameter has no value. Throws
 * `ProgramError`.
 */
export function connections(
  found: FixedPoints,
  work: Work = newWork(forAllLines),
): readonly Connection[] | undefined {
  const field = withValues(found.field, found.values);
  const own = new Set<Expr>(field.variables);
  if (!field.rates.every((rate) => [...atomsOf(rate)].every((a) => own.has(a)))) return undefined;
  const points = found.points.flatMap((point, number): readonly Numbered[] =>
    point.real && point.numeric ? [{ point, number, place: point.numeric.map(({ re }) => re) }] : [],
  );
  const unit = valueOf(perLogarithm[found.theory.scale])?.re ?? 1;
  const downwards = unit < 0 ? 1 : -1;
  const lines = linesOf(field, points, downwards, settingOf(found.theory, newWork));
  const isOnLine = ({ place }: Numbered, direction: readonly number[]): boolean =>
    lines.some(({ along }) => {
      const k = along.kind === 'line' ? field.variables.indexOf(along.coupling) : -1;
      return [place, direction].every((v) => v.every((c, i) => i === k || c === 0));
    });
  const motion = motionOf(field, points, work);
  return [
    ...lines,
    ...points.flatMap((from) =>
      separatricesOf(from, unit, motion).filter(
        ({ along }) => along.kind === 'line' || !isOnLine(from, along.direction),
      ),
    ),
  ];
}

/** The flow in doubles, among its fixed points. */
interface Motion {
  readonly variables: readonly Sym[];
  readonly rates: (x: ArrayLike<number>, out: Float64Array) => Float64Array;
  readonly matrix: (x: readonly number[]) => readonly (readonly number[])[];
  readonly points: readonly Numbered[];
  /** The largest distance of a point from zero, or 1. */
  readonly size: number;
  /** The smallest distance of two points, or the size. */
  readonly apart: number;
  /** What the rates are divided by, factor by factor. */
  readonly divisors: (x: ArrayLike<number>) => readonly number[];
  /** Operations of one evaluation of the rates, and what is left for all lines. */
  readonly cost: number;
  readonly work: Work;
}

/** Operations for all separatrices. */
const forAllLines = 400_000_000;

function motionOf(field: VectorField, points: readonly Numbered[], work: Work): Motion {
  const { variables } = field;
  const n = variables.length;
  const slopes = executable(compile(jacobian(field).flat(), variables));
  const size = points.reduce((m, { place }) => Math.max(m, Math.hypot(...place)), 0) || 1;
  const code = compile(field.rates, variables);
  const below = divisorExpressions(field.rates);
  const divisors = executable(compile(below, variables));
  const gaps = points.flatMap((a, i) => points.slice(0, i).map((b) => distance(a.place, b.place)));
  return {
    variables,
    points,
    size,
    apart: gaps.reduce((m, gap) => Math.min(m, gap), size),
    rates: executable(code),
    divisors: (x) => Array.from(divisors(x, new Float64Array(below.length))),
    cost: code.statements.length + n + points.length,
    work,
    matrix: (x) => {
      const entries = Array.from(slopes(x, new Float64Array(n * n)));
      return variables.map((_, i) => entries.slice(n * i, n * (i + 1)));
    },
  };
}

function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(sum);
}

/** Of a hyperbolic point with one direction of a sort both ways out of it, or into it; `unit` is dτ/d ln μ. */
function separatricesOf(from: Numbered, unit: number, motion: Motion): readonly Connection[] {
  const { directions } = from.point.stability;
  if (directions === undefined || directions.marginal > 0 || motion.variables.length < 2) return [];
  const found = spectrum(motion.matrix(from.place));
  if (found.kind === 'unknown') return [];
  const sorts = [
    ...(directions.relevant === 1 ? [1 as const] : []),
    ...(directions.irrelevant === 1 ? [-1 as const] : []),
  ];
  return sorts.flatMap((outwards) => {
    // What grows in this direction of τ leaves the point.
    const time = (unit < 0 ? outwards : -outwards) as 1 | -1;
    const own = found.eigenvalues.filter(({ value }) => value.re * time > 0);
    const [single] = own;
    if (single === undefined || own.length > 1 || single.value.im !== 0) return [];
    const vector = single.right.map(({ re }) => re);
    return [1, -1].map((side): Connection => {
      const direction = vector.map((c) => (c === 0 ? 0 : side * c));
      const end = endOf(from, direction, Math.abs(single.value.re), time, motion);
      const start: Terminus = { point: from.number };
      return {
        from: outwards > 0 ? start : end,
        to: outwards > 0 ? end : start,
        along: { kind: 'separatrix', point: from.number, exponent: single.value.re * unit, direction },
        proved: false,
      };
    });
  });
}

/** Of the size: the first step away from the point. */
const firstStep = 1e-6;
/** Of the smallest distance: within it of a point that attracts a flow line ends there. */
const reach = 1e-3;
/** Within this part of it of any other point, too: no line comes so near by chance. */
const touch = 1e-5;
/** Of the size: beyond it a flow line is said to go to infinity. */
const farAway = 1e4;
/** In units of the time in which the deviation grows by e. */
const longest = 1e4;
const mostSteps = 20_000;
/** The most evaluations of the rates in one step. */
const evaluationsInStep = nodes.length;

function endOf(
  from: Numbered,
  direction: readonly number[],
  growth: number,
  time: 1 | -1,
  motion: Motion,
): Terminus {
  const { points, size, apart, cost, work } = motion;
  const affordable = Math.floor(work.operations / (cost * evaluationsInStep));
  if (affordable < 1) return 'undecided';
  const start = from.place.map((c, i) => c + firstStep * size * direction[i]!);
  const others = points.filter((point) => point !== from);
  const radii = others.map(({ point }) => apart * reach * (attracts(point, time) ? 1 : touch));
  const f: RightHandSide = (_, x, out) => void motion.rates(x, out);
  const { y, stopped, evaluations } = integrate(f, start, [0, (time * longest) / growth], {
    maxSteps: Math.min(mostSteps, affordable),
    atol: 1e-14 * size,
    events: [
      ...others.map(
        ({ place }, i) =>
          (_: number, x: Float64Array) =>
            distance(x, place) - radii[i]!,
      ),
      (_, x) => farAway * size - Math.hypot(...x),
    ],
  });
  work.operations -= evaluations * cost;
  const last = y.at(-1)!;
  if (stopped.reason !== 'event') {
    if (nearlyVanishes(y.map(motion.divisors))) return 'pole';
    return stopped.reason === 'pole' ? 'infinity' : 'undecided';
  }
  const met = others.find(({ place }, i) => distance(last, place) <= 2 * radii[i]!);
  return met ? { point: met.number } : 'infinity';
}

/** Whether all that is near the point comes to it in this direction of τ, by the signs of its exponents. */
function attracts({ stability: { directions, exponents } }: FixedPoint, time: 1 | -1): boolean {
  if (directions === undefined || directions.marginal > 0) return false;
  return (exponents ?? []).every(({ numeric }) => numeric !== undefined && numeric.re * time < 0);
}
