import { describe, expect, test } from 'vitest';
import { nearestDouble } from '../../src/algebra/enclose.ts';
import { substitute } from '../../src/expr/walk.ts';
import { num, sym } from '../../src/expr/build.ts';
import * as Q from '../../src/expr/rational.ts';
import type { Expr } from '../../src/expr/expr.ts';
import type { PowerSeries } from '../../src/analysis/power-series.ts';
import { theoryFrom } from '../gallery.ts';
import { caseOf, formulaOf, theoryFileOf } from '../theory-of-case.ts';
import type { Theory } from '../../src/theory/theory.ts';
import { coefficient, compared, expansions, interacting, named } from './expanded.ts';

type Entries = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Numbers = Readonly<Record<string, Readonly<Record<string, number>>>>;

const expectedOf = (id: string) =>
  caseOf(id).expected as unknown as {
    readonly series: Entries;
    readonly auxiliary: Readonly<Record<string, string>>;
    readonly literature: Readonly<Record<string, string>>;
    readonly literature_numeric: Readonly<
      Record<string, readonly number[] & Readonly<Record<string, number>>>
    >;
  };

const theoryOf = (id: string, more = ''): Theory => theoryFrom(theoryFileOf(caseOf(id)) + more);

/** The anomalous dimensions of a case as functions, η and 1/ν as observables. */
function withDimensions(id: string): Theory {
  const { gamma_phi, gamma_m2 } = expectedOf(id).auxiliary as { gamma_phi: string; gamma_m2: string };
  return theoryOf(
    id,
    `functions: { gamma_phi: "${formulaOf(gamma_phi)}", gamma_m2: "${formulaOf(gamma_m2)}" }\n` +
      'observables: { eta: 2*gamma_phi, inverse_nu: 2 + gamma_m2 }\n',
  );
}

/** The entry `eps^k: formula` of a case, as rows of a table. */
const rows = (series: Entries, key: string): readonly (readonly [string, string])[] =>
  Object.entries(series[key] ?? {}).map(([power, formula]) => [
    power.replace('eps^', ''),
    formulaOf(formula),
  ]);

const double = (e: Expr): number => nearestDouble(e) ?? NaN;
const number = (s: PowerSeries | undefined, k: string): number => double(coefficient(s, k));

describe('phi4_on_3loop (Brézin, Le Guillou and Zinn-Justin 1973; Zinn-Justin, QFT and Critical Phenomena): N symbolic', () => {
  const { series } = expectedOf('phi4_on_3loop');
  const found = expansions(withDimensions('phi4_on_3loop'), 'eps', 4);
  const [wilsonFisher] = interacting(found);
  const quantities: Readonly<Record<string, PowerSeries | undefined>> = {
    'g*': wilsonFisher?.at[0],
    omega: wilsonFisher?.omega[0],
    eta: named(wilsonFisher, 'eta'),
    '1/nu': named(wilsonFisher, 'inverse_nu'),
  };
  const all = Object.keys(series).flatMap((key) => rows(series, key).map(([k, f]) => [key, k, f] as const));
  test.each(all)('%s at ε^%s', (key, k, formula) => {
    expect(compared(quantities[key], k, formula)).toBe('proved');
  });
  test('it is proved, and the two artefacts are told', () => {
    expect(all).toHaveLength(13);
    expect(wilsonFisher?.proof.proved).toBe(true);
    expect(found.complete).toBe(true);
    expect(found.hidden.map(({ count }) => count)).toEqual([2]);
  });
});

describe('gross_neveu_2peps_3loop (Gracey 1990; Fei et al., PTEP 2016 12C105, equations 4.2–4.6): N symbolic', () => {
  const { series } = expectedOf('gross_neveu_2peps_3loop');
  const [point] = interacting(
    expansions(theoryOf('gross_neveu_2peps_3loop', 'observables: { x: g/(2*pi) }\n'), 'eps', 3),
  );
  test.each(rows(series, 'g*/(2 pi)'))('g*/(2π) at ε^%s', (k, formula) => {
    expect(compared(named(point, 'x'), k, formula)).toBe('proved');
  });
  test.each(rows(series, "1/nu=-beta'(g*)"))('1/ν = −θ at ε^%s', (k, formula) => {
    expect(compared(point?.exponents[0]?.series, k, `-(${formula})`)).toBe('proved');
  });
  test('ν is the inverse: 1/ε + 1/(N − 2) + …', () => {
    expect(compared(point?.nu, '-1', '1')).toBe('proved');
    expect(compared(point?.nu, '0', '1/(N - 2)')).toBe('proved');
  });
});

