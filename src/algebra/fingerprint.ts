import { I } from '../expr/build.ts';
import type { Int } from '../expr/integer.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { walk } from '../expr/walk.ts';
import { randomStream } from './work.ts';

/** The largest prime below 2^26: products of residues are exact in double precision. */
const prime = 67_108_859;

const residue = (n: Int): number => {
  const r = typeof n === 'number' ? n % prime : Number(n % BigInt(prime));
  return r < 0 ? r + prime : r;
};

function power(base: number, k: number): number {
  let [result, square] = [1, base];
  for (let n = k; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

/** 1/a modulo the prime (Fermat). NaN, which every later operation keeps, where there is none. */
const inverse = (a: number): number => (a === 0 ? Number.NaN : power(a, prime - 2));

const fromRational = (q: Rational): number => (residue(q.n) * inverse(residue(q.d))) % prime;

function integerPower(base: number, k: Int): number {
  const n = typeof k === 'number' ? k % (prime - 1) : Number(k % BigInt(prime - 1));
  if (base === 0) return k > 0 ? 0 : Number.NaN;
  if (Number.isNaN(base)) return base;
  return power(base, n < 0 ? n + prime - 1 : n);
}

/**
 * The value of a rational expression at a random point of a prime field; NaN where a denominator vanishes there;
 * undefined if something else than + − × ÷ occurs. An expression with a value other than zero is no zero: the value
 * modulo p of what vanishes identically is zero (Schwartz 1980).
 */
export function fingerprint(e: Expr, seed: number): number | undefined {
  const random = randomStream(seed);
  const atom = (): number => 1 + Math.floor(random() * (prime - 1));
  class NotRational extends Error {}
  try {
    return walk<number>(e, (x, value) => {
      switch (x.op) {
        case 'num':
          return fromRational(x.value);
        case 'sym':
        case 'derivative':
          return atom();
        case 'constant': // π is transcendental: what does not vanish for all values of π does not vanish for this one.
          if (x === I) throw new NotRational();
          return atom();
        case 'sum':
          return x.terms.reduce((s, t) => (s + value(t)) % prime, 0);
        case 'product':
          return x.factors.reduce((s, f) => (s * value(f)) % prime, fromRational(x.coefficient));
        case 'power':
          if (x.exponent.op !== 'num' || !Q.isInteger(x.exponent.value)) throw new NotRational();
          return integerPower(value(x.base), x.exponent.value.n);
        default:
          throw new NotRational();
      }
    });
  } catch (error) {
    if (error instanceof NotRational) return undefined;
    throw error;
  }
}
