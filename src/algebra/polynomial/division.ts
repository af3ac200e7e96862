import { divInt, gcdInt, mulInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { lengthOf, lengthOfPower, makingCost, productCost, spendOnGcd } from './charge.ts';
import { heapQuotient } from './heap-division.ts';
import { throughRests } from './monomial.ts';
import { newPacking, pack, unpackMonomial } from './packing.ts';
import { coefficients, compareMonomials, degreesOf, fromCoefficients, heightOf } from './parts.ts';
import * as P from './polynomial.ts';
import type { Monomial, Polynomial } from './polynomial.ts';

/** a/b if b divides a; undefined otherwise. */
export function exactQuotient(a: Polynomial, b: Polynomial): Polynomial | undefined {
  if (P.isZero(b)) throw new RangeError('division by the zero polynomial');
  const value = P.asConstant(b);
  if (value) return P.scale(a, Q.inverse(value));
  if (P.isZero(a)) return a;
  const [above, below] = [degreesOf(a), degreesOf(b)];
  if (below.some((d, i) => d > (above[i] ?? 0))) return undefined;
  return b.terms.size === 1 ? byMonomial(a, b) : bySeveralTerms(a, b, above, below);
}

function byMonomial(a: Polynomial, b: Polynomial): Polynomial | undefined {
  spend(a.ring.work, a.terms.size);
  const [[divisor, c]] = [...b.terms] as [[Monomial, Int]];
  const terms = new Map<Monomial, Int>();
  const quotientOf = overMonomial(divisor);
  for (const [m, n] of a.terms) {
    const quotient = quotientOf(m);
    if (quotient === undefined) return undefined;
    terms.set(quotient, n);
  }
  return P.scale({ ...a, terms }, Q.rational(b.denominator, c));
}

/** Division of many monomials by one that need not divide them. */
const overMonomial = (divisor: Monomial): ((m: Monomial) => Monomial | undefined) =>
  throughRests((m, ofRest) =>
    m.variable > divisor.variable ? ofRest(m.rest)?.followedBy(m.variable, m.exponent) : over(m, divisor),
  );

/** m/n, if n divides m. */
function over(m: Monomial, n: Monomial): Monomial | undefined {
  if (n.variable < 0) return m;
  if (m.variable < n.variable) return undefined;
  const rest = over(m.rest, m.variable > n.variable ? n : n.rest);
  const exponent = m.exponent - (m.variable > n.variable ? 0 : n.exponent);
  if (rest === undefined || exponent < 0) return undefined;
  return exponent === 0 ? rest : rest.followedBy(m.variable, exponent);
}

/** By Gauss's lemma the quotient of primitive polynomials, where it exists, has integer coefficients. */
function bySeveralTerms(
  a: Polynomial,
  b: Polynomial,
  above: readonly number[],
  below: readonly number[],
): Polynomial | undefined {
  const variables = above.flatMap((d, i) => (d > 0 ? [i] : []));
  const packing = newPacking(
    variables,
    variables.map((i) => above[i]!),
  );
  if (packing === undefined) return byPowersOf(a, b, variables.at(-1)!);
  spend(a.ring.work, a.terms.size + b.terms.size);
  const [f, g] = [primitivePart(a), primitivePart(b)];
  const quotient = heapQuotient(
    pack(f.part.terms, packing),
    pack(g.part.terms, packing),
    variables.map((i) => above[i]! - (below[i] ?? 0)),
    packing,
    a.ring.work,
  );
  if (quotient === undefined) return undefined;
  const terms = new Map<Monomial, Int>();
  quotient.keys.forEach((key, i) =>
    terms.set(unpackMonomial(a.ring.one, key, packing), quotient.coefficients[i]!),
  );
  return P.scale(P.polynomial(a.ring, terms, 1), ratio(a.ring.work, f.content, g.content));
}

/** a/b for b ≠ 0. */
function ratio(work: Work, a: Rational, b: Rational): Rational {
  spendOnGcd(work, mulInt(a.n, b.d), mulInt(a.d, b.n));
  return Q.div(a, b);
}

/** The same by long division in one variable, its coefficients divided exactly. */
function byPowersOf(a: Polynomial, b: Polynomial, x: number): Polynomial | undefined {
  const rest = [...coefficients(a, x)];
  const divisor = coefficients(b, x);
  const n = divisor.length - 1;
  const powers = powersIn(divisor);
  const quotient = Array<Polynomial>(Math.max(rest.length - n, 0)).fill(P.zero(a.ring));
  for (let k = rest.length - 1 - n; k >= 0; k--) {
    if (P.isZero(rest[k + n]!)) continue;
    const c = exactQuotient(rest[k + n]!, divisor[n]!);
    if (c === undefined) return undefined;
    spend(a.ring.work, makingCost * powers.length * (2 + c.terms.size));
    for (const i of powers) rest[k + i] = P.sub(rest[k + i]!, P.mul(c, divisor[i]!));
    quotient[k] = c;
  }
  return rest.every(P.isZero) ? fromCoefficients(a.ring, quotient, x) : undefined;
}

/** The powers whose coefficients are not 0. */
const powersIn = (coefficients: readonly Polynomial[]): readonly number[] =>
  coefficients.flatMap((c, i) => (P.isZero(c) ? [] : [i]));

/**
 * p = content · primitive part: the primitive part has integer coefficients without a common divisor, and its leading
 * coefficient is positive.
 */
export function primitivePart(p: Polynomial): { readonly content: Rational; readonly part: Polynomial } {
  if (P.isZero(p)) return { content: Q.zero, part: p };
  let common: Int = 0;
  let lead: Monomial | undefined;
  for (const [m, c] of p.terms) {
    if (common !== 1) {
      spendOnGcd(p.ring.work, common, c);
      common = gcdInt(common, c);
    }
    if (lead === undefined || compareMonomials(m, lead) > 0) lead = m;
  }
  const unit = (p.terms.get(lead as Monomial) as Int) < 0 ? -common : common;
  // In lowest terms, since p is.
  const content: Rational = { n: unit, d: p.denominator };
  if (unit === 1) return { content, part: p.denominator === 1 ? p : { ...p, denominator: 1 } };
  const terms = new Map<Monomial, Int>();
  for (const [m, c] of p.terms) {
    spend(p.ring.work, productCost(lengthOf(c), lengthOf(unit)) - 1);
    terms.set(m, divInt(c, unit));
  }
  return { content, part: { ...p, terms, denominator: 1 } };
}

/**
 * lc(b)^(deg a − deg b + 1) a = quotient · b + remainder, with degrees in x and deg remainder < deg b (Knuth, The Art
 * of Computer Programming 2, section 4.6.1, algorithm R). Where deg a < deg b the remainder is a itself.
 */
export function pseudoDivide(
  a: Polynomial,
  b: Polynomial,
  x: number,
): { readonly quotient: Polynomial; readonly remainder: Polynomial } {
  const { tops, powers, remainder } = pseudoSteps(a, b, x);
  const quotient = tops.map((c, k) => (P.isZero(c) ? c : P.mul(c, powers[k]!)));
  return { quotient: fromCoefficients(a.ring, quotient, x), remainder };
}

/** The remainder of lc(b)^(deg a − deg b + 1) a on division by b. */
export const pseudoRemainder = (a: Polynomial, b: Polynomial, x: number): Polynomial =>
  pseudoSteps(a, b, x).remainder;

/** The quotient is Σ tops[k] powers[k] x^k, with powers[k] = lc(b)^k. */
function pseudoSteps(
  a: Polynomial,
  b: Polynomial,
  x: number,
): {
  readonly tops: readonly Polynomial[];
  readonly powers: readonly Polynomial[];
  readonly remainder: Polynomial;
} {
  if (P.isZero(b)) throw new RangeError('division by the zero polynomial');
  const rest = [...coefficients(a, x)];
  const divisor = coefficients(b, x);
  const n = divisor.length - 1;
  const lead = divisor[n]!;
  const lower = powersIn(divisor.slice(0, n));
  const isMonic = P.equal(lead, P.one(a.ring));
  const scaled = (factor: Polynomial, c: Polynomial): Polynomial => {
    if (isMonic || P.isZero(c)) return c;
    spend(a.ring.work, makingCost);
    return P.mul(factor, c);
  };
  const tops: Polynomial[] = [];
  const powers = [P.one(a.ring)];
  // All the powers of the leading coefficient have half the length of the last one on average.
  const steps = Math.max(rest.length - n, 0);
  spend(a.ring.work, Math.floor((steps * lengthOfPower(heightOf(lead), steps)) / 1024));
  for (let k = steps - 1; k >= 0; k--) {
    spend(a.ring.work, isMonic ? 1 : n + 1);
    const power = powers.at(-1)!;
    // Only now this coefficient takes part: the factors that those above it have got, it gets at once.
    rest[k] = scaled(power, rest[k]!);
    const top = rest.pop()!;
    if (!isMonic) for (let i = 0; i < n; i++) rest[k + i] = scaled(lead, rest[k + i]!);
    if (!P.isZero(top)) {
      spend(a.ring.work, 3 * makingCost * lower.length);
      for (const i of lower) rest[k + i] = P.sub(rest[k + i]!, P.mul(top, divisor[i]!));
    }
    tops[k] = top;
    powers.push(scaled(lead, power));
  }
  return { tops, powers, remainder: fromCoefficients(a.ring, rest, x) };
}
