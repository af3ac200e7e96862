import type { Book, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import {
  along,
  atom,
  difference,
  negative,
  number,
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
import { names, ownSlope } from './canonical.ts';
import { claim, idOf, nameTerm, p, pairOf, q, slopeAtom, v } from './common.ts';

const hamiltonian = (book: Book): Term => book.step('lift.hamiltonian').rhs;
const rate = (book: Book, pair: Pair): Term => book.step(idOf('contact.rate', pair)).rhs;
const force = (book: Book, pair: Pair): Term => book.step(idOf('contact.force', pair)).rhs;
const actionRate = (book: Book): Term => book.step('contact.action').rhs;
const s = (book: Book): Atom => nameAtom(book.names.contactAction);

/** ∂K/∂s, which is γ. */
const friction = (book: Book): Quantity => partial(valueOf(hamiltonian(book)), s(book));

/** K = Σ p β + F + γ s: without its terms in the rates and in s it depends on neither momenta nor s. */
export const contactLift: Law = (book, { lhs, rhs }) => {
  const { pairs, contactHamiltonian } = book.names;
  const rates = pairs.map((pair) => rate(book, pair));
  const transport = pairs.map((pair, i) => product(atom(p(pair)), valueOf(rates[i] as Term)));
  const still: Meanings = [...pairs.map((pair) => [p(pair), zero] as const), [s(book), zero]];
  const gamma = substituted(friction(book), still);
  const rest = substituted(valueOf(rhs), still);
  return [
    names(contactHamiltonian, lhs),
    claim(
      'K against Σ p β + γ s and what remains at p = 0, s = 0',
      valueOf(rhs),
      sum(...transport, product(gamma, atom(s(book))), rest),
      [rhs, ...rates],
    ),
  ];
};

/** q̇ = ∂K/∂p. */
export const contactRate: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'contact.rate', id);
  const K = hamiltonian(book);
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(pair.q)), [lhs]),
    claim(`the right side against ∂K/∂${pair.p}`, valueOf(rhs), partial(valueOf(K), p(pair)), [rhs, K]),
  ];
};

/** ṗ = −∂K/∂q − p ∂K/∂s. */
export const contactForce: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'contact.force', id);
  const K = hamiltonian(book);
  const required = negative(sum(partial(valueOf(K), q(pair)), product(atom(p(pair)), friction(book))));
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(pair.p)), [lhs]),
    claim(`the right side against −∂K/∂${pair.q} − p ∂K/∂s`, valueOf(rhs), required, [rhs, K]),
  ];
};

/** ṡ = Σ p ∂K/∂p − K. */
export const contactAction: Law = (book, { lhs, rhs }) => {
  const K = hamiltonian(book);
  const { pairs, contactAction: name } = book.names;
  const work = pairs.map((pair) => product(atom(p(pair)), partial(valueOf(K), p(pair))));
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(name)), [lhs]),
    claim('the right side against Σ p ∂K/∂p − K', valueOf(rhs), difference(sum(...work), valueOf(K)), [
      rhs,
      K,
    ]),
  ];
};

const equations = (book: Book): readonly Term[] => [
  ...book.names.pairs.flatMap((pair) => [rate(book, pair), force(book, pair)]),
  actionRate(book),
];

/** dK/dτ along the stated equations is −γK. */
export const contactDissipation: Law = (book, { lhs, rhs }) => {
  const { pairs, contactHamiltonian: symbol } = book.names;
  const K = hamiltonian(book);
  const flow: Meanings = [
    ...pairs.flatMap((pair): Meanings => [
      [q(pair), valueOf(rate(book, pair))],
      [p(pair), valueOf(force(book, pair))],
    ]),
    [s(book), valueOf(actionRate(book))],
  ];
  const stated = substituted(valueOf(rhs), [[nameAtom(symbol), valueOf(K)]]);
  const terms = [K, rhs, ...equations(book)];
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(symbol)), [lhs]),
    claim('the right side against dK/dτ along the flow', stated, along(valueOf(K), flow), terms),
    claim('the right side against −K ∂K/∂s', stated, negative(product(valueOf(K), friction(book))), terms),
  ];
};

