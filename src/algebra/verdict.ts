import type { Expr } from '../expr/expr.ts';
import type { Rational } from '../expr/rational.ts';

/** What is known about a claim. Only an exact argument earns `proved`; only an exact witness earns `refuted`. */
export type Verdict =
  | {
      readonly kind: 'proved';
      /** The symbols whose assumed sign the argument uses. */
      readonly assuming: readonly Expr[];
    }
  | { readonly kind: 'supported'; readonly points: number }
  | { readonly kind: 'refuted'; readonly witness: ReadonlyMap<Expr, Rational> }
  | { readonly kind: 'undecided'; readonly why: string };

export const proved: Verdict = { kind: 'proved', assuming: [] };
