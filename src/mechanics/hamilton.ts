import { numbersCancelled, signsAbsorbed } from '../algebra/tidy.ts';
import { add, neg, sub, velocity } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Step } from './derivation.ts';
import type { Pair, PhaseSpace } from './phase-space.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/** The flow of one canonical pair: q̇ = ∂H/∂p, ṗ = −∂H/∂q. */
export interface CanonicalFlow extends Pair {
  readonly rate: Expr;
  readonly force: Expr;
}

export interface HamiltonEquations {
  readonly flow: readonly CanonicalFlow[];
  readonly steps: readonly Step[];
}

/**
 * Hamilton's equations. Where the rates are known beforehand (the beta functions), they are proved to be reproduced.
 */
export function hamiltonEquations(
  space: PhaseSpace,
  setting: Setting,
  knownRates?: readonly Expr[],
): HamiltonEquations {
  const { pairs, time, hamiltonian: H } = space;
  const tidied = (e: Expr): Expr => signsAbsorbed(numbersCancelled(e), setting.arrange);
  const flow = pairs.map(({ q, p }, i) => ({
    q,
    p,
    rate: knownRates?.[i] ?? tidied(partial(H, p)),
    force: tidied(negated(partial(H, q))),
  }));
  const rates = flow.map(({ q, p, rate }) =>
    prove(
      {
        id: stepId('hamilton.rate', q.name),
        equation: { lhs: velocity(q, time), rhs: rate },
        by: 'hamilton-rate',
        from: ['lift.hamiltonian'],
        args: [q, p],
        residuals: [sub(rate, partial(H, p))],
      },
      setting,
    ),
  );
  const forces = flow.map(({ q, p, force }) =>
    prove(
      {
        id: stepId('hamilton.force', q.name),
        equation: { lhs: velocity(p, time), rhs: force },
        by: 'hamilton-force',
        from: ['lift.hamiltonian'],
        args: [q, p],
        residuals: [add(force, partial(H, q))],
      },
      setting,
    ),
  );
  return { flow, steps: [...rates, ...forces] };
}

/** −e, with the sign in the terms of a sum. */
export const negated = (e: Expr): Expr => (e.op === 'sum' ? add(...e.terms.map(neg)) : neg(e));
