import { describe, expect, it } from 'vitest';
import { derivationOf, load, uncheckedModule } from './generated.ts';
import { nasty, pair, phi4, toy } from './theories.ts';
import { cases, theoryFileOf } from '../theory-of-case.ts';

const solverOf = (file: string) => load(uncheckedModule(derivationOf(file)));

describe('solve: the φ⁴ theory, against its closed form', () => {
  const { solve } = solverOf(phi4);
  const [eps, A] = [0.1, 3 / (16 * Math.PI ** 2)];
  const g = (g0: number, tau: number) => (eps * g0) / (A * g0 + (eps - A * g0) * Math.exp(eps * tau));

  it('the coupling', () => {
    const { at, stopped } = solve({ from: { g: 1 }, span: [0, 10] });
    expect(stopped).toEqual({ reason: 'end', tau: 10 });
    for (const tau of [0, 1.234, 5, 10]) expect(at(tau)[0]).toBeCloseTo(g(1, tau), 9);
    expect(() => at(10.5)).toThrow(RangeError);
  });

  it('the momentum is p₀ β(g₀)/β(g)', () => {
    const { at } = solve({ from: { g: 1 }, momenta: { p_g: 2 }, span: [0, 10] });
    const beta = (x: number) => -eps * x + A * x * x;
    expect(at(7)[1]).toBeCloseTo((2 * beta(1)) / beta(g(1, 7)), 8);
  });

  it('a Landau pole is an answer', () => {
    const g0 = 20;
    const pole = Math.log((A * g0) / (A * g0 - eps)) / eps;
    const { stopped } = solve({ from: { g: g0 }, span: [0, 20] });
    expect(stopped.reason).toBe('pole');
    expect(stopped.tau).toBeCloseTo(pole, 6);
  });

  it('start values and parameters have defaults', () => {
    expect(solve({ span: [0, 1] }).y[0]).toEqual(Float64Array.of(0.1, 0));
    const { at } = solve({ from: { g: 1 }, span: [0, 1], parameters: { eps: 0 } });
    expect(at(1)[0]).toBeCloseTo(1 / (1 - A), 9);
  });

  it('stops at an event, and after a number of steps', () => {
    const event = solve({ from: { g: 1 }, span: [0, 10], events: [(_, y) => (y[0] as number) - 0.8] });
    expect(event.stopped.reason).toBe('event');
    expect(g(1, event.stopped.tau)).toBeCloseTo(0.8, 9);
    expect(solve({ from: { g: 1 }, span: [0, 10], maxSteps: 1 }).stopped.reason).toBe('steps');
  });

  it('names what it cannot use', () => {
    expect(() => solve({ from: { g: NaN }, span: [0, 1] })).toThrow(
      'couplings: g must be a finite number, not NaN',
    );
    expect(() => solve({ from: { h: 1 }, span: [0, 1] })).toThrow('h is none of the couplings: g');
    expect(() => solve({ momenta: { g: 1 }, span: [0, 1] })).toThrow('g is none of the momenta: p_g');
    expect(() => solve({ parameters: { eps: Infinity }, span: [0, 1] })).toThrow('parameters: eps');
    expect(() => solve({ span: [0, NaN] })).toThrow(RangeError);
  });
});

describe('solve: other theories', () => {
  it('velocities of a Lagrangian theory become momenta', () => {
    const { solve } = solverOf(toy);
    const { at } = solve({ from: { H: 1 }, velocities: { H: 0.5 }, span: [0, 2] });
    const w = Math.sqrt(3 / 2);
    expect(at(2)[0]).toBeCloseTo(Math.cos(2 * w) + (0.5 / w) * Math.sin(2 * w), 9);
    expect(() => solve({ from: { H: 1 }, velocities: {}, momenta: {}, span: [0, 1] })).toThrow('not both');
  });

  it('a parameter without default must be given, and the range is respected', () => {
    const { solve } = solverOf(pair);
    expect(() => solve({ from: { x: 0.1 }, span: [0, 1] })).toThrow('parameters: a');
    const { stopped, y } = solve({ from: { x: 0.1 }, parameters: { a: 1 }, span: [0, 9] });
    expect(stopped).toEqual({ reason: 'range', tau: 5 });
    expect(y[y.length - 1]?.[2]).not.toBe(0);
  });

  it('a coupling named __proto__ has a value of its own', () => {
    const { solve, couplings } = solverOf(nasty);
    const from = Object.fromEntries(couplings.map((name, i) => [name, 0.1 + i / 100]));
    const { y } = solve({ from, span: [0, 0.1], parameters: { valueOf: 1, 'ζ²': 2 } });
    expect(y[0]?.[7]).toBe(0.17);
    const { ['__proto__']: _, ...rest } = from;
    expect(solve({ from: rest, span: [0, 0.1], parameters: { valueOf: 1, 'ζ²': 2 } }).y[0]?.[7]).toBe(1 / 7);
  });
});

describe.each(cases.filter((c) => c.expected.sample_point))('$id', (theory) => {
  const point = theory.expected.sample_point;
  if (!point) return;

  it('the module agrees with the sample point', () => {
    const solver = solverOf(theoryFileOf(theory));
    const values = (of: Readonly<Record<string, number>>, names: readonly string[]) =>
      names.map((n) => of[n] as number);
    const q = values(point.q, solver.couplings);
    const p = values(point.p, solver.momenta);
    const k = { ...solver.parameters, ...point.parameters };
    const close = (actual: ArrayLike<number>, expected: readonly number[]) =>
      expected.forEach((x, i) =>
        expect(Math.abs((actual[i] as number) - x)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(x))),
      );
    const beta = values(point.beta, solver.couplings);
    close(solver.beta(0, q, k), beta);
    close(solver.canonical(0, [...q, ...p], k), [...beta, ...values(point.pdot, solver.momenta)]);
    close([solver.hamiltonian(0, [...q, ...p], k)], [point.H]);
    const trace = solver
      .jacobian(0, q, k)
      .reduce((sum, x, i) => (i % (q.length + 1) === 0 ? sum + x : sum), 0);
    close([trace], [point.divergence_of_beta]);
  });
});
