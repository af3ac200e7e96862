import { describe, expect, it } from 'vitest';
import { approximateZeros, certifiedZeros } from '../../../src/algebra/systems/approximate.ts';
import type { CertifiedZeros } from '../../../src/algebra/systems/approximate.ts';
import { solveSystem } from '../../../src/algebra/systems/solve.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { sym } from '../../../src/expr/build.ts';
import { formulas } from '../../formula.ts';
import { cyclic, katsura } from './samples.ts';

const symbols = (names: string) => names.split(' ').map(sym);

/** The certified zeros of all parts of a system that are not solved in radicals. */
function parts(names: string, equations: readonly string[]): readonly (CertifiedZeros | undefined)[] {
  const list = equations.map(formulas(names));
  const { algebraic } = solveSystem(list, symbols(names), newWork(40_000_000));
  return algebraic.map(({ equations: basis, count }) =>
    certifiedZeros(list, symbols(names), basis, count, newWork()),
  );
}

const tally = (found: readonly (CertifiedZeros | undefined)[]) =>
  found.map((part) => [part?.zeros.length, part?.zeros.filter((z) => z.real === true).length]);
const isDecided = (found: readonly (CertifiedZeros | undefined)[]): boolean =>
  found.every((part) => part?.zeros.every((z) => z.real !== undefined));

/** Approximations, by their coordinates to ten places, in order. */
function approximated(names: string, basis: readonly string[], count: number): readonly string[] | undefined {
  const found = approximateZeros(basis.map(formulas(names)), symbols(names), count, newWork());
  const rounded = (t: number): string => (Math.abs(t) < 5e-11 ? 0 : t).toFixed(10);
  return found?.map((z) => z.map(({ re, im }) => `${rounded(re)}+${rounded(im)}i`).join(' ')).sort();
}

describe('Wilkinson’s polynomial', () => {
  const product = Array.from({ length: 20 }, (_, k) => `(x-${k + 1})`).join('*');
  it('has 20 real zeros', () => {
    const found = certifiedZeros(
      [formulas('x')(product)],
      symbols('x'),
      [formulas('x')(product)],
      20,
      newWork(),
    );
    expect(found?.zeros.map((z) => [z.at[0]!.re, z.real])).toEqual(
      Array.from({ length: 20 }, (_, k) => [k + 1, true]),
    );
  });
  it('J. H. Wilkinson, Rounding Errors in Algebraic Processes (1963): −210 − 2^−23 moves ten off the axis', () => {
    const equation = [formulas('x')(`${product}-x^19/2^23`)];
    const found = certifiedZeros(equation, symbols('x'), equation, 20, newWork())!;
    expect(tally([found])).toEqual([[20, 10]]);
    const published = [
      [8.007267603, 0],
      [8.917250249, 0],
      [20.846908101, 0],
      [10.095266145, 0.643500904],
      [11.793633881, 1.652329728],
      [13.992358137, 2.51883007],
      [16.730737466, 2.812624894],
      [19.502439, 1.940330347],
    ] as const;
    for (const [re, im] of published)
      expect(found.zeros.some(({ at: [z] }) => Math.hypot(z!.re - re, z!.im - im) < 2e-6)).toBe(true);
  });
});

describe('parts of systems that are not solved in radicals', () => {
  it.each<[string, string, readonly string[], readonly (readonly [number, number])[]]>([
    ['two cubics', 'x y', ['x^3-y-1', 'y^3-x+2'], [[9, 1]]],
    ['with π', 'x y', ['x^5-x-1', 'y^2-x*y+pi'], [[10, 0]]],
    ['with √2', 'x y', ['x^3+sqrt(2)*y-1', 'y^3-x+2'], [[9, 1]]],
    ['not in general position', 'x y', ['x^5-x-1', 'y^5-y-1'], [[25, 1]]],
    ['Katsura 3', katsura(3).names, katsura(3).equations, [[6, 4]]],
    ['Katsura 4', katsura(4).names, katsura(4).equations, [[12, 8]]],
    ['cyclic 5', cyclic(5).names, cyclic(5).equations, [[20, 0]]],
    [
      'three cubics, 27 zeros by Bézout',
      'x y z',
      [
        '7*x^3-2*y^3+5*z^3+x^2*y-4*x*y*z+3*y^2*z-z^2*x+6*x^2-y*z+9*x-8*y+2*z-5',
        '-3*x^3+4*y^3+2*z^3-6*x^2*z+5*x*y*z+y^2*x-2*z^2*y+x*y-7*z^2-x+3*y+11*z+1',
        '2*x^3+9*y^3-7*z^3+3*x*y^2+8*x*y*z-x^2*y+4*y*z^2+5*x*z-2*y^2+6*x+y-3*z+4',
      ],
      [[27, 3]],
    ],
  ])('%s', (_, names, equations, expected) => {
    const found = parts(names, equations);
    expect(tally(found)).toEqual(expected);
    expect(isDecided(found)).toBe(true);
  });
});

