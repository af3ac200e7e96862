import { add, mul, sub, velocity } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Step } from './derivation.ts';
import type { HamiltonEquations } from './hamilton.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

/**
 * What the flow of the couplings loses and the lift does not: a small volume V of couplings changes at the rate
 * V̇ = V div β, that is V = V_0 exp ∫ div β dτ, while the volume of momenta changes at the opposite rate. Both flows can
 * be run backwards where they are smooth (essay, section 3, “validity check”).
 */
export function reversibility(betas: readonly Expr[], { flow }: HamiltonEquations, setting: Setting): Step {
  const { time, volume } = setting.theory.names;
  const divergence = add(...flow.map(({ q }, i) => partial(betas[i] as Expr, q)));
  return prove(
    {
      id: 'reversibility',
      equation: { lhs: velocity(volume, time), rhs: mul(volume, divergence) },
      by: 'reversibility',
      from: ['stability.matrix', 'liouville'],
      residuals: [
        sub(divergence, add(...flow.map(({ q, rate }) => partial(rate, q)))),
        add(divergence, ...flow.map(({ p, force }) => partial(force, p))),
      ],
    },
    setting,
  );
}
