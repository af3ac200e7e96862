import { describe, expect, test } from 'vitest';
import { readTerm } from '../../src/recheck/read.ts';
import { keyOf } from '../../src/recheck/term.ts';

const operators = { total: 'D', partial: 'Dp' };
const read = (text: string): string => keyOf(readTerm(text, operators));

describe('a formula is read', () => {
  test.each([
    ['a + b*c', '(sum a (product b c))'],
    ['a - b - c', '(sum a (negative b) (negative c))'],
    ['a/b/c*d', '(product a (inverse b) (inverse c) d)'],
    ['a/(b*c)', '(product a (inverse (product b c)))'],
    ['-x^2', '(negative (power x 2/1))'],
    ['(-x)^2', '(power (negative x) 2/1)'],
    ['x^-2', '(power x (negative 2/1))'],
    ['2^3^x', '(power 2/1 (power 3/1 x))'],
    ['-a*b', '(product (negative a) b)'],
    ['a*-b', '(product a (negative b))'],
    ['--a', 'a'],
    ['1/3', '(product 1/1 (inverse 3/1))'],
    ['0.125', '125/1000'],
    ['sqrt(x)', 'sqrt(x)'],
    ['lambertw(0, x)', 'lambertw(0/1,x)'],
    ['sqrt*x', '(product sqrt x)'],
    ['λ_1 + é', '(sum λ_1 é)'],
    ['D(g,tau)', 'D(g,tau)'],
    ['D(D(g,tau),tau)', 'D(g,tau,2)'],
    ['Dp(L,D(H,tau),2)', 'Dp(L,D(H,tau),2)'],
    ['Dp(D(g,tau),g)', 'Dp(D(g,tau),g)'],
    [' ( x ) ', 'x'],
  ])('%s', (text, tree) => expect(read(text)).toBe(tree));

  test('with the names that the file gives to derivatives', () => {
    const renamed = { total: 'D_', partial: 'Dp_' };
    expect(keyOf(readTerm('D_(g,tau) + D', renamed))).toBe('(sum D(g,tau) D)');
  });
});

describe('what is no formula is refused', () => {
  test.each([
    ['', 'the end'],
    ['a +', 'the end'],
    ['a b', '“b” stands where'],
    ['2 x', '“x” stands where'],
    ['(a', 'the end'],
    ['a)', '“)” stands where'],
    ['a ** b', '“*” stands where'],
    ['a % b', '“% b” is no formula'],
    ['1.', '“.” is no formula'],
    ['\u202ea', 'is no formula'],
    ['D(g)', 'a derivative'],
    ['D(g,tau,0)', 'a derivative'],
    ['D(g,tau,x)', 'a derivative'],
    ['D(g,tau,1,1)', 'a derivative'],
    ['D(g,tau,100000)', 'a derivative'],
  ])('%j', (text, why) => expect(() => read(text)).toThrow(why));
});
