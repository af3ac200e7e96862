import type { ExpressionField } from '../algebra/field/expressions.ts';
import type { Fraction } from '../algebra/field/fractions.ts';
import type { Series } from '../algebra/series/series.ts';
import type { Complex } from '../algebra/numeric/complex.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { numberOf } from './exponents.ts';
import type { Values } from './exponents.ts';

/** Σ c_k ε^(e_k) + O(ε^order) with exact coefficients, none of them zero, by rising exponents. */
export interface PowerSeries {
  readonly terms: readonly Term[];
  /** Undefined where these are all terms. */
  readonly order: Rational | undefined;
}

export interface Term {
  readonly exponent: Rational;
  readonly coefficient: Expr;
  /** With the values of the other parameters; undefined where one has none. */
  readonly numeric: Complex | undefined;
}

/** The terms of a series below ε^(order), written as short as possible. */
export function powerSeries(
  field: ExpressionField,
  s: Series<Fraction>,
  order: number,
  values: Values,
  setting: Setting,
): PowerSeries {
  const { ramification: r, valuation } = s;
  const below = (k: number): boolean => valuation + k < order * r;
  return {
    terms: s.coefficients.flatMap((c, k) => {
      if (field.isZero(c) || !below(k)) return [];
      const coefficient = tidied(field.expression(c), setting);
      const numeric = numberOf(coefficient, values);
      return [
        {
          exponent: Q.rational(valuation + k, r),
          coefficient,
          numeric: numeric && { re: numeric.re, im: numeric.im },
        },
      ];
    }),
    order:
      s.order === Infinity && s.coefficients.every((_, k) => below(k))
        ? undefined
        : Q.rational(Math.min(s.order, order * r), r),
  };
}
