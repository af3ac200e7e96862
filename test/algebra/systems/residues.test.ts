import { expect, it } from 'vitest';
import { DivisionByZero } from '../../../src/algebra/field/field.ts';
import { residuesModulo, rootOf } from '../../../src/algebra/systems/residues.ts';
import { newWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';

const field = residuesModulo(10_007);

it('computes modulo a prime', () => {
  expect(field.sub(3, 5)).toBe(10_005);
  expect(field.neg(0)).toBe(0);
  expect(field.neg(1)).toBe(10_006);
  expect(field.integer(-1)).toBe(10_006);
  expect(field.integer(10n ** 30n)).toBe(Number(10n ** 30n % 10_007n));
  expect(field.mul(field.rational(Q.rational(2, 3)), 3)).toBe(2);
  expect(() => field.inverse(0)).toThrow(DivisionByZero);
});

it('finds roots one by one', () => {
  const root = rootOf(field, 2, 2, newWork());
  expect(root && field.mul(root, root)).toBe(2);
  // The prime is 3 modulo 4.
  expect(rootOf(field, 10_006, 2, newWork())).toBeUndefined();
});
