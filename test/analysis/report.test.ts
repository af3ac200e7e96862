import { describe, expect, test } from 'vitest';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { fixedPointReport } from '../../src/analysis/report.ts';
import type { Expanded, FixedPointReport, Quantity } from '../../src/analysis/report.ts';
import { fixedPointsText } from '../../src/cli/fixed-points-text.ts';
import { num, sym } from '../../src/expr/build.ts';
import * as Q from '../../src/expr/rational.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { fixedPointReportJson } from '../../src/json/fixed-point-report.ts';
import { oneLoopLess } from '../../src/theory/loops.ts';
import { readTheory } from '../../src/theory/read.ts';
import type { Theory } from '../../src/theory/theory.ts';
import { formulas } from '../formula.ts';
import { caseOf, theoryFileOf } from '../theory-of-case.ts';

interface Options {
  readonly loops?: string;
  readonly settings?: readonly { readonly name: string; readonly value: string }[];
}

function theoryFrom(text: string, options: Options = {}): Theory {
  const read = readTheory(text, { file: 't.yaml', ...options });
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join('\n'));
  return read.theory;
}

/** A theory and itself at one loop order less. */
function withShifts(text: string, options: Options = {}): FixedPointReport {
  const theory = theoryFrom(text, options);
  const loops = oneLoopLess(theory.loopOrders);
  return fixedPointReport(
    theory,
    loops === undefined ? {} : { before: theoryFrom(text, { ...options, loops }) },
  );
}

const read = formulas('g eps a');
const same = (e: Expr | undefined, formula: string): string =>
  e ? decideEqual(e, read(formula), { positive: new Set() }, newWork()).kind : 'missing';

describe('functions and observables at fixed points', () => {
  test('exact in parameters: η = 2γ at the Wilson–Fisher point', () => {
    const { observed } = fixedPointReport(
      theoryFrom(
        'name: t\ncouplings: { g: {} }\nparameters: { eps: { assume: positive }, a: { value: 3, assume: positive } }\n' +
          'beta: { g: -eps*g + a*g^2 }\nfunctions: { gamma: g^2/12 }\nobservables: { eta: 2*gamma, r: 1/(g - eps/a), i: 1/g }\n',
      ),
    );
    const [free, interacting] = observed;
    expect(same(free?.observables[0]?.exact, '0')).toBe('proved');
    expect(same(interacting?.functions[0]?.exact, 'eps^2/(12*a^2)')).toBe('proved');
    expect(same(interacting?.observables[0]?.exact, 'eps^2/(6*a^2)')).toBe('proved');
    expect(interacting?.observables[0]?.numeric).toBeUndefined();
    expect(same(free?.observables[1]?.exact, '-a/eps')).toBe('proved');
    // They divide by zero.
    expect(interacting?.observables[1]?.exact).toBeUndefined();
    expect(free?.observables[2]).toMatchObject({ exact: undefined, numeric: undefined });
  });
  test('at a point without radicals: g⁵ = g + 1 gives g⁵ − g = 1', () => {
    const { observed, found } = fixedPointReport(
      theoryFrom(
        'name: t\ncouplings: { g: {} }\nbeta: { g: g^5 - g - 1 }\nobservables: { one: g^5 - g, twice: 2*g }\n',
      ),
    );
    expect(observed).toHaveLength(5);
    observed.forEach(({ observables: [one, twice] }, i) => {
      expect(one?.exact).toBeUndefined();
      expect(one?.numeric?.re).toBeCloseTo(1, 14);
      expect(one?.numeric?.im).toBeCloseTo(0, 14);
      expect(twice?.numeric?.re).toBeCloseTo(2 * (found.points[i]?.numeric?.[0]?.re ?? NaN), 13);
    });
  });
  test('einstein_hilbert_optimised (Reuter 1998; Litim 2004): g*, λ*, g*λ* and θ', () => {
    const { literature } = caseOf('einstein_hilbert_optimised').expected as unknown as {
      readonly literature: Readonly<Record<string, number>>;
    };
    const { found, observed } = fixedPointReport(
      theoryFrom(`${theoryFileOf(caseOf('einstein_hilbert_optimised'))}observables: { product: g*lam }\n`),
    );
    const i = found.points.findIndex(
      ({ numeric, real }) => real === true && Math.abs((numeric?.[0]?.re ?? 0) - 0.707) < 0.001,
    );
    const point = found.points[i];
    expect(point?.numeric?.[0]?.re).toBeCloseTo(literature['g*'] ?? NaN, 3);
    expect(point?.numeric?.[1]?.re).toBeCloseTo(literature['lam*'] ?? NaN, 3);
    expect(observed[i]?.observables[0]?.numeric?.re).toBeCloseTo(literature['g* lam*'] ?? NaN, 3);
    const theta = point?.stability.exponents?.map(({ numeric }) => numeric);
    // The critical exponents are −θ of the flow towards the UV: 1.475 ± 3.043 i.
    expect(theta?.map((z) => -(z?.re ?? NaN))).toEqual([expect.closeTo(1.475, 3), expect.closeTo(1.475, 3)]);
    expect(Math.abs(theta?.[0]?.im ?? NaN)).toBeCloseTo(3.043, 3);
  });
});

