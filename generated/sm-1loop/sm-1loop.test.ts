/*
 * Tests of sm-1loop.ts, made by betaforge and passed before the module was written.
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
} from './sm-1loop.ts';

type Enclosed = readonly [value: number, bound: number];

const points = [
  {
    tau: 0,
    q: [0.46287156365393883, 0.6476596104984969, 1.1636240557157116, 0.9348008219005578, 0.015480096900049, 0.0099944422053384, 0.1260384218104124],
    p: [0.234375, -0.765625, 0.46875, -0.171875, 0.703125, -0.40625, 0.109375],
    k: { ...parameters },
    beta: [
      [0.0025748126332244474, 3e-18],
      [-0.005447823960967227, 6.4e-18],
      [-0.06984195452931785, 8.1e-17],
      [-0.04750718830623891, 1.5e-16],
      [-0.001031024859632211, 2.4e-18],
      [0.00007573802119174034, 3.2e-19],
      [-0.019999628041662516, 7.3e-17],
    ] satisfies Enclosed[],
    jacobian: [
      [0.016688080465985244, 1.6e-17],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [-0.0252346628043121, 2.4e-17],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [-0.1800631935707794, 1.7e-16],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [-0.004658099700237084, 4.3e-18],
      [-0.017252764157303407, 1.6e-17],
      [-0.11021279875678162, 1e-16],
      [-0.00101702833678458, 1.3e-16],
      [0.0002749123733305777, 2.6e-19],
      [0.00011832810627846373, 1.1e-19],
      [0, 0],
      [-0.000022687385578143403, 2.1e-20],
      [-0.00028570199628810314, 2.7e-19],
      [-0.0018250998120774773, 1.7e-18],
      [0.0002749123733305777, 2.6e-19],
      [-0.0665895987208145, 1.4e-16],
      [0.00000195948752747756, 1.8e-21],
      [0, 0],
      [-0.00013182927010956758, 1.2e-19],
      [-0.00018445828267665525, 1.7e-19],
      [0, 0],
      [0.00035498431883539117, 3.3e-19],
      [0.00000587846258243268, 5.5e-21],
      [0.007581176592103771, 2.6e-17],
      [0, 0],
      [0.00011570318652952609, 2.4e-18],
      [-0.0007722155351055158, 1.5e-17],
      [0, 0],
      [-0.10624396756063771, 1.9e-16],
      [0.0002959658799930921, 4.1e-19],
      [0.00006376574671570421, 8.9e-20],
      [0.07838797868708672, 1.6e-16],
    ] satisfies Enclosed[],
    canonical: [
      [0.0025748126332244474, 3e-18],
      [-0.005447823960967227, 6.4e-18],
      [-0.06984195452931785, 8.1e-17],
      [-0.04750718830623891, 1.5e-16],
      [-0.001031024859632211, 2.4e-18],
      [0.00007573802119174034, 3.2e-19],
      [-0.019999628041662516, 7.3e-17],
      [-0.004762138354217587, 8.4e-18],
      [-0.022075198436133127, 3.9e-17],
      [0.06674507050534798, 1.3e-16],
      [0.011396546823588715, 5.4e-17],
      [0.046838079022038764, 1.5e-16],
      [0.00309183849059398, 1.4e-17],
      [-0.00857368516890011, 1.9e-17],
    ] satisfies Enclosed[],
    hamiltonian: [
      [-0.0227418235070503, 1.2e-16],
    ] satisfies Enclosed[],
  },
  {
    tau: 0.578125,
    q: [0.546875, 0.515625, 0.484375, 0.453125, 0.421875, 0.390625, 0.359375],
    p: [0.328125, -0.296875, 0.265625, -0.234375, 0.203125, -0.171875, 0.140625],
    k: { ...parameters },
    beta: [
      [0.004246472732908118, 5e-18],
      [-0.0027490619085049294, 3.2e-18],
      [-0.005037597578340099, 5.9e-18],
      [-0.003976664845806641, 1.7e-17],
      [-0.0034421703243627108, 1.4e-17],
      [0.0006437801227732424, 7e-18],
      [0.022520957653527063, 7.2e-17],
    ] satisfies Enclosed[],
    jacobian: [
      [0.02329493613481025, 2.2e-17],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [-0.01599454201311959, 1.5e-17],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [-0.031200604356170936, 2.9e-17],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [-0.00266768955039755, 2.5e-18],
      [-0.006658015096370355, 6.2e-18],
      [-0.022238218773061928, 2.1e-17],
      [0.0029258779913806797, 3.4e-17],
      [0.003631644598020194, 3.4e-18],
      [0.0022417559247038233, 2.1e-18],
      [0, 0],
      [-0.0007305032237396942, 6.8e-19],
      [-0.006198841641448262, 5.8e-18],
      [-0.02070454851285076, 1.9e-17],
      [0.003631644598020194, 3.4e-18],
      [0.001984340503005074, 2.7e-17],
      [0.0020871520678276976, 1.9e-18],
      [0, 0],
      [-0.006087526864497451, 5.7e-18],
      [-0.0057396681865261685, 5.4e-18],
      [0, 0],
      [0.00672526777411147, 6.3e-18],
      [0.006261456203483093, 5.8e-18],
      [0.00647944764167843, 2.2e-17],
      [0, 0],
      [-0.0030924636471647052, 8.2e-18],
      [-0.016336530575900107, 3.4e-17],
      [0, 0],
      [0.010609109913660843, 3.1e-17],
      [0.011630654897969845, 3e-17],
      [0.0040921708366899534, 9.2e-18],
      [0.12366762511521298, 2.6e-16],
    ] satisfies Enclosed[],
    canonical: [
      [0.004246472732908118, 5e-18],
      [-0.0027490619085049294, 3.2e-18],
      [-0.005037597578340099, 5.9e-18],
      [-0.003976664845806641, 1.7e-17],
      [-0.0034421703243627108, 1.4e-17],
      [0.0006437801227732424, 7e-18],
      [0.022520957653527063, 7.2e-17],
      [-0.008731923169739876, 1.7e-17],
      [-0.0037388930972607347, 1.6e-17],
      [0.007281189423844326, 2e-17],
      [-0.0003879258376761523, 1.5e-17],
      [-0.00011127552206527558, 1.2e-17],
      [0.000639652320578913, 6.3e-18],
      [-0.017390759781826828, 4.1e-17],
    ] satisfies Enclosed[],
    hamiltonian: [
      [0.004160589700351636, 2.8e-17],
    ] satisfies Enclosed[],
  },
  {
    tau: 0.203125,
    q: [0.109375, 0.16796875, 0.01953125, 0.078125, 0.13671875, 0.1953125, 0.046875],
    p: [0.421875, -0.65625, 0.890625, -0.296875, 0.53125, -0.765625, 0.171875],
    k: { ...parameters },
    beta: [
      [0.000033971781863264945, 4e-20],
      [-0.00009503161137872416, 1.1e-19],
      [-3.30269469645044e-7, 3.9e-22],
      [0.000008385824922404506, 9.1e-20],
      [0.00005358622144990839, 2.3e-19],
      [0.00009815136824322644, 3.9e-19],
      [0.0003594301472665866, 1e-18],
    ] satisfies Enclosed[],
    jacobian: [
      [0.0009317974453924099, 8.7e-19],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [-0.0016973087799734918, 1.6e-18],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [-0.00005072939053747876, 4.7e-20],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [-0.00009198929484129481, 8.6e-20],
      [-0.00037394807881912915, 3.5e-19],
      [-0.00015460385687612576, 1.4e-19],
      [0.0004551972369780606, 1.5e-18],
      [0.00020291756214991505, 1.9e-19],
      [0.0001932548210951572, 1.8e-19],
      [0, 0],
      [-0.00004734743116831351, 4.4e-20],
      [-0.0006544091379334761, 6.1e-19],
      [-0.0002705567495332201, 2.5e-19],
      [0.00020291756214991505, 1.9e-19],
      [0.0014572621353206696, 3.3e-18],
      [0.00033819593691652506, 3.2e-19],
      [0, 0],
      [-0.0006087526864497452, 5.7e-19],
      [-0.0009348701970478229, 8.7e-19],
      [0, 0],
      [0.0005797644632854716, 5.4e-19],
      [0.0010145878107495753, 9.5e-19],
      [0.001710377637250052, 3.6e-18],
      [0, 0],
      [-0.00009481893797098327, 2.1e-19],
      [-0.0007509783078191504, 1.5e-18],
      [0, 0],
      [0.00048410332684336877, 7.6e-19],
      [0.0005856074020170205, 1.3e-18],
      [0.00008636074817689837, 5.6e-19],
      [0.015354462720170318, 3.3e-17],
    ] satisfies Enclosed[],
    canonical: [
      [0.000033971781863264945, 4e-20],
      [-0.00009503161137872416, 1.1e-19],
      [-3.30269469645044e-7, 3.9e-22],
      [0.000008385824922404506, 9.1e-20],
      [0.00005358622144990839, 2.3e-19],
      [0.00009815136824322644, 3.9e-19],
      [0.0003594301472665866, 1e-18],
      [-0.0008450373169720892, 1.6e-18],
      [-0.0014639054661881967, 3.6e-18],
      [0.00014301611662686535, 3.1e-19],
      [0.00038801363273745454, 1.3e-18],
      [-0.00003778683774238158, 3.3e-18],
      [0.0011723705584523873, 4.2e-18],
      [-0.002639048280029274, 6.2e-18],
    ] satisfies Enclosed[],
    hamiltonian: [
      [0.00008901024781609932, 9e-19],
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
  const end = 4;
  const accurate = { rtol: 1e-12, atol: 1e-12 * Math.min(...y0.map(Math.abs)) };
  const flow = (y: ArrayLike<number>, span: readonly [number, number]) =>
    solve({
      from: { g1: y[0]!, g2: y[1]!, g3: y[2]!, yt: y[3]!, yb: y[4]!, ytau: y[5]!, lam: y[6]! },
      momenta: { p_g1: y[7]!, p_g2: y[8]!, p_g3: y[9]!, p_yt: y[10]!, p_yb: y[11]!, p_ytau: y[12]!, p_lam: y[13]! },
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
    const scale = y0.reduce((sum, x, i) => sum + Math.abs(x * slope[(i + 7) % 14]!), 0);
    const initial = hamiltonian(tau, y0, k);
    solution.y.forEach((y) =>
      expect(Math.abs(hamiltonian(0, y, k) - initial)).toBeLessThanOrEqual(1e-8 * (scale + Math.abs(initial))),
    );
  });

  it('without momenta follow the beta functions alone', () => {
    const alone = solve({ from: { g1: q[0]!, g2: q[1]!, g3: q[2]!, yt: q[3]!, yb: q[4]!, ytau: q[5]!, lam: q[6]! }, span: [tau, end], parameters: k, ...accurate });
    const y = alone.at(end);
    y.forEach((x, i) => expect(Math.abs(x - (i < 7 ? last[i]! : 0))).toBeLessThanOrEqual(1e-8 * Math.abs(last[i]!)));
  });

  it('are a canonical transformation of the initial values', () => {
    const derivativeBy = (j: number): Float64Array => {
      const h = y0[j]! / 16384;
      const [above, below] = [h, -h].map((d) => flow(y0.map((x, i) => (i === j ? x + d : x)), [tau, end]).at(end));
      return above!.map((x, i) => (x - below![i]!) / (2 * h));
    };
    for (let i = 0; i < 7; i++) {
      const byQ = derivativeBy(i);
      const byP = derivativeBy(7 + i);
      let form = 0;
      let scale = 0;
      for (let j = 0; j < 7; j++) {
        const [a, b] = [byQ[j]! * byP[7 + j]!, byQ[7 + j]! * byP[j]!];
        form += a - b;
        scale += Math.abs(a) + Math.abs(b);
      }
      expect(Math.abs(form - 1)).toBeLessThanOrEqual(1e-5 * scale);
    }
  });
});

describe('the names', () => {
  it('are own data without prototype', () => {
    expect([...couplings]).toEqual(['g1', 'g2', 'g3', 'yt', 'yb', 'ytau', 'lam']);
    expect([...momenta]).toEqual(['p_g1', 'p_g2', 'p_g3', 'p_yt', 'p_yb', 'p_ytau', 'p_lam']);
    expect(Object.keys(parameters)).toEqual([]);
    expect(Object.keys(start)).toEqual(['g1', 'g2', 'g3', 'yt', 'yb', 'ytau', 'lam']);
    for (const record of [parameters, start]) expect(Object.getPrototypeOf(record)).toBe(null);
  });
});
