import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorUnivariate } from '../../../src/algebra/polynomial/factor-univariate.ts';
import { liftFactors } from '../../../src/algebra/polynomial/hensel.ts';
import { factorModular } from '../../../src/algebra/polynomial/factor-modular.ts';
import * as F from '../../../src/algebra/polynomial/prime-field.ts';
import * as U from '../../../src/algebra/polynomial/univariate.ts';
import type { Dense } from '../../../src/algebra/polynomial/univariate.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import { runs } from '../../runs.ts';

const work = newWork(1e10);
const options = runs(60);
const product = (list: readonly Dense[]): Dense => list.reduce((a, b) => U.multiply(work, a, b), [1n]);
const dense = (...c: readonly (number | bigint)[]): Dense => c.map(BigInt);
const texts = (list: readonly Dense[]): readonly string[] => list.map((f) => f.join(' ')).sort();

/** Π (x ± √p_1 ± … ± √p_n): irreducible, but modulo every prime a product of linear and quadratic factors. */
function swinnertonDyer(primes: readonly bigint[]): Dense {
  let f = dense(0, 1);
  for (const p of primes) {
    // f(x + √p) = a + b√p has the norm a² − p b².
    let [a, b]: [Dense, Dense] = [[], []];
    for (const c of [...f].reverse()) {
      const shifted = [0n, ...a];
      [a, b] = [
        U.add(U.add(shifted, U.scale(b, p)), U.trimmed([c])),
        U.add(a, b.length === 0 ? [] : [0n, ...b]),
      ];
    }
    f = U.subtract(U.multiply(work, a, a), U.scale(U.multiply(work, b, b), p));
  }
  return f;
}

const minusOne = (n: number): Dense => [-1n, ...Array<bigint>(n - 1).fill(0n), 1n];

describe('published examples', () => {
  it('D. E. Knuth, TAOCP 2, section 4.6.2: irreducible, though it factors modulo 2 and 13', () => {
    const knuth = dense(-5, 2, 8, -3, -3, 0, 1, 0, 1);
    expect(factorUnivariate(work, knuth)).toEqual([knuth]);
    const residues = dense(8, 2, 8, 10, 10, 0, 1, 0, 1);
    expect(factorUnivariate(work, residues)).toEqual([residues]);
  });
  it('x⁴ + 1 factors modulo every prime, and x⁴ + 4 also over ℤ (Sophie Germain)', () => {
    expect(factorUnivariate(work, dense(1, 0, 0, 0, 1))).toEqual([dense(1, 0, 0, 0, 1)]);
    expect(texts(factorUnivariate(work, dense(4, 0, 0, 0, 1)))).toEqual(['2 -2 1', '2 2 1']);
  });
  it('H. P. F. Swinnerton-Dyer: irreducible of degree 8, 16 and 32', () => {
    expect(swinnertonDyer([2n, 3n])).toEqual(dense(1, 0, -10, 0, 1));
    const primes = [2n, 3n, 5n, 7n, 11n];
    for (const n of [3, 4, 5]) {
      const f = swinnertonDyer(primes.slice(0, n));
      expect(U.degree(f)).toBe(2 ** n);
      expect(factorUnivariate(newWork(), f)).toEqual([f]);
    }
  });
  it('that of degree 64 is more than a budget allows: 2³¹ sets of factors', () => {
    const f = swinnertonDyer([2n, 3n, 5n, 7n, 11n, 13n]);
    expect(() => factorUnivariate(newWork(3_000_000), f)).toThrow(OutOfWork);
  });
  it('a product of two of degree 16 is taken apart', () => {
    const [f, g] = [swinnertonDyer([2n, 3n, 5n, 7n]), swinnertonDyer([2n, 3n, 5n, 11n])];
    expect(texts(factorUnivariate(work, product([f, g])))).toEqual(texts([f, g]));
  });
  it('xⁿ − 1 has as many factors as n has divisors; Φ₁₀₅ is the first with a coefficient −2', () => {
    const at: Dense[][] = [];
    for (let n = 1; n < 105; n = n < 40 ? n + 1 : n + 13) {
      const factors = factorUnivariate(work, minusOne(n));
      expect(product(factors)).toEqual(minusOne(n));
      const divisors = Array.from({ length: n }, (_, i) => i + 1).filter((d) => n % d === 0);
      expect(factors.length).toBe(divisors.length);
      at.push([...factors]);
    }
    expect(at.flat(2).every((c) => c >= -1n && c <= 1n)).toBe(true);
    const factors = factorUnivariate(work, minusOne(105));
    expect(factors.length).toBe(8);
    const phi = factors.find((f) => U.degree(f) === 48)!;
    expect([phi[7], phi[41]]).toEqual([-2n, -2n]);
  });
});

