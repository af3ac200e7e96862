import { describe, expect, it, vi } from 'vitest';
import { decideEqual, decideZero } from '../../src/algebra/decide.ts';
import * as factoring from '../../src/algebra/factor-integer.ts';
import { newWork } from '../../src/algebra/work.ts';
import { sym } from '../../src/expr/build.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { formulas } from '../formula.ts';

const f = formulas('x y z a b');
const positives = (names: string) => ({ positive: new Set(names.split(' ').map((n) => sym(n))) });
const verdict = (text: string, positive = '') => decideZero(f(text), positives(positive), newWork());

describe('identities of DLMF chapter 4 are proved', () => {
  it.each([
    ['4.21.2', 'sin(x+y) - sin(x)*cos(y) - cos(x)*sin(y)'],
    ['4.21.3', 'cos(x+y) - cos(x)*cos(y) + sin(x)*sin(y)'],
    ['4.21.4', 'tan(x+y) - (tan(x)+tan(y))/(1-tan(x)*tan(y))'],
    ['4.21.6', 'sin(x) + sin(y) - 2*sin((x+y)/2)*cos((x-y)/2)'],
    ['4.21.27', 'sin(2*x) - 2*tan(x)/(1+tan(x)^2)'],
    ['4.21.28', 'cos(2*x) - (1-tan(x)^2)/(1+tan(x)^2)'],
    ['4.21.30', 'sin(3*x) - 3*sin(x) + 4*sin(x)^3'],
    ['4.21.21, squared', 'sin(x/2)^2 - (1-cos(x))/2'],
    ['4.21.22, squared', 'cos(x/2)^2 - (1+cos(x))/2'],
    ['4.21.23', 'tan(x/2) - (1-cos(x))/sin(x)'],
    ['4.35.2', 'sinh(x+y) - sinh(x)*cosh(y) - cosh(x)*sinh(y)'],
    ['4.35.12', 'cosh(x)^2 - sinh(x)^2 - 1'],
    ['4.35.26', 'tanh(2*x) - 2*tanh(x)/(1+tanh(x)^2)'],
    ['4.28.1', 'sinh(x) - (exp(x)-exp(-x))/2'],
    ['4.8.16', 'exp(x+y) - exp(x)*exp(y)'],
    ['4.8.10', 'log(exp(x)) - x'],
    ['4.2.26', '2^x - exp(x*log(2))'],
    ['4.13.1', 'lambertw(0,x)*exp(lambertw(0,x)) - x'],
    ['4.24.13 in reverse', 'sin(asin(x)) - x'],
    ['4.16, figure', 'sin(acos(x)) - sqrt(1-x^2)'],
    ['4.16, figure', 'cos(atan(x)) - 1/sqrt(1+x^2)'],
    ['4.23.19', 'asin(x) + acos(x) - pi/2'],
    ['4.17, table', 'sin(pi/12) - (sqrt(6)-sqrt(2))/4'],
    ['4.17, table', 'tan(pi/3) - sqrt(3)'],
    ['4.17, table', 'cos(pi/4) - 1/sqrt(2)'],
    ['4.17', 'cos(2*pi/5) - (sqrt(5)-1)/4'],
    ['1.11.26: three real roots', '4*cos(acos(x)/3)^3 - 3*cos(acos(x)/3) - x'],
  ])('%s: %s', (_, text) => expect(verdict(text).kind).toBe('proved'));
});

