import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { gcd } from '../../../src/algebra/polynomial/gcd.ts';
import { coefficients, degreeIn, leadingIn, substitute } from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { discriminant, resultant } from '../../../src/algebra/polynomial/resultant.ts';
import { subresultants } from '../../../src/algebra/polynomial/subresultants.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import { nonZero, polynomial, polynomials, rational, ring, shown, small, x } from './samples.ts';
import { runs } from '../../runs.ts';

const options = runs(100);
const same = (p: Polynomial, q: Polynomial | string): void =>
  expect(shown(p)).toBe(shown(typeof q === 'string' ? polynomial(q) : q));

describe('known resultants', () => {
  test.each([
    ['a*x+b', 'c*x+d', 'a*d-b*c'],
    ['x-a', 'x-b', 'a-b'],
    ['a*x^2+b*x+c', 'd*x+e', 'a*e^2-b*d*e+c*d^2'],
    ['x^2+1', 'x^2-1', '4'],
    // Two common roots, and one.
    ['(x-1)*(x-y)', '(x-1)*(x-y)*(x+3)', '0'],
    ['(x-1)*(x+2)', '(x-1)*(x+5)', '0'],
    ['x^2-y', 'x^3-z', 'z^2-y^3'],
    ['x^3-z', 'x^2-y', 'z^2-y^3'],
    // Free of x on one side or both.
    ['y', 'x^3+1', 'y^3'],
    ['x^3+1', 'y', 'y^3'],
    ['y', 'z', '1'],
    ['0', 'x', '0'],
    ['x', '0', '0'],
    ['0', '5', '0'],
    ['x/2+1/3', '-x/5+y', 'y/2+1/15'],
  ])('Res(%s, %s) = %s', (a, b, expected) => same(resultant(polynomial(a), polynomial(b), x), expected));

  it('of Knuth’s two coprime polynomials (TAOCP 2, section 4.6.1, exercise 12)', () => {
    const [a, b] = [polynomial('x^8+x^6-3x^4-3x^3+8x^2+2x-5'), polynomial('3x^6+5x^4-4x^2-9x+21')];
    same(resultant(a, b, x), '260708');
  });
});

describe('known discriminants', () => {
  test.each([
    ['a*x+b', '1'],
    ['a*x^2+b*x+c', 'b^2-4a*c'],
    ['x^3+a*x+b', '-4a^3-27b^2'],
    ['a*x^3+b*x^2+c*x+d', 'b^2*c^2-4a*c^3-4b^3*d-27a^2*d^2+18a*b*c*d'],
    ['x^4+c*x^2+d*x+e', '16c^4*e-4c^3*d^2-128c^2*e^2+144c*d^2*e-27d^4+256e^3'],
    ['x^5+a*x+b', '256a^5+3125b^4'],
    ['(x-1)*(x-2)*(x-4)', '36'],
    ['(x-y)^2*(x+1)', '0'],
    ['7y', '0'],
    ['0', '0'],
  ])('disc(%s) = %s', (p, expected) => same(discriminant(polynomial(p), x), expected));
});

/** Sylvester's matrix without its last j rows of each kind and its last columns but one, which are polynomials. */
function determinantOf(a: Polynomial, b: Polynomial, j: number): Polynomial {
  const [f, g] = [coefficients(a, x), coefficients(b, x)];
  const [m, n] = [f.length - 1, g.length - 1];
  const size = m + n - 2 * j;
  const row = (p: Polynomial, shift: number): readonly Polynomial[] => {
    const list = coefficients(P.mul(p, P.variable(ring, x, shift)), x);
    const numbers = Array.from({ length: size - 1 }, (_, k) => list[m + n - j - 1 - k] ?? P.zero(ring));
    return [...numbers, P.mul(p, P.variable(ring, x, shift))];
  };
  return laplace([
    ...Array.from({ length: n - j }, (_, k) => row(a, n - j - 1 - k)),
    ...Array.from({ length: m - j }, (_, k) => row(b, m - j - 1 - k)),
  ]);
}

/** Laplace's expansion by the first row. */
function laplace(matrix: readonly (readonly Polynomial[])[]): Polynomial {
  const [first, ...others] = matrix;
  if (first === undefined) return P.one(ring);
  return first.reduce((sum, c, k) => {
    if (P.isZero(c)) return sum;
    const minor = P.mul(c, laplace(others.map((row) => row.filter((_, i) => i !== k))));
    return k % 2 === 0 ? P.add(sum, minor) : P.sub(sum, minor);
  }, P.zero(ring));
}

