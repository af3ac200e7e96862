import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import { clearedSystem } from '../../../src/algebra/systems/cleared-system.ts';
import { newWork, randomStream } from '../../../src/algebra/work.ts';
import { allZeros } from '../../../src/analysis/homotopy/all-zeros.ts';
import type { AllZeros } from '../../../src/analysis/homotopy/all-zeros.ts';
import { branchedSystem } from '../../../src/analysis/homotopy/branched-system.ts';
import * as Q from '../../../src/expr/rational.ts';
import { dense } from './families.ts';
import type { Family } from './families.ts';
import { system, zerosOf } from './zeros-of.ts';

const zerosWithin = ({ equations, unknowns }: Family, mostPaths: number, operations = 1e9): AllZeros =>
  allZeros(branchedSystem(clearedSystem(equations, unknowns, newWork(), noAssumptions)!)!, {
    mostPaths,
    seed: 1,
    work: newWork(operations),
  });

describe('a search with a budget', () => {
  const family = dense(3, 3, randomStream(7));
  const all = zerosOf(family);
  const isKnown = ({ at }: AllZeros['zeros'][number]): boolean =>
    all.zeros.some((z) => z.at.every((c, j) => Math.hypot(c.re - at[j]!.re, c.im - at[j]!.im) < 1e-9));

  it('follows as many paths as it may, and says that others are left', () => {
    const some = zerosWithin(family, 10);
    expect(some.paths).toMatchObject({ needed: 27, followed: 10, lost: 0 });
    expect(some.zeros).toHaveLength(10);
    expect(some.zeros.every(isKnown)).toBe(true);
    expect(some.complete).toBe(false);
  });

  it('ends when its operations are used up, whatever a path costs', () => {
    const some = zerosWithin(family, 1000, 300_000);
    expect(some.paths.followed).toBeGreaterThan(0);
    expect(some.paths.followed).toBeLessThan(27);
    expect(some.zeros.every(isKnown)).toBe(true);
    expect(some.complete).toBe(false);
  });

  it('shows an origin even where there is no path to it', () => {
    const origin = zerosWithin(system('x y', '2*x + y^40 - x^7*y', 'y - 3*x + x^40'), 0);
    expect(origin.paths).toMatchObject({ needed: 1600, followed: 0 });
    expect(origin.zeros).toHaveLength(1);
    expect(origin.zeros[0]!.exact?.map(Q.toDouble)).toEqual([0, 0]);
    // The linear part [[2, 0], [−3, 1]] is regular.
    expect(origin.zeros[0]!.multiplicity).toBe(1);
  });

  it('takes small branches first', () => {
    const { zeros, paths } = zerosWithin(system('x y', 'x*(x^30 + y^29 - 3*x*y + 2)', 'y^2 - 2 + x*y'), 5);
    // On x = 0: y = ±√2.
    expect(paths).toMatchObject({ followed: 5 });
    expect(zeros.filter(({ at }) => at[0]!.re === 0 && Math.abs(at[1]!.re ** 2 - 2) < 1e-12)).toHaveLength(2);
  });
});
