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
import { norm } from './arclength.ts';
import type { CurveSystem, Station } from './arclength.ts';
import { passes, through } from './curve.ts';
import type { End, Path } from './curve.ts';
import { divisorExpressions } from './divisors.ts';
import { numericExponent } from './exponents.ts';
import type { Exponent } from './exponents.ts';
import type { MarkKind } from './marks.ts';
import { areNotRational } from './rational-rates.ts';
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
  /** Whether the rates are no rational functions of the couplings: then no fixed points are sought to start from. */
  readonly irrational: boolean;
}

/** One curve of fixed points. */
export interface Branch {
  readonly points: readonly BranchPoint[];
  /** Where the parameter turns back along the curve: two fixed points merge. */
  readonly folds: readonly MarkedPoint[];
  /** Where another curve crosses this one. */
  readonly crossings: readonly MarkedPoint[];
  /** Where the rates have a pole on this one: what they are divided by vanishes there. */
  readonly poles: readonly MarkedPoint[];
  /** What stopped the search backwards and forwards: the range was left, the curve closed, … */
  readonly began: End;
  readonly ended: End;
}

export interface MarkedPoint extends BranchPoint {
  /** The index of the point before it. */
  readonly after: number;
}

export interface BranchPoint {
  readonly value: number;
  /** In the order of the variables. */
  readonly at: readonly number[];
  readonly exponents: readonly Exponent[] | undefined;
  readonly kind: Stability['kind'];
  /** At ends and folds: whether Krawczyk's test proves that there is one in a box round it. */
  readonly certified: boolean | undefined;
}

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
  const size = starts.flatMap(({ zeros }) => zeros).reduce((m, zero) => Math.max(m, norm(zero)), 0) || 1;
  const scale = { size, start: range[0], length: range[1] - range[0] };
  const system = systemOf(field, parameter, scale);
  const paths: Path[] = [];
  for (const { part, zeros } of starts)
    for (const zero of zeros) {
      const y = [...zero.map((x) => x / size), part];
      if (!paths.some((path) => passes(system, path, y))) paths.push(through(system, y));
    }
  // A point at which no step was possible may lie on a curve that was followed later.
  const isPassed = (path: Path): boolean =>
    path.stations.length === 1 &&
    paths.some((other) => other !== path && passes(system, other, path.stations[0]!.y));
  return {
    theory,
    parameter,
    variables: field.variables,
    range,
    branches: paths
      .filter((path) => !isPassed(path))
      .map((path) => branchOf(path, field, parameter, scale, setting)),
    complete: starts.every(({ complete }) => complete),
    irrational: areNotRational(field.rates, field.variables),
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
  const below = divisorExpressions(rates);
  const divisors = executable(compile(below, inputs));
  const units = inputs.map((_, i) => (i < n ? scale.size : scale.length));
  return {
    size: n,
    divisors: (y) => Array.from(divisors(unscaled(y, scale), new Float64Array(below.length))),
    at: (y) => {
      code(unscaled(y, scale), out);
      const list = Array.from(out);
      return {
        values: list.slice(0, n),
        slope: rates.map((_, i) => units.map((unit, j) => list[n + i * (n + 1) + j]! * unit)),
      };
    },
  };
}

const unscaled = (y: readonly number[], { size, start, length }: Scale): readonly number[] =>
  y.map((x, i) => (i < y.length - 1 ? x * size : start + x * length));

function branchOf(
  { stations, marks, began, ended }: Path,
  field: VectorField,
  parameter: Sym,
  scale: Scale,
  setting: Setting,
): Branch {
  const { variables } = field;
  const matrixAt = executable(compile(jacobian(field).flat(), [...variables, parameter]));
  const n = variables.length;
  const entriesAt = (place: readonly number[]): readonly number[] =>
    Array.from(matrixAt(place, new Float64Array(n * n)));
  const largest = stations
    .flatMap(({ y }) => entriesAt(unscaled(y, scale)))
    .reduce((m, c) => Math.max(m, Math.abs(c)), 0);
  const told = (station: Station, certified: boolean | undefined): BranchPoint => {
    const place = unscaled(station.y, scale);
    const entries = entriesAt(place);
    const rows = variables.map((_, i) => entries.slice(n * i, n * (i + 1)));
    const found = spectrum(rows, { uncertainty: largest * uncertain });
    const exponents =
      found.kind === 'unknown'
        ? undefined
        : found.eigenvalues.map(({ value, error }) => numericExponent(value, error, setting));
    return {
      value: place[n]!,
      // What is less than rounding is none.
      at: place.slice(0, n).map((x) => (Math.abs(x) < rounding * scale.size ? 0 : x)),
      exponents,
      kind: described(exponents, setting).kind,
      certified,
    };
  };
  const isEnd = (i: number): boolean =>
    (i === 0 && began === 'range') || (i === stations.length - 1 && ended === 'range');
  const marked = (
    sort: MarkKind,
    certificate?: (place: readonly number[]) => boolean | undefined,
  ): readonly MarkedPoint[] =>
    marks
      .filter(({ kind }) => kind === sort)
      .map(({ station, after }) => ({
        ...told(station, certificate?.(unscaled(station.y, scale))),
        after,
      }));
  return {
    points: stations.map((s, i) =>
      told(s, isEnd(i) ? isPoint(unscaled(s.y, scale), field, parameter) : undefined),
    ),
    folds: marked('fold', (place) => isFold(place, field, parameter)),
    crossings: marked('crossing'),
    poles: marked('pole'),
    began,
    ended,
  };
}

const rounding = 1e-14;
/** Of the largest entry of the stability matrix along a curve: smaller eigenvalues have no sign. */
const uncertain = 1e-12;

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
