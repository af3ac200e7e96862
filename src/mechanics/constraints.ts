import { add, mul, ONE, sub, ZERO } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';
import type { SingularHessian } from './singular.ts';

/** One constraint φ = 0 on phase space. */
export interface Constraint {
  /** The step that states it. */
  readonly id: string;
  /** The symbol for φ. */
  readonly symbol: Sym;
  /** φ by coordinates, momenta and τ. */
  readonly value: Expr;
}

/** What the symbols of constraints stand for. */
export const valuesOf = (constraints: readonly Constraint[]): ReadonlyMap<Expr, Expr> =>
  new Map(constraints.map(({ symbol, value }) => [symbol, value]));

/** The symbols of constraints where these hold. */
export const onSurface = (constraints: readonly Constraint[]): ReadonlyMap<Expr, Expr> =>
  new Map(constraints.map(({ symbol }) => [symbol, ZERO]));

/** The primary constraints of a singular Hessian; `complete` tells whether they are all. */
export interface PrimaryConstraints {
  readonly steps: readonly Step[];
  readonly constraints: readonly Constraint[];
  readonly complete: boolean;
}

/**
 * A singular Hessian W. Where it is free of the velocities, every null vector n, n·W = 0, gives a combination of
 * momenta without velocities, n·p = n·∂L/∂q̇: a constraint on phase space. Else the combinations are not linear, and
 * only the momenta that are free of velocities by themselves are told.
 */
export function primaryConstraints(
  mechanics: LagrangianMechanics,
  singular: SingularHessian | undefined,
  setting: Setting,
): PrimaryConstraints {
  const { coordinates } = mechanics;
  const complete = singular !== undefined && momentaAreLinear(mechanics);
  const fixed = coordinates.filter(({ momentum }) => isFreeOfVelocities(momentum, mechanics));
  const vectors = complete
    ? singular.kernel
    : fixed.map((c) => coordinates.map((other) => (other === c ? ONE : ZERO)));
  const steps = vectors.map((n, k) => constraint(k + 1, n, mechanics, setting));
  const symbols = setting.theory.names.constrained.constraints;
  const constraints = steps.map(({ id, equation: { lhs } }, k) => ({
    id,
    symbol: symbols[k] as Sym,
    value: lhs,
  }));
  return { steps, constraints, complete };
}

/** n·p − n·∂L/∂q̇ = 0: proved if n·∂L/∂q̇ equals an expression without velocities. */
function constraint(
  number: number,
  n: readonly Expr[],
  mechanics: LagrangianMechanics,
  setting: Setting,
): Step {
  const { coordinates } = mechanics;
  const combined = (entries: readonly Expr[]): Expr =>
    tidied(add(...entries.map((e, i) => mul(n[i] as Expr, e))), setting);
  const momentum = combined(coordinates.map((c) => c.momentum));
  const atRest = new Map<Expr, Expr>(coordinates.map(({ v }) => [v, ZERO]));
  const value = isFreeOfVelocities(momentum, mechanics)
    ? momentum
    : combined(coordinates.map((c) => substitute(c.momentum, atRest)));
  const p = combined(coordinates.map((c) => c.p));
  const own = coordinates.filter((_, i) => n[i] !== ZERO);
  return prove(
    {
      id: `constraint.${number}`,
      equation: { lhs: sub(p, value), rhs: ZERO },
      by: 'constraint',
      from: ['hessian', ...own.map(({ q }) => stepId('momentum', q.name))],
      args: [own[own.length - 1]?.q ?? ZERO, p],
      residuals: [sub(momentum, value)],
    },
    setting,
  );
}

const isFreeOfVelocities = (e: Expr, { coordinates }: LagrangianMechanics): boolean =>
  coordinates.every(({ v }) => !dependsOn(e, v));

export const momentaAreLinear = (mechanics: LagrangianMechanics): boolean =>
  mechanics.hessian.every((row) => row.every((entry) => isFreeOfVelocities(entry, mechanics)));
