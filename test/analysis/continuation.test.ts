import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { continuation } from '../../src/analysis/continuation.ts';
import type { Branch, Diagram } from '../../src/analysis/continuation.ts';
import { num } from '../../src/expr/build.ts';
import * as Q from '../../src/expr/rational.ts';
import { runs } from '../runs.ts';
import { flowOf } from './flow-of.ts';

const along = (
  betas: Readonly<Record<string, string>>,
  name: string,
  [from, to]: readonly [number, number],
  said = '',
  others: Readonly<Record<string, string>> = {},
): Diagram => {
  const theory = flowOf(betas, { [name]: said, ...others });
  const { symbol } = theory.parameters.find((p) => p.symbol.name === name)!;
  return continuation(theory, symbol, [num(Q.fromDouble(from)), num(Q.fromDouble(to))]);
};
const ends = ({ points }: Branch): readonly (readonly number[])[] =>
  [points[0]!, points.at(-1)!].map(({ value, at }) => [value, ...at].map((x) => Math.round(x * 1e9) / 1e9));

describe('curves that are known (Allgower and Georg, Numerical Continuation Methods, 1990, chapters 2 and 8)', () => {
  test('a parabola: from one end back to it, through its certified fold', () => {
    const { branches, complete } = along({ g: 'r - g^2' }, 'r', [-1, 1]);
    expect(complete).toBe(true);
    expect(branches).toHaveLength(1);
    expect(ends(branches[0]!)).toEqual([
      [1, 1],
      [1, -1],
    ]);
    const [fold] = branches[0]!.folds;
    expect(fold?.value).toBeCloseTo(0, 12);
    expect(fold?.at[0]).toBeCloseTo(0, 10);
    expect(fold?.certified).toBe(true);
    expect([branches[0]?.began, branches[0]?.ended]).toEqual(['range', 'range']);
  });
  test('the cusp: one curve through two folds, (2, −1) and (−2, 1)', () => {
    const { branches } = along({ g: 'g^3 - 3*g - r' }, 'r', [-5, 5]);
    expect(branches).toHaveLength(1);
    expect(branches[0]!.folds.map(({ value, at }) => [value, ...at].map((x) => Math.round(x * 1e9)))).toEqual(
      [
        [2e9, -1e9],
        [-2e9, 1e9],
      ],
    );
    expect(branches[0]!.folds.every(({ certified }) => certified)).toBe(true);
  });
  test('a circle that leaves the range nowhere is found through the value of its parameter, and closes', () => {
    const { branches } = along({ g: 'g^2 + r^2 - 1' }, 'r', [-2, 2], 'value: 1/2');
    expect(branches).toHaveLength(1);
    expect(branches[0]).toMatchObject({ began: 'closed', ended: 'closed' });
    expect(branches[0]!.folds.map(({ value }) => Math.round(value * 1e9)).toSorted()).toEqual([-1e9, 1e9]);
  });
  test('a zero of the denominator on the curve is no curve that crosses: g (g − 2)/(N − g)', () => {
    const { branches } = along({ g: 'g*(g - 2)/(N - g)' }, 'N', [-1, 5]);
    const told = branches.map(({ poles, crossings, ended }) => [
      poles.map(({ value, at }) => [value, ...at].map((x) => Math.round(x * 1e9) / 1e9 || 0)),
      crossings.length,
      ended,
    ]);
    expect(told).toEqual([
      [[[0, 0]], 0, 'range'],
      [[[2, 2]], 0, 'range'],
    ]);
  });
  test('nor is it a fold: g² = N at the pole g = 0', () => {
    const { branches } = along({ g: '(g^2 - N)/g' }, 'N', [-1, 4]);
    expect(branches).toHaveLength(1);
    expect(branches[0]!.folds).toEqual([]);
    expect(branches[0]!.poles.map(({ value }) => Math.round(value * 1e9) || 0)).toEqual([0]);
  });
  test.each([
    ['(g^2 - N^3)/g', 'pole'],
    ['g^2 - N^3', 'steps'],
  ])('both halves of the cusp g² = N³ end in it: %s by a %s', (g, ended) => {
    const { branches } = along({ g }, 'N', [-1, 1]);
    expect(branches.map((branch) => branch.ended)).toEqual([ended, ended]);
  });
  test('a pole: the curve goes to infinity', () => {
    const { branches } = along({ g: 'g*(1 - r*g)' }, 'r', [1, -1]);
    expect(branches.map(({ ended }) => ended).toSorted()).toEqual(['infinity', 'infinity', 'range']);
  });
  test.each([1e-2, 1e-5, 1e-8])('a hyperbola x² = t² + %d: no curve leaps to the other one', (d) => {
    const { branches } = along({ x: `x^2 - t^2 - (${d.toFixed(8)})`, y: '-y + y^3 - t*y' }, 't', [-3, 3]);
    for (const { points, crossings } of branches) {
      expect(new Set(points.map(({ at }) => Math.sign(at[0]!))).size).toBe(1);
      // y³ = (1 + t) y has its pitchfork at t = −1, and nothing else crosses.
      for (const { value } of crossings) expect(value).toBeCloseTo(-1, 6);
    }
  });
  test('pitchfork: the branches cross at the origin', () => {
    const { branches } = along({ g: 'r*g - g^3' }, 'r', [-1, 2]);
    expect(branches.map(({ crossings }) => crossings.map(({ value }) => Math.abs(value) < 1e-9))).toEqual([
      [true],
      [true],
    ]);
  });
  test('the kind changes where the branches cross', () => {
    const [first] = along({ g: 'r*g - g^2' }, 'r', [-1, 1]).branches;
    expect([first!.points[0]!.kind, first!.points.at(-1)!.kind]).toEqual(['UV-attractive', 'IR-attractive']);
  });
});

