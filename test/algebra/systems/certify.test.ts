import { describe, expect, it } from 'vitest';
import { areApart, areSame, certify } from '../../../src/algebra/systems/certify.ts';
import type { CertifiedZero } from '../../../src/algebra/systems/certify.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { sym } from '../../../src/expr/build.ts';
import * as Q from '../../../src/expr/rational.ts';
import { formulas } from '../../formula.ts';
import { faultIn, gauss } from './boxes.ts';
import type { Gauss } from './boxes.ts';

type Start = number | readonly [number, number];

/** The certified zero near a point whose coordinates are real numbers or pairs. */
function zero(
  names: string,
  equations: readonly string[],
  near: readonly Start[],
  operations?: number,
): CertifiedZero | undefined {
  const list = names.split(' ');
  const point = near.map((z) => (typeof z === 'number' ? { re: z, im: 0 } : { re: z[0], im: z[1] }));
  return certify(equations.map(formulas(names)), list.map(sym), point, newWork(operations));
}

function expectAt(found: CertifiedZero | undefined, values: readonly Start[]): void {
  expect(found?.at).toHaveLength(values.length);
  values.forEach((v, j) => {
    const [re, im] = typeof v === 'number' ? [v, 0] : v;
    const at = found!.at[j]!;
    expect(Math.hypot(at.re - re, at.im - im)).toBeLessThanOrEqual(1e-5 * Math.hypot(re, im) + 1e-300);
  });
}

const rational = (text: string): Gauss => gauss(Q.readDecimal(text));

describe('published systems', () => {
  it('C. G. Broyden, Comput. J. 12 (1969) 94: (1/2, π)', () => {
    const found = zero(
      'x y',
      ['sin(x*y)/2 - y/(4*pi) - x/2', '(1-1/(4*pi))*(exp(2*x)-exp(1)) + exp(1)*y/pi - 2*exp(1)*x'],
      [0.6, 3],
    );
    expect(found).toMatchObject({ real: true });
    expectAt(found, [0.5, Math.PI]);
  });
  it('J. J. Moré, B. S. Garbow, K. E. Hillstrom, ACM TOMS 7 (1981) 17, problem 1: Rosenbrock', () => {
    const found = zero('x y', ['10*(y-x^2)', '1-x'], [-1.2, 1])!;
    expect(found.real).toBe(true);
    expect(faultIn(found, [[rational('1'), rational('1')]])).toBeUndefined();
  });
  it('problem 2: Freudenstein and Roth', () => {
    const found = zero('x y', ['-13+x+((5-y)*y-2)*y', '-29+x+((y+1)*y-14)*y'], [5.1, 4.2])!;
    expect(found.real).toBe(true);
    expect(faultIn(found, [[rational('5'), rational('4')]])).toBeUndefined();
  });
  it('problem 3: Powell, badly scaled', () => {
    const found = zero('x y', ['10^4*x*y-1', 'exp(-x)+exp(-y)-10001/10000'], [1.1e-5, 9.1]);
    expect(found?.real).toBe(true);
    expectAt(found, [1.098159e-5, 9.106146]);
  });
  it('problem 13: the singular function of Powell is not certified at its fourfold zero', () => {
    const equations = ['a+10*b', 'sqrt(5)*(c-d)', '(b-2*c)^2', 'sqrt(10)*(a-d)^2'];
    expect(zero('a b c d', equations, [3, -1, 0, 1], 2_000_000)).toBeUndefined();
    expect(zero('a b c d', equations, [0, 0, 0, 0], 2_000_000)).toBeUndefined();
  });
  it('three cubics', () => {
    const cubics = [
      '7*x^3-2*y^3+5*z^3+x^2*y-4*x*y*z+3*y^2*z-z^2*x+6*x^2-y*z+9*x-8*y+2*z-5',
      '-3*x^3+4*y^3+2*z^3-6*x^2*z+5*x*y*z+y^2*x-2*z^2*y+x*y-7*z^2-x+3*y+11*z+1',
      '2*x^3+9*y^3-7*z^3+3*x*y^2+8*x*y*z-x^2*y+4*y*z^2+5*x*z-2*y^2+6*x+y-3*z+4',
    ];
    expect(zero('x y z', cubics, [0, -0.5, 0.2])).toMatchObject({ real: true, bits: 96 });
    const other = zero('x y z', cubics, [
      [0.55, -0.33],
      [0.3, -0.95],
      [0.39, 0.03],
    ]);
    expect(other).toMatchObject({ real: false, bits: 96 });
  });
});

