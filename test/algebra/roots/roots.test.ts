import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import type { Assumptions } from '../../../src/algebra/assumptions.ts';
import { decideZero } from '../../../src/algebra/decide.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import { complexEnclose } from '../../../src/algebra/roots/complex-enclose.ts';
import { refined } from '../../../src/algebra/roots/isolate.ts';
import { complexRoots } from '../../../src/algebra/roots/numeric.ts';
import { realRootsOf, rootsOf } from '../../../src/algebra/roots/roots.ts';
import type { Roots } from '../../../src/algebra/roots/roots.ts';
import type { Ground, Solution } from '../../../src/algebra/roots/radicals.ts';
import { radicalRoots } from '../../../src/algebra/roots/special.ts';
import { paired } from '../../../src/algebra/roots/pair.ts';
import { factorRoots } from '../../../src/algebra/roots/solve-factor.ts';
import { rootOfUnity } from '../../../src/algebra/roots/unity.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { add, I, mul, num, ONE, pow, sub, sym } from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { infixPrinter } from '../../../src/expr/infix.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { substitute } from '../../../src/expr/walk.ts';
import { formulas } from '../../formula.ts';
import { plenty } from './polynomials.ts';
import { runs } from '../../runs.ts';

const f = formulas('x g a A B C D eps b0 b1');
const x = sym('x');
const show = infixPrinter();
const solve = (text: string, assumptions: Assumptions = noAssumptions, unknown = x): Roots =>
  rootsOf(f(text), unknown, plenty(), assumptions);
const values = (r: Roots): readonly string[] => r.roots.map(({ value }) => show(value));

const bits = 256;
/** The value is enclosed round zero, closely. */
function vanishesAt(e: Expr, point: ReadonlyMap<Expr, Rational>): boolean {
  const z = complexEnclose(e, point, bits);
  return (
    z !== undefined &&
    [z.re, z.im].every(({ lo, hi }) => lo <= 0n && hi >= 0n && hi - lo < 1n << BigInt(bits / 2))
  );
}

/** Every root put back gives zero: closely, or exactly where that can be decided. */
function expectRoots(e: Expr, r: Roots, point: ReadonlyMap<Expr, Rational> = new Map()): void {
  for (const { value } of r.roots) {
    const residual = substitute(e, new Map([[x, value]]));
    expect(vanishesAt(residual, point) || isProvedZero(residual)).toBe(true);
  }
}

const isProvedZero = (e: Expr): boolean => decideZero(e, noAssumptions, newWork(2_000_000)).kind === 'proved';

const degreeOf = (r: Roots): number =>
  [...r.roots, ...r.rest.map((u) => ({ ...u, multiplicity: u.multiplicity * u.degree }))].reduce(
    (sum, { multiplicity }) => sum + multiplicity,
    0,
  );

const small = fc.integer({ min: -6, max: 6 });
const leading = fc.integer({ min: 1, max: 5 });
const polynomial = (c: readonly number[]): Expr => add(...c.map((n, k) => mul(num(n), pow(x, num(k)))));

describe('roots of polynomials over ℚ', () => {
  it('up to degree 4 are all given, put back they vanish, and their disks are their values', () =>
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 4 }), leading, (c, lead) => {
        const e = polynomial([...c, lead]);
        const r = rootsOf(e, x, plenty());
        expect([r.complete, r.rest, r.conditions]).toEqual([true, [], []]);
        expect(degreeOf(r)).toBe(c.length);
        expectRoots(e, r);
        for (const { value, disk } of r.roots) {
          if (disk === undefined) throw new Error('no disk');
          const off = sub(value, add(num(disk.re), mul(num(disk.im), I)));
          const z = complexEnclose(off, new Map(), bits);
          const bound = BigInt(Q.toDouble(Q.mul(disk.radius, Q.pow(Q.rational(2), bits)))) * 2n + 1n;
          expect(z && [z.re, z.im].every(({ lo, hi }) => hi >= -bound && lo <= bound)).toBe(true);
        }
      }),
      runs(60),
    ));
  it('of products of them are all given with their multiplicities', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(small, small, leading), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (list, k) => {
          const e = mul(...list.map((c) => pow(polynomial(c), num(k))));
          const r = rootsOf(e, x, plenty());
          expect(r.complete).toBe(true);
          expect(degreeOf(r)).toBe(2 * k * list.length);
          expect(r.roots.every(({ multiplicity }) => multiplicity % k === 0)).toBe(true);
        },
      ),
      runs(30),
    ));
  it('of f(x^k) and of palindromes', () =>
    fc.assert(
      fc.property(fc.tuple(small, small, leading), fc.integer({ min: 2, max: 6 }), (c, k) => {
        const e = substitute(polynomial(c), new Map([[x, pow(x, num(k))]]));
        const r = rootsOf(e, x, plenty());
        expect(degreeOf(r)).toBe(2 * k);
        expect(r.complete).toBe(true);
        expectRoots(e, r);
        const [c0, c1, c2] = c;
        const mirror = polynomial([c2, c1, c0, 1, c0, c1, c2]);
        const s = rootsOf(mirror, x, plenty());
        expect([s.complete, degreeOf(s)]).toEqual([true, 6]);
        expectRoots(mirror, s);
      }),
      runs(20),
    ));
});

