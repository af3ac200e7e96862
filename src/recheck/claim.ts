import type { Formulas, Names } from './derivation.ts';
import type { Quantity } from './quantity.ts';
import type { Term } from './term.ts';

/** What a law requires of a step: two quantities that are equal everywhere, or that are not. */
export interface Claim {
  readonly relation: 'equal' | 'distinct';
  /** What is compared, for whoever has to look for the mistake. */
  readonly what: string;
  readonly stated: Quantity;
  readonly required: Quantity;
  /** The formulas that both are made of. */
  readonly terms: readonly Term[];
}

/** A derivation in which laws look up what a step refers to. */
export interface Book {
  readonly names: Names;
  /** The formulas of another step; refuses where there is none. */
  readonly step: (id: string) => Formulas;
  /** The steps that a step names as its sources. */
  readonly sourcesOf: (id: string) => readonly string[];
}

/** One law of mechanics: what it requires of a step, given its id and its formulas. */
export type Law = (book: Book, formulas: Formulas, id: string) => readonly Claim[];
