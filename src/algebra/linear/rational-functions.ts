import { fraction, fractions, whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { gcd } from '../polynomial/gcd.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { adjugate, cofactorsAreCheap, determinant } from './determinant.ts';
import { polynomials } from './domain.ts';
import { inverseBy } from './echelon.ts';
import type { Echelon, LinearField } from './echelon.ts';
import { isConstant } from './factors.ts';
import { fractionFreeEchelon } from './fraction-free.ts';
import { columnCount, mapEntries } from './matrix.ts';
import type { Matrix, Vector } from './matrix.ts';

/**
 * ℚ(x_0, x_1, …) with elimination over the polynomials: denominators are cleared row by row, and fractions are cancelled
 * only in the result. All of linear algebra over this field is to be done with it.
 */
export function rationalFunctions(ring: Ring): LinearField<Fraction> {
  const field = fractions(ring);
  const primitive = (a: Matrix<Fraction>) => {
    const rows = a.map((row) => primitiveRow(ring, row));
    return { factors: rows.map(({ factor }) => factor), entries: rows.map(({ entries }) => entries) };
  };
  const eliminated = (a: Matrix<Fraction>, width: number) => {
    const { factors, entries } = primitive(a);
    const result = fractionFreeEchelon(polynomials(ring), entries, width);
    // A row whose common factor vanishes is a zero row, whatever the pivots are.
    const assumed = [...factors.map(({ numerator }) => numerator), ...result.assumedNonZero];
    return { ...result, assumedNonZero: assumed.filter((p) => !isConstant(p)).map(whole) };
  };
  const echelon = (a: Matrix<Fraction>, width: number): Echelon<Fraction> => {
    const { rows, pivotColumns, commonPivot, assumedNonZero } = eliminated(a, width);
    return { rows: mapEntries(rows, (p) => fraction(p, commonPivot)), pivotColumns, assumedNonZero };
  };
  return {
    ...field,
    elimination: {
      pivots: (a) => eliminated(a, columnCount(a)),
      echelon,
      determinant: (a) => {
        const { factors, entries } = primitive(a);
        return factors.reduce(field.mul, whole(determinant(ring, entries)));
      },
      inverse: (a) => {
        const { factors, entries } = primitive(a);
        if (!cofactorsAreCheap(ring, entries)) return inverseBy(field, echelon, a);
        const det = determinant(ring, entries);
        if (P.isZero(det)) return undefined;
        // A = F M with the diagonal matrix F of the factors, so that A⁻¹ = adj(M) F⁻¹ / det(M).
        const inverses = factors.map(field.inverse);
        return adjugate(ring, entries).map((row) =>
          row.map((p, j) => field.mul(fraction(p, det), inverses[j] as Fraction)),
        );
      },
    },
  };
}

/** row = factor · entries with polynomials without a common divisor; the factor of a zero row is 1. */
export function primitiveRow(
  ring: Ring,
  row: Vector<Fraction>,
): { readonly factor: Fraction; readonly entries: Vector<Polynomial> } {
  const { mul, quotient } = polynomials(ring);
  const filled = row.filter(({ numerator }) => !P.isZero(numerator));
  // Fractions are in lowest terms: no divisor of the common denominator divides all numerators over it.
  const denominator = filled.reduce(
    (common, x) => mul(common, quotient(x.denominator, gcd(common, x.denominator))),
    P.one(ring),
  );
  const [first, ...others] = filled.map((x) => x.numerator);
  if (first === undefined) return { factor: whole(P.one(ring)), entries: row.map((x) => x.numerator) };
  const common = others.reduce(gcd, gcd(first, first));
  const entries = row.map((x) =>
    P.isZero(x.numerator)
      ? x.numerator
      : mul(quotient(x.numerator, common), quotient(denominator, x.denominator)),
  );
  return { factor: { numerator: common, denominator }, entries };
}
