import { add, derivative, mul, neg, sub, velocity, ZERO } from '../expr/build.ts';
import { partial, totalDerivative } from '../expr/differentiate.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import type { SquareMatrix } from '../algebra/matrix.ts';
import { dependsOn } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import { pairsOf } from './phase-space.ts';
import type { Pair } from './phase-space.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/** One coordinate of a Lagrangian with accelerations. */
export interface HigherCoordinate extends Pair {
  readonly v: Derivative;
  readonly a: Derivative;
  /** q̇ as a coordinate of phase space and its momentum π, where L contains q̈. */
  readonly rate?: Pair;
  /** The highest derivative of q in L. */
  readonly highest: Derivative;
  /** ∂L/∂q̈. */
  readonly higherMomentum: Expr;
  /** ∂L/∂q̇ − d/dτ ∂L/∂q̈. */
  readonly momentum: Expr;
  /** d/dτ (∂L/∂q̇ − d/dτ ∂L/∂q̈) − ∂L/∂q, expanded, neither multiplied nor divided. */
  readonly eulerLagrange: Expr;
}

export interface HigherMechanics {
  readonly lagrangian: Expr;
  readonly coordinates: readonly HigherCoordinate[];
  /** The second derivatives of L in the highest derivative of each coordinate. */
  readonly hessian: SquareMatrix;
  readonly alongMotion: (e: Expr) => Expr;
}

/**
 * What a Lagrangian L(q, q̇, q̈, τ) says: M. Ostrogradsky, Mem. Acad. St. Pétersbourg VI 4 (1850) 385; R. P. Woodard,
 * arXiv:1506.02210, section 2.
 */
export function higherLagrangian(L: Expr, setting: Setting): HigherMechanics {
  const { time, rates } = setting.theory.names;
  const moving = new Set<Expr>(pairsOf(setting.theory).map(({ q }) => q));
  const alongMotion = (e: Expr): Expr => totalDerivative(e, time, moving);
  const coordinates = pairsOf(setting.theory).map(({ q, p }, i): HigherCoordinate => {
    const [v, a] = [velocity(q, time) as Derivative, velocity(q, time, 2) as Derivative];
    const higherMomentum = partial(L, a);
    const momentum = sub(partial(L, v), alongMotion(higherMomentum));
    const expanded = sub(alongMotion(momentum), partial(L, q));
    const rate = { q: rates.coordinates[i] as Sym, p: rates.momenta[i] as Sym };
    return {
      ...{ q, p, v, a, higherMomentum, momentum },
      ...(dependsOn(L, a) ? { rate, highest: a } : { highest: v }),
      eulerLagrange: tidied(expanded, setting),
    };
  });
  const hessian = coordinates.map((c) =>
    coordinates.map((other) => partial(partial(L, c.highest), other.highest)),
  );
  return { lagrangian: L, coordinates, hessian, alongMotion };
}

/** L, the momenta, the Hessian, the equations of motion of fourth order, the energy and its law. */
export function ostrogradsky(mechanics: HigherMechanics, setting: Setting): readonly Step[] {
  const { lagrangian: L, coordinates, hessian } = mechanics;
  const { lagrangian: symbol } = setting.theory.names;
  return [
    prove(
      { id: 'lift.lagrangian', equation: { lhs: symbol, rhs: L }, by: 'given-lagrangian', residuals: [] },
      setting,
    ),
    ...coordinates.flatMap((c) => momenta(c, L, setting)),
    prove(
      {
        id: 'hessian',
        equation: {
          lhs: add(...coordinates.map(({ highest }) => derivative('partial', symbol, highest, 2))),
          rhs: add(...hessian.flatMap((row, i) => row.filter((_, j) => i === j))),
        },
        matrix: { rows: hessian },
        by: 'higher-hessian',
        from: ['lift.lagrangian'],
        residuals: hessian.flatMap((row, i) => row.map((entry, j) => sub(entry, hessian[j]?.[i] ?? ZERO))),
      },
      setting,
    ),
    ...coordinates.flatMap((c) => equationsOfMotion(c, mechanics, setting)),
    ...higherEnergy(mechanics, setting),
  ];
}

