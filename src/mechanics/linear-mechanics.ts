import type { Source } from '../theory/theory.ts';
import { adjoint } from './adjoint.ts';
import { integrals } from './hamiltonian-mechanics.ts';
import { conservation } from './conservation.ts';
import type { Step } from './derivation.ts';
import { hamiltonJacobi } from './hamilton-jacobi.ts';
import { hamiltonEquations } from './hamilton.ts';
import { linearLift } from './lift.ts';
import { linearFlow } from './linear-motion.ts';
import { liouville } from './liouville.ts';
import { phaseSpaceLagrangian, singularLegendre } from './phase-space-action.ts';
import { phaseSpace } from './phase-space.ts';
import type { Setting } from './record.ts';
import { redefinition } from './redefinition.ts';
import { reversibility } from './reversibility.ts';
import { runningMomenta } from './running-momentum.ts';
import { runningCouplings } from './running.ts';
import { stabilityMatrix } from './stability.ts';
import { symplectic } from './symplectic.ts';
import { transport } from './transport.ts';

/** What follows from beta functions by the linear lift H = Σ p β + F (essay, sections 3 to 6). */
export function linearMechanics(
  { betas, force, symmetries }: Source & { readonly kind: 'beta' },
  setting: Setting,
): readonly Step[] {
  const { hamiltonian, step } = linearLift(betas, force, setting);
  const space = phaseSpace(setting.theory, hamiltonian);
  const equations = hamiltonEquations(space, setting, betas);
  const running = runningCouplings(equations.flow, setting);
  return [
    step,
    ...equations.steps,
    singularLegendre(space, setting),
    phaseSpaceLagrangian(force, equations, setting),
    conservation(space, equations, setting),
    liouville(space, equations, setting),
    ...symplectic(equations, setting),
    stabilityMatrix(betas, setting),
    adjoint(force, equations, setting),
    reversibility(betas, equations, setting),
    ...running.flatMap(({ steps }) => steps),
    ...linearFlow(equations.flow, 'couplings', setting),
    ...runningMomenta(equations.flow, force, setting),
    ...hamiltonJacobi(space, equations, setting),
    ...transport(equations.flow, running, force, setting),
    ...integrals(symmetries, space, setting),
    ...redefinition({ hamiltonian, betas, force }, setting),
  ];
}
