import { enclose } from '../algebra/enclose.ts';
import type { Expr } from '../expr/expr.ts';
import { fromBigInt } from '../expr/integer.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';

/** 192 bits are 57 decimal digits behind the point. */
const resolutions = [192, 384, 768];

/** Nothing that a test compares is smaller than this, except zero. */
const nothing = 1e-200;

/**
 * The double nearest to the value of `e` at a rational point, from rigorous intervals; undefined where the value does
 * not exist or the intervals do not decide.
 */
export function exactDouble(e: Expr, point: ReadonlyMap<Expr, Rational>): number | undefined {
  for (const bits of resolutions) {
    const interval = enclose(e, point, bits);
    if (interval === undefined) continue;
    const scale = fromBigInt(1n << BigInt(bits));
    const [low, high] = [interval.lo, interval.hi].map((x) => Q.toDouble(Q.rational(fromBigInt(x), scale)));
    if (low === high) return low;
    if (Math.max(Math.abs(low as number), Math.abs(high as number)) < nothing) return 0;
  }
  return undefined;
}
