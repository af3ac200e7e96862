import { absInt, addInt, bitLength, divInt, gcdInt, mulInt, negInt } from '../expr/integer.ts';
import type { Int } from '../expr/integer.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { spend } from './work.ts';
import type { Work } from './work.ts';

/** A product of powers of variables. Equal monomials of one ring are the same object. */
export interface Monomial {
  /** Exponents by the index of the variable; trailing zeros are cut. */
  readonly exponents: readonly number[];
  readonly products: Map<Monomial, Monomial>;
}

/** The monomials of one computation. Variables are numbered; what they stand for is the caller's affair. */
export interface Ring {
  readonly one: Monomial;
  readonly table: Map<string, Monomial>;
}

/** Σ c_m m / denominator with integer c_m ≠ 0, denominator > 0 and no common factor of them all. */
export interface Polynomial {
  readonly terms: ReadonlyMap<Monomial, Int>;
  readonly denominator: Int;
}

export function newRing(): Ring {
  const one: Monomial = { exponents: [], products: new Map() };
  return { one, table: new Map([['', one]]) };
}

function monomial(ring: Ring, exponents: readonly number[]): Monomial {
  let length = exponents.length;
  while (length > 0 && exponents[length - 1] === 0) length--;
  const cut = exponents.slice(0, length);
  const key = cut.join(',');
  let found = ring.table.get(key);
  if (found === undefined) ring.table.set(key, (found = { exponents: cut, products: new Map() }));
  return found;
}

function times(ring: Ring, a: Monomial, b: Monomial): Monomial {
  if (a === ring.one) return b;
  if (b === ring.one) return a;
  let product = a.products.get(b);
  if (product === undefined) {
    const [long, short] = a.exponents.length >= b.exponents.length ? [a, b] : [b, a];
    product = monomial(
      ring,
      long.exponents.map((k, i) => k + (short.exponents[i] ?? 0)),
    );
    a.products.set(b, product);
  }
  return product;
}

export const zeroPolynomial: Polynomial = { terms: new Map(), denominator: 1 };

export const constantPolynomial = (ring: Ring, q: Rational): Polynomial =>
  Q.isZero(q) ? zeroPolynomial : { terms: new Map([[ring.one, q.n]]), denominator: q.d };

export const variable = (ring: Ring, index: number, power = 1): Polynomial => ({
  terms: new Map([[monomial(ring, [...Array<number>(index).fill(0), power]), 1]]),
  denominator: 1,
});

export const isZeroPolynomial = (p: Polynomial): boolean => p.terms.size === 0;

/** The polynomial's value if it is constant. */
export function asConstant(ring: Ring, p: Polynomial): Rational | undefined {
  if (p.terms.size === 0) return Q.zero;
  const c = p.terms.get(ring.one);
  return p.terms.size === 1 && c !== undefined ? Q.rational(c, p.denominator) : undefined;
}

function normal(terms: Map<Monomial, Int>, denominator: Int): Polynomial {
  let common: Int = absInt(denominator);
  for (const [m, c] of terms) {
    if (c === 0) terms.delete(m);
    else if (common !== 1) common = gcdInt(common, c);
  }
  if (terms.size === 0) return zeroPolynomial;
  if (common === 1) return { terms, denominator };
  for (const [m, c] of terms) terms.set(m, divInt(c, common));
  return { terms, denominator: divInt(denominator, common) };
}

export function addPolynomials(a: Polynomial, b: Polynomial, work: Work): Polynomial {
  if (a.terms.size < b.terms.size) return addPolynomials(b, a, work);
  if (b.terms.size === 0) return a;
  spend(work, a.terms.size + b.terms.size);
  const common = gcdInt(a.denominator, b.denominator);
  const [fa, fb] = [divInt(b.denominator, common), divInt(a.denominator, common)];
  const terms = new Map<Monomial, Int>();
  for (const [m, c] of a.terms) terms.set(m, mulInt(c, fa));
  for (const [m, c] of b.terms) terms.set(m, addInt(terms.get(m) ?? 0, mulInt(c, fb)));
  return normal(terms, mulInt(a.denominator, fa));
}

export function scalePolynomial(p: Polynomial, q: Rational): Polynomial {
  const terms = new Map<Monomial, Int>();
  for (const [m, c] of p.terms) terms.set(m, mulInt(c, q.n));
  return normal(terms, mulInt(p.denominator, q.d));
}

export const negatePolynomial = (p: Polynomial): Polynomial => ({
  terms: new Map([...p.terms].map(([m, c]) => [m, negInt(c)])),
  denominator: p.denominator,
});

export function mulPolynomials(ring: Ring, a: Polynomial, b: Polynomial, work: Work): Polynomial {
  if (a.terms.size === 0 || b.terms.size === 0) return zeroPolynomial;
  const digits = sizeOfCoefficients(a) + sizeOfCoefficients(b);
  spend(work, a.terms.size * b.terms.size * Math.max(1, Math.ceil(digits / 512)));
  const terms = new Map<Monomial, Int>();
  for (const [m, c] of a.terms) {
    for (const [n, d] of b.terms) {
      const product = times(ring, m, n);
      const before = terms.get(product);
      const value = mulInt(c, d);
      terms.set(product, before === undefined ? value : addInt(before, value));
    }
  }
  return normal(terms, mulInt(a.denominator, b.denominator));
}

/** Binary digits of the largest coefficient. */
function sizeOfCoefficients(p: Polynomial): number {
  let largest = bitLength(p.denominator);
  for (const c of p.terms.values()) if (typeof c === 'bigint') largest = Math.max(largest, bitLength(c));
  return largest;
}

export function powPolynomial(ring: Ring, p: Polynomial, k: number, work: Work): Polynomial {
  let result = constantPolynomial(ring, Q.one);
  let square = p;
  for (let n = k; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = mulPolynomials(ring, result, square, work);
    if (n > 1) square = mulPolynomials(ring, square, square, work);
  }
  return result;
}

/** The exponent of variable `index` in a monomial. */
const exponentOf = (m: Monomial, index: number): number => m.exponents[index] ?? 0;

/** Splits p = Σ x^k p_k by powers of variable `index`; p_k is free of it. */
export function coefficientsIn(ring: Ring, p: Polynomial, index: number): ReadonlyMap<number, Polynomial> {
  const parts = new Map<number, Map<Monomial, Int>>();
  for (const [m, c] of p.terms) {
    const k = exponentOf(m, index);
    const rest =
      k === 0
        ? m
        : monomial(
            ring,
            m.exponents.map((e, i) => (i === index ? 0 : e)),
          );
    let part = parts.get(k);
    if (part === undefined) parts.set(k, (part = new Map<Monomial, Int>()));
    part.set(rest, c);
  }
  return new Map([...parts].map(([k, terms]) => [k, normal(terms, p.denominator)]));
}

/** A text that is the same for equal polynomials of one ring. */
export const polynomialKey = (p: Polynomial): string =>
  `${[...p.terms]
    .map(([m, c]) => `${m.exponents.join(',')}:${c}`)
    .sort()
    .join(';')}/${p.denominator}`;
