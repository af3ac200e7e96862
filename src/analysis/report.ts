import { newWork, withinShare } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import { MINUS_ONE, pow } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { settingOf } from '../mechanics/record.ts';
import type { Theory } from '../theory/theory.ts';
import { expansionsOf } from './expansion.ts';
import type { BranchExpansion, ExpansionRequest, Expansions } from './expansion.ts';
import { fixedPoints } from './fixed-points.ts';
import type { Effort, FixedPoints } from './fixed-points.ts';
import { loopShifts } from './loop-shifts.ts';
import type { LoopShift } from './loop-shifts.ts';
import { observedAt } from './observables.ts';
import type { ObservedPoint } from './observables.ts';
import { originsOf } from './origin.ts';
import type { Origin, Small } from './origin.ts';
import { branchesOfPoints } from './points-on-branches.ts';
import type { PowerSeries } from './power-series.ts';
import { resummed } from './resummation.ts';
import type { Resummation } from './resummation.ts';
import { vectorField } from './vector-field.ts';

export interface ReportRequest {
  readonly expand?: ExpansionRequest;
  /** Which parameter is small; the one that is expanded in, or one of the name eps or epsilon, where it is not said. */
  readonly small?: Small;
  /** The value of the small parameter at which series are summed. */
  readonly at?: Expr;
  /** The theory to one loop order less. */
  readonly before?: Theory;
  /** How much is spent on the search. */
  readonly effort?: Effort;
}

/** Fixed points, what is observed there, where they come from, and how they depend on a small parameter. */
export interface FixedPointReport {
  readonly found: FixedPoints;
  readonly observed: readonly ObservedPoint[];
  readonly small: Small | undefined;
  /** Undefined without a small parameter. */
  readonly origins: readonly (Origin | undefined)[] | undefined;
  /** Undefined without a theory to one loop order less. */
  readonly shifts: { readonly before: FixedPoints; readonly list: readonly LoopShift[] } | undefined;
  /** Undefined where no expansion is asked for. */
  readonly expanded: Expanded | undefined;
}

export interface Expanded {
  readonly request: ExpansionRequest;
  /** Undefined where the algebra does not reach. */
  readonly expansions: Expansions | undefined;
  /** On which branch each fixed point lies, where that is known. */
  readonly branchOf: readonly (number | undefined)[];
  /** By the branch; undefined where no sums are asked for. */
  readonly sums: readonly Sums[] | undefined;
}

/** The sums of one branch. */
export interface Sums {
  readonly named: readonly NamedSum[];
  readonly unsummed: readonly Unsummed[];
}

/**
 * A series without a sum: it ends; it has no second power, or no real coefficients; or the budget does not suffice.
 */
export interface Unsummed {
  readonly quantity: Quantity;
  readonly why: 'ending' | 'indefinite' | 'budget';
}

/** What was summed: a coupling, an exponent per ln μ, ν, a function or observable. */
export type Quantity =
  | { readonly kind: 'coupling' | 'function' | 'observable'; readonly symbol: Sym }
  /** The index of the exponent, of so many. */
  | { readonly kind: 'theta'; readonly index: number; readonly count: number }
  | { readonly kind: 'nu' };

export interface NamedSum {
  readonly quantity: Quantity;
  readonly sum: Resummation;
}

/** Operations for all expansions and their sums, for the expansions among them, and for the sums of one series. */
const worthTrying = 100_000_000;
const worthExpanding = 60_000_000;
const worthOneSum = 12_000_000;

const smallNames: ReadonlySet<string> = new Set(['eps', 'epsilon']);

/** The small parameter of a theory, where its name tells. */
function smallOf({ parameters }: Theory): Small | undefined {
  const [only, ...others] = parameters.filter(({ symbol }) => smallNames.has(symbol.name));
  return only && others.length === 0 ? { parameter: only.symbol, inverse: false } : undefined;
}

