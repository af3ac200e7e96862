import fc from 'fast-check';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { received } from '../../src/algebra/proposal/receive.ts';
import type { Proposed } from '../../src/algebra/propose.ts';
import { answerTo } from '../../src/cli/nerdamer.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr, Sym } from '../../src/expr/expr.ts';
import { formulas } from '../formula.ts';
import { at, factors, g, integral, roots, tidied } from './nerdamer-asked.ts';
import { runs } from '../runs.ts';

describe('what was asked or set before changes nothing', () => {
  const questions = [
    () => integral('x^2 + a*x'),
    () => roots('a*x^2 + b*x + c'),
    () => factors('x^2 - 1'),
    () => tidied('(a*g^2 - eps*g)/g'),
    () => integral('1/(A*g^2 - eps*g)', g),
    () => roots('x^3 - 2'),
  ] as const;
  const first = questions.map((ask) => ask() as Proposed<unknown>);

  it('in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...questions.keys()], { minLength: 2 }), (order) => {
        for (const k of order) expect(questions[k]?.()).toEqual(first[k]);
      }),
      runs(4),
    );
  });
  it('after variables, constants, functions, settings and failures', () => {
    interface Shared {
      (line: string): unknown;
      readonly setVar: (name: string, value: string) => void;
      readonly setConstant: (name: string, value: number) => void;
      readonly setFunction: (name: string, params: readonly string[], body: string) => void;
      readonly set: (name: string, value: unknown) => void;
    }
    const shared = createRequire(import.meta.url)('nerdamer/all') as Shared;
    shared.setVar('x1', '7');
    shared.setConstant('x2', 3);
    shared.setFunction('h', ['x'], 'x^2');
    shared('x3: 5');
    shared.set('IMAGINARY', 'x3');
    for (const line of ['x1: 7', 'x2:=8', 'setvar(x1,2)', 'f(x):=x', 'integrate((', '1/0', 'solve()'])
      answerTo(line);
    questions.forEach((ask, k) => expect(ask()).toEqual(first[k]));
  });
  it('nothing outside its realm is touched', () => {
    expect(answerTo('x1+1')).toBeDefined();
    expect('nerdamer' in globalThis).toBe(false);
  });
});

describe('an answer that it does not find', () => {
  it.each(['integrate((', 'solve(', '1/0', 'x1='])('to %j is none', (line) => {
    expect(answerTo(line)).toBeUndefined();
  });
  it('in a number of steps is none, however fast it runs', () => {
    expect(answerTo('factor((x1+x2+x3)^6-1)')).toBeUndefined();
  });
  it('leaves an integral standing', () => {
    expect(integral('x^5*exp(x)*sin(x)').kind).not.toBe('verified');
  });
});

describe('its trees are read as they are meant', () => {
  const point = at({ x1: 0.7, x2: 1.9, x3: 2.3 });
  const meaning = new Map([...point.keys()].map((e) => [(e as Sym).name, e]));
  const ours = formulas('x1 x2 x3');

  it.each([
    ['a number', '3/7', '3/7'],
    ['a root of a number', '5*2^(1/3)', '5*2^(1/3)'],
    ['a symbol', '-2*x1^3', '-2*x1^3'],
    ['a symbolic power of a number', '2^x1', '2^x1'],
    ['a symbolic power of a symbol', '3*x1^(x2+1)', '3*x1^(x2+1)'],
    ['a symbolic power of a product', '(x1*x2)^x3', '(x1*x2)^x3'],
    ['a symbolic power of a sum', '(x1+x2)^x3', '(x1+x2)^x3'],
    ['a symbolic power of a function', 'sin(x1)^x2', 'sin(x1)^x2'],
    ['a power of a function', '4*cos(x1)^2', '4*cos(x1)^2'],
    ['powers of e', 'e^(x1*x2)+exp(x3)+e', 'exp(x1*x2) + exp(x3) + exp(1)'],
    ['π', '2*pi*x1', '2*pi*x1'],
    ['a sum of powers of one symbol', '2*(x1+x1^2)^2', '2*(x1+x1^2)^2'],
    ['a sum', '(x1+2*x2)^(1/2)', '(x1+2*x2)^(1/2)'],
    ['a product', 'x1*x2^2/x3', 'x1*x2^2/x3'],
    ['roots', 'sqrt(x1+x2)*x1^(-3/2)', 'sqrt(x1+x2)*x1^(-3/2)'],
    [
      'functions that others have no name for',
      'sec(x1)+csc(x2)+cot(x3)',
      '1/cos(x1) + 1/sin(x2) + 1/tan(x3)',
    ],
  ])('%s', (_, line, meant) => {
    const [read] = received(answerTo(line), meaning, 'functions');
    expect(evaluateFloat(read as Expr, point)).toBeCloseTo(evaluateFloat(ours(meant), point), 12);
  });
  it('the imaginary unit', () => {
    expect(received(answerTo('i*x1'), meaning, 'functions')).toEqual([ours('I*x1')]);
  });
});
