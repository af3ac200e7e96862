import { mulInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import { spend } from '../work.ts';
import { lowered } from './monomial.ts';
import * as P from './polynomial.ts';
import type { Monomial, Polynomial } from './polynomial.ts';

/**
 * The partial derivatives by several variables, in their order. Each term is looked at once and gives something only
 * to the variables that it contains, so that the effort does not grow with the number of variables.
 */
export function gradient(p: Polynomial, variables: readonly number[]): readonly Polynomial[] {
  const parts = new Map(variables.map((v) => [v, new Map<Monomial, Int>()]));
  for (const [monomial, c] of p.terms) {
    for (let m = monomial; m.variable >= 0; m = m.rest) {
      parts.get(m.variable)?.set(lowered(monomial, m.variable), mulInt(c, m.exponent));
    }
  }
  return [...parts.values()].map((terms) => {
    spend(p.ring.work, terms.size);
    return P.polynomial(p.ring, terms, p.denominator);
  });
}
