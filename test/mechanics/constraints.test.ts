import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual, decideZero } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { add, mul, sub, ZERO } from '../../src/expr/build.ts';
import { partial } from '../../src/expr/differentiate.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { substitute } from '../../src/expr/walk.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import type { Derivation, Step } from '../../src/mechanics/derivation.ts';
import { bracket } from '../../src/mechanics/poisson.ts';
import { pairsOf } from '../../src/mechanics/phase-space.ts';
import { complaintsAbout, jsonOf } from '../recheck/derivations.ts';
import { Solver } from '../runtime/odex.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { runs } from '../runs.ts';

const parameters = 'a: {}, g: {}, B: { assume: positive }, m: { assume: positive }';

const derived = (coordinates: string, lagrangian: string): Derivation =>
  derive(
    theoryFrom(
      [
        'name: constrained',
        `coordinates: { ${coordinates
          .split(' ')
          .map((q) => `${q}: {}`)
          .join(', ')} }`,
        `parameters: { ${parameters} }`,
        `lagrangian: "${lagrangian}"`,
        '',
      ].join('\n'),
    ),
  );

const step = (derivation: Derivation, id: string): Step => {
  const found = stepOf(derivation, id);
  if (found === undefined) throw new Error(`there is no step ${id}`);
  return found;
};

const read = formulas('x y z w l u_1 u_2 p_x p_y p_z p_w p_l q1 q2 p_q1 p_q2 r f p_r p_f a g B m');

const same = (a: Expr, text: string): boolean =>
  decideEqual(a, read(text), noAssumptions, newWork()).kind === 'proved';

/** φ of every constraint, the primary ones first. */
const constraintsOf = ({ steps }: Derivation): readonly Expr[] =>
  steps.filter((s) => s.by === 'constraint' || s.by === 'secondary').map((s) => s.equation.lhs);

const countsOf = (d: Derivation): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (['constrained.brackets', 'second-class', 'constrained.freedom'] as const).flatMap((id) => {
      const rhs = stepOf(d, id)?.equation.rhs;
      return rhs?.op === 'num' ? [[id.split(/[.]/).at(-1) as string, Number(rhs.value.n)] as const] : [];
    }),
  );

interface Textbook {
  readonly book: string;
  readonly coordinates: string;
  readonly lagrangian: string;
  /** All constraints, each up to a factor that is a number. */
  readonly constraints: readonly string[];
  readonly hamiltonian: string;
  readonly first: number;
  readonly second: number;
  readonly multipliers?: Readonly<Record<string, string>>;
  /** {x, y}_D where it is not the Poisson bracket and the book gives it. */
  readonly dirac?: Readonly<Record<string, string>>;
}

