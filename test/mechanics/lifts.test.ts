import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { expanded } from '../../src/algebra/tidy.ts';
import { newWork } from '../../src/algebra/work.ts';
import { sym, ZERO } from '../../src/expr/build.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr, Sym } from '../../src/expr/expr.ts';
import { substitute } from '../../src/expr/walk.ts';
import { flow } from '../../src/flow/flow.ts';
import { scalarCurvature } from '../../src/mechanics/curvature.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { Solver } from '../runtime/odex.ts';
import { runs } from '../runs.ts';

const read = formulas('x y g p_x p_y p_g a b n eps A s');

const equal = (a: Expr | undefined, b: string | Expr): string =>
  a ? decideEqual(a, typeof b === 'string' ? read(b) : b, noAssumptions, newWork()).kind : 'missing';

const rhs = (d: Derivation, id: string): Expr => {
  const step = stepOf(d, id);
  if (!step) throw new Error(`there is no step ${id}`);
  expect([id, step.verdict.kind]).toEqual([id, 'proved']);
  return step.equation.rhs;
};

const two = (more: string, betas = '{ x: -a*x + y^2, y: b*y - x*y }'): string =>
  [
    'name: two',
    'couplings: { x: { start: 1/3 }, y: { start: 1/5 } }',
    'parameters: { a: { value: 1/2 }, b: { value: 3/4, assume: positive } }',
    `beta: ${betas}`,
    more,
    '',
  ].join('\n');

const phi4 = (more: string): string =>
  [
    'name: phi4',
    'couplings: { g: { start: 1/10 } }',
    'parameters: { eps: { value: 1/10, assume: positive }, A: { value: 1/5, assume: positive } }',
    'beta: { g: -eps*g + A*g^2 }',
    more,
    '',
  ].join('\n');

describe('the scalar curvature, with R = +2 for the unit sphere (mathematics.md, section 6)', () => {
  const curvature = (rows: readonly (readonly string[])[], inverse: readonly (readonly string[])[]): Expr =>
    scalarCurvature(
      rows.map((r) => r.map(read)),
      inverse.map((r) => r.map(read)),
      [sym('x'), sym('y')],
      (e) => expanded(e, newWork()) ?? e,
    );
  it.each([
    ['the unit sphere', 'sin(x)^2', 'sin(x)^(-2)', '2'],
    ['flat polar coordinates', 'x^2', '1/x^2', '0'],
    ['a sphere of radius 1/n', 'sin(n*x)^2/n^2', 'n^2*sin(n*x)^(-2)', '2*n^2'],
  ])('%s', (_, m, inverse, R) => {
    expect(
      equal(
        curvature(
          [
            ['1', '0'],
            ['0', m],
          ],
          [
            ['1', '0'],
            ['0', inverse],
          ],
        ),
        R,
      ),
    ).toBe('proved');
  });
  it('the half-plane of Poincaré, and the plane in coordinates that are not orthogonal', () => {
    expect(
      equal(
        curvature(
          [
            ['1/y^2', '0'],
            ['0', '1/y^2'],
          ],
          [
            ['y^2', '0'],
            ['0', 'y^2'],
          ],
        ),
        '-2',
      ),
    ).toBe('proved');
    // u = x, v = y + x²: ds² = du² + (dv − 2u du)².
    const rows = [
      ['1+4*x^2', '-2*x'],
      ['-2*x', '1'],
    ];
    expect(
      equal(
        curvature(rows, [
          ['1', '2*x'],
          ['2*x', '1+4*x^2'],
        ]),
        '0',
      ),
    ).toBe('proved');
  });
});

