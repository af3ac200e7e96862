import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { irreducibleFactors, withoutFactors } from '../../../src/algebra/linear/factors.ts';
import { exactQuotient } from '../../../src/algebra/polynomial/division.ts';
import { exponentOf } from '../../../src/algebra/polynomial/monomial.ts';
import { collect } from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { lexBasis } from '../../../src/algebra/systems/change-order.ts';
import {
  dimension,
  eliminationIdeal,
  groebnerBasis,
  isMember,
  isWholeRing,
  normalForm,
  quotientDimension,
  saturation,
} from '../../../src/algebra/systems/groebner.ts';
import type { Basis } from '../../../src/algebra/systems/groebner.ts';
import { eliminating, grevlex, lex } from '../../../src/algebra/systems/order.ts';
import type { Exponents, Order } from '../../../src/algebra/systems/order.ts';
import { OutOfWork } from '../../../src/algebra/work.ts';
import { cyclic, katsura, sample } from './samples.ts';
import { runs } from '../../runs.ts';

const options = runs(15);

interface Lead {
  readonly exponents: Exponents;
  readonly coefficient: Polynomial;
}

/** The leading term, found anew. */
function leadOf(p: Polynomial, variables: readonly number[], order: Order): Lead {
  const terms = [...collect(p, variables)].map(([m, coefficient]) => ({
    exponents: variables.map((v) => exponentOf(m, v)),
    coefficient,
  }));
  return terms.reduce((best, next) => (order(next.exponents, best.exponents) > 0 ? next : best));
}

const monomialOf = (p: Polynomial, variables: readonly number[], e: Exponents): Polynomial =>
  variables.reduce((m, v, i) => P.mul(m, P.variable(p.ring, v, e[i])), P.one(p.ring));

/** Reduces by leading terms until none is left to reduce: plain division with fractions cleared, no criteria. */
function reducesToZero(p: Polynomial, { elements, variables, order }: Basis): boolean {
  let rest = p;
  while (!P.isZero(rest)) {
    const top = leadOf(rest, variables, order);
    const divisor = elements
      .map((g) => ({ g, lead: leadOf(g, variables, order) }))
      .find(({ lead }) => lead.exponents.every((k, i) => k <= top.exponents[i]!));
    if (divisor === undefined) return false;
    const { g, lead } = divisor;
    const shift = top.exponents.map((k, i) => k - lead.exponents[i]!);
    rest = P.sub(
      P.mul(lead.coefficient, rest),
      P.mul(P.mul(top.coefficient, monomialOf(p, variables, shift)), g),
    );
  }
  return true;
}

/** Buchberger's criterion, without any pair left out. */
function isGroebnerBasis(basis: Basis): boolean {
  const { elements, variables, order } = basis;
  return elements.every((f, i) =>
    elements.slice(0, i).every((g) => {
      const [a, b] = [leadOf(f, variables, order), leadOf(g, variables, order)];
      const m = a.exponents.map((k, j) => Math.max(k, b.exponents[j]!));
      const lift = (lead: Lead): Polynomial =>
        monomialOf(
          f,
          variables,
          m.map((k, j) => k - lead.exponents[j]!),
        );
      const s = P.sub(P.mul(P.mul(b.coefficient, lift(a)), f), P.mul(P.mul(a.coefficient, lift(b)), g));
      return reducesToZero(s, basis);
    }),
  );
}

const keys = (basis: Basis): readonly string[] => basis.elements.map(P.keyOf);

describe('orders', () => {
  it('agree with Cox, Little and O’Shea, 2.2', () => {
    expect(lex([1, 2, 0], [0, 3, 4])).toBeGreaterThan(0);
    expect(lex([3, 2, 4], [3, 2, 1])).toBeGreaterThan(0);
    expect(grevlex([4, 7, 1], [4, 2, 3])).toBeGreaterThan(0);
    expect(grevlex([1, 5, 2], [4, 1, 3])).toBeGreaterThan(0);
    expect(grevlex([1, 2], [1, 2])).toBe(0);
    expect(eliminating(1)([1, 0, 0], [0, 9, 9])).toBeGreaterThan(0);
    expect(eliminating(1)([1, 0, 2], [1, 1, 1])).toBeLessThan(0);
  });
});

