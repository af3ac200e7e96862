import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fraction } from '../../../src/algebra/field/fractions.ts';
import { seriesOf } from '../../../src/algebra/series/expand.ts';
import { toExpr } from '../../../src/algebra/series/expansion.ts';
import type { Centre, Expansion } from '../../../src/algebra/series/expansion.ts';
import { exactCosine, exactSine } from '../../../src/algebra/series/right-angles.ts';
import { coefficientAt } from '../../../src/algebra/series/series.ts';
import { derivative, fraction, mul, num, PI, pow, sub, sym } from '../../../src/expr/build.ts';
import { partial } from '../../../src/expr/differentiate.ts';
import { evaluateExact, evaluateFloat } from '../../../src/expr/evaluate.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import * as Q from '../../../src/expr/rational.ts';
import { substitute } from '../../../src/expr/walk.ts';
import { expanded, read, refusal, shown, x } from './expanded.ts';
import { equals, newField, textOf } from './setting.ts';
import { runs } from '../../runs.ts';

const a = sym('a');

describe('expansions that everyone knows', () => {
  test.each([
    ['tan(x)', 8, '1: 1, 0, 1/3, 0, 2/15, 0, 17/315; O 8'],
    ['tanh(x)', 6, '1: 1, 0, -1/3, 0, 2/15; O 6'],
    ['x/(exp(x)-1)', 7, '0: 1, -1/2, 1/12, 0, -1/720, 0, 1/30240; O 7'],
    ['sqrt(1+x)', 5, '0: 1, 1/2, -1/8, 1/16, -5/128; O 5'],
    ['1/(x^2*(1-x))', 2, '-2: 1, 1, 1, 1; O 2'],
    ['(x-sin(x))/x^3', 6, '0: 1/6, 0, -1/120, 0, 1/5040; O 6'],
    ['tan(x)-x-x^3/3', 8, '5: 2/15, 0, 17/315; O 8'],
    ['1/(tan(x)-x-x^3/3)', 0, '-5: 15/2, 0, -85/28, 0, -5/3528; O 0'],
    ['asin(x)', 6, '1: 1, 0, 1/6, 0, 3/40; O 6'],
    ['atan(x)', 6, '1: 1, 0, -1/3, 0, 1/5; O 6'],
    ['log(sin(x)/x)', 7, '2: -1/6, 0, -1/180, 0, -1/2835; O 7'],
    ['cosh(x)-cos(x)', 8, '2: 1, 0, 0, 0, 1/360; O 8'],
    ['lambertw(0,x)', 6, '1: 1, -1, 3/2, -8/3, 125/24; O 6'],
    ['(1+x)^3', 9, '0: 1, 3, 3, 1; O 9'],
    ['(1+x)^50', 3, '0: 1, 50, 1225; O 3'],
    ['sin((x-sin(x))/x^3)', 1, '0: sin(1/6); O 1'],
    ['(1+x)^((x-sin(x))/x^3)', 1, '0: 1; O 1'],
    ['(1+x+x^2+x^3)*(1-x)', 1, '0: 1; O 1'],
    ['(1+x+x^2)*(1+2*x+x^2)', 3, '0: 1, 3, 4; O 3'],
    ['(1+x)^a', 3, '0: 1, a, a^2/2 - a/2; O 3'],
    ['2^x', 3, '0: 1, log(2), log(2)^2/2; O 3'],
    ['(1+x)^(1/x)', 2, '0: exp(1), -exp(1)/2; O 2'],
  ])('%s', (text, order, expected) => {
    expect(shown(text, order)).toBe(expected);
  });

  test('the difference of two large poles', () => {
    expect(shown('1/sin(x)^2-1/x^2', 5)).toBe('0: 1/3, 0, 1/15, 0, 2/189; O 5');
  });
  test('powers with moving exponents', () => {
    expect(shown('(1+x)^x', 5)).toBe('0: 1, 0, 1, -1/2, 5/6; O 5');
    const { field, expansion } = expanded('(a+x)^(b+x)', 2);
    const [c0, c1] = expansion.series.coefficients;
    expect(equals(field, c0, 'a b', 'a^b')).toBe(true);
    expect(equals(field, c1, 'a b', 'a^b*(log(a)+b/a)')).toBe(true);
    expect(shown('(1+x)^(x^2*sin(x)/x^3)', 2)).toBe('0: 1, 1; O 2');
  });
  test('exp(exp(exp x)) has exponentials of exponentials', () => {
    expect(shown('exp(exp(x))', 3)).toBe('0: exp(1), exp(1), exp(1); O 3');
  });
});

