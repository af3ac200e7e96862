import { newWork } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import type { Expr } from '../expr/expr.ts';
import type { Source, Theory } from '../theory/theory.ts';
import { conservation } from './conservation.ts';
import { cyclicMomenta } from './cyclic.ts';
import type { Derivation, Step } from './derivation.ts';
import { energy } from './energy.ts';
import { hamiltonJacobi } from './hamilton-jacobi.ts';
import { hamiltonEquations } from './hamilton.ts';
import type { CanonicalFlow } from './hamilton.ts';
import { lagrangianMechanics } from './lagrange.ts';
import { legendreTransform } from './legendre.ts';
import { givenHamiltonian, linearLift } from './lift.ts';
import type { Lift } from './lift.ts';
import { linearFlow, linearMotion } from './linear-motion.ts';
import { liouville } from './liouville.ts';
import { noether } from './noether.ts';
import { normalModes } from './normal-modes.ts';
import { phaseSpace } from './phase-space.ts';
import { restingOnSources, settingOf } from './record.ts';
import type { Setting } from './record.ts';
import { runningMomenta } from './running-momentum.ts';
import { runningCouplings } from './running.ts';
import { stabilityMatrix } from './stability.ts';

/** Everything that follows from the theory, in the order of a lecture. `work` gives each proof its budget. */
export function derive(theory: Theory, work: () => Work = newWork): Derivation {
  const setting = settingOf(theory, work);
  const steps = restingOnSources(stepsOf(theory, setting));
  return { theory, lift: theory.source.kind === 'beta' ? 'linear' : 'none', steps };
}

function stepsOf({ source }: Theory, setting: Setting): readonly Step[] {
  switch (source.kind) {
    case 'beta':
      return canonicalMechanics(linearLift(source.betas, source.force, setting), setting, source);
    case 'hamiltonian':
      return canonicalMechanics(givenHamiltonian(source.hamiltonian, setting), setting);
    case 'lagrangian': {
      const mechanics = lagrangianMechanics(source.lagrangian, setting);
      const { steps, accelerations, lift } = legendreTransform(mechanics, setting);
      const canonical = lift ? canonicalMechanics(lift, setting) : [];
      const integrals = [
        ...cyclicMomenta(mechanics, setting),
        ...source.symmetries.map((symmetry) => noether(symmetry, mechanics, setting)),
      ];
      const motion = accelerations
        ? [...normalModes(accelerations, setting), ...linearMotion(accelerations, setting)]
        : [];
      return [
        ...mechanics.steps,
        ...steps,
        ...motion,
        ...energy(mechanics, setting),
        ...integrals,
        ...canonical,
      ];
    }
  }
}

/** What follows from a Hamiltonian; from beta functions also their stability matrix. */
function canonicalMechanics(
  { hamiltonian, step }: Lift,
  setting: Setting,
  given?: Extract<Source, { kind: 'beta' }>,
): readonly Step[] {
  const space = phaseSpace(setting.theory, hamiltonian);
  const equations = hamiltonEquations(space, setting, given?.betas);
  return [
    step,
    ...equations.steps,
    conservation(space, equations, setting),
    liouville(space, equations, setting),
    ...(given ? [stabilityMatrix(equations.flow, setting)] : []),
    ...(given ? running(equations.flow, given.force, setting) : []),
    ...(setting.theory.source.kind === 'hamiltonian'
      ? linearFlow(equations.flow, 'phase space', setting)
      : []),
    ...hamiltonJacobi(space, setting),
  ];
}

/** The couplings and momenta whose flow has a closed form. */
const running = (flow: readonly CanonicalFlow[], force: Expr, setting: Setting): readonly Step[] => [
  ...runningCouplings(flow, setting).flatMap(({ steps }) => steps),
  ...linearFlow(flow, 'couplings', setting),
  ...runningMomenta(flow, force, setting),
];
