import { I, mul, sub } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import type { Assumptions } from '../assumptions.ts';
import { decideZero } from '../decide.ts';
import type { Work } from '../work.ts';

/**
 * Is `e` proved to vanish, be its parts real or complex? The zero test may take for granted that everything is real,
 * and so prove anything of what is real nowhere; the factor I keeps it from that.
 */
export const provedZero = (e: Expr, assumptions: Assumptions, work: Work): boolean =>
  decideZero(mul(I, e), assumptions, work).kind === 'proved';

export const provedEqual = (a: Expr, b: Expr, assumptions: Assumptions, work: Work): boolean =>
  provedZero(sub(a, b), assumptions, work);
