import type { Budget } from './budget.ts';
import { isPrime, powerModulo, residueOf } from './modular.ts';
import type { Stream } from './random.ts';

/**
 * A prime p = cq + 1 with q prime. Among the numbers modulo p other than 0 there is one group of order q. It stands
 * for the positive numbers: in it every root exists and is unique, and exponents are numbers modulo q, so
 * x^a x^b = x^(a+b), (x^a)^b = x^(ab) and (xy)^a = x^a y^a hold as they do for positive reals.
 */
export interface Field {
  readonly p: bigint;
  readonly q: bigint;
  readonly cofactor: bigint;
  /** A square root of −1 modulo p, and one modulo q, where the field has been chosen to have them. */
  readonly imaginary: { readonly p: bigint; readonly q: bigint } | undefined;
}

/** q lies between this and twice this. */
export const smallest = 1n << 57n;
/** A modest estimate (Hardy and Littlewood's is larger) of how many fields there are to choose from. */
export const supply = 1e13;

/**
 * Two families. Half of the numbers are positive for c = 2; with q = 11 modulo 12, the numbers 2 and 3 are, too.
 * Square roots of −1 modulo p and q need c = 24 and q = 1 modulo 4, if 2 and 3 are not to be negative always.
 */
const families = {
  real: { cofactor: 2, step: 12, remainder: 11 },
  complex: { cofactor: 24, step: 4, remainder: 1 },
} as const;

export const cofactorOf = (complex: boolean): number => families[complex ? 'complex' : 'real'].cofactor;

const small = [3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97];

export const isPositive = (x: bigint, { p, q }: Field): boolean => powerModulo(x, q, p) === 1n;

/** What a field must have: square roots of −1, or not; and these numbers are positive in it. */
export interface Wanted {
  readonly complex: boolean;
  readonly numbers: readonly bigint[];
}

/** The n-th field of its kind. Every kind has its own sequence, which is made as far as it is needed. */
export type Fields = (n: number, wanted: Wanted, budget: Budget) => Field;

export function fieldsFrom(random: Stream): Fields {
  const sequences = new Map<string, Field[]>();
  return (n, wanted, budget) => {
    const kind = `${wanted.complex} ${wanted.numbers.join(' ')}`;
    const sequence = sequences.get(kind) ?? [];
    sequences.set(kind, sequence);
    while (sequence.length <= n) sequence.push(chooseField(random, wanted, budget));
    return sequence[n] as Field;
  };
}

function chooseField(random: Stream, { complex, numbers }: Wanted, budget: Budget): Field {
  const { cofactor, step, remainder } = families[complex ? 'complex' : 'real'];
  for (;;) {
    const start = smallest + random.below(smallest - 100_000n);
    const first = start + residueOf(BigInt(remainder) - start, BigInt(step));
    const remainders = small.map((m) => Number(first % BigInt(m)));
    for (let k = 0; k < 4000; k++) {
      budget.spend(1);
      const divisible = small.some((m, i) => {
        const r = ((remainders[i] as number) + step * k) % m;
        return r === 0 || (cofactor * r + 1) % m === 0;
      });
      if (divisible) continue;
      budget.spend(100);
      const q = first + BigInt(step * k);
      const p = BigInt(cofactor) * q + 1n;
      if (!isPrime(q) || !isPrime(p)) continue;
      const imaginary = complex ? { p: rootOfMinusOne(p), q: rootOfMinusOne(q) } : undefined;
      const field = { p, q, cofactor: BigInt(cofactor), imaginary };
      if (numbers.every((n) => isPositive(n, field))) return field;
      break;
    }
  }
}

function rootOfMinusOne(prime: bigint): bigint {
  for (let a = 2n; ; a++) {
    const x = powerModulo(a, (prime - 1n) / 4n, prime);
    if ((x * x) % prime === prime - 1n) return x;
  }
}
