import { expect } from 'vitest';
import { divide, DivisionByZero, power } from '../../../src/algebra/field/field.ts';
import type { Field } from '../../../src/algebra/field/field.ts';

/** The axioms of a field, for three of its elements. Equal elements must have equal parts. */
export function expectFieldAxioms<T>(
  field: Field<T>,
  [a, b, c]: readonly [T, T, T],
  parts: (a: T) => unknown,
): void {
  const { add, sub, mul, neg, inverse, zero, one, isZero } = field;
  const same = (x: T, y: T): void => expect(parts(x)).toEqual(parts(y));
  same(add(a, b), add(b, a));
  same(add(add(a, b), c), add(a, add(b, c)));
  same(mul(a, b), mul(b, a));
  same(mul(mul(a, b), c), mul(a, mul(b, c)));
  same(mul(a, add(b, c)), add(mul(a, b), mul(a, c)));
  same(add(a, zero), a);
  same(mul(a, one), a);
  same(mul(a, zero), zero);
  same(add(a, neg(a)), zero);
  same(sub(a, b), add(a, neg(b)));
  same(neg(neg(a)), a);
  expect(isZero(sub(add(a, b), add(b, a)))).toBe(true);
  if (isZero(a)) {
    expect(() => inverse(a)).toThrow(DivisionByZero);
    return;
  }
  same(mul(a, inverse(a)), one);
  same(inverse(inverse(a)), a);
  same(divide(field, mul(a, b), a), b);
  same(power(field, a, -2), mul(inverse(a), inverse(a)));
  same(power(field, a, 3), mul(a, mul(a, a)));
}
