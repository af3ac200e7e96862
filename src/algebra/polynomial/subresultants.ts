import * as Q from '../../expr/rational.ts';
import { exactQuotient, pseudoRemainder } from './division.ts';
import { degreeIn, leadingIn } from './parts.ts';
import * as P from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';

/**
 * The subresultants S_0 … S_(n−1) of a and b in x, where n is the smaller of their degrees m and n: S_j is the
 * determinant polynomial of x^(n−j−1) a, …, a, x^(m−j−1) b, …, b, of degree ≤ j, and S_0 the resultant. The last one that
 * is not zero is their gcd up to a factor free of x.
 *
 * By the subresultant remainder sequence, with Lazard's form of the defective steps (Collins, J. ACM 14 (1967) 128;
 * Brown and Traub, J. ACM 18 (1971) 505; Ducos, J. Pure Appl. Algebra 145 (2000) 149): all divisions are exact, and no
 * coefficient is larger than a minor of Sylvester's matrix.
 */
export function subresultants(a: Polynomial, b: Polynomial, x: number): readonly Polynomial[] {
  const [m, n] = [degreeIn(a, x), degreeIn(b, x)];
  if (m < n) {
    return subresultants(b, a, x).map((s, j) => (((m - j) * (n - j)) % 2 === 0 ? s : P.neg(s)));
  }
  const none = P.zero(a.ring);
  const chain = Array.from({ length: Math.max(n, 0) }, () => none);
  if (n < 1) return chain;
  // f = S_d and g = S_(d−1); lead is the leading coefficient of S_d where that has full degree.
  let lead = P.pow(leadingIn(b, x), m - n);
  let f = b;
  let g = negatedRemainder(a, b, x);
  while (!P.isZero(g)) {
    const [d, e] = [degreeIn(f, x), degreeIn(g, x)];
    chain[d - 1] = g;
    let full = g;
    if (d - e > 1) {
      full = divided(P.mul(lazardPower(leadingIn(g, x), lead, d - e - 1), g), lead);
      chain[e] = full;
    }
    if (e === 0) break;
    const divisor = P.mul(P.pow(lead, d - e), leadingIn(f, x));
    [f, g, lead] = [full, divided(negatedRemainder(f, g, x), divisor), leadingIn(full, x)];
  }
  return chain;
}

/** The pseudo-remainder on division by −b: that by b, whose leading coefficient may be 1, up to its sign. */
function negatedRemainder(a: Polynomial, b: Polynomial, x: number): Polynomial {
  const remainder = pseudoRemainder(a, b, x);
  return (degreeIn(a, x) - degreeIn(b, x)) % 2 === 0 ? P.neg(remainder) : remainder;
}

/** c^k/s^(k−1), each division being exact (Lazard). */
function lazardPower(c: Polynomial, s: Polynomial, k: number): Polynomial {
  let power = c;
  for (let i = 1; i < k; i++) power = divided(P.mul(power, c), s);
  return power;
}

function divided(a: Polynomial, b: Polynomial): Polynomial {
  const value = P.asConstant(b);
  return value ? P.scale(a, Q.inverse(value)) : exactQuotient(a, b)!;
}
