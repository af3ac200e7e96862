import { derivative, sub } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { stepId } from '../mechanics/record.ts';
import { unexplained } from './judgement.ts';
import { judged } from './residual.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';

/** W = f(q), where the derivation has such a line: it is put into the equation for W, which fixes it up to a constant. */
export function quadratureClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const step = stepOf(derivation, 'hamilton-jacobi.solution');
  const equation = stepOf(derivation, 'hamilton-jacobi.stationary')?.equation;
  const { characteristic: W } = derivation.theory.names;
  const other = left.expr === W ? right : right.expr === W ? left : undefined;
  if (step === undefined || equation === undefined || other === undefined || left.at || right.at)
    return undefined;
  if (foreign.size > 0) return { verdict: 'undecided', why: unexplained(foreign) };
  const value = substitute(other.expr, definitions.values);
  const slopes = pairsOf(derivation.theory).map(
    ({ q }) => [derivative('partial', W, q), partial(value, q)] as const,
  );
  const residual = substitute(sub(equation.lhs, equation.rhs), new Map<Expr, Expr>(slopes));
  return judged(residual, step.id, derivation);
}

/** ∂W/∂q = f(q), where the derivation has the equation that this slope solves: either branch of a root solves it. */
export function slopeClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const { characteristic: W } = derivation.theory.names;
  for (const { q } of pairsOf(derivation.theory)) {
    const slope = derivative('partial', W, q);
    const other = left.expr === slope ? right : right.expr === slope ? left : undefined;
    const step = stepOf(derivation, stepId('hamilton-jacobi.slope', q.name));
    const source = step && stepOf(derivation, step.from[0] as string);
    if (other === undefined || step === undefined || source === undefined || left.at || right.at) continue;
    if (foreign.size > 0) return { verdict: 'undecided', why: unexplained(foreign) };
    const value = substitute(other.expr, definitions.values);
    const solved = substitute(source.equation.lhs, new Map<Expr, Expr>([[slope, value]]));
    return judged(sub(solved, source.equation.rhs), step.id, derivation);
  }
  return undefined;
}
