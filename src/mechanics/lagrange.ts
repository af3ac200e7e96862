import { add, derivative, neg, sub, velocity, ZERO } from '../expr/build.ts';
import { partial, totalDerivative } from '../expr/differentiate.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import type { SquareMatrix } from '../algebra/matrix.ts';
import type { RuleName, Step } from './derivation.ts';
import { pairsOf } from './phase-space.ts';
import type { Pair } from './phase-space.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/** One coordinate of a Lagrangian theory, with what the Lagrangian says about it. */
export interface LagrangianCoordinate extends Pair {
  /** q̇ as an independent variable of L. */
  readonly v: Derivative;
  /** ∂L/∂q̇. */
  readonly momentum: Expr;
  /** d/dτ ∂L/∂q̇ − ∂L/∂q, expanded in q̇ and q̈, neither multiplied nor divided. */
  readonly eulerLagrange: Expr;
}

export interface LagrangianMechanics {
  readonly lagrangian: Expr;
  readonly coordinates: readonly LagrangianCoordinate[];
  /** W_ij = ∂²L/∂q̇_i∂q̇_j. */
  readonly hessian: SquareMatrix;
  readonly steps: readonly Step[];
}

/** Momenta, Hessian and Euler–Lagrange equations of L(q, q̇, τ); `by` is the rule that gives L. */
export function lagrangianMechanics(
  L: Expr,
  setting: Setting,
  by: RuleName = 'given-lagrangian',
): LagrangianMechanics {
  const { time, lagrangian: symbol } = setting.theory.names;
  const moving = new Set<Expr>(pairsOf(setting.theory).map(({ q }) => q));
  const coordinates = pairsOf(setting.theory).map(({ q, p }) => {
    const v = velocity(q, time) as Derivative;
    const momentum = partial(L, v);
    const eulerLagrange = tidied(sub(totalDerivative(momentum, time, moving), partial(L, q)), setting);
    return { q, p, v, momentum, eulerLagrange };
  });
  const hessian = coordinates.map(({ momentum }) => coordinates.map(({ v }) => partial(momentum, v)));
  const steps = [
    prove({ id: 'lift.lagrangian', equation: { lhs: symbol, rhs: L }, by, residuals: [] }, setting),
    ...coordinates.map(({ q, p, v, momentum }) =>
      prove(
        {
          id: stepId('momentum', q.name),
          equation: { lhs: p, rhs: momentum },
          by: 'momentum',
          from: ['lift.lagrangian'],
          args: [q, v, p],
          residuals: [],
        },
        setting,
      ),
    ),
    prove(
      {
        id: 'hessian',
        equation: {
          lhs: add(...coordinates.map(({ v }) => derivative('partial', symbol, v, 2))),
          rhs: add(...hessian.flatMap((row, i) => row.filter((_, j) => i === j))),
        },
        matrix: { rows: hessian },
        by: 'hessian',
        from: coordinates.map(({ q }) => stepId('momentum', q.name)),
        residuals: hessian.flatMap((row, i) => row.map((entry, j) => sub(entry, hessian[j]?.[i] ?? ZERO))),
      },
      setting,
    ),
    ...coordinates.flatMap((c) => eulerLagrangeSteps(c, L, time, moving, setting)),
  ];
  return { lagrangian: L, coordinates, hessian, steps };
}

function eulerLagrangeSteps(
  { q, v, momentum, eulerLagrange }: LagrangianCoordinate,
  L: Expr,
  time: Sym,
  moving: ReadonlySet<Expr>,
  setting: Setting,
): readonly Step[] {
  const id = stepId('euler-lagrange', q.name);
  const unexpanded = add(derivative('total', momentum, time), neg(partial(L, q)));
  return [
    prove(
      {
        id: `${id}.unexpanded`,
        equation: { lhs: unexpanded, rhs: ZERO },
        by: 'euler-lagrange-unexpanded',
        from: ['lift.lagrangian', stepId('momentum', q.name)],
        args: [q, v],
        residuals: [],
      },
      setting,
    ),
    prove(
      {
        id,
        equation: { lhs: eulerLagrange, rhs: ZERO },
        by: 'euler-lagrange',
        from: [`${id}.unexpanded`],
        args: [q],
        residuals: [sub(eulerLagrange, sub(totalDerivative(momentum, time, moving), partial(L, q)))],
      },
      setting,
    ),
  ];
}
