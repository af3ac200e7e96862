import { add, fraction, I, mul, neg, num, ONE, sqrt, sub, ZERO } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import { showRational } from '../../expr/rational.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';

const root5 = sqrt(num(5));
const quarter = fraction(1, 4);
const nested = (sign: number): Expr => mul(quarter, sqrt(add(num(10), mul(num(2 * sign), root5))));

/** cos 2πt for fractions t of a turn in the first quadrant. */
const cosines: ReadonlyMap<string, Expr> = new Map([
  ['0', ONE],
  ['1/20', nested(1)],
  ['1/12', mul(fraction(1, 2), sqrt(num(3)))],
  ['1/10', mul(quarter, add(root5, ONE))],
  ['1/8', mul(fraction(1, 2), sqrt(num(2)))],
  ['3/20', nested(-1)],
  ['1/6', fraction(1, 2)],
  ['1/5', mul(quarter, sub(root5, ONE))],
  ['1/4', ZERO],
]);

/** cos 2πt by reflection into the first quadrant, for multiples t of 1/12 and 1/20, and of 1/8. */
export function cosine(t: Rational): Expr {
  const turns = Q.abs(t);
  const rest = Q.sub(turns, Q.rational(Math.floor(Q.toDouble(turns))));
  if (Q.compare(rest, Q.half) > 0) return cosine(Q.sub(Q.one, rest));
  if (Q.compare(rest, Q.rational(1, 4)) > 0) return neg(cosine(Q.sub(Q.half, rest)));
  return cosines.get(showRational(rest)) as Expr;
}

/** exp(2πi k/n) in square roots, for n = 1, 2, 3, 4, 5, 6, 8, 10, 12. */
export function rootOfUnity(k: number, n: number): Expr {
  const turn = Q.rational(k, n);
  return add(cosine(turn), mul(I, cosine(Q.sub(turn, Q.rational(1, 4)))));
}
