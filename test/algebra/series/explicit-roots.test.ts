import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import type { Fraction } from '../../../src/algebra/field/fractions.ts';
import { explicitRoots } from '../../../src/algebra/series/explicit-roots.ts';
import type { ExplicitRoots } from '../../../src/algebra/series/explicit-roots.ts';
import { evaluateCurve } from '../../../src/algebra/series/newton-polygon.ts';
import type { Curve } from '../../../src/algebra/series/newton-polygon.ts';
import { radicalsIn } from '../../../src/algebra/series/radicals-in-field.ts';
import * as S from '../../../src/algebra/series/series.ts';
import type { Series } from '../../../src/algebra/series/series.ts';
import { newWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';
import { equals, newField, textsOf } from './setting.ts';

const field = newField();
const rootsInField = radicalsIn(field, newWork, noAssumptions);
const polynomial = (...c: readonly number[]): Series<Fraction> =>
  S.series(
    field,
    0,
    c.map((n) => field.rational(Q.rational(n))),
  );
const roots = (curve: Curve<Fraction>, order = 4): ExplicitRoots<Fraction> =>
  explicitRoots({ field, rootsInField }, curve, order);
const count = ({ roots: found, hidden }: ExplicitRoots<Fraction>): number =>
  found.reduce((n, { together }) => n + together, 0) + hidden.reduce((n, h) => n + h.count, 0);

describe('explicit roots by Newton’s polygon', () => {
  test('y² = x³: ±x^(3/2)', () => {
    const found = roots([polynomial(0, 0, 0, -1), polynomial(), polynomial(1)]).roots;
    expect(found.map(({ series }) => [series.ramification, series.valuation])).toEqual([
      [2, 3],
      [2, 3],
    ]);
    expect(found.flatMap(({ series }) => textsOf(field, series)).toSorted()).toEqual(['-1', '1']);
  });
  test('y² − 2xy + x² − x³ = 0 (Walker, chapter IV): x ± x^(3/2), told apart behind a common term', () => {
    const found = roots([polynomial(0, 0, 1, -1), polynomial(0, -2), polynomial(1)]).roots;
    expect(found).toHaveLength(2);
    for (const { series, together } of found) {
      expect(together).toBe(1);
      expect(equals(field, S.coefficientAt(field, series, 2), 'x', '1')).toBe(true);
      expect(['1', '-1']).toContain(textsOf(field, series).at(1));
    }
  });
  test('a double root stays together; y = 0 is exact', () => {
    const double = roots([polynomial(0, 0, 1), polynomial(0, -2), polynomial(1)]);
    expect(double.roots.map(({ together }) => together)).toEqual([2]);
    expect(roots([polynomial(), polynomial(-1), polynomial(1)]).roots[0]?.series.order).toBe(Infinity);
  });
  test('where radicals do not reach, roots are counted with their exponent: y⁵ − y − 1 at x = 0, times x', () => {
    const found = roots([
      polynomial(-1, 3),
      polynomial(-1),
      ...[0, 0, 0].map(() => polynomial()),
      polynomial(1),
    ]);
    expect(found.roots).toEqual([]);
    expect(found.hidden).toMatchObject([{ exponent: Q.zero, count: 5 }]);
  });
  test('a coefficient that is only known as O(x²) claims nothing beyond', () => {
    // y² + (1 + …) y + O(x²): one root is O(x²), the other −1 + … up to what is known.
    const known = S.truncate(field, polynomial(1, 1), 2);
    const found = roots([S.bigO(2), known, polynomial(1)]);
    expect(found.roots.map(({ series }) => series.order)).toEqual([2, 2]);
    // y² + O(x²): both roots are O(x), and no more is said.
    const both = roots([S.bigO(2), S.bigO(Infinity), polynomial(1)]).roots;
    expect(both).toEqual([{ series: S.bigO(1), together: 2 }]);
  });

  test('as many as the degree, and each solves the equation to its order', () => {
    const small = fc.integer({ min: -3, max: 3 });
    const factor = fc.tuple(small, small, small);
    fc.assert(
      fc.property(fc.array(factor, { minLength: 1, maxLength: 3 }), (factors) => {
        // Π (y − a − b x − c x²): rational roots, so that nothing is hidden.
        const curve = factors.reduce<Curve<Fraction>>(
          (product, [a, b, c]) => {
            const root = polynomial(a, b, c);
            return Array.from({ length: product.length + 1 }, (_, k) =>
              S.sub(
                field,
                product[k - 1] ?? S.bigO(Infinity),
                S.mul(field, root, product[k] ?? S.bigO(Infinity)),
              ),
            );
          },
          [polynomial(1)],
        );
        const found = roots(curve, 5);
        expect(found.hidden).toEqual([]);
        expect(count(found)).toBe(factors.length);
        for (const { series } of found.roots) {
          const value = evaluateCurve(field, curve, series);
          expect(value.coefficients).toEqual([]);
          const isOne = factors.some(([a, b, c]) =>
            S.sub(field, series, polynomial(a, b, c)).coefficients.every((x) => field.isZero(x)),
          );
          expect(isOne).toBe(true);
        }
      }),
      runs(40),
    );
  });
});