describe('roots', () => {
  it.each([
    'sqrt(2)*sqrt(3) - sqrt(6)',
    'sqrt(2) - 4^(1/4)',
    'x^(1/6)*x^(1/3) - sqrt(x)',
    'sqrt(12) - 2*sqrt(3)',
    'sqrt(2/3) - sqrt(6)/3',
    '1/(1+sqrt(2)+sqrt(3)) - 1/2 - sqrt(2)/4 + sqrt(6)/4',
    '(-8)^(1/3) - 1 - I*sqrt(3)',
    '(-1)^(1/4) - (1+I)/sqrt(2)',
    '(-1)^(1/7)*(-1)^(6/7) + 1',
    'sqrt(5+2*sqrt(6)) - sqrt(2) - sqrt(3)',
    'sqrt(4-sqrt(7)) - sqrt(7/2) + sqrt(1/2)',
    'cos(pi/7)*cos(2*pi/7)*cos(3*pi/7) - 1/8',
    'cos(pi/11)+cos(3*pi/11)+cos(5*pi/11)+cos(7*pi/11)+cos(9*pi/11) - 1/2',
    '(-1)^(2/9)*(-1)^(7/9) + 1',
    '(-1)^(1/8)^2 - (-1)^(1/4)*(-1)^(1/8)^2/(-1)^(1/4)',
    'sqrt((x+1)^2 - x^2 - 2*x - 1)',
    'sqrt((x^2+1)^2) - x^2 - 1',
    'sqrt(4*x^2+4) - 2*sqrt(x^2+1)',
    'sqrt(3-sqrt(5))*sqrt(2)*sqrt(3+sqrt(5)) - 2*sqrt(2)',
    'sqrt(-x-1)*0 + sqrt(exp(2*x)) - exp(x)',
    'sqrt(sin(2*x) - 2*sin(x)*cos(x))',
    'exp(sin(2*x) - 2*sin(x)*cos(x)) - 1',
    'exp(4*I*pi/3) + (-1)^(1/3)',
    'exp(-I*pi/3) + (-1)^(2/3)',
    'exp(7*I*pi/3) - exp(I*pi/3)',
    'exp(2*I*pi/9)*(-1)^(7/9) + 1',
    'exp(I*pi/8)^2 - (-1)^(1/4)',
    'exp(log(x)/2) - sqrt(x)',
    'exp(log(x)/2 + y) - sqrt(x)*exp(y)',
    'exp(2*I*pi/3) - (-1)^(1/3) + 1',
    '(-1)^(1/101)*(-1)^(100/101) + 1',
    '(-1)^(10/101)*exp(91*I*pi/101) + 1',
    'exp(I*pi/10007) - (-1)^(1/10007)',
  ])('%s vanishes', (text) => expect(verdict(text).kind).toBe('proved'));
});

describe('what is real at the points that count has a sign', () => {
  it.each([
    'sqrt(x*y) - sqrt(x)*sqrt(y)',
    'sqrt(1-x)*sqrt(1+x) - sqrt(1-x^2)',
    'sqrt(x-1)*sqrt(y) - sqrt((x-1)*y)',
    'log(x*y) - log(x) - log(y)',
    'log(x^2) - 2*log(x)',
    'log(x/y) + log(y) - log(x)',
    'log(sqrt(x)) - log(x)/2',
    '4^x - 2^x*2^x',
    'log(1-x) + log(1+x) - log(1-x^2)',
  ])('%s vanishes', (text) => expect(verdict(text)).toEqual({ kind: 'proved', assuming: [] }));

  it('but nothing is assumed of what may be negative', () => {
    expect(verdict('sqrt(x^2) - x').kind).toBe('refuted');
    expect(verdict('sqrt(x/y) - sqrt(x*y)/y').kind).toBe('refuted');
    expect(verdict('log(x^2*y) - 2*log(x) - log(y)').kind).toBe('proved');
    expect(verdict('log(x^2) - log(-x)*2').kind).toBe('proved');
    expect(verdict('sqrt((x-1)^2) - (x-1)').kind).toBe('refuted');
    expect(verdict('sqrt(x^2*y) - x*sqrt(y)').kind).toBe('refuted');
  });

  it('the imaginary unit ends that: √x √y = √(xy) fails for two negative numbers', () => {
    expect(verdict('I*(sqrt(x*y) - sqrt(x)*sqrt(y))').kind).not.toBe('proved');
    expect(verdict('I*(sqrt(x*y) - sqrt(x)*sqrt(y))', 'x').kind).toBe('proved');
  });

  it('two sides count where both are real, whatever their difference is', () => {
    const sides = decideEqual(
      f('y*sqrt(x) + log(x)'),
      f('y*sqrt(x) + log(x) + sqrt(x^2) - x'),
      positives(''),
      newWork(),
    );
    expect(sides.kind).toBe('proved');
    const other = decideEqual(
      f('sqrt(x) + abs0'.replace('abs0', 'y')),
      f('sqrt(x) + z'),
      positives(''),
      newWork(),
    );
    if (other.kind !== 'refuted') throw new Error(other.kind);
    expect(other.witness.get(sym('x'))?.n).toBeGreaterThan(0);
  });
});

describe('assumptions are cited where they were used', () => {
  it.each([
    ['sqrt(x^2) - x', 'x', 'x'],
    ['sqrt(x/y) - sqrt(x*y)/y', 'y', 'y'],
    ['sqrt(x^2*y^2) - x*y', 'x y', 'x y'],
    ['log(x^2*(1+y^2)) - 2*log(x) - log(1+y^2)', 'y z', ''],
    ['(x+y)^2 - x^2 - 2*x*y - y^2', 'x y', ''],
  ])('%s with %s positive uses %s', (text, positive, used) => {
    const answer = verdict(text, positive);
    if (answer.kind !== 'proved') throw new Error(answer.kind);
    expect(answer.assuming.map((e) => infixPrinter()(e)).sort()).toEqual(used.split(' ').filter(Boolean));
  });
});