const textbooks: readonly Textbook[] = [
  {
    book: 'Henneaux & Teitelboim, Quantization of Gauge Systems, exercise 1.1: L = (q̇₁ − q₂)²/2, a gauge freedom',
    coordinates: 'q1 q2',
    lagrangian: "(q1' - q2)^2/2",
    constraints: ['p_q2', 'p_q1'],
    hamiltonian: 'p_q1^2/2 + q2*p_q1',
    first: 2,
    second: 0,
  },
  {
    book: 'Faddeev & Jackiw, Phys. Rev. Lett. 60 (1988) 1692: a charge in the lowest Landau level does not commute with itself',
    coordinates: 'x y',
    lagrangian: "B/2*(x*y' - y*x') - a*(x^2 + y^2)/2",
    constraints: ['p_x + B*y/2', 'p_y - B*x/2'],
    hamiltonian: 'a*(x^2 + y^2)/2',
    first: 0,
    second: 2,
    multipliers: { 1: '-a*y/B + 0*x', 2: 'a*x/B' },
    // B ẏ = ∂V/∂x: with L = −y d(Bx)/dτ up to a derivative, (Bx) is the momentum of y.
    dirac: { 'dirac.x.y': '-1/B', 'dirac.x.p_x': '1/2', 'dirac.y.p_y': '1/2', 'dirac.p_x.p_y': '-B/4' },
  },
  {
    book: 'Faddeev & Jackiw (1988): of first order, L = x ẏ − H(x, y) with H = (x² + y⁴)/2',
    coordinates: 'x y',
    lagrangian: "x*y' - (x^2 + y^4)/2",
    constraints: ['p_x', 'p_y - x'],
    hamiltonian: '(x^2 + y^4)/2',
    first: 0,
    second: 2,
    dirac: { 'dirac.x.y': '-1', 'dirac.x.p_x': '0' },
  },
  {
    book: 'Christ & Lee, Phys. Rev. D 22 (1980) 939, section II: L = (ṙ² + r²(θ̇ − ξ)²)/2 − V(r)',
    coordinates: 'r f z',
    lagrangian: "(r'^2 + r^2*(f' - z)^2)/2 - a*r^2/2",
    constraints: ['p_z', 'p_f'],
    hamiltonian: 'p_r^2/2 + p_f^2/(2*r^2) + z*p_f + a*r^2/2',
    first: 2,
    second: 0,
  },
  {
    book: 'Christ & Lee (1980), in Cartesian coordinates: the angular momentum is the secondary constraint',
    coordinates: 'x y z',
    lagrangian: "((x' + z*y)^2 + (y' - z*x)^2)/2 - a*(x^2 + y^2)/2",
    constraints: ['p_z', 'x*p_y - y*p_x'],
    hamiltonian: '(p_x^2 + p_y^2)/2 + z*(x*p_y - y*p_x) + a*(x^2 + y^2)/2',
    first: 2,
    second: 0,
  },
  {
    book: 'Rothe & Rothe, Classical and Quantum Dynamics of Constrained Hamiltonian Systems, chapter 3: a particle on a circle, with its multiplier and gravity',
    coordinates: 'x y l',
    lagrangian: "(x'^2 + y'^2)/2 - g*y + l*(x^2 + y^2 - 1)",
    constraints: ['p_l', 'x^2 + y^2 - 1', 'x*p_x + y*p_y', 'p_x^2 + p_y^2 - g*y + 2*l'],
    hamiltonian: '(p_x^2 + p_y^2)/2 + g*y - l*(x^2 + y^2 - 1)',
    first: 0,
    second: 4,
    multipliers: { 1: '3*g*p_y/2' },
    dirac: {
      'dirac.x.p_x': '1 - x^2/(x^2 + y^2)',
      'dirac.x.p_y': '-x*y/(x^2 + y^2)',
      'dirac.y.p_y': '1 - y^2/(x^2 + y^2)',
      'dirac.p_x.p_y': '-(x*p_y - y*p_x)/(x^2 + y^2)',
    },
  },
  {
    book: 'Dirac, Lectures on Quantum Mechanics, lecture 1: momenta that depend on each other, L = (ẋ + ẏ)²/2',
    coordinates: 'x y',
    lagrangian: "(x' + y')^2/2",
    constraints: ['p_y - p_x'],
    hamiltonian: 'p_x^2/2',
    first: 1,
    second: 0,
  },
  {
    book: 'Sundermeyer, Constrained Dynamics, chapter III: both classes at once, L = (ẋ − z)²/2 + (w ẏ − y ẇ)/2',
    coordinates: 'x y z w',
    lagrangian: "(x' - z)^2/2 + (w*y' - y*w')/2",
    constraints: ['p_y - w/2', 'p_z', 'p_w + y/2', 'p_x'],
    hamiltonian: 'p_x^2/2 + z*p_x',
    first: 2,
    second: 2,
    dirac: { 'dirac.y.w': '1' },
  },
];

describe.each(textbooks.map((t) => [t.book, t] as const))('%s', (_, book) => {
  const d = derived(book.coordinates, book.lagrangian);
  it('has the constraints of the book, and no others', () => {
    const found = constraintsOf(d);
    expect(found).toHaveLength(book.constraints.length);
    const isMultiple = (e: Expr, text: string): boolean =>
      ['1', '-1', '2', '-2', '1/2', '-1/2'].some((c) => same(e, `(${c})*(${text})`));
    expect(found.map((e) => book.constraints.filter((text) => isMultiple(e, text)).length)).toEqual(
      found.map(() => 1),
    );
  });
  it('has its Hamiltonian, its classes and its dimensions', () => {
    const H = step(d, 'constrained.hamiltonian').equation.rhs;
    const onPrimary = new Map<Expr, Expr>([[read('p_y'), read('p_x')]]);
    const put = (e: Expr): Expr => (book.constraints[0] === 'p_y - p_x' ? substitute(e, onPrimary) : e);
    expect(same(put(H), book.hamiltonian)).toBe(true);
    const n = book.coordinates.split(' ').length;
    expect(countsOf(d)).toEqual({
      brackets: book.first,
      ...(book.second > 0 && { 'second-class': book.second }),
      freedom: 2 * n - 2 * book.first - book.second,
    });
    expect(d.steps.filter((s) => s.by === 'first-class')).toHaveLength(book.first);
  });
  it('has its multipliers and Dirac brackets', () => {
    for (const [b, text] of Object.entries(book.multipliers ?? {})) {
      const value = step(d, `multiplier.${b}`).equation.rhs;
      const onCoordinates = new Map<Expr, Expr>(
        book.coordinates === 'x y'
          ? [
              [read('p_x'), read('-B*y/2')],
              [read('p_y'), read('B*x/2')],
            ]
          : [],
      );
      expect(same(substitute(value, onCoordinates), text)).toBe(true);
    }
    for (const [id, text] of Object.entries(book.dirac ?? {}))
      expect(same(step(d, id).equation.rhs, text), id).toBe(true);
  });
  it('is proved, and replayed by the second checker', () => {
    expect(d.steps.filter((s) => s.verdict.kind !== 'proved').map((s) => s.id)).toEqual([]);
    expect(complaintsAbout(jsonOf(d))).toEqual([]);
  });
});

