import { decideZero } from '../algebra/decide.ts';
import { tidy } from '../algebra/tidy.ts';
import { newWork } from '../algebra/work.ts';
import { derivative, sub } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf, stepId } from '../mechanics/record.ts';
import { unexplained } from './judgement.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';

/** W = f(q), where the derivation has such a line: W is fixed only up to a constant, so its slope is judged. */
export function quadratureClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const step = stepOf(derivation, 'hamilton-jacobi.solution');
  const [pair] = pairsOf(derivation.theory);
  const { characteristic: W } = derivation.theory.names;
  const other = left.expr === W ? right : right.expr === W ? left : undefined;
  if (step === undefined || pair === undefined || other === undefined || left.at || right.at)
    return undefined;
  if (foreign.size > 0) return { verdict: 'undecided', why: unexplained(foreign) };
  const slope = partial(sub(substitute(other.expr, definitions.values), step.equation.rhs), pair.q);
  return decided(slope, step.id, derivation);
}

/** Whether what must vanish for a line to agree with a step does. */
function decided(difference: Expr, matches: string, { theory }: Derivation): Judgement {
  const setting = settingOf(theory, newWork);
  const verdict = decideZero(difference, setting.assumptions, newWork());
  switch (verdict.kind) {
    case 'proved':
    case 'supported':
      return { verdict: verdict.kind, matches };
    case 'undecided':
      return { verdict: 'undecided', why: verdict.why };
    case 'refuted':
      return {
        verdict: 'refuted',
        matches,
        difference: tidy(difference, setting.arrange, newWork()),
        witness: verdict.witness,
      };
  }
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
    if (other === undefined || source === undefined || left.at || right.at) continue;
    if (foreign.size > 0) return { verdict: 'undecided', why: unexplained(foreign) };
    const value = substitute(other.expr, definitions.values);
    const solved = substitute(source.equation.lhs, new Map<Expr, Expr>([[slope, value]]));
    return decided(sub(solved, source.equation.rhs), step?.id as string, derivation);
  }
  return undefined;
}
