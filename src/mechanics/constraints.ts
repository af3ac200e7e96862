import { decideZero } from '../algebra/decide.ts';
import { kernel } from '../algebra/matrix.ts';
import { tidy } from '../algebra/tidy.ts';
import { add, mul, ONE, sub, ZERO } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/** The primary constraints of a singular Hessian; `complete` tells whether they are all. */
export interface Constraints {
  readonly steps: readonly Step[];
  readonly complete: boolean;
}

/**
 * A singular Hessian W. Where it is free of the velocities, every null vector n, n·W = 0, gives a combination of
 * momenta without velocities, n·p = n·∂L/∂q̇: a constraint on phase space. Else the combinations are not linear, and
 * only the momenta that are free of velocities by themselves are told.
 */
export function primaryConstraints(mechanics: LagrangianMechanics, setting: Setting): Constraints {
  const { coordinates, hessian } = mechanics;
  const constraints = (vectors: readonly (readonly Expr[])[]): readonly Step[] =>
    vectors.map((n, k) => constraint(k + 1, n, mechanics, setting));
  const vectors = momentaAreLinear(mechanics)
    ? kernel(
        hessian,
        (e) => {
          const { kind } = decideZero(e, setting.assumptions, setting.work());
          return kind === 'proved' ? true : kind === 'refuted' ? false : undefined;
        },
        (e) => tidy(e, setting.arrange, setting.work()),
      )
    : undefined;
  if (vectors) return { steps: constraints(vectors), complete: true };
  const fixed = coordinates.filter(({ momentum }) => isFreeOfVelocities(momentum, mechanics));
  const units = fixed.map((c) => coordinates.map((other) => (other === c ? ONE : ZERO)));
  return { steps: constraints(units), complete: false };
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
    tidy(add(...entries.map((e, i) => mul(n[i] as Expr, e))), setting.arrange, setting.work());
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
