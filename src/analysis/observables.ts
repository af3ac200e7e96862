import type { Complex } from '../algebra/numeric/complex.ts';
import { complexEncloser } from '../algebra/roots/complex-enclose.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { certify } from '../algebra/systems/certify.ts';
import type { CertifiedZero } from '../algebra/systems/certify.ts';
import { newWork } from '../algebra/work.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import { settingOf, tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Definition } from '../theory/theory.ts';
import { numberOf } from './exponents.ts';
import type { Values } from './exponents.ts';
import type { FixedPoints } from './fixed-points.ts';
import type { FixedPoint } from './point.ts';
import { doubleOf } from './values.ts';
import type { VectorField } from './vector-field.ts';

/** What a function of the couplings is at a fixed point. */
export interface Observed {
  readonly symbol: Sym;
  /** Where the point is exact, and the function has a value there. */
  readonly exact: Expr | undefined;
  /** The middle of an enclosure; undefined while parameters have no value. */
  readonly numeric: Complex | undefined;
}

/** Functions and observables of the theory at one fixed point. */
export interface ObservedPoint {
  readonly functions: readonly Observed[];
  readonly observables: readonly Observed[];
}

/** Operations for the box of one point. */
const worthTrying = 100_000_000;

/** What the functions and observables of a theory are at each of its fixed points, in their order. */
export function observedAt({ theory, points, field, values }: FixedPoints): readonly ObservedPoint[] {
  const { functions, observables } = theory;
  if (functions.length + observables.length === 0)
    return points.map(() => ({ functions: [], observables: [] }));
  const setting = settingOf(theory, newWork);
  return points.map((point) => {
    const value = valueAt(point, field, values, setting);
    return { functions: functions.map(value), observables: observables.map(value) };
  });
}

function valueAt(
  point: FixedPoint,
  field: VectorField,
  values: Values,
  setting: Setting,
): (definition: Definition) => Observed {
  const { at } = point;
  if (at)
    return ({ symbol, value }) => {
      const exact = whereDefined(() => tidied(substitute(value, at), setting));
      const numeric = exact && numberOf(exact, values);
      return { symbol, exact, numeric: numeric && { re: numeric.re, im: numeric.im } };
    };
  const inserted = (e: Expr): Expr => substitute(e, new Map<Expr, Expr>(values));
  const box = boxOf(point, field, inserted);
  return ({ symbol, value }) => ({
    symbol,
    exact: undefined,
    numeric: box && whereDefined(() => enclosedOn(box, inserted(value), field.variables)),
  });
}

/** The box in which the point lies. */
function boxOf(
  { numeric }: FixedPoint,
  { rates, variables }: VectorField,
  inserted: (e: Expr) => Expr,
): CertifiedZero | undefined {
  const own = new Set<Expr>(variables);
  const numbers = whereDefined(() => rates.map(inserted));
  if (numeric === undefined || numbers === undefined) return undefined;
  if (numbers.some((e) => [...atomsOf(e)].some((a) => !own.has(a)))) return undefined;
  return certify(numbers, variables, numeric, newWork(worthTrying));
}

function enclosedOn({ box, bits }: CertifiedZero, e: Expr, variables: readonly Sym[]): Complex | undefined {
  const place = new Map(variables.map((x, i) => [x, box[i]!]));
  const found = complexEncloser(place, bits)(e);
  return (
    found && {
      re: doubleOf(found.re.lo + found.re.hi, bits + 1),
      im: doubleOf(found.im.lo + found.im.hi, bits + 1),
    }
  );
}
