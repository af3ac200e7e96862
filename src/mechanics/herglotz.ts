import { add, mul, sub, velocity, ZERO } from '../expr/build.ts';
import { partial, totalDerivative } from '../expr/differentiate.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import type { ContactLift } from './contact.ts';
import type { Step } from './derivation.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/**
 * Herglotz' principle: s with ṡ = L(x, ẋ, s) is stationary exactly where
 * d/dτ ∂L/∂ẋ − ∂L/∂x = ∂L/∂ẋ ∂L/∂s (G. Herglotz, lectures, Göttingen 1930; M. de León and M. Lainz Valcázar, J. Math.
 * Phys. 60 (2019) 102902, (2)). With L = p·(ġ − β) − F − γs and x = (g, p) these are the contact equations: varied by p
 * it gives ġ = β, varied by g the force.
 */
export function herglotz(lift: ContactLift, setting: Setting): readonly Step[] {
  const { lagrangian: symbol, contactAction: s, time } = setting.theory.names;
  const { flow, betas, force, friction, actionRate } = lift;
  const v = flow.map(({ q }) => velocity(q, time) as Derivative);
  const L = sub(
    add(...flow.map(({ p }, i) => mul(p, sub(v[i] as Expr, betas[i] as Expr)))),
    add(force, mul(friction, s)),
  );
  const moving = new Set<Expr>(flow.flatMap(({ q, p }) => [q, p]));
  const generalised = (x: Sym): Expr => {
    const momentum = partial(L, velocity(x, time) as Derivative);
    return sub(sub(totalDerivative(momentum, time, moving), partial(L, x)), mul(momentum, partial(L, s)));
  };
  const onFlow = add(actionRate, ...flow.map(({ p, rate }, i) => mul(p, sub(v[i] as Expr, rate))));
  return [
    prove(
      {
        id: 'contact.herglotz',
        equation: { lhs: symbol, rhs: L },
        by: 'herglotz',
        from: ['contact.action', ...flow.map(({ q }) => stepId('contact.rate', q.name))],
        // Varied by p it gives the rates; on them L is the rate of s.
        residuals: [
          ...flow.map(({ p, rate }, i) => add(generalised(p), sub(v[i] as Expr, rate))),
          sub(L, onFlow),
        ],
      },
      setting,
    ),
    ...flow.map(({ q, p, force: push }) => {
      const equation = generalised(q);
      return prove(
        {
          id: stepId('contact.herglotz', q.name),
          equation: { lhs: equation, rhs: ZERO },
          by: 'herglotz-equation',
          from: ['contact.herglotz', stepId('contact.force', q.name)],
          args: [q, p],
          residuals: [sub(equation, sub(velocity(p, time), push))],
        },
        setting,
      );
    }),
  ];
}