/** The divergence of the stated equations, and that it is −(n + 1)γ. */
export const contactDivergence: Law = (book, { lhs, rhs }) => {
  const { pairs, contactAction: name } = book.names;
  const variables = [...pairs.flatMap((pair) => [pair.q, pair.p]), name];
  const divergence = sum(
    ...pairs.flatMap((pair) => [
      partial(valueOf(rate(book, pair)), q(pair)),
      partial(valueOf(force(book, pair)), p(pair)),
    ]),
    partial(valueOf(actionRate(book)), s(book)),
  );
  const required = negative(product(number(BigInt(pairs.length + 1)), friction(book)));
  const terms = [rhs, hamiltonian(book), ...equations(book)];
  return [
    claim('the left side', valueOf(lhs), sum(...variables.map((x) => atom(ownSlope(book, x)))), [lhs]),
    claim('the right side against the divergence', valueOf(rhs), divergence, terms),
    claim('the right side against −(n + 1) ∂K/∂s', valueOf(rhs), required, terms),
  ];
};

/** H = K − s ∂K/∂s, and the stated equations are Hamilton's beside −γp − s ∂γ/∂q and −γs. */
export const contactLimit: Law = (book, { lhs, rhs }) => {
  const { pairs, hamiltonian: symbol } = book.names;
  const K = hamiltonian(book);
  const H = valueOf(rhs);
  const gamma = friction(book);
  const terms = [rhs, K, ...equations(book)];
  const work = pairs.map((pair) => product(atom(p(pair)), partial(H, p(pair))));
  return [
    names(symbol, lhs),
    claim(
      'the right side against K − s ∂K/∂s',
      H,
      difference(valueOf(K), product(atom(s(book)), gamma)),
      terms,
    ),
    ...pairs.flatMap((pair) => [
      claim(`the rate of ${pair.q} against ∂H/∂p`, valueOf(rate(book, pair)), partial(H, p(pair)), terms),
      claim(
        `the force on ${pair.p} without friction against −∂H/∂q`,
        sum(
          valueOf(force(book, pair)),
          product(atom(p(pair)), gamma),
          product(atom(s(book)), partial(gamma, q(pair))),
        ),
        negative(partial(H, q(pair))),
        terms,
      ),
    ]),
    claim(
      'the rate of s without friction against Σ p ∂H/∂p − H',
      sum(valueOf(actionRate(book)), product(atom(s(book)), gamma)),
      difference(sum(...work), H),
      terms,
    ),
  ];
};

/** L whose variation by p gives the rates, whose momenta are p, and which on the rates is ṡ. */
export const herglotz: Law = (book, { lhs, rhs }) => {
  const { pairs, lagrangian: symbol } = book.names;
  const L = valueOf(rhs);
  const rates = pairs.map((pair) => rate(book, pair));
  const onRates: Meanings = pairs.map((pair, i) => [v(pair), valueOf(rates[i] as Term)]);
  return [
    names(symbol, lhs),
    ...pairs.flatMap((pair, i) => [
      claim(`∂L/∂${pair.q}′ against ${pair.p}`, partial(L, v(pair)), atom(p(pair)), [rhs]),
      claim(
        `∂L/∂${pair.p} against ${pair.q}′ less its rate`,
        partial(L, p(pair)),
        difference(atom(v(pair)), valueOf(rates[i] as Term)),
        [rhs, ...rates],
      ),
    ]),
    claim('L on the rates against the rate of s', substituted(L, onRates), valueOf(actionRate(book)), [
      rhs,
      actionRate(book),
      ...rates,
    ]),
  ];
};

/** ṗ − ∂L/∂q = p ∂L/∂s, the momenta being p; the stated force solves it. */
export const herglotzEquation: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'contact.herglotz', id);
  const L = book.step('contact.herglotz').rhs;
  const push = force(book, pair);
  const motion: Meanings = [[rateAtom(pair.p), valueOf(push)]];
  const lost = product(partial(valueOf(L), v(pair)), partial(valueOf(L), s(book)));
  const required = difference(atom(rateAtom(pair.p)), sum(partial(valueOf(L), q(pair)), lost));
  return [
    claim('the left side against ṗ − ∂L/∂q − p ∂L/∂s', valueOf(lhs), required, [lhs, L]),
    claim('the left side on the stated force against 0', substituted(valueOf(lhs), motion), zero, [
      lhs,
      push,
    ]),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
  ];
};

/** ∂S/∂τ + K(q, ∂S/∂q, S) = 0. */
export const contactHamiltonJacobi: Law = (book, { lhs, rhs }) => {
  const { action, time, pairs } = book.names;
  const K = hamiltonian(book);
  const solution: Meanings = [
    ...pairs.map((pair) => [p(pair), atom(slopeAtom(nameTerm(action), nameTerm(pair.q)))] as const),
    [s(book), atom(nameAtom(action))],
  ];
  const evolution = atom(slopeAtom(nameTerm(action), nameTerm(time)));
  return [
    claim('the left side', valueOf(lhs), sum(evolution, substituted(valueOf(K), solution)), [lhs, K]),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
  ];
};
