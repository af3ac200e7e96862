import type { Book, Claim, Law } from '../claim.ts';
import type { ConstraintNames, Formulas, Pair } from '../derivation.ts';
import {
  along,
  atom,
  difference,
  negative,
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
import { matrixClaims, names as nameOf } from './canonical.ts';
import { claim, distinct, idOf, p, pairOf, q, v } from './common.ts';
import { energyOf, lagrangian, onVelocities } from './lagrangian.ts';

const number =
  (n: number): Quantity =>
  ({ K }) =>
    K.number({ n: BigInt(n), d: 1n });
const unity = number(1);

const table = (book: Book): ConstraintNames =>
  book.names.constrained ?? refuse('the names of constraints are missing');

/** A constraint as it is stated: its symbol, and its left side less its right side. */
interface Stated {
  readonly symbol: string;
  readonly value: Quantity;
  readonly terms: readonly Term[];
}

const statedBy = (symbol: string, { lhs, rhs }: Formulas): Stated => ({
  symbol,
  value: difference(valueOf(lhs), valueOf(rhs)),
  terms: [lhs, rhs],
});

/** The steps of a numbered family, as long as there are any. */
const family = (
  book: Book,
  symbols: readonly string[],
  ...families: readonly string[]
): readonly Stated[] => {
  const found = symbols.map((symbol, i) => {
    const id = families.map((name) => `${name}.${i + 1}`).find((x) => book.find(x) !== undefined);
    return id === undefined ? undefined : statedBy(symbol, book.step(id));
  });
  const end = found.indexOf(undefined);
  return (end < 0 ? found : found.slice(0, end)) as readonly Stated[];
};

const constraints = (book: Book): readonly Stated[] =>
  family(book, table(book).constraints, 'constraint', 'secondary');
const primary = (book: Book): readonly Stated[] => family(book, table(book).constraints, 'constraint');

const termsOf = (list: readonly Stated[]): readonly Term[] => list.flatMap(({ terms }) => terms);

/** Symbols of constraints in the meaning of what is stated of them, or where all constraints hold. */
const meant = (list: readonly Stated[]): Meanings =>
  list.map(({ symbol, value }) => [nameAtom(symbol), value]);
const onSurface = (list: readonly Stated[]): Meanings => list.map(({ symbol }) => [nameAtom(symbol), zero]);

/** {f, g}. */
const bracket = (f: Quantity, g: Quantity, pairs: readonly Pair[]): Quantity =>
  sum(
    ...pairs.map((pair) =>
      difference(
        product(partial(f, q(pair)), partial(g, p(pair))),
        product(partial(f, p(pair)), partial(g, q(pair))),
      ),
    ),
  );

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
  const change = withMultipliers(book, along(f, [...flow, [nameAtom(time), unity]]));
  return { value: change.value, terms: [...terms, ...change.terms] };
}

/** Laplace's expansion. */
const determinant = (rows: readonly (readonly Quantity[])[]): Quantity => {
  const [first, ...rest] = rows;
  if (first === undefined) return unity;
  return sum(
    ...first.map((e, j) => {
      const minor = determinant(rest.map((row) => row.filter((_, k) => k !== j)));
      return j % 2 === 0 ? product(e, minor) : negative(product(e, minor));
    }),
  );
};

/**
 * The rows N of the matrix span the kernel of the Hessian W: N W = 0, and W + NᵀN can be inverted, which it cannot where
 * the rows depend on each other or the kernel is larger. Each row has a 1 above and below which stands 0.
 */
export const hessianRank: Law = (book, { lhs, rhs, rows = [] }) => {
  const { pairs } = book.names;
  const L = lagrangian(book);
  const W = pairs.map((a) => pairs.map((b) => partial(partial(valueOf(L), v(a)), v(b))));
  const N = rows.map((row) => row.map(valueOf));
  const terms = [L, ...rows.flat()];
  const squared = W.map((row, i) =>
    row.map((e, j) => sum(e, ...N.map((n) => product(n[i] ?? zero, n[j] ?? zero)))),
  );
  const isAlone = (k: number, j: number): boolean =>
    rows.every((row, i) => isNumber(row[j] as Term, i === k ? 1n : 0n));
  const places = rows.map((row, k) => row.findIndex((_, j) => isAlone(k, j)));
  const normal = places.flatMap((j, k) =>
    N.map((n, i) => claim(`entry [${i + 1},${j + 1}]`, n[j] ?? zero, i === k ? unity : zero, rows.flat())),
  );
  return [
    ...normal,
    nameOf(table(book).rank, lhs),
    claim('the right side against the rank', valueOf(rhs), number(pairs.length - rows.length), [rhs]),
    ...N.flatMap((n, k) =>
      W.map((row, i) =>
        claim(
          `row ${k + 1} times column ${i + 1} of the Hessian against 0`,
          sum(...row.map((e, j) => product(e, n[j] ?? zero))),
          zero,
          terms,
        ),
      ),
    ),
    distinct('the determinant of W + NᵀN against 0', determinant(squared), zero, terms),
  ];
};

