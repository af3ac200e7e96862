import type { Source, Symmetry } from '../theory/theory.ts';
import { conservation } from './conservation.ts';
import type { Step } from './derivation.ts';
import { hamiltonJacobi } from './hamilton-jacobi.ts';
import { hamiltonEquations } from './hamilton.ts';
import type { HamiltonEquations } from './hamilton.ts';
import { inverseLegendre } from './inverse-legendre.ts';
import { givenHamiltonian } from './lift.ts';
import { linearFlow } from './linear-motion.ts';
import { liouville } from './liouville.ts';
import { phaseSpace } from './phase-space.ts';
import type { PhaseSpace } from './phase-space.ts';
import { poissonIntegral } from './poisson-integral.ts';
import { poissonTheorem } from './poisson-theorem.ts';
import type { Setting } from './record.ts';
import { redefinition } from './redefinition.ts';
import { symplectic } from './symplectic.ts';

/** What follows from a Hamiltonian that the author states. */
export function hamiltonianMechanics(
  source: Source & { readonly kind: 'hamiltonian' },
  setting: Setting,
): readonly Step[] {
  const { hamiltonian, step } = givenHamiltonian(source.hamiltonian, setting);
  const space = phaseSpace(setting.theory, hamiltonian);
  const equations = hamiltonEquations(space, setting);
  return [
    step,
    ...canonicalMechanics(space, equations, setting),
    ...linearFlow(equations.flow, 'phase space', setting),
    ...inverseLegendre(space, setting),
    ...integrals(source.symmetries, space, setting),
    ...redefinition({ hamiltonian }, setting),
  ];
}

/** What follows from any Hamiltonian: its equations and what is said of their flow. */
export const canonicalMechanics = (
  space: PhaseSpace,
  equations: HamiltonEquations,
  setting: Setting,
): readonly Step[] => [
  ...equations.steps,
  conservation(space, equations, setting),
  liouville(space, equations, setting),
  ...symplectic(equations, setting),
  ...hamiltonJacobi(space, equations, setting),
];

/** The integrals that the author states on phase space, and their brackets. */
export function integrals(
  symmetries: readonly Symmetry[],
  space: PhaseSpace,
  setting: Setting,
): readonly Step[] {
  const stated = symmetries.map((symmetry) => poissonIntegral(symmetry, space, setting));
  return [...stated, ...poissonTheorem(stated, space, setting)];
}
