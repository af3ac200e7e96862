import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { sym } from '../../src/expr/build.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { substitute } from '../../src/expr/walk.ts';
import { reasonOf } from '../../src/document/words.ts';
import { derive } from '../../src/mechanics/derive.ts';
import type { Derivation, Step } from '../../src/mechanics/derivation.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import { formulas } from '../formula.ts';
import { galleryDerivation, theoryFrom } from '../gallery.ts';
import { complaintsAbout, jsonOf } from '../recheck/derivations.ts';
import { Solver } from '../runtime/odex.ts';
import { runs } from '../runs.ts';

const parameters = 'parameters: { eps: { assume: positive }, A: { assume: positive }, a: {}, b: {}, c: {} }';

const derivationOf = (beta: string, more = ''): Derivation =>
  derive(theoryFrom(`name: t\ncouplings: { g: {} }\n${parameters}\n${more}\nbeta: { g: "${beta}" }\n`));

function stepIn(derivation: Derivation, id: string): Step {
  const step = stepOf(derivation, id);
  if (step === undefined) throw new Error(`there is no step ${id}`);
  return step;
}

const read = formulas('g g_0 p_g p_g_0 eps A a b c');
const proved = (left: Expr, right: Expr): string =>
  decideEqual(left, right, { positive: new Set([read('A'), read('eps'), read('g_0')]) }, newWork()).kind;

type Values = Readonly<Record<string, number>>;
const valueAt = (e: Expr, at: Values): number =>
  evaluateFloat(e, new Map(Object.entries(at).map(([name, value]) => [sym(name), value])));

/** Integrated by DOP853, independently of the formula. */
function integrated(beta: (g: number) => number, start: number, until: number): number {
  const solver = new Solver(1);
  solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
  return solver.solve((_, [g = 0]) => [beta(g)], 0, [start], until).y[0] ?? Number.NaN;
}

describe('the running coupling is that of the source', () => {
  test.each([
    [
      'Wilson & Fisher, Phys. Rev. Lett. 28 (1972) 240: φ⁴ in 4 − ε dimensions',
      '-eps*g + A*g^2',
      'eps*g_0/(A*g_0 + (eps - A*g_0)*exp(eps*tau))',
    ],
    [
      'Verhulst, Corr. Math. Phys. 10 (1838) 113: logistic growth',
      'a*g*(1 - g/b)',
      'b*g_0*exp(a*tau)/(b + g_0*(exp(a*tau) - 1))',
    ],
    [
      'Gross & Wilczek, Phys. Rev. Lett. 30 (1973) 1343: asymptotic freedom, 1/g² grows linearly',
      '-b*g^3',
      'g_0/sqrt(1 + 2*b*g_0^2*tau)',
    ],
    ['QED at one loop in α', 'A*g^2', '1/(1/g_0 - A*tau)'],
    [
      'Kosterlitz–Thouless on the separatrix, and Kaplan et al., Phys. Rev. D 80 (2009) 125005: merged fixed points',
      '(g - a)^2',
      'a + 1/(1/(g_0 - a) - tau)',
    ],
    [
      'Kaplan et al.: fixed points that have become complex, (2.2)',
      'g^2 + eps',
      'sqrt(eps)*tan(atan(g_0/sqrt(eps)) + sqrt(eps)*tau)',
    ],
    [
      'Gompertz, Phil. Trans. R. Soc. 115 (1825) 513: a rate that falls with the logarithm',
      '-a*g*log(g)',
      'exp(log(g_0)*exp(-a*tau))',
    ],
    ['an exponential beta function, as of the dilaton', 'a*exp(-b*g)', 'log(exp(b*g_0) + a*b*tau)/b'],
    [
      'two real fixed points',
      '(g - 1)*(g - 2)',
      '(2*(g_0 - 1) - (g_0 - 2)*exp(tau))/(g_0 - 1 - (g_0 - 2)*exp(tau))',
    ],
    ['a linear beta function', 'a*g + b', 'g_0*exp(a*tau) + b*(exp(a*tau) - 1)/a'],
    ['a constant one', 'a', 'g_0 + a*tau'],
    ['none at all', '0', 'g_0'],
  ])('%s', (_, beta, literature) => {
    const step = stepIn(derivationOf(beta), 'running.g');
    expect(step.verdict.kind).toBe('proved');
    expect(step.equation.lhs).toBe(read('g'));
    expect(proved(step.equation.rhs, read(literature))).toBe('proved');
  });
});

