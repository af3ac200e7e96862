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
import type { Atom } from '../scene.ts';
import type { Term } from '../term.ts';
import { matrixClaims, names } from './canonical.ts';
import {
  acceleration,
  claim,
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

const lagrangian = (book: Book): Term => book.step('lift.lagrangian').rhs;

/** ∂L/∂q̈. */
const pi = (L: Term, pair: Pair): Quantity => partial(valueOf(L), acceleration(pair));
/** ∂L/∂q̇ − d/dτ ∂L/∂q̈. */
const momentum = (L: Term, pair: Pair): Quantity =>
  difference(partial(valueOf(L), v(pair)), total(pi(L, pair)));
/** d/dτ (∂L/∂q̇ − d/dτ ∂L/∂q̈) − ∂L/∂q. */
const eulerLagrange = (L: Term, pair: Pair): Quantity =>
  difference(total(momentum(L, pair)), partial(valueOf(L), q(pair)));
/** Σ (p q̇ + π q̈) − L. */
const energyOf = (L: Term, pairs: readonly Pair[]): Quantity =>
  difference(
    sum(
      ...pairs.flatMap((pair) => [
        product(atom(v(pair)), momentum(L, pair)),
        product(atom(acceleration(pair)), pi(L, pair)),
      ]),
    ),
    valueOf(L),
  );

/** The rate of a coordinate as a coordinate. */
const rateOf = (book: Book, pair: Pair): Pair => book.names.rates[book.names.pairs.indexOf(pair)] as Pair;

/** v = q̇, π = ∂L/∂q̈ and p = ∂L/∂q̇ − d/dτ ∂L/∂q̈. */
const onMotion = (book: Book, L: Term): Meanings =>
  book.names.pairs.flatMap((pair): Meanings => {
    const rate = rateOf(book, pair);
    return [
      [q(rate), atom(v(pair))],
      [p(rate), pi(L, pair)],
      [p(pair), momentum(L, pair)],
    ];
  });

export const higherMomentum: Law = (book, { lhs, rhs }, id) => {
  const rate = pairOf(book, 'momentum', id);
  const pair = book.names.pairs[book.names.rates.indexOf(rate)] as Pair;
  const L = lagrangian(book);
  return [names(rate.p, lhs), claim('the right side against ∂L/∂q̈', valueOf(rhs), pi(L, pair), [rhs, L])];
};

export const ostrogradskyMomentum: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'momentum', id);
  const L = lagrangian(book);
  return [
    names(pair.p, lhs),
    claim('the right side against ∂L/∂q̇ − d/dτ ∂L/∂q̈', valueOf(rhs), momentum(L, pair), [rhs, L]),
  ];
};

/** Does L contain q̈? */
const isHigher = (book: Book, pair: Pair): boolean => book.names.accelerated.includes(rateOf(book, pair));

/** The second derivatives of L in the highest derivatives, and their trace. */
export const higherHessian: Law = (book, { lhs, rhs, rows }) => {
  const { pairs, lagrangian: symbol } = book.names;
  const L = lagrangian(book);
  const highest = (pair: Pair): Atom => (isHigher(book, pair) ? acceleration(pair) : v(pair));
  const entry = (i: number, j: number): Quantity =>
    partial(partial(valueOf(L), highest(pairs[i] as Pair)), highest(pairs[j] as Pair));
  const written = pairs.map((pair) => {
    const rate = rateTerm(book, pair.q);
    const by = isHigher(book, pair) && rate.kind === 'derivative' ? { ...rate, order: 2 } : rate;
    return atom(slopeAtom(nameTerm(symbol), by, 2));
  });
  const trace = sum(...pairs.map((_, i) => entry(i, i)));
  return [
    claim('the left side against the trace', valueOf(lhs), sum(...written), [lhs]),
    claim('the right side against the trace', valueOf(rhs), trace, [rhs, L]),
    ...matrixClaims(rows, pairs.length, entry, [L]),
  ];
};

const equationOfMotion =
  (suffix: string): Law =>
  (book, { lhs, rhs }, id) => {
    const pair = pairOf(
      book,
      'euler-lagrange',
      id.endsWith(suffix) ? id.slice(0, id.length - suffix.length) : id,
    );
    const L = lagrangian(book);
    return [
      claim('the left side against d/dτ (∂L/∂q̇ − d/dτ ∂L/∂q̈) − ∂L/∂q', valueOf(lhs), eulerLagrange(L, pair), [
        lhs,
        L,
      ]),
      claim('the right side against 0', valueOf(rhs), zero, [rhs]),
    ];
  };

export const higherEulerLagrangeUnexpanded = equationOfMotion('.unexpanded');
export const higherEulerLagrange = equationOfMotion('');

