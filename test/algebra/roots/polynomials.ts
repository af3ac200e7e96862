import fc from 'fast-check';
import type { Dense } from '../../../src/algebra/polynomial/univariate.ts';
import { newWork } from '../../../src/algebra/work.ts';
import type { Work } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';

/** Enough for every test that is not about budgets. */
export const plenty = (): Work => newWork(1e10);

export const times = (a: Dense, b: Dense): Dense => {
  const product = Array<bigint>(a.length + b.length - 1).fill(0n);
  a.forEach((x, i) => b.forEach((y, j) => (product[i + j] = (product[i + j] as bigint) + x * y)));
  return product;
};
export const product = (list: readonly Dense[]): Dense => list.reduce(times, [1n]);
export const power = (p: Dense, k: number): Dense => product(Array<Dense>(k).fill(p));

/** d x − n for the root n/d. */
export const withRoot = (q: Rational): Dense => [-BigInt(q.n), BigInt(q.d)];

/** (x − a)² + b². */
export const withPair = (a: Rational, b: Rational): Dense => {
  const d = BigInt(Q.mul(Q.rational(a.d), Q.rational(b.d)).n);
  const [u, v] = [(BigInt(a.n) * d) / BigInt(a.d), (BigInt(b.n) * d) / BigInt(b.d)];
  return [u * u + v * v, -2n * u * d, d * d];
};

/** (x − 1) (x − 2) … (x − n). */
export const wilkinson = (n: number): Dense =>
  product(Array.from({ length: n }, (_, k) => [-BigInt(k + 1), 1n]));

/** x^n − 2 (ax − 1)²: two roots within about a^(−n/2) of each other (M. Mignotte, 1982). */
export const mignotte = (n: number, a: bigint): Dense => {
  const p = [-2n, 4n * a, -2n * a * a, ...Array<bigint>(n - 2).fill(0n)];
  p[n] = (p[n] ?? 0n) + 1n;
  return p;
};

/** Pseudo-random integer coefficients with this many decimal digits, by Knuth's linear congruential generator. */
export const dense = (degree: number, digits: number): Dense => {
  let state = 1n;
  const digit = (): string => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
    return String((state >> 40n) % 10n);
  };
  return Array.from({ length: degree + 1 }, () => {
    const size = BigInt(`1${Array.from({ length: digits - 1 }, digit).join('')}`);
    return Number(digit()) < 5 ? size : -size;
  });
};

export const rationals = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => Q.rational(n, d));

/** Any polynomial of small degree with small coefficients, c_n ≠ 0. */
export const polynomials = fc
  .tuple(
    fc.array(fc.bigInt({ min: -20n, max: 20n }), { minLength: 1, maxLength: 8 }),
    fc.bigInt({ min: 1n, max: 9n }),
  )
  .map(([low, lead]): Dense => [...low, lead]);
