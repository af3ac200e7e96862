import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import * as U from './univariate.ts';
import type { Dense } from './univariate.ts';

/** Sums of degrees as a set: bit d is set if d is possible. */
export type DegreeSet = bigint;

/** The degrees that products of some of the factors can have. */
export const possibleDegrees = (degrees: readonly number[]): DegreeSet =>
  degrees.reduce((set, d) => set | (set << BigInt(d)), 1n);

/** 0 … n. */
export const allDegrees = (n: number): DegreeSet => (1n << BigInt(n + 1)) - 1n;

/** The degrees of the factors of an irreducible polynomial: 0 and n. */
export const onlyWhole = (n: number): DegreeSet => 1n | (1n << BigInt(n));

const isPossible = (set: DegreeSet, degree: number): boolean => ((set >> BigInt(degree)) & 1n) === 1n;

/**
 * The irreducible factors over ℤ of a primitive square-free f from its monic factors modulo m: each is a product of
 * some of them, times lc(f), and m is more than twice the coefficients of such products. Sets of few factors first;
 * most are refuted by the coefficient below the leading one (a sum over the set), by the degree (which must be
 * possible) or by the constant term. H. Zassenhaus, J. Number Theory 1 (1969) 291; J. Abbott, V. Shoup,
 * P. Zimmermann, ISSAC 2000, p. 1.
 */
export function recombine(
  work: Work,
  f: Dense,
  lifted: readonly Dense[],
  m: bigint,
  degrees: DegreeSet,
): readonly Dense[] {
  const found: Dense[] = [];
  let rest = f;
  let left = lifted;
  let size = 1;
  while (2 * size <= left.length) {
    const factor = trueFactor(work, rest, left, m, degrees, size);
    if (factor === undefined) size++;
    else {
      found.push(factor.factor);
      rest = factor.quotient;
      left = left.filter((_, i) => !factor.chosen.includes(i));
    }
  }
  return [...found, rest];
}

interface TrueFactor {
  readonly chosen: readonly number[];
  readonly factor: Dense;
  readonly quotient: Dense;
}

/** A factor of f that is a product of as many modular factors as told. */
function trueFactor(
  work: Work,
  f: Dense,
  lifted: readonly Dense[],
  m: bigint,
  degrees: DegreeSet,
  size: number,
): TrueFactor | undefined {
  const lead = U.leading(f);
  // The coefficients of x^(d−1) and x^0 in lc(f) times each factor; that of x^(d−1) in a factor of f of degree d,
  // brought to the leading coefficient of f, is at most d times the norm of f (E. Landau, M. Mignotte).
  // As fractions of m they are doubles; 10⁻¹² a factor is more than the rounding of sums of thousands.
  const traces = lifted.map((g) => fraction(lead * g.at(-2)!, m));
  const slack = fraction(U.normBound(f), m) + 1e-12;
  const constant = lead * f[0]!;
  const chosen: number[] = [];

  const test = (degree: number, trace: number): TrueFactor | undefined => {
    if (!isPossible(degrees, degree)) return undefined;
    if (Math.abs(trace - Math.round(trace)) > degree * slack) return undefined;
    spend(work, size);
    const end = U.balancedResidue(
      chosen.reduce((product, i) => (product * lifted[i]![0]!) % m, lead),
      m,
    );
    if (end === 0n ? constant !== 0n : constant % end !== 0n) return undefined;
    const product = chosen.reduce<Dense>((a, i) => U.balanced(U.multiply(work, a, lifted[i]!), m), [lead]);
    const factor = U.primitive(product);
    const quotient = U.exactQuotient(work, f, factor);
    return quotient && { chosen: [...chosen], factor, quotient };
  };

  const search = (from: number, degree: number, trace: number): TrueFactor | undefined => {
    spend(work, 1);
    const missing = size - chosen.length;
    if (missing === 0) return test(degree, trace);
    // Of a set of half the factors and its complement one is enough: the one with the first factor.
    const last = 2 * size === lifted.length && chosen.length === 0 ? 0 : lifted.length - missing;
    for (let i = from; i <= last; i++) {
      chosen.push(i);
      const result = search(i + 1, degree + U.degree(lifted[i]!), trace + traces[i]!);
      if (result) return result;
      chosen.pop();
    }
    return undefined;
  };
  return search(0, 0, 0);
}

/** The balanced residue of c as a fraction of m, to 50 binary digits and more. */
const fraction = (c: bigint, m: bigint): number => Number((U.balancedResidue(c, m) << 60n) / m) / 2 ** 60;
