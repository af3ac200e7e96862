import type { Expr, Sym } from '../expr/expr.ts';
import type { Rational } from '../expr/rational.ts';
import type { Slip } from './slips.ts';
import { shownName } from './vocabulary.ts';

/** One side of a relation, with the point at which it is evaluated where there is a bar. */
export interface Side {
  readonly expr: Expr;
  readonly at?: ReadonlyMap<Expr, Expr>;
}

export type RelationSign = '=' | '≡' | '≈' | '∝' | '→';

/** What the notes have defined so far: symbols and the expressions they stand for. */
export interface Definitions {
  readonly values: ReadonlyMap<Expr, Expr>;
  /** Symbols that stand for a fixed-point value of a coupling, such as g*. */
  readonly fixedPoints: ReadonlyMap<Expr, Sym>;
}

export type Judgement =
  | { readonly verdict: 'proved' | 'supported'; readonly matches?: string; readonly why?: string }
  | {
      readonly verdict: 'refuted';
      readonly matches?: string;
      readonly difference: Expr;
      readonly witness: ReadonlyMap<Expr, Rational>;
      /** What both sides are worth at the witness, where the line is an equality and no more. */
      readonly values?: readonly [Expr, Expr];
      readonly mistake?: Mistake;
    }
  | { readonly verdict: 'undecided'; readonly why: string }
  | { readonly verdict: 'definition'; readonly defines: readonly [Expr, Expr] };

/** What was probably meant where a line is wrong: with this one change it is right, and that is proved. */
export type Mistake =
  | { readonly kind: 'slip'; readonly side: 'left' | 'right'; readonly slip: Slip }
  /** Σ_j p_j ∂β_i/∂g_j stands where Σ_j p_j ∂β_j/∂g_i belongs, in the equation for this coupling. */
  | { readonly kind: 'transposed'; readonly coupling: Sym };

/** Why nothing is said of a line with symbols that nobody gave a meaning. */
export const unexplained = (symbols: ReadonlySet<Expr>): string =>
  `${[...symbols].map(nameOf).join(', ')} ${symbols.size > 1 ? 'have' : 'has'} no meaning here`;

const nameOf = (e: Expr): string => (e.op === 'sym' ? shownName(e) : 'a symbol');
