import * as Q from '../../expr/rational.ts';
import { primitivePart } from '../polynomial/division.ts';
import { gcd } from '../polynomial/gcd.ts';
import { coefficients, degreeIn, variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { irreducibleFactors, isConstant, over, withoutFactors } from './factors.ts';
import { remainder } from './remainder.ts';

/** Which parameter values are meant: those at which all of `equal` vanish and none of `nonZero` does. */
export interface Conditions {
  readonly equal: readonly Polynomial[];
  readonly nonZero: readonly Polynomial[];
}

/** A parameter, by index, that equals numerator/denominator; neither contains it, and the denominator does not vanish. */
interface Substitution {
  readonly index: number;
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
  /** denominator · parameter − numerator. */
  readonly equation: Polynomial;
}

/**
 * The same, prepared for computing. Nothing here contains a substituted parameter, and no inequality is a multiple of a
 * modulus.
 */
export interface Locus {
  readonly substitutions: readonly Substitution[];
  /** Irreducible polynomials that vanish here, but by which no parameter is expressed by the others. */
  readonly moduli: readonly Polynomial[];
  /** Irreducible polynomials that vanish nowhere here. */
  readonly nonZero: readonly Polynomial[];
}

/** All parameter values. */
export const everywhere: Locus = { substitutions: [], moduli: [], nonZero: [] };

/** What is read off costs no operations: a used-up budget can still be reported. */
export const conditionsOf = ({ substitutions, moduli, nonZero }: Locus): Conditions => ({
  equal: [...substitutions.map(({ equation }) => equation), ...moduli],
  nonZero,
});

/**
 * Whether some complex parameter values belong to the locus for sure; with several moduli this is not looked into. The
 * zeros of one modulus are not covered by the zeros of finitely many polynomials that are no multiples of it.
 */
export const isInhabited = ({ moduli }: Locus): boolean => moduli.length <= 1;

/**
 * Polynomials that on the locus have the same values up to one common factor, which vanishes nowhere there. A multiple
 * of a single modulus becomes zero.
 */
export const reduceAll = (locus: Locus, list: readonly Polynomial[]): readonly Polynomial[] =>
  locus.substitutions.reduce(inserted, list).map((p) => remainder(p, locus.moduli));

const reduceOn = (locus: Locus, p: Polynomial): Polynomial => reduceAll(locus, [p])[0] as Polynomial;

/** The polynomials with numerator/denominator put in, times the power of the denominator that makes them whole. */
function inserted(list: readonly Polynomial[], s: Substitution): readonly Polynomial[] {
  const degree = Math.max(0, ...list.map((p) => degreeIn(p, s.index)));
  if (degree === 0) return list;
  return list.map((p) =>
    coefficients(p, s.index).reduce(
      (sum, c, k) => P.add(sum, P.mul(c, P.mul(P.pow(s.numerator, k), P.pow(s.denominator, degree - k)))),
      P.zero(p.ring),
    ),
  );
}

/** Whether p, reduced on the locus, is seen to vanish nowhere there: it divides a product of the inequalities. */
export const isUnitOn = ({ nonZero }: Locus, p: Polynomial): boolean =>
  isConstant(withoutFactors(p, nonZero));

const openFactors = ({ nonZero }: Locus, p: Polynomial): readonly Polynomial[] =>
  irreducibleFactors(withoutFactors(p, nonZero));

/** The part of the locus on which p vanishes, in disjoint pieces. */
export function whereZero(locus: Locus, p: Polynomial): readonly Locus[] {
  const q = reduceOn(locus, p);
  if (P.isZero(q)) return [locus];
  const factors = openFactors(locus, q);
  const [factor] = factors;
  if (factor !== undefined && P.equal(factor, primitivePart(q).part)) return restricted(locus, factor);
  let rest: readonly Locus[] = [locus];
  return factors.flatMap((f) => {
    const pieces = rest.flatMap((piece) => whereZero(piece, f));
    rest = rest.flatMap((piece) => whereNonZero(piece, f));
    return pieces;
  });
}

/** The part of the locus on which p does not vanish, in disjoint pieces. */
export function whereNonZero(locus: Locus, p: Polynomial): readonly Locus[] {
  const q = reduceOn(locus, p);
  if (P.isZero(q)) return [];
  const [factor, ...others] = openFactors(locus, q);
  if (factor === undefined) return [locus];
  const next = others.reduce(P.mul, P.one(q.ring));
  return excluded(locus, factor).flatMap((piece) => whereNonZero(piece, next));
}

/**
 * The locus without the zeros of an irreducible factor of a reduced polynomial, which therefore is no multiple of a
 * modulus. With one more inequality a modulus may express a parameter.
 */
function excluded(locus: Locus, factor: Polynomial): readonly Locus[] {
  const smaller = { ...locus, nonZero: [...locus.nonZero, factor] };
  const ready = locus.moduli.find((modulus) => solvedFor(smaller, modulus) !== undefined);
  if (ready === undefined) return [smaller];
  return restricted({ ...smaller, moduli: locus.moduli.filter((m) => m !== ready) }, ready);
}

/** The zeros on the locus of a polynomial that is reduced there, irreducible and not known to vanish nowhere. */
function restricted(locus: Locus, p: Polynomial): readonly Locus[] {
  const solved = solvedFor(locus, p);
  const { start, again } = solved === undefined ? withModulus(locus, p) : withSubstitution(locus, solved);
  // Inequalities come first: what is put in brings powers of denominators with it, which do not vanish.
  const regular = locus.nonZero.reduce<readonly Locus[]>(
    (pieces, f) => pieces.flatMap((piece) => whereNonZero(piece, f)),
    [start],
  );
  return again.reduce((pieces, m) => pieces.flatMap((piece) => whereZero(piece, m)), regular);
}

/** A constant denominator becomes 1. */
function substitution(index: number, n: Polynomial, d: Polynomial): Substitution {
  const c = P.asConstant(d) ?? Q.one;
  const [numerator, denominator] = [P.scale(n, Q.inverse(c)), P.scale(d, Q.inverse(c))];
  const equation = P.sub(P.mul(denominator, P.variable(n.ring, index)), numerator);
  return { index, numerator, denominator, equation };
}

/** A locus without inequalities, and what must vanish on it besides. */
interface Rewritten {
  readonly start: Locus;
  readonly again: readonly Polynomial[];
}

function withSubstitution(locus: Locus, solved: Substitution): Rewritten {
  const substitutions = locus.substitutions.map(({ index, ...value }) => {
    const [n, d] = inserted([value.numerator, value.denominator], solved) as readonly [
      Polynomial,
      Polynomial,
    ];
    // A divisor of the denominator vanishes nowhere.
    const common = gcd(n, d);
    return substitution(index, over(n, common), over(d, common));
  });
  return {
    start: { substitutions: [...substitutions, solved], moduli: [], nonZero: [] },
    again: locus.moduli,
  };
}

/** With a further modulus; those that are not reduced by it have to be looked at again. */
function withModulus(locus: Locus, p: Polynomial): Rewritten {
  const isReduced = (m: Polynomial): boolean => P.equal(remainder(m, [p]), m);
  return {
    start: { ...locus, moduli: [...locus.moduli.filter(isReduced), p], nonZero: [] },
    again: locus.moduli.filter((m) => !isReduced(m)),
  };
}

/**
 * The parameter that p = 0 expresses by the others: p is linear in it with a coefficient that does not vanish on the
 * locus. A constant one is best; of several such parameters the last is taken.
 */
function solvedFor(locus: Locus, p: Polynomial): Substitution | undefined {
  const candidates = [...variablesOf(p)].reverse().flatMap((index) => {
    if (degreeIn(p, index) !== 1) return [];
    const [rest, slope] = coefficients(p, index) as [Polynomial, Polynomial];
    return [substitution(index, P.neg(rest), slope)];
  });
  return (
    candidates.find(({ denominator }) => isConstant(denominator)) ??
    candidates.find(({ denominator }) => isUnitOn(locus, denominator))
  );
}
