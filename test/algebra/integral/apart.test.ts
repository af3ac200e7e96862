import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import { decideEqual } from '../../../src/algebra/decide.ts';
import { rationals } from '../../../src/algebra/field/field.ts';
import { apart } from '../../../src/algebra/integral/apart.ts';
import { partialFractions } from '../../../src/algebra/integral/partial-fractions.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { add, div, mul, num, sub, sym } from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { infixPrinter } from '../../../src/expr/infix.ts';
import * as Q from '../../../src/expr/rational.ts';
import { formulas } from '../../formula.ts';
import { runs } from '../../runs.ts';

const f = formulas('x g a b A eps b0 b1');
const print = infixPrinter();
const split = (text: string, x: string): Expr | undefined => apart(f(text), sym(x), noAssumptions, newWork());
const expectEqual = (a: Expr, b: Expr): void =>
  expect(decideEqual(a, b, noAssumptions, newWork()).kind).toBe('proved');

describe('partial fractions', () => {
  it.each([
    ['Gradshteyn & Ryzhik 2.102', '1/((x-a)*(x-b))', 'x', '1/((a-b)*(x-a)) - 1/((a-b)*(x-b))', 2],
    ['φ⁴, one loop', '1/(-eps*g+A*g^2)', 'g', '-1/(eps*g) + A/(eps*(A*g-eps))', 2],
    ['QCD, two loops', '1/(b0*a^2+b1*a^3)', 'a', '1/(b0*a^2) - b1/(b0^2*a) + b1^2/(b0^2*(b0+b1*a))', 3],
    ['a pitchfork', '1/(x^3-a*x)', 'x', '-1/(a*x) + x/(a*(x^2-a))', 2],
    ['an improper fraction', '(x^4+1)/(x^2-1)', 'x', 'x^2 + 1 + 1/(x-1) - 1/(x+1)', 4],
    ['multiple poles', '1/(x^2*(x+1)^2)', 'x', '1/x^2 - 2/x + 1/(x+1)^2 + 2/(x+1)', 4],
    ['a denominator free of roots', '1/(x^2-2*sqrt(2)*x+2)', 'x', '1/(x-sqrt(2))^2', 2],
  ])('%s: %s', (_, text, x, expected, terms) => {
    const found = split(text, x);
    if (found === undefined) throw new Error('none');
    expectEqual(found, f(expected));
    expectEqual(found, f(text));
    expect(found.op === 'sum' ? found.terms.length : 1, print(found)).toBe(terms);
  });
  it('of what is no rational function, or has no value, there are none', () => {
    expect(split('exp(x)/(x+1)', 'x')).toBeUndefined();
    expect(split('1/((x+1)^2-x^2-2*x-1)', 'x')).toBeUndefined();
    expect(apart(f('1/(x^9-a^9)'), sym('x'), noAssumptions, newWork(100))).toBeUndefined();
  });
  it('a fault is not swallowed', () => {
    const broken = {
      seed: 1,
      get operations(): number {
        throw new TypeError('broken');
      },
    };
    expect(() => apart(f('1/(x^2-a)'), sym('x'), noAssumptions, broken)).toThrow(TypeError);
  });
  it('bases with a common root are refused', () => {
    const linear = [Q.minusOne, Q.one];
    const bases = [
      { base: linear, power: 1 },
      { base: linear, power: 1 },
    ];
    expect(() => partialFractions(rationals, [Q.one], bases)).toThrow(RangeError);
  });
});

it('the residues of Π 1/(x − a_i) are 1/Π (a_i − a_j) (Lagrange)', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 }), (poles) => {
      const x = sym('x');
      const product = mul(...poles.map((a) => sub(x, num(a))));
      const found = apart(div(num(1), product), x, noAssumptions, newWork());
      const expected = add(
        ...poles.map((a) => {
          const residue = poles.filter((b) => b !== a).reduce((t, b) => t * (a - b), 1);
          return div(num(Q.rational(1, residue)), sub(x, num(a)));
        }),
      );
      if (found === undefined) throw new Error('none');
      expectEqual(found, expected);
    }),
    runs(30),
  ));
