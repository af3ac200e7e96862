import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { add, mul, sub, velocity } from '../../src/expr/build.ts';
import { partial } from '../../src/expr/differentiate.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Derivative, Expr, Sym } from '../../src/expr/expr.ts';
import { substitute } from '../../src/expr/walk.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import type { Derivation, Step } from '../../src/mechanics/derivation.ts';
import { reasonOf } from '../../src/document/words.ts';
import { readTheory } from '../../src/theory/read.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { complaintsAbout, jsonOf } from '../recheck/derivations.ts';
import { runs } from '../runs.ts';

const read = formulas('g h u v m eps A k c s S tau p_g p_h p_u p_v');

const derivationOf = (text: string): Derivation => derive(theoryFrom(text));
const step = (d: Derivation, id: string): Step => {
  const found = stepOf(d, id);
  if (!found) throw new Error(`there is no step ${id}`);
  return found;
};
const rhs = (d: Derivation, id: string): Expr => step(d, id).equation.rhs;
const metricOf = (d: Derivation): readonly (readonly Expr[])[] =>
  step(d, 'redefinition-metric').matrix?.rows ?? [];

function expectEqual(got: Expr | undefined, expected: string | Expr, positive = 'm u v'): void {
  const names = positive.split(' ').map((n) => read(n) as Sym);
  const wanted = typeof expected === 'string' ? read(expected) : expected;
  expect(decideEqual(got as Expr, wanted, { positive: new Set(names) }, newWork()).kind).toBe('proved');
}

function expectSound(d: Derivation): void {
  expect(d.steps.filter((s) => s.verdict.kind !== 'proved').map((s) => s.id)).toEqual([]);
  expect(complaintsAbout(jsonOf(d))).toEqual([]);
}

const phi4 = (more: string): Derivation =>
  derivationOf(`name: phi4\ncouplings: { g: { start: 1/10 } }
parameters: { eps: { assume: positive }, A: { assume: positive }, m: { assume: positive }, c: {} }
beta: { g: -eps*g + A*g^2 }\n${more}\n`);

const two = (more: string): string =>
  `name: two\ncouplings: { g: { start: 1/3 }, h: { start: 1/5 } }\nparameters: { m: { assume: positive }, c: {} }
beta: { g: h - g^2/3, h: -g*h/2 }\n${more}\n`;

