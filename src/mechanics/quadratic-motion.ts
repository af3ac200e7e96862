import { timesVector } from '../algebra/matrix.ts';
import { add, HALF, mul, neg, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import { deviations, dot } from './quadratic-lift.ts';
import type { QuadraticLift } from './quadratic-lift.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The Euler–Lagrange equations of the quadratic lift by what they are made of, with v = ġ − β:
 * M v̇ + Ṁ v + Jᵀ M v − ½ vᵀ(∂M)v + ∇F = 0, proved off shell. For constant M it is M g̈ − M J ġ + Jᵀ M (ġ − β) + ∇F = 0.
 */
export function quadraticMotion(
  lift: QuadraticLift,
  { coordinates }: LagrangianMechanics,
  setting: Setting,
): readonly Step[] {
  const { metric, betas, force } = lift;
  const { time } = setting.theory.names;
  const v = deviations(lift, setting);
  const along = (e: Expr): Expr => add(...coordinates.map((c) => mul(partial(e, c.q), c.v)));
  const change = coordinates.map(({ q }, i) => sub(velocity(q, time, 2), along(betas[i] as Expr)));
  const weighted = timesVector(metric, v);
  return coordinates.map(({ q, eulerLagrange }, k) => {
    const row = metric[k] as readonly Expr[];
    const slopes = metric.map((r) => r.map((entry) => partial(entry, q)));
    const lhs = add(
      dot(row, change),
      dot(row.map(along), v),
      dot(
        betas.map((beta) => partial(beta, q)),
        weighted,
      ),
      neg(mul(HALF, dot(v, timesVector(slopes, v)))),
      partial(force, q),
    );
    return prove(
      {
        id: stepId('quadratic.motion', q.name),
        equation: { lhs, rhs: ZERO },
        by: 'quadratic-motion',
        from: [stepId('euler-lagrange', q.name)],
        args: [q],
        residuals: [sub(lhs, eulerLagrange)],
      },
      setting,
    );
  });
}

/**
 * Where F does not depend on the couplings, the trajectories ġ = β of the flow solve the equations of motion: they are
 * the solutions without momentum. Proved by putting ġ = β and g̈ = Jβ into them.
 */
export function flowWithoutMomentum(
  { betas, force }: QuadraticLift,
  { coordinates }: LagrangianMechanics,
  setting: Setting,
): readonly Step[] {
  if (coordinates.some(({ q }) => partial(force, q) !== ZERO)) return [];
  const { time } = setting.theory.names;
  const onFlow = new Map<Expr, Expr>(
    coordinates.flatMap(({ q, v }, i) => [
      [v, betas[i] as Expr],
      [
        velocity(q, time, 2),
        dot(
          coordinates.map((c) => partial(betas[i] as Expr, c.q)),
          betas,
        ),
      ],
    ]),
  );
  return coordinates.map(({ q, momentum, eulerLagrange }, i) =>
    prove(
      {
        id: stepId('quadratic.flow', q.name),
        equation: { lhs: velocity(q, time), rhs: betas[i] as Expr },
        by: 'quadratic-flow',
        from: [stepId('momentum', q.name), stepId('euler-lagrange', q.name)],
        args: [q],
        residuals: [substitute(momentum, onFlow), substitute(eulerLagrange, onFlow)],
      },
      setting,
    ),
  );
}
