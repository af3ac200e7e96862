import { call, mul, sqrt, sumOf, sym } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { divide } from '../field/field.ts';
import { whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { factor } from '../polynomial/factor.ts';
import { coefficients, degreeIn, variablesOf } from '../polynomial/parts.ts';
import * as D from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';

/** With more kernels in its coefficients the resultant is long, and its zeros are hardly ever square roots. */
const mostParameters = 1;

/** A name that no formula contains. */
const unknown = sym('\u0000residue');

/**
 * ∫ n/q = Σ c log gcd(q, n − c q′) over the zeros c of the resultant of q and n − z q′ (Rothstein 1976, Trager 1976), where
 * these are rational or square roots; undefined where they are not.
 */
export function residues(
  field: ExpressionField,
  n: Dense<Fraction>,
  q: Dense<Fraction>,
  written: (p: Dense<Fraction>) => Expr,
): Expr | undefined {
  const parameters = new Set([...n, ...q].flatMap((c) => variablesOf(c.numerator)));
  if (parameters.size > mostParameters) return undefined;
  const slope = D.derivative(field, q);
  const z = whole(field.of(unknown).numerator);
  const shifted = (c: Fraction): Dense<Fraction> => D.sub(field, n, D.scale(field, slope, c));
  const index = field.indexOf(unknown);
  const zeros = factor(resultant(field, q, shifted(z)).numerator)
    .factors.filter(({ base }) => degreeIn(base, index) > 0)
    .map(({ base }) => coefficients(base, index).map(whole));
  if (zeros.some((p) => p.length > 3)) return undefined;
  return sumOf(
    zeros
      .flatMap((p) => rootsOf(field, p))
      .map((c) => mul(field.expression(c), call('log', written(D.gcd(field, q, shifted(c)))))),
  );
}

/** The roots of a linear or quadratic polynomial. */
function rootsOf(field: ExpressionField, p: Dense<Fraction>): readonly Fraction[] {
  const [c, b, a] = p as readonly [Fraction, Fraction, Fraction?];
  if (a === undefined) return [field.neg(divide(field, c, b))];
  const [two, four] = [2, 4].map((n) => field.rational(Q.rational(n))) as [Fraction, Fraction];
  const discriminant = field.sub(field.mul(b, b), field.mul(four, field.mul(a, c)));
  const root = field.of(sqrt(field.expression(discriminant)));
  return [root, field.neg(root)].map((r) => divide(field, field.sub(r, b), field.mul(two, a)));
}

/** The resultant of two polynomials, up to a factor, by Euclid's algorithm. */
function resultant(field: ExpressionField, a: Dense<Fraction>, b: Dense<Fraction>): Fraction {
  let [f, g] = [a, b];
  let value = field.one;
  while (g.length > 1) {
    const r = D.remainder(field, f, g);
    const lead = g.at(-1) as Fraction;
    for (let k = f.length - Math.max(r.length, 1); k > 0; k--) value = field.mul(value, lead);
    [f, g] = [g, r];
  }
  const [last] = g;
  if (last === undefined) return field.zero;
  for (let k = f.length - 1; k > 0; k--) value = field.mul(value, last);
  return value;
}
