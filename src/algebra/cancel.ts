import { exactQuotient } from './polynomial/division.ts';
import { gcd } from './polynomial/gcd.ts';
import * as P from './polynomial/polynomial.ts';
import type { Polynomial } from './polynomial/polynomial.ts';
import type { Denominator, Quotient } from './quotient.ts';

/** a/b, believed only because the product gives back a. */
function verifiedQuotient(a: Polynomial, b: Polynomial): Polynomial | undefined {
  const q = exactQuotient(a, b);
  return q && P.equal(P.mul(q, b), a) ? q : undefined;
}

/** The same quotient with factors that numerator and denominators share cancelled. */
export function withoutCommonFactors(q: Quotient): Quotient {
  let { numerator } = q;
  const denominators = new Map<string, Denominator>();
  const keep = (base: Polynomial, power: number): void => {
    if (power === 0 || P.asConstant(base)) return;
    const key = P.keyOf(base);
    denominators.set(key, { base, power: power + (denominators.get(key)?.power ?? 0) });
  };
  for (const { base, power } of q.denominators.values()) {
    let k = power;
    for (; k > 0; k--) {
      const common = gcd(numerator, base);
      if (P.asConstant(common)) break;
      const [above, below] = [verifiedQuotient(numerator, common), verifiedQuotient(base, common)];
      if (above === undefined || below === undefined) break;
      numerator = above;
      keep(below, 1);
    }
    keep(base, k);
  }
  return { numerator, denominators };
}
