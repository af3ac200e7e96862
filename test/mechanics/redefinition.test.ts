import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { add, div, mul, num, ZERO } from '../../src/expr/build.ts';
import { partial } from '../../src/expr/differentiate.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr, Sym } from '../../src/expr/expr.ts';
import { substitute } from '../../src/expr/walk.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import type { Derivation, Step } from '../../src/mechanics/derivation.ts';
import { titleOf, reasonOf } from '../../src/document/words.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { complaintsAbout, jsonOf } from '../recheck/derivations.ts';
import { Solver } from '../runtime/odex.ts';
import { caseOf, theoryFileOf } from '../theory-of-case.ts';
import { runs } from '../runs.ts';

const read = formulas(
  'g h u v w x y r s t phi theta nf N a b0 b1 eps A k m J K p_g p_h p_u p_v p_r p_s p_x p_y p_phi lambda a1 a2 a3',
);

const derivationOf = (text: string): Derivation => derive(theoryFrom(text));
const rhs = (d: Derivation, id: string): Expr => (stepOf(d, id) as Step).equation.rhs;

/** Equal wherever `positive` are positive, proved. */
function expectEqual(got: Expr, expected: string, positive = ''): void {
  const names = positive === '' ? [] : positive.split(' ').map((n) => read(n) as Sym);
  const { kind } = decideEqual(got, read(expected), { positive: new Set(names) }, newWork());
  expect(kind).toBe('proved');
}

/** Every step is proved by the first checker and replayed by the second. */
function expectSound(d: Derivation): void {
  expect(d.steps.filter((s) => s.verdict.kind !== 'proved').map((s) => s.id)).toEqual([]);
  expect(complaintsAbout(jsonOf(d))).toEqual([]);
}

const flow = (betas: Readonly<Record<string, string>>, redefine: string, more = ''): string =>
  [
    'name: t',
    `couplings: { ${Object.keys(betas)
      .map((g) => `${g}: {}`)
      .join(', ')} }`,
    `beta: { ${Object.entries(betas)
      .map(([g, f]) => `${g}: "${f}"`)
      .join(', ')} }`,
    `redefine: ${redefine}`,
    more,
    '',
  ].join('\n');

describe('conventions of the literature', () => {
  it('Machacek & Vaughn, Nucl. Phys. B222 (1983) 83: α = g²/(4π) in the Standard Model at one loop', () => {
    const d = derivationOf(
      `name: sm\ncouplings: { g: { start: 0.46 }, h: { start: 0.65 }, x: { start: 1.16 } }
beta: { g: { 1: 41/10*g^3 }, h: { 1: -19/6*h^3 }, x: { 1: -7*x^3 } }
redefine: { a1: g^2/(4*pi), a2: h^2/(4*pi), a3: x^2/(4*pi) }\n`,
    );
    const published = theoryFrom(theoryFileOf(caseOf('sm_gauge_1loop')));
    if (published.source.kind !== 'beta') throw new Error('no betas');
    const { betas } = published.source;
    ['a1', 'a2', 'a3'].forEach((name, i) => {
      const { kind } = decideEqual(
        rhs(d, `redefinition.${name}`),
        betas[i] as Expr,
        { positive: new Set() },
        newWork(),
      );
      expect(kind).toBe('proved');
    });
    expectSound(d);
  });
  it('PDG review of QCD, (9.3): α_s from a = α_s/π, per ln μ', () => {
    const d = derivationOf(`${theoryFileOf(caseOf('qcd_3loop_nf5'))}redefine: { x: pi*a }\n`);
    expectEqual(
      rhs(d, 'redefinition.x'),
      '-2*((33-2*nf)/(12*pi)*x^2 + (153-19*nf)/(24*pi^2)*x^3 + (2857 - 5033/9*nf + 325/27*nf^2)/(128*pi^3)*x^4)',
    );
    expectEqual(rhs(d, 'old-coupling.a'), 'x/pi');
    expectSound(d);
  });
  it('van Ritbergen, Vermaseren & Larin, Phys. Lett. B400 (1997) 379: a = α_s/(4π)', () => {
    const d = derivationOf(`${theoryFileOf(caseOf('qcd_3loop_nf5'))}redefine: { x: a/4 }\n`);
    expectEqual(
      rhs(d, 'redefinition.x'),
      '-2*((11-2/3*nf)*x^2 + (102-38/3*nf)*x^3 + (2857/2 - 5033/18*nf + 325/54*nf^2)*x^4)',
    );
  });
  it('λφ⁴ instead of λφ⁴/4!, and with 16π² taken in: Kleinert & Schulte-Frohlinde (2001), chapter 10', () => {
    const file = theoryFileOf(caseOf('phi4_ising_1loop'));
    const quartic = derivationOf(`${file}redefine: { lambda: g/24 }\n`);
    expectEqual(rhs(quartic, 'redefinition.lambda'), '-eps*lambda + 72*lambda^2/(16*pi^2)');
    const bar = derivationOf(`${file}redefine: { x: g/(16*pi^2) }\n`);
    expectEqual(rhs(bar, 'redefinition.x'), '-eps*x + 3*x^2');
  });
  it('Kosterlitz–Thouless: the invariant x² − y² as a new coupling does not move', () => {
    const d = derivationOf(`${theoryFileOf(caseOf('kt_linearised'))}redefine: { u: x^2 - y^2, v: y }\n`);
    expectEqual(rhs(d, 'redefinition.u'), '0');
    expectSound(d);
  });
});

