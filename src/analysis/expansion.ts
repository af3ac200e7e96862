import type { Assumptions } from '../algebra/assumptions.ts';
import type { ExpressionField } from '../algebra/field/expressions.ts';
import type { Fraction } from '../algebra/field/fractions.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { radicalsIn } from '../algebra/series/radicals-in-field.ts';
import * as S from '../algebra/series/series.ts';
import type { Series } from '../algebra/series/series.ts';
import { integerPower } from '../algebra/series/powers.ts';
import { signOfExpr } from '../algebra/roots/sign.ts';
import { containsI } from '../algebra/signs.ts';
import { quotientOnBranch, systemBranches } from '../algebra/series/system-branches.ts';
import type {
  HiddenBranches,
  QuotientOnBranch,
  SystemBranch,
  SystemBranches,
} from '../algebra/series/system-branches.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import type { Solutions } from '../algebra/systems/solve.ts';
import { newWork, withinBudget, withinShare } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import { MINUS_ONE, pow, sym } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { substitute } from '../expr/walk.ts';
import type { Setting } from '../mechanics/record.ts';
import { perLogarithm } from '../theory/conversion.ts';
import type { Definition } from '../theory/theory.ts';
import { eigenvalueSeries } from './eigenvalue-series.ts';
import type { Values } from './exponents.ts';
import { isSurelyNonZero } from './surely-non-zero.ts';
import { onBranch } from './on-branch.ts';
import { areNotRational } from './rational-rates.ts';
import { powerSeries } from './power-series.ts';
import type { PowerSeries } from './power-series.ts';
import { jacobian } from './stability.ts';
import type { VectorField } from './vector-field.ts';

/** In powers of which parameter, and up to which power of it. */
export interface ExpansionRequest {
  readonly parameter: Sym;
  /** Whether in powers of 1/parameter. */
  readonly inverse: boolean;
  readonly order: number;
}

/** The fixed points that tend to a finite limit as the small parameter → 0+, as series in it. */
export interface Expansions {
  readonly request: ExpansionRequest;
  /** The small parameter: the symbol itself, or one that stands for 1/parameter. */
  readonly small: Sym;
  readonly branches: readonly BranchExpansion[];
  /** Points with a finite limit of which the algebra gives no series. */
  readonly hidden: readonly HiddenBranches[];
  /** Points that run away to infinity. */
  readonly infinite: number;
  /** Sets of fixed points, which are not expanded. */
  readonly sets: number;
  /** Whether these are all isolated fixed points. */
  readonly complete: boolean;
  /** Whether the rates are no rational functions of the couplings and the parameter: then there are no series. */
  readonly irrational: boolean;
}

export interface Exponentiated {
  readonly series: PowerSeries;
  /** So many exponents agree as far as the series goes. */
  readonly together: number;
}

/** One fixed point as a function of the small parameter. */
export interface BranchExpansion {
  /** g*, in the order of the variables. */
  readonly at: readonly PowerSeries[];
  readonly together: number;
  /** Whether all couplings → 0 with the small parameter while no exponent grows; undefined where that is not known. */
  readonly vanishes: boolean | undefined;
  /** What the substitution into the flow shows. */
  readonly proof: Proof;
  /** θ in the declared scale variable, and per ln μ. */
  readonly exponents: readonly Exponentiated[];
  readonly perLogarithm: readonly Exponentiated[];
  readonly missingExponents: number;
  /** θ per ln μ of irrelevant directions for a small positive parameter. */
  readonly omega: readonly PowerSeries[];
  /** −1/θ per ln μ of the only relevant direction. */
  readonly nu: PowerSeries | undefined;
  readonly functions: readonly NamedSeries[];
  readonly observables: readonly NamedSeries[];
}

/** Undefined where it is not analytic in a power of the parameter, or the algebra does not reach. */
export interface NamedSeries {
  readonly symbol: Sym;
  readonly series: PowerSeries | undefined;
}

