import type { KnownSpectrum } from '../algebra/numeric/spectrum.ts';
import { eigenvalues } from '../algebra/linear/eigenvalues.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { factorised } from '../algebra/tidy.ts';
import { withinBudget } from '../algebra/work.ts';
import { isZero } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { centreFlow } from './centre-flow.ts';
import type { CentreFlow } from './centre-flow.ts';
import { marginalFlow } from './centre-manifold.ts';
import type { MarginalFlow } from './centre-manifold.ts';
import { criticalExponents } from './critical.ts';
import type { Critical } from './critical.ts';
import { exactExponent } from './exponents.ts';
import type { Exponent, Values } from './exponents.ts';
import { focusOf } from './focus.ts';
import type { Focus } from './focus.ts';
import { scalingOf } from './scaling.ts';
import type { Scaling } from './scaling.ts';
import { kindOf } from './kind.ts';
import type { Directions, Kind } from './kind.ts';
import type { VectorField } from './vector-field.ts';

/** What the linearised flow does around a point. */
export interface Stability {
  /** J_ij = ∂v_i/∂x_j there, where the point is exact. */
  readonly matrix: readonly (readonly Expr[])[] | undefined;
  /** As often as their algebraic multiplicity says; undefined where they were not found. */
  readonly exponents: readonly Exponent[] | undefined;
  readonly directions: Directions | undefined;
  readonly kind: Kind;
  /** Directions and Jordan blocks, where the eigenvalues are exact. */
  readonly scaling: readonly Scaling[] | undefined;
  /** The same in doubles, with estimated errors, where the eigenvalues are not exact. */
  readonly modes: KnownSpectrum | undefined;
  /** The next order along a marginal direction, where exactly one eigenvalue vanishes. */
  readonly marginal: MarginalFlow | undefined;
  /** The leading flow along several marginal directions, where all that are marginal have the eigenvalue zero. */
  readonly centre: CentreFlow | undefined;
  /** What decides between a focus and a centre, where exactly two eigenvalues are imaginary. */
  readonly focus: Focus | undefined;
  /** Undefined where the exponents or their signs are not known. */
  readonly critical: Critical | undefined;
}

/** J_ij = ∂v_i/∂x_j. */
export const jacobian = ({ variables, rates }: VectorField): readonly (readonly Expr[])[] =>
  rates.map((rate) => variables.map((x) => partial(rate, x)));

/** The stability matrix at an exact point, and its eigenvalues in radicals as far as they reach. */
export function stabilityAt(
  at: ReadonlyMap<Sym, Expr>,
  field: VectorField,
  values: Values,
  setting: Setting,
): Stability {
  const matrix = whereDefined(() =>
    jacobian(field).map((row) => row.map((e) => tidied(substitute(e, at), setting))),
  );
  const spectrum = matrix && exactSpectrum(matrix, setting);
  const scaling = matrix && spectrum && scalingOf(matrix, spectrum, setting);
  const said = described(
    spectrum?.flatMap(({ value, multiplicity }) => {
      const exponent = exactExponent(value, values, setting);
      return Array.from({ length: multiplicity }, () => exponent);
    }),
    setting,
  );
  const nilpotent = scaling?.find(({ eigenvalue }) => isZero(eigenvalue))?.multiplicity ?? 0;
  const areZero = said.directions?.marginal === nilpotent;
  const circles = said.directions?.circling === 2 && said.directions.marginal === 2;
  return {
    matrix,
    scaling,
    modes: undefined,
    marginal: scaling && marginalFlow(at, matrix, scaling, field, setting),
    centre: matrix && areZero ? centreFlow(at, matrix, nilpotent, field, values, setting) : undefined,
    focus: scaling && circles ? focusOf(at, matrix, scaling, field, values, setting) : undefined,
    ...said,
  };
}

function exactSpectrum(
  matrix: readonly (readonly Expr[])[],
  setting: Setting,
): readonly { readonly value: Expr; readonly multiplicity: number }[] | undefined {
  const work = setting.work();
  const found = withinBudget(() => whereDefined(() => eigenvalues(matrix, work, setting.assumptions)));
  if (found?.complete !== true || found.rest.length > 0) return undefined;
  return found.roots.map(({ value, multiplicity }) => ({
    value: tidied(factorised(value, setting.work()) ?? value, setting),
    multiplicity,
  }));
}

/** What the exponents say of a point. */
export function described(
  exponents: readonly Exponent[] | undefined,
  setting: Setting,
): Pick<Stability, 'exponents' | 'directions' | 'kind' | 'critical'> {
  const { directions, kind } = directionsOf(exponents);
  return {
    exponents,
    directions,
    kind,
    critical: directions && exponents && criticalExponents(exponents, setting),
  };
}

/** How many directions are of which sort, and what this makes of the point. */
function directionsOf(exponents: readonly Exponent[] | undefined): {
  readonly directions: Directions | undefined;
  readonly kind: Kind;
} {
  if (
    exponents === undefined ||
    exponents.some(({ growth, real }) => growth === undefined || real === undefined)
  )
    return { directions: undefined, kind: 'undecided' };
  const count = (which: (e: Exponent) => boolean): number => exponents.filter(which).length;
  const directions = {
    relevant: count(({ growth }) => growth === -1),
    irrelevant: count(({ growth }) => growth === 1),
    marginal: count(({ growth }) => growth === 0),
    turning: count(({ real }) => real === false),
    circling: count(({ growth, real }) => growth === 0 && real === false),
  };
  return { directions, kind: kindOf(directions) };
}
