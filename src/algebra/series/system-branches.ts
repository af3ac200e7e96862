import type { Expr, Sym } from '../../expr/expr.ts';
import { dependsOn } from '../../expr/walk.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { variablesOf } from '../polynomial/parts.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import type { Solutions } from '../systems/solve.ts';
import { newWork, withinShare } from '../work.ts';
import type { Work } from '../work.ts';
import { equationOf, valueAt } from './equations.ts';
import type { Equation } from './equations.ts';
import { explicitRoots } from './explicit-roots.ts';
import type { RootSetting } from './explicit-roots.ts';
import type { Curve } from './newton-polygon.ts';
import { radicalsIn } from './radicals-in-field.ts';
import { scaledBranches } from './scaled-branches.ts';
import { ramify, sub, unramified } from './series.ts';
import type { Series } from './series.ts';

/** Equations that are rational in unknowns and a small parameter. */
export interface SmallSystem {
  readonly equations: readonly Expr[];
  readonly unknowns: readonly Sym[];
  readonly small: Sym;
  readonly assumptions: Assumptions;
}

/** Operations for the equations of leading order. */
const worthScaling = 20_000_000;
/** Operations for the radicals of one polynomial. */
const worthRadicals = 2_000_000;
/** Operations for one root. */
const worthOneRoot = 8_000_000;

/** A branch of solutions: one series for each unknown, in the order of the unknowns. */
export interface SystemBranch {
  readonly values: readonly Series<Fraction>[];
  /** So many solutions agree as far as the series go. */
  readonly together: number;
}

/** Solutions of which no series was found. */
export interface HiddenBranches {
  readonly count: number;
  /** The unknown at which the algebra stopped, and with which power of the small parameter it begins. */
  readonly unknown: Sym;
  readonly exponent: Rational;
}

export interface SystemBranches {
  readonly field: ExpressionField;
  readonly branches: readonly SystemBranch[];
  readonly hidden: readonly HiddenBranches[];
  /** Solutions of which an unknown grows without bound. */
  readonly infinite: number;
  /** Whether all isolated solutions are among these. */
  readonly complete: boolean;
  /** Whether there are sets of solutions that are not isolated: of these there are no series. */
  readonly sets: number;
}

/** A polynomial of a lexicographic Gröbner basis in one unknown more than those before it. */
interface Level {
  readonly unknown: number;
  /** Its coefficients in powers of the unknown, as polynomials in the unknowns before and the small parameter. */
  readonly coefficients: readonly Equation<Fraction>[];
}

/** What a branch is known of so far: the series by the index of their unknown. */
interface Partial {
  readonly known: ReadonlyMap<number, Series<Fraction>>;
  readonly together: number;
}

/**
 * The isolated solutions of β(g; ε) = 0 near ε = 0+ as Puiseux series with exact coefficients, up to O(ε^order) as far as
 * the algebra reaches. Each part of the system is solved from a lexicographic Gröbner basis over the rational functions of
 * ε and the other parameters, one unknown after the other by Newton's polygon; at each step the first polynomial whose
 * leading coefficient does not vanish has all common roots (P. Gianni, EUROCAL 1987; M. Kalkbrener, EUROCAL 1987). What
 * comes out is to be put into the equations. `found` are the solutions with ε as a symbol, not in radicals. Where the search for
 * them was given up, those branches are added on which all unknowns begin with the same power.
 */
