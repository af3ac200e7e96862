import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import { rootsOf } from '../../../src/algebra/roots/roots.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { sym } from '../../../src/expr/build.ts';
import { infixPrinter } from '../../../src/expr/infix.ts';
import { formulas } from '../../formula.ts';

const f = formulas('u a b c');
const print = infixPrinter();

function roots(text: string, names = ''): readonly string[] {
  const positive = new Set(
    names
      .split(' ')
      .filter(Boolean)
      .map((n) => sym(n)),
  );
  const found = rootsOf(f(text), sym('u'), newWork(), { positive });
  expect(found.complete).toBe(true);
  return found.roots.map(({ value, multiplicity }) => `${print(value)} ^${multiplicity}`).sort();
}

describe('roots of parameters in the coefficients', () => {
  // Each polynomial is the product of (u − root)^multiplicity, multiplied out by hand.
  it.each([
    ['u^2-2*sqrt(a*b)*u+a*b', '', ['sqrt(a*b) ^2']],
    ['u^2-2*sqrt(a*b)*u+a*b', 'a b', ['sqrt(a)*sqrt(b) ^2']],
    ['u^2-3*sqrt(a)*u+2*a', '', ['2*sqrt(a) ^1', 'sqrt(a) ^1']],
    ['u^2-(sqrt(a)+sqrt(b))*u+sqrt(a*b)', 'a b', ['sqrt(a) ^1', 'sqrt(b) ^1']],
    ['u^2-a^(1/3)*u-2*a^(2/3)', '', ['-a^(1/3) ^1', '2*a^(1/3) ^1']],
    ['u^2-2*u*sqrt(1+sqrt(a))+1+sqrt(a)', '', ['sqrt(sqrt(a) + 1) ^2']],
    ['(u^2-a)/(u-sqrt(a))', '', ['-sqrt(a) ^1']],
    ['u^2-2*sqrt(2)*u+2', '', ['sqrt(2) ^2']],
    ['(u^2-2*sqrt(2)*u+2)*(c*u-1)', '', ['1/c ^1', 'sqrt(2) ^2']],
    ['u^4-2*sqrt(a+b)*u^2+a+b', '', ['-sqrt(sqrt(a + b)) ^2', 'sqrt(sqrt(a + b)) ^2']],
    ['u^3-sqrt(2)*u^2-u+sqrt(2)', '', ['-1 ^1', '1 ^1', 'sqrt(2) ^1']],
    ['u^2-sqrt(I*a)*u', '', ['0 ^1', 'sqrt(I*a) ^1']],
  ])('%s = 0', (text, names, expected) => {
    expect(roots(text, names)).toEqual(expected);
  });

  it('what has to be different from zero is said', () => {
    const { conditions } = rootsOf(f('sqrt(a)*u^2-b*u'), sym('u'), newWork());
    expect(conditions.map((c) => print(c))).toEqual(['sqrt(a)']);
  });

  it('a factor that radicals do not solve is left, roots in parameters or not', () => {
    const found = rootsOf(f('(u^5-u-sqrt(a))*(u-1)'), sym('u'), newWork());
    expect(found.complete).toBe(false);
    expect(found.rest.map(({ degree }) => degree)).toEqual([5]);
  });

  it('√a √b is √(ab) only where both are positive', () => {
    const found = rootsOf(f('u^2-(sqrt(a)+sqrt(b))*u+sqrt(a*b)'), sym('u'), newWork(), noAssumptions);
    expect(found.roots.map(({ value }) => print(value))).not.toContain('sqrt(a)');
  });

  it('a small budget is no reason to be wrong', () => {
    for (const operations of [10, 100, 300, 1000, 3000]) {
      const found = rootsOf(f('(u^2-2*sqrt(2)*u+2)*(u^2-2*sqrt(a*b)*u+a*b)'), sym('u'), newWork(operations));
      if (found.complete) expect(found.roots.map(({ multiplicity }) => multiplicity)).toEqual([2, 2]);
    }
  });
});
