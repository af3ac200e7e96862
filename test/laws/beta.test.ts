import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { neg, ONE, ZERO } from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { atomsOf, substitute } from '../../src/expr/walk.ts';
import { derivationJson } from '../../src/json/derivation.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import { calculate, measuring } from './calculator.ts';
import { betaTheories, derived, fileOf, rhsOf } from './theories.ts';
import type { Betas } from './theories.ts';
import { runs } from '../runs.ts';

const momentum = (d: Derivation, i: number): Expr => d.theory.names.momenta[i] as Expr;
const coordinate = (d: Derivation, i: number): Expr => d.theory.coordinates[i]?.symbol as Expr;
const expectEqual = (a: Expr, b: Expr): void =>
  expect(decideEqual(a, b, noAssumptions, newWork()).kind).toBe('proved');

const print = infixPrinter();
/** ζ(3) and π are numbers to the calculator; everything else has a value of its own. */
const valueAt = (e: Expr, at: ReadonlyMap<string, number>): number =>
  calculate(
    print(e).replaceAll('zeta(3)', 'zeta_3'),
    measuring((n) => (n === 'zeta_3' ? 1.2020569031595942 : (at.get(n) ?? Number.NaN))),
  ).value;

const points = fc.array(fc.double({ min: 0.2, max: 1.5, noNaN: true }), { minLength: 12, maxLength: 12 });

describe('the linear lift of random theories', () => {
  test('proves each of its steps: H is conserved, phase-space volume too', () => {
    fc.assert(
      fc.property(betaTheories(), (theory) => {
        const d = derived(fileOf(theory));
        const unproved = d.steps.filter((s) => s.verdict.kind !== 'proved').map((s) => s.id);
        expect(unproved).toEqual([]);
        expect(print(rhsOf(d, 'conservation'))).toBe('0');
        expect(print(rhsOf(d, 'liouville'))).toBe('0');
      }),
      runs(60),
    );
  });

  test('ġ = ∂H/∂p and ṗ = −∂H/∂g, by finite differences of H', () => {
    fc.assert(
      fc.property(betaTheories(3), points, (theory, values) => {
        const d = derived(fileOf(theory));
        const H = rhsOf(d, 'lift.hamiltonian');
        const names = ['a', 'b', ...theory.couplings, ...d.theory.names.momenta.map((p) => p.name)];
        const at = new Map(names.map((n, i) => [n, values[i] as number]));
        const slope = (name: string): number => {
          const h = 1e-3;
          const moved = (k: number): number =>
            valueAt(H, new Map([...at, [name, (at.get(name) as number) + k * h]]));
          // Of fourth order.
          return (8 * (moved(1) - moved(-1)) - (moved(2) - moved(-2))) / (12 * h);
        };
        const size = 1 + Math.abs(valueAt(H, at));
        theory.couplings.forEach((g, i) => {
          const rate = valueAt(rhsOf(d, `hamilton.rate.${g}`), at);
          const force = valueAt(rhsOf(d, `hamilton.force.${g}`), at);
          const p = d.theory.names.momenta[i]?.name as string;
          expect(Math.abs(slope(p) - rate)).toBeLessThan(1e-8 * (size + Math.abs(rate)));
          expect(Math.abs(slope(g) + force)).toBeLessThan(1e-7 * (size + Math.abs(force)));
        });
      }),
      runs(60),
    );
  });

  test('ṗ_i = −Σ_j p_j J_ji for F = 0: the stability matrix transposed', () => {
    fc.assert(
      fc.property(betaTheories(), (theory) => {
        const d = derived(fileOf({ ...theory, source: '0' }));
        const rows = stepOf(d, 'stability.matrix')?.matrix?.rows ?? [];
        theory.couplings.forEach((g, i) => {
          // With p_j = 1 and the others 0, the force is −J_ji.
          theory.couplings.forEach((_, j) => {
            const unit = new Map(theory.couplings.map((__, k) => [momentum(d, k), k === j ? ONE : ZERO]));
            const picked = substitute(rhsOf(d, `hamilton.force.${g}`), unit);
            expectEqual(picked, neg(rows[j]?.[i] as Expr));
          });
        });
      }),
      runs(40),
    );
  });
});

