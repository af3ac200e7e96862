import { preimages } from '../algebra/inverse/preimage.ts';
import { integrate } from '../algebra/integral/integrate.ts';
import { signOfExpr } from '../algebra/roots/sign.ts';
import { add, call, div, MINUS_ONE, mul, ONE, sub, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import { explicitFlow } from './explicit-flow.ts';
import type { Course, ExplicitFlow } from './explicit-flow.ts';
import type { CanonicalFlow } from './hamilton.ts';
import { powerTerm, powerTerms } from './power-terms.ts';
import { worthTrying } from './quadrature.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';
import { twoLoopFlow } from './two-loop-flow.ts';
import type { TwoLoopFlow } from './two-loop-flow.ts';

/** The solved flow of a coupling whose beta function contains no other. */
export interface ClosedFlow {
  readonly q: Sym;
  /** Its value at τ = 0. */
  readonly initial: Sym;
  readonly beta: Expr;
  /** A function of g and τ that is constant along the flow: g(−τ; g), or T(g) − τ with T = ∫ dg/β. */
  readonly label: Expr;
  /** What it is at τ = 0: g_0, or T(g_0). */
  readonly labelAtStart: Expr;
  readonly steps: readonly Step[];
}

/** The running of every coupling whose beta function contains no other coupling, as far as it has a closed form. */
export const runningCouplings = (flow: readonly CanonicalFlow[], setting: Setting): readonly ClosedFlow[] =>
  flow.flatMap(({ q, rate }, i) => {
    const alone = flow.every((other) => other.q === q || !dependsOn(rate, other.q));
    const initial = setting.theory.names.initial.coordinates[i];
    const closed = alone && initial ? closedFlow(q, initial, rate, setting) : undefined;
    return closed ? [closed] : [];
  });

function closedFlow(q: Sym, initial: Sym, beta: Expr, setting: Setting): ClosedFlow | undefined {
  const { time } = setting.theory.names;
  const terms = powerTerms(beta, q, setting);
  const course: Course | undefined = terms && { start: initial, time, terms };
  const explicit = course && explicitFlow(course, setting);
  if (explicit) {
    const step = solution(q, initial, beta, explicit, setting);
    const steps = [step, ...poleOf(q, initial, beta, explicit, setting)];
    if (step.verdict.kind === 'proved')
      return { q, initial, beta, ...labelsOf(q, initial, explicit, setting), steps };
  }
  const integrand = div(ONE, course ? add(...course.terms.map((t) => powerTerm(t, q))) : beta);
  const work = { ...setting.work(), operations: worthTrying };
  const integral = integrate(integrand, q, setting.assumptions, work);
  if (integral.kind === 'unknown') return undefined;
  const atStart = substitute(integral.value, new Map([[q, initial]]));
  const implicit = { q, initial, beta, label: sub(integral.value, time), labelAtStart: atStart };
  const twoLoop = course && twoLoopFlow(course, setting.assumptions);
  if (twoLoop) {
    const step = lambertSolution(q, initial, beta, twoLoop, setting);
    const steps = [step, ...poleOf(q, initial, beta, twoLoop, setting)];
    if (step.verdict.kind === 'proved') return { ...implicit, steps };
  }
  for (const { value } of preimages(integral.value, q, add(atStart, time), work)) {
    const at = tidied(value, setting);
    const inverse: ExplicitFlow = { by: 'running-inverse', at, divisors: integral.conditions };
    const step = solution(q, initial, beta, inverse, setting);
    if (step.verdict.kind === 'proved')
      return { q, initial, beta, ...labelsOf(q, initial, inverse, setting), steps: [step] };
  }
  const step = prove(
    {
      id: stepId('running', q.name),
      equation: { lhs: sub(integral.value, atStart), rhs: time },
      by: 'running-implicit',
      from: [stepId('hamilton.rate', q.name)],
      args: [q, ...integral.conditions],
      residuals: [sub(mul(partial(integral.value, q), beta), ONE)],
      found: integral.by,
    },
    setting,
  );
  return step.verdict.kind === 'proved' ? { ...implicit, steps: [step] } : undefined;
}

/** The value from which the flow comes: g_0 = g(−τ; g). */
const labelsOf = (
  q: Sym,
  initial: Sym,
  { at }: ExplicitFlow,
  { theory }: Setting,
): Pick<ClosedFlow, 'label' | 'labelAtStart'> => {
  const { time } = theory.names;
  const back = new Map<Expr, Expr>([
    [initial, q],
    [time, mul(MINUS_ONE, time)],
  ]);
  return { label: substitute(at, back), labelAtStart: initial };
};

/** ġ = β(g) and g(0) = g_0. */
function solution(q: Sym, initial: Sym, beta: Expr, flow: ExplicitFlow, setting: Setting): Step {
  const { time } = setting.theory.names;
  return prove(
    {
      id: stepId('running', q.name),
      equation: { lhs: q, rhs: flow.at },
      by: flow.by,
      from: [stepId('hamilton.rate', q.name)],
      args: [q, ...openDivisors(flow, setting)],
      residuals: [
        sub(partial(flow.at, time), substitute(beta, new Map([[q, flow.at]]))),
        sub(substitute(flow.at, new Map([[time, ZERO]])), initial),
      ],
    },
    setting,
  );
}

const openDivisors = ({ divisors }: ExplicitFlow, { assumptions }: Setting): readonly Expr[] =>
  divisors.filter((d) => (signOfExpr(d, assumptions) ?? 0) === 0);

/** The same with W_k(w_0 e^{w_0}) = w_0 on the side of −1 on which this branch lies. */
function lambertSolution(q: Sym, initial: Sym, beta: Expr, flow: TwoLoopFlow, setting: Setting): Step {
  const { time } = setting.theory.names;
  const { w, at, start, assuming } = flow;
  const assumptions = { positive: new Set([...setting.assumptions.positive, initial]) };
  const z = w.args[1] as Expr;
  const atZero = (e: Expr): Expr => substitute(e, new Map([[time, ZERO]]));
  const step = prove(
    {
      id: stepId('running', q.name),
      equation: { lhs: q, rhs: at },
      by: flow.by,
      from: [stepId('hamilton.rate', q.name)],
      args: [q, initial],
      residuals: [
        sub(partial(at, time), substitute(beta, new Map([[q, at]]))),
        sub(atZero(z), mul(start, call('exp', start))),
        sub(atZero(substitute(at, new Map([[w, start]]))), initial),
      ],
    },
    { ...setting, assumptions },
  );
  if (step.verdict.kind !== 'proved') return step;
  return {
    ...step,
    verdict: { kind: 'proved', assuming: [...new Set([...step.verdict.assuming, ...assuming])] },
  };
}

/**
 * Where the coupling becomes infinite (a Landau pole), if that place τ∞ is real: what g divides by vanishes there, and
 * τ∞ = ∫ dg/β from g_0 to infinity, so that dτ∞/dg_0 = −1/β(g_0).
 */
function poleOf(q: Sym, initial: Sym, beta: Expr, { pole }: ExplicitFlow, setting: Setting): readonly Step[] {
  if (pole === undefined) return [];
  const { time } = setting.theory.names;
  const place = tidied(pole.at, setting);
  const step = prove(
    {
      id: `${stepId('running', q.name)}.pole`,
      equation: { lhs: time, rhs: place },
      by: 'running-pole',
      from: [stepId('running', q.name)],
      args: [q, ...(pole.period ? [pole.period] : [])],
      residuals: [
        substitute(pole.vanishing, new Map([[time, place]])),
        add(mul(partial(place, initial), substitute(beta, new Map([[q, initial]]))), ONE),
      ],
    },
    setting,
  );
  return step.verdict.kind === 'proved' ? [step] : [];
}
