import { describe, expect, test } from 'vitest';
import { areShort, isNested, isShort } from '../../src/document/short.ts';
import { notationOf } from '../../src/document/notation.ts';
import { numeral } from '../../src/document/numeral.ts';
import { sixDigits } from '../../src/document/six-digits.ts';
import { sqrt } from '../../src/expr/build.ts';
import { formulas } from '../formula.ts';
import { flowOf } from '../analysis/flow-of.ts';

const f = formulas('x N');
const notation = notationOf(flowOf({ x: 'x' }));

describe('a value is written as a person would write it', () => {
  test.each([
    ['1e300', '1e300', '10^{300}'],
    ['1e-10', '1e−10', '10^{-10}'],
    ['-1e12', '−1e12', '-10^{12}'],
    ['1.1921e-07', '1.1921e−7', '1.1921 \\cdot 10^{-7}'],
    ['1.234567890123e-20', '1.234567…e−20', '1.234567\\ldots \\cdot 10^{-20}'],
    ['9.999999999e9', '9999999999', '9999999999'],
    ['173.1', '173.1', '173.1'],
    ['-173.1', '−173.1', '-173.1'],
    ['0.1234567', '0.1234567', '0.1234567'],
    ['0.46287123456', '0.462871…', '0.462871\\ldots'],
    ['-0.00246287123456', '−0.002462…', '-0.002462\\ldots'],
    ['123456.78912', '123456.7…', '123456.7\\ldots'],
    ['1234567.891', '1.234567…e6', '1.234567\\ldots \\cdot 10^{6}'],
  ])('%s', (text, plain, tex) => {
    expect(numeral(f(text), notation)).toEqual({ kind: 'math', plain, tex });
  });
  test.each([
    ['-1/4', '−1/4'],
    ['1/8388608', '1/8388608'],
    ['1/1024', '1/1024'],
    ['-33/7', '−33/7'],
    ['10^30/3', '3.333333…e29'],
    ['10^20/7777777', '1.285714…e13'],
  ])('%s', (text, plain) => expect(numeral(f(text), notation)).toMatchObject({ plain }));
  test('a fraction of long numbers stands on one line', () =>
    expect(numeral(f('-1/8388608'), notation)).toMatchObject({ tex: '-1/8388608' }));
  test.each([
    [1e-10, '1e−10', '10^{-10}'],
    [-1e22, '−1e22', '-10^{22}'],
    [2.5e22, '2.5e22', '2.5\\cdot 10^{22}'],
    [-1.1e-9, '−1.1e−9', '-1.1\\cdot 10^{-9}'],
  ])('of doubles, too: %d', (re, plain, tex) =>
    expect(sixDigits({ re, im: 0 })).toEqual({ kind: 'math', plain, tex }),
  );
});

describe('what is written out', () => {
  test('a number of very many digits is long, though it is one number', () => {
    expect(isShort(f('8576/2625'))).toBe(true);
    expect(isShort(f(`${'1234567890'.repeat(3)}/7`))).toBe(false);
    expect(isShort(f(`${'1234567890'.repeat(3)}*x`))).toBe(false);
  });
  test('several short formulas are long together', () => {
    const root = sqrt(f('2*x + N + 3'));
    expect([areShort([root]), areShort(Array(12).fill(root))]).toEqual([true, false]);
  });
  test.each([
    ['(17/2 + sqrt(3))^(1/3) + 1', true],
    ['2*cos(acos(1/7)/3)', true],
    ['sqrt(5) + 1/2', false],
    ['2*cos(2*pi/9)', false],
  ])('%s is as involved as a formula of Cardano: %s', (text, isSo) => expect(isNested(f(text))).toBe(isSo));
});
