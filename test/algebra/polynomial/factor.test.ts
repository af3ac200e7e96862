import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factor, isIrreducible } from '../../../src/algebra/polynomial/factor.ts';
import { imageAt, valueAt } from '../../../src/algebra/polynomial/factor-image.ts';
import { primitivePart } from '../../../src/algebra/polynomial/division.ts';
import { derivative, leadingTerm, mapMonomials, substitute } from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { resultant } from '../../../src/algebra/polynomial/resultant.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import type { Work } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';

const ring = P.newRing(newWork(1e11));
const options = runs(40);

const c = (n: number, d = 1): Polynomial => P.constant(ring, Q.rational(n, d));
const v = (index: number, power = 1): Polynomial => P.variable(ring, index, power);
const [x, y, z] = [v(0), v(1), v(2)];
const sum = (...list: readonly Polynomial[]): Polynomial => list.reduce(P.add);
const times = (...list: readonly Polynomial[]): Polynomial => list.reduce(P.mul);
const bases = (p: Polynomial): readonly string[] =>
  factor(p)
    .factors.map(({ base, power }) => `(${P.keyOf(base)})^${power}`)
    .sort();
/** Without its content: how a factor appears among factors. */
const normal = (p: Polynomial): string => `(${P.keyOf(primitivePart(p).part)})^1`;
const expectFactors = (...list: readonly Polynomial[]): void =>
  expect(bases(times(...list))).toEqual(list.map(normal).sort());
const expand = ({ unit, factors }: ReturnType<typeof factor>): Polynomial =>
  factors.reduce((p, { base, power }) => P.mul(p, P.pow(base, power)), P.constant(ring, unit));
/** The same polynomial with another budget and seed. */
function copyTo(work: Work, p: Polynomial): Polynomial {
  const other = P.newRing(work);
  const terms = [...p.terms].map(([m, k]) => [P.monomial(other, m.exponents), k] as const);
  return P.polynomial(other, new Map(terms), p.denominator);
}
const divisorsOf = (n: number): number =>
  Array.from({ length: n }, (_, i) => i + 1).filter((d) => n % d === 0).length;

