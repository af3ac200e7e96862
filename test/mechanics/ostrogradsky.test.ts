import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { reasonOf } from '../../src/document/words.ts';
import { emit } from '../../src/emit/emit.ts';
import { partial } from '../../src/expr/differentiate.ts';
import { sym } from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { flow, FlowProblem } from '../../src/flow/flow.ts';
import { derivationJson } from '../../src/json/derivation.ts';
import { derive } from '../../src/mechanics/derive.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import { compile } from '../../src/program/compile.ts';
import { executable } from '../../src/program/execute.ts';
import { replay } from '../../src/recheck/replay.ts';
import { Solver } from '../runtime/odex.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { runs } from '../runs.ts';

const names = 'x y v_x v_y p_x p_y p_v_x p_v_y m a b k w';
const read = formulas(names);
const same = (a: Expr, b: Expr): string => decideEqual(a, b, noAssumptions, newWork()).kind;

const higher = (coordinates: string, lagrangian: string, more = ''): Derivation =>
  derive(
    theoryFrom(
      [
        'name: higher',
        `coordinates: { ${coordinates
          .split(' ')
          .map((q) => `${q}: {}`)
          .join(', ')} }`,
        'parameters: { m: { assume: positive }, a: { assume: positive }, b: { assume: positive }, k: {}, w: {} }',
        `lagrangian: "${lagrangian}"`,
        more,
        '',
      ].join('\n'),
    ),
  );

const rhs = (derivation: Derivation, id: string): Expr => {
  const step = stepOf(derivation, id);
  if (step === undefined) throw new Error(`there is no step ${id}`);
  return step.equation.rhs;
};
const lhs = (derivation: Derivation, id: string): Expr => stepOf(derivation, id)?.equation.lhs ?? sym('none');

const expectWhole = (derivation: Derivation): void => {
  const unproved = derivation.steps.filter((s) => s.verdict.kind !== 'proved');
  expect(unproved.map((s) => s.id)).toEqual([]);
  expectReplayed(derivation);
};
const expectReplayed = (derivation: Derivation): void => {
  const outcomes = replay(JSON.parse(JSON.stringify(derivationJson(derivation))));
  expect(outcomes.filter(({ outcome }) => outcome.kind !== 'agrees')).toEqual([]);
  for (const step of derivation.steps) expect(reasonOf(step, derivation)).toMatch(/^\S.*\.$/u);
};

interface Book {
  readonly book: string;
  readonly lagrangian: string;
  readonly momentum: string;
  readonly higherMomentum: string;
  /** d/dτ (∂L/∂q̇ − d/dτ ∂L/∂q̈) − ∂L/∂q. */
  readonly equation: string;
  readonly energy: string;
  readonly hamiltonian: string;
  /** x⁗ by hand, for m = 2, a = 1, b = 4, k = 0.5, w = 1.5. */
  readonly fourth: (x: readonly number[], tau: number) => number;
}

const books: readonly Book[] = [
  {
    book: 'Pais & Uhlenbeck, Phys. Rev. 79 (1950) 145: two frequencies, squares a and b',
    lagrangian: "-m/2*(x''^2 - (a+b)*x'^2 + a*b*x^2)",
    momentum: "m*(a+b)*x' + m*x'''",
    higherMomentum: "-m*x''",
    equation: "m*(x'''' + (a+b)*x'' + a*b*x)",
    energy: "m*(x'*x''' - x''^2/2 + (a+b)*x'^2/2 + a*b*x^2/2)",
    hamiltonian: 'p_x*v_x - p_v_x^2/(2*m) - m*(a+b)*v_x^2/2 + m*a*b*x^2/2',
    fourth: ([x = 0, , a = 0]) => -5 * a - 4 * x,
  },
  {
    book: 'Landau & Lifshitz, Theory of Elasticity, §17 and §20: the Euler–Bernoulli beam under tension and load (τ is arc length)',
    lagrangian: "b*x''^2/2 + k*x'^2/2 - w*x",
    momentum: "k*x' - b*x'''",
    higherMomentum: "b*x''",
    equation: "-b*x'''' + k*x'' + w",
    energy: "k*x'^2/2 - b*x'*x''' + b*x''^2/2 + w*x",
    hamiltonian: 'p_x*v_x + p_v_x^2/(2*b) - k*v_x^2/2 + w*x',
    fourth: ([, , a = 0]) => (0.5 * a + 1.5) / 4,
  },
  {
    book: 'Woodard, arXiv:1506.02210, section 2: a nondegenerate L(x, ẋ, ẍ), nonlinear, its inertia a function of place and τ',
    lagrangian: "exp(k*tau)*((1+x^2)*x''^2/2 - m*x'^4/4)",
    momentum: "-exp(k*tau)*(m*x'^3 + 2*x*x'*x'' + (1+x^2)*(x''' + k*x''))",
    higherMomentum: "exp(k*tau)*(1+x^2)*x''",
    equation:
      "-exp(k*tau)*((1+x^2)*(x'''' + 2*k*x''' + k^2*x'') + 4*x*x'*x''' + 3*x*x''^2 + 2*x'^2*x'' + 4*k*x*x'*x'' + 3*m*x'^2*x'' + m*k*x'^3)",
    energy: "exp(k*tau)*((1+x^2)*x''^2/2 - 3*m*x'^4/4 - 2*x*x'^2*x'' - (1+x^2)*x'*(x''' + k*x''))",
    hamiltonian: 'p_x*v_x + p_v_x^2*exp(-k*tau)/(2*(1+x^2)) + exp(k*tau)*m*v_x^4/4',
    fourth: ([x = 0, v = 0, a = 0, j = 0]) =>
      -(j + 0.25 * a) -
      (4 * x * v * j + 3 * x * a * a + 2 * v * v * a + 2 * x * v * a + 6 * v * v * a + v ** 3) / (1 + x * x),
  },
];