/** All that is known of the fixed points of a theory. Throws `NoFlow`. */
export function fixedPointReport(theory: Theory, request: ReportRequest = {}): FixedPointReport {
  const found = fixedPoints(theory, request.effort);
  const small = request.small ?? request.expand ?? smallOf(theory);
  const roots = small && originsOf(found, small);
  const expanded = request.expand && expandedTo(request.expand, request.at, found, roots ?? []);
  const marking = small && markingOf(small, expanded, found, roots ?? []);
  const origins = marking ? roots?.map((origin, i) => byBranch(origin, marking, i)) : roots;
  return {
    found,
    observed: observedAt(found),
    small,
    origins,
    shifts: request.before && shiftsFrom(request.before, found, origins, small, request.effort),
    expanded,
  };
}

/** The series that tell the branches: in 1/N they are needed, since exponents may grow while couplings vanish. */
function markingOf(
  small: Small,
  expanded: Expanded | undefined,
  found: FixedPoints,
  origins: readonly (Origin | undefined)[],
): Expanded | undefined {
  const { parameter, inverse } = small;
  if (expanded?.request.parameter === parameter && expanded.request.inverse === inverse) return expanded;
  return inverse ? expandedTo({ ...small, order: 1 }, undefined, found, origins) : undefined;
}

/** What the series of its branch says of a point counts before what was found without it. */
function byBranch(
  origin: Origin | undefined,
  { request, expansions, branchOf }: Expanded,
  i: number,
): Origin | undefined {
  const vanishes = expansions?.branches[branchOf[i] ?? -1]?.vanishes;
  if (origin === undefined) return undefined;
  if (vanishes === undefined) return request.inverse && origin.origin === 'perturbative' ? undefined : origin;
  return { ...origin, origin: vanishes ? 'perturbative' : 'artefact' };
}

function shiftsFrom(
  theory: Theory,
  found: FixedPoints,
  origins: readonly (Origin | undefined)[] | undefined,
  small: Small | undefined,
  effort: Effort | undefined,
): FixedPointReport['shifts'] {
  const before = fixedPoints(theory, effort);
  const none = (): readonly undefined[] => [];
  const list = loopShifts(found, before, origins ?? none(), small ? originsOf(before, small) : none());
  return list && { before, list };
}

function expandedTo(
  request: ExpansionRequest,
  at: Expr | undefined,
  found: FixedPoints,
  origins: readonly (Origin | undefined)[],
): Expanded {
  const { theory, values } = found;
  const setting = settingOf(theory, newWork);
  const work = newWork(worthTrying);
  const expansions = withinShare(work, worthExpanding, () =>
    expansionsOf(vectorField(setting), request, values, setting, work),
  );
  const { variables } = vectorField(setting);
  const small = at && request.inverse ? pow(at, MINUS_ONE) : at;
  return {
    request,
    expansions,
    branchOf: expansions ? branchesOfPoints(found, origins, expansions) : [],
    sums: small && expansions?.branches.map((branch) => sumsOf(branch, variables, small, values, work)),
  };
}

function sumsOf(
  branch: BranchExpansion,
  variables: readonly Sym[],
  at: Expr,
  values: FixedPoints['values'],
  work: Work,
): Sums {
  const named: NamedSum[] = [];
  const unsummed: Unsummed[] = [];
  for (const [quantity, series] of quantitiesOf(branch, variables)) {
    if (series === undefined) continue;
    const found = withinShare(work, worthOneSum, () => ({ sum: resummed(series, at, values, work) }));
    if (found?.sum) named.push({ quantity, sum: found.sum });
    else
      unsummed.push({
        quantity,
        why: found === undefined ? 'budget' : series.order === undefined ? 'ending' : 'indefinite',
      });
  }
  return { named, unsummed };
}

/** What is expanded along one branch. */
const quantitiesOf = (
  branch: BranchExpansion,
  variables: readonly Sym[],
): readonly (readonly [Quantity, PowerSeries | undefined])[] => [
  ...branch.at.map((s, i) => [{ kind: 'coupling', symbol: variables[i] as Sym }, s] as const),
  ...branch.perLogarithm.map(
    ({ series }, index, { length: count }) => [{ kind: 'theta', index, count }, series] as const,
  ),
  [{ kind: 'nu' }, branch.nu],
  ...branch.functions.map(({ symbol, series }) => [{ kind: 'function', symbol }, series] as const),
  ...branch.observables.map(({ symbol, series }) => [{ kind: 'observable', symbol }, series] as const),
];