describe('known roots', () => {
  it('x³ − 2: 2^(1/3) ω^k (nerdamer 1.5.0 gives two wrong ones)', () => {
    const r = solve('x^3-2');
    const omega = rootOfUnity(1, 3);
    const root = pow(num(2), num(Q.rational(1, 3)));
    expect(r.roots.map(({ value }) => value)).toEqual([root, mul(root, omega), mul(root, rootOfUnity(2, 3))]);
    expect(decideZero(sub(pow(omega, num(3)), ONE), noAssumptions, newWork()).kind).toBe('proved');
    expectRoots(f('x^3-2'), r);
  });
  it('x³ − 3x + 1: three real ones by cosines', () => {
    const r = solve('x^3-3*x+1');
    expect(values(r)).toEqual(['2*cos(2*pi/9)', '2*cos(4*pi/9)', '2*cos(8*pi/9)'].map((t) => show(f(t))));
    expect(r.roots.map(({ disk }) => disk?.real)).toEqual([true, true, true]);
    expect(values(solve('x^3-3*x-1'))[0]).toBe(show(f('2*cos(pi/9)')));
  });
  it.each([
    ['(x^2-2)^2*(x+1)^3', ['-1', 'sqrt(2)', '-sqrt(2)']],
    ['x^4-10*x^2+1', ['sqrt(2) + sqrt(3)', 'sqrt(3) - sqrt(2)', 'sqrt(2) - sqrt(3)', '-sqrt(3) - sqrt(2)']],
    ['x^4+1', ['1', '3', '5', '7'].map((k) => show(rootOfUnity(Number(k), 8)))],
    ['(x^2-1)/(x-1)', ['-1']],
    ['x^4 - 4*x^2 + 1', undefined],
    ['x^2 + 1', ['I', '-I']],
    ['1/(b0*x^2+b1*x^3)', []],
  ])('%s', (text, expected) => {
    const r = solve(text);
    expect(r.complete).toBe(true);
    expectRoots(f(text), r);
    if (expected) expect(values(r)).toEqual(expected);
  });
  it.each([
    'x^3+x+1',
    'x^3+x-1',
    'x^3+3*x^2+3*x-1',
    'x^4+4*x^3+6*x^2+4*x-1',
    'x^4+x+1',
    'x^4-4*x-1',
    'x^4+x^2+3',
    'x^4-x^2-1',
    'x^4-5*x^2+x+1',
    'x^5-3',
    'x^5+3',
    'x^6+2',
    'x^8+1',
    'x^9+x^3+1',
    'x^12-2',
    'x^10+x^5+3',
    'x^6-x^3-1',
    'x^6+x^5+x^4+x^3+x^2+x+1',
    'x^4+x^3+x^2+x+1',
    '7*x^4+3*x^3-x^2+11*x-2',
  ])('%s is solved in radicals', (text) => {
    const r = solve(text);
    expect([r.complete, r.rest]).toEqual([true, []]);
    expectRoots(f(text), r);
  });
  it('x⁵ − x − 1 has no roots in radicals, but one real one', () => {
    const r = solve('x*(x^5-x-1)^2');
    expect(r.complete).toBe(false);
    expect(values(r)).toEqual(['0']);
    const [rest] = r.rest;
    expect(rest && [show(rest.polynomial), rest.degree, rest.multiplicity]).toEqual(['x^5 - x - 1', 5, 2]);
    expect(complexRoots(rest?.integers ?? [], 10, plenty())).toHaveLength(5);
    expect(solve('x^7-2').rest.map(({ degree }) => degree)).toEqual([7]);
    expect(solve('x^14-2*x^7+2').complete).toBe(false);
    expect(solve('x^10-x^2-1').complete).toBe(false);
  });
  it('roots of unity: z^n = 1, primitive', () => {
    for (const n of [1, 2, 3, 4, 5, 6, 8, 10, 12]) {
      for (let k = 0; k < n; k++) {
        const exact = f(`exp(2*pi*I*${k}/${n})`);
        expect(vanishesAt(sub(rootOfUnity(k, n), exact), new Map())).toBe(true);
      }
    }
  });
});

