import type { Book, Law } from '../claim.ts';
import { difference, negative, partial, substituted, valueOf, zero } from '../quantity.ts';
import type { Meanings } from '../quantity.ts';
import { refuse } from '../refusal.ts';
import type { Term } from '../term.ts';
import { names } from './canonical.ts';
import { claim, determinant, distinct, earlierOf, idOf, p, pairOf, q } from './common.ts';
import { eulerLagrange, lagrangian, momentum } from './lagrangian.ts';
import { atRest, hamiltonian } from './quadratic.ts';

/** The equation of motion at rest. */
export const equilibrium: Law = (book, { lhs, rhs }, id) => {
  const L = lagrangian(book);
  const balance = eulerLagrange(L, pairOf(book, 'quadratic.equilibrium', id));
  return [
    claim(
      'the left side against the equation of motion at rest',
      valueOf(lhs),
      substituted(balance, atRest(book.names.pairs)),
      [lhs, L],
    ),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
  ];
};

/** p = ∂L/∂q̇ at rest. */
export const restingMomentum: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'quadratic.rest', id);
  const L = lagrangian(book);
  const required = substituted(momentum(L, pair), atRest(book.names.pairs));
  return [
    names(pair.p, lhs),
    claim('the right side against ∂L/∂q̇ at rest', valueOf(rhs), required, [rhs, L]),
  ];
};

/** `quadratic.fixed-point.<n>`, to which a step belongs. */
const pointOf = (id: string): string =>
  /^quadratic\.fixed-point\.\d+/.exec(id)?.[0] ?? refuse(`${id} belongs to no equilibrium`);

/** The couplings of an equilibrium, as they are stated. */
const statedCouplings = (book: Book, point: string): readonly Term[] =>
  book.names.pairs.map((pair) => book.step(idOf(point, pair)).rhs);

const placed = (book: Book, stated: readonly Term[]): Meanings =>
  book.names.pairs.map((pair, i) => [q(pair), valueOf(stated[i] as Term)]);

/** At the stated couplings this coordinate is in balance. */
export const equilibriumCoupling: Law = (book, { lhs }, id) => {
  const point = pointOf(id);
  const pair = pairOf(book, point, id);
  const L = lagrangian(book);
  const stated = statedCouplings(book, point);
  const balance = substituted(
    substituted(eulerLagrange(L, pair), atRest(book.names.pairs)),
    placed(book, stated),
  );
  return [names(pair.q, lhs), claim('the equation of motion at rest there', balance, zero, [L, ...stated])];
};

/** p = ∂L/∂q̇ at rest, at the stated couplings. */
export const equilibriumMomentum: Law = (book, { lhs, rhs }, id) => {
  const point = pointOf(id);
  const pair = pairOf(book, `${point}.momentum`, id);
  const L = lagrangian(book);
  const stated = statedCouplings(book, point);
  const required = substituted(
    substituted(momentum(L, pair), atRest(book.names.pairs)),
    placed(book, stated),
  );
  return [
    names(pair.p, lhs),
    claim('the right side against ∂L/∂q̇ at rest there', valueOf(rhs), required, [rhs, L, ...stated]),
  ];
};

/** det(A − θ) = 0, where A has the derivatives of Hamilton's equations at the stated point; no θ is stated twice. */
export const equilibriumEigenvalue: Law = (book, { lhs, rhs }, id) => {
  const { pairs, eigenvalue } = book.names;
  const point = pointOf(id);
  const H = hamiltonian(book);
  const couplings = statedCouplings(book, point);
  const momenta = pairs.map((pair) => book.step(idOf(`${point}.momentum`, pair)).rhs);
  const place: Meanings = [
    ...placed(book, couplings),
    ...pairs.map((pair, i) => [p(pair), valueOf(momenta[i] as Term)] as const),
  ];
  const field = [
    ...pairs.map((pair) => partial(valueOf(H), p(pair))),
    ...pairs.map((pair) => negative(partial(valueOf(H), q(pair)))),
  ];
  const variables = [...pairs.map(q), ...pairs.map(p)];
  const matrix = field.map((f, i) =>
    variables.map((x, j) => {
      const slope = substituted(partial(f, x), place);
      return i === j ? difference(slope, valueOf(rhs)) : slope;
    }),
  );
  return [
    names(eigenvalue, lhs),
    claim('det(A − θ) against 0', determinant(matrix), zero, [rhs, H, ...couplings, ...momenta]),
    ...earlierOf(id).map((other) => {
      const before = book.step(other).rhs;
      return distinct(`the right side against that of ${other}`, valueOf(rhs), valueOf(before), [
        rhs,
        before,
      ]);
    }),
  ];
};
