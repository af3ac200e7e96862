import { mul, neg, num, ONE, pow, sub, sumOf, ZERO } from '../../expr/build.ts';
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

/** A half-line that ends at the centre: larger values of the variable or smaller ones; at infinity its sign. */
export type Side = 'above' | 'below';

/**
 * A series in t, and on which real values of the variable it holds: `from`
 *
 * - `both`: on both sides of the centre. t is x − a, or 1/x at infinity; fractional powers of t are principal ones.
 * - `above`: for t > 0 alone, that is for x > a, with t = x − a, or for x > 0 with t = 1/x at infinity.
 * - `below`: for t > 0 alone, that is for x < a, with t = a − x, or for x < 0 with t = −1/x at infinity.
 */
export interface Expansion<T> {
  readonly kind: 'series';
  readonly variable: Sym;
  readonly at: Centre;
  readonly series: Series<T>;
  readonly from: Side | 'both';
}

/** There is no such series, or none was found; `why` says it in words. */
export interface Refused {
  readonly kind: 'refused';
  readonly why: string;
}

export interface TruncatedSum {
  /** Exact terms. */
  readonly sum: Expr;
  /** The exponent of the first power of t that they say nothing about; none if they are all. */
  readonly order: Rational | undefined;
  /** The sum stands for the function only where this is positive; undefined where it holds on both sides. */
  readonly positive: Expr | undefined;
}

/**
 * The known terms as an expression, and where it holds. `local` stands for t; without it t is written by the variable,
 * and for an expansion about x itself, where t has no name yet, `local` is needed.
 */
export function toExpr<T>(
  field: ExpressionCoefficients<T>,
  expansion: Expansion<T>,
  local: Expr = localVariable(expansion),
): TruncatedSum {
  if (local === ZERO)
    throw new RangeError('an expansion about the variable itself needs a name for the shift');
  const { series, variable, from } = expansion;
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
    positive: from === 'both' ? undefined : local,
  };
}

function localVariable<T>({ variable, at, from }: Expansion<T>): Expr {
  const t = at === 'infinity' ? pow(variable, num(-1)) : sub(variable, at);
  return from === 'below' ? neg(t) : t;
}
