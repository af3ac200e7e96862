import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEqual } from '../../src/algebra/decide.ts';
import { squareRootsMerged } from '../../src/algebra/merged-roots.ts';
import { newWork } from '../../src/algebra/work.ts';
import { mul, num, sqrt } from '../../src/expr/build.ts';
import { formulas } from '../formula.ts';
import { runs } from '../runs.ts';

const f = formulas('x y');

describe('√a √b = √(ab) for positive whole numbers', () => {
  it.each([
    ['sqrt(3)*sqrt(5)', 'sqrt(15)'],
    ['sqrt(2)*sqrt(6)*x', '2*sqrt(3)*x'],
    ['sqrt(2)*sqrt(3)*sqrt(6)', '6'],
    ['sqrt(2018)*sqrt(3027)', '1009*sqrt(6)'],
    ['sqrt(-3)*sqrt(-5)', '-sqrt(15)'],
    ['sqrt(15) - sqrt(3)*sqrt(5)', '0'],
    ['sqrt(7 - sqrt(3)*sqrt(5))', 'sqrt(7 - sqrt(15))'],
  ])('%s is %s', (text, expected) => expect(squareRootsMerged(f(text))).toBe(f(expected)));
  it('and the product is the same number, proved', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 2, maxLength: 4 }), (numbers) => {
        const product = mul(...numbers.map((n) => sqrt(num(n))));
        const merged = squareRootsMerged(product);
        const verdict = decideEqual(product, merged, { positive: new Set() }, newWork());
        expect(verdict.kind).toBe('proved');
      }),
      runs(50),
    ));
  it.each(['sqrt(x)*sqrt(y)', '2^(1/3)*3^(1/3)', 'sqrt(3)*x'])('%s stays', (text) =>
    expect(squareRootsMerged(f(text))).toBe(f(text)),
  );
});
