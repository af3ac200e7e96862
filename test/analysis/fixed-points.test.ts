import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { add as plus, mul } from '../../src/algebra/numeric/complex.ts';
import type { Complex } from '../../src/algebra/numeric/complex.ts';
import { fixedPoints } from '../../src/analysis/fixed-points.ts';
import type { FixedPoints } from '../../src/analysis/fixed-points.ts';
import type { FixedPoint } from '../../src/analysis/point.ts';
import { NoFlow } from '../../src/analysis/vector-field.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { caseOf, theoryFileOf } from '../theory-of-case.ts';
import { readTheory } from '../../src/theory/read.ts';
import { runs } from '../runs.ts';
import { flowOf } from './flow-of.ts';

const read = formulas('g h u v x y eps a b N');
const positive = new Set([read('eps')]);
const print = infixPrinter();
const same = (left: Expr | undefined, right: string): string =>
  left ? decideEqual(left, read(right), { positive }, newWork()).kind : 'missing';

const found = (betas: Readonly<Record<string, string>>, more = ''): FixedPoints =>
  fixedPoints(flowOf(betas, {}, more));
const product = (...list: readonly Complex[]): Complex => list.reduce(mul);
const kinds = ({ points }: FixedPoints): readonly string[] => points.map(({ stability }) => stability.kind);
const thetas = ({ stability }: FixedPoint): readonly Complex[] =>
  (stability.exponents ?? []).map(({ numeric }) => numeric as Complex);

test('√(30 ε²) with ε > 0 is written √30 ε', () => {
  // g² = 30 ε²/1728², h = ε/72, by hand.
  const betas = { g: '-eps*g + 72*g*h', h: '-eps*h + 36*h^2 + 3456*g^2/5' };
  const { points } = fixedPoints(flowOf(betas, { eps: 'assume: positive' }));
  const places = points.map(({ at }) => [...(at ?? new Map<Expr, Expr>()).values()].map((e) => print(e)));
  expect(places).toContainEqual(['sqrt(30)*eps/1728', 'eps/72']);
});

describe('kinds, by the signs of θ per ln μ (Goldenfeld, Lectures on Phase Transitions, chapter 9)', () => {
  test.each([
    ['IR-attractive', { x: 'x', y: '2*y' }],
    ['UV-attractive', { x: '-x', y: '-2*y' }],
    ['saddle', { x: 'x', y: '-y' }],
    ['IR-attractive spiral', { x: 'x - y', y: 'x + y' }],
    ['UV-attractive spiral', { x: '-x - y', y: 'x - y' }],
    ['linear centre', { x: '-y', y: 'x' }],
    ['marginal', { x: 'x^2', y: 'y' }],
  ])('%s', (kind, betas) => {
    expect(kinds(found(betas))).toEqual([kind]);
  });
  test('a saddle with a spiral', () => {
    expect(kinds(found({ x: 'x - y', y: 'x + y', u: '-u' }))).toEqual(['saddle spiral']);
  });
  test('ln L grows towards the IR: what attracts there has negative θ in it', () => {
    const infrared = found({ g: '-g' }, 'scale: ln L');
    expect(kinds(infrared)).toEqual(['IR-attractive']);
    expect(thetas(infrared.points[0]!)).toEqual([{ re: -1, im: 0 }]);
    expect(infrared.points[0]?.stability.exponents?.[0]?.perLogarithm.numeric).toEqual({ re: 1, im: 0 });
  });
  test('ln μ² runs at half the rate', () => {
    const [point] = found({ g: 'g' }, 'scale: ln mu^2').points;
    expect(point?.stability.exponents?.[0]?.perLogarithm.numeric).toEqual({ re: 2, im: 0 });
  });
  test('where the sign depends on a parameter without value, none is stated', () => {
    expect(kinds(found({ g: 'a*g' }, 'parameters: { a: {} }'))).toEqual(['undecided']);
  });
});

