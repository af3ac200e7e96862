import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import { clearedSystem } from '../../../src/algebra/systems/cleared-system.ts';
import { newWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import { balanced } from '../../../src/analysis/homotopy/balance.ts';
import { homogeneousEvaluator } from '../../../src/analysis/homotopy/evaluator.ts';
import { numericPolynomial } from '../../../src/analysis/homotopy/numeric-polynomial.ts';
import { polydiscProver } from '../../../src/analysis/homotopy/polydisc.ts';
import type { Polydisc } from '../../../src/analysis/homotopy/polydisc.ts';
import { runs } from '../../runs.ts';
import type { Gauss } from '../../algebra/systems/boxes.ts';
import { one, two } from '../../algebra/systems/hostile-systems.ts';
import type { Case } from '../../algebra/systems/hostile-systems.ts';

/** Whether |z − y| ≤ r in every coordinate, exactly. */
const holds = (centre: Float64Array, radii: Float64Array, at: readonly Gauss[]): boolean =>
  at.every(({ re, im }, j) => {
    const [x, y] = [Q.sub(re, Q.fromDouble(centre[2 * j]!)), Q.sub(im, Q.fromDouble(centre[2 * j + 1]!))];
    const r = Q.fromDouble(radii[j]!);
    return Q.compare(Q.add(Q.mul(x, x), Q.mul(y, y)), Q.mul(r, r)) <= 0;
  });

function prover({ equations, unknowns }: Case): ((near: Float64Array) => Polydisc | undefined) | undefined {
  const system = clearedSystem(equations, unknowns, newWork(), noAssumptions);
  if (system === undefined) return undefined;
  const polynomials = system.numerators.map((p) => numericPolynomial(p, system.variables, system.field));
  if (!polynomials.every((p) => p !== undefined)) return undefined;
  const { system: scaled, exponents } = balanced(polynomials);
  const grouping = [unknowns.map((_, j) => j)];
  const prove = polydiscProver(scaled, homogeneousEvaluator(scaled, grouping).at, 1);
  const factor = (k: number, sign: 1 | -1): number => 2 ** (sign * exponents[k]!);
  return (near) => {
    const found = prove(near.map((z, k) => z * factor(k >> 1, -1)));
    return (
      found && {
        ...found,
        centre: found.centre.map((z, k) => z * factor(k >> 1, 1)),
        radii: found.radii.map((r, j) => r * factor(j, 1)),
        outer: found.outer.map((r, j) => r * factor(j, 1)),
      }
    );
  };
}

describe('zeros proved in doubles, where all zeros are known', () => {
  const noises = fc.constantFrom(0, 0, 1e-15, -1e-12, 1e-9, 1e-5, 0.01);
  it.each([
    ['one unknown', one, 1000],
    ['two unknowns', two, 300],
  ])(
    '%s: none is false',
    (_, cases, n) => {
      let proved = 0;
      fc.assert(
        fc.property(cases, noises, (system, noise) => {
          const prove = prover(system);
          fc.pre(prove !== undefined);
          for (const zero of system.zeros) {
            const near = zero.flatMap(({ re, im }) => {
              const [a, b] = [Q.toDouble(re), Q.toDouble(im)];
              const size = Math.hypot(a, b) * noise;
              return [a + size, b - size / 2];
            });
            const found = prove(Float64Array.from(near));
            if (found === undefined) continue;
            proved++;
            for (const radii of [found.radii, found.outer]) {
              const inside = system.zeros.filter((z) => holds(found.centre, radii, z));
              expect(inside).toHaveLength(1);
              const isReal = inside[0]!.every(({ im }) => Q.isZero(im));
              if (found.real !== undefined) expect(found.real).toBe(isReal);
            }
          }
        }),
        runs(n),
      );
      expect(proved).toBeGreaterThan(n / 10);
    },
    240_000,
  );
});
