import { num, pow, sqrt } from '../../expr/build.ts';
import * as Q from '../../expr/rational.ts';
import { divide, power } from '../field/field.ts';
import type { Field } from '../field/field.ts';
import { degree, rootOfLinear } from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import type { ExpressionCoefficients } from './expansion.ts';
import type { Branch, Split } from './puiseux.ts';
import { mapCoefficients } from './series.ts';
import type { Series } from './series.ts';

/**
 * The branch in powers of x^(1/r), r its ramification, one series for each α; the others that it stands for follow by
 * x^(1/r) ↦ ζ x^(1/r) with ζ^r = 1. It needs an r-th root of the scale, and for a quadratic α a square root; undefined
 * where α has a higher degree.
 */
export function explicitSeries<T>(
  field: ExpressionCoefficients<T>,
  branch: Branch<T>,
): readonly Series<T>[] | undefined {
  const alphas = rootsOfModulus(field, branch.modulus);
  return alphas?.map((alpha) => {
    const value = (c: Dense<T>): T => valueOf(field, c, alpha);
    const { ramification: r } = branch;
    const scale = value(branch.scale);
    const root =
      r === 1 ? field.inverse(scale) : field.of(pow(field.expression(scale), num(Q.rational(-1, r))));
    const plain: Series<T> = { ...branch.series, coefficients: branch.series.coefficients.map(value) };
    const inX = mapCoefficients(field, plain, (c, k) =>
      field.isZero(c) ? c : field.mul(c, power(field, root, k / plain.ramification)),
    );
    return { ...inX, ramification: r * plain.ramification };
  });
}

/** Splits the quadratic factors too, by square roots: so that coefficients are radicals where they can be. */
export const byRadicals =
  <T>(field: ExpressionCoefficients<T>, split: Split<T>): Split<T> =>
  (p) =>
    split(p).flatMap(
      (f) => rootsOfModulus(field, f)?.map((root): Dense<T> => [field.neg(root), field.one]) ?? [f],
    );

const valueOf = <T>(field: Field<T>, p: Dense<T>, x: T): T =>
  p.reduceRight((sum, c) => field.add(field.mul(sum, x), c), field.zero);

/** (−b ± √(b² − 4ac))/2a. */
function rootsOfModulus<T>(field: ExpressionCoefficients<T>, p: Dense<T>): readonly T[] | undefined {
  const linear = rootOfLinear(field, p);
  if (linear !== undefined) return [linear];
  if (degree(p) > 2) return undefined;
  const [c, b, a] = p as readonly [T, T, T];
  const whole = (n: number): T => field.rational(Q.rational(n));
  const square = field.sub(field.mul(b, b), field.mul(whole(4), field.mul(a, c)));
  const root = field.of(sqrt(field.expression(square)));
  return [root, field.neg(root)].map((s) => divide(field, field.sub(s, b), field.mul(whole(2), a)));
}
