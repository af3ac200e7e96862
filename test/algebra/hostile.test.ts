import { describe, expect, test } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideZero } from '../../src/algebra/decide.ts';
import { expressionField } from '../../src/algebra/field/expressions.ts';
import { DivisionByZero } from '../../src/algebra/field/field.ts';
import { integrate } from '../../src/algebra/integral/integrate.ts';
import { normalForms, Undefined } from '../../src/algebra/normal.ts';
import { factor } from '../../src/algebra/polynomial/factor.ts';
import { gcd } from '../../src/algebra/polynomial/gcd.ts';
import { rootsOf } from '../../src/algebra/roots/roots.ts';
import { seriesOf } from '../../src/algebra/series/expand.ts';
import { newWork, OutOfWork } from '../../src/algebra/work.ts';
import { ExpressionError, fraction, sym } from '../../src/expr/build.ts';
import { partial } from '../../src/expr/differentiate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { parseFormula } from '../../src/expr/parse.ts';

/** No answer depends on time: this only finds what hangs. */
const patience = 60_000;
const budget = 1_000_000;

const names = ['x', 'y', 'a', 'b', 'c', 'd', 'e', 'f', '__proto__', 'constructor', 'toString'];
const vocabulary = { declared: new Map(names.map((n) => [n, sym(n)])), time: sym('tau') };
const parse = (text: string): ReturnType<typeof parseFormula> => parseFormula(text, vocabulary);
const x = sym('x');

const nested = (n: number, open: string, inside: string): string => open.repeat(n) + inside + ')'.repeat(n);
const listed = (n: number, term: (k: number) => string, operator = '+'): string =>
  Array.from({ length: n }, (_, k) => term(k + 1)).join(operator);

describe('a formula that cannot be held is a problem with a place', () => {
  test.each([
    ['10,000 parentheses', nested(10_000, '(', 'x'), 'too-deep'],
    ['10,000 functions', nested(10_000, 'exp(', 'x'), 'too-deep'],
    ['a continued fraction 500 deep', nested(500, 'x + 1/(', 'y'), 'too-deep'],
    ['roots 1,000 deep', nested(1_000, 'sqrt(x + ', '1'), 'too-deep'],
    ['a number of a million digits', '7'.repeat(1_000_000), 'formula-too-long'],
    ['a sum of 100,000 terms', listed(100_000, (k) => `${k}*x^${k}`), 'formula-too-long'],
    ['2^(10^9)', '2^(10^9)', 'number-too-large'],
    ['9^9^9^9', '9^9^9^9', 'number-too-large'],
    ['x^9^9^9', 'x^9^9^9', 'number-too-large'],
    ['(3/2)^100000', '(3/2)^100000', 'number-too-large'],
    ['1/(x - x)', '1/(x - x)', 'division-by-zero'],
    ['0^(-1)', '0^(-1)', 'division-by-zero'],
    ['(x - x)^(-1/2)', '(x - x)^(-1/2)', 'division-by-zero'],
  ])('%s', (_, text, code) => {
    const read = parse(text);
    expect(read.ok ? 'read' : read.problem.code).toBe(code);
  });

  test('0^0 is 1, as it is for polynomials', () => {
    expect(parse('0^0')).toMatchObject({ ok: true, expr: { op: 'num', value: { n: 1, d: 1 } } });
  });
  test('names of built-in properties are names', () => {
    const read = parse('__proto__^2 - constructor*toString');
    expect(read.ok && infixPrinter()(read.expr)).toBe('__proto__^2 - constructor*toString');
  });
});

