import type { Expr } from '../expr/expr.ts';
import type { Choices } from './choices.ts';
import type { Cursor } from './cursor.ts';
import type { TexList } from './tree.ts';
import type { TexVocabulary } from './vocabulary.ts';

/** The reading of one formula, as the readers of its parts (names, derivatives, sums) see it. */
export interface Reading {
  readonly vocabulary: TexVocabulary;
  readonly choices: Choices;
  /** Values of the indices that are being expanded. */
  readonly indices: Map<string, number>;
  /** Values of letters that a sum counts with. */
  readonly numbers: Map<string, number>;
  /** How often each index was read. */
  readonly mentions: Map<string, number>;
  /** Names without a meaning that were read as free symbols. */
  readonly free: Set<string>;
  /** Those of them that stand before a bracket, as factors. */
  readonly factors: Set<string>;
  /** Symbols that were read and that change along the flow. */
  readonly moving: Set<Expr>;

  /** Notes what is taken for granted. */
  assume(what: string | undefined): void;
  /** A whole list as an expression; `at` is the place for messages where it is empty. */
  expression(nodes: TexList, at: number): Expr;
  /** Factors up to the next + or −, or to the end. */
  term(c: Cursor): Expr;
  factor(c: Cursor): Expr;
  /** What an operator without brackets acts on. */
  operand(c: Cursor, what: string): Expr;
  /** Whether that is all that follows, or the first factor alone: one of the choices. */
  actsOnAll(what: string): boolean;
  /** A base with what stands in its exponent. */
  raised(base: Expr, exponent: TexList, at: number): Expr;
}
