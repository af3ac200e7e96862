import type { Book, Claim, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import {
  along,
  atom,
  difference,
  negative,
  one,
  partial,
  product,
  substituted,
  sum,
  valueOf,
  zero,
} from '../quantity.ts';
import type { Meanings, Quantity } from '../quantity.ts';
import { nameAtom, rateAtom } from '../scene.ts';
import type { Atom } from '../scene.ts';
import type { Term } from '../term.ts';
import { claim, idOf, nameTerm, p, pairOf, q, rateTerm, slopeAtom } from './common.ts';

const hamiltonian = (book: Book): Term => book.step('lift.hamiltonian').rhs;
const rate = (book: Book, pair: Pair): Term => book.step(idOf('hamilton.rate', pair)).rhs;
const force = (book: Book, pair: Pair): Term => book.step(idOf('hamilton.force', pair)).rhs;

/** The left side of a definition is the name of what is defined. */
export const names = (name: string, lhs: Term): Claim =>
  claim('the left side', valueOf(lhs), atom(nameAtom(name)), [lhs]);

/** H as the author gave it. */
export const givenHamiltonian: Law = ({ names: { hamiltonian: H } }, { lhs }) => [names(H, lhs)];

/** H = Σ p_i β_i + F: what remains without its terms in the rates does not depend on the momenta. */
export const linearLift: Law = (book, { lhs, rhs }) => {
  const { pairs } = book.names;
  const rates = pairs.map((pair) => rate(book, pair));
  const H = valueOf(rhs);
  const transport = sum(...pairs.map((pair, i) => product(atom(p(pair)), valueOf(rates[i] as Term))));
  const atRest: Meanings = pairs.map((pair) => [p(pair), zero]);
  return [
    names(book.names.hamiltonian, lhs),
    claim('H − Σ p β against H at p = 0', difference(H, transport), substituted(H, atRest), [rhs, ...rates]),
  ];
};

/** q̇ = ∂H/∂p. */
export const hamiltonRate: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'hamilton.rate', id);
  const H = hamiltonian(book);
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(pair.q)), [lhs]),
    claim(`the right side against ∂H/∂${pair.p}`, valueOf(rhs), partial(valueOf(H), p(pair)), [rhs, H]),
  ];
};

/** ṗ = −∂H/∂q. */
export const hamiltonForce: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'hamilton.force', id);
  const H = hamiltonian(book);
  const required = negative(partial(valueOf(H), q(pair)));
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(pair.p)), [lhs]),
    claim(`the right side against −∂H/∂${pair.q}`, valueOf(rhs), required, [rhs, H]),
  ];
};

/** dH/dτ, taken along the stated rates and forces; and it is ∂H/∂τ. */
export const conservation: Law = (book, { lhs, rhs }) => {
  const { time, canonical: pairs, hamiltonian: symbol } = book.names;
  const H = hamiltonian(book);
  const flow: Meanings = pairs.flatMap((pair): Meanings => [
    [q(pair), valueOf(rate(book, pair))],
    [p(pair), valueOf(force(book, pair))],
  ]);
  const terms = [H, rhs, ...pairs.flatMap((pair) => [rate(book, pair), force(book, pair)])];
  const change = along(valueOf(H), [...flow, [nameAtom(time), one]]);
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(symbol)), [lhs]),
    claim('the right side against dH/dτ along the flow', valueOf(rhs), change, terms),
    claim('the right side against ∂H/∂τ', valueOf(rhs), partial(valueOf(H), nameAtom(time)), [H, rhs]),
  ];
};

/** ∂ẋ/∂x, left standing. */
export const ownSlope = (book: Book, name: string): Atom => slopeAtom(rateTerm(book, name), nameTerm(name));

/** Liouville: Σ ∂q̇/∂q + ∂ṗ/∂p = 0. */
export const liouville: Law = (book, { lhs, rhs }) => {
  const { canonical: pairs } = book.names;
  const rates = pairs.map((pair) => rate(book, pair));
  const forces = pairs.map((pair) => force(book, pair));
  const written = pairs.flatMap((pair) => [pair.q, pair.p]).map((x) => atom(ownSlope(book, x)));
  const divergence = sum(
    ...pairs.flatMap((pair, i) => [
      partial(valueOf(rates[i] as Term), q(pair)),
      partial(valueOf(forces[i] as Term), p(pair)),
    ]),
  );
  return [
    claim('the left side against the divergence', valueOf(lhs), sum(...written), [lhs]),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
    claim('the divergence of the flow against 0', divergence, zero, [...rates, ...forces]),
  ];
};

/** J_ij = ∂β_i/∂g_j, and its trace. The betas are the rates, contact or canonical, without momenta. */
export const stabilityMatrix: Law = (book, { lhs, rhs, rows }, id) => {
  const { pairs } = book.names;
  const family = book.sourcesOf(id).some((source) => source.startsWith('contact.rate.'))
    ? 'contact.rate'
    : 'hamilton.rate';
  const rates = pairs.map((pair) => book.step(idOf(family, pair)).rhs);
  const still: Meanings = pairs.map((pair) => [p(pair), zero]);
  const entry = (i: number, j: number): Quantity =>
    partial(substituted(valueOf(rates[i] as Term), still), q(pairs[j] as Pair));
  return [
    claim(
      'the left side against the trace',
      valueOf(lhs),
      sum(...pairs.map(({ q: g }) => atom(ownSlope(book, g)))),
      [lhs],
    ),
    claim('the right side against the trace', valueOf(rhs), sum(...pairs.map((_, i) => entry(i, i))), [
      rhs,
      ...rates,
    ]),
    ...matrixClaims(rows, pairs.length, (i, j) => entry(i, j), rates),
  ];
};

/** Every entry of a square matrix; a matrix of another shape differs by the number of its rows or entries. */
export function matrixClaims(
  rows: readonly (readonly Term[])[] | undefined,
  size: number,
  required: (i: number, j: number) => Quantity,
  terms: readonly Term[],
): readonly Claim[] {
  const count =
    (n: number): Quantity =>
    ({ K }) =>
      K.number({ n: BigInt(n), d: 1n });
  return [
    claim('the number of rows', count(rows?.length ?? 0), count(size), []),
    ...(rows ?? []).flatMap((row, i) => [
      claim(`the length of row ${i + 1}`, count(row.length), count(size), []),
      ...(i < size ? row.slice(0, size) : []).map((stated, j) =>
        claim(`the entry [${i + 1},${j + 1}]`, valueOf(stated), required(i, j), [stated, ...terms]),
      ),
    ]),
  ];
}