export function systemBranches(
  found: Solutions,
  { equations, unknowns, small, assumptions }: SmallSystem,
  order: number,
  work: Work,
): SystemBranches {
  const field = expressionField(work, assumptions);
  const search: Search = {
    field,
    unknowns,
    indices: unknowns.map(field.indexOf),
    small: field.indexOf(small),
    order,
    roots: {
      field,
      rootsInField: radicalsIn(field, () => newWork(worthRadicals), assumptions),
      affordable: (compute) => withinShare(work, worthOneRoot, compute),
    },
  };
  const bases = [
    ...found.algebraic.map(({ equations: basis }) => basis.map((e) => field.of(e))),
    ...found.solutions.map(({ at }) => unknowns.map((x) => field.sub(field.of(x), field.of(at.get(x) ?? x)))),
  ];
  const parts = bases.map((basis) => branchesOf(basis, search));
  const branches = parts.flatMap((part) => part.branches);
  const complete = found.complete && parts.every(({ triangular }) => triangular);
  const scaled = complete
    ? []
    : [Q.one, Q.half].flatMap((weight) =>
        scaledBranches(field, equations, unknowns, small, weight, order, newWork(worthScaling), assumptions),
      );
  const isNew = (values: readonly Series<Fraction>[]): boolean =>
    !branches.some(({ values: known }) => known.every((s, i) => agree(field, s, values[i]!)));
  return {
    field,
    branches: [...branches, ...scaled.filter(isNew).map((values) => ({ values, together: 1 }))],
    hidden: parts.flatMap(({ hidden }) => hidden),
    infinite: parts.reduce((sum, { infinite }) => sum + infinite, 0),
    complete,
    sets: found.sets.length,
  };
}

/** What is known of both is the same. */
const agree = (field: ExpressionField, a: Series<Fraction>, b: Series<Fraction>): boolean =>
  sub(field, a, b).coefficients.length === 0;

interface Search {
  readonly field: ExpressionField;
  readonly unknowns: readonly Sym[];
  readonly indices: readonly number[];
  readonly small: number;
  readonly order: number;
  readonly roots: RootSetting<Fraction>;
}

interface Part extends Pick<SystemBranches, 'branches' | 'hidden' | 'infinite'> {
  readonly triangular: boolean;
}

/** The branches of one part. */
function branchesOf(basis: readonly Fraction[], search: Search): Part {
  const steps = triangle(basis, search);
  const none: Part = { branches: [], hidden: [], infinite: 0, triangular: false };
  if (steps === undefined) return none;
  let partial: readonly Partial[] = [{ known: new Map(), together: 1 }];
  const hidden: HiddenBranches[] = [];
  let infinite = 0;
  for (const [k, choices] of steps.entries()) {
    const degreeBehind = steps.slice(k + 1).reduce((product, [first]) => product * degreeOf(first), 1);
    partial = partial.flatMap((branch) => {
      const next = extended(branch, choices, search);
      for (const h of next.hidden) hidden.push({ ...h, count: h.count * branch.together * degreeBehind });
      infinite += next.infinite * branch.together * degreeBehind;
      return next.found;
    });
  }
  return {
    branches: partial.map(({ known, together }) => ({
      values: search.unknowns.map((_, i) => known.get(i) as Series<Fraction>),
      together,
    })),
    hidden,
    infinite,
    triangular: true,
  };
}

const degreeOf = (level: Level | undefined): number => (level?.coefficients.length ?? 2) - 1;

/** For each unknown the polynomials in which it is the last one, by rising degree; undefined for a strange basis. */
function triangle(basis: readonly Fraction[], search: Search): readonly (readonly Level[])[] | undefined {
  const { indices } = search;
  const own = basis.map(({ numerator }) => ({
    numerator,
    unknowns: variablesOf(numerator).filter((i) => indices.includes(i)),
  }));
  const before = new Set<number>();
  const steps: (readonly Level[])[] = [];
  while (before.size < indices.length) {
    const next = indices.find(
      (i) =>
        !before.has(i) &&
        own.some(({ unknowns: u }) => u.includes(i) && u.every((j) => j === i || before.has(j))),
    );
    if (next === undefined) return undefined;
    const levels = own
      .filter(({ unknowns: u }) => u.includes(next) && u.every((j) => j === next || before.has(j)))
      .map(({ numerator }) => levelOf(numerator, next, search));
    if (levels.some((level) => level === undefined)) return undefined;
    steps.push((levels as readonly Level[]).toSorted((a, b) => degreeOf(a) - degreeOf(b)));
    before.add(next);
  }
  return steps;
}