describe('subresultants', () => {
  it("are determinant polynomials of Sylvester's matrix", () =>
    fc.assert(
      fc.property(nonZero(2, 4, 4), nonZero(2, 4, 4), (a, b) => {
        const n = Math.min(degreeIn(a, x), degreeIn(b, x));
        const chain = subresultants(a, b, x);
        expect(chain.length).toBe(n);
        chain.forEach((s, j) => same(s, determinantOf(a, b, j)));
      }),
      options,
    ));

  it('also where the remainder sequence leaps', () => {
    for (const [a, b] of [
      ['x^6+y*x+1', 'x^5+x-y'],
      ['x^5+x-y', 'x^6+y*x+1'],
      ['y*x^5+1', 'x^5+y*x^2-3'],
      ['3x^6+y', '2x^4+z'],
      ['(x^2-y)*(x^4+1)', '(x^2-y)*(x^2+z)'],
    ] as const) {
      const [f, g] = [polynomial(a), polynomial(b)];
      subresultants(f, g, x).forEach((s, j) => same(s, determinantOf(f, g, j)));
    }
  });

  it('end with the greatest common divisor', () =>
    fc.assert(
      fc.property(nonZero(2, 2, 3), nonZero(2, 2, 3), nonZero(2, 2, 3), (g, u, v) => {
        const [a, b] = [P.mul(g, u), P.mul(g, v)];
        const last = subresultants(a, b, x).find((s) => !P.isZero(s));
        if (last) expect(degreeIn(last, x)).toBe(degreeIn(gcd(a, b), x));
      }),
      options,
    ));
});

describe('the resultant', () => {
  const p = nonZero(2, 3, 4, rational);

  it("is Sylvester's determinant", () =>
    fc.assert(
      fc.property(nonZero(3, 3, 4), nonZero(3, 3, 4), (a, b) => {
        same(resultant(a, b, x), determinantOf(a, b, 0));
      }),
      options,
    ));

  it('Res(ab, c) = Res(a, c) Res(b, c), Res(a, b) = (−1)^(mn) Res(b, a)', () =>
    fc.assert(
      fc.property(p, p, p, (a, b, c) => {
        same(resultant(P.mul(a, b), c, x), P.mul(resultant(a, c, x), resultant(b, c, x)));
        const swapped = resultant(b, a, x);
        same(resultant(a, b, x), (degreeIn(a, x) * degreeIn(b, x)) % 2 === 0 ? swapped : P.neg(swapped));
      }),
      options,
    ));

  it('is lc(a)^n lc(b)^m Π (α − β) over the roots', () =>
    fc.assert(
      fc.property(
        fc.array(small, { maxLength: 4 }),
        fc.array(small, { maxLength: 4 }),
        small.filter((q) => !Q.isZero(q)),
        (roots, others, c) => {
          const from = (list: typeof roots): Polynomial =>
            list.reduce(
              (q, r) => P.mul(q, P.sub(P.variable(ring, x), P.constant(ring, r))),
              P.constant(ring, c),
            );
          let expected = Q.pow(c, roots.length + others.length);
          for (const r of roots) for (const s of others) expected = Q.mul(expected, Q.sub(r, s));
          expect(P.asConstant(resultant(from(roots), from(others), x))).toEqual(expected);
        },
      ),
      options,
    ));

  it('vanishes exactly where there is a common factor with x', () =>
    fc.assert(
      fc.property(nonZero(2, 2, 3), nonZero(2, 2, 3), nonZero(2, 1, 2), (u, v, g) => {
        const [a, b] = [P.mul(u, g), P.mul(v, g)];
        expect(P.isZero(resultant(a, b, x))).toBe(degreeIn(gcd(a, b), x) > 0);
      }),
      options,
    ));
});

describe('the discriminant', () => {
  it('does not change with a shift; disc(ab) = disc(a) disc(b) Res(a, b)²', () =>
    fc.assert(
      fc.property(polynomials(2, 3, 4), polynomials(2, 2, 3), small, (a, b, q) => {
        if (degreeIn(a, x) < 1 || degreeIn(b, x) < 1) return;
        const shifted = substitute(a, x, P.add(P.variable(ring, x), P.constant(ring, q)));
        same(discriminant(shifted, x), discriminant(a, x));
        const res = resultant(a, b, x);
        same(
          discriminant(P.mul(a, b), x),
          P.mul(P.mul(discriminant(a, x), discriminant(b, x)), P.mul(res, res)),
        );
      }),
      options,
    ));

  it('is divisible by no denominator: lc(p) divides Res(p, p′) for a leading coefficient with variables', () => {
    const p = polynomial('(y+z)*x^3+(y-1)*x+z/3');
    same(P.mul(leadingIn(p, x), discriminant(p, x)), P.neg(resultant(p, polynomial('3*(y+z)*x^2+y-1'), x)));
  });
});

it('a resultant of high degree ends with the budget', () => {
  const other = { ...ring, work: newWork(100_000) };
  const to = (text: string): Polynomial => ({ ...polynomial(text), ring: other });
  expect(() => resultant(to('x^90000+x*y+1'), to('x^70000+y^2*x+3'), x)).toThrow(OutOfWork);
  expect(() => resultant(to('x^30+x^7*y+y^5*z+1'), to('x^29+y^2*x^3+z^3+y+3'), x)).toThrow(OutOfWork);
});
