import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import type { Field } from '../field/field.ts';
import { derivativeBy, valueAt } from './equations.ts';
import type { Equation } from './equations.ts';
import { solveAtOrigin } from './linear.ts';
import { add, coefficientAt, constant, demandOrder, neg, series, truncate } from './series.ts';
import type { Series } from './series.ts';

/** g = coefficient · ε^exponent + …; the coefficient may be zero where the unknown only starts later. */
export interface Start<T> {
  readonly exponent: Rational;
  readonly coefficient: T;
}

export type Perturbed<T> =
  /** g_i = Σ g_ik ε^k up to the order, each in powers of one root of ε. */
  | { readonly kind: 'solution'; readonly values: readonly Series<T>[] }
  /** The start solves the leading equations, but not as an isolated simple solution: their Jacobian has this rank. */
  | { readonly kind: 'singular'; readonly rank: number }
  /** The start leaves a remainder in the leading part of this equation. */
  | { readonly kind: 'no-start'; readonly equation: number; readonly remainder: T };

/**
 * Solves β_i(g; ε) = 0 order by order, up to O(ε^order), from a solution of the leading order.
 *
 * With g_i = ε^(w_i) h_i each equation is divided by its leading power of ε. If the Jacobian ∂/∂h is regular at ε = 0
 * there is one solution h(ε) with this start, and Newton's iteration doubles the number of known terms each time
 * (Hensel's lemma; J. D. Lipson, SYMSAC 1976, page 260).
 */
export function perturb<T>(
  field: Field<T>,
  equations: readonly Equation<T>[],
  starts: readonly Start<T>[],
  order: number,
): Perturbed<T> {
  demandOrder(order);
  if (equations.length !== starts.length)
    throw new RangeError(`${equations.length} equations do not determine ${starts.length} unknowns`);
  const r = starts.reduce((all, { exponent }) => lcm(all, Number(exponent.d)), smallest(equations));
  const weights = starts.map(({ exponent }) => Number(exponent.n) * (r / Number(exponent.d)));
  const scaled = equations.map((e) => rescaled(e, weights, r));
  const jacobian = scaled.map((e) => starts.map((_, j) => derivativeBy(field, e, j)));
  let values: readonly Series<T>[] = starts.map(({ coefficient }) => constant(field, coefficient));

  for (const [i, e] of scaled.entries()) {
    const remainder = coefficientAt(field, valueAt(field, e, values), 0) as T;
    if (!field.isZero(remainder)) return { kind: 'no-start', equation: i, remainder };
  }
  const terms = Math.max(1, ...weights.map((w) => Math.ceil(order * r) - w));
  for (let known = 1; ;) {
    known = Math.min(2 * known, terms);
    const cut = values.map((v) => truncate(field, { ...v, order: Infinity }, known));
    const at = (e: Equation<T>): Series<T> => truncate(field, valueAt(field, e, cut), known);
    const step = solveAtOrigin(
      field,
      jacobian.map((row) => row.map(at)),
      scaled.map((e) => neg(field, at(e))),
    );
    if ('rank' in step) return { kind: 'singular', rank: step.rank };
    values = cut.map((v, i) => truncate(field, add(field, v, step.solution[i] as Series<T>), known));
    if (known === terms) break;
  }
  return {
    kind: 'solution',
    values: values.map((h, i) =>
      series(field, h.valuation + (weights[i] as number), h.coefficients, terms + (weights[i] as number), r),
    ),
  };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;

/** The common denominator of the powers of ε. */
const smallest = <T>(equations: readonly Equation<T>[]): number =>
  equations.flat().reduce((all, { small }) => lcm(all, Number(small.d)), 1);

/** The equation for h in t = ε^(1/r), g_i = t^(w_i) h_i, divided by its leading power of t. */
function rescaled<T>(equation: Equation<T>, weights: readonly number[], r: number): Equation<T> {
  const exponents = equation.map(
    ({ small, powers }) =>
      Number(small.n) * (r / Number(small.d)) +
      powers.reduce((sum, k, i) => sum + k * (weights[i] as number), 0),
  );
  const least = Math.min(...exponents);
  return equation.map((term, k) => ({ ...term, small: Q.rational((exponents[k] as number) - least) }));
}