describe('φ⁴ with noise metric 1 (mathematics.md, sections 3 and 4)', () => {
  const d = derive(theoryFrom(phi4('lift: quadratic')));
  it('its Hamiltonian, equilibrium off the flow, eigenvalues and quasi-potential', () => {
    expect(d.lift).toBe('quadratic');
    expect(equal(rhs(d, 'lift.hamiltonian'), 'p_g^2/2 + p_g*(-eps*g + A*g^2)')).toBe('proved');
    expect(equal(rhs(d, 'quadratic.fixed-point.1.g'), 'eps/(2*A)')).toBe('proved');
    expect(equal(rhs(d, 'quadratic.fixed-point.1.momentum.g'), 'eps^2/(4*A)')).toBe('proved');
    const thetas = d.steps.filter((s) => s.by === 'equilibrium-eigenvalue').map((s) => s.equation.rhs);
    expect(
      thetas.map((t) => [equal(t, 'I*eps/sqrt(2)'), equal(t, '-I*eps/sqrt(2)')].includes('proved')),
    ).toEqual([true, true]);
    expect(thetas[0]).not.toBe(thetas[1]);
    expect(equal(rhs(d, 'quadratic.quasi-potential'), '2*(eps*g^2/2 - A*g^3/3)')).toBe('proved');
    expect(equal(rhs(d, 'stability.matrix'), '-eps + 2*A*g')).toBe('proved');
  });
  it('with the term of Onsager and Machlup', () => {
    const om = derive(theoryFrom(phi4('lift: quadratic\nonsager-machlup: yes')));
    expect(equal(rhs(om, 'quadratic.onsager-machlup'), '(-eps + 2*A*g)/2')).toBe('proved');
    expect(equal(rhs(om, 'lift.hamiltonian'), 'p_g^2/2 + p_g*(-eps*g + A*g^2) + eps/2 - A*g')).toBe('proved');
    // It drives the momentum, so the flow is no motion any more, and nothing is said of a quasi-potential.
    expect(om.steps.some((s) => /quadratic\.(flow|quasi)/.test(s.id))).toBe(false);
  });
});

describe('the equations of the quadratic lift for random betas, F and diagonal M(g)', () => {
  const term = fc.constantFrom('a*x', 'b*y', 'x*y', 'x^2', 'y^2', 'a*x^2*y', '1', '0');
  const sum = fc.array(term, { minLength: 1, maxLength: 3 }).map((t) => t.join(' + '));
  it('ṗ_k = −p·∂_kβ − ½ pᵀ∂_k(M⁻¹)p − ∂_kF, and ġ = M⁻¹p + β (section 3)', () => {
    fc.assert(
      fc.property(
        sum,
        sum,
        sum,
        fc.constantFrom('1', '1 + x^2', '1/(1 + y^2)', 'exp(x*y)'),
        (bx, by, F, m) => {
          const text = two(
            `source: "${F}"\nlift: quadratic\nnoise metric: [["${m}", "0"], ["0", "2"]]`,
            `{ x: "${bx}", y: "${by}" }`,
          );
          const d = derive(theoryFrom(text));
          // By hand: H written out in numbers, and its differences.
          const at = (e: Expr, x: number, y: number): number =>
            evaluateFloat(
              e,
              new Map(
                Object.entries({ x, y, p_x: 0.3, p_y: -0.7, a: 0.4, b: 1.2 }).map(([k, v]) => [sym(k), v]),
              ),
            );
          const [X, Y, h] = [0.6, 0.8, 1e-4];
          const H = (x: number, y: number): number =>
            0.09 / 2 / at(read(m), x, y) +
            0.49 / 4 +
            0.3 * at(read(bx), x, y) -
            0.7 * at(read(by), x, y) +
            at(read(F), x, y);
          const slope = (f: (t: number) => number): number =>
            (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h);
          expect(at(rhs(d, 'hamilton.force.x'), X, Y)).toBeCloseTo(-slope((t) => H(X + t, Y)), 8);
          expect(at(rhs(d, 'hamilton.force.y'), X, Y)).toBeCloseTo(-slope((t) => H(X, Y + t)), 8);
          expect(at(rhs(d, 'hamilton.rate.x'), X, Y)).toBeCloseTo(
            0.3 / at(read(m), X, Y) + at(read(bx), X, Y),
            10,
          );
          expect(d.steps.filter((s) => s.verdict.kind !== 'proved').map((s) => s.id)).toEqual([]);
        },
      ),
      runs(12),
    );
  });
});

const accurate = (
  f: (t: number, y: readonly number[]) => number[],
  y: readonly number[],
  end: number,
): number[] => {
  const solver = new Solver(y.length);
  solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
  return solver.solve(f, 0, y, end).y;
};

