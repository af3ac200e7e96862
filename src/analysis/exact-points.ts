import type { Solutions } from '../algebra/systems/solve.ts';
import { lengthOf } from '../algebra/tidy.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { numberOf } from './exponents.ts';
import type { Values } from './exponents.ts';
import { inOrder } from './findings.ts';
import type { FixedPoints, Scene } from './findings.ts';
import { fixedSet } from './fixed-sets.ts';
import { invariantSubspaces } from './invariant-subspaces.ts';
import { numericPoint, numericPoints, withNumericExponents } from './numeric-points.ts';
import { liftedPoint } from './phase-space.ts';
import type { Lifted } from './phase-space.ts';
import type { FixedPoint } from './point.ts';
import { stabilityAt } from './stability.ts';
import type { Stability } from './stability.ts';
import type { VectorField } from './vector-field.ts';

/** What exact algebra has found, as fixed points: those that radicals do not reach in certified boxes. */
export function exactPoints(field: VectorField, found: Solutions, scene: Scene): FixedPoints {
  const { theory, setting, values } = scene;
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
  return {
    theory,
    field,
    values,
    bound: found.bound,
    complete: found.complete && numeric.every((group) => group !== undefined),
    points: inOrder([...exact, ...numeric.flatMap((group) => group ?? [])]),
    algebraic: found.algebraic,
    sets: found.sets.map((set) => fixedSet(set, field, values, setting)),
    invariant: invariantSubspaces(field, setting),
    conditions: found.conditions.map((c) => tidied(c, setting)),
    paths: undefined,
    missing: [
      ...(found.complete ? [] : [{ kind: 'search' } as const]),
      ...found.algebraic.flatMap(({ count }, k) => (numeric[k] ? [] : [{ kind: 'points', count } as const])),
    ],
  };
}

/** Formulas that are longer say less than numbers do. */
const longest = 100;

export function exactPoint(
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
  const point: FixedPoint = {
    at,
    lifted: liftedAt(at, stability, field, setting),
    numeric: numeric?.map(({ re, im }) => ({ re, im })),
    multiplicity,
    cluster: undefined,
    certified: true,
    real: numeric && allReal(numeric.map(({ real }) => real)),
    stability,
  };
  return withNumericExponents(point, field, values, setting);
}

function liftedAt(
  at: ReadonlyMap<Sym, Expr>,
  { matrix }: Stability,
  field: VectorField,
  setting: Setting,
): Lifted | undefined {
  const { source } = setting.theory;
  if (source.kind !== 'beta' || source.lift.kind !== 'linear' || matrix === undefined) return undefined;
  return liftedPoint(at, matrix, field, source.force, setting);
}

const allReal = (real: readonly (boolean | undefined)[]): boolean | undefined =>
  real.includes(false) ? false : real.includes(undefined) ? undefined : true;
