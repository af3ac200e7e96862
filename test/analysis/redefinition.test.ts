import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Complex } from '../../src/algebra/numeric/complex.ts';
import { fixedPoints } from '../../src/analysis/fixed-points.ts';
import type { FixedPoints } from '../../src/analysis/fixed-points.ts';
import { add, mul, num, sub, sumOf, sym } from '../../src/expr/build.ts';
import { partial } from '../../src/expr/differentiate.ts';
import type { Expr, Sym } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import * as Q from '../../src/expr/rational.ts';
import { substitute } from '../../src/expr/walk.ts';
import { formulas } from '../formula.ts';
import { runs } from '../runs.ts';
import { flowOf } from './flow-of.ts';

interface Flow {
  readonly couplings: readonly Sym[];
  readonly betas: readonly Expr[];
}

/** New couplings u_k = s g_k + P(other g), the others as they are; P is a polynomial, so that this can be inverted. */
interface Shear {
  readonly k: number;
  readonly s: number;
  readonly shift: Expr;
}

/** dg'/dτ = (∂g'/∂g) β, at g in terms of g'. */
function sheared({ couplings, betas }: Flow, { k, s, shift }: Shear): Flow {
  const own = couplings[k]!;
  const back = new Map<Expr, Expr>([[own, mul(num(Q.rational(1, s)), sub(own, shift))]]);
  const moved = betas.map((beta, i) =>
    i === k
      ? add(mul(num(s), beta), sumOf(couplings.map((g, j) => mul(partial(shift, g), betas[j]!))))
      : beta,
  );
  return { couplings, betas: moved.map((beta) => substitute(beta, back)) };
}

const print = infixPrinter();
const found = ({ couplings, betas }: Flow): FixedPoints =>
  fixedPoints(flowOf(Object.fromEntries(couplings.map((g, i) => [print(g), print(betas[i]!)]))));

/** The exponents of all points. */
const exponents = ({ points }: FixedPoints): readonly (readonly Complex[])[] =>
  points.flatMap(({ stability }) => {
    const numbers = (stability.exponents ?? []).map(({ numeric }) => numeric);
    return numbers.length > 0 && numbers.every((z) => z !== undefined) ? [numbers] : [];
  });

/** As power sums, which do not depend on their order. */
const invariants = (thetas: readonly Complex[]): readonly number[] => {
  const times = (a: Complex, b: Complex): Complex => ({
    re: a.re * b.re - a.im * b.im,
    im: a.re * b.im + a.im * b.re,
  });
  const powers = thetas.map((_, n) => thetas.map((z) => Array<Complex>(n).fill(z).reduce(times, z)));
  return powers.flatMap((list) => [
    list.reduce((s, { re }) => s + re, 0),
    list.reduce((s, { im }) => s + im, 0),
  ]);
};

const isClose = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((x, i) => Math.abs(x - b[i]!) <= 1e-6 * Math.max(1, Math.abs(x)));

/** Those that have no partner, each partner taken once. */
function unmatched(list: readonly (readonly Complex[])[], among: readonly (readonly Complex[])[]): number {
  const left = among.map(invariants);
  return list.filter((thetas) => {
    const k = left.findIndex((other) => isClose(invariants(thetas), other));
    if (k >= 0) left.splice(k, 1);
    return k < 0;
  }).length;
}

const integer = fc.integer({ min: -3, max: 3 });
const shear = (names: readonly string[]): fc.Arbitrary<Shear> =>
  fc
    .tuple(fc.nat(names.length - 1), fc.constantFrom(-2, -1, 1, 2), integer, integer, integer)
    .map(([k, s, a, b, c]) => {
      const [x, y] = names.filter((_, i) => i !== k).map((n) => sym(n));
      const terms = [
        mul(num(a), x!),
        mul(num(b), x!, x!),
        ...(y ? [mul(num(c), x!, y), mul(num(b), y)] : []),
      ];
      return { k, s, shift: sumOf(terms) };
    });

/** Flows g_i (a_i + b_i · g) + c_i g_j: quadratic, with the Gaussian fixed point and others. */
const flow = (names: readonly string[]): fc.Arbitrary<Flow> => {
  const read = formulas(names.join(' '));
  const row = fc.array(integer, { minLength: names.length + 2, maxLength: names.length + 2 });
  return fc.array(row, { minLength: names.length, maxLength: names.length }).map((rows) => ({
    couplings: names.map((n) => read(n) as Sym),
    betas: rows.map(([a, c, ...b], i) => {
      const linear = b.map((w, j) => `+ (${w})*${names[j]!}`).join(' ');
      return read(`${names[i]!}*((${a!}) ${linear}) + (${c!})*${names[(i + 1) % names.length]!}`);
    }),
  }));
};

describe('θ belongs to the flow, not to its coordinates (J. Zinn-Justin, Quantum Field Theory and Critical Phenomena, 10.11)', () => {
  test.each([
    ['two couplings, two shears one after another', ['g', 'h'], 2, 8],
    ['three couplings, two shears', ['g', 'h', 'k'], 2, 3],
  ] as const)(
    '%s',
    (_, names, count, n) => {
      let compared = 0;
      fc.assert(
        fc.property(
          flow(names),
          fc.array(shear(names), { minLength: count, maxLength: count }),
          (plain, shears) => {
            const [before, after] = [found(plain), found(shears.reduce(sheared, plain))];
            const [a, b] = [exponents(before), exponents(after)];
            if (before.complete === true && before.sets.length === 0) expect(unmatched(b, a)).toBe(0);
            if (after.complete === true && after.sets.length === 0) expect(unmatched(a, b)).toBe(0);
            compared += Math.min(a.length, b.length);
          },
        ),
        runs(n),
      );
      expect(compared).toBeGreaterThan(n);
    },
    240_000,
  );
  test('a stability matrix that is far from normal: its exponents are known badly, not as zeros', () => {
    const read = formulas('g h k');
    const couplings = ['g', 'h', 'k'].map((n) => read(n) as Sym);
    const plain = {
      couplings,
      betas: ['h + g*(g + k - 3*h)', 'h*(g + 2*k) - 2*k', 'k*(2*k - 1)'].map((b) => read(b)),
    };
    const shears = [
      { k: 2, s: -1, shift: read('h + g^2 + 2*g') },
      { k: 0, s: 1, shift: read('3*h*k - 2*k - 2*h^2') },
    ];
    const thetas = exponents(found(shears.reduce(sheared, plain)));
    expect(thetas).toHaveLength(4);
    expect(unmatched(thetas, exponents(found(plain)))).toBe(0);
  }, 60_000);
});
