import { signsAbsorbed } from '../algebra/tidy.ts';
import { add, derivative, sub, velocity } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { Step } from './derivation.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The stability matrix J_ij = ∂β_i/∂g_j: row i is the beta function, column j the coupling. The equation of the step
 * is its trace, the divergence of the flow. The rates are those of the family, at zero momentum.
 */
export function stabilityMatrix(
  betas: readonly Expr[],
  setting: Setting,
  family: 'hamilton.rate' | 'contact.rate' = 'hamilton.rate',
): Step {
  const { time } = setting.theory.names;
  const couplings = coordinateSymbols(setting.theory);
  const rows = betas.map((beta) => couplings.map((g) => signsAbsorbed(partial(beta, g), setting.arrange)));
  const trace = add(...betas.map((beta, i) => partial(beta, couplings[i] as Sym)));
  return prove(
    {
      id: 'stability.matrix',
      equation: {
        lhs: add(...couplings.map((g) => derivative('partial', velocity(g, time), g))),
        rhs: trace,
      },
      matrix: { rows },
      by: 'stability-matrix',
      from: couplings.map((g) => stepId(family, g.name)),
      residuals: [sub(trace, add(...rows.flatMap((row, i) => row.filter((_, j) => i === j))))],
    },
    setting,
  );
}
