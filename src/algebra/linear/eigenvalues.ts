import { mul, num, pow, sumOf, sym } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import { rootsOf } from '../roots/roots.ts';
import type { Roots } from '../roots/roots.ts';
import type { Work } from '../work.ts';
import { characteristicPolynomial } from './characteristic.ts';
import type { Matrix } from './matrix.ts';

/** A name that no formula contains. */
const lambda = sym('\u0000lambda');

/**
 * The eigenvalues of a square matrix of expressions with their algebraic multiplicities: the roots of its characteristic
 * polynomial, in radicals where they reach. Throws `Undefined`, `DivisionByZero` and `OutOfWork`.
 */
export function eigenvalues(rows: Matrix<Expr>, work: Work, assumptions: Assumptions): Roots {
  const field = expressionField(work, assumptions);
  const coefficients = characteristicPolynomial(
    field,
    rows.map((row) => row.map(field.of)),
  );
  const polynomial = sumOf(coefficients.map((c, k) => mul(field.expression(c), pow(lambda, num(k)))));
  return rootsOf(polynomial, lambda, work, assumptions);
}
