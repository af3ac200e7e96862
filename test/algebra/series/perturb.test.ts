import { describe, expect, test } from 'vitest';
import { derivativeBy, equationOf, valueAt } from '../../../src/algebra/series/equations.ts';
import type { Equation } from '../../../src/algebra/series/equations.ts';
import { perturb } from '../../../src/algebra/series/perturb.ts';
import type { Perturbed, Start } from '../../../src/algebra/series/perturb.ts';
import { coefficientAt } from '../../../src/algebra/series/series.ts';
import type { Series } from '../../../src/algebra/series/series.ts';
import type { ExpressionField } from '../../../src/algebra/field/expressions.ts';
import type { Fraction } from '../../../src/algebra/field/fractions.ts';
import { rationals } from '../../../src/algebra/field/field.ts';
import { sym } from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { substitute } from '../../../src/expr/walk.ts';
import { formulas } from '../../formula.ts';
import { caseOf } from '../../theory-of-case.ts';
import { equals, floatsOf, newField } from './setting.ts';

interface System {
  readonly field: ExpressionField;
  readonly read: (text: string) => Expr;
  readonly equations: readonly Equation<Fraction>[];
  readonly equation: (text: Expr) => Equation<Fraction>;
}

/** The beta functions of a case as equations for its couplings. */
function systemOf(
  id: string,
  replaced: Readonly<Record<string, string>> = {},
  small = 'eps',
  more = '',
): System {
  const { beta, couplings, parameters } = caseOf(id);
  const read = formulas([...couplings, ...Object.keys(parameters), more].join(' ').trim());
  const values = new Map(Object.entries(replaced).map(([name, text]) => [sym(name) as Expr, read(text)]));
  const field = newField();
  const index = (name: string): number => field.indexOf(sym(name));
  const unknowns = couplings.map(index);
  const equation = (e: Expr): Equation<Fraction> => {
    const found = equationOf(field, field.of(e), unknowns, index(small));
    if (!found) throw new Error('not a polynomial');
    return found;
  };
  const equations = couplings.map((g) => equation(substitute(read(beta[g] as string), values)));
  return { field, read, equations, equation };
}

function solved(
  { field, read, equations }: System,
  starts: Readonly<Record<string, string>>,
  order: number,
  exponents: readonly Rational[] = [],
): readonly Series<Fraction>[] {
  const list = Object.values(starts).map((text, i): Start<Fraction> => ({
    exponent: exponents[i] ?? Q.one,
    coefficient: field.of(read(text)),
  }));
  const found = perturb(field, equations, list, order);
  if (found.kind !== 'solution') throw new Error(found.kind);
  for (const e of equations) expect(valueAt(field, e, found.values).coefficients).toEqual([]);
  return found.values;
}

/** ∂β_i/∂g_j at the fixed point. */
const slope = (
  { field, equations }: System,
  values: readonly Series<Fraction>[],
  i = 0,
  j = 0,
): Series<Fraction> => valueAt(field, derivativeBy(field, equations[i] as Equation<Fraction>, j), values);

const seriesOfCase = (id: string): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  (caseOf(id).expected as unknown as { series: Readonly<Record<string, Readonly<Record<string, string>>>> })
    .series;

/** Compares with results of the form { "eps^2": "…" }. */
function expectSeries(
  field: ExpressionField,
  s: Series<Fraction>,
  expected: Readonly<Record<string, string>>,
  names: string,
): void {
  for (const [power, text] of Object.entries(expected)) {
    const exponent = Number(power.replace('eps^', '')) * s.ramification;
    expect([power, equals(field, coefficientAt(field, s, exponent), names, text)]).toEqual([power, true]);
  }
}

