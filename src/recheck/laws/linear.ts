import type { Book, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import { atom, negative, partial, product, substituted, sum, total, valueOf, zero } from '../quantity.ts';
import type { Meanings, Quantity } from '../quantity.ts';
import { Refusal, refuse } from '../refusal.ts';
import { nameAtom, rateAtom } from '../scene.ts';
import type { Term } from '../term.ts';
import { names } from './canonical.ts';
import { acceleration, agree, distinct, idOf, p, q, v } from './common.ts';
import { determinant } from './common.ts';

/** The stated solution of a coordinate or momentum, if there is one. */
function solutionOf(book: Book, name: string): Term | undefined {
  for (const family of ['solution', 'running']) {
    const step = ifWritten(() => book.step(`${family}.${encodeURIComponent(name)}`));
    if (step?.lhs.kind === 'name' && step.lhs.name === name) return step.rhs;
  }
  return undefined;
}

function ifWritten<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The place of a name among the coordinates or the momenta. */
function placeOf(book: Book, id: string, key: 'q' | 'p'): number {
  return book.names.pairs.findIndex((pair) => `solution.${encodeURIComponent(pair[key])}` === id);
}

const atZero = (book: Book, f: Quantity): Quantity => substituted(f, [[nameAtom(book.names.time), zero]]);

/** q(τ) has the acceleration that its equation of motion gives it, and starts from q_0 with the rate v_0. */
export const linearMotion: Law = (book, { lhs, rhs }, id) => {
  const { pairs, initial, time } = book.names;
  const i = placeOf(book, id, 'q');
  const [pair, start, rate] = [pairs[i], initial.pairs[i], initial.rates[i]];
  if (pair === undefined || start === undefined || rate === undefined)
    return refuse(`${id} belongs to no coordinate`);
  const change = (f: Quantity): Quantity => partial(f, nameAtom(time));
  const stated = book.step(idOf('acceleration', pair)).rhs;
  const solved = pairs.flatMap((other) => {
    const value = solutionOf(book, other.q);
    return value ? [{ other, value }] : [];
  });
  const onPath: Meanings = solved.flatMap(({ other, value }): Meanings => [
    [q(other), valueOf(value)],
    [v(other), change(valueOf(value))],
  ]);
  const terms = [rhs, stated, ...solved.map(({ value }) => value)];
  return [
    names(pair.q, lhs),
    agree(
      'its second derivative against the acceleration',
      change(change(valueOf(rhs))),
      substituted(valueOf(stated), onPath),
      terms,
    ),
    agree('the right side at τ = 0', atZero(book, valueOf(rhs)), atom(q(start)), [rhs]),
    agree('its rate at τ = 0', atZero(book, change(valueOf(rhs))), atom(nameAtom(rate)), [rhs]),
  ];
};

/** x(τ), a coordinate or a momentum, changes at the rate that Hamilton's equations give it, and starts from x_0. */
export const linearFlow: Law = (book, { lhs, rhs }, id) => {
  const { pairs, initial, time } = book.names;
  const isMomentum = placeOf(book, id, 'q') < 0;
  const i = placeOf(book, id, isMomentum ? 'p' : 'q');
  const [pair, start] = [pairs[i], initial.pairs[i]];
  if (pair === undefined || start === undefined) return refuse(`${id} belongs to no coordinate`);
  const stated = book.step(idOf(isMomentum ? 'hamilton.force' : 'hamilton.rate', pair)).rhs;
  const solved = pairs
    .flatMap((other) => [other.q, other.p])
    .flatMap((name) => {
      const value = solutionOf(book, name);
      return value ? [{ name, value }] : [];
    });
  const onPath: Meanings = solved.map(({ name, value }) => [nameAtom(name), valueOf(value)]);
  const terms = [rhs, stated, ...solved.map(({ value }) => value)];
  return [
    names(isMomentum ? pair.p : pair.q, lhs),
    agree(
      'its derivative against the rate',
      partial(valueOf(rhs), nameAtom(time)),
      substituted(valueOf(stated), onPath),
      terms,
    ),
    agree(
      'the right side at τ = 0',
      atZero(book, valueOf(rhs)),
      atom(nameAtom(isMomentum ? start.p : start.q)),
      [rhs],
    ),
  ];
};

/**
 * S(q, τ; q_0) solves the Hamilton–Jacobi equation, with det ∂²S/∂q∂q_0 ≠ 0; and on the stated motion from q_0 the
 * momentum at τ = 0 is −∂S/∂q_0.
 */
export const principalFunction: Law = (book, { lhs, rhs }) => {
  const { action, time, pairs, initial } = book.names;
  const H = book.step('lift.hamiltonian').rhs;
  const S = valueOf(rhs);
  const starts = pairs.map((_, i) => initial.pairs[i] ?? refuse('an initial value is missing'));
  const slopes: Meanings = pairs.map((pair) => [p(pair), partial(S, q(pair))]);
  const mixed = pairs.map((pair) => starts.map((start) => partial(partial(S, q(start)), q(pair))));
  const solved = pairs.map((pair) => solutionOf(book, pair.q));
  const path: Meanings = pairs.flatMap((pair, i): Meanings => {
    const value = solved[i];
    return value ? [[q(pair), valueOf(value)]] : [];
  });
  const atStart: Meanings = pairs.flatMap((pair, i): Meanings => [
    [q(pair), atom(q(starts[i] as Pair))],
    [v(pair), atom(nameAtom(initial.rates[i] ?? refuse('an initial rate is missing')))],
  ]);
  return [
    names(action, lhs),
    agree(
      'what is left of the equation',
      sum(partial(S, nameAtom(time)), substituted(valueOf(H), slopes)),
      zero,
      [rhs, H],
    ),
    distinct('det ∂²S/∂q∂q_0 against 0', determinant(mixed), zero, [rhs]),
    ...(path.length < pairs.length ? [] : pairs).map((pair, i) => {
      const start = starts[i] as Pair;
      const momentum = book.find(idOf('momentum', pair))?.rhs;
      const isCanonical = solutionOf(book, pair.p) !== undefined || momentum === undefined;
      return agree(
        `−∂S/∂${start.q} on the path against the initial momentum`,
        substituted(negative(partial(S, q(start))), path),
        isCanonical ? atom(p(start)) : substituted(valueOf(momentum), atStart),
        [rhs, ...solved.flatMap((value) => value ?? []), ...(momentum ? [momentum] : [])],
      );
    }),
  ];
};

/** The second derivative of a combination of coordinates, by their accelerations, is a multiple of it. */
export const normalMode: Law = (book, { lhs, rhs }) => {
  const { pairs } = book.names;
  const written = lhs.kind === 'negative' ? lhs.of : lhs;
  if (written.kind !== 'derivative') return refuse('the left side is no derivative');
  const accelerations = pairs.map((pair) => book.step(idOf('acceleration', pair)).rhs);
  const onShell: Meanings = pairs.map((pair, i) => [acceleration(pair), valueOf(accelerations[i] as Term)]);
  const mode = valueOf(written.of);
  const terms = [lhs, rhs, ...accelerations];
  return [
    agree('the left side', valueOf(lhs), total(total(mode)), [lhs]),
    agree('the second derivative on shell', substituted(total(total(mode)), onShell), valueOf(rhs), terms),
    ...pairs.map((pair) =>
      agree(
        `the right side is a multiple of the mode, as ${pair.q} tells`,
        product(partial(valueOf(rhs), q(pair)), mode),
        product(valueOf(rhs), partial(mode, q(pair))),
        [lhs, rhs],
      ),
    ),
  ];
};

/** A function of q and q̇ that does not change along the motion, and its value at τ = 0. */
export const amplitude: Law = (book, { lhs, rhs }) => {
  const { pairs, initial } = book.names;
  const accelerations = pairs.map((pair) => book.step(idOf('acceleration', pair)).rhs);
  const onShell: Meanings = pairs.map((pair, i) => [acceleration(pair), valueOf(accelerations[i] as Term)]);
  const start: Meanings = pairs.flatMap((pair, i): Meanings => [
    [q(pair), atom(nameAtom(initial.pairs[i]?.q ?? refuse('an initial value is missing')))],
    [rateAtom(pair.q), atom(nameAtom(initial.rates[i] ?? refuse('an initial rate is missing')))],
  ]);
  return [
    agree('the change of the left side on shell', substituted(total(valueOf(lhs)), onShell), zero, [
      lhs,
      ...accelerations,
    ]),
    agree('the left side at τ = 0', substituted(valueOf(lhs), start), valueOf(rhs), [lhs, rhs]),
  ];
};
