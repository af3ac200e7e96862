import type { Expr } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { judged as residual } from './residual.ts';

/** `\varepsilon = 1`, `A = 3`: a value that the notes choose for a parameter. Undefined for any other line. */
export function choiceIn(
  [left, right, ...more]: readonly Side[],
  { theory }: Derivation,
): readonly [Expr, Expr] | undefined {
  if (!left || !right || more.length > 0 || left.at || right.at) return undefined;
  const isParameter = (e: Expr): boolean => theory.parameters.some((k) => k.symbol === e);
  const chooses = (a: Expr, b: Expr): boolean =>
    isParameter(a) && [...atomsOf(b)].every((x) => x !== a && isParameter(x));
  if (chooses(left.expr, right.expr)) return [left.expr, right.expr];
  return chooses(right.expr, left.expr) ? [right.expr, left.expr] : undefined;
}

/** A line that is wrong in general but right with the values chosen before it is not called wrong. */
export function withChoices(
  judged: Judgement,
  choices: Definitions['values'],
  definitions: Definitions,
  derivation: Derivation,
  judge: (definitions: Definitions) => Judgement,
): Judgement {
  if (judged.verdict !== 'refuted' || choices.size === 0) return judged;
  const chosen = judge({ ...definitions, values: new Map([...definitions.values, ...choices]) });
  const left = substitute(judged.difference, choices);
  return chosen.verdict === 'refuted' && residual(left, undefined, derivation).verdict !== 'proved'
    ? judged
    : {
        verdict: 'undecided',
        isWrongInGeneral: true,
        why: 'it is wrong in general, but not with the values that the notes gave to parameters before',
      };
}
