import { adjugate, determinant, timesVector } from '../algebra/matrix.ts';
import type { SquareMatrix } from '../algebra/matrix.ts';
import { tidy } from '../algebra/tidy.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, div, HALF, mul, ONE, sub, TWO, velocity, ZERO } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { Setting } from './record.ts';

/**
 * The quadratic lift L = ½ vᵀMv − F with v = ġ − β: what a path costs that leaves the flow (M. I. Freidlin and
 * A. D. Wentzell, Random Perturbations of Dynamical Systems, chapter 4, where M⁻¹ is the covariance of the noise).
 */
export interface QuadraticLift {
  /** M, symmetric. */
  readonly metric: SquareMatrix;
  readonly betas: readonly Expr[];
  /** F, with the term of Onsager and Machlup where it is wanted. */
  readonly force: Expr;
}

/** v_i = ġ_i − β_i, by how much the couplings leave the flow. */
export const deviations = (
  { betas }: QuadraticLift,
  { theory }: Setting,
  couplings: readonly Sym[] = coordinateSymbols(theory),
): readonly Expr[] => couplings.map((g, i) => sub(velocity(g, theory.names.time), betas[i] as Expr));

/** Σ a_i b_i. */
export const dot = (a: readonly Expr[], b: readonly Expr[]): Expr =>
  add(...a.map((x, i) => mul(x, b[i] as Expr)));

/** Σ M_ij x_i x_j of a symmetric M times `share`, every product once. */
const symmetricForm = (rows: SquareMatrix, x: readonly Expr[], share: Expr): Expr =>
  add(
    ...rows.flatMap((row, i) =>
      row
        .slice(0, i + 1)
        .map((entry, j) => mul(share, ...(i === j ? [] : [TWO]), entry, x[i] as Expr, x[j] as Expr)),
    ),
  );

/** ½ Σ M_ij x_i x_j. */
export const quadraticForm = (rows: SquareMatrix, x: readonly Expr[]): Expr => symmetricForm(rows, x, HALF);

/** Σ M_ij x_i x_j. */
export const lineElement = (rows: SquareMatrix, x: readonly Expr[]): Expr => symmetricForm(rows, x, ONE);

export const quadraticLagrangian = (
  lift: QuadraticLift,
  setting: Setting,
  couplings?: readonly Sym[],
): Expr => sub(quadraticForm(lift.metric, deviations(lift, setting, couplings)), lift.force);

/** H = ½ pᵀM⁻¹p + p·β + F; undefined where the inverse is beyond the budget. */
export function quadraticHamiltonian(
  { metric, betas, force }: QuadraticLift,
  setting: Setting,
): Expr | undefined {
  const { momenta } = setting.theory.names;
  const inverse = inverseOf(metric, setting);
  return inverse && add(quadraticForm(inverse, momenta), dot(momenta, betas), force);
}

/** M⁻¹, by Cramer's rule; undefined where M is singular or too large. */
export function inverseOf(metric: SquareMatrix, { arrange, work }: Setting): SquareMatrix | undefined {
  const det = withinBudget(() => tidy(determinant(metric, work()), arrange, work()));
  const cofactors = withinBudget(() => adjugate(metric, work()));
  if (det === undefined || det === ZERO || cofactors === undefined) return undefined;
  return cofactors.map((row) => row.map((c) => tidy(div(c, det), arrange, work())));
}

/** The field A = Mβ: what the momenta of couplings at rest are, but for a sign. */
export const restingField = ({ metric, betas }: QuadraticLift): readonly Expr[] => timesVector(metric, betas);
