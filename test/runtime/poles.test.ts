import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integrate } from '../../src/runtime/dop853.ts';
import type { RightHandSide } from '../../src/runtime/problem.ts';
import type { Solution } from '../../src/runtime/solution.ts';
import { runs } from '../runs.ts';

const power = (x: number, k: number): number => (k === 0 ? 1 : x * power(x, k - 1));

function expectPole(solution: Solution, at: number, accuracy = 1e-8): void {
  expect(solution.stopped.reason).toBe('pole');
  expect(Math.abs(solution.stopped.tau / at - 1)).toBeLessThan(accuracy);
  expectFinite(solution);
}

function expectFinite(solution: Solution): void {
  expect(solution.tau.every(Number.isFinite)).toBe(true);
  expect(solution.y.every((y) => y.every(Number.isFinite))).toBe(true);
  solution.tau.forEach((tau, i) => {
    if (i > 0) expect(tau).not.toBe(solution.tau[i - 1]);
    expect(solution.at(tau).every(Number.isFinite)).toBe(true);
  });
}

const coupling = fc.double({ min: 0.01, max: 10, noNaN: true });

describe('Landau poles', () => {
  test('dg/dτ = A g^k has its pole at 1/((k−1) A g₀^(k−1))', () => {
    fc.assert(
      fc.property(coupling, coupling, fc.constantFrom(2, 3, 4, 5), (a, g0, k) => {
        const pole = 1 / ((k - 1) * a * power(g0, k - 1));
        const f: RightHandSide = (_, y, out) => {
          out[0] = a * power(y[0]!, k);
        };
        expectPole(integrate(f, [g0], [0, 2 * pole]), pole);
        expect(integrate(f, [g0], [0, 0.99 * pole]).stopped.reason).toBe('end');
      }),
      runs(50),
    );
  });

  test('slow blow-up, dg/dτ = g^(1 + 1/k): a pole of order k', () => {
    for (const k of [2, 5, 10, 50])
      expectPole(
        integrate((_, y, out) => (out[0] = Math.pow(y[0]!, 1 + 1 / k)), [0.7], [0, 1000]),
        k * Math.pow(0.7, -1 / k),
      );
  });

  test('one-loop QCD, five flavours, from α_s(M_Z) = 0.118 towards the infrared', () => {
    const b0 = 23 / (6 * Math.PI);
    const solution = integrate((_, y, out) => (out[0] = -b0 * y[0]! * y[0]!), [0.118], [0, -20]);
    expectPole(solution, -1 / (b0 * 0.118));
  });

  test('logarithmic blow-up, dy/dτ = e^y', () => {
    expectPole(
      integrate((_, y, out) => (out[0] = Math.exp(y[0]!)), [1], [0, 10]),
      Math.exp(-1),
    );
  });

  test('a pole of one coupling stops the whole system', () => {
    const f: RightHandSide = (_, y, out) => {
      out[0] = y[0]! * y[0]!;
      out[1] = -y[1]!;
      out[2] = y[0]! * y[2]!;
    };
    expectPole(integrate(f, [0.5, 1, 1], [0, 10]), 2);
  });

  test('the pole of tan τ far from τ = 0, and one at τ = 0', () => {
    expectPole(
      integrate((_, y, out) => (out[0] = 1 + y[0]! * y[0]!), [0], [100, 200]),
      100 + Math.PI / 2,
    );
    const { stopped } = integrate((_, y, out) => (out[0] = y[0]! * y[0]!), [1], [-1, 5]);
    expect(stopped.reason).toBe('pole');
    expect(Math.abs(stopped.tau)).toBeLessThan(1e-9);
  });

  test('the place does not depend much on the tolerance', () => {
    for (const rtol of [1e-4, 1e-6, 1e-8, 1e-12])
      expectPole(
        integrate((_, y, out) => (out[0] = y[0]! * y[0]!), [0.1], [0, 100], { rtol, atol: rtol }),
        10,
        100 * rtol,
      );
  });
});

