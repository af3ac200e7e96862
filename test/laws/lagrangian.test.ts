import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { add, mul, num, sub, velocity } from '../../src/expr/build.ts';
import { partial, totalDerivative } from '../../src/expr/differentiate.ts';
import type { Derivative, Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { substitute } from '../../src/expr/walk.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { formulas } from '../formula.ts';
import {
  derived,
  equationsOf,
  gauges,
  hamiltonianFile,
  lagrangianFile,
  lhsOf,
  quadraticLagrangians,
  rhsOf,
} from './theories.ts';
import { runs } from '../runs.ts';

const expectEqual = (a: Expr, b: Expr): void =>
  expect(decideEqual(a, b, noAssumptions, newWork()).kind).toBe('proved');

const velocityOf = (d: Derivation, i: number): Derivative =>
  velocity(d.theory.coordinates[i]?.symbol as Expr, d.theory.names.time) as Derivative;

/** The formula of a Lagrangian in the notation of theory files. */
const written = (e: Expr): string => infixPrinter()(e).replace(/\bD\((\w+),tau\)/g, "$1'");

describe('random Lagrangians quadratic in the velocities', () => {
  test('every step is proved, the energy is conserved and equals the Hamiltonian', () => {
    fc.assert(
      fc.property(quadraticLagrangians, ({ coordinates, lagrangian }) => {
        const d = derived(lagrangianFile(coordinates, lagrangian));
        expect(d.steps.filter((s) => s.verdict.kind !== 'proved').map((s) => s.id)).toEqual([]);
        expect(infixPrinter()(rhsOf(d, 'energy.conservation'))).toBe('0');
        const momenta = new Map<Expr, Expr>(
          coordinates.map((q, i) => [d.theory.names.momenta[i] as Expr, rhsOf(d, `momentum.${q}`)]),
        );
        expectEqual(substitute(rhsOf(d, 'lift.hamiltonian'), momenta), rhsOf(d, 'energy'));
      }),
      runs(25),
    );
  });

  test('the Legendre transform is its own inverse', () => {
    fc.assert(
      fc.property(quadraticLagrangians, ({ coordinates, lagrangian }) => {
        const d = derived(lagrangianFile(coordinates, lagrangian));
        // Back: from H alone, q̇ = ∂H/∂p and L = p·q̇ − H, where p = ∂L/∂q̇.
        const H = derived(hamiltonianFile(coordinates, infixPrinter()(rhsOf(d, 'lift.hamiltonian'))));
        const rates = coordinates.map((q) => rhsOf(H, `hamilton.rate.${q}`));
        const action = rates.map((rate, i) => mul(d.theory.names.momenta[i] as Expr, rate));
        const back = sub(add(...action), rhsOf(H, 'lift.hamiltonian'));
        const momenta = new Map<Expr, Expr>(
          coordinates.map((q, i) => [d.theory.names.momenta[i] as Expr, rhsOf(d, `momentum.${q}`)]),
        );
        expectEqual(substitute(back, momenta), rhsOf(d, 'lift.lagrangian'));
        rates.forEach((rate, i) => expectEqual(substitute(rate, momenta), velocityOf(d, i)));
      }),
      runs(25),
    );
  });

  test("Hamilton's equations are the Euler–Lagrange equations", () => {
    fc.assert(
      fc.property(quadraticLagrangians, ({ coordinates, lagrangian }) => {
        const d = derived(lagrangianFile(coordinates, lagrangian));
        const momenta = new Map<Expr, Expr>(
          coordinates.map((q, i) => [d.theory.names.momenta[i] as Expr, rhsOf(d, `momentum.${q}`)]),
        );
        const moving = new Set<Expr>(d.theory.coordinates.map((c) => c.symbol));
        for (const q of coordinates) {
          const change = totalDerivative(rhsOf(d, `momentum.${q}`), d.theory.names.time, moving);
          const force = substitute(rhsOf(d, `hamilton.force.${q}`), momenta);
          expectEqual(sub(change, force), lhsOf(d, `euler-lagrange.${q}`));
        }
      }),
      runs(25),
    );
  });

  test('a total derivative added to L changes no equation of motion', () => {
    fc.assert(
      fc.property(quadraticLagrangians, gauges, ({ coordinates, lagrangian }, text) => {
        const d = derived(lagrangianFile(coordinates, lagrangian));
        const { time } = d.theory.names;
        const gauge = formulas(`${coordinates.join(' ')} a b`)(text);
        const dGauge = totalDerivative(gauge, time, new Set(d.theory.coordinates.map((c) => c.symbol)));
        const other = derived(lagrangianFile(coordinates, `${lagrangian} + ${written(dGauge)}`));
        for (const q of coordinates) {
          expectEqual(lhsOf(other, `euler-lagrange.${q}`), lhsOf(d, `euler-lagrange.${q}`));
        }
        // The momenta change by the slope of the gauge function.
        coordinates.forEach((q, i) => {
          const slope = partial(gauge, d.theory.coordinates[i]?.symbol as never);
          expectEqual(sub(rhsOf(other, `momentum.${q}`), rhsOf(d, `momentum.${q}`)), slope);
        });
      }),
      runs(25),
    );
  });

  test('the Euler–Lagrange equations are linear in L', () => {
    fc.assert(
      fc.property(
        quadraticLagrangians,
        quadraticLagrangians,
        fc.integer({ min: -5, max: 5 }),
        (one, other, c) => {
          const coordinates = ['x', 'y', 'z'];
          const equations = (L: string): readonly Expr[] => equationsOf(lagrangianFile(coordinates, L));
          const [a, b, both] = [
            equations(one.lagrangian),
            equations(other.lagrangian),
            equations(`${one.lagrangian} + (${c})*(${other.lagrangian})`),
          ];
          both.forEach((e, i) => expectEqual(e, add(a[i] as Expr, mul(num(c), b[i] as Expr))));
        },
      ),
      runs(25),
    );
  });
});
