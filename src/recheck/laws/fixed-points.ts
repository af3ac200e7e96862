import type { Book, Law } from '../claim.ts';
import { difference, number, partial, product, substituted, sum, valueOf, zero } from '../quantity.ts';
import type { Meanings, Quantity } from '../quantity.ts';
import { refuse } from '../refusal.ts';
import type { Term } from '../term.ts';
import { names } from './canonical.ts';
import { claim, determinant, distinct, earlierOf, idOf, p, pairOf, q } from './common.ts';

/** `fixed-point.<n>`, to which a step belongs. */
const pointOf = (id: string): string =>
  /^fixed-point\.\d+/.exec(id)?.[0] ?? refuse(`${id} belongs to no fixed point`);

interface Flow {
  /** The rates without momentum. */
  readonly rates: readonly Quantity[];
  readonly place: Meanings;
  readonly terms: readonly Term[];
}

/** The beta functions, and the couplings of a point as they are stated. */
function flowAt(book: Book, point: string): Flow {
  const { pairs } = book.names;
  const family = book.find(idOf('contact.rate', pairs[0]!)) ? 'contact.rate' : 'hamilton.rate';
  const still: Meanings = pairs.map((pair) => [p(pair), zero]);
  const rates = pairs.map((pair) => book.step(idOf(family, pair)).rhs);
  const stated = pairs.map((pair) => book.step(idOf(point, pair)).rhs);
  return {
    rates: rates.map((rate) => substituted(valueOf(rate), still)),
    place: pairs.map((pair, i) => [q(pair), valueOf(stated[i]!)]),
    terms: [...rates, ...stated],
  };
}

/** Different points are different in this sum of their couplings, but for a coincidence that no theory has. */
const weight = (i: number): Quantity => number(1009n ** BigInt(i));

const positionOf = (
  book: Book,
  point: string,
): { readonly sum: Quantity; readonly terms: readonly Term[] } => {
  const terms = book.names.pairs.map((pair) => book.step(idOf(point, pair)).rhs);
  return { sum: sum(...terms.map((term, i) => product(weight(i), valueOf(term)))), terms };
};

/** At the stated couplings this beta function vanishes; no point is stated twice. */
export const fixedPoint: Law = (book, { lhs }, id) => {
  const point = pointOf(id);
  const pair = pairOf(book, point, id);
  const { rates, place, terms } = flowAt(book, point);
  const rate = rates[book.names.pairs.indexOf(pair)]!;
  const own = positionOf(book, point);
  return [
    names(pair.q, lhs),
    claim('the beta function there', substituted(rate, place), zero, terms),
    ...earlierOf(point).map((other) => {
      const before = positionOf(book, other);
      return distinct(`the point against ${other}`, own.sum, before.sum, [...own.terms, ...before.terms]);
    }),
  ];
};

/** det(J − θ) = 0 at the stated point; no θ is stated twice. */
export const fixedPointEigenvalue: Law = (book, { lhs, rhs }, id) => {
  const { pairs, eigenvalue } = book.names;
  const { rates, place, terms } = flowAt(book, pointOf(id));
  const matrix = rates.map((rate, i) =>
    pairs.map((pair, j) => {
      const slope = substituted(partial(rate, q(pair)), place);
      return i === j ? difference(slope, valueOf(rhs)) : slope;
    }),
  );
  return [
    names(eigenvalue, lhs),
    claim('det(J − θ) against 0', determinant(matrix), zero, [rhs, ...terms]),
    ...earlierOf(id).map((other) => {
      const before = book.step(other).rhs;
      return distinct(`the right side against that of ${other}`, valueOf(rhs), valueOf(before), [
        rhs,
        before,
      ]);
    }),
  ];
};
