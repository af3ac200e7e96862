import type { Assumptions } from '../assumptions.ts';
import { signOfExpr } from '../roots/sign.ts';
import type { Sign } from '../roots/sign.ts';
import { OutOfWork } from '../work.ts';
import type { Expr } from '../../expr/expr.ts';
import type { ExpressionField } from './expressions.ts';
import type { Field } from './field.ts';
import type { Fraction } from './fractions.ts';

/** A field of real numbers: every element is negative, zero or positive, and which is decided exactly. */
export interface OrderedField<T> extends Field<T> {
  readonly sign: (a: T) => Sign;
}

/**
 * The real numbers that are made of constants such as π, ζ(3), √2: zero by algebra, other signs by enclosure. `sign` gives
 * up by `OutOfWork` on what cannot be enclosed away from zero, or has symbols.
 */
export function orderedConstants(field: ExpressionField, assumptions: Assumptions): OrderedField<Fraction> {
  const signOf = (e: Expr): Sign => {
    const sign = signOfExpr(e, assumptions);
    if (sign === undefined) throw new OutOfWork();
    return sign;
  };
  return { ...field, sign: (a) => (field.isZero(a) ? 0 : signOf(field.expression(a))) };
}
