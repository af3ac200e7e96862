import type { Book, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import {
  atom,
  difference,
  negative,
  partial,
  product,
  substituted,
  sum,
  total,
  valueOf,
  zero,
} from '../quantity.ts';
import type { Meanings, Quantity } from '../quantity.ts';
import { nameAtom, rateAtom } from '../scene.ts';
import type { Term } from '../term.ts';
import { matrixClaims, names } from './canonical.ts';
import {
  acceleration,
  claim,
  distinct,
  idOf,
  nameTerm,
  p,
  pairOf,
  q,
  rateTerm,
  slopeAtom,
  underRate,
  v,
} from './common.ts';

export const lagrangian = (book: Book): Term => book.step('lift.lagrangian').rhs;

/** ∂L/∂q̇. */
export const momentum = (L: Term, pair: Pair): Quantity => partial(valueOf(L), v(pair));

/** d/dτ ∂L/∂q̇ − ∂L/∂q. */
export const eulerLagrange = (L: Term, pair: Pair): Quantity =>
  difference(total(momentum(L, pair)), partial(valueOf(L), q(pair)));

/** Σ q̇ ∂L/∂q̇ − L. */
export const energyOf = (L: Term, pairs: readonly Pair[]): Quantity =>
  difference(sum(...pairs.map((pair) => product(atom(v(pair)), momentum(L, pair)))), valueOf(L));

/** p = ∂L/∂q̇ for every momentum. */
export const onVelocities = (L: Term, pairs: readonly Pair[]): Meanings =>
  pairs.map((pair) => [p(pair), momentum(L, pair)]);

/** L as the author gave it. */
export const givenLagrangian: Law = ({ names: { lagrangian: L } }, { lhs }) => [names(L, lhs)];

export const momentumLaw: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'momentum', id);
  const L = lagrangian(book);
  return [
    names(pair.p, lhs),
    claim('the right side against ∂L/∂q̇', valueOf(rhs), momentum(L, pair), [rhs, L]),
  ];
};

/** W_ij = ∂²L/∂q̇_i∂q̇_j, and its trace. */
export const hessian: Law = (book, { lhs, rhs, rows }) => {
  const { pairs, lagrangian: symbol } = book.names;
  const L = lagrangian(book);
  const entry = (i: number, j: number): Quantity =>
    partial(momentum(L, pairs[i] as Pair), v(pairs[j] as Pair));
  const written = pairs.map(({ q: x }) => atom(slopeAtom(nameTerm(symbol), rateTerm(book, x), 2)));
  return [
    claim('the left side against the trace', valueOf(lhs), sum(...written), [lhs]),
    claim('the right side against the trace', valueOf(rhs), sum(...pairs.map((_, i) => entry(i, i))), [
      rhs,
      L,
    ]),
    ...matrixClaims(rows, pairs.length, entry, [L]),
  ];
};

/** d/dτ ∂L/∂q̇ − ∂L/∂q = 0, whether the derivative is carried out or left standing. */
const equationOfMotion =
  (suffix: string): Law =>
  (book, { lhs, rhs }, id) => {
    const own = id.endsWith(suffix) ? id.slice(0, id.length - suffix.length) : id;
    const pair = pairOf(book, 'euler-lagrange', own);
    const L = lagrangian(book);
    return [
      claim('the left side against d/dτ ∂L/∂q̇ − ∂L/∂q', valueOf(lhs), eulerLagrange(L, pair), [lhs, L]),
      claim('the right side against 0', valueOf(rhs), zero, [rhs]),
    ];
  };

export const eulerLagrangeUnexpanded = equationOfMotion('.unexpanded');
export const eulerLagrangeLaw = equationOfMotion('');

/** With all stated accelerations in it, the equation of motion of this coordinate holds. */
export const accelerationLaw: Law = (book, { lhs }, id) => {
  const { pairs } = book.names;
  const pair = pairOf(book, 'acceleration', id);
  const L = lagrangian(book);
  const solved = pairs.map((other) => book.step(idOf('acceleration', other)).rhs);
  const onShell: Meanings = pairs.map((other, i) => [acceleration(other), valueOf(solved[i] as Term)]);
  const equation = substituted(eulerLagrange(L, pair), onShell);
  return [
    claim('the left side', valueOf(lhs), atom(acceleration(pair)), [lhs]),
    claim('the equation of motion with the accelerations in it', equation, zero, [L, ...solved]),
  ];
};

/** ṗ = 0 for a coordinate whose equation of motion is that its momentum does not change. */
export const cyclic: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'cyclic', id);
  const L = lagrangian(book);
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(pair.p)), [lhs]),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
    claim('the equation of motion against d/dτ ∂L/∂q̇', eulerLagrange(L, pair), total(momentum(L, pair)), [L]),
  ];
};

