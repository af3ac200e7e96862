import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, DivisionByZero, power, rationals } from '../../../src/algebra/field/field.ts';
import type { Field } from '../../../src/algebra/field/field.ts';
import * as Q from '../../../src/expr/rational.ts';
import { expectFieldAxioms } from './laws.ts';
import { fractionsOfIntegers } from './samples.ts';
import { runs } from '../../runs.ts';

describe('ℚ', () => {
  it('is a field', () =>
    fc.assert(
      fc.property(fractionsOfIntegers, fractionsOfIntegers, fractionsOfIntegers, (a, b, c) =>
        expectFieldAxioms(rationals, [a, b, c], (q) => q),
      ),
      runs(100),
    ));
  it('has its own numbers', () => {
    expect(rationals.rational(Q.half)).toEqual(Q.half);
    expect(divide(rationals, Q.one, Q.rational(-4))).toEqual(Q.rational(-1, 4));
  });
  it('does not divide by zero', () => {
    expect(() => rationals.inverse(Q.zero)).toThrow(DivisionByZero);
    expect(() => power(rationals, Q.zero, -1)).toThrow('division by zero');
    expect(power(rationals, Q.zero, 0)).toEqual(Q.one);
  });
});

describe('powers', () => {
  it('are products', () => {
    expect([-3, -1, 0, 1, 2, 5, 10].map((k) => power(rationals, Q.rational(2), k))).toEqual([
      Q.rational(1, 8),
      Q.half,
      Q.one,
      Q.rational(2),
      Q.rational(4),
      Q.rational(32),
      Q.rational(1024),
    ]);
  });
  it('take 2 ⌊log₂ k⌋ + 1 products at most, none of them for nothing', () => {
    let products = 0;
    const counting: Field<Q.Rational> = { ...rationals, mul: (a, b) => (products++, Q.mul(a, b)) };
    power(counting, Q.rational(3), 8);
    // Three squares, and one product with 1.
    expect(products).toBe(4);
    products = 0;
    power(counting, Q.rational(3), 7);
    expect(products).toBe(5);
  });
});
