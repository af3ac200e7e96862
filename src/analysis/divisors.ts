import type { ExpressionField } from '../algebra/field/expressions.ts';
import type { Polynomial } from '../algebra/polynomial/polynomial.ts';
import { different } from '../algebra/systems/groebner.ts';
import type { Expr } from '../expr/expr.ts';

/** The different irreducible factors of what the rates are divided by, in lowest terms. */
export const divisorsOf = (rates: readonly Expr[], field: ExpressionField): readonly Polynomial[] =>
  different(rates.map((rate) => field.of(rate).denominator));