/**
 * With p = ∂L/∂q̇ and all stated accelerations in it, the derivative of the integral vanishes. Where no accelerations are
 * stated, it is Σ ∂I/∂p (d/dτ ∂L/∂q̇ − ∂L/∂q) off shell, ∂I/∂p being the change of the coordinate.
 */
export const noether: Law = (book, { lhs, rhs }) => {
  const { pairs } = book.names;
  const L = lagrangian(book);
  const onRates = onVelocities(L, pairs);
  const stated = valueOf(underRate(book, lhs));
  const change = total(substituted(stated, onRates));
  const solved = pairs.flatMap((pair) => book.find(idOf('acceleration', pair))?.rhs ?? []);
  const onShell: Meanings = pairs.map((pair, i) => [acceleration(pair), valueOf(solved[i] as Term)]);
  const equations = pairs.map((pair) =>
    product(substituted(partial(stated, p(pair)), onRates), eulerLagrange(L, pair)),
  );
  return [
    solved.length === pairs.length
      ? claim('the change of the integral along the motion', substituted(change, onShell), zero, [
          lhs,
          L,
          ...solved,
        ])
      : claim('the change of the integral off shell', change, sum(...equations), [lhs, L]),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
  ];
};

/** E = Σ q̇ ∂L/∂q̇ − L. */
export const energy: Law = (book, { lhs, rhs }) => {
  const L = lagrangian(book);
  return [
    names(book.names.energy, lhs),
    claim('the right side against Σ q̇ ∂L/∂q̇ − L', valueOf(rhs), energyOf(L, book.names.pairs), [rhs, L]),
  ];
};

/** dE/dτ along any motion is the right side and Σ q̇ (d/dτ ∂L/∂q̇ − ∂L/∂q), which vanishes on shell. */
export const energyConservation: Law = (book, { lhs, rhs }) => {
  const { pairs, energy: symbol, time } = book.names;
  const L = lagrangian(book);
  const E = book.step('energy').rhs;
  const power = sum(...pairs.map((pair) => product(atom(v(pair)), eulerLagrange(L, pair))));
  const required = negative(partial(valueOf(L), nameAtom(time)));
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(symbol)), [lhs]),
    claim('the right side against dE/dτ on shell', valueOf(rhs), difference(total(valueOf(E)), power), [
      rhs,
      E,
      L,
    ]),
    claim('the right side against −∂L/∂τ', valueOf(rhs), required, [rhs, L]),
  ];
};

/** H = Σ p q̇ − L: with p = ∂L/∂q̇ in it, H is the energy; velocities may stand in it only where it is left open. */
export const legendre: Law = (book, { lhs, rhs }, id) => {
  const { pairs, hamiltonian: H } = book.names;
  const L = lagrangian(book);
  const open = difference(sum(...pairs.map((pair) => product(atom(p(pair)), atom(v(pair))))), valueOf(L));
  const required =
    id === 'legendre'
      ? claim('the right side against Σ p q̇ − L', valueOf(rhs), open, [rhs, L])
      : claim(
          'H with p = ∂L/∂q̇ against the energy',
          substituted(valueOf(rhs), onVelocities(L, pairs)),
          energyOf(L, pairs),
          [rhs, L],
        );
  const still = pairs.map((pair) =>
    claim(`the derivative of H by the rate of ${pair.q} against 0`, partial(valueOf(rhs), v(pair)), zero, [
      rhs,
    ]),
  );
  return [names(H, lhs), required, ...(id === 'legendre' ? [] : still)];
};

/** φ(q, p) = 0 for every motion, since p = ∂L/∂q̇; φ does not contain velocities, and says something of momenta. */
export const constraint: Law = (book, { lhs, rhs }) => {
  const { pairs } = book.names;
  const L = lagrangian(book);
  const phi = difference(valueOf(lhs), valueOf(rhs));
  const inserted = substituted(phi, onVelocities(L, pairs));
  // A sum with independent weights vanishes only if every term does.
  const weights = pairs.map((pair): Quantity => atom({ kind: 'slope', text: `weight of ${pair.p}` }));
  const weighted = pairs.map((pair, i) => product(weights[i] as Quantity, partial(phi, p(pair))));
  return [
    claim('the constraint with p = ∂L/∂q̇ against 0', inserted, zero, [lhs, rhs, L]),
    distinct('its derivatives by the momenta against 0', sum(...weighted), zero, [lhs, rhs]),
    ...pairs.map((pair) =>
      claim(`its derivative by the rate of ${pair.q} against 0`, partial(phi, v(pair)), zero, [lhs, rhs]),
    ),
  ];
};
