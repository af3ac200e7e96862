import { add, mul, neg, sub, velocity } from '../expr/build.ts';
import { partial, totalDerivative } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Step } from './derivation.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The energy E = Σ q̇ ∂L/∂q̇ − L and its law dE/dτ = −∂L/∂τ. The proof is the identity
 * dE/dτ + ∂L/∂τ = Σ q̇_i (d/dτ ∂L/∂q̇_i − ∂L/∂q_i), true off shell: it needs no accelerations.
 */
export function energy(
  { lagrangian: L, coordinates }: LagrangianMechanics,
  setting: Setting,
): readonly Step[] {
  const { time, energy: symbol } = setting.theory.names;
  const E = tidied(sub(add(...coordinates.map(({ v, momentum }) => mul(v, momentum))), L), setting);
  const moving = new Set<Expr>(coordinates.map(({ q }) => q));
  const explicit = partial(L, time);
  const power = add(...coordinates.map(({ v, eulerLagrange }) => mul(v, eulerLagrange)));
  return [
    prove(
      {
        id: 'energy',
        equation: { lhs: symbol, rhs: E },
        by: 'energy',
        from: ['lift.lagrangian', ...coordinates.map(({ q }) => stepId('momentum', q.name))],
        residuals: [sub(add(E, L), add(...coordinates.map(({ v, momentum }) => mul(v, momentum))))],
      },
      setting,
    ),
    prove(
      {
        id: 'energy.conservation',
        equation: { lhs: velocity(symbol, time), rhs: neg(explicit) },
        by: 'energy-conservation',
        from: ['energy', ...coordinates.map(({ q }) => stepId('euler-lagrange', q.name))],
        residuals: [sub(add(totalDerivative(E, time, moving), explicit), power)],
      },
      setting,
    ),
  ];
}
