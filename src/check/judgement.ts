import type { Expr, Sym } from '../expr/expr.ts';
import type { Rational } from '../expr/rational.ts';
import type { Slip } from './slips.ts';
import { shownName } from './vocabulary.ts';

/** One side of a relation, with the point at which it is evaluated where there is a bar. */
export interface Side {
  readonly expr: Expr;
  readonly at?: ReadonlyMap<Expr, Expr>;
  /** The g^3 of + O(g^3): it is meant up to terms of this order. */
  readonly upTo?: Expr;
  /** It is written as a derivative. */
  readonly isDerived?: true;
}

export type RelationSign = '=' | '≡' | '≈' | '∝' | '→';

/** What the notes have defined so far: symbols and the expressions they stand for. */
export interface Definitions {
  readonly values: ReadonlyMap<Expr, Expr>;
  /** Symbols that stand for a fixed-point value of a coupling, such as g*. */
  readonly fixedPoints: ReadonlyMap<Expr, Sym>;
  /** Of the fixed point of which a line speaks, the coordinates that are given beside it: g* and its value. */
  readonly point: ReadonlyMap<Expr, Expr>;
  /** What the constants of integration of the notes are worth. */
  readonly constants: ReadonlyMap<Expr, Expr>;
  /** Conditions on the couplings that the notes have stated. */
  readonly conditions: readonly Condition[];
}

/** An expression that a line sets to zero. */
export interface Condition {
  readonly line: number;
  readonly residual: Expr;
  /** Nothing else has been stated since. */
  readonly isLast: boolean;
}

export type Judgement =
  | {
      readonly verdict: 'proved' | 'supported';
      readonly matches?: string;
      readonly why?: string;
      /** A name that the notes give to what was proved. */
      readonly defines?: readonly [Expr, Expr];
      /** A constant of integration of the notes' own, and what it is worth. */
      readonly constant?: readonly [Sym, Expr];
    }
  | {
      readonly verdict: 'refuted';
      readonly matches?: string;
      readonly difference: Expr;
      /** What the difference is, where it is not left − right. */
      readonly leaves?: string;
      readonly witness: ReadonlyMap<Expr, Rational>;
      /** What both sides are worth at the witness, where the line is an equality and no more. */
      readonly values?: readonly [Expr, Expr];
      readonly mistake?: Mistake;
      /** Which relation of a chain is wrong, 1 for its first; not where there is only one. */
      readonly link?: number;
      /** The line from which this one follows: that one is wrong, and with it this one would be right. */
      readonly follows?: number;
    }
  | {
      readonly verdict: 'undecided';
      readonly why: string;
      /** It does not always hold, but may under the circumstances in which it is stated. */
      readonly isWrongInGeneral?: true;
    }
  | { readonly verdict: 'definition'; readonly defines: readonly [Expr, Expr] };

/** What was probably meant where a line is wrong: with this one change it is right, and that is proved. */
export type Mistake =
  | { readonly kind: 'slip'; readonly side: 'left' | 'right'; readonly slip: Slip }
  /** Σ_j p_j ∂β_i/∂g_j stands where Σ_j p_j ∂β_j/∂g_i belongs, in the equation for this coupling. */
  | { readonly kind: 'transposed'; readonly coupling: Sym }
  /** Rows and columns of a matrix are exchanged. */
  | { readonly kind: 'transposed-matrix' };

/** Why nothing is said of a line with symbols that nobody gave a meaning. */
export const unexplained = (symbols: ReadonlySet<Expr>): string =>
  `${[...symbols].map(nameOf).join(', ')} ${symbols.size > 1 ? 'have' : 'has'} no meaning here`;

const nameOf = (e: Expr): string => (e.op === 'sym' ? shownName(e) : 'a symbol');

const rank: { readonly [V in Judgement['verdict']]: number } = {
  refuted: 0,
  undecided: 1,
  supported: 2,
  definition: 3,
  proved: 4,
};

/** The worst of several judgements; the first one of those. */
export const worst = (judgements: readonly Judgement[]): Judgement =>
  judgements.reduce((a, b) => (rank[b.verdict] < rank[a.verdict] ? b : a));
