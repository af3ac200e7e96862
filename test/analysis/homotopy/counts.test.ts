import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../src/algebra/work.ts';
import { multiplier, runs } from '../../runs.ts';
import { cyclic, dense, katsura, noon } from './families.ts';
import type { Family } from './families.ts';
import { zerosOf } from './zeros-of.ts';

/** How many zeros: the data base of PHCpack (J. Verschelde, ACM TOMS 25 (1999) 251), and the papers beside each family. */
const known: readonly (readonly [string, Family, number, number])[] = [
  ['katsura-3', katsura(3), 8, 8],
  ['katsura-5', katsura(5), 32, 32],
  ['noon-3', noon(3), 21, 27],
  ['noon-4', noon(4), 73, 81],
  ['cyclic-5', cyclic(5), 70, 120],
];
const longer: readonly (readonly [string, Family, number, number])[] = [
  ['katsura-7', katsura(7), 128, 128],
  ['noon-5', noon(5), 233, 243],
  ['cyclic-6', cyclic(6), 156, 720],
  ['cyclic-7', cyclic(7), 924, 5040],
];

describe('systems whose number of zeros is known', () => {
  it.each([...known, ...(multiplier > 1 ? longer : longer.slice(0, 3))])(
    '%s has all its zeros, certified',
    (_, family, zeros, paths) => {
      const found = zerosOf(family);
      expect(found.zeros).toHaveLength(zeros);
      expect(found.meetings).toHaveLength(0);
      expect(found.paths).toMatchObject({ needed: paths, atInfinity: paths - zeros, lost: 0, singular: 0 });
      expect(found.complete).toBe(zeros === paths ? true : 'numerical');
    },
    240_000,
  );

  it('does not depend on the random start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(...known), (seed, [, family, zeros]) => {
        expect(zerosOf(family, seed).zeros).toHaveLength(zeros);
      }),
      runs(20),
    );
  }, 240_000);
});

describe('random dense systems have as many zeros as É. Bézout says', () => {
  it.each([
    [2, 2, 40],
    [2, 5, 15],
    [3, 3, 15],
    [4, 2, 15],
    [4, 3, 4],
    [5, 2, 8],
  ])(
    '%i equations of degree %i',
    (n, degree, count) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
          const found = zerosOf(dense(n, degree, randomStream(seed)), seed);
          expect(found.zeros).toHaveLength(degree ** n);
          expect(found.complete).toBe(true);
          // Complex zeros of real equations come in pairs.
          const paired = found.zeros.filter(({ real }) => real === false);
          expect(found.zeros.every(({ real }) => real !== undefined)).toBe(true);
          expect(paired.length % 2).toBe(0);
          const sum = paired.reduce((s, { at }) => s + at[0]!.im, 0);
          const size = paired.reduce((s, { at }) => s + Math.abs(at[0]!.im), 0);
          expect(Math.abs(sum)).toBeLessThanOrEqual(1e-9 * size);
        }),
        runs(count),
      );
    },
    240_000,
  );
});
