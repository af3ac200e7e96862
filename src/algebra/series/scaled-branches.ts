import { mul, num, pow, sumOf } from '../../expr/build.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import type { Assumptions } from '../assumptions.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { solveSystem } from '../systems/solve.ts';
import { lengthOf } from '../tidy.ts';
import type { Work } from '../work.ts';
import { equationOf } from './equations.ts';
import type { Equation } from './equations.ts';
import { perturb } from './perturb.ts';
import type { Series } from './series.ts';

/** Radicals that are longer make coefficients that nobody reads. */
const longest = 60;

/**
 * Solutions of a system near ε = 0 of which all unknowns begin with the same power, g = ε^w h + …: where h is a simple
 * solution of the terms of leading order, the series follows order by order.
 */
export function scaledBranches(
  field: ExpressionField,
  equations: readonly Expr[],
  unknowns: readonly Sym[],
  small: Sym,
  weight: Rational,
  order: number,
  work: Work,
  assumptions: Assumptions,
): readonly (readonly Series<Fraction>[])[] {
  const indices = unknowns.map(field.indexOf);
  const system = equations.map((e) =>
    equationOf(field, whole(field.of(e).numerator), indices, field.indexOf(small)),
  );
  if (!system.every((e) => e !== undefined)) return [];
  const leading = system.map((e) => leadingOf(field, e, unknowns, weight));
  return solveSystem(leading, unknowns, work, assumptions).solutions.flatMap(({ at }) => {
    const values = unknowns.map((x) => at.get(x) ?? x);
    if (values.some((e) => lengthOf(e) > longest)) return [];
    const starts = values.map((e) => ({ exponent: weight, coefficient: field.of(e) }));
    if (starts.every(({ coefficient }) => field.isZero(coefficient))) return [];
    const found = perturb(field, system, starts, order);
    return found.kind === 'solution' ? [found.values] : [];
  });
}

/** The terms of least order in ε where each unknown counts as ε^w. */
function leadingOf(
  field: ExpressionField,
  equation: Equation<Fraction>,
  unknowns: readonly Sym[],
  weight: Rational,
): Expr {
  const orders = equation.map(({ small, powers }) =>
    Q.add(small, Q.mul(weight, Q.rational(powers.reduce((sum, k) => sum + k, 0)))),
  );
  const least = orders.reduce((a, b) => (Q.compare(a, b) <= 0 ? a : b), orders[0] ?? Q.zero);
  return sumOf(
    equation
      .filter((_, k) => Q.equal(orders[k] as Rational, least))
      .map(({ coefficient, powers }) =>
        mul(field.expression(coefficient), ...powers.map((k, i) => pow(unknowns[i] as Sym, num(k)))),
      ),
  );
}
