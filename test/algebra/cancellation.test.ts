import { describe, expect, it } from 'vitest';
import { cancelsVisibly } from '../../src/algebra/cancellation.ts';
import { num, sym } from '../../src/expr/build.ts';
import * as Q from '../../src/expr/rational.ts';
import { formulas } from '../formula.ts';

const f = formulas('x y');
/** Machin's formula (1706). */
const nil = '(4*atan(1/5) - atan(1/239) - pi/4)';
const cancels = (text: string, bits = 96, x = 2): boolean =>
  cancelsVisibly(f(text), new Map([[sym('x'), Q.rational(x)]]), bits);

describe('a sum cancels visibly', () => {
  it.each([
    nil,
    `exp(50)*4*atan(1/5) - exp(50)*atan(1/239) - exp(50)*pi/4`,
    'sqrt(x^2) - x',
    'x^2 - 4 + 0*x',
  ])('where it is zero to within half of the digits of a term: %s', (text) =>
    expect(cancels(text)).toBe(true),
  );
  it('where the largest terms are negative, too', () => {
    expect(cancels('-pi + pi*sqrt(x)^2/2')).toBe(true);
    expect(cancels('-pi - exp(-1000) + pi')).toBe(false);
    expect(cancels('-x*pi - 2*exp(-1000) + sqrt(x)*sqrt(2)*pi')).toBe(true);
  });
  it('and a difference below half of the digits is only seen with more of them', () => {
    const near = `1 - exp(-45) - sqrt(x)/sqrt(2)`;
    for (const bits of [96, 256]) expect(cancels(near, bits)).toBe(false);
    const nearer = `1 - exp(-90) - sqrt(x)/sqrt(2)`;
    expect(cancels(nearer, 96)).toBe(true);
    expect(cancels(nearer, 256)).toBe(false);
  });
  it('not where all of its terms are small, or too little is known of them', () => {
    // 2^−96 is 10^−29.
    expect(cancels('exp(-100) - exp(-101)')).toBe(false);
    expect(cancels('exp(-40) - exp(-40-x)')).toBe(false);
    expect(cancels('exp(-40)*sqrt(x)^2 - 2*exp(-40)')).toBe(false);
    expect(cancels('exp(-40)*sqrt(x)^2 - 2*exp(-40)', 640)).toBe(true);
  });
  it('not where it, or what shows its size, has no value', () => {
    expect(cancels('log(1-x) - 1')).toBe(false);
    expect(cancels('1/(x-2) - 1/(2*x-4)')).toBe(false);
  });
});

describe('what is zero because a sum in it is', () => {
  it.each([
    `x*${nil}`,
    `${nil}^3`,
    `sqrt(${nil} + sqrt(x)^2 - 2)`,
    `sin(${nil})`,
    `tan(${nil})`,
    `asin(${nil})`,
    `atan(${nil})`,
    `sinh(${nil})`,
    `tanh(${nil})`,
    `log(1 + ${nil})`,
    `x*${nil}*cosh(x)`,
    `exp(x)*sinh(${nil})^2`,
  ])('%s', (text) => expect(cancels(text)).toBe(true));
  it.each([
    `exp(${nil})/exp(100)`,
    `zeta(${nil})`,
    `cosh(${nil})`,
    `${nil}^(-1)`,
    `x^(${nil})`,
    `log(${nil})`,
    `log(2 + ${nil})`,
    'exp(-10^6)',
    'pi',
    'x',
    '3',
    'x*exp(-300)',
    'exp(-300)^(1/2)',
    'sinh(exp(-300))',
  ])('but %s shows nothing', (text) => expect(cancels(text)).toBe(false));
  it('zero itself, and no other number', () => {
    expect(cancelsVisibly(num(Q.zero), new Map(), 96)).toBe(true);
    expect(cancelsVisibly(num(Q.one), new Map(), 96)).toBe(false);
  });
});
