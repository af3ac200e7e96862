import { add, mul, neg } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Pair } from './phase-space.ts';

/** Poisson's bracket {f, g} = Σ (∂f/∂q ∂g/∂p − ∂f/∂p ∂g/∂q); {q, p} = 1. */
export const bracket = (f: Expr, g: Expr, pairs: readonly Pair[]): Expr =>
  add(
    ...pairs.flatMap(({ q, p }) => [
      mul(partial(f, q), partial(g, p)),
      neg(mul(partial(f, p), partial(g, q))),
    ]),
  );
