import { decideZero } from '../algebra/decide.ts';
import type { ExpressionField } from '../algebra/field/expressions.ts';
import { whole } from '../algebra/field/fractions.ts';
import { factor } from '../algebra/polynomial/factor.ts';
import type { Ideal } from '../algebra/systems/membership.ts';
import { mul, splitCoefficient } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { atomsOf, dependsOn, subexpressions } from '../expr/walk.ts';
import { negated } from './hamilton.ts';
import { tidied } from './record.ts';
import type { Setting } from './record.ts';
import { vanishesNowhere } from './singular.ts';

/** Phase space as the surface of constraints lies in it. */
export interface Surroundings {
  readonly field: ExpressionField;
  /** Coordinates, momenta and multipliers. */
  readonly variables: readonly Expr[];
  readonly hamiltonian: Expr;
  readonly setting: Setting;
}

/** What a rate says where all constraints known so far hold. */
export type Finding =
  | { readonly kind: 'kept' }
  | { readonly kind: 'multiplier'; readonly symbol: Sym; readonly slope: Expr }
  | { readonly kind: 'constraint'; readonly value: Expr }
  /** The unit is the part of the rate that vanishes nowhere on the surface because of the constraints. */
  | { readonly kind: 'contradiction'; readonly unit: Expr }
  | { readonly kind: 'open'; readonly why: string };

/** What follows from a rate that is to vanish. */
export function findingOf(
  rest: Expr,
  multipliers: readonly Sym[],
  surface: Ideal,
  { field, variables, setting }: Surroundings,
): Finding {
  if (decideZero(rest, setting.assumptions, setting.work()).kind === 'proved') return { kind: 'kept' };
  const inside = new Set(variables);
  const varies = (e: Expr): boolean => [...atomsOf(e)].some((a) => inside.has(a));
  const u = multipliers.filter((x) => dependsOn(rest, x));
  if (u.length > 0) {
    const slopes = u.map((symbol) => ({ symbol, slope: partial(rest, symbol) }));
    const [best = slopes[0]] = [
      slopes.find(({ slope }) => !varies(slope)),
      slopes.find(({ slope }) => isPolynomial(slope, inside) && surface.isUnit(slope)),
      slopes.find(({ slope }) => isPolynomial(slope, inside)),
    ].filter((x) => x !== undefined);
    const { symbol, slope } = best as (typeof slopes)[number];
    if (varies(slope) && !isPolynomial(slope, inside)) return unsettled(notPolynomial);
    if (varies(slope) && surface.divides(slope))
      return unsettled('the factor of a multiplier vanishes on a part of the surface of constraints');
    return { kind: 'multiplier', symbol, slope };
  }
  if (!isPolynomial(rest, inside)) return unsettled(notPolynomial);
  // Denominators do not vanish where the rate has a value.
  const factors = factor(field.of(rest).numerator).factors.map(({ base, power }) => ({
    value: field.expression(whole(base)),
    power,
  }));
  const telling = factors.filter(
    ({ value }) => varies(value) && !vanishesNowhere(value, setting) && !surface.isUnit(value),
  );
  const [only] = telling;
  if (only === undefined) {
    const unit = factors.filter(({ value }) => varies(value) && !vanishesNowhere(value, setting));
    return { kind: 'contradiction', unit: mul(...unit.map(({ value }) => value)) };
  }
  if (telling.length > 1)
    return unsettled('the rate is a product: the surface of constraints splits into branches');
  if (only.power > 1) return unsettled('the rate is a power: its gradient vanishes where it does');
  const value = tidied(only.value, setting);
  return { kind: 'constraint', value: isMostlyNegative(value) ? negated(value) : value };
}

export const isMostlyNegative = (e: Expr): boolean =>
  e.op !== 'sum'
    ? Q.sign(splitCoefficient(e).coefficient) < 0
    : 2 * e.terms.filter((t) => Q.sign(splitCoefficient(t).coefficient) < 0).length > e.terms.length;

const notPolynomial =
  'the rate is no polynomial in coordinates and momenta: what follows from it was not examined';

const unsettled = (why: string): Finding => ({ kind: 'open', why });

/** Whether nothing but sums, products and whole powers stands between an expression and the variables in it. */
const isPolynomial = (e: Expr, variables: ReadonlySet<Expr>): boolean =>
  [...subexpressions(e)].every((x) => {
    const whole = x.op === 'power' && x.exponent.op === 'num' && x.exponent.value.d === 1;
    if (whole || (x.op !== 'power' && x.op !== 'call')) return true;
    return ![...atomsOf(x)].some((a) => variables.has(a));
  });
