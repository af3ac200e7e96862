import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEqual, decideZero, noAssumptions } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { add, mul, num, pow, sub, sym } from '../../src/expr/build.ts';
import { evaluateExact } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import * as Q from '../../src/expr/rational.ts';
import { formulas } from '../formula.ts';
import { multiplier } from '../multiplier.ts';

const f = formulas('x y z a b');
const verdict = (text: string, positive = ''): string =>
  decideZero(f(text), { positive: new Set(positive.split(' ').map((n) => sym(n))) }, newWork()).kind;

describe('identities of school algebra', () => {
  it.each([
    '(x+1)^2 - x^2 - 2*x - 1',
    '1/x - 1/y - (y-x)/(x*y)',
    '(x^2-y^2)/(x-y) - x - y',
    '(x+y+z)^3 - (x^3+y^3+z^3) - 3*(x+y)*(y+z)*(z+x)',
    '1/(x*(x+1)) - 1/x + 1/(x+1)',
  ])('%s vanishes', (text) => expect(verdict(text)).toBe('proved'));
});

describe('identities of DLMF and Abramowitz & Stegun', () => {
  it.each([
    ['sin(x)^2 + cos(x)^2 - 1', 'DLMF 4.21.12'],
    ['cosh(x)^2 - sinh(x)^2 - 1', 'DLMF 4.35.11'],
    ['tan(x)*cos(x) - sin(x)', 'DLMF 4.14.4'],
    ['exp(x+y) - exp(x)*exp(y)', 'DLMF 4.8.15'],
    ['exp(2*x) - exp(x)^2', 'DLMF 4.8.15'],
    ['x^(a+1) - x*x^a', 'DLMF 4.8.16'],
    ['zeta(2) - pi^2/6', 'DLMF 25.6.1'],
    ['zeta(4) - pi^4/90', 'DLMF 25.6.1'],
    ['zeta(12) - 691*pi^12/638512875', 'Abramowitz & Stegun 23.2.16'],
    ['I^2 + 1', 'the definition of I'],
    ['sqrt(x+y)^3 - (x+y)*sqrt(y+x)', 'the definition of the square root'],
    ['1/(1+sqrt(x)) - (1-sqrt(x))/(1-x)', 'rationalised denominator'],
  ])('%s vanishes (%s)', (text) => expect(verdict(text)).toBe('proved'));
});

describe('what is not an identity is refuted by an exact witness', () => {
  it.each([
    'sqrt(x^2) - x',
    'pi - 355/113',
    'pi - 314159265358979323846264338327950288419716939937510/10^50',
    'zeta(3) - 6/5',
    'exp(x) - 1 - x - x^2/2',
    'sin(x) - x + x^3/6',
    '(x+y)^2 - x^2 - y^2',
  ])('%s', (text) => {
    const e = f(text);
    const answer = decideZero(e, noAssumptions, newWork());
    expect(answer.kind).toBe('refuted');
    const value = answer.kind === 'refuted' ? evaluateExact(e, answer.witness) : undefined;
    // Where the value at the witness is rational, it is not zero.
    expect(value === undefined || !Q.isZero(value)).toBe(true);
  });

  it('a witness respects the assumption that a symbol is positive', () => {
    expect(verdict('sqrt(x^2) - x', 'x')).not.toBe('refuted');
    const answer = decideZero(f('x - 1'), { positive: new Set([sym('x')]) }, newWork());
    if (answer.kind !== 'refuted') throw new Error(answer.kind);
    expect(Q.sign(answer.witness.get(sym('x')) ?? Q.zero)).toBe(1);
  });
});

describe('roots of quotients keep their denominators', () => {
  it.each([
    ['1/(1+sqrt(1/x)*(sqrt(1/x)+1)) - 1/(x+x*sqrt(1/x)+1)', 'refuted'],
    ['1/(1+sqrt(1/x)*(sqrt(1/x)+1)) - x/(x+x*sqrt(1/x)+1)', 'proved'],
    ['log(1+sqrt(b/a)*(sqrt(b/a)+1)) - log(a+b+a*sqrt(b/a))', 'refuted'],
    ['log(1+sqrt(b/a)*(sqrt(b/a)+1)) - log((a+b+a*sqrt(b/a))/a)', 'proved'],
    ['1/(sqrt(1/x)^3 + 1) - x/(sqrt(1/x) + x)', 'proved'],
  ])('%s is %s', (text, expected) => expect(verdict(text, 'x a b')).toBe(expected));
});

describe('what the kernel cannot prove is never proved', () => {
  it('true identities beyond it are supported by points', () => {
    expect(verdict('sqrt(2)*sqrt(3) - sqrt(6)')).toBe('supported');
    expect(verdict('log(x*y) - log(x) - log(y)')).toBe('supported');
  });
  it('without a point in the common real domain nothing is decided', () => {
    expect(verdict('log(-x^2-1) - 3')).toBe('undecided');
    expect(verdict('I*x + 1')).toBe('undecided');
  });
  it('what divides by zero everywhere is undecided', () => {
    expect(verdict('1/(sin(x)^2+cos(x)^2-1)')).toBe('undecided');
  });
  it('a budget of operations ends in support or refutation by points, not in a proof', () => {
    const big = f('(x+y+z+a+b)^20 - (x+y+z+a+b)^19*(x+y+z+a+b)*(1 + 0*x)');
    expect(decideZero(big, noAssumptions, newWork(10)).kind).not.toBe('refuted');
    const different = f('(x+y+z+a+b+1)^30*(x-1)');
    expect(decideZero(different, noAssumptions, newWork(1000)).kind).toBe('refuted');
  });
});

