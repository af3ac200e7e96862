import { nearestDouble } from '../algebra/enclose.ts';
import { spectrum } from '../algebra/numeric/spectrum.ts';
import { certify } from '../algebra/systems/certify.ts';
import { determinant } from '../algebra/matrix.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import { num } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { substitute } from '../expr/walk.ts';
import { settingOf } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { compile } from '../program/compile.ts';
import { executable } from '../program/execute.ts';
import type { Theory } from '../theory/theory.ts';
import { correctedAcross, dot, norm, stationAt, stepAlong } from './arclength.ts';
import type { CurveSystem, Station } from './arclength.ts';
import { numericExponent } from './exponents.ts';
import type { Exponent } from './exponents.ts';
import { realZeros, withValues } from './real-zeros.ts';
import { described, jacobian } from './stability.ts';
import type { Stability } from './stability.ts';
import { vectorField } from './vector-field.ts';
import type { VectorField } from './vector-field.ts';

/** How the real fixed points of a theory move with one parameter, in numbers. */
export interface Diagram {
  readonly theory: Theory;
  readonly parameter: Sym;
  readonly variables: readonly Sym[];
  readonly range: readonly [number, number];
  readonly branches: readonly Branch[];
  /** Whether all fixed points at both ends of the range were found. */
  readonly complete: boolean;
}

/** One curve of fixed points. */
export interface Branch {
  readonly points: readonly BranchPoint[];
  /** Where the parameter turns back along the curve: two fixed points merge. */
  readonly folds: readonly BranchPoint[];
  /** Where another curve crosses this one. */
  readonly crossings: readonly BranchPoint[];
  /** What stopped the search backwards and forwards: the range was left, the curve closed, … */
  readonly began: End;
  readonly ended: End;
}

export type End = 'range' | 'closed' | 'infinity' | 'steps';

export interface BranchPoint {
  readonly value: number;
  /** In the order of the variables. */
  readonly at: readonly number[];
  readonly exponents: readonly Exponent[] | undefined;
  readonly kind: Stability['kind'];
  /** At ends and folds: whether Krawczyk's test proves that there is one in a box round it. */
  readonly certified: boolean | undefined;
}

/** Steps along one branch. */
const mostSteps = 2000;
const firstStep = 1e-3;
const shortestStep = 1e-9;
/** Of the range of the parameter, or of the size of the point. */
const longestStep = 0.02;
/** Units of size beyond which a curve is said to go to infinity. */
const farAway = 1e5;

/**
 * Follows every real fixed point that exists at one of the ends of the range, or at the value that the parameter has,
 * through folds, to where its curve leaves the range: by pseudo-arclength continuation. Every parameter but this one has a
 * value. Curves that pass none of these values are not found. Throws `NoFlow` and `ProgramError`.
 */
export function continuation(theory: Theory, parameter: Sym, ends: readonly [Expr, Expr]): Diagram {
  const setting = settingOf(theory, newWork);
  const values = new Map(
    theory.parameters.flatMap(({ symbol, value }) =>
      value && symbol !== parameter ? [[symbol, value] as const] : [],
    ),
  );
  const field = withValues(vectorField(setting), values);
  const range = ends.map((e) => nearestDouble(e) ?? NaN) as [number, number];
  const partOf = (value: Expr): number => ((nearestDouble(value) ?? NaN) - range[0]) / (range[1] - range[0]);
  const own = theory.parameters.find(({ symbol }) => symbol === parameter)?.value;
  const inside = own !== undefined && partOf(own) > 0 && partOf(own) < 1 ? [own] : [];
  const starts = [...ends, ...inside].map((value) => ({
    part: value === ends[0] ? 0 : value === ends[1] ? 1 : partOf(value),
    ...realZeros(withValues(field, new Map([[parameter, value]])), setting),
  }));
  const size =
    starts.flatMap(({ zeros }) => zeros).reduce((m, zero) => Math.max(m, norm(zero)), 0) || 1;
  const scale = { size, start: range[0], length: range[1] - range[0] };
  const system = systemOf(field, parameter, scale);
  const paths: Path[] = [];
  for (const { part, zeros } of starts)
    for (const zero of zeros) {
      const y = [...zero.map((x) => x / size), part];
      if (!paths.some((path) => passes(system, path, y))) paths.push(through(system, y));
    }
  return {
    theory,
    parameter,
    variables: field.variables,
    range,
    branches: paths.map((path) => branchOf(path, field, parameter, scale, setting)),
    complete: starts.every(({ complete }) => complete),
  };
}

