import type { Fraction } from './term.ts';

const largest = 200n;

/**
 * ζ(s)/π^s for even s > 0; undefined for other s. With s = 2n it is n T_n/((2n)! (4^n − 1)), by Euler (1740), T_n the
 * tangent numbers of R. P. Brent and D. Harvey (Fast computation of Bernoulli, tangent and secant numbers, 2011).
 */
export function zetaOverPi(s: bigint): Fraction | undefined {
  if (s < 2n || s % 2n !== 0n || s > largest) return undefined;
  const n = Number(s / 2n);
  const t: bigint[] = [0n, 1n];
  for (let k = 2; k <= n; k++) t[k] = BigInt(k - 1) * (t[k - 1] as bigint);
  for (let k = 2; k <= n; k++) {
    for (let j = k; j <= n; j++)
      t[j] = BigInt(j - k) * (t[j - 1] as bigint) + BigInt(j - k + 2) * (t[j] as bigint);
  }
  let factorial = 1n;
  for (let k = 2n; k <= s; k++) factorial *= k;
  return { n: BigInt(n) * (t[n] as bigint), d: factorial * ((1n << s) - 1n) };
}
