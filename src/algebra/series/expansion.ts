import { mul, num, ONE, pow, sub, sumOf, ZERO } from '../../expr/build.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import type { Field } from '../field/field.ts';
import type { Series } from './series.ts';

/** A field whose elements are expressions without the variable of the expansion. */
export interface ExpressionCoefficients<T> extends Field<T> {
  readonly of: (e: Expr) => T;
  readonly expression: (a: T) => Expr;
}

/** Where an expansion is made: at a value of the variable, or at infinity, in powers of 1/x. */
export type Centre = Expr | 'infinity';

/** A series in t = x − a, or t = 1/x at infinity. */
export interface Expansion<T> {
  readonly kind: 'series';
  readonly variable: Sym;
  readonly at: Centre;
  readonly series: Series<T>;
  /** A root of something that vanishes at t = 0 was taken: the series is meant for t > 0. */
  readonly oneSided: boolean;
}

/** There is no such series, or none was found; `why` says it in words. */
export interface Refused {
  readonly kind: 'refused';
  readonly why: string;
}

/** A sum of exact terms, and the exponent of the first power of t that it says nothing about; none if it is exact. */
export interface TruncatedSum {
  readonly sum: Expr;
  readonly order: Rational | undefined;
}

/**
 * The known terms as an expression. `local` stands for t; without it x − a or 1/x is written, and for an expansion
 * about x itself, where t has no name yet, `local` is needed.
 */
export function toExpr<T>(
  field: ExpressionCoefficients<T>,
  { series, variable, at }: Expansion<T>,
  local: Expr = at === 'infinity' ? pow(variable, num(-1)) : sub(variable, at),
): TruncatedSum {
  if (local === ZERO)
    throw new RangeError('an expansion about the variable itself needs a name for the shift');
  const r = series.ramification;
  const [base, sign] = local.op === 'power' && local.base === variable ? [variable, -1] : [local, 1];
  return {
    sum: sumOf(
      series.coefficients.map((c, k) => {
        const exponent = num(Q.rational(sign * (series.valuation + k), r));
        return exponent === ZERO ? field.expression(c) : mul(field.expression(c), pow(base, exponent), ONE);
      }),
    ),
    order: series.order === Infinity ? undefined : Q.rational(series.order, r),
  };
}
