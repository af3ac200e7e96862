/*
 * Tests of kondo.ts, made by betaforge and passed before the module was written.
 *
 * The expected values are exact: the formulas were evaluated in interval arithmetic to more than 50 digits and rounded
 * once. Beside each stands how far the rounding errors of the module's operations can lead away from it.
 */
import { describe, expect, it } from 'vitest';
import {
  beta,
  canonical,
  couplings,
  hamiltonian,
  jacobian,
  momenta,
  parameters,
  solve,
  start,
} from './kondo.ts';

type Enclosed = readonly [value: number, bound: number];

const points = [
  {
    tau: 0,
    q: [0.3, 0.1],
    p: [0.890625, -0.59375],
    k: { ...parameters },
    beta: [
      [0.010000000000000002, 4.7e-18],
      [0.03, 1.4e-17],
    ] satisfies Enclosed[],
    jacobian: [
      [0, 0],
      [0.2, 9.3e-17],
      [0.1, 2.3e-17],
      [0.3, 7e-17],
    ] satisfies Enclosed[],
    canonical: [
      [0.010000000000000002, 4.7e-18],
      [0.03, 1.4e-17],
      [0.059375000000000004, 2.8e-17],
      [-1.6479873021779667e-17, 1.2e-16],
    ] satisfies Enclosed[],
    hamiltonian: [
      [-0.00890625, 1.7e-17],
    ] satisfies Enclosed[],
  },
  {
    tau: 0.578125,
    q: [0.546875, 0.515625],
    p: [0.484375, -0.453125],
    k: { ...parameters },
    beta: [
      [0.265869140625, 1.2e-16],
      [0.281982421875, 1.3e-16],
    ] satisfies Enclosed[],
    jacobian: [
      [0, 0],
      [1.03125, 4.8e-16],
      [0.515625, 1.2e-16],
      [0.546875, 1.3e-16],
    ] satisfies Enclosed[],
    canonical: [
      [0.265869140625, 1.2e-16],
      [0.281982421875, 1.3e-16],
      [0.233642578125, 1.1e-16],
      [-0.251708984375, 4.1e-16],
    ] satisfies Enclosed[],
    hamiltonian: [
      [0.001007080078125, 1.2e-16],
    ] satisfies Enclosed[],
  },
  {
    tau: 0.203125,
    q: [0.109375, 0.16796875],
    p: [0.078125, -0.3125],
    k: { ...parameters },
    beta: [
      [0.0282135009765625, 1.3e-17],
      [0.01837158203125, 8.6e-18],
    ] satisfies Enclosed[],
    jacobian: [
      [0, 0],
      [0.3359375, 1.6e-16],
      [0.16796875, 3.9e-17],
      [0.109375, 2.6e-17],
    ] satisfies Enclosed[],
    canonical: [
      [0.0282135009765625, 1.3e-17],
      [0.01837158203125, 8.6e-18],
      [0.052490234375, 2.4e-17],
      [0.0079345703125, 2.4e-17],
    ] satisfies Enclosed[],
    hamiltonian: [
      [-0.0035369396209716797, 5.4e-18],
    ] satisfies Enclosed[],
  },
];

function expectClose(actual: ArrayLike<number>, expected: readonly Enclosed[]): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach(([value, bound], i) => expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(bound));
}

describe('the formulas', () => {
  points.forEach(({ tau, q, p, k, ...expected }, i) => {
    const y = [...q, ...p];

    it(`beta functions at point ${i}`, () => expectClose(beta(tau, q, k), expected.beta));
    it(`their Jacobian at point ${i}`, () => expectClose(jacobian(tau, q, k), expected.jacobian));
    it(`Hamilton's equations at point ${i}`, () => expectClose(canonical(tau, y, k), expected.canonical));
    it(`Hamiltonian at point ${i}`, () => expectClose([hamiltonian(tau, y, k)], expected.hamiltonian));
    it(`the result is written to a given array at point ${i}`, () => {
      const out = new Float64Array(y.length);
      expect(canonical(tau, y, k, out)).toBe(out);
      expectClose(out, expected.canonical);
    });
  });
});