describe('the Wilson–Fisher fixed point', () => {
  test('O(N), three loops (Brézin, Le Guillou & Zinn-Justin 1973; Zinn-Justin, closed forms): g* and ω with ζ(3) and N', () => {
    const system = systemOf('phi4_on_3loop');
    const values = solved(system, { g: '3/(N+8)' }, 4);
    const expected = seriesOfCase('phi4_on_3loop');
    expectSeries(system.field, values[0]!, expected['g*']!, 'N zeta3');
    expect(values[0]!.order).toBe(4);
    const omega = slope(system, values);
    expectSeries(system.field, omega, expected.omega!, 'N zeta3');
    expect(omega.order).toBe(4);
  });

  test('η and 1/ν follow from the anomalous dimensions at g*', () => {
    const system = systemOf('phi4_on_3loop');
    const { field, read, equation } = system;
    const values = solved(system, { g: '3/(N+8)' }, 4);
    const { auxiliary } = caseOf('phi4_on_3loop').expected as unknown as {
      auxiliary: Record<string, string>;
    };
    const expected = seriesOfCase('phi4_on_3loop');
    const nu = valueAt(field, equation(read(`2+${auxiliary.gamma_m2 as string}`)), values);
    expectSeries(field, nu, expected['1/nu']!, 'N zeta3');
    const eta = valueAt(field, equation(read(`2*(${auxiliary.gamma_phi as string})`)), values);
    expectSeries(field, eta, expected.eta!, 'N zeta3');
  });

  test('Ising, five loops (Kleinert et al., PLB 272 (1991) 39): every printed digit of ω', () => {
    const system = systemOf('phi4_ising_5loop');
    const { parameters } = caseOf('phi4_ising_5loop');
    const values = solved(system, { g: '1/3' }, 6);
    const expected = seriesOfCase('phi4_ising_5loop');
    const zetas = parameters as Readonly<Record<string, number>>;
    const compare = (s: Series<Fraction>, name: string): void =>
      floatsOf(system.field, s, zetas).forEach((x, k) =>
        expect(x).toBeCloseTo(Number(expected[name]![`eps^${k + 1}`]), 10),
      );
    compare(values[0]!, 'g*');
    compare(slope(system, values), "omega=beta'(g*)");
    expect(values[0]!.coefficients).toHaveLength(5);
  });

  test.each(['0', '2', '3', '4'])('O(N), five loops, N = %s (hep-th/9503230)', (n) => {
    const system = systemOf('phi4_on_5loop', { N: n });
    const values = solved(system, { g: `3/(${n}+8)` }, 6);
    const expected = seriesOfCase('phi4_on_5loop')[`N=${n}`] as unknown as Record<string, readonly number[]>;
    const zetas = caseOf('phi4_on_5loop').parameters as Readonly<Record<string, number>>;
    const check = (s: Series<Fraction>, name: string): void =>
      floatsOf(system.field, s, zetas).forEach((x, k) =>
        expect(x).toBeCloseTo((expected[name] as readonly number[])[k] as number, 9),
      );
    check(values[0]!, 'g*');
    check(slope(system, values), 'omega');
  });

  test('O(N), five loops, with N and every ζ as symbols', () => {
    const system = systemOf('phi4_on_5loop');
    const values = solved(system, { g: '3/(N+8)' }, 6);
    expectSeries(system.field, values[0]!, seriesOfCase('phi4_on_3loop')['g*']!, 'N zeta3');
    expect(values[0]!.coefficients).toHaveLength(5);
  });
});

describe('other fixed points', () => {
  test('Gross–Neveu in 2 + ε (Gracey 1990; Fei et al. 1607.05316 eq. 4.2–4.6)', () => {
    const system = systemOf('gross_neveu_2peps_3loop');
    const { field, read } = system;
    const values = solved(system, { g: '2*pi/(N-2)' }, 4);
    const expected = seriesOfCase('gross_neveu_2peps_3loop');
    const over = field.inverse(field.of(read('2*pi')));
    const scaled = { ...values[0]!, coefficients: values[0]!.coefficients.map((c) => field.mul(c, over)) };
    expectSeries(field, scaled, expected['g*/(2 pi)']!, 'N');
    const theta = slope(system, values);
    const minus = { ...theta, coefficients: theta.coefficients.map(field.neg) };
    expectSeries(field, minus, expected["1/nu=-beta'(g*)"]!, 'N');
  });

  test('Lee–Yang in 6 − ε has a fixed point at imaginary g ~ ε^(1/2) (de Alcantara Bonfim et al. 1981)', () => {
    const system = systemOf('lee_yang_phi3_3loop');
    const { field, read, equation } = system;
    const values = solved(system, { g: '8*pi*sqrt(2/3)*sqrt(pi)*I' }, 3, [Q.half]);
    expect(values[0]!.ramification).toBe(2);
    const expected = seriesOfCase('lee_yang_phi3_3loop');
    expectSeries(
      field,
      valueAt(field, equation(read('g^2/(4*pi)^3')), values),
      expected['x*=g*^2/(4 pi)^3']!,
      '',
    );
    expectSeries(field, slope(system, values), expected["omega=beta'(g*)"]!, '');
    const dimension = '2-eps/2+g^2/(12*(4*pi)^3)+13*g^4/(432*(4*pi)^6)';
    expectSeries(
      field,
      valueAt(field, equation(read(dimension)), values),
      expected['Delta_phi=2-eps/2+gamma_phi']!,
      '',
    );
  });

  test('Banks–Zaks in Δ = 33/2 − n_f (Banks & Zaks 1982): α = 8πΔ/321 + …, at n_f = 16 near the tabulated value', () => {
    const system = systemOf('banks_zaks_4loop', { nf: '33/2-Delta' }, 'Delta', 'Delta');
    const values = solved(system, { al: '8*pi/321' }, 12);
    const zeta3 = caseOf('banks_zaks_4loop').parameters.zeta3 as number;
    const value = floatsOf(system.field, values[0]!, { zeta3 }).reduce(
      (sum, c, k) => sum + c / 2 ** (k + 1),
      0,
    );
    expect(value).toBeCloseTo(0.03983439379315758, 9);
  });

  test('Litim–Sannino (1406.2337 eq. 22–33): four couplings in ε, with √23', () => {
    const system = systemOf('litim_sannino_nlo');
    const av = '(sqrt(20+6*sqrt(23))-2*sqrt(23))/19';
    const values = solved(system, { ag: '26/57', ay: '4/19', ah: '(sqrt(23)-1)/19', av }, 3);
    const { field } = system;
    const eps = 1e-3;
    const sum = floatsOf(field, values[0]!).reduce((s, c, k) => s + c * eps ** (k + 1), 0);
    const exact = (26 * eps + 4 * eps ** 2) / (57 - 46 * eps - 8 * eps ** 2);
    expect(Math.abs(sum - exact)).toBeLessThan(2 * eps ** 3);
    expect(floatsOf(field, values[3]!)[0]).toBeCloseTo(-0.1373, 4);
    const theta3 = floatsOf(field, slope(system, values, 2, 2))[0];
    expect(theta3).toBeCloseTo(4.039, 3);
  });

  test('Gross–Neveu–Yukawa: couplings with different powers of ε', () => {
    const system = systemOf('gny_1loop');
    const { field } = system;
    const starts = { g1: '4*pi/sqrt(N+6)', g2: '16*pi^2*(6-N+sqrt(N^2+132*N+36))/(6*(N+6))' };
    const values = solved(system, starts, 2, [Q.half, Q.one]);
    expect(values.map((s) => [s.ramification, s.valuation, s.coefficients.length])).toEqual([
      [2, 1, 1],
      [2, 2, 1],
    ]);
    expect(equals(field, slope(system, values, 1, 1).coefficients[0], 'N', 'sqrt(N^2+132*N+36)/(N+6)')).toBe(
      true,
    );
  });

  test('a coupling may start with zero: the Ising point of the cubic model', () => {
    const [u, v] = solved(systemOf('cubic_anisotropy_1loop'), { u: '0', v: '1/3' }, 5) as [
      Series<Fraction>,
      Series<Fraction>,
    ];
    expect([u.coefficients, u.order, v.coefficients.length, v.order]).toEqual([[], 5, 1, 5]);
  });
});

