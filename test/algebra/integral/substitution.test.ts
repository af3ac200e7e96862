import { describe, expect, it } from 'vitest';
import { decideZero } from '../../../src/algebra/decide.ts';
import { integrate } from '../../../src/algebra/integral/integrate.ts';
import type { Integral } from '../../../src/algebra/integral/integrate.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { sub, sym } from '../../../src/expr/build.ts';
import { partial } from '../../../src/expr/differentiate.ts';
import { evaluateFloat } from '../../../src/expr/evaluate.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { infixPrinter } from '../../../src/expr/infix.ts';
import { formulas } from '../../formula.ts';

const f = formulas('x a b c n p');
const x = sym('x');
const print = infixPrinter();
const positive = (names: string) => ({
  positive: new Set(
    names
      .split(' ')
      .filter(Boolean)
      .map((n) => sym(n)),
  ),
});

type Found = Extract<Integral, { kind: 'integral' }>;
function found(integrand: string, names: string): Found {
  const integral = integrate(f(integrand), x, positive(names), newWork());
  if (integral.kind !== 'integral') throw new Error(`${integrand}: ${integral.why}`);
  expect(integral.by).toBe('own method');
  return integral;
}

/** Values of the parameters at which the integrals are compared with sums. */
const values = { a: 1.7, b: 0.6, c: 2.3, n: 1.4, p: 0.8 };
const at = (e: Expr, t: number): number =>
  evaluateFloat(e, new Map([[x, t], ...Object.entries(values).map(([k, v]) => [sym(k), v] as const)]));

/** Simpson's rule on [lo, hi]. */
function simpson(e: Expr, lo: number, hi: number): number {
  const [n, h] = [400, (hi - lo) / 400];
  let sum = at(e, lo) + at(e, hi);
  for (let k = 1; k < n; k++) sum += (k % 2 === 0 ? 2 : 4) * at(e, lo + k * h);
  return (sum * h) / 3;
}

const cases: readonly (readonly [string, string, string, string, string])[] = [
  ['Gradshteyn & Ryzhik 2.01.1', 'x^n', 'x^(n+1)/(n+1)', 'x', 'n + 1'],
  ['DLMF 4.10.2', 'log(x)', 'x*log(x)-x', 'x', ''],
  ['DLMF 4.10.3', 'x^n*log(x)', 'x^(n+1)*log(x)/(n+1)-x^(n+1)/(n+1)^2', 'x', 'n + 1'],
  ['DLMF 4.10.4', '1/(x*log(x))', 'log(log(x))', '', ''],
  ['DLMF 4.10.9', '1/(exp(a*x)+b)', '(a*x-log(exp(a*x)+b))/(a*b)', 'a b', ''],
  ['a logarithm over its argument', 'log(x)/x', 'log(x)^2/2', '', ''],
  ['its square', 'log(x)^2/x', 'log(x)^3/3', '', ''],
  ['an arctangent of a logarithm', '1/(x*(1+log(x)^2))', 'atan(log(x))', '', ''],
  ['a logarithm over a square', 'log(x)/x^2', '-(1+log(x))/x', '', ''],
  ['a logarithm of a linear function', 'log(a+b*x)', '(a+b*x)*(log(a+b*x)-1)/b', '', 'b'],
  ['a logarithm and a root', 'sqrt(x)*log(x)', '2/3*x^(3/2)*log(x)-4/9*x^(3/2)', '', ''],
  ['an essential singularity', 'exp(-a/x)/x^2', 'exp(-a/x)/a', '', 'a'],
  ['a stronger one', 'exp(a/x)/x^3', 'exp(a/x)*(1/a^2-1/(a*x))', '', 'a'],
  ['a Gaussian', 'x^3*exp(-x^2)', '-(1+x^2)*exp(-x^2)/2', '', ''],
  ['a function of an exponential', 'exp(x)/(1+exp(2*x))', 'atan(exp(x))', '', ''],
  ['any base', 'a^x', 'a^x/log(a)', 'a', 'log(a)'],
  ['a power of a linear function', '(a+b*x)^n', '(a+b*x)^(n+1)/(b*(n+1))', '', 'b, n + 1'],
  [
    'Gradshteyn & Ryzhik 2.224.5',
    '1/(x*sqrt(a+x))',
    'log((sqrt(a+x)-sqrt(a))/(sqrt(a+x)+sqrt(a)))/sqrt(a)',
    'a',
    '',
  ],
  [
    'the same with a slope, which is not zero',
    '1/(x*sqrt(a*x+b))',
    'log((sqrt(a*x+b)-sqrt(b))/(sqrt(a*x+b)+sqrt(b)))/sqrt(b)',
    'b',
    'a',
  ],
  ['a root of a linear function', 'x*sqrt(a+b*x)', '2/15*(3*b*x-2*a)*(a+b*x)^(3/2)/b^2', '', 'b'],
  ['a root of a quotient', 'sqrt(1/x-1)/x^2', '-2/3*(1/x-1)^(3/2)', '', ''],
  ['a root of a quadratic', 'x/sqrt(a+b*x^2)', 'sqrt(a+b*x^2)/b', '', 'b'],
  ['roots of both kinds', '1/(sqrt(x)+x^(2/3))', '3*x^(1/3)-6*x^(1/6)+6*log(1+x^(1/6))', 'x', ''],
  ['x dx as d(x²)/2', 'x/(x^4+a)', 'atan(x^2/sqrt(a))/(2*sqrt(a))', 'a', ''],
  ['the tangent', 'tan(x)', '-log(cos(x))', '', ''],
  ['a function of an exponential of one', 'exp(x+exp(x))', 'exp(exp(x))', '', ''],
];

