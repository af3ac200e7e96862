import { describe, expect, it } from 'vitest';
import { decideZero } from '../../../src/algebra/decide.ts';
import { integrate } from '../../../src/algebra/integral/integrate.ts';
import { containsI } from '../../../src/algebra/signs.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { sub, sym } from '../../../src/expr/build.ts';
import { partial } from '../../../src/expr/differentiate.ts';
import { evaluateFloat } from '../../../src/expr/evaluate.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { formulas } from '../../formula.ts';

const f = formulas('x a b');
const x = sym('x');
const assumptions = { positive: new Set([sym('a'), sym('b')]) };

function found(integrand: string, known = assumptions): Expr {
  const integral = integrate(f(integrand), x, known, newWork());
  if (integral.kind !== 'integral') throw new Error(`${integrand}: ${integral.why}`);
  return integral.value;
}

/** ∫ over [lo, hi] of a rational function with a = A and b = 1, by Simpson's rule. */
function simpson(of: (t: number) => number, lo: number, hi: number): number {
  const [n, h] = [1000, (hi - lo) / 1000];
  let sum = of(lo) + of(hi);
  for (let k = 1; k < n; k++) sum += (k % 2 === 0 ? 2 : 4) * of(lo + k * h);
  return (sum * h) / 3;
}

const at = (e: Expr, t: number, a: number): number =>
  evaluateFloat(
    e,
    new Map([
      [x, t],
      [sym('a'), a],
      [sym('b'), 1],
    ]),
  );

describe('denominators that are split over the real numbers', () => {
  const alpha3 = '(a/b)^(1/3)';
  const alpha4 = '(a/b)^(1/4)';
  it.each([
    [
      'Gradshteyn & Ryzhik 2.126.1',
      '1/(a+b*x^3)',
      `${alpha3}/(3*a)*(log((x+${alpha3})^2/(x^2-${alpha3}*x+(a/b)^(2/3)))/2+sqrt(3)*atan(x*sqrt(3)/(2*${alpha3}-x)))`,
    ],
    [
      'Gradshteyn & Ryzhik 2.132.1, ab > 0',
      '1/(a+b*x^4)',
      `${alpha4}/(4*a*sqrt(2))*(log((x^2+${alpha4}*x*sqrt(2)+sqrt(a/b))/(x^2-${alpha4}*x*sqrt(2)+sqrt(a/b)))+2*atan(${alpha4}*x*sqrt(2)/(sqrt(a/b)-x^2)))`,
    ],
    [
      'Gradshteyn & Ryzhik 2.132.1, ab < 0',
      '1/(a-b*x^4)',
      `${alpha4}/(4*a)*(log((x+${alpha4})/(x-${alpha4}))+2*atan(x/${alpha4}))`,
    ],
  ])('%s: ∫ %s', (_, integrand, expected) => {
    const value = found(integrand);
    expect(decideZero(partial(sub(value, f(expected)), x), assumptions, newWork()).kind).toBe('proved');
  });

  it.each<[string, (t: number, a: number) => number, number, number]>([
    ['1/(x^4+a)', (t, a) => 1 / (t ** 4 + a), -2, 2],
    ['1/(x^4-a)', (t, a) => 1 / (t ** 4 - a), 2, 3],
    ['1/(x^3+a)', (t, a) => 1 / (t ** 3 + a), 0, 2],
    ['1/(x^3-a)', (t, a) => 1 / (t ** 3 - a), 2, 3],
    ['x/(x^3-2)', (t) => t / (t ** 3 - 2), 2, 3],
    ['(1+x)/(x^5+a)', (t, a) => (1 + t) / (t ** 5 + a), 0, 2],
    ['1/(x^5-a)', (t, a) => 1 / (t ** 5 - a), 2, 3],
    ['1/(x^6+a)', (t, a) => 1 / (t ** 6 + a), -2, 2],
    ['1/(x^6-a)', (t, a) => 1 / (t ** 6 - a), 2, 3],
    ['x^2/(x^4+1)', (t) => t ** 2 / (t ** 4 + 1), -2, 2],
    ['1/(x^4+x^2+3)', (t) => 1 / (t ** 4 + t ** 2 + 3), -2, 2],
    ['1/(x^4-x^2+3)', (t) => 1 / (t ** 4 - t ** 2 + 3), -2, 2],
    ['1/(x^4+5*x^2+3)', (t) => 1 / (t ** 4 + 5 * t ** 2 + 3), -2, 2],
    ['1/(x^4-5*x^2+3)', (t) => 1 / (t ** 4 - 5 * t ** 2 + 3), 3, 4],
    ['1/(x^4+x^2-3)', (t) => 1 / (t ** 4 + t ** 2 - 3), 2, 3],
    ['1/(x^4+6*x^2+a)', (t, a) => 1 / (t ** 4 + 6 * t ** 2 + a), -2, 2],
    ['1/((x+1)^4+a)', (t, a) => 1 / ((t + 1) ** 4 + a), -2, 2],
    ['1/(x^4+a)^2', (t, a) => 1 / (t ** 4 + a) ** 2, -2, 2],
  ])('∫ %s is real, and the sum of what is summed', (text, integrand, lo, hi) => {
    const value = found(text);
    expect(containsI(value)).toBe(false);
    for (const a of [0.7, 1.9])
      expect(at(value, hi, a) - at(value, lo, a)).toBeCloseTo(
        simpson((t) => integrand(t, a), lo, hi),
        7,
      );
  });

  it('where no sign is known, an answer that is real for a positive parameter', () => {
    const value = found('1/(x^4+a)', { positive: new Set() });
    const sum = simpson((t) => 1 / (t ** 4 + 1.3), -1, 2);
    expect(at(value, 2, 1.3) - at(value, -1, 1.3)).toBeCloseTo(sum, 8);
    const negative = found('1/(x^4-a)', { positive: new Set() });
    expect(at(negative, 3, 1.3) - at(negative, 2, 1.3)).toBeCloseTo(
      simpson((t) => 1 / (t ** 4 - 1.3), 2, 3),
      8,
    );
  });

  it.each(['1/(x^7+a)', '1/(x^4+a*x+1)', '1/(x^5+x^4+1+a)'])('nothing for ∫ %s', (text) => {
    expect(integrate(f(text), x, assumptions, newWork()).kind).toBe('unknown');
  });
});
