import { add, derivative, mul, sub, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Symmetry } from '../theory/theory.ts';
import type { Step } from './derivation.ts';
import { bracket } from './poisson.ts';
import type { PhaseSpace } from './phase-space.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The integral I = Σ p Q − Λ of a stated symmetry on phase space: dI/dτ = {I, H} + ∂I/∂τ = 0 (Landau & Lifshitz,
 * Mechanics, (42.1)). For H = p·β and Q(g), Λ = 0, it says that Q commutes with the flow, β·∇Q = Q·∇β.
 */
export function poissonIntegral(
  { symbol, change, boundary }: Symmetry,
  { pairs, time, hamiltonian: H }: PhaseSpace,
  setting: Setting,
): Step {
  const written = sub(add(...pairs.map(({ p }, i) => mul(p, change[i] ?? ZERO))), boundary);
  const integral = tidied(written, setting);
  return prove(
    {
      id: stepId('noether', symbol.name),
      equation: { lhs: derivative('total', integral, time), rhs: ZERO },
      by: 'poisson-integral',
      from: [
        'lift.hamiltonian',
        ...pairs.flatMap(({ q }) => [stepId('hamilton.rate', q.name), stepId('hamilton.force', q.name)]),
      ],
      args: [symbol, boundary],
      residuals: [add(bracket(integral, H, pairs), partial(integral, time))],
    },
    setting,
  );
}
