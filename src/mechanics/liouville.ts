import { add, derivative, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Step } from './derivation.ts';
import type { HamiltonEquations } from './hamilton.ts';
import type { PhaseSpace } from './phase-space.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

/** Liouville: the flow in phase space has divergence zero, although the flow of the couplings alone contracts. */
export function liouville(space: PhaseSpace, { flow, steps }: HamiltonEquations, setting: Setting): Step {
  const variables = flow.flatMap(({ q, p }) => [q, p]);
  return prove(
    {
      id: 'liouville',
      equation: {
        lhs: add(...variables.map((x) => derivative('partial', velocity(x, space.time), x))),
        rhs: ZERO,
      },
      by: 'liouville',
      from: steps.map((s) => s.id),
      residuals: [add(...flow.flatMap(({ q, p, rate, force }) => [partial(rate, q), partial(force, p)]))],
    },
    setting,
  );
}
