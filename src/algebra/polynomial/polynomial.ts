import {
  absInt,
  addInt,
  bitLength,
  divInt,
  gcdInt,
  lcmInt,
  mulInt,
  negInt,
  powInt,
} from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { lengthOf, makingCost, spendOnGcd, spendOnPower, spendOnProducts } from './charge.ts';
import { exponentOf, Monomial, powerOf, throughRests, timesMonomial, without } from './monomial.ts';
import { multiply } from './multiply.ts';

export type { Monomial } from './monomial.ts';

/** The polynomials of one computation: its monomials, and the budget on which it lives. Variables are numbered. */
export interface Ring {
  readonly work: Work;
  readonly one: Monomial;
}

/** Σ c_m m / denominator with integer c_m ≠ 0, denominator > 0 and no common factor of them all. */
export interface Polynomial {
  readonly ring: Ring;
  readonly terms: ReadonlyMap<Monomial, Int>;
  readonly denominator: Int;
}

export const newRing = (work: Work): Ring => ({ work, one: Monomial.root() });

/** The monomial with these exponents. */
export function monomial(ring: Ring, exponents: readonly number[]): Monomial {
  let found = ring.one;
  for (let i = 0; i < exponents.length; i++) {
    const k = exponents[i] as number;
    if (k !== 0) found = found.followedBy(i, k);
  }
  return found;
}

export const zero = (ring: Ring): Polynomial => ({ ring, terms: new Map(), denominator: 1 });

export const constant = (ring: Ring, q: Rational): Polynomial => term(ring, q, ring.one);

export const one = (ring: Ring): Polynomial => constant(ring, Q.one);

export const term = (ring: Ring, q: Rational, m: Monomial): Polynomial =>
  Q.isZero(q) ? zero(ring) : { ring, terms: new Map([[m, q.n]]), denominator: q.d };

export const variable = (ring: Ring, index: number, power = 1): Polynomial => ({
  ring,
  terms: new Map([[power === 0 ? ring.one : ring.one.followedBy(index, power), 1]]),
  denominator: 1,
});

export const isZero = (p: Polynomial): boolean => p.terms.size === 0;

/** The polynomial's value if it is constant. */
export function asConstant(p: Polynomial): Rational | undefined {
  if (p.terms.size === 0) return Q.zero;
  const c = p.terms.get(p.ring.one);
  return p.terms.size === 1 && c !== undefined ? Q.rational(c, p.denominator) : undefined;
}

export function equal(a: Polynomial, b: Polynomial): boolean {
  if (a === b) return true;
  if (a.terms.size !== b.terms.size || a.denominator !== b.denominator) return false;
  for (const [m, c] of a.terms) if (b.terms.get(m) !== c) return false;
  return true;
}

/** The polynomial Σ c_m m / denominator, brought to lowest terms. It takes over `terms`. */
export function polynomial(ring: Ring, terms: Map<Monomial, Int>, denominator: Int): Polynomial {
  let common: Int = absInt(denominator);
  for (const [m, c] of terms) {
    if (c === 0) terms.delete(m);
    else if (common !== 1) {
      spendOnGcd(ring.work, common, c);
      common = gcdInt(common, c);
    }
  }
  if (terms.size === 0) return zero(ring);
  if (common === 1) return { ring, terms, denominator };
  spendOnLong(ring, terms, common);
  for (const [m, c] of terms) terms.set(m, divInt(c, common));
  return { ring, terms, denominator: divInt(denominator, common) };
}

export function add(a: Polynomial, b: Polynomial): Polynomial {
  if (a.terms.size < b.terms.size) return add(b, a);
  return b.terms.size === 0 ? a : sum(a.ring, [a, b]);
}

/** The sum of any number of polynomials, made at once: its effort grows with the number of their terms. */
export function sum(ring: Ring, list: readonly Polynomial[]): Polynomial {
  if (list.length < 2) return list[0] ?? zero(ring);
  const denominator = commonMultiple(
    ring,
    list.map((p) => p.denominator),
  );
  const terms = new Map<Monomial, Int>();
  for (const p of list) {
    spend(ring.work, p.terms.size);
    const factor = divInt(denominator, p.denominator);
    spendOnLong(ring, p.terms, factor);
    addTo(terms, p.terms, factor);
  }
  return polynomial(ring, terms, denominator);
}

/** The least common multiple of positive integers. */
export const commonMultiple = ({ work }: Ring, list: readonly Int[]): Int =>
  list.reduce<Int>((multiple, d) => {
    spendOnGcd(work, multiple, d);
    return lcmInt(multiple, d);
  }, 1);

