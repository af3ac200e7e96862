/**
 * The language in which a computer algebra system outside is asked: trees over neutral names (`x1`, `x2`, …), to which
 * no system gives a meaning of its own. Nothing in it refers to our expressions, so that an adapter needs to know none.
 */
export type NeutralTree =
  | { readonly op: 'num'; readonly n: string; readonly d: string }
  | { readonly op: 'sym'; readonly name: string }
  | { readonly op: 'sum'; readonly terms: readonly NeutralTree[] }
  | { readonly op: 'product'; readonly factors: readonly NeutralTree[] }
  | { readonly op: 'power'; readonly base: NeutralTree; readonly exponent: NeutralTree }
  | { readonly op: 'call'; readonly fn: string; readonly args: readonly NeutralTree[] };

export type NeutralQuestion =
  | { readonly kind: 'integrate'; readonly of: NeutralTree; readonly by: string }
  | { readonly kind: 'solve'; readonly of: NeutralTree; readonly for: string }
  | { readonly kind: 'factor'; readonly of: NeutralTree }
  | { readonly kind: 'tidy'; readonly of: NeutralTree };

/** The roots of an equation, or the one formula that answers any other question. */
export type NeutralAnswer = readonly NeutralTree[];

/** Somebody who answers questions, and by whose name an answer is known. What he says is never believed. */
export interface Proposer {
  readonly name: string;
  readonly ask: (question: NeutralQuestion) => NeutralAnswer | undefined;
}
