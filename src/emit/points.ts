import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { constantDouble } from '../program/constants.ts';
import { exactDouble } from './exact.ts';
import type { Formulas } from './formulas.ts';
import { inputsOf } from './functions.ts';
import type { FunctionName, SolverFunction } from './functions.ts';
import { roundingBounds } from './rounding.ts';

/** A value as correct as a double can be, and how far rounding errors may lead away from it. */
export interface Enclosed {
  readonly value: number;
  readonly bound: number;
}

/** A point of phase space and what the functions of the module must give there. */
export interface TestPoint {
  readonly tau: number;
  readonly q: readonly number[];
  readonly p: readonly number[];
  /** Velocities, where the theory has a Lagrangian. */
  readonly v: readonly number[];
  readonly k: readonly number[];
  readonly expected: ReadonlyMap<FunctionName, readonly Enclosed[]>;
}

const wanted = 3;
const tried = 60;
const largestExpected = 1e12;

/** A few points at which everything exists: the start values, if there are any, and numbers with short binary expansions. */
export function testPoints(formulas: Formulas, functions: readonly SolverFunction[]): readonly TestPoint[] {
  const points: TestPoint[] = [];
  for (let n = 0; n < tried && points.length < wanted; n++) {
    const place = placeOf(formulas, n);
    const point = place && expectAt(place, formulas, functions);
    if (point) points.push(point);
  }
  return points;
}

type Place = Omit<TestPoint, 'expected'>;

/** Number `n`: the start values for 0, else scattered multiples of 1/64, now and then smaller or larger. */
function placeOf({ theory, q, legendre }: Formulas, n: number): Place | undefined {
  const scattered = (i: number): number => ((3 + 29 * n + 17 * (i + 1) * (n + 2)) % 53) + 5;
  const size = [1 / 64, 1 / 64, 1 / 256, 1 / 16][n % 4] as number;
  const starts = theory.coordinates.map((c) => c.start && constantDouble(c.start));
  if (n === 0 && starts.includes(undefined)) return undefined;
  return {
    tau: n === 0 ? inRange(theory.range, 0) : inRange(theory.range, scattered(-1) / 64),
    q: q.map((_, i) => (n === 0 ? (starts[i] as number) : scattered(i) * size)),
    p: q.map((_, i) => (i % 2 === 0 ? 1 : -1) * (scattered(i + q.length) / 64)),
    v: legendre ? q.map((_, i) => scattered(i + 2 * q.length) / 64) : [],
    k: theory.parameters.map(({ value }, i) =>
      value ? constantDouble(value) : scattered(i + 3 * q.length) / 32,
    ),
  };
}

function inRange(range: readonly [Expr, Expr] | undefined, tau: number): number {
  if (range === undefined) return tau;
  const [low, high] = range.map(constantDouble) as [number, number];
  return low <= tau && tau < high ? tau : low;
}

function expectAt(
  place: Place,
  formulas: Formulas,
  functions: readonly SolverFunction[],
): TestPoint | undefined {
  const exact = new Map<Expr, Q.Rational>();
  const know = (atoms: readonly Expr[], values: readonly number[]): void =>
    values.forEach((x, i) => exact.set(atoms[i] as Expr, Q.fromDouble(x)));
  know([formulas.time], [place.tau]);
  know(formulas.q, place.q);
  know(formulas.p, place.p);
  know(formulas.legendre?.v ?? [], place.v);
  know(formulas.parameters, place.k);

  const expected = new Map<FunctionName, readonly Enclosed[]>();
  for (const f of functions) {
    const inputs = inputsOf(formulas, f.arrays).map((atom) => Q.toDouble(exact.get(atom) as Q.Rational));
    const bounds = roundingBounds(f.program, inputs);
    const values: Enclosed[] = [];
    for (const [i, output] of f.outputs.entries()) {
      const value = exactDouble(output, exact);
      const bound = bounds[i] as number;
      if (value === undefined || Math.abs(value) > largestExpected || !Number.isFinite(bound))
        return undefined;
      values.push({ value, bound });
    }
    expected.set(f.name, values);
  }
  return { ...place, expected };
}
