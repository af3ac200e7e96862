import type { Complex } from '../algebra/numeric/complex.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import type { Lifted } from './phase-space.ts';
import type { Stability } from './stability.ts';

/** A point at which the flow stands still. */
export interface FixedPoint {
  /** In radicals, by the parameters; undefined where radicals do not reach. */
  readonly at: ReadonlyMap<Sym, Expr> | undefined;
  /** In the order of the variables; undefined while parameters have no value. */
  readonly numeric: readonly Complex[] | undefined;
  readonly multiplicity: number | undefined;
  /** So many paths met here, where the multiplicity is not known. */
  readonly cluster: number | undefined;
  /** Whether it is proved that a fixed point is here: by substitution, or in a box by Krawczyk's test. */
  readonly certified: boolean;
  readonly real: boolean | undefined;
  readonly stability: Stability;
  /** What becomes of it in phase space: of beta functions under the linear lift, at an exact point. */
  readonly lifted: Lifted | undefined;
}
