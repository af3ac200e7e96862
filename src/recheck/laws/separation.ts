import type { Book, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import { atom, negative, partial, product, substituted, sum, valueOf, zero } from '../quantity.ts';
import type { Meanings, Quantity } from '../quantity.ts';
import { refuse } from '../refusal.ts';
import { nameAtom } from '../scene.ts';
import type { Atom } from '../scene.ts';
import { childrenOf, keyOf } from '../term.ts';
import type { Term } from '../term.ts';
import { names } from './canonical.ts';
import { claim, distinct, idOf, isZeroTerm, nameTerm, p, pairOf, q, slopeAtom } from './common.ts';

/** The slope of W that belongs to a momentum, and the other way round. */
const slopeOfW = (book: Book, { q }: Pair): Atom =>
  slopeAtom(nameTerm(book.names.characteristic), nameTerm(q));
const asMomenta = (book: Book): Meanings =>
  book.names.pairs.map((pair) => [slopeOfW(book, pair), atom(p(pair))]);

const separatedIds = (book: Book): readonly Pair[] =>
  book.names.pairs.filter((pair) => book.find(idOf('hamilton-jacobi.separated', pair)) !== undefined);

/**
 * The left side contains one pair only, beside constants; and the one whose constant is E is H, once the constants in it
 * are replaced by what they stand for.
 */
export const separated: Law = (book, { lhs, rhs }, id) => {
  const { energy: E, pairs, separation } = book.names;
  const own = pairOf(book, 'hamilton-jacobi.separated', id);
  const h = substituted(valueOf(lhs), asMomenta(book));
  const others = pairs.filter((pair) => pair !== own);
  const alone = others.flatMap((pair) =>
    [q(pair), p(pair)].map((a) => claim(`∂/∂${pair.q} of the left side`, partial(h, a), zero, [lhs])),
  );
  const isLast = (rhs.kind === 'name' && rhs.name === E) || isZeroTerm(rhs);
  if (!isLast) {
    const constant = separation[pairs.indexOf(own)] ?? refuse(`${own.q} has no constant`);
    return [names(constant, rhs), ...alone];
  }
  // A constant may stand in the equations of those that were split off later.
  const meanings = separatedIds(book)
    .filter((pair) => pair !== own)
    .map((pair) => {
      const { lhs: integral, rhs: constant } = book.step(idOf('hamilton-jacobi.separated', pair));
      return { integral, constant };
    });
  const insert = (f: Quantity): Quantity =>
    meanings.reduce<Quantity>(
      (g, { integral, constant }) =>
        substituted(g, [
          [
            nameAtom(constant.kind === 'name' ? constant.name : refuse('a constant is no name')),
            valueOf(integral),
          ],
        ]),
      f,
    );
  // As often as there are constants: then none is left.
  const restored = meanings.reduce((f) => insert(f), valueOf(lhs));
  const H = book.step('lift.hamiltonian').rhs;
  const terms = [lhs, H, ...meanings.map((m) => m.integral)];
  const inMomenta = substituted(restored, asMomenta(book));
  if (!isZeroTerm(rhs)) return [...alone, claim('the left side against H', inMomenta, valueOf(H), terms)];
  // A multiple of H − E: it vanishes where E is H, and not everywhere.
  const atH = substituted(inMomenta, [[nameAtom(E), valueOf(H)]]);
  return [
    ...alone,
    claim('the left side where E is H', atH, zero, terms),
    distinct('the left side', inMomenta, zero, terms),
  ];
};

/** Put into the equation that it solves, the slope leaves nothing. */
export const slopeLaw: Law = (book, { lhs, rhs }, id) => {
  const pair = pairOf(book, 'hamilton-jacobi.slope', id);
  const own = idOf('hamilton-jacobi.separated', pair);
  const equation = book.find(own) ?? book.step('hamilton-jacobi.stationary');
  return [
    claim('the left side', valueOf(lhs), atom(slopeOfW(book, pair)), [lhs]),
    claim(
      'the equation at this slope',
      substituted(valueOf(equation.lhs), [[slopeOfW(book, pair), valueOf(rhs)]]),
      valueOf(equation.rhs),
      [rhs, equation.lhs, equation.rhs],
    ),
  ];
};

/**
 * Levi-Civita's combination for the two coordinates that the left side is about: as it is written, and with the
 * derivatives of H taken, when it is the right side and does not vanish.
 */
export const inseparable: Law = (book, { lhs, rhs }) => {
  const H = book.step('lift.hamiltonian').rhs;
  const { hamiltonian: symbol, pairs } = book.names;
  const [a, b, ...more] = pairs.filter((pair) => mentions(lhs, pair.q));
  if (a === undefined || b === undefined || more.length > 0) return refuse('it is not about two coordinates');
  const d = (...by: readonly string[]): Quantity =>
    standing(
      by.reduce<Term>(
        (of, name) => ({ kind: 'derivative', how: 'partial', of, by: nameTerm(name), order: 1 }),
        nameTerm(symbol),
      ),
    );
  const times = (...factors: readonly Quantity[]): Quantity => factors.reduce(product);
  const combination = sum(
    times(d(a.p), d(b.p), d(a.q, b.q)),
    times(d(a.q), d(b.q), d(a.p, b.p)),
    negative(times(d(a.p), d(b.q), d(a.q, b.p))),
    negative(times(d(a.q), d(b.p), d(a.p, b.q))),
  );
  return [
    claim('the combination as it is written', polynomial(lhs, standing), combination, [lhs]),
    claim(
      'the derivatives of H',
      polynomial(lhs, (slope) => derivativeOf(slope, book, H)),
      valueOf(rhs),
      [rhs, H],
    ),
    distinct('the right side against 0', valueOf(rhs), zero, [rhs]),
  ];
};

const mentions = (term: Term, name: string): boolean =>
  (term.kind === 'name' && term.name === name) || childrenOf(term).some((child) => mentions(child, name));

/** A derivative as something that only its letters tell from others. */
const standing = (term: Term): Quantity => atom({ kind: 'slope', text: keyOf(term) });

/** A polynomial in derivatives, with what these mean. */
function polynomial(term: Term, meaning: (derivative: Term) => Quantity): Quantity {
  const of = (part: Term): Quantity => polynomial(part, meaning);
  switch (term.kind) {
    case 'number':
      return valueOf(term);
    case 'sum':
      return sum(...term.terms.map(of));
    case 'product':
      return term.factors.map(of).reduce(product);
    case 'negative':
      return negative(of(term.of));
    case 'power': {
      const base = of(term.base);
      const times = term.exponent.kind === 'number' ? Number(term.exponent.value.n) : 0;
      return times === 2 ? product(base, base) : refuse('a power of a derivative other than its square');
    }
    case 'derivative':
      return meaning(term);
    default:
      return refuse('the left side is no combination of derivatives');
  }
}

function derivativeOf(term: Term, book: Book, H: Term): Quantity {
  if (term.kind === 'name' && term.name === book.names.hamiltonian) return valueOf(H);
  if (term.kind !== 'derivative' || term.how !== 'partial' || term.by.kind !== 'name') return standing(term);
  const { name } = term.by;
  const inner = derivativeOf(term.of, book, H);
  return Array.from({ length: term.order }).reduce<Quantity>((f) => partial(f, nameAtom(name)), inner);
}