describe('what cannot be solved is said', () => {
  const start = (c: number, exponent = Q.one): Start<Rational> => ({ exponent, coefficient: Q.rational(c) });
  const term = (c: number, small: number, ...powers: number[]): Equation<Rational>[number] => ({
    coefficient: Q.rational(c),
    small: Q.rational(small),
    powers,
  });
  const kind = (
    equations: readonly Equation<Rational>[],
    starts: readonly Start<Rational>[],
  ): Perturbed<Rational> => perturb(rationals, equations, starts, 4);

  test('a double root at leading order has a singular Jacobian', () => {
    // (g − ε)² − ε³
    expect(kind([[term(1, 0, 2), term(-2, 1, 1), term(1, 2, 0), term(-1, 3, 0)]], [start(1)])).toEqual({
      kind: 'singular',
      rank: 0,
    });
  });
  test('a line of fixed points has a Jacobian of smaller rank', () => {
    const line = [term(1, 0, 1, 0), term(1, 0, 0, 1), term(-1, 1, 0, 0)];
    expect(kind([line, line], [start(1), start(0)])).toEqual({ kind: 'singular', rank: 1 });
  });
  test('a start that solves nothing', () => {
    expect(kind([[term(1, 0, 1), term(-1, 1, 0)]], [start(2)])).toEqual({
      kind: 'no-start',
      equation: 0,
      remainder: Q.one,
    });
  });
  test('√ε may stand in the equations', () => {
    const found = kind(
      [[term(1, 0, 1), { coefficient: Q.minusOne, small: Q.half, powers: [0] }]],
      [start(1, Q.half)],
    );
    expect(found.kind).toBe('solution');
  });
  test('the order 1 of a start at ε² is at least its leading term', () => {
    const found = perturb(rationals, [[term(1, 0, 1), term(-1, 2, 0)]], [start(1, Q.rational(2))], 1);
    expect(found).toMatchObject({ kind: 'solution', values: [{ valuation: 2, order: 3 }] });
  });
  test('equations that need an exchange of rows', () => {
    const found = kind(
      [
        [term(1, 0, 0, 1), term(-1, 1, 0, 0)],
        [term(1, 0, 1, 0), term(-1, 1, 0, 0)],
      ],
      [start(1), start(1)],
    );
    expect(found.kind).toBe('solution');
  });
  test('a denominator with an unknown is no polynomial', () => {
    const field = newField();
    const read = formulas('g eps A');
    const [g, eps] = [field.indexOf(sym('g')), field.indexOf(sym('eps'))];
    expect(equationOf(field, field.of(read('g/(1+g)')), [g], eps)).toBeUndefined();
    expect(equationOf(field, field.of(read('g/A-eps')), [g], eps)).toHaveLength(2);
  });
});
