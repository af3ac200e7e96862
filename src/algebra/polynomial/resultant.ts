import * as Q from '../../expr/rational.ts';
import { exactQuotient, primitivePart } from './division.ts';
import { degreeIn, derivative, leadingIn } from './parts.ts';
import * as P from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';
import { subresultants } from './subresultants.ts';

/**
 * The resultant in x: lc(a)^n lc(b)^m Π (α − β) over the roots α of a and β of b, the determinant of Sylvester's matrix
 * (rows of a first). It vanishes exactly where a and b have a common factor that contains x, or both lose their
 * leading terms. Res(c, b) = c^n for c free of x, Res(a, c) = c^m, and Res(0, b) = Res(a, 0) = 0.
 */
export function resultant(a: Polynomial, b: Polynomial, x: number): Polynomial {
  if (P.isZero(a) || P.isZero(b)) return P.zero(a.ring);
  const [m, n] = [degreeIn(a, x), degreeIn(b, x)];
  if (m === 0) return P.pow(a, n);
  if (n === 0) return P.pow(b, m);
  const [f, g] = [primitivePart(a), primitivePart(b)];
  const [smallest] = subresultants(f.part, g.part, x) as [Polynomial];
  return P.scale(smallest, Q.mul(Q.pow(f.content, n), Q.pow(g.content, m)));
}

/**
 * The discriminant in x: (−1)^(n(n−1)/2) Res(p, ∂p/∂x)/lc(p) = lc(p)^(2n−2) Π (α_i − α_j)² over i < j. It is 1 for
 * degree 1, and 0 where p is free of x.
 */
export function discriminant(p: Polynomial, x: number): Polynomial {
  const n = degreeIn(p, x);
  if (n < 1) return P.zero(p.ring);
  const value = exactQuotient(resultant(p, derivative(p, x), x), leadingIn(p, x))!;
  return n % 4 < 2 ? value : P.neg(value);
}
