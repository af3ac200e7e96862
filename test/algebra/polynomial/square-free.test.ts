import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { primitivePart } from '../../../src/algebra/polynomial/division.ts';
import { gcd } from '../../../src/algebra/polynomial/gcd.ts';
import { derivative, variablesOf } from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { squareFree, squareFreePart } from '../../../src/algebra/polynomial/square-free.ts';
import * as Q from '../../../src/expr/rational.ts';
import { nonZero, polynomial, rational, ring, shown } from './samples.ts';
import { runs } from '../../runs.ts';

const options = runs(100);

const listed = (p: Polynomial): readonly string[] =>
  squareFree(p)
    .factors.map(({ base, power }) => `(${shown(base)})^${power}`)
    .sort();

describe('known decompositions', () => {
  test.each([
    ['x^2-1', [['x^2-1', 1]]],
    // Geddes, Czapor, Labahn, Algorithms for Computer Algebra, example 8.1.
    [
      'x^8-2x^6+2x^2-1',
      [
        ['x^2+1', 1],
        ['x^2-1', 3],
      ],
    ],
    [
      '(x+1)^2*(x-1)^2*(x+2)',
      [
        ['x+2', 1],
        ['x^2-1', 2],
      ],
    ],
    [
      '12*(x+y)^3*(x-y)',
      [
        ['x-y', 1],
        ['x+y', 3],
      ],
    ],
    [
      '-x^2*y^3*(x+y)',
      [
        ['x+y', 1],
        ['x', 2],
        ['y', 3],
      ],
    ],
    [
      '(y^2+1)^2*(x+1)^2*z',
      [
        ['z', 1],
        ['y^2+1', 2],
        ['x+1', 2],
      ],
    ],
    ['x^6', [['x', 6]]],
    ['5/7', []],
    ['0', []],
  ] as const)('of %s', (text, factors) => {
    const p = polynomial(text);
    const expected = factors.map(([base, power]) => {
      const { part } = primitivePart(polynomial(base));
      return `(${shown(part)})^${power}`;
    });
    expect(listed(p)).toEqual([...expected].sort());
    expect(P.equal(product(p), p)).toBe(true);
  });

  it('has the content as its unit', () => {
    expect(squareFree(polynomial('-12/5*(x+1)^2')).unit).toEqual(Q.rational(-12, 5));
    expect(squareFree(polynomial('0')).unit).toEqual(Q.zero);
  });

  it('without powers: the square-free part', () => {
    expect(shown(squareFreePart(polynomial('4x^3*(x+y)^2')))).toBe(shown(polynomial('x*(x+y)')));
    expect(P.isZero(squareFreePart(polynomial('0')))).toBe(true);
    expect(P.equal(squareFreePart(polynomial('3')), P.one(ring))).toBe(true);
  });
});

function product(p: Polynomial): Polynomial {
  const { unit, factors } = squareFree(p);
  return factors.reduce((all, { base, power }) => P.mul(all, P.pow(base, power)), P.constant(ring, unit));
}

it('multiplies back; bases are primitive, square-free and coprime', () => {
  const part = fc.oneof(nonZero(1, 2, 3, rational), nonZero(2, 2, 3), nonZero(3, 1, 3));
  fc.assert(
    fc.property(part, part, part, (a, b, c) => {
      const p = P.mul(P.mul(a, P.pow(b, 2)), P.pow(c, 3));
      expect(P.equal(product(p), p)).toBe(true);
      const { factors } = squareFree(p);
      expect(factors.map(({ power }) => power)).toEqual(
        factors.map(({ power }) => power).sort((m, n) => m - n),
      );
      factors.forEach(({ base }, i) => {
        expect(P.asConstant(base)).toBeUndefined();
        expect(P.equal(primitivePart(base).part, base)).toBe(true);
        for (const { base: other } of factors.slice(i + 1)) {
          expect(P.equal(gcd(base, other), P.one(ring))).toBe(true);
        }
        // Square-free: no factor is shared with all derivatives.
        const common = variablesOf(base).reduce((g, v) => gcd(g, derivative(base, v)), base);
        expect(P.equal(common, P.one(ring))).toBe(true);
      });
    }),
    options,
  );
});