describe('roots with parameters', () => {
  it.each([
    ['-eps*x + A*x^2', ['0', 'eps/A'], ['A']],
    ['b0*x^2 + b1*x^3', ['0', '-b0/b1'], ['b1']],
    ['(A-1)*x - B', ['B/(A - 1)'], ['A - 1']],
    ['(A-1)*(x-2)', ['2'], ['A - 1']],
    ['x^2 - 2*A*x + A^2 - 4*B^2*C', ['A - 2*B*sqrt(C)', 'A + 2*B*sqrt(C)'], []],
    ['x^2 - A', ['sqrt(A)', '-sqrt(A)'], []],
    [
      'x^4 - 2*A*x^2 + A^2 - B',
      ['sqrt(A + sqrt(B))', '-sqrt(A + sqrt(B))', 'sqrt(A - sqrt(B))', '-sqrt(A - sqrt(B))'],
      [],
    ],
  ])('%s', (text, roots, conditions) => {
    const r = solve(text);
    expect(r.complete).toBe(true);
    expect([...values(r)].sort()).toEqual([...roots].sort());
    expect(r.conditions.map((c) => show(c))).toEqual(conditions);
    expectRoots(f(text), r);
  });
  it.each([
    'A*x^2 + B*x + C',
    'x^3 + A*x + B',
    'A*x^3 + B*x^2 + C*x + D',
    'x^4 + A*x^2 + B*x + C',
    'x^4 + A*x^3 + B*x^2 + C*x + D',
    'x^4 + A*x^3 + x^2 + A*x + 1',
    'x^6 + A*x^3 + B',
    'x^5 - A',
    'A*x^2 + pi*x + eps',
    '-eps + 3*x - 17/3*x^2 + (145/8 + 12*zeta(3))*x^3',
    'x^2 - 2/B*A*x + C/(1 + A)',
  ])('%s at random points', (text) => {
    const r = solve(text);
    expect(r.complete).toBe(true);
    let seen = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 5 }), (n) => {
        const point = new Map(
          ['A', 'B', 'C', 'D', 'eps'].map((s, i) => [sym(s), Q.rational(n[i] ?? 1, 7)] as const),
        );
        for (const { value } of r.roots) {
          const residual = substitute(f(text), new Map([[x, value]]));
          if (complexEnclose(residual, point, bits) === undefined) continue;
          seen++;
          expect(vanishesAt(residual, point)).toBe(true);
        }
      }),
      runs(40),
    );
    expect(seen).toBeGreaterThan(0);
  });
  it('signs that are assumed choose real forms and make conditions needless', () => {
    const positive = { positive: new Set<Expr>([sym('A'), sym('B')]) };
    expect(values(solve('x^2 + A', positive))).toEqual(['I*sqrt(A)', '-I*sqrt(A)']);
    expect(values(solve('x^3 + A/B', positive))[0]).toBe('-(A/B)^(1/3)');
    expect(solve('A*x - 1', positive).conditions).toEqual([]);
    expect(solve('(A + B)*x^3 + A*B*x + A^2', positive).conditions).toEqual([]);
    expect(solve('(A + C)*x - A^B', positive).conditions).toHaveLength(1);
    expect(solve('(A + A^B)*x - 1', positive).conditions).toHaveLength(1);
    for (const text of ['x^3 + A*x + B', 'x^3 + A*x - B', 'x^3 - A*B']) {
      const r = solve(text, positive);
      expect(r.complete).toBe(true);
      expectRoots(
        f(text),
        r,
        new Map([
          [sym('A'), Q.rational(3, 7)],
          [sym('B'), Q.rational(5, 2)],
        ]),
      );
    }
  });
  it('coefficients may be other numbers', () => {
    for (const text of ['x^2 - sqrt(2)*x - 1', 'x^2 + pi', 'x^3 - 3*x + pi/2', 'x^2 - I', 'x^3 + I*x + 1']) {
      const r = solve(text);
      expect(r.complete).toBe(true);
      expectRoots(f(text), r);
    }
  });
});

describe('put back, roots are proved', () => {
  it.each([
    'x^3 - 2',
    'x^2 + 3*x + 7',
    'x^4 + 1',
    'x^4 - 10*x^2 + 1',
    'A*x^2 + B*x + C',
    'x^6 - A',
    'x^4 - A*x^2 + B',
  ])('%s', (text) => {
    for (const { value } of solve(text).roots) {
      expect(isProvedZero(substitute(f(text), new Map([[x, value]])))).toBe(true);
    }
  });
});