describe('perturbative or artefact', () => {
  const report = (beta: string, value: string, request = {}): FixedPointReport =>
    fixedPointReport(
      theoryFrom(
        `name: t\ncouplings: { g: {} }\nparameters: { eps: { value: ${value}, assume: positive } }\nbeta: { g: "${beta}" }\n`,
      ),
      request,
    );
  const marks = ({ origins }: FixedPointReport): readonly (string | undefined)[] =>
    (origins ?? []).map((o) => o && `${o.origin} by ${o.by}`);

  test('by the exact points: 0, and (1 ± √(1 − 4ε))/2', () => {
    const found = report('-eps*g + g^2 - g^3', '1/10');
    expect(marks(found).toSorted()).toEqual([
      'artefact by series',
      'perturbative by series',
      'perturbative by series',
    ]);
  });
  test('±√ε tends to zero; what tends to infinity is an artefact', () => {
    expect(marks(report('-eps*g + g^3', '1/10'))).toEqual(Array(3).fill('perturbative by series'));
    expect(marks(report('-g + eps*g^2', '1/10'))).toEqual(['perturbative by series', 'artefact by series']);
  });
  test('followed in numbers where radicals do not reach', () => {
    const found = report('-eps*g + g^2 + g^3 - 7*g^6', '1/50');
    const list = found.found.points.map(({ numeric }, i) => ({ g: numeric?.[0], mark: marks(found)[i] }));
    expect(list).toHaveLength(6);
    expect(list.filter(({ mark }) => mark === 'artefact by numbers')).toHaveLength(4);
    for (const { g, mark } of list)
      if (mark === 'perturbative by numbers') expect(g?.re).toBeCloseTo(1 / 50, 2);
  });
  test('without a value nothing is followed, and without a small parameter nothing is marked', () => {
    const found = fixedPointReport(
      theoryFrom(
        'name: t\ncouplings: { g: {} }\nparameters: { eps: {} }\nbeta: { g: "-eps*g + g^2 + g^3 - 7*g^6" }\n',
      ),
    );
    expect(found.small?.parameter).toBe(sym('eps'));
    const none = fixedPointReport(theoryFrom('name: t\ncouplings: { g: {} }\nbeta: { g: "-g + g^2" }\n'));
    expect(none.origins).toBeUndefined();
  });
  test('each point finds the branch of its series', () => {
    const request = { expand: { parameter: sym('eps'), inverse: false, order: 3 } };
    const found = report('-eps*g + g^2 + g^3 - 7*g^6', '1/50', request);
    const { branchOf, expansions } = found.expanded ?? {};
    const known = (branchOf ?? []).filter((b) => b !== undefined);
    expect(new Set(known).size).toBe(known.length);
    expect(known).toHaveLength(2);
    expect(expansions?.hidden.reduce((n, { count }) => n + count, 0)).toBe(4);
  });
  test('exact points with parameters without value find theirs by leading terms', () => {
    const theory = theoryFrom(
      'name: t\ncouplings: { u: {}, v: {} }\nparameters: { N: { assume: positive }, eps: { assume: positive } }\n' +
        'beta: { u: -eps*u + (N + 8)/3*u^2 + 2*u*v, v: -eps*v + 3*v^2 + 4*u*v }\n',
    );
    const { expanded, found } = fixedPointReport(theory, {
      expand: { parameter: sym('eps'), inverse: false, order: 1 },
    });
    expect(found.points).toHaveLength(4);
    expect(new Set(expanded?.branchOf)).toEqual(new Set([0, 1, 2, 3]));
  });
  test('in 1/N couplings of artefacts vanish, too, but not their exponents', () => {
    const theory = theoryFrom(
      'name: t\ncouplings: { g: {} }\nparameters: { N: { value: 100, assume: positive }, eps: { value: 1, assume: positive } }\n' +
        'beta: { g: -eps*g + N*g^2 + N*g^4 }\n',
    );
    const found = fixedPointReport(theory, { small: { parameter: sym('N'), inverse: true } });
    // g³ + g = ε/N: 0 and ε/N are perturbative, ±i are not.
    expect(found.origins?.map((o) => o?.origin).toSorted()).toEqual([
      'artefact',
      'artefact',
      'perturbative',
      'perturbative',
    ]);
  });
});

