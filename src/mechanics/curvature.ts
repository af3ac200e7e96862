import type { SquareMatrix } from '../algebra/matrix.ts';
import { add, HALF, mul, sub } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';

/**
 * The scalar curvature of a metric, with the sign for which the unit sphere S² has R = +2 (Misner, Thorne and Wheeler,
 * Gravitation, (8.44), (8.47)): R = g^{jl} (∂_i Γ^i_jl − ∂_l Γ^i_ij + Γ^i_im Γ^m_jl − Γ^i_lm Γ^m_ij). `inverse` is the
 * inverse of the metric; `tidied` shortens what is met on the way.
 */
export function scalarCurvature(
  metric: SquareMatrix,
  inverse: SquareMatrix,
  x: readonly Sym[],
  tidied: (e: Expr) => Expr,
): Expr {
  const over = (f: (i: number) => Expr): Expr => add(...x.map((_, i) => f(i)));
  const at = <T>(list: readonly T[], i: number): T => list[i] as T;
  const slope = (e: Expr, i: number): Expr => partial(e, at(x, i));
  const g = (i: number, j: number): Expr => at(at(metric, i), j);
  const lowered = (l: number, j: number, k: number): Expr =>
    mul(HALF, add(slope(g(l, j), k), sub(slope(g(l, k), j), slope(g(j, k), l))));
  const christoffel = x.map((_, i) =>
    x.map((_, j) => x.map((_, k) => tidied(over((l) => mul(at(at(inverse, i), l), lowered(l, j, k)))))),
  );
  const G = (i: number, j: number, k: number): Expr => at(at(at(christoffel, i), j), k);
  const ricci = (j: number, l: number): Expr =>
    over((i) =>
      add(
        sub(slope(G(i, j, l), i), slope(G(i, i, j), l)),
        over((m) => sub(mul(G(i, i, m), G(m, j, l)), mul(G(i, l, m), G(m, i, j)))),
      ),
    );
  return tidied(over((j) => over((l) => mul(at(at(inverse, j), l), ricci(j, l)))));
}
