import { decideZero } from '../algebra/decide.ts';
import { integrate } from '../algebra/integral/integrate.ts';
import { add, mul, sub, velocity, ZERO } from '../expr/build.ts';
import { partial, totalDerivative } from '../expr/differentiate.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { dependsOn } from '../expr/walk.ts';
import { pairsOf } from './phase-space.ts';
import { tidied } from './record.ts';
import type { Setting } from './record.ts';

/** What two Lagrangians with the same equations of motion differ by: dΛ/dτ; Λ where it was found in closed form. */
export interface TotalDerivative {
  readonly boundary?: Expr;
}

/**
 * Is f(q, q̇, q̈, τ) the derivative of something along any motion? It is, at least near every point, if and only if its Euler
 * operator ∂f/∂q − d/dτ ∂f/∂q̇ + d²/dτ² ∂f/∂q̈ vanishes for every coordinate (P. J. Olver, Applications of Lie Groups to
 * Differential Equations, theorem 4.7). Undefined where this is not proved.
 */
export function asTotalDerivative(f: Expr, setting: Setting): TotalDerivative | undefined {
  const { time } = setting.theory.names;
  const coordinates = pairsOf(setting.theory).map(({ q }) => q);
  const moving = new Set<Expr>(coordinates);
  const along = (e: Expr): Expr => totalDerivative(e, time, moving);
  const slope = (q: Sym, order: number): Expr => partial(f, velocity(q, time, order) as Derivative);
  const vanishes = (e: Expr): boolean => decideZero(e, setting.assumptions, setting.work()).kind === 'proved';
  const isOne = coordinates.every((q) =>
    vanishes(add(sub(partial(f, q), along(slope(q, 1))), along(along(slope(q, 2))))),
  );
  if (!isOne) return undefined;
  const found = boundaryOf(f, coordinates, setting);
  return found !== undefined && vanishes(sub(f, along(found))) ? { boundary: found } : {};
}

/** Λ with f = Σ ∂Λ/∂q q̇ + ∂Λ/∂τ, one integral after the other; a proposal, since f may not be affine in the velocities. */
function boundaryOf(f: Expr, coordinates: readonly Sym[], setting: Setting): Expr | undefined {
  const { time } = setting.theory.names;
  const velocities = coordinates.map((q) => velocity(q, time) as Derivative);
  const free = (e: Expr): boolean => velocities.every((v) => !dependsOn(e, v));
  const rest = sub(f, add(...velocities.map((v) => mul(v, partial(f, v)))));
  const slopes = [
    ...velocities.map((v, i) => [coordinates[i] as Sym, partial(f, v)] as const),
    [time, rest] as const,
  ];
  return slopes.reduce<Expr | undefined>((found, [x, slope]) => {
    if (found === undefined) return undefined;
    const left = tidied(sub(slope, partial(found, x)), setting);
    if (left === ZERO) return found;
    const integral = free(left) ? integrate(left, x, setting.assumptions, setting.work()) : undefined;
    return integral?.kind === 'integral' ? add(found, integral.value) : undefined;
  }, ZERO);
}
