import { newWork } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import type { Expr } from '../expr/expr.ts';
import type { Theory } from '../theory/theory.ts';
import { conservation } from './conservation.ts';
import { cyclicMomenta } from './cyclic.ts';
import type { Derivation, Step } from './derivation.ts';
import { energy } from './energy.ts';
import { hamiltonJacobi } from './hamilton-jacobi.ts';
import { hamiltonEquations } from './hamilton.ts';
import { lagrangianMechanics } from './lagrange.ts';
import { legendreTransform } from './legendre.ts';
import { givenHamiltonian, linearLift } from './lift.ts';
import type { Lift } from './lift.ts';
import { liouville } from './liouville.ts';
import { noether } from './noether.ts';
import { phaseSpace } from './phase-space.ts';
import { redefinition } from './redefinition.ts';
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
      const { betas, force } = source;
      const lift = linearLift(betas, force, setting);
      return [
        ...canonicalMechanics(lift, setting, betas),
        ...redefinition({ hamiltonian: lift.hamiltonian, betas, force }, setting),
      ];
    }
    case 'hamiltonian':
      return [
        ...canonicalMechanics(givenHamiltonian(source.hamiltonian, setting), setting),
        ...redefinition({ hamiltonian: source.hamiltonian }, setting),
      ];
    case 'lagrangian': {
      const mechanics = lagrangianMechanics(source.lagrangian, setting);
      const { steps, lift } = legendreTransform(mechanics, setting);
      const canonical = lift ? canonicalMechanics(lift, setting) : [];
      const integrals = [
        ...cyclicMomenta(mechanics, setting),
        ...source.symmetries.map((symmetry) => noether(symmetry, mechanics, setting)),
      ];
      const redefined = redefinition(
        { lagrangian: source.lagrangian, ...(lift && { hamiltonian: lift.hamiltonian }) },
        setting,
      );
      return [
        ...mechanics.steps,
        ...steps,
        ...energy(mechanics, setting),
        ...integrals,
        ...canonical,
        ...redefined,
      ];
    }
  }
}

/** What follows from a Hamiltonian; from beta functions also their stability matrix. */
function canonicalMechanics(
  { hamiltonian, step }: Lift,
  setting: Setting,
  betas?: readonly Expr[],
): readonly Step[] {
  const space = phaseSpace(setting.theory, hamiltonian);
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