/** β̃_k of Σ β̃_k u^k. */
const coefficient = (e: Expr, u: string, k: number): Expr => {
  let [slope, factorial] = [e, 1];
  for (let i = 1; i <= k; i++) [slope, factorial] = [partial(slope, read(u) as Sym), factorial * i];
  return div(substitute(slope, new Map([[read(u), ZERO]])), num(factorial));
};

describe('scheme dependence: Weinberg, The Quantum Theory of Fields II, section 18.3', () => {
  const parameters = 'parameters: { b0: {}, b1: {}, a: {}, eps: {} }';
  it('β = b0 g² + b1 g³ keeps b0 and b1 under g → g + a g²', () => {
    const d = derivationOf(flow({ g: 'b0*g^2 + b1*g^3' }, '{ u: g + a*g^2 }', parameters));
    const beta = rhs(d, 'redefinition.u');
    expectEqual(coefficient(beta, 'u', 0), '0');
    expectEqual(coefficient(beta, 'u', 1), '0');
    expectEqual(coefficient(beta, 'u', 2), 'b0');
    expectEqual(coefficient(beta, 'u', 3), 'b1');
    // The third is changed: it depends on the scheme.
    expectEqual(coefficient(beta, 'u', 4), '-a*b1 - a^2*b0');
    expectSound(d);
  });
  it('β = b0 g³ + b1 g⁵ keeps b0 and b1 under the odd u = g/√(1 − 2a g²) = g + a g³ + …', () => {
    const d = derivationOf(flow({ g: 'b0*g^3 + b1*g^5' }, '{ u: g/sqrt(1 - 2*a*g^2) }', parameters));
    expect(stepOf(d, 'redefinition.u')?.verdict.kind).toBe('proved');
    // The series of φ and of β_u in g, whether or not φ was inverted: β_u = b0 u³ + b1 u⁵ + O(u⁷).
    const inOld = substitute(rhs(d, 'redefinition.u'), new Map([[read('u'), rhs(d, 'new-coupling.u')]]));
    const u = rhs(d, 'new-coupling.u');
    const difference = add(
      inOld,
      mul(num(-1), add(mul(read('b0'), mul(u, u, u)), mul(read('b1'), mul(u, u, u, u, u)))),
    );
    for (let k = 0; k <= 6; k++) expectEqual(coefficient(difference, 'g', k), '0');
  });
  it('with a linear term −ε g: b0 → b0 − a ε, b1 → b1 + 2a² ε', () => {
    const d = derivationOf(flow({ g: '-eps*g + b0*g^2 + b1*g^3' }, '{ u: g + a*g^2 }', parameters));
    const beta = rhs(d, 'redefinition.u');
    expectEqual(coefficient(beta, 'u', 1), '-eps');
    expectEqual(coefficient(beta, 'u', 2), 'b0 - a*eps');
    expectEqual(coefficient(beta, 'u', 3), 'b1 + 2*a^2*eps');
  });
});

