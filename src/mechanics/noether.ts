import { tidy } from '../algebra/tidy.ts';
import { add, derivative, mul, sub, ZERO } from '../expr/build.ts';
import { partial, totalDerivative } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Symmetry } from '../theory/theory.ts';
import type { Step } from './derivation.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/**
 * Noether's theorem for q → q + ε Q with δL = ε dΛ/dτ: Σ p Q − Λ is constant. Both are proved off shell: that the
 * change of L is Σ (∂L/∂q Q + ∂L/∂q̇ dQ/dτ) = dΛ/dτ, and d/dτ (Σ p Q − Λ) = Σ Q (d/dτ ∂L/∂q̇ − ∂L/∂q).
 */
export function noether(
  { symbol, change, boundary }: Symmetry,
  { lagrangian: L, coordinates }: LagrangianMechanics,
  setting: Setting,
): Step {
  const { time } = setting.theory.names;
  const moving = new Set<Expr>(coordinates.map(({ q }) => q));
  const alongMotion = (e: Expr): Expr => totalDerivative(e, time, moving);
  const onVelocities = new Map<Expr, Expr>(coordinates.map(({ p, momentum }) => [p, momentum]));
  const Q = change.map((e) => substitute(e, onVelocities));
  const boundaryTerm = substitute(boundary, onVelocities);
  const over = (f: (c: (typeof coordinates)[number], Q: Expr) => Expr): Expr =>
    add(...coordinates.map((c, i) => f(c, Q[i] as Expr)));

  const integral = sub(add(...coordinates.map(({ p }, i) => mul(p, change[i] as Expr))), boundary);
  const changeOfL = over(({ q, v }, Qi) => add(mul(partial(L, q), Qi), mul(partial(L, v), alongMotion(Qi))));
  const value = sub(
    over(({ momentum }, Qi) => mul(momentum, Qi)),
    boundaryTerm,
  );
  return prove(
    {
      id: stepId('noether', symbol.name),
      equation: {
        lhs: derivative('total', tidy(integral, setting.arrange, setting.work()), time),
        rhs: ZERO,
      },
      by: 'noether',
      from: ['lift.lagrangian', ...coordinates.map(({ q }) => stepId('euler-lagrange', q.name))],
      args: [symbol, boundary],
      residuals: [
        sub(changeOfL, alongMotion(boundaryTerm)),
        sub(
          alongMotion(value),
          over(({ eulerLagrange }, Qi) => mul(Qi, eulerLagrange)),
        ),
      ],
    },
    setting,
  );
}
