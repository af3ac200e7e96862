import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { factored } from '../../src/algebra/factored.ts';
import { normalForms } from '../../src/algebra/normal.ts';
import { containsI, factsOf, isRational, signsOf } from '../../src/algebra/signs.ts';
import type { Facts, Sign, Signs } from '../../src/algebra/signs.ts';
import { whole } from '../../src/algebra/quotient.ts';
import { newWork } from '../../src/algebra/work.ts';
import { sym } from '../../src/expr/build.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { formulas } from '../formula.ts';

const f = formulas('x y z a b');
const print = infixPrinter();
const positive = (names: string): ReadonlySet<ReturnType<typeof sym>> =>
  new Set(
    names
      .split(' ')
      .filter(Boolean)
      .map((n) => sym(n)),
  );

interface Room {
  readonly sign: (text: string) => Sign;
  readonly learn: (product: string, inside: string) => void;
  readonly signs: Signs;
}

/** Signs of formulas that are polynomials in their kernels. */
function room(facts: Partial<Facts> & { readonly names?: string }): Room {
  const forms = normalForms(newWork());
  const signs = signsOf(forms.kernels, (p) => forms.expression(whole(p)), {
    real: true,
    nonNegative: [],
    signed: [],
    ...facts,
    positive: positive(facts.names ?? ''),
  });
  const quotient = (text: string) => forms.reduced(forms.quotient(f(text)));
  return {
    signs,
    sign: (text) => signs.of(quotient(text).numerator),
    learn: (product, inside) => signs.learn(factored(quotient(product)), f(inside)),
  };
}

describe('sums of products of what has a sign', () => {
  it.each<readonly [string, string, Sign]>([
    ['1 + x^2', '', 2],
    ['-1 - x^2', '', -2],
    ['x^2', '', 1],
    ['-x^2*y^4', '', -1],
    ['x^2 + y^2', '', 1],
    ['x', '', 0],
    ['x^3', '', 0],
    ['1 - x^2', '', 0],
    ['x^2 + y', '', 0],
    ['x', 'x', 2],
    ['x^3*y^2', 'x', 1],
    ['x + y', 'x y', 2],
    ['x + y', 'x', 0],
    ['-x*y', 'x y', -2],
    ['x^2 + y', 'y', 2],
    ['pi*x^2 + pi', '', 2],
    ['pi - x', '', 0],
    ['I', '', 0],
    ['I^3 + 1', '', 0],
  ])('%s with %s positive: %i', (text, names, expected) => expect(room({ names }).sign(text)).toBe(expected));
});

describe('kernels', () => {
  it.each<readonly [string, string, Sign, string]>([
    ['sqrt(2)', '', 2, 'a root of a positive number'],
    ['exp(x)', '', 2, 'the exponential of a real number'],
    ['exp(x*y)', '', 2, 'of a real product'],
    ['exp(I*x)', '', 0, 'but not of an imaginary one'],
    ['sqrt(x)', 'x', 2, 'a root of a positive symbol'],
    ['sqrt(pi)', '', 2, 'a root of π'],
    ['sqrt(x)', '', 0, 'of what is not known'],
    ['log(2)', '', 2, 'log 2 > 0'],
    ['log(5/4)', '', 2, 'log 5/4 > 0'],
    ['log(1/2)', '', -2, 'log ½ < 0, by enclosure'],
    ['log(x)', 'x', 0, 'log x may be negative'],
    ['zeta(3)', '', 2, 'ζ(3) > 0'],
    ['zeta(x)', 'x', 0, 'ζ(x) may be negative'],
    ['cos(x)', '', 0, 'cos x may be negative'],
    ['(-2)^(1/3)', '', 0, 'a complex root'],
    ['log(2)*x^2 + 1', '', 2, 'with log 2 as a factor'],
    ['log(1/2)*x^2', '', 0, 'with log ½ as a factor'],
    ['zeta(3)*x^2', '', 1, 'with ζ(3) as a factor'],
    ['sqrt(2)*x^2 + 1', '', 2, 'with √2 as a factor'],
    ['(-2)^(1/3)*x^2 + 1', '', 0, 'with a complex root as a factor'],
    ['cos(1)', '', 2, 'cos 1 > 0, by enclosure'],
    ['cos(2)', '', -2, 'cos 2 < 0, by enclosure'],
    ['cos(x)^2 + 1', '', 2, 'a real square'],
    ['D(x,tau)^2', '', 1, 'velocities are real'],
    ['log(x)^2', '', 1, 'logarithms are real where everything is'],
    ['sqrt(2) - 3/2', '', -2, 'a number, by enclosure'],
    ['sqrt(2)*sqrt(3) - sqrt(6)', '', 0, 'zero in disguise'],
  ])('%s with %s positive: %i (%s)', (text, names, expected) =>
    expect(room({ names }).sign(text)).toBe(expected),
  );
  it('where parts need not be real, only symbols and what is rational in them are', () => {
    const complex = room({ real: false });
    expect(complex.sign('x^2')).toBe(1);
    expect(complex.sign('D(x,tau)^2')).toBe(1);
    expect(complex.sign('exp(x)')).toBe(2);
    expect(complex.sign('exp(x/(1+y^2))')).toBe(2);
    expect(complex.sign('exp(3)')).toBe(2);
    expect(complex.sign('log(x)^2')).toBe(0);
    expect(complex.sign('exp(sqrt(x))')).toBe(0);
    expect(complex.signs.isReal(f('x/y + pi'))).toBe(true);
    expect(complex.signs.isReal(f('I*x'))).toBe(false);
    expect(complex.signs.isReal(f('log(x)'))).toBe(false);
    expect(room({}).signs.isReal(f('log(x)'))).toBe(true);
    expect(room({}).signs.isReal(f('log(x)+I'))).toBe(false);
  });
});