describe('exponents', () => {
  const thetaAt = (beta: Expr, x: string, value: string): Expr =>
    substitute(partial(beta, read(x) as Sym), new Map([[read(x), read(value)]]));
  const phi4 = (redefine: string): Derivation =>
    derivationOf(flow({ g: '-eps*g + A*g^2' }, redefine, 'parameters: { eps: { assume: positive }, A: {} }'));
  it('keep their value at the Wilson–Fisher point under u = g/(1 + k g), which is smooth there', () => {
    const d = derivationOf(
      flow({ g: '-eps*g + A*g^2' }, '{ u: g/(1 + k*g) }', 'parameters: { eps: {}, A: {}, k: {} }'),
    );
    const beta = rhs(d, 'redefinition.u');
    expectEqual(thetaAt(beta, 'u', '0'), '-eps');
    expectEqual(thetaAt(beta, 'u', 'eps/A/(1 + k*eps/A)'), 'eps');
    expectSound(d);
  });
  it('u = g² doubles θ at g = 0, where its slope vanishes, and nowhere else; the notes say where', () => {
    const d = phi4('{ u: g^2 }');
    // Near u = 0 the flow is −2ε u: read off as the limit of β_u/u.
    expectEqual(rhs(d, 'redefinition.u'), '-2*eps*u + 2*A*u*sqrt(u)', 'u');
    expectEqual(thetaAt(rhs(d, 'redefinition.u'), 'u', 'eps^2/A^2'), 'eps', 'eps A');
    expectEqual(rhs(d, 'redefinition-jacobian'), '2*g');
    const step = stepOf(d, 'redefinition-jacobian') as Step;
    expect(reasonOf(step, d)).toMatch(/u = g² doubles θ at g = 0/);
  });
});

describe('branches of the inverse', () => {
  const inverse = (phi: string, start: string): Derivation =>
    derivationOf(
      `name: t\ncouplings: { g: { start: ${start} } }\nparameters: { a: { value: 1/2, assume: positive } }
beta: { g: g + g^2 }\nredefine: { u: "${phi}" }\n`,
    );
  it.each([
    ['g^2', '1/2', 'sqrt(u)', /the one with g > 0/],
    ['g^2', '-1/2', '-sqrt(u)', /the one with g < 0/],
    ['-3*g^2 + a', '-1/2', '-sqrt((a - u)/3)', /the one with g < 0/],
    ['1/g', '1/2', '1/u', /Solve for g/],
    ['g + a*g^2', '1/10', '(-1 + sqrt(1 + 4*a*u))/(2*a)', /contains g = 1\/10/],
    ['g + a*g^2', '-4', '(-1 - sqrt(1 + 4*a*u))/(2*a)', /contains g = −4/],
    ['g^4 - g^2', '1/10', 'sqrt((1 - sqrt(1 + 4*u))/2)', /contains g = 1\/10/],
    ['g/(1 - a*g)', '1', 'u/(1 + a*u)', /Solve for g/],
    ['exp(2*g + 1)', '1', '(log(u) - 1)/2', /Solve for g/],
    ['log(g)/a', '1', 'exp(a*u)', /Solve for g/],
    ['a*sqrt(g)', '1', 'u^2/a^2', /Solve for g/],
  ])('φ = %s from g = %s', (phi, start, psi, words) => {
    const d = inverse(phi, start);
    expect(complaintsAbout(jsonOf(d))).toEqual([]);
    const step = stepOf(d, 'old-coupling.g') as Step;
    expect(step.verdict.kind).toBe('proved');
    expectEqual(step.equation.rhs, psi, 'u');
    expect(reasonOf(step, d)).toMatch(words);
  });
  it.each(['g + g^5', 'g*exp(g)', 'sin(g)', 'g + sqrt(1 + g^3)'])(
    'φ = %s is not inverted: the flow stays in the old coupling, and the notes say so',
    (phi) => {
      const d = inverse(phi, '1/2');
      expectSound(d);
      expect(stepOf(d, 'old-coupling.g')).toBeUndefined();
      expect(reasonOf(stepOf(d, 'redefinition.u') as Step, d)).toMatch(/old variables remain/);
      expect(reasonOf(stepOf(d, 'redefinition-jacobian') as Step, d)).toMatch(/No formula/);
      expect(stepOf(d, 'redefinition-hamiltonian')?.verdict.kind).toBe('proved');
    },
  );
});

