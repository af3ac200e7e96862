import { newWork } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import type { Expr } from '../expr/expr.ts';
import { hasAccelerations } from '../theory/theory.ts';
import type { Symmetry, Theory } from '../theory/theory.ts';
import { conservation } from './conservation.ts';
import { cyclicMomenta } from './cyclic.ts';
import type { Derivation, Step } from './derivation.ts';
import { energy } from './energy.ts';
import { hamiltonJacobi } from './hamilton-jacobi.ts';
import { hamiltonEquations } from './hamilton.ts';
import { higherLegendre } from './higher-legendre.ts';
import { higherNoether } from './higher-noether.ts';
import { inverseLegendre } from './inverse-legendre.ts';
import { lagrangianMechanics } from './lagrange.ts';
import { legendreTransform } from './legendre.ts';
import { givenHamiltonian, linearLift } from './lift.ts';
import type { Lift } from './lift.ts';
import { liouville } from './liouville.ts';
import { noether } from './noether.ts';
import { ostrogradsky, higherMechanics } from './ostrogradsky.ts';
import { phaseSpace } from './phase-space.ts';
import type { PhaseSpace } from './phase-space.ts';
import { poissonIntegral } from './poisson-integral.ts';
import { poissonTheorem } from './poisson-theorem.ts';
import { restingOnSources, settingOf } from './record.ts';
import type { Setting } from './record.ts';
import { stabilityMatrix } from './stability.ts';

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
        ...canonicalMechanics(lift, setting, source.betas),
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
      if (hasAccelerations(setting.theory)) return higherSteps(source.lagrangian, source.symmetries, setting);
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

/** The mechanics of a Lagrangian with accelerations, on the phase space of Ostrogradsky. */
function higherSteps(L: Expr, symmetries: readonly Symmetry[], setting: Setting): readonly Step[] {
  const mechanics = higherMechanics(L, setting);
  const { steps, lift, equivalence } = higherLegendre(mechanics, setting);
  const canonical = lift ? canonicalMechanics(lift, setting, undefined, lift.space) : [];
  const integrals = symmetries.map((symmetry) => higherNoether(symmetry, mechanics, setting));
  return [...ostrogradsky(mechanics, setting), ...steps, ...integrals, ...canonical, ...equivalence];
}

/** What follows from a Hamiltonian; from beta functions also their stability matrix. */
function canonicalMechanics(
  { hamiltonian, step }: Lift,
  setting: Setting,
  betas?: readonly Expr[],
  space: PhaseSpace = phaseSpace(setting.theory, hamiltonian),
): readonly Step[] {
  const equations = hamiltonEquations(space, setting, betas);
  return [
    step,
    ...equations.steps,
    conservation(space, equations, setting),
    liouville(space, equations, setting),
    ...(betas ? [stabilityMatrix(equations.flow, setting)] : []),
    ...hamiltonJacobi(space, setting),
  ];
}
