import type { Book, Law } from '../claim.ts';
import { atom, difference, partial, substituted, sum, valueOf, zero } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { nameAtom } from '../scene.ts';
import type { Term } from '../term.ts';
import { claim, nameTerm, p, slopeAtom } from './common.ts';

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

/** H(q, W′(q)) = E for one coordinate and W = W(q) as it is written. */
export const solution: Law = (book, { lhs, rhs }) => {
  const { characteristic: W, energy: E, pairs } = book.names;
  const H = book.step('lift.hamiltonian').rhs;
  const slopes = pairs.map((pair) => [p(pair), partial(valueOf(rhs), nameAtom(pair.q))] as const);
  return [
    claim('the left side', valueOf(lhs), atom(nameAtom(W)), [lhs]),
    claim('H at the slope of W against E', substituted(valueOf(H), slopes), atom(nameAtom(E)), [rhs, H]),
  ];
};
