import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  degree,
  dense,
  derivative,
  gcd,
  inverseModulo,
  monic,
  mul,
  quotient,
  remainder,
  rootOfLinear,
  squareFree,
  sub,
} from '../../../src/algebra/field/dense.ts';
import type { Dense } from '../../../src/algebra/field/dense.ts';
import { rationals } from '../../../src/algebra/field/field.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { fractionsOfIntegers } from './samples.ts';
import { runs } from '../../runs.ts';

type Poly = Dense<Rational>;
const poly = (...coefficients: readonly number[]): Poly =>
  dense(
    rationals,
    coefficients.map((c) => Q.rational(c)),
  );
const polynomials = fc.array(fractionsOfIntegers, { maxLength: 5 }).map((c) => dense(rationals, c));
const one = poly(1);

describe('polynomials in one variable over a field', () => {
  it('a = q b + r with deg r < deg b', () =>
    fc.assert(
      fc.property(polynomials, polynomials, (a, b) => {
        if (b.length === 0) return;
        const [q, r] = [quotient(rationals, a, b), remainder(rationals, a, b)];
        expect(add(rationals, mul(rationals, q, b), r)).toEqual(a);
        expect(degree(r)).toBeLessThan(degree(b));
      }),
      runs(80),
    ));
  it('gcd(ac, bc) is a multiple of c, divides both, and is monic', () =>
    fc.assert(
      fc.property(polynomials, polynomials, polynomials, (a, b, c) => {
        const [ac, bc] = [mul(rationals, a, c), mul(rationals, b, c)];
        const g = gcd(rationals, ac, bc);
        if (ac.length + bc.length === 0) {
          expect(g).toEqual([]);
          return;
        }
        expect(g.at(-1)).toEqual(Q.one);
        for (const p of [ac, bc]) expect(remainder(rationals, p, g)).toEqual([]);
        expect(remainder(rationals, g, c)).toEqual([]);
      }),
      runs(80),
    ));
  it('(ab)′ = a′b + ab′', () =>
    fc.assert(
      fc.property(polynomials, polynomials, (a, b) => {
        const d = (p: Poly): Poly => derivative(rationals, p);
        expect(d(mul(rationals, a, b))).toEqual(
          add(rationals, mul(rationals, d(a), b), mul(rationals, a, d(b))),
        );
        expect(sub(rationals, a, a)).toEqual([]);
      }),
      runs(80),
    ));
  it('square-free factors by multiplicity: (z−1)(z+2)³', () => {
    const p = mul(
      rationals,
      poly(-1, 1),
      [poly(2, 1), poly(2, 1), poly(2, 1)].reduce((a, b) => mul(rationals, a, b)),
    );
    expect(squareFree(rationals, p)).toEqual([
      { base: poly(-1, 1), power: 1 },
      { base: poly(2, 1), power: 3 },
    ]);
  });
  it('the root of a linear one', () => {
    expect(rootOfLinear(rationals, poly(3, 2))).toEqual(Q.rational(-3, 2));
    expect(rootOfLinear(rationals, poly(3, 2, 1))).toBeUndefined();
    expect(monic(rationals, [])).toEqual([]);
  });
});

describe('inverses modulo a polynomial, by Euclid’s extended algorithm', () => {
  it('1/(1 + √2) = −1 + √2', () =>
    expect(inverseModulo(rationals, poly(1, 1), poly(-2, 0, 1))).toEqual({ inverse: poly(-1, 1) }));
  it('1/(a + b ∛2) has the norm a³ + 2b³ below', () =>
    expect(inverseModulo(rationals, poly(1, 1), poly(-2, 0, 0, 1))).toEqual({
      inverse: [1, -1, 1].map((c) => Q.rational(c, 3)),
    }));
  it('multiply back to 1, or there is a common divisor', () =>
    fc.assert(
      fc.property(polynomials, polynomials, (a, m) => {
        if (degree(m) < 1 || a.length === 0) return;
        const found = inverseModulo(rationals, a, m);
        if ('common' in found) {
          expect(degree(found.common)).toBeGreaterThan(0);
          for (const p of [a, m]) expect(remainder(rationals, p, found.common)).toEqual([]);
        } else {
          expect(remainder(rationals, mul(rationals, a, found.inverse), m)).toEqual(one);
          expect(degree(found.inverse)).toBeLessThan(Math.max(degree(m), 1));
        }
      }),
      runs(80),
    ));
  it('there is none of a divisor of zero: (z − 1) modulo z² − 1', () =>
    expect(inverseModulo(rationals, poly(-1, 1), poly(-1, 0, 1))).toEqual({ common: poly(-1, 1) }));
});
