import type { Field } from '../field/field.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';

/**
 * The same field on a budget: every operation costs as much as `cost` says of its operands, one if nothing is said.
 * For fields that do not count on their own, such as ℚ.
 */
export function metered<T>(field: Field<T>, work: Work, cost: (a: T) => number = () => 1): Field<T> {
  const pay = (...operands: readonly T[]): void => {
    let total = 0;
    for (const a of operands) total += cost(a);
    spend(work, total);
  };
  const counted =
    (operation: (a: T, b: T) => T) =>
    (a: T, b: T): T => {
      pay(a, b);
      return operation(a, b);
    };
  return {
    ...field,
    add: counted(field.add),
    sub: counted(field.sub),
    mul: counted(field.mul),
    inverse: (a) => {
      pay(a);
      return field.inverse(a);
    },
  };
}