describe('normal forms of functions', () => {
  it.each([
    ['tanh(x)*cosh(x) - sinh(x)', 'DLMF 4.28.4'],
    ['sinh(x)^3 - sinh(x)*(cosh(x)^2-1)', 'DLMF 4.35.11'],
    ['x^(2*a+a^2) - x^a*x^(a*(a+1))', 'DLMF 4.8.16'],
    ['4^((x+1)^2-x^2-2*x) - 4', 'an exponent that is constant'],
    ['sqrt((x+1)^2-x^2-2*x+3) - 2', 'a root of a constant in disguise'],
    ['cos(x*(x+1)-x^2-x) - 1', 'cos 0 = 1'],
    ['x/((y+1)^2-y^2-2*y) - x', 'division by 1 in disguise'],
    ['(1+I)*(1-I) - 2', 'the definition of I'],
    ['(zeta(1/2)+1)^2 - zeta(1/2)^2 - 2*zeta(1/2) - 1', 'ζ(½) is a number like any other'],
    ['(x^200001+1)^2 - x^400002 - 2*x^200001 - 1', 'an exponent too large to write out'],
    ['(x^(2^70)+1)^2 - x^(2^71) - 2*x^(2^70) - 1', 'an exponent beyond the machine'],
  ])('%s vanishes (%s)', (text) => expect(verdict(text)).not.toBe('refuted'));
  it.each(['tanh(x)*cosh(x) - sinh(x)', 'cos(x*(x+1)-x^2-x) - 1', '4^((x+1)^2-x^2-2*x) - 4'])(
    '%s is proved to',
    (text) => expect(verdict(text)).toBe('proved'),
  );
  it('exponents too large for a power stay whole', () => {
    expect(verdict('(exp(200000*x)+1)*(exp(200000*x)-1) - exp(200000*x)^2 + 1')).toBe('proved');
  });
  it('velocities are variables of their own', () => {
    expect(verdict('(D(x,tau)+x)^2 - D(x,tau)^2 - 2*x*D(x,tau) - x^2')).toBe('proved');
  });
});

describe('numbers', () => {
  it('too large to write out leave the decision to points', () => {
    const log = 'log((3^3700*x+1)*(3^3700*y+1)*(3^3700*z+1))';
    expect(verdict(`${log} - 1`, 'x y z')).toBe('refuted');
  });
  it('of any size are told apart from zero only by an enclosure', () => {
    expect(verdict('10^60*(sqrt(2)*sqrt(3) - sqrt(6))')).toBe('supported');
    expect(verdict('10^60*(sqrt(2)*sqrt(3) - sqrt(6)) + 1')).toBe('refuted');
  });
});

it('a fault is no verdict: it is not swallowed', () => {
  const broken = {
    seed: 1,
    get operations(): number {
      throw new TypeError('broken');
    },
  };
  expect(() => decideZero(f('(x+y)^2 - x'), noAssumptions, broken)).toThrow(TypeError);
});

/** Random polynomials, with an independent value: the sum of its monomials at a rational point. */
const names = ['x', 'y', 'z'].map((n) => sym(n));
const monomials = fc.array(
  fc.record({ c: fc.integer({ min: -9, max: 9 }), k: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)) }),
  { minLength: 1, maxLength: 6 },
);
type Monomials = readonly { readonly c: number; readonly k: readonly number[] }[];
const expression = (terms: Monomials): Expr =>
  add(...terms.map(({ c, k }) => mul(num(c), ...names.map((x, i) => pow(x, num(k[i] as number))))));

describe('laws of fields', () => {
  const options = { numRuns: 100 * multiplier };
  it('distributivity and cancellation are proved', () => {
    fc.assert(
      fc.property(monomials, monomials, monomials, (p, q, r) => {
        const [a, b, c] = [p, q, r].map(expression) as [Expr, Expr, Expr];
        expect(decideEqual(mul(a, add(b, c)), add(mul(a, b), mul(a, c)), noAssumptions, newWork()).kind).toBe(
          'proved',
        );
        if (b.op !== 'num') {
          expect(decideZero(sub(mul(a, b, pow(b, num(-1))), a), noAssumptions, newWork()).kind).toBe(
            'proved',
          );
        }
      }),
      options,
    );
  });
  it('a sum of monomials is zero exactly if its collected coefficients are', () => {
    fc.assert(
      fc.property(monomials, monomials, (p, q) => {
        const collected = new Map<string, number>();
        for (const [terms, s] of [
          [p, 1],
          [q, -1],
        ] as const) {
          for (const { c, k } of terms) collected.set(k.join(), (collected.get(k.join()) ?? 0) + s * c);
        }
        const zero = [...collected.values()].every((c) => c === 0);
        const answer = decideEqual(expression(p), expression(q), noAssumptions, newWork()).kind;
        expect(answer).toBe(zero ? 'proved' : 'refuted');
      }),
      options,
    );
  });
});
