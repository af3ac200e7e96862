import type { Book, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import {
  along,
  atom,
  difference,
  number,
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
import { acceleration, claim, idOf, p, pairOf, q, v } from './common.ts';
import { eulerLagrange, lagrangian, momentum } from './lagrangian.ts';

export const half = number(1n, 2n);

export const hamiltonian = (book: Book): Term => book.step('lift.hamiltonian').rhs;

/** The couplings stand still: no velocity, no acceleration. */
export const atRest = (pairs: readonly Pair[]): Meanings =>
  pairs.flatMap((pair): Meanings => [
    [v(pair), zero],
    [acceleration(pair), zero],
  ]);

/** β: the rates of Hamilton's equations without momenta. */
export const betas = (book: Book): readonly Quantity[] => {
  const still: Meanings = book.names.pairs.map((pair) => [p(pair), zero]);
  return book.names.pairs.map((pair) =>
    substituted(valueOf(book.step(idOf('hamilton.rate', pair)).rhs), still),
  );
};

/** The entries of M as the Hessian has them. */
export const metric = (book: Book): readonly (readonly Term[])[] =>
  book.step('hessian').rows ?? refuse('the Hessian has no entries');

/** L + F = ½ (ġ − β)ᵀM(ġ − β), where −F is L on the flow. */
export const quadraticLift: Law = (book, { lhs, rhs }) => {
  const { pairs, lagrangian: symbol } = book.names;
  const rates = betas(book);
  const rows = metric(book);
  const away = pairs.map((pair, i) => difference(atom(v(pair)), rates[i] as Quantity));
  const price = sum(
    ...rows.flatMap((row, i) =>
      row.map((entry, j) =>
        product(product(half, valueOf(entry)), product(away[i] as Quantity, away[j] as Quantity)),
      ),
    ),
  );
  const onFlow = substituted(
    valueOf(rhs),
    pairs.map((pair, i) => [v(pair), rates[i] as Quantity]),
  );
  const terms = [rhs, ...rows.flat(), ...pairs.map((pair) => book.step(idOf('hamilton.rate', pair)).rhs)];
  return [
    names(symbol, lhs),
    claim('L less L on the flow against ½ (ġ − β)ᵀM(ġ − β)', difference(valueOf(rhs), onFlow), price, terms),
  ];
};

/** The equation of motion in another arrangement. */
export const quadraticMotion: Law = (book, { lhs, rhs }, id) => {
  const L = lagrangian(book);
  const required = eulerLagrange(L, pairOf(book, 'quadratic.motion', id));
  return [
    claim('the left side against d/dτ ∂L/∂q̇ − ∂L/∂q', valueOf(lhs), required, [lhs, L]),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
  ];
};

/** ġ = β makes the momentum vanish and solves the equation of motion, with g̈ = Jβ. */
export const quadraticFlow: Law = (book, { lhs }, id) => {
  const { pairs } = book.names;
  const pair = pairOf(book, 'quadratic.flow', id);
  const L = lagrangian(book);
  const stated = pairs.map((other) => book.step(idOf('quadratic.flow', other)).rhs);
  const rates = stated.map(valueOf);
  const direction: Meanings = pairs.map((other, i) => [q(other), rates[i] as Quantity]);
  const onFlow: Meanings = pairs.flatMap((other, i): Meanings => [
    [v(other), rates[i] as Quantity],
    [acceleration(other), along(rates[i] as Quantity, direction)],
  ]);
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(pair.q)), [lhs]),
    claim('the momentum on the flow against 0', substituted(momentum(L, pair), onFlow), zero, [L, ...stated]),
    claim('the equation of motion on the flow', substituted(eulerLagrange(L, pair), onFlow), zero, [
      L,
      ...stated,
    ]),
  ];
};

/** What the energy has beside a part that vanishes at rest does not depend on the velocities. */
export const quadraticPotential: Law = (book, { lhs, rhs }) => {
  const { pairs, energy } = book.names;
  const E = book.step('energy').rhs;
  const meaning: Meanings = [[nameAtom(energy), valueOf(E)]];
  return [
    claim('the left side against the right side', substituted(valueOf(lhs), meaning), valueOf(rhs), [
      lhs,
      rhs,
      E,
    ]),
    claim('the energy at rest against the right side', substituted(valueOf(E), atRest(pairs)), valueOf(rhs), [
      rhs,
      E,
    ]),
    ...pairs.map((pair) =>
      claim(`its derivative by the rate of ${pair.q} against 0`, partial(valueOf(rhs), v(pair)), zero, [rhs]),
    ),
  ];
};

/** Inertia less force is the left side of the equation of motion; in the force there is no acceleration. */
export const quadraticForce: Law = (book, { lhs, rhs }, id) => {
  const { pairs } = book.names;
  const L = lagrangian(book);
  const required = eulerLagrange(L, pairOf(book, 'quadratic.potential', id));
  return [
    claim(
      'the left side less the right side against d/dτ ∂L/∂q̇ − ∂L/∂q',
      difference(valueOf(lhs), valueOf(rhs)),
      required,
      [lhs, rhs, L],
    ),
    ...pairs.map((pair) =>
      claim(
        `the force by the acceleration of ${pair.q} against 0`,
        partial(valueOf(rhs), acceleration(pair)),
        zero,
        [rhs],
      ),
    ),
  ];
};

/** ∂W/∂q = −2 M β, and with it H = 0. */
export const quasiPotential: Law = (book, { lhs, rhs }) => {
  const { characteristic, pairs } = book.names;
  const H = hamiltonian(book);
  const slopes: Meanings = pairs.map((pair) => [p(pair), partial(valueOf(rhs), q(pair))]);
  const [M, flow] = [metric(book), betas(book)];
  const rates = pairs.map((pair) => book.step(idOf('hamilton.rate', pair)).rhs);
  return [
    names(characteristic, lhs),
    claim('H at the slopes of W against 0', substituted(valueOf(H), slopes), zero, [rhs, H]),
    ...pairs.map((pair, i) =>
      claim(
        `∂W/∂${pair.q} against −2 M β`,
        partial(valueOf(rhs), q(pair)),
        product(number(-2n), sum(...flow.map((beta, j) => product(valueOf(M[i]?.[j] as Term), beta)))),
        [rhs, ...M.flat(), ...rates],
      ),
    ),
  ];
};