describe('other centres', () => {
  test('at a rational point', () => {
    expect(shown('1/x', 3, num(2))).toBe('0: 1/2, -1/4, 1/8; O 3');
    expect(shown('atan(x)', 3, num(1))).toBe('0: pi/4, 1/2, -1/4; O 3');
    expect(shown('log(x)', 3, num(2))).toBe('0: log(2), 1/2, -1/8; O 3');
  });
  test('at a pole and at a zero of the cosine: angles in π are exact', () => {
    expect(shown('tan(x)', 2, mul(fraction(1, 2), PI))).toBe('-1: -1, 0, 1/3; O 2');
    expect(shown('1/sin(x)', 2, PI)).toBe('-1: -1, 0, -1/6; O 2');
  });
  test('at infinity, in powers of 1/x', () => {
    expect(shown('1/(1+x^2)', 7, 'infinity')).toBe('2: 1, 0, -1, 0, 1; O 7');
    expect(shown('sqrt(x^2+x)', 3, 'infinity')).toBe('-1: 1, 1/2, -1/8, 1/16; O 3');
    expect(shown('(1+1/x)^x', 2, 'infinity')).toBe('0: exp(1), -exp(1)/2; O 2');
  });
  test('at a symbol and at an expression', () => {
    expect(shown('exp(x)', 2, a)).toBe('0: exp(a), exp(a); O 2');
    expect(shown('1/(x-a)', 2, a)).toBe('-1: 1; O 2');
    expect(shown('log(x)', 2, read('1/a'))).toBe('0: log(1/a), a; O 2');
  });
});

describe('Puiseux series', () => {
  test('fractional powers of the variable', () => {
    expect(shown('sqrt(x+x^2)', 3)).toBe('1/2: 1, 0, 1/2, 0, -1/8; O 6/2');
    expect(shown('(sqrt(1+x)-sqrt(1-x))^(1/3)', 3)).toBe('1/3: 1, 0, 0, 0, 0, 0, 1/24; O 9/3');
    expect(shown('1/sqrt(sin(x))', 2)).toBe('-1/2: 1, 0, 0, 0, 1/12; O 4/2');
  });
  test('the branch point of asin', () => {
    expect(shown('asin(1-x)', 2)).toBe('0/2: pi/2, -sqrt(2), 0, -sqrt(2)/12; O 4/2');
    expect(shown('acos(1-x)', 2)).toBe('1/2: sqrt(2), 0, sqrt(2)/12; O 4/2');
  });
  test('a root of something that vanishes with a square holds for t > 0', () => {
    expect(expanded('sqrt(x^2+x^3)', 3).expansion.from).toBe('above');
    expect(expanded('asin(1-x^2)', 3).expansion.from).toBe('above');
    expect(expanded('sqrt(4+x)', 3).expansion.from).toBe('both');
  });
  test('a root of zero is zero', () => {
    expect(shown('x+sqrt((x+1)^2-x^2-2*x-1)', 3)).toBe('1: 1; O 3');
  });
});

describe('Taylor coefficients are derivatives', () => {
  test.each([
    'exp(x)',
    'log(x)',
    'sin(x)',
    'cos(x)',
    'tan(x)',
    'sinh(x)',
    'cosh(x)',
    'tanh(x)',
    'asin(x)',
    'acos(x)',
    'atan(x)',
    'sqrt(x)',
    'x^b',
    'b^x',
    'x^x',
    'exp(sin(x))',
    'log(1+x^2)/x',
    'lambertw(0,x)',
    'lambertw(b,2*x)',
    'sqrt(x+sqrt(x))',
  ])('%s at a symbol', (text) => {
    const { field, expansion } = expanded(text, 4, a);
    let e = read(text);
    let factorial = 1;
    for (let k = 0; k < 4; k++) {
      const expected = field.of(mul(fraction(1, factorial), substitute(e, new Map([[x, a]]))));
      const found = coefficientAt(field, expansion.series, k) as Fraction;
      expect([k, textOf(field.expression(field.sub(found, expected)))]).toEqual([k, '0']);
      e = partial(e, x);
      factorial *= k + 1;
    }
  });

  test('of an unknown function S(x), about x itself', () => {
    const S = sym('S');
    const unknown = new Set<Expr>([S]);
    const { field, expansion } = expanded('x*S', 3, x, { unknown });
    const D = (k: number): Expr => derivative('partial', S, x, k);
    const expected = [
      mul(x, S),
      sub(mul(x, D(1)), mul(num(-1), S)),
      sub(mul(x, fraction(1, 2), D(2)), mul(num(-1), D(1))),
    ];
    expected.forEach((e, k) =>
      expect(
        field.isZero(field.sub(coefficientAt(field, expansion.series, k) as Fraction, field.of(e))),
      ).toBe(true),
    );
    expect(textOf(toExpr(field, expanded(D(1), 2, x, { unknown }).expansion, a).sum)).toContain('a');
    expect(refusal('S^2', 3, num(0), { unknown })).toBe(
      'the value of an unknown function at a point has no name',
    );
    expect(() => toExpr(field, expansion)).toThrow(RangeError);
  });
});

