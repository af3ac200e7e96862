import { add, derivative, mul, neg, sub, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Step } from './derivation.ts';
import type { HamiltonEquations } from './hamilton.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

/**
 * Two solutions that lie near a third, at (δq, δp) and (ηq, ηp) from it, keep Σ (δq ηp − δp ηq): the linearised flow M
 * obeys Mᵀ Ω M = Ω. The proof is that its generator A, with ẋ = A x, obeys AᵀΩ + ΩA = 0, block by block.
 */
export function symplectic({ flow, steps }: HamiltonEquations, setting: Setting): readonly Step[] {
  const { time, variations } = setting.theory.names;
  const [delta, eta] = variations;
  // Small changes have names for coordinates and their momenta only, not for velocities that count as coordinates.
  if (flow.length > delta.coordinates.length) return [];
  const area = add(
    ...flow.flatMap((_, i) => [
      mul(delta.coordinates[i] ?? ZERO, eta.momenta[i] ?? ZERO),
      neg(mul(delta.momenta[i] ?? ZERO, eta.coordinates[i] ?? ZERO)),
    ]),
  );
  const pairsBelow = flow.flatMap((a, i) => flow.slice(0, i).map((b) => [a, b] as const));
  const step = prove(
    {
      id: 'symplectic',
      equation: { lhs: derivative('total', area, time), rhs: ZERO },
      by: 'symplectic',
      from: steps.map((s) => s.id),
      residuals: [
        ...flow.flatMap((a) => flow.map((b) => add(partial(a.rate, b.q), partial(b.force, a.p)))),
        ...pairsBelow.map(([a, b]) => sub(partial(a.rate, b.p), partial(b.rate, a.p))),
        ...pairsBelow.map(([a, b]) => sub(partial(a.force, b.q), partial(b.force, a.q))),
      ],
    },
    setting,
  );
  return [step];
}
