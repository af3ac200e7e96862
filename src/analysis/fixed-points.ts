import { solveSystem } from '../algebra/systems/solve.ts';
import type { AlgebraicSolutions, Solutions } from '../algebra/systems/solve.ts';
import { lengthOf } from '../algebra/tidy.ts';
import { newWork } from '../algebra/work.ts';
import { isZero } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import { settingOf, tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Theory } from '../theory/theory.ts';
import { numberOf } from './exponents.ts';
import type { Values } from './exponents.ts';
import { fixedSet } from './fixed-sets.ts';
import type { FixedSet } from './fixed-sets.ts';
import { invariantSubspaces } from './invariant-subspaces.ts';
import { liftedPoint } from './phase-space.ts';
import type { Lifted } from './phase-space.ts';
import type { FixedPoint } from './point.ts';
import { isExact, soughtInBox } from './box-search.ts';
import type { FoundInBox, Searched, Sides } from './box-search.ts';
import { certifiedPoint, numericPoint, numericPoints } from './numeric-points.ts';
import { liftedQuadratically, restOffTheFlow } from './quadratic-phase-space.ts';
import type { RestOffTheFlow } from './quadratic-phase-space.ts';
import { areSpecial } from './special-values.ts';
import { stabilityAt } from './stability.ts';
import type { Stability } from './stability.ts';
import { vectorField } from './vector-field.ts';
import type { VectorField } from './vector-field.ts';

/** Where the flow of a theory stands still, and what it does around. */
export interface FixedPoints {
  readonly theory: Theory;
  readonly field: VectorField;
  /** With these values of the parameters numbers were computed. */
  readonly values: Values;
  /** How many there are, counted with their multiplicity, if they are finitely many. */
  readonly bound: number | undefined;
  /** Whether points and sets together are proved to be all over ℂ, wherever no condition vanishes. */
  readonly complete: boolean;
  readonly points: readonly FixedPoint[];
  readonly sets: readonly FixedSet[];
  /** What defines the points that radicals do not reach: Gröbner bases, by the parameters. */
  readonly algebraic: readonly AlgebraicSolutions[];
  /** In which box real points were sought, where algebra finds nothing. */
  readonly searched: Searched | undefined;
  /** Where the quadratic lift rests off the flow; undefined for other lifts. */
  readonly rest: RestOffTheFlow | undefined;
  /** Couplings that stay zero together; undefined for very many. */
  readonly invariant: readonly (readonly Sym[])[] | undefined;
  /** What is taken not to vanish. */
  readonly conditions: readonly Expr[];
  /** What is missing: an end of the search, or numbers of points that radicals do not reach. */
  readonly missing: readonly Missing[];
}

export type Missing =
  { readonly kind: 'search' | 'outside' } | { readonly kind: 'points'; readonly count: number };

/** Operations for the search, and for the search once more with numbers in the place of parameters. */
const worthTrying = 40_000_000;
/** Operations for radicals where there are numbers, too: what takes more is not worth reading. */
const worthReading = 1_000_000;

/**
 * All fixed points of a flow: exactly, by factors, Gröbner bases and radicals, with parameters as symbols; those that
 * radicals do not reach in certified boxes. Where rates are not rational, real ones in a box, of which `sides` may be given.
 * Throws `NoFlow`.
 */
export function fixedPoints(theory: Theory, sides: Sides = new Map()): FixedPoints {
  const setting = settingOf(theory, newWork);
  const field = vectorField(setting);
  const values: Values = new Map(
    theory.parameters.flatMap(({ symbol, value }) => (value ? [[symbol, value] as const] : [])),
  );
  const parameters = new Set(field.rates.flatMap((rate) => [...atomsOf(rate)]));
  const isNumeric = [...parameters].every((a) => field.variables.includes(a as Sym) || values.has(a as Sym));
  const solve = ({ rates, variables }: VectorField): Solutions =>
    solveSystem(
      rates,
      variables,
      newWork(worthTrying),
      setting.assumptions,
      isNumeric ? worthReading : Infinity,
    );
  const symbolic = solve(field);
  const useNumbers =
    isNumeric && values.size > 0 && (!symbolic.complete || areSpecial(symbolic, field.variables, values));
  const shown = useNumbers ? withValues(field, values) : field;
  const found = useNumbers ? solve(shown) : symbolic;
  const isFound = found.complete || found.solutions.length + found.algebraic.length + found.sets.length > 0;
  const numbers = values.size > 0 ? withValues(field, values) : field;
  const inBox = isFound || !isNumeric ? undefined : soughtInBox(numbers, sides, setting);
  return described(theory, inBox ? numbers : shown, values, found, setting, inBox);
}