describe('physics', () => {
  test('cubic anisotropy: O(N) point u = 3ε/(N + 8), cubic point u = ε/N, v = ε(N − 4)/(3N); they cross at N = 4', () => {
    const { branches } = along(
      { u: '-eps*u + (N + 8)/3*u^2 + 2*u*v', v: '-eps*v + 4*u*v + 3*v^2' },
      'N',
      [1, 30],
      '',
      { eps: 'value: 1' },
    );
    expect(branches).toHaveLength(4);
    for (const { points } of branches) {
      for (const { value: N, at } of points) {
        const known = [
          [0, 0],
          [0, 1 / 3],
          [3 / (N + 8), 0],
          [1 / N, (N - 4) / (3 * N)],
        ];
        expect(known.some((k) => Math.hypot(k[0]! - at[0]!, k[1]! - at[1]!) < 1e-10)).toBe(true);
      }
    }
    const crossings = branches.flatMap((branch) => branch.crossings.map(({ value }) => value));
    expect(crossings.map((value) => value.toFixed(9))).toEqual(['4.000000000', '4.000000000']);
  });
  test('O(N) × O(2): the fold at N = 12 + 4√6', () => {
    const { branches } = along(
      { u: '-u + (2*N + 8)/6*u^2 - (N - 1)/3*v*(u - v/2)', v: '-v + 2*u*v + (N - 6)/6*v^2' },
      'N',
      [10, 30],
    );
    const folds = branches.flatMap((branch) => branch.folds);
    expect(folds.map(({ value }) => value.toFixed(9))).toEqual([(12 + 4 * Math.sqrt(6)).toFixed(9)]);
    expect(folds[0]?.certified).toBe(true);
  });
});

test('law: every point of a curve is a fixed point, and steps are short', () => {
  const coefficient = fc.integer({ min: -5, max: 5 });
  fc.assert(
    fc.property(coefficient, coefficient, coefficient, (a, b, c) => {
      const rate = (g: number, r: number): number => g ** 3 + a * g ** 2 + b * g * r + c * r - 1;
      const { branches } = along({ g: `g^3 + ${a}*g^2 + ${b}*g*r + ${c}*r - 1` }, 'r', [-2, 2]);
      for (const { points } of branches)
        for (const [i, { value, at }] of points.entries()) {
          const size = 1 + Math.abs(at[0]!) ** 3;
          expect(Math.abs(rate(at[0]!, value)) / size).toBeLessThan(1e-9);
          const before = points[i - 1];
          if (before) expect(Math.abs(before.at[0]! - at[0]!)).toBeLessThan(0.2 * (5 + Math.abs(at[0]!)));
        }
    }),
    runs(25),
  );
});