describe('rank and kernel of the Hessian', () => {
  it('a kernel that turns with the coordinates', () => {
    const { equation, matrix } = step(derived('x y z', "(x' + z*y')^2/2"), 'hessian.rank');
    expect(equation.rhs).toBe(read('1'));
    expect(matrix?.rows).toEqual([
      [read('-z'), read('1'), ZERO],
      [ZERO, ZERO, read('1')],
    ]);
  });
  it('a minor that vanishes nowhere is preferred; where there is none, the places are named', () => {
    const ids = (d: Derivation): readonly string[] =>
      d.steps.map((s) => s.id).filter((id) => id.includes('locus'));
    expect(ids(derived('x y', "(x*x' + y')^2/2"))).toEqual([]);
    expect(ids(derived('x y', "(1 + x^2)*x'^2/2"))).toEqual([]);
    const d = derived('x y', "(x*x' + y*y')^2/2");
    expect(ids(d).filter((id) => id.startsWith('hessian'))).toEqual(['hessian.locus.1', 'hessian.locus.2']);
    expect(step(d, 'hessian.locus.1').equation.rhs).toBe(read('x^2'));
  });
  it('a kernel vector need not end in the 1 by which it is told from the others', () => {
    const derivation = derived('x y z', "-a*x'*z' - 2*y'*z' + 2*z");
    expect(step(derivation, 'hessian.rank').matrix?.rows.map((row) => row[0])).toEqual([read('1')]);
    expect(complaintsAbout(jsonOf(derivation))).toEqual([]);
  });
  it('one that depends on the velocities has a kernel too: reparametrisations, L = √(ẋ² + ẏ²)', () => {
    const d = derived('x y', "m*sqrt(x'^2 + y'^2)");
    const [row = []] = step(d, 'hessian.rank').matrix?.rows ?? [];
    const along = sub(mul(row[0] as Expr, read('D(y,tau)')), mul(row[1] as Expr, read('D(x,tau)')));
    expect(decideZero(along, noAssumptions, newWork()).kind).toBe('proved');
    expect(step(d, 'legendre').verdict.kind).toBe('undecided');
  });
});