describe('known factorisations', () => {
  it('x⁴ − y⁴ = (x − y)(x + y)(x² + y²)', () =>
    expectFactors(P.sub(x, y), P.add(x, y), P.add(v(0, 2), v(1, 2))));
  it('(x + y + z)⁵', () => {
    const { unit, factors } = factor(P.scale(P.pow(sum(x, y, z), 5), Q.rational(-3, 2)));
    expect(unit).toEqual(Q.rational(-3, 2));
    expect(factors.map(({ base, power }) => [P.keyOf(base), power])).toEqual([[P.keyOf(sum(x, y, z)), 5]]);
  });
  it('xⁿ − yⁿ has as many factors as n has divisors, to n = 30', () => {
    for (let n = 1; n <= 30; n++) {
      const p = P.sub(v(0, n), v(1, n));
      expect(factor(p).factors.length).toBe(divisorsOf(n));
      // Moved, it has no gaps and no grading.
      if (n > 8) continue;
      const moved = substitute(substitute(p, 0, P.add(x, P.mul(c(2), z))), 1, P.add(y, c(1)));
      expect(factor(moved).factors.length).toBe(divisorsOf(n));
    }
  });
  it('x¹⁰⁵ − 1 holds Φ₁₀₅ with its coefficients −2', () => {
    const factors = factor(P.sub(v(0, 105), c(1))).factors;
    expect(factors.length).toBe(8);
    const phi = factors.find(({ base }) => base.terms.has(P.monomial(ring, [48])))!.base;
    expect([7, 41].map((k) => phi.terms.get(P.monomial(ring, [k])))).toEqual([-2, -2]);
  });
  it("Vandermonde's determinant of four variables", () => {
    const pairs = [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].slice(i + 1).map((j) => P.sub(v(j), v(i))));
    expect(pairs.length).toBe(6);
    expectFactors(...pairs);
  });
  it('the discriminants of the cubic and the quartic are irreducible', () => {
    for (const n of [3, 4]) {
      const t = n + 1;
      const f = sum(...Array.from({ length: t }, (_, k) => P.mul(v(k), v(t, k))));
      // The resultant with the derivative is the discriminant times the leading coefficient.
      const { factors } = factor(resultant(f, derivative(f, t), t));
      expect(factors.map(({ base }) => base.terms.size)).toEqual([1, n === 3 ? 5 : 16]);
    }
  });
  it('the determinant of a general 3 × 3 matrix is irreducible, that of a circulant is not', () => {
    const det = (m: readonly Polynomial[]): Polynomial =>
      P.sub(
        sum(times(m[0]!, m[4]!, m[8]!), times(m[1]!, m[5]!, m[6]!), times(m[2]!, m[3]!, m[7]!)),
        sum(times(m[2]!, m[4]!, m[6]!), times(m[0]!, m[5]!, m[7]!), times(m[1]!, m[3]!, m[8]!)),
      );
    expect(isIrreducible(det(Array.from({ length: 9 }, (_, i) => v(i))))).toBe(true);
    const { factors } = factor(det([x, y, z, z, x, y, y, z, x]));
    expect(factors.map(({ base }) => base.terms.size)).toEqual([3, 6]);
  });
  it("SymPy's polys/specialpolys: f_1, f_2, f_3", () => {
    expectFactors(sum(x, times(y, z), c(20)), sum(times(x, y), z, c(10)), sum(times(x, z), y, c(30)));
    expectFactors(
      sum(times(v(0, 3), P.add(z, y)), z, c(-11)),
      sum(times(v(0, 2), P.add(v(2, 2), v(1, 2))), y, c(90)),
    );
    expectFactors(
      sum(times(y, v(2, 3)), times(x, y, z), v(1, 2), v(0, 3)),
      sum(times(x, P.add(v(2, 4), c(1))), z, times(v(0, 3), v(1, 2))),
    );
  });
  it('R. J. Fateman, SIGSAM 2003: f(f + 1) for f = (1 + x + y + z)⁶', () => {
    const f = P.pow(sum(c(1), x, y, z), 6);
    const { factors } = factor(P.mul(f, P.add(f, c(1))));
    // u⁶ + 1 = (u² + 1)(u⁴ − u² + 1).
    expect(factors.map(({ base, power }) => [base.terms.size, power])).toEqual([
      [4, 6],
      [10, 1],
      [35, 1],
    ]);
  });
  it('the fixed points of the theory with cubic anisotropy', () => {
    // β_u = −εu + (n + 8)u²/6 + uv, β_v = −εv + 2uv + 3v²/2: without v by the resultant.
    const [u, w, eps, n] = [v(0), v(1), v(2), v(3)];
    const betaU = sum(P.neg(times(eps, u)), times(c(1, 6), P.add(n, c(8)), u, u), times(u, w));
    const betaV = sum(P.neg(times(eps, w)), times(c(2), u, w), times(c(3, 2), w, w));
    const inU = factor(resultant(betaU, betaV, 1)).factors;
    // u = 0 (also the point with v alone), Heisenberg: (n + 8)u = 6ε, cubic: nu = 2ε.
    expect(inU.map(({ base }) => P.keyOf(base)).sort()).toEqual(
      [u, P.sub(times(P.add(n, c(8)), u), times(c(6), eps)), P.sub(times(n, u), times(c(2), eps))]
        .map((p) => P.keyOf(primitivePart(p).part))
        .sort(),
    );
  });
});