/** Two loops of QCD with five quarks in x = α_s/π and ln μ² (the coefficients of E. Gardi et al., (2), (3)). */
const qcd = { beta0: 23 / 12, beta1: 29 / 12 };

describe('what is real for every value of the parameters is written without roots of what is negative', () => {
  test.each(['a^2 + g^2', '1 + b^2*g^2', '-(a^2 + b^2)*(1 + g^2)'])('%s oscillates', (beta) => {
    const derivation = derivationOf(beta);
    const { equation } = stepIn(derivation, 'running.g');
    const rate = (g: number): number => valueAt(read(beta), { g, a: 0.6, b: 0.8 });
    const at = { g_0: 0.3, a: 0.6, b: 0.8, tau: 0.5 };
    expect(Math.abs(valueAt(equation.rhs, at) - integrated(rate, 0.3, 0.5))).toBeLessThan(1e-9);
    expect(complaintsAbout(jsonOf(derivation))).toEqual([]);
  });
  test('an oscillating flow has a pole on either side of τ = 0', () => {
    const derivation = derivationOf('A + g^2');
    const pole = stepIn(derivation, 'running.g.pole');
    expect(reasonOf(pole, derivation)).toContain('again after every π/√A');
    const at = { g_0: 0.3, A: 0.36 };
    const first = valueAt(pole.equation.rhs, at);
    const { rhs } = stepIn(derivation, 'running.g').equation;
    for (const tau of [first - Math.PI / 0.6, first]) {
      expect(Math.abs(valueAt(rhs, { ...at, tau: tau + 1e-9 }))).toBeGreaterThan(1e7);
    }
  });
  test.each([
    ['g + g^5', (g: number) => Math.atan(g * g) / 2],
    ['(1 + b^2*g^4)', (g: number) => Math.atan(0.8 * g * g) / 1.6],
  ])('what a source collects along %s is an angle', (beta, angle) => {
    const derivation = derivationOf(beta, `source: "a*${beta.startsWith('g') ? 'g^2' : 'g'}"`);
    const { rhs } = stepIn(derivation, 'hamilton-jacobi.general').equation;
    const [at, from] = [1.1, 0.4].map((g) => valueAt(rhs, { g, a: 0.6, b: 0.8, S_0: 0 }));
    expect((at ?? 0) - (from ?? 0)).toBeCloseTo(-0.6 * (angle(1.1) - angle(0.4)), 12);
    expect(complaintsAbout(jsonOf(derivation))).toEqual([]);
  });
});

