import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorInteger, isPrime } from '../../src/algebra/factor-integer.ts';
import { newWork } from '../../src/algebra/work.ts';
import { fromBigInt, mulInt, powInt } from '../../src/expr/integer.ts';
import type { Int } from '../../src/expr/integer.ts';
import { runs } from '../runs.ts';

const options = runs(100);
const factors = (n: Int): ReturnType<typeof factorInteger> => factorInteger(n, newWork(1e9));
const product = ({ primes, rest }: ReturnType<typeof factorInteger>): Int =>
  [...primes, ...rest].reduce<Int>((p, [q, k]) => mulInt(p, powInt(q, k)), 1);

describe('primes', () => {
  it('below a thousand, by the sieve of Eratosthenes', () => {
    const sieve = new Set(Array.from({ length: 998 }, (_, i) => i + 2));
    for (const p of sieve) for (let k = 2 * p; k < 1000; k += p) sieve.delete(k);
    for (let n = 0; n < 1000; n++) expect(isPrime(n, newWork())).toBe(sieve.has(n));
  });
  it('strong pseudoprimes to several bases are none', () => {
    // C. Pomerance, J. Selfridge, S. Wagstaff, Math. Comp. 35 (1980) 1003; G. Jaeschke, Math. Comp. 61 (1993) 915.
    for (const n of [2047, 1373653, 25326001, 3215031751, 2152302898747, 3474749660383, 341550071728321])
      expect(isPrime(n, newWork())).toBe(false);
    expect(isPrime(561, newWork())).toBe(false);
  });
  it('of Mersenne', () => {
    const exponents = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 61, 67, 89, 107, 127];
    const prime = exponents.filter((k) => isPrime(fromBigInt(2n ** BigInt(k) - 1n), newWork()));
    expect(prime).toEqual([2, 3, 5, 7, 13, 17, 19, 31, 61, 89, 107, 127]);
  });
});

describe('factors of integers', () => {
  it('multiply back, and are prime', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (n) => {
        const result = factors(fromBigInt(n));
        expect(BigInt(product(result))).toBe(n < 0n ? -n : n);
        expect(result.primes.every(([p]) => isPrime(p, newWork()))).toBe(true);
        if (n !== 0n) expect(result.rest).toEqual([]);
      }),
      options,
    ));
  it('of numbers with few large primes', () => {
    expect(factors(0)).toEqual({ primes: [], rest: [[0, 1]] });
    expect(factors(1)).toEqual({ primes: [], rest: [] });
    expect(factors(-12)).toEqual({ primes: [[2, 2], [3, 1]], rest: [] }); // prettier-ignore
    // F. N. Cole, Bull. Amer. Math. Soc. 10 (1903) 134.
    expect(factors(2n ** 67n - 1n).primes).toEqual([[193707721, 1], [761838257287, 1]]); // prettier-ignore
    // L. Euler: the fifth number of Fermat.
    expect(factors(2 ** 32 + 1).primes).toEqual([[641, 1], [6700417, 1]]); // prettier-ignore
    const [p, q] = [1000003n, 2n ** 89n - 1n];
    expect(factors(p ** 4n * q ** 2n)).toEqual({ primes: [[1000003, 4], [q, 2]], rest: [] }); // prettier-ignore
    expect(factors(100003n ** 2n * 100019n).primes).toEqual([[100003, 2], [100019, 1]]); // prettier-ignore
  });
  it('for which the values of x² + 1 agree modulo both primes at once', () => {
    expect(factors(100279 * 100391).primes).toEqual([[100279, 1], [100391, 1]]); // prettier-ignore
  });
  it('what is too hard stays whole, as a power of what is no power', () => {
    const hard = (2n ** 89n - 1n) * (2n ** 107n - 1n);
    expect(factors(6n * hard)).toEqual({ primes: [[2, 1], [3, 1]], rest: [[hard, 1]] }); // prettier-ignore
    expect(factors(hard ** 2n)).toEqual({ primes: [], rest: [[hard, 2]] });
  });
  it('a budget that is used up is no error', () => {
    const n = 2n ** 67n - 1n;
    for (const budget of [0, 10, 20_000, 35_000, 40_000]) {
      const work = newWork(budget);
      const result = factorInteger(12n * n, work);
      expect(product(result)).toBe(12n * n);
      expect(work.operations).toBeGreaterThanOrEqual(0);
    }
  });
});

it('a budget that ends between two tests leaves a number as it is, or its root', () => {
  expect(isPrime(1_000_003, newWork(50))).toBe(false);
  const root = fromBigInt(2n ** 61n - 1n);
  for (let operations = 33_300; operations < 33_700; operations += 7) {
    const [[base, power] = []] = factorInteger(powInt(root, 2), newWork(operations)).rest;
    expect([base, power]).toEqual(power === 1 ? [powInt(root, 2), 1] : [root, 2]);
  }
});
