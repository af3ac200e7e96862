import type { Assumptions } from '../algebra/assumptions.ts';
import { decideDefined, decideZero } from '../algebra/decide.ts';
import { positivesTakenOut } from '../algebra/positive-roots.ts';
import { tidy } from '../algebra/tidy.ts';
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

/** The shortest way to write an expression, found within one budget; what is assumed positive stands outside of roots. */
export const tidied = (e: Expr, { arrange, assumptions, work }: Setting): Expr =>
  positivesTakenOut(tidy(e, arrange, work()), assumptions);

/** A step before its verdict: it holds if what it says has a value and each residual vanishes. A definition has none. */
export interface Claim {
  readonly id: string;
  readonly equation: Relation;
  readonly matrix?: Matrix;
  readonly by: RuleName;
  readonly from?: readonly string[];
  readonly args?: readonly Expr[];
  readonly residuals: readonly Expr[];
  readonly found?: string;
}

/** Decides a claim. The weakest verdict among its residuals is the verdict of the step. */
export function prove(
  { id, equation, matrix, by, from = [], args = [], residuals, found }: Claim,
  setting: Setting,
): Step {
  const { lhs, rhs } = equation;
  const written = [lhs, rhs, ...(matrix?.rows.flat() ?? [])];
  const verdicts = [
    ...written.map((e) => decideDefined(e, setting.assumptions, setting.work())),
    ...residuals.map((r) => decideZero(r, setting.assumptions, setting.work())),
  ];
  return {
    id,
    equation,
    ...(matrix && { matrix }),
    by,
    from,
    why: { key: by, args },
    verdict: weakest(verdicts),
    argument: residuals.length === 0 ? 'definition' : 'identity',
    ...(found !== undefined && { found }),
  };
}

const strength: { readonly [K in Verdict['kind']]: number } = {
  refuted: 0,
  undecided: 1,
  supported: 2,
  proved: 3,
};

/** The weaker of two verdicts; what two proofs assume, both together. */
function weaker(a: Verdict, b: Verdict): Verdict {
  if (a.kind === 'proved' && b.kind === 'proved')
    return { kind: 'proved', assuming: [...new Set([...a.assuming, ...b.assuming])] };
  return strength[b.kind] < strength[a.kind] ? b : a;
}

const weakest = (verdicts: readonly Verdict[]): Verdict => verdicts.reduce(weaker, proved);

/** The steps, none of them surer than those that it comes from. */
export function restingOnSources(steps: readonly Step[]): readonly Step[] {
  const done = new Map<string, Verdict>();
  return steps.map((step) => {
    const verdict = step.from.reduce<Verdict>((own, id) => {
      const source = done.get(id);
      if (source === undefined || strength[source.kind] >= strength[own.kind]) return own;
      return source.kind === 'supported'
        ? source
        : { kind: 'undecided', why: `it comes from ${id}, which is ${source.kind}` };
    }, step.verdict);
    done.set(step.id, verdict);
    return verdict === step.verdict ? step : { ...step, verdict };
  });
}

/** A step identifier from its parts; names are percent-encoded. */
export const stepId = (family: string, name: string): string => `${family}.${encodeURIComponent(name)}`;
