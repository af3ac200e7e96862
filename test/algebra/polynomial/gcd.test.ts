import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { exactQuotient, primitivePart } from '../../../src/algebra/polynomial/division.ts';
import { contentIn, gcd, gcdOf, gcdWithCofactors } from '../../../src/algebra/polynomial/gcd.ts';
import { modularGcd } from '../../../src/algebra/polynomial/modular-gcd.ts';
import { gcdMod, lagrangeBasis, largestPrime, primeBelow } from '../../../src/algebra/polynomial/modular.ts';
import { degreeIn, evaluateSome, leadingTerm } from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { dense, nonZero, polynomial, polynomials, rational, ring, shown, small, x, y, z } from './samples.ts';
import { runs } from '../../runs.ts';

const options = runs(150);
const one = P.one(ring);
const isOne = (p: Polynomial): boolean => P.equal(p, one);

describe('known divisors', () => {
  test.each([
    // Knuth, The Art of Computer Programming 2, section 4.6.1: Euclid's algorithm with growing coefficients.
    ['x^8+x^6-3x^4-3x^3+8x^2+2x-5', '3x^6+5x^4-4x^2-9x+21', '1'],
    // Geddes, Czapor, Labahn, Algorithms for Computer Algebra, chapter 7: unlucky for small primes.
    ['x^4+25x^3+145x^2-171x-360', 'x^5+14x^4+15x^3-x^2-14x-15', 'x^2+14x+15'],
    ['(x+1)^3 (x-2)', '(x+1)^2 (x+5)', '(x+1)^2'],
    // A silent failure of nerdamer: gcd(…) = 1.
    ['x^2*y-y^3', 'x*y+y^2', 'x*y+y^2'],
    // Brown, J. ACM 18 (1971) 478: the leading coefficients have a divisor that the gcd has not.
    ['(y*x+1)*(x+1)', '(y*x+1)*(y*x-1)', 'y*x+1'],
    ['(y*x+1)*(y*x+2)', '(x+y)*(y*x+2)', 'y*x+2'],
    ['(y^2-1)*(x+1)*((y-1)*x+2)', '(y-1)*(x-1)*((y-1)*x+2)', '(y-1)*((y-1)*x+2)'],
    // Contents in several variables, and a gcd that lacks some.
    ['(x+y)*(z+1)*(a-b)', '(x+y)*(z+1)*(a+b)', '(x+y)*(z+1)'],
    [
      '(y+1)*(x^5+y*(x^2+x+1))*(x^5+y*(x^2+x+2))',
      '(y+1)*(x^5+y*(x^2+x+1))*(x^5+y*(x^2+x+3))',
      '(y+1)*(x^5+y*(x^2+x+1))',
    ],
    ['(x+1)*(y*z+1)', '(x+2)*(y*z+1)', 'y*z+1'],
    ['(x+y)*(x-y)', '(x+y)*(z+1)', 'x+y'],
    ['x*y*z', 'x^2*y', 'x*y'],
    ['x^5', 'x^3*y', 'x^3'],
    ['x+1', 'y+1', '1'],
    ['x^60-1', 'x^48-1', 'x^12-1'],
    ['x^6*y^3-1', 'x^4*y^2-1', 'x^2*y-1'],
    ['7', '14x', '1'],
    ['-2x-2', '-4x-4', 'x+1'],
    ['x^2-1', 'x+1', 'x+1'],
    ['x+1', 'x^2-1', 'x+1'],
    ['0', '-1/2 x-1/3', '3x+2'],
    ['-6x', '0', 'x'],
    ['0', '0', '0'],
    ['1/2', '0', '1'],
    ['x^2/4-y^2/9', 'x/2-y/3', '3x-2y'],
  ])('of %s and %s', (a, b, expected) => {
    const found = gcd(polynomial(a), polynomial(b));
    const lead = polynomial(expected);
    expect(shown(found)).toBe(shown(primitivePart(lead).part));
    expect(shown(gcd(polynomial(b), polynomial(a)))).toBe(shown(found));
  });

  it('hides behind images that are coprime or not modulo special primes', () => {
    const p = largestPrime;
    for (const [a, b, expected] of [
      // The gcd is x + p, and x − 1 only modulo p.
      [`(x+${p})*(x-1)`, `(x+${p})*(x+${p - 1})`, `x+${p}`],
      [`x+${p}`, 'x', '1'],
      // All leading coefficients vanish modulo p.
      [`(${p}x+1)*(x+y)`, `(${p}x+1)*(x-y)`, `${p}x+1`],
      [`(${p}x*y+1)*(${p}x+y)`, `(${p}x*y+1)*(${p}x-y)`, `${p}x*y+1`],
      [`(x+${p}*y+123456789y^2+1)*(x+y)`, `(x+${p}*y+123456789y^2+1)*(x-y)`, `x+${p}*y+123456789y^2+1`],
      [
        `(x^3+${p}*y*z+123456789z+y^2)*(x+y)`,
        `(x^3+${p}*y*z+123456789z+y^2)*(x-z)`,
        `x^3+${p}*y*z+123456789z+y^2`,
      ],
      // A term vanishes modulo p: the first image lacks it.
      [`(x+${p}*y+y^2+1)*(x+y)`, `(x+${p}*y+y^2+1)*(x-y)`, `x+${p}*y+y^2+1`],
      [`(x^2+${p}*x+${p}*y^3+y+1)*(x+y)`, `(x^2+${p}*x+${p}*y^3+y+1)*(x-y)`, `x^2+${p}*x+${p}*y^3+y+1`],
    ] as const) {
      expect(shown(gcd(polynomial(a), polynomial(b)))).toBe(shown(polynomial(expected)));
    }
  });

  it('has coefficients of two hundred digits', () => {
    const [m, n] = ['7'.repeat(200), '3'.repeat(199)];
    const g = polynomial(`${m}x^2*y-${n}y+1`);
    const [a, b] = [P.mul(g, polynomial(`${n}x+y`)), P.mul(g, polynomial(`x-${m}y`))];
    expect(P.equal(gcd(a, b), primitivePart(g).part)).toBe(true);
  });

  it('is of many terms: dense in two and three variables, sparse in six', () => {
    for (const [g, u, v] of [
      [dense(2, 10, 1), dense(2, 10, 2), dense(2, 10, 3)],
      [dense(3, 4, 4), dense(3, 4, 5), dense(3, 4, 6)],
      [
        polynomial('x^5*y^4*c-3z^7+2a^3*b^3*x+y*z*a*b*c+11'),
        polynomial('x^9*c^2+y^5*z^5-a*b*c+17x*y-4'),
        polynomial('b^9*x-z^4*a^4*y+c^3+8x^2-9'),
      ],
    ] as const) {
      const found = gcdWithCofactors(P.mul(g, u), P.mul(g, v));
      expect(P.equal(found.gcd, primitivePart(g).part)).toBe(true);
      expect(isOne(gcd(...found.cofactors))).toBe(true);
    }
  });

  it('of high degree: Euclid by subresultants where images would be too long', () => {
    const n = 20_000;
    const g = polynomial(`x*y+1`);
    const [a, b] = [P.mul(g, polynomial(`x^${n}*y+x+1`)), P.mul(g, polynomial(`x^${n}*y+x+2`))];
    expect(P.equal(gcd(a, b), g)).toBe(true);
    const [f, h] = [P.mul(g, polynomial(`x^${n}+x`)), P.mul(g, polynomial('x^2+y'))];
    const c = polynomial(`(y^9001+y+1)*x^${n}+x+1`);
    const [k, l] = [P.mul(c, polynomial('x^3+x+2')), P.mul(c, polynomial('x+y'))];
    expect(P.equal(gcd(f, h), g)).toBe(true);
    expect([gcd(k, l), gcd(l, k)].every((found) => P.equal(found, c))).toBe(true);
    expect(isOne(gcd(polynomial(`x^${n}*y+x+1`), polynomial(`x^${n}*y+x+2`)))).toBe(true);
    expect(isOne(gcd(polynomial(`x^${n}*y+x+1`), polynomial(`x^${n - 1}*y+1`)))).toBe(true);
  });

  it('of a list, which ends with 1', () => {
    const list = ['x*y', 'x*z', 'x+x^2'].map(polynomial);
    expect(shown(gcdOf(ring, list))).toBe(shown(polynomial('x')));
    expect(isOne(gcdOf(ring, [...list, one]))).toBe(true);
    expect(P.isZero(gcdOf(ring, []))).toBe(true);
    expect(shown(contentIn(polynomial('(y^2-1)*x^2+(y+1)*x'), x))).toBe(shown(polynomial('y+1')));
    expect(P.isZero(contentIn(polynomial('0'), x))).toBe(true);
  });
});

