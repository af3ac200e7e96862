import { adjugate } from '../algebra/matrix.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, div, mul, ONE, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Step } from './derivation.ts';
import type { NewCouplings } from './new-couplings.ts';
import { pairsOf } from './phase-space.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The momenta P = (∂φ/∂g)^{-T} p of new couplings u = φ(g). The map (g, p) → (u, P) is canonical: Σ P du = Σ p dg, and
 * {u_a, P_b} = δ_ab, {P_a, P_b} = 0 ({u_a, u_b} = 0, since u contains no momentum).
 */
export function newMomenta(
  { couplings, jacobian, determinant: det }: NewCouplings,
  setting: Setting,
): readonly Step[] {
  const cofactors = det && withinBudget(() => adjugate(jacobian, setting.work()));
  if (det === undefined || cofactors === undefined) return [];
  const { time } = setting.theory.names;
  const pairs = pairsOf(setting.theory);
  const values = couplings.map((_, a) =>
    tidied(div(add(...pairs.map(({ p }, i) => mul(p, cofactors[i]?.[a] as Expr))), det), setting),
  );
  /** {u_b, f} = Σ ∂φ_b/∂g_i ∂f/∂p_i. */
  const bracketWithNew = (b: number, f: Expr): Expr =>
    add(...pairs.map(({ p }, i) => mul(jacobian[b]?.[i] as Expr, partial(f, p))));
  const bracket = (f: Expr, h: Expr): Expr =>
    add(
      ...pairs.map(({ q, p }) => sub(mul(partial(f, q), partial(h, p)), mul(partial(f, p), partial(h, q)))),
    );
  const momenta = couplings.map(({ q, p }, a) =>
    prove(
      {
        id: stepId('new-momentum', q.name),
        equation: { lhs: p, rhs: values[a] as Expr },
        by: 'new-momentum',
        from: ['redefinition-jacobian'],
        args: [q, p],
        residuals: couplings.map((_, b) => sub(bracketWithNew(b, values[a] as Expr), a === b ? ONE : ZERO)),
      },
      setting,
    ),
  );
  const canonical = prove(
    {
      id: 'redefinition-canonical',
      equation: {
        lhs: add(...couplings.map(({ q, p }) => mul(p, velocity(q, time)))),
        rhs: add(...pairs.map(({ q, p }) => mul(p, velocity(q, time)))),
      },
      by: 'redefinition-canonical',
      from: momenta.map(({ id }) => id),
      residuals: [
        ...pairs.map(({ p }, i) => sub(add(...values.map((P, a) => mul(P, jacobian[a]?.[i] as Expr))), p)),
        ...values.flatMap((P, a) => values.slice(0, a).map((R) => bracket(P, R))),
      ],
    },
    setting,
  );
  return [...momenta, canonical];
}
