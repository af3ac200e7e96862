import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { derivationJson } from '../../src/json/derivation.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import type { Step } from '../../src/mechanics/derivation.ts';
import { replay } from '../../src/recheck/replay.ts';
import { Solver } from '../runtime/odex.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { runs } from '../runs.ts';

interface Stated {
  readonly source: string;
  readonly coordinates: string;
  readonly lagrangian: string;
  readonly generator: string;
  readonly boundary?: string;
  /** As the source has it. */
  readonly integral: string;
}

const kepler = "m*(x'^2+y'^2)/2 + k/sqrt(x^2+y^2)";

/** Exact generators, some of them with velocities: momenta in them are ∂L/∂q̇. */
const symmetries: readonly Stated[] = [
  {
    source: 'Landau & Lifshitz, Mechanics, §7: momentum of two bodies that attract each other',
    coordinates: 'x y',
    lagrangian: "m*x'^2/2 + k*y'^2/2 - a*(x-y)^4",
    generator: '{ x: 1, y: 1 }',
    integral: 'p_x + p_y',
  },
  {
    source: 'Landau & Lifshitz, Mechanics, §9: angular momentum in a central field',
    coordinates: 'x y',
    lagrangian: kepler,
    generator: '{ x: -y, y: x }',
    integral: 'x*p_y - y*p_x',
  },
  {
    source:
      'Landau & Lifshitz, Mechanics, §9, problem 3: a homogeneous helix couples rotation and translation',
    coordinates: 'phi z',
    lagrangian: "m*(a^2*phi'^2 + z'^2)/2 - k*cos(phi - 2*z/a)",
    generator: '{ phi: 1, z: a/2 }',
    integral: 'p_phi + a*p_z/2',
  },
  {
    source: 'Landau & Lifshitz, Mechanics, §8: the centre of mass moves uniformly (boost)',
    coordinates: 'x y',
    lagrangian: "m*x'^2/2 + k*y'^2/2 - a*(x-y)^4",
    generator: '{ x: tau, y: tau }',
    boundary: 'm*x + k*y',
    integral: 'tau*(p_x + p_y) - m*x - k*y',
  },
  {
    source: 'Landau & Lifshitz, Mechanics, §15, (15.17): the Runge–Lenz vector of the Kepler problem',
    coordinates: 'x y',
    lagrangian: kepler,
    generator: "{ x: -y*p_y, y: '2*x*p_y - y*p_x' }",
    boundary: 'x*p_y^2 - y*p_x*p_y + m*k*x/sqrt(x^2+y^2)',
    integral: 'p_y*(x*p_y - y*p_x) - m*k*x/sqrt(x^2+y^2)',
  },
  {
    source: 'Fradkin, Am. J. Phys. 33 (1965) 207: the tensor of the isotropic oscillator',
    coordinates: 'x y',
    lagrangian: "m*(x'^2+y'^2)/2 - k*(x^2+y^2)/2",
    generator: "{ x: y'/2, y: x'/2 }",
    boundary: "m*x'*y'/2 - k*x*y/2",
    integral: "p_x*y'/2 + p_y*x'/2 - m*x'*y'/2 + k*x*y/2",
  },
  {
    source: 'Landau & Lifshitz, Mechanics, §6: energy, from translations of τ written with velocities',
    coordinates: 'x',
    lagrangian: "m*x'^2/2 - k*x^4/4",
    generator: "{ x: x' }",
    boundary: "m*x'^2/2 - k*x^4/4",
    integral: "p_x*x' - m*x'^2/2 + k*x^4/4",
  },
];

const fileOf = ({
  coordinates,
  lagrangian,
  generator,
  boundary,
}: Omit<Stated, 'source' | 'integral'>): string =>
  [
    'name: stated',
    `coordinates: { ${coordinates
      .split(' ')
      .map((q) => `${q}: {}`)
      .join(', ')} }`,
    'parameters: { m: { assume: positive }, k: {}, a: { assume: positive } }',
    `lagrangian: "${lagrangian}"`,
    `symmetry: { stated: { generator: ${generator}${boundary === undefined ? '' : `, boundary: "${boundary}"`} } }`,
    '',
  ].join('\n');

const integralOf = (step: Step): Expr => {
  const { lhs } = step.equation;
  if (lhs.op !== 'derivative') throw new Error('no derivative');
  return lhs.of;
};

const read = formulas('x y z phi p_x p_y p_z p_phi m k a');

describe.each(symmetries.map((s) => [s.source, s] as const))('%s', (_, stated) => {
  const derivation = derive(theoryFrom(fileOf(stated)));
  const step = stepOf(derivation, 'noether.stated');
  it('is proved, and has the integral of the source', () => {
    if (step === undefined) throw new Error('no step');
    expect(step.verdict.kind).toBe('proved');
    const equal = decideEqual(integralOf(step), read(stated.integral), noAssumptions, newWork());
    expect(equal.kind).toBe('proved');
  });
  it('is replayed by the second checker', () => {
    const outcomes = replay(JSON.parse(JSON.stringify(derivationJson(derivation))));
    expect(outcomes.find(({ id }) => id === 'noether.stated')?.outcome.kind).toBe('agrees');
  });
});

