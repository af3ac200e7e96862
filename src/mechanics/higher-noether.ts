import { tidy } from '../algebra/tidy.ts';
import { add, derivative, mul, sub, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Symmetry } from '../theory/theory.ts';
import type { Step } from './derivation.ts';
import type { HigherCoordinate, HigherMechanics } from './ostrogradsky.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/**
 * Noether's theorem for L(q, q̇, q̈, τ): if q → q + ε Q changes L by ε dΛ/dτ, then Σ (p Q + π dQ/dτ) − Λ is constant. Both
 * are proved off shell, the second as d/dτ (Σ (p Q + π dQ/dτ) − Λ) = Σ Q (dp/dτ − ∂L/∂q).
 */
export function higherNoether(
  { symbol, change, boundary }: Symmetry,
  { lagrangian: L, coordinates, alongMotion }: HigherMechanics,
  setting: Setting,
): Step {
  const { time } = setting.theory.names;
  const onVelocities = new Map<Expr, Expr>(coordinates.map(({ p, momentum }) => [p, momentum]));
  const [Q, boundaryTerm] = [
    change.map((e) => substitute(e, onVelocities)),
    substitute(boundary, onVelocities),
  ];
  const over = (f: (c: HigherCoordinate, Q: Expr) => Expr): Expr =>
    add(...coordinates.map((c, i) => f(c, Q[i] as Expr)));
  const integral = sub(
    add(
      ...coordinates.flatMap(({ p, rate }, i) => [
        mul(p, change[i] as Expr),
        ...(rate ? [mul(rate.p, alongMotion(Q[i] as Expr))] : []),
      ]),
    ),
    boundary,
  );
  const value = sub(
    over(({ momentum, higherMomentum }, Qi) => add(mul(momentum, Qi), mul(higherMomentum, alongMotion(Qi)))),
    boundaryTerm,
  );
  const changeOfL = over(({ q, v, a }, Qi) =>
    add(
      mul(partial(L, q), Qi),
      mul(partial(L, v), alongMotion(Qi)),
      mul(partial(L, a), alongMotion(alongMotion(Qi))),
    ),
  );
  return prove(
    {
      id: stepId('noether', symbol.name),
      equation: {
        lhs: derivative('total', tidy(integral, setting.arrange, setting.work()), time),
        rhs: ZERO,
      },
      by: 'higher-noether',
      from: ['lift.lagrangian', ...coordinates.map(({ q }) => stepId('euler-lagrange', q.name))],
      args: [symbol, boundary],
      residuals: [
        sub(changeOfL, alongMotion(boundaryTerm)),
        sub(
          alongMotion(value),
          over(({ eulerLagrange }, Qi) => mul(Qi, eulerLagrange)),
        ),
      ],
    },
    setting,
  );
}
