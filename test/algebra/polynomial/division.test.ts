import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  exactQuotient,
  primitivePart,
  pseudoDivide,
  pseudoRemainder,
} from '../../../src/algebra/polynomial/division.ts';
import { degreeIn, leadingIn, leadingTerm } from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import { dense, nonZero, polynomial, polynomials, rational, ring, shown, x } from './samples.ts';
import { runs } from '../../runs.ts';

const options = runs(200);
const some = fc.oneof(
  polynomials(1, 8, 6, rational),
  polynomials(2, 4, 6, rational),
  polynomials(3, 3, 8),
  polynomials(3, 1, 1),
);
const divisor = some.filter((p) => !P.isZero(p));

describe('exact division', () => {
  test.each([
    ['x^3-1', 'x-1', 'x^2+x+1'],
    ['x^2-y^2', 'x+y', 'x-y'],
    ['x^2*y/3', '2x*y/5', '5/6 x'],
    ['6x+4y', '2', '3x+2y'],
    ['0', 'x+y', '0'],
    ['0', 'x', '0'],
    ['(x/2+y/3)*(z-1/7)', 'z-1/7', 'x/2+y/3'],
  ])('(%s)/(%s) = %s', (a, b, expected) => {
    expect(shown(exactQuotient(polynomial(a), polynomial(b))!)).toBe(shown(polynomial(expected)));
  });

  test.each([
    ['x', 'y'],
    ['x', 'x^2'],
    ['x+1', 'x*y'],
    ['x^2+z', 'x*y'],
    ['x*y+z', 'y+z'],
    ['1', 'x+1'],
    // Noticed by a coefficient, by an exponent, by what is left over.
    ['x^2+x+1', '2x+1'],
    ['10000000000000000000 x^2+1', '3x+1'],
    ['x^2*y+x', 'x*y+x+1'],
    ['x^2+1', 'x+1'],
    ['x^3*z+y', 'x*z+y^1'],
  ])('(%s)/(%s) is no polynomial', (a, b) => {
    expect(exactQuotient(polynomial(a), polynomial(b))).toBeUndefined();
  });

  it('there is none by zero', () => {
    expect(() => exactQuotient(polynomial('x'), polynomial('0'))).toThrow(RangeError);
    expect(() => pseudoRemainder(polynomial('x'), polynomial('0'), x)).toThrow(RangeError);
  });

  it('undoes multiplication', () =>
    fc.assert(
      fc.property(some, divisor, (a, b) => {
        expect(P.equal(exactQuotient(P.mul(a, b), b)!, a)).toBe(true);
      }),
      options,
    ));

  it('finds out whether there is a quotient', () =>
    fc.assert(
      fc.property(some, divisor, polynomials(2, 2, 2), (a, b, rest) => {
        const c = P.add(P.mul(a, b), rest);
        const quotient = exactQuotient(c, b);
        // In one variable the remainder's degree tells; else whatever is found must multiply back.
        if (quotient) expect(P.equal(P.mul(quotient, b), c)).toBe(true);
        else expect(P.isZero(rest)).toBe(false);
      }),
      options,
    ));

  it('with so many variables and such degrees that monomials are no safe integers', () => {
    const names = ['x', 'y', 'z', 'a', 'b', 'c'];
    const a = polynomial(names.map((v, i) => `${v}^${900 + i}`).join('+'));
    const b = polynomial(`1/2 x^3*u^7+${names.map((v) => `${v}^500*t`).join('-')}`);
    const product = P.mul(a, b);
    expect(P.equal(exactQuotient(product, b)!, a)).toBe(true);
    expect(P.equal(exactQuotient(product, a)!, b)).toBe(true);
    expect(exactQuotient(P.add(product, polynomial('u^7+1')), b)).toBeUndefined();
    expect(exactQuotient(P.add(product, polynomial('u^5')), a)).toBeUndefined();
    expect(exactQuotient(P.add(product, polynomial('x^3*u^6*t')), b)).toBeUndefined();
  });

  it('of many terms takes about as much work as to multiply', () => {
    const [a, b] = [dense(3, 12, 3), dense(3, 10, 4)];
    const product = P.mul(a, b);
    const before = ring.work.operations;
    expect(P.equal(exactQuotient(product, b)!, a)).toBe(true);
    expect(before - ring.work.operations).toBeLessThan(2 * a.terms.size * b.terms.size);
  });

  it('ends with the budget', () => {
    const other = { ...ring, work: newWork(10_000) };
    const to = (text: string): Polynomial => ({ ...polynomial(text), ring: other });
    expect(() => exactQuotient(to('x^100000-1'), to('x-1'))).toThrow(OutOfWork);
    expect(() => pseudoRemainder(to('x^3000-y'), to('2x^2+x+y'), x)).toThrow(OutOfWork);
  });
});

describe('the primitive part', () => {
  it('has coprime integer coefficients, the leading one positive, and gives p with the content', () =>
    fc.assert(
      fc.property(some, (p) => {
        const { content, part } = primitivePart(p);
        expect(P.equal(P.scale(part, content), p)).toBe(true);
        if (P.isZero(p)) expect(content).toEqual(Q.zero);
        else {
          expect(part.denominator).toBe(1);
          expect(leadingTerm(part).coefficient > 0).toBe(true);
          expect(primitivePart(part).content).toEqual(Q.one);
        }
      }),
      options,
    ));
});

describe('pseudo-division', () => {
  it('lc(b)^(m − n + 1) a = q b + r with deg r < n', () =>
    fc.assert(
      fc.property(polynomials(2, 5, 6), nonZero(2, 3, 4), (a, b) => {
        const { quotient, remainder } = pseudoDivide(a, b, x);
        const steps = Math.max(0, degreeIn(a, x) - degreeIn(b, x) + 1);
        const raised = P.mul(P.pow(leadingIn(b, x), steps), a);
        expect(P.equal(P.add(P.mul(quotient, b), remainder), raised)).toBe(true);
        expect(degreeIn(remainder, x)).toBeLessThan(degreeIn(b, x));
        expect(P.equal(remainder, pseudoRemainder(a, b, x))).toBe(true);
      }),
      options,
    ));

  it('begins Euclid’s algorithm for Knuth’s polynomials (TAOCP 2, section 4.6.1)', () => {
    const [a, b] = [polynomial('x^8+x^6-3x^4-3x^3+8x^2+2x-5'), polynomial('3x^6+5x^4-4x^2-9x+21')];
    expect(shown(pseudoRemainder(a, b, x))).toBe(shown(polynomial('-15x^4+3x^2-9')));
  });
});