describe('the noise metric is a tensor: Graham, Z. Phys. B 26 (1977) 281', () => {
  it('φ⁴ with u = g²: M′ = M/(4u), and the lift commutes with the change', () => {
    const d = phi4('lift: quadratic\nnoise metric: m\nredefine: { u: g^2 }');
    expectSound(d);
    expectEqual(metricOf(d)[0]?.[0], 'm/(4*u)');
    expectEqual(rhs(d, 'redefinition-hamiltonian'), '2*u*p_u^2/m + p_u*(-2*eps*u + 2*A*u*sqrt(u))');
    expectEqual(rhs(d, 'redefinition-lagrangian'), 'm/(8*u)*(D(u,tau) + 2*eps*u - 2*A*u*sqrt(u))^2');
    expect(reasonOf(step(d, 'redefinition-metric'), d)).toMatch(/as a metric does.*by the new ones/);
  });
  it('geometric Brownian motion: with M = 1/g² the variable log g has the metric 1 (Itô’s example)', () => {
    const d = derivationOf(
      'name: t\ncouplings: { g: { start: 1 } }\nparameters: { k: {} }\nbeta: { g: k*g }\nlift: quadratic\nnoise metric: 1/g^2\nredefine: { u: log(g) }\n',
    );
    expectEqual(metricOf(d)[0]?.[0], '1');
    expectEqual(rhs(d, 'redefinition-lagrangian'), '(D(u,tau) - k)^2/2');
  });
  it('inversion is an isometry of the half-plane: M′ = 1/v² (Needham, Visual Complex Analysis, chapter 6)', () => {
    const d = derivationOf(
      two('lift: quadratic\nnoise metric: 1/h^2\nredefine: { u: g/(g^2 + h^2), v: h/(g^2 + h^2) }'),
    );
    const v = rhs(d, 'new-coupling.v');
    const [[a, b], [c, e]] = metricOf(d) as [[Expr, Expr], [Expr, Expr]];
    for (const entry of [a, e]) expectEqual(mul(entry, v, v), '1');
    for (const entry of [b, c]) expectEqual(entry, '0');
    expectSound(d);
    expect(reasonOf(step(d, 'redefinition-metric'), d)).toMatch(/old couplings remain/);
    expect(stepOf(d, 'redefinition-lagrangian')).toBeUndefined();
  });
  it('with F and the term of Onsager and Machlup the value of L is kept', () => {
    const d = derivationOf(
      two(
        'lift: quadratic\nnoise metric: 1/h^2\nonsager-machlup: yes\nsource: g*h\nredefine: { u: g, v: 1/h }',
      ),
    );
    expectSound(d);
    expectEqual(metricOf(d)[0]?.[0], 'v^2');
    expectEqual(metricOf(d)[1]?.[1], '1/v^2');
  });
  it('H in the new variables is the Legendre transform of L in them', () => {
    const d = derivationOf(
      two(
        'lift: quadratic\nnoise metric: [["2", "1/3"], ["1/3", "m"]]\nsource: g*h\nredefine: { u: g + h^2, v: 3*h }',
      ),
    );
    expectSound(d);
    const { time, redefined } = d.theory.names;
    const L = rhs(d, 'redefinition-lagrangian');
    const velocities = ['u', 'v'].map((name) => velocity(read(name) as Sym, time) as Derivative);
    const momenta = velocities.map((rate) => partial(L, rate));
    const transform = sub(add(...velocities.map((rate, i) => mul(rate, momenta[i] as Expr))), L);
    const H = substitute(
      rhs(d, 'redefinition-hamiltonian'),
      new Map((redefined?.momenta ?? []).map((p, i) => [p, momenta[i] as Expr])),
    );
    expect(decideEqual(H, transform, { positive: new Set() }, newWork()).kind).toBe('proved');
  });
  it('vᵀMv = v′ᵀM′v′ by numerical Jacobians, for random metrics, maps, points and vectors', () => {
    const small = fc.integer({ min: 1, max: 3 });
    const direction = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }));
    fc.assert(
      fc.property(small, small, fc.boolean(), small, direction, (i, j, isMonomial, weight, vector) => {
        const map = isMonomial ? `{ u: g^${i}*h^${j}, v: g/h }` : `{ u: g^${i} + ${j}, v: h/${j} - g^${i} }`;
        const d = derivationOf(
          two(
            `lift: quadratic\nnoise metric: [["${weight} + g^2", "h/5"], ["h/5", "1 + g*h"]]\nredefine: ${map}`,
          ),
        );
        expectSound(d);
        const phi = ['u', 'v'].map((name) => rhs(d, `new-coupling.${name}`));
        const image = ([g, h]: readonly [number, number]): readonly number[] =>
          phi.map((f) =>
            evaluateFloat(
              f,
              new Map([
                [read('g'), g],
                [read('h'), h],
              ]),
            ),
          );
        const at = [0.7, 0.4] as const;
        const e = 1e-5;
        const shifted = (k: number): readonly number[] =>
          image([at[0] + k * e * vector[0], at[1] + k * e * vector[1]]);
        // The derivative of φ along v, by the five-point formula.
        const [f1, b1, f2, b2] = [1, -1, 2, -2].map(shifted) as [number[], number[], number[], number[]];
        const moved = f1.map((_, a) => (8 * (f1[a]! - b1[a]!) - (f2[a]! - b2[a]!)) / (12 * e));
        const values = new Map<Expr, number>([
          ...['u', 'v'].map((name, a) => [read(name), image(at)[a] as number] as const),
          [read('g'), at[0]],
          [read('h'), at[1]],
        ]);
        const square = (rows: readonly (readonly Expr[])[], x: readonly number[]): number =>
          rows.reduce(
            (sum, row, a) =>
              sum + row.reduce((part, entry, b) => part + evaluateFloat(entry, values) * x[a]! * x[b]!, 0),
            0,
          );
        const old = [
          ['g', 'h'].map((_, b) => read(b === 0 ? `${weight} + g^2` : 'h/5')),
          ['g', 'h'].map((_, b) => read(b === 0 ? 'h/5' : '1 + g*h')),
        ];
        const wanted = square(old, vector);
        expect(Math.abs(square(metricOf(d), moved) - wanted)).toBeLessThan(1e-7 * Math.max(1, wanted));
      }),
      runs(12),
    );
  });
  it('there is no new metric where the change cannot be undone, or where couplings are missing', () => {
    for (const redefine of ['{ u: g*h, v: (g*h)^2 }', '{ u: g*h }']) {
      const d = derivationOf(two(`lift: quadratic\nredefine: ${redefine}`));
      expectSound(d);
      expect(stepOf(d, 'redefinition-metric')).toBeUndefined();
      expect(stepOf(d, 'redefinition-hamiltonian')).toBeUndefined();
    }
  });
  it('β ≡ 0 and a coupling that is called metric', () => {
    const d = derivationOf(
      'name: t\ncouplings: { g: {} }\nbeta: { g: 0 }\nlift: quadratic\nredefine: { metric: 3*g }\n',
    );
    expectSound(d);
    expect(new Set(d.steps.map(({ id }) => id)).size).toBe(d.steps.length);
    expectEqual(metricOf(d)[0]?.[0], '1/9');
  });
});

