import type { Assumptions } from '../algebra/assumptions.ts';
import { signOfExpr } from '../algebra/roots/sign.ts';
import { add, call, div, MINUS_ONE, mul, neg, num, ONE, pow, sub, TWO } from '../expr/build.ts';
import type { Call, Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { atomsOf } from '../expr/walk.ts';
import type { Course, ExplicitFlow } from './explicit-flow.ts';

/** A flow that Lambert's W inverts: its call, and the value w_0 that it has at τ = 0 by the choice of the branch. */
export interface TwoLoopFlow extends ExplicitFlow {
  readonly w: Call;
  readonly start: Expr;
  /** The symbols whose signs choose the branch. */
  readonly assuming: readonly Expr[];
}

/**
 * ġ = b₀ gᵐ + b₁ g^{2m−1}. With w = −1 − b₀/(b₁ g^{m−1}) it reads d(w eʷ)/dτ = r w eʷ, r = (m−1) b₀²/b₁. From g_0 > 0,
 * w never leaves the side of −1 on which it starts: w < −1, the branch W₋₁, where b₀/b₁ > 0, and w > −1, the branch W₀,
 * where b₀/b₁ < 0 (R. M. Corless et al., Adv. Comput. Math. 5 (1996) 329; E. Gardi, G. Grunberg, M. Karliner, JHEP 07
 * (1998) 007). Undefined where the signs do not tell.
 */
export function twoLoopFlow(
  { start, time, terms }: Course,
  assumptions: Assumptions,
): TwoLoopFlow | undefined {
  const [lower, higher, third] = terms;
  if (lower === undefined || higher === undefined || third !== undefined) return undefined;
  const k = Q.sub(lower.exponent, Q.one);
  const isRelative = Q.equal(Q.sub(higher.exponent, Q.one), Q.mul(Q.rational(2), k));
  const ratio = div(lower.coefficient, higher.coefficient);
  const sign = signOfExpr(ratio, assumptions);
  if (!isRelative || Q.sign(k) <= 0 || sign === undefined || sign === 0) return undefined;

  const rate = mul(num(k), pow(lower.coefficient, TWO), pow(higher.coefficient, MINUS_ONE));
  const w0 = sub(MINUS_ONE, div(ratio, pow(start, num(k))));
  const w = call(
    'lambertw',
    sign > 0 ? MINUS_ONE : num(0),
    mul(w0, call('exp', add(w0, mul(rate, time)))),
  ) as Call;
  return {
    by: sign > 0 ? 'running-lambert-lower' : 'running-lambert-upper',
    at: pow(neg(div(ratio, add(ONE, w))), num(Q.inverse(k))),
    // W is −1 where its argument is −1/e.
    pole: {
      at: div(sub(sub(MINUS_ONE, w0), call('log', neg(w0))), rate),
      vanishing: add(ONE, mul(call('exp', ONE), w.args[1] as Expr)),
    },
    divisors: [],
    w,
    start: w0,
    assuming: [start, ...[...atomsOf(ratio)].filter((a) => assumptions.positive.has(a))],
  };
}
