import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import { decideEqual } from '../../../src/algebra/decide.ts';
import { expressionField } from '../../../src/algebra/field/expressions.ts';
import type { ExpressionField } from '../../../src/algebra/field/expressions.ts';
import { divide, DivisionByZero } from '../../../src/algebra/field/field.ts';
import type { Fraction } from '../../../src/algebra/field/fractions.ts';
import { Undefined } from '../../../src/algebra/normal.ts';
import { gcd } from '../../../src/algebra/polynomial/gcd.ts';
import { variablesOf } from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { add, mul, num, sym } from '../../../src/expr/build.ts';
import { partial } from '../../../src/expr/differentiate.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { infixPrinter } from '../../../src/expr/infix.ts';
import { formulas } from '../../formula.ts';
import { caseOf, formulaOf } from '../../theory-of-case.ts';
import { expectFieldAxioms } from './laws.ts';
import { runs } from '../../runs.ts';

const f = formulas('x y g lam');
const print = infixPrinter();
const newField = (operations = 1e8): ExpressionField => expressionField(newWork(operations), noAssumptions);

/** A fraction without its ring, whose monomials grow. */
const parts = ({ numerator, denominator }: Fraction): unknown => [P.keyOf(numerator), P.keyOf(denominator)];
const isRoot = (e: Expr): boolean => e.op === 'power' || (e.op === 'constant' && e.name === 'I');

/** Small expressions in the given kernels. */
const elements = (...kernels: readonly string[]): fc.Arbitrary<Expr> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: -3, max: 3 }),
        fc.array(fc.constantFrom(...kernels.map(f)), { maxLength: 2 }),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((terms) => add(...terms.map(([c, factors]) => mul(num(c), ...factors))));
const quotients = (arbitrary: fc.Arbitrary<Expr>): fc.Arbitrary<readonly [Expr, Expr]> =>
  fc.tuple(arbitrary, arbitrary);

const sets: readonly (readonly [string, readonly string[], number])[] = [
  ['ℚ(√2, √3)', ['sqrt(2)', 'sqrt(3)', '1/2'], 30],
  ['ℚ(∛2)', ['2^(1/3)', '4^(1/3)'], 30],
  ['ℚ(x, y)(√x)', ['x', 'y', 'sqrt(x)'], 25],
  ['ℚ(i, x)', ['I', 'x'], 30],
  ['ℚ(√(1 + √2))', ['sqrt(2)', 'sqrt(1+sqrt(2))'], 15],
  ['ℚ(π, log 2)', ['pi', 'log(2)'], 25],
];

describe.each(sets)('%s', (_, kernels, count) => {
  const field = newField(1e10);
  const fractions = quotients(elements(...kernels)).map(([n, d]) => {
    const below = field.of(d);
    return field.isZero(below) ? field.of(n) : divide(field, field.of(n), below);
  });

  it('is a field whose equal elements have equal parts', () =>
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => expectFieldAxioms(field, [a, b, c], parts)),
      runs(count),
    ));

  it('is read and written without loss; denominators are free of roots and coprime to what is above', () =>
    fc.assert(
      fc.property(fractions, (a) => {
        expect(parts(field.of(field.expression(a)))).toEqual(parts(a));
        const below = variablesOf(a.denominator).map((i) => field.kernels[i] as Expr);
        expect(below.filter(isRoot).map((e) => print(e))).toEqual([]);
        expect(P.asConstant(gcd(a.numerator, a.denominator))).toBeDefined();
      }),
      runs(count),
    ));
});

describe('reading', () => {
  const written = (text: string): string => {
    const field = newField();
    return print(field.expression(field.of(f(text))));
  };
  it.each([
    ['1/(1+sqrt(2))', 'sqrt(2) - 1'],
    ['1/(1+2^(1/3))', '1/3 - 2^(1/3)/3 + 2^(2/3)/3'],
    ['1/(1+I*x)', '(1 - I*x)/(1+x^2)'],
    ['1/(sqrt(x)+sqrt(y))', '(sqrt(x)-sqrt(y))/(x-y)'],
    ['(x-1)/(sqrt(x)-1)', 'sqrt(x) + 1'],
    ['sqrt(2)*sqrt(3) - sqrt(6)', '0'],
    ['sqrt(1/x)^3*x', 'sqrt(1/x)'],
  ])('%s is %s', (text, expected) => {
    const field = newField();
    expect(parts(field.of(f(text)))).toEqual(parts(field.of(f(expected))));
    expect(decideEqual(f(written(text)), f(expected), noAssumptions, newWork()).kind).toBe('proved');
  });

  it('kernels have numbers, symbols too; an assumption that was used is noted', () => {
    const field = expressionField(newWork(), { positive: new Set([sym('x')]) });
    const index = field.indexOf(sym('y'));
    expect(field.kernels[index]).toBe(sym('y'));
    expect(field.indexOf(sym('y'))).toBe(index);
    expect(parts(field.of(f('sqrt(x^2) - x')))).toEqual(parts(field.zero));
    expect([...field.used]).toEqual([sym('x')]);
  });

  it('without an assumption √(x²) is a root like any other; √(x²) − x divides zero', () => {
    const field = newField();
    expect(field.isZero(field.of(f('sqrt(x^2) - x')))).toBe(false);
    expect(() => field.inverse(field.of(f('sqrt(x^2) - x')))).toThrow(DivisionByZero);
  });

  it('does not divide by zero', () => {
    const field = newField();
    expect(() => field.of(f('1/((x+1)^2-x^2-2*x-1)'))).toThrow(Undefined);
    field.of(f('sqrt(x)'));
    expect(() => field.inverse(field.zero)).toThrow(DivisionByZero);
  });
});

describe('the Einstein–Hilbert truncation (Litim, PRL 92 (2004) 201301)', () => {
  const { beta } = caseOf('einstein_hilbert_optimised');
  const betas = ['g', 'lam'].map((name) => f(formulaOf(beta[name] ?? '')));
  const couplings = ['g', 'lam'].map((name) => sym(name));
  const slopes = betas.flatMap((b) => couplings.map((by) => partial(b, by)));
  const curvatures = slopes.flatMap((b) => couplings.map((by) => partial(b, by)));

  it.each([
    ['betas', betas, 20, 5_000],
    ['Jacobian', slopes, 40, 30_000],
    ['second derivatives', curvatures, 60, 100_000],
  ])('its %s are small fractions, found with little work', (_, list, terms, operations) => {
    const work = newWork(1e9);
    const field = expressionField(work, noAssumptions);
    const found = list.map((e) => field.of(e));
    for (const { numerator, denominator } of found) {
      expect(numerator.terms.size + denominator.terms.size).toBeLessThan(terms);
    }
    expect(1e9 - work.operations).toBeLessThan(operations);
  });

  it('the mixed derivatives agree, in the field as in the expressions', () => {
    const field = newField(1e9);
    const [, gl, lg] = curvatures.slice(0, 4).map((e) => field.of(e)) as [Fraction, Fraction, Fraction];
    expect(parts(gl)).toEqual(parts(lg));
  });
});
