import { describe, expect, test } from 'vitest';
import { rationals } from '../../../src/algebra/field/field.ts';
import type { Equation } from '../../../src/algebra/series/equations.ts';
import { perturb } from '../../../src/algebra/series/perturb.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';

describe('perturbation over the rational numbers', () => {
  test('a linear equation is solved by a geometric series', () => {
    const term = (coefficient: number, small: number, power: number): Equation<Rational>[number] => ({
      coefficient: Q.rational(coefficient),
      small: Q.rational(small),
      powers: [power],
    });
    // (1 + ε) g = ε
    const found = perturb(
      rationals,
      [[term(1, 0, 1), term(1, 1, 1), term(-1, 1, 0)]],
      [{ exponent: Q.one, coefficient: Q.one }],
      4,
    );
    expect(found).toEqual({
      kind: 'solution',
      values: [
        { ramification: 1, valuation: 1, coefficients: [1, -1, 1].map((c) => Q.rational(c)), order: 4 },
      ],
    });
  });
  test('orders without an end and systems that are not square are refused', () => {
    const start = { exponent: Q.one, coefficient: Q.one };
    for (const order of [NaN, Infinity, 1e9])
      expect(() => perturb(rationals, [[]], [start], order)).toThrow(RangeError);
    expect(() => perturb(rationals, [[]], [start, start], 2)).toThrow(RangeError);
  });
});
