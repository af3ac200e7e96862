import { decideZero } from '../algebra/decide.ts';
import { adjugate, determinant, timesVector } from '../algebra/matrix.ts';
import { tidy } from '../algebra/tidy.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, div, mul, neg, sub, velocity, ZERO } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { momentaAreLinear, primaryConstraints } from './constraints.ts';
import type { Step } from './derivation.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import type { Lift } from './lift.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/** What the Hessian allows: the accelerations and, where the momenta are linear in the velocities, the Hamiltonian. */
export interface LegendreTransform {
  readonly steps: readonly Step[];
  /** q̈ in coordinates, velocities and τ, in the order of the coordinates. */
  readonly accelerations?: readonly Expr[];
  readonly lift?: Lift;
}

/**
 * Solves the Euler–Lagrange equations for the accelerations and p = ∂L/∂q̇ for the velocities, both by Cramer's rule
 * with the exact Hessian. A singular Hessian is reported by its constraints; nothing is divided by zero. Where no
 * Hamiltonian was found, a step says why.
 */
export function legendreTransform(mechanics: LagrangianMechanics, setting: Setting): LegendreTransform {
  const { coordinates, hessian, lagrangian: L } = mechanics;
  const { time, hamiltonian: symbol } = setting.theory.names;
  const det = withinBudget(() => determinant(hessian, setting.work()));
  const cofactors = withinBudget(() => adjugate(hessian, setting.work()));
  if (det === undefined || cofactors === undefined) {
    const why = 'the Hessian is too large to be inverted within the budget of operations';
    return { steps: [openTransform(mechanics, why, setting)] };
  }
  const singular = decideZero(det, setting.assumptions, setting.work());
  if (singular.kind === 'proved') {
    const { steps, complete } = primaryConstraints(mechanics, setting);
    const why = 'the Hessian is singular and depends on the velocities: not all constraints were found';
    return { steps: complete ? steps : [...steps, openTransform(mechanics, why, setting)] };
  }
  if (singular.kind !== 'refuted') {
    const why = 'whether the Hessian can be inverted was not decided';
    return { steps: [openTransform(mechanics, why, setting)] };
  }

  const solve = (rhs: readonly Expr[]): readonly Expr[] =>
    timesVector(cofactors, rhs).map((x) => tidy(div(x, det), setting.arrange, setting.work()));

  const accelerations = coordinates.map(({ q }) => velocity(q, time, 2));
  const atRest = new Map(accelerations.map((a) => [a, ZERO] as const));
  const solved = solve(coordinates.map(({ eulerLagrange }) => neg(substitute(eulerLagrange, atRest))));
  const onShell = new Map(accelerations.map((a, i) => [a, solved[i] as Expr] as const));
  const accelerationSteps = coordinates.map(({ q, eulerLagrange }, i) =>
    prove(
      {
        id: stepId('acceleration', q.name),
        equation: { lhs: accelerations[i] as Expr, rhs: solved[i] as Expr },
        by: 'acceleration',
        from: ['hessian', ...coordinates.map((c) => stepId('euler-lagrange', c.q.name))],
        args: [q],
        residuals: [substitute(eulerLagrange, onShell)],
      },
      setting,
    ),
  );

  if (!momentaAreLinear(mechanics)) {
    const why = 'the momenta are not linear in the velocities: they were not solved for them';
    return { steps: [...accelerationSteps, openTransform(mechanics, why, setting)], accelerations: solved };
  }
  const zeroVelocity = new Map(coordinates.map(({ v }) => [v, ZERO] as const));
  const velocities = solve(coordinates.map(({ p, momentum }) => sub(p, substitute(momentum, zeroVelocity))));
  const inMomenta = new Map<Expr, Expr>(coordinates.map(({ v }, i) => [v, velocities[i] as Expr]));
  const legendre = (e: Expr): Expr => sub(add(...coordinates.map(({ p, v }) => mul(p, v))), e);
  const hamiltonian = tidy(substitute(legendre(L), inMomenta), setting.arrange, setting.work());
  const step = prove(
    {
      id: 'lift.hamiltonian',
      equation: { lhs: symbol, rhs: hamiltonian },
      by: 'legendre',
      from: ['lift.lagrangian', 'hessian', ...coordinates.map(({ q }) => stepId('momentum', q.name))],
      // H(q, ∂L/∂q̇) is the energy again: the map was inverted rightly.
      residuals: [
        sub(
          substitute(hamiltonian, new Map<Expr, Expr>(coordinates.map(({ p, momentum }) => [p, momentum]))),
          substitute(legendre(L), new Map<Expr, Expr>(coordinates.map(({ p, momentum }) => [p, momentum]))),
        ),
      ],
    },
    setting,
  );
  return { steps: accelerationSteps, accelerations: solved, lift: { hamiltonian, step } };
}

/** H = Σ p q̇ − L with the velocities left in it, and why they were not expressed by the momenta. */
function openTransform(
  { coordinates, lagrangian: L }: LagrangianMechanics,
  why: string,
  setting: Setting,
): Step {
  const { hamiltonian: symbol } = setting.theory.names;
  const claim = {
    id: 'legendre',
    equation: { lhs: symbol, rhs: sub(add(...coordinates.map(({ p, v }) => mul(p, v))), L) },
    by: 'legendre',
    from: ['lift.lagrangian', 'hessian', ...coordinates.map(({ q }) => stepId('momentum', q.name))],
    residuals: [],
  } as const;
  return { ...prove(claim, setting), verdict: { kind: 'undecided', why } };
}