/** x and y as two of three variables, so that some are absent. */
const mixed = fc.oneof(
  polynomials(1, 6, 5, rational),
  polynomials(2, 4, 6, rational),
  polynomials(3, 3, 6),
  polynomials(5, 2, 4),
);
const mixedNonZero = mixed.filter((p) => !P.isZero(p));

describe('the greatest common divisor', () => {
  it('divides both, and what is left is coprime', () =>
    fc.assert(
      fc.property(mixed, mixed, mixed, (g, u, v) => {
        const [a, b] = [P.mul(g, u), P.mul(g, v)];
        const found = gcdWithCofactors(a, b);
        expect(P.equal(P.mul(found.gcd, found.cofactors[0]), a)).toBe(true);
        expect(P.equal(P.mul(found.gcd, found.cofactors[1]), b)).toBe(true);
        if (P.isZero(found.gcd)) return;
        expect(isOne(gcd(...found.cofactors))).toBe(true);
        if (!P.isZero(g)) expect(exactQuotient(found.gcd, g)).toBeDefined();
      }),
      options,
    ));

  it('is primitive with positive leading coefficient, and does not depend on order or units', () =>
    fc.assert(
      fc.property(mixedNonZero, mixed, mixed, small, (g, u, v, q) => {
        const [a, b] = [P.mul(g, u), P.mul(g, v)];
        const found = gcd(a, b);
        expect(P.equal(found, primitivePart(found).part)).toBe(true);
        expect(P.equal(found, gcd(b, a))).toBe(true);
        if (!Q.isZero(q)) expect(P.equal(found, gcd(P.scale(a, q), P.neg(b)))).toBe(true);
        if (!P.isZero(found)) expect(leadingTerm(found).coefficient > 0).toBe(true);
      }),
      options,
    ));

  it('gcd(ca, cb) = c gcd(a, b)', () =>
    fc.assert(
      fc.property(mixedNonZero, mixed, mixed, (c, a, b) => {
        const [left, right] = [gcd(P.mul(c, a), P.mul(c, b)), P.mul(c, gcd(a, b))];
        expect(P.equal(left, primitivePart(right).part)).toBe(true);
      }),
      options,
    ));

  it('gcd(a, gcd(b, c)) = gcd(gcd(a, b), c), and gcd(a, b + ca) = gcd(a, b)', () =>
    fc.assert(
      fc.property(mixed, mixed, mixed, polynomials(2, 1, 2), (a, b, c, g) => {
        const [f, h, k] = [P.mul(a, g), P.mul(b, g), P.mul(c, g)];
        expect(P.equal(gcd(f, gcd(h, k)), gcd(gcd(f, h), k))).toBe(true);
        expect(P.equal(gcd(f, P.add(h, P.mul(c, f))), gcd(f, h))).toBe(true);
      }),
      options,
    ));

  it("has at a point almost always the degree of Euclid's algorithm over ℚ there, and never more", () =>
    fc.assert(
      fc.property(nonZero(3, 3, 5), nonZero(3, 3, 5), polynomials(3, 2, 4), (u, v, g) => {
        const [a, b] = [P.mul(u, g), P.mul(v, g)];
        if (P.isZero(g)) return;
        const point = new Map([
          [y, Q.rational(1_000_003, 7)],
          [z, Q.rational(-999_983, 11)],
        ]);
        const [f, h] = [evaluateSome(a, point), evaluateSome(b, point)];
        expect(degreeIn(gcd(a, b), x)).toBe(euclid(inX(f), inX(h)).length - 1);
      }),
      options,
    ));
});