describe('what has no motion, or is left open', () => {
  const last = (d: Derivation, by: Step['by']): Step => d.steps.filter((s) => s.by === by).at(-1) as Step;
  it.each([
    ['Henneaux & Teitelboim, section 1.1.3: L = q, from which 1 = 0 follows', 'x', 'x', '1'],
    ['Dirac, Lectures on Quantum Mechanics, lecture 1: L = x ẏ − z', 'x y z', "x*y' - z", '-1'],
    ['a rate x where x y = 1 is a constraint', 'x y l w', "(x'^2 + y'^2)/2 + l*(x*y - 1) + w*x", 'x'],
    ['a constraint without real points', 'x l', "x'^2/2 + l*(x^2 + 1)", 'x^2 + 1'],
  ])('%s', (_, coordinates, lagrangian, rate) => {
    const d = derived(coordinates, lagrangian);
    const found = step(d, 'inconsistent');
    expect(found.verdict.kind).toBe('proved');
    expect(same(found.equation.rhs, rate)).toBe(true);
    expect(d.steps.some((s) => s.by === 'constrained-rate' || s.by === 'freedom')).toBe(false);
    expect(complaintsAbout(jsonOf(d))).toEqual([]);
  });
  it.each([
    ['a square, whose gradient vanishes with it', 'x y', "x'^2/2 + y*x^2", 'power'],
    ['a product', 'x y', "x'^2/2 + x*y^2", 'product'],
    ['no polynomial', 'x l', "x'^2/2 + l*(exp(x) - x)", 'no polynomial'],
  ])('%s: undecided, with the reason', (_, coordinates, lagrangian, why) => {
    const d = derived(coordinates, lagrangian);
    const { verdict } = last(d, 'consistency');
    expect(verdict.kind === 'undecided' && verdict.why).toContain(why);
    expect(d.steps.some((s) => s.by === 'freedom' || s.by === 'inconsistent')).toBe(false);
  });
  it.each([
    ['one real point, where the gradients vanish', 'x y l', "(x'^2 + y'^2)/2 + l*(x^2 + y^2)"],
    ['no real point', 'x l', "x'^2/2 + l*(x^2 + x + 1)"],
  ])('the classes are not decided for a surface with %s', (_, coordinates, lagrangian) => {
    const d = derived(coordinates, lagrangian);
    const { verdict } = last(d, 'constraint-brackets');
    expect(verdict.kind === 'undecided' && verdict.why).toContain('no real point');
    expect(d.steps.some((s) => s.by === 'freedom' || s.by === 'second-class')).toBe(false);
  });
  it('too small a budget', () => {
    const theory = theoryFrom(
      'name: t\ncoordinates: { x: {}, y: {}, l: {} }\nlagrangian: "(x\'^2 + y\'^2)/2 + l*(x^2 + y^2 - 1)"\n',
    );
    const d = derive(theory, () => newWork(400));
    expect(d.steps.some((s) => s.by === 'freedom')).toBe(false);
    expect(d.steps.some((s) => s.verdict.kind === 'undecided')).toBe(true);
  });
});

describe('a potential that is no polynomial does no harm where the constraints are', () => {
  it('Faddeev & Jackiw (1988): L = x ẏ − cos x', () => {
    const d = derived('x y', "x*y' - cos(x)");
    expect(same(step(d, 'constrained.rate.y').equation.rhs, '-sin(x)')).toBe(true);
    expect(d.steps.every((s) => s.verdict.kind === 'proved')).toBe(true);
  });
});

describe('names', () => {
  it('that the author has declared are his', () => {
    const d = derived('phi_1 u_1 rank', "(phi_1' - u_1)^2/2 + rank'*u_1");
    expect(d.steps.filter((s) => s.verdict.kind !== 'proved')).toEqual([]);
    expect(complaintsAbout(jsonOf(d))).toEqual([]);
    expect(d.theory.names.constrained.constraints[0]?.name).toBe('phi_1_');
  });
});

describe('explicit τ', () => {
  it('∂φ/∂τ belongs to the rate: a particle on a circle that grows, x² + y² = (1 + τ)²', () => {
    const d = derived('x y l', "(x'^2 + y'^2)/2 + l*(x^2 + y^2 - (1 + tau)^2)");
    const third = constraintsOf(d)[2] as Expr;
    expect(['', '-'].some((sign) => same(third, `${sign}(x*p_x + y*p_y - 1 - tau)`))).toBe(true);
    expect(countsOf(d)).toEqual({ brackets: 0, 'second-class': 4, freedom: 2 });
    expect(complaintsAbout(jsonOf(d))).toEqual([]);
  });
});

it('Rothe & Rothe, chapter 3: the pendulum as a constrained motion and as θ̈ = −g sin θ, apart by less than 1e-9', () => {
  const d = derived('x y l', "(x'^2 + y'^2)/2 - g*y + l*(x^2 + y^2 - 1)");
  const g = 2;
  const names = ['x', 'y', 'l', 'p_x', 'p_y', 'p_l'].map(read);
  const rates = ['rate.x', 'rate.y', 'rate.l', 'force.x', 'force.y', 'force.l'].map(
    (id) => step(d, `constrained.${id}`).equation.rhs,
  );
  const motion = (_: number, z: readonly number[]): number[] => {
    const at = new Map<Expr, number>([...names.map((n, i) => [n, z[i] as number] as const), [read('g'), g]]);
    return rates.map((e) => evaluateFloat(e, at));
  };
  const solver = (n: number): InstanceType<typeof Solver> => {
    const s = new Solver(n);
    s.relativeTolerance = s.absoluteTolerance = 1e-13;
    return s;
  };
  const [angle, speed] = [0.7, 0.4];
  const [px, py] = [speed * Math.cos(angle), speed * Math.sin(angle)];
  const y = -Math.cos(angle);
  // λ as the last constraint demands it, p² − g y + 2λ = 0.
  const start = [Math.sin(angle), y, (g * y - speed * speed) / 2, px, py, 0];
  const byHand = (_: number, [t = 0, w = 0]: readonly number[]): number[] => [w, -g * Math.sin(t)];
  for (const until of [0.5, 2, 5]) {
    const z = solver(6).solve(motion, 0, start, until).y;
    const [t = 0, w = 0] = solver(2).solve(byHand, 0, [angle, speed], until).y;
    const expected = [
      Math.sin(t),
      -Math.cos(t),
      (-g * Math.cos(t) - w * w) / 2,
      w * Math.cos(t),
      w * Math.sin(t),
      0,
    ];
    expected.forEach((x, i) => {
      expect(Math.abs((z[i] as number) - x)).toBeLessThan(1e-9);
    });
  }
});

