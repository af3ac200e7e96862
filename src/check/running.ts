import { sub, velocity } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
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
  const found = moving.flatMap((x) => motionOf(x, derivation) ?? []);
  if (found.length < moving.length) return undefined;
  const onMotion = substitute(
    relation,
    new Map(found.map(({ x, motion }) => [x, substitute(motion, values)])),
  );
  // A line of a Lagrangian that is silent of an initial value, q = q_0 cos ωτ, states one motion, not all.
  const isSilent = [...initial].some((v) => dependsOn(onMotion, v) && !dependsOn(relation, v));
  if (isSilent && theory.source.kind === 'lagrangian') return undetermined;
  return judged(onMotion, found[0]?.id, derivation, [...new Set(found.flatMap(({ assuming }) => assuming))]);
}

/** x = 1/τ where other couplings move x, x = c tan(c τ) with a c that is made of couplings. */
export const undetermined: Judgement = {
  verdict: 'undecided',
  why: 'whether this is a motion depends on what is not said of its start',
};

interface Motion {
  readonly x: Expr;
  readonly motion: Expr;
  readonly id: string;
  readonly assuming: readonly Expr[];
}

/** What x is at τ, as it was proved; of a Lagrangian's momentum by its definition. */
function motionOf(x: Expr, derivation: Derivation): Motion | undefined {
  const { theory } = derivation;
  const { time } = theory.names;
  const pair = pairsOf(theory).find(({ q, p }) => x === q || x === p || x === velocity(q, time));
  if (pair === undefined) return undefined;
  const starts = startsOf(theory);
  const solved = (s: Sym): Motion | undefined => {
    const step =
      stepOf(derivation, stepId('solution', s.name)) ?? stepOf(derivation, stepId('running', s.name));
    if (step?.equation.lhs !== s || step.verdict.kind !== 'proved') return undefined;
    const { rhs } = step.equation;
    if ([...atomsOf(rhs)].some((a) => starts.has(a))) return undefined;
    return { x: s, motion: rhs, id: step.id, assuming: step.verdict.assuming };
  };
  if (x === pair.q || (x === pair.p && theory.source.kind !== 'lagrangian')) return solved(x);
  const own = x === pair.p ? stepOf(derivation, stepId('momentum', pair.q.name))?.equation.rhs : x;
  const all = pairsOf(theory).map(({ q }) => ({ q, at: solved(q) }));
  if (own === undefined) return undefined;
  const needed = all.filter(({ q }) => dependsOn(own, q) || dependsOn(own, velocity(q, time)));
  const known = needed.flatMap(({ at }) => at ?? []);
  if (known.length < needed.length) return undefined;
  const motion = substitute(
    own,
    new Map(
      known.flatMap(({ x: q, motion: f }) => [
        [velocity(q as Sym, time), partial(f, time)] as const,
        [q, f] as const,
      ]),
    ),
  );
  return { x, motion, id: known[0]?.id ?? '', assuming: known.flatMap(({ assuming }) => assuming) };
}
