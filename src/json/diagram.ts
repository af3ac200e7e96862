import type { Branch, BranchPoint, Diagram } from '../analysis/continuation.ts';
import type { Sym } from '../expr/expr.ts';

type Json = Readonly<Record<string, unknown>>;

/** `fixed-points --along`: curves of real fixed points along a parameter. */
export const diagramJson = ({
  parameter,
  variables,
  range,
  branches,
  complete,
  irrational,
}: Diagram): Json => ({
  parameter: parameter.name,
  range,
  complete,
  ...(irrational && { reason: 'not rational' }),
  branches: branches.map((branch) => branchJson(branch, variables)),
});

const branchJson = (
  { points, folds, crossings, poles, began, ended }: Branch,
  variables: readonly Sym[],
): Json => {
  const list = (some: readonly BranchPoint[]): readonly Json[] => some.map((p) => pointJson(p, variables));
  return {
    points: list(points),
    folds: list(folds),
    crossings: list(crossings),
    poles: list(poles),
    began,
    ended,
  };
};

const pointJson = (
  { value, at, exponents, kind, certified }: BranchPoint,
  variables: readonly Sym[],
): Json => ({
  value,
  at: Object.fromEntries(variables.map((x, i) => [x.name, at[i]])),
  eigenvalues: exponents?.map(({ numeric }) => (numeric ? [numeric.re, numeric.im] : null)) ?? null,
  kind,
  ...(certified !== undefined && { certified }),
});