/** π = ∂L/∂q̈ and p = ∂L/∂q̇ − d/dτ ∂L/∂q̈. */
function momenta(c: HigherCoordinate, L: Expr, setting: Setting): readonly Step[] {
  const { q, p, v, a, rate, higherMomentum, momentum } = c;
  const written = (
    lhs: Expr,
    rhs: Expr,
    name: string,
    by: 'higher-momentum' | 'ostrogradsky-momentum',
  ): Step =>
    prove(
      {
        id: stepId('momentum', name),
        equation: { lhs, rhs },
        by,
        from: ['lift.lagrangian'],
        args: by === 'higher-momentum' ? [q, a, lhs] : [q, v, lhs],
        residuals: by === 'higher-momentum' ? [] : [sub(rhs, momentum)],
      },
      setting,
    );
  return [
    ...(rate ? [written(rate.p, higherMomentum, rate.q.name, 'higher-momentum')] : []),
    written(p, rate ? tidied(momentum, setting) : partial(L, v), q.name, 'ostrogradsky-momentum'),
  ];
}

function equationsOfMotion(
  { q, v, a, higherMomentum, momentum, eulerLagrange }: HigherCoordinate,
  { lagrangian: L, alongMotion }: HigherMechanics,
  setting: Setting,
): readonly Step[] {
  const { time } = setting.theory.names;
  const id = stepId('euler-lagrange', q.name);
  const inner = sub(partial(L, v), derivative('total', higherMomentum, time));
  const residuals = [sub(eulerLagrange, sub(alongMotion(momentum), partial(L, q)))];
  const lhs = add(derivative('total', inner, time), neg(partial(L, q)));
  const from = ['lift.lagrangian', stepId('momentum', q.name)];
  return [
    prove(
      {
        id: `${id}.unexpanded`,
        equation: { lhs, rhs: ZERO },
        by: 'higher-euler-lagrange-unexpanded',
        from,
        args: [q, v, a],
        residuals: [],
      },
      setting,
    ),
    prove(
      {
        id,
        equation: { lhs: eulerLagrange, rhs: ZERO },
        by: 'higher-euler-lagrange',
        from: [`${id}.unexpanded`],
        args: [q],
        residuals,
      },
      setting,
    ),
  ];
}

/** E = Σ (p q̇ + π q̈) − L and dE/dτ = −∂L/∂τ, since dE/dτ + ∂L/∂τ = Σ q̇ (d/dτ p − ∂L/∂q) off shell. */
function higherEnergy(
  { lagrangian: L, coordinates, alongMotion }: HigherMechanics,
  setting: Setting,
): readonly Step[] {
  const { time, energy: symbol } = setting.theory.names;
  const written = sub(
    add(...coordinates.flatMap((c) => [mul(c.v, c.momentum), mul(c.a, c.higherMomentum)])),
    L,
  );
  const E = tidied(written, setting);
  const explicit = partial(L, time);
  const power = add(...coordinates.map(({ v, eulerLagrange }) => mul(v, eulerLagrange)));
  const names = coordinates.flatMap(({ q, rate }) => [q, ...(rate ? [rate.q] : [])]).map((x) => x.name);
  return [
    prove(
      {
        id: 'energy',
        equation: { lhs: symbol, rhs: E },
        by: 'higher-energy',
        from: ['lift.lagrangian', ...names.map((name) => stepId('momentum', name))],
        residuals: [sub(E, written)],
      },
      setting,
    ),
    prove(
      {
        id: 'energy.conservation',
        equation: { lhs: velocity(symbol, time), rhs: neg(explicit) },
        by: 'higher-energy-conservation',
        from: ['energy', ...coordinates.map(({ q }) => stepId('euler-lagrange', q.name))],
        residuals: [sub(add(alongMotion(E), explicit), power)],
      },
      setting,
    ),
  ];
}