describe('lee_yang_phi3_3loop (de Alcantara Bonfim, Kirkham and McKane 1981): half-integer powers', () => {
  const { series, auxiliary } = expectedOf('lee_yang_phi3_3loop');
  // The three-loop term by which the case reproduces the printed Δ_φ.
  const third = '+(5195-2592*zeta(3))/62208*g^6/(4*pi)^9';
  const found = expansions(
    theoryOf(
      'lee_yang_phi3_3loop',
      `functions: { gamma_phi: "${formulaOf(auxiliary['gamma_phi'] ?? '')}", three_loop: "gamma_phi${third}" }\n` +
        'observables: { x: g^2/(4*pi)^3, Delta: 2 - eps/2 + gamma_phi, Delta3: 2 - eps/2 + three_loop }\n',
    ),
    'eps',
    3,
  );
  const points = interacting(found);
  test('two imaginary couplings, g* = ±i √(2 (4π)³ ε/3) + …', () => {
    expect(points).toHaveLength(2);
    for (const [i, sign] of ['', '-'].entries()) {
      const lead = points.map(({ at }) => coefficient(at[0], '1/2'));
      expect(lead.map((e) => substitute(e, new Map()) === e)).toEqual([true, true]);
      expect(
        points.some(({ at }) => compared(at[0], '1/2', `${sign}I*sqrt(2*(4*pi)^3/3)`) === 'proved'),
      ).toBe(true);
      expect(compared(points[i]?.at[0], '1', '0')).toBe('proved');
    }
  });
  test.each([
    ...rows(series, 'x*=g*^2/(4 pi)^3').map(([k, f]) => ['x', k, f] as const),
    ...rows(series, 'Delta_phi=2-eps/2+gamma_phi').map(([k, f]) => ['Delta', k, f] as const),
  ])('%s at ε^%s', (name, k, formula) => {
    for (const point of points) expect(compared(named(point, name), k, formula)).toBe('proved');
  });
  test.each(rows(series, "omega=beta'(g*)"))('ω at ε^%s', (k, formula) => {
    for (const { omega } of points) expect(compared(omega[0], k, formula)).toBe('proved');
  });
  test.each([
    ['0', '2'],
    ['1', '-5/9'],
    ['2', '-43/1458'],
    ['3', '8/243*zeta(3) - 8375/472392'],
  ])('the printed Δ_φ at ε^%s', (k, formula) => {
    expect(expectedOf('lee_yang_phi3_3loop').literature['Delta_phi']).toContain('8375/472392');
    for (const point of points) expect(compared(named(point, 'Delta3'), k, formula)).toBe('proved');
  });
});

describe('litim_sannino_nlo (Litim and Sannino, JHEP 12 (2014) 178, equations 22–33): four couplings', () => {
  const series = expectedOf('litim_sannino_nlo').series as unknown as Readonly<Record<string, string>>;
  const found = expansions(theoryOf('litim_sannino_nlo'), 'eps', 2);
  const full = interacting(found).filter(({ at }) => at.every(({ terms }) => terms.length > 0));
  // Of the four with α_h = (±√23 − 1)/19 the two with a stable potential have the upper sign.
  const stable = full.filter(({ at }) => compared(at[2], '1', '(sqrt(23) - 1)/19') === 'proved');
  test('exact coefficients with √23', () => {
    expect([full.length, stable.length]).toEqual([4, 2]);
    for (const { at, proof } of stable) {
      expect(proof.proved).toBe(true);
      expect(compared(at[0], '1', (series['ag*'] ?? '').replace('*eps+O(eps^2)', ''))).toBe('proved');
      expect(compared(at[1], '1', (series['ay*'] ?? '').replace('*eps', ''))).toBe('proved');
    }
  });
  const printed = (key: string): number => Number.parseFloat(series[key] ?? '');
  test('α_v: −(2√23 ∓ √(20 + 6√23))/19, within a unit of the last printed digit', () => {
    for (const [key, sign] of [
      ['av1*', '-'],
      ['av2*', '+'],
    ] as const) {
      const formula = `-(2*sqrt(23) ${sign} sqrt(20 + 6*sqrt(23)))/19`;
      const hit = stable.find(({ at }) => compared(at[3], '1', formula) === 'proved');
      expect(Math.abs(number(hit?.at[3], '1') - printed(key))).toBeLessThan(1e-4);
    }
  });
  test('θ₁ of order ε², θ₂, θ₃, θ₄ of order ε', () => {
    for (const { exponents } of stable) {
      const list = exponents.map(({ series: s }) => s);
      const linear = list.map((s) => number(s, '1')).sort((a, b) => Math.abs(a) - Math.abs(b));
      expect(linear[0]).toBe(0);
      expect(linear[1]).toBeCloseTo(52 / 19, 12);
      expect(Math.abs(linear[2] ?? 0)).toBeCloseTo(printed('theta3'), 3);
      expect(Math.abs(linear[3] ?? 0)).toBeCloseTo(printed('theta4'), 3);
      const relevant = list.find((s) => number(s, '1') === 0);
      expect(compared(relevant, '2', (series['theta1'] ?? '').replace('*eps^2', ''))).toBe('proved');
    }
  });
});

