import { attempted, idealOf } from '../algebra/systems/membership.ts';
import type { Ideal, Reduced } from '../algebra/systems/membership.ts';
import { add, div, mul, neg, ONE, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import { onSurface, valuesOf } from './constraints.ts';
import type { Constraint } from './constraints.ts';
import type { Step } from './derivation.ts';
import { findingOf, isMostlyNegative } from './finding.ts';
import type { Surroundings } from './finding.ts';
import { negated } from './hamilton.ts';
import { pairsOf } from './phase-space.ts';
import { bracket } from './poisson.ts';
import { prove, tidied } from './record.ts';
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

const surfaceOf = ({ field, variables, setting }: Surroundings, constraints: readonly Constraint[]): Ideal =>
  idealOf(field, constraints, variables, setting.theory.names.constrained.total);

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
  const short = (e: Expr): Expr => tidied(e, setting);

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
        from: [...new Set(['constrained.total', id, ...known(rhs, constraints), ...fixedSteps()])],
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
  const multiple = tidied(div(value, rest), setting);
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

/** The steps of the constraints of which an expression speaks. */
const known = (e: Expr, constraints: readonly Constraint[]): readonly string[] =>
  constraints.filter(({ symbol }) => dependsOn(e, symbol)).map(({ id }) => id);