/** The motion by Hamilton's equations as derived: x(τ) from the start x, ẋ, ẍ, x⃛. */
function moved(derivation: Derivation, start: readonly number[], until: number): readonly number[] {
  const values = [2, 1, 4, 0.5, 1.5];
  const parameters = ['m', 'a', 'b', 'k', 'w'].map(sym);
  const phase = ['x', 'v_x', 'p_x', 'p_v_x'].map(sym);
  const ids = ['hamilton.rate.x', 'hamilton.rate.v_x', 'hamilton.force.x', 'hamilton.force.v_x'];
  const slope = executable(
    compile(
      ids.map((id) => rhs(derivation, id)),
      [...phase, sym('tau'), ...parameters],
    ),
  );
  const derivatives = ['x', "x'", "x''", "x'''"].map(read) as Parameters<typeof compile>[1];
  const momenta = executable(
    compile(
      ['momentum.x', 'momentum.v_x'].map((id) => rhs(derivation, id)),
      [...derivatives, sym('tau'), ...parameters],
    ),
  )([...start, 0, ...values], new Float64Array(2));
  const solver = new Solver(4);
  solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
  const [x = 0, v = 0] = start;
  const field = (tau: number, y: readonly number[]): number[] =>
    Array.from(slope([...y, tau, ...values], new Float64Array(4)));
  return solver.solve(field, 0, [x, v, ...momenta], until).y;
}

describe.each(books.map((b) => [b.book, b] as const))('%s', (_, book) => {
  const derivation = higher('x', book.lagrangian);
  it('momenta, equation of motion, energy and Hamiltonian are those of the source', () => {
    const pairs = [
      [rhs(derivation, 'momentum.x'), book.momentum],
      [rhs(derivation, 'momentum.v_x'), book.higherMomentum],
      [lhs(derivation, 'euler-lagrange.x'), book.equation],
      [rhs(derivation, 'energy'), book.energy],
      [rhs(derivation, 'lift.hamiltonian'), book.hamiltonian],
      [rhs(derivation, 'equivalence.x'), book.equation],
    ] as const;
    for (const [ours, theirs] of pairs) expect(same(ours, read(theirs))).toBe('proved');
  });
  it('is proved, and replayed by the second checker', () => expectWhole(derivation));
  it('H is linear in p, and so without a lowest or highest value', () => {
    const slope = partial(rhs(derivation, 'lift.hamiltonian'), sym('p_x'));
    expect(slope).toBe(sym('v_x'));
    expect(reasonOf(stepOf(derivation, 'lift.hamiltonian')!, derivation)).toContain('instability');
  });
  it('it moves as the fourth-order equation written by hand does, integrated by another method', () => {
    const solver = new Solver(4);
    solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
    const start = [0.4, 0.3, -0.2, 0.1];
    for (const until of [0.5, 1.5]) {
      const [x = 0, v = 0] = solver.solve(
        (tau, y) => [...y.slice(1), book.fourth(y, tau)],
        0,
        start,
        until,
      ).y;
      const [ours = 0, rate = 0] = moved(derivation, start, until);
      expect(Math.abs(ours - x)).toBeLessThan(1e-9);
      expect(Math.abs(rate - v)).toBeLessThan(1e-9);
    }
  });
});