describe('approximations', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'leading coefficients that vanish at some points',
      'x y',
      ['x^2-x', 'x*y', 'y^2-y'],
      [
        '0.0000000000+0.0000000000i 0.0000000000+0.0000000000i',
        '0.0000000000+0.0000000000i 1.0000000000+0.0000000000i',
        '1.0000000000+0.0000000000i 0.0000000000+0.0000000000i',
      ],
    ],
    ['one unknown', 'x', ['x^2+1/4'], ['0.0000000000+-0.5000000000i', '0.0000000000+0.5000000000i']],
    ['zero and a constant', 'x', ['x^2-pi*x'], ['0.0000000000+0.0000000000i', '3.1415926536+0.0000000000i']],
    ['a tiny zero', 'x', ['10^20*x-1'], ['0.0000000000+0.0000000000i']],
  ])('%s', (_, names, basis, expected) => {
    expect(approximated(names, basis, expected.length)).toEqual(expected);
  });
  it('roots with complex coefficients', () => {
    const found = approximateZeros(
      ['x^3-y*x+y', 'y^3-y-3'].map(formulas('x y')),
      symbols('x y'),
      9,
      newWork(),
    )!;
    const size = (p: readonly [number, number]): number => Math.hypot(...p);
    const times = (
      [a, b]: readonly [number, number],
      [c, d]: readonly [number, number],
    ): [number, number] => [a * c - b * d, a * d + b * c];
    for (const point of found) {
      const [x, y] = point.map((z): [number, number] => [z.re, z.im]) as [[number, number], [number, number]];
      const cube = times(x, times(x, x));
      const middle = times(y, x);
      expect(size([cube[0] - middle[0] + y[0], cube[1] - middle[1] + y[1]])).toBeLessThan(1e-13);
    }
  });
  it('nearly the same zeros stay apart', () => {
    const basis = ['x^2-2*x+1-1/10^60'].map(formulas('x'));
    const found = certifiedZeros(basis, symbols('x'), basis, 2, newWork());
    expect(tally([found])).toEqual([[2, 2]]);
  });
  it.each([
    ['too many are asked for', 'x', ['x^2-2'], 3],
    ['too few are asked for', 'x', ['x^2-2'], 1],
    ['a parameter', 'x', ['x^2-tau'], 2],
    ['a root of the unknown', 'x', ['sqrt(x)-2'], 1],
    ['no polynomial in an unknown', 'x y', ['x^2-2'], 2],
    ['a curve', 'x y', ['x*y-1'], 1],
    ['no zeros', 'x', ['1'], 1],
  ])('%s: undefined', (_, names, basis, count) => {
    expect(approximated(names, basis, count)).toBeUndefined();
  });
  it('undefined beyond the budget, and where no square system is given', () => {
    const basis = ['x^5-x-1', 'y^5-y-1'].map(formulas('x y'));
    expect(approximateZeros(basis, symbols('x y'), 25, newWork(100))).toBeUndefined();
    expect(certifiedZeros(basis, symbols('x y'), basis, 25, newWork(60_000))).toBeUndefined();
    const three = ['x^2-x', 'x*y', 'y^2-y'].map(formulas('x y'));
    expect(certifiedZeros(three, symbols('x y'), three, 3, newWork())).toBeUndefined();
    expect(certifiedZeros(three.slice(0, 2), symbols('x y'), three, 3, newWork())).toBeUndefined();
    const square = ['x^2+x*y-x', 'y^2+x*y-y'].map(formulas('x y'));
    expect(certifiedZeros(square, symbols('x y'), three, 3, newWork())).toBeUndefined();
  });
  it('zeros of a system whose basis has more elements', () => {
    const basis = ['x^2-x', 'x*y', 'y^2-y'].map(formulas('x y'));
    const system = ['x^2-x+2*x*y', 'y^2-y+3*x*y'].map(formulas('x y'));
    const found = certifiedZeros(system, symbols('x y'), basis, 3, newWork());
    expect(found?.system).toBe(system);
    expect(tally([found])).toEqual([[3, 3]]);
  });
});
