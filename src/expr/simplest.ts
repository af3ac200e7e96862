import * as Q from './rational.ts';
import type { Rational } from './rational.ts';

/** Fractions with larger denominators are not simple. */
const largestDenominator = 10_000;

/**
 * The fraction with the smallest denominator in an interval, up to the rounding of its ends; undefined where this
 * denominator is large (by continued fractions; R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics, section 4.5).
 */
export function simplestBetween(lo: number, hi: number): Rational | undefined {
  if (lo <= 0 && hi >= 0) return Q.zero;
  const size = lo > 0 ? simplest(lo, hi, largestDenominator) : simplest(-hi, -lo, largestDenominator);
  return size && (lo > 0 ? size : Q.neg(size));
}

function simplest(lo: number, hi: number, largest: number): Rational | undefined {
  const next = Math.ceil(lo);
  if (!Number.isSafeInteger(next)) return undefined;
  if (next <= hi) return Q.rational(next);
  const whole = Math.floor(lo);
  const rest = largest < 1 ? undefined : simplest(1 / (hi - whole), 1 / (lo - whole), largest / 2);
  if (rest === undefined || Q.toDouble(rest) > largestDenominator) return undefined;
  const value = Q.add(Q.rational(whole), Q.inverse(rest));
  return Number(value.d) <= largestDenominator ? value : undefined;
}
