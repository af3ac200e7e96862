import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DivisionByZero } from '../../../src/algebra/field/field.ts';
import { fraction, fractions, whole } from '../../../src/algebra/field/fractions.ts';
import type { Fraction } from '../../../src/algebra/field/fractions.ts';
import { primitivePart } from '../../../src/algebra/polynomial/division.ts';
import { gcd } from '../../../src/algebra/polynomial/gcd.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { newWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import { expectFieldAxioms } from './laws.ts';
import { polynomialsOf } from './samples.ts';
import { runs } from '../../runs.ts';

const ring = P.newRing(newWork(1e9));
const field = fractions(ring);
const [x, y] = [P.variable(ring, 0), P.variable(ring, 1)];
const polynomials = polynomialsOf(ring);
const elements = fc
  .tuple(polynomials, polynomials)
  .map(([n, d]) => (P.isZero(d) ? whole(n) : fraction(n, d)));

const parts = ({ numerator, denominator }: Fraction): unknown => [P.keyOf(numerator), P.keyOf(denominator)];

describe('ℚ(x, y)', () => {
  it('is a field whose equal elements have equal parts', () =>
    fc.assert(
      fc.property(elements, elements, elements, (a, b, c) => expectFieldAxioms(field, [a, b, c], parts)),
      runs(60),
    ));

  it('sums and products by Henrici’s method are those of plain fractions (Knuth 4.5.1)', () =>
    fc.assert(
      fc.property(
        elements,
        elements,
        ({ numerator: a, denominator: b }, { numerator: c, denominator: d }) => {
          const [u, v] = [
            { numerator: a, denominator: b },
            { numerator: c, denominator: d },
          ];
          expect(parts(field.add(u, v))).toEqual(
            parts(fraction(P.add(P.mul(a, d), P.mul(c, b)), P.mul(b, d))),
          );
          expect(parts(field.mul(u, v))).toEqual(parts(fraction(P.mul(a, c), P.mul(b, d))));
        },
      ),
      runs(80),
    ));

  it('numerator and denominator are coprime, the denominator primitive with a positive leading coefficient', () =>
    fc.assert(
      fc.property(polynomials, polynomials, polynomials, (n, d, c) => {
        if (P.isZero(d) || P.isZero(c)) return;
        const f = fraction(P.mul(n, c), P.mul(d, c));
        expect(parts(f)).toEqual(parts(fraction(n, d)));
        expect(P.asConstant(gcd(f.numerator, f.denominator))).toBeDefined();
        expect(primitivePart(f.denominator).content).toEqual(Q.one);
        expect(P.equal(P.mul(f.numerator, d), P.mul(n, f.denominator))).toBe(true);
      }),
      runs(60),
    ));

  it('sums over denominators with a common divisor stay in lowest terms: 1/(x(x+1)) + 1/(x(x−1)) = 2/(x²−1)', () => {
    const plus = (p: Polynomial, k: number): Polynomial => P.add(p, P.constant(ring, Q.rational(k)));
    const over = (p: Polynomial): Fraction => fraction(P.one(ring), P.mul(x, p));
    const sum = field.add(over(plus(x, 1)), over(plus(x, -1)));
    expect(parts(sum)).toEqual(parts(fraction(P.constant(ring, Q.rational(2)), plus(P.mul(x, x), -1))));
  });
  it('x/y + (−x)/y = 0 = 0/y, also over different denominators', () => {
    const a = fraction(x, y);
    expect(field.add(a, field.neg(a))).toEqual(field.zero);
    const b = fraction(P.neg(P.mul(x, x)), P.mul(x, y));
    expect(parts(field.add(a, b))).toEqual(parts(field.zero));
    expect(parts(fraction(P.zero(ring), y))).toEqual(parts(field.zero));
  });
  it('has the rational numbers', () => {
    expect(parts(field.rational(Q.half))).toEqual(parts(field.inverse(field.rational(Q.rational(2)))));
    expect(parts(field.one)).toEqual(parts(field.rational(Q.one)));
  });
  it('does not divide by zero', () => {
    expect(() => fraction(x, P.zero(ring))).toThrow(DivisionByZero);
    expect(() => field.inverse(field.zero)).toThrow(DivisionByZero);
  });
});