describe('the contact lift: Bravetti, Cruz & Tapias, Ann. Phys. 376 (2017) 17, section 2.3', () => {
  it('new couplings leave s and the value of K as they are', () => {
    const d = phi4('lift: contact\nfriction: c*g\nsource: g^4\nredefine: { u: g^2 }');
    expectSound(d);
    expectEqual(rhs(d, 'redefinition-hamiltonian'), 'p_u*(-2*eps*u + 2*A*u*sqrt(u)) + u^2 + c*sqrt(u)*s');
    expect(step(d, 'redefinition-hamiltonian').equation.lhs).toBe(d.theory.names.contactHamiltonian);
    expectEqual(rhs(d, 'redefinition.u'), '-2*eps*u + 2*A*u*sqrt(u)');
    expectEqual(rhs(d, 'new-momentum.u'), 'p_g/(2*g)');
    expect(reasonOf(step(d, 'redefinition-canonical'), d)).toMatch(/keeps its form with the same s/);
  });
  it('an action of free damped flow solves S_τ + βS_g + γS = 0; without the damping it is refuted', () => {
    const flow = (action: string): Derivation =>
      derivationOf(`name: t\ncouplings: { g: {} }\nparameters: { k: {}, c: {} }
beta: { g: -k*g }\nlift: contact\nfriction: c\naction: ${action}\n`);
    expectSound(flow('g*exp((k - c)*tau)'));
    const wrong = flow('g*exp(k*tau)');
    expect(step(wrong, 'hamilton-jacobi.action').verdict.kind).toBe('refuted');
    expect(complaintsAbout(jsonOf(wrong))).toEqual([]);
  });
  it('a stated symmetry is told to be of no use there', () => {
    const file = two('lift: contact\nfriction: c\nsymmetry: { T: { generator: { g: g } } }');
    const answer = readTheory(file, { file: 'two.yaml' });
    expect(answer.ok && answer.notices).toEqual(['read and validated, but not used yet: symmetry']);
    const linear = readTheory(file, { file: 'two.yaml', lift: 'linear' });
    expect(linear.ok && linear.notices).toEqual(['read and validated, but not used yet: friction']);
  });
});
