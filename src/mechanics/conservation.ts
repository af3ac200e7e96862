import { add, mul, sub, velocity } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Step } from './derivation.ts';
import type { HamiltonEquations } from './hamilton.ts';
import type { PhaseSpace } from './phase-space.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

/** dH/dτ = Σ (∂H/∂q q̇ + ∂H/∂p ṗ) + ∂H/∂τ = ∂H/∂τ: without explicit τ the Hamiltonian is conserved. */
export function conservation(space: PhaseSpace, { flow, steps }: HamiltonEquations, setting: Setting): Step {
  const { time, hamiltonian: H } = space;
  const explicit = partial(H, time);
  const change = flow.flatMap(({ q, p, rate, force }) => [
    mul(partial(H, q), rate),
    mul(partial(H, p), force),
  ]);
  return prove(
    {
      id: 'conservation',
      equation: { lhs: velocity(setting.theory.names.hamiltonian, time), rhs: explicit },
      by: 'conservation',
      from: ['lift.hamiltonian', ...steps.map((s) => s.id)],
      residuals: [sub(add(...change, explicit), explicit)],
    },
    setting,
  );
}