describe('several couplings', () => {
  const betas = { g: '-g*h + g^2', h: 'h^2 + g^3' };
  it('Landau & Lifshitz, Mechanics, §45: momenta of the point transformation u = g + h, v = g − h', () => {
    const d = derivationOf(flow(betas, '{ u: g + h, v: g - h }'));
    expectEqual(rhs(d, 'new-momentum.u'), '(p_g + p_h)/2');
    expectEqual(rhs(d, 'new-momentum.v'), '(p_g - p_h)/2');
    expectSound(d);
  });
  it('by the exponents of monomials, both couplings negative', () => {
    const d = derivationOf(
      flow(betas, '{ u: g*h^2, v: g/h }').replace('g: {}, h: {}', 'g: { start: -1 }, h: { start: -2 }'),
    );
    const at = new Map([
      [read('u'), -4],
      [read('v'), 0.5],
    ]);
    expect(evaluateFloat(rhs(d, 'old-coupling.g'), at)).toBeCloseTo(-1, 12);
    expect(evaluateFloat(rhs(d, 'old-coupling.h'), at)).toBeCloseTo(-2, 12);
    expectSound(d);
  });
  it('by elimination where one equation is linear: u = g + h, v = g h', () => {
    const d = derivationOf(
      flow(betas, '{ u: g + h, v: g*h }').replace('g: {}, h: {}', 'g: { start: 3 }, h: { start: 2 }'),
    );
    const at = new Map([
      [read('u'), 5],
      [read('v'), 6],
    ]);
    expect(evaluateFloat(rhs(d, 'old-coupling.g'), at)).toBeCloseTo(3, 12);
    expectEqual(rhs(d, 'redefinition-jacobian'), 'g - h');
    expectSound(d);
  });
  it('F is carried along', () => {
    const d = derivationOf(flow({ g: '-g' }, '{ u: 3*g }', 'source: g^2'));
    expectEqual(rhs(d, 'redefinition-hamiltonian'), '-u*p_u + u^2/9');
    expectSound(d);
  });
  it('fewer or more new couplings than old ones: their flow in the old ones, and no momenta', () => {
    for (const [redefine, count] of [
      ['{ u: g*h }', 1],
      ['{ u: g*h, v: g, w: h }', 3],
    ] as const) {
      const d = derivationOf(flow(betas, redefine));
      expectSound(d);
      expectEqual(rhs(d, 'redefinition.u'), 'g^2*h + g^4');
      expect(d.steps.filter((s) => s.by === 'redefinition').length).toBe(count);
      expect(d.steps.some((s) => s.by === 'new-momentum' || s.by === 'redefinition-jacobian')).toBe(false);
      expect(reasonOf(stepOf(d, 'redefinition.u') as Step, d)).toMatch(/not as many new variables/);
    }
  });
  it('dependent new couplings: det ∂φ/∂g ≡ 0 is an answer', () => {
    const d = derivationOf(flow(betas, '{ u: g*h, v: (g*h)^2 + 1 }'));
    expectSound(d);
    expect(rhs(d, 'redefinition-jacobian')).toBe(ZERO);
    expect(reasonOf(stepOf(d, 'redefinition-jacobian') as Step, d)).toMatch(/vanishes everywhere/);
    expect(d.steps.some((s) => s.by === 'new-momentum')).toBe(false);
  });
  it('what only looks as if it depended on a coupling is dependent', () => {
    const d = derivationOf(flow({ g: 'g' }, '{ u: sin(g)^2 + cos(g)^2 }'));
    expect(rhs(d, 'redefinition-jacobian')).toBe(ZERO);
    expect(rhs(d, 'redefinition.u')).toBe(ZERO);
  });
  it('β ≡ 0', () => {
    const d = derivationOf(flow({ g: '0' }, '{ u: g^3 }'));
    expectSound(d);
    expect(rhs(d, 'redefinition.u')).toBe(ZERO);
    expect(rhs(d, 'redefinition-hamiltonian')).toBe(ZERO);
  });
  it('names of roles that are taken gain a _', () => {
    const d = derivationOf(flow({ Delta: 'Delta', p: 'p' }, '{ p_p_: Delta, u: p }'));
    expectSound(d);
    expect(d.theory.names.redefined?.determinant.name).toBe('Delta_');
    expect(titleOf(stepOf(d, 'new-momentum.u') as Step, d.theory)).toBe('Momentum of u');
  });
});