describe('what is nowhere negative', () => {
  it('gives the one factor of unknown sign the sign of the others', () => {
    const r = room({ names: 'a b' });
    r.learn('2*a*x', 'x');
    r.learn('-3*(y-1)/b', '1-y');
    r.learn('(z-2)^3*(1+x^2)', 'z-2');
    expect([r.sign('x'), r.sign('y-1'), r.sign('z-2')]).toEqual([1, -1, 1]);
  });
  it('counts negative factors by odd powers only', () => {
    const odd = room({});
    odd.learn('(-1-x^2)*y', '-y');
    expect(odd.sign('y')).toBe(-1);
    const even = room({});
    even.learn('(-1-x^2)^2*y', 'y');
    expect(even.sign('y')).toBe(1);
    const number = room({});
    number.learn('log(1/2)*y', '-y');
    number.learn('log(1/2)^2*z', 'z');
    number.learn('log(1/2)*log(1/3)*x', 'x');
    expect([number.sign('x'), number.sign('y'), number.sign('z')]).toEqual([1, -1, 1]);
  });
  it('tells nothing of two unknown factors, of an even power, or of none', () => {
    const r = room({});
    r.learn('x*y', 'x*y');
    r.learn('z^2*(1+x^2)', 'z^2');
    r.learn('3', '1');
    expect([r.sign('x'), r.sign('y'), r.sign('z')]).toEqual([0, 0, 0]);
  });
  it('a factor that may vanish counts as unknown: √(x²) y ≥ 0 says nothing of y at x = 0', () => {
    const r = room({});
    r.learn('x^2', 'x^2');
    r.learn('sqrt(x^2)*y', 'y');
    expect(r.sign('y')).toBe(0);
  });
  it('has a root that is nowhere negative', () => {
    const r = room({});
    r.learn('x*y', 'x*y');
    expect(r.sign('sqrt(x*y)')).toBe(1);
    expect(r.sign('sqrt(x*y) + 1')).toBe(2);
    expect(r.sign('sqrt(x*z)')).toBe(0);
  });
});

describe('the symbols whose sign was used are noted', () => {
  it('and no others', () => {
    const r = room({ names: 'x y' });
    r.sign('1 + z^2');
    expect([...r.signs.used]).toEqual([]);
    r.sign('x*z^2');
    expect([...r.signs.used].map((e) => print(e))).toEqual(['x']);
  });
});

describe('facts of an expression', () => {
  const facts = (...texts: readonly string[]): Facts => factsOf(texts.map(f), noAssumptions);
  const bases = (...texts: readonly string[]): readonly string[] =>
    facts(...texts)
      .nonNegative.map((e) => print(e))
      .sort();
  it('what stands under a root or in a logarithm is not negative', () => {
    expect(bases('sqrt(x) + log(y)', 'z + b^2')).toEqual(['x', 'y']);
    expect(bases('sqrt(x) + z^a')).toEqual([]);
    expect(facts('sqrt(x) + z^a').real).toBe(false);
    expect(bases('x^2 + 1/y + exp(z)')).toEqual([]);
    expect(bases('sin(sqrt(x-1)^3)')).toEqual(['x - 1']);
    expect(facts('sqrt(x)').real).toBe(true);
  });
  it('powers of what is positive by its signs are real', () => {
    const names = ['x', 'y'].map((n) => sym(n));
    const real = (text: string): boolean => factsOf([f(text)], { positive: new Set(names) }).real;
    for (const text of ['x^a', '(x+2*y)^a', '(x*y/3)^a', '(x^y)^a', 'pi^a', '2^(x^a)', '(x^z)^a'])
      expect(real(text)).toBe(true);
    for (const text of ['z^a', '(x-y)^a', '(-x)^a', '(x^a)^a + z^a', 'sin(x)^a', 'I*x^a'])
      expect(real(text)).toBe(false);
    expect(factsOf([f('x^a + sqrt(y)')], { positive: new Set(names) }).signed).toEqual([f('x')]);
  });
  it('unless the imaginary unit occurs', () => {
    expect(facts('sqrt(x)', 'I*y')).toEqual({
      positive: new Set(),
      real: false,
      nonNegative: [],
      signed: [],
    });
  });
  it('what is rational, what contains I', () => {
    expect(['x/y^2 + pi*I', 'D(x,tau)', 'x^-3'].map((t) => isRational(f(t)))).toEqual([true, true, true]);
    expect(['sqrt(x)', 'x^y', 'exp(x)'].map((t) => isRational(f(t)))).toEqual([false, false, false]);
    expect([containsI(f('exp(x*I)')), containsI(f('exp(x)'))]).toEqual([true, false]);
  });
});
