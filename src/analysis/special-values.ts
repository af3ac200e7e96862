import type { Solutions } from '../algebra/systems/solve.ts';
import { sub } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { numberOf } from './exponents.ts';
import type { Values } from './exponents.ts';

/**
 * Whether parameters have values at which the answer for generic parameters may be another one: something that was taken
 * to be different from zero may vanish, or two points may meet.
 */
export function areSpecial(
  { conditions, solutions }: Solutions,
  variables: readonly Sym[],
  values: Values,
): boolean {
  const isNonZero = (e: Expr): boolean => {
    const value = numberOf(e, values);
    return value !== undefined && (value.real === false || value.sign === 1 || value.sign === -1);
  };
  const areApart = (i: number, k: number): boolean =>
    variables.some((x) => isNonZero(sub(solutions[i]?.at.get(x) ?? x, solutions[k]?.at.get(x) ?? x)));
  return (
    !conditions.every(isNonZero) ||
    solutions.some((_, i) => solutions.some((__, k) => k < i && !areApart(i, k)))
  );
}
