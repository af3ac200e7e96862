import { whole } from '../arithmetic.ts';
import type { Arithmetic } from '../arithmetic.ts';
import type { Book, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import { along, atom, difference, partial, product, substituted, sum, valueOf, zero } from '../quantity.ts';
import type { Meanings, Quantity } from '../quantity.ts';
import { refuse } from '../refusal.ts';
import { childrenOf } from '../term.ts';
import type { Term } from '../term.ts';
import { matrixClaims, names } from './canonical.ts';
import { agree, claim, idOf, p, q, v } from './common.ts';

/** φ_a, by which u_a is defined. */
const phi = (book: Book, u: Pair): Term => book.step(idOf('new-coupling', u)).rhs;
const slope = (book: Book, u: Pair, g: Pair): Quantity => partial(valueOf(phi(book, u)), q(g));

/** Σ ∂φ_a/∂g_i r_i. */
const pushed = (book: Book, u: Pair, rates: readonly Quantity[]): Quantity =>
  along(
    valueOf(phi(book, u)),
    book.names.pairs.map((g, i) => [q(g), rates[i] as Quantity]),
  );

function newPairOf(book: Book, family: string, id: string): Pair {
  const found = book.names.redefined.find((pair) => idOf(family, pair) === id);
  return found ?? refuse(`${id} belongs to no new coupling`);
}

/** g = ψ(u) for every old coupling, where the derivation has it for all of them. */
function inverse(book: Book): readonly (readonly [Pair, Term])[] {
  const { pairs } = book.names;
  if (!pairs.every((g) => book.find(idOf('old-coupling', g)) !== undefined)) return [];
  return pairs.map((g) => [g, book.step(idOf('old-coupling', g)).rhs]);
}

const inNew = (book: Book, f: Quantity): Quantity =>
  substituted(
    f,
    inverse(book).map(([g, psi]) => [q(g), valueOf(psi)]),
  );

/** p_i = Σ P_a ∂φ_a/∂g_i. */
const oldMomenta = (book: Book): Meanings =>
  book.names.pairs.map((g) => [
    p(g),
    sum(...book.names.redefined.map((u) => product(atom(p(u)), slope(book, u, g)))),
  ]);

const definitions = (book: Book): readonly Term[] => book.names.redefined.map((u) => phi(book, u));
const all = (book: Book): readonly Term[] => [...definitions(book), ...inverse(book).map(([, psi]) => psi)];

/** Are the momenta those of a contact Hamiltonian? */
const isContact = (book: Book): boolean => book.find('contact.action') !== undefined;

/** u = φ(g), as the author chose it. */
export const newCoupling: Law = (book, { lhs }, id) => [names(newPairOf(book, 'new-coupling', id).q, lhs)];

/** ∂φ_a/∂g_i, and its determinant. */
export const jacobian: Law = (book, { lhs, rhs, rows }) => {
  const { pairs, redefined, determinant: symbol } = book.names;
  const entry = (a: number, i: number): Quantity => slope(book, redefined[a] as Pair, pairs[i] as Pair);
  const determinant: Quantity = (scene) =>
    expanded(
      redefined.map((u) => pairs.map((g) => slope(book, u, g)(scene))),
      scene.K,
    );
  return [
    names(symbol, lhs),
    ...matrixClaims(rows, pairs.length, entry, definitions(book)),
    claim('the right side against det ∂φ/∂g', valueOf(rhs), determinant, [rhs, ...definitions(book)]),
  ];
};

/** By Laplace's expansion along the first column. */
function expanded<T>(rows: readonly (readonly T[])[], K: Arithmetic<T>): T {
  if (rows.length === 0) return K.number(whole(1));
  return rows
    .map((row, k) => {
      const minor = rows.filter((_, j) => j !== k).map((other) => other.slice(1));
      const term = K.multiply(row[0] as T, expanded(minor, K));
      return k % 2 === 0 ? term : K.negate(term);
    })
    .reduce(K.add);
}

/** φ_a(ψ(u)) = u_a for every φ_a that contains this old coupling; the steps of the others tell of the others. */
export const oldCoupling: Law = (book, { lhs }, id) => {
  const { pairs, redefined } = book.names;
  const own = pairs.find((g) => idOf('old-coupling', g) === id) ?? refuse(`${id} belongs to no coupling`);
  return [
    names(own.q, lhs),
    ...redefined
      .filter((u) => contains(phi(book, u), own.q))
      .map((u) =>
        agree(
          `${u.q} with the old couplings in it`,
          inNew(book, valueOf(phi(book, u))),
          atom(q(u)),
          all(book),
        ),
      ),
  ];
};

/** u̇ = Σ ∂φ/∂g_i ġ_i along the stated rates. */
export const newRate: Law = (book, { lhs, rhs }, id) => {
  const u = newPairOf(book, 'redefinition', id);
  const family = isContact(book) ? 'contact.rate' : 'hamilton.rate';
  const rates = book.names.pairs.map((g) => book.step(idOf(family, g)).rhs);
  const moved = pushed(book, u, rates.map(valueOf));
  const hasMomenta = book.names.redefined.every(
    (pair) => book.find(idOf('new-momentum', pair)) !== undefined,
  );
  const required = hasMomenta ? substituted(moved, oldMomenta(book)) : moved;
  return [
    claim('the left side', valueOf(lhs), atom(v(u)), [lhs]),
    claim('the right side against Σ ∂φ/∂g ġ', valueOf(rhs), inNew(book, required), [
      rhs,
      ...rates,
      ...all(book),
    ]),
  ];
};

/** u̇ = Σ ∂φ/∂q_i q̇_i along any motion. */
export const newVelocity: Law = (book, { lhs, rhs }, id) => {
  const u = newPairOf(book, 'redefinition', id);
  const moved = pushed(
    book,
    u,
    book.names.pairs.map((g) => atom(v(g))),
  );
  return [
    claim('the left side', valueOf(lhs), atom(v(u)), [lhs]),
    claim('the right side against Σ ∂φ/∂q q̇', valueOf(rhs), moved, [rhs, ...definitions(book)]),
  ];
};

/** P is linear in p, and {u_b, P_a} = δ_ab. */
export const newMomentum: Law = (book, { lhs, rhs }, id) => {
  const { pairs, redefined } = book.names;
  const own = newPairOf(book, 'new-momentum', id);
  const terms = [rhs, ...definitions(book)];
  const linear = sum(...pairs.map((g) => product(atom(p(g)), partial(valueOf(rhs), p(g)))));
  return [
    names(own.p, lhs),
    claim('the right side against Σ p ∂P/∂p', valueOf(rhs), linear, [rhs]),
    ...redefined.map((u) =>
      claim(`the bracket of ${u.q} and ${own.p}`, bracketWith(book, u, rhs), delta(u === own), terms),
    ),
  ];
};

const contains = (term: Term, name: string): boolean =>
  (term.kind === 'name' && term.name === name) || childrenOf(term).some((e) => contains(e, name));

const delta =
  (equal: boolean): Quantity =>
  ({ K }) =>
    K.number(whole(equal ? 1 : 0));

/** {u, f} = Σ ∂u/∂g_i ∂f/∂p_i. */
const bracketWith = (book: Book, u: Pair, f: Term): Quantity =>
  sum(...book.names.pairs.map((g) => product(slope(book, u, g), partial(valueOf(f), p(g)))));

/** Σ P u̇ = Σ p ġ for all rates, and {P_a, P_b} = 0. */
export const canonicalChange: Law = (book, { lhs, rhs }) => {
  const { pairs, redefined } = book.names;
  const momenta = redefined.map((u) => book.step(idOf('new-momentum', u)).rhs);
  const velocities = pairs.map((g) => atom(v(g)));
  const work = (list: readonly Pair[]): Quantity =>
    sum(...list.map((pair) => product(atom(p(pair)), atom(v(pair)))));
  const inOld: Meanings = redefined.flatMap((u, a): Meanings => [
    [p(u), valueOf(momenta[a] as Term)],
    [v(u), pushed(book, u, velocities)],
  ]);
  const bracket = (f: Term, h: Term): Quantity =>
    sum(
      ...pairs.map((g) =>
        difference(
          product(partial(valueOf(f), q(g)), partial(valueOf(h), p(g))),
          product(partial(valueOf(f), p(g)), partial(valueOf(h), q(g))),
        ),
      ),
    );
  return [
    claim('the left side against Σ P u̇', valueOf(lhs), work(redefined), [lhs]),
    claim('the right side against Σ p ġ', valueOf(rhs), work(pairs), [rhs]),
    claim('the left side in the old variables', substituted(valueOf(lhs), inOld), valueOf(rhs), [
      lhs,
      rhs,
      ...momenta,
      ...definitions(book),
    ]),
    ...momenta.flatMap((f, a) =>
      momenta
        .slice(0, a)
        .map((h, b) =>
          claim(`the bracket of the momenta ${b + 1} and ${a + 1}`, bracket(h, f), zero, momenta),
        ),
    ),
  ];
};

/** Σ M′_ab ∂φ_a/∂g_i ∂φ_b/∂g_j is M_ij, as the Hessian has it; both sides are the squares that they are the matrices of. */
export const newMetric: Law = (book, { lhs, rhs, rows = [] }) => {
  const { pairs, redefined } = book.names;
  const M = book.step('hessian').rows ?? refuse('the Hessian has no entries');
  const terms = [...rows.flat(), ...M.flat(), ...all(book)];
  const square = (matrix: readonly (readonly Term[])[], list: readonly Pair[]): Quantity =>
    sum(
      ...matrix.flatMap((row, a) =>
        row.map((entry, b) =>
          product(valueOf(entry), product(atom(v(list[a] as Pair)), atom(v(list[b] as Pair)))),
        ),
      ),
    );
  const entryOf = (a: number, b: number): Quantity =>
    valueOf(rows[a]?.[b] ?? refuse('the metric has too few entries'));
  const old = (i: number, j: number): Quantity =>
    sum(
      ...redefined.flatMap((a, k) =>
        redefined.map((b, l) =>
          product(
            entryOf(k, l),
            product(
              inNew(book, slope(book, a, pairs[i] as Pair)),
              inNew(book, slope(book, b, pairs[j] as Pair)),
            ),
          ),
        ),
      ),
    );
  return [
    ...matrixClaims(rows, redefined.length, (a, b) => entryOf(b, a), []),
    claim("the left side against Σ M' u̇ u̇", valueOf(lhs), square(rows, redefined), [lhs, ...rows.flat()]),
    claim('the right side against Σ M ġ ġ', valueOf(rhs), square(M, pairs), [rhs, ...M.flat()]),
    ...M.flatMap((row, i) =>
      row.map((entry, j) =>
        claim(`the old entry [${i + 1},${j + 1}]`, old(i, j), inNew(book, valueOf(entry)), terms),
      ),
    ),
  ];
};

/** H(q, p, τ) with the old momenta, and where they are known the old couplings, by the new ones. */
export const newHamiltonian: Law = (book, { lhs, rhs }) => {
  const H = book.step('lift.hamiltonian').rhs;
  const required = inNew(book, substituted(valueOf(H), oldMomenta(book)));
  return [
    names(isContact(book) ? book.names.contactHamiltonian : book.names.hamiltonian, lhs),
    claim('the right side against H with the old variables in it', valueOf(rhs), required, [
      rhs,
      H,
      ...all(book),
    ]),
  ];
};

/** L(ψ(u), ∂ψ/∂u u̇, τ). */
export const newLagrangian: Law = (book, { lhs, rhs }) => {
  const L = book.step('lift.lagrangian').rhs;
  const { redefined } = book.names;
  const direction: Meanings = redefined.map((u) => [q(u), atom(v(u))]);
  const states = inverse(book).flatMap(([g, psi]): Meanings => [
    [q(g), valueOf(psi)],
    [v(g), along(valueOf(psi), direction)],
  ]);
  return [
    names(book.names.lagrangian, lhs),
    claim(
      'the right side against L with the old variables in it',
      valueOf(rhs),
      substituted(valueOf(L), states),
      [rhs, L, ...all(book)],
    ),
  ];
};
