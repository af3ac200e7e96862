import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../../src/algebra/series/expand.ts';
import { call, mul, num, pow, sym, velocity } from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { expanded, read, refusal, shown, x } from './expanded.ts';
import { newField } from './setting.ts';

const a = sym('a');

describe('refusals', () => {
  test('a logarithm of a logarithm of a logarithm … ends in a moment', () => {
    const tower = (n: number): Expr => (n === 0 ? x : call('log', tower(n - 1)));
    expect(refusal(tower(150), 2, sym('a'))).toBe('functions are nested more than 40 deep');
    expect(refusal(tower(3), 2, sym('a'))).toBe('not refused');
  });
  test.each([
    ['exp(1/x)', 'the argument of exp has a pole'],
    ['sin(1/x)', 'the argument of sin has a pole'],
    ['atan(1/x)', 'the argument of atan has a pole'],
    ['log(x)', 'a logarithm of the variable appears'],
    ['x^x', 'a logarithm of the variable appears'],
    ['x^a', 'a power of the variable has an exponent that is not a rational number'],
    ['atan(I+x)', 'a logarithm of the variable appears'],
    ['(2+x)^(1/x)', 'an exponent has a pole'],
    ['(1+x)^(1/x^2)', 'the argument of exp has a pole'],
    ['zeta(x)', 'the series of zeta is not known'],
    ['lambertw(x,2)', 'the series of lambertw is not known'],
    ['lambertw(0,x-exp(-1))', 'lambertw has a branch point at −1/e'],
    ['lambertw(-1,x)', 'this branch of lambertw has a logarithm at 0'],
    ['asin(1+x)', 'an inverse sine or cosine is taken outside of [−1, 1]'],
    ['asin(1+a*x)', 'an inverse sine or cosine is taken outside of [−1, 1]'],
    ['asin(2+x)', 'an inverse sine or cosine is taken outside of [−1, 1]'],
    ['log(-1+I*x)', 'a logarithm is taken across its cut'],
    ['sqrt(-1+I*x)', 'a root is taken across its cut'],
    ['(-1+I*x)^a', 'a power is taken across its cut'],
    ['sqrt(a+(1+I)*x)', 'a root is taken across its cut'],
    ['sqrt(a+x*sqrt(-1-x))', 'a root is taken across its cut'],
    ['1/(1+exp(x+I*pi))', 'the value of exp at a complex multiple of π is not written out'],
    ['1/cosh(x+I*pi/2)', 'the value of sinh at a complex multiple of π is not written out'],
    ['sqrt(a+(-2)^(1/3)*x)', 'a root is taken across its cut'],
    ['sqrt(a+log(-2)*x)', 'a root is taken across its cut'],
    ['1/((x+1)^2-x^2-2*x-1)', 'it divides by zero everywhere'],
    ['1/(sin(x)^2+cos(x)^2-1)', 'it divides by zero everywhere'],
    ['x^1000000', 'an exponent is too large'],
    ['x^(1/1000)+x', 'its exponents have a large common denominator'],
    ['1/(log(2+2*x)-log(1+x)-log(2))', 'it divides by zero everywhere'],
    ['log(sin(x)*0+log(1+x)-log(2+2*x)+log(2))', 'no leading term was found'],
    ['log(-1+asin(2)*x)', 'a logarithm is taken across its cut'],
    ['sqrt(-1+lambertw(1,2)*x)', 'a root is taken across its cut'],
    ['sqrt(a+(-2)^b*x)', 'a root is taken across its cut'],
    ['asin(pi+I*x)', 'an inverse sine or cosine is taken outside of [−1, 1]'],
    ['atan(2*I+x)', 'an inverse tangent is taken across its cut'],
    ['lambertw(0,-1+I*x)', 'lambertw is taken across its cut'],
    ['lambertw(-1,-1/4+I*x)', 'lambertw is taken across its cut'],
  ])('%s', (text, why) => {
    expect(refusal(text)).toBe(why);
  });

  test.each([
    '1/(sin(pi)+x)',
    'log(4*atan(1)-pi+x)',
    'sqrt(6*asin(1/2)-pi+x)',
    '(sin(pi)+x)^a',
    'tan(3*asin(1/2)+x)',
    'asin(cos(2*pi)+x)',
    'atan(I*cos(6*atan(1/sqrt(3)))+x)',
    'lambertw(0,exp(-1)*cos(pi)+x)',
    '1/(exp(I*a)-cos(a)-I*sin(a)+x)',
  ])('%s: what may be zero in disguise is no leading coefficient', (text) => {
    expect(refusal(text)).toBe('a leading coefficient is not seen to differ from zero');
  });
  test('a very small number is not zero', () => {
    expect(shown('1/(x+exp(-200))', 1)).toBe('0: exp(1)^200; O 1');
  });
  test('off the cuts complex numbers are no obstacle', () => {
    expect(shown('log(pi+I*x)', 2)).toBe('0: log(pi), I/pi; O 2');
    expect(shown('atan(1+I+x)', 2)).toBe('0: atan(I + 1), 1/5 - 2*I/5; O 2');
    expect(shown('sqrt(a+log(b)*x)', 1)).toBe('0: sqrt(a); O 1');
    expect(shown('sqrt(a+2^b*x)', 1)).toBe('0: sqrt(a); O 1');
    expect(shown('log(-1+asin(1/2)*x)', 2)).toBe('0: I*pi, -asin(1/2); O 2');
  });
  test('along the imaginary axis nothing is on a cut', () => {
    expect(shown('log(I+I*x)', 3)).toBe('0: log(I), 1, -1/2; O 3');
    expect(shown('sqrt(1+I*x)', 2)).toBe('0: 1, I/2; O 2');
  });
  test('a velocity of the variable', () => {
    expect(refusal(pow(velocity(x, sym('tau')), num(2)))).toBe(
      'a velocity of the variable is no function of it',
    );
    expect(shown(mul(x, velocity(a, sym('tau'))), 3)).toBe('1: D(a,tau); O 3');
  });
  test('orders that nobody reads', () => {
    expect(refusal('exp(x)', 100_000)).toBe('more than 2000 terms are needed');
    expect(shown('x^5000*exp(x)', 5002)).toBe('5000: 1, 1; O 5002');
    expect(shown('x+x^99999', 10)).toBe('1: 1; O 10');
  });
  test.each([NaN, Infinity, -Infinity, 1.5, -3, 1e9])('an order of %s', (order) => {
    expect(refusal('exp(x)', order)).toBe(
      `the order has to be a whole number from 0 to 100000, not ${order}`,
    );
  });
  test('a tower of exponentials', () => {
    let e: Expr = x;
    for (let k = 0; k < 6; k++) e = call('exp', e);
    expect(expanded(e, 2).expansion.series.coefficients).toHaveLength(2);
  });
  test('a budget that is used up', () => {
    const found = seriesOf(read('exp(exp(x+a))'), { variable: x, at: num(0), order: 30 }, newField(2000));
    expect(found).toEqual({ kind: 'refused', why: 'the budget of operations is used up' });
  });
  test('a fault is no refusal', () => {
    const field = {
      ...newField(),
      of: () => {
        throw new TypeError('fault');
      },
    };
    expect(() => seriesOf(x, { variable: x, at: num(0), order: 3 }, field)).toThrow(TypeError);
  });
});