describe('laws', () => {
  const coefficients = (size: bigint): fc.Arbitrary<bigint> => fc.bigInt({ min: -size, max: size });
  /** Irreducible by Eisenstein's criterion: 3 divides all but the leading coefficient, 9 not the constant one. */
  const eisenstein = (size: bigint): fc.Arbitrary<Dense> =>
    fc
      .tuple(fc.array(coefficients(size), { maxLength: 5 }), coefficients(size), coefficients(size))
      .map(([inner, c, lead]) =>
        U.primitive([3n * (3n * c + 1n), ...inner.map((x) => 3n * x), 3n * lead + 1n]),
      );
  const distinct = (size: bigint): fc.Arbitrary<readonly Dense[]> =>
    fc.uniqueArray(eisenstein(size), { minLength: 1, maxLength: 4, selector: String });

  it('the factors of a product of irreducible polynomials are these', () =>
    fc.assert(
      fc.property(fc.oneof(distinct(5n), distinct(10n ** 12n)), (list) => {
        expect(texts(factorUnivariate(work, product(list)))).toEqual(texts(list));
      }),
      options,
    ));
  it('factors of degree 2 and 3 have no rational root', () => {
    const divisors = (n: bigint): readonly bigint[] => {
      const list: bigint[] = [];
      for (let d = 1n; d <= (n < 0n ? -n : n); d++) if (n % d === 0n) list.push(d, -d);
      return list;
    };
    const hasRoot = (f: Dense): boolean =>
      f[0] === 0n ||
      divisors(f[0]!).some((a) =>
        divisors(U.leading(f)).some(
          (b) => f.reduce((sum, c, k) => sum + c * a ** BigInt(k) * b ** BigInt(f.length - 1 - k), 0n) === 0n,
        ),
      );
    const any = fc
      .array(coefficients(12n), { minLength: 3, maxLength: 7 })
      .map((list) => U.trimmed([...list]))
      .filter((f) => f.length > 2)
      .map(U.primitive)
      .filter((f) => {
        const field = { p: 67108859, work };
        return F.isSquareFree(field, F.reduceIntegers(field, f));
      });
    fc.assert(
      fc.property(any, (f) => {
        const factors = factorUnivariate(work, f);
        expect(product(factors)).toEqual(f);
        expect(factors.filter((g) => [2, 3].includes(U.degree(g)) && hasRoot(g))).toEqual([]);
      }),
      options,
    );
  });
});

describe('hard input', () => {
  it('coefficients of 200 digits', () => {
    const digits = (seed: bigint): bigint => (seed * 7n ** 237n) % 10n ** 200n;
    const [f, g] = [3n, 5n].map((s) => Array.from({ length: 6 }, (_, k) => 1n + digits(s + BigInt(k))));
    expect(texts(factorUnivariate(work, product([f!, g!].map(U.primitive))))).toEqual(
      texts([f!, g!].map(U.primitive)),
    );
  });
  it('thirty linear factors', () => {
    const roots = Array.from({ length: 30 }, (_, i) => dense(7 * i - 100, i + 1)).map(U.primitive);
    expect(texts(factorUnivariate(work, product(roots)))).toEqual(texts(roots));
  });
  it('a high degree ends in the budget', () => {
    expect(() => factorUnivariate(newWork(1_000_000), minusOne(1_000_000))).toThrow(OutOfWork);
    expect(() => factorUnivariate(newWork(100_000), minusOne(997))).toThrow(OutOfWork);
  });
});

describe('integer polynomials', () => {
  it('exact quotients are told from others', () => {
    const [a, b] = [dense(1, 2, 3), dense(-4, 5)];
    expect(U.exactQuotient(work, product([a, b]), b)).toEqual(a);
    expect(U.exactQuotient(work, dense(1, 0, 1), dense(1, 1))).toBeUndefined();
    expect(U.exactQuotient(work, dense(1, 1), dense(1, 2))).toBeUndefined();
    expect(U.exactQuotient(work, dense(1), dense(1, 2))).toBeUndefined();
    expect(U.exactQuotient(work, [], dense(1, 2))).toEqual([]);
  });
  it('a content has the sign of the leading coefficient', () => {
    expect(U.content(dense(4, -6))).toBe(-2n);
    expect(U.primitive(dense(4, -6))).toEqual(dense(-2, 3));
    expect(U.content([])).toBe(0n);
    expect(U.leading([])).toBe(0n);
  });
  it('the bound of the norm is one', () =>
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })), (list) => {
        const bound = U.normBound(list);
        expect(bound * bound >= list.reduce((sum, c) => sum + c * c, 0n)).toBe(true);
      }),
      options,
    ));
});

describe('Hensel lifting', () => {
  it('continues a factorisation modulo p', () => {
    const field = { p: 7, work };
    const f = dense(30, 41, -22, 5, 3, 0, 4);
    const m = 7n ** 11n;
    const lifted = liftFactors(field, f, factorModular(field, F.reduceIntegers(field, f)), 11);
    expect(lifted.every((g) => U.leading(g) === 1n)).toBe(true);
    expect(U.balanced(U.subtract(U.scale(product(lifted), 4n), f), m)).toEqual([]);
  });
  it('wants coprime factors', () => {
    expect(() =>
      liftFactors(
        { p: 7, work },
        dense(1, 2, 1),
        [
          [1, 1],
          [1, 1],
        ],
        3,
      ),
    ).toThrow(RangeError);
  });
});
