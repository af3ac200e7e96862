import { degree } from '../polynomial/univariate.ts';
import type { Dense } from '../polynomial/univariate.ts';
import type { Work } from '../work.ts';
import type { Bracket } from './descartes.ts';
import { derivative, homogeneousValue, signOf, sizeOf, spendProducts } from './dense.ts';

/** The value at n·2^e times 2^(−e degree) for e < 0: values at one e share one positive scale. */
function valueAt(p: Dense, n: bigint, e: number, work: Work): bigint {
  const digits = sizeOf(p) + degree(p) * (n.toString(16).length * 4 + Math.abs(e));
  spendProducts(work, 2 * p.length, digits);
  return e < 0 ? homogeneousValue(p, n, 1n << BigInt(-e)) : homogeneousValue(p, n << BigInt(e), 1n);
}

/** The sign just right of n·2^e. */
const signAfter = (p: Dense, n: bigint, e: number, work: Work): -1 | 0 | 1 =>
  signOf(valueAt(p, n, e, work)) || signOf(valueAt(derivative(p), n, e, work));

/** The half of a bracket in which its root lies, or the root if it is the middle. */
function half(p: Dense, bracket: Bracket, work: Work): Bracket {
  const [at, exponent] = [2n * bracket.at, bracket.exponent - 1];
  const middle = signOf(valueAt(p, at + 1n, exponent, work));
  if (middle === 0) return { at: at + 1n, exponent, exact: true };
  return { at: middle === signAfter(p, at, exponent, work) ? at + 1n : at, exponent, exact: false };
}

/** The bracket of a simple root, made so narrow that no other root is one of its ends: the ends have opposite signs. */
export function withSigns(p: Dense, bracket: Bracket, work: Work): Bracket {
  let b = bracket;
  const isRoot = (n: bigint): boolean => valueAt(p, n, b.exponent, work) === 0n;
  while (!b.exact && (isRoot(b.at) || isRoot(b.at + 1n))) b = half(p, b, work);
  return b;
}

/**
 * The bracket at most 2^exponent wide, by quadratic interval refinement (J. Abbott, ACM Commun. Comput. Algebra 48
 * (2014) 3): the secant names one of 2^k parts; where it is right, k is doubled.
 */
export function narrowed(p: Dense, bracket: Bracket, exponent: number, work: Work): Bracket {
  let b = bracket;
  for (let k = 1; !b.exact && b.exponent > exponent;) {
    const next = k > 1 ? guessed(p, b, Math.min(k, b.exponent - exponent), work) : half(p, b, work);
    k = next ? Math.min(2 * k, 1 << 20) : k / 2;
    b = next ?? b;
  }
  return b;
}

/** The part of 2^−k of a bracket to which the secant points, or its neighbour, if the root is there. */
function guessed(p: Dense, bracket: Bracket, k: number, work: Work): Bracket | undefined {
  const [lo, hi] = [0n, 1n].map((i) => valueAt(p, bracket.at + i, bracket.exponent, work)) as [
    bigint,
    bigint,
  ];
  const parts = 1n << BigInt(k);
  // The grid point nearest to the zero of the secant.
  const near = (2n * lo * parts + (lo - hi)) / (2n * (lo - hi));
  const exponent = bracket.exponent - k;
  const base = bracket.at * parts;
  const sign = (i: bigint): number => signOf(valueAt(p, base + i, exponent, work));
  const atNear = sign(near);
  if (atNear === 0) return { at: base + near, exponent, exact: true };
  const left = atNear === signOf(lo) ? near : near - 1n;
  const other = left === near ? near + 1n : left;
  const atOther = sign(other);
  if (atOther === atNear) return undefined;
  return atOther === 0
    ? { at: base + other, exponent, exact: true }
    : { at: base + left, exponent, exact: false };
}
