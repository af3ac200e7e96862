import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import { decideZero } from '../../../src/algebra/decide.ts';
import { integrate } from '../../../src/algebra/integral/integrate.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { add, div, mul, num, pow, sub, sym } from '../../../src/expr/build.ts';
import { partial } from '../../../src/expr/differentiate.ts';
import { evaluateFloat } from '../../../src/expr/evaluate.ts';
import type { Expr, Sym } from '../../../src/expr/expr.ts';
import { infixPrinter } from '../../../src/expr/infix.ts';
import { formulas } from '../../formula.ts';
import { runs } from '../../runs.ts';

const f = formulas('x g a b c eps A b0 b1');
const positive = (names: string) => ({ positive: new Set(names.split(' ').map((n) => sym(n))) });
const vanishes = (e: Expr, names: string): string => decideZero(e, positive(names), newWork()).kind;

describe('antiderivatives from the literature', () => {
  it.each([
    ['φ⁴, one loop: RG time', '1/(-eps*g+A*g^2)', 'g', 'log((g*A-eps)/g)/eps', 'eps A g'],
    ['QCD, two loops', '1/(b0*a^2+b1*a^3)', 'a', '-1/(b0*a)-b1/b0^2*log(a/(b0+b1*a))', 'a b0 b1'],
    ['a pitchfork', '1/(x^3-a*x)', 'x', 'log((x^2-a)/x^2)/(2*a)', 'a x'],
    ['Abramowitz & Stegun 3.3.16', '1/(x^2+a)', 'x', 'atan(x/sqrt(a))/sqrt(a)', 'a'],
    ['Abramowitz & Stegun 3.3.20', '1/(x^2-2)', 'x', 'log((x-sqrt(2))/(x+sqrt(2)))/(2*sqrt(2))', ''],
    ['Gradshteyn & Ryzhik 2.132.1', '1/(x^4-1)', 'x', 'log((x-1)/(x+1))/4-atan(x)/2', ''],
    ['Gradshteyn & Ryzhik 2.322.2', 'x^2*exp(a*x)', 'x', 'exp(a*x)*(x^2/a-2*x/a^2+2/a^3)', ''],
    ['an exponential with base 2', '2^x', 'x', '2^x/log(2)', ''],
    ['a fractional power', '1/(a*x^(3/2)+b*x)', 'x', '-2/b*log(a+b/sqrt(x))', 'x a b'],
    ['substitution x = t²', 'sqrt(x)*exp(sqrt(x))', 'x', 'exp(sqrt(x))*(2*x-4*sqrt(x)+4)', 'x'],
    ['Hermite 1872: a rational integral', '(x^2-1)/(x^2+1)^2', 'x', '-x/(x^2+1)', ''],
    ['a derivative over its function', '3*x^2/(x^3-2)', 'x', 'log(x^3-2)', ''],
    [
      'Bronstein, Symbolic Integration I, 2.3',
      '(x^2+1)/(x^4-3*x^2+1)',
      'x',
      'log((x^2-x-1)/(x^2+x-1))/2',
      '',
    ],
    [
      'Rothstein 1976; Geddes, Czapor & Labahn, example 11.14',
      '(7*x^13+10*x^8+4*x^7-7*x^6-4*x^3-4*x^2+3*x+3)/(x^14-2*x^8-2*x^7-2*x^4-4*x^3-x^2+2*x+1)',
      'x',
      '(1+sqrt(2))/2*log(x^7-sqrt(2)*x^2-(1+sqrt(2))*x-1)+(1-sqrt(2))/2*log(x^7+sqrt(2)*x^2-(1-sqrt(2))*x-1)',
      '',
    ],
    ['only a polynomial', 'a*x^2+b', 'x', 'a*x^3/3+b*x', ''],
    ['only a number', '3', 'x', '3*x', ''],
    ['exponentials that cancel', 'exp(x)*exp(-x)*x', 'x', 'x^2/2', ''],
    ['a polynomial beside an exponential', 'x+x*exp(x)', 'x', 'x^2/2+(x-1)*exp(x)', ''],
    ['a sum of exponentials', '(exp(x)+x*exp(-x))/exp(2*x)', 'x', '-exp(-x)-x*exp(-3*x)/3-exp(-3*x)/9', ''],
  ])('%s: ∫ %s', (_, integrand, x, expected, names) => {
    const found = integrate(f(integrand), sym(x), positive(names), newWork());
    if (found.kind !== 'integral') throw new Error(found.why);
    expect(found.by).toBe('own method');
    expect(vanishes(partial(sub(found.value, f(expected)), sym(x)), names)).toBe('proved');
    expect(vanishes(sub(partial(found.value, sym(x)), f(integrand)), names)).toBe('proved');
  });

  it('the form that is real is chosen where the sign of the discriminant is known', () => {
    const of = (text: string, names: string): string => {
      const found = integrate(f(text), sym('x'), positive(names), newWork());
      return found.kind === 'integral' ? infixPrinter()(found.value) : found.why;
    };
    expect(of('1/(x^2+a)', 'a')).toMatch(/atan/);
    expect(of('1/(x^2+x+1)', '')).toMatch(/atan/);
    expect(of('1/(a*x^2-b)', 'a b')).toMatch(/log/);
    const x = sym('x');
    const value = integrate(f('1/(x^2+2*x+5)'), x, noAssumptions, newWork());
    if (value.kind !== 'integral') throw new Error(value.why);
    const at = (t: number): number => evaluateFloat(value.value, new Map([[x, t]]));
    // ∫_{-1}^{1} dx/((x+1)² + 4) = ½ arctan 1 = π/8
    expect(at(1) - at(-1)).toBeCloseTo(Math.PI / 8, 12);
  });
});