describe('phi4_ising_5loop (Kleinert et al. 1991; Kompaniets and Panzer 2017)', () => {
  const { series, literature_numeric } = expectedOf('phi4_ising_5loop') as unknown as {
    readonly series: Numbers;
    readonly literature_numeric: Readonly<Record<string, unknown>>;
  };
  const [point] = interacting(expansions(withDimensions('phi4_ising_5loop'), 'eps', 5));
  const quantities: readonly (readonly [string, PowerSeries | undefined])[] = [
    ['g*', point?.at[0]],
    ["omega=beta'(g*)", point?.omega[0]],
    ['eta (needs gamma_phi below)', named(point, 'eta')],
  ];
  const all = quantities.flatMap(([key, s]) =>
    Object.entries(series[key] ?? {}).map(
      ([power, value]) => [key, power.replace('eps^', ''), value, s] as const,
    ),
  );
  test.each(all)('%s at ε^%s', (_, k, value, s) => {
    expect(Math.abs(number(s, k) - value)).toBeLessThan(1e-12 * Math.max(1, Math.abs(value)));
  });
  test('all 14 entries', () => {
    expect(all).toHaveLength(14);
  });
  test('the published numbers, to their digits', () => {
    const omega = literature_numeric['omega'] as readonly number[];
    const inverse = literature_numeric['1/nu'] as readonly number[];
    const eta = literature_numeric['eta'] as Readonly<Record<string, number>>;
    omega.forEach((value, i) => {
      expect(number(point?.omega[0], `${i + 1}`)).toBeCloseTo(value, i === 4 ? 3 : 4);
    });
    inverse.forEach((value, i) => {
      expect(number(named(point, 'inverse_nu'), `${i}`)).toBeCloseTo(value, 4);
    });
    for (const [power, value] of Object.entries(eta))
      expect(number(named(point, 'eta'), power.replace('eps^', ''))).toBeCloseTo(value, 6);
  });
});

describe('phi4_on_5loop: what its `checked` covers, and no more', () => {
  const series = expectedOf('phi4_on_5loop').series as unknown as Readonly<
    Record<string, Readonly<Record<'g*' | 'omega', readonly number[]>>>
  >;
  const theory = theoryOf('phi4_on_5loop');
  const [point] = interacting(expansions(theory, 'eps', 5));
  const at = (s: PowerSeries | undefined, k: number, N: number): number =>
    double(substitute(coefficient(s, `${k}`), new Map([[sym('N'), num(Q.rational(N))]])));
  // Three loops are sure; the split of the four-loop terms between powers of N only to 10⁻³.
  const tolerance = (k: number): number => (k <= 3 ? 1e-12 : 1e-3);

  test.each(Object.keys(series))('%s', (key) => {
    const N = Number(key.replace('N=', ''));
    const { 'g*': g = [], omega = [] } = series[key] ?? {};
    expect([g.length, omega.length]).toEqual([5, 5]);
    for (const [s, list] of [
      [point?.at[0], g],
      [point?.omega[0], omega],
    ] as const)
      list.forEach((value, i) => {
        const error = Math.abs(at(s, i + 1, N) - value) / Math.max(1, Math.abs(value));
        expect(error).toBeLessThan(tolerance(i + 1));
      });
  });
  test('N = 1 is the Ising case, to all five orders', () => {
    const ising = expectedOf('phi4_ising_5loop').series as unknown as Numbers;
    for (const [power, value] of Object.entries(ising["omega=beta'(g*)"] ?? {}))
      expect(at(point?.omega[0], Number(power.replace('eps^', '')), 1)).toBeCloseTo(value, 11);
  });
  test('ω at order 1/N is −2(d − 1)² η₁ through ε⁵ (A. N. Vasil’ev et al. 1981; K. Lang and W. Rühl 1992)', () => {
    const [large] = expansions(theory, '1/N', 1).branches.filter(
      ({ vanishes, at: [g] }) =>
        vanishes === true && g?.terms[0]?.exponent.n === 1 && g.terms[0].exponent.d === 1,
    );
    expect(compared(large?.perLogarithm[0]?.series, '0', 'eps')).toBe('proved');
    const first = coefficient(large?.perLogarithm[0]?.series, '1');
    for (const eps of [0.02, 0.04]) {
      const d = 4 - eps;
      const eta =
        (-4 * gamma(d - 2)) / (gamma(2 - d / 2) * gamma(d / 2 - 1) * gamma(d / 2 - 2) * gamma(d / 2 + 1));
      const value = double(substitute(first, new Map([[sym('eps'), num(Q.fromDouble(eps))]])));
      expect(Math.abs(value + 2 * (d - 1) ** 2 * eta)).toBeLessThan(20 * eps ** 6);
    }
  });
});

/** Γ(x) by Γ(x) = Γ(x + n)/(x (x + 1) …) and Stirling's series. */
function gamma(x: number): number {
  let [y, product] = [x, 1];
  for (; y < 20; y++) product *= y;
  const stirling = 1 / (12 * y) - 1 / (360 * y ** 3) + 1 / (1260 * y ** 5) - 1 / (1680 * y ** 7);
  return (Math.sqrt((2 * Math.PI) / y) * (y / Math.E) ** y * Math.exp(stirling)) / product;
}