describe('two loops: Lambert’s W', () => {
  const derivation = derivationOf('-23/12*g^2 - 29/12*g^3');
  const step = stepIn(derivation, 'running.g');

  test('Gardi, Grunberg & Karliner, JHEP 07 (1998) 007, (10): x = −1/(c (1 + W₋₁(z))), z = −(Q/Λ)^{−2β₀/c}/(c e)', () => {
    const { beta0, beta1 } = qcd;
    const c = beta1 / beta0;
    const start = 0.118 / Math.PI;
    // Λ from x(0): w_0 e^{w_0} = −(1/(c e)) (μ/Λ)^{−2β₀/c}
    const w0 = -1 - 1 / (c * start);
    const logOfScale = -(c / beta0) * Math.log(-w0 * Math.exp(w0) * c * Math.E);
    for (const tau of [-1, 0, 2, 6]) {
      const z = -Math.exp(-(beta0 / c) * (tau + logOfScale)) / (c * Math.E);
      const W = valueAt(read('lambertw(-1, a)'), { a: z });
      expect(valueAt(step.equation.rhs, { g_0: start, tau })).toBeCloseTo(-1 / (c * (1 + W)), 12);
    }
  });
  test('is proved for positive start values, on the branch W₋₁, and says so', () => {
    expect(step.by).toBe('running-lambert-lower');
    expect(step.verdict).toEqual({ kind: 'proved', assuming: [read('g_0')] });
    expect(reasonOf(step, derivation)).toContain(
      'From g₀ > 0 on, w starts below −1 and cannot cross it, so the branch is W₋₁.',
    );
  });
  test.each([
    [
      'QCD, α_s/π',
      '-23/12*g^2 - 29/12*g^3',
      (g: number) => -(23 / 12) * g ** 2 - (29 / 12) * g ** 3,
      0.04,
      [-2, 1, 5],
    ],
    ['QCD, g', '-7*g^3 - 26*g^5', (g: number) => -7 * g ** 3 - 26 * g ** 5, 0.3, [-0.3, 0.5, 3]],
    ['QED at two loops', 'g^3/12 + g^5/64', (g: number) => g ** 3 / 12 + g ** 5 / 64, 0.8, [-5, 2, 4]],
    [
      'Banks & Zaks, Nucl. Phys. B 196 (1982) 189: below the fixed point',
      '-2*g^2 + 5*g^3',
      (g: number) => -2 * g ** 2 + 5 * g ** 3,
      0.1,
      [-9, 1, 7],
    ],
    ['and above it', '-2*g^2 + 5*g^3', (g: number) => -2 * g ** 2 + 5 * g ** 3, 0.6, [-4, -1, 0.1]],
    ['m = 4', '-g^4 + g^7/2', (g: number) => -(g ** 4) + g ** 7 / 2, 0.9, [-2, 1, 3]],
  ])('%s: against independent integration', (_, beta, rate, start, taus) => {
    const { equation } = stepIn(derivationOf(beta), 'running.g');
    for (const tau of taus)
      expect(
        Math.abs(valueAt(equation.rhs, { g_0: start, tau }) - integrated(rate, start, tau)),
      ).toBeLessThan(1e-9);
  });
  test.each(['-2*g^2 - 3*g^3', 'g^3 + 2*g^5', 'eps*g^3 + A*g^5'])(
    'where g comes from under %s: what the start value and the value at τ say is the same number',
    (beta) => {
      const derivation = derivationOf(beta);
      const { equation } = stepIn(derivation, 'hamilton-jacobi.label.g');
      const at = { g_0: 0.7, tau: -0.2, A: 0.5, eps: 0.3 };
      const g = valueAt(stepIn(derivation, 'running.g').equation.rhs, at);
      expect(valueAt(equation.rhs, { ...at, g })).toBeCloseTo(valueAt(equation.lhs, { ...at, g }), 10);
      expect(complaintsAbout(jsonOf(derivation))).toEqual([]);
    },
  );
  test('Banks–Zaks runs into its fixed point b₀/b₁ in the infrared', () => {
    const { rhs } = stepIn(derivationOf('-2*g^2 + 5*g^3'), 'running.g').equation;
    for (const start of [0.1, 0.39, 0.6]) expect(valueAt(rhs, { g_0: start, tau: -60 })).toBeCloseTo(0.4, 12);
  });
  test.each(['a*g^2 + b*g^3', 'a*g^3 - A*g^5', 'A*g^2 + (a - b)*g^3'])(
    'where the signs of %s do not choose a branch, the relation stays implicit',
    (beta) => {
      const step = stepIn(derivationOf(beta), 'running.g');
      expect(step.by).toBe('running-implicit');
      expect(step.verdict.kind).toBe('proved');
    },
  );
});