describe('what makes it hard', () => {
  it('leading coefficients with factors in common and constant ones', () => {
    const s = sum(v(1, 2), v(2), c(1));
    expectFactors(
      sum(times(c(6), s, s, v(0, 2)), v(1, 3), v(2, 4), x),
      sum(times(c(10), s, y, v(0, 3)), v(2, 3), x, c(7)),
    );
    expectFactors(
      sum(times(y, z, v(0, 3)), y, c(2)),
      sum(times(y, P.add(z, c(1)), v(0, 2)), z, times(x, v(1, 2))),
    );
    expectFactors(
      sum(times(c(6), v(0, 2), v(1, 2)), times(c(5), x), times(c(3), v(1, 3)), c(1)),
      sum(times(c(4), v(0, 2), v(1, 2)), times(c(9), y), times(c(7), v(0, 3)), c(2)),
    );
  });
  it('images with more factors than the polynomial', () => {
    // At y = 0, and wherever y is a square, these come apart.
    for (const p of [
      P.sub(v(0, 2), sum(v(1, 3), y, c(4))),
      P.sub(v(0, 4), P.add(times(v(1, 3), x), c(16))),
      sum(v(0, 4), times(x, y), c(4)),
      P.add(times(P.sub(v(0, 2), y), P.sub(v(0, 2), P.add(y, c(1)))), v(1, 5)),
      sum(times(c(3), v(1, 2), v(2, 2)), times(c(3), v(1, 3), z), v(0, 2), c(-1)),
      sum(v(0, 3), times(c(-4), x, z), times(c(2), P.sub(v(1, 3), v(1, 2)), v(2, 2))),
      sum(v(0, 2), times(c(-1), P.add(y, c(1)), P.add(y, c(1))), times(y, z, P.add(y, z)), v(2, 3)),
      // At the origin two factors, at the next point three.
      sum(times(c(-2), v(1, 2), v(2, 2)), times(c(3), x), times(c(4), v(0, 2), v(2, 2)), v(0, 3)),
    ])
      expect(isIrreducible(p)).toBe(true);
  });
  it('images whose leading coefficients have their factors in half', () => {
    // At y = 2 it is 9x² − 1, of whose factors 3x ± 1 none can have the leading coefficient 2y² + 1 = 9.
    const lead = P.add(times(c(2), v(1, 2)), c(1));
    const p = sum(times(lead, v(0, 2)), c(-1), times(P.sub(v(1, 3), times(c(2), v(1, 2))), P.add(x, c(1))));
    for (let seed = 1; seed < 20; seed++) expect(isIrreducible(copyTo(newWork(1e6, seed), p))).toBe(true);
  });
  it('coefficients that are the primes of the algorithm', () => {
    const [p, q] = [67_108_859, 67_108_837];
    expectFactors(
      sum(times(c(p), v(0, 2)), times(c(q), y), times(x, y), c(1)),
      sum(times(c(q), v(0, 2)), times(c(p), v(1, 2)), times(c(p), c(q), x), c(3)),
    );
    // Modulo the first two, one by one, nothing seems to be missing.
    expectFactors(
      sum(v(0, 2), times(c(p), c(q), v(1, 3)), x, c(1)),
      sum(v(0, 2), v(1, 2), times(c(2), x), c(3)),
    );
    expectFactors(
      sum(v(0, 2), times(c(q), x, y), c(1)),
      sum(v(0, 2), times(c(p), v(1, 2)), times(c(p), c(q), y), x, c(3)),
    );
  });
  it('coefficients of 200 digits', () => {
    const big = (seed: number): Polynomial => P.constant(ring, Q.rational(Q.pow(Q.rational(seed), 240).n));
    expectFactors(
      sum(times(big(7), x, x, y), times(big(11), y), times(big(3), x), c(1)),
      sum(times(big(5), x, x), times(big(13), y, y), c(-2)),
    );
  });
  it('many variables', () => {
    const list = Array.from({ length: 12 }, (_, i) => v(i));
    const [a, b] = [sum(c(1), ...list), sum(...list.map((u) => P.mul(u, u)), times(v(0), v(11)), c(-3))];
    expectFactors(a, b);
  });
  it('gradings with negative weights and powers beyond them', () => {
    expectFactors(P.sub(times(x, y), c(1)), P.add(times(x, x, y, y), c(1)));
    expectFactors(P.sub(v(0, 2), v(1, 3)), P.add(v(0, 2), v(1, 3)));
    expectFactors(P.sub(times(x, z), v(1, 2)));
  });
});

