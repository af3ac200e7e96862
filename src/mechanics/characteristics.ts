import { add, derivative, mul, neg, sub, sym, velocity } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Step } from './derivation.ts';
import type { HamiltonEquations } from './hamilton.ts';
import type { PhaseSpace } from './phase-space.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The characteristics of the Hamilton–Jacobi equation are Hamilton's equations (Courant and Hilbert II, chapter II, §3):
 * a trajectory of q̇ = ∂H/∂p that starts with p = ∂S/∂q keeps it, and on it dS/dτ = p·∂H/∂p − H.
 */
export function characteristics(
  { hamiltonian: H }: PhaseSpace,
  { flow, steps }: HamiltonEquations,
  setting: Setting,
): readonly Step[] {
  const { action: S, time } = setting.theory.names;
  const equations = steps.map((s) => s.id);
  // ∂²S/∂q_i∂q_j, the same in both orders.
  const second = (i: number, j: number): Expr => sym(`S ${Math.min(i, j)} ${Math.max(i, j)}`);
  const momenta = flow.map(({ q, p, force }, i) => {
    const carried = add(...flow.map(({ rate }, j) => mul(second(i, j), rate)));
    const bySlope = neg(add(partial(H, q), ...flow.map((x, j) => mul(partial(H, x.p), second(j, i)))));
    return prove(
      {
        id: stepId('hamilton-jacobi.momentum', q.name),
        equation: { lhs: p, rhs: derivative('partial', S, q) },
        by: 'hamilton-jacobi-momentum',
        from: ['hamilton-jacobi', ...equations],
        args: [q, p],
        residuals: [sub(add(bySlope, carried), force)],
      },
      setting,
    );
  });
  const work = add(...flow.map(({ p, rate }) => mul(p, rate)));
  const gain = tidied(sub(work, H), setting);
  const change = prove(
    {
      id: 'hamilton-jacobi.characteristics',
      equation: { lhs: velocity(S, time), rhs: gain },
      by: 'characteristics',
      from: ['hamilton-jacobi', ...momenta.map((s) => s.id)],
      // ∂S/∂τ = −H, and ∂S/∂q = p.
      residuals: [sub(add(neg(H), ...flow.map(({ p, rate }) => mul(p, rate))), gain)],
    },
    setting,
  );
  return [...momenta, change];
}
