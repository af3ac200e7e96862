import * as Q from '../../expr/rational.ts';
import { leadingTerm } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Monomial, Polynomial } from '../polynomial/polynomial.ts';

/**
 * What is left of p after division by several polynomials in lexicographic order: the difference is a combination of
 * them, and no term left is a multiple of one of their leading terms (Cox, Little and O'Shea, Ideals, Varieties, and
 * Algorithms, 2.3). With a single divisor it is zero for the multiples of the divisor and for nothing else.
 */
export function remainder(p: Polynomial, divisors: readonly Polynomial[]): Polynomial {
  if (divisors.length === 0) return p;
  const { ring } = p;
  const leads = divisors.map((divisor) => ({ divisor, lead: leadingTerm(divisor) }));
  let rest = p;
  let left = P.zero(ring);
  while (!P.isZero(rest)) {
    const top = leadingTerm(rest);
    const found = leads.find(({ lead }) => divides(lead.monomial, top.monomial));
    const value = Q.rational(top.coefficient, rest.denominator);
    if (found === undefined) {
      const term = P.term(ring, value, top.monomial);
      left = P.add(left, term);
      rest = P.sub(rest, term);
      continue;
    }
    const { divisor, lead } = found;
    const exponents = top.monomial.exponents.map((k, i) => k - (lead.monomial.exponents[i] ?? 0));
    const c = Q.div(value, Q.rational(lead.coefficient, divisor.denominator));
    const factor = P.term(ring, c, P.monomial(ring, exponents));
    rest = P.sub(rest, P.mul(factor, divisor));
  }
  return left;
}

const divides = (a: Monomial, b: Monomial): boolean =>
  a.exponents.every((k, i) => k <= (b.exponents[i] ?? 0));
