import { containsZero } from '../algebra/interval.ts';
import { complexEnclose } from '../algebra/roots/complex-enclose.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { atomsOf } from '../expr/walk.ts';

const bits = 256;
/** How many points are tried. */
const tries = 4;

/** Whether an expression is enclosed away from zero at some values of its symbols: then it does not vanish identically. */
export function isSurelyNonZero(e: Expr): boolean {
  const symbols = [...atomsOf(e)];
  return Array.from({ length: tries }, (_, k) =>
    complexEnclose(e, new Map(symbols.map((x, i) => [x, Q.rational(13 + 29 * i + 31 * k, 7 + 2 * k)])), bits),
  ).some((z) => z !== undefined && !(containsZero(z.re) && containsZero(z.im)));
}
