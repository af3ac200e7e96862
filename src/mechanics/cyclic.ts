import { sub, velocity, ZERO } from '../expr/build.ts';
import { totalDerivative } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { dependsOn } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/** The momentum of a cyclic coordinate, one that L does not contain, is constant: its equation of motion is ṗ = 0. */
export function cyclicMomenta(
  { lagrangian: L, coordinates }: LagrangianMechanics,
  setting: Setting,
): readonly Step[] {
  const { time } = setting.theory.names;
  const moving = new Set<Expr>(coordinates.map(({ q }) => q));
  return coordinates
    .filter(({ q }) => !dependsOn(L, q))
    .map(({ q, p, momentum, eulerLagrange }) =>
      prove(
        {
          id: stepId('cyclic', q.name),
          equation: { lhs: velocity(p, time), rhs: ZERO },
          by: 'cyclic',
          from: [stepId('momentum', q.name), stepId('euler-lagrange', q.name)],
          args: [q, p],
          residuals: [sub(totalDerivative(momentum, time, moving), eulerLagrange)],
        },
        setting,
      ),
    );
}
