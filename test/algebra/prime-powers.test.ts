import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPrimePowers } from '../../src/algebra/prime-powers.ts';
import type { PrimePowerParts } from '../../src/algebra/prime-powers.ts';
import * as Q from '../../src/expr/rational.ts';
import { runs } from '../runs.ts';

const parts = (n: number, d: number): PrimePowerParts | undefined => inPrimePowers(Q.rational(n, d));
const total = ({ whole, parts: list }: PrimePowerParts): Q.Rational =>
  list.reduce(
    (sum, { prime, power, numerator }) => Q.add(sum, Q.rational(numerator, prime ** power)),
    Q.rational(whole),
  );

describe('partial fractions of a rational number', () => {
  it('5/6 = 1/2 + 1/3, 1/6 = 1/2 + 2/3 − 1', () => {
    expect(parts(5, 6)).toEqual({
      whole: 0,
      parts: [
        { prime: 2, power: 1, numerator: 1 },
        { prime: 3, power: 1, numerator: 1 },
      ],
    });
    expect(parts(1, 6)).toEqual({
      whole: -1,
      parts: [
        { prime: 2, power: 1, numerator: 1 },
        { prime: 3, power: 1, numerator: 2 },
      ],
    });
  });
  it('7/360 = 7/8 + 1/9 + 1/5 … has one part for each of 2³, 3², 5', () => {
    expect(parts(7, 360)?.parts.map(({ prime, power }) => [prime, power])).toEqual([
      [2, 3],
      [3, 2],
      [5, 1],
    ]);
  });
  it('an integer has none', () => expect(parts(-7, 1)).toEqual({ whole: -7, parts: [] }));
  it('a prime denominator has one', () =>
    expect(parts(-1, 7)).toEqual({ whole: -1, parts: [{ prime: 7, power: 1, numerator: 6 }] }));

  it('they add up again; the primes ascend, and each numerator is a positive remainder without that prime', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        (n, d) => {
          const q = Q.rational(n, d);
          const found = inPrimePowers(q) as PrimePowerParts;
          expect(total(found)).toEqual(q);
          expect(found.parts.reduce((product, { prime, power }) => product * prime ** power, 1)).toBe(q.d);
          expect(found.parts.map(({ prime }) => prime)).toEqual(
            found.parts.map(({ prime }) => prime).sort((a, b) => a - b),
          );
          for (const { prime, power, numerator } of found.parts) {
            expect(numerator).toBeGreaterThan(0);
            expect(numerator).toBeLessThan(prime ** power);
            expect(numerator % prime).not.toBe(0);
            for (let k = 2; k * k <= prime; k++) expect(prime % k).not.toBe(0);
          }
        },
      ),
      runs(60),
    ));

  it('numbers too large are left alone', () => {
    expect(parts(1, 10_000)).toBeDefined();
    expect(parts(1, 10_001)).toBeUndefined();
    expect(inPrimePowers(Q.rational(2n ** 80n + 1n, 2))).toBeUndefined();
    expect(inPrimePowers(Q.rational(1, 3n ** 60n))).toBeUndefined();
    expect(inPrimePowers(Q.rational(2n ** 80n))).toBeUndefined();
  });
});
