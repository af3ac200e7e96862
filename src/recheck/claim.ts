import type { Formulas, Names } from './derivation.ts';
import type { Quantity } from './quantity.ts';
import type { Term } from './term.ts';

/**
 * What a law requires of a step: two quantities that are equal everywhere, that are not, or that cannot be told apart at
 * real points (for what only numbers can tell: the branch of a function, the place of a pole).
 */
export interface Claim {
  readonly relation: 'equal' | 'distinct' | 'near';
  /** What is compared, for whoever has to look for the mistake. */
  readonly what: string;
  readonly stated: Quantity;
  readonly required: Quantity;
  /** The formulas that both are made of. */
  readonly terms: readonly Term[];
}

/** A derivation in which laws look up what a step refers to. */
export interface Book {
  /** Whether the scale variable runs against the one in which the theory was written. */
  readonly turned: boolean;
  readonly names: Names;
  /** The formulas of another step; refuses where there is none. */
  readonly step: (id: string) => Formulas;
  /** The same where there is one. */
  readonly find: (id: string) => Formulas | undefined;
  /** The steps that a step names as its sources. */
  readonly sourcesOf: (id: string) => readonly string[];
}

/** One law of mechanics: what it requires of a step, given its id, its formulas and the steps that it names as its sources. */
export type Law = (book: Book, formulas: Formulas, id: string, from: readonly string[]) => readonly Claim[];
