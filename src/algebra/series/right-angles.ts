import {
  fraction,
  HALF,
  MINUS_ONE,
  mul,
  neg,
  ONE,
  PI,
  splitCoefficient,
  sqrt,
  num,
  ZERO,
} from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';

/** sin(kπ/12) for the k in 0 … 6 at which it is a square root of a rational number. */
const firstQuadrant: ReadonlyMap<number, Expr> = new Map([
  [0, ZERO],
  [2, HALF],
  [3, mul(HALF, sqrt(num(2)))],
  [4, mul(HALF, sqrt(num(3)))],
  [6, ONE],
]);

/**
 * The exact sine of a multiple of π/6 or π/4, its zeros among them, so that no series divides by a sin π that is not
 * seen to vanish; undefined for every other angle.
 */
export function exactSine(angle: Expr): Expr | undefined {
  const turns = multipleOfPi(angle);
  const k = turns && Q.mul(turns, Q.rational(12));
  if (!k || !Q.isInteger(k)) return undefined;
  const n = Number(((BigInt(k.n) % 24n) + 24n) % 24n);
  const half = n % 12;
  const value = firstQuadrant.get(Math.min(half, 12 - half));
  return value && (n < 12 ? value : neg(value));
}

/** The exact cosine: the sine of a right angle more. */
export function exactCosine(angle: Expr): Expr | undefined {
  const turns = multipleOfPi(angle);
  return turns && exactSine(mul(num(Q.add(turns, Q.half)), PI));
}

/** q for an angle qπ. */
function multipleOfPi(angle: Expr): Rational | undefined {
  if (angle === ZERO) return Q.zero;
  const { coefficient, rest } = splitCoefficient(angle);
  return rest === PI ? coefficient : undefined;
}

/** asin of the numbers at which everyone knows it; acos and atan at ±1 and 0 follow. */
export const knownAngles: ReadonlyMap<string, ReadonlyMap<Expr, Expr>> = new Map([
  [
    'asin',
    new Map([
      [ONE, mul(HALF, PI)],
      [MINUS_ONE, mul(fraction(-1, 2), PI)],
    ]),
  ],
  ['acos', new Map([[ZERO, mul(HALF, PI)]])],
  [
    'atan',
    new Map([
      [ONE, mul(fraction(1, 4), PI)],
      [MINUS_ONE, mul(fraction(-1, 4), PI)],
    ]),
  ],
]);
