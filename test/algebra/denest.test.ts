import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denested } from '../../src/algebra/denest.ts';
import { fraction, mul, num, sqrt, add } from '../../src/expr/build.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import { formulas } from '../formula.ts';
import { runs } from '../runs.ts';

const f = formulas('x y');

describe('nested square roots (Borodin, Fagin, Hopcroft & Tompa, J. Symbolic Computation 1 (1985) 169)', () => {
  it.each([
    ['5 + 2*sqrt(6)', 'sqrt(3) + sqrt(2)'],
    ['5 - 2*sqrt(6)', 'sqrt(3) - sqrt(2)'],
    ['3 + 2*sqrt(2)', 'sqrt(2) + 1'],
    ['4 - sqrt(7)', 'sqrt(7/2) - sqrt(1/2)'],
    ['6 - 2*sqrt(5)', 'sqrt(5) - 1'],
    ['3/2 + sqrt(2)', '1 + sqrt(2)/2'],
  ])('the root of %s is %s', (text, expected) => expect(denested(f(text))).toBe(f(expected)));

  it('(√a ± √b)² gives back √a ± √b, with the sign that makes it positive', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (a, b, plus) => {
          const square = add(num(a + b), mul(num(plus ? 2 : -2), sqrt(num(a * b))));
          const root = denested(square);
          if (square.op !== 'sum') return;
          expect(root).toBeDefined();
          const value = evaluateFloat(root ?? num(0), new Map());
          expect(value).toBeCloseTo(
            plus ? Math.sqrt(a) + Math.sqrt(b) : Math.abs(Math.sqrt(a) - Math.sqrt(b)),
            9,
          );
        },
      ),
      runs(100),
    ));
});

describe('what is not of that kind is left alone', () => {
  it.each([
    ['x', 'no sum'],
    ['1 + sqrt(2) + sqrt(3)', 'three terms'],
    ['x + y', 'no number'],
    ['2 + x', 'no root'],
    ['-5 + 2*sqrt(6)', 'negative'],
    ['1 + sqrt(2)', 'negative conjugate'],
    ['2 + 2^(1/3)', 'a cube root'],
    ['3 + sqrt(2)', 'a² − t² = 7 is no square'],
  ])('%s: %s', (text) => expect(denested(f(text))).toBeUndefined());
  it('√(1 − √3/2) = (√3 − 1)/2, with fractions', () =>
    expect(denested(f('1 - sqrt(3)/2'))).toBe(add(mul(fraction(1, 2), sqrt(num(3))), fraction(-1, 2))));
});
