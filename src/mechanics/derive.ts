import { newWork } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import { add } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import type { Source, Theory } from '../theory/theory.ts';
import { conservation } from './conservation.ts';
import {
  contactEquations,
  contactHamiltonJacobi,
  contactLift,
  contraction,
  dissipation,
  frictionless,
} from './contact.ts';
import type { ContactLift } from './contact.ts';
import { cyclicMomenta } from './cyclic.ts';
import type { Derivation, Step } from './derivation.ts';
import { energy } from './energy.ts';
import { hamiltonJacobi } from './hamilton-jacobi.ts';
import { hamiltonEquations } from './hamilton.ts';
import type { CanonicalFlow } from './hamilton.ts';
import { herglotz } from './herglotz.ts';
import { lagrangianMechanics } from './lagrange.ts';
import { legendreTransform } from './legendre.ts';
import { givenHamiltonian, linearLift } from './lift.ts';
import type { Lift } from './lift.ts';
import { liouville } from './liouville.ts';
import { noether } from './noether.ts';
import { onsagerMachlup, onsagerMachlupTerm, withoutTerm } from './onsager-machlup.ts';
import { phaseSpace } from './phase-space.ts';
import { conditionsOfRest, equilibriaOffTheFlow } from './quadratic-equilibria.ts';
import { quadraticHamiltonian, quadraticLagrangian } from './quadratic-lift.ts';
import type { QuadraticLift } from './quadratic-lift.ts';
import { flowWithoutMomentum, quadraticMotion } from './quadratic-motion.ts';
import { quadraticPotential } from './quadratic-potential.ts';
import { quasiPotential } from './quasi-potential.ts';
import { restingOnSources, settingOf } from './record.ts';
import type { Setting } from './record.ts';
import { stabilityMatrix } from './stability.ts';

/** Everything that follows from the theory, in the order of a lecture. `work` gives each proof its budget. */
export function derive(theory: Theory, work: () => Work = newWork): Derivation {
  const setting = settingOf(theory, work);
  const steps = restingOnSources(stepsOf(theory, setting));
  return { theory, lift: theory.source.kind === 'beta' ? theory.source.lift.kind : 'none', steps };
}

function stepsOf({ source }: Theory, setting: Setting): readonly Step[] {
  switch (source.kind) {
    case 'beta':
      return betaMechanics(source, setting);
    case 'hamiltonian':
      return canonicalMechanics(givenHamiltonian(source.hamiltonian, setting), setting).steps;
    case 'lagrangian': {
      const mechanics = lagrangianMechanics(source.lagrangian, setting);
      const { steps, lift } = legendreTransform(mechanics, setting);
      const canonical = lift ? canonicalMechanics(lift, setting).steps : [];
      const integrals = [
        ...cyclicMomenta(mechanics, setting),
        ...source.symmetries.map((symmetry) => noether(symmetry, mechanics, setting)),
      ];
      return [...mechanics.steps, ...steps, ...energy(mechanics, setting), ...integrals, ...canonical];
    }
  }
}

function betaMechanics(
  { betas, force, lift }: Extract<Source, { readonly kind: 'beta' }>,
  setting: Setting,
): readonly Step[] {
  switch (lift.kind) {
    case 'linear':
      return canonicalMechanics(linearLift(betas, force, setting), setting, betas).steps;
    case 'quadratic': {
      const plain = { metric: lift.metric, betas, force };
      if (!lift.onsagerMachlup) return quadraticMechanics(plain, setting);
      const term = onsagerMachlupTerm(plain, setting);
      return term ? quadraticMechanics(plain, setting, term) : [withoutTerm(plain, setting)];
    }
    case 'contact':
      return contactMechanics(contactLift(betas, force, lift.friction, setting), setting);
  }
}

function contactMechanics(lift: ContactLift, setting: Setting): readonly Step[] {
  return [
    ...contactEquations(lift, setting),
    dissipation(lift, setting),
    contraction(lift, setting),
    frictionless(lift, setting),
    ...herglotz(lift, setting),
    stabilityMatrix(lift.betas, setting, 'contact.rate'),
    contactHamiltonJacobi(lift, setting),
  ];
}

/** What follows from the quadratic lift, with the term of Onsager and Machlup in F where there is one. */
function quadraticMechanics(plain: QuadraticLift, setting: Setting, term?: Expr): readonly Step[] {
  const lift = term ? { ...plain, force: add(plain.force, term) } : plain;
  const mechanics = lagrangianMechanics(quadraticLagrangian(lift, setting), setting, 'quadratic-lift');
  const transform = legendreTransform(mechanics, setting, quadraticHamiltonian(lift, setting));
  const hamiltonian = transform.lift?.hamiltonian;
  const canonical = transform.lift && canonicalMechanics(transform.lift, setting, undefined, lift.betas);
  return [
    ...mechanics.steps,
    ...(term ? [onsagerMachlup(plain, term, setting)] : []),
    ...transform.steps,
    ...energy(mechanics, setting),
    ...quadraticMotion(lift, mechanics, setting),
    ...flowWithoutMomentum(lift, mechanics, setting),
    ...quadraticPotential(lift, mechanics, setting),
    ...conditionsOfRest(lift, mechanics, setting),
    ...(canonical?.steps ?? []),
    ...(canonical ? equilibriaOffTheFlow(lift, canonical.flow, setting) : []),
    ...(hamiltonian ? quasiPotential(lift, hamiltonian, setting) : []),
  ];
}

/**
 * What follows from a Hamiltonian; from beta functions also their stability matrix. Rates that are known beforehand are
 * proved to follow.
 */
function canonicalMechanics(
  { hamiltonian, step }: Lift,
  setting: Setting,
  rates?: readonly Expr[],
  betas = rates,
): { readonly flow: readonly CanonicalFlow[]; readonly steps: readonly Step[] } {
  const space = phaseSpace(setting.theory, hamiltonian);
  const equations = hamiltonEquations(space, setting, rates);
  return {
    flow: equations.flow,
    steps: [
      step,
      ...equations.steps,
      conservation(space, equations, setting),
      liouville(space, equations, setting),
      ...(betas ? [stabilityMatrix(betas, setting)] : []),
      ...hamiltonJacobi(space, setting),
    ],
  };
}
