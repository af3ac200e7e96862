import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideDefined, decideEqual, decideZero } from '../../src/algebra/decide.ts';
import type { Verdict } from '../../src/algebra/verdict.ts';
import { newWork } from '../../src/algebra/work.ts';
import { add, mul, num, pow, sub, sym } from '../../src/expr/build.ts';
import { evaluateExact } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import * as Q from '../../src/expr/rational.ts';
import { formulas } from '../formula.ts';
import { runs } from '../runs.ts';

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
    expect(verdict('(2+sqrt(5))^(1/3) - (1+sqrt(5))/2')).toBe('supported');
    expect(verdict('4*atan(1/5) - atan(1/239) - pi/4')).toBe('supported');
  });
  it('without a point in the common real domain nothing is decided', () => {
    expect(verdict('log(-x^2-1) - 3')).toBe('undecided');
    expect(verdict('I*x + 1')).toBe('undecided');
  });
  it('what divides by zero everywhere is undecided', () => {
    expect(verdict('1/(sin(x)^2+cos(x)^2-1)')).toBe('undecided');
  });
  it('a budget of operations ends in support or refutation by points, not in a proof', () => {
    const big = f('(x+y+z)^12 - (x+y+z)^10*(x^2+y^2+z^2+2*x*y+2*y*z+2*z*x)');
    expect(decideZero(big, noAssumptions, newWork(10))).toEqual({ kind: 'supported', points: 24 });
    expect(decideZero(big, noAssumptions, newWork()).kind).toBe('proved');
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
    const machin = '10^60*(4*atan(1/5) - atan(1/239) - pi/4)';
    expect(verdict(machin)).toBe('supported');
    expect(verdict(`${machin} + 1`)).toBe('refuted');
  });
});

it('a fault is no verdict: it is not swallowed', () => {
  const broken = {
    seed: 1,
    get operations(): number {
      throw new TypeError('broken');
    },
  };
  expect(() => decideZero(f('(x+y)^2 - x^2 - 2*x*y - y^2'), noAssumptions, broken)).toThrow(TypeError);
  const nowhere = f('1/((x+1)*(x-1) - x^2 + 1)');
  expect(() => decideDefined(nowhere, noAssumptions, broken)).toThrow(TypeError);
});

describe('a zero that divides zero proves nothing', () => {
  // √(x²) − x vanishes for all positive x, and times √(x²) + x everywhere: nothing may be divided by it.
  it.each([
    [
      'sqrt(x^2) + x + (sqrt(x^2)-x)^(1/6)*((sqrt(x^2)-x)^(1/3)+1) - sqrt(sqrt(x^2)-x) - (sqrt(x^2)-x)^(1/6)',
      'x^{1/6} = x^{1/2} x^{2/3} / x',
    ],
    ['(sqrt(x^2)+x)*exp(lambertw(0,sqrt(x^2)-x))', 'e^{W(x)} = x/W(x)'],
    ['(sqrt(x^2)+x)*exp(lambertw(0,2*(sqrt(x^2)-x)))', 'the same with a factor'],
  ])('%s is 2x there (%s)', (text) => expect(verdict(text)).not.toBe('proved'));
  it.each([
    ['x^(1/6)*x^(1/3) - sqrt(x)', 'of a symbol'],
    ['(1+sqrt(2)*x)^(1/6)*(1+sqrt(2)*x)^(5/6) - 1 - sqrt(2)*x', 'without a division'],
    ['(1+sqrt(x))^(1/6)*((1+sqrt(x))^(1/3)+1) - sqrt(1+sqrt(x)) - (1+sqrt(x))^(1/6)', 'of what is positive'],
    ['lambertw(0,sqrt(x))*exp(lambertw(0,sqrt(x))) - sqrt(x)', 'of a root'],
    ['lambertw(0,sqrt(2)*x)*exp(lambertw(0,sqrt(2)*x)) - sqrt(2)*x', 'of a multiple'],
    [
      '(sqrt(x)+y)^(1/6)*((sqrt(x)+y)^(5/6)+1) - sqrt(x) - y - (sqrt(x)+y)^(1/6)',
      'of a sum, by its own root',
    ],
    ['(sqrt(x)+y)^(1/6)*((sqrt(x)+y)^(1/6)+1) - (sqrt(x)+y)^(1/3) - (sqrt(x)+y)^(1/6)', ''],
  ])('%s still vanishes %s', (text) => expect(verdict(text)).not.toBe('refuted'));
});