const trajectory = (
  text: string,
  momenta: Readonly<Record<string, number>>,
  end: number,
): ArrayLike<number> =>
  flow(derive(theoryFrom(text)), {
    from: new Map(),
    velocities: new Map(),
    momenta: new Map(Object.entries(momenta)),
    span: [0, end],
    rtol: 1e-13,
    atol: 1e-13,
  }).solution.at(end);

const near = (a: ArrayLike<number>, b: readonly number[]): void => {
  expect(a.length).toBe(b.length);
  b.forEach((x, i) => expect(Math.abs((a[i] as number) - x)).toBeLessThan(1e-9));
};

const [a, b] = [0.5, 0.75];

describe('derived and hand-coded equations move alike (1e-9)', () => {
  it('quadratic, no gradient, a full metric', () => {
    const by = (_: number, [x = 0, y = 0, p = 0, q = 0]: readonly number[]): number[] => {
      const det = 2 * b - 1 / 9;
      return [
        (b * p - q / 3) / det - a * x + y * y,
        (-p / 3 + 2 * q) / det + b * y - x * y,
        p * a + q * y - y,
        -2 * y * p - q * (b - x) - x,
      ];
    };
    const text = two('lift: quadratic\nnoise metric: [["2", "1/3"], ["1/3", "b"]]\nsource: x*y');
    near(trajectory(text, { p_x: 0.3, p_y: -0.2 }, 1.5), accurate(by, [1 / 3, 1 / 5, 0.3, -0.2], 1.5));
  });
  it('quadratic, M = 1/y²: p̂ by −½ pᵀ∂(M⁻¹)p', () => {
    const by = (_: number, [x = 0, y = 0, p = 0, q = 0]: readonly number[]): number[] => [
      y * y * p - a * x + y * y,
      y * y * q + b * y - x * y,
      p * a + q * y,
      -2 * y * p - q * (b - x) - y * (p * p + q * q),
    ];
    near(
      trajectory(two('lift: quadratic\nnoise metric: 1/y^2'), { p_x: 0.3, p_y: -0.2 }, 1.5),
      accurate(by, [1 / 3, 1 / 5, 0.3, -0.2], 1.5),
    );
  });
  it('contact, friction by the couplings, F', () => {
    near(
      trajectory(
        two('lift: contact\nfriction: a/10 + x^2\nsource: x*y'),
        { p_x: 0.3, p_y: -0.2, s: 0.4 },
        1.5,
      ),
      accurate(contactByHand, [1 / 3, 1 / 5, 0.3, -0.2, 0.4], 1.5),
    );
  });
  it('phase-space equilibrium of φ⁴: a motion that starts there stays, one beside it comes back after 2π√2/ε', () => {
    const text = phi4('lift: quadratic');
    const [g, p] = [0.25, 0.0125];
    near(trajectory(text.replace('1/10 } }', '1/4 } }'), { p_g: p }, 50), [g, p]);
    const beside = accurate(
      (_, [x = 0, q = 0]) => [q - 0.1 * x + 0.2 * x * x, q * (0.1 - 0.4 * x)],
      [g + 1e-5, p],
      (2 * Math.PI * Math.SQRT2) / 0.1,
    );
    expect(Math.abs((beside[0] as number) - g - 1e-5)).toBeLessThan(1e-8);
  });
});

function contactByHand(_: number, [x = 0, y = 0, p = 0, q = 0, s = 0]: readonly number[]): number[] {
  const gamma = a / 10 + x * x;
  return [
    -a * x + y * y,
    b * y - x * y,
    a * p + q * y - y - 2 * x * s - gamma * p,
    -2 * y * p - q * (b - x) - x - gamma * q,
    -x * y - gamma * s,
  ];
}