describe('poles', () => {
  test('Coleman & Weinberg, Phys. Rev. D 7 (1973) 1888: λ φ⁴ at one loop; and Λ of QCD at one loop', () => {
    expect(proved(stepIn(derivationOf('A*g^2'), 'running.g.pole').equation.rhs, read('1/(A*g_0)'))).toBe(
      'proved',
    );
    // Λ = μ exp(−1/(2 b g²)): towards the IR.
    const qcd = stepIn(derivationOf('-b*g^3'), 'running.g.pole');
    expect(proved(qcd.equation.rhs, read('-1/(2*b*g_0^2)'))).toBe('proved');
  });
  test.each([
    ['-eps*g + A*g^2', { eps: 0.3, A: 1.1 }, 0.7],
    ['-eps*g/2 + A*g^3', { eps: 0.3, A: 1.1 }, 0.9],
    ['a + b*g + c*g^2', { a: 0.2, b: 1.5, c: 0.7 }, 0.4],
    ['A + g^2', { A: 0.6 }, 0.3],
    ['(g - 1)^2', {}, 1.7],
    ['A*g^2 + eps*g^3', { A: 0.8, eps: 0.5 }, 0.6],
    ['-A*g^2 + eps*g^3', { A: 0.2, eps: 0.5 }, 0.6],
  ] as const)(
    'of %s: shortly before it the integrated coupling is as large as ∫ dg/β says',
    (beta, at, start) => {
      const derivation = derivationOf(beta);
      const values = { ...at, g_0: start };
      const place = valueAt(stepIn(derivation, 'running.g.pole').equation.rhs, values);
      const formula = read(beta);
      const rate = (g: number): number => valueAt(formula, { ...at, g });
      expect(place).toBeGreaterThan(0);
      expect(Math.abs(integrated(rate, start, place * 0.999))).toBeGreaterThan(5);
      const g = integrated(rate, start, place * 0.9);
      expect(valueAt(stepIn(derivation, 'running.g.pole').equation.rhs, { ...at, g_0: g })).toBeCloseTo(
        place * 0.1,
        9,
      );
    },
  );
  test('none where the coupling cannot become infinite', () => {
    for (const beta of ['0', 'a', 'a*g + b', 'b/g'])
      expect(stepOf(derivationOf(beta), 'running.g.pole')).toBeUndefined();
  });
});

describe('what is not known is not said', () => {
  test('Lotka (1920), Volterra (1926): no closed form of either coupling', () => {
    const { steps } = derive(
      theoryFrom('name: t\ncouplings: { x: {}, y: {} }\nbeta: { x: "x*(1 - y)", y: "y*(x - 1)" }\n'),
    );
    expect(steps.filter(({ id }) => id.startsWith('running.'))).toEqual([]);
  });
  test('a coupling that runs alone is solved beside others, and its momentum only if nothing else pushes it', () => {
    const derivation = derive(
      theoryFrom('name: t\ncouplings: { x: {}, y: {}, z: {} }\nbeta: { x: "-x^2", y: "y*x", z: "z^2" }\n'),
    );
    const found = derivation.steps.filter(({ id }) => /^running\.[^.]*$/.test(id)).map(({ id }) => id);
    expect(found).toEqual(['running.x', 'running.z', 'running.p_z']);
  });
  test('an integral that is not elementary gives no step', () => {
    expect(stepOf(derivationOf('exp(g^2)'), 'running.g')).toBeUndefined();
  });
  test('a parameter by which it divides is named', () => {
    const derivation = derivationOf('a*g + b*g^2');
    expect(reasonOf(stepIn(derivation, 'running.g'), derivation)).toContain('It divides by a');
    const positive = derivationOf('-eps*g + A*g^2');
    expect(reasonOf(stepIn(positive, 'running.g'), positive)).not.toContain('divides');
  });
});