/** Whether a curve goes through a point. */
function passes(system: CurveSystem, { stations }: Path, y: readonly number[]): boolean {
  const part = y.at(-1)!;
  const isBeyond = (s: Station): boolean => s.y.at(-1)! >= part !== stations[0]!.y.at(-1)! >= part;
  return stations.some((next, i) => {
    if (distance(next.y, y) < 1e-6) return true;
    const here = stations[i - 1];
    if (here === undefined || here.y.at(-1)! >= part === next.y.at(-1)! >= part) return false;
    const isPast = (s: Station): boolean => isBeyond(s) === isBeyond(next);
    return distance(located(system, here, next, isPast).y, y) < 1e-6;
  });
}

/** The curve through a point, both ways where it is not at an end of the range. */
function through(system: CurveSystem, y: readonly number[]): Path {
  const part = y.at(-1)!;
  const forwards = followed(system, y, part === 1 ? -1 : 1);
  if (part === 0 || part === 1 || forwards.ended === 'closed') return forwards;
  const backwards = followed(system, y, -1);
  return {
    stations: [...backwards.stations.slice(1).reverse(), ...forwards.stations],
    folds: [...backwards.folds.toReversed(), ...forwards.folds],
    crossings: [...backwards.crossings.toReversed(), ...forwards.crossings],
    began: backwards.ended,
    ended: forwards.ended,
  };
}

/** Couplings in units of `size`, the parameter as a part of its range. */
interface Scale {
  readonly size: number;
  readonly start: number;
  readonly length: number;
}

function systemOf({ variables, rates }: VectorField, parameter: Sym, scale: Scale): CurveSystem {
  const inputs = [...variables, parameter];
  const n = variables.length;
  const code = executable(
    compile([...rates, ...rates.flatMap((rate) => inputs.map((x) => partial(rate, x)))], inputs),
  );
  const out = new Float64Array(n + n * (n + 1));
  const units = inputs.map((_, i) => (i < n ? scale.size : scale.length));
  return {
    size: n,
    at: (y) => {
      code(unscaled(y, scale), out);
      const list = Array.from(out);
      return {
        values: list.slice(0, n),
        slope: rates.map((_, i) =>
          units.map((unit, j) => list[n + i * (n + 1) + j]! * unit),
        ),
      };
    },
  };
}

const unscaled = (y: readonly number[], { size, start, length }: Scale): readonly number[] =>
  y.map((x, i) => (i < y.length - 1 ? x * size : start + x * length));

interface Path {
  readonly stations: readonly Station[];
  readonly folds: readonly Station[];
  readonly crossings: readonly Station[];
  readonly began: End;
  readonly ended: End;
}

/** From a point on, first in the direction in which the parameter rises or falls. */
function followed(system: CurveSystem, y: readonly number[], direction: 1 | -1): Path {
  const inwards = y.map((_, i) => (i < y.length - 1 ? 0 : direction));
  const first = stationAt(system, y, inwards);
  const isAtEnd = y.at(-1) === 0 || y.at(-1) === 1;
  const began = isAtEnd ? 'range' : 'closed';
  if (first === undefined) return { stations: [alone(y, inwards)], folds: [], crossings: [], began, ended: 'steps' };
  const stations = [first];
  const folds: Station[] = [];
  const crossings: Station[] = [];
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
      const last = located(system, here, next, (s) => (s.y.at(-1)! - border) * (end - border) > 0);
      stations.push(atBorder(system, last, border));
      return path('range');
    }
    if (here.orientation * next.orientation < 0)
      crossings.push(located(system, here, next, (s) => s.orientation * here.orientation < 0));
    else if (here.tangent.at(-1)! * next.tangent.at(-1)! < 0)
      folds.push(located(system, here, next, (s) => s.tangent.at(-1)! * here.tangent.at(-1)! < 0));
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

