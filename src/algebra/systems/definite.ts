import type { Expr, Sym } from '../../expr/expr.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import { exponentOf } from '../polynomial/monomial.ts';
import { coefficientOf, collect, degreeIn, variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { signOfExpr } from '../roots/sign.ts';
import type { Sign } from '../roots/sign.ts';
import type { Work } from '../work.ts';

/**
 * What must vanish together with a polynomial where all unknowns are real, as it is, up to a factor without zeros, a sum of
 * squares: by completing squares, 4a (a x² + b x + c) = (2a x + b)² + (4ac − b²), or since all exponents are even and all
 * coefficients have one sign. `never`: a positive number is left over, and it has no real zero. Undefined where neither
 * is seen. Throws what `ExpressionField.of` throws.
 */
export function forcedToVanish(
  e: Expr,
  unknowns: readonly Sym[],
  assumptions: Assumptions,
  work: Work,
): readonly Expr[] | 'never' | undefined {
  const field = expressionField(work, assumptions);
  const indices = unknowns.map(field.indexOf);
  const expression = (p: Polynomial): Expr => field.expression(whole(p));
  const sign = (p: Polynomial): Sign | undefined => signOfExpr(expression(p), assumptions);

  /** Of a polynomial of which only zeros matter where `target` is undefined, else only whether it is such a sum itself. */
  function squares(p: Polynomial, target: 1 | undefined): readonly Expr[] | 'never' | undefined {
    if (P.isZero(p)) return [];
    return evenTerms(p, target) ?? completed(p, target);
  }

  function evenTerms(p: Polynomial, target: 1 | undefined): readonly Expr[] | 'never' | undefined {
    const terms = [...collect(p, indices)];
    const signs = new Set(terms.map(([, c]) => sign(c)));
    const isOfOneSign =
      signs.size === 1 && (target === undefined ? !signs.has(undefined) : signs.has(target));
    const areEven = terms.every(([m]) => indices.every((i) => exponentOf(m, i) % 2 === 0));
    if (!isOfOneSign || !areEven || signs.has(0)) return undefined;
    const parts = terms.map(([m]) => indices.filter((i) => exponentOf(m, i) > 0));
    if (parts.some((part) => part.length === 0)) return 'never';
    return parts.map((part) =>
      expression(part.reduce((product, i) => P.mul(product, P.variable(p.ring, i)), P.one(p.ring))),
    );
  }

  function completed(p: Polynomial, target: 1 | undefined): readonly Expr[] | 'never' | undefined {
    for (const x of indices.filter((i) => degreeIn(p, i) === 2)) {
      const [c, b, a] = [0, 1, 2].map((k) => coefficientOf(p, x, k)) as [Polynomial, Polynomial, Polynomial];
      if (variablesOf(a).some((i) => indices.includes(i))) continue;
      const leading = sign(a);
      if (leading === undefined || leading === 0 || (target === 1 && leading !== 1)) return undefined;
      const times = (q: Polynomial, k: number): Polynomial => P.mul(P.constant(p.ring, { n: k, d: 1 }), q);
      const rest = squares(P.sub(times(P.mul(a, c), 4), P.mul(b, b)), 1);
      if (rest === undefined || rest === 'never') return rest;
      return [expression(P.add(times(P.mul(a, P.variable(p.ring, x)), 2), b)), ...rest];
    }
    return undefined;
  }

  return squares(field.of(e).numerator, undefined);
}