describe('near-double zeros', () => {
  const exponents = [16, 20, 30, 40, 60, 100];
  it.each(exponents)('x² − 2x + 1 + 10^−%i has no real zero', (k) => {
    for (const near of [1, 1 + 1e-9, [1, 1e-9], [1, -1e-5]] as const)
      expect(zero('x', [`x^2-2*x+1+1/10^${k}`], [near])?.real).toBe(false);
  });
  it.each(exponents)('x² − 2x + 1 − 10^−%i has two real ones, which are not merged', (k) => {
    const equation = [`x^2-2*x+1-1/10^${k}`];
    const [a, b] = [1.001, 0.999].map((near) => zero('x', equation, [near])!) as [
      CertifiedZero,
      CertifiedZero,
    ];
    expect([a.real, b.real, areApart(a, b), areSame(a, b)]).toEqual([true, true, true, false]);
    expect(areSame(a, zero('x', equation, [1.1])!)).toBe(true);
    expect(areApart(a, zero('x', equation, [1.1])!)).toBe(false);
  });
  it('zeros 10^−16 off the real axis, beside a real one', () => {
    const equation = ['(x-1)*((x-2)^2+1/10^32)'];
    expect(zero('x', equation, [[2, 1e-16]])?.real).toBe(false);
    expect(zero('x', equation, [[2, -2e-16]])?.real).toBe(false);
    expect(zero('x', equation, [1])?.real).toBe(true);
  });
  it('real zeros 10^−30 apart', () => {
    const equation = ['x*(x-1/10^30)'];
    const [a, b] = [zero('x', equation, [0])!, zero('x', equation, [1e-30])!];
    const all = [[rational('0')], [rational('1e-30')]];
    expect([faultIn(a, all), faultIn(b, all), a.real, b.real]).toEqual([undefined, undefined, true, true]);
    expect([areApart(a, b), areSame(a, b)]).toEqual([true, false]);
  });
  it('a real coordinate does not make a zero real', () => {
    const found = zero('x y', ['x-1', 'y^2+1/10^50'], [1, [0, 1e-25]]);
    expect(found?.real).toBe(false);
    expect(found?.at[0]).toEqual({ re: 1, im: 0 });
  });
});

describe('scales', () => {
  it.each([30, -30])('10^%i', (k) => {
    const power = (n: number): string => (k > 0 ? `10^${n * k}` : `1/10^${-n * k}`);
    const found = zero(
      'x y',
      [`x^3-${power(3)}`, `y^2+${power(2)}`],
      [Number(`1e${k}`), [0, Number(`1e${k}`)]],
    );
    expect(found?.real).toBe(false);
    expectAt(found, [Number(`1e${k}`), [0, Number(`1e${k}`)]]);
  });
  it('both at once', () => {
    const found = zero('x y', ['x-10^30*(1+10^20*y)', 'x*y-2'], [1.4e40, 1.4e-40]);
    expect(found?.real).toBe(true);
    expect(zero('x y', ['x*10^(-30)-1', 'y*10^30-1'], [1e30, 1e-30])?.real).toBe(true);
  });
  it('a steep slope', () => {
    const found = zero('x', ['sqrt(x)-1/10^20'], [1e-40])!;
    expect(faultIn(found, [[rational('1e-40')]])).toBeUndefined();
    expect(found.real).toBe(true);
  });
});