/** Σ a_i b_i, made at once. */
export function dot(ring: Ring, a: readonly Polynomial[], b: readonly Polynomial[]): Polynomial {
  const below = a.map((p, i) => mulInt(p.denominator, b[i]!.denominator));
  const denominator = commonMultiple(ring, below);
  const terms = new Map<Monomial, Int>();
  a.forEach((p, i) => {
    const q = b[i]!;
    const [short, long] = p.terms.size < q.terms.size ? [p, q] : [q, p];
    const factor = divInt(denominator, below[i]!);
    spendOnProduct(p, q);
    if (short.terms.size > 1) addTo(terms, multiply(ring.one, p.terms, q.terms), factor);
    else for (const [m, c] of short.terms) addTo(terms, long.terms, mulInt(factor, c), m);
  });
  return polynomial(ring, terms, denominator);
}

/** Adds factor · m · Σ c_n n, without m where it is 1. */
function addTo(sums: Map<Monomial, Int>, terms: ReadonlyMap<Monomial, Int>, factor: Int, m?: Monomial): void {
  const product = m && timesMonomial(m);
  for (const [n, c] of terms) {
    const monomial = product === undefined ? n : product(n);
    const before = sums.get(monomial);
    const value = factor === 1 ? c : mulInt(c, factor);
    sums.set(monomial, before === undefined ? value : addInt(before, value));
  }
}

export function neg(p: Polynomial): Polynomial {
  const terms = new Map<Monomial, Int>();
  for (const [m, c] of p.terms) terms.set(m, negInt(c));
  return { ...p, terms };
}

export const sub = (a: Polynomial, b: Polynomial): Polynomial => add(a, neg(b));

export function scale(p: Polynomial, q: Rational): Polynomial {
  if (Q.isOne(q)) return p;
  spendOnLong(p.ring, p.terms, q.n);
  const terms = new Map<Monomial, Int>();
  for (const [m, c] of p.terms) terms.set(m, mulInt(c, q.n));
  return polynomial(p.ring, terms, mulInt(p.denominator, q.d));
}

export function mul(a: Polynomial, b: Polynomial): Polynomial {
  const { ring } = a;
  if (a.terms.size === 0 || b.terms.size === 0) return zero(ring);
  spendOnProduct(a, b);
  const terms = multiply(ring.one, a.terms, b.terms);
  spend(ring.work, terms.size * makingCost);
  return polynomial(ring, terms, mulInt(a.denominator, b.denominator));
}

const spendOnProduct = (a: Polynomial, b: Polynomial): void =>
  spendOnProducts(a.ring.work, a.terms.size * b.terms.size, digitsOf(a), digitsOf(b));

/** Binary digits of the largest coefficient. */
const digitsOf = (p: Polynomial): number => Math.max(bitLength(p.denominator), longest(p.terms));

function longest(terms: ReadonlyMap<Monomial, Int>): number {
  let digits = 0;
  for (const c of terms.values()) if (typeof c === 'bigint') digits = Math.max(digits, bitLength(c));
  return digits;
}

/** What the product or quotient of all coefficients and a long factor takes. */
function spendOnLong({ work }: Ring, terms: ReadonlyMap<Monomial, Int>, factor: Int): void {
  if (typeof factor === 'bigint') spendOnProducts(work, terms.size, longest(terms), lengthOf(factor));
}

export function pow(p: Polynomial, k: number): Polynomial {
  const [first] = p.terms;
  if (first !== undefined && p.terms.size === 1 && k > 0) return powerOfTerm(p, first, k);
  let result = one(p.ring);
  let square = p;
  for (let n = k; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = mul(result, square);
    if (n > 1) square = mul(square, square);
  }
  return result;
}

function powerOfTerm(
  { ring, denominator }: Polynomial,
  [m, c]: readonly [Monomial, Int],
  k: number,
): Polynomial {
  spendOnPower(ring.work, c, k);
  spendOnPower(ring.work, denominator, k);
  return {
    ring,
    terms: new Map([[powerOf(m, k), powInt(c, k)]]),
    denominator: powInt(denominator, k),
  };
}

/** Splits p = Σ x^k p_k by powers of variable `index`; p_k is free of it. */
export function coefficientsIn(p: Polynomial, index: number): ReadonlyMap<number, Polynomial> {
  const parts = new Map<number, Map<Monomial, Int>>();
  const others = throughRests<Monomial>((m, ofRest) =>
    m.variable > index ? ofRest(m.rest).followedBy(m.variable, m.exponent) : without(m, index),
  );
  for (const [m, c] of p.terms) {
    const k = exponentOf(m, index);
    const rest = others(m);
    let part = parts.get(k);
    if (part === undefined) parts.set(k, (part = new Map<Monomial, Int>()));
    part.set(rest, c);
  }
  return new Map([...parts].map(([k, terms]) => [k, polynomial(p.ring, terms, p.denominator)]));
}

/** A text that is the same for equal polynomials of one ring. */
export const keyOf = (p: Polynomial): string =>
  `${[...p.terms]
    .map(([m, c]) => `${nameOf(m)}:${c}`)
    .sort()
    .join(';')}/${p.denominator}`;

const nameOf = (m: Monomial): string =>
  m.variable < 0 ? '' : `${nameOf(m.rest)},${m.variable}^${m.exponent}`;