describe('points', () => {
  test('Wilson & Fisher, Phys. Rev. Lett. 28 (1972) 240: g* = ε/A, θ = ε', () => {
    const { points, complete, bound } = found(
      { g: '-eps*g + a*g^2' },
      'parameters: { eps: { assume: positive }, a: { assume: positive } }',
    );
    expect([complete, bound, points.length]).toEqual([true, 2, 2]);
    expect(points.map(({ numeric }) => numeric)).toEqual([[{ re: 0, im: 0 }], undefined]);
    expect(same(points[1]?.at?.get(read('g') as never), 'eps/a')).toBe('proved');
    expect(same(points[1]?.stability.exponents?.[0]?.exact, 'eps')).toBe('proved');
    expect(points.map(({ stability }) => stability.kind)).toEqual(['UV-attractive', 'IR-attractive']);
  });
  test('a quintic without radicals (Abel): five certified points, one of them real', () => {
    const { points, complete } = found({ g: 'g^5 - g - 1' });
    expect(complete).toBe(true);
    expect(points.map(({ real, certified }) => [real, certified])).toEqual([
      [true, true],
      [false, true],
      [false, true],
      [false, true],
      [false, true],
    ]);
    const root = points[0]?.numeric?.[0]?.re ?? 0;
    expect(root).toBeCloseTo(1.1673039782614187, 14);
    expect(thetas(points[0]!)[0]?.re).toBeCloseTo(5 * root ** 4 - 1, 10);
  });
  test('two real roots 10⁻¹⁵ apart are two, and two at ±10⁻¹⁵ i are not real', () => {
    const apart = found({ g: '(g - 1)^2 - 10^(-30)' });
    expect(apart.points.map(({ real }) => real)).toEqual([true, true]);
    const complex = found({ g: '(g - 1)^2 + 10^(-30)' });
    expect(complex.points.map(({ real }) => real)).toEqual([false, false]);
    const quintics = found({ g: 'g^5 - g - 1', h: '(h - g)^2 + 10^(-30)' });
    expect(quintics.points).toHaveLength(10);
    expect(quintics.points.filter(({ real }) => real !== false)).toEqual([]);
  });
  test('double points have multiplicity two, and are marginal', () => {
    const { points, bound } = found({ g: 'g^2*(g - 1)' });
    expect(bound).toBe(3);
    expect(points.map(({ multiplicity, stability }) => [multiplicity, stability.kind])).toEqual([
      [2, 'marginal'],
      [1, 'IR-attractive'],
    ]);
  });
  test('zeros of denominators are excluded', () => {
    const { points } = found({ g: '(g^2 - 1)*(g - 2)/(g - 1)' });
    expect(points.map(({ numeric }) => numeric?.[0]?.re).sort()).toEqual([-1, 2]);
  });
  test('a line of fixed points beside an isolated one', () => {
    const { points, sets, complete } = found({ x: 'x*(y - 1)', y: 'x*(x - 2)' });
    expect(complete).toBe(true);
    expect(sets.map(({ dimension }) => dimension)).toEqual([1]);
    expect(sets[0]?.equations).toEqual([read('x')]);
    expect(points.map(({ numeric }) => numeric?.map(({ re }) => re))).toEqual([[2, 1]]);
  });
  test('cubic anisotropy at N = 4, where the cubic point meets the Heisenberg point (Aharony, 1976, section IV)', () => {
    const betas = { u: '-eps*u + (N + 8)/3*u^2 + 2*u*v', v: '-eps*v + 4*u*v + 3*v^2' };
    const at = (N: number): FixedPoints =>
      found(betas, `parameters: { eps: { value: 1/10, assume: positive }, N: { value: ${N} } }`);
    expect(at(3).points.map(({ multiplicity }) => multiplicity)).toEqual([1, 1, 1, 1]);
    const { points, complete, bound } = at(4);
    expect([complete, bound]).toEqual([true, 4]);
    expect(points.map(({ multiplicity }) => multiplicity).toSorted()).toEqual([1, 1, 2]);
    expect(points.find(({ multiplicity }) => multiplicity === 2)?.stability.kind).toBe('marginal');
  });
  test('where what was divided by vanishes at the value of a parameter, the numbers decide', () => {
    const { points, bound } = found({ g: '-g + a*g^2' }, 'parameters: { a: { value: 0 } }');
    expect([points.length, bound]).toEqual([1, 1]);
  });
  test('Hénon & Heiles, Astron. J. 69 (1964) 73: a centre and three saddles, which circle besides', () => {
    const { points, complete } = fixedPoints(
      theoryFrom(
        'name: t\ncoordinates: { x: {}, y: {} }\nhamiltonian: "(p_x^2 + p_y^2 + x^2 + y^2)/2 + x^2*y - y^3/3"\n',
      ),
    );
    expect(complete).toBe(true);
    expect(points.map(({ stability }) => stability.kind)).toEqual([
      'linear centre',
      'saddle-centre',
      'saddle-centre',
      'saddle-centre',
    ]);
    const places = points.map(({ numeric = [] }) =>
      numeric
        .slice(0, 2)
        .map(({ re }) => re.toFixed(6))
        .join(' '),
    );
    expect(places.toSorted()).toEqual([
      '-0.866025 -0.500000',
      '0.000000 0.000000',
      '0.000000 1.000000',
      '0.866025 -0.500000',
    ]);
  });
  test('no flow, no fixed points', () => {
    const explicit = theoryFrom('name: t\ncoordinates: { x: {} }\nlagrangian: "x\'^2/2 - tau*x^2/2"\n');
    expect(() => fixedPoints(explicit)).toThrow(NoFlow);
    const singular = theoryFrom('name: t\ncoordinates: { x: {} }\nlagrangian: "x\'*x - x^2/2"\n');
    expect(() => fixedPoints(singular)).toThrow(NoFlow);
  });
});

