import { add } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import type { Lift, Source } from '../theory/theory.ts';
import type { Step } from './derivation.ts';
import { energy } from './energy.ts';
import { canonicalMechanics, integrals } from './hamiltonian-mechanics.ts';
import { hamiltonEquations } from './hamilton.ts';
import { lagrangianMechanics } from './lagrange.ts';
import { legendreTransform } from './legendre.ts';
import { linearFlow } from './linear-motion.ts';
import { onsagerMachlup, onsagerMachlupTerm, withoutTerm } from './onsager-machlup.ts';
import { phaseSpace } from './phase-space.ts';
import { conditionsOfRest, equilibriaOffTheFlow } from './quadratic-equilibria.ts';
import { quadraticHamiltonian, quadraticLagrangian } from './quadratic-lift.ts';
import type { QuadraticLift } from './quadratic-lift.ts';
import { flowWithoutMomentum, quadraticMotion } from './quadratic-motion.ts';
import { quadraticPotential } from './quadratic-potential.ts';
import { quasiPotential } from './quasi-potential.ts';
import type { Setting } from './record.ts';
import { redefinition } from './redefinition.ts';
import { stabilityMatrix } from './stability.ts';

type Betas = Source & { readonly kind: 'beta' };

/** What follows from beta functions by the quadratic lift L = ½ (ġ − β)ᵀ M (ġ − β) − F. */
export function quadraticMechanics(
  source: Betas,
  { metric, onsagerMachlup: proper }: Lift & { readonly kind: 'quadratic' },
  setting: Setting,
): readonly Step[] {
  const plain = { metric, betas: source.betas, force: source.force };
  if (proper === 'none') return steps(source, plain, setting);
  const term = onsagerMachlupTerm(plain, proper, setting);
  return term ? steps(source, plain, setting, term) : [withoutTerm(plain, setting)];
}

/** With the term of Onsager and Machlup in F where there is one. */
function steps(source: Betas, plain: QuadraticLift, setting: Setting, term?: Expr): readonly Step[] {
  const quadratic = term ? { ...plain, force: add(plain.force, term) } : plain;
  const mechanics = lagrangianMechanics(quadraticLagrangian(quadratic, setting), setting, 'quadratic-lift');
  const { steps: transform, lift } = legendreTransform(
    mechanics,
    setting,
    quadraticHamiltonian(quadratic, setting),
  );
  return [
    ...mechanics.steps,
    ...(term ? [onsagerMachlup(plain, term, setting)] : []),
    ...transform,
    ...energy(mechanics, setting),
    ...quadraticMotion(quadratic, mechanics, setting),
    ...flowWithoutMomentum(quadratic, mechanics, setting),
    ...quadraticPotential(quadratic, mechanics, setting),
    ...conditionsOfRest(quadratic, mechanics, setting),
    ...(lift ? [lift.step, ...onPhaseSpace(source, quadratic, lift.hamiltonian, setting)] : []),
  ];
}

function onPhaseSpace(
  { betas, symmetries }: Betas,
  quadratic: QuadraticLift,
  hamiltonian: Expr,
  setting: Setting,
): readonly Step[] {
  const space = phaseSpace(setting.theory, hamiltonian);
  const equations = hamiltonEquations(space, setting);
  return [
    ...canonicalMechanics(space, equations, setting),
    stabilityMatrix(betas, setting),
    ...equilibriaOffTheFlow(quadratic, equations.flow, setting),
    ...linearFlow(equations.flow, 'phase space', setting),
    ...quasiPotential(quadratic, hamiltonian, setting),
    ...integrals(symmetries, space, setting),
    ...redefinition({ hamiltonian, quadratic }, setting),
  ];
}