describe('what is not found is not made up', () => {
  it.each([
    ['the error function (DLMF 7.2.1)', 'exp(-x^2)'],
    ['the exponential integral (DLMF 6.2.1)', 'exp(x)/x'],
    ['the logarithmic integral (DLMF 6.2.8)', '1/log(x)'],
    ['the sine integral (DLMF 6.2.9)', 'sin(x)/x'],
    ['the incomplete gamma function (DLMF 8.2.1)', 'x^a*exp(-x)'],
    ['an elliptic integral (DLMF 19.2.4)', '1/sqrt((1-x^2)*(1-a*x^2))'],
    ['roots of degree five that are no radicals', '1/(x^5-x-1)'],
    ['three real roots in no square roots', '1/(x^3-3*x+1)'],
    ['a power of the variable to itself', 'x^x'],
    ['a power beside its base', '1/(x^a+x+1)'],
    ['roots of two linear functions', 'sqrt(x)/sqrt(x+1)/sqrt(x+2)'],
    ['a square root of a quadratic', '1/(sqrt(1-x^2)+x)'],
    ['an exponential of an exponential', 'exp(exp(x))'],
  ])('%s: ∫ %s', (_, text) => {
    expect(integrate(f(text), sym('x'), noAssumptions, newWork()).kind).toBe('unknown');
  });
  it('nor where the integrand has no value, or the budget ends', () => {
    expect(integrate(f('1/((x+1)^2-x^2-2*x-1)'), sym('x'), noAssumptions, newWork()).kind).toBe('unknown');
    expect(integrate(f('1/(x^9+a*x+b)^9'), sym('x'), noAssumptions, newWork(1000)).kind).toBe('unknown');
  });
});

describe('laws', () => {
  const x: Sym = sym('x');
  const small = fc.integer({ min: -3, max: 3 });
  const coefficient: fc.Arbitrary<Expr> = fc.oneof(
    { weight: 9, arbitrary: small.map((n) => num(n)) },
    { weight: 1, arbitrary: fc.constant(sym('a')) },
  );
  const polynomial = (degree: number): fc.Arbitrary<Expr> =>
    fc
      .array(coefficient, { minLength: degree + 1, maxLength: degree + 1 })
      .map((cs) => add(...cs.map((c, k) => mul(c, pow(x, num(k))))));
  const monic = (degree: number): fc.Arbitrary<Expr> =>
    polynomial(degree - 1).map((p) => add(p, pow(x, num(degree))));
  const factor = fc.tuple(fc.integer({ min: 1, max: 2 }).chain(monic), fc.integer({ min: 1, max: 2 }));
  const factors = fc.array(factor, { minLength: 1, maxLength: 2 });

  it('the derivative of the integral is the integrand, for linear and quadratic factors', () =>
    fc.assert(
      fc.property(polynomial(3), factors, (n, list) => {
        const e = div(n, mul(...list.map(([q, k]) => pow(q, num(k)))));
        const found = integrate(e, x, noAssumptions, newWork());
        expect(found.kind).toBe('integral');
        if (found.kind === 'integral') expect(vanishes(sub(partial(found.value, x), e), '')).toBe('proved');
      }),
      runs(15),
    ));
  it('every derivative of a rational function is integrated back', () =>
    fc.assert(
      fc.property(polynomial(2), monic(3), (n, d) => {
        const e = partial(div(n, pow(d, num(2))), x);
        const found = integrate(e, x, noAssumptions, newWork());
        if (found.kind !== 'integral') throw new Error(found.why);
        expect(vanishes(partial(sub(found.value, div(n, pow(d, num(2)))), x), '')).toBe('proved');
      }),
      runs(15),
    ));
});
