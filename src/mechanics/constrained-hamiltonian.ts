import { adjugate, timesVector } from '../algebra/matrix.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, div, mul, sub, ZERO } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Constraint } from './constraints.ts';
import type { Step } from './derivation.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';
import { restricted } from './singular.ts';
import type { SingularHessian } from './singular.ts';

export interface ConstrainedHamiltonian {
  readonly hamiltonian: Expr;
  readonly steps: readonly Step[];
}

/**
 * H = Σ p q̇ − L for momenta that are linear in the velocities, by which a regular block of them is solved; the other
 * velocities are put to zero. With p = ∂L/∂q̇ this is the energy for all velocities: the others drop out where the
 * primary constraints hold. Dirac's Hamiltonian adds every primary constraint with a multiplier (P. A. M. Dirac,
 * Lectures on Quantum Mechanics, lecture 1).
 */
export function constrainedHamiltonian(
  { coordinates, hessian, lagrangian: L }: LagrangianMechanics,
  { block, minor }: SingularHessian,
  constraints: readonly Constraint[],
  setting: Setting,
): ConstrainedHamiltonian | undefined {
  const { names } = setting.theory;
  const { total, multipliers } = names.constrained;
  const cofactors = withinBudget(() => adjugate(restricted(hessian, block), setting.work()));
  if (cofactors === undefined) return undefined;
  const regular = coordinates.filter((_, i) => block.includes(i));
  const atRest = new Map<Expr, Expr>(coordinates.map(({ v }) => [v, ZERO]));
  const shifted = regular.map(({ p, momentum }) => sub(p, substitute(momentum, atRest)));
  const solved = timesVector(cofactors, shifted).map((e) => div(e, minor));
  const velocities = new Map<Expr, Expr>([
    ...atRest,
    ...regular.map(({ v }, i) => [v, solved[i] as Expr] as const),
  ]);
  const legendre = sub(add(...coordinates.map(({ p, v }) => mul(p, v))), L);
  const hamiltonian = tidied(substitute(legendre, velocities), setting);
  const onVelocities = new Map<Expr, Expr>(coordinates.map(({ p, momentum }) => [p, momentum]));
  const steps = [
    prove(
      {
        id: 'constrained.hamiltonian',
        equation: { lhs: names.hamiltonian, rhs: hamiltonian },
        by: 'constrained-hamiltonian',
        from: ['lift.lagrangian', 'hessian.rank', ...coordinates.map(({ q }) => stepId('momentum', q.name))],
        residuals: [sub(substitute(hamiltonian, onVelocities), substitute(legendre, onVelocities))],
      },
      setting,
    ),
    prove(
      {
        id: 'constrained.total',
        equation: {
          lhs: total,
          rhs: add(
            names.hamiltonian,
            ...constraints.map(({ symbol }, i) => mul(multipliers[i] as Expr, symbol)),
          ),
        },
        by: 'total-hamiltonian',
        from: ['constrained.hamiltonian', ...constraints.map(({ id }) => id)],
        args: [constraints[0]?.symbol ?? ZERO, multipliers[0] ?? ZERO],
        residuals: [],
      },
      setting,
    ),
  ];
  return { hamiltonian, steps };
}
