import { describe, expect, test } from 'vitest';
import { plainOrdering } from '../../src/expr/arrange.ts';
import { num, pow, sumOf, sym } from '../../src/expr/build.ts';
import { partial } from '../../src/expr/differentiate.ts';
import { evaluateExact, evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { deepestNesting, parseFormula } from '../../src/expr/parse.ts';
import { rational } from '../../src/expr/rational.ts';
import { unicodePrinter } from '../../src/expr/unicode.ts';
import { substitute } from '../../src/expr/walk.ts';

const x = sym('x');
const y = sym('y');
const time = sym('tau');
const vocabulary = {
  declared: new Map([
    ['x', x],
    ['y', y],
  ]),
  time,
};
const read = (text: string) => parseFormula(text, vocabulary);
const problem = (text: string): string => {
  const result = read(text);
  return result.ok ? 'none' : `${result.problem.code} @${result.problem.at}`;
};
function parsed(text: string): Expr {
  const result = read(text);
  if (!result.ok) throw new Error(result.problem.what);
  return result.expr;
}

describe('hostile formulas get a clear answer', () => {
  const many = 100_000;
  test.each([
    ['a megabyte of sums', 'x+'.repeat(500_000) + 'x', 'formula-too-long @0'],
    ['a megabyte of blanks', ' '.repeat(1_000_000), 'formula-too-long @0'],
    ['nested parentheses', '('.repeat(many) + 'x' + ')'.repeat(many), `too-deep @${deepestNesting + 1}`],
    ['parentheses never closed', '('.repeat(many), `too-deep @${deepestNesting + 1}`],
    ['nested functions', 'sin('.repeat(many / 2) + 'x', `too-deep @${4 * deepestNesting + 3}`],
    ['a tower of powers', 'x^'.repeat(many) + 'x', `too-deep @${2 * deepestNesting + 2}`],
    ['signs within a product', 'x*' + '-'.repeat(many) + 'x', `too-deep @${deepestNesting + 3}`],
    ['a number of 10^5 digits', '9'.repeat(many), 'number-too-large @0'],
    ['a number with many decimals', `0.${'1'.repeat(many)}`, 'number-too-large @0'],
    ['an enormous exponent', 'x*1e99999999', 'number-too-large @2'],
    ['9^9^9', '9^9^9', 'number-too-large @1'],
    ['9^9^9^9', '9^9^9^9', 'number-too-large @3'],
    ['2^-99999999', 'x+2^-99999999', 'number-too-large @3'],
    ['a power of a fraction', '(1/3)^(10^12)', 'number-too-large @5'],
    ['a power of a product', '(2*x)^1000000', 'number-too-large @5'],
    ['a power of a root', 'sqrt(2)^1000000', 'number-too-large @7'],
    ['a product of large numbers', '7^4000*'.repeat(20) + 'x', 'number-too-large @0'],
    ['a letter of a hostile script', 'x;alert(1)', 'character @1'],
    ['a line separator', 'x*\u2028;', 'character @3'],
    ['a NUL', 'x\0', 'character @1'],
    ['a lone surrogate', 'x+\ud800', 'character @2'],
  ])('%s', (_, text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  test('many signs in a row are read', () => {
    expect(parsed('-'.repeat(100_000) + 'x')).toBe(x);
  });

  test('powers of symbols may be large', () => {
    for (const text of [
      'x^1000000',
      'x^-1000000',
      `x^${'9'.repeat(300)}`,
      '2^(1/1000000000)',
      '(1/3)^(1/60000)',
    ]) {
      const e = parsed(text);
      expect(parsed(infixPrinter()(e)) === e).toBe(true);
    }
  });

  test('what can be built can be read again', () => {
    const e = parsed('7^3000*3^1000*x');
    expect(parsed(infixPrinter()(e)) === e).toBe(true);
  });

  test('sums of fractions with many different denominators end quickly', () => {
    const terms = Array.from({ length: 20_000 }, (_, i) => `1/${1_000_003 + 2 * i}`);
    expect(problem(terms.join('+'))).toBe('number-too-large @0');
  });
});

describe('long formulas', () => {
  const powers = (n: number): string => Array.from({ length: n }, (_, i) => `x^${i + 2}`).join('+');
  const ordering = { ...plainOrdering, coordinates: [x] };

  test('a sum of many terms is parsed, printed, differentiated, evaluated, substituted', () => {
    const terms = 5_000;
    const text = powers(terms);
    const e = parsed(text);
    expect(e.op === 'sum' && e.terms.length).toBe(terms);
    const printed = infixPrinter({ ordering })(e);
    expect(printed.startsWith('x^2 + x^3 + x^4 + ')).toBe(true);
    expect(parsed(printed) === e).toBe(true);
    expect(unicodePrinter({ ordering, time })(e)).toMatch(/^x² \+ x³/);
    const d = partial(e, x);
    expect(d.op === 'sum' && d.terms.length).toBe(terms);
    // x² + x³ + … = x²/(1 − x) at x = 1/2 is 1/2.
    expect(evaluateFloat(e, new Map([[x, 0.5]]))).toBeCloseTo(0.5, 12);
    expect(substitute(e, new Map([[x, y]])) === parsed(text.replaceAll('x', 'y'))).toBe(true);
    expect(evaluateExact(substitute(e, new Map([[x, num(1)]])), new Map())).toEqual(rational(terms));
  });

  test('a sum of 10^5 terms is built, differentiated and evaluated', () => {
    const e = sumOf(Array.from({ length: 100_000 }, (_, i) => pow(x, num(i + 2))));
    const d = partial(e, x);
    // 2x + 3x² + … = (2x − x²)/(1 − x)² at x = 1/2 is 3.
    expect(evaluateFloat(d, new Map([[x, 0.5]]))).toBeCloseTo(3, 12);
  });

  test('a product of many factors', () => {
    const e = parsed('x*y*'.repeat(50_000) + '2');
    expect(infixPrinter()(e)).toBe('2*x^50000*y^50000');
  });
});
