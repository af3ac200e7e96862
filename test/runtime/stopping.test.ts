import { describe, expect, test } from 'vitest';
import { integrate } from '../../src/runtime/dop853.ts';
import type { IntegrationOptions, RightHandSide } from '../../src/runtime/problem.ts';

const rotation: RightHandSide = (_, y, out) => {
  out[0] = -y[1]!;
  out[1] = y[0]!;
};
const exponential: RightHandSide = (_, y, out) => {
  out[0] = y[0]!;
};

describe('events', () => {
  test('stop at the first zero crossing, located on the dense output', () => {
    const solution = integrate(rotation, [1, 0], [0, 10], { events: [(_, y) => y[0]!] });
    expect(solution.stopped.reason).toBe('event');
    expect(solution.stopped.tau).toBeCloseTo(Math.PI / 2, 9);
    expect(solution.tau.at(-1)).toBe(solution.stopped.tau);
    expect(solution.at(solution.stopped.tau)).toEqual(solution.y.at(-1));
    expect(solution.at(1)[0]).toBeCloseTo(Math.cos(1), 9);
    expect(() => solution.at(solution.stopped.tau + 1e-6)).toThrow(RangeError);
  });

  test('the earliest of several wins, backward too', () => {
    const events = [3, 1, 2].map((level) => (tau: number) => Math.abs(tau) - level - 0.5);
    expect(integrate(rotation, [1, 0], [0, 10], { events }).stopped.tau).toBeCloseTo(1.5, 12);
    expect(integrate(rotation, [1, 0], [0, -10], { events }).stopped.tau).toBeCloseTo(-1.5, 12);
  });

  test('an event that is zero at the start must first leave zero', () => {
    const solution = integrate(rotation, [1, 0], [0, 10], { events: [(_, y) => y[1]!] });
    expect(solution.stopped.tau).toBeCloseTo(Math.PI, 9);
  });

  test('two crossings within one step are found', () => {
    const f: RightHandSide = (_, __, out) => out.fill(1);
    const events = [(tau: number) => (tau - 4) * (tau - 6)];
    const solution = integrate(f, [0], [0, 10], { firstStep: 10, events });
    expect(solution.stopped.tau).toBeCloseTo(4, 12);
  });

  test('the earliest wins within one part of a step too', () => {
    const events = [0.53, 0.51, 0.52].map((level) => (tau: number) => tau - level);
    expect(integrate(rotation, [0, 0], [0, 10], { firstStep: 10, events }).stopped.tau).toBe(0.51);
  });

  test('one that touches no zero, or is not finite, does not stop', () => {
    const events = [() => 1, () => NaN, () => 0];
    expect(integrate(rotation, [1, 0], [0, 10], { events }).stopped).toEqual({ reason: 'end', tau: 10 });
  });
});

describe('the range of validity', () => {
  test('stops at its border', () => {
    expect(integrate(exponential, [1], [0, 10], { range: [-1, 4] }).stopped).toEqual({
      reason: 'range',
      tau: 4,
    });
    expect(integrate(exponential, [1], [0, -10], { range: [-1, 4] }).stopped).toEqual({
      reason: 'range',
      tau: -1,
    });
  });

  test('does not matter where the span ends within it', () => {
    expect(integrate(exponential, [1], [0, 4], { range: [-1, 4] }).stopped.reason).toBe('end');
  });

  test('a start on the border, leading out, gives one point', () => {
    const solution = integrate(exponential, [1], [4, 10], { range: [-1, 4] });
    expect(solution.stopped).toEqual({ reason: 'range', tau: 4 });
    expect([...solution.tau]).toEqual([4]);
  });
});

describe('spans', () => {
  test('of length zero give one point', () => {
    const solution = integrate(exponential, [3], [2, 2]);
    expect(solution.stopped).toEqual({ reason: 'end', tau: 2 });
    expect([...solution.tau]).toEqual([2]);
    expect([...solution.at(2)]).toEqual([3]);
    expect(solution.steps).toBe(0);
  });

  test('the last mesh point is the end of the span, exactly', () => {
    for (const end of [0.1, 1 / 3, -7.7, 1e-9, 1e-300])
      expect(integrate(exponential, [1], [0, end]).tau.at(-1)).toBe(end);
  });

  test('backward leads back to the start', () => {
    const there = integrate(rotation, [1, 0], [0, 10]);
    const back = integrate(rotation, there.y.at(-1)!, [10, 0]);
    expect(back.y.at(-1)![0]).toBeCloseTo(1, 8);
    expect(back.y.at(-1)![1]).toBeCloseTo(0, 8);
  });
});

describe('options', () => {
  test('maxSteps', () => {
    const solution = integrate(rotation, [1, 0], [0, 1000], { maxSteps: 10 });
    expect(solution.stopped).toEqual({ reason: 'steps', tau: solution.tau.at(-1) });
    expect(solution.steps).toBeLessThanOrEqual(10);
  });

  test('firstStep and maxStep', () => {
    const { tau } = integrate(rotation, [1, 0], [0, 10], { firstStep: 0.001, maxStep: 0.25 });
    expect(tau[1]).toBe(0.001);
    for (let i = 1; i < tau.length; i++) expect(tau[i]! - tau[i - 1]!).toBeLessThan(0.2526);
  });

  test('the default tolerance is 1e-10, relative', () => {
    const solution = integrate(exponential, [1e20], [0, 10]);
    expect(Math.abs(solution.y.at(-1)![0]! / (1e20 * Math.exp(10)) - 1)).toBeLessThan(1e-9);
  });

  test('evaluations are counted', () => {
    let calls = 0;
    const solution = integrate(
      (tau, y, out) => {
        calls++;
        rotation(tau, y, out);
      },
      [1, 0],
      [0, 10],
    );
    expect(solution.evaluations).toBe(calls);
  });
});

describe('what is refused, with a RangeError', () => {
  test.each<[RegExp, ArrayLike<number>, readonly [number, number], IntegrationOptions?]>([
    [/initial state is empty/, [], [0, 1]],
    [/initial state is not finite/, [NaN], [0, 1]],
    [/span/, [1], [0, NaN]],
    [/span/, [1], [-Infinity, 0]],
    [/rtol/, [1], [0, 1], { rtol: 0 }],
    [/rtol/, [1], [0, 1], { rtol: NaN }],
    [/atol/, [1], [0, 1], { atol: -1 }],
    [/maxSteps/, [1], [0, 1], { maxSteps: 0.5 }],
    [/firstStep/, [1], [0, 1], { firstStep: 0 }],
    [/firstStep/, [1], [0, 1], { firstStep: NaN }],
    [/maxStep/, [1], [0, 1], { maxStep: 0 }],
    [/range/, [1], [0, 1], { range: [2, -1] }],
    [/outside the range/, [1], [0, 1], { range: [2, 3] }],
  ])('%s', (message, y0, span, options) => {
    expect(() => integrate(exponential, y0, span, options)).toThrow(RangeError);
    expect(() => integrate(exponential, y0, span, options)).toThrow(message);
  });

  test('a right-hand side that is not finite at the start', () => {
    const f: RightHandSide = (_, y, out) => {
      out[0] = 1 / y[0]!;
    };
    expect(() => integrate(f, [0], [3, 4])).toThrow('the right-hand side is not finite at tau = 3');
  });
});