describe('powers too large to write out', () => {
  it('√(x^200002) is |x|^100001, not x^100001', () => {
    expect(verdict('sqrt(x^200002) - x^100001')).not.toBe('proved');
    expect(verdict('sqrt(x^200002) + x^100001')).not.toBe('proved');
  });
  it('log x^200002 = 200002 log x only where x is positive', () => {
    expect(verdict('log(x^200002) - 100001*log((-x)^2)')).not.toBe('refuted');
    expect(verdict('log(x^200002) - 200002*log(x) + I*x*0')).not.toBe('refuted');
  });
});

describe('definitions', () => {
  const defined = (text: string, positive = ''): string =>
    decideDefined(f(text), { positive: new Set(positive.split(' ').map((n) => sym(n))) }, newWork()).kind;
  it.each([
    ['1/x', 'at a point'],
    ['pi*x/(x+pi)', 'at a point'],
    ['sqrt(x) + log(y)', 'at a real point'],
    ['log(-x^2-1)', 'at a complex value'],
    ['I*exp(I*x)/(1+I)', 'at a complex value'],
    ['lambertw(0,x^2)', 'at a real point'],
    ['pi^20001*x', 'as a polynomial'],
    ['(I*x+2)^(10^7)', 'as a polynomial'],
    ['0*x + 3', 'as a number'],
  ])('%s has a value %s', (text) => expect(defined(text)).toBe('proved'));
  it.each([
    ['1/((x+1)^2-x^2-2*x-1)', 'the expression has no value anywhere'],
    ['1/(pi^2-1-(pi-1)*(pi+1))', 'the expression has no value anywhere'],
    ['(1+1/((x+1)^2-x^2-2*x-1))^67108858', 'the expression has no value anywhere'],
    ['1/(sin(2*x)-2*sin(x)*cos(x))', 'the expression has no value anywhere'],
    ['1/(sqrt(2)*sqrt(3)-sqrt(6))', 'the expression has no value anywhere'],
    ['log((x+1)^2-x^2-2*x-1)', 'the expression has no value anywhere'],
    ['lambertw(1,x)', 'no point was found at which it has a value'],
  ])('of %s that is not known: %s', (text, why) =>
    expect(decideDefined(f(text), noAssumptions, newWork())).toEqual({ kind: 'undecided', why }),
  );
  it('of two sides that are the same: nothing is proved of what has no value', () => {
    const equal = (left: string, right: string): string =>
      decideEqual(f(left), f(right), noAssumptions, newWork()).kind;
    for (const nowhere of [
      'x/((y+1)^2-y^2-2*y-1)',
      'x/sqrt((y+1)^2-y^2-2*y-1)',
      '1/(sqrt(2)*sqrt(3)-sqrt(6))',
    ]) {
      expect(equal(nowhere, nowhere)).toBe('undecided');
      expect(equal(`${nowhere} + (x+1)^2`, `${nowhere} + x^2 + 2*x + 1`)).toBe('undecided');
      expect(equal(nowhere, '7')).toBe('undecided');
      expect(equal(`${nowhere}*((x+1)^2-x^2-2*x-1)`, '0')).toBe('undecided');
    }
    expect(equal('sqrt(-1-x^2)', 'sqrt(-1-x^2)')).toBe('proved');
  });
  it('without a budget points decide', () => {
    expect(decideDefined(f('pi/(sqrt(x)+y)^9'), noAssumptions, newWork(0)).kind).toBe('proved');
    expect(decideDefined(f('1/(pi^2-1-(pi-1)*(pi+1))'), noAssumptions, newWork(0)).kind).toBe('undecided');
  });
});

describe('hostile numbers cost little', () => {
  // Each takes milliseconds; without bounds on the size of intermediate values some take minutes.
  it.each([
    ['exp(200000*x) - exp(100000*x)^2', 'undecided'],
    ['exp(-1000000)', 'undecided'],
    ['(x+1)^(1/1003)', 'refuted'],
    ['x^1000000 - 1', 'refuted'],
    ['x^(10^6) - y^(10^6)*x', 'refuted'],
    ['((x^4000+pi)^4000+pi)^4000 - 1', 'undecided'],
    ['((((x^7)+1)^19+1)^53+1)^101 - x', 'refuted'],
    ['(1+pi*10^(-30))^100000 - 2', 'refuted'],
    ['exp(20000) - x', 'undecided'],
    ['exp(exp(exp(exp(x)))) - 1', 'refuted'],
    ['x^(x^(x^x)) - 1', 'refuted'],
    ['sin(exp(1000*x)) - 1', 'refuted'],
    ['exp(-exp(8)) - 1', 'refuted'],
    ['tan(exp(9000+x)) - x', 'undecided'],
    ['pi^200000 - x', 'undecided'],
  ])('%s: %s', (text, kind) => expect(verdict(text)).toBe(kind));
});

