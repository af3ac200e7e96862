import { decideZero } from '../algebra/decide.ts';
import { newWork } from '../algebra/work.ts';
import { add, mul, sub } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { atomsOf, subexpressions } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { settingOf } from '../mechanics/record.ts';

/**
 * Whether left = ± right, with a sign that depends on the branch of a root: √((ε − A g)²) is ε − A g below the fixed point
 * and its negative above. Such a line is right on one branch.
 */
export function holdsOnOneBranch(left: Expr, right: Expr, { theory }: Derivation): boolean {
  if (![left, right].some(hasRoot)) return false;
  const { assumptions } = settingOf(theory, newWork);
  const vanishes = (e: Expr, positive: readonly Expr[] = []): boolean =>
    decideZero(e, { positive: new Set([...assumptions.positive, ...positive]) }, newWork()).kind === 'proved';
  const difference = sub(left, right);
  if (vanishes(difference, [...atomsOf(difference)])) return true;
  return vanishes(sub(mul(left, left), mul(right, right))) && !vanishes(add(left, right));
}

const hasRoot = (root: Expr): boolean =>
  [...subexpressions(root)].some(
    (e) => e.op === 'power' && e.exponent.op === 'num' && !Q.isInteger(e.exponent.value),
  );
