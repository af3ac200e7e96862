import type { Source } from '../theory/theory.ts';
import type { Step } from './derivation.ts';
import { canonicalMechanics } from './hamiltonian-mechanics.ts';
import { hamiltonEquations } from './hamilton.ts';
import { higherLegendre } from './higher-legendre.ts';
import { noether } from './noether.ts';
import type { Moved } from './noether.ts';
import { higherLagrangian, ostrogradsky } from './ostrogradsky.ts';
import type { Setting } from './record.ts';

/** What follows from a Lagrangian with accelerations, on the phase space of Ostrogradsky. */
export function higherMechanics(
  { lagrangian, symmetries }: Source & { readonly kind: 'lagrangian' },
  setting: Setting,
): readonly Step[] {
  const mechanics = higherLagrangian(lagrangian, setting);
  const moved = mechanics.coordinates.map(
    ({ q, v, a, p, momentum, rate, higherMomentum, eulerLagrange }): Moved => {
      const first = { symbol: p, value: momentum };
      return rate
        ? {
            derivatives: [q, v, a],
            momenta: [first, { symbol: rate.p, value: higherMomentum }],
            eulerLagrange,
          }
        : { derivatives: [q, v], momenta: [first], eulerLagrange };
    },
  );
  const { steps, lift, equivalence } = higherLegendre(mechanics, setting);
  const solved = steps.filter(({ by }) => by === 'fourth-derivative');
  return [
    ...ostrogradsky(mechanics, setting),
    ...steps,
    ...symmetries.map((symmetry) => noether('higher-noether', symmetry, lagrangian, moved, solved, setting)),
    ...(lift
      ? [lift.step, ...canonicalMechanics(lift.space, hamiltonEquations(lift.space, setting), setting)]
      : []),
    ...equivalence,
  ];
}
