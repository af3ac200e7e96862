import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { reasonOf } from '../../src/document/words.ts';
import { add, mul, sym, ZERO } from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { derivationJson } from '../../src/json/derivation.ts';
import { derive } from '../../src/mechanics/derive.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import { bracket } from '../../src/mechanics/poisson.ts';
import { replay } from '../../src/recheck/replay.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { runs } from '../runs.ts';

const read = formulas('x y z p_x p_y p_z m k a');
const same = (a: Expr, b: Expr): boolean => decideEqual(a, b, noAssumptions, newWork()).kind === 'proved';

/** A theory with stated symmetries, each by its generator and what stands beside it. */
const theory = (head: string, symmetries: Readonly<Record<string, string>>): Derivation =>
  derive(
    theoryFrom(
      [
        'name: stated',
        head,
        'parameters: { m: { assume: positive }, k: {}, a: {} }',
        'symmetry:',
        ...Object.entries(symmetries).map(([name, text]) => `  ${name}: { ${text} }`),
        '',
      ].join('\n'),
    ),
  );

const hamiltonian = (coordinates: string, H: string): string =>
  `coordinates: { ${coordinates
    .split(' ')
    .map((q) => `${q}: {}`)
    .join(', ')} }\nhamiltonian: "${H}"`;

const verdictsOf = ({ steps }: Derivation, by: string): readonly (readonly [string, string])[] =>
  steps.filter((s) => s.by === by).map((s) => [s.id, s.verdict.kind]);

const combinations = ({ steps }: Derivation): Readonly<Record<string, Expr | undefined>> =>
  Object.fromEntries(
    steps.filter((s) => s.by === 'poisson-bracket').map((s) => [s.id, s.why.args[2]] as const),
  );

const expectReplayed = (derivation: Derivation): void => {
  const outcomes = replay(JSON.parse(JSON.stringify(derivationJson(derivation))));
  expect(outcomes.filter(({ outcome }) => outcome.kind !== 'agrees')).toEqual([]);
  for (const step of derivation.steps) expect(reasonOf(step, derivation)).toMatch(/^\S.*\.$/u);
};

const rotations = {
  Lx: 'generator: { y: -z, z: y }',
  Ly: 'generator: { z: -x, x: z }',
  Lz: 'generator: { x: -y, y: x }',
};

describe('Landau & Lifshitz, Mechanics, §42, problem 3: the components of the angular momentum', () => {
  const central = theory(hamiltonian('x y z', '(p_x^2+p_y^2+p_z^2)/(2*m) + k/sqrt(x^2+y^2+z^2)'), rotations);
  it('are integrals in a central field, and their brackets are each other', () => {
    expect(verdictsOf(central, 'poisson-integral')).toEqual([
      ['noether.Lx', 'proved'],
      ['noether.Ly', 'proved'],
      ['noether.Lz', 'proved'],
    ]);
    expect(combinations(central)).toEqual({
      'poisson.Lx.Ly': sym('Lz'),
      'poisson.Lx.Lz': mul(read('-1'), sym('Ly')),
      'poisson.Ly.Lz': sym('Lx'),
    });
    expect(same(stepOf(central, 'poisson.Lx.Ly')?.equation.rhs ?? ZERO, read('x*p_y - y*p_x'))).toBe(true);
  });
  it('is replayed by the second checker', () => expectReplayed(central));
});

describe('Goldstein, Classical Mechanics, section 9.7: the Kepler problem in the plane', () => {
  const kepler = theory(hamiltonian('x y', '(p_x^2+p_y^2)/(2*m) - k/sqrt(x^2+y^2)'), {
    Lz: rotations.Lz,
    A1: 'generator: { x: 0, y: x*p_y - y*p_x }, boundary: m*k*x/sqrt(x^2+y^2)',
    A2: 'generator: { x: y*p_x - x*p_y, y: 0 }, boundary: m*k*y/sqrt(x^2+y^2)',
  });
  it('the Runge–Lenz vector is rotated by L, and closes with H: {A1, A2} = −2 m H L', () => {
    expect(verdictsOf(kepler, 'poisson-integral').map(([, kind]) => kind)).toEqual([
      'proved',
      'proved',
      'proved',
    ]);
    const found = combinations(kepler);
    expect(found['poisson.Lz.A1']).toBe(sym('A2'));
    expect(found['poisson.Lz.A2']).toBe(mul(read('-1'), sym('A1')));
    const closed = found['poisson.A1.A2'];
    expect(closed && same(closed, mul(read('-2*m'), sym('H'), sym('Lz')))).toBe(true);
  });
  it('is replayed by the second checker', () => expectReplayed(kepler));
});

it('Goldstein, section 9.5: momenta of a free particle are in involution, a boost gives the mass', () => {
  const free = theory(hamiltonian('x y', '(p_x^2+p_y^2)/(2*m)'), {
    X: 'generator: { x: 1 }',
    Y: 'generator: { y: 1 }',
    B: 'generator: { x: tau }, boundary: m*x',
  });
  expect(verdictsOf(free, 'poisson-integral').map(([, kind]) => kind)).toEqual([
    'proved',
    'proved',
    'proved',
  ]);
  expect(combinations(free)).toEqual({
    'poisson.X.Y': ZERO,
    'poisson.X.B': read('m'),
    'poisson.Y.B': ZERO,
  });
  expectReplayed(free);
});

