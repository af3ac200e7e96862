import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sym } from '../../src/expr/build.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { reasonOf } from '../../src/document/words.ts';
import { derive } from '../../src/mechanics/derive.ts';
import type { Derivation, Step } from '../../src/mechanics/derivation.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import { theoryFrom } from '../gallery.ts';
import { complaintsAbout, jsonOf } from '../recheck/derivations.ts';
import { Solver } from '../runtime/odex.ts';
import { runs } from '../runs.ts';

type Values = Readonly<Record<string, number>>;

const listed = (names: string, of: string): string =>
  names
    .split(' ')
    .map((name) => `${name}: ${of}`)
    .join(', ');

const derivationOf = (kind: 'lagrangian' | 'hamiltonian', coordinates: string, formula: string): Derivation =>
  derive(
    theoryFrom(
      `name: t\ncoordinates: { ${listed(coordinates, '{}')} }\nparameters: { ${listed('m k l c a', '{ assume: positive }')}, b: {} }\n${kind}: "${formula}"\n`,
    ),
  );

function stepIn(derivation: Derivation, id: string): Step {
  const step = stepOf(derivation, id);
  if (step === undefined) throw new Error(`there is no step ${id}`);
  return step;
}

const valueAt = (e: Expr, at: Values): number =>
  evaluateFloat(e, new Map(Object.entries(at).map(([name, value]) => [sym(name), value])));

/** Integrated by DOP853 from equations written by hand. */
function integrated(
  rate: (y: readonly number[]) => readonly number[],
  start: readonly number[],
  until: number,
): readonly number[] {
  const solver = new Solver(start.length);
  solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
  return solver.solve((_, y) => [...rate(y)], 0, [...start], until).y;
}

interface Motion {
  readonly source: string;
  readonly coordinates: string;
  readonly lagrangian: string;
  readonly at: Values;
  /** q̈ by hand, of q and q̇. */
  readonly acceleration: (q: readonly number[], v: readonly number[]) => readonly number[];
}

const at = { m: 1.3, k: 2.1, l: 0.8, c: 0.7, a: 1.9, b: -0.6 };

