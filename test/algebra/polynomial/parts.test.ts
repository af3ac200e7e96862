import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as parts from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import { dense, polynomial, polynomials, rational, ring, shown, small, x, y, z } from './samples.ts';
import { runs } from '../../runs.ts';

const options = runs(150);
const some = polynomials(3, 4, 6, rational);
const same = (p: Polynomial, q: Polynomial | string): void =>
  expect(shown(p)).toBe(shown(typeof q === 'string' ? polynomial(q) : q));
const points = fc.array(small, { minLength: 3, maxLength: 3 });

describe('the parts of x^3*y − 2x^3/5 + z^2*y^2 + 7', () => {
  const p = polynomial('x^3*y-2x^3/5+z^2*y^2+7');
  it('degrees', () => {
    expect(parts.degreesOf(p)).toEqual([3, 2, 2]);
    expect([0, 1, 2, 3].map((i) => parts.degreeIn(p, i))).toEqual([3, 2, 2, 0]);
    expect(parts.totalDegree(p)).toBe(4);
    expect(parts.variablesOf(p)).toEqual([0, 1, 2]);
    expect(parts.variablesOf(polynomial('z+1'))).toEqual([2]);
    const zero = P.zero(ring);
    expect([parts.degreeIn(zero, 0), parts.totalDegree(zero), parts.degreesOf(zero)]).toEqual([-1, -1, []]);
  });
  it('coefficients', () => {
    expect(parts.coefficients(p, x).map(shown)).toEqual(
      ['z^2*y^2+7', '0', '0', 'y-2/5'].map((t) => shown(polynomial(t))),
    );
    expect(parts.coefficients(P.zero(ring), x)).toEqual([]);
    same(parts.leadingIn(p, x), 'y-2/5');
    same(parts.leadingIn(p, y), 'z^2');
    same(parts.leadingIn(P.zero(ring), y), '0');
    same(parts.coefficientOf(p, z, 2), 'y^2');
    same(parts.coefficientOf(p, z, 1), '0');
  });
  it('collected by x and z', () => {
    const collected = [...parts.collect(p, [x, z])].map(
      ([m, c]) => [shown(P.term(ring, Q.one, m)), shown(c)] as const,
    );
    expect(new Map(collected)).toEqual(
      new Map([
        ['1 x^3', shown(polynomial('y-2/5'))],
        ['1 z^2', shown(polynomial('y^2'))],
        ['1', '7'],
      ]),
    );
  });
  it('its leading term and its height', () => {
    expect(parts.leadingTerm(p)).toEqual({ monomial: P.monomial(ring, [0, 2, 2]), coefficient: 5 });
    expect(() => parts.leadingTerm(P.zero(ring))).toThrow(RangeError);
    expect(parts.heightOf(p)).toBe(47);
  });
});

describe('derivatives', () => {
  const d = (p: Polynomial, i: number = x): Polynomial => parts.derivative(p, i);
  it('of a term', () => {
    same(d(polynomial('x^3*y/6+y+5')), 'x^2*y/2');
    same(d(polynomial('x^3*z+y*z'), z), 'x^3+y');
    same(d(polynomial('x*y*z'), y), 'x*z');
  });
  it('(ab)′ = a′b + ab′, and they commute', () =>
    fc.assert(
      fc.property(some, some, (a, b) => {
        same(d(P.mul(a, b)), P.add(P.mul(d(a), b), P.mul(a, d(b))));
        same(d(d(a, x), y), d(d(a, y), x));
      }),
      options,
    ));
});