describe('values agree', () => {
  const cases = [
    'exp(x)/(1+x)',
    'sqrt(1+x+x^2)',
    'sin(x)/x',
    'log(1+tan(x))',
    'x/tanh(x)',
    'sqrt(x)*cos(sqrt(x))',
    'asin(x)/sqrt(1-x^2)',
    '(exp(x)-1)^(1/3)',
  ];
  test.each(cases)('%s near 0', (text) => {
    const { field, expansion } = expanded(text, 7);
    const { sum } = toExpr(field, expansion);
    const error = (h: number): number =>
      Math.abs(evaluateFloat(read(text), new Map([[x, h]])) - evaluateFloat(sum, new Map([[x, h]])));
    expect(error(0.04)).toBeLessThan(100 * 0.04 ** 7);
  });

  const coefficient = fc.integer({ min: -4, max: 4 });
  const polynomial = fc
    .array(coefficient, { minLength: 1, maxLength: 4 })
    .map((c) => c.map((k, i) => `(${k})*x^${i}`).join('+'));
  test('of rational functions at small rational points: the error is O(t^n)', () => {
    fc.assert(
      fc.property(
        polynomial,
        polynomial,
        fc.integer({ min: -2, max: 2 }),
        fc.integer({ min: 1, max: 6 }),
        (p, r, at, n) => {
          const e =
            pow(read(r), num(0)) === read(r) ? read(p) : mul(read(p), pow(sub(read(r), num(7)), num(-1)));
          const found = seriesOf(e, { variable: x, at: num(at), order: n }, newField());
          if (found.kind === 'refused') return;
          const { sum } = toExpr(newField(), { ...found, series: { ...found.series, coefficients: [] } });
          expect(textOf(sum)).toBe('0');
          const value = (h: Q.Rational): Q.Rational | undefined => {
            const field = newField();
            const again = seriesOf(e, { variable: x, at: num(at), order: n }, field) as Expansion<Fraction>;
            const point = new Map<Expr, Q.Rational>([[x, Q.add(Q.rational(at), h)]]);
            const [exact, near] = [evaluateExact(e, point), evaluateExact(toExpr(field, again).sum, point)];
            return exact && near && Q.div(Q.sub(exact, near), Q.pow(h, n));
          };
          // f(h) = error/h^n tends to a limit: it does not grow from 10^-6 to 10^-9.
          const [near, nearer] = [value(Q.rational(1, 1e6)), value(Q.rational(1, 1e9))];
          if (near && nearer)
            expect(Math.abs(Q.toDouble(nearer))).toBeLessThan(2 * Math.abs(Q.toDouble(near)) + 1e-3);
        },
      ),
      runs(40),
    );
  });
});

describe('as an expression', () => {
  test('powers of x − a, of 1/x, or of a name', () => {
    const at = (text: string, order: number, centre: Centre): string => {
      const { field, expansion } = expanded(text, order, centre);
      const { sum, order: end } = toExpr(field, expansion);
      return `${textOf(sum)} O ${end ? Q.showRational(end) : 'none'}`;
    };
    expect(at('1/x', 2, num(2))).toBe('1/2 - (x - 2)/4 O 2');
    expect(at('1/(1+x)', 3, 'infinity')).toBe('1/x - 1/x^2 O 3');
    expect(at('sqrt(x+1)', 1, 'infinity')).toBe('sqrt(x) + 1/(2*sqrt(x)) O 1');
    const { field, expansion } = expanded('1/(1-x)', 2, 'infinity');
    expect(textOf(toExpr(field, expansion, sym('t')).sum)).toBe('-t');
  });
  test('what is exact has no order', () => {
    const { field, expansion } = expanded('x^2+a', 5);
    const exact = { ...expansion, series: { ...expansion.series, order: Infinity } };
    expect(toExpr(field, exact).order).toBeUndefined();
  });
});

describe('angles in π', () => {
  test('sines and cosines at multiples of π/12', () => {
    for (let k = -30; k <= 30; k++) {
      const angle = mul(fraction(k, 12), PI);
      for (const [f, exact] of [
        [Math.sin, exactSine],
        [Math.cos, exactCosine],
      ] as const) {
        const e = exact(angle);
        if (e) expect(evaluateFloat(e, new Map())).toBeCloseTo(f((k * Math.PI) / 12), 12);
        else expect(Math.abs(k % 2)).toBe(1);
      }
    }
    expect(exactSine(num(1))).toBeUndefined();
    expect(exactCosine(a)).toBeUndefined();
    expect(exactSine(mul(fraction(1, 5), PI))).toBeUndefined();
  });
});
