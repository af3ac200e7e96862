import type { Source } from '../theory/theory.ts';
import { cyclicMomenta } from './cyclic.ts';
import type { Step } from './derivation.ts';
import { energy } from './energy.ts';
import { canonicalMechanics } from './hamiltonian-mechanics.ts';
import { hamiltonEquations } from './hamilton.ts';
import { lagrangianMechanics } from './lagrange.ts';
import { legendreTransform } from './legendre.ts';
import { linearMotion } from './linear-motion.ts';
import { noether } from './noether.ts';
import type { Moved } from './noether.ts';
import { normalModes } from './normal-modes.ts';
import { phaseSpace } from './phase-space.ts';
import type { Setting } from './record.ts';
import { redefinition } from './redefinition.ts';

/** What follows from a Lagrangian in coordinates and velocities, and from its Hamiltonian where there is one. */
export function mechanicsOfLagrangian(
  { lagrangian, symmetries }: Source & { readonly kind: 'lagrangian' },
  setting: Setting,
): readonly Step[] {
  const mechanics = lagrangianMechanics(lagrangian, setting);
  const moved = mechanics.coordinates.map(({ q, v, p, momentum, eulerLagrange }): Moved => ({
    derivatives: [q, v],
    momenta: [{ symbol: p, value: momentum }],
    eulerLagrange,
  }));
  const { steps, accelerations, lift } = legendreTransform(mechanics, setting);
  const solved = steps.filter(({ by }) => by === 'acceleration');
  const space = lift && phaseSpace(setting.theory, lift.hamiltonian);
  return [
    ...mechanics.steps,
    ...steps,
    ...(accelerations
      ? [...normalModes(accelerations, setting), ...linearMotion(accelerations, setting)]
      : []),
    ...energy(mechanics, setting),
    ...cyclicMomenta(mechanics, setting),
    ...symmetries.map((symmetry) => noether('noether', symmetry, lagrangian, moved, solved, setting)),
    ...(lift && space
      ? [lift.step, ...canonicalMechanics(space, hamiltonEquations(space, setting), setting)]
      : []),
    ...redefinition({ lagrangian, ...(lift && { hamiltonian: lift.hamiltonian }) }, setting),
  ];
}