export interface Proof {
  /** The rates vanish at the series up to O(ε^residual): Infinity where they vanish exactly. */
  readonly residual: number;
  /**
   * Whether there is a fixed point with these terms: the rates vanish exactly, or Hensel's lemma holds, since the residual
   * vanishes to more than twice the order of det J, and to that order more than the terms claim.
   */
  readonly proved: boolean;
  /**
   * Whether it is a simple zero of the rates, so that exactly one fixed point has this series: det J does not vanish along it.
   * `false` where det J vanishes exactly; undefined where neither is proved.
   */
  readonly simple: boolean | undefined;
}

/** Operations for the search with the small parameter as a symbol. */
const worthSearching = 40_000_000;
const worthRadicals = 2_000_000;
/** Operations for what depends on one of the points. */
const worthOneBranch = 30_000_000;
/** So many orders more are computed where the ones that are known do not suffice for what is asked. */
const reserves = [0, 3, 8] as const;

/**
 * The fixed points of a flow in powers of a small parameter, with exact coefficients, and what depends on them. Undefined
 * where the budget does not suffice, or the flow is no rational function.
 */
export function expansionsOf(
  field: VectorField,
  request: ExpansionRequest,
  values: Values,
  setting: Setting,
  work: Work,
): Expansions | undefined {
  const { parameter, inverse, order } = request;
  const small = inverse ? sym(`1/${parameter.name}`) : parameter;
  const inSmall = (e: Expr): Expr =>
    inverse ? substitute(e, new Map<Expr, Expr>([[parameter, pow(small, MINUS_ONE)]])) : e;
  const { functions, observables } = setting.theory;
  const problem: Problem = {
    rates: field.rates.map(inSmall),
    slopes: jacobian(field).map((row) => row.map(inSmall)),
    functions: functions.map((f) => ({ ...f, value: inSmall(f.value) })),
    observables: observables.map((o) => ({ ...o, value: inSmall(o.value) })),
    unknowns: field.variables,
    small,
    order,
    values,
    setting,
    assumptions: {
      ...setting.assumptions,
      positive: new Set([...setting.assumptions.positive, small]),
    },
  };
  const { rates, unknowns, assumptions } = problem;
  const solutions = solveSystem(rates, unknowns, newWork(worthSearching), assumptions, 0);
  const tried = (depth: number): Attempt | undefined =>
    withinBudget(() => whereDefined(() => attempt(problem, solutions, depth, work)));
  let best: Attempt | undefined;
  for (const reserve of reserves) {
    const found = tried(order + 1 + reserve);
    best = found?.reached === true ? found : withMore(best, found);
    if (found === undefined || found.reached) break;
  }
  // What costs too much to this order is shown to a lower one.
  for (let depth = order + 1; best?.isCostly === true && depth > 2;) {
    depth = Math.ceil(depth / 2);
    best = withMore(tried(depth), best);
  }
  if (best === undefined) return undefined;
  const irrational = !best.expansions.complete && areNotRational(rates, [...unknowns, small]);
  return { request, small, irrational, ...best.expansions };
}

/** The one with more branches; of two alike the later. */
const withMore = (a: Attempt | undefined, b: Attempt | undefined): Attempt | undefined =>
  a && b && a.expansions.branches.length > b.expansions.branches.length ? a : (b ?? a);

interface Problem {
  readonly rates: readonly Expr[];
  readonly slopes: readonly (readonly Expr[])[];
  readonly functions: readonly Definition[];
  readonly observables: readonly Definition[];
  readonly unknowns: readonly Sym[];
  readonly small: Sym;
  readonly order: number;
  readonly values: Values;
  readonly setting: Setting;
  readonly assumptions: Assumptions;
}

interface Attempt {
  readonly expansions: Omit<Expansions, 'request' | 'small' | 'irrational'>;
  /** Whether all is known to the order that is asked for, of the points that tend to zero. */
  readonly reached: boolean;
  /** Whether points that tend to zero were given up. */
  readonly isCostly: boolean;
}

