import type { Book } from '../claim.ts';
import type { ConstraintNames, Formulas, Pair } from '../derivation.ts';
import { difference, partial, product, sum, valueOf, zero } from '../quantity.ts';
import type { Meanings, Quantity } from '../quantity.ts';
import { refuse } from '../refusal.ts';
import { nameAtom } from '../scene.ts';
import type { Term } from '../term.ts';
import { p, q } from './common.ts';

export const table = (book: Book): ConstraintNames =>
  book.names.constrained ?? refuse('the names of constraints are missing');

/** A constraint as it is stated: its symbol, and its left side less its right side. */
export interface Stated {
  readonly symbol: string;
  readonly value: Quantity;
  readonly terms: readonly Term[];
}

const statedBy = (symbol: string, { lhs, rhs }: Formulas): Stated => ({
  symbol,
  value: difference(valueOf(lhs), valueOf(rhs)),
  terms: [lhs, rhs],
});

/** The steps of a numbered family, as long as there are any. */
const family = (
  book: Book,
  symbols: readonly string[],
  ...families: readonly string[]
): readonly Stated[] => {
  const found = symbols.map((symbol, i) => {
    const id = families.map((name) => `${name}.${i + 1}`).find((x) => book.find(x) !== undefined);
    return id === undefined ? undefined : statedBy(symbol, book.step(id));
  });
  const end = found.indexOf(undefined);
  return (end < 0 ? found : found.slice(0, end)) as readonly Stated[];
};

export const constraints = (book: Book): readonly Stated[] =>
  family(book, table(book).constraints, 'constraint', 'secondary');
export const primary = (book: Book): readonly Stated[] => family(book, table(book).constraints, 'constraint');

export const termsOf = (list: readonly Stated[]): readonly Term[] => list.flatMap(({ terms }) => terms);

/** Symbols of constraints in the meaning of what is stated of them, or where all constraints hold. */
export const meant = (list: readonly Stated[]): Meanings =>
  list.map(({ symbol, value }) => [nameAtom(symbol), value]);
export const onSurface = (list: readonly Stated[]): Meanings =>
  list.map(({ symbol }) => [nameAtom(symbol), zero]);

/** {f, g}. */
export const bracket = (f: Quantity, g: Quantity, pairs: readonly Pair[]): Quantity =>
  sum(
    ...pairs.map((pair) =>
      difference(
        product(partial(f, q(pair)), partial(g, p(pair))),
        product(partial(f, p(pair)), partial(g, q(pair))),
      ),
    ),
  );
