import { add, mul, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Consistency } from './consistency.ts';
import type { Constraint } from './constraints.ts';
import type { Step } from './derivation.ts';
import { pairsOf } from './phase-space.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/** The equations of motion of H_T, multipliers inserted as far as they are fixed. */
export function constrainedMotion(
  H: Expr,
  primary: readonly Constraint[],
  { fixed }: Consistency,
  setting: Setting,
): readonly Step[] {
  const { time, constrained } = setting.theory.names;
  const total = add(H, ...primary.map(({ value }, b) => mul(constrained.multipliers[b] as Expr, value)));
  const inserted = (e: Expr): Expr => substitute(e, fixed);
  const multipliers = constrained.multipliers.flatMap((u, b) =>
    fixed.has(u) ? [`multiplier.${b + 1}`] : [],
  );
  return pairsOf(setting.theory).flatMap(({ q, p }) => {
    const [rate, force] = [inserted(partial(total, p)), inserted(sub(ZERO, partial(total, q)))];
    const sides = [
      { x: q, by: 'constrained-rate', family: 'constrained.rate', value: rate },
      { x: p, by: 'constrained-force', family: 'constrained.force', value: force },
    ] as const;
    return sides.map(({ x, by, family, value }) => {
      const rhs = tidied(value, setting);
      return prove(
        {
          id: stepId(family, q.name),
          equation: { lhs: velocity(x, time), rhs },
          by,
          from: ['constrained.total', ...multipliers],
          args: [q, p],
          residuals: [sub(rhs, value)],
        },
        setting,
      );
    });
  });
}