describe('constants and functions', () => {
  it.each<[string, readonly string[], readonly Start[], readonly Start[], boolean]>([
    ['x y', ['exp(x)-y', 'x^2+y^2-pi'], [0.5, 1.6], [0.52622779515, 1.69253566], true],
    ['x', ['x^2-sqrt(2)'], [1.2], [2 ** 0.25], true],
    ['x', ['x^2+sqrt(2)*zeta(3)'], [[0.1, 1]], [[0, Math.sqrt(Math.SQRT2 * 1.2020569031595942)]], false],
    ['x', ['exp(x)+1'], [[0, 3]], [[0, Math.PI]], false],
    ['x', ['x*log(-1)-1'], [[0, -0.3]], [[0, -1 / Math.PI]], false],
    ['x', ['x-(-1)^(1/3)'], [[0.5, 0.9]], [[0.5, Math.sqrt(3) / 2]], false],
    ['x', ['1/x-3'], [0.3], [1 / 3], true],
    ['x', ['x^x-2'], [1.5], [1.559610469462], true],
    ['x', ['log(x)-I*(pi-1/10)'], [[-1, 0.1]], [[Math.cos(Math.PI - 0.1), Math.sin(Math.PI - 0.1)]], false],
    ['x', ['atan(x)-1'], [1.5], [Math.tan(1)], true],
    ['x', ['cos(x)-x'], [0.7], [0.7390851332151607], true],
  ])('%s: %s', (names, equations, near, at, isReal) => {
    const found = zero(names, equations, near);
    expectAt(found, at);
    expect(found?.real).toBe(isReal);
  });
  it('of a system that is not real it may not be known that a zero is real', () => {
    expect(zero('x', ['I*(x^2-2)'], [1.4])?.real).toBeUndefined();
    expectAt(zero('x', ['I*(x^2-2)'], [1.4]), [Math.SQRT2]);
  });
  it('conjugate zeros are apart', () => {
    const pair = [1, -1].map((s) =>
      zero(
        'x y',
        ['x^2+x+1', 'y-x'],
        [
          [-0.5, s],
          [-0.5, s],
        ],
      )!,
    );
    expect(areApart(pair[0]!, pair[1]!)).toBe(true);
    expect(pair.map((z) => z.real)).toEqual([false, false]);
  });
});

describe('what is not certified', () => {
  it.each([
    ['a double zero', 'x', ['x^2-2*x+1'], [1]],
    ['a double zero, from aside', 'x', ['x^2-2*x+1'], [1.1]],
    ['a triple zero', 'x', ['(x-1/3)^3'], [0.3]],
    ['a double zero in disguise', 'x', ['x^2-2*sqrt(2)*x+2'], [1.4]],
    ['a double zero in two unknowns', 'x y', ['x^2+y^2-1', 'y-1'], [0.1, 1]],
    ['a curve', 'x y', ['x*y-1', '2*x*y-2'], [1, 1]],
    ['a curve in disguise', 'x y', ['x*y-1', 'sqrt(2)*(x*y-1)+(x*y-1)^2'], [1, 1.1]],
    ['what vanishes everywhere', 'x', ['x-x'], [1]],
    ['what vanishes on a half plane', 'x', ['sqrt(x^2)-x'], [1]],
    ['no zero', 'x', ['x^0'], [1]],
    ['no zero at all', 'x', ['exp(x)'], [-3]],
    ['no zero on this branch', 'x', ['sqrt(x)+1'], [1]],
    ['no zero on this branch of the logarithm', 'x', ['log(x)-4*I'], [-0.65]],
    ['a limit from the other side of a cut', 'x', ['log(x)+I*pi'], [-1]],
    ['a zero on a cut', 'x', ['log(x)-I*pi'], [-1]],
    ['a zero with infinite slope', 'x', ['x^(1/3)'], [0.1]],
    ['a zero with infinite slope beside a regular one', 'x', ['sqrt(x)*(x-1)'], [0]],
    ['a pole', 'x', ['1/x'], [0]],
    ['a pole that a product hides', 'x', ['(x^2-1)*(1/(x-1))-2'], [1]],
    ['an unknown function', 'x', ['zeta(x)-2'], [1.7]],
    ['a function without enclosures', 'x', ['lambertw(0, x)-1'], [2.7]],
  ])('%s', (_, names, equations, near) => {
    expect(zero(names, equations, near, 4_000_000)).toBeUndefined();
  });
  it('nothing is promised beyond the budget', () => {
    expect(zero('x', ['x^2-2'], [1.4], 10)).toBeUndefined();
    expect(zero('x', ['x^2-2*x+1'], [1], 100_000)).toBeUndefined();
  });
  it.each([
    ['fewer equations than unknowns', 'x y', ['x*y-1'], [1, 1]],
    ['more equations than unknowns', 'x', ['x-1', 'x^2-1'], [1]],
    ['too few coordinates', 'x', ['x-1'], []],
    ['another symbol', 'x', ['x-tau'], [1]],
    ['a velocity', 'x', ['x-D(x,tau)'], [1]],
    ['no number', 'x', ['x-1'], [Number.NaN]],
    ['infinity', 'x', ['x-1'], [Number.POSITIVE_INFINITY]],
  ])('%s is an error', (_, names, equations, near) => {
    expect(() => zero(names, equations, near)).toThrow(RangeError);
  });
  it('an unknown that is named twice is an error', () => {
    const x = sym('x');
    const point = [0, 0].map((re) => ({ re, im: 0 }));
    expect(() => certify([x, x], [x, x], point, newWork())).toThrow(RangeError);
  });
});
