import type { Expr } from '../expr/expr.ts';

/** What is assumed about the symbols: the ones named here are positive, all others real. */
export interface Assumptions {
  readonly positive: ReadonlySet<Expr>;
}

export const noAssumptions: Assumptions = { positive: new Set() };
