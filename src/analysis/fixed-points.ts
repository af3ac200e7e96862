import { solveSystem } from '../algebra/systems/solve.ts';
import type { Solutions } from '../algebra/systems/solve.ts';
import { newWork } from '../algebra/work.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import { settingOf } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Theory } from '../theory/theory.ts';
import type { Sides } from './box-search.ts';
import { boxedPoints } from './boxed-points.ts';
import { exactPoints } from './exact-points.ts';
import type { Values } from './exponents.ts';
import type { FixedPoints, Scene } from './findings.ts';
import type { AllZeros } from './homotopy/all-zeros.ts';
import { largestBranch } from './homotopy/branched-system.ts';
import type { Tracking } from './homotopy/track-all.ts';
import { areSpecial } from './special-values.ts';
import { branchedFlow, joined, tracedPoints, tracedZeros } from './traced-points.ts';
import { vectorField } from './vector-field.ts';
import type { VectorField } from './vector-field.ts';

export type { FixedPoints } from './findings.ts';

/** Operations for the search, and for the search once more with numbers in the place of parameters. */
const worthTrying = 40_000_000;
/** Operations where the points are known in numbers already. */
const worthAdding = 8_000_000;
/** Operations for radicals where there are numbers, too: what takes more is not worth reading. */
const worthReading = 1_000_000;
/** Systems with more zeros than these in one piece have none that could be read: they are sought in numbers first. */
const few = 16;

/** Paths that are followed if nothing is said. */
const usually = 5_000;
/** What a path may cost on average, in arithmetic operations; most cost less. */
const operationsPerPath = 2_000_000;

/** How far numbers are sought: `mostPaths` of the homotopy continuation, 5,000 if nothing is said; `sides` of the box. */
export type Effort = Partial<Omit<Tracking, 'work'>> & { readonly sides?: Sides };

/**
 * All fixed points of a flow: exactly, by factors, Gröbner bases and radicals, with parameters as symbols; those that
 * radicals do not reach in certified boxes; by homotopy continuation, where parameters have values, those that exact
 * algebra does not reach; where rates are not rational, real ones in a box. Throws `NoFlow`.
 */
export function fixedPoints(theory: Theory, effort: Effort = {}): FixedPoints {
  const { sides = new Map(), ...tracking } = { mostPaths: usually, seed: 1, ...effort };
  const setting = settingOf(theory, newWork);
  const field = vectorField(setting);
  const values: Values = new Map(
    theory.parameters.flatMap(({ symbol, value }) => (value ? [[symbol, value] as const] : [])),
  );
  const parameters = new Set(field.rates.flatMap((rate) => [...atomsOf(rate)]));
  const isNumeric = [...parameters].every((a) => field.variables.includes(a as Sym) || values.has(a as Sym));
  const scene: Scene = { theory, setting, values };
  const exactly = (own: VectorField, operations: number): FixedPoints =>
    exactPoints(own, solved(own, setting, operations, isNumeric ? worthReading : Infinity), scene);
  if (!isNumeric) return exactly(field, worthTrying);
  const numbers = withValues(field, values);
  const system = branchedFlow(numbers);
  const trace = (): AllZeros | undefined =>
    system &&
    tracedZeros(system, {
      ...tracking,
      work: newWork(Math.max(tracking.mostPaths, usually) * operationsPerPath),
    });
  const isLong = system !== undefined && largestBranch(system) > few;
  const first = isLong ? trace() : undefined;
  if (first?.complete === true) return tracedPoints(numbers, first, scene);
  const exact = first ? exactly(numbers, worthAdding) : exactlyOrWithNumbers();
  if (exact.complete === true) return exact;
  const zeros = first ?? trace();
  return zeros
    ? joined(exact, tracedPoints(numbers, zeros, scene))
    : boxedPoints(numbers, exact, sides, scene);

  /** With parameters as symbols, unless numbers are needed. */
  function exactlyOrWithNumbers(): FixedPoints {
    const found = solved(field, setting, worthTrying, worthReading);
    const isEnough = values.size === 0 || (found.complete && !areSpecial(found, field.variables, values));
    return isEnough ? exactPoints(field, found, scene) : exactly(numbers, worthTrying);
  }
}

const solved = (
  { rates, variables }: VectorField,
  { assumptions }: Setting,
  operations: number,
  forRadicals: number,
): Solutions => solveSystem(rates, variables, newWork(operations), assumptions, forRadicals);

const withValues = ({ variables, rates }: VectorField, values: Values): VectorField => ({
  variables,
  rates: rates.map((rate) => substitute(rate, new Map<Expr, Expr>(values))),
});
