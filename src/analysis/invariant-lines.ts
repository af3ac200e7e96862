import { decideZero } from '../algebra/decide.ts';
import { dense } from '../algebra/field/dense.ts';
import type { Dense } from '../algebra/field/dense.ts';
import { expressionField } from '../algebra/field/expressions.ts';
import { whole } from '../algebra/field/fractions.ts';
import type { Fraction } from '../algebra/field/fractions.ts';
import { orderedConstants } from '../algebra/field/ordered.ts';
import { coefficients, degreeIn } from '../algebra/polynomial/parts.ts';
import * as P from '../algebra/polynomial/polynomial.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { countIn, halved, isolated, signAt, sturm } from '../algebra/roots/sturm-over.ts';
import type { Between } from '../algebra/roots/sturm-over.ts';
import { withinBudget } from '../algebra/work.ts';
import { ZERO } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Connection, Numbered, Terminus } from './connection.ts';
import { divisorsOf } from './divisors.ts';
import type { VectorField } from './vector-field.ts';

/**
 * The flow on the axes of single couplings that it does not leave: from fixed point to fixed point, infinity, or a pole of
 * the rates, as the exact sign of the rate between neighbouring zeros and poles says. `downwards` is the direction of τ towards the IR.
 */
export const linesOf = (
  field: VectorField,
  points: readonly Numbered[],
  downwards: 1 | -1,
  setting: Setting,
): readonly Connection[] =>
  field.variables.flatMap(
    (x) => withinBudget(() => whereDefined(() => lineOf(x, field, points, downwards, setting))) ?? [],
  );

function lineOf(
  x: Sym,
  { variables, rates }: VectorField,
  points: readonly Numbered[],
  downwards: 1 | -1,
  setting: Setting,
): readonly Connection[] {
  const axis = new Map<Expr, Expr>(variables.filter((v) => v !== x).map((v) => [v, ZERO]));
  const onAxis = rates.map((rate) => substitute(rate, axis));
  const staysZero = (e: Expr): boolean =>
    decideZero(e, setting.assumptions, setting.work()).kind === 'proved';
  const k = variables.indexOf(x);
  if (!onAxis.every((rate, i) => i === k || staysZero(rate))) return [];
  const rate = onAxis[k]!;
  const field = expressionField(setting.work(), setting.assumptions);
  const { numerator, denominator } = field.of(rate);
  const index = field.indexOf(x);
  const divisors = divisorsOnAxis(rates, axis, setting).map((e) => field.of(e).numerator);
  const isRational = field.kernels.every((kernel) => kernel === x || atomsOf(kernel).size === 0);
  if (!isRational || degreeIn(numerator, index) < 1 || divisors.some(P.isZero)) return [];
  const constants = orderedConstants(field, setting.assumptions);
  const inPowers = (p: P.Polynomial): Dense<Fraction> => dense(constants, coefficients(p, index).map(whole));
  const divisor = divisors.reduce((all, p) => P.mul(all, p), P.one(field.ring));
  const poles = sturm(constants, inPowers(divisor));
  const roots = sturm(constants, inPowers(P.mul(numerator, divisor)));
  const signed = inPowers(P.mul(numerator, denominator));
  const places = isolated(roots).map((place) => {
    let near = place;
    for (let n = 0; n < digits; n++) near = halved(roots, near);
    return near;
  });
  const ends: readonly Terminus[] = [
    'infinity',
    ...places.map((place): Terminus =>
      countIn(poles, place.lo, place.hi) > 0 ? 'pole' : pointAt(place, k, points),
    ),
    'infinity',
  ];
  const between: readonly Rational[] = [places[0]?.lo ?? Q.zero, ...places.map(({ hi }) => hi)];
  return between.flatMap((at, i): readonly Connection[] => {
    const [left, right] = [ends[i]!, ends[i + 1]!];
    if ([left, right].every((end) => end === 'pole' || end === 'infinity')) return [];
    const upwards = signAt(constants, signed, at) * downwards > 0;
    return [
      {
        from: upwards ? left : right,
        to: upwards ? right : left,
        along: { kind: 'line', coupling: x },
        proved: true,
      },
    ];
  });
}

/** What any of the rates is divided by. */
function divisorsOnAxis(
  rates: readonly Expr[],
  axis: ReadonlyMap<Expr, Expr>,
  { work, assumptions }: Setting,
): readonly Expr[] {
  const field = expressionField(work(), assumptions);
  return divisorsOf(rates, field).map((p) => substitute(field.expression(whole(p)), axis));
}

const digits = 40;

/** The point on the axis that lies in an interval, if it is there. */
function pointAt({ lo, hi }: Between, k: number, points: readonly Numbered[]): Terminus {
  const found = points.filter(({ place }) =>
    place.every((c, i) =>
      i === k ? Q.compare(Q.fromDouble(c), lo) >= 0 && Q.compare(Q.fromDouble(c), hi) <= 0 : c === 0,
    ),
  );
  return found.length === 1 ? { point: found[0]!.number } : 'undecided';
}
