import type { Book, Claim } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import { negative, one, product, sum } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { refuse } from '../refusal.ts';
import { nameAtom, rateAtom } from '../scene.ts';
import type { Atom } from '../scene.ts';
import { childrenOf, fractionOf, keyOf } from '../term.ts';
import type { Term } from '../term.ts';

/** The identifier of a step that belongs to a coordinate. */
export const idOf = (family: string, { q }: Pair): string => `${family}.${encodeURIComponent(q)}`;

/** The coordinate to which a step of the family belongs. */
export function pairOf(book: Book, family: string, id: string): Pair {
  const found = [...book.names.canonical, ...book.names.rates].find((pair) => idOf(family, pair) === id);
  return found ?? refuse(`${id} belongs to no coordinate`);
}

export const q = (pair: Pair): Atom => nameAtom(pair.q);
export const p = (pair: Pair): Atom => nameAtom(pair.p);
/** q̇, an independent variable of a Lagrangian. */
export const v = (pair: Pair): Atom => rateAtom(pair.q);
export const acceleration = (pair: Pair): Atom => rateAtom(pair.q, 2);

/** ∂f/∂x of something that has a name, as the derivation writes it. */
export const slopeAtom = (of: Term, by: Term, order = 1): Atom => ({
  kind: 'slope',
  text: keyOf({ kind: 'derivative', how: 'partial', of, by, order }),
});

export const nameTerm = (name: string): Term => ({ kind: 'name', name });
export const rateTerm = (book: Book, name: string): Term => ({
  kind: 'derivative',
  how: 'total',
  of: nameTerm(name),
  by: nameTerm(book.names.time),
  order: 1,
});

/** f where df/dτ stands. */
export const underRate = ({ names }: Book, term: Term): Term =>
  term.kind === 'derivative' &&
  term.how === 'total' &&
  term.order === 1 &&
  term.by.kind === 'name' &&
  term.by.name === names.time
    ? term.of
    : refuse('the left side is no derivative along the motion');

type Claiming = (what: string, stated: Quantity, required: Quantity, terms: readonly Term[]) => Claim;

const claiming =
  (relation: Claim['relation']): Claiming =>
  (what, stated, required, terms) => ({ relation, what, stated, required, terms });

export const claim = claiming('equal');
export const distinct = claiming('distinct');
export const near = claiming('near');

/**
 * Equal exactly; by numbers where roots of names stand in the formulas, whose values in a prime field are scarce,
 * logarithms, which are no inverses of exponentials there, or circular functions, which cost too much.
 */
export const agree: Claiming = (what, stated, required, terms) =>
  (terms.some((t) => hasRoot(t) || hasLogarithm(t) || isCircular(t)) ? near : claim)(
    what,
    stated,
    required,
    terms,
  );

const isCircular = (term: Term): boolean =>
  (term.kind === 'call' && /^(sin|cos|tan)h?$/.test(term.fn)) || childrenOf(term).some(isCircular);

const hasLogarithm = (term: Term): boolean =>
  (term.kind === 'call' && term.fn === 'log' && fractionOf(term.args[0] as Term) === undefined) ||
  childrenOf(term).some(hasLogarithm);

const hasRoot = (term: Term): boolean =>
  (term.kind === 'call' && term.fn === 'sqrt' && fractionOf(term.args[0] as Term) === undefined) ||
  (term.kind === 'power' && fractionOf(term.exponent)?.d !== 1n) ||
  childrenOf(term).some(hasRoot);

export const isNumber = (term: Term, n: bigint): boolean =>
  term.kind === 'number' && term.value.n === n && term.value.d === 1n;
export const isZeroTerm = (term: Term): boolean => isNumber(term, 0n);

/** Expanded along the first row. */
export function determinant(rows: readonly (readonly Quantity[])[]): Quantity {
  const [first, ...rest] = rows;
  if (first === undefined) return one;
  return sum(
    ...first.map((entry, j) => {
      const minor = determinant(rest.map((row) => row.filter((_, k) => k !== j)));
      return product(j % 2 === 0 ? entry : negative(entry), minor);
    }),
  );
}

/** The eigenvalues that are stated before this one: their identifiers end in smaller numbers. */
export function earlierOf(id: string): readonly string[] {
  const [, stem = '', number = ''] = /^(.*\.)(\d+)$/.exec(id) ?? refuse(`${id} has no number`);
  return Array.from({ length: Number(number) - 1 }, (_, k) => `${stem}${k + 1}`);
}
