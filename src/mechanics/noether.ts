import { decideZero } from '../algebra/decide.ts';
import { add, derivative, mul, sub, ZERO } from '../expr/build.ts';
import { partial, totalDerivative } from '../expr/differentiate.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Symmetry } from '../theory/theory.ts';
import type { RuleName, Step } from './derivation.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/** A coordinate that a symmetry moves. */
export interface Moved {
  /** q and its derivatives up to the highest in L. */
  readonly derivatives: readonly [Sym, ...Derivative[]];
  /** For every derivative but the highest its momentum: a symbol, and what it is by L. */
  readonly momenta: readonly { readonly symbol: Sym; readonly value: Expr }[];
  /** dp/dτ − ∂L/∂q. */
  readonly eulerLagrange: Expr;
}

/**
 * Noether's theorem: if q → q + ε Q changes L by ε dΛ/dτ, then Σ (p Q + π dQ/dτ + …) − Λ is constant, with a momentum
 * for every derivative of q but the highest in L. Both are proved off shell: that L changes by dΛ/dτ, and that
 * d/dτ (Σ (p Q + π dQ/dτ + …) − Λ) = Σ Q (dp/dτ − ∂L/∂q). `solved` are the equations of motion for the highest
 * derivatives, where there are such: what is no symmetry, and has an integral all the same, is not refuted.
 */
export function noether(
  by: Extract<RuleName, 'noether' | 'higher-noether'>,
  { symbol, change, boundary }: Symmetry,
  L: Expr,
  coordinates: readonly Moved[],
  solved: readonly Step[],
  setting: Setting,
): Step {
  const { time } = setting.theory.names;
  const q = coordinates.map(({ derivatives }) => derivatives[0]);
  const alongMotion = (e: Expr): Expr => totalDerivative(e, time, new Set(q));
  const momenta = coordinates.flatMap((c) => c.momenta);
  const byL = new Map<Expr, Expr>(momenta.map(({ symbol: p, value }) => [p, value]));
  const Q = change.map((e) => substitute(e, byL));
  const boundaryTerm = substitute(boundary, byL);
  /** dᵏQ/dτᵏ. */
  const changeOf = (i: number, k: number): Expr =>
    k === 0 ? (Q[i] as Expr) : alongMotion(changeOf(i, k - 1));

  const integral = coordinates.flatMap((c, i) =>
    c.momenta.map(({ symbol: p }, k) => mul(p, k === 0 ? (change[i] as Expr) : changeOf(i, k))),
  );
  const value = coordinates.flatMap((c, i) => c.momenta.map((p, k) => mul(p.value, changeOf(i, k))));
  const changeOfL = coordinates.flatMap(({ derivatives }, i) =>
    derivatives.map((x, k) => mul(partial(L, x), changeOf(i, k))),
  );
  const remainder = sub(add(...changeOfL), alongMotion(boundaryTerm));
  const step = prove(
    {
      id: stepId('noether', symbol.name),
      equation: {
        lhs: derivative('total', tidied(sub(add(...integral), boundary), setting), time),
        rhs: ZERO,
      },
      by,
      from: ['lift.lagrangian', ...q.map(({ name }) => stepId('euler-lagrange', name))],
      args: [symbol, boundary],
      residuals: [
        remainder,
        sub(
          alongMotion(sub(add(...value), boundaryTerm)),
          add(...coordinates.map(({ eulerLagrange }, i) => mul(Q[i] as Expr, eulerLagrange))),
        ),
      ],
    },
    setting,
  );
  const onShell = new Map(solved.map(({ equation: { lhs, rhs } }) => [lhs, rhs]));
  const holdsOnShell = (): boolean =>
    decideZero(substitute(remainder, onShell), setting.assumptions, setting.work()).kind === 'proved';
  return step.verdict.kind === 'refuted' && holdsOnShell()
    ? { ...step, verdict: { kind: 'undecided', why: onMotionsOnly } }
    : step;
}

const onMotionsOnly =
  'it changes L by the derivative of the boundary term on motions only, which is no symmetry of L';
