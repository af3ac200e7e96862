import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expanded, lengthOf, numbersCancelled, signsAbsorbed, tidy } from '../../src/algebra/tidy.ts';
import { newWork } from '../../src/algebra/work.ts';
import { arranger, plainOrdering } from '../../src/expr/arrange.ts';
import { evaluateExact } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { formulas } from '../formula.ts';
import { exactPoints, rationalExpressions } from '../laws/expressions.ts';
import { runs } from '../runs.ts';

const arrange = arranger(plainOrdering);
const print = infixPrinter();

describe('the value of an expression', () => {
  it.each([
    ['expanded', (e: Expr) => expanded(e, newWork(200_000)) ?? e],
    ['tidied', (e: Expr) => tidy(e, arrange, newWork(200_000))],
    ['with its signs absorbed', (e: Expr) => signsAbsorbed(e, arrange)],
    ['with its numbers cancelled', numbersCancelled],
  ])('stays the same %s, wherever both exist', (_, change) =>
    fc.assert(
      fc.property(rationalExpressions, exactPoints, (e, point) => {
        const [before, after] = [evaluateExact(e, point), evaluateExact(change(e), point)];
        if (before !== undefined && after !== undefined) expect(after).toEqual(before);
      }),
      runs(150),
    ),
  );
  it('is not tidied into something longer', () =>
    fc.assert(
      fc.property(rationalExpressions, (e) => {
        const signs = lengthOf(signsAbsorbed(e, arrange)) - lengthOf(e);
        const result = lengthOf(tidy(e, arrange, newWork(200_000)));
        expect(result).toBeLessThanOrEqual(lengthOf(e) + Math.max(0, signs) + 2);
      }),
      runs(100),
    ));
});

describe('what is printed', () => {
  const f = formulas('x y A B');
  it.each([
    ['(x+y)^2 - x^2 - y^2', '2*x*y'],
    ['A*(x/A)^2/2 + B*y/2', 'B*y/2 + x^2/(2*A)'],
    ['(x^2-1)/(x-1) - x', '1'],
    ['x*(x+1)*(x+2)*(x+3)*(x+4)', 'x*(x + 1)*(x + 2)*(x + 3)*(x + 4)'],
  ])('%s becomes %s', (text, short) => {
    const result = tidy(f(text), arrange, newWork());
    const other = expanded(f(`${text} - (${short})`), newWork());
    expect(other && print(other)).toBe('0');
    expect(lengthOf(result)).toBeLessThanOrEqual(lengthOf(f(short)) + 1);
  });
  it.each([
    ['(8*x + 4*y)/(8*A)', '(2*x + y)/(2*A)'],
    ['3*(4*x - 6*y)*(x + 1)/4 + (2*x + 2)/2', '3*(2*x - 3*y)*(x + 1)/2 + x + 1'],
    ['(x/2 + y)/4', '(x/2 + y)/4'],
    ['(4*x + 2*y)^2/8', '(4*x + 2*y)^2/8'],
  ])('the numbers of %s are cancelled: %s', (text, short) =>
    expect(numbersCancelled(f(text))).toBe(f(short)),
  );
  it('what divides by zero everywhere, or costs too much, is left as it is', () => {
    expect(expanded(f('1/((x+1)^2-x^2-2*x-1)'), newWork())).toBeUndefined();
    const long = f('(x+y+A+B)^60');
    expect(expanded(long, newWork(1000))).toBeUndefined();
    expect(tidy(long, arrange, newWork(1000))).toBe(long);
  });
  it('a number too large to write out is no fault, but a fault is', () => {
    expect(expanded(f('log((3^3700*x+1)*(3^3700*y+1)*(3^3700*A+1))'), newWork())).toBeUndefined();
    const broken = {
      seed: 1,
      get operations(): number {
        throw new TypeError('broken');
      },
    };
    expect(() => expanded(f('(x+y)^2'), broken)).toThrow(TypeError);
  });
});
