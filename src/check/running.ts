import { sub } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf, dependsOn, substitute } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { stepId } from '../mechanics/record.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { judged } from './residual.ts';
import { dependentStarts, startsOf } from './starts.ts';

/**
 * A relation between τ, what moves and its values at τ = 0, such as 1/g² = 1/g_0² + bτ: the solutions of the derivation
 * are put in. Undefined where one of them is not known in closed form.
 */
export function runningClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  { values }: Definitions,
): Judgement | undefined {
  const { theory } = derivation;
  if (left.at || right.at) return undefined;
  const relation = substitute(substitute(sub(left.expr, right.expr), values), dependentStarts(derivation));
  const starts = startsOf(theory);
  const initial = new Set<Expr>([...starts.values(), ...theory.names.initial.rates]);
  const moving = [...atomsOf(relation)].filter((a) => starts.has(a));
  const isRunning =
    dependsOn(relation, theory.names.time) && [...atomsOf(relation)].some((a) => initial.has(a));
  const known = new Set<Expr>([
    ...initial,
    ...moving,
    theory.names.time,
    ...theory.parameters.map((k) => k.symbol),
  ]);
  if (!isRunning || moving.length === 0 || ![...atomsOf(relation)].every((a) => known.has(a)))
    return undefined;
  const names = new Map<Expr, string>(
    pairsOf(theory).flatMap(({ q, p }) => [
      [q, q.name],
      [p, p.name],
    ]),
  );
  const isExplicit = (e: Expr): boolean => [...atomsOf(e)].every((a) => !starts.has(a));
  const steps = moving.map((x) => {
    const name = names.get(x) ?? '';
    const step = stepOf(derivation, stepId('solution', name)) ?? stepOf(derivation, stepId('running', name));
    return step?.equation.lhs === x && step.verdict.kind === 'proved' && isExplicit(step.equation.rhs)
      ? { x, step, verdict: step.verdict }
      : undefined;
  });
  const found = steps.filter((s) => s !== undefined);
  if (found.length < steps.length) return undefined;
  const onMotion = substitute(
    relation,
    new Map(found.map(({ x, step }) => [x, substitute(step.equation.rhs, values)])),
  );
  // A line that is silent of a rate at the start, q = q_0 cos ωτ, states one motion, not all.
  const isSilent = theory.names.initial.rates.some((v) => dependsOn(onMotion, v) && !dependsOn(relation, v));
  if (isSilent) return undefined;
  return judged(onMotion, found[0]?.step.id, derivation, [
    ...new Set(found.flatMap(({ verdict }) => verdict.assuming)),
  ]);
}
