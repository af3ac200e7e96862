import type { ExpressionField } from '../../algebra/field/expressions.ts';
import { whole } from '../../algebra/field/fractions.ts';
import { nearestDouble } from '../../algebra/enclose.ts';
import { containsI } from '../../algebra/signs.ts';
import { collect } from '../../algebra/polynomial/parts.ts';
import { asConstant } from '../../algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../algebra/polynomial/polynomial.ts';
import * as Q from '../../expr/rational.ts';

/** c · Π x_j^{e_j}, where c ≠ 0 is the double nearest to the coefficient. */
export interface Term {
  readonly coefficient: number;
  readonly exponents: readonly number[];
}

/** A polynomial in x_1 … x_n with real coefficients. */
export type NumericPolynomial = readonly Term[];

/** Coefficients beyond are not trusted to doubles. */
const largest = 1e250;

/**
 * A polynomial over ℚ and constants such as π in doubles, its exponents in the order of `unknowns`; undefined where a
 * coefficient is not real, or no double is close to it.
 */
export function numericPolynomial(
  p: Polynomial,
  unknowns: readonly number[],
  field: ExpressionField,
): NumericPolynomial | undefined {
  const terms: Term[] = [];
  for (const [m, part] of collect(p, unknowns)) {
    const rational = asConstant(part);
    const e = rational ? undefined : field.expression(whole(part));
    if (e && containsI(e)) return undefined;
    const coefficient = rational ? Q.toDouble(rational) : nearestDouble(e!);
    const size = Math.abs(coefficient ?? 0);
    if (coefficient === undefined || !(size < largest && size > 1 / largest)) return undefined;
    terms.push({ coefficient, exponents: unknowns.map((j) => m.exponents[j] ?? 0) });
  }
  return terms;
}

/** The highest degree in some of the unknowns together. */
export const degreeIn = (p: NumericPolynomial, unknowns: readonly number[]): number =>
  Math.max(...p.map(({ exponents }) => unknowns.reduce((sum, j) => sum + exponents[j]!, 0)));