describe('directions and Jordan blocks', () => {
  test('a defective matrix has one direction, and brings a logarithm', () => {
    const [point] = found({ x: 'x + y', y: 'y' }).points;
    expect(point?.stability.scaling?.map(({ blocks, multiplicity }) => [blocks, multiplicity])).toEqual([
      [[2], 2],
    ]);
  });
  test('left and right: J v = θ v, uᵀJ = θ uᵀ', () => {
    const [point] = found({ x: 'x + a*y', y: '-2*y' }, 'parameters: { a: {} }').points;
    const { scaling = [], matrix = [] } = point!.stability;
    expect(scaling).toHaveLength(2);
    for (const { eigenvalue, right, left } of scaling)
      for (const i of [0, 1]) {
        const [v, u] = [right[0]!, left[0]!];
        const times = (row: readonly Expr[], w: readonly Expr[]): string =>
          row.map((e, j) => `(${print(e)})*(${print(w[j]!)})`).join(' + ');
        expect(same(read(times(matrix[i]!, v)), `(${print(eigenvalue)})*(${print(v[i]!)})`)).toBe('proved');
        const column = matrix.map((row) => row[i]!);
        expect(same(read(times(column, u)), `(${print(eigenvalue)})*(${print(u[i]!)})`)).toBe('proved');
      }
  });
});

describe('the linear lift', () => {
  test('over every fixed point p = 0, and eigenvalues θ and −θ', () => {
    const { points } = found(
      { u: '-eps*u + u^2 + 2*u*v', v: '-eps*v + v^2 + 3*u*v' },
      'parameters: { eps: {} }',
    );
    expect(points).toHaveLength(4);
    for (const { lifted } of points) {
      expect(lifted?.solvable).toBe('one');
      expect([...(lifted?.momenta?.values() ?? [])].map(print)).toEqual(['0', '0']);
      expect(lifted?.doubled?.kind).toBe('proved');
    }
  });
  test('a source F moves the momenta: p* = −F′/β′', () => {
    const { points } = found(
      { g: 'a*g + g^2' },
      'parameters: { a: {} }\nsource: "b*g"\n'.replace('{ a: {} }', '{ a: {}, b: {} }'),
    );
    expect(points.map(({ lifted }) => lifted?.solvable)).toEqual(['one', 'one']);
    expect(same([...(points[0]?.lifted?.momenta?.values() ?? [])][0], '-b/a')).toBe('proved');
  });
  test('where β′ vanishes and F′ does not, no momentum is at rest', () => {
    const [point] = found({ g: 'g^2' }, 'source: "g"').points;
    expect(point?.lifted?.solvable).toBe('none');
  });
});

describe('marginal directions', () => {
  const flowAlong = (betas: Readonly<Record<string, string>>, more = ''): readonly unknown[] => {
    const marginal = found(betas, more).points[0]?.stability.marginal;
    return [marginal?.order, marginal && print(marginal.coefficient), marginal?.sort];
  };
  test('Gross & Wilczek, Phys. Rev. Lett. 30 (1973) 1343: −b g³ is marginally relevant; QED is not', () => {
    const positive = 'parameters: { b: { assume: positive } }';
    expect(flowAlong({ g: '-b*g^3' }, positive)).toEqual([3, '-b', 'marginally relevant']);
    expect(flowAlong({ g: 'b*g^3' }, positive)).toEqual([3, 'b', 'marginally irrelevant']);
    expect(flowAlong({ g: 'b*g^2' }, positive)).toEqual([2, 'b', 'relevant on one side']);
  });
  test('Carr, section 1.4, example 1: ẋ = xy + ax³ + by²x, ẏ = −y + cx² + dx²y: ẋ = (a + c) x³', () => {
    expect(
      flowAlong(
        { x: 'x*y + a*x^3 + b*y^2*x', y: '-y + N*x^2 + h*x^2*y' },
        'parameters: { a: {}, b: {}, N: {}, h: {} }',
      ).slice(0, 2),
    ).toEqual([3, 'N + a']);
  });
  test('Carr: with a + c = 0 the fifth order decides, ẋ = (cd + bc²) x⁵', () => {
    const [order, coefficient] = flowAlong(
      { x: 'x*y - N*x^3 + b*y^2*x', y: '-y + N*x^2 + h*x^2*y' },
      'parameters: { b: {}, N: {}, h: {} }',
    );
    expect(order).toBe(5);
    expect(same(read(String(coefficient)), 'N*h + b*N^2')).toBe('proved');
  });
  test('two marginal directions: none is stated', () => {
    expect(flowAlong({ x: 'x^2', y: 'y^2' })).toEqual([undefined, undefined, undefined]);
  });
});

