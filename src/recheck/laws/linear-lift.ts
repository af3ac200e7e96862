import type { Book, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
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
import { claim, idOf, nameTerm, p, q, slopeAtom, v, underRate } from './common.ts';

const hamiltonian = (book: Book): Term => book.step('lift.hamiltonian').rhs;
const rate = (book: Book, pair: Pair): Term => book.step(idOf('hamilton.rate', pair)).rhs;
const force = (book: Book, pair: Pair): Term => book.step(idOf('hamilton.force', pair)).rhs;
const flowOf = (book: Book): readonly Term[] =>
  book.names.pairs.flatMap((pair) => [rate(book, pair), force(book, pair)]);

/** All second derivatives of H in the momenta vanish. */
export const singularLegendre: Law = (book, { lhs, rhs }) => {
  const { pairs, hamiltonian: symbol } = book.names;
  const H = hamiltonian(book);
  const written = pairs.map((pair) => atom(slopeAtom(nameTerm(symbol), nameTerm(pair.p), 2)));
  return [
    claim('the left side', valueOf(lhs), sum(...written), [lhs]),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
    ...pairs.map((a) =>
      claim(
        `∂H/∂${a.p} against itself without momenta`,
        partial(valueOf(H), p(a)),
        substituted(
          partial(valueOf(H), p(a)),
          pairs.map((b) => [p(b), zero]),
        ),
        [H],
      ),
    ),
  ];
};

/** The Euler–Lagrange equations of L(g, p, ġ): p = ∂L/∂ġ, so that ṗ = ∂L/∂g; and 0 = ∂L/∂p is ġ = the stated rate. */
export const phaseSpaceLagrangian: Law = (book, { lhs, rhs }) => [
  names(book.names.lagrangian, lhs),
  ...book.names.pairs.flatMap((pair) => [
    claim(`∂L/∂${pair.q}′`, partial(valueOf(rhs), v(pair)), atom(p(pair)), [rhs]),
    claim(`∂L/∂${pair.q}`, partial(valueOf(rhs), q(pair)), valueOf(force(book, pair)), [
      rhs,
      force(book, pair),
    ]),
    claim(
      `∂L/∂${pair.p}`,
      partial(valueOf(rhs), p(pair)),
      difference(atom(v(pair)), valueOf(rate(book, pair))),
      [rhs, rate(book, pair)],
    ),
  ]),
];

/** How the flow of a neighbouring solution changes a small variation of the state. */
function linearised(book: Book, variation: readonly Pair[]): Meanings {
  const { pairs } = book.names;
  const direction: Meanings = pairs.flatMap((pair, i): Meanings => {
    const small = variation[i] ?? refuse(`${pair.q} has no variation`);
    return [
      [q(pair), atom(nameAtom(small.q))],
      [p(pair), atom(nameAtom(small.p))],
    ];
  });
  return pairs.flatMap((pair, i): Meanings => {
    const small = variation[i] as Pair;
    return [
      [nameAtom(small.q), along(valueOf(rate(book, pair)), direction)],
      [nameAtom(small.p), along(valueOf(force(book, pair)), direction)],
    ];
  });
}

/** d/dτ Σ (δq ηp − δp ηq) = 0 by the linearised equations. */
export const symplectic: Law = (book, { lhs, rhs }) => {
  const [delta = [], eta = []] = book.names.variations;
  const area = sum(
    ...delta.flatMap((d, i) => {
      const e = eta[i] ?? refuse('the second variation is too short');
      const [dq, dp, eq, ep] = [d.q, d.p, e.q, e.p].map((name) => atom(nameAtom(name))) as [
        Quantity,
        Quantity,
        Quantity,
        Quantity,
      ];
      return [product(dq, ep), negative(product(dp, eq))];
    }),
  );
  const motion = [...linearised(book, delta), ...linearised(book, eta)];
  return [
    claim('what is conserved', valueOf(underRate(book, lhs)), area, [lhs]),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
    claim('its change along the flow', along(area, motion), zero, flowOf(book)),
  ];
};

/** d/dτ Σ p δg, by the equations of motion and the linearised ones. */
export const adjoint: Law = (book, { lhs, rhs }) => {
  const { pairs, variations } = book.names;
  const [delta = []] = variations;
  const form = sum(
    ...pairs.map((pair, i) =>
      product(atom(p(pair)), atom(nameAtom((delta[i] ?? refuse(`${pair.q} has no variation`)).q))),
    ),
  );
  const motion: Meanings = [
    ...pairs.map((pair) => [p(pair), valueOf(force(book, pair))] as const),
    ...linearised(book, delta),
  ];
  return [
    claim('the sum of momenta times variations', valueOf(underRate(book, lhs)), form, [lhs]),
    claim('the right side against its change', valueOf(rhs), along(form, motion), [rhs, ...flowOf(book)]),
  ];
};

/** V̇ = V div β, and the momenta expand at the opposite rate. */
export const reversibility: Law = (book, { lhs, rhs }) => {
  const { pairs, volume } = book.names;
  const divergence = sum(...pairs.map((pair) => partial(valueOf(rate(book, pair)), q(pair))));
  const ofMomenta = sum(...pairs.map((pair) => partial(valueOf(force(book, pair)), p(pair))));
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(volume)), [lhs]),
    claim('the right side', valueOf(rhs), product(atom(nameAtom(volume)), divergence), [
      rhs,
      ...flowOf(book),
    ]),
    claim('the divergence of the momenta', ofMomenta, negative(divergence), flowOf(book)),
  ];
};