const motions: readonly Motion[] = [
  {
    source: 'Landau & Lifshitz, Mechanics, §21: the harmonic oscillator',
    coordinates: 'x',
    lagrangian: "m*x'^2/2 - k*x^2/2",
    at,
    acceleration: ([x = 0]) => [(-2.1 / 1.3) * x],
  },
  {
    source: 'an inverted oscillator',
    coordinates: 'x',
    lagrangian: "m*x'^2/2 + k*x^2/2",
    at,
    acceleration: ([x = 0]) => [(2.1 / 1.3) * x],
  },
  {
    source: 'Landau & Lifshitz, §22: a constant force on an oscillator',
    coordinates: 'x',
    lagrangian: "m*x'^2/2 - k*x^2/2 + a*x",
    at,
    acceleration: ([x = 0]) => [(1.9 - 2.1 * x) / 1.3],
  },
  {
    source: 'free fall, and a free coordinate beside it',
    coordinates: 'x y',
    lagrangian: "m*(x'^2 + y'^2)/2 - m*a*y",
    at,
    acceleration: () => [0, -1.9],
  },
  {
    source: 'Landau & Lifshitz, §25, λ < ω₀: damped oscillation (as Caldirola and Kanai have it)',
    coordinates: 'x',
    lagrangian: "exp(c*tau)*(m*x'^2 - k*x^2)/2",
    at,
    acceleration: ([x = 0], [v = 0]) => [-0.7 * v - (2.1 / 1.3) * x],
  },
  {
    source: 'Landau & Lifshitz, §25, λ > ω₀: overdamped',
    coordinates: 'x',
    lagrangian: "exp(5*tau)*(x'^2 - 3*x^2)/2",
    at,
    acceleration: ([x = 0], [v = 0]) => [-5 * v - 3 * x],
  },
  {
    source: 'Landau & Lifshitz, §25, λ = ω₀: the limit between them',
    coordinates: 'x',
    lagrangian: "exp(4*tau)*(x'^2 - 4*x^2)/2",
    at,
    acceleration: ([x = 0], [v = 0]) => [-4 * v - 4 * x],
  },
  {
    source: 'Landau & Lifshitz, §23, problem 1: two coupled oscillators',
    coordinates: 'x y',
    lagrangian: "(x'^2 + y'^2)/2 - k*(x^2 + y^2)/2 + a*x*y",
    at,
    acceleration: ([x = 0, y = 0]) => [-2.1 * x + 1.9 * y, -2.1 * y + 1.9 * x],
  },
  {
    source:
      'Landau & Lifshitz, §23, problem 2: small oscillations of the double pendulum, equal masses and lengths',
    coordinates: 'x y',
    lagrangian: "m*l^2*(x'^2 + y'^2/2 + x'*y') - m*a*l*(x^2 + y^2/2)",
    at,
    acceleration: ([x = 0, y = 0]) => [(-2 * x + y) * (1.9 / 0.8), (2 * x - 2 * y) * (1.9 / 0.8)],
  },
  {
    source: 'the isotropic oscillator: one frequency, twice',
    coordinates: 'x y',
    lagrangian: "m*(x'^2 + y'^2)/2 - k*(x^2 + y^2)/2",
    at,
    acceleration: ([x = 0, y = 0]) => [(-2.1 / 1.3) * x, (-2.1 / 1.3) * y],
  },
  {
    source: 'Landau & Lifshitz, The Classical Theory of Fields, §21: a charge in a uniform magnetic field',
    coordinates: 'x y',
    lagrangian: "m/2*(x'^2 + y'^2) + c/2*(x*y' - y*x')",
    at,
    acceleration: (_, [u = 0, w = 0]) => [(0.7 / 1.3) * w, (-0.7 / 1.3) * u],
  },
  {
    source: 'The Classical Theory of Fields, §22: with an electric field across it',
    coordinates: 'x y',
    lagrangian: "m/2*(x'^2 + y'^2) + c/2*(x*y' - y*x') + a*x",
    at,
    acceleration: (_, [u = 0, w = 0]) => [(0.7 * w + 1.9) / 1.3, (-0.7 / 1.3) * u],
  },
  {
    source: 'Fock, Z. Phys. 47 (1928) 446; Darwin (1930): an oscillator in a magnetic field',
    coordinates: 'x y',
    lagrangian: "m/2*(x'^2 + y'^2) + c/2*(x*y' - y*x') - k*(x^2 + y^2)/2",
    at,
    acceleration: ([x = 0, y = 0], [u = 0, w = 0]) => [(0.7 * w - 2.1 * x) / 1.3, (-0.7 * u - 2.1 * y) / 1.3],
  },
  {
    source: 'a Jordan block: resonance of two coordinates with one frequency (secular growth)',
    coordinates: 'x y',
    lagrangian: "x'*y' - k*x*y - y^2/2",
    at,
    acceleration: ([x = 0, y = 0]) => [-2.1 * x - y, -2.1 * y],
  },
  {
    source: 'complex frequencies ±α ± iβ: a gyroscope on a saddle that is too steep',
    coordinates: 'x y',
    lagrangian: "x'^2/2 + y'^2/2 + x*y' + x^2 + 2*y^2",
    at,
    acceleration: ([x = 0, y = 0], [u = 0, w = 0]) => [w + 2 * x, -u + 4 * y],
  },
];

describe.each(motions.map((m) => [m.source, m] as const))('%s', (_, motion) => {
  const derivation = derivationOf('lagrangian', motion.coordinates, motion.lagrangian);
  const names = motion.coordinates.split(' ');
  const solutions = names.map((q) => stepIn(derivation, `solution.${q}`));
  test('is solved, proved, and agrees with independent integration', () => {
    expect(solutions.map(({ verdict }) => verdict.kind)).toEqual(names.map(() => 'proved'));
    const start = { x_0: 0.4, y_0: -0.7, v_x_0: 0.9, v_y_0: 0.3 };
    const n = names.length;
    const state = [
      ...names.map((q) => start[`${q}_0` as 'x_0']),
      ...names.map((q) => start[`v_${q}_0` as 'x_0']),
    ];
    const rate = (y: readonly number[]): readonly number[] => [
      ...y.slice(n),
      ...motion.acceleration(y.slice(0, n), y.slice(n)),
    ];
    for (const tau of [-0.8, 0.5, 2.5]) {
      const reached = integrated(rate, state, tau);
      solutions.forEach(({ equation }, i) => {
        const value = valueAt(equation.rhs, { ...motion.at, ...start, tau });
        expect(Math.abs(value - (reached[i] as number))).toBeLessThan(1e-9);
      });
    }
  });
  test('is replayed by the second checker', () => {
    const own = complaintsAbout(jsonOf(derivation)).filter((c) => /^(solution|mode)\./.test(c));
    expect(own).toEqual([]);
  });
});

