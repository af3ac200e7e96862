import type { Expr } from '../expr/expr.ts';
import type { Source } from '../theory/theory.ts';
import {
  contactEquations,
  contactHamiltonJacobi,
  contactLift,
  contraction,
  dissipation,
  frictionless,
} from './contact.ts';
import type { Step } from './derivation.ts';
import { herglotz } from './herglotz.ts';
import type { Setting } from './record.ts';
import { redefinition } from './redefinition.ts';
import { stabilityMatrix } from './stability.ts';

/** What follows from beta functions by the contact lift K = p·β + F + γ s. */
export function contactMechanics(
  { betas, force }: Source & { readonly kind: 'beta' },
  friction: Expr,
  setting: Setting,
): readonly Step[] {
  const lift = contactLift(betas, force, friction, setting);
  return [
    ...contactEquations(lift, setting),
    dissipation(lift, setting),
    contraction(lift, setting),
    frictionless(lift, setting),
    ...herglotz(lift, setting),
    stabilityMatrix(lift.betas, setting, 'contact.rate'),
    ...contactHamiltonJacobi(lift, setting),
    ...redefinition({ hamiltonian: lift.hamiltonian, betas, force, friction }, setting),
  ];
}
