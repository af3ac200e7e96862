import * as Q from '../../expr/rational.ts';
import { halved, sturm } from '../roots/sturm-over.ts';
import type { Between } from '../roots/sturm-over.ts';
import { OutOfWork } from '../work.ts';
import * as D from './dense.ts';
import type { Dense } from './dense.ts';
import { DivisionByZero } from './field.ts';
import type { OrderedField } from './ordered.ts';

const mostHalvings = 2000;

/**
 * K(α) for the root α, between two rational numbers, of a polynomial that is irreducible over K: polynomials modulo this
 * one. The sign of an element that is not zero is
 * seen near enough to α.
 */
export function realExtension<T>(
  field: OrderedField<T>,
  polynomial: Dense<T>,
  place: Between,
): OrderedField<Dense<T>> {
  const modulus = D.monic(field, polynomial);
  const root = sturm(field, modulus);
  let near = place;
  const reduced = (a: Dense<T>): Dense<T> => (a.length < modulus.length ? a : D.remainder(field, a, modulus));
  return {
    zero: [],
    one: [field.one],
    add: (a, b) => D.add(field, a, b),
    sub: (a, b) => D.sub(field, a, b),
    mul: (a, b) => reduced(D.mul(field, a, b)),
    neg: (a) => a.map(field.neg),
    isZero: (a) => a.length === 0,
    rational: (q) => D.dense(field, [field.rational(q)]),
    inverse: (a) => {
      if (a.length === 0) throw new DivisionByZero();
      const found = D.inverseModulo(field, a, modulus);
      if ('common' in found) throw new DivisionByZero();
      return found.inverse;
    },
    sign: (given) => {
      const a = reduced(given);
      if (a.length < 2) return a.length === 0 ? 0 : field.sign(a[0] as T);
      for (let left = mostHalvings; left > 0; left--) {
        const sign = signOn(field, a, near);
        if (sign !== undefined) return sign;
        near = halved(root, near);
      }
      throw new OutOfWork();
    },
  };
}

/** The sign of Σ c_k x^k on an interval, by its value in the middle m and |a(x) − a(m)| ≤ |x − m| Σ k |c_k| r^(k−1) for |x| ≤ r. */
function signOn<T>(field: OrderedField<T>, a: Dense<T>, { lo, hi }: Between): -1 | 1 | undefined {
  const [middle, radius] = [Q.mul(Q.half, Q.add(lo, hi)), Q.mul(Q.half, Q.sub(hi, lo))];
  const size = Q.compare(Q.abs(lo), Q.abs(hi)) > 0 ? Q.abs(lo) : Q.abs(hi);
  const absolute = (c: T): T => (field.sign(c) < 0 ? field.neg(c) : c);
  const value = D.valueAt(field, a, middle);
  const steepest = D.valueAt(field, D.derivative(field, a).map(absolute), size);
  const reach = field.mul(field.rational(radius), steepest);
  if (field.sign(field.sub(value, reach)) > 0) return 1;
  return field.sign(field.add(value, reach)) < 0 ? -1 : undefined;
}
