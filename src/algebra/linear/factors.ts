import { factor } from '../polynomial/factor.ts';
import { gcd } from '../polynomial/gcd.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { polynomials } from './domain.ts';

export const isConstant = (p: Polynomial): boolean => P.asConstant(p) !== undefined;

/** a/b for a divisor b of a. */
export const over = (a: Polynomial, b: Polynomial): Polynomial => polynomials(a.ring).quotient(a, b);

/** The irreducible factors, primitive and each once; none for a constant. */
export const irreducibleFactors = (p: Polynomial): readonly Polynomial[] =>
  factor(p).factors.map(({ base }) => base);

/** p without all factors that it has in common with one of the others. */
export function withoutFactors(p: Polynomial, others: readonly Polynomial[]): Polynomial {
  let rest = p;
  for (const other of others) {
    for (let common = gcd(rest, other); !isConstant(common); common = gcd(rest, common))
      rest = over(rest, common);
  }
  return rest;
}