it('Pais & Uhlenbeck, (1950): the solutions cos(ω τ), ω² = a or b, for a = 1, b = 4', () => {
  const derivation = higher('x', (books[0] as Book).lagrangian);
  for (const omega of [1, 2]) {
    const [x = 0] = moved(derivation, [1, 0, -(omega ** 2), 0], 3);
    expect(Math.abs(x - Math.cos(3 * omega))).toBeLessThan(1e-9);
  }
});

describe('several coordinates', () => {
  it('accelerations of both', () => {
    const derivation = higher('x y', "x''^2/2 + x''*y'' + y''^2 - m*x*y");
    expectWhole(derivation);
    expect(same(rhs(derivation, 'fourth-derivative.x'), read('m*(2*y - x)'))).toBe('proved');
    expect(same(rhs(derivation, 'fourth-derivative.y'), read('m*(x - y)'))).toBe('proved');
  });
  it('accelerations of one of them: the other keeps its two phase-space dimensions', () => {
    const derivation = higher('x y', "x''^2/2 + m*y'^2/2 + k*x*y");
    expectWhole(derivation);
    expect(same(rhs(derivation, 'lift.hamiltonian'), read('p_x*v_x + p_v_x^2/2 + p_y^2/(2*m) - k*x*y'))).toBe(
      'proved',
    );
  });
});

it('a name that is taken gains a _, and the JSON says so', () => {
  const json = derivationJson(higher('x v_x', "x''^2/2 + v_x'^2/2")) as { names: { rates: unknown } };
  expect(json.names.rates).toEqual({ coordinates: ['v_x_', 'v_v_x'], momenta: ['p_v_x_', 'p_v_v_x'] });
  expectWhole(higher('x v_x', "x''^2/2 + v_x'^2/2"));
});

describe('symmetries', () => {
  it('of a free beam: translation, tilt, and energy', () => {
    const derivation = higher(
      'x',
      "b*x''^2/2",
      'symmetry: { shift: { generator: { x: 1 } }, tilt: { generator: { x: tau } }, energy: { generator: { x: "x\'" }, boundary: "b*x\'\'^2/2" } }',
    );
    expectWhole(derivation);
    const integral = (name: string): Expr => {
      const e = lhs(derivation, `noether.${name}`);
      return e.op === 'derivative' ? e.of : e;
    };
    expect(same(integral('tilt'), read('tau*p_x + p_v_x'))).toBe('proved');
  });
  it('what is none is refuted', () => {
    const derivation = higher('x', "b*x''^2/2 + x^2", 'symmetry: { shift: { generator: { x: 1 } } }');
    expect(stepOf(derivation, 'noether.shift')?.verdict.kind).toBe('refuted');
    expectReplayed(derivation);
  });
});

it('a law: random quadratic Lagrangians with accelerations are proved throughout where their Hessian is regular', () => {
  const coefficient = fc.integer({ min: -3, max: 3 });
  fc.assert(
    fc.property(fc.tuple(...Array.from({ length: 6 }, () => coefficient)), ([aa, av, ax, vv, vx, xx]) => {
      fc.pre(aa !== 0);
      const derivation = higher(
        'x',
        `(${aa})*x''^2 + (${av})*x''*x' + (${ax})*x''*x + (${vv})*x'^2 + (${vx})*x*x' + (${xx})*x^2`,
      );
      expectWhole(derivation);
      // x''x' and x x' are total derivatives, and x x'' is one but for −x'².
      const left = read(`-2*(${aa})*x'''' + 2*((${vv}) - (${ax}))*x'' - 2*(${xx})*x`);
      expect(same(lhs(derivation, 'euler-lagrange.x'), left)).toBe('proved');
    }),
    runs(15),
  );
});

describe('what is not available is refused', () => {
  const derivation = higher('x', "m*x''^2/2");
  it('a flow', () => {
    const request = { from: new Map(), velocities: new Map(), momenta: new Map(), span: [0, 1] } as const;
    expect(() => flow(derivation, request)).toThrow(FlowProblem);
  });
  it('a module', async () => {
    const emitted = await emit(derivation);
    expect(emitted.ok ? [] : emitted.problems.map((p) => p.code)).toEqual(['not-available']);
  });
});