describe('poles of β', () => {
  test('dg/dτ = 1/(1 − cg) ends at g = 1/c, a square-root branch point', () => {
    fc.assert(
      fc.property(
        coupling,
        fc.double({ min: -2, max: 0.9, noNaN: true }),
        fc.constantFrom(1e-4, 1e-6, 1e-10),
        (c, fraction, rtol) => {
          const g0 = fraction / c;
          const solution = integrate((_, y, out) => (out[0] = 1 / (1 - c * y[0]!)), [g0], [0, 1000], {
            rtol,
            atol: rtol / (100 * c),
          });
          expectPole(solution, ((1 - fraction) * (1 - fraction)) / (2 * c), Math.max(1e-8, 10 * rtol));
          expect(Math.abs(c * solution.y.at(-1)![0]! - 1)).toBeLessThan(1e-3);
        },
      ),
      {
        ...runs(50),
        examples: [
          [0.42420866675382535, 0, 1e-4],
          [2.04846, 0.84548, 1e-4],
          [8.11646, 0.72948, 1e-5],
        ],
      },
    );
  });

  test('the NSVZ beta function: dα/dτ = −bα²/(1 − cα), 1/α + c ln α = b τ + constant', () => {
    const [b, c, start] = [3 / (2 * Math.PI), 3 / (2 * Math.PI), 0.5];
    const f: RightHandSide = (_, y, out) => {
      out[0] = (-b * y[0]! * y[0]!) / (1 - c * y[0]!);
    };
    const invariant = (alpha: number) => 1 / alpha + c * Math.log(alpha);
    const solution = integrate(f, [start], [0, -100]);
    expectPole(solution, (invariant(1 / c) - invariant(start)) / b);
    expect(solution.y.at(-1)![0]).toBeCloseTo(1 / c, 5);
  });
});

test('a pole of β in a small coupling beside a large, quickly growing one', () => {
  for (const rtol of [1e-4, 1e-10]) {
    const f: RightHandSide = (_, y, out) => {
      out[0] = 1 / (1 - 1e3 * y[0]!);
      out[1] = 1e9;
    };
    const solution = integrate(f, [0, 1], [0, 1], { rtol, atol: rtol * 1e-5 });
    expectPole(solution, 1 / 2e3, Math.max(1e-8, 10 * rtol));
  }
});

describe('no poles', () => {
  test('exponential growth to 1e200 is the end of the span', () => {
    const solution = integrate((_, y, out) => (out[0] = 5 * y[0]!), [1], [0, 92]);
    expect(solution.stopped).toEqual({ reason: 'end', tau: 92 });
    expect(Math.log(solution.y.at(-1)![0]!)).toBeCloseTo(460, 6);
  });

  test.each<[string, number, (y: number) => number]>([
    ['exponential growth beyond the largest number', 1, (y) => 5 * y],
    ['growth like e^(e^τ)', 3, (y) => y * Math.log(y)],
    ['the border of the domain of a square root, at zero', 1, (y) => -Math.sqrt(y)],
    ['the border of the domain of a logarithm', 1, (y) => -2 + Math.log(y)],
    ['a border met while growing', 0, (y) => 1 + y * y + 0 * Math.sqrt(1 - y)],
    ['a border met shortly before a pole', 1, (y) => y * y + 0 * Math.sqrt(1000 - y)],
    ['a sliding mode', 1, (y) => -Math.sign(y)],
  ])('%s ends the steps', (_, start, beta) => {
    const solution = integrate((__, y, out) => (out[0] = beta(y[0]!)), [start], [0, 200], {
      maxSteps: 10_000,
    });
    expect(solution.stopped.reason).toBe('steps');
    expect(solution.stopped.tau).toBe(solution.tau.at(-1));
    expectFinite(solution);
  });

  test('a stiff decay runs out of steps', () => {
    const f: RightHandSide = (tau, y, out) => {
      out[0] = -1e6 * (y[0]! - Math.cos(tau));
    };
    const solution = integrate(f, [0], [0, 10], { maxSteps: 1000 });
    expect(solution.stopped.reason).toBe('steps');
    expectFinite(solution);
  });

  test('a narrow, finite resonance is passed', () => {
    const f: RightHandSide = (tau, _, out) => {
      out[0] = 1e-4 / ((tau - 1) * (tau - 1) + 1e-8);
    };
    const solution = integrate(f, [0], [0, 2], { maxStep: 0.01 });
    expect(solution.stopped.reason).toBe('end');
    expect(solution.y.at(-1)![0]).toBeCloseTo(2 * Math.atan(1e4), 8);
  });
});