describe('Gröbner bases', () => {
  it('are those of Cox, Little and O’Shea, 2.7, example 1: x³ − 2xy, x²y − 2y² + x', () => {
    const { ring, variables, polynomials, read } = sample('x y', ['x^3-2*x*y', 'x^2*y-2*y^2+x']);
    const basis = groebnerBasis(ring, polynomials, variables);
    expect(new Set(keys(basis))).toEqual(new Set(['x^2', 'x*y', '2*y^2-x'].map((t) => P.keyOf(read(t)))));
  });

  it('are those of Cox, Little and O’Shea, 3.1: a sphere, a paraboloid and a plane', () => {
    const { ring, variables, polynomials, read } = sample('x y z', ['x^2+y^2+z^2-1', 'x^2+z^2-y', 'x-z']);
    const basis = groebnerBasis(ring, polynomials, variables, lex);
    expect(keys(basis)).toEqual(['4*z^4+2*z^2-1', 'y-2*z^2', 'x-z'].map((t) => P.keyOf(read(t))));
    expect(keys(lexBasis(groebnerBasis(ring, polynomials, variables))!)).toEqual(keys(basis));
  });

  it.each([
    ['cyclic 3', cyclic(3), 6, 0],
    ['cyclic 4', cyclic(4), undefined, 1],
    ['cyclic 5', cyclic(5), 70, 0],
    ['katsura 2', katsura(2), 4, 0],
    ['katsura 3', katsura(3), 8, 0],
    ['katsura 4', katsura(4), 16, 0],
  ])('count the zeros of %s', (_, { names, equations }, size, d) => {
    const { ring, variables, polynomials } = sample(names, equations);
    const basis = groebnerBasis(ring, polynomials, variables);
    expect(quotientDimension(basis)).toBe(size);
    expect(dimension(basis)).toBe(d);
    if (variables.length < 5) expect(isGroebnerBasis(basis)).toBe(true);
    expect(polynomials.every((p) => isMember(p, basis))).toBe(true);
  });

  it('have parameters: conditions are what was divided by', () => {
    const { ring, polynomials, read } = sample('x y a b', ['a*x+b*y-1', 'x^2-b*y']);
    const basis = groebnerBasis(ring, polynomials, [0, 1]);
    expect(isGroebnerBasis(basis)).toBe(true);
    expect(quotientDimension(basis)).toBe(2);
    expect(basis.conditions.map(P.keyOf)).toContain(P.keyOf(read('b')));
    const nothing = groebnerBasis(ring, [read('a*b^2')], [0, 1]);
    expect(isWholeRing(nothing)).toBe(true);
    expect(new Set(nothing.conditions.map(P.keyOf))).toEqual(
      new Set(['a', 'b'].map((t) => P.keyOf(read(t)))),
    );
    const lexical = lexBasis(basis)!;
    expect(isGroebnerBasis(lexical)).toBe(true);
    expect(polynomials.every((p) => isMember(p, lexical))).toBe(true);
  });

  it('know the ends: no equations, 0 = 0, 1 = 0, no variables', () => {
    const { ring, variables, read } = sample('x y', []);
    const free = groebnerBasis(ring, [P.zero(ring)], variables);
    expect(free.elements).toEqual([]);
    expect(dimension(free)).toBe(2);
    expect(quotientDimension(free)).toBeUndefined();
    expect(lexBasis(free)).toBeUndefined();
    const none = groebnerBasis(ring, [read('x'), read('x-1')], variables);
    expect(isWholeRing(none)).toBe(true);
    expect(dimension(none)).toBe(-1);
    expect(quotientDimension(none)).toBe(0);
    expect(lexBasis(none)?.elements).toEqual([P.one(ring)]);
    expect(quotientDimension(groebnerBasis(ring, [], []))).toBe(1);
    expect(isMember(read('y'), free)).toBe(false);
  });

  it('eliminate and saturate: Cox, Little and O’Shea, 3.3 (the twisted cubic) and 4.4', () => {
    const cubic = sample('t x y z', ['x-t', 'y-t^2', 'z-t^3']);
    const curve = eliminationIdeal(cubic.ring, cubic.polynomials, [0, 1, 2, 3], [0]);
    expect(dimension(curve)).toBe(1);
    expect(['y-x^2', 'z-x^3', 'x*z-y^2'].every((t) => isMember(cubic.read(t), curve))).toBe(true);
    expect(isGroebnerBasis(curve)).toBe(true);
    const { ring, variables, polynomials, read } = sample('x y', ['x^2*y-x^2', 'x*y^2-x*y']);
    expect(keys(saturation(ring, polynomials, variables, read('x')))).toEqual([P.keyOf(read('y-1'))]);
    expect(isWholeRing(saturation(ring, [read('x^3')], variables, read('x')))).toBe(true);
  });

  it('spend their budget and say so', () => {
    const { names, equations } = cyclic(5);
    const { ring, variables, polynomials } = sample(names, equations, 3000);
    expect(() => groebnerBasis(ring, polynomials, variables)).toThrow(OutOfWork);
  });
});

