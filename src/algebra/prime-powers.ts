import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';

/** whole + Σ numerator/prime^power with 0 < numerator < prime^power. */
export interface PrimePowerParts {
  readonly whole: number;
  readonly parts: readonly { readonly prime: number; readonly power: number; readonly numerator: number }[];
}

/** Beyond this a denominator is not taken apart. */
const largestDenominator = 10_000;

function primePowers(n: number): readonly (readonly [prime: number, power: number])[] {
  const found: [number, number][] = [];
  let rest = n;
  for (let p = 2; rest > 1; p = p * p > rest ? rest : p + 1) {
    let k = 0;
    for (; rest % p === 0; k++) rest /= p;
    if (k > 0) found.push([p, k]);
  }
  return found;
}

/**
 * The partial fractions of a rational number: 5/6 = 1/2 + 1/3. Written so, the powers x^(1/2), x^(1/3) and x^(5/6) have
 * no hidden relation. Undefined where the numbers are too large.
 */
export function inPrimePowers(q: Rational): PrimePowerParts | undefined {
  const { n, d } = q;
  if (typeof n !== 'number' || typeof d !== 'number' || d > largestDenominator) return undefined;
  const parts = primePowers(d).map(([prime, power]) => {
    const block = prime ** power;
    const cofactor = d / block;
    const target = ((n % block) + block) % block;
    let numerator = 1;
    while ((numerator * cofactor) % block !== target) numerator++;
    return { prime, power, numerator };
  });
  const fractional = parts.reduce(
    (sum, { prime, power, numerator }) => Q.add(sum, Q.rational(numerator, prime ** power)),
    Q.zero,
  );
  return { whole: Number(Q.sub(q, fractional).n), parts };
}
