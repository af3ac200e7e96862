import { decideZero } from '../algebra/decide.ts';
import { timesVector } from '../algebra/matrix.ts';
import type { SquareMatrix } from '../algebra/matrix.ts';
import { lengthOf, signsAbsorbed, tidy } from '../algebra/tidy.ts';
import { add, HALF, mul, neg, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Step } from './derivation.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import type { Pair } from './phase-space.ts';
import { dot, quadraticForm, restingField } from './quadratic-lift.ts';
import type { QuadraticLift } from './quadratic-lift.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/** What it may cost to write a formula more shortly, and how long it may be if it is to be tried. */
const worthWriting = 300_000;
const worthTrying = 400;

/** The formula in its shortest form, unless it is long. */
export const shortened = (e: Expr, { arrange, work }: Setting): Expr =>
  lengthOf(e) > worthTrying
    ? signsAbsorbed(e, arrange)
    : tidy(e, arrange, { ...work(), operations: worthWriting });

/** V = F − ½ βᵀMβ, the part of the energy that is not kinetic. */
export const potentialOf = (lift: QuadraticLift): Expr => {
  const A = restingField(lift);
  return sub(lift.force, add(...lift.betas.map((beta, k) => mul(HALF, beta, A[k] as Expr))));
};

/**
 * The quadratic lift as motion in the potential V = F − ½ βᵀMβ: with A = Mβ,
 * M g̈ + (kinetic terms of ∂M) = −∇V + (∂_j A_k − ∂_k A_j) ġ_j. The last, gyroscopic force does no work, and is absent
 * exactly where A is curl-free; for constant M, where MJ is symmetric.
 */
export function quadraticPotential(
  lift: QuadraticLift,
  { coordinates, lagrangian: L }: LagrangianMechanics,
  setting: Setting,
): readonly Step[] {
  const { metric } = lift;
  const { time, energy: E } = setting.theory.names;
  const V = potentialOf(lift);
  const v = coordinates.map((c) => c.v);
  const kinetic = quadraticForm(metric, v);
  const momenta = coordinates.map((c) => c.momentum);
  const shown = shortened(V, setting);
  const shape = prove(
    {
      id: 'quadratic.potential',
      equation: { lhs: sub(E, kinetic), rhs: shown },
      by: 'quadratic-potential',
      from: ['energy'],
      residuals: [sub(sub(dot(v, momenta), L), add(kinetic, shown))],
    },
    setting,
  );
  const curl = curlOf(restingField(lift), coordinates, setting);
  const forces = coordinates.map(({ q, eulerLagrange }, k) => {
    const row = metric[k] as readonly Expr[];
    const slopes = metric.map((r) => r.map((entry) => partial(entry, q)));
    const inertia = add(
      dot(
        row,
        coordinates.map((c) => velocity(c.q, time, 2)),
      ),
      ...row.flatMap((entry, j) => coordinates.map((c) => mul(partial(entry, c.q), c.v, v[j] as Expr))),
      neg(mul(HALF, dot(v, timesVector(slopes, v)))),
    );
    const gyroscopic = dot(curl[k] as readonly Expr[], v);
    const rhs = add(gyroscopic, shortened(neg(partial(V, q)), setting));
    return prove(
      {
        id: stepId('quadratic.potential', q.name),
        equation: { lhs: inertia, rhs },
        by: 'quadratic-force',
        from: [stepId('euler-lagrange', q.name), 'quadratic.potential'],
        args: [q, gyroscopic],
        residuals: [sub(sub(inertia, rhs), eulerLagrange)],
      },
      setting,
    );
  });
  return [shape, ...forces];
}

/** ∂_j A_k − ∂_k A_j in row k; what is proved to vanish is zero. */
function curlOf(A: readonly Expr[], coordinates: readonly Pair[], setting: Setting): SquareMatrix {
  const { assumptions, work } = setting;
  const slopes = A.map((a) => coordinates.map(({ q }) => partial(a, q)));
  const upper = slopes.map((row, k) =>
    row.map((slope, j) => {
      if (j <= k) return ZERO;
      const turn = sub(slope, slopes[j]?.[k] as Expr);
      return decideZero(turn, assumptions, work()).kind === 'proved' ? ZERO : shortened(turn, setting);
    }),
  );
  return upper.map((row, k) => row.map((e, j) => (j < k ? neg(upper[j]?.[k] as Expr) : e)));
}