it('a bracket that is no combination of what is stated is written out all the same', () => {
  const free = theory(hamiltonian('x y', '(p_x^2+p_y^2)/(2*m)'), {
    L: rotations.Lz,
    Q: 'generator: { x: p_x^2 }',
  });
  const step = stepOf(free, 'poisson.L.Q');
  expect(step?.verdict.kind).toBe('proved');
  // {L, p_x³} = 3 p_x² p_y.
  expect(step && same(step.equation.rhs, read('3*p_x^2*p_y'))).toBe(true);
  expect(step?.why.args).toHaveLength(2);
  expectReplayed(free);
});

describe('what is no integral is refuted, and enters no bracket', () => {
  it.each([
    ['a rotation of an anisotropic oscillator', 'p_x^2 + p_y^2 + x^2 + 2*y^2', 'generator: { x: -y, y: x }'],
    ['a boost without its boundary', 'p_x^2 + p_y^2', 'generator: { x: tau }'],
    ['a translation in a potential', 'p_x^2 + p_y^2 + x*y', 'generator: { x: 1 }'],
  ])('%s', (_, H, wrong) => {
    const derivation = theory(hamiltonian('x y', H), {
      wrong,
      energy: `generator: { x: p_x }, boundary: "p_x^2 - (${H})"`,
    });
    expect(verdictsOf(derivation, 'poisson-integral')).toEqual([
      ['noether.wrong', 'refuted'],
      ['noether.energy', 'proved'],
    ]);
    expect(verdictsOf(derivation, 'poisson-bracket')).toEqual([]);
    expectReplayed(derivation);
  });
});

describe('beta functions: p·X is constant if and only if X commutes with β and leaves F alone', () => {
  const flow = (beta: string, source?: string): string =>
    `couplings: { x: {}, y: {} }\nbeta: ${beta}${source === undefined ? '' : `\nsource: "${source}"`}`;
  const rotation = { turn: 'generator: { x: -y, y: x }' };
  const circle = '{ x: "-x + a*x*(x^2+y^2) - k*y", y: "-y + a*y*(x^2+y^2) + k*x" }';
  it.each([
    ['O(2)-symmetric betas', flow(circle), 'proved'],
    ['with an invariant source', flow(circle, '(x^2+y^2)^3'), 'proved'],
    ['with a source that is not invariant', flow(circle, 'x^2'), 'refuted'],
    ['with betas that are not', flow('{ x: "x^2", y: "y" }'), 'refuted'],
    ['no betas at all', flow('{ x: "0", y: "0" }'), 'proved'],
  ])('%s', (_, head, kind) => {
    const derivation = theory(head, rotation);
    expect(verdictsOf(derivation, 'poisson-integral')).toEqual([['noether.turn', kind]]);
    expectReplayed(derivation);
  });
  it('a law: linear fields commute as their matrices do', () => {
    const entry = fc.integer({ min: -2, max: 2 });
    const matrix = fc.tuple(entry, entry, entry, entry);
    fc.assert(
      fc.property(matrix, matrix, ([a, b, c, d], [e, f, g, h]) => {
        fc.pre([e, f, g, h].some((x) => x !== 0));
        const commute = b * g === f * c && a * f + b * h === e * b + f * d && c * e + d * g === g * a + h * c;
        const derivation = theory(flow(`{ x: "${a}*x + ${b}*y", y: "${c}*x + ${d}*y" }`), {
          linear: `generator: { x: "${e}*x + ${f}*y", y: "${g}*x + ${h}*y" }`,
        });
        expect(stepOf(derivation, 'noether.linear')?.verdict.kind).toBe(commute ? 'proved' : 'refuted');
      }),
      runs(25),
    );
  });
});

describe('the bracket', () => {
  const pairs = ['x', 'y'].map((q) => ({ q: sym(q), p: sym(`p_${q}`) }));
  const monomial = fc
    .tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 2 })))
    .map((k) => read(`x^${k[0]}*y^${k[1]}*p_x^${k[2]}*p_y^${k[3]}`));
  it('is antisymmetric and obeys the identities of Leibniz and Jacobi (Goldstein, section 9.5)', () => {
    const of = (f: Expr, g: Expr): Expr => bracket(f, g, pairs);
    fc.assert(
      fc.property(monomial, monomial, monomial, (f, g, h) => {
        expect(same(add(of(f, g), of(g, f)), ZERO)).toBe(true);
        expect(same(of(f, mul(g, h)), add(mul(of(f, g), h), mul(g, of(f, h))))).toBe(true);
        expect(same(add(of(f, of(g, h)), of(g, of(h, f)), of(h, of(f, g))), ZERO)).toBe(true);
      }),
      runs(30),
    );
  });
});