describe('what a derivation does not depend on', () => {
  const identical = (a: unknown, b: unknown): void => expect(JSON.stringify(a)).toBe(JSON.stringify(b));

  test('deriving twice gives the same bytes', () => {
    fc.assert(
      fc.property(betaTheories(), (theory) => {
        identical(derivationJson(derived(fileOf(theory))), derivationJson(derived(fileOf(theory))));
      }),
      runs(30),
    );
  });

  test('the order of the declarations changes the order of the steps, not what they say', () => {
    fc.assert(
      fc.property(betaTheories(), fc.integer({ min: 1, max: 3 }), (theory, by) => {
        const turn = <T>(list: readonly T[]): readonly T[] => [
          ...list.slice(by % list.length),
          ...list.slice(0, by % list.length),
        ];
        const turned: Betas = { ...theory, couplings: turn(theory.couplings), betas: turn(theory.betas) };
        const [one, other] = [derived(fileOf(theory)), derived(fileOf(turned))];
        // Coordinates are separated one after the other, so that the constants depend on the order.
        const isFree = ({ id }: { readonly id: string }): boolean =>
          !/^hamilton-jacobi\.(separa|slope|solution)/.test(id);
        const idsOf = (d: Derivation): readonly string[] => d.steps.filter(isFree).map((s) => s.id);
        expect([...idsOf(other)].sort()).toEqual([...idsOf(one)].sort());
        for (const step of one.steps.filter(isFree)) {
          const same = stepOf(other, step.id);
          expectEqual(same?.equation.lhs as Expr, step.equation.lhs);
          expectEqual(same?.equation.rhs as Expr, step.equation.rhs);
        }
      }),
      runs(40),
    );
  });

  test('renaming the couplings renames the derivation', () => {
    fc.assert(
      fc.property(betaTheories(), (theory) => {
        const fresh = theory.couplings.map((_, i) => `k${i}`);
        const rename = (text: string): string =>
          text.replace(/[\p{L}_][\p{L}\p{N}_]*/gu, (word) => fresh[theory.couplings.indexOf(word)] ?? word);
        const one = derived(fileOf(theory));
        const other = derived(
          fileOf({ couplings: fresh, betas: theory.betas.map(rename), source: rename(theory.source) }),
        );
        const back = new Map<Expr, Expr>(
          theory.couplings.flatMap((_, i) => [
            [coordinate(other, i), coordinate(one, i)] as const,
            [momentum(other, i), momentum(one, i)] as const,
          ]),
        );
        theory.couplings.forEach((g, i) => {
          for (const kind of ['rate', 'force']) {
            expectEqual(
              substitute(rhsOf(other, `hamilton.${kind}.k${i}`), back),
              rhsOf(one, `hamilton.${kind}.${g}`),
            );
          }
        });
        expectEqual(substitute(rhsOf(other, 'lift.hamiltonian'), back), rhsOf(one, 'lift.hamiltonian'));
      }),
      runs(40),
    );
  });

  test('towards ln L instead of ln μ with the signs of β and F turned, H, ġ and ṗ turn their signs', () => {
    fc.assert(
      fc.property(betaTheories(3), (theory) => {
        const turned: Betas = {
          ...theory,
          betas: theory.betas.map((b) => `-(${b})`),
          source: `-(${theory.source})`,
        };
        const [up, down] = [derived(fileOf(theory)), derived(fileOf(turned, 'ln L'))];
        for (const { id, equation } of up.steps.filter((s) => /^(lift|hamilton\.|stability)/.test(s.id))) {
          expectEqual(rhsOf(down, id), neg(equation.rhs));
        }
      }),
      runs(40),
    );
  });
});

test('the random theories use every coupling somewhere, and parameters too', () => {
  const seen = new Set<string>();
  for (const theory of fc.sample(betaTheories(), { numRuns: 200, seed: 1 })) {
    for (const e of derived(fileOf(theory)).steps.flatMap((s) => [...atomsOf(s.equation.rhs)])) {
      if (e.op === 'sym') seen.add(e.name);
    }
  }
  for (const name of ['g', 'lambda', 'H', 'S', 'in', 'a', 'b']) expect(seen).toContain(name);
});
