import * as Q from '../../expr/rational.ts';
import { timesVector } from '../linear/matrix.ts';
import type { Vector } from '../linear/matrix.ts';
import { primeAfter } from '../polynomial/modular.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { whereDefined } from '../roots/ground.ts';
import { spend } from '../work.ts';
import { dependenceOver } from './dependence.ts';
import { hasParameters } from './groebner.ts';
import type { Basis } from './groebner.ts';
import { quotientRing } from './quotient-ring.ts';
import { residuesModulo } from './residues.ts';
import { parameterTerms } from './sparse.ts';

const prime = primeAfter(30_000_000);

/**
 * Whether a polynomial in normal form is seen to vanish at none of the finitely many zeros of an ideal without
 * parameters: multiplication with it is invertible, even modulo a prime at which the basis stays one.
 */
export function isSeenToBeUnit(h: Polynomial, basis: Basis): boolean {
  const { ring, variables, order, elements } = basis;
  if ([h, ...elements].some((p) => hasParameters(p, variables))) return false;
  const field = residuesModulo(prime);
  const image = (c: Polynomial): number => field.rational(P.asConstant(c) ?? Q.zero);
  return (
    whereDefined(() => {
      const quotient = quotientRing(basis, field, image);
      if (quotient === undefined) return false;
      const { monomials, multiplications } = quotient;
      const { take } = dependenceOver(quotient, ring.work);
      const values = new Map(
        parameterTerms(h, variables, order).map((t) => [t.exponents.join(), image(t.coefficient)]),
      );
      const products = new Map<string, Vector<number>>();
      return monomials.every((m) => {
        const place = m.findIndex((k) => k > 0);
        const before = products.get(m.map((k, i) => (i === place ? k - 1 : k)).join());
        spend(ring.work, monomials.length ** 2 / 4);
        const product = before
          ? timesVector(field, multiplications[place]!, before)
          : monomials.map((n) => values.get(n.join()) ?? 0);
        products.set(m.join(), product);
        return take(product) === undefined;
      });
    }) ?? false
  );
}
