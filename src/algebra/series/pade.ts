import { dense } from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import type { Field } from '../field/field.ts';
import { indices, matrixOf } from '../linear/matrix.ts';
import type { Matrix } from '../linear/matrix.ts';
import { solve } from '../linear/solve.ts';

/** P(x)/Q(x) with Q(0) = 1. */
export interface Pade<T> {
  readonly numerator: Dense<T>;
  readonly denominator: Dense<T>;
}

const at = <T>(field: Field<T>, c: readonly T[], k: number): T => (k < 0 ? field.zero : (c[k] as T));

/** The matrix of the equations for the denominator of [L/M]: where it is singular, the table is degenerate. */
export const padeMatrix = <T>(field: Field<T>, c: readonly T[], L: number, M: number): Matrix<T> =>
  matrixOf(M, M, (i, j) => at(field, c, L + i - j));

/**
 * The approximant [L/M] of Σ c_k x^k: the quotient of a polynomial of degree L by one of degree M that agrees with the
 * series up to x^(L+M); undefined where its linear equations are singular, or a coefficient is missing (G. A. Baker and
 * P. Graves-Morris, Padé Approximants, 2nd edition 1996, section 1.1, equation 1.6).
 */
export function pade<T>(field: Field<T>, c: readonly T[], L: number, M: number): Pade<T> | undefined {
  if (L + M >= c.length) return undefined;
  const right = indices(M).map((i) => field.neg(at(field, c, L + i + 1)));
  const found = solve(field, padeMatrix(field, c, L, M), right);
  if (found.kind === 'inconsistent' || found.basis.length > 0) return undefined;
  const q = [field.one, ...found.particular];
  const p = indices(L + 1).map((k) =>
    indices(Math.min(k, M) + 1).reduce<T>(
      (sum, j) => field.add(sum, field.mul(q[j] as T, at(field, c, k - j))),
      field.zero,
    ),
  );
  return { numerator: dense(field, p), denominator: dense(field, q) };
}
