import { adjugate, transpose } from '../algebra/matrix.ts';
import type { SquareMatrix } from '../algebra/matrix.ts';
import { ifPossible } from '../algebra/tidy.ts';
import { div, pow, sub, TWO, velocity } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import type { Step } from './derivation.ts';
import { inNew, inverseSteps, pushed } from './new-couplings.ts';
import type { NewCouplings } from './new-couplings.ts';
import { pairsOf } from './phase-space.ts';
import { dot, inverseOf, lineElement } from './quadratic-lift.ts';
import type { QuadraticLift } from './quadratic-lift.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/** The quadratic lift in new couplings u = φ(g). */
export interface NewQuadraticLift {
  readonly lift: QuadraticLift;
  /** M′⁻¹. */
  readonly inverse: SquareMatrix;
  readonly step: Step;
}

/**
 * M′ = (∂φ/∂g)^{-T} M (∂φ/∂g)^{-1}: the noise metric is a tensor, vᵀMv = v′ᵀM′v′ with v′ = (∂φ/∂g) v for every v. With
 * β′ = (∂φ/∂g) β and F as it is, the quadratic lift of the new flow has the value of that of the old one (R. Graham,
 * Z. Phys. B 26 (1977) 281). Undefined where φ cannot be inverted nearby, or where that is beyond the budget.
 */
export function newQuadraticLift(
  { metric, betas, force }: QuadraticLift,
  change: NewCouplings,
  setting: Setting,
): NewQuadraticLift | undefined {
  const { determinant: det, jacobian, couplings } = change;
  const written = (e: Expr): Expr => tidied(inNew(e, change), setting);
  /** Σ a_i M_ij b_j between two rows of slopes. */
  const between = (rows: SquareMatrix, a: readonly Expr[], b: readonly Expr[]): Expr =>
    dot(
      a,
      rows.map((row) => dot(row, b)),
    );
  const inNewCouplings = ifPossible(() => {
    const old = det && inverseOf(metric, setting);
    if (old === undefined) return undefined;
    const columns = transpose(adjugate(jacobian, setting.work()));
    return {
      lift: {
        metric: symmetric(columns, (a, b) => written(div(between(metric, a, b), pow(det as Expr, TWO)))),
        betas: couplings.map((_, a) => written(pushed(a, betas, change))),
        force: written(force),
      },
      inverse: symmetric(jacobian, (a, b) => written(between(old, a, b))),
    };
  });
  if (inNewCouplings === undefined) return undefined;
  const { time } = setting.theory.names;
  const pairs = pairsOf(setting.theory);
  const slopes = transpose(jacobian).map((column) => column.map((slope) => inNew(slope, change)));
  const rates = ({ q }: { readonly q: Expr }): Expr => velocity(q, time);
  const step = prove(
    {
      id: 'redefinition-metric',
      equation: {
        lhs: lineElement(inNewCouplings.lift.metric, couplings.map(rates)),
        rhs: lineElement(metric, pairs.map(rates)),
      },
      matrix: { rows: inNewCouplings.lift.metric },
      by: 'redefinition-metric',
      from: ['hessian', ...couplings.map(({ q }) => stepId('new-coupling', q.name)), ...inverseSteps(change)],
      residuals: metric.flatMap((row, i) =>
        row
          .slice(0, i + 1)
          .map((entry, j) =>
            sub(
              between(inNewCouplings.lift.metric, slopes[i] as readonly Expr[], slopes[j] as readonly Expr[]),
              inNew(entry, change),
            ),
          ),
      ),
    },
    setting,
  );
  return { ...inNewCouplings, step };
}

/** A symmetric matrix from what an entry is, each entry computed once. */
function symmetric(
  vectors: SquareMatrix,
  entry: (a: readonly Expr[], b: readonly Expr[]) => Expr,
): SquareMatrix {
  const lower = vectors.map((a, i) => vectors.slice(0, i + 1).map((b) => entry(a, b)));
  return lower.map((row, i) => [...row, ...lower.slice(i + 1).map((below) => below[i] as Expr)]);
}
