import { determinant } from '../algebra/matrix.ts';
import { tidy } from '../algebra/tidy.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, div, fraction, HALF, mul, neg, sub } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import { scalarCurvature } from './curvature.ts';
import type { Step } from './derivation.ts';
import { inverseOf, quadraticLagrangian } from './quadratic-lift.ts';
import type { QuadraticLift } from './quadratic-lift.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

/**
 * What F gains if L is to give the most probable path: −½ ∇·β + R/12, with the covariant divergence
 * ∇·β = |M|^(−1/2) ∂_i(|M|^(1/2) β_i) and the scalar curvature R of M (L. Onsager and S. Machlup, Phys. Rev. 91 (1953)
 * 1505; R. Graham, Z. Physik B 26 (1977) 281; Y. Takahashi and S. Watanabe, Springer Lect. Notes Math. 851 (1981) 433).
 * Undefined where M cannot be inverted within the budget.
 */
export function onsagerMachlupTerm(
  { metric, betas }: QuadraticLift,
  noise: 'forward' | 'backward',
  setting: Setting,
): Expr | undefined {
  const { theory, arrange, work } = setting;
  const g = coordinateSymbols(theory);
  const tidied = (e: Expr): Expr => tidy(e, arrange, work());
  const det = withinBudget(() => determinant(metric, work()));
  const inverse = inverseOf(metric, setting);
  if (det === undefined || inverse === undefined) return undefined;
  // √|M| enters by its logarithmic derivative ½ ∂|M|/|M| alone, which is rational.
  const divergence = add(
    ...g.map((x, i) => partial(betas[i] as Expr, x)),
    ...g.map((x, i) => mul(HALF, betas[i] as Expr, div(partial(det, x), det))),
  );
  const curvature = scalarCurvature(metric, inverse, g, tidied);
  const drift = noise === 'forward' ? divergence : neg(divergence);
  return tidied(sub(mul(fraction(1, 12), curvature), mul(HALF, drift)));
}

/** By what L differs from the plain L, which is without the term. */
export function onsagerMachlup(plain: QuadraticLift, term: Expr, setting: Setting): Step {
  const { lagrangian: symbol } = setting.theory.names;
  const L = quadraticLagrangian(plain, setting);
  const whole = quadraticLagrangian({ ...plain, force: add(plain.force, term) }, setting);
  return prove(
    {
      id: 'quadratic.onsager-machlup',
      equation: { lhs: sub(symbol, L), rhs: neg(term) },
      by: 'onsager-machlup',
      from: ['lift.lagrangian'],
      residuals: [sub(sub(whole, L), neg(term))],
    },
    setting,
  );
}

/** L where the term could not be computed: it is not known. */
export function withoutTerm(plain: QuadraticLift, setting: Setting): Step {
  const claim = {
    id: 'lift.lagrangian',
    equation: { lhs: setting.theory.names.lagrangian, rhs: quadraticLagrangian(plain, setting) },
    by: 'quadratic-lift',
    residuals: [],
  } as const;
  const why = 'the term of Onsager and Machlup, which is missing here, is beyond the budget of operations';
  return { ...prove(claim, setting), verdict: { kind: 'undecided', why } };
}