describe('a law: random maps, old and new flow', () => {
  const small = fc.integer({ min: 1, max: 3 });
  it('monomial and triangular maps are inverted, canonical, and move as the old couplings do', () => {
    fc.assert(
      fc.property(small, small, fc.boolean(), fc.constantFrom('+', '-'), (m, n, monomial, sign) => {
        const map = monomial
          ? `{ u: g^${m}*h^${n}, v: g^${n}/h^${m} }`
          : `{ u: g^${m} ${sign} ${n}, v: h/${n} ${sign} g^${n} }`;
        const d = derivationOf(flow({ g: 'h - g^2/3', h: '-g*h/2' }, map));
        expectSound(d);
        // From one start, by hand in (g, h), and by the derived flow in (u, v).
        const solver = new Solver(2);
        solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
        const start = [0.1, 0.1];
        const old = solver.solve((_, [g = 0, h = 0]) => [h - (g * g) / 3, (-g * h) / 2], 0, start, 1).y;
        const images = (point: readonly number[]): number[] =>
          ['u', 'v'].map((name) =>
            evaluateFloat(
              rhs(d, `new-coupling.${name}`),
              new Map([
                [read('g'), point[0] as number],
                [read('h'), point[1] as number],
              ]),
            ),
          );
        const rate = (_: number, [u = 0, v = 0]: readonly number[]): number[] =>
          ['u', 'v'].map((name) =>
            evaluateFloat(
              rhs(d, `redefinition.${name}`),
              new Map([
                [read('u'), u],
                [read('v'), v],
              ]),
            ),
          );
        const moved = solver.solve(rate, 0, images(start), 1).y;
        images(old).forEach((value, i) => {
          expect(Math.abs(value - (moved[i] as number))).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
        });
      }),
      runs(12),
    );
  });
  it('{u, P} = 1 and {P, P} = 0 by numbers, for a map that is not inverted', () => {
    const d = derivationOf(flow({ g: 'g', h: 'h' }, '{ u: g + h^5 + h, v: exp(g*h) }'));
    expectSound(d);
    const values = new Map(['g', 'h', 'p_g', 'p_h'].map((n, i) => [read(n), 0.3 + 0.2 * i]));
    const bracket = (a: Expr, b: Expr): number =>
      ['g', 'h'].reduce((sum, q) => {
        const by = (e: Expr, name: string): number => evaluateFloat(partial(e, read(name) as Sym), values);
        return sum + by(a, q) * by(b, `p_${q}`) - by(a, `p_${q}`) * by(b, q);
      }, 0);
    const [u, v] = ['u', 'v'].map((n) => rhs(d, `new-coupling.${n}`)) as [Expr, Expr];
    const [P, Q] = ['u', 'v'].map((n) => rhs(d, `new-momentum.${n}`)) as [Expr, Expr];
    expect(bracket(u, P)).toBeCloseTo(1, 12);
    expect(bracket(v, Q)).toBeCloseTo(1, 12);
    for (const [a, b] of [
      [u, Q],
      [v, P],
      [P, Q],
    ] as const)
      expect(bracket(a, b)).toBeCloseTo(0, 12);
  });
});