describe('laws', () => {
  const term = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat(2), fc.nat(2), fc.nat(2));
  const small = fc
    .array(term, { minLength: 1, maxLength: 5 })
    .map((list) => sum(c(0), ...list.map(([k, ...e]) => times(c(k), ...e.map((d, i) => v(i, d))))));
  const nonzero = small.filter((p) => !P.isZero(p));
  const rotate = (p: Polynomial): Polynomial =>
    mapMonomials(p, ({ exponents: [a = 0, b = 0, d = 0] }) => [d, a, b]);
  /** Factors as the powers of bases. */
  const powers = (...list: readonly Polynomial[]): ReadonlyMap<string, number> => {
    const map = new Map<string, number>();
    for (const p of list)
      for (const { base, power } of factor(p).factors)
        map.set(P.keyOf(base), (map.get(P.keyOf(base)) ?? 0) + power);
    return map;
  };

  it('the product is what was factored, bases are primitive, sorted and have no factors', () =>
    fc.assert(
      fc.property(nonzero, nonzero, (p, q) => {
        const product = P.mul(P.scale(p, Q.rational(5, 7)), q);
        const result = factor(product);
        expect(P.keyOf(expand(result))).toBe(P.keyOf(product));
        for (const { base } of result.factors) {
          expect(P.keyOf(primitivePart(base).part)).toBe(P.keyOf(base));
          expect(leadingTerm(base).coefficient > 0).toBe(true);
          expect(isIrreducible(base)).toBe(true);
        }
      }),
      options,
    ));
  it('the factors of a product are those of its factors', () =>
    fc.assert(
      fc.property(nonzero, nonzero, nonzero, (p, q, r) => {
        expect(powers(times(p, q, r))).toEqual(powers(p, q, r));
      }),
      options,
    ));
  it('other names of variables, other places: the same factors', () =>
    fc.assert(
      fc.property(nonzero, nonzero, fc.integer({ min: -3, max: 3 }), (p, q, s) => {
        const product = P.mul(p, q);
        const same = (map: (f: Polynomial) => Polynomial): void => {
          const mapped = factor(product).factors.map(
            ({ base, power }) => `(${P.keyOf(primitivePart(map(base)).part)})^${power}`,
          );
          expect(bases(map(product))).toEqual([...mapped].sort());
        };
        same(rotate);
        same((f) => substitute(f, 0, sum(x, times(c(s), y), c(1))));
      }),
      options,
    ));
  it('a seed changes nothing', () =>
    fc.assert(
      fc.property(nonzero, nonzero, fc.nat(), (p, q, seed) => {
        const product = P.mul(p, q);
        const copy = copyTo(newWork(1e9, seed), product);
        const keys = (f: Polynomial): readonly string[] => factor(f).factors.map((b) => P.keyOf(b.base));
        expect(keys(copy)).toEqual(keys(product));
      }),
      options,
    ));
});

describe('the ends', () => {
  it('values at a point', () => {
    const point = new Map([[1, 3n]]);
    expect(imageAt(sum(times(x, y), times(y, y), c(-9)), 0, point)).toEqual([0n, 3n]);
    expect(valueAt(P.sub(y, c(3)), 0, point)).toBe(0n);
  });
  it('constants, contents, monomials', () => {
    expect(factor(c(0))).toEqual({ unit: Q.zero, factors: [] });
    expect(factor(c(-3, 4))).toEqual({ unit: Q.rational(-3, 4), factors: [] });
    expect(isIrreducible(c(7))).toBe(false);
    expect(isIrreducible(times(x, x))).toBe(false);
    expect(isIrreducible(P.scale(x, Q.rational(6)))).toBe(true);
    const { unit, factors } = factor(P.scale(times(v(0, 3), y), Q.rational(-6, 5)));
    expect(unit).toEqual(Q.rational(-6, 5));
    expect(factors.map(({ base, power }) => [P.keyOf(base), power])).toEqual(
      [
        [P.keyOf(x), 3],
        [P.keyOf(y), 1],
      ].sort(),
    );
  });
  it('what is too large ends in the budget', () => {
    const small = P.newRing(newWork(2_000_000));
    const one = P.one(small);
    const large = P.sub(P.variable(small, 0, 1_000_000), one);
    expect(() => factor(large)).toThrow(OutOfWork);
    const dense = P.newRing(newWork(300_000));
    const s = [0, 1, 2, 3].map((i) => P.variable(dense, i)).reduce(P.add, P.one(dense));
    const f = P.pow(s, 5);
    const product = P.mul(P.add(f, P.constant(dense, Q.rational(2))), P.add(f, P.variable(dense, 0, 9)));
    dense.work.operations = 50_000;
    expect(() => factor(product)).toThrow(OutOfWork);
  });
});
