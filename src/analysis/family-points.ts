import { inertiaOf } from '../algebra/numeric/inertia.ts';
import type { Inertia } from '../algebra/numeric/inertia.ts';
import type { Interval } from '../algebra/interval.ts';
import type { Matrix } from '../algebra/linear/matrix.ts';
import { certifiedZeros } from '../algebra/systems/approximate.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import { complexEnclose, complexEncloser } from '../algebra/roots/complex-enclose.ts';
import { isReal } from '../algebra/roots/rectangle.ts';
import type { Rectangle } from '../algebra/roots/rectangle.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { newWork } from '../algebra/work.ts';
import { num } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { fromBigInt } from '../expr/integer.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { substitute } from '../expr/walk.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Values } from './exponents.ts';
import type { Family } from './families.ts';
import { pointIn } from './numeric-points.ts';
import { jacobian, stabilityAt } from './stability.ts';
import type { Kind } from './kind.ts';
import type { VectorField } from './vector-field.ts';
import { doubleOf } from './values.ts';

/** A real number lies between these. */
export type Within = readonly [Rational, Rational];

/** A real fixed point at one value of the parameter. */
export interface FamilyPoint {
  readonly family: Family;
  /** In the order of the variables, each between two rational numbers. */
  readonly within: readonly Within[];
  /** What the rates are divided by; undefined where they are polynomials, and where it was not found. */
  readonly divisor: Within | undefined;
  readonly numeric: readonly number[];
  /** By exact signs; undefined where these were not found. */
  readonly inertia: Inertia | undefined;
  readonly kind: Kind;
}

/** Operations for the points of one family. */
const worthTrying = 40_000_000;
const bits = 256;

/**
 * The real points of a family at a rational value of the parameter, each proved to be there and to be real; undefined
 * where this was not shown for all.
 */
export function realPointsAt(
  family: Family,
  parameter: Sym,
  value: Rational,
  field: VectorField,
  setting: Setting,
): readonly FamilyPoint[] | undefined {
  const place = new Map<Expr, Expr>([[parameter, num(value)]]);
  const at = (list: readonly Expr[]): readonly Expr[] => list.map((e) => substitute(e, place));
  return whereDefined(() => {
    const there = { variables: field.variables, rates: at(field.rates) };
    const equations = at(family.equations);
    const here = { ...there, divisor: family.divisor && at([family.divisor.value])[0] };
    return family.count === 1
      ? singlePoint(family, equations, here, setting)
      : boxedPoints(family, equations, here, setting);
  });
}

/** The flow at one value of the parameter, and what its rates are divided by. */
interface Divided extends VectorField {
  readonly divisor: Expr | undefined;
}

function singlePoint(
  family: Family,
  equations: readonly Expr[],
  field: Divided,
  setting: Setting,
): readonly FamilyPoint[] | undefined {
  const { solutions } = solveSystem(equations, field.variables, newWork(worthTrying), setting.assumptions);
  if (solutions.length !== 1) return undefined;
  const at = new Map(field.variables.map((x) => [x, solutions[0]!.at.get(x) ?? x]));
  const boxes = [...at.values()].map((e) => complexEnclose(e, new Map(), bits));
  if (!boxes.every((z) => z !== undefined)) return undefined;
  if (!boxes.every(isReal)) return [];
  return [inBox(family, boxes, bits, stabilityAt(at, field, noValues, setting).kind, field)];
}

const noValues: Values = new Map();

function boxedPoints(
  family: Family,
  equations: readonly Expr[],
  field: Divided,
  setting: Setting,
): readonly FamilyPoint[] | undefined {
  const work = newWork(worthTrying);
  const found = certifiedZeros(field.rates, field.variables, equations, family.count, work)?.zeros;
  if (found?.every(({ real }) => real !== undefined) !== true) return undefined;
  return found
    .filter(({ real }) => real)
    .map((zero) =>
      inBox(
        family,
        zero.box,
        zero.bits,
        pointIn(zero, family.multiplicity, field, noValues, setting).stability.kind,
        field,
      ),
    );
}

function inBox(
  family: Family,
  box: readonly Rectangle[],
  precision: number,
  kind: Kind,
  field: Divided,
): FamilyPoint {
  const enclosed = complexEncloser(new Map(field.variables.map((x, i) => [x, box[i]!])), precision);
  const matrix = jacobian(field).map((row) => row.map((e) => enclosed(e)?.re));
  const isKnown = matrix.flat().every((z) => z !== undefined);
  const unit = fromBigInt(1n << BigInt(precision));
  const between = ({ re }: Rectangle): Within => [
    Q.rational(fromBigInt(re.lo), unit),
    Q.rational(fromBigInt(re.hi), unit),
  ];
  const divisor = field.divisor && enclosed(field.divisor);
  return {
    family,
    within: box.map(between),
    divisor: divisor && between(divisor),
    numeric: box.map(({ re }) => doubleOf(re.lo + re.hi, precision + 1)),
    inertia:
      isKnown && family.zeros !== undefined
        ? inertiaOf(matrix as Matrix<Interval>, family.zeros, precision)
        : undefined,
    kind,
  };
}
