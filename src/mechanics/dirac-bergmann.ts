import { expressionField } from '../algebra/field/expressions.ts';
import { consistency } from './consistency.ts';
import { constrainedHamiltonian } from './constrained-hamiltonian.ts';
import { constraintClasses } from './constraint-classes.ts';
import { constrainedMotion } from './constrained-motion.ts';
import { primaryConstraints } from './constraints.ts';
import type { Step } from './derivation.ts';
import { diracBrackets } from './dirac.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import { pairsOf } from './phase-space.ts';
import type { Setting } from './record.ts';
import { singularHessian } from './singular.ts';

export interface ConstrainedMechanics {
  readonly steps: readonly Step[];
  /** Whether the momenta are linear in the velocities, so that all primary constraints were found. */
  readonly complete: boolean;
}

/** All that a singular Hessian leads to: constraints, Hamiltonian, motion, and Dirac's bracket. */
export function constrainedMechanics(mechanics: LagrangianMechanics, setting: Setting): ConstrainedMechanics {
  const { names } = setting.theory;
  const singular = singularHessian(mechanics, setting);
  const {
    steps: primarySteps,
    constraints: primary,
    complete,
  } = primaryConstraints(mechanics, singular, setting);
  const found = [...(singular?.steps ?? []), ...primarySteps];
  if (singular === undefined || !complete) return { steps: found, complete };
  const canonical = constrainedHamiltonian(mechanics, singular, primary, setting);
  if (canonical === undefined) return { steps: found, complete: false };
  const steps = [...found, ...canonical.steps];
  // One budget for the whole algorithm.
  const field = expressionField(setting.work(), setting.assumptions);
  const variables = [
    ...names.constrained.multipliers,
    // What a constraint of first order relates is given by coordinates rather than by momenta.
    ...pairsOf(setting.theory).map(({ p }) => p),
    ...pairsOf(setting.theory).map(({ q }) => q),
  ];
  const surroundings = { field, variables, hamiltonian: canonical.hamiltonian, setting };
  const chain = consistency(primary, surroundings);
  if (chain.surface === undefined) return { steps: [...steps, ...chain.steps], complete };
  const motion = constrainedMotion(canonical.hamiltonian, primary, chain, setting);
  const { steps: counted, classes } = constraintClasses(chain.constraints, chain.surface, setting);
  const brackets = classes && classes.second.length > 0 ? diracBrackets(classes, setting) : [];
  return { steps: [...steps, ...chain.steps, ...motion, ...counted, ...brackets], complete };
}
