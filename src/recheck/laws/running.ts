import type { Book, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import {
  along,
  atom,
  negative,
  one,
  partial,
  product,
  quotient,
  substituted,
  sum,
  valueOf,
  zero,
} from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { refuse } from '../refusal.ts';
import { nameAtom } from '../scene.ts';
import { childrenOf, fractionOf, keyOf, mapped } from '../term.ts';
import type { Term } from '../term.ts';
import { names } from './canonical.ts';
import { agree, claim, idOf, near, p, q } from './common.ts';

/** The coupling or momentum of a step of the family `running`, and its name and value at τ = 0. */
function runningIn(
  book: Book,
  id: string,
): { readonly pair: Pair; readonly start: Pair; readonly x: string } {
  const { pairs, initial } = book.names;
  for (const [i, pair] of pairs.entries()) {
    const x = [pair.q, pair.p].find((name) => `running.${encodeURIComponent(name)}` === id);
    const start = initial.pairs[i];
    if (x !== undefined && start !== undefined) return { pair, start, x };
  }
  return refuse(`${id} belongs to no coupling`);
}

const betaOf = (book: Book, pair: Pair): Term => book.step(idOf('hamilton.rate', pair)).rhs;

/** g = g(τ; g_0) satisfies ġ = β(g), and is g_0 at τ = 0. */
export const runningSolution: Law = (book, { lhs, rhs }, id) => {
  const { pair, start } = runningIn(book, id);
  const time = nameAtom(book.names.time);
  const beta = betaOf(book, pair);
  return [
    names(pair.q, lhs),
    agree(
      'dg/dτ against β(g)',
      partial(valueOf(rhs), time),
      substituted(valueOf(beta), [[q(pair), valueOf(rhs)]]),
      [rhs, beta],
    ),
    agree('the right side at τ = 0', substituted(valueOf(rhs), [[time, zero]]), atom(q(start)), [rhs]),
    agree(`the right side does not contain ${pair.q}`, partial(valueOf(rhs), q(pair)), zero, [rhs]),
  ];
};

const w = { kind: 'name', name: 'Lambert’s w' } as const;

/**
 * The same where W_k(z) stands in g, z = w_0 e^y and y = w_0 at τ = 0: W e^W = z gives Ẇ = W ẏ/(1 + W), and with the
 * right branch W_k(w_0 e^{w_0}) = w_0, which is seen in numbers.
 */
export const runningLambert: Law = (book, { lhs, rhs }, id) => {
  const { pair, start } = runningIn(book, id);
  const time = nameAtom(book.names.time);
  const beta = betaOf(book, pair);
  const call = lambertIn(rhs);
  const [k, z] = call?.args ?? [];
  const growth = z && partsOf(z).find((e) => e.kind === 'call' && e.fn === 'exp');
  const y = growth?.kind === 'call' ? growth.args[0] : undefined;
  if (k === undefined || z === undefined || growth === undefined || y === undefined)
    return refuse('no W(x exp(y)) stands in the right side');
  const g = valueOf(mapped(rhs, (e) => (e === call ? w : undefined)));
  const rate = quotient(product(atom(w), partial(valueOf(y), time)), sum(one, atom(w)));
  const atZero = (f: Quantity): Quantity => substituted(f, [[time, zero]]);
  const terms = [rhs, beta];
  return [
    names(pair.q, lhs),
    claim('the branch against 0 or −1', product(valueOf(k), sum(valueOf(k), one)), zero, [k]),
    near('the argument of W', valueOf(z), product(atZero(valueOf(y)), valueOf(growth)), [z]),
    claim(
      'dg/dτ against β(g)',
      along(g, [
        [time, one],
        [w, rate],
      ]),
      substituted(valueOf(beta), [[q(pair), g]]),
      terms,
    ),
    claim(
      'the right side at τ = 0, where W is w_0',
      substituted(g, [
        [time, zero],
        [w, atZero(valueOf(y))],
      ]),
      atom(q(start)),
      terms,
    ),
    near('the right side at τ = 0', atZero(valueOf(rhs)), atom(q(start)), [rhs]),
  ];
};

function lambertIn(term: Term): Extract<Term, { kind: 'call' }> | undefined {
  if (term.kind === 'call' && term.fn === 'lambertw') return term;
  return childrenOf(term)
    .map(lambertIn)
    .find((found) => found !== undefined);
}

const partsOf = (term: Term): readonly Term[] =>
  term.kind === 'product' ? term.factors.flatMap(partsOf) : [term];

/** T(g) − T(g_0) = τ with dT/dg β = 1. */
export const runningImplicit: Law = (book, { lhs, rhs }, id) => {
  const { pair, start } = runningIn(book, id);
  const beta = betaOf(book, pair);
  const speed = product(partial(valueOf(lhs), q(pair)), valueOf(beta));
  return [
    claim('the right side', valueOf(rhs), atom(nameAtom(book.names.time)), [rhs]),
    claim('the derivative of the left side along the flow against 1', speed, one, [lhs, beta]),
    claim('the left side at τ = 0', substituted(valueOf(lhs), [[q(pair), atom(q(start))]]), zero, [lhs]),
  ];
};

/** τ = ∫ dg/β from g_0 to infinity: its slope in g_0 is −1/β(g_0), and g divides by zero there. */
export const runningPole: Law = (book, { lhs, rhs }, id) => {
  const solution = id.slice(0, -'.pole'.length);
  const { pair, start } = runningIn(book, solution);
  const beta = betaOf(book, pair);
  const time = nameAtom(book.names.time);
  const g = book.step(solution).rhs;
  const [, z] = lambertIn(g)?.args ?? [];
  const below = valueOf(z ?? { kind: 'product', factors: divisorsIn(g, book.names.time) });
  const minusOverE: Term = { kind: 'negative', of: { kind: 'call', fn: 'exp', args: [numberTerm(-1)] } };
  return [
    names(book.names.time, lhs),
    claim(
      'its slope times β at τ = 0 against −1',
      product(partial(valueOf(rhs), q(start)), substituted(valueOf(beta), [[q(pair), atom(q(start))]])),
      negative(one),
      [rhs, beta],
    ),
    near(
      'what the solution divides by there',
      substituted(below, [[time, valueOf(rhs)]]),
      z ? valueOf(minusOverE) : zero,
      [rhs, g],
    ),
  ];
};

const numberTerm = (n: number): Term => ({ kind: 'number', value: { n: BigInt(n), d: 1n } });

/** What depends on τ below a fraction stroke, without the roots that are taken of it. */
function divisorsIn(term: Term, time: string): readonly Term[] {
  const depends = (e: Term): boolean => (e.kind === 'name' && e.name === time) || childrenOf(e).some(depends);
  const bare = (e: Term): Term => {
    if (e.kind === 'power') return bare(e.base);
    return e.kind === 'call' && e.fn === 'sqrt' && e.args[0] ? bare(e.args[0]) : e;
  };
  const own =
    term.kind === 'inverse'
      ? [term.of]
      : term.kind === 'power' && isNegative(term.exponent)
        ? [term.base]
        : [];
  const found = [...own.filter(depends).map(bare), ...childrenOf(term).flatMap((e) => divisorsIn(e, time))];
  return [...new Map(found.map((e) => [keyOf(e), e])).values()];
}

const isNegative = (exponent: Term): boolean => (fractionOf(exponent)?.n ?? 0n) < 0n;

/** p along the flow of g: its change is the force, and it is p_0 at τ = 0. */
export const runningMomentum: Law = (book, { lhs, rhs }, id) => {
  const { pair, start, x } = runningIn(book, id);
  const time = nameAtom(book.names.time);
  const beta = betaOf(book, pair);
  const force = book.step(idOf('hamilton.force', pair)).rhs;
  const change = along(valueOf(rhs), [
    [time, one],
    [q(pair), valueOf(beta)],
  ]);
  return [
    names(x === pair.p ? pair.p : refuse(`${x} is no momentum`), lhs),
    claim(
      'its change along the flow against the force',
      change,
      substituted(valueOf(force), [[p(pair), valueOf(rhs)]]),
      [rhs, beta, force],
    ),
    claim(
      'the right side at τ = 0',
      substituted(valueOf(rhs), [
        [time, zero],
        [q(pair), atom(q(start))],
      ]),
      atom(p(start)),
      [rhs],
    ),
  ];
};