function levelOf(p: Polynomial, index: number, { field, indices, small }: Search): Level | undefined {
  const equation = equationOf(field, whole(p), indices, small);
  const unknown = indices.indexOf(index);
  const degree = Math.max(0, ...(equation ?? []).map(({ powers }) => powers[unknown] as number));
  return (
    equation && {
      unknown,
      coefficients: Array.from({ length: degree + 1 }, (_, k) =>
        equation
          .filter(({ powers }) => powers[unknown] === k)
          .map((term) => ({ ...term, powers: term.powers.map((e, j) => (j === unknown ? 0 : e)) })),
      ),
    }
  );
}

interface Extension {
  readonly found: readonly Partial[];
  readonly hidden: readonly HiddenBranches[];
  readonly infinite: number;
}

/** The branch with one unknown more. */
function extended(branch: Partial, choices: readonly Level[], search: Search): Extension {
  const { field, unknowns, order, roots: setting } = search;
  const { unknown } = choices[0] as Level;
  const r = [...branch.known.values()].reduce((all, s) => lcm(all, s.ramification), 1);
  const values = unknowns.map((_, i) => ramify(field, branch.known.get(i) ?? zero, r));
  const curves = choices.map(({ coefficients }): Curve<Fraction> =>
    coefficients.map((a) => unramified(ramify(field, valueAt(field, a, values), r))),
  );
  const curve = curves.find((c) => (c.at(-1)?.coefficients.length ?? 0) > 0);
  const symbol = unknowns[unknown] as Sym;
  if (curve === undefined)
    return { found: [], hidden: [{ count: 1, unknown: symbol, exponent: Q.zero }], infinite: 0 };
  const { roots, hidden } = explicitRoots(setting, curve, order * r);
  const isFinite = ({ valuation }: Series<Fraction>): boolean => valuation >= 0;
  return {
    found: roots
      .filter(({ series }) => isFinite(series))
      .map(({ series, together }) => ({
        known: new Map([...branch.known, [unknown, { ...series, ramification: series.ramification * r }]]),
        together: branch.together * together,
      })),
    hidden: hidden
      .filter(({ exponent }) => Q.sign(exponent) >= 0)
      .map(({ exponent, count }) => ({
        count,
        unknown: symbol,
        exponent: Q.div(exponent, Q.rational(r)),
      })),
    infinite:
      roots.filter(({ series }) => !isFinite(series)).reduce((n, { together }) => n + together, 0) +
      hidden.filter(({ exponent }) => Q.sign(exponent) < 0).reduce((n, { count }) => n + count, 0),
  };
}

const zero: Series<Fraction> = { ramification: 1, valuation: Infinity, coefficients: [], order: Infinity };
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;

/** Numerator and denominator of an expression that is rational in unknowns and the small parameter, at a branch. */
export interface QuotientOnBranch {
  readonly above: Series<Fraction>;
  readonly below: Series<Fraction>;
}

/** Undefined for an expression that is not rational in the unknowns and the small parameter. */
export function quotientOnBranch(
  field: ExpressionField,
  e: Expr,
  unknowns: readonly Sym[],
  small: Sym,
  values: readonly Series<Fraction>[],
): QuotientOnBranch | undefined {
  const { numerator, denominator } = field.of(e);
  const isStrange = (kernel: Expr): boolean =>
    kernel.op !== 'sym' && [...unknowns, small].some((x) => dependsOn(kernel, x));
  if ([numerator, denominator].some((p) => variablesOf(p).some((i) => isStrange(field.kernels[i] as Expr))))
    return undefined;
  const indices = unknowns.map(field.indexOf);
  const at = (p: Polynomial): Series<Fraction> =>
    valueAt(field, equationOf(field, whole(p), indices, field.indexOf(small)) as Equation<Fraction>, values);
  return { above: at(numerator), below: at(denominator) };
}
