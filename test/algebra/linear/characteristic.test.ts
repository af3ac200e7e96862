import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rationals } from '../../../src/algebra/field/field.ts';
import { whole } from '../../../src/algebra/field/fractions.ts';
import { characteristicPolynomial, polynomialOfMatrix } from '../../../src/algebra/linear/characteristic.ts';
import { polynomials as domainOf } from '../../../src/algebra/linear/domain.ts';
import {
  diagonal,
  identity,
  isZeroMatrix,
  mapEntries,
  product,
  scaled,
  trace,
} from '../../../src/algebra/linear/matrix.ts';
import { isDiagonalizable, minimalPolynomial } from '../../../src/algebra/linear/minimal.ts';
import { rationalFunctions } from '../../../src/algebra/linear/rational-functions.ts';
import { determinantOver, inverse, rank } from '../../../src/algebra/linear/solve.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import { constant, integers, matrices, plus, polynomials, q, qs, ring, times, x } from './samples.ts';
import { runs } from '../../runs.ts';

const domain = domainOf(ring);
const squares = fc.integer({ min: 1, max: 4 }).chain((n) => matrices(integers, n).map(qs));

describe('characteristic polynomials', () => {
  it('of a 2 × 2 matrix: λ² − (a + d) λ + (a d − b c)', () => {
    const a = [
      [x(0), x(1)],
      [x(2), x(3)],
    ];
    const [c0, c1, c2] = characteristicPolynomial(domain, a);
    expect(P.keyOf(c0!)).toBe(P.keyOf(P.sub(times(x(0), x(3)), times(x(1), x(2)))));
    expect(P.keyOf(c1!)).toBe(P.keyOf(P.neg(plus(x(0), x(3)))));
    expect(P.keyOf(c2!)).toBe(P.keyOf(P.one(ring)));
  });
  it('of no rows is 1', () => {
    expect(characteristicPolynomial(rationals, [])).toEqual([q(1)]);
    expect(minimalPolynomial(rationals, [])).toEqual([q(1)]);
    expect(isDiagonalizable(rationals, [])).toBe(true);
  });
  it('of a companion matrix are its coefficients, and so is the minimal one (Horn and Johnson 3.3)', () => {
    // λ³ − 2 λ² − 5 λ + 6 = (λ − 1)(λ + 2)(λ − 3).
    const companion = qs([
      [0, 0, -6],
      [1, 0, 5],
      [0, 1, 2],
    ]);
    const expected = [q(6), q(-5), q(-2), q(1)];
    expect(characteristicPolynomial(rationals, companion)).toEqual(expected);
    expect(minimalPolynomial(rationals, companion)).toEqual(expected);
    expect(isDiagonalizable(rationals, companion)).toBe(true);
  });
  it('Cayley and Hamilton: χ(A) = 0; c_0 = ±det, c_{n−1} = −tr', () =>
    fc.assert(
      fc.property(squares, (a) => {
        const n = a.length;
        const c = characteristicPolynomial(rationals, a);
        expect(isZeroMatrix(rationals, polynomialOfMatrix(rationals, c, a))).toBe(true);
        expect(c[n - 1]).toEqual(rationals.neg(trace(rationals, a)));
        const det = determinantOver(rationals, a);
        expect(c[0]).toEqual(n % 2 === 0 ? det : rationals.neg(det));
      }),
      runs(80),
    ));
  it('Cayley and Hamilton over polynomials', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain((n) => matrices(polynomials, n)),
        (a) => {
          const c = characteristicPolynomial(domain, a);
          expect(isZeroMatrix(domain, polynomialOfMatrix(domain, c, a))).toBe(true);
        },
      ),
      runs(40),
    ));
});

describe('minimal polynomials', () => {
  it('of diag(1, 1, 2) is (λ − 1)(λ − 2); of the unit λ − 1; of zero λ', () => {
    const d = diagonal(rationals, [q(1), q(1), q(2)]);
    expect(minimalPolynomial(rationals, d)).toEqual([q(2), q(-3), q(1)]);
    expect(minimalPolynomial(rationals, identity(rationals, 3))).toEqual([q(-1), q(1)]);
    expect(minimalPolynomial(rationals, qs([[0]]))).toEqual([q(0), q(1)]);
  });
  it('vanish at the matrix, and no polynomial of lower degree does', () =>
    fc.assert(
      fc.property(squares, (a) => {
        const m = minimalPolynomial(rationals, a);
        expect(isZeroMatrix(rationals, polynomialOfMatrix(rationals, m, a))).toBe(true);
        const powers = [identity(rationals, a.length)];
        while (powers.length < m.length - 1) powers.push(product(rationals, powers.at(-1)!, a));
        expect(
          rank(
            rationals,
            powers.map((p) => p.flat()),
          ),
        ).toBe(m.length - 1);
      }),
      runs(60),
    ));
  it('tell whether a matrix can be made diagonal over the complex numbers', () => {
    const rotation = qs([
      [0, -1],
      [1, 0],
    ]);
    const shear = qs([
      [1, 1],
      [0, 1],
    ]);
    expect(isDiagonalizable(rationals, rotation)).toBe(true);
    expect(isDiagonalizable(rationals, shear)).toBe(false);
    expect(isDiagonalizable(rationals, scaled(rationals, q(3), identity(rationals, 2)))).toBe(true);
  });
  it('with parameters: Kosterlitz and Thouless off the fixed line, (x, y)′ = (−y², −x y)', () => {
    const field = rationalFunctions(ring);
    const minus = (p: P.Polynomial): P.Polynomial => P.neg(p);
    const stability = mapEntries(
      [
        [P.zero(ring), P.scale(x(1), q(-2))],
        [minus(x(1)), minus(x(0))],
      ],
      whole,
    );
    // λ² + x λ − 2 y².
    const expected = [P.scale(x(1, 2), q(-2)), x(0), constant(1)];
    const found = minimalPolynomial(field, stability);
    expect(found.map(({ numerator }) => P.keyOf(numerator))).toEqual(expected.map(P.keyOf));
    expect(isDiagonalizable(field, stability)).toBe(true);
  });
  it('do not change with the basis', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 3 }).chain((n) => fc.tuple(matrices(integers, n), matrices(integers, n))),
        ([a, b]) => {
          const back = inverse(rationals, qs(b));
          if (back === undefined) return;
          const other = product(rationals, product(rationals, back, qs(a)), qs(b));
          expect(minimalPolynomial(rationals, other)).toEqual(minimalPolynomial(rationals, qs(a)));
        },
      ),
      runs(40),
    ));
});