/** The coefficients by powers of x. */
const inX = (p: Polynomial): readonly Rational[] =>
  Array.from({ length: degreeIn(p, x) + 1 }, (_, k) =>
    Q.rational(p.terms.get(P.monomial(ring, [k])) ?? 0, p.denominator),
  );

/** Euclid's algorithm over ℚ, as one writes it down. */
function euclid(a: readonly Rational[], b: readonly Rational[]): readonly Rational[] {
  if (b.length === 0) return a;
  const rest = [...a];
  while (rest.length >= b.length) {
    const factor = Q.div(rest.at(-1)!, b.at(-1)!);
    const shift = rest.length - b.length;
    b.forEach((c, i) => (rest[shift + i] = Q.sub(rest[shift + i]!, Q.mul(factor, c))));
    while (rest.length > 0 && Q.isZero(rest.at(-1)!)) rest.pop();
  }
  return euclid(b, rest);
}

describe('modulo small primes, where all is unlucky', () => {
  const task = (a: Polynomial, b: Polynomial, bound = 4): Parameters<typeof modularGcd>[0] => ({
    a,
    b,
    main: x,
    others: [y, z],
    bounds: [bound, bound],
    lead: one,
    withoutContent: (p) => p,
  });

  it('the answer is right or there is none', () => {
    let answers = 0;
    let silences = 0;
    const monic = (k: number) => polynomials(3, 2, 4).map((p) => P.add(P.variable(ring, x, k), clear(p)));
    const clear = (p: Polynomial): Polynomial => P.scale(p, Q.rational(p.denominator));
    fc.assert(
      fc.property(monic(3), monic(3), monic(3), fc.constantFrom(13, 31, 101, 499), (g, u, v, p) => {
        const [a, b] = [P.mul(g, u), P.mul(g, v)];
        const found = modularGcd(task(a, b), p);
        if (found === undefined) silences++;
        else answers++;
        if (found) expect(P.equal(found, gcd(a, b))).toBe(true);
      }),
      { ...options, seed: 1 },
    );
    expect(answers).toBeGreaterThan(0);
    expect(silences).toBeGreaterThan(0);
  });

  it('gives up on degrees that no residues suffice for', () => {
    const g = polynomial('x^2+y^9+z');
    const [a, b] = [P.mul(g, polynomial('x+y')), P.mul(g, polynomial('x-z'))];
    expect(modularGcd(task(a, b, 20), 23)).toBeUndefined();
    expect(modularGcd(task(a, b, 10_000))).toBeUndefined();
    const giant = P.mul(g, polynomial('x^1000000*x^100000+y'));
    expect(modularGcd(task(a, giant))).toBeUndefined();
    expect(shown(modularGcd(task(a, b, 20))!)).toBe(shown(g));
  });

  it("Euclid's algorithm modulo p: of nothing, of one, of two", () => {
    const f = (...c: number[]): Float64Array => Float64Array.from(c);
    expect([...gcdMod(f(0, 0), f(0), 7)]).toEqual([]);
    expect([...gcdMod(f(2, 4), f(0), 7)]).toEqual([4, 1]);
    expect([...gcdMod(f(0), f(2, 4), 7)]).toEqual([4, 1]);
    expect([...gcdMod(f(6, 0, 1), f(1, 2, 1), 7)]).toEqual([1, 1]);
  });

  it('Lagrange’s polynomials are 1 at their own node and 0 at the others', () => {
    const nodes = [1, 5, 9, 12];
    lagrangeBasis(nodes, 13, (row, i) => {
      const values = nodes.map((at) => row.reduceRight((sum, c) => (sum * at + c) % 13, 0));
      expect(values).toEqual(nodes.map((_, j) => (j === i ? 1 : 0)));
    });
  });

  it('the primes are primes', () => {
    const divisors = (n: number): boolean =>
      Array.from({ length: 8192 }, (_, i) => i + 2).every((d) => n % d !== 0);
    expect(divisors(largestPrime)).toBe(true);
    expect(largestPrime).toBe(primeBelow(2 ** 26));
    expect([primeBelow(14), primeBelow(13), primeBelow(101)]).toEqual([13, 11, 97]);
  });
});

describe('hostile questions end with the budget', () => {
  const limited = (operations: number): ((text: string) => Polynomial) => {
    const other = { ...ring, work: newWork(operations) };
    return (text) => ({ ...polynomial(text), ring: other });
  };
  test.each([
    ['high degrees', 'x^8000+x^7900+2*x^7801+1', 'x^7990-3*x^7777+x^7600+3'],
    ['the highest degrees', 'x^100000+x+1', 'x^99999-x^2+3'],
    ['high degrees in two variables', 'x^7000*y^6000+x^6800+y+1', 'x^6990*y^6001+x^6555+2y'],
    ['degrees beyond all images', 'x^1000000*x^100000+x+1', 'x^1000000*x^99999-x^2+3'],
    ['many terms', '(x+y+z+1)^9*(x*y*z-1)', '(x+y+z+1)^9*(x+2y-z+3)^4'],
  ])('%s', (_, a, b) => {
    const to = limited(20_000);

    expect(() => gcd(to(a), to(b))).toThrow(OutOfWork);
  });
});
