import type { Book, Claim, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import {
  along,
  atom,
  difference,
  inverse,
  negative,
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
import { childrenOf } from '../term.ts';
import type { Term } from '../term.ts';
import { names } from './canonical.ts';
import { acceleration, claim, distinct, idOf, p, pairOf, q, v } from './common.ts';
import { eulerLagrange, lagrangian, momentum } from './lagrangian.ts';

const half = number(1n, 2n);

const hamiltonian = (book: Book): Term => book.step('lift.hamiltonian').rhs;

/** The couplings stand still: no velocity, no acceleration. */
const atRest = (pairs: readonly Pair[]): Meanings =>
  pairs.flatMap((pair): Meanings => [
    [v(pair), zero],
    [acceleration(pair), zero],
  ]);

/** β: the rates of Hamilton's equations without momenta. */
const betas = (book: Book): readonly Quantity[] => {
  const still: Meanings = book.names.pairs.map((pair) => [p(pair), zero]);
  return book.names.pairs.map((pair) =>
    substituted(valueOf(book.step(idOf('hamilton.rate', pair)).rhs), still),
  );
};

/** The entries of M as the Hessian has them. */
const metric = (book: Book): readonly (readonly Term[])[] =>
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

/** The eigenvalues that are stated before this one: their identifiers end in smaller numbers. */
function earlierOf(id: string): readonly string[] {
  const [, stem = '', number = ''] = /^(.*\.)(\d+)$/.exec(id) ?? refuse(`${id} has no number`);
  return Array.from({ length: Number(number) - 1 }, (_, k) => `${stem}${k + 1}`);
}

/** Along the first row. */
export function determinant(rows: readonly (readonly Quantity[])[]): Quantity {
  const [first, ...rest] = rows;
  if (first === undefined) return number(1n);
  return sum(
    ...first.map((entry, j) => {
      const minor = determinant(rest.map((row) => row.filter((_, k) => k !== j)));
      return product(j % 2 === 0 ? entry : negative(entry), minor);
    }),
  );
}

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

/** What L has beside what the left side takes away is ½ div β − R/12 of the metric M. */
export const onsagerMachlup: Law = (book, { lhs, rhs }): readonly Claim[] => {
  const { pairs, lagrangian: symbol } = book.names;
  const L = lagrangian(book);
  const rows = metric(book);
  // Noise that drove the couplings towards growing τ drives them towards falling τ once that is turned round.
  const flow = betas(book).map((beta) => (book.turned ? negative(beta) : beta));
  const terms = [lhs, rhs, L, ...rows.flat(), ...pairs.map((x) => book.step(idOf('hamilton.rate', x)).rhs)];
  const meaning: Meanings = [[nameAtom(symbol), valueOf(L)]];
  const divergence = pairs.map((pair, i) => partial(flow[i] as Quantity, q(pair)));
  const isFlat = rows.flat().every((entry) => !contains(entry, new Set(pairs.map((pair) => pair.q))));
  const term = isFlat
    ? product(half, sum(...divergence))
    : curvedTerm(
        rows.map((row) => row.map(valueOf)),
        flow,
        divergence,
        pairs,
      );
  return [
    claim('the left side against the right side', substituted(valueOf(lhs), meaning), valueOf(rhs), terms),
    claim('the right side against ½ ∇·β − R/12', valueOf(rhs), term, terms),
  ];
};

const contains = (term: Term, wanted: ReadonlySet<string>): boolean =>
  term.kind === 'name' ? wanted.has(term.name) : childrenOf(term).some((child) => contains(child, wanted));

/** ½ (∂_iβ_i + ½ β_i tr(M⁻¹∂_iM)) − R/12, with R from the Christoffel symbols. */
function curvedTerm(
  M: readonly (readonly Quantity[])[],
  flow: readonly Quantity[],
  divergence: readonly Quantity[],
  pairs: readonly Pair[],
): Quantity {
  const at = (i: number, j: number): Quantity => M[i]?.[j] ?? zero;
  const over = (f: (i: number) => Quantity): Quantity => sum(...pairs.map((_, i) => f(i)));
  const slope = (f: Quantity, i: number): Quantity => partial(f, q(pairs[i] as Pair));
  const det = determinant(M);
  const raised = pairs.map((_, i) =>
    pairs.map((_, j) => {
      const minor = determinant(M.filter((_, r) => r !== j).map((row) => row.filter((_, c) => c !== i)));
      return product((i + j) % 2 === 0 ? minor : negative(minor), inverse(det));
    }),
  );
  const up = (i: number, j: number): Quantity => raised[i]?.[j] ?? zero;
  const gamma = (i: number, j: number, k: number): Quantity =>
    over((l) =>
      product(
        product(half, up(i, l)),
        difference(sum(slope(at(l, j), k), slope(at(l, k), j)), slope(at(j, k), l)),
      ),
    );
  const ricci = (j: number, l: number): Quantity =>
    over((i) =>
      sum(
        difference(slope(gamma(i, j, l), i), slope(gamma(i, i, j), l)),
        over((m) =>
          difference(product(gamma(i, i, m), gamma(m, j, l)), product(gamma(i, l, m), gamma(m, i, j))),
        ),
      ),
    );
  const curvature = over((j) => over((l) => product(up(j, l), ricci(j, l))));
  const stretching = over((i) =>
    product(
      product(half, flow[i] as Quantity),
      over((j) => over((k) => product(up(j, k), slope(at(k, j), i)))),
    ),
  );
  return difference(product(half, sum(...divergence, stretching)), product(number(1n, 12n), curvature));
}
