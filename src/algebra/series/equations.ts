import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import type { Field } from '../field/field.ts';
import { whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { collect, variablesOf } from '../polynomial/parts.ts';
import { wholePower } from './powers.ts';
import { add, bigO, monomial, mul } from './series.ts';
import type { Series } from './series.ts';

/** coefficient · ε^small · Π g_i^(powers_i). */
export interface Term<T> {
  readonly coefficient: T;
  readonly small: Rational;
  readonly powers: readonly number[];
}

/** A polynomial in unknowns and a small parameter, such as β_i(g; ε). */
export type Equation<T> = readonly Term<T>[];

/**
 * A fraction as a polynomial in some of its variables, the unknowns and the small parameter, over a field of fractions
 * in the others; undefined where it divides by one of the chosen ones.
 */
export function equationOf(
  field: Field<Fraction>,
  f: Fraction,
  unknowns: readonly number[],
  small: number,
): Equation<Fraction> | undefined {
  const chosen = [...unknowns, small];
  if (variablesOf(f.denominator).some((i) => chosen.includes(i))) return undefined;
  const below = field.inverse(whole(f.denominator));
  return [...collect(f.numerator, chosen)].map(([{ exponents }, c]) => ({
    coefficient: field.mul(whole(c), below),
    small: Q.rational(exponents[small] ?? 0),
    powers: unknowns.map((i) => exponents[i] ?? 0),
  }));
}

/** ∂/∂g_i. */
export const derivativeBy = <T>(field: Field<T>, equation: Equation<T>, i: number): Equation<T> =>
  equation.flatMap(({ coefficient, small, powers }) => {
    const k = powers[i] as number;
    if (k === 0) return [];
    return [
      {
        coefficient: field.mul(field.rational(Q.rational(k)), coefficient),
        small,
        powers: powers.map((m, j) => (j === i ? m - 1 : m)),
      },
    ];
  });

/** The value at series g_i(ε): of β it must vanish at a fixed point, its derivative there is an exponent. */
export function valueAt<T>(field: Field<T>, equation: Equation<T>, values: readonly Series<T>[]): Series<T> {
  const known = values.map(() => new Map<number, Series<T>>());
  const powerOf = (i: number, k: number): Series<T> => {
    const before = known[i]?.get(k);
    if (before) return before;
    const found = wholePower(field, values[i] as Series<T>, k);
    known[i]?.set(k, found);
    return found;
  };
  return equation.reduce<Series<T>>((sum, { coefficient, small, powers }) => {
    const start = monomial(field, coefficient, Number(small.n), Number(small.d));
    const term = powers.reduce((p, k, i) => (k === 0 ? p : mul(field, p, powerOf(i, k))), start);
    return add(field, sum, term);
  }, bigO(Infinity));
}
