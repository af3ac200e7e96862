/** Problems of Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations I, 2nd ed. (Springer, 1993). */
import { describe, expect, test } from 'vitest';
import { integrate } from '../../src/runtime/dop853.ts';
import type { RightHandSide } from '../../src/runtime/problem.ts';
import { Solver } from './odex.ts';

const distance = (v: ArrayLike<number>, w: ArrayLike<number>): number =>
  Math.hypot(...Array.from(v, (x, i) => x - w[i]!));

/** The restricted three-body problem of earth and moon, section II.0, equation (0.1). */
const arenstorf: RightHandSide = (_, y, out) => {
  const moon = 0.012277471;
  const earth = 1 - moon;
  const [x1, x2, v1, v2] = [y[0]!, y[1]!, y[2]!, y[3]!];
  const toEarth = Math.pow(Math.hypot(x1 + moon, x2), 3);
  const toMoon = Math.pow(Math.hypot(x1 - earth, x2), 3);
  out[0] = v1;
  out[1] = v2;
  out[2] = x1 + 2 * v2 - (earth * (x1 + moon)) / toEarth - (moon * (x1 - earth)) / toMoon;
  out[3] = x2 - 2 * v1 - (earth * x2) / toEarth - (moon * x2) / toMoon;
};

const kepler: RightHandSide = (_, y, out) => {
  const cube = Math.pow(Math.hypot(y[0]!, y[1]!), 3);
  out[0] = y[2]!;
  out[1] = y[3]!;
  out[2] = -y[0]! / cube;
  out[3] = -y[1]! / cube;
};

const brusselator: RightHandSide = (_, y, out) => {
  const square = y[0]! * y[0]! * y[1]!;
  out[0] = 1 + square - 4 * y[0]!;
  out[1] = 3 * y[0]! - square;
};

const vanDerPol: RightHandSide = (_, y, out) => {
  out[0] = y[1]!;
  out[1] = (1 - y[0]! * y[0]!) * y[1]! - y[0]!;
};

test('the Arenstorf orbit closes (section II.0, initial data and period of equation (0.2))', () => {
  const start = [0.994, 0, 0, -2.00158510637908252240537862224];
  const { y, stopped } = integrate(arenstorf, start, [0, 17.0652165601579625588917206249], {
    rtol: 1e-14,
    atol: 1e-15,
  });
  expect(stopped.reason).toBe('end');
  expect(distance(y.at(-1)!, start)).toBeLessThan(1e-9);
});

/** With a tolerance that accepts everything, maxStep makes the steps equal. */
const equalSteps = (step: number) => ({ atol: 1e300, firstStep: step, maxStep: step });

test('halving the step on a Kepler orbit divides the error by 2^8 (section II.5)', () => {
  // Eccentricity 1/2, semi-major axis 1: x = cos E − 1/2 with the eccentric anomaly E − sin(E)/2 = τ.
  const end = 2;
  let anomaly = end;
  for (let i = 0; i < 50; i++) anomaly = end + Math.sin(anomaly) / 2;
  const position = [Math.cos(anomaly) - 0.5, Math.sqrt(0.75) * Math.sin(anomaly)];

  const errors = [14, 28, 56].map((steps) => {
    const solution = integrate(kepler, [0.5, 0, 0, Math.sqrt(3)], [0, end], equalSteps(end / steps));
    expect(solution.steps).toBe(steps);
    return distance(solution.y.at(-1)!.slice(0, 2), position);
  });
  for (let i = 1; i < errors.length; i++) {
    const order = Math.log2(errors[i - 1]! / errors[i]!);
    expect(order).toBeGreaterThan(7.5);
    expect(order).toBeLessThan(9);
  }
});

describe('agrees with odex (Hairer and Wanner’s extrapolation code)', () => {
  test.each([
    ['the Brusselator, section II.4', brusselator, [1.5, 3], 20],
    ['van der Pol’s equation, section I.16', vanDerPol, [2, 0], 20],
    ['Kepler’s problem', kepler, [0.4, 0, 0, 2], 20],
  ])('%s', (_, f, start, end) => {
    const solver = new Solver(start.length);
    solver.absoluteTolerance = solver.relativeTolerance = 1e-12;
    const reference = solver.solve(
      (tau, y) => {
        const out = new Float64Array(y.length);
        f(tau, y, out);
        return Array.from(out);
      },
      0,
      start,
      end,
    );
    const solution = integrate(f, start, [0, end], { rtol: 1e-12, atol: 1e-12 });
    expect(distance(solution.y.at(-1)!, reference.y)).toBeLessThan(1e-9);
    expect(solution.evaluations).toBeLessThan(2 * reference.nEval);
  });
});