describe('normal modes', () => {
  const squares = (coordinates: string, lagrangian: string): readonly string[] =>
    derivationOf('lagrangian', coordinates, lagrangian)
      .steps.filter(({ by }) => by === 'normal-mode')
      .map(({ equation: { lhs, rhs }, verdict }) => {
        if (lhs.op !== 'derivative') throw new Error('no derivative');
        const values = { ...at, x: 0.37, y: 1.21, z: -0.77 };
        return `${verdict.kind} ${(-valueAt(rhs, values) / valueAt(lhs.of, values)).toFixed(10)}`;
      });
  const expected = (...values: readonly number[]): readonly string[] =>
    values.map((w) => `proved ${w.toFixed(10)}`);
  test('Landau & Lifshitz, §23, problem 1: ω² = ω₀² ∓ α', () => {
    const found = squares('x y', "(x'^2 + y'^2)/2 - k*(x^2 + y^2)/2 + a*x*y");
    expect([...found].sort()).toEqual([...expected(2.1 - 1.9, 2.1 + 1.9)].sort());
  });
  test('§23, problem 2 with equal pendulums: ω² = (2 ± √2) g/l', () => {
    const found = squares('x y', "m*l^2*(x'^2 + y'^2/2 + x'*y') - m*a*l*(x^2 + y^2/2)");
    const [low, high] = [2 - Math.SQRT2, 2 + Math.SQRT2].map((f) => (f * 1.9) / 0.8);
    expect([...found].sort()).toEqual([...expected(low as number, high as number)].sort());
  });
  test('three masses on four springs: ω² = 2 − √2, 2, 2 + √2', () => {
    const found = squares('x y z', "(x'^2 + y'^2 + z'^2)/2 - (x^2 + (x-y)^2 + (y-z)^2 + z^2)/2");
    expect([...found].sort()).toEqual([...expected(2 - Math.SQRT2, 2, 2 + Math.SQRT2)].sort());
  });
  test('a linear molecule (§24, problem 1) has a mode of frequency zero', () => {
    const found = squares('x y z', "(x'^2 + y'^2 + z'^2)/2 - ((x-y)^2 + (y-z)^2)/2");
    expect([...found].sort().map((s) => s.replace('-0.0', '0.0'))).toEqual(expected(0, 1, 3));
  });
  test('none where the accelerations are not linear, or contain velocities', () => {
    expect(squares('x y', "(x'^2 + y'^2)/2 - cos(x) - y^2/2")).toEqual([]);
    expect(squares('x y', "(x'^2 + y'^2)/2 + x*y' + 1/x")).toEqual([]);
    // ẍ = −x ẏ, ÿ = x ẋ, and ẍ = −x ẋ²: coordinates times velocities.
    expect(squares('x y', "(x'^2 + y'^2)/2 + x*y*x'")).toEqual([]);
    const { steps } = derivationOf('lagrangian', 'x', "x'^2*exp(x^2)/2");
    expect(steps.filter(({ by }) => by === 'amplitude')).toEqual([]);
  });
});

