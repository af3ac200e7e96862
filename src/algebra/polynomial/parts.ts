import { absInt, addInt, divInt, mulInt, powInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import type { Rational } from '../../expr/rational.ts';
import { spend } from '../work.ts';
import { lengthOf, lengthOfPower, productCost, spendOnPower } from './charge.ts';
import { exponentOf, largestExponents, lowered, throughRests, timesMonomial, without } from './monomial.ts';
import * as P from './polynomial.ts';
import type { Monomial, Polynomial, Ring } from './polynomial.ts';

/** The degree in each variable, by its index up to the largest that occurs. */
export const degreesOf = (p: Polynomial): readonly number[] => largestExponents(p.terms.keys());

/** The indices of the variables that occur, ascending. */
export const variablesOf = (p: Polynomial): readonly number[] =>
  degreesOf(p).flatMap((d, i) => (d > 0 ? [i] : []));

/** The degree in one variable; −1 for the zero polynomial. */
export function degreeIn(p: Polynomial, index: number): number {
  let degree = -1;
  for (const m of p.terms.keys()) degree = Math.max(degree, exponentOf(m, index));
  return degree;
}

/** The total degree; −1 for the zero polynomial. */
export function totalDegree(p: Polynomial): number {
  let degree = -1;
  for (const monomial of p.terms.keys()) {
    let sum = 0;
    for (let m = monomial; m.variable >= 0; m = m.rest) sum += m.exponent;
    degree = Math.max(degree, sum);
  }
  return degree;
}

/** p with other monomials, told by their exponents. Different monomials must stay different. */
export function mapMonomials(p: Polynomial, exponents: (m: Monomial) => readonly number[]): Polynomial {
  spend(p.ring.work, p.terms.size);
  const terms = new Map<Monomial, Int>();
  for (const [m, c] of p.terms) terms.set(P.monomial(p.ring, exponents(m)), c);
  return { ...p, terms };
}

/** c_0 … c_d with p = Σ c_k x^k; empty for the zero polynomial. */
export function coefficients(p: Polynomial, index: number): readonly Polynomial[] {
  const degree = degreeIn(p, index);
  spend(p.ring.work, p.terms.size + degree + 1);
  const parts = P.coefficientsIn(p, index);
  const none = P.zero(p.ring);
  return Array.from({ length: degree + 1 }, (_, k) => parts.get(k) ?? none);
}

/** Σ c_k x^k for coefficients free of x. */
export function fromCoefficients(ring: Ring, list: readonly Polynomial[], index: number): Polynomial {
  const denominator = P.commonMultiple(
    ring,
    list.map((c) => c.denominator),
  );
  const terms = new Map<Monomial, Int>();
  list.forEach((c, k) => {
    spend(ring.work, 1 + c.terms.size);
    const factor = divInt(denominator, c.denominator);
    const multiplied = timesMonomial(k === 0 ? ring.one : ring.one.followedBy(index, k));
    for (const [m, n] of c.terms) terms.set(multiplied(m), mulInt(n, factor));
  });
  return P.polynomial(ring, terms, denominator);
}

/** The coefficient of the highest power of a variable. */
export const leadingIn = (p: Polynomial, index: number): Polynomial =>
  coefficientOf(p, index, degreeIn(p, index));

/** The coefficient of one power of a variable. */
export function coefficientOf(p: Polynomial, index: number, power: number): Polynomial {
  spend(p.ring.work, p.terms.size);
  const terms = new Map<Monomial, Int>();
  for (const [m, c] of p.terms) {
    if (exponentOf(m, index) === power) terms.set(without(m, index), c);
  }
  return P.polynomial(p.ring, terms, p.denominator);
}

/** p as a polynomial in the chosen variables: each of their monomials with its coefficient, free of them. */
export function collect(p: Polynomial, indices: readonly number[]): ReadonlyMap<Monomial, Polynomial> {
  spend(p.ring.work, p.terms.size);
  const chosen = new Set(indices);
  const [insideOf, outsideOf] = [selection((i) => chosen.has(i)), selection((i) => !chosen.has(i))];
  const parts = new Map<Monomial, Map<Monomial, Int>>();
  for (const [m, c] of p.terms) {
    const inside = insideOf(m);
    let terms = parts.get(inside);
    if (terms === undefined) parts.set(inside, (terms = new Map<Monomial, Int>()));
    terms.set(outsideOf(m), c);
  }
  return new Map([...parts].map(([m, terms]) => [m, P.polynomial(p.ring, terms, p.denominator)]));
}

/** Monomials with all variables put to 1 but those wanted. */
const selection = (wanted: (variable: number) => boolean): ((m: Monomial) => Monomial) =>
  throughRests((m, ofRest) => {
    if (m.variable < 0) return m;
    const rest = ofRest(m.rest);
    if (!wanted(m.variable)) return rest;
    return rest === m.rest ? m : rest.followedBy(m.variable, m.exponent);
  });

/** ∂p/∂x. */
export function derivative(p: Polynomial, index: number): Polynomial {
  spend(p.ring.work, p.terms.size);
  const terms = new Map<Monomial, Int>();
  const lower = throughRests<Monomial>((m, ofRest) =>
    m.variable > index ? ofRest(m.rest).followedBy(m.variable, m.exponent) : lowered(m, index),
  );
  for (const [m, c] of p.terms) {
    const k = exponentOf(m, index);
    if (k > 0) terms.set(lower(m), mulInt(c, k));
  }
  return P.polynomial(p.ring, terms, p.denominator);
}

/** p with a polynomial in the place of one variable. */
export const substitute = (p: Polynomial, index: number, value: Polynomial): Polynomial =>
  substituteAll(p, new Map([[index, value]]));

/** p with polynomials in the places of several variables, all at once: values may contain what they replace. */
export function substituteAll(p: Polynomial, values: ReadonlyMap<number, Polynomial>): Polynomial {
  const [first, ...others] = [...values];
  if (first === undefined) return p;
  const [index, value] = first;
  const rest = new Map(others);
  // Horner's rule from power to power. What a value brings in is never looked at again.
  const parts = [...P.coefficientsIn(p, index)].sort(([a], [b]) => b - a);
  spend(p.ring.work, p.terms.size);
  let sum = P.zero(p.ring);
  parts.forEach(([k, c], i) => {
    const gap = k - (parts[i + 1]?.[0] ?? 0);
    sum = P.mul(P.add(sum, substituteAll(c, rest)), P.pow(value, gap));
  });
  return sum;
}

/** The value at a rational point, variables by their index. */
export function evaluate(p: Polynomial, point: readonly Rational[]): Rational {
  return P.asConstant(evaluateSome(p, new Map(point.entries()))) as Rational;
}

/** p with rational numbers in the places of some variables. */
export function evaluateSome(p: Polynomial, values: ReadonlyMap<number, Rational>): Polynomial {
  // Σ c Π (n/d)^k = Σ c Π n^k d^(degree − k) / Π d^degree: no fractions on the way.
  const degrees = degreesOf(p);
  const known = [...values].filter(([i]) => (degrees[i] ?? 0) > 0);
  const factors = known.map(([i, q]) => ({ i, of: scaledPowers(p.ring, q, degrees[i]!) }));
  const terms = new Map<Monomial, Int>();
  const unknown = selection((i) => !values.has(i));
  for (const [m, c] of p.terms) {
    const value = factors.reduce((product, { i, of }) => {
      const power = of(exponentOf(m, i));
      spend(p.ring.work, productCost(lengthOf(product), lengthOf(power)));
      return mulInt(product, power);
    }, c);
    const rest = unknown(m);
    terms.set(rest, addInt(terms.get(rest) ?? 0, value));
  }
  for (const [i, q] of known) spendOnPower(p.ring.work, q.d, degrees[i]!);
  const denominator = known.reduce((d, [i, q]) => mulInt(d, powInt(q.d, degrees[i]!)), p.denominator);
  return P.polynomial(p.ring, terms, denominator);
}

/** k ↦ n^k d^(degree − k) for n/d. */
function scaledPowers(ring: Ring, { n, d }: Rational, degree: number): (k: number) => Int {
  const known = new Map<number, Int>();
  return (k) => {
    let value = known.get(k);
    if (value === undefined) {
      spendOnPower(ring.work, n, k);
      spendOnPower(ring.work, d, degree - k);
      spend(ring.work, productCost(lengthOfPower(n, k), lengthOfPower(d, degree - k)));
      known.set(k, (value = mulInt(powInt(n, k), powInt(d, degree - k))));
    }
    return value;
  };
}

/**
 * Lexicographic order of monomials, the variable with the largest index weighing most: the order in which "leading"
 * is meant everywhere. Negative if a comes before b.
 */
export function compareMonomials(a: Monomial, b: Monomial): number {
  let [m, n] = [a, b];
  while (m !== n) {
    if (m.variable !== n.variable) return m.variable - n.variable;
    if (m.exponent !== n.exponent) return m.exponent - n.exponent;
    [m, n] = [m.rest, n.rest];
  }
  return 0;
}

/** The leading term (lexicographic). */
export function leadingTerm(p: Polynomial): { readonly monomial: Monomial; readonly coefficient: Int } {
  let best: Monomial | undefined;
  for (const m of p.terms.keys()) if (best === undefined || compareMonomials(m, best) > 0) best = m;
  if (best === undefined) throw new RangeError('the zero polynomial has no leading term');
  return { monomial: best, coefficient: p.terms.get(best) as Int };
}

/** The sum of the coefficients' absolute values, for bounds. */
export const heightOf = (p: Polynomial): Int =>
  [...p.terms.values()].reduce<Int>((sum, c) => addInt(sum, absInt(c)), 0);
