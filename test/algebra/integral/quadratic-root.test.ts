import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideZero } from '../../../src/algebra/decide.ts';
import { integrate } from '../../../src/algebra/integral/integrate.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { sub, sym } from '../../../src/expr/build.ts';
import { partial } from '../../../src/expr/differentiate.ts';
import { evaluateFloat } from '../../../src/expr/evaluate.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { formulas } from '../../formula.ts';
import { runs } from '../../runs.ts';

const f = formulas('x a b c n');
const x = sym('x');
const assuming = (names: string) => ({
  positive: new Set(
    names
      .split(' ')
      .filter(Boolean)
      .map((n) => sym(n)),
  ),
});

const attempt = (integrand: string, names = ''): ReturnType<typeof integrate> =>
  integrate(f(integrand), x, assuming(names), newWork());

function found(integrand: string, names = ''): Expr {
  const integral = attempt(integrand, names);
  if (integral.kind !== 'integral') throw new Error(`${integrand}: ${integral.why}`);
  expect(decideZero(sub(partial(integral.value, x), f(integrand)), assuming(names), newWork()).kind).toBe(
    'proved',
  );
  return integral.value;
}

const at = (e: Expr, t: number, parameters: Readonly<Record<string, number>> = {}): number =>
  evaluateFloat(e, new Map([[x, t], ...Object.entries(parameters).map(([k, v]) => [sym(k), v] as const)]));

/** Both formulas rise by the same amount from point to point. */
function expectSame(got: Expr, formula: string, parameters: Readonly<Record<string, number>>): void {
  const expected = f(formula);
  const points = [0.1, 0.25, 0.4];
  for (const t of points) {
    const rise = (e: Expr): number => at(e, t, parameters) - at(e, 0.05, parameters);
    expect(rise(got)).toBeCloseTo(rise(expected), 12);
  }
}

describe('Gradshteyn & Ryzhik, R = a + bx + cx², Δ = 4ac − b²', () => {
  const [up, down] = ['(a+b*x+c*x^2)', '(a+b*x-c*x^2)'];
  const log = `log(2*sqrt(c*${up})+2*c*x+b)/sqrt(c)`;
  const arcsine = '(-asin((b-2*c*x)/sqrt(4*a*c+b^2))/sqrt(c))';
  /** The formula with its c, and the same with −c. */
  const both = (formula: (R: string, c: string, last: string) => string) =>
    [
      [up, formula(up, 'c', log)],
      [down, formula(down, '(-c)', arcsine)],
    ] as const;
  const table: readonly (readonly [string, string, ReturnType<typeof both>])[] = [
    ['2.261', '1/sqrt(R)', both((_, __, last) => last)],
    [
      '2.262.1',
      'sqrt(R)',
      both((R, c, last) => `(2*${c}*x+b)*sqrt(${R})/(4*${c}) + (4*a*${c}-b^2)/(8*${c})*${last}`),
    ],
    [
      '2.262.2',
      'x*sqrt(R)',
      both(
        (R, c, last) =>
          `${R}^(3/2)/(3*${c}) - (2*${c}*x+b)*b*sqrt(${R})/(8*${c}^2) - b*(4*a*${c}-b^2)/(16*${c}^2)*${last}`,
      ),
    ],
    ['2.264.2', 'x/sqrt(R)', both((R, c, last) => `sqrt(${R})/${c} - b/(2*${c})*${last}`)],
    [
      '2.264.3',
      'x^2/sqrt(R)',
      both(
        (R, c, last) => `(x/(2*${c}) - 3*b/(4*${c}^2))*sqrt(${R}) + (3*b^2/(8*${c}^2) - a/(2*${c}))*${last}`,
      ),
    ],
    [
      '2.264.4',
      'x^3/sqrt(R)',
      both(
        (R, c, last) =>
          `(x^2/(3*${c}) - 5*b*x/(12*${c}^2) + 5*b^2/(8*${c}^3) - 2*a/(3*${c}^2))*sqrt(${R}) - (5*b^3/(16*${c}^3) - 3*a*b/(4*${c}^2))*${last}`,
      ),
    ],
  ];
  it.each(table)('%s: ∫ %s dx', (_, integrand, signs) => {
    for (const [R, formula] of signs)
      expectSame(found(integrand.replace('R', R), 'c'), formula, { a: 1.3, b: 0.7, c: 1.9 });
  });
  it('2.261 with a negative discriminant under the arcsine: nothing real, and no answer', () => {
    expect(attempt('1/sqrt(-1 - x^2)').kind).toBe('unknown');
  });
  it('2.261 with Δ = 0: the logarithm, where 2cx + b > 0', () => {
    expectSame(found('1/sqrt(1 + 2*x + x^2)'), 'log(x + 1)', {});
    expectSame(found('1/sqrt(a^2 + 2*a*x + x^2)', 'a'), 'log(x + a)', { a: 0.8 });
  });
  it('c = 0: a root of a linear function', () => {
    expectSame(found('x/sqrt(a + b*x)', 'b'), '2*(b*x - 2*a)*sqrt(a + b*x)/(3*b^2)', { a: 1.3, b: 0.7 });
    expectSame(found('1/sqrt(a + (n - n)*x^2)'), 'x/sqrt(a)', { a: 1.3 });
  });
  it('c of unknown sign: neither the logarithm nor the arcsine is claimed', () => {
    expect(attempt('1/sqrt(a + b*x + n*x^2)').kind).toBe('unknown');
  });
  it.each([
    'sqrt(1 + x^3)',
    'sqrt(1 + x^2)*sqrt(1 - x^2)',
    'exp(x)*sqrt(1 - x^2)',
    'sqrt(1 - sin(x)^2 + x^2)',
    '1/sqrt((1 - x^2)*(1 - a*x^2))',
  ])('∫ %s dx is left alone', (integrand) => {
    expect(attempt(integrand).kind).toBe('unknown');
  });
});

describe('a law: what is found has the integrand for its slope', () => {
  const small = fc.integer({ min: -3, max: 3 });
  it('∫ (P + Q R^{±1/2}) dx against Simpson’s rule, where R > 0', () => {
    fc.assert(
      fc.property(
        fc.tuple(small, small, small),
        fc.tuple(small, small, small),
        small,
        fc.boolean(),
        (R, P, u, up) => {
          const [a, b, c] = R;
          const radicand = `(${a} + (${b})*x + (${c})*x^2)`;
          if (a === 0 && b === 0 && c === 0) return;
          const text = `(${u})*x + (${P[0]} + (${P[1]})*x + (${P[2]})*x^2)*${radicand}^(${up ? '' : '-'}1/2)`;
          const integral = attempt(text);
          if (integral.kind === 'unknown') return;
          const [lo, hi, n] = [0.31, 0.37, 200];
          // Close to a zero of R Simpson's rule is not exact enough to compare with.
          if ([lo, hi].some((t) => a + b * t + c * t * t <= 0.3)) return;
          const rise = at(integral.value, hi) - at(integral.value, lo);
          // Not real where a logarithm has a negative argument: then the formula holds on another interval.
          if (Number.isNaN(rise)) return;
          const e = f(text);
          let sum = at(e, lo) + at(e, hi);
          for (let k = 1; k < n; k++) sum += (k % 2 === 0 ? 2 : 4) * at(e, lo + (k * (hi - lo)) / n);
          expect(rise).toBeCloseTo((sum * (hi - lo)) / (3 * n), 8);
        },
      ),
      runs(60),
    );
  });
});
