import type { Expr } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { atomsOf } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { enclose } from '../enclose.ts';

export type Sign = -1 | 0 | 1;

const resolutions = [128, 512] as const;

/**
 * The sign of an expression, proved: of a number by enclosure, otherwise by the signs of its parts; undefined where it
 * is not real, not seen, or depends on the values of its symbols.
 */
export function signOfExpr(e: Expr, assumptions: Assumptions): Sign | undefined {
  if (e.op === 'num') return Q.sign(e.value);
  if (atomsOf(e).size === 0) return signOfNumber(e);
  return signByParts(e, assumptions);
}

function signOfNumber(e: Expr): Sign | undefined {
  for (const bits of resolutions) {
    const value = enclose(e, new Map(), bits);
    if (value !== undefined && value.lo > 0n) return 1;
    if (value !== undefined && value.hi < 0n) return -1;
  }
  return undefined;
}

function signByParts(e: Expr, assumptions: Assumptions): Sign | undefined {
  const sign = (x: Expr): Sign | undefined => signOfExpr(x, assumptions);
  if (assumptions.positive.has(e)) return 1;
  if (e.op === 'power') return sign(e.base) === 1 && e.exponent.op === 'num' ? 1 : undefined;
  if (e.op === 'product') {
    return e.factors
      .map(sign)
      .reduce<Sign | undefined>(
        (all, s) => (all === undefined || s === undefined ? undefined : ((all * s) as Sign)),
        Q.sign(e.coefficient),
      );
  }
  if (e.op !== 'sum') return undefined;
  const [first, ...others] = e.terms.map(sign);
  return others.every((s) => s === first) ? first : undefined;
}