describe('by substitution', () => {
  it.each(cases)('%s: ∫ %s', (_, integrand, expected, names, conditions) => {
    const { value, conditions: needed } = found(integrand, names);
    const residual = partial(sub(value, f(expected)), x);
    expect(decideZero(residual, positive(`${names} x`), newWork()).kind).toBe('proved');
    expect(needed.map((c) => print(c)).join(', ')).toBe(conditions);
    const [lo, hi] = integrand.includes('1/x-1') ? [0.4, 0.9] : [1.2, 1.5];
    expect(at(value, hi) - at(value, lo)).toBeCloseTo(simpson(f(integrand), lo, hi), 8);
  });
  it('a positive power says that it was used', () => {
    expect(found('x/(x^4+a)', 'a').assuming).toEqual([sym('a')]);
    expect(found('a*x', 'a').assuming).toEqual([]);
  });
});

describe('roots of parameters count as parameters', () => {
  it.each([
    ['1/(x^3-sqrt(a)*x)', 'log((x^2-sqrt(a))/x^2)/(2*sqrt(a))', 'a x', ''],
    ['1/(x^3-sqrt(a)*x)', 'log((sqrt(a)-x^2)/x^2)/(2*sqrt(a))', '', 'a'],
    ['1/(x^3-sqrt(2)*x)', 'log((x^2-sqrt(2))/x^2)/(2*sqrt(2))', 'x', ''],
    ['1/(x^2-2*sqrt(a*b)*x+a*b)', '1/(sqrt(a*b)-x)', '', ''],
    ['1/(x^2-(a^(1/3)+1)*x+a^(1/3))', 'log((x-a^(1/3))/(x-1))/(a^(1/3)-1)', 'a', 'a^(1/3) - 1'],
    ['x/sqrt(a+b)', 'x^2/(2*sqrt(a+b))', '', ''],
    ['1/(x+sqrt(1+sqrt(a)))', 'log(x+sqrt(1+sqrt(a)))', 'x a', ''],
    ['1/(x^2-2*sqrt(2)*x+2)', '1/(sqrt(2)-x)', '', ''],
  ])('∫ %s', (integrand, expected, names, conditions) => {
    const { value, conditions: needed } = found(integrand, names);
    const residual = partial(sub(value, f(expected)), x);
    expect(decideZero(residual, positive(names), newWork()).kind).toBe('proved');
    expect(needed.map((c) => print(c)).join(', ')).toBe(conditions);
  });
});
