import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { exactQuotient, primitivePart } from './division.ts';
import { contentIn, gcdWithCofactors } from './gcd.ts';
import { degreesOf, derivative, mapMonomials } from './parts.ts';
import * as P from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';
import { lowestExponents } from './shape.ts';

/** unit · Π base^power. */
export interface SquareFree {
  readonly unit: Rational;
  readonly factors: readonly { readonly base: Polynomial; readonly power: number }[];
}

type Factors = SquareFree['factors'];

/**
 * p as a product of powers of bases that are square-free and coprime in pairs, primitive with positive leading
 * coefficients and not constant; ascending powers. Variables that divide p are bases of their own. The unit of the
 * zero polynomial is 0.
 */
export function squareFree(p: Polynomial): SquareFree {
  const { content, part } = primitivePart(p);
  if (P.isZero(p)) return { unit: content, factors: [] };
  const low = lowestExponents(part);
  const variables = low.flatMap((power, i) => (power > 0 ? [{ base: P.variable(p.ring, i), power }] : []));
  const rest = mapMonomials(part, ({ exponents }) => exponents.map((k, i) => k - (low[i] ?? 0)));
  const factors = [...variables, ...byVariables(rest)].sort((a, b) => a.power - b.power);
  return { unit: content, factors };
}

/** What contains the variable of lowest degree, by Yun's algorithm; its content, by the other variables. */
function byVariables(p: Polynomial): Factors {
  const degrees = degreesOf(p);
  let x = degrees.length - 1;
  degrees.forEach((d, i) => {
    if (d > 0 && d < degrees[x]!) x = i;
  });
  if (x < 0) return [];
  const content = contentIn(p, x);
  return [...yun(primitivePart(exactQuotient(p, content)!).part, x), ...byVariables(content)];
}

/** For p primitive in x (D. Y. Y. Yun, SYMSAC 1976, 26): with w = Π p_i and y = Σ i p_i′ w/p_i, y − w′ has the factor p_1. */
function yun(p: Polynomial, x: number): Factors {
  const factors: { base: Polynomial; power: number }[] = [];
  let [w, y] = gcdWithCofactors(p, derivative(p, x)).cofactors;
  for (let power = 1; ; power++) {
    const z = P.sub(y, derivative(w, x));
    if (P.isZero(z)) {
      factors.push({ base: primitivePart(w).part, power });
      return factors;
    }
    const { gcd, cofactors } = gcdWithCofactors(w, z);
    if (!P.asConstant(gcd)) factors.push({ base: gcd, power });
    [w, y] = cofactors;
  }
}

/** The product of the bases, each to the first power: a polynomial with the same zeros. */
export const squareFreePart = (p: Polynomial): Polynomial => {
  const { unit, factors } = squareFree(p);
  return factors.reduce(
    (product, { base }) => P.mul(product, base),
    P.constant(p.ring, Q.isZero(unit) ? Q.zero : Q.one),
  );
};