/** Formulas that can be held, and cost whatever their reader allows. */
const hostile: Readonly<Record<string, string>> = {
  '10,000 signs': `${'-'.repeat(10_000)}x`,
  'x^1000000': 'x^1000000',
  '(x^1000000 - 1)/(x - 1)': '(x^1000000 - 1)/(x - 1)',
  'x^(10^30)': 'x^(10^30)',
  'x^(10^30) - x^(10^30 + 1)': 'x^(10^30) - x^(10^30 + 1)',
  '10,000 digits': `${'7'.repeat(3_000)}*x/${'3'.repeat(500)}`,
  'six variables to the 50th power': '(a + b + c + d + e + f)^50',
  '(x + 1)^100000': '(x + 1)^100000',
  '(x + y)^3000': '(x + y)^3000',
  'a sum of 5,000 powers': listed(5_000, (k) => `${k}*x^${k}`),
  'a sum of 300 sines': listed(300, (k) => `sin(${k}*x)`),
  'a product of 500 factors': listed(500, (k) => `(x + ${k})`, '*'),
  'a sum of 300 poles': listed(300, (k) => `1/(x + ${k})`),
  'a continued fraction 60 deep': nested(60, 'x + 1/(', 'y'),
  'roots 100 deep': nested(100, 'sqrt(x + ', '1'),
  'roots of numbers 100 deep': nested(100, 'sqrt(2 + ', '1'),
  'thirty roots': listed(30, (k) => `sqrt(x + ${k})`),
  'roots of seven primes': listed(7, (k) => `(x + ${k})^(1/${[2, 3, 5, 7, 11, 13, 17][k - 1] ?? 2})`),
  'exponentials 3 deep': 'exp(exp(exp(x)))',
  'exponentials 100 deep': nested(100, 'exp(', 'x'),
  'logarithms 40 deep': nested(40, 'log(', 'x'),
  'arctangents 60 deep': nested(60, 'atan(', 'x'),
  'powers 5 deep': 'x^x^x^x^x',
  'exp(200000*x)': 'exp(200000*x)',
  'a root of degree 1000003': '(x + 1)^(1/1000003)',
  'a root of unity': '(-1)^(1/1000003)*x',
  'the sine of π/1000003': 'sin(pi/1000003)*x',
  'ζ(10^9)': 'zeta(10^9)*x',
  'sin(10^30)': 'sin(10^30)*x',
  'I^(10^40)': 'I^(10^40)*x',
  'log(0)': 'log(0)',
  'the root of nothing positive': 'sqrt(-1 - x^2)',
  'a hidden zero below': '1/((x + 1)^2 - x^2 - 2*x - 1)',
  'a hidden zero in a logarithm': 'log((x + 1)^2 - x^2 - 2*x - 1)',
  'a hidden zero below sines': '1/(sin(2*x) - 2*sin(x)*cos(x))',
  'names of properties': '__proto__^2 - constructor*toString + x',
};

/** What may be asked of an expression. */
const questions: Readonly<Record<string, (e: Expr) => unknown>> = {
  'is it zero?': (e) => decideZero(e, noAssumptions, newWork(budget)),
  expand: (e) => normalForms(newWork(budget)).expand(e),
  'canonical form': (e) => normalForms(newWork(budget)).canonical(e),
  'element of a field': (e) => expressionField(newWork(budget), noAssumptions).of(e),
  factor: (e) => factor(normalForms(newWork(budget)).quotient(e).numerator),
  'common factor with x + 1': (e) => {
    const forms = normalForms(newWork(budget));
    return gcd(forms.quotient(e).numerator, forms.quotient(x).numerator);
  },
  integral: (e) => integrate(e, x, noAssumptions, newWork(budget)),
  roots: (e) => rootsOf(e, x, newWork(budget)),
  'series at 1/2': (e) => {
    const field = expressionField(newWork(budget), noAssumptions);
    return seriesOf(e, { variable: x, at: fraction(1, 2), order: 3 }, field);
  },
  'series at a symbol': (e) => {
    const field = expressionField(newWork(budget), noAssumptions);
    return seriesOf(e, { variable: x, at: sym('a'), order: 3 }, field);
  },
  derivative: (e) => partial(e, x),
  print: (e) => infixPrinter()(e),
};

/** The ways in which a computation may end without an answer. */
const ends = [OutOfWork, Undefined, DivisionByZero, ExpressionError];

describe.each(Object.entries(hostile))('%s', (_, text) => {
  const read = parse(text);
  test(
    'has an answer, or says why not, to every question',
    () => {
      if (!read.ok) throw new Error(read.problem.what);
      for (const [question, ask] of Object.entries(questions)) {
        try {
          expect(ask(read.expr), question).toBeDefined();
        } catch (error) {
          const expected = ends.some((kind) => error instanceof kind);
          if (!expected) throw new Error(question, { cause: error });
        }
      }
    },
    patience,
  );
});

test('nobody who asks for verdicts, integrals, roots or series sees an exception', () => {
  const asked = ['is it zero?', 'integral', 'roots', 'series at 1/2'] as const;
  for (const text of ['(x + y)^3000', 'log(0)', '1/((x + 1)^2 - x^2 - 2*x - 1)', 'x^(10^30)']) {
    const read = parse(text);
    if (!read.ok) throw new Error(read.problem.what);
    for (const question of asked)
      expect(() => questions[question]?.(read.expr), text).not.toThrow(ExpressionError);
  }
});

test('what has no value is undecided, never proved or refuted', () => {
  for (const text of [
    'log(0)',
    '1/((x + 1)^2 - x^2 - 2*x - 1)',
    'log((x + 1)^2 - x^2 - 2*x - 1)',
    'sqrt(-1 - x^2)',
    '1/(sin(2*x) - 2*sin(x)*cos(x))',
  ]) {
    const read = parse(text);
    if (!read.ok) throw new Error(read.problem.what);
    expect(decideZero(read.expr, noAssumptions, newWork(budget)).kind, text).toBe('undecided');
  }
});