it('the search for points ends where it costs too much', () => {
  const terms = Array.from({ length: 4000 }, (_, k) => mul(f('y'), add(f('x'), num(k + 1))));
  const long = mul(f('4*atan(1/5) - atan(1/239) - pi/4'), add(...terms));
  const answer = decideZero(long, noAssumptions, newWork(10));
  if (answer.kind !== 'supported') throw new Error(answer.kind);
  expect(answer.points).toBeGreaterThan(0);
  expect(answer.points).toBeLessThan(24);
});

describe('powers with general exponents are real for negative bases, too: (−2)³', () => {
  const equal = (left: string, right: string, positive = ''): Verdict =>
    decideEqual(f(left), f(right), { positive: new Set(positive.split(' ').map((n) => sym(n))) }, newWork());
  it.each([
    ['sqrt(x^y)', 'x^(y/2)'],
    ['(x^y)^(1/y)', 'x'],
    ['(x^y)^z', 'x^(y*z)'],
    ['sqrt((x^y)^2)', 'x^y'],
    ['log(x^y)', 'y*log(x)'],
    ['(x*y)^z', 'x^z*y^z'],
  ])('%s = %s needs a positive base', (left, right) => {
    expect(equal(left, right).kind).not.toBe('proved');
    const verdict = equal(left, right, 'x y');
    expect(verdict).toMatchObject({ kind: 'proved' });
    expect(verdict.kind === 'proved' && verdict.assuming).toContain(f('x'));
  });
  it('x^y x^z = x^(y + z), and x^(1/2 + y)/√x = x^y', () => {
    expect(equal('x^y*x^z', 'x^(y+z)').kind).toBe('proved');
    expect(equal('x^(1/2+y)/sqrt(x)', 'x^y').kind).toBe('proved');
    expect(equal('2^y*3^y', '6^y')).toEqual({ kind: 'proved', assuming: [] });
  });
});

describe('support by points', () => {
  it('counts points at which every part is real: √(x²) = x where log x is', () => {
    const [left, right] = [f('log(x)+sqrt(x^2)'), f('log(x)+x')];
    expect(decideEqual(left, right, noAssumptions, newWork()).kind).toBe('proved');
    expect(decideEqual(left, right, noAssumptions, newWork(0)).kind).toBe('supported');
  });
  const machin = '(4*atan(1/5) - atan(1/239) - pi/4)';
  it('counts points at which terms cancel to half of the digits', () => {
    for (const text of [`exp(100)*${machin}`, `exp(1400+x^2)*${machin}`, `${machin}^3/x`, `sinh(${machin})`])
      expect(verdict(text)).toBe('supported');
    expect(verdict(`log(1+${machin})`)).toBe('supported');
  });
  it('does not count points at which all is small', () => {
    const why = 'no point of the common real domain shows it';
    for (const text of ['exp(-1000000)', 'exp(-10^6)+exp(-10^6-x^2)', '1/exp(10^5)'])
      expect(decideZero(f(text), noAssumptions, newWork())).toMatchObject({ why });
  });
  it('tries fractions of either sign with small parts', () => {
    const roots = Array.from({ length: 9 }, (_, k) =>
      sub(pow(f('x'), num(2)), num(Q.rational(1, (k + 1) ** 2))),
    );
    const answer = decideZero(mul(...roots), noAssumptions, newWork());
    if (answer.kind !== 'refuted') throw new Error(answer.kind);
    const { n, d } = answer.witness.get(f('x')) ?? Q.zero;
    expect(Math.abs(Number(n))).toBeGreaterThan(1);
    expect(Math.abs(Number(n))).toBeLessThanOrEqual(12);
    expect(d).toBeLessThanOrEqual(9);
    for (const sign of ['+', '-']) expect(verdict(`sqrt(x^2) ${sign} x`)).toBe('refuted');
  });
});

describe('a difference is known before any point shows it', () => {
  it('in a prime field; then support by points is no answer', () =>
    expect(decideZero(f('(x+1)^2-x^2-2*x-1 + (1-1/(2+x^2))^(10^6)'), noAssumptions, newWork())).toEqual({
      kind: 'undecided',
      why: 'the two sides differ, but no point was found that shows it',
    }));
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
  const options = runs(100);
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
