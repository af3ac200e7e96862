/*
 * Tests of sm-2loop.ts, made by betaforge and passed before the module was written.
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
} from './sm-2loop.ts';

type Enclosed = readonly [value: number, bound: number];

const points = [
  {
    tau: 0,
    q: [0.46287156365393883, 0.6476596104984969, 1.1636240557157116, 0.9348008219005578, 0.015480096900049, 0.0099944422053384, 0.1260384218104124],
    p: [0.234375, -0.765625, 0.46875, -0.171875, 0.703125, -0.40625, 0.109375],
    k: { ...parameters },
    beta: [
      [0.002624184874818807, 3.8e-18],
      [-0.005256336783552501, 8.1e-18],
      [-0.07204257672177677, 1e-16],
      [-0.05332534120785193, 2e-16],
      [-0.001146678357389015, 3.2e-18],
      [0.0000839528108041057, 3.8e-19],
      [-0.020043966983875738, 8.6e-17],
    ] satisfies Enclosed[],
    jacobian: [
      [0.017022728396870076, 2.1e-17],
      [0.000013908574486602864, 1.9e-20],
      [0.0000814455584044504, 1.1e-19],
      [-0.000012639795547339546, 1.8e-20],
      [-6.156242538063256e-8, 8.6e-23],
      [-1.1923997113065404e-7, 1.7e-22],
      [0, 0],
      [0.000009076825637008727, 1.3e-20],
      [-0.024265364211425947, 3.1e-17],
      [0.0003042460296439676, 4.3e-19],
      [-0.000030552118312412156, 4.3e-20],
      [-5.059363886911656e-7, 7.1e-22],
      [-1.088828670130498e-7, 1.5e-22],
      [0, 0],
      [0.0000643401098801005, 9e-20],
      [0.0003682883154050149, 5.2e-19],
      [-0.1895598238071545, 2.3e-16],
      [-0.0002362531966252348, 3.3e-19],
      [-0.000003912301199382142, 5.5e-21],
      [0, 0],
      [0, 0],
      [-0.004426731060140912, 5.9e-18],
      [-0.016303164990858637, 2.2e-17],
      [-0.13263053548007836, 1.8e-16],
      [-0.004913424861150705, 1.5e-16],
      [0.0002814432758325507, 3.5e-19],
      [0.00011774505452658017, 1.4e-19],
      [-0.00033639889212818596, 6.2e-19],
      [-0.000020885056709126026, 3.1e-20],
      [-0.0002756638736653313, 3.7e-19],
      [-0.0022364724061906625, 3e-18],
      [0.00028398568086797425, 3.5e-19],
      [-0.07405972110046817, 1.9e-16],
      [0.0000019877734147958757, 2.4e-21],
      [9.371129149576933e-7, 1.3e-21],
      [-0.00012984002698542178, 1.6e-19],
      [-0.00018425933664621783, 2.2e-19],
      [0.000016306060031071947, 3e-20],
      [0.0003685454303877919, 4.8e-19],
      [0.00000626164850462392, 7.9e-21],
      [0.008403099155050147, 3.1e-17],
      [6.057019624755622e-7, 8.5e-22],
      [0.00014992412837215558, 3.2e-18],
      [-0.00014172981645886582, 1.7e-17],
      [-0.0014579642358625322, 5.2e-18],
      [-0.10589817277333435, 2.4e-16],
      [0.00030001172275350265, 5.5e-19],
      [0.00006368376717530639, 1.1e-19],
      [0.08109746003503861, 1.9e-16],
    ] satisfies Enclosed[],
    canonical: [
      [0.002624184874818807, 3.8e-18],
      [-0.005256336783552501, 8.1e-18],
      [-0.07204257672177677, 1e-16],
      [-0.05332534120785193, 2e-16],
      [-0.001146678357389015, 3.2e-18],
      [0.0000839528108041057, 3.8e-19],
      [-0.020043966983875738, 8.6e-17],
      [-0.004828217007861034, 1.2e-17],
      [-0.02142169842283462, 6.3e-17],
      [0.06801275252344822, 2.7e-16],
      [0.01077847657072446, 6.6e-17],
      [0.05209280543666231, 1.8e-16],
      [0.0034255779811919775, 1.4e-17],
      [-0.008928266092012953, 2.9e-17],
    ] satisfies Enclosed[],
    hamiltonian: [
      [-0.02299791157658, 1.4e-16],
    ] satisfies Enclosed[],
  },
  {
    tau: 0.578125,
    q: [0.546875, 0.515625, 0.484375, 0.453125, 0.421875, 0.390625, 0.359375],
    p: [0.328125, -0.296875, 0.265625, -0.234375, 0.203125, -0.171875, 0.140625],
    k: { ...parameters },
    beta: [
      [0.0042681553818274464, 6e-18],
      [-0.0027271586190605666, 3.9e-18],
      [-0.00506193941666038, 7.1e-18],
      [-0.004030162635880096, 1.8e-17],
      [-0.0034970024618860267, 1.6e-17],
      [0.0006873743976799477, 7.4e-18],
      [0.021937639981365036, 8e-17],
    ] satisfies Enclosed[],
    jacobian: [
      [0.023442432252117337, 2.8e-17],
      [0.000018262174183042043, 2.6e-20],
      [0.000055913817251783044, 7.8e-20],
      [-0.000010104659789270177, 1.4e-20],
      [-0.0000027669960883397036, 3.9e-21],
      [-0.000007686100245388065, 1.1e-20],
      [0, 0],
      [0.0000054115667170973566, 7.6e-21],
      [-0.015834034007222653, 1.9e-17],
      [0.00006390802599238783, 8.9e-20],
      [-0.000007473115942658254, 1e-20],
      [-0.00000695772863626803, 9.7e-21],
      [-0.0000021474471099592683, 3e-21],
      [0, 0],
      [0.0000054829773856085215, 7.7e-21],
      [0.000021148627058775725, 3e-20],
      [-0.03146615319724369, 3.7e-17],
      [-0.00000826006982766998, 1.2e-20],
      [-0.000007690409839554808, 1.1e-20],
      [0, 0],
      [0, 0],
      [-0.0026146008647351913, 3.2e-18],
      [-0.006598159829583531, 8e-18],
      [-0.022938869239987773, 2.8e-17],
      [0.0028667882915501346, 3.6e-17],
      [0.003664559153944197, 4.4e-18],
      [0.0022436456745752345, 2.7e-18],
      [0.00003359148668261802, 9.9e-20],
      [-0.0007111432485643791, 9.1e-19],
      [-0.006151567101859734, 7.5e-18],
      [-0.021367297522863562, 2.6e-17],
      [0.0036703169904574924, 4.4e-18],
      [0.0019054580221258039, 2.9e-17],
      [0.002090176402619297, 2.5e-18],
      [0.00003682599127493306, 9.4e-20],
      [-0.005984196553676737, 7.3e-18],
      [-0.005722288210828726, 6.8e-18],
      [0.00011633274991425839, 2.2e-19],
      [0.0067719526540159355, 8.1e-18],
      [0.006304413212726267, 7.5e-18],
      [0.006553527147084231, 2.4e-17],
      [0.00003887096182875767, 8.8e-20],
      [-0.0028584444464689112, 1e-17],
      [-0.01552604066061014, 4e-17],
      [0.0003363185727804645, 1e-18],
      [0.010178708537779593, 3.6e-17],
      [0.011182376964484724, 3.4e-17],
      [0.003957498098297154, 1.1e-17],
      [0.11841969601671602, 3.1e-16],
    ] satisfies Enclosed[],
    canonical: [
      [0.0042681553818274464, 6e-18],
      [-0.0027271586190605666, 3.9e-18],
      [-0.00506193941666038, 7.1e-18],
      [-0.004030162635880096, 1.8e-17],
      [-0.0034970024618860267, 1.6e-17],
      [0.0006873743976799477, 7.4e-18],
      [0.021937639981365036, 8e-17],
      [-0.008786809077411084, 2.2e-17],
      [-0.003809414186691791, 2.1e-17],
      [0.007295457640252391, 3.6e-17],
      [-0.00033779006732502937, 1.7e-17],
      [-0.00001623073871574365, 1.4e-17],
      [0.0006730361598108397, 7.5e-18],
      [-0.016645696080572855, 5.9e-17],
    ] satisfies Enclosed[],
    hamiltonian: [
      [0.0040666149326373385, 3e-17],
    ] satisfies Enclosed[],
  },
  {
    tau: 0.203125,
    q: [0.109375, 0.16796875, 0.01953125, 0.078125, 0.13671875, 0.1953125, 0.046875],
    p: [0.421875, -0.65625, 0.890625, -0.296875, 0.53125, -0.765625, 0.171875],
    k: { ...parameters },
    beta: [
      [0.000033974416049946126, 4.8e-20],
      [-0.00009500811169897747, 1.3e-19],
      [-3.302453848408249e-7, 4.6e-22],
      [0.000008419302028415602, 9.4e-20],
      [0.00005359148736744983, 2.4e-19],
      [0.00009810420170833253, 4.2e-19],
      [0.000358032946104476, 1.1e-18],
    ] satisfies Enclosed[],
    jacobian: [
      [0.000931915379450556, 1.1e-18],
      [4.75923327194429e-8, 6.7e-23],
      [1.803671524251066e-8, 2.5e-23],
      [-1.3937461778303692e-8, 1.9e-23],
      [-7.1736935623621946e-9, 1e-23],
      [-3.0744400981552264e-8, 4.3e-23],
      [0, 0],
      [3.7414210543473605e-8, 5.2e-23],
      [-0.0016965166547970748, 2e-18],
      [8.908145367493716e-8, 1.2e-22],
      [-4.454072683746858e-8, 6.2e-23],
      [-7.794627196557001e-8, 1.1e-22],
      [-3.711727236455715e-8, 5.2e-23],
      [0, 0],
      [7.189379481230333e-11, 1e-25],
      [4.516704316941784e-10, 6.3e-25],
      [-0.00005072599455938595, 5.9e-20],
      [-9.336856469130303e-11, 1.3e-25],
      [-1.633949882097803e-10, 2.3e-25],
      [0, 0],
      [0, 0],
      [-0.00009189453797443546, 1.1e-19],
      [-0.0003740042724423619, 4.4e-19],
      [-0.00015454497106525482, 1.8e-19],
      [0.00045544121189101234, 1.6e-18],
      [0.00020308777773511767, 2.4e-19],
      [0.00019314871939245612, 2.3e-19],
      [0.0000015328100650301134, 2.4e-21],
      [-0.00004723771783663558, 5.6e-20],
      [-0.0006543447191407541, 7.6e-19],
      [-0.00027036537718368907, 3.2e-19],
      [0.00020307427411971206, 2.4e-19],
      [0.0014562995180310914, 3.7e-18],
      [0.00033791589833110703, 4e-19],
      [0.0000018542010975649642, 4e-21],
      [-0.0006079254721330071, 7.1e-19],
      [-0.00093427934085961, 1.1e-18],
      [1.5172391762336742e-7, 2.8e-22],
      [0.0005796174848251486, 6.8e-19],
      [0.001013887765346964, 1.2e-18],
      [0.0017083386905965773, 4e-18],
      [8.203287398926131e-7, 5.3e-21],
      [-0.00009413417521561642, 2.4e-19],
      [-0.000746986647119257, 1.6e-18],
      [1.2627368932587083e-7, 3.4e-22],
      [0.00048210217435476385, 8.8e-19],
      [0.0005826231862063433, 1.4e-18],
      [0.00008552644222140918, 5.8e-19],
      [0.015264822669346405, 3.6e-17],
    ] satisfies Enclosed[],
    canonical: [
      [0.000033974416049946126, 4.8e-20],
      [-0.00009500811169897747, 1.3e-19],
      [-3.302453848408249e-7, 4.6e-22],
      [0.000008419302028415602, 9.4e-20],
      [0.00005359148736744983, 2.4e-19],
      [0.00009810420170833253, 4.2e-19],
      [0.000358032946104476, 1.1e-18],
      [-0.0008445770932575425, 1.8e-18],
      [-0.0014636907117047417, 4.7e-18],
      [0.00014307421804709915, 4.5e-19],
      [0.00038821096042715523, 1.5e-18],
      [-0.000037295955039694654, 3.6e-18],
      [0.0011710587698966096, 4.1e-18],
      [-0.002623543323447459, 8.7e-18],
    ] satisfies Enclosed[],
    hamiltonian: [
      [0.0000887847858306877, 9.6e-19],
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
