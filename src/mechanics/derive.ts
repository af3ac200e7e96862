import { newWork } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import { adjoint } from './adjoint.ts';
import type { Source, Symmetry, Theory } from '../theory/theory.ts';
import { conservation } from './conservation.ts';
import { cyclicMomenta } from './cyclic.ts';
import type { Derivation, Step } from './derivation.ts';
import { energy } from './energy.ts';
import { hamiltonJacobi } from './hamilton-jacobi.ts';
import { hamiltonEquations } from './hamilton.ts';
import { inverseLegendre } from './inverse-legendre.ts';
import { lagrangianMechanics } from './lagrange.ts';
import { legendreTransform } from './legendre.ts';
import { givenHamiltonian, linearLift } from './lift.ts';
import type { Lift } from './lift.ts';
import { liouville } from './liouville.ts';
import { noether } from './noether.ts';
import { phaseSpaceLagrangian, singularLegendre } from './phase-space-action.ts';
import { phaseSpace } from './phase-space.ts';
import { poissonIntegral } from './poisson-integral.ts';
import { poissonTheorem } from './poisson-theorem.ts';
import { restingOnSources, settingOf } from './record.ts';
import type { Setting } from './record.ts';
import { reversibility } from './reversibility.ts';
import { stabilityMatrix } from './stability.ts';
import { symplectic } from './symplectic.ts';

/** Everything that follows from the theory, in the order of a lecture. `work` gives each proof its budget. */
export function derive(theory: Theory, work: () => Work = newWork): Derivation {
  const setting = settingOf(theory, work);
  const steps = restingOnSources(stepsOf(theory, setting));
  return { theory, lift: theory.source.kind === 'beta' ? 'linear' : 'none', steps };
}

function stepsOf({ source }: Theory, setting: Setting): readonly Step[] {
  switch (source.kind) {
    case 'beta': {
      const lift = linearLift(source.betas, source.force, setting);
      return [
        ...canonicalMechanics(lift, setting, source),
        ...poissonIntegrals(source.symmetries, lift, setting),
      ];
    }
    case 'hamiltonian': {
      const lift = givenHamiltonian(source.hamiltonian, setting);
      return [
        ...canonicalMechanics(lift, setting),
        ...inverseLegendre(phaseSpace(setting.theory, lift.hamiltonian), setting),
        ...poissonIntegrals(source.symmetries, lift, setting),
      ];
    }
    case 'lagrangian': {
      const mechanics = lagrangianMechanics(source.lagrangian, setting);
      const { steps, lift } = legendreTransform(mechanics, setting);
      const canonical = lift ? canonicalMechanics(lift, setting) : [];
      const integrals = [
        ...cyclicMomenta(mechanics, setting),
        ...source.symmetries.map((symmetry) => noether(symmetry, mechanics, setting)),
      ];
      return [...mechanics.steps, ...steps, ...energy(mechanics, setting), ...integrals, ...canonical];
    }
  }
}

/** The integrals that the author states on phase space, and their brackets. */
function poissonIntegrals(
  symmetries: readonly Symmetry[],
  { hamiltonian }: Lift,
  setting: Setting,
): readonly Step[] {
  const space = phaseSpace(setting.theory, hamiltonian);
  const integrals = symmetries.map((symmetry) => poissonIntegral(symmetry, space, setting));
  return [...integrals, ...poissonTheorem(integrals, space, setting)];
}

/** What follows from a Hamiltonian; from beta functions also what their linear lift adds. */
function canonicalMechanics(
  { hamiltonian, step }: Lift,
  setting: Setting,
  source?: Source & { readonly kind: 'beta' },
): readonly Step[] {
  const space = phaseSpace(setting.theory, hamiltonian);
  const equations = hamiltonEquations(space, setting, source?.betas);
  return [
    step,
    ...equations.steps,
    ...(source
      ? [singularLegendre(space, setting), phaseSpaceLagrangian(source.force, equations, setting)]
      : []),
    conservation(space, equations, setting),
    liouville(space, equations, setting),
    symplectic(equations, setting),
    ...(source
      ? [
          stabilityMatrix(equations.flow, setting),
          adjoint(source.force, equations, setting),
          reversibility(source.betas, equations, setting),
        ]
      : []),
    ...hamiltonJacobi(space, equations, setting),
  ];
}