describe('the contact lift (Bravetti, Cruz and Tapias 2017)', () => {
  it('contracts volume at the rate (n + 1)γ: log det of the variational matrix', () => {
    const d = derive(theoryFrom(two('lift: contact\nfriction: 3/10\nsource: x*y')));
    const variables: readonly Sym[] = ['x', 'y', 'p_x', 'p_y', 's'].map(sym);
    const field = [
      'contact.rate.x',
      'contact.rate.y',
      'contact.force.x',
      'contact.force.y',
      'contact.action',
    ].map((id) => rhs(d, id));
    const values = (y: readonly number[]): Map<Expr, number> =>
      new Map<Expr, number>([
        ...variables.map((v, i) => [v, y[i] ?? 0] as const),
        [sym('a'), a],
        [sym('b'), b],
      ]);
    const f = (y: readonly number[]): number[] => field.map((e) => evaluateFloat(e, values(y)));
    const start = [1 / 3, 1 / 5, 0.3, -0.2, 0.4];
    const [end, h] = [2, 1e-4];
    const columns = start.map((_, j) => {
      const [above = [], below = []] = [h, -h].map((e) =>
        accurate(
          (_t, y) => f(y),
          start.map((x, i) => (i === j ? x + e : x)),
          end,
        ),
      );
      return above.map((x, i) => (x - (below[i] as number)) / (2 * h));
    });
    expect(Math.log(Math.abs(numericDeterminant(columns)))).toBeCloseTo(-3 * 0.3 * end, 5);
  });
  it('without friction is the linear lift (section 3)', () => {
    const linear = derive(theoryFrom(two('source: x*y')));
    const contact = derive(theoryFrom(two('lift: contact\nfriction: b*x\nsource: x*y')));
    const free = derive(theoryFrom(two('lift: contact\nfriction: 0\nsource: x*y')));
    for (const c of ['x', 'y']) {
      const force = rhs(linear, `hamilton.force.${c}`);
      expect(equal(rhs(free, `contact.force.${c}`), force)).toBe('proved');
      expect(
        equal(
          substitute(rhs(contact, `contact.force.${c}`), new Map([[sym('b'), ZERO]])),
          substitute(force, new Map([[sym('b'), ZERO]])),
        ),
      ).toBe('proved');
    }
    expect(equal(rhs(contact, 'contact.limit'), rhs(linear, 'lift.hamiltonian'))).toBe('proved');
    expect(rhs(free, 'contact.dissipation')).toBe(ZERO);
    expect(rhs(free, 'contact.divergence')).toBe(ZERO);
  });
});

function numericDeterminant(rows: readonly (readonly number[])[]): number {
  const [first, ...rest] = rows;
  if (!first) return 1;
  return first.reduce(
    (sum, x, j) =>
      sum + (j % 2 === 0 ? x : -x) * numericDeterminant(rest.map((r) => r.filter((_, k) => k !== j))),
    0,
  );
}

describe('degenerate theories', () => {
  it('β ≡ 0: free motion; F only: Newton’s equation', () => {
    const free = derive(theoryFrom(two('lift: quadratic', '{ x: 0, y: 0 }')));
    expect(equal(rhs(free, 'lift.hamiltonian'), 'p_x^2/2 + p_y^2/2')).toBe('proved');
    expect(rhs(free, 'acceleration.x')).toBe(ZERO);
    const driven = derive(theoryFrom(two('lift: quadratic\nsource: x^4 + x*y', '{ x: 0, y: 0 }')));
    expect(equal(rhs(driven, 'acceleration.x'), '-4*x^3 - y')).toBe('proved');
    expect(stepOf(driven, 'quadratic.flow.x')).toBeUndefined();
    for (const d of [free, driven]) expect(d.steps.every((s) => s.verdict.kind === 'proved')).toBe(true);
  });
  it('where MJ is not symmetric a gyroscopic force remains, and no quasi-potential is claimed', () => {
    const d = derive(theoryFrom(two('lift: quadratic')));
    expect(stepOf(d, 'quadratic.quasi-potential')).toBeUndefined();
    expect(stepOf(d, 'quadratic.potential.x')?.why.args[1]).not.toBe(ZERO);
    const gradient = derive(theoryFrom(two('lift: quadratic', '{ x: -a*x + b*y^2, y: -b*y + 2*b*x*y }')));
    expect(stepOf(gradient, 'quadratic.potential.x')?.why.args[1]).toBe(ZERO);
    expect(equal(rhs(gradient, 'quadratic.quasi-potential'), 'a*x^2 + b*y^2 - 2*b*x*y^2')).toBe('proved');
  });
  it('a small budget leaves steps undecided, and throws nothing', () => {
    const theory = theoryFrom(
      two('lift: quadratic\nnoise metric: [["1 + x^2", "y"], ["y", "3"]]\nonsager-machlup: yes'),
    );
    const { steps } = derive(theory, () => newWork(5));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.some((s) => s.verdict.kind === 'refuted')).toBe(false);
  });
});