describe('substitution', () => {
  it('is simultaneous: x and y change places', () => {
    const swap = new Map([
      [x, polynomial('y')],
      [y, polynomial('x')],
    ]);
    same(parts.substituteAll(polynomial('x^2*y-3y+z'), swap), 'y^2*x-3x+z');
    same(parts.substituteAll(polynomial('x+1'), new Map()), 'x+1');
  });
  it('of a sum into a power', () => {
    same(parts.substitute(polynomial('x^5-x^2+y'), x, polynomial('x+y')), '(x+y)^5-(x+y)^2+y');
    same(parts.substitute(polynomial('x^5-x^2+y'), z, polynomial('x+y')), 'x^5-x^2+y');
    same(parts.substitute(polynomial('0'), x, polynomial('x+y')), '0');
    same(parts.substitute(polynomial('x^90000*y'), x, polynomial('-1')), 'y');
  });
  it('and then evaluation is evaluation at the value', () =>
    fc.assert(
      fc.property(
        polynomials(3, 3, 5),
        polynomials(3, 2, 3),
        polynomials(3, 2, 3),
        points,
        (p, u, v, point) => {
          const at = (q: Polynomial): Q.Rational => parts.evaluate(q, point);
          const composed = parts.substituteAll(
            p,
            new Map([
              [x, u],
              [z, v],
            ]),
          );
          expect(at(composed)).toEqual(parts.evaluate(p, [at(u), point[1]!, at(v)]));
        },
      ),
      options,
    ));
});

describe('evaluation', () => {
  it('respects sums and products', () =>
    fc.assert(
      fc.property(some, some, points, (a, b, point) => {
        const at = (q: Polynomial): Q.Rational => parts.evaluate(q, point);
        expect(at(P.add(a, b))).toEqual(Q.add(at(a), at(b)));
        expect(at(P.mul(a, b))).toEqual(Q.mul(at(a), at(b)));
      }),
      options,
    ));
  it('at some variables is substitution of constants', () =>
    fc.assert(
      fc.property(some, rational, small, (p, u, v) => {
        const [a, b] = [P.constant(ring, u), P.constant(ring, v)];
        same(
          parts.evaluateSome(
            p,
            new Map([
              [x, u],
              [z, v],
            ]),
          ),
          parts.substitute(parts.substitute(p, x, a), z, b),
        );
      }),
      options,
    ));
  it('knows 0⁰ = 1', () => {
    expect(parts.evaluate(polynomial('x^2*y+3'), [Q.zero, Q.zero])).toEqual(Q.rational(3));
    expect(parts.evaluate(polynomial('0'), [])).toEqual(Q.zero);
  });
  it('ends with the budget where numbers become long', () => {
    const p = (): Polynomial => ({ ...polynomial('x^90000'), ring: { ...ring, work: newWork(1000) } });
    expect(() => parts.evaluate(p(), [Q.rational(3, 2)])).toThrow(OutOfWork);
    expect(parts.evaluate(p(), [Q.minusOne])).toEqual(Q.one);
  });
});

it('coefficients put together again are the polynomial', () =>
  fc.assert(
    fc.property(some, fc.constantFrom(x, y, z), (p, i) => {
      same(parts.fromCoefficients(ring, parts.coefficients(p, i), i), p);
      const total = [...parts.collect(p, [i, y])].map(([m, c]) => P.mul(P.term(ring, Q.one, m), c));
      same(P.sum(ring, total), p);
    }),
    options,
  ));

it('monomials are ordered: the last variable weighs most', () => {
  const order = ['x', 'x^2', 'y', 'x*y', 'y^2', 'z', 'x*z', 'y*z', 'z^2'].map(
    (text) => [...polynomial(text).terms.keys()][0]!,
  );
  order.forEach((m, i) =>
    order.forEach((n, j) => expect(Math.sign(parts.compareMonomials(m, n))).toBe(Math.sign(i - j))),
  );
});

it('no part of a polynomial is free of charge', () => {
  const p = { ...dense(2, 20, 1), ring: { ...ring, work: newWork(100) } };
  for (const take of [
    () => parts.derivative(p, x),
    () => parts.coefficients(p, x),
    () => parts.leadingIn(p, x),
    () => parts.collect(p, [x]),
    () => parts.substitute(p, x, polynomial('1')),
    () => parts.mapMonomials(p, ({ exponents }) => exponents),
    () => parts.evaluate(p, [Q.one, Q.one]),
  ]) {
    expect(take).toThrow(OutOfWork);
  }
});
