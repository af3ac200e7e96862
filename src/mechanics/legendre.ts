import { cramer } from '../algebra/matrix.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, mul, neg, sub, velocity, ZERO } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { atSlopes, branchOfConjugate, conjugateAt, decideSingular } from './conjugate.ts';
import { momentaAreLinear } from './constraints.ts';
import type { Step } from './derivation.ts';
import { constrainedMechanics } from './dirac-bergmann.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import type { Lift } from './lift.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/** What the Hessian allows: the accelerations and, where the momenta can be solved for the velocities, the Hamiltonian. */
export interface LegendreTransform {
  readonly steps: readonly Step[];
  /** q̈ in coordinates, velocities and τ, in the order of the coordinates. */
  readonly accelerations?: readonly Expr[];
  readonly lift?: Lift;
}

/**
 * Solves the Euler–Lagrange equations for the accelerations and p = ∂L/∂q̇ for the velocities, both by Cramer's rule
 * with the exact Hessian; where the momenta are not linear, H is found on the branch that is proved to be right. A
 * singular Hessian is reported by its constraints; nothing is divided by zero. Where no Hamiltonian was found, a step
 * says why. Where it is known beforehand, it is proved to be the transform.
 */
export function legendreTransform(
  mechanics: LagrangianMechanics,
  setting: Setting,
  known?: Expr,
): LegendreTransform {
  const { coordinates, hessian, lagrangian: L } = mechanics;
  const { time, hamiltonian: symbol } = setting.theory.names;
  const inverse = withinBudget(() => cramer(hessian, setting.work()));
  if (inverse === undefined) {
    const why = 'the Hessian is too large to be inverted within the budget of operations';
    return { steps: [openTransform(mechanics, why, setting)] };
  }
  const singular = decideSingular(
    inverse.determinant,
    coordinates.map(({ v }) => v),
    setting,
  );
  if (singular.kind === 'proved') {
    const { steps, complete } = constrainedMechanics(mechanics, setting);
    const why = 'the Hessian is singular and depends on the velocities: not all constraints were found';
    return { steps: complete ? steps : [...steps, openTransform(mechanics, why, setting)] };
  }
  if (singular.kind !== 'refuted') {
    const why = 'whether the Hessian can be inverted was not decided';
    return { steps: [openTransform(mechanics, why, setting)] };
  }

  const solve = (rhs: readonly Expr[]): readonly Expr[] => inverse.solve(rhs).map((x) => tidied(x, setting));

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

  const variables = coordinates.map(({ v, p }) => ({ x: v, y: p }));
  const isLinear = momentaAreLinear(mechanics);
  const found = known ?? (isLinear ? quadratic() : branchOfConjugate(L, variables, setting));
  if (found === undefined) {
    const why = 'the momenta are not linear in the velocities: they were not solved for them';
    return { steps: [...accelerationSteps, openTransform(mechanics, why, setting)], accelerations: solved };
  }
  const hamiltonian = known ?? tidied(found, setting);
  const step = prove(
    {
      id: 'lift.hamiltonian',
      equation: { lhs: symbol, rhs: hamiltonian },
      by: 'legendre',
      from: ['lift.lagrangian', 'hessian', ...coordinates.map(({ q }) => stepId('momentum', q.name))],
      args: isLinear ? [] : [L],
      // H(q, ∂L/∂q̇) is the energy again: the map was inverted rightly.
      residuals: [sub(atSlopes(hamiltonian, L, variables, setting), conjugateAt(L, variables))],
    },
    setting,
  );
  return { steps: accelerationSteps, accelerations: solved, lift: { hamiltonian, step } };

  /** The velocities by Cramer's rule from p = ∂L/∂q̇, put into Σ p q̇ − L. */
  function quadratic(): Expr {
    const zeroVelocity = new Map(coordinates.map(({ v }) => [v, ZERO] as const));
    const velocities = solve(
      coordinates.map(({ p, momentum }) => sub(p, substitute(momentum, zeroVelocity))),
    );
    const inMomenta = new Map<Expr, Expr>(coordinates.map(({ v }, i) => [v, velocities[i] as Expr]));
    return substitute(sub(add(...coordinates.map(({ p, v }) => mul(p, v))), L), inMomenta);
  }
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
