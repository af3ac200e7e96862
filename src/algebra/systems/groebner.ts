import * as Q from '../../expr/rational.ts';
import { irreducibleFactors } from '../linear/factors.ts';
import { primitivePart } from '../polynomial/division.ts';
import { degreesOf, variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { reducedBasis } from './buchberger.ts';
import { integers, parameterPolynomials } from './coefficients.ts';
import { eliminating, grevlex } from './order.ts';
import type { Exponents, Order } from './order.ts';
import { integerTerms, parameterTerms, polynomialOf, remainder } from './sparse.ts';
import type { Sparse } from './sparse.ts';
import { dimensionOf, isEverything, standardMonomials } from './staircase.ts';

/**
 * The reduced Gröbner basis of an ideal over ℚ(parameters): every variable of the ring that is not among the chosen ones
 * is a parameter.
 */
export interface Basis {
  readonly ring: Ring;
  readonly variables: readonly number[];
  readonly order: Order;
  /** Over ℤ[parameters], primitive, by ascending leading monomials; {1} for the whole ring, none for the zero ideal. */
  readonly elements: readonly Polynomial[];
  readonly leads: readonly Exponents[];
  /**
   * Irreducible polynomials in the parameters. Where none of them vanishes, this is the Gröbner basis also for the
   * values of the parameters: they are the leading coefficients, by which everything is reduced, and what was divided
   * out of members of the ideal on the way.
   */
  readonly conditions: readonly Polynomial[];
}

/** Ends in `OutOfWork` where the budget of the ring does not suffice. */
export function groebnerBasis(
  ring: Ring,
  generators: readonly Polynomial[],
  variables: readonly number[],
  order: Order = grevlex,
): Basis {
  const whole = generators.map((p) => primitivePart({ ...p, ring }).part);
  const basis = { ring, variables, order };
  if (!whole.some((p) => hasParameters(p, variables))) {
    const elements = reducedBasis(
      { coefficients: integers(ring.work), order, work: ring.work },
      whole.map((p) => integerTerms(p, variables, order)),
    );
    return { ...basis, ...written(basis, elements, (c) => P.constant(ring, Q.rational(c))), conditions: [] };
  }
  const assumed: Polynomial[] = [];
  const elements = reducedBasis(
    {
      coefficients: parameterPolynomials(ring),
      order,
      work: ring.work,
      divided: (c) => assumed.push(c),
    },
    whole.map((p) => parameterTerms(p, variables, order)),
  );
  assumed.push(...elements.map(([lead]) => lead!.coefficient));
  return { ...basis, ...written(basis, elements, (c) => c), conditions: different(assumed) };
}

export const hasParameters = (p: Polynomial, variables: readonly number[]): boolean =>
  variablesOf(p).some((i) => !variables.includes(i));

const written = <T>(
  { ring, variables }: Pick<Basis, 'ring' | 'variables'>,
  elements: readonly Sparse<T>[],
  coefficient: (c: T) => Polynomial,
): Pick<Basis, 'elements' | 'leads'> => ({
  elements: elements.map((terms) => polynomialOf(ring, terms, variables, coefficient)),
  leads: elements.map(([lead]) => lead!.exponents),
});

/** The irreducible factors of all of them, each once. */
export function different(list: readonly Polynomial[]): readonly Polynomial[] {
  const distinct = new Map(list.filter((p) => !P.asConstant(p)).map((p) => [P.keyOf(p), p]));
  const factors = [...distinct.values()].flatMap(irreducibleFactors);
  return [...new Map(factors.map((p) => [P.keyOf(p), p])).values()];
}

/**
 * A non-zero multiple of p by parameters, less a member of the ideal, divided by what its coefficients have in common,
 * which is told; zero for the members of the ideal only.
 */
export function normalForm(
  p: Polynomial,
  { ring, variables, order, elements }: Basis,
  divided: (content: Polynomial) => void = () => undefined,
): Polynomial {
  const terms = (q: Polynomial): Sparse<Polynomial> => parameterTerms({ ...q, ring }, variables, order);
  const setting = { coefficients: parameterPolynomials(ring), order, work: ring.work, divided };
  const rest = remainder(setting, terms(primitivePart(p).part), elements.map(terms));
  return polynomialOf(ring, rest, variables, (c) => c);
}

export const isMember = (p: Polynomial, basis: Basis): boolean => P.isZero(normalForm(p, basis));

export const isWholeRing = ({ leads }: Basis): boolean => isEverything(leads);

/** The dimension of the set of zeros; −1 if there are none. */
export const dimension = ({ leads, variables, ring }: Basis): number =>
  dimensionOf(leads, variables.length, ring.work);

/** The number of zeros counted with multiplicity; undefined if there are infinitely many. */
export const quotientDimension = ({ leads, variables, ring }: Basis): number | undefined =>
  standardMonomials(leads, variables.length, ring.work)?.length;

/** The members of the ideal that are free of some variables, as an ideal in the others. */
export function eliminationIdeal(
  ring: Ring,
  generators: readonly Polynomial[],
  variables: readonly number[],
  eliminated: readonly number[],
): Basis {
  const kept = variables.filter((v) => !eliminated.includes(v));
  const order = eliminating(eliminated.length);
  const basis = groebnerBasis(ring, generators, [...eliminated, ...kept], order);
  const inside = basis.leads.map((m) => eliminated.every((_, i) => m[i] === 0));
  return {
    ...basis,
    variables: kept,
    order: grevlex,
    elements: basis.elements.filter((_, i) => inside[i]),
    leads: basis.leads.filter((_, i) => inside[i]).map((m) => m.slice(eliminated.length)),
  };
}

/**
 * All p for which a power of h times p is in the ideal: its zeros are the closure of those at which h does not vanish.
 * A further variable t with t h = 1 is eliminated (J. L. Rabinowitsch, Math. Ann. 102 (1929) 520).
 */
export function saturation(
  ring: Ring,
  generators: readonly Polynomial[],
  variables: readonly number[],
  h: Polynomial,
): Basis {
  const t = Math.max(-1, ...variables, ...[h, ...generators].map((p) => degreesOf(p).length - 1)) + 1;
  const inverse = P.sub(P.mul(P.variable(ring, t), { ...h, ring }), P.one(ring));
  return eliminationIdeal(ring, [...generators, inverse], [t, ...variables], [t]);
}
