import type { Book, Law } from '../claim.ts';
import { along, atom, difference, partial, product, sum, valueOf, zero } from '../quantity.ts';
import type { Meanings, Quantity } from '../quantity.ts';
import { refuse } from '../refusal.ts';
import { nameAtom } from '../scene.ts';
import type { Term } from '../term.ts';
import { claim, idOf, nameTerm, p, q, slopeAtom, underRate } from './common.ts';

/** The integral changes along the stated rates and forces, and with τ, by nothing. */
export const poissonIntegral: Law = (book, { lhs, rhs }) => {
  const { pairs, time } = book.names;
  const integral = underRate(book, lhs);
  const rates = pairs.map((pair) => book.step(idOf('hamilton.rate', pair)).rhs);
  const forces = pairs.map((pair) => book.step(idOf('hamilton.force', pair)).rhs);
  const flow: Meanings = pairs.flatMap((pair, i): Meanings => [
    [q(pair), valueOf(rates[i] as Term)],
    [p(pair), valueOf(forces[i] as Term)],
  ]);
  const change = sum(along(valueOf(integral), flow), partial(valueOf(integral), nameAtom(time)));
  return [
    claim('the change of the integral along the flow', change, zero, [integral, ...rates, ...forces]),
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
  ];
};

/** Σ (∂f/∂q ∂g/∂p − ∂f/∂p ∂g/∂q). */
const bracket = ({ names }: Book, f: Term, g: Term): Quantity =>
  sum(
    ...names.pairs.map((pair) =>
      difference(
        product(partial(valueOf(f), q(pair)), partial(valueOf(g), p(pair))),
        product(partial(valueOf(f), p(pair)), partial(valueOf(g), q(pair))),
      ),
    ),
  );

/** What partial derivatives are taken of, by name. */
const differentiated = (term: Term): readonly string[] => {
  switch (term.kind) {
    case 'sum':
      return term.terms.flatMap(differentiated);
    case 'product':
      return term.factors.flatMap(differentiated);
    case 'negative':
      return differentiated(term.of);
    case 'derivative':
      return term.of.kind === 'name' ? [term.of.name] : [];
    default:
      return [];
  }
};

/** The bracket as it is written with names, and what it is; the integrals are those whose names make the identifier. */
export const poissonBracket: Law = (book, { lhs, rhs }, id) => {
  const names = id.split('.').slice(1);
  const [f, g] = names.map((name) => underRate(book, book.step(`noether.${name}`).lhs)) as [Term, Term];
  const symbols = new Set(differentiated(lhs));
  const [a, b] = names.map((name) => {
    const own = decodeURIComponent(name);
    const symbol = [...symbols].find((s) => s.startsWith(own) && /^_*$/.test(s.slice(own.length)));
    return nameTerm(symbol ?? refuse(`the bracket does not speak of ${own}`));
  }) as [Term, Term];
  const slope = (of: Term, by: string): Quantity => atom(slopeAtom(of, nameTerm(by)));
  const written = sum(
    ...book.names.pairs.map((pair) =>
      difference(product(slope(a, pair.q), slope(b, pair.p)), product(slope(a, pair.p), slope(b, pair.q))),
    ),
  );
  return [
    claim('the left side against the bracket by its names', valueOf(lhs), written, [lhs]),
    claim('the right side against the bracket', valueOf(rhs), bracket(book, f, g), [rhs, f, g]),
  ];
};