describe('what is no symmetry is refuted, with a point', () => {
  it.each([
    [
      'a rotation of an anisotropic oscillator',
      "m*(x'^2+y'^2)/2 - k*x^2 - 2*k*y^2",
      '{ x: -y, y: x }',
      undefined,
    ],
    ['a boost without its boundary term', "m*x'^2/2 + m*y'^2/2", '{ x: tau }', undefined],
    ['a boundary term with the wrong sign', "m*x'^2/2 + m*y'^2/2", '{ x: tau }', '-m*x'],
    ['a dilatation', "m*x'^2/2 + m*y'^2/2", '{ x: x }', undefined],
  ])('%s', (_, lagrangian, generator, boundary) => {
    const file = fileOf({ coordinates: 'x y', lagrangian, generator, ...(boundary && { boundary }) });
    const step = stepOf(derive(theoryFrom(file)), 'noether.stated');
    expect(step?.verdict.kind).toBe('refuted');
  });
});

it('what changes L by the derivative of its boundary term on motions only is neither proved nor refuted', () => {
  const file = fileOf({
    coordinates: 'x',
    lagrangian: "m*x'^2/2 - k*x^2/2",
    generator: "{ x: x' }",
    boundary: "m*x'^2",
  });
  const derivation = derive(theoryFrom(file));
  expect(stepOf(derivation, 'noether.stated')?.verdict.kind).toBe('undecided');
  const outcomes = replay(JSON.parse(JSON.stringify(derivationJson(derivation))));
  expect(outcomes.filter(({ outcome }) => outcome.kind === 'disagrees')).toEqual([]);
});

it('the Runge–Lenz vector is constant along a hand-coded Kepler orbit', () => {
  const stated = symmetries.find(({ source }) => source.includes('Runge–Lenz')) as Stated;
  const step = stepOf(derive(theoryFrom(fileOf(stated))), 'noether.stated') as Step;
  const [m, k] = [1.3, 2.1];
  const names = ['x', 'y', 'p_x', 'p_y', 'm', 'k', 'a', 'tau'];
  const value = ([x, y, vx, vy]: readonly number[]): number =>
    evaluateFloat(
      integralOf(step),
      new Map(
        [x, y, m * (vx ?? 0), m * (vy ?? 0), m, k, 1, 0].map((v, i) => [read(names[i] as string), v ?? 0]),
      ),
    );
  const solver = new Solver(4);
  solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
  const start = [1, 0.2, -0.3, 1.1];
  const orbit = (_: number, [x = 0, y = 0, vx = 0, vy = 0]: readonly number[]): number[] => {
    const pull = -k / m / Math.hypot(x, y) ** 3;
    return [vx, vy, pull * x, pull * y];
  };
  for (const until of [1, 3, 10]) {
    const end = solver.solve(orbit, 0, start, until).y;
    expect(Math.abs(value(end) - value(start))).toBeLessThan(1e-9);
  }
});

describe('cyclic coordinates', () => {
  it('Landau & Lifshitz, Mechanics, §14: φ in a central field, and not r', () => {
    const { steps } = derive(
      theoryFrom('name: t\ncoordinates: { r: {}, phi: {} }\nlagrangian: "(r\'^2+r^2*phi\'^2)/2 + 1/r"\n'),
    );
    const cyclic = steps.filter((s) => s.by === 'cyclic');
    expect(cyclic.map((s) => [s.id, s.verdict.kind])).toEqual([['cyclic.phi', 'proved']]);
  });
  it('a law: the momenta of exactly those coordinates that a random Lagrangian does not contain', () => {
    const terms = ["x'^2", "y'^2", "x'*y'", 'x^2', "x*y'", 'y*y', "y'*y", 'tau*y', "tau^2*x'"] as const;
    fc.assert(
      fc.property(fc.subarray([...terms], { minLength: 1 }), (chosen) => {
        const lagrangian = ["x'^2 + y'^2", ...chosen].join(' + ');
        const theory = theoryFrom(`name: t\ncoordinates: { x: {}, y: {} }\nlagrangian: "${lagrangian}"\n`);
        const found = derive(theory).steps.filter((s) => s.by === 'cyclic');
        const contains = (q: string): boolean => chosen.some((t) => new RegExp(`${q}(?!')`).test(t));
        expect(found.map((s) => s.id)).toEqual(
          ['x', 'y'].filter((q) => !contains(q)).map((q) => `cyclic.${q}`),
        );
        expect(found.every((s) => s.verdict.kind === 'proved')).toBe(true);
      }),
      runs(30),
    );
  });
});
