import { decideZero } from '../algebra/decide.ts';
import { tidy } from '../algebra/tidy.ts';
import { newWork } from '../algebra/work.ts';
import type { Expr } from '../expr/expr.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { settingOf } from '../mechanics/record.ts';
import type { Judgement } from './judgement.ts';

/** What is to vanish, for a line that speaks of this step, if of one; `positive` are the symbols that its proof took to be so. */
export function judged(
  difference: Expr,
  matches: string | undefined,
  { theory }: Derivation,
  positive: readonly Expr[] = [],
): Judgement {
  const setting = settingOf(theory, newWork);
  const assumptions = { positive: new Set([...setting.assumptions.positive, ...positive]) };
  const speaks = matches === undefined ? {} : { matches };
  const verdict = decideZero(difference, assumptions, newWork());
  switch (verdict.kind) {
    case 'proved':
    case 'supported':
      return { verdict: verdict.kind, ...speaks };
    case 'undecided':
      return { verdict: 'undecided', why: verdict.why };
    case 'refuted':
      return {
        verdict: 'refuted',
        ...speaks,
        difference: tidy(difference, setting.arrange, newWork()),
        witness: verdict.witness,
      };
  }
}