describe('momenta along the flow', () => {
  test.each([
    ['-eps*g + A*g^2', '0', 'p_g_0*(A*g_0^2 - eps*g_0)/(A*g^2 - eps*g)'],
    ['-eps*g + A*g^2', 'a*g^2', '(p_g_0*(A*g_0^2 - eps*g_0) + a*g_0^2 - a*g^2)/(A*g^2 - eps*g)'],
    ['0', 'a*g^2', 'p_g_0 - 2*a*g*tau'],
    ['0', '0', 'p_g_0'],
    ['sin(g)', '0', 'p_g_0*sin(g_0)/sin(g)'],
  ])('β = %s, F = %s: p = (E − F)/β', (beta, source, expected) => {
    const step = stepIn(derivationOf(beta, `source: "${source}"`), 'running.p_g');
    expect(step.verdict.kind).toBe('proved');
    expect(proved(step.equation.rhs, read(expected))).toBe('proved');
  });
  test('φ⁴ with F = g²/2 against Hamilton’s equations integrated in both variables', () => {
    const derivation = derivationOf('-eps*g + A*g^2', 'source: "g^2/2"');
    const [eps, A, g_0, p_g_0] = [0.4, 1.2, 0.15, 0.7];
    const solver = new Solver(2);
    solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
    const hamilton = (_: number, [g = 0, p = 0]: readonly number[]): number[] => [
      -eps * g + A * g * g,
      -p * (-eps + 2 * A * g) - g,
    ];
    for (const tau of [-1, 1, 4]) {
      const [g = 0, p = 0] = solver.solve(hamilton, 0, [g_0, p_g_0], tau).y;
      const at = { eps, A, g_0, p_g_0, tau };
      const running = valueAt(stepIn(derivation, 'running.g').equation.rhs, at);
      expect(Math.abs(running - g)).toBeLessThan(1e-9);
      const momentum = valueAt(stepIn(derivation, 'running.p_g').equation.rhs, { ...at, g: running });
      expect(Math.abs(momentum - p)).toBeLessThan(1e-9);
    }
  });
});

describe('a law: g(τ + σ; g_0) = g(τ; g(σ; g_0))', () => {
  const coefficient = fc.integer({ min: -4, max: 4 });
  const small = fc
    .tuple(coefficient, coefficient, coefficient)
    .map(([a, b, c]) => `${a} + ${b}*g + ${c}*g^2`);
  const bernoulli = fc
    .tuple(coefficient, coefficient, fc.integer({ min: 2, max: 5 }))
    .map(([a, b, n]) => `${a}*g + ${b}*g^${n}`);
  test('for random quadratic functions and Bernoulli’s equations', () => {
    fc.assert(
      fc.property(fc.oneof(small, bernoulli), (beta) => {
        const step = stepIn(derivationOf(beta), 'running.g');
        const [g0, tau] = [read('g_0'), read('tau')];
        const later = substitute(step.equation.rhs, new Map([[tau, read('tau + a')]]));
        const between = substitute(step.equation.rhs, new Map([[tau, read('a')]]));
        const again = substitute(step.equation.rhs, new Map([[g0, between]]));
        expect(decideEqual(later, again, noAssumptions, newWork()).kind).toBe('proved');
      }),
      runs(40),
    );
  });
  test('and every closed form is replayed by the second checker', () => {
    fc.assert(
      fc.property(fc.oneof(small, bernoulli), (beta) => {
        expect(complaintsAbout(jsonOf(derivationOf(beta, 'source: "a*g^2"')))).toEqual([]);
      }),
      runs(15),
    );
  });
});

it('every coupling of one loop of the Standard Model that runs alone is solved', () => {
  const { steps } = galleryDerivation('sm-1loop');
  const solved = steps
    .filter(({ id }) => id.startsWith('running.'))
    .map(({ id, verdict }) => [id, verdict.kind]);
  expect(solved).toEqual(
    ['g1', 'g2', 'g3'].flatMap((g) => [
      [`running.${g}`, 'proved'],
      [`running.${g}.pole`, 'proved'],
    ]),
  );
});
