import { noAssumptions } from '../algebra/assumptions.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { clearedSystem } from '../algebra/systems/cleared-system.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import type { Expr, Sym } from '../expr/expr.ts';

/** Operations for it. */
const worthTrying = 4_000_000;

/** Whether rates are surely no rational functions of these symbols, nor of their roots. */
export function areNotRational(rates: readonly Expr[], symbols: readonly Sym[]): boolean {
  const tried = withinBudget(() =>
    whereDefined(() => ({ system: clearedSystem(rates, symbols, newWork(worthTrying), noAssumptions) })),
  );
  return tried !== undefined && tried.system === undefined;
}