function attempt(problem: Problem, solutions: Solutions, depth: number, work: Work): Attempt {
  const { rates, unknowns, small, assumptions } = problem;
  const system = systemBranches(solutions, { equations: rates, unknowns, small, assumptions }, depth, work);
  const expanded = system.branches.map((branch) =>
    withinShare(work, worthOneBranch, () => branchExpansion(branch, system, problem, depth)),
  );
  const lost = system.branches.filter((_, i) => expanded[i] === undefined);
  const known = expanded.filter((e) => e !== undefined);
  const hidden = [...system.hidden, ...lost.map((branch) => hiddenBranch(branch, unknowns))];
  return {
    expansions: {
      branches: known.map(({ expansion }) => expansion),
      hidden,
      infinite: system.infinite,
      sets: system.sets,
      complete: system.complete,
    },
    isCostly: hidden.some(({ exponent }) => Q.sign(exponent) > 0),
    reached: known.every(({ reached, expansion }) => reached || expansion.vanishes !== true),
  };
}

/** A branch that costs too much. */
const hiddenBranch = ({ values, together }: SystemBranch, unknowns: readonly Sym[]): HiddenBranches => ({
  count: together,
  unknown: unknowns[0] as Sym,
  exponent: Q.rational(Math.max(0, finite(values[0]?.valuation)), values[0]?.ramification ?? 1),
});

const finite = (n: number | undefined): number => (n !== undefined && Number.isFinite(n) ? n : 0);

function branchExpansion(
  branch: SystemBranch,
  { field }: SystemBranches,
  problem: Problem,
  depth: number,
): { readonly expansion: BranchExpansion; readonly reached: boolean } {
  const { rates, slopes, functions, observables, unknowns, small, order, values, setting } = problem;
  const at = branch.values;
  const place = { field, unknowns, small, values: at, order: depth };
  const valueOf = (e: Expr): Series<Fraction> | undefined => onBranch(e, place);
  const short = (s: Series<Fraction>): PowerSeries => powerSeries(field, s, order + 1, values, setting);
  const matrix = slopes.map((row) => row.map(valueOf));
  const isKnown = matrix.every((row) => row.every((s) => s !== undefined));
  const radicals = radicalsIn(field, () => newWork(worthRadicals), problem.assumptions);
  const spectrum = isKnown ? eigenvalueSeries(field, matrix, depth, radicals) : undefined;
  const unit = field.of(perLogarithm[setting.theory.scale]);
  const thetas = spectrum?.found ?? [];
  const logarithmic = thetas.map(({ series, together }) => ({
    series: S.scale(field, series, unit),
    together,
  }));
  const signs = logarithmic.map(({ series }) => signOf(series, field, problem.assumptions));
  const missing = spectrum?.missing ?? unknowns.length;
  const rest = logarithmic.filter((_, i) => signs[i] !== 1);
  const only = rest[0];
  const hasNu =
    missing === 0 && rest.length === 1 && only?.together === 1 && signs.filter((s) => s === -1).length === 1;
  const named = (list: readonly Definition[]): readonly NamedSeries[] =>
    list.map(({ symbol, value }) => {
      const s = valueOf(value);
      return { symbol, series: s && short(s) };
    });
  const known = at.reduce((least, s) => Math.min(least, s.order / s.ramification), Infinity);
  const claimed = Math.min(known, order + 1);
  const proof = proofOf(
    rates.map((rate) => whereDefined(() => quotientOnBranch(field, rate, unknowns, small, at))),
    spectrum?.determinant,
    claimed,
    (c) => isSurelyNonZero(field.expression(c)),
  );
  const nu = hasNu ? minusInverse(field, only.series, depth) : undefined;
  return {
    expansion: {
      at: at.map(short),
      together: branch.together,
      vanishes: vanishesAtOrigin(at) && !thetas.some(({ series }) => series.valuation < 0),
      proof,
      exponents: thetas.map(({ series, together }) => ({ series: short(series), together })),
      perLogarithm: logarithmic.map(({ series, together }) => ({ series: short(series), together })),
      missingExponents: missing,
      omega: logarithmic
        .filter((_, i) => signs[i] === 1)
        .flatMap(({ series, together }) => Array.from({ length: together }, () => short(series))),
      nu: nu && short(nu),
      functions: named(functions),
      observables: named(observables),
    },
    reached:
      (proof.proved || (spectrum !== undefined && S.isExactZero(spectrum.determinant))) &&
      known > order &&
      thetas.every(({ series }) => series.order / series.ramification > order) &&
      missing === 0,
  };
}