describe('invariant subspaces', () => {
  const sets = (betas: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
    (found(betas).invariant ?? []).map((set) => set.map(({ name }) => name));
  test('cubic anisotropy: without u, and without v', () => {
    expect(sets({ u: '-u + 3*u^2 + 2*u*v', v: '-v + 4*u*v + 3*v^2' })).toEqual([['u'], ['v']]);
  });
  test('Coleman & Weinberg, Phys. Rev. D 7 (1973) 1888: e⁴ drives λ, so λ vanishes only with e', () => {
    expect(sets({ u: 'u^3', v: 'v^2 + u^2*v + u^4' })).toEqual([['u'], ['u', 'v']]);
  });
  test('two that feed each other vanish together', () => {
    expect(sets({ x: 'y + x*u', y: 'x', u: '1 + u^2' })).toEqual([['x', 'y']]);
  });
});

describe('critical exponents', () => {
  test('Gross–Neveu in 2 + ε at one loop: ν = 1/ε (Zinn-Justin, section 31.5)', () => {
    const { points } = found({ g: 'eps*g - g^2' }, 'parameters: { eps: { assume: positive } }');
    const critical = points[1]?.stability.critical;
    expect(same(critical?.nu?.exact, '1/eps')).toBe('proved');
    expect(critical?.omega).toEqual([]);
  });
  test('ω at the Wilson–Fisher point, and no ν: nothing is relevant within the critical surface', () => {
    const { points } = found({ g: '-eps*g + g^2' }, 'parameters: { eps: { assume: positive } }');
    const critical = points[1]?.stability.critical;
    expect(same(critical?.omega[0]?.exact, 'eps')).toBe('proved');
    expect(critical?.nu).toBeUndefined();
  });
  test('two relevant directions, or a complex pair: crossover, no ν', () => {
    expect(found({ x: '-x', y: '-2*y' }).points[0]?.stability.critical?.nu).toBeUndefined();
    expect(found({ x: '-x - y', y: 'x - y' }).points[0]?.stability.critical?.nu).toBeUndefined();
  });
});

const integer = fc.integer({ min: -3, max: 3 });

describe('laws', () => {
  test('every point of a random quadratic flow is one: certified, and as many as Bézout says', () => {
    const quadratic = fc.array(integer, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(quadratic, quadratic, (p, q) => {
        const of = ([c = 0, x = 0, y = 0, xx = 0, xy = 0, yy = 0]: readonly number[]): string =>
          `(${c}) + (${x})*x + (${y})*y + (${xx})*x^2 + (${xy})*x*y + (${yy})*y^2`;
        const result = found({ x: of(p), y: of(q) });
        if (!result.complete || result.sets.length > 0) return;
        const total = result.points.reduce((n, { multiplicity = 0 }) => n + multiplicity, 0);
        expect(total).toBe(result.bound);
        expect(total).toBeLessThanOrEqual(4);
        for (const { numeric = [], certified } of result.points) {
          expect(certified).toBe(true);
          const [x, y] = numeric as [Complex, Complex];
          for (const coefficients of [p, q]) expect(size(quadraticAt(coefficients, x, y))).toBeLessThan(1e-7);
        }
      }),
      runs(25),
    );
  });
});

const times = (a: Complex, b: Complex): Complex => ({
  re: a.re * b.re - a.im * b.im,
  im: a.re * b.im + a.im * b.re,
});
const size = ({ re, im }: Complex): number => Math.hypot(re, im);
/** Relative to the size of its terms. */
function quadraticAt(c: readonly number[], x: Complex, y: Complex): Complex {
  const one = { re: 1, im: 0 };
  const terms = [one, x, y, times(x, x), times(x, y), times(y, y)].map((z, i) =>
    times(z, { re: c[i] ?? 0, im: 0 }),
  );
  const scale = Math.max(1, ...terms.map(size));
  return {
    re: terms.reduce((s, z) => s + z.re, 0) / scale,
    im: terms.reduce((s, z) => s + z.im, 0) / scale,
  };
}

describe('beyond exact algebra, along paths', () => {
  test('the Standard Model at one loop: all betas are homogeneous, so that 3⁶ · 2 zeros meet in the origin', () => {
    const theory = readTheory(theoryFileOf(caseOf('sm_1loop_pyrate')), { file: 'sm.yaml' });
    if (!theory.ok) throw new Error('not read');
    const points = fixedPoints(theory.theory);
    expect(points).toMatchObject({ complete: true, bound: 1458 });
    expect(points.points).toMatchObject([{ multiplicity: 1458, certified: true, real: true }]);
  });

  test('three cubic couplings without symmetry: É. Bézout’s 27 points, proved to be all', () => {
    const points = found({
      a: '-a/10 + a^2 + 3*a*b - b*c^2/7 + a^3 - 2*b^3/5',
      b: '-b/10 + 2*b^2 - a*c + 3*b*a^2/11 + c^3',
      c: '-c/10 + c^2 + a*b/3 + 5*b*c^2 - a^3/2',
    });
    expect(points).toMatchObject({ complete: true, bound: 27, missing: [] });
    expect(points.points.every(({ certified, multiplicity }) => certified && multiplicity === 1)).toBe(true);
    // The scaling operators: J v = θ v with the derivatives as a hand writes them.
    for (const { numeric, at, stability } of points.points) {
      if (at) continue;
      const [a, b, c] = numeric as readonly [Complex, Complex, Complex];
      const n = (re: number): Complex => ({ re, im: 0 });
      const sum = (...list: readonly Complex[]): Complex => list.reduce(plus);
      const J = [
        [
          sum(n(-0.1), product(n(2), a), product(n(3), b), product(n(3), a, a)),
          sum(product(n(3), a), product(n(-1 / 7), c, c), product(n(-6 / 5), b, b)),
          product(n(-2 / 7), b, c),
        ],
        [
          sum(product(n(-1), c), product(n(6 / 11), a, b)),
          sum(n(-0.1), product(n(4), b), product(n(3 / 11), a, a)),
          sum(product(n(-1), a), product(n(3), c, c)),
        ],
        [
          sum(product(n(1 / 3), b), product(n(-3 / 2), a, a)),
          sum(product(n(1 / 3), a), product(n(5), c, c)),
          sum(n(-0.1), product(n(2), c), product(n(10), b, c)),
        ],
      ];
      const size = Math.max(...J.flat().map(({ re, im }) => Math.hypot(re, im)));
      for (const { value, right } of stability.modes!.eigenvalues)
        J.forEach((row, i) => {
          const image = sum(...row.map((entry, j) => product(entry, right[j]!)));
          const wanted = product(value, right[i]!);
          expect(Math.hypot(image.re - wanted.re, image.im - wanted.im)).toBeLessThan(1e-10 * size);
        });
    }
    // θ at the origin, and the conjugate of every point is one.
    expect(points.points[0]!.stability.exponents?.map((e) => e.numeric?.re)).toEqual([-0.1, -0.1, -0.1]);
    for (const { numeric } of points.points)
      expect(
        points.points.some((other) =>
          numeric!.every(({ re, im }, j) => {
            const z = other.numeric![j]!;
            return Math.hypot(z.re - re, z.im + im) < 1e-9 * (1 + Math.hypot(re, im));
          }),
        ),
      ).toBe(true);
  });

  test('a multiple point whose multiplicity is not proved is a cluster', () => {
    const points = found({
      x: 'x*y + x^3 + y^3 - z^2*x',
      y: 'x^2 - y^3 + z^4',
      z: 'z^2*y - x*z + x*y*z + z^5 + x^2',
    });
    expect(points.complete).toBe('numerical');
    const [origin, ...others] = points.points;
    expect(origin).toMatchObject({ certified: true, multiplicity: undefined });
    expect(others.every(({ multiplicity, certified }) => multiplicity === 1 && certified)).toBe(true);
    // Each of the 3 · 4 · 5 paths has one end.
    expect(points.paths).toMatchObject({ needed: 60, followed: 60, lost: 0, singular: 0 });
    expect(origin!.cluster! + others.length + points.paths!.atInfinity).toBe(60);
  });
});
