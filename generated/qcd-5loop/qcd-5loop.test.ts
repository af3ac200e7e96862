/*
 * Tests of qcd-5loop.ts, made by betaforge and passed before the module was written.
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
} from './qcd-5loop.ts';

type Enclosed = readonly [value: number, bound: number];

const points = [
  {
    tau: 0,
    q: [0.03752873558106892],
    p: [0.359375],
    k: { ...parameters },
    beta: [
      [-0.005668464095712174, 1.5e-17],
    ] satisfies Enclosed[],
    jacobian: [
      [-0.3097248906241905, 6.1e-16],
    ] satisfies Enclosed[],
    canonical: [
      [-0.005668464095712174, 1.5e-17],
      [0.11130738256806848, 2.4e-16],
    ] satisfies Enclosed[],
    hamiltonian: [
      [-0.0020371042843965624, 5.8e-18],
    ] satisfies Enclosed[],
  },
  {
    tau: 0.578125,
    q: [0.546875],
    p: [0.515625],
    k: { ...parameters },
    beta: [
      [-5.0952088226513625, 9.9e-14],
    ] satisfies Enclosed[],
    jacobian: [
      [-37.95804820531563, 9.8e-13],
    ] satisfies Enclosed[],
    canonical: [
      [-5.0952088226513625, 9.9e-14],
      [19.57211860586587, 5.1e-13],
    ] satisfies Enclosed[],
    hamiltonian: [
      [-2.6272170491796087, 5.2e-14],
    ] satisfies Enclosed[],
  },
  {
    tau: 0.203125,
    q: [0.109375],
    p: [0.671875],
    k: { ...parameters },
    beta: [
      [-0.0536328424629177, 1.6e-16],
    ] satisfies Enclosed[],
    jacobian: [
      [-1.0714091874188636, 2.9e-15],
    ] satisfies Enclosed[],
    canonical: [
      [-0.0536328424629177, 1.6e-16],
      [0.7198530477970491, 2.1e-15],
    ] satisfies Enclosed[],
    hamiltonian: [
      [-0.03603456602977283, 1.1e-16],
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
      from: { a: y[0]! },
      momenta: { p_a: y[1]! },
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
    const scale = y0.reduce((sum, x, i) => sum + Math.abs(x * slope[(i + 1) % 2]!), 0);
    const initial = hamiltonian(tau, y0, k);
    solution.y.forEach((y) =>
      expect(Math.abs(hamiltonian(0, y, k) - initial)).toBeLessThanOrEqual(1e-8 * (scale + Math.abs(initial))),
    );
  });

  it('without momenta follow the beta functions alone', () => {
    const alone = solve({ from: { a: q[0]! }, span: [tau, end], parameters: k, ...accurate });
    const y = alone.at(end);
    y.forEach((x, i) => expect(Math.abs(x - (i < 1 ? last[i]! : 0))).toBeLessThanOrEqual(1e-8 * Math.abs(last[i]!)));
  });

  it('are a canonical transformation of the initial values', () => {
    const derivativeBy = (j: number): Float64Array => {
      const h = y0[j]! / 16384;
      const [above, below] = [h, -h].map((d) => flow(y0.map((x, i) => (i === j ? x + d : x)), [tau, end]).at(end));
      return above!.map((x, i) => (x - below![i]!) / (2 * h));
    };
    for (let i = 0; i < 1; i++) {
      const byQ = derivativeBy(i);
      const byP = derivativeBy(1 + i);
      let form = 0;
      let scale = 0;
      for (let j = 0; j < 1; j++) {
        const [a, b] = [byQ[j]! * byP[1 + j]!, byQ[1 + j]! * byP[j]!];
        form += a - b;
        scale += Math.abs(a) + Math.abs(b);
      }
      expect(Math.abs(form - 1)).toBeLessThanOrEqual(1e-5 * scale);
    }
  });
});

describe('the names', () => {
  it('are own data without prototype', () => {
    expect([...couplings]).toEqual(['a']);
    expect([...momenta]).toEqual(['p_a']);
    expect(Object.keys(parameters)).toEqual(['nf']);
    expect(Object.keys(start)).toEqual(['a']);
    for (const record of [parameters, start]) expect(Object.getPrototypeOf(record)).toBe(null);
  });
});