/** {f, g}_D from the brackets that a derivation states, and the Poisson brackets where it states none. */
function diracOf(d: Derivation): (f: Expr, g: Expr) => Expr {
  const pairs = pairsOf(d.theory);
  const phase = [...pairs.map(({ q }) => q), ...pairs.map(({ p }) => p)];
  const entry = (i: number, j: number): Expr => {
    if (i > j) return mul(read('-1'), entry(j, i));
    const [x, y] = [phase[i] as (typeof phase)[number], phase[j] as (typeof phase)[number]];
    return stepOf(d, `dirac.${x.name}.${y.name}`)?.equation.rhs ?? bracket(x, y, pairs);
  };
  return (f, g) =>
    add(...phase.flatMap((x, i) => phase.map((y, j) => mul(partial(f, x), entry(i, j), partial(g, y)))));
}

describe('laws', () => {
  const second = textbooks.filter((t) => t.second > 0 && t.first === 0);
  it.each(second.map((t) => [t.book, t] as const))(
    'Dirac (1950): the Dirac bracket of anything with a second-class constraint vanishes: %s',
    (_, { coordinates, lagrangian }) => {
      const d = derived(coordinates, lagrangian);
      const dirac = diracOf(d);
      const phase = pairsOf(d.theory).flatMap(({ q, p }) => [q, p]);
      for (const phi of constraintsOf(d))
        for (const x of phase) {
          expect(decideZero(dirac(x, phi), noAssumptions, newWork()).kind).toBe('proved');
          expect(decideZero(add(dirac(x, phi), dirac(phi, x)), noAssumptions, newWork()).kind).toBe('proved');
        }
    },
  );
  it('Jacobi’s identity holds for the Dirac brackets of a particle on a circle', () => {
    const d = derived('x y l', "(x'^2 + y'^2)/2 + l*(x^2 + y^2 - 1)");
    const D = diracOf(d);
    const [x, px, py] = ['x', 'p_x', 'p_y'].map(read) as [Expr, Expr, Expr];
    const jacobi = add(D(x, D(px, py)), D(px, D(py, x)), D(py, D(x, px)));
    expect(decideZero(jacobi, noAssumptions, newWork()).kind).toBe('proved');
  });
  it('linear combinations of the coordinates leave the numbers of constraints by class unchanged', () => {
    const models = [
      ["(X' - Y)^2/2", { brackets: 2, freedom: 0 }],
      ["X*Y' - (X^2 + Y^2)/2", { brackets: 0, 'second-class': 2, freedom: 2 }],
      ["X'^2/2 - X*Y", { brackets: 0, 'second-class': 4, freedom: 0 }],
      ["X'^2/2 - Y^2 + X*Y", { brackets: 0, 'second-class': 2, freedom: 2 }],
    ] as const;
    const entry = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(
        fc.constantFrom(...models),
        entry,
        entry,
        entry,
        entry,
        ([lagrangian, counts], a, b, c, e) => {
          fc.pre(a * e - b * c !== 0);
          const put = (text: string): string =>
            text
              .replace(/X'/g, `(${a}*x' + (${b})*y')`)
              .replace(/Y'/g, `(${c}*x' + (${e})*y')`)
              .replace(/X/g, `(${a}*x + (${b})*y)`)
              .replace(/Y/g, `(${c}*x + (${e})*y)`);
          const d = derived('x y', put(lagrangian));
          expect(countsOf(d)).toEqual(counts);
          expect(d.steps.every((s) => s.verdict.kind === 'proved')).toBe(true);
        },
      ),
      runs(30),
    );
  });
});
