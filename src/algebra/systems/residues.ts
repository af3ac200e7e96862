import type { Int } from '../../expr/integer.ts';
import { DivisionByZero, power } from '../field/field.ts';
import type { Field } from '../field/field.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';

/** The integers modulo a prime below 2^26, so that products are exact. */
export interface Residues extends Field<number> {
  readonly prime: number;
  readonly integer: (n: Int) => number;
}

export function residuesModulo(prime: number): Residues {
  const integer = (n: Int): number => {
    const r = typeof n === 'number' ? n % prime : Number(n % BigInt(prime));
    return r < 0 ? r + prime : r;
  };
  const field: Field<number> = {
    zero: 0,
    one: 1,
    add: (a, b) => (a + b) % prime,
    sub: (a, b) => (a - b + prime) % prime,
    mul: (a, b) => (a * b) % prime,
    neg: (a) => (a === 0 ? 0 : prime - a),
    inverse: (a) => {
      if (a === 0) throw new DivisionByZero();
      return power(field, a, prime - 2);
    },
    isZero: (a) => a === 0,
    rational: ({ n, d }) => field.mul(integer(n), field.inverse(integer(d))),
  };
  return { ...field, prime, integer };
}

/** Some r with r^d = a, if there is one; the prime should be small. */
export function rootOf(field: Residues, a: number, d: number, work: Work): number | undefined {
  spend(work, field.prime);
  for (let r = 0; r < field.prime; r++) if (power(field, r, d) === a) return r;
  return undefined;
}
