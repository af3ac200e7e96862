import type { BranchExpansion, NamedSeries } from '../analysis/expansion.ts';
import type { Observed } from '../analysis/observables.ts';
import type { Expanded, FixedPointReport } from '../analysis/report.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { showRational } from '../expr/rational.ts';
import { infixOf } from '../theory/notation.ts';
import { fixedPointsJson } from './fixed-points.ts';
import { powerSeriesJson } from './power-series.ts';
import { quantityJson, sumJson } from './resummation.ts';

type Json = Readonly<Record<string, unknown>>;
type Print = (e: Expr) => string;

/** `fixed-points --format json` with all that is known of the points. */
export function fixedPointReportJson(report: FixedPointReport): Json {
  const { found, small, expanded } = report;
  const print = infixOf(found.theory);
  const base = fixedPointsJson(found);
  return {
    ...base,
    points: (base['points'] as readonly Json[]).map((point, i) => ({
      ...point,
      ...moreOf(i, report, print),
    })),
    ...(small && { small: nameOf(small) }),
    ...(report.shifts && { one_loop_less: fixedPointsJson(report.shifts.before)['points'] }),
    ...(expanded && { expansions: expandedJson(expanded, found.field.variables, print) }),
  };
}

const nameOf = ({ parameter, inverse }: { readonly parameter: Sym; readonly inverse: boolean }): string =>
  inverse ? `1/${parameter.name}` : parameter.name;

function moreOf(i: number, { observed, origins, shifts, expanded }: FixedPointReport, print: Print): Json {
  const { functions, observables } = observed[i] ?? { functions: [], observables: [] };
  const shift = shifts?.list[i];
  return {
    ...(functions.length > 0 && { functions: observedJson(functions, print) }),
    ...(observables.length > 0 && { observables: observedJson(observables, print) }),
    ...(origins && { branch: origins[i]?.origin ?? null, branch_by: origins[i]?.by ?? null }),
    ...(expanded && { expansion: expanded.branchOf[i] ?? null }),
    ...(shift && {
      loop_shift: {
        counterpart: shift.counterpart ?? null,
        relative: shift.relative ?? null,
        by: shift.by,
        artefact_candidate: shift.counterpart === undefined,
      },
    }),
  };
}

const observedJson = (list: readonly Observed[], print: Print): Json =>
  Object.fromEntries(
    list.map(({ symbol, exact, numeric }) => [
      symbol.name,
      { exact: exact ? print(exact) : null, numeric: numeric ? [numeric.re, numeric.im] : null },
    ]),
  );

function expandedJson(
  { request, expansions, sums }: Expanded,
  variables: readonly Sym[],
  print: Print,
): Json {
  return {
    in: nameOf(request),
    order: request.order,
    complete: expansions?.complete ?? false,
    ...(expansions?.irrational === true && { reason: 'not rational' }),
    branches: (expansions?.branches ?? []).map((branch, i) => ({
      ...branchJson(branch, variables, print),
      ...(sums && {
        sums: (sums[i]?.named ?? []).map((sum) => sumJson(sum, print)),
        not_summed: (sums[i]?.unsummed ?? []).map(({ quantity, why }) => ({
          ...quantityJson(quantity),
          why,
        })),
      }),
    })),
    ...(expansions && {
      infinite: expansions.infinite,
      sets: expansions.sets,
      hidden: expansions.hidden.map(({ count, unknown, exponent }) => ({
        count,
        coupling: unknown.name,
        exponent: showRational(exponent),
      })),
    }),
  };
}

function branchJson(branch: BranchExpansion, variables: readonly Sym[], print: Print): Json {
  const { at, together, vanishes, proof, exponents, perLogarithm, omega, nu } = branch;
  return {
    at: Object.fromEntries(at.map((s, i) => [(variables[i] as Sym).name, powerSeriesJson(s, print)])),
    together,
    branch: vanishes === undefined ? null : vanishes ? 'perturbative' : 'artefact',
    residual: Number.isFinite(proof.residual) ? proof.residual : null,
    proved: proof.proved,
    simple: proof.simple ?? null,
    eigenvalues: exponents.map(({ series, together: times }, i) => ({
      series: powerSeriesJson(series, print),
      per_ln_mu: powerSeriesJson(perLogarithm[i]?.series ?? series, print),
      together: times,
    })),
    missing_eigenvalues: branch.missingExponents,
    omega: omega.map((s) => powerSeriesJson(s, print)),
    nu: nu ? powerSeriesJson(nu, print) : null,
    functions: namedJson(branch.functions, print),
    observables: namedJson(branch.observables, print),
  };
}

const namedJson = (list: readonly NamedSeries[], print: Print): Json =>
  Object.fromEntries(
    list.map(({ symbol, series }) => [symbol.name, series ? powerSeriesJson(series, print) : null]),
  );
