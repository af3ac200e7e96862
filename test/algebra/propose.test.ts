import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import type { NeutralQuestion, NeutralTree } from '../../src/algebra/neutral.ts';
import { proposed } from '../../src/algebra/propose.ts';
import type { Question } from '../../src/algebra/propose.ts';
import { newWork } from '../../src/algebra/work.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { answering, equation, integral, outcome, product, tidy, x } from './questions.ts';

const print = infixPrinter();

/** A question and formulas for an answer. */
type Case = readonly [Question, ...(readonly string[])];

const cases = (...list: readonly Case[]): readonly (readonly [string, Question, readonly string[]])[] =>
  list.map(([q, ...answers]) => [`${q.kind} ${print(q.of)}: ${answers.join(', ')}`, q, answers]);

const kindOf = (question: Question, ...answers: readonly string[]): string =>
  proposed(question, answering(question, ...answers), noAssumptions, newWork()).kind;

describe('right answers are verified', () => {
  it.each(
    cases(
      [integral('x^2 + a*x'), 'x^3/3 + a*x^2/2'],
      [integral('1/x'), 'log(x)'],
      [integral('1/x'), 'log(-2*x) + 7'],
      [integral('1/(a*x^2 - b*x)'), 'log(a - b/x)/b'],
      [integral('1/(x^2 + a^2)'), 'atan(x/a)/a'],
      [integral('x*exp(x^2)'), 'exp(x^2)/2'],
      [integral('tan(x)'), '-log(cos(x))'],
      [integral('x*sqrt(x)'), '2*x^(5/2)/5'],
      [equation('a*x + b'), '-b/a'],
      [equation('x^2 - 3*x + 2'), '1', '2'],
      [equation('x^3 - 3*x + 2'), '1', '-2'],
      [equation('x^3 - 3*x + 2'), '1', '-2', '1'],
      [equation('a*x^2 + b*x + c'), '(-b + sqrt(b^2 - 4*a*c))/(2*a)', '(-b - sqrt(b^2 - 4*a*c))/(2*a)'],
      [product('x^2 - y^2'), '(x-y)*(x+y)'],
      [product('x^2 + 2*x*y + y^2'), '(x+y)^2'],
      [tidy('(a*x^2 - b*x)/x'), 'a*x - b'],
      [tidy('(x+1)/(x^2-1)'), '1/(x-1)'],
      [tidy('(x+y)^2 - x^2 - 2*x*y'), 'y^2'],
    ),
  )('%s', (_, question, answers) => {
    expect(kindOf(question, ...answers)).toBe('verified');
  });

  it('the roots come with their multiplicities and the leading coefficient', () => {
    const question = equation('a*x^3 - 3*a*x + 2*a');
    const found = proposed(question, answering(question, '1', '-2'), noAssumptions, newWork());
    if (found.kind !== 'verified') throw new Error(found.why);
    expect(print(found.answer.leading)).toBe('a');
    expect(found.answer.roots.map((r) => [print(r.root), r.multiplicity])).toEqual([
      ['1', 2],
      ['-2', 1],
    ]);
    expect(found.by).toBe('somebody');
  });

  it('complex roots of x³ = 2 (de Moivre)', () => {
    const n = (value: string, d = '1'): NeutralTree => ({ op: 'num', n: value, d });
    const power = (base: NeutralTree, exponent: NeutralTree): NeutralTree => ({
      op: 'power',
      base,
      exponent,
    });
    const times = (...factors: NeutralTree[]): NeutralTree => ({ op: 'product', factors });
    const real = power(n('2'), n('1', '3'));
    const turned = (sign: string): NeutralTree =>
      times(real, n('1', '2'), {
        op: 'sum',
        terms: [n('-1'), times(n(sign), power(n('-3'), n('1', '2')))],
      });
    const roots = [real, turned('1'), turned('-1')];
    const question = equation('x^3 - 2');
    expect(outcome(question, roots).kind).toBe('verified');
    expect(outcome(question, roots.slice(1))).toEqual({
      kind: 'rejected',
      why: 'the roots are not all',
    });
  });
});