describe('laws', () => {
  const names = ['x', 'y', 'z'] as const;
  const term = fc
    .tuple(
      fc.integer({ min: -4, max: 4 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
    )
    .map(([c, e]) => `(${c})*${names.map((x, i) => `${x}^${e[i]}`).join('*')}`);
  const text = fc.array(term, { minLength: 1, maxLength: 3 }).map((t) => t.join('+'));
  const systems = fc.array(text, { minLength: 2, maxLength: 3 });

  it('Buchberger’s criterion holds, generators are members, and their order does not matter', () => {
    fc.assert(
      fc.property(systems, fc.constantFrom(lex, grevlex), fc.boolean(), (texts, order, parameter) => {
        const { ring, polynomials } = sample('x y z', texts);
        const variables = parameter ? [0, 1] : [0, 1, 2];
        const basis = groebnerBasis(ring, polynomials, variables, order);
        expect(isGroebnerBasis(basis)).toBe(true);
        expect(polynomials.every((p) => P.isZero(normalForm(p, basis)))).toBe(true);
        expect(keys(groebnerBasis(ring, [...polynomials].reverse(), variables, order))).toEqual(keys(basis));
        const divided = basis.conditions.every((c) => irreducibleFactors(c).length === 1);
        expect(divided).toBe(true);
      }),
      options,
    );
  });

  it('FGLM gives the lexicographic basis', () => {
    fc.assert(
      fc.property(systems, (texts) => {
        const { ring, variables, polynomials, read } = sample('x y z', texts);
        const bounded = [...polynomials, read('x^2-y-1'), read('y^2-z*x'), read('z^2-2')];
        const basis = groebnerBasis(ring, bounded, variables);
        expect(keys(lexBasis(basis)!)).toEqual(keys(groebnerBasis(ring, bounded, variables, lex)));
      }),
      options,
    );
  });

  it('the saturation of one polynomial by another one takes away their common factors', () => {
    fc.assert(
      fc.property(text, text, (f, h) => {
        const { ring, variables, polynomials } = sample('x y z', [f, h]);
        const [p, q] = polynomials as [Polynomial, Polynomial];
        if (P.isZero(p) || P.isZero(q)) return;
        const basis = saturation(ring, [P.mul(p, q)], variables, q);
        const left = withoutFactors(p, [q]);
        expect(basis.elements).toHaveLength(1);
        expect(P.asConstant(exactQuotient(left, basis.elements[0]!)!)).toBeDefined();
      }),
      options,
    );
  });
});
