import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { gradient } from '../../../src/algebra/polynomial/gradient.ts';
import { evaluate } from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { polynomialReader } from '../../../src/algebra/polynomial/read.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import { sym } from '../../../src/expr/build.ts';
import { partial } from '../../../src/expr/differentiate.ts';
import { evaluateExact } from '../../../src/expr/evaluate.ts';
import { parseFormula } from '../../../src/expr/parse.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';

const names = ['x', 'y', 'z', 'λ'];
const ring = P.newRing(newWork(1e9));
const read = polynomialReader(ring, new Map(names.map((name, i) => [name, i])));
const options = runs(300);

function polynomial(text: string): Polynomial {
  const result = read(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem.what}`);
  return result.polynomial;
}

/** Terms as text, in a fixed order, for comparison by eye. */
const shown = (p: Polynomial): string =>
  [...p.terms]
    .map(([m, c]) => {
      const powers = m.exponents.flatMap((k, i) => (k === 0 ? [] : [`${names[i] ?? ''}${k}`]));
      return [Q.showRational(Q.rational(c, p.denominator)), ...powers].join(' ');
    })
    .sort()
    .join(', ');

const problem = (text: string): string => {
  const result = read(text);
  return result.ok ? shown(result.polynomial) : `! ${result.problem.code} @${result.problem.at}`;
};

describe('a formula is read as the polynomial that it is', () => {
  test.each([
    ['0', ''],
    ['x - x', ''],
    ['1/2 x', '1/2 x1'],
    ['x/2 y', '1/2 x1 y1'],
    ['-x^2', '-1 x2'],
    ['(-x)^2', '1 x2'],
    ['2^3', '8'],
    ['2^-2 x', '1/4 x1'],
    ['2^3^2', '512'],
    ['x^2^3', '1 x8'],
    ['-2^2', '-4'],
    ['2*-x', '-2 x1'],
    ['x - -x', '2 x1'],
    ['0.1x', '1/10 x1'],
    ['1e-3 x', '1/1000 x1'],
    ['0.1000000000000000055', '200000000000000011/2000000000000000000'],
    ['12345678901234567890 x', '12345678901234567890 x1'],
    ['6/4 x', '3/2 x1'],
    ['x/(1/3)', '3 x1'],
    ['x/3/2', '1/6 x1'],
    ['x/(3/2)', '2/3 x1'],
    ['z y x', '1 x1 y1 z1'],
    ['y x y', '1 x1 y2'],
    ['(x + y)(x - y)', '-1 y2, 1 x2'],
    ['(x + y)^2 - x^2 - y^2', '2 x1 y1'],
    ['(x + 1/2)^3 - x^3', '1/8, 3/2 x2, 3/4 x1'],
    ['(x + y)^0', '1'],
    ['0^0', '1'],
    ['x^(1 + y - y)', '1 x1'],
    ['x/(2 + y - y)', '1/2 x1'],
    ['sqrt(4) x', '2 x1'],
    ['exp(0) x + cos(x - x)', '1, 1 x1'],
    ['3 λ²'.replace('²', '^2'), '3 λ2'],
    ['0 x y', ''],
    ['x^1000000', '1 x1000000'],
  ])('%s', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });
});

describe('what is no polynomial is a problem with its place', () => {
  test.each([
    ['sqrt(x)', '! not-polynomial @0'],
    ['1 + sin(x)', '! not-polynomial @4'],
    ['x^(1/2)', '! not-polynomial @1'],
    ['2 + 2^(1/2)', '! not-polynomial @5'],
    ['x^-1', '! not-polynomial @1'],
    ['x^y', '! not-polynomial @1'],
    ['1/x', '! not-polynomial @1'],
    ['x/x', '! not-polynomial @1'],
    ['y/(x + 1)', '! not-polynomial @1'],
    ['pi x', '! not-polynomial @0'],
    ['x + I', '! not-polynomial @4'],
    ['x + w', '! unknown-name @4'],
    ["x'", '! prime @0'],
    ['D(x, y)', '! unknown-name @0'],
    ['x/0', '! division-by-zero @1'],
    ['x/(y - y)', '! division-by-zero @1'],
    ['0^-1', '! division-by-zero @1'],
    ['x y)', '! syntax @3'],
    ['', '! empty @0'],
    ['9^9^9 x', '! number-too-large @1'],
    ['(2 x)^1000000', '! number-too-large @5'],
    ['x^1000001', '! number-too-large @1'],
    ['(x^1000000)^2', '! number-too-large @11'],
    ['7^4000*'.repeat(20) + 'x', '! number-too-large @0'],
  ])('%s', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  it('as are sums whose common denominator would be enormous', () => {
    const fractions = Array.from({ length: 3000 }, (_, i) => `x/${10 ** 9 + 2 * i + 1}`);
    expect(problem(fractions.join('+'))).toBe('! number-too-large @0');
  });

  it('and a power that would be enormous ends with the budget', () => {
    const small = polynomialReader(P.newRing(newWork(10_000)), new Map([['x', 0]]));
    expect(() => small('(1 + x)^100000')).toThrow(OutOfWork);
  });

  it('a declared name wins over everything built in', () => {
    const own = polynomialReader(
      ring,
      new Map([
        ['pi', 0],
        ['sin', 1],
        ['I', 2],
      ]),
    );
    const result = own('pi sin^2 (I + 1)');
    expect(result.ok && shown(result.polynomial)).toBe('1 x1 y2, 1 x1 y2 z1');
  });
});

/** A formula as a text, and its value at a point as it was drawn. */
interface Drawn {
  readonly text: string;
  readonly value: (point: readonly Rational[]) => Rational;
}

const atoms: fc.Arbitrary<Drawn> = fc.oneof(
  fc.nat(names.length - 1).map((i) => ({ text: names[i]!, value: (at: readonly Rational[]) => at[i]! })),
  fc.nat(40).map((n) => ({ text: `${n}`, value: () => Q.rational(n) })),
  fc.tuple(fc.nat(9), fc.nat(99)).map(([n, d]) => ({
    text: `${n}.${d}`,
    value: () => Q.readDecimal(`${n}.${d}`),
  })),
);

const { formula } = fc.letrec<{ formula: Drawn }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    atoms,
    fc.tuple(tie('formula'), tie('formula'), fc.boolean()).map(([a, b, minus]) => ({
      text: `(${a.text}${minus ? ' - ' : '+'}${b.text})`,
      value: (at: readonly Rational[]) => (minus ? Q.sub : Q.add)(a.value(at), b.value(at)),
    })),
    fc.tuple(tie('formula'), tie('formula'), fc.constantFrom('*', ' ')).map(([a, b, sign]) => ({
      text: `(${a.text})${sign}(${b.text})`,
      value: (at: readonly Rational[]) => Q.mul(a.value(at), b.value(at)),
    })),
    fc.tuple(tie('formula'), fc.integer({ min: 1, max: 30 })).map(([a, n]) => ({
      text: `(-(${a.text})/${n})`,
      value: (at: readonly Rational[]) => Q.neg(Q.div(a.value(at), Q.rational(n))),
    })),
    fc.tuple(tie('formula'), fc.nat(3)).map(([a, n]) => ({
      text: `(${a.text})^${n}`,
      value: (at: readonly Rational[]) => Q.pow(a.value(at), n),
    })),
  ),
}));

const points = fc.array(
  fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 })).map(([n, d]) => Q.rational(n, d)),
  { minLength: names.length, maxLength: names.length },
);

describe('for every formula', () => {
  it('the value of the polynomial is the value of the formula', () =>
    fc.assert(
      fc.property(formula, points, ({ text, value }, at) => {
        expect(evaluate(polynomial(text), at)).toEqual(value(at));
      }),
      options,
    ));

  it('the gradient has the values of the derivatives of the expression', () =>
    fc.assert(
      fc.property(formula, points, ({ text }, at) => {
        const declared = new Map(names.map((name) => [name, sym(name)]));
        const parsed = parseFormula(text, { declared, time: sym('tau') });
        if (!parsed.ok) throw new Error(parsed.problem.what);
        const values = new Map(names.map((name, i) => [sym(name), at[i]!]));
        gradient(polynomial(text), [0, 1, 2, 3]).forEach((p, i) => {
          expect(evaluate(p, at)).toEqual(evaluateExact(partial(parsed.expr, sym(names[i]!)), values));
        });
      }),
      options,
    ));
});
