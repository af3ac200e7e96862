import type { Book, Claim, Law } from '../claim.ts';
import {
  atom,
  difference,
  number,
  one,
  partial,
  product,
  substituted,
  sum,
  valueOf,
  zero,
} from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { refuse } from '../refusal.ts';
import { nameAtom } from '../scene.ts';
import type { Term } from '../term.ts';
import { matrixClaims, names as nameOf } from './canonical.ts';
import { claim, idOf, isZeroTerm } from './common.ts';
import { bracket, constraints, meant, onSurface, table, termsOf } from './constraints.ts';

/** The brackets of ψ with all constraints are the entries of the row, and these vanish where the constraints hold. */
export const firstClass: Law = (book, { lhs, rhs, rows }, id) => {
  const { pairs } = book.names;
  const all = constraints(book);
  const own = all[Number(id.split('.')[1]) - 1] ?? refuse(`${id} belongs to no constraint`);
  const psi = substituted(valueOf(lhs), meant(all));
  const row = rows?.[0] ?? [];
  const terms = [lhs, ...row, ...termsOf(all)];
  return [
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
    claim(
      'the left side where the constraints hold against 0',
      substituted(valueOf(lhs), onSurface(all)),
      zero,
      [lhs],
    ),
    claim(
      'the part of its own constraint in it against 1',
      partial(valueOf(lhs), nameAtom(own.symbol)),
      one,
      [lhs],
    ),
    claim('the length of the row', number(BigInt(row.length)), number(BigInt(all.length)), []),
    ...row.flatMap((entry, b): readonly Claim[] => [
      claim(
        `its bracket with constraint ${b + 1}`,
        substituted(valueOf(entry), meant(all)),
        bracket(psi, all[b]?.value ?? zero, pairs),
        terms,
      ),
      claim(
        `entry ${b + 1} where the constraints hold against 0`,
        substituted(valueOf(entry), onSurface(all)),
        zero,
        [entry],
      ),
    ]),
  ];
};

/** How many steps of a family there are, whatever their numbers. */
const count = (book: Book, name: string): number =>
  constraints(book).filter((_, c) => book.find(`${name}.${c + 1}`) !== undefined).length;

/** C_ab = {φ_a, φ_b}; as many constraints of first class as are stated one by one, or this number left open. */
export const classes: Law = (book, { lhs, rhs, rows }) => {
  const { pairs } = book.names;
  const all = constraints(book);
  const { firstClass: symbol, secondClass: other } = table(book);
  const entry = (a: number, b: number): Quantity =>
    bracket(all[a]?.value ?? zero, all[b]?.value ?? zero, pairs);
  const required =
    rhs.kind === 'number'
      ? number(BigInt(count(book, 'first-class')))
      : difference(number(BigInt(all.length)), atom(nameAtom(other)));
  return [
    nameOf(symbol, lhs),
    claim('the right side against the number of first-class constraints', valueOf(rhs), required, [rhs]),
    ...matrixClaims(rows, all.length, entry, termsOf(all)),
  ];
};

/** The rows of the inverse in which something stands: the constraints of second class. */
const secondOf = (rows: readonly (readonly Term[])[]): readonly number[] =>
  rows.flatMap((row, a) => (row.every(isZeroTerm) ? [] : [a]));

/** On the constraints of second class the matrix inverts their brackets; elsewhere it is zero. */
export const secondClass: Law = (book, { lhs, rhs, rows = [] }) => {
  const { pairs } = book.names;
  const all = constraints(book);
  const second = secondOf(rows);
  const terms = [...rows.flat(), ...termsOf(all)];
  const entry = (a: number, b: number): Quantity =>
    valueOf(rows[a]?.[b] ?? refuse('the matrix is not square'));
  return [
    nameOf(table(book).secondClass, lhs),
    claim(
      'the right side against the number of rows that are not zero',
      valueOf(rhs),
      number(BigInt(second.length)),
      [rhs],
    ),
    claim('the number of rows', number(BigInt(rows.length)), number(BigInt(all.length)), []),
    ...second.flatMap((a) =>
      all.map((_, b) => {
        const times = second.map((c) =>
          product(bracket(all[a]?.value ?? zero, all[c]?.value ?? zero, pairs), entry(c, b)),
        );
        return claim(`the product at [${a + 1},${b + 1}]`, sum(...times), a === b ? one : zero, terms);
      }),
    ),
  ];
};

/** 2n − 2 F − S. */
export const freedom: Law = (book, { lhs, rhs }) => {
  const second = secondOf(book.find('second-class')?.rows ?? []).length;
  const left = 2 * book.names.pairs.length - 2 * count(book, 'first-class') - second;
  return [
    nameOf(table(book).dimension, lhs),
    claim('the right side against what is left of the dimensions', valueOf(rhs), number(BigInt(left)), [rhs]),
    claim(
      'the number of constraints',
      number(BigInt(count(book, 'first-class') + second)),
      number(BigInt(constraints(book).length)),
      [],
    ),
  ];
};

/** {x, y} − Σ {x, φ_a} C⁻¹_ab {φ_b, y}. */
export const dirac: Law = (book, { lhs, rhs }, id) => {
  const { pairs } = book.names;
  const phase = [...pairs.map(({ q: x }) => x), ...pairs.map(({ p: x }) => x)];
  const places = phase.flatMap((x, i) => phase.slice(i + 1).map((y, k) => ({ x, y, i, k })));
  const named = ({ x, y }: { readonly x: string; readonly y: string }): string =>
    `${idOf('dirac', { q: x, p: '' })}.${encodeURIComponent(y)}`;
  const { x, y, i, k } =
    places.find((place) => named(place) === id) ?? refuse(`${id} belongs to no two symbols`);
  const all = constraints(book);
  const inverse = book.step('second-class').rows ?? [];
  const [f, g] = [atom(nameAtom(x)), atom(nameAtom(y))];
  const corrections = inverse.flatMap((row, a) =>
    row.flatMap((entry, b) => {
      const [left, right] = [all[a], all[b]];
      if (left === undefined || right === undefined || isZeroTerm(entry)) return [];
      return [
        product(product(bracket(f, left.value, pairs), valueOf(entry)), bracket(right.value, g, pairs)),
      ];
    }),
  );
  const symbol = table(book).dirac[i]?.[k] ?? refuse(`the bracket of ${x} and ${y} has no name`);
  return [
    nameOf(symbol, lhs),
    claim(
      'the right side against the Dirac bracket',
      valueOf(rhs),
      difference(bracket(f, g, pairs), sum(...corrections)),
      [rhs, ...inverse.flat(), ...termsOf(all)],
    ),
  ];
};
