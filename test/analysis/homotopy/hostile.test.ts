import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { num, sub, mul, sym, productOf } from '../../../src/expr/build.ts';
import * as Q from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';
import { contains, equal, gauss } from '../../algebra/systems/boxes.ts';
import type { Gauss } from '../../algebra/systems/boxes.ts';
import { one, two } from '../../algebra/systems/hostile-systems.ts';
import type { Case } from '../../algebra/systems/hostile-systems.ts';
import type { Zero } from '../../../src/analysis/homotopy/all-zeros.ts';
import { zerosIn, zerosOf } from './zeros-of.ts';

const same = (a: readonly Gauss[], b: readonly Gauss[]): boolean => a.every((z, j) => equal(z, b[j]!));

/** Zeros with how often they occur. */
function counted(zeros: Case['zeros']): readonly { readonly at: readonly Gauss[]; readonly times: number }[] {
  const firsts = zeros.filter((z, i) => !zeros.slice(0, i).some((other) => same(z, other)));
  return firsts.map((at) => ({ at, times: zeros.filter((z) => same(z, at)).length }));
}

/** What is wrong with a zero, by exact comparisons with all there are. */
function faultIn(zero: Zero, all: ReturnType<typeof counted>): string | undefined {
  const { exact, box, bits } = zero;
  const inside = all.filter(({ at }) =>
    exact ? at.every((z, j) => equal(z, gauss(exact[j]!))) : contains(box, at, bits),
  );
  if (inside.length !== 1) return `${inside.length} zeros in the box`;
  const { at, times } = inside[0]!;
  const isReal = at.every(({ im }) => Q.isZero(im));
  if (zero.real !== undefined && zero.real !== isReal) return `real: ${zero.real}`;
  if (zero.multiplicity !== undefined && zero.multiplicity !== times)
    return `multiplicity ${zero.multiplicity}`;
  return undefined;
}

describe('hostile systems whose zeros are known', () => {
  it.each([
    ['one unknown', one, 60],
    ['two unknowns', two, 12],
  ])(
    '%s: no zero is false, and none is missing where it says so',
    (_, cases, n) => {
      let [all, zeros] = [0, 0];
      fc.assert(
        fc.property(cases, fc.integer({ min: 1, max: 1000 }), (system, seed) => {
          const truth = counted(system.zeros);
          const found = zerosIn(system, seed);
          fc.pre(found !== undefined);
          for (const zero of found.zeros) expect(faultIn(zero, truth)).toBeUndefined();
          for (const { at } of truth)
            expect(
              found.zeros.filter((z) => faultIn(z, [{ at, times: NaN }]) !== '0 zeros in the box').length,
            ).toBeLessThanOrEqual(1);
          all += truth.length;
          zeros += found.zeros.length;
          if (found.complete === true) expect(found.zeros).toHaveLength(truth.length);
        }),
        runs(n),
      );
      expect(zeros).toBeGreaterThan(0.6 * all - 10);
    },
    240_000,
  );

  it('zeros closer together than doubles tell are taken apart or named as a meeting', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.boolean(),
        fc.integer({ min: -5, max: 5 }),
        (digits, isReal, shift) => {
          const x = sym('x');
          const e = Q.pow(Q.rational(10), -digits);
          const middle = sub(x, num(Q.rational(shift, 3)));
          const equation = sub(mul(middle, middle), num(isReal ? e : Q.neg(e)));
          const found = zerosOf({ equations: [equation], unknowns: [x] });
          const met = found.meetings.reduce((sum, { paths }) => sum + paths, 0);
          expect(found.zeros.length + met).toBe(2);
          expect(found.zeros.every(({ real }) => real === isReal || real === undefined)).toBe(true);
          if (digits <= 20) expect(found.complete).toBe(true);
        },
      ),
      runs(80),
    );
  });

  it.each([10, 15, 20])('J. H. Wilkinson’s polynomial with the zeros 1, …, %i', (n) => {
    const [x, y] = [sym('x'), sym('y')];
    const wilkinson = productOf(Array.from({ length: n }, (_, k) => sub(x, num(k + 1))));
    // Sheared, so that no factor shows the zeros. Doubles do not hold the coefficients from the 19th on.
    const found = zerosOf({ equations: [sub(wilkinson, sub(y, x)), sub(y, x)], unknowns: [x, y] });
    if (n === 10) expect(found.complete).toBe(true);
    if (found.complete === true) expect(found.zeros).toHaveLength(n);
    const truth = Array.from({ length: n }, (_, k) => ({
      at: [gauss(Q.rational(k + 1)), gauss(Q.rational(k + 1))],
      times: 1,
    }));
    for (const zero of found.zeros) expect(faultIn(zero, truth)).toBeUndefined();
  });
});