/**
 * What must not vanish does not vanish everywhere. Of the Hessian it is a principal minor as large as the rank; of a
 * multiplier it is, up to its sign, the slope of the rate from which this comes.
 */
export const divisor: Law = (book, { lhs, rhs }, id, [source = '']) => {
  const { pairs } = book.names;
  const { divisor: symbol, multipliers } = table(book);
  const away = (choices: readonly Quantity[]): Quantity =>
    choices.map((e) => difference(valueOf(rhs), e)).reduce(product, unity);
  const isOne = (choices: readonly Quantity[], terms: readonly Term[]): Claim =>
    claim('the product of its differences from all that it may be', away(choices), zero, [rhs, ...terms]);
  const start = [nameOf(symbol, lhs), distinct('the divisor against 0', valueOf(rhs), zero, [rhs])];
  if (id.startsWith('hessian')) {
    const L = lagrangian(book);
    const rank = pairs.length - (book.step('hessian.rank').rows ?? []).length;
    const minors = subsets(pairs, rank).map((chosen) =>
      determinant(chosen.map((a) => chosen.map((b) => partial(partial(valueOf(L), v(a)), v(b))))),
    );
    return [...start, isOne(minors, [L])];
  }
  if (!id.startsWith('constrained')) return start;
  const rate = book.step(source).rhs;
  const onZeros = substituted(valueOf(rate), onSurface(constraints(book)));
  const slopes = multipliers.map((u) => partial(onZeros, nameAtom(u)));
  return [...start, isOne([...slopes, ...slopes.map(negative)], [rate])];
};

/** All choices of so many, in their order. */
function subsets<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const [first, ...rest] = list;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...subsets(rest, size - 1).map((s) => [first, ...s]), ...subsets(rest, size)];
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

/** The brackets of ψ with all constraints are the entries of the row, and these vanish where the constraints hold. */
export const firstClass: Law = (book, { lhs, rhs, rows }, id) => {
  const { pairs } = book.names;
  const all = constraints(book);
  const own = all[Number(id.split('.')[1]) - 1] ?? refuse(`${id} belongs to no constraint`);
  const psi = substituted(valueOf(lhs), meant(all));
  const row = rows?.[0] ?? [];
  const terms = [lhs, ...row, ...termsOf(all)];
  return [
    claim('the right side against 0', valueOf(rhs), zero, [rhs]),
    claim(
      'the left side where the constraints hold against 0',
      substituted(valueOf(lhs), onSurface(all)),
      zero,
      [lhs],
    ),
    claim(
      'the part of its own constraint in it against 1',
      partial(valueOf(lhs), nameAtom(own.symbol)),
      unity,
      [lhs],
    ),
    claim('the length of the row', number(row.length), number(all.length), []),
    ...row.flatMap((entry, b): readonly Claim[] => [
      claim(
        `its bracket with constraint ${b + 1}`,
        substituted(valueOf(entry), meant(all)),
        bracket(psi, all[b]?.value ?? zero, pairs),
        terms,
      ),
      claim(
        `entry ${b + 1} where the constraints hold against 0`,
        substituted(valueOf(entry), onSurface(all)),
        zero,
        [entry],
      ),
    ]),
  ];
};

/** How many steps of a family there are, whatever their numbers. */
const count = (book: Book, name: string): number =>
  constraints(book).filter((_, c) => book.find(`${name}.${c + 1}`) !== undefined).length;

