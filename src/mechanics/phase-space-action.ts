import { add, derivative, mul, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Derivative, Expr } from '../expr/expr.ts';
import type { Step } from './derivation.ts';
import { negated } from './hamilton.ts';
import type { HamiltonEquations } from './hamilton.ts';
import type { PhaseSpace } from './phase-space.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

/**
 * H of the linear lift is linear in the momenta, ∂²H/∂p∂p = 0: the velocities ∂H/∂p do not contain them, so that no
 * Lagrangian L(g, ġ) exists.
 */
export function singularLegendre({ pairs, hamiltonian: H }: PhaseSpace, setting: Setting): Step {
  const { hamiltonian } = setting.theory.names;
  const momenta = pairs.map(({ p }) => p);
  return prove(
    {
      id: 'legendre.singular',
      equation: { lhs: add(...momenta.map((p) => derivative('partial', hamiltonian, p, 2))), rhs: ZERO },
      by: 'singular-legendre',
      from: ['lift.hamiltonian'],
      residuals: momenta.flatMap((p, i) => momenta.slice(i).map((other) => partial(partial(H, p), other))),
    },
    setting,
  );
}

/**
 * What exists is the Lagrangian L(g, p, ġ) = Σ p_i (ġ_i − β_i) − F on phase space. Its Euler–Lagrange equations in g and
 * in p are Hamilton's (Arnold, Mathematical Methods of Classical Mechanics, §45).
 */
export function phaseSpaceLagrangian(
  source: Expr,
  { flow, steps }: HamiltonEquations,
  setting: Setting,
): Step {
  const { time, lagrangian } = setting.theory.names;
  const L = add(
    ...flow.map(({ q, p, rate }) => mul(p, add(velocity(q, time), negated(rate)))),
    negated(source),
  );
  return prove(
    {
      id: 'phase-space.lagrangian',
      equation: { lhs: lagrangian, rhs: L },
      by: 'phase-space-lagrangian',
      from: ['lift.hamiltonian', ...steps.map((s) => s.id)],
      // ∂L/∂ġ = p and ∂L/∂ṗ = 0, so that the Euler–Lagrange equations are ṗ = ∂L/∂g and 0 = ∂L/∂p.
      residuals: flow.flatMap(({ q, p, rate, force }) => [
        sub(partial(L, velocity(q, time) as Derivative), p),
        sub(partial(L, q), force),
        sub(partial(L, p), sub(velocity(q, time), rate)),
      ]),
    },
    setting,
  );
}
