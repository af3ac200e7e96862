import type { Book, Law } from '../claim.ts';
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
import { refuse } from '../refusal.ts';
import { nameAtom, rateAtom } from '../scene.ts';
import type { Atom } from '../scene.ts';
import type { Term } from '../term.ts';
import { names as nameOf } from './canonical.ts';
import { claim, distinct, p, pairOf, q, v } from './common.ts';
import { constraints, meant, onSurface, primary, table, termsOf } from './constraints.ts';
import { energyOf, lagrangian, onVelocities } from './lagrangian.ts';

/** f with every multiplier that is fixed in the place of its symbol. */
function withMultipliers(
  book: Book,
  f: Quantity,
): { readonly value: Quantity; readonly terms: readonly Term[] } {
  const { multipliers } = table(book);
  const stated = multipliers.flatMap((u, b) => {
    const step = book.find(`multiplier.${b + 1}`);
    return step === undefined ? [] : [[nameAtom(u), step.rhs] as const];
  });
  // A multiplier may be given by others: as often as there are some, each is replaced.
  const insert = (g: Quantity, left: number): Quantity =>
    left === 0
      ? g
      : insert(
          substituted(
            g,
            stated.map(([u, rhs]): readonly [Atom, Quantity] => [u, valueOf(rhs)]),
          ),
          left - 1,
        );
  return { value: insert(f, stated.length), terms: stated.map(([, rhs]) => rhs) };
}

/** H + Σ u φ over the primary constraints. */
function totalOf(book: Book): { readonly value: Quantity; readonly terms: readonly Term[] } {
  const H = book.step('constrained.hamiltonian').rhs;
  const { multipliers } = table(book);
  const added = primary(book).map(({ value }, b) => product(atom(nameAtom(multipliers[b] as string)), value));
  return { value: sum(valueOf(H), ...added), terms: [H, ...termsOf(primary(book))] };
}

/** dφ/dτ by Hamilton's equations of the total Hamiltonian. */
function rateOf(book: Book, f: Quantity): { readonly value: Quantity; readonly terms: readonly Term[] } {
  const { pairs, time } = book.names;
  const { value: H, terms } = totalOf(book);
  const flow: Meanings = pairs.flatMap((pair): Meanings => [
    [q(pair), partial(H, p(pair))],
    [p(pair), negative(partial(H, q(pair)))],
  ]);
  const change = withMultipliers(book, along(f, [...flow, [nameAtom(time), one]]));
  return { value: change.value, terms: [...terms, ...change.terms] };
}

/** With p = ∂L/∂q̇, H is the energy, and no velocity stands in it. */
export const constrainedHamiltonian: Law = (book, { lhs, rhs }) => {
  const { pairs, hamiltonian: H } = book.names;
  const L = lagrangian(book);
  return [
    nameOf(H, lhs),
    claim(
      'H with p = ∂L/∂q̇ against the energy',
      substituted(valueOf(rhs), onVelocities(L, pairs)),
      energyOf(L, pairs),
      [rhs, L],
    ),
    ...pairs.map((pair) =>
      claim(`the derivative of H by the rate of ${pair.q} against 0`, partial(valueOf(rhs), v(pair)), zero, [
        rhs,
      ]),
    ),
  ];
};

/** H_T = H + Σ u φ, in the symbols. */
export const totalHamiltonian: Law = (book, { lhs, rhs }) => {
  const { total, multipliers } = table(book);
  const own = primary(book).map(({ symbol }, b) =>
    product(atom(nameAtom(multipliers[b] as string)), atom(nameAtom(symbol))),
  );
  const required = sum(atom(nameAtom(book.names.hamiltonian)), ...own);
  return [nameOf(total, lhs), claim('the right side against H + Σ u φ', valueOf(rhs), required, [rhs])];
};

/** dφ/dτ is the right side, off the surface too. */
export const consistencyLaw: Law = (book, { lhs, rhs }, id) => {
  const all = constraints(book);
  const own = all[Number(id.split('.')[1]) - 1] ?? refuse(`${id} belongs to no constraint`);
  const { value, terms } = rateOf(book, own.value);
  const stated = withMultipliers(book, substituted(valueOf(rhs), meant(all)));
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(own.symbol)), [lhs]),
    claim('the right side against the rate of the constraint', stated.value, value, [
      rhs,
      ...terms,
      ...termsOf(all),
    ]),
  ];
};

/** lhs − rhs is a multiple, given by the matrix, of the rate that the step comes from, where the constraints hold. */
export const fromRate: Law = (book, { lhs, rhs, rows }, _, [source = '']) => {
  const rate = book.step(source).rhs;
  const factor = rows?.[0]?.[0] ?? refuse('the factor is missing');
  const terms = [lhs, rhs, rate, factor];
  const onZeros = substituted(valueOf(rate), onSurface(constraints(book)));
  const value = difference(valueOf(lhs), valueOf(rhs));
  return [
    claim(
      'the difference of both sides against the rate times its factor',
      value,
      product(onZeros, valueOf(factor)),
      terms,
    ),
    distinct('the difference of both sides against 0', value, zero, [lhs, rhs]),
  ];
};

/** A rate where the constraints hold, which is not zero. */
export const contradiction: Law = (book, { lhs, rhs }, _, [source = '']) => {
  const { lhs: changing, rhs: rate } = book.step(source);
  const onZeros = substituted(valueOf(rate), onSurface(constraints(book)));
  return [
    claim('the left side', valueOf(lhs), valueOf(changing), [lhs, changing]),
    claim('the right side against the rate where the constraints hold', valueOf(rhs), onZeros, [rhs, rate]),
    distinct('the right side against 0', valueOf(rhs), zero, [rhs]),
  ];
};

/** q̇ = ∂H_T/∂p and ṗ = −∂H_T/∂q. */
export const constrainedMotion: Law = (book, { lhs, rhs }, id) => {
  const isRate = id.startsWith('constrained.rate');
  const pair = pairOf(book, isRate ? 'constrained.rate' : 'constrained.force', id);
  const { value: H, terms } = totalOf(book);
  const slope = isRate ? partial(H, p(pair)) : negative(partial(H, q(pair)));
  const required = withMultipliers(book, slope);
  return [
    claim('the left side', valueOf(lhs), atom(rateAtom(isRate ? pair.q : pair.p)), [lhs]),
    claim(
      'the right side against the slope of H_T',
      withMultipliers(book, valueOf(rhs)).value,
      required.value,
      [rhs, ...terms, ...required.terms],
    ),
  ];
};
