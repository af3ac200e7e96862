import { mul, num, pow, productOf, sumOf } from '../../expr/build.ts';
import { partial } from '../../expr/differentiate.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { dependsOn } from '../../expr/walk.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { divide } from '../field/field.ts';
import { whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { collect, degreeIn } from '../polynomial/parts.ts';
import type { Monomial } from '../polynomial/polynomial.ts';
import * as D from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';

/**
 * ∫ Σ p_i(x) e^{λ_i x}, kernels being exponentials of linear functions of x; undefined for anything else.
 * ∫ p e^{λx} = (p/λ − p′/λ² + …) e^{λx}.
 */
export function integrateExponentials(
  field: ExpressionField,
  f: Fraction,
  kernels: readonly Expr[],
  x: Sym,
): Expr | undefined {
  const rates = kernels.map((e) => rateOf(field, e, x));
  const at = field.indexOf(x);
  const indices = kernels.map((e) => field.indexOf(e));
  const [below, ...others] = collect(f.denominator, indices);
  if (below === undefined || others.length > 0 || degreeIn(f.denominator, at) > 0) return undefined;
  const groups = new Map<string, { readonly powers: readonly number[]; readonly terms: Fraction[] }>();
  for (const [m, coefficient] of collect(f.numerator, [at, ...indices])) {
    const powers = indices.map((i) => exponent(m, i) - exponent(below[0], i));
    const group = groups.get(powers.join()) ?? { powers, terms: [] };
    groups.set(powers.join(), group);
    const k = exponent(m, at);
    while (group.terms.length <= k) group.terms.push(field.zero);
    group.terms[k] = divide(field, whole(coefficient), whole(below[1]));
  }
  const parts: Expr[] = [];
  for (const { powers, terms } of groups.values()) {
    let rate = field.zero;
    for (const [i, k] of powers.entries()) {
      const own = rates[i];
      if (own === undefined) return undefined;
      rate = field.add(rate, field.mul(field.rational(Q.rational(k)), own));
    }
    const polynomial = antiderivative(field, D.dense(field, terms), rate);
    const exponentials = productOf(powers.map((k, i) => pow(kernels[i] as Expr, num(k))));
    parts.push(...polynomial.map((c, k) => mul(field.expression(c), pow(x, num(k)), exponentials)));
  }
  return sumOf(parts);
}

const exponent = (m: Monomial, index: number): number => m.exponents[index] ?? 0;

/** λ for a kernel e^{λx + …}. */
function rateOf(field: ExpressionField, e: Expr, x: Sym): Fraction | undefined {
  if (e.op !== 'call' || e.fn !== 'exp') return undefined;
  const slope = partial(e.args[0] as Expr, x);
  return dependsOn(slope, x) ? undefined : field.of(slope);
}

/** P with (P e^{λx})′ = p e^{λx}. */
function antiderivative(field: ExpressionField, p: Dense<Fraction>, rate: Fraction): Dense<Fraction> {
  if (field.isZero(rate)) {
    return D.dense(field, [
      field.zero,
      ...p.map((c, k) => divide(field, c, field.rational(Q.rational(k + 1)))),
    ]);
  }
  let [sum, term]: [Dense<Fraction>, Dense<Fraction>] = [[], D.scale(field, p, field.inverse(rate))];
  while (term.length > 0) {
    sum = D.add(field, sum, term);
    term = D.scale(field, D.derivative(field, term), field.neg(field.inverse(rate)));
  }
  return sum;
}
