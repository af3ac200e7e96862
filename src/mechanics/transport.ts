import { integrate } from '../algebra/integral/integrate.ts';
import { expanded } from '../algebra/tidy.ts';
import { add, div, mul, sub, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import type { CanonicalFlow } from './hamilton.ts';
import { worthTrying } from './quadrature.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';
import type { ClosedFlow } from './running.ts';

/**
 * The general solution of ∂S/∂τ + Σ β ∂S/∂g + F = 0 where every coupling runs in closed form: S_0, any function of the
 * values g_0 = G(g, −τ) from which the couplings come, less F integrated along the way (Courant and Hilbert II, chapter I,
 * §5). Proved by the equation itself: each g_0 solves it without F, and what is added solves it with F.
 */
export function transport(
  flow: readonly CanonicalFlow[],
  closed: readonly ClosedFlow[],
  force: Expr,
  setting: Setting,
): readonly Step[] {
  const { action: S, initial, time } = setting.theory.names;
  if (closed.length < flow.length) return [];
  const collected = alongTheWay(flow, force, setting);
  if (collected === undefined) return [];
  const alongFlow = (e: Expr): Expr =>
    add(partial(e, time), ...flow.map(({ q, rate }) => mul(rate, partial(e, q))));
  const labels = closed.map(({ q, initial: start, label, labelAtStart }) => {
    const atStart = new Map<Expr, Expr>([
      [q, start],
      [time, ZERO],
    ]);
    return prove(
      {
        id: stepId('hamilton-jacobi.label', q.name),
        equation: { lhs: labelAtStart, rhs: label },
        by: 'flow-label',
        from: [stepId('running', q.name)],
        args: [q, start],
        residuals: [alongFlow(label), sub(substitute(label, atStart), labelAtStart)],
      },
      setting,
    );
  });
  const general = prove(
    {
      id: 'hamilton-jacobi.general',
      equation: { lhs: S, rhs: sub(initial.action, collected) },
      by: 'transported-action',
      from: ['hamilton-jacobi', ...labels.map((s) => s.id)],
      args: [initial.action],
      residuals: [sub(force, alongFlow(collected))],
    },
    setting,
  );
  return [...labels, general].every((s) => s.verdict.kind === 'proved') ? [...labels, general] : [];
}

/** ∫ F dτ as a function of g and τ, where F is a sum of functions of one coupling each: ∫ F/β dg, or F τ where β is zero. */
function alongTheWay(flow: readonly CanonicalFlow[], force: Expr, setting: Setting): Expr | undefined {
  const { time } = setting.theory.names;
  if (force === ZERO) return ZERO;
  const moving = flow.filter(({ rate }) => rate !== ZERO);
  const whole = expanded(force, setting.work()) ?? force;
  const terms = whole.op === 'sum' && moving.length > 1 ? whole.terms : [force];
  const partOf = ({ q }: CanonicalFlow): Expr => add(...terms.filter((t) => dependsOn(t, q)));
  if (terms.some((t) => moving.filter(({ q }) => dependsOn(t, q)).length > 1)) return undefined;
  const resting = add(...terms.filter((t) => !moving.some(({ q }) => dependsOn(t, q))));
  const parts = moving.map((coupling) => {
    const F = partOf(coupling);
    if (F === ZERO) return ZERO;
    const work = { ...setting.work(), operations: worthTrying };
    const integral = integrate(div(F, coupling.rate), coupling.q, setting.assumptions, work);
    return integral.kind === 'integral' ? integral.value : undefined;
  });
  const found = parts.flatMap((part) => part ?? []);
  return found.length === parts.length ? add(mul(resting, time), ...found) : undefined;
}
