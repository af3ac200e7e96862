import * as Q from '../../expr/rational.ts';
import type { Field } from '../field/field.ts';
import { coefficientAt, mapCoefficients, shift, TooFewTerms } from './series.ts';
import type { Series } from './series.ts';

/** ds/dx. */
export function derivative<T>(field: Field<T>, s: Series<T>): Series<T> {
  const r = s.ramification;
  return shift(
    mapCoefficients(field, s, (c, k) => field.mul(field.rational(Q.rational(k, r)), c)),
    -r,
  );
}

/** The integrand has a term c/x, whose integral is c log x: no power of x. */
export interface Logarithm<T> {
  readonly kind: 'logarithm';
  readonly residue: T;
}

/** The series without constant term whose derivative is s. Throws `TooFewTerms` where the term in 1/x is not known. */
export function integral<T>(field: Field<T>, s: Series<T>): Series<T> | Logarithm<T> {
  const r = s.ramification;
  const residue = coefficientAt(field, s, -r);
  if (residue === undefined) throw new TooFewTerms();
  if (!field.isZero(residue)) return { kind: 'logarithm', residue };
  return mapCoefficients(field, shift(s, r), (c, k) =>
    k === 0 ? field.zero : field.mul(field.rational(Q.rational(r, k)), c),
  );
}

export const isLogarithm = <T>(s: Series<T> | Logarithm<T>): s is Logarithm<T> => 'residue' in s;
