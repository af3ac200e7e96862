import { add, mul, sub } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Pair } from './phase-space.ts';

/** The Poisson bracket {f, g} = Σ ∂f/∂q ∂g/∂p − ∂f/∂p ∂g/∂q, as it is differentiated (Landau & Lifshitz, Mechanics, (42.5)). */
export const bracket = (f: Expr, g: Expr, pairs: readonly Pair[]): Expr =>
  add(...pairs.map(({ q, p }) => sub(mul(partial(f, q), partial(g, p)), mul(partial(f, p), partial(g, q)))));
