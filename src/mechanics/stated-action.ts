import { derivative } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Derivative, Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import type { PhaseSpace } from './phase-space.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

/** The author's S(q, τ) put into ∂S/∂τ + H(q, ∂S/∂q, τ), or into ∂S/∂τ + K(q, ∂S/∂q, S): it solves the Hamilton–Jacobi equation if nothing is left. */
export function statedAction(stated: Expr, evolution: Expr, space: PhaseSpace, setting: Setting): Step {
  const { action: S } = setting.theory.names;
  const slopes = [space.time, ...space.pairs.map(({ q }) => q)].map(
    (x) => [derivative('partial', S, x) as Derivative, partial(stated, x)] as const,
  );
  return prove(
    {
      id: 'hamilton-jacobi.action',
      equation: { lhs: S, rhs: stated },
      by: 'stated-action',
      from: ['hamilton-jacobi'],
      residuals: [substitute(evolution, new Map<Expr, Expr>([...slopes, [S, stated]]))],
    },
    setting,
  );
}
