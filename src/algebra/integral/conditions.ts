import { ZERO } from '../../expr/build.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { atomsOf, dependsOn, subexpressions, substitute } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { decideDefined } from '../decide.ts';
import { expressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import { factor } from '../polynomial/factor.ts';
import { whereDefined } from '../roots/ground.ts';
import { isFractionalPower } from '../roots/parameters.ts';
import { signOfExpr } from '../roots/sign.ts';
import { withinBudget } from '../work.ts';
import type { Work } from '../work.ts';

/**
 * What an antiderivative divides by and its integrand does not: factors free of x, of no known sign, and parameters
 * without which it has no value.
 */
export function conditionsOf(
  value: Expr,
  integrand: Expr,
  x: Sym,
  assumptions: Assumptions,
  work: Work,
): readonly Expr[] {
  const known = new Set(divisors(integrand, x, assumptions, work));
  const factors = divisors(value, x, assumptions, work).filter((c) => !known.has(c));
  const degenerate = [...atomsOf(value)].filter(
    (a) =>
      a !== x &&
      !hasValueWithout(a, value, assumptions, work) &&
      hasValueWithout(a, integrand, assumptions, work),
  );
  return [...new Set([...factors, ...degenerate])].filter((c) => (signOfExpr(c, assumptions) ?? 0) === 0);
}

/** Whether a formula still has a value where a parameter is zero: 1/(√b − √(ax + b)) has none. */
const hasValueWithout = (a: Expr, e: Expr, assumptions: Assumptions, work: Work): boolean =>
  withinBudget(() =>
    whereDefined(() => decideDefined(substitute(e, new Map([[a, ZERO]])), assumptions, work)),
  )?.kind === 'proved';

function divisors(e: Expr, x: Sym, assumptions: Assumptions, work: Work): readonly Expr[] {
  const bases = [...subexpressions(e)].flatMap((p) =>
    p.op === 'power' && p.exponent.op === 'num' && Q.sign(p.exponent.value) < 0 && !dependsOn(p.base, x)
      ? [p.base]
      : [],
  );
  const factors = withinBudget(() => whereDefined(() => factorsOf(bases, assumptions, work))) ?? bases;
  return [...new Set(factors)].filter((c) => atomsOf(c).size > 0);
}

function factorsOf(bases: readonly Expr[], assumptions: Assumptions, work: Work): readonly Expr[] {
  const field = expressionField(work, assumptions);
  const factors = bases.flatMap((base) => factor(field.of(base).numerator).factors);
  return factors.map((f) => underRoots(field.expression(whole(f.base))));
}

/** What a root vanishes with. */
const underRoots = (e: Expr): Expr => (isFractionalPower(e) ? underRoots(e.base) : e);

/** The symbols assumed positive under the roots of parameters that an antiderivative has and its integrand has not. */
export function positiveUnderRoots(
  value: Expr,
  integrand: Expr,
  x: Sym,
  { positive }: Assumptions,
): readonly Expr[] {
  const known = new Set(subexpressions(integrand));
  const roots = [...subexpressions(value)].filter(
    (p) => isFractionalPower(p) && !dependsOn(p, x) && !known.has(p),
  );
  return roots.flatMap((p) => [...atomsOf(p)]).filter((a) => positive.has(a));
}
