import type { Assumptions } from '../algebra/decide.ts';
import { decideZero } from '../algebra/decide.ts';
import type { Verdict } from '../algebra/verdict.ts';
import { proved } from '../algebra/verdict.ts';
import type { Work } from '../algebra/work.ts';
import { arranger } from '../expr/arrange.ts';
import type { Arranger } from '../expr/arrange.ts';
import type { Expr } from '../expr/expr.ts';
import { orderingOf } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';
import type { Matrix, Relation, RuleName, Step } from './derivation.ts';

/** What every theorem is given. */
export interface Setting {
  readonly theory: Theory;
  readonly assumptions: Assumptions;
  readonly arrange: Arranger;
  readonly work: () => Work;
}

/** The setting of a theory; `work` gives each proof its own budget. */
export const settingOf = (theory: Theory, work: () => Work): Setting => ({
  theory,
  assumptions: {
    positive: new Set(theory.parameters.filter((p) => p.assume === 'positive').map((p) => p.symbol)),
  },
  arrange: arranger(orderingOf(theory)),
  work,
});

/** A step before its verdict: it holds if each residual vanishes. A definition has none. */
export interface Claim {
  readonly id: string;
  readonly equation: Relation;
  readonly matrix?: Matrix;
  readonly by: RuleName;
  readonly from?: readonly string[];
  readonly args?: readonly Expr[];
  readonly residuals: readonly Expr[];
}

/** Decides a claim. The weakest verdict among its residuals is the verdict of the step. */
export function prove(
  { id, equation, matrix, by, from = [], args = [], residuals }: Claim,
  setting: Setting,
): Step {
  const verdicts = residuals.map((r) => decideZero(r, setting.assumptions, setting.work()));
  return {
    id,
    equation,
    ...(matrix && { matrix }),
    by,
    from,
    why: { key: by, args },
    verdict: weakest(verdicts),
  };
}

const strength: { readonly [K in Verdict['kind']]: number } = {
  refuted: 0,
  undecided: 1,
  supported: 2,
  proved: 3,
};

const weakest = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce((a, b) => (strength[b.kind] < strength[a.kind] ? b : a), proved);

/** A step identifier from its parts; names are percent-encoded. */
export const stepId = (family: string, name: string): string => `${family}.${encodeURIComponent(name)}`;
