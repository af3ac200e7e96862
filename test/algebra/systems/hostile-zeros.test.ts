import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areApart, areSame, certify } from '../../../src/algebra/systems/certify.ts';
import type { CertifiedZero } from '../../../src/algebra/systems/certify.ts';
import { newWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';
import { equal, expanded, faultIn, gauss, plus } from './boxes.ts';
import type { Gauss } from './boxes.ts';
import { number, one, polynomial, roots, tiny, two, x } from './hostile-systems.ts';
import type { Case } from './hostile-systems.ts';

const budget = 600_000;

/** Coefficients that are not real: a shift off the axis. */
const shifted = fc.tuple(roots, fc.oneof(tiny, number)).map(([list, im]): Case => {
  const moved = list.map((r) => plus(r, gauss(Q.zero, im)));
  return { equations: [polynomial(expanded(moved), x)], unknowns: [x], zeros: moved.map((r) => [r]) };
});

const near = (zero: readonly Gauss[], noise: number): { readonly re: number; readonly im: number }[] =>
  zero.map(({ re, im }) => {
    const [a, b] = [Q.toDouble(re), Q.toDouble(im)];
    const size = Math.hypot(a, b) * noise;
    return { re: a + size, im: b - size / 2 };
  });

/** All zeros certified from near each true zero; throws where one is false. */
function certificates({ equations, unknowns, zeros }: Case, noise: number): readonly CertifiedZero[] {
  return zeros.flatMap((zero) => {
    const found = certify(equations, unknowns, near(zero, noise), newWork(budget));
    if (found === undefined) return [];
    expect(faultIn(found, zeros)).toBeUndefined();
    return [found];
  });
}

const noises = fc.constantFrom(0, 0, 1e-14, -1e-9, 1e-5, 0.01);
const allSimple = ({ zeros }: Case): boolean =>
  zeros.every((a, i) => zeros.slice(0, i).every((b) => !a.every((z, j) => equal(z, b[j]!))));

describe('hostile systems whose zeros are known', () => {
  it.each([
    ['one unknown', one, 300],
    ['two unknowns', two, 150],
    ['not real', shifted, 150],
  ])(
    '%s: no certificate is false',
    (_, cases, n) => {
      let [all, certified] = [0, 0];
      fc.assert(
        fc.property(cases, noises, (system, noise) => {
          const found = certificates(system, noise);
          if (allSimple(system)) {
            all += system.zeros.length;
            certified += found.length;
          }
          for (const a of found)
            for (const b of found) {
              const same = system.zeros.some((r) =>
                [a, b].every((z) => faultIn(z, [r]) === undefined || faultIn(z, [r])!.startsWith('real')),
              );
              if (areApart(a, b)) expect(same).toBe(false);
              if (areSame(a, b)) expect(same).toBe(true);
            }
        }),
        runs(n),
      );
      // Those that doubles do not tell apart may take more than the budget.
      expect(certified).toBeGreaterThan(0.6 * all - 20);
    },
    120_000,
  );

  it('starts that have nothing to do with the zeros', () => {
    const start = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(one, two, shifted), start, start, (system, re, im) => {
        const point = system.unknowns.map((_, j) => ({ re: re + j, im: j === 0 ? im : 0 }));
        const found = certify(system.equations, system.unknowns, point, newWork(budget));
        if (found) expect(faultIn(found, system.zeros)).toBeUndefined();
      }),
      runs(100),
    );
  }, 120_000);

  it('nearly real zeros at random distances are decided', () => {
    fc.assert(
      fc.property(number, tiny, fc.boolean(), (a, e, isReal) => {
        const half = isReal ? gauss(Q.add(a, e)) : gauss(a, e);
        const other = isReal ? gauss(Q.sub(a, e)) : gauss(a, Q.neg(e));
        const equation = polynomial(expanded([half, other]), x);
        const found = certify([equation], [x], near([half], 0), newWork());
        expect(found?.real).toBe(isReal);
        expect(faultIn(found!, [[half], [other]])).toBeUndefined();
      }),
      runs(100),
    );
  }, 120_000);
});
