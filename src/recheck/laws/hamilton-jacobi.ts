import type { Book, Law } from '../claim.ts';
import {
  along,
  atom,
  difference,
  negative,
  partial,
  product,
  substituted,
  sum,
  valueOf,
  zero,
} from '../quantity.ts';
import type { Meanings, Quantity } from '../quantity.ts';
import { refuse } from '../refusal.ts';
import { nameAtom, rateAtom } from '../scene.ts';
import type { Term } from '../term.ts';
import { names } from './canonical.ts';
import { agree, claim, idOf, nameTerm, p, pairOf, q, slopeAtom } from './common.ts';

/** H(q, ∂f/∂q, τ). */
const withGradient = (book: Book, H: Term, f: string): Quantity =>
  substituted(
    valueOf(H),
    book.names.canonical.map((pair) => [p(pair), atom(slopeAtom(nameTerm(f), nameTerm(pair.q)))]),
  );

/** ∂S/∂τ + H(q, ∂S/∂q, τ) = 0. */
export const hamiltonJacobi: Law = (book, { lhs, rhs }) => {
  const { action: S, time } = book.names;
  const H = book.step('lift.hamiltonian').rhs;
  const evolution = atom(slopeAtom(nameTerm(S), nameTerm(time)));
  return [
    claim('the left side', valueOf(lhs), sum(evolution, withGradient(book, H, S)), [lhs, H]),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
  ];
};

/** H(q, ∂W/∂q) = E, from S = W − Eτ, where H does not depend on τ. */
export const stationary: Law = (book, { lhs, rhs }) => {
  const { characteristic: W, energy: E, time } = book.names;
  const H = book.step('lift.hamiltonian').rhs;
  return [
    claim('∂H/∂τ against 0', partial(valueOf(H), nameAtom(time)), zero, [H]),
    claim(
      'the left side less the right side against H − E',
      difference(valueOf(lhs), valueOf(rhs)),
      difference(withGradient(book, H, W), atom(nameAtom(E))),
      [lhs, rhs, H],
    ),
    claim('the right side', valueOf(rhs), atom(nameAtom(E)), [rhs]),
  ];
};

/** H(q, ∂W/∂q) = E with W = W(q) as it is written. */
export const solution: Law = (book, { lhs, rhs }) => {
  const { characteristic: W, energy: E, pairs } = book.names;
  const H = book.step('lift.hamiltonian').rhs;
  const slopes = pairs.map((pair) => [p(pair), partial(valueOf(rhs), nameAtom(pair.q))] as const);
  return [
    claim('the left side', valueOf(lhs), atom(nameAtom(W)), [lhs]),
    agree('H at the slopes of W against E', substituted(valueOf(H), slopes), atom(nameAtom(E)), [rhs, H]),
  ];
};

/** p = ∂S/∂q along the motion: what ∂/∂q of the Hamilton–Jacobi equation says of dp/dτ is Hamilton's equation. */
export const momentumOfAction: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'hamilton-jacobi.momentum', id);
  const slope = slopeAtom(nameTerm(book.names.action), nameTerm(pair.q));
  const H = book.step('lift.hamiltonian').rhs;
  const force = book.step(idOf('hamilton.force', pair)).rhs;
  return [
    names(pair.p, lhs),
    claim('the right side', valueOf(rhs), atom(slope), [rhs]),
    claim('the force against −∂H/∂q', valueOf(force), negative(partial(valueOf(H), q(pair))), [force, H]),
  ];
};

/** dS/dτ = Σ p ∂H/∂p − H. */
export const characteristics: Law = (book, { lhs, rhs }) => {
  const H = book.step('lift.hamiltonian').rhs;
  const work = book.names.canonical.map((pair) => product(atom(p(pair)), partial(valueOf(H), p(pair))));
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(book.names.action)), [lhs]),
    claim('the right side against Σ p ∂H/∂p − H', valueOf(rhs), difference(sum(...work), valueOf(H)), [
      rhs,
      H,
    ]),
  ];
};

/** ∂S/∂τ + H(q, ∂S/∂q, τ) = 0 for the S that is stated. */
export const statedAction: Law = (book, { lhs, rhs }) => {
  const { action: S, time, canonical: pairs, contactAction } = book.names;
  const H = book.step('lift.hamiltonian').rhs;
  const solution: Meanings = [
    ...pairs.map((pair) => [p(pair), partial(valueOf(rhs), q(pair))] as const),
    ...(book.find('contact.action') ? [[nameAtom(contactAction), valueOf(rhs)] as const] : []),
  ];
  const left = sum(partial(valueOf(rhs), nameAtom(time)), substituted(valueOf(H), solution));
  return [names(S, lhs), claim('what is left of the equation', left, zero, [rhs, H])];
};

/** ∂f/∂τ + Σ q̇ ∂f/∂q along the stated rates. */
const alongFlow = (book: Book, f: Quantity): Quantity =>
  along(f, [
    ...book.names.pairs.map(
      (pair) => [q(pair), valueOf(book.step(idOf('hamilton.rate', pair)).rhs)] as const,
    ),
    [nameAtom(book.names.time), ({ K }) => K.number({ n: 1n, d: 1n })],
  ]);
const ratesOf = (book: Book): readonly Term[] =>
  book.names.pairs.map((pair) => book.step(idOf('hamilton.rate', pair)).rhs);

/** What labels a trajectory is constant along the flow, and is at τ = 0 what the left side makes of g_0. */
export const flowLabel: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'hamilton-jacobi.label', id);
  const start = book.names.initial.pairs[book.names.pairs.indexOf(pair)] ?? refuse(`${pair.q} has no start`);
  const atStart: Meanings = [
    [nameAtom(book.names.time), zero],
    [q(pair), atom(nameAtom(start.q))],
  ];
  return [
    agree('its change along the flow', alongFlow(book, valueOf(rhs)), zero, [rhs, ...ratesOf(book)]),
    agree(
      'the left side against the right one at the start',
      valueOf(lhs),
      substituted(valueOf(rhs), atStart),
      [lhs, rhs],
    ),
  ];
};

/** S less S_0, which is constant along the flow, changes at the rate −F. */
export const transportedAction: Law = (book, { lhs, rhs }) => {
  const { action: S, initial, pairs } = book.names;
  const H = book.step('lift.hamiltonian').rhs;
  const source = substituted(
    valueOf(H),
    pairs.map((pair) => [p(pair), zero]),
  );
  const constant = nameAtom(initial.action);
  return [
    names(S, lhs),
    claim('∂S/∂S_0', partial(valueOf(rhs), constant), ({ K }) => K.number({ n: 1n, d: 1n }), [rhs]),
    claim('its change along the flow', alongFlow(book, valueOf(rhs)), negative(source), [
      rhs,
      H,
      ...ratesOf(book),
    ]),
  ];
};
