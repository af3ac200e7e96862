import type { ExpressionField } from '../algebra/field/expressions.ts';
import type { Fraction } from '../algebra/field/fractions.ts';
import { characteristicPolynomial } from '../algebra/linear/characteristic.ts';
import type { CommutativeRing, Matrix } from '../algebra/linear/matrix.ts';
import { strongBlocks } from '../algebra/numeric/strong-blocks.ts';
import { explicitRoots } from '../algebra/series/explicit-roots.ts';
import type { ExplicitRoot, RootsInField } from '../algebra/series/explicit-roots.ts';
import * as S from '../algebra/series/series.ts';
import type { Series } from '../algebra/series/series.ts';

export interface EigenvalueSeries {
  /** In powers of the small parameter; each stands for `together` eigenvalues that agree as far as it goes. */
  readonly found: readonly ExplicitRoot<Fraction>[];
  /** How many were not found. */
  readonly missing: number;
  /** det J as far as it is known. */
  readonly determinant: Series<Fraction>;
}

/**
 * The eigenvalues of a matrix of series: the roots of the characteristic polynomials of its diagonal blocks by Newton's
 * polygon, up to O(ε^order) as far as the entries suffice.
 */
export function eigenvalueSeries(
  field: ExpressionField,
  matrix: Matrix<Series<Fraction>>,
  order: number,
  rootsInField: RootsInField<Fraction>,
): EigenvalueSeries {
  const ring = seriesRing(field);
  const shape = matrix.map((row) => row.map((s) => ({ re: S.isExactZero(s) ? 0 : 1, im: 0 })));
  const blocks = strongBlocks(shape).map((block) =>
    characteristicPolynomial(
      ring,
      block.map((i) => block.map((j) => matrix[i]?.[j] as Series<Fraction>)),
    ),
  );
  const found = blocks.flatMap((polynomial) => rootsOf(polynomial, field, order, rootsInField));
  return {
    found,
    missing: found.reduce((left, { together }) => left - together, matrix.length),
    determinant: blocks.map(([constant]) => constant as Series<Fraction>).reduce(ring.mul, ring.one),
  };
}

function rootsOf(
  polynomial: readonly Series<Fraction>[],
  field: ExpressionField,
  order: number,
  rootsInField: RootsInField<Fraction>,
): readonly ExplicitRoot<Fraction>[] {
  const r = polynomial.reduce((all, s) => lcm(all, s.ramification), 1);
  const curve = polynomial.map((s) => S.unramified(S.ramify(field, s, r)));
  return explicitRoots({ field, rootsInField }, curve, order * r).roots.map(({ series, together }) => ({
    series: { ...series, ramification: series.ramification * r },
    together,
  }));
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;

const seriesRing = (field: ExpressionField): CommutativeRing<Series<Fraction>> => ({
  zero: S.bigO(Infinity),
  one: S.constant(field, field.one),
  add: (a, b) => S.add(field, a, b),
  sub: (a, b) => S.sub(field, a, b),
  mul: (a, b) => S.mul(field, a, b),
  neg: (a) => S.neg(field, a),
  isZero: S.isExactZero,
});
