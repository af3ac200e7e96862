import { decideZero } from '../algebra/decide.ts';
import type { ExpressionField } from '../algebra/field/expressions.ts';
import { factor } from '../algebra/polynomial/factor.ts';
import { attempted, idealOf } from '../algebra/systems/membership.ts';
import type { Ideal, Reduced } from '../algebra/systems/membership.ts';
import { tidy } from '../algebra/tidy.ts';
import { add, div, mul, neg, ONE, splitCoefficient, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { atomsOf, dependsOn, subexpressions, substitute } from '../expr/walk.ts';
import { whole } from '../algebra/field/fractions.ts';
import { onSurface, valuesOf } from './constraints.ts';
import type { Constraint } from './constraints.ts';
import type { Step } from './derivation.ts';
import { pairsOf } from './phase-space.ts';
import { bracket } from './poisson.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';
import { locus, vanishesNowhere } from './singular.ts';

/** What became of Dirac's algorithm. */
export interface Consistency {
  readonly steps: readonly Step[];
  /** All constraints that were found, the primary ones first. */
  readonly constraints: readonly Constraint[];
  /** The multipliers that are not free. */
  readonly fixed: ReadonlyMap<Expr, Expr>;
  /** The ideal of the constraints; undefined where the algorithm did not come to its end, or no motion exists. */
  readonly surface?: Ideal;
}

/** Phase space as the surface of constraints lies in it. */
export interface Surroundings {
  readonly field: ExpressionField;
  /** Coordinates, momenta and multipliers. */
  readonly variables: readonly Expr[];
  readonly hamiltonian: Expr;
  readonly setting: Setting;
}

const surfaceOf = ({ field, variables, setting }: Surroundings, constraints: readonly Constraint[]): Ideal =>
  idealOf(field, constraints, variables, setting.theory.names.constrained.total);

/** What a rate says where all constraints known so far hold. */
type Finding =
  | { readonly kind: 'kept' }
  | { readonly kind: 'multiplier'; readonly symbol: Sym; readonly slope: Expr }
  | { readonly kind: 'constraint'; readonly value: Expr }
  /** The unit is the part of the rate that vanishes nowhere on the surface because of the constraints. */
  | { readonly kind: 'contradiction'; readonly unit: Expr }
  | { readonly kind: 'open'; readonly why: string };

/**
 * Constraints must stay zero: dφ/dτ = {φ, H_T} + ∂φ/∂τ ≈ 0 for every φ, where ≈ means equal where all constraints hold.
 * A rate is zero by itself, fixes a multiplier, is a new constraint, or cannot vanish (P. A. M. Dirac, Lectures on
 * Quantum Mechanics, lecture 1; M. Henneaux and C. Teitelboim, Quantization of Gauge Systems, section 1.1). Every rate is
 * given as what it is off the surface, by a normal form and a combination of constraints.
 */
export function consistency(primary: readonly Constraint[], surroundings: Surroundings): Consistency {
  const { setting, hamiltonian: H } = surroundings;
  const { time, constrained } = setting.theory.names;
  const multipliers = constrained.multipliers.slice(0, primary.length);
  const pairs = pairsOf(setting.theory);
  const short = (e: Expr): Expr => tidy(e, setting.arrange, setting.work());

  let constraints = primary;
  let fixed: ReadonlyMap<Expr, Expr> = new Map();
  let surface = attempted(() => surfaceOf(surroundings, constraints));
  let waiting: readonly number[] = constraints.map((_, n) => n);
  const steps: Step[] = [];
  const slopes: { readonly slope: Expr; readonly id: string }[] = [];

  const rateOf = ({ value }: Constraint): Expr =>
    substitute(
      add(
        bracket(value, H, pairs),
        ...primary.map((other, b) => mul(multipliers[b] as Expr, bracket(value, other.value, pairs))),
        partial(value, time),
      ),
      fixed,
    );
  const fixedSteps = (): readonly string[] =>
    multipliers.flatMap((u, b) => (fixed.has(u) ? [`multiplier.${b + 1}`] : []));
  const stated = (n: number, { rest, combination }: Reduced, rate: Expr): Step => {
    const { symbol, id } = constraints[n] as Constraint;
    const rhs = add(rest, combination);
    return prove(
      {
        id: `consistency.${n + 1}`,
        equation: { lhs: velocity(symbol, time), rhs },
        by: 'consistency',
        from: ['constrained.total', id, ...known(rhs, constraints), ...fixedSteps()],
        args: [symbol, rest],
        residuals: [sub(rate, substitute(rhs, valuesOf(constraints)))],
      },
      setting,
    );
  };

  /** The rate to look at next: one without multipliers if there is one, so that these are fixed on the final surface. */
  const chosen = (ideal: Ideal): { readonly n: number; readonly rate: Expr; readonly reduced: Reduced } => {
    const rates = waiting.map((n) => {
      const rate = rateOf(constraints[n] as Constraint);
      const { rest, combination } = ideal.reduce(rate);
      return { n, rate, reduced: { rest: short(rest), combination: short(combination) } };
    });
    const isFree = ({ reduced: { rest } }: (typeof rates)[number]): boolean =>
      !multipliers.some((u) => dependsOn(rest, u));
    return rates.find(isFree) ?? (rates[0] as (typeof rates)[number]);
  };
  /** A rate left as it is, and why nothing follows from it. */
  const open = (n: number, why: string): Consistency => {
    const { symbol, id } = constraints[n] as Constraint;
    const step = prove(
      {
        id: `consistency.${n + 1}`,
        equation: { lhs: velocity(symbol, time), rhs: short(rateOf(constraints[n] as Constraint)) },
        by: 'consistency',
        from: ['constrained.total', id, ...fixedSteps()],
        args: [symbol],
        residuals: [],
      },
      setting,
    );
    return { steps: [...steps, { ...step, verdict: { kind: 'undecided', why } }], constraints, fixed };
  };

  while (waiting.length > 0) {
    const current = surface;
    if ('why' in current) return open(waiting[0] as number, current.why);
    const next = attempted(() => chosen(current));
    if ('why' in next) return open(waiting[0] as number, next.why);
    const { n, rate, reduced } = next;
    waiting = waiting.filter((other) => other !== n);
    const { symbol } = constraints[n] as Constraint;
    const finding = attempted(() => findingOf(reduced.rest, multipliers, current, surroundings));
    if ('why' in finding) return open(n, finding.why);
    if (finding.kind === 'constraint' && constraints.length === constrained.constraints.length)
      return open(n, 'there are more constraints than dimensions: they depend on each other');
    const proof = attempted(() =>
      finding.kind === 'contradiction' && finding.unit !== ONE
        ? certificate(finding.unit, constraints, surroundings)
        : [],
    );
    if ('why' in proof) return open(n, proof.why);
    const source = stated(n, reduced, rate);
    steps.push(source);
    switch (finding.kind) {
      case 'kept':
        break;
      case 'multiplier': {
        const { symbol: u, slope } = finding;
        const value = short(neg(div(substitute(reduced.rest, new Map([[u, ZERO]])), slope)));
        slopes.push({ slope: isMostlyNegative(slope) ? negated(slope) : slope, id: source.id });
        const onto = new Map<Expr, Expr>([[u, value]]);
        fixed = new Map([...[...fixed].map(([w, e]) => [w, substitute(e, onto)] as const), [u, value]]);
        steps.push(
          derived(
            `multiplier.${multipliers.indexOf(u) + 1}`,
            'multiplier',
            { lhs: u, rhs: value },
            [symbol, u],
            sub(u, value),
            reduced.rest,
            source,
            setting,
          ),
        );
        break;
      }
      case 'constraint': {
        const next = constrained.constraints[constraints.length] as Sym;
        const id = `secondary.${constraints.length + 1}`;
        steps.push(
          derived(
            id,
            'secondary',
            { lhs: finding.value, rhs: ZERO },
            [symbol, next],
            finding.value,
            reduced.rest,
            source,
            setting,
          ),
        );
        waiting = [...waiting, constraints.length];
        constraints = [...constraints, { id, symbol: next, value: finding.value }];
        surface = attempted(() => surfaceOf(surroundings, constraints));
        break;
      }
      case 'contradiction': {
        const claim = {
          id: 'inconsistent',
          equation: { lhs: velocity(symbol, time), rhs: reduced.rest },
          by: 'inconsistent',
          from: [source.id],
          args: [symbol, vanishesNowhere(reduced.rest, setting) ? ONE : reduced.rest],
          residuals: [
            sub(substitute(source.equation.rhs, onSurface(constraints)), reduced.rest),
            sub(div(reduced.rest, reduced.rest), ONE),
            ...proof,
          ],
        } as const;
        return { steps: [...steps, prove(claim, setting)], constraints, fixed };
      }
    }
  }
  return settled({ steps, constraints, fixed }, surface, slopes, setting);
}

/** That 1 is a combination of the constraints and of something else, which can then vanish nowhere where these hold. */
function certificate(
  unit: Expr,
  constraints: readonly Constraint[],
  surroundings: Surroundings,
): readonly Expr[] {
  const symbol = surroundings.setting.theory.names.constrained.divisor;
  const all = [...constraints, { id: 'inconsistent', symbol, value: unit }];
  const { rest, combination } = surfaceOf(surroundings, all).reduce(ONE);
  return [rest, sub(ONE, substitute(combination, valuesOf(all)))];
}

/** What multipliers were divided by must not vanish on the final surface; where it may vanish on a part, the part is named. */
function settled(
  { steps, constraints, fixed }: Consistency,
  surface: Ideal | { readonly why: string },
  slopes: readonly { readonly slope: Expr; readonly id: string }[],
  setting: Setting,
): Consistency {
  const doubtful = slopes.filter(({ slope }) => !vanishesNowhere(slope, setting));
  const [first] = doubtful;
  const found = attempted(() => {
    if ('why' in surface) return surface;
    const places = doubtful.filter(({ slope }) => !surface.isUnit(slope));
    return { places, lost: places.find(({ slope }) => surface.reduce(slope).rest === ZERO) };
  });
  const stopped = (slope: Expr, id: string, why: string): Consistency => ({
    steps: [
      ...steps,
      { ...locus('constrained.locus', slope, id, setting), verdict: { kind: 'undecided', why } },
    ],
    constraints,
    fixed,
  });
  if ('why' in found || 'why' in surface)
    return first && 'why' in found
      ? stopped(first.slope, first.id, found.why)
      : { steps, constraints, fixed };
  const { places, lost } = found;
  if (lost !== undefined)
    return stopped(lost.slope, lost.id, 'a later constraint says that this vanishes, by which was divided');
  const different = places.filter(
    ({ slope }, i) =>
      !places.slice(0, i).some((other) => other.slope === slope || other.slope === negated(slope)),
  );
  const loci = different.map(({ slope, id }, i) => locus(`constrained.locus.${i + 1}`, slope, id, setting));
  return { steps: [...steps, ...loci], constraints, fixed, surface };
}

/** A step that says of a rate, where all constraints hold, that it is a multiple of lhs − rhs. The multiple stands in the matrix. */
function derived(
  id: string,
  by: 'multiplier' | 'secondary',
  equation: Step['equation'],
  args: readonly Expr[],
  value: Expr,
  rest: Expr,
  source: Step,
  setting: Setting,
): Step {
  const multiple = tidy(div(value, rest), setting.arrange, setting.work());
  return prove(
    {
      id,
      equation,
      matrix: { rows: [[multiple]] },
      by,
      from: [source.id],
      args,
      residuals: [sub(mul(multiple, rest), value)],
    },
    setting,
  );
}

/** What follows from a rate that is to vanish. */
function findingOf(
  rest: Expr,
  multipliers: readonly Sym[],
  surface: Ideal,
  { field, variables, setting }: Surroundings,
): Finding {
  if (decideZero(rest, setting.assumptions, setting.work()).kind === 'proved') return { kind: 'kept' };
  const inside = new Set(variables);
  const varies = (e: Expr): boolean => [...atomsOf(e)].some((a) => inside.has(a));
  const u = multipliers.filter((x) => dependsOn(rest, x));
  if (u.length > 0) {
    const slopes = u.map((symbol) => ({ symbol, slope: partial(rest, symbol) }));
    const [best = slopes[0]] = [
      slopes.find(({ slope }) => !varies(slope)),
      slopes.find(({ slope }) => isPolynomial(slope, inside) && surface.isUnit(slope)),
      slopes.find(({ slope }) => isPolynomial(slope, inside)),
    ].filter((x) => x !== undefined);
    const { symbol, slope } = best as (typeof slopes)[number];
    if (varies(slope) && !isPolynomial(slope, inside)) return unsettled(notPolynomial);
    if (varies(slope) && surface.divides(slope))
      return unsettled('the factor of a multiplier vanishes on a part of the surface of constraints');
    return { kind: 'multiplier', symbol, slope };
  }
  if (!isPolynomial(rest, inside)) return unsettled(notPolynomial);
  // Denominators do not vanish where the rate has a value.
  const factors = factor(field.of(rest).numerator).factors.map(({ base, power }) => ({
    value: field.expression(whole(base)),
    power,
  }));
  const telling = factors.filter(
    ({ value }) => varies(value) && !vanishesNowhere(value, setting) && !surface.isUnit(value),
  );
  const [only] = telling;
  if (only === undefined) {
    const unit = factors.filter(({ value }) => varies(value) && !vanishesNowhere(value, setting));
    return { kind: 'contradiction', unit: mul(...unit.map(({ value }) => value)) };
  }
  if (telling.length > 1)
    return unsettled('the rate is a product: the surface of constraints splits into branches');
  if (only.power > 1) return unsettled('the rate is a power: its gradient vanishes where it does');
  const value = tidy(only.value, setting.arrange, setting.work());
  return { kind: 'constraint', value: isMostlyNegative(value) ? negated(value) : value };
}

const isMostlyNegative = (e: Expr): boolean =>
  e.op !== 'sum'
    ? Q.sign(splitCoefficient(e).coefficient) < 0
    : 2 * e.terms.filter((t) => Q.sign(splitCoefficient(t).coefficient) < 0).length > e.terms.length;

const negated = (e: Expr): Expr => (e.op === 'sum' ? add(...e.terms.map(neg)) : neg(e));

const notPolynomial =
  'the rate is no polynomial in coordinates and momenta: what follows from it was not examined';

const unsettled = (why: string): Finding => ({ kind: 'open', why });

/** Whether nothing but sums, products and whole powers stands between an expression and the variables in it. */
const isPolynomial = (e: Expr, variables: ReadonlySet<Expr>): boolean =>
  [...subexpressions(e)].every((x) => {
    const whole = x.op === 'power' && x.exponent.op === 'num' && x.exponent.value.d === 1;
    if (whole || (x.op !== 'power' && x.op !== 'call')) return true;
    return ![...atomsOf(x)].some((a) => variables.has(a));
  });

/** The steps of the constraints of which an expression speaks. */
const known = (e: Expr, constraints: readonly Constraint[]): readonly string[] =>
  constraints.filter(({ symbol }) => dependsOn(e, symbol)).map(({ id }) => id);
