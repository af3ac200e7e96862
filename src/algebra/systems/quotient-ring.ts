import type { Field } from '../field/field.ts';
import { transpose } from '../linear/matrix.ts';
import type { Matrix, Vector } from '../linear/matrix.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { spend } from '../work.ts';
import { fieldCoefficients } from './coefficients.ts';
import type { Basis } from './groebner.ts';
import type { Exponents } from './order.ts';
import { parameterTerms, remainder } from './sparse.ts';
import type { Sparse } from './sparse.ts';
import { standardMonomials } from './staircase.ts';

/** The ring modulo an ideal with finitely many zeros, as a vector space over a field to which parameters are mapped. */
export interface QuotientRing<T> {
  readonly field: Field<T>;
  /** The monomials that make up its basis, 1 first; empty if 1 is zero. */
  readonly monomials: readonly Exponents[];
  /** For each variable the matrix of multiplying with it: its columns are the images of the basis. */
  readonly multiplications: readonly Matrix<T>[];
}

/**
 * Undefined if it has no finite dimension. The image of a leading coefficient must not vanish: `DivisionByZero` is
 * thrown by the field.
 */
export function quotientRing<T>(
  basis: Basis,
  field: Field<T>,
  image: (c: Polynomial) => T,
): QuotientRing<T> | undefined {
  const { ring, variables, order, elements, leads } = basis;
  const monomials = standardMonomials(leads, variables.length, ring.work);
  if (monomials === undefined) return undefined;
  const setting = { coefficients: fieldCoefficients(field), order, work: ring.work };
  const divisors = elements.map((p) => monicImage(parameterTerms(p, variables, order), field, image));
  const places = new Map(monomials.map((m, i) => [m.join(), i]));
  const vectorOf = (m: Exponents): Vector<T> => {
    const vector = monomials.map(() => field.zero);
    spend(ring.work, vector.length);
    for (const t of remainder(setting, [{ exponents: m, coefficient: field.one }], divisors))
      vector[places.get(t.exponents.join())!] = t.coefficient;
    return vector;
  };
  const multiplications = variables.map((_, i) =>
    transpose(monomials.map((m) => vectorOf(m.map((k, j) => (j === i ? k + 1 : k))))),
  );
  return { field, monomials, multiplications };
}

function monicImage<T>(terms: Sparse<Polynomial>, field: Field<T>, image: (c: Polynomial) => T): Sparse<T> {
  const inverse = field.inverse(image(terms[0]!.coefficient));
  return terms
    .map((t) => ({ exponents: t.exponents, coefficient: field.mul(image(t.coefficient), inverse) }))
    .filter((t) => !field.isZero(t.coefficient));
}
