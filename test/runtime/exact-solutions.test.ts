import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integrate } from '../../src/runtime/dop853.ts';
import type { RightHandSide } from '../../src/runtime/problem.ts';
import { runs } from '../runs.ts';

/** φ⁴ theory: dg/dτ = −εg + Ag², a logistic equation. */
const phi4 =
  (eps: number, a: number): RightHandSide =>
  (_, y, out) => {
    out[0] = -eps * y[0]! + a * y[0]! * y[0]!;
  };
const phi4Flow = (eps: number, a: number, g0: number, tau: number): number =>
  (eps * g0) / (a * g0 + (eps - a * g0) * Math.exp(eps * tau));

test('φ⁴ theory follows g(τ) = ε g₀ / (A g₀ + (ε − A g₀) e^(ετ))', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 2, noNaN: true }),
      fc.double({ min: 0.01, max: 2, noNaN: true }),
      fc.double({ min: 0.01, max: 0.9, noNaN: true }),
      (eps, a, fraction) => {
        const g0 = (fraction * eps) / a;
        const solution = integrate(phi4(eps, a), [g0], [0, 10]);
        expect(solution.stopped).toEqual({ reason: 'end', tau: 10 });
        for (let tau = 0; tau <= 10; tau += 0.37) {
          const g = phi4Flow(eps, a, g0, tau);
          expect(Math.abs(solution.at(tau)[0]! - g)).toBeLessThan(100 * (1e-12 + 1e-10 * g));
        }
      },
    ),
    runs(50),
  );
});

test('Lotka–Volterra conserves x − ln x + y − ln y', () => {
  const solution = integrate(
    (_, y, out) => {
      out[0] = y[0]! * (1 - y[1]!);
      out[1] = y[1]! * (y[0]! - 1);
    },
    [2, 1],
    [0, 100],
  );
  const invariant = (y: Float64Array) => y[0]! - Math.log(y[0]!) + y[1]! - Math.log(y[1]!);
  for (const y of solution.y) expect(Math.abs(invariant(y) - invariant(solution.y[0]!))).toBeLessThan(1e-8);
});

test('a random linear system of dimension 30 and its backward flow undo each other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 900, maxLength: 900 }),
      (entries) => {
        const f: RightHandSide = (_, y, out) => {
          for (let i = 0; i < 30; i++) {
            let sum = 0;
            for (let j = 0; j < 30; j++) sum += entries[30 * i + j]! * y[j]!;
            out[i] = sum / 30;
          }
        };
        const start = Array.from({ length: 30 }, (_, i) => Math.cos(i));
        const there = integrate(f, start, [0, 2]);
        const back = integrate(f, there.y.at(-1)!, [2, 0]);
        expect(back.stopped).toEqual({ reason: 'end', tau: 0 });
        back.y.at(-1)!.forEach((x, i) => expect(Math.abs(x - start[i]!)).toBeLessThan(1e-8));
      },
    ),
    runs(10),
  );
});

test('thirty rotations, a block-diagonal system of dimension 60', () => {
  const f: RightHandSide = (_, y, out) => {
    for (let i = 0; i < 30; i++) {
      out[2 * i] = -(i + 1) * y[2 * i + 1]!;
      out[2 * i + 1] = (i + 1) * y[2 * i]!;
    }
  };
  const start = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 1 : 0));
  const solution = integrate(f, start, [0, 3]);
  for (const tau of [0.5, 1.7, 3]) {
    const y = solution.at(tau);
    for (let i = 0; i < 30; i++) {
      expect(y[2 * i]).toBeCloseTo(Math.cos((i + 1) * tau), 8);
      expect(y[2 * i + 1]).toBeCloseTo(Math.sin((i + 1) * tau), 8);
    }
  }
});

test('a right-hand side that is zero leaves the state alone', () => {
  const solution = integrate((_, __, out) => out.fill(0), [0.3, 0], [0, 1e6]);
  expect(solution.stopped).toEqual({ reason: 'end', tau: 1e6 });
  for (const y of solution.y) expect([...y]).toEqual([0.3, 0]);
  expect(solution.steps).toBeLessThan(30);
});

test('a polynomial in τ of degree seven is integrated exactly', () => {
  const f: RightHandSide = (tau, _, out) => {
    out[0] = 8 * Math.pow(tau, 7);
  };
  const solution = integrate(f, [0], [0, 1], { atol: 1e300, firstStep: 1 });
  expect(solution.steps).toBe(1);
  expect(solution.y[1]![0]).toBeCloseTo(1, 14);
});

describe('dense output', () => {
  const f: RightHandSide = (tau, y, out) => {
    out[0] = y[0]! * Math.cos(tau);
  };
  const exact = (tau: number) => Math.exp(Math.sin(tau));

  /** The largest error at ten points within every step. */
  const largestError = (options: Parameters<typeof integrate>[3]): number => {
    const { tau, at } = integrate(f, [1], [0, 10], options);
    let largest = 0;
    for (let i = 1; i < tau.length; i++)
      for (let part = 0; part < 10; part++) {
        const between = tau[i - 1]! + ((tau[i]! - tau[i - 1]!) * part) / 10;
        largest = Math.max(largest, Math.abs(at(between)[0]! - exact(between)));
      }
    return largest;
  };

  test.each([1e-5, 1e-7, 1e-9, 1e-11])('is accurate to 100 tolerances, tolerance %s', (tolerance) => {
    expect(largestError({ rtol: tolerance, atol: tolerance })).toBeLessThan(100 * tolerance);
  });

  test('converges with order eight: one beyond its own order seven, for the local error', () => {
    const errors = [0.5, 0.25, 0.125].map((step) =>
      largestError({ atol: 1e300, firstStep: step, maxStep: step }),
    );
    for (let i = 1; i < errors.length; i++) expect(Math.log2(errors[i - 1]! / errors[i]!)).toBeGreaterThan(7);
  });

  test('reproduces the mesh exactly, forward and backward', () => {
    for (const span of [
      [0, 10],
      [10, 0],
    ] as const) {
      const { tau, y, at } = integrate(f, [1], span);
      tau.forEach((x, i) => expect(at(x)).toEqual(y[i]));
    }
  });

  test('hands out copies', () => {
    const solution = integrate(f, [1], [0, 10]);
    solution.at(0)[0] = 7;
    expect(solution.at(0)[0]).toBe(1);
  });

  test('refuses what lies outside', () => {
    const solution = integrate(f, [1], [10, 0]);
    for (const tau of [-1e-9, 10.000001, NaN, Infinity]) expect(() => solution.at(tau)).toThrow(RangeError);
  });
});
