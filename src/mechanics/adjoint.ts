import { add, derivative, mul, neg } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Step } from './derivation.ts';
import type { HamiltonEquations } from './hamilton.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The momenta of the linear lift are the adjoint of the flow: for a neighbouring trajectory g + δg, with δġ = J δg,
 * d/dτ Σ p_i δg_i = −Σ ∂F/∂g_i δg_i. Without F the row pᵀM is constant, where Ṁ = J M (Pontryagin et al., The
 * Mathematical Theory of Optimal Processes, §2).
 */
export function adjoint(force: Expr, { flow, steps }: HamiltonEquations, setting: Setting): Step {
  const { time, variations } = setting.theory.names;
  const { coordinates: delta } = variations[0];
  const along = (weight: (x: (typeof flow)[number]) => Expr): Expr =>
    add(...flow.map((x, i) => mul(weight(x), delta[i] as Expr)));
  return prove(
    {
      id: 'adjoint',
      equation: {
        lhs: derivative(
          'total',
          along(({ p }) => p),
          time,
        ),
        rhs: along(({ q }) => neg(partial(force, q))),
      },
      by: 'adjoint',
      from: steps.map((s) => s.id),
      residuals: flow.map(({ q, force: own }) =>
        add(own, ...flow.map(({ p, rate }) => mul(p, partial(rate, q))), partial(force, q)),
      ),
    },
    setting,
  );
}