/** C_ab = {φ_a, φ_b}; as many constraints of first class as are stated one by one, or this number left open. */
export const classes: Law = (book, { lhs, rhs, rows }) => {
  const { pairs } = book.names;
  const all = constraints(book);
  const { firstClass: symbol, secondClass: other } = table(book);
  const entry = (a: number, b: number): Quantity =>
    bracket(all[a]?.value ?? zero, all[b]?.value ?? zero, pairs);
  const required =
    rhs.kind === 'number'
      ? number(count(book, 'first-class'))
      : difference(number(all.length), atom(nameAtom(other)));
  return [
    nameOf(symbol, lhs),
    claim('the right side against the number of first-class constraints', valueOf(rhs), required, [rhs]),
    ...matrixClaims(rows, all.length, entry, termsOf(all)),
  ];
};

const isNumber = (term: Term, n: bigint): boolean =>
  term.kind === 'number' && term.value.n === n && term.value.d === 1n;
const isZeroTerm = (term: Term): boolean => isNumber(term, 0n);

/** The rows of the inverse in which something stands: the constraints of second class. */
const secondOf = (rows: readonly (readonly Term[])[]): readonly number[] =>
  rows.flatMap((row, a) => (row.every(isZeroTerm) ? [] : [a]));

/** On the constraints of second class the matrix inverts their brackets; elsewhere it is zero. */
export const secondClass: Law = (book, { lhs, rhs, rows = [] }) => {
  const { pairs } = book.names;
  const all = constraints(book);
  const second = secondOf(rows);
  const terms = [...rows.flat(), ...termsOf(all)];
  const entry = (a: number, b: number): Quantity =>
    valueOf(rows[a]?.[b] ?? refuse('the matrix is not square'));
  return [
    nameOf(table(book).secondClass, lhs),
    claim(
      'the right side against the number of rows that are not zero',
      valueOf(rhs),
      number(second.length),
      [rhs],
    ),
    claim('the number of rows', number(rows.length), number(all.length), []),
    ...second.flatMap((a) =>
      all.map((_, b) => {
        const times = second.map((c) =>
          product(bracket(all[a]?.value ?? zero, all[c]?.value ?? zero, pairs), entry(c, b)),
        );
        return claim(`the product at [${a + 1},${b + 1}]`, sum(...times), a === b ? unity : zero, terms);
      }),
    ),
  ];
};

/** 2n − 2 F − S. */
export const freedom: Law = (book, { lhs, rhs }) => {
  const second = secondOf(book.find('second-class')?.rows ?? []).length;
  const left = 2 * book.names.pairs.length - 2 * count(book, 'first-class') - second;
  return [
    nameOf(table(book).dimension, lhs),
    claim('the right side against what is left of the dimensions', valueOf(rhs), number(left), [rhs]),
    claim(
      'the number of constraints',
      number(count(book, 'first-class') + second),
      number(constraints(book).length),
      [],
    ),
  ];
};

/** {x, y} − Σ {x, φ_a} C⁻¹_ab {φ_b, y}. */
export const dirac: Law = (book, { lhs, rhs }, id) => {
  const { pairs } = book.names;
  const phase = [...pairs.map(({ q: x }) => x), ...pairs.map(({ p: x }) => x)];
  const places = phase.flatMap((x, i) => phase.slice(i + 1).map((y, k) => ({ x, y, i, k })));
  const named = ({ x, y }: { readonly x: string; readonly y: string }): string =>
    `${idOf('dirac', { q: x, p: '' })}.${encodeURIComponent(y)}`;
  const { x, y, i, k } =
    places.find((place) => named(place) === id) ?? refuse(`${id} belongs to no two symbols`);
  const all = constraints(book);
  const inverse = book.step('second-class').rows ?? [];
  const [f, g] = [atom(nameAtom(x)), atom(nameAtom(y))];
  const corrections = inverse.flatMap((row, a) =>
    row.flatMap((entry, b) => {
      const [left, right] = [all[a], all[b]];
      if (left === undefined || right === undefined || isZeroTerm(entry)) return [];
      return [
        product(product(bracket(f, left.value, pairs), valueOf(entry)), bracket(right.value, g, pairs)),
      ];
    }),
  );
  const symbol = table(book).dirac[i]?.[k] ?? refuse(`the bracket of ${x} and ${y} has no name`);
  return [
    nameOf(symbol, lhs),
    claim(
      'the right side against the Dirac bracket',
      valueOf(rhs),
      difference(bracket(f, g, pairs), sum(...corrections)),
      [rhs, ...inverse.flat(), ...termsOf(all)],
    ),
  ];
};