describe('wrong or unproved answers are rejected', () => {
  it.each(
    cases(
      [integral('1/(a*x^2 - b*x)'), '-log(a*x^2 - b*x)'],
      [integral('x^2'), 'x^3'],
      [integral('sqrt(x^2)'), 'x^2/2'],
      [integral('x'), 'x^2/2', 'x^2/2'],
      [integral('x')],
      [equation('x^2 - 4'), '2'],
      [equation('x^2 - 4'), '2', '3'],
      [equation('x^3 - 3*x + 2'), '1'],
      [equation('x^2 - a^2'), 'sqrt(a^2)'],
      [equation('x - x'), '1'],
      [equation('x^2 - y'), 'x', '-x'],
      [equation('(x^2-1) - x*x + x^(1+0)'), '2'],
      [product('x^2 - y^2'), '(x-y)*(x-y)'],
      [product('x^2*y - y^3'), 'x^2*y - y^3'],
      [product('x^2 - 1'), 'x*(x - 1/x)'],
      [product('x - y'), 'sqrt(x-y)^2'],
      [tidy('(a*x^2 - b*x)/x'), 'b - a*x'],
      [tidy('x + y'), 'y + x'],
      [tidy('sqrt(x^2) + y - y*1 + 0*x + sqrt(x^2)'), '2*x'],
      [tidy('x^5 + x^4 + x^3 + x^2 + x + 1'), '(x^6-1)/(x-1)'],
    ),
  )('%s', (_, question, answers) => {
    expect(kindOf(question, ...answers)).toBe('rejected');
  });

  it('an antiderivative that is nowhere real is of no use', () => {
    const question = integral('x');
    expect(kindOf(question, 'x^2/2 + log(-x^2-1) - log(x^2+1)')).toBe('rejected');
    const positive = { positive: new Set<Expr>([x]) };
    const inverse = integral('1/x');
    expect(proposed(inverse, answering(inverse, 'log(-x)'), positive, newWork()).kind).toBe('rejected');
    expect(proposed(inverse, answering(inverse, 'log(x)'), positive, newWork()).kind).toBe('verified');
  });

  it('what is proved only where everything is real is not proved of complex numbers', () => {
    // √(b²) is b where √b is real; the bracket vanishes everywhere.
    const root = 'sqrt(b^2) + ((sqrt(b) + 1)^2 - b - 2*sqrt(b) - 1)';
    expect(kindOf(equation('x - b'), root)).toBe('rejected');
    expect(kindOf(equation('x - b'), root.replace('sqrt(b^2)', 'b'))).toBe('verified');
    expect(kindOf(tidy(root), 'b')).toBe('rejected');
  });

  it('an antiderivative that is real at one point alone is of no use', () => {
    const edge = 'sqrt(-(x-1)^2)';
    expect(kindOf(integral('x'), `x^2/2 + (${edge}+1)^2 + (x-1)^2 - 2*${edge} - 1`)).toBe('rejected');
  });

  it('the absolute value in a logarithm is dropped, and nowhere else', () => {
    const abs: NeutralTree = { op: 'call', fn: 'abs', args: [{ op: 'sym', name: 'x1' }] };
    const log: NeutralTree = { op: 'call', fn: 'log', args: [abs] };
    expect(outcome(integral('1/x'), [log]).kind).toBe('verified');
    expect(outcome(integral('1/x'), [abs]).kind).toBe('rejected');
  });
});

describe('what is told outside', () => {
  const told = (question: Question): NeutralQuestion | undefined => {
    let heard: NeutralQuestion | undefined;
    proposed(question, { name: 'listener', ask: (q) => ((heard = q), undefined) }, noAssumptions, newWork());
    return heard;
  };
  const names = (question: Question): readonly string[] => [
    ...new Set([...JSON.stringify(told(question)).matchAll(/"name":"([^"]*)"/g)].map((m) => m[1] as string)),
  ];

  it('are neutral names, whatever the symbols are called', () => {
    const question = product('E*i + e*lambda + constructor*toString + __proto__ + x1 - x2');
    expect([...names(question)].sort()).toEqual(['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8', 'x9']);
  });
  it('are names for constants, derivatives and functions that are not common', () => {
    expect(names(tidy('pi + I + zeta(3) + lambertw(0, a) + D(x, tau)'))).toHaveLength(5);
    expect(names(integral('x*log(a)*sqrt(b)/zeta(3)'))).toHaveLength(4);
    expect(JSON.stringify(told(integral('x*log(a)')))).not.toContain('log');
    expect(JSON.stringify(told(integral('x*log(x)')))).toContain('log');
  });
  it.each([
    ['an unknown inside a derivative', integral('D(x,tau) + 1')],
    ['an unknown by which a derivative is taken', integral('Dp(a,x) + 1')],
    ['an unknown inside a function without common meaning', integral('zeta(x)')],
    ['an equation that is not a polynomial', equation('exp(x) - 2')],
    ['an equation with a quotient', equation('1/x - 2')],
    ['a number with 16 digits', product('1234567890123456*x + y')],
    ['a fraction with 16 digits', product('0.123456789012345678*x + y')],
    ['a formula with more than 60 parts', product(Array.from({ length: 40 }, (_, k) => `x^${k}`).join('+'))],
  ])('is nothing of %s', (_, question) => {
    expect(told(question)).toBeUndefined();
    expect(outcome(question, []).kind).toBe('none');
  });
  it('without a proposer there is no answer', () => {
    expect(proposed(integral('x'), undefined, noAssumptions, newWork())).toEqual({
      kind: 'none',
      why: 'there is nobody to ask',
    });
  });
});