/** With all stated fourth derivatives in it, the equation of motion of this coordinate holds. */
export const fourthDerivative: Law = (book, { lhs }, id) => {
  const { pairs } = book.names;
  const pair = pairOf(book, 'fourth-derivative', id);
  const L = lagrangian(book);
  const solved = pairs.map((other) => book.step(idOf('fourth-derivative', other)).rhs);
  const onShell: Meanings = pairs.map((other, i) => [rateAtom(other.q, 4), valueOf(solved[i] as Term)]);
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(pair.q, 4)), [lhs]),
    claim(
      'the equation of motion with the fourth derivatives in it',
      substituted(eulerLagrange(L, pair), onShell),
      zero,
      [L, ...solved],
    ),
  ];
};

export const higherEnergy: Law = (book, { lhs, rhs }) => {
  const L = lagrangian(book);
  return [
    names(book.names.energy, lhs),
    claim('the right side against Σ (p q̇ + π q̈) − L', valueOf(rhs), energyOf(L, book.names.pairs), [rhs, L]),
  ];
};

/** dE/dτ along any motion is the right side and Σ q̇ times the equations of motion. */
export const higherEnergyConservation: Law = (book, { lhs, rhs }) => {
  const { pairs, energy: symbol, time } = book.names;
  const L = lagrangian(book);
  const E = book.step('energy').rhs;
  const power = sum(...pairs.map((pair) => product(atom(v(pair)), eulerLagrange(L, pair))));
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(symbol)), [lhs]),
    claim('the right side against dE/dτ on shell', valueOf(rhs), difference(total(valueOf(E)), power), [
      rhs,
      E,
      L,
    ]),
    claim('the right side against −∂L/∂τ', valueOf(rhs), negative(partial(valueOf(L), nameAtom(time))), [
      rhs,
      L,
    ]),
  ];
};

/** H is the energy where velocities and momenta are inserted; it contains derivatives only where it is left open. */
export const higherLegendre: Law = (book, { lhs, rhs }, id) => {
  const { pairs, hamiltonian: H } = book.names;
  const L = lagrangian(book);
  const still = pairs.flatMap((pair) => [v(pair), acceleration(pair)]);
  return [
    names(H, lhs),
    claim(
      'H with the momenta in it against the energy',
      substituted(valueOf(rhs), onMotion(book, L)),
      energyOf(L, pairs),
      [rhs, L],
    ),
    ...(id === 'legendre' ? [] : still).map((x) =>
      claim('the derivative of H by what is no coordinate against 0', partial(valueOf(rhs), x), zero, [rhs]),
    ),
  ];
};

/** With the momenta and all stated fourth derivatives in it, the derivative of the integral vanishes. */
export const higherNoether: Law = (book, { lhs, rhs }) => {
  const { pairs } = book.names;
  const L = lagrangian(book);
  const integral = underRate(book, lhs);
  const solved = pairs.map((pair) => book.step(idOf('fourth-derivative', pair)).rhs);
  const onShell: Meanings = pairs.map((pair, i) => [rateAtom(pair.q, 4), valueOf(solved[i] as Term)]);
  const change = substituted(total(substituted(valueOf(integral), onMotion(book, L))), onShell);
  return [
    claim('the change of the integral along the motion', change, zero, [integral, L, ...solved]),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
  ];
};

/** Hamilton's equations along any motion: all hold identically but ṗ = −∂H/∂q, which is the equation of motion. */
export const higherEquivalence: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'equivalence', id);
  const { hamiltonian: symbol, canonical } = book.names;
  const [L, H] = [lagrangian(book), book.step('lift.hamiltonian').rhs];
  const inserted = (f: Quantity): Quantity => substituted(f, onMotion(book, L));
  const slope = (x: Atom): Quantity => inserted(partial(valueOf(H), x));
  const rate = rateOf(book, pair);
  const written = sum(atom(rateAtom(pair.p)), atom(slopeAtom(nameTerm(symbol), nameTerm(pair.q))));
  return [
    claim('the left side', valueOf(lhs), written, [lhs]),
    claim('the right side against ṗ + ∂H/∂q', valueOf(rhs), sum(total(momentum(L, pair)), slope(q(pair))), [
      rhs,
      L,
      H,
    ]),
    claim('∂H/∂p against q̇', slope(p(pair)), atom(v(pair)), [L, H]),
    ...(canonical.includes(rate)
      ? [
          claim('∂H/∂π against q̈', slope(p(rate)), atom(acceleration(pair)), [L, H]),
          claim('π̇ against −∂H/∂v', total(pi(L, pair)), negative(slope(q(rate))), [L, H]),
        ]
      : []),
  ];
};
