import { newWork } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import { hasAccelerations } from '../theory/theory.ts';
import type { Source, Symmetry, Theory } from '../theory/theory.ts';
import { adjoint } from './adjoint.ts';
import { conservation } from './conservation.ts';
import { cyclicMomenta } from './cyclic.ts';
import type { Derivation, Step } from './derivation.ts';
import { energy } from './energy.ts';
import { hamiltonJacobi } from './hamilton-jacobi.ts';
import { hamiltonEquations } from './hamilton.ts';
import { higherLegendre } from './higher-legendre.ts';
import { higherNoether } from './higher-noether.ts';
import { higherMechanics, ostrogradsky } from './ostrogradsky.ts';
import { inverseLegendre } from './inverse-legendre.ts';
import { lagrangianMechanics } from './lagrange.ts';
import { legendreTransform } from './legendre.ts';
import { givenHamiltonian, linearLift } from './lift.ts';
import { liouville } from './liouville.ts';
import { noether } from './noether.ts';
import { phaseSpaceLagrangian, singularLegendre } from './phase-space-action.ts';
import { phaseSpace } from './phase-space.ts';
import type { PhaseSpace } from './phase-space.ts';
import { poissonIntegral } from './poisson-integral.ts';
import { poissonTheorem } from './poisson-theorem.ts';
import { redefinition } from './redefinition.ts';
import { restingOnSources, settingOf } from './record.ts';
import type { Setting } from './record.ts';
import { reversibility } from './reversibility.ts';
import { runningMomenta } from './running-momentum.ts';
import { runningCouplings } from './running.ts';
import { stabilityMatrix } from './stability.ts';
import { symplectic } from './symplectic.ts';
import { transport } from './transport.ts';

/** Everything that follows from the theory, in the order of a lecture. `work` gives each proof its budget. */
export function derive(theory: Theory, work: () => Work = newWork): Derivation {
  const setting = settingOf(theory, work);
  const steps = restingOnSources(stepsOf(theory, setting));
  return { theory, lift: theory.source.kind === 'beta' ? 'linear' : 'none', steps };
}

type Given<K extends Source['kind']> = Extract<Source, { readonly kind: K }>;

function stepsOf({ source }: Theory, setting: Setting): readonly Step[] {
  switch (source.kind) {
    case 'beta':
      return linearMechanics(source, setting);
    case 'hamiltonian':
      return hamiltonianMechanics(source, setting);
    case 'lagrangian':
      return hasAccelerations(setting.theory)
        ? higherSteps(source, setting)
        : mechanicsOfLagrangian(source, setting);
  }
}

/** What follows from beta functions by their linear lift. */
function linearMechanics({ betas, force, symmetries }: Given<'beta'>, setting: Setting): readonly Step[] {
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
    stabilityMatrix(equations.flow, setting),
    adjoint(force, equations, setting),
    reversibility(betas, equations, setting),
    ...running.flatMap(({ steps }) => steps),
    ...runningMomenta(equations.flow, force, setting),
    ...hamiltonJacobi(space, equations, setting),
    ...transport(equations.flow, running, force, setting),
    ...integrals(symmetries, space, setting),
    ...redefinition({ hamiltonian, betas, force }, setting),
  ];
}

function hamiltonianMechanics(source: Given<'hamiltonian'>, setting: Setting): readonly Step[] {
  const { hamiltonian, step } = givenHamiltonian(source.hamiltonian, setting);
  const space = phaseSpace(setting.theory, hamiltonian);
  return [
    step,
    ...canonicalMechanics(space, setting),
    ...inverseLegendre(space, setting),
    ...integrals(source.symmetries, space, setting),
    ...redefinition({ hamiltonian }, setting),
  ];
}

function mechanicsOfLagrangian(source: Given<'lagrangian'>, setting: Setting): readonly Step[] {
  const mechanics = lagrangianMechanics(source.lagrangian, setting);
  const { steps, lift } = legendreTransform(mechanics, setting);
  return [
    ...mechanics.steps,
    ...steps,
    ...energy(mechanics, setting),
    ...cyclicMomenta(mechanics, setting),
    ...source.symmetries.map((symmetry) => noether(symmetry, mechanics, setting)),
    ...(lift
      ? [lift.step, ...canonicalMechanics(phaseSpace(setting.theory, lift.hamiltonian), setting)]
      : []),
    ...redefinition(
      { lagrangian: source.lagrangian, ...(lift && { hamiltonian: lift.hamiltonian }) },
      setting,
    ),
  ];
}

/** What follows from a Lagrangian with accelerations, on the phase space of Ostrogradsky. */
function higherSteps({ lagrangian, symmetries }: Given<'lagrangian'>, setting: Setting): readonly Step[] {
  const mechanics = higherMechanics(lagrangian, setting);
  const { steps, lift, equivalence } = higherLegendre(mechanics, setting);
  return [
    ...ostrogradsky(mechanics, setting),
    ...steps,
    ...symmetries.map((symmetry) => higherNoether(symmetry, mechanics, setting)),
    ...(lift ? [lift.step, ...canonicalMechanics(lift.space, setting)] : []),
    ...equivalence,
  ];
}

/** What follows from any Hamiltonian. */
function canonicalMechanics(space: PhaseSpace, setting: Setting): readonly Step[] {
  const equations = hamiltonEquations(space, setting);
  return [
    ...equations.steps,
    conservation(space, equations, setting),
    liouville(space, equations, setting),
    ...symplectic(equations, setting),
    ...hamiltonJacobi(space, equations, setting),
  ];
}

/** The integrals that the author states on phase space, and their brackets. */
function integrals(symmetries: readonly Symmetry[], space: PhaseSpace, setting: Setting): readonly Step[] {
  const stated = symmetries.map((symmetry) => poissonIntegral(symmetry, space, setting));
  return [...stated, ...poissonTheorem(stated, space, setting)];
}
