import { decideZero } from '../algebra/decide.ts';
import { newWork } from '../algebra/work.ts';
import { div, mul, num, ONE, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { judged } from './residual.ts';
import { shellOf } from './shell.ts';
import { isSmooth, orderOf } from './up-to-order.ts';

/**
 * g* = v(ε) + O(εⁿ) for one coupling. With β(v) = O(ε^k) and ∂β/∂g of order m at v, Hensel's lemma gives one fixed point
 * with g* − v = O(ε^(k−m)) where k > 2m; and none with g* − v = O(εⁿ), n ≥ m, where k < n + m.
 */
export function fixedPointSeriesClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  { fixedPoints, values }: Definitions,
): Judgement | undefined {
  const { theory } = derivation;
  const [pair, ...others] = pairsOf(theory);
  const order = right.upTo && orderOf(right.upTo);
  const isClaim = pair !== undefined && others.length === 0 && fixedPoints.get(left.expr) === pair.q;
  if (!isClaim || !order || left.at || right.at || left.upTo || theory.source.kind !== 'beta')
    return undefined;
  const { x, n } = order;
  const parameters = new Set<Expr>(theory.parameters.map((k) => k.symbol));
  const value = substitute(right.expr, values);
  if (!parameters.has(x) || ![...atomsOf(value)].every((a) => parameters.has(a))) return undefined;
  const beta = shellOf(derivation)(velocity(pair.q, theory.names.time));
  const at = new Map<Expr, Expr>([[pair.q, value]]);
  const rate = substitute(beta, at);
  const slope = substitute(partial(beta, pair.q), at);
  if (!isSmooth(beta, pair.q) || ![rate, slope].every((e) => isSmooth(e, x))) return undefined;
  const steep = leading(slope, x, n + 1, derivation);
  if (steep === undefined || judged(steep.term, undefined, derivation).verdict !== 'refuted')
    return undefined;
  const m = steep.order;
  const first = leading(rate, x, Math.max(n + m, 2 * m + 1), derivation);
  if (first === undefined) return { verdict: 'proved', matches: 'fixed-point' };
  return first.order < n + m ? judged(first.term, 'fixed-point', derivation) : undefined;
}

/** The first term of the series in x that does not vanish, below an order; undefined where all vanish. */
function leading(
  e: Expr,
  x: Sym,
  below: number,
  { theory }: Derivation,
): { readonly order: number; readonly term: Expr } | undefined {
  const { assumptions } = settingOf(theory, newWork);
  let [slope, power]: [Expr, Expr] = [e, ONE];
  for (let order = 0; order < below; order++) {
    const term = mul(substitute(slope, new Map<Expr, Expr>([[x, ZERO]])), power);
    if (decideZero(term, assumptions, newWork()).kind !== 'proved') return { order, term };
    [slope, power] = [partial(slope, x), div(mul(power, x), num(order + 1))];
  }
  return undefined;
}