describe('one edit falsifies them', () => {
  it.each([
    'sin(x+y) - sin(x)*cos(y) + cos(x)*sin(y)',
    'cos(2*x) - (1+tan(x)^2)/(1-tan(x)^2)',
    'sin(3*x) - 3*sin(x) + 3*sin(x)^3',
    'sqrt(2)*sqrt(3) - sqrt(5)',
    'log(x*y) - log(x) + log(y)',
    '4^x - 2^x*3^x',
    'tan(pi/3) + sqrt(3)',
    'asin(x) - acos(x) - pi/2',
    'exp(x+y) - exp(x)*exp(-y)',
    'log(x^3) - 2*log(x)',
    'x^(1/6)*x^(1/3) - x^(1/3)',
    'lambertw(0,x)*exp(lambertw(0,x))*0 + sinh(2*x) - sinh(x)*cosh(x)',
  ])('%s does not vanish', (text) => expect(verdict(text).kind).toBe('refuted'));
});

describe('principal values of complex arguments', () => {
  it.each([
    ['I*(cos(atan(x)) - 1/sqrt(1+x^2))', 'proved', 'x is real'],
    ['I*(cos(atan(x+1/y)) - 1/sqrt(1+(x+1/y)^2))', 'proved', 'what is rational is real'],
    ['cos(atan(sin(x))) - 1/sqrt(1+sin(x)^2)', 'proved', 'where every part is real'],
    ['I*(sqrt(exp(2*x)) - exp(x))', 'proved', 'the exponential of a real number is positive'],
    ['I*(log(exp(x)) - x)', 'proved', 'DLMF 4.8.10'],
    ['sqrt(exp(2*I*x)) - exp(I*x)', 'undecided', 'but log e^z is z only for |Im z| ≤ π'],
    ['log(exp(I*x)) - I*x', 'undecided', 'DLMF 4.8.10'],
    ['I*(sqrt(x^2) - x)', 'undecided', 'x may be negative'],
    ['I*(log(x^2) - 2*log(x))', 'undecided', 'log x has an imaginary part'],
    ['(I*x)^2 + x^2', 'proved', 'the definition of I'],
    ['sqrt(-x) - I*sqrt(x)', 'undecided', '√−x = −i √x for negative x'],
    ['sqrt(-x) - I*sqrt(x)', 'proved', 'for positive x', 'x'],
    ['(-x)^(1/3) - (1+I*sqrt(3))/2*x^(1/3)', 'proved', 'the principal root', 'x'],
    ['log(-x) - log(x) - I*pi', 'proved', 'the principal value', 'x'],
    ['log(I) - I*pi/2', 'undecided', 'true, but not by these rules'],
  ])('%s is %s: %s', (text, kind, _, positive = '') => expect(verdict(text, positive).kind).toBe(kind));
});

it('prime factors that do not multiply back are not believed', () => {
  const wrong = vi.spyOn(factoring, 'factorInteger').mockReturnValue({ primes: [[2, 1]], rest: [[5, 1]] });
  expect(verdict('sqrt(12)*sqrt(3)*x - 6*x + sqrt(x) - sqrt(x)').kind).toBe('proved');
  expect(verdict('sqrt(15*x) - sqrt(10*x)', 'x').kind).toBe('refuted');
  expect(verdict('log(15*x) - log(10) - log(x)', 'x').kind).toBe('refuted');
  wrong.mockRestore();
});

describe('what has no value', () => {
  it.each([
    '(sin(2*x)-2*sin(x)*cos(x))^(-1/2)',
    'log(sin(2*x)-2*sin(x)*cos(x))',
    'log((x+1)^2-x^2-2*x-1)',
    '((x+1)^2-x^2-2*x-1)^(-1/2)',
    '1/(sin(2*x)-2*sin(x)*cos(x))',
  ])('%s is undecided', (text) => expect(verdict(text).kind).toBe('undecided'));
  it('a fractional power too odd to be taken apart is left whole', () => {
    expect(verdict('2^(1/10007)*2^(1/10007) - 2^(2/10007)').kind).not.toBe('refuted');
    expect(verdict('exp(300001*x)*exp(x) - exp(300002*x)').kind).not.toBe('refuted');
    expect(verdict('(-1)^(1/10007)*(-1)^(1/10007) - (-1)^(2/10007)').kind).not.toBe('refuted');
  });
});