describe('Hamiltonian theories and linear beta functions', () => {
  test('the oscillator in phase space, beside a falling coordinate', () => {
    const derivation = derivationOf('hamiltonian', 'x y', 'p_x^2/(2*m) + k*x^2/2 + p_y^2/2 + a*y');
    const ids = derivation.steps.filter(({ by }) => by === 'linear-flow').map(({ id }) => id);
    expect(ids).toEqual(['solution.x', 'solution.y', 'solution.p_x', 'solution.p_y']);
    const start = { x_0: 0.3, y_0: 1, p_x_0: -0.4, p_y_0: 0.2 };
    const reached = integrated(
      ([x = 0, , p = 0, r = 0]) => [p / 1.3, r, -2.1 * x, -1.9],
      [0.3, 1, -0.4, 0.2],
      3,
    );
    ids.forEach((id, i) => {
      const value = valueAt(stepIn(derivation, id).equation.rhs, { ...at, ...start, tau: 3 });
      expect(Math.abs(value - (reached[i] as number))).toBeLessThan(1e-9);
    });
    expect(complaintsAbout(jsonOf(derivation))).toEqual([]);
  });
  test('coupled linear beta functions, with an eigenvalue that has one eigenvector only', () => {
    const derivation = derive(
      theoryFrom(
        'name: t\ncouplings: { x: {}, y: {}, z: {} }\nparameters: { a: {} }\nbeta: { x: "a*x + y", y: "a*y", z: "x*z" }\n',
      ),
    );
    const found = derivation.steps.filter(({ id }) => /^(running|solution)\./.test(id)).map(({ id }) => id);
    expect(found).toEqual(['running.y', 'solution.x']);
    const { rhs } = stepIn(derivation, 'solution.x').equation;
    const value = valueAt(rhs, { a: -0.3, x_0: 0.5, y_0: 2, tau: 1.7 });
    expect(value).toBeCloseTo((0.5 + 2 * 1.7) * Math.exp(-0.3 * 1.7), 12);
    expect(complaintsAbout(jsonOf(derivation))).toEqual([]);
  });
  test('a rate that is constant on both sides of a place where it has no value: H = |p| + x²', () => {
    const derivation = derivationOf('hamiltonian', 'x', 'sqrt(p_x^2) + x^2');
    expect(derivation.steps.some(({ id }) => /^(running|solution|hamilton-jacobi.slope)/.test(id))).toBe(
      false,
    );
    expect(complaintsAbout(jsonOf(derivation))).toEqual([]);
  });
  test('what is not linear has no such solution', () => {
    const pendulum = derivationOf('lagrangian', 'x', "m*x'^2/2 + k*cos(x)");
    expect(pendulum.steps.some(({ id }) => id.startsWith('solution.'))).toBe(false);
    const driven = derivationOf('lagrangian', 'x', "m*x'^2/2 - k*x^2/2 + x*sin(tau)");
    expect(driven.steps.some(({ id }) => id.startsWith('solution.'))).toBe(false);
  });
  test('where the sign of the square of a frequency is not known, it is said', () => {
    const derivation = derivationOf('lagrangian', 'x', "m*x'^2/2 - b*x^2/2");
    const step = stepIn(derivation, 'solution.x');
    expect(step.verdict.kind).toBe('proved');
    expect(reasonOf(step, derivation)).toContain('It is written for b/m > 0.');
    expect(stepOf(derivation, 'solution.x.amplitude')).toBeUndefined();
  });
});

describe('a law: random linear systems', () => {
  const entry = fc.integer({ min: -3, max: 3 });
  test('of two couplings agree with integration, whatever their eigenvalues are', () => {
    fc.assert(
      fc.property(fc.tuple(entry, entry, entry, entry, entry, entry), ([a, b, c, d, e, f]) => {
        const derivation = derive(
          theoryFrom(
            `name: t\ncouplings: { x: {}, y: {} }\nbeta: { x: "${a}*x + ${b}*y + ${e}", y: "${c}*x + ${d}*y + ${f}" }\n`,
          ),
        );
        const reached = integrated(
          ([x = 0, y = 0]) => [a * x + b * y + e, c * x + d * y + f],
          [0.4, -0.9],
          0.7,
        );
        ['x', 'y'].forEach((g, i) => {
          const step = stepOf(derivation, `solution.${g}`) ?? stepIn(derivation, `running.${g}`);
          expect(step.verdict.kind).toBe('proved');
          const value = valueAt(step.equation.rhs, { x_0: 0.4, y_0: -0.9, tau: 0.7 });
          expect(Math.abs(value - (reached[i] as number))).toBeLessThan(1e-9);
        });
      }),
      runs(40),
    );
  });
});