const withValues = ({ variables, rates }: VectorField, values: Values): VectorField => ({
  variables,
  rates: rates.map((rate) => substitute(rate, new Map<Expr, Expr>(values))),
});

function described(
  theory: Theory,
  field: VectorField,
  values: Values,
  found: Solutions,
  setting: Setting,
  inBox: FoundInBox | undefined,
): FixedPoints {
  const exact = found.solutions.map(({ at, multiplicity }) =>
    exactPoint(
      new Map(field.variables.map((x) => [x, at.get(x) ?? x])),
      multiplicity,
      field,
      values,
      setting,
    ),
  );
  const numeric = found.algebraic.map((group) => numericPoints(group, field, values, setting));
  const boxed = inBox ? pointsInBox(inBox, field, values, setting) : [];
  const points = inOrder([...exact, ...numeric.flatMap((group) => group ?? []), ...boxed]);
  return {
    theory,
    field,
    values,
    bound: found.bound,
    complete: found.complete && numeric.every((group) => group !== undefined),
    points,
    algebraic: found.algebraic,
    searched: inBox?.searched,
    rest: restOffTheFlow(values, setting),
    sets: found.sets.map((set) => fixedSet(set, field, values, setting)),
    invariant: invariantSubspaces(field, setting),
    conditions: found.conditions.map((c) => tidied(c, setting)),
    missing: [
      ...(found.complete ? [] : [{ kind: inBox ? 'outside' : 'search' } as const]),
      ...found.algebraic.flatMap(({ count }, k) => (numeric[k] ? [] : [{ kind: 'points', count } as const])),
    ],
  };
}

const pointsInBox = (
  { simple, exact }: FoundInBox,
  field: VectorField,
  values: Values,
  setting: Setting,
): readonly FixedPoint[] => [
  ...simple.map((zero) =>
    isExact(zero)
      ? exactPoint(zero, 1, field, values, setting)
      : certifiedPoint(zero, 1, field, values, setting),
  ),
  ...exact.map((at) => exactPoint(at, undefined, field, values, setting)),
];

/** Formulas that are longer say less than numbers do. */
const longest = 100;

function exactPoint(
  place: ReadonlyMap<Sym, Expr>,
  multiplicity: number | undefined,
  field: VectorField,
  values: Values,
  setting: Setting,
): FixedPoint {
  const numbers = [...place.values()].map((e) => numberOf(e, values));
  const numeric = numbers.every((z) => z !== undefined) ? numbers : undefined;
  const isShort = [...place.values()].every((e) => lengthOf(e) <= longest);
  const inNumbers =
    isShort || numeric === undefined
      ? undefined
      : numericPoint(numeric, multiplicity, field, values, setting);
  if (inNumbers) return inNumbers;
  const at = new Map([...place].map(([x, e]) => [x, tidied(e, setting)]));
  const stability = stabilityAt(at, field, values, setting);
  return {
    at,
    lifted: liftedAt(at, stability, field, setting),
    numeric: numeric?.map(({ re, im }) => ({ re, im })),
    multiplicity,
    certified: true,
    real: numeric && allReal(numeric.map(({ real }) => real)),
    stability,
  };
}

function liftedAt(
  at: ReadonlyMap<Sym, Expr>,
  { matrix }: Stability,
  field: VectorField,
  setting: Setting,
): Lifted | undefined {
  const { source } = setting.theory;
  if (matrix !== undefined && source.kind === 'beta' && source.lift.kind === 'quadratic')
    return liftedQuadratically(at, matrix, setting);
  if (source.kind !== 'beta' || source.lift.kind !== 'linear' || matrix === undefined) return undefined;
  return liftedPoint(at, matrix, field, source.force, setting);
}

const allReal = (real: readonly (boolean | undefined)[]): boolean | undefined =>
  real.includes(false) ? false : real.includes(undefined) ? undefined : true;

/** Real points before complex ones, and each time those first in which most couplings vanish. */
function inOrder(points: readonly FixedPoint[]): readonly FixedPoint[] {
  const zeros = ({ at, numeric }: FixedPoint): number =>
    at
      ? [...at.values()].filter(isZero).length
      : (numeric ?? []).filter(({ re, im }) => re === 0 && im === 0).length;
  return points.toSorted(
    (a, b) => Number(a.real === false) - Number(b.real === false) || zeros(b) - zeros(a),
  );
}
