import { velocity } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import type { Theory } from '../theory/theory.ts';

/**
 * What β of a coupling is: its rate, as notes write it; with the quadratic lift, where the momentum adds to the rate, the
 * function that the theory states.
 */
export function betaOf(q: Sym, { source, coordinates, names }: Theory): Expr {
  const i = coordinates.findIndex(({ symbol }) => symbol === q);
  const own = source.kind === 'beta' && source.lift.kind === 'quadratic' ? source.betas[i] : undefined;
  return own ?? velocity(q, names.time);
}
