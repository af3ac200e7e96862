import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionsOf,
  everywhere,
  isInhabited,
  isUnitOn,
  reduceAll,
  whereNonZero,
  whereZero,
} from '../../../src/algebra/linear/locus.ts';
import type { Locus } from '../../../src/algebra/linear/locus.ts';
import { remainder } from '../../../src/algebra/linear/remainder.ts';
import { evaluate } from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import * as Q from '../../../src/expr/rational.ts';
import { constant, plus, polynomials, q, times, x } from './samples.ts';
import { runs } from '../../runs.ts';

const [a, b, c, d] = [x(0), x(1), x(2), x(3)];
const minus = (p: Polynomial, r: Polynomial): Polynomial => P.sub(p, r);
const shown = (locus: Locus) => {
  const { equal, nonZero } = conditionsOf(locus);
  return { equal: equal.map(P.keyOf), nonZero: nonZero.map(P.keyOf) };
};
const keys = (...list: readonly Polynomial[]): readonly string[] => list.map(P.keyOf);
const holds = (locus: Locus, point: readonly Q.Rational[]): boolean => {
  const { equal, nonZero } = conditionsOf(locus);
  return (
    equal.every((p) => Q.isZero(evaluate(p, point))) && nonZero.every((p) => !Q.isZero(evaluate(p, point)))
  );
};

describe('remainders', () => {
  it('of x y² + 1 by x y + 1 and y + 1 is 2 (Cox, Little and O’Shea 2.3, example 1)', () => {
    // The order here weighs the last variable most: y takes the part of the x of the book.
    const [y, z] = [x(1), x(0)];
    const p = plus(times(y, z, z), constant(1));
    const found = remainder(p, [plus(times(y, z), constant(1)), plus(z, constant(1))]);
    expect(P.asConstant(found)).toEqual(q(2));
    expect(remainder(p, [])).toBe(p);
  });
});

describe('loci of parameters', () => {
  it('substitute a parameter that a condition expresses', () => {
    const [only] = whereZero(everywhere, minus(a, times(b, b)));
    expect(shown(only!)).toEqual({ equal: keys(minus(a, times(b, b))), nonZero: [] });
    expect(keys(...reduceAll(only!, [times(a, c)]))).toEqual(keys(times(b, b, c)));
  });
  it('substitute into what was substituted before', () => {
    const [first] = whereZero(everywhere, minus(c, times(a, b)));
    const [second] = whereZero(first!, minus(b, a));
    expect(keys(...reduceAll(second!, [c]))).toEqual(keys(times(a, a)));
    expect(second!.substitutions.map(({ numerator }) => P.keyOf(numerator))).toEqual(keys(times(a, a), a));
  });
  it('substitute fractions whose denominators do not vanish; a list is multiplied by one factor', () => {
    const [regular] = whereNonZero(everywhere, a);
    const [plane] = whereZero(regular!, minus(times(a, d), times(b, c)));
    expect(plane!.moduli).toEqual([]);
    expect(keys(...reduceAll(plane!, [times(d, d), a, d]))).toEqual(
      keys(times(b, b, c, c), times(a, a, a), times(a, b, c)),
    );
    expect(isUnitOn(plane!, times(a, a))).toBe(true);
    expect(isUnitOn(plane!, d)).toBe(false);
  });
  it('solve a modulus for a parameter as soon as an inequality allows it', () => {
    const quadric = minus(times(a, d), times(b, c));
    const [cone] = whereZero(everywhere, quadric);
    expect(cone!.moduli.map(P.keyOf)).toEqual(keys(quadric));
    const [regular] = whereNonZero(cone!, a);
    expect(regular!.moduli).toEqual([]);
    expect(shown(regular!)).toEqual({ equal: keys(quadric), nonZero: keys(a) });
    const [sphere] = whereZero(cone!, plus(times(x(4), x(4)), times(a, a), constant(-1)));
    expect(sphere!.moduli).toHaveLength(2);
    expect(isInhabited(sphere!)).toBe(false);
    expect(whereNonZero(sphere!, a).map(({ moduli }) => moduli.length)).toEqual([1]);
  });
  it('fall into pieces with the factors of a condition', () => {
    const pieces = whereZero(everywhere, times(a, minus(a, b), minus(a, b)));
    expect(pieces).toHaveLength(2);
    expect(whereNonZero(pieces[0]!, a)).toEqual([]);
    expect(pieces.map(({ nonZero }) => nonZero.length).toSorted()).toEqual([0, 1]);
  });
  it('are empty where conditions contradict each other', () => {
    const [root] = whereZero(everywhere, minus(times(a, a), constant(2)));
    expect(whereZero(root!, minus(times(a, a, a), constant(5)))).toEqual([]);
    expect(whereNonZero(root!, minus(times(a, a, b), plus(b, b)))).toEqual([]);
    expect(whereZero(everywhere, constant(1))).toEqual([]);
  });
  it('a modulus of lower degree reduces the others', () => {
    const [high] = whereZero(everywhere, minus(times(a, a, a, a), constant(4)));
    expect(high!.moduli.length).toBe(1);
    const [low] = whereZero(high!, minus(times(a, a), constant(2)));
    expect(shown(low!)).toEqual({ equal: keys(minus(times(a, a), constant(2))), nonZero: [] });
    const mixed = minus(times(a, a, a, c), plus(times(b, b, b), times(c, c, c)));
    const [curve] = whereZero(everywhere, mixed);
    const [both] = whereZero(curve!, plus(times(c, c), times(a, a)));
    expect(both!.moduli.length).toBeGreaterThan(0);
    expect(reduceAll(both!, [mixed]).every(P.isZero)).toBe(true);
  });
  it('the zeros and the rest make up the whole, without overlap', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(polynomials, fc.boolean()), { minLength: 1, maxLength: 4 }),
        polynomials,
        (conditions, p) => {
          const loci = conditions.reduce<readonly Locus[]>(
            (pieces, [condition, vanishes]) =>
              pieces.flatMap((piece) => (vanishes ? whereZero : whereNonZero)(piece, condition)),
            [everywhere],
          );
          const parts = loci.flatMap((piece) => [...whereZero(piece, p), ...whereNonZero(piece, p)]);
          const values = [q(-2), q(-1), q(0), q(1), q(2)];
          for (const u of values) {
            for (const v of values) {
              for (const w of values) {
                const point = [u, v, w];
                const meant = conditions.every(
                  ([condition, vanishes]) => Q.isZero(evaluate(condition, point)) === vanishes,
                );
                expect(loci.filter((piece) => holds(piece, point))).toHaveLength(meant ? 1 : 0);
                expect(parts.filter((piece) => holds(piece, point))).toHaveLength(meant ? 1 : 0);
              }
            }
          }
        },
      ),
      runs(15),
    ));
});