/**
 * Between two points of the curve the last one before something changes, by bisection: half way on Hermite's cubic, which
 * is nearer to this curve than one that crosses it, and corrected across the chord.
 */
function located(
  system: CurveSystem,
  before: Station,
  beyond: Station,
  isBeyond: (s: Station) => boolean,
): Station {
  let [a, b] = [before, beyond];
  for (;;) {
    const gap = distance(a.y, b.y);
    const chord = a.y.map((x, i) => (b.y[i]! - x) / gap);
    const guess = a.y.map((x, i) => (x + b.y[i]! + (gap / 4) * (a.tangent[i]! - b.tangent[i]!)) / 2);
    const y = gap > resolution * (1 + norm(a.y)) ? correctedAcross(system, guess, chord) : undefined;
    const there = y && distance(y, guess) < gap / 8 ? stationAt(system, y, chord) : undefined;
    if (there === undefined) return { ...a, y: guess };
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

const distance = (a: readonly number[], b: readonly number[]): number => norm(a.map((x, i) => x - b[i]!));

function branchOf(
  { stations, folds, crossings, began, ended }: Path,
  field: VectorField,
  parameter: Sym,
  scale: Scale,
  setting: Setting,
): Branch {
  const { variables } = field;
  const matrix = executable(compile(jacobian(field).flat(), [...variables, parameter]));
  const n = variables.length;
  const told = (station: Station, certified: boolean | undefined): BranchPoint => {
    const place = unscaled(station.y, scale);
    const entries = Array.from(matrix(place, new Float64Array(n * n)));
    const found = spectrum(variables.map((_, i) => entries.slice(n * i, n * (i + 1))));
    const exponents =
      found.kind === 'unknown'
        ? undefined
        : found.eigenvalues.map(({ value, error }) => numericExponent(value, error, setting));
    return {
      value: place[n]!,
      at: place.slice(0, n),
      exponents,
      kind: described(exponents, setting).kind,
      certified,
    };
  };
  const isEnd = (i: number): boolean =>
    (i === 0 && began === 'range') || (i === stations.length - 1 && ended === 'range');
  return {
    points: stations.map((s, i) =>
      told(s, isEnd(i) ? isPoint(unscaled(s.y, scale), field, parameter) : undefined),
    ),
    folds: folds.map((s) => told(s, isFold(unscaled(s.y, scale), field, parameter))),
    crossings: crossings.map((s) => told(s, undefined)),
    began,
    ended,
  };
}

/** Operations for one certificate. */
const forCertificate = 4_000_000;
/** Determinants of more couplings are not worth their length. */
const mostCouplings = 4;

const close = 1e-6;

function isPoint(place: readonly number[], { variables, rates }: VectorField, parameter: Sym): boolean {
  const value = new Map<Expr, Expr>([[parameter, num(Q.fromDouble(place.at(-1)!))]]);
  const there = rates.map((rate) => substitute(rate, value));
  return isCertified(there, variables, place.slice(0, -1));
}

/** A fold is a simple zero of the flow together with det J. */
function isFold(place: readonly number[], field: VectorField, parameter: Sym): boolean | undefined {
  if (field.variables.length > mostCouplings) return undefined;
  const singular = withinBudget(() => determinant(jacobian(field), newWork(forCertificate)));
  return singular && isCertified([...field.rates, singular], [...field.variables, parameter], place);
}

function isCertified(
  equations: readonly Expr[],
  unknowns: readonly Sym[],
  place: readonly number[],
): boolean {
  const near = place.map((re) => ({ re, im: 0 }));
  const zero = certify(equations, unknowns, near, newWork(forCertificate));
  return (
    zero?.real === true &&
    zero.at.every(({ re }, i) => Math.abs(re - place[i]!) <= close * (1 + Math.abs(place[i]!)))
  );
}
