import type { Expr } from '../../expr/expr.ts';
import { fromBigInt } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import type { Interval } from '../interval.ts';
import { fromRational } from '../interval.ts';
import { approximateRoots } from '../roots/complex-polynomial.ts';
import { fromRationals } from '../roots/dense.ts';
import { complexRoots } from '../roots/numeric.ts';
import * as C from '../roots/rectangle.ts';
import type { Rectangle } from '../roots/rectangle.ts';
import type { Work } from '../work.ts';
import { middle } from './newton.ts';

/**
 * Rectangles round the roots of a polynomial in one unknown, whose coefficients, lowest first, are enclosed at a point: proved
 * for rational coefficients and for linear polynomials, else guessed. Undefined where a coefficient has no enclosure.
 */
export function zerosOf(
  coefficients: readonly Expr[],
  enclosed: (e: Expr) => Rectangle | undefined,
  bits: number,
  work: Work,
): readonly Rectangle[] | undefined {
  const values = coefficients.map(enclosed).filter((z) => z !== undefined);
  if (values.length < coefficients.length) return undefined;
  const p = BigInt(bits);
  if (values.length === 2) {
    const below = C.rationalPower(values[1]!, Q.minusOne, p);
    return below && [C.neg(C.mul(values[0]!, below, p))];
  }
  const exact = coefficients.flatMap((c) => (c.op === 'num' ? [c.value] : []));
  if (exact.length === coefficients.length) return realRoots(exact, 0n, bits, work);
  const guessed = 1n << BigInt(bits >> 1);
  const middles = values.map(middle);
  if (values.every(C.isReal)) {
    const rounded = middles.map(({ re }) => Q.rational(fromBigInt(re), fromBigInt(1n << p)));
    return realRoots(rounded, guessed, bits, work);
  }
  return approximateRoots(middles, bits, work).map(({ re, im }) => ({
    re: widened({ lo: re, hi: re }, guessed),
    im: widened({ lo: im, hi: im }, guessed),
  }));
}

/** The roots of a polynomial with rational coefficients, with their error bounds and so many units more. */
const realRoots = (
  coefficients: readonly Rational[],
  units: bigint,
  bits: number,
  work: Work,
): readonly Rectangle[] =>
  complexRoots(fromRationals(coefficients), Math.floor(bits * 0.3) - 2, work).map(
    ({ re, im, radius, real }) => {
      const wide = (q: Rational): Interval =>
        widened(
          {
            lo: fromRational(Q.sub(q, radius), BigInt(bits)).lo,
            hi: fromRational(Q.add(q, radius), BigInt(bits)).hi,
          },
          units,
        );
      return real ? C.real(wide(re)) : { re: wide(re), im: wide(im) };
    },
  );

const widened = ({ lo, hi }: Interval, by: bigint): Interval => ({ lo: lo - by, hi: hi + by });
