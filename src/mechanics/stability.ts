import { signsAbsorbed } from '../algebra/tidy.ts';
import { add, derivative, sub, velocity } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { CanonicalFlow } from './hamilton.ts';
import type { Step } from './derivation.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The stability matrix J_ij = ∂β_i/∂g_j: row i is the beta function, column j the coupling. The equation of the step
 * is its trace, the divergence of the flow.
 */
export function stabilityMatrix(flow: readonly CanonicalFlow[], setting: Setting): Step {
  const { time } = setting.theory.names;
  const rows = flow.map(({ rate }) => flow.map(({ q }) => signsAbsorbed(partial(rate, q), setting.arrange)));
  const trace = add(...flow.map(({ rate, q }) => partial(rate, q)));
  return prove(
    {
      id: 'stability.matrix',
      equation: { lhs: add(...flow.map(({ q }) => derivative('partial', velocity(q, time), q))), rhs: trace },
      matrix: { rows },
      by: 'stability-matrix',
      from: flow.map(({ q }) => stepId('hamilton.rate', q.name)),
      residuals: [sub(trace, add(...rows.flatMap((row, i) => row.filter((_, j) => i === j))))],
    },
    setting,
  );
}