describe('Lagrangians and Hamiltonians: point transformations', () => {
  it('Goldstein, Classical Mechanics, section 3.5 (Binet): u = 1/r in the Kepler problem', () => {
    const d = derivationOf(
      `name: kepler\ncoordinates: { r: { start: 1 }, phi: {} }
parameters: { m: { assume: positive }, k: {} }
lagrangian: "m*(r'^2 + r^2*phi'^2)/2 + k/r"\nredefine: { u: 1/r, theta: phi }\n`,
    );
    expectSound(d);
    expectEqual(rhs(d, 'redefinition-lagrangian'), 'm*(D(u,tau)^2/u^4 + D(theta,tau)^2/u^2)/2 + k*u');
    const names = d.theory.names.redefined?.momenta as readonly Sym[];
    const H = substitute(
      rhs(d, 'redefinition-hamiltonian'),
      new Map(names.map((p, i) => [p, read(['p_u', 'p_v'][i] as string)])),
    );
    expectEqual(H, '(u^4*p_u^2 + u^2*p_v^2)/(2*m) - k*u');
    expectEqual(rhs(d, 'new-momentum.u'), '-r^2*p_r');
    expectEqual(rhs(d, 'redefinition.u'), '-D(r,tau)/r^2');
  });
  it('Landau & Lifshitz, Mechanics, §23: normal coordinates part two coupled oscillators', () => {
    const d = derivationOf(
      `name: modes\ncoordinates: { x: {}, y: {} }\nparameters: { k: {} }
lagrangian: "(x'^2 + y'^2)/2 - (x^2 + y^2)/2 + k*x*y"\nredefine: { u: (x + y)/sqrt(2), v: (x - y)/sqrt(2) }\n`,
    );
    expectSound(d);
    expectEqual(
      rhs(d, 'redefinition-lagrangian'),
      '(D(u,tau)^2 + D(v,tau)^2)/2 - (1 - k)*u^2/2 - (1 + k)*v^2/2',
    );
  });
  it('a given Hamiltonian: Cartesian from parabolic-like x = u², and rates with the new momenta', () => {
    const d = derivationOf(
      'name: h\ncoordinates: { x: { start: 1 } }\nhamiltonian: "p_x^2/2 + x"\nredefine: { u: sqrt(x) }\n',
    );
    expectSound(d);
    expectEqual(rhs(d, 'redefinition-hamiltonian'), 'p_u^2/(8*u^2) + u^2', 'u');
    expectEqual(rhs(d, 'redefinition.u'), 'p_u/(4*u^2)', 'u');
  });
  it('a singular Lagrangian has new momenta, and no Hamiltonian in them', () => {
    const d = derivationOf(
      'name: s\ncoordinates: { x: {}, y: {} }\nlagrangian: "x*y\' - x^2/2"\nredefine: { u: x + y, v: y }\n',
    );
    expectSound(d);
    expect(stepOf(d, 'redefinition-hamiltonian')).toBeUndefined();
    expectEqual(rhs(d, 'new-momentum.v'), 'p_y - p_x');
  });
  it('a coordinate that is not inverted keeps its velocity and says so', () => {
    const d = derivationOf(
      'name: s\ncoordinates: { x: {} }\nlagrangian: "x\'^2/2"\nredefine: { u: x + x^5 }\n',
    );
    expectSound(d);
    expect(stepOf(d, 'redefinition-lagrangian')).toBeUndefined();
    expectEqual(rhs(d, 'redefinition.u'), '(1 + 5*x^4)*D(x,tau)');
    expect(reasonOf(stepOf(d, 'redefinition-jacobian') as Step, d)).toMatch(/old variables.*remain/);
  });
});

describe('branches of one new coupling say nothing of the old couplings that it does not contain', () => {
  it.each([['{ u: "g + g^2", v: "sqrt(h)" }'], ['{ u: "log(g)", v: "h + h^2" }']])('%s', (redefine) => {
    const d = derivationOf(flow({ g: '-3*g', h: '-3/g + h^2' }, redefine));
    expect(stepOf(d, 'old-coupling.g')?.verdict.kind).toBe('proved');
    expectSound(d);
  });
});
