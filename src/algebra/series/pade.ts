import { degree, leading, trimmed } from '../polynomial/univariate.ts';
import type { Dense } from '../polynomial/univariate.ts';
import { binaryDigits, spendProducts } from '../roots/dense.ts';
import type { Work } from '../work.ts';

/** P(x)/Q(x) with integer coefficients and Q(0) ≠ 0. */
export interface Pade {
  readonly numerator: Dense;
  readonly denominator: Dense;
  /** Up to its sign, the determinant of the linear equations for the denominator. */
  readonly determinant: bigint;
}

/** A remainder P of Euclid's algorithm for x^(n+1) and Σ c_k x^k, and Q with Q Σ c_k x^k = P up to O(x^(n+1)). */
interface Row {
  readonly p: Dense;
  readonly q: Dense;
}

/**
 * All approximants [L/M] of Σ c_k x^k with L + M = n, the power of the last coefficient, in the order of M: the quotient of a
 * polynomial of degree L by one of degree M that agrees with the series up to x^n; undefined where its linear equations are
 * singular. They are the remainders of Euclid's algorithm (J. von zur Gathen and J. Gerhard, Modern Computer Algebra, 3rd
 * edition 2013, section 5.9), here as subresultants, whose coefficients are minors of the equations (W. S. Brown, J. ACM 18
 * (1971) 478).
 */
export function padeApproximants(c: readonly bigint[], work: Work): readonly (Pade | undefined)[] {
  const found: (Pade | undefined)[] = [];
  let before: Row = { p: [...c.map(() => 0n), 1n], q: [] };
  let row: Row = { p: trimmed([...c]), q: [1n] };
  // The leading coefficient of the subresultant of the degree of `before`.
  let principal = 1n;
  while (found.length < c.length) {
    const highest = degree(before.p) - 1;
    const lowest = Math.max(0, degree(row.p));
    for (let L = highest; L >= lowest; L--)
      found.push(L === highest || L === degree(row.p) ? approximant(row, highest - L, principal) : undefined);
    if (found.length === c.length) break;
    const gap = BigInt(highest - lowest);
    const divisor = leading(before.p) * principal ** (gap + 1n);
    principal = leading(row.p) ** (gap + 1n) / principal ** gap;
    [before, row] = [row, remainder(before, row, divisor, work)];
  }
  return found;
}

function approximant({ p, q }: Row, gap: number, principal: bigint): Pade | undefined {
  const start = q[0];
  if (start === undefined || start === 0n) return undefined;
  const determinant = (start * leading(p) ** BigInt(gap)) / principal ** BigInt(gap);
  return { numerator: p, denominator: q, determinant };
}

/** The pseudo-remainder with its cofactor, divided by what divides all their coefficients. */
function remainder(a: Row, b: Row, divisor: bigint, work: Work): Row {
  const factor = leading(b.p);
  const p = [...a.p];
  const q = [
    ...a.q,
    ...Array.from({ length: degree(a.p) - degree(b.p) + b.q.length - a.q.length }, () => 0n),
  ];
  for (let shift = degree(a.p) - degree(b.p); shift >= 0; shift--) {
    spendProducts(work, 4 * (p.length + q.length), binaryDigits(factor));
    const multiple = p[shift + degree(b.p)] as bigint;
    for (const [list, other] of [
      [p, b.p],
      [q, b.q],
    ] as const)
      for (let k = 0; k < list.length; k++)
        list[k] = factor * (list[k] as bigint) - multiple * (other[k - shift] ?? 0n);
  }
  return { p: trimmed(p.map((x) => x / divisor)), q: trimmed(q.map((x) => x / divisor)) };
}
