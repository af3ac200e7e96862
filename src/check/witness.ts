import { ExpressionError, num } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Judgement } from './judgement.ts';

/** The witness, with what both sides are worth there; what does not matter for the difference is 1. */
export function shown(
  left: Expr,
  right: Expr,
  witness: ReadonlyMap<Expr, Rational>,
): Pick<Extract<Judgement, { verdict: 'refuted' }>, 'witness' | 'values'> {
  const others = [...atomsOf(left), ...atomsOf(right)].filter((a) => !witness.has(a));
  const whole = new Map([...witness, ...others.map((a) => [a, Q.one] as const)]);
  const point = new Map<Expr, Expr>([...whole].map(([atom, value]) => [atom, num(value)]));
  try {
    return { witness: whole, values: [substitute(left, point), substitute(right, point)] };
  } catch (error) {
    if (error instanceof ExpressionError) return { witness };
    throw error;
  }
}
