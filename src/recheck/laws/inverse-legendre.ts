import type { Book, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import { atom, difference, partial, product, substituted, sum, valueOf, zero } from '../quantity.ts';
import type { Meanings, Quantity } from '../quantity.ts';
import type { Term } from '../term.ts';
import { matrixClaims, names } from './canonical.ts';
import { claim, nameTerm, p, slopeAtom, v } from './common.ts';

const hamiltonian = (book: Book): Term => book.step('lift.hamiltonian').rhs;
const rate = (H: Term, pair: Pair): Quantity => partial(valueOf(H), p(pair));

/** Σ p ∂H/∂p − H. */
const inMomenta = ({ names: { pairs } }: Book, H: Term): Quantity =>
  difference(sum(...pairs.map((pair) => product(atom(p(pair)), rate(H, pair)))), valueOf(H));

/** ∂²H/∂p∂p, and its trace. */
export const momentumHessian: Law = (book, { lhs, rhs, rows }) => {
  const { pairs, hamiltonian: symbol } = book.names;
  const H = hamiltonian(book);
  const entry = (i: number, j: number): Quantity => partial(rate(H, pairs[i] as Pair), p(pairs[j] as Pair));
  const written = pairs.map((pair) => atom(slopeAtom(nameTerm(symbol), nameTerm(pair.p), 2)));
  const trace = sum(...pairs.map((_, i) => entry(i, i)));
  return [
    claim('the left side against the trace', valueOf(lhs), sum(...written), [lhs]),
    claim('the right side against the trace', valueOf(rhs), trace, [rhs, H]),
    ...matrixClaims(rows, pairs.length, entry, [H]),
  ];
};

/** L, with q̇ = ∂H/∂p in it, is Σ p ∂H/∂p − H; no momenta stand in it. */
export const inverseLegendre: Law = (book, { lhs, rhs }) => {
  const { pairs, lagrangian: L } = book.names;
  const H = hamiltonian(book);
  const onRates: Meanings = pairs.map((pair) => [v(pair), rate(H, pair)]);
  return [
    names(L, lhs),
    claim('L with q̇ = ∂H/∂p against Σ p ∂H/∂p − H', substituted(valueOf(rhs), onRates), inMomenta(book, H), [
      rhs,
      H,
    ]),
    ...pairs.map((pair) =>
      claim(`the derivative of L by ${pair.p} against 0`, partial(valueOf(rhs), p(pair)), zero, [rhs]),
    ),
  ];
};

/** L in coordinates and momenta, q̇ = ∂H/∂p. */
export const parametricLagrangian: Law = (book, { lhs, rhs }) => {
  const H = hamiltonian(book);
  return [
    names(book.names.lagrangian, lhs),
    claim('the right side against Σ p ∂H/∂p − H', valueOf(rhs), inMomenta(book, H), [rhs, H]),
  ];
};
