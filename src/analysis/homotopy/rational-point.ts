import { evaluateSome, substituteAll } from '../../algebra/polynomial/parts.ts';
import * as P from '../../algebra/polynomial/polynomial.ts';
import type { Monomial, Polynomial } from '../../algebra/polynomial/polynomial.ts';
import type { ExpressionField } from '../../algebra/field/expressions.ts';
import { whole } from '../../algebra/field/fractions.ts';
import { groebnerBasis, quotientDimension } from '../../algebra/systems/groebner.ts';
import { newWork, withinBudget } from '../../algebra/work.ts';
import { fromBigInt } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';

/** What is longer is not worth a try. */
const largestDenominator = 4096;

/** The simplest fraction at most so far from a double, if its denominator is small. */
export function simplestNear(x: number, within: number): Rational | undefined {
  let [p, q, lastP, lastQ] = [1, 0, 0, 1];
  let rest = x;
  for (;;) {
    const whole = Math.floor(rest);
    [p, lastP] = [whole * p + lastP, p];
    [q, lastQ] = [whole * q + lastQ, q];
    if (!(q <= largestDenominator && Math.abs(p) < 2 ** 40)) return undefined;
    if (Math.abs(p / q - x) <= within) return Q.rational(fromBigInt(BigInt(p)), q);
    if (rest === whole) return undefined;
    rest = 1 / (rest - whole);
  }
}

/** Whether all polynomials vanish at a point. */
export const vanishAt = (equations: readonly Polynomial[], point: ReadonlyMap<number, Rational>): boolean =>
  equations.every((p) => P.isZero(evaluateSome(p, point)));

/**
 * How many zeros come together at a common zero of as many equations as unknowns: Π ord(f_i), if the tangent cones meet in
 * the point alone (W. Fulton, Intersection Theory, 12.4). Undefined where they do not, or the budget does not suffice.
 */
export function multiplicityAt(
  equations: readonly Polynomial[],
  point: ReadonlyMap<number, Rational>,
  { isZero: vanishes, ...field }: ExpressionField,
): number | undefined {
  const unknowns = [...point.keys()];
  return withinBudget(() => {
    const ring = { ...field.ring, work: newWork(worthTrying) };
    const cones = equations.map((p) => tangentCone({ ...p, ring }, point));
    const basis = groebnerBasis(
      ring,
      cones.map(({ form }) => form),
      unknowns,
    );
    const isGeneric = basis.conditions.every((c) => !vanishes(field.of(field.expression(whole(c)))));
    if (!isGeneric || quotientDimension(basis) === undefined) return undefined;
    return cones.reduce((product, { order }) => product * order, 1);
  });
}

const worthTrying = 3_000_000;

/** The part of the lowest degree of p as a polynomial in the distances from a point. */
function tangentCone(
  p: Polynomial,
  point: ReadonlyMap<number, Rational>,
): { readonly order: number; readonly form: Polynomial } {
  const moved = substituteAll(
    p,
    new Map(
      [...point]
        .filter(([, c]) => !Q.isZero(c))
        .map(([x, c]) => [x, P.add(P.variable(p.ring, x), P.constant(p.ring, c))]),
    ),
  );
  const degreeOf = (m: Monomial): number =>
    [...point.keys()].reduce((sum, x) => sum + (m.exponents[x] ?? 0), 0);
  const order = [...moved.terms.keys()].reduce((least, m) => Math.min(least, degreeOf(m)), Infinity);
  const lowest = [...moved.terms].filter(([m]) => degreeOf(m) === order);
  return { order, form: P.polynomial(p.ring, new Map(lowest), moved.denominator) };
}
