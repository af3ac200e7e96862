import { decideZero } from '../algebra/decide.ts';
import { expressionField } from '../algebra/field/expressions.ts';
import { characteristicPolynomial } from '../algebra/linear/characteristic.ts';
import { transpose } from '../algebra/linear/matrix.ts';
import { solve } from '../algebra/linear/solve.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import type { Verdict } from '../algebra/verdict.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, mul, neg, num, pow, sub, sumOf, sym, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import type { VectorField } from './vector-field.ts';

/** What becomes of a fixed point of the couplings in the phase space of the linear lift, H = Σ p β + F, or of the quadratic one. */
export interface Lifted {
  /** The momenta at rest, Jᵀp = −∇F: one choice, many (then one of them), or none. */
  readonly solvable: 'one' | 'many' | 'none';
  readonly momenta: ReadonlyMap<Sym, Expr> | undefined;
  /** That the linearised motion has the eigenvalues θ of J and −θ, as a statement on characteristic polynomials. */
  readonly doubled: Verdict | undefined;
}

/**
 * The fixed point of Hamilton's equations over an exact fixed point of the couplings. Linearised, these are
 * [[J, 0], [−K, −Jᵀ]] with K_ij = Σ_k p_k ∂²β_k/∂g_i∂g_j + ∂²F/∂g_i∂g_j.
 */
export function liftedPoint(
  at: ReadonlyMap<Sym, Expr>,
  J: readonly (readonly Expr[])[],
  { variables, rates }: VectorField,
  F: Expr,
  setting: Setting,
): Lifted | undefined {
  const { momenta } = setting.theory.names;
  return withinBudget(() =>
    whereDefined((): Lifted => {
      const field = expressionField(setting.work(), setting.assumptions);
      const pull = variables.map((g) => neg(substitute(partial(F, g), at)));
      const rows = transpose(J.map((row) => row.map(field.of)));
      const found = solve(field, rows, pull.map(field.of));
      if (found.kind === 'inconsistent') return { solvable: 'none', momenta: undefined, doubled: undefined };
      const p = found.particular.map((x) => tidied(field.expression(x), setting));
      const H = add(F, ...rates.map((beta, k) => mul(p[k] as Expr, beta)));
      const K = variables.map((a) => variables.map((b) => substitute(partial(partial(H, a), b), at)));
      return {
        solvable: found.basis.length > 0 ? 'many' : 'one',
        momenta: new Map(p.map((value, k) => [momenta[k] as Sym, value])),
        doubled: isDoubled(J, linearised(J, K), setting),
      };
    }),
  );
}

/** A name that no formula contains. */
const lambda = sym('\u0000lambda');

/** [[J, 0], [−K, −Jᵀ]]. */
const linearised = (
  J: readonly (readonly Expr[])[],
  K: readonly (readonly Expr[])[],
): readonly (readonly Expr[])[] => [
  ...J.map((row) => [...row, ...row.map(() => ZERO)]),
  ...K.map((row, i) => [...row.map(neg), ...J.map((other) => neg(other[i] as Expr))]),
];

/** det(λ − A) = det(λ − J) det(λ + J). */
export function isDoubled(
  J: readonly (readonly Expr[])[],
  whole: readonly (readonly Expr[])[],
  setting: Setting,
): Verdict {
  const field = expressionField(setting.work(), setting.assumptions);
  const characteristic = (rows: readonly (readonly Expr[])[]): Expr =>
    sumOf(
      characteristicPolynomial(
        field,
        rows.map((row) => row.map(field.of)),
      ).map((c, k) => mul(field.expression(c), pow(lambda, num(k)))),
    );
  const negative = J.map((row) => row.map(neg));
  const difference = sub(characteristic(whole), mul(characteristic(J), characteristic(negative)));
  return decideZero(difference, setting.assumptions, setting.work());
}
