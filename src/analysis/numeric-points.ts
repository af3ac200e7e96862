import { spectrum } from '../algebra/numeric/spectrum.ts';
import type { KnownSpectrum } from '../algebra/numeric/spectrum.ts';
import { complexEnclose, complexEncloser } from '../algebra/roots/complex-enclose.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { certifiedZeros } from '../algebra/systems/approximate.ts';
import { areApart, certify } from '../algebra/systems/certify.ts';
import type { CertifiedZero } from '../algebra/systems/certify.ts';
import type { AlgebraicSolutions } from '../algebra/systems/solve.ts';
import { newWork } from '../algebra/work.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Setting } from '../mechanics/record.ts';
import { numericExponent } from './exponents.ts';
import type { Exponent, Values } from './exponents.ts';
import type { FixedPoint } from './point.ts';
import { described, jacobian } from './stability.ts';
import type { Complex } from '../algebra/numeric/complex.ts';
import { doubleOf } from './values.ts';
import type { VectorField } from './vector-field.ts';

/** Operations for the certificates of one group of points. */
const worthTrying = 400_000_000;

/**
 * The points of a Gröbner basis that radicals do not reach, each in a box in which it is proved to be. Undefined where
 * parameters have no value, or not all of them were found and certified.
 */
export function numericPoints(
  { equations, count, multiplicity }: AlgebraicSolutions,
  field: VectorField,
  values: Values,
  setting: Setting,
): readonly FixedPoint[] | undefined {
  const { variables } = field;
  const rates = inserted(field.rates, variables, values);
  const basis = inserted(equations, variables, values);
  const work = newWork(worthTrying);
  const found = rates && basis && certifiedZeros(rates, variables, basis, count, work);
  // A basis belongs to the flow for generic parameters; for the ones at hand the flow itself is asked.
  const zeros = found?.zeros.map((zero) => {
    const own = certify(rates as readonly Expr[], variables, zero.at, work);
    if (own && !areApart(own, zero)) return own;
    return values.size === 0 ? zero : undefined;
  });
  if (zeros?.every((zero) => zero !== undefined) !== true) return undefined;
  return zeros.map((zero) => pointIn(zero, multiplicity, field, values, setting));
}

/** A point that is known in numbers, in a box; undefined where no certificate was found. */
export function numericPoint(
  near: readonly Complex[],
  multiplicity: number | undefined,
  field: VectorField,
  values: Values,
  setting: Setting,
): FixedPoint | undefined {
  const rates = inserted(field.rates, field.variables, values);
  const zero = rates && certify(rates, field.variables, near, newWork(worthTrying));
  return zero && pointIn(zero, multiplicity, field, values, setting);
}

/** With values for all parameters; undefined where one has none. */
function inserted(
  list: readonly Expr[],
  variables: VectorField['variables'],
  values: Values,
): readonly Expr[] | undefined {
  const own = new Set<Expr>(variables);
  const numeric = whereDefined(() => list.map((e) => substitute(e, new Map<Expr, Expr>(values))));
  return numeric?.every((e) => [...atomsOf(e)].every((a) => own.has(a))) === true ? numeric : undefined;
}

/** A point in a box as a fixed point. */
export function pointIn(
  zero: Omit<CertifiedZero, 'outer'>,
  multiplicity: number | undefined,
  field: VectorField,
  values: Values,
  setting: Setting,
): FixedPoint {
  const modes = spectrumIn(zero, field, values);
  return {
    at: undefined,
    lifted: undefined,
    numeric: zero.at,
    multiplicity,
    cluster: undefined,
    certified: true,
    real: zero.real,
    stability: {
      matrix: undefined,
      scaling: undefined,
      marginal: undefined,
      centre: undefined,
      focus: undefined,
      modes,
      ...described(exponentsOf(modes, setting), setting),
    },
  };
}

const exponentsOf = (modes: KnownSpectrum | undefined, setting: Setting): readonly Exponent[] | undefined =>
  modes?.eigenvalues.map(({ value, error }) => numericExponent(value, error, setting));

/** The spectrum of the stability matrix, which is enclosed on the box. */
function spectrumIn(
  { box, bits }: Pick<CertifiedZero, 'box' | 'bits'>,
  field: VectorField,
  values: Values,
): KnownSpectrum | undefined {
  const enclosed = complexEncloser(new Map(field.variables.map((x, i) => [x, box[i]!])), bits);
  const entries = inserted(jacobian(field).flat(), field.variables, values)?.map(enclosed);
  if (entries?.every((z) => z !== undefined) !== true) return undefined;
  const n = field.variables.length;
  const uncertainty = Math.max(
    0,
    ...entries.flatMap(({ re, im }) => [doubleOf(re.hi - re.lo, bits), doubleOf(im.hi - im.lo, bits)]),
  );
  const matrix = field.variables.map((_, i) =>
    entries.slice(n * i, n * (i + 1)).map(({ re, im }) => ({
      re: doubleOf(re.lo + re.hi, bits + 1),
      im: doubleOf(im.lo + im.hi, bits + 1),
    })),
  );
  const found = spectrum(matrix, { uncertainty });
  return found.kind === 'known' ? found : undefined;
}

/** A point with exact coordinates whose exponents radicals do not reach. */
export function withNumericExponents(
  point: FixedPoint,
  field: VectorField,
  values: Values,
  setting: Setting,
): FixedPoint {
  const { at, stability } = point;
  if (at === undefined || stability.exponents !== undefined) return point;
  const place = new Map<Expr, Expr>(
    [...values, ...at].map(([x, e]) => [x, substitute(e, new Map<Expr, Expr>(values))]),
  );
  const box = field.variables.map((x) => complexEnclose(place.get(x) ?? x, new Map(), bits));
  if (!box.every((z) => z !== undefined)) return point;
  const modes = spectrumIn({ box, bits }, field, values);
  return { ...point, stability: { ...stability, modes, ...described(exponentsOf(modes, setting), setting) } };
}

const bits = 192;