describe('solutions', () => {
  const { tau, q, p, k } = points[0]!;
  const y0 = [...q, ...p];
  const end = 2;
  const accurate = { rtol: 1e-12, atol: 1e-12 * Math.min(...y0.map(Math.abs)) };
  const flow = (y: ArrayLike<number>, span: readonly [number, number]) =>
    solve({
      from: { Jz: y[0]!, Jp: y[1]! },
      momenta: { p_Jz: y[2]!, p_Jp: y[3]! },
      span,
      parameters: k,
      ...accurate,
    });
  const solution = flow(y0, [tau, end]);
  const last = solution.y[solution.y.length - 1]!;

  it('begin at the given values and end at the end of the span', () => {
    expect(solution.stopped).toEqual({ reason: 'end', tau: end });
    expect(solution.at(tau)).toEqual(Float64Array.from(y0));
    expect(solution.at(end)).toEqual(last);
    expect(() => solution.at(2 * end - tau)).toThrow(RangeError);
  });

  it('satisfy the equations between the points of the mesh', () => {
    const step = (end - tau) / 1024;
    const middle = tau + 512 * step;
    const slope = canonical(middle, solution.at(middle), k);
    const [before, after, wayBefore, wayAfter] = [-1, 1, -2, 2].map((n) => solution.at(middle + n * step));
    slope.forEach((expected, i) => {
      const difference = (8 * (after![i]! - before![i]!) - (wayAfter![i]! - wayBefore![i]!)) / (12 * step);
      expect(Math.abs(difference - expected)).toBeLessThanOrEqual(1e-5 * (Math.abs(expected) + Math.abs(y0[i]!)));
    });
  });

  it('run backwards to where they began', () => {
    const back = flow(last, [end, tau]);
    const y = back.y[back.y.length - 1]!;
    y0.forEach((expected, i) => expect(Math.abs(y[i]! - expected)).toBeLessThanOrEqual(1e-8 * Math.abs(expected)));
  });

  it('conserve the Hamiltonian', () => {
    const slope = canonical(tau, y0, k);
    const scale = y0.reduce((sum, x, i) => sum + Math.abs(x * slope[(i + 2) % 4]!), 0);
    const initial = hamiltonian(tau, y0, k);
    solution.y.forEach((y) =>
      expect(Math.abs(hamiltonian(0, y, k) - initial)).toBeLessThanOrEqual(1e-8 * (scale + Math.abs(initial))),
    );
  });

  it('without momenta follow the beta functions alone', () => {
    const alone = solve({ from: { Jz: q[0]!, Jp: q[1]! }, span: [tau, end], parameters: k, ...accurate });
    const y = alone.at(end);
    y.forEach((x, i) => expect(Math.abs(x - (i < 2 ? last[i]! : 0))).toBeLessThanOrEqual(1e-8 * Math.abs(last[i]!)));
  });

  it('are a canonical transformation of the initial values', () => {
    const derivativeBy = (j: number): Float64Array => {
      const h = y0[j]! / 16384;
      const [above, below] = [h, -h].map((d) => flow(y0.map((x, i) => (i === j ? x + d : x)), [tau, end]).at(end));
      return above!.map((x, i) => (x - below![i]!) / (2 * h));
    };
    for (let i = 0; i < 2; i++) {
      const byQ = derivativeBy(i);
      const byP = derivativeBy(2 + i);
      let form = 0;
      let scale = 0;
      for (let j = 0; j < 2; j++) {
        const [a, b] = [byQ[j]! * byP[2 + j]!, byQ[2 + j]! * byP[j]!];
        form += a - b;
        scale += Math.abs(a) + Math.abs(b);
      }
      expect(Math.abs(form - 1)).toBeLessThanOrEqual(1e-5 * scale);
    }
  });
});

describe('the names', () => {
  it('are own data without prototype', () => {
    expect([...couplings]).toEqual(['Jz', 'Jp']);
    expect([...momenta]).toEqual(['p_Jz', 'p_Jp']);
    expect(Object.keys(parameters)).toEqual([]);
    expect(Object.keys(start)).toEqual(['Jz', 'Jp']);
    for (const record of [parameters, start]) expect(Object.getPrototypeOf(record)).toBe(null);
  });
});