describe('formulas where nothing is known about the coefficients', () => {
  const ignorant: Ground = {
    isZero: () => false,
    sign: () => undefined,
    short: (e) => e,
    squareRoot: (e) => pow(e, num(Q.half)),
    roots: () => undefined,
  };
  const numbers = (list: readonly number[]): readonly Expr[] => list.map((n) => num(n));
  it('need the roots of the resolvent, of f or of the polynomial in x + 1/x', () => {
    for (const c of [
      [1, 2, 0, 0, 1],
      [2, 0, 0, 1, 0, 0, 1],
      [1, 1, 3, 1, 1],
    ])
      expect(radicalRoots(numbers(c), ignorant)).toBeUndefined();
  });
  it('are not believed where they are wrong', () => {
    const wrong = { ...ignorant, squareRoot: (e: Expr) => e };
    const symbolic = [sym('B'), sym('A'), ONE];
    for (const c of [numbers([-1, 1, 1]), symbolic]) {
      expect(factorRoots(c, wrong, noAssumptions, plenty())).toBeUndefined();
      expect(factorRoots(c, ignorant, noAssumptions, plenty())?.values).toHaveLength(2);
    }
  });
  it('nor are values that lie in no disk, or have none', () => {
    const disks = complexRoots([-2n, 0n, 1n], 20, plenty());
    for (const text of ['x', '3', 'log(0)']) expect(paired([f(text), f('sqrt(2)')], disks)).toBeUndefined();
    expect(paired([f('-sqrt(2)'), f('sqrt(2)')], disks)).toEqual(disks);
    expect(paired([f('sqrt(2)'), f('sqrt(2)')], disks)).toBeUndefined();
    expect(paired([f('sqrt(2)')], disks)).toBeUndefined();
  });
  it('are Cardano’s for cubics', () => {
    const c = [-1, 2, 0, 1];
    const { values: found, conditions } = radicalRoots(numbers(c), ignorant) as Solution;
    expect(conditions).toEqual([]);
    expect(found.map((v) => vanishesAt(substitute(polynomial(c), new Map([[x, v]])), new Map()))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('what is not solved', () => {
  it.each(['sin(x) - 1', 'x - x', 'sqrt(x) - 1', 'exp(x)*x'])('%s', (text) =>
    expect(solve(text)).toEqual({ roots: [], rest: [], complete: false, conditions: [] }),
  );
  it('an expression that divides by zero everywhere', () => {
    const zero = sub(pow(add(x, ONE), num(2)), f('x^2 + 2*x + 1'));
    expect(rootsOf(pow(zero, num(-1)), x, plenty()).complete).toBe(false);
  });
  it('what the budget does not suffice for', () => {
    expect(rootsOf(f('(x^4+A*x^3+B*x+C)^9*(x-1)^20'), x, newWork(50)).complete).toBe(false);
    for (let operations = 100; operations < 60_000; operations = Math.ceil(operations * 1.2)) {
      const r = rootsOf(f('(A*x+1)*(B*x^3+C*x+1)'), x, newWork(operations));
      expect(r.complete).toBe(degreeOf(r) === 4 && r.rest.length === 0);
    }
    for (const operations of [300, 1_000, 3_000, 10_000, 30_000]) {
      const r = rootsOf(f('(x^4+x+1)*(x^4-7*x+3)*(x^4+3*x^3-1)'), x, newWork(operations));
      expect(r.complete).toBe(degreeOf(r) === 12 && r.rest.length === 0);
    }
  });
});

describe('real roots of a polynomial', () => {
  it('are isolated; several variables have none', () => {
    const ring = P.newRing(plenty());
    const p = P.sub(P.variable(ring, 1, 2), P.constant(ring, Q.rational(9, 2)));
    const found = realRootsOf(p) ?? [];
    expect(found.map((r) => Q.toDouble(refined(r, 80, plenty()).lo))).toEqual([
      -Math.sqrt(4.5),
      Math.sqrt(4.5),
    ]);
    expect(realRootsOf(P.add(p, P.variable(ring, 0)))).toBeUndefined();
    expect(realRootsOf(P.one(ring))).toEqual([]);
  });
  it('the five-loop fixed point of φ⁴ at ε = 1/10 (cases/phi4_ising_5loop)', () => {
    const file = new URL('../../cases/phi4_ising_5loop.json', import.meta.url);
    const { beta, parameters } = JSON.parse(readFileSync(file, 'utf8')) as {
      beta: { g: string };
      parameters: Record<string, number>;
    };
    const read = formulas('g eps zeta3 zeta4 zeta5 zeta6 zeta7');
    const given = Object.entries(parameters).map(
      ([name, value]) => [sym(name), num(name === 'eps' ? Q.rational(1, 10) : Q.fromDouble(value))] as const,
    );
    const r = rootsOf(substitute(read(beta.g), new Map(given)), sym('g'), plenty());
    expect(values(r)).toEqual(['0']);
    const [quintic] = r.rest;
    const disks = complexRoots(quintic?.integers ?? [], 20, plenty()).filter(({ real }) => real);
    const near = disks.map(({ re }) => Q.toDouble(re)).filter((g) => g > 0 && g < 0.1);
    expect(near).toHaveLength(1);
    expect(near[0]).toBeCloseTo(0.03529815011072026, 14);
  });
});
