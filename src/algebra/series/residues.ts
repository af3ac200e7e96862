import { DivisionByZero } from '../field/field.ts';
import type { Field } from '../field/field.ts';
import { add, degree, dense, gcd, inverseModulo, mul, remainder } from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';

/** Thrown where an element vanishes for some roots of a reducible modulus alone; the factor tells them apart. */
export class SplitModulus extends Error {
  constructor(readonly factor: readonly unknown[]) {
    super('the defining polynomial of an algebraic number is reducible');
  }
}

/**
 * K(α) for a root α of a square-free polynomial m over K: polynomials in α below the degree of m. If m is reducible,
 * α stands for roots of more than one kind, and an element may vanish for some of them alone:
 * `SplitModulus` then hands out the factor of m that tells them apart, and the computation is made once for each
 * (Della Dora, Dicrescenzo & Duval, EUROCAL 1985, "dynamic evaluation"). So no polynomial has to be factored.
 */
export function residues<T>(field: Field<T>, modulus: Dense<T>): Field<Dense<T>> {
  const whole = (c: T): Dense<T> => dense(field, [c]);
  const neg = (a: Dense<T>): Dense<T> => a.map(field.neg);
  const sum = (a: Dense<T>, b: Dense<T>): Dense<T> => add(field, a, b);
  return {
    zero: [],
    one: whole(field.one),
    add: sum,
    sub: (a, b) => sum(a, neg(b)),
    mul: (a, b) => remainder(field, mul(field, a, b), modulus),
    neg,
    inverse: (a) => {
      if (a.length === 0) throw new DivisionByZero();
      const found = inverseModulo(field, a, modulus);
      if ('common' in found) throw new SplitModulus(found.common);
      return found.inverse;
    },
    isZero: (a) => {
      if (a.length <= 1) return a.length === 0;
      const common = gcd(field, modulus, a);
      if (degree(common) > 0) throw new SplitModulus(common);
      return false;
    },
    rational: (q) => whole(field.rational(q)),
  };
}

/** The root α itself. */
export const generator = <T>(field: Field<T>, modulus: Dense<T>): Dense<T> =>
  remainder(field, [field.zero, field.one], modulus);
