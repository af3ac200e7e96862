import { num } from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/expr.ts';
import * as Q from '../../src/expr/rational.ts';
import { atomsOf } from '../../src/expr/walk.ts';

export const decimal = (text: string): Expr => num(Q.readDecimal(text));

/** Some points at which formulas of the literature have values: each atom between 0 and 1. */
export function pointsOf(formulas: readonly Expr[]): readonly ReadonlyMap<Expr, number>[] {
  const atoms = [...new Set(formulas.flatMap((f) => [...atomsOf(f)]))];
  return [1, 2, 3, 4, 5].map(
    (k) => new Map(atoms.map((atom, i) => [atom, ((7 * k + 11 * i) % 23) / 23 + 1 / 50])),
  );
}
