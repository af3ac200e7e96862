import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rationals } from '../../../src/algebra/field/field.ts';
import { realExtension } from '../../../src/algebra/field/real-extension.ts';
import { countIn, halved, isolated, sturm } from '../../../src/algebra/roots/sturm-over.ts';
import { mul } from '../../../src/algebra/field/dense.ts';
import type { Dense } from '../../../src/algebra/field/dense.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';

const orderedRationals = { ...rationals, sign: Q.sign };
const q = (n: number, d = 1): Rational => Q.rational(n, d);
const withRoots = (roots: readonly number[]): Dense<Rational> =>
  roots.reduce<Dense<Rational>>((p, r) => mul(orderedRationals, p, [q(-r), q(1)]), [q(1)]);

/** ℚ(√2) and the other real embedding, in which the generator is −√2. */
const root = (lo: number, hi: number) =>
  realExtension(orderedRationals, [q(-2), q(0), q(1)], { lo: q(lo), hi: q(hi) });
const value = ([a = q(0), b = q(0)]: Dense<Rational>, generator: number): number =>
  Q.toDouble(a) + Q.toDouble(b) * generator;

describe('Sturm’s theorem over ℚ', () => {
  test('law: every integer root is isolated, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 6 }), (roots) => {
        const p = mul(orderedRationals, withRoots(roots), [q(1), q(0), q(1)]);
        const places = isolated(sturm(orderedRationals, p));
        const different = [...new Set(roots)].toSorted((a, b) => a - b);
        expect(places).toHaveLength(different.length);
        places.forEach(({ lo, hi }, i) => {
          expect(Q.toDouble(lo)).toBeLessThan(different[i]!);
          expect(Q.toDouble(hi)).toBeGreaterThan(different[i]!);
        });
      }),
      runs(100),
    );
  });
  test('Wilkinson’s polynomial of degree 12: six roots in (0, 6]', () => {
    const s = sturm(orderedRationals, withRoots([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
    expect(countIn(s, q(0), q(6))).toBe(6);
  });
  test('halving keeps the root and makes the interval smaller', () => {
    const s = sturm(orderedRationals, [q(-2), q(0), q(1)]);
    let place = isolated(s)[1]!;
    for (let k = 0; k < 60; k++) place = halved(s, place);
    expect(Q.toDouble(place.lo)).toBeCloseTo(Math.SQRT2, 14);
    expect(Q.compare(place.lo, place.hi)).toBe(-1);
  });
});

describe('ℚ(√2) as an ordered field', () => {
  const small = fc.integer({ min: -50, max: 50 });
  test('law: signs are those of the real numbers, in both embeddings', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const element = a === 0 && b === 0 ? [] : b === 0 ? [q(a)] : [q(a), q(b)];
        expect(root(1, 2).sign(element)).toBe(Math.sign(value(element, Math.SQRT2)));
        expect(root(-2, -1).sign(element)).toBe(Math.sign(value(element, -Math.SQRT2)));
      }),
      runs(200),
    );
  });
  test('law: products of inverses are 1, products have the product of the signs', () => {
    const field = root(1, 2);
    const element = fc.tuple(small, small).filter(([a, b]) => a !== 0 && b !== 0);
    fc.assert(
      fc.property(element, element, ([a, b], [c, d]) => {
        const [x, y] = [
          [q(a), q(b)],
          [q(c), q(d)],
        ];
        expect(field.mul(x, field.inverse(x))).toEqual(field.one);
        expect(field.sign(field.mul(x, y))).toBe(field.sign(x) * field.sign(y));
      }),
      runs(100),
    );
  });
  test('as close as 99/70: 99 − 70√2 > 0, 41 − 29√2 < 0 (Pell)', () => {
    expect(root(1, 2).sign([q(99), q(-70)])).toBe(1);
    expect(root(1, 2).sign([q(41), q(-29)])).toBe(-1);
  });
  test('what is not reduced: the square of the generator, less two, is zero', () => {
    expect(root(1, 2).sign([q(-2), q(0), q(1)])).toBe(0);
  });
  test('x² − 2√2 x + 2 has one real root, x² − 2√2 x + 1 two, x² − 2√2 x + 3 none', () => {
    const field = root(1, 2);
    const count = (c: number): number => isolated(sturm(field, [[q(c)], [q(0), q(-2)], [q(1)]])).length;
    expect([2, 1, 3].map(count)).toEqual([1, 2, 0]);
  });
});