describe('the shift between loop orders', () => {
  /** The case by loop orders: its beta is −2 al Σ b_l (al/4π)^(l + 1). */
  const text = `name: bz
couplings: { al: {} }
parameters: { nf: { assume: positive } }
loop factor: 1
beta:
  al:
    1: -2*(11 - 2/3*nf)*al^2/(4*pi)
    2: -2*(102 - 38/3*nf)*al^3/(4*pi)^2
    3: -2*(2857/2 - 5033/18*nf + 325/54*nf^2)*al^4/(4*pi)^3
    4: -2*(149753/6 + 3564*zeta(3) - (1078361/162 + 6508/27*zeta(3))*nf
      + (50065/162 + 6472/81*zeta(3))*nf^2 + 1093/729*nf^3)*al^5/(4*pi)^4
`;
  const { literature } = caseOf('banks_zaks_4loop').expected as unknown as {
    readonly literature: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  const settings = (nf: string) => [{ name: 'nf', value: nf }];
  const positive = ({ found }: FixedPointReport): readonly { readonly al: number; readonly i: number }[] =>
    found.points.flatMap(({ numeric, real }, i) =>
      real === true && (numeric?.[0]?.re ?? 0) > 0 ? [{ al: numeric?.[0]?.re ?? NaN, i }] : [],
    );

  test('it is the case', () => {
    const [of, own] = [theoryFrom(theoryFileOf(caseOf('banks_zaks_4loop'))), theoryFrom(text)].map(
      ({ source }) => (source.kind === 'beta' ? source.betas[0] : undefined),
    );
    expect(of && own && decideEqual(of, own, { positive: new Set() }, newWork()).kind).toBe('proved');
    expect(theoryFrom(text).loopOrders).toEqual([4]);
    expect(theoryFrom(text, { loops: '3' }).loopOrders).toEqual([3]);
  });
  test.each([
    ['12', 'alpha_IR nf=12', 3],
    ['16', 'nf=16', 4],
  ] as const)('α_IR at 2, 3 and 4 loops, n_f = %s (Ryttov and Shrock 2011, table III)', (nf, key, digits) => {
    for (const loops of ['2', '3', '4']) {
      const printed = literature[key]?.[`${loops}-loop`] ?? NaN;
      const list = positive(withShifts(text, { loops, settings: settings(nf) })).map(({ al }) => al);
      const nearest = Math.min(...list.map((al) => Math.abs(al - printed)));
      expect(nearest).toBeLessThan(0.51 * 10 ** -digits * (printed === 0.47 ? 10 : 1));
    }
  });
  test('from three to four loops α_IR at n_f = 12 moves by (0.470 − 0.435)/0.470', () => {
    const report = withShifts(text, { loops: '4', settings: settings('12') });
    const hit = positive(report).find(({ al }) => Math.abs(al - 0.47) < 0.01);
    const shift = report.shifts?.list[hit?.i ?? -1];
    expect(shift?.relative).toBeCloseTo((0.4704 - 0.4346) / 0.4704, 2);
    expect(shift?.by).toBe('distance');
  });
  test('at one loop no other point exists: the two-loop point is a candidate for an artefact', () => {
    const report = withShifts(text, { loops: '2', settings: settings('12') });
    const [hit] = positive(report);
    expect(report.shifts?.list[hit?.i ?? -1]?.counterpart).toBeUndefined();
    const json = fixedPointReportJson(report) as {
      readonly points: readonly Readonly<Record<string, unknown>>[];
    };
    expect(json.points[hit?.i ?? -1]).toMatchObject({ loop_shift: { artefact_candidate: true } });
  });
  test('one loop less, by sectors; nothing is less than one loop', () => {
    expect([oneLoopLess([3]), oneLoopLess([3, 2, 1]), oneLoopLess([1, 1]), oneLoopLess([])]).toEqual([
      '2',
      '2,1,0',
      undefined,
      undefined,
    ]);
  });
});

test('sums that cost too much are named, in words and in JSON', () => {
  const theory = theoryFrom(
    'name: t\ncouplings: { g: {} }\nparameters: { eps: { value: 1/10 } }\nbeta: { g: -eps*g + g^2 - g^3 }\n',
  );
  const eps = sym('eps');
  const report = fixedPointReport(theory, {
    expand: { parameter: eps, inverse: false, order: 2 },
    at: num(Q.rational(1, 10)),
  });
  const expanded = report.expanded as Expanded;
  const quantities: readonly Quantity[] = [{ kind: 'coupling', symbol: sym('g') }, { kind: 'nu' }];
  const unsummed = quantities.map((quantity) => ({ quantity, why: 'budget' as const }));
  const costly = {
    ...report,
    expanded: { ...expanded, sums: expanded.sums?.map(() => ({ named: [], unsummed })) },
  };
  expect(fixedPointsText(report)).not.toContain('cost too much');
  expect(fixedPointsText(costly)).toContain('g, ν = −1/θ: the sums cost too much and are not given.');
  const branchesOf = (json: Readonly<Record<string, unknown>>): readonly unknown[] =>
    (json['expansions'] as { readonly branches: readonly unknown[] }).branches;
  expect(branchesOf(fixedPointReportJson(costly))).toMatchObject(
    expanded.sums?.map(() => ({
      sums: [],
      not_summed: [
        { quantity: 'g', kind: 'coupling', why: 'budget' },
        { quantity: 'nu', why: 'budget' },
      ],
    })) ?? [],
  );
  expect(JSON.stringify(branchesOf(fixedPointReportJson(report)))).not.toContain('budget');
});