const valuation = ({ valuation: v, coefficients, ramification: r }: Series<Fraction>): number =>
  coefficients.length === 0 ? Infinity : v / r;

/** Up to which order a series vanishes. */
const vanishing = (s: Series<Fraction>): number =>
  s.coefficients.length > 0 ? valuation(s) : s.order / s.ramification;

/**
 * The numerators of the rates are polynomials, to which Hensel's lemma applies; their Jacobian is that of the rates times the
 * denominators. Its order counts only where the leading coefficients are surely not zero.
 */
function proofOf(
  rates: readonly (QuotientOnBranch | undefined)[],
  determinant: Series<Fraction> | undefined,
  claimed: number,
  isNonZero: (c: Fraction) => boolean,
): Proof {
  const known = rates.filter((rate) => rate !== undefined);
  if (known.length < rates.length) return { residual: -Infinity, proved: false, simple: undefined };
  const least = (orders: readonly number[]): number => orders.reduce((a, b) => Math.min(a, b), Infinity);
  const residual = least(known.map(({ above, below }) => vanishing(above) - valuation(below)));
  if (residual === Infinity) return { residual, proved: true, simple: isSimple(determinant, isNonZero) };
  const factors = [...known.map(({ below }) => below), ...(determinant ? [determinant] : [])];
  const isSure =
    determinant !== undefined && factors.every(({ coefficients: [c] }) => c !== undefined && isNonZero(c));
  const depth = factors.reduce((sum, s) => sum + valuation(s), 0);
  const ofNumerators = least(known.map(({ above }) => vanishing(above)));
  const proved = isSure && ofNumerators > 2 * depth && ofNumerators - depth >= claimed;
  return { residual, proved, simple: proved ? true : undefined };
}

function isSimple(
  determinant: Series<Fraction> | undefined,
  isNonZero: (c: Fraction) => boolean,
): boolean | undefined {
  if (determinant === undefined) return undefined;
  if (S.isExactZero(determinant)) return false;
  return determinant.coefficients.slice(0, 1).some(isNonZero) ? true : undefined;
}

const vanishesAtOrigin = (at: readonly Series<Fraction>[]): boolean | undefined =>
  at.some((s) => s.coefficients.length > 0 && s.valuation <= 0)
    ? false
    : at.every((s) => s.valuation > 0)
      ? true
      : undefined;

/** The sign for a small positive parameter; undefined where it is not real, not known, or nothing is left. */
function signOf(
  s: Series<Fraction>,
  field: ExpressionField,
  assumptions: Assumptions,
): -1 | 0 | 1 | undefined {
  const list = s.coefficients.map(field.expression);
  const [first] = list;
  return first === undefined || list.some(containsI) ? undefined : signOfExpr(first, assumptions);
}

function minusInverse(field: ExpressionField, s: Series<Fraction>, depth: number): Series<Fraction> {
  const r = s.ramification;
  const cut =
    s.order === Infinity && s.coefficients.length > 1 ? S.truncate(field, s, s.valuation + depth * r) : s;
  return S.neg(field, integerPower(field, cut, -1));
}
