import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import type { Proposer } from '../../src/algebra/neutral.ts';
import { proposed } from '../../src/algebra/propose.ts';
import { newWork } from '../../src/algebra/work.ts';
import { equation, integral, outcome, product, saying, tidy } from './questions.ts';

describe('a proposer who means harm', () => {
  const symbol = { op: 'sym', name: 'x1' };
  const right = {
    op: 'product',
    factors: [
      { op: 'num', n: '1', d: '2' },
      { op: 'power', base: symbol, exponent: { op: 'num', n: '2', d: '1' } },
    ],
  };
  const cyclic: { op: string; terms: unknown[] } = { op: 'sum', terms: [] };
  cyclic.terms.push(cyclic, cyclic);
  const deep = Array.from({ length: 100_000 }).reduce<unknown>(
    (base) => ({ op: 'power', base, exponent: symbol }),
    symbol,
  );
  const tower = Array.from({ length: 5 }).reduce<unknown>(
    (base) => ({ op: 'power', base, exponent: { op: 'num', n: '99', d: '1' } }),
    { op: 'sum', terms: [symbol, right] },
  );
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const throwing = new Proxy([], {
    getOwnPropertyDescriptor: () => {
      throw new Error('no');
    },
  });

  const answers: Readonly<Record<string, unknown>> = {
    nothing: null,
    'a number': 7,
    'not a number': Number.NaN,
    'a text': 'x1^2/2',
    'an empty list': [],
    'a list of texts': ['x1^2/2'],
    'a list of nothing': [null],
    'a formula without a list': right,
    'a sparse list': Array(1),
    'a long list': Array(1_000_000).fill(symbol),
    'a list that claims to be endless': { length: Infinity },
    'a list of negative length': { length: -1 },
    'a list of no length': { length: Number.NaN },
    'a function': () => 1,
    'an unknown operation': [{ op: 'eval', code: 'process.exit()' }],
    'an inherited operation': [Object.create(right) as unknown],
    'a getter': [
      {
        get op(): string {
          throw new Error('called');
        },
      },
    ],
    'a revoked proxy': [proxy],
    'a proxy that throws': throwing,
    'a cyclic formula': [cyclic],
    'a deep formula': [deep],
    'a wide formula': [{ op: 'sum', terms: Array(500).fill(symbol) }],
    'a tower of powers': [tower],
    'a number as a number': [{ op: 'num', n: 1, d: 1 }],
    'a number that is none': [{ op: 'num', n: 'NaN', d: '1' }],
    'a decimal number': [{ op: 'num', n: '0.5', d: '1' }],
    'code for a number': [{ op: 'num', n: '1);process.exit(', d: '1' }],
    'a huge number': [{ op: 'num', n: '9'.repeat(100_000), d: '1' }],
    'a zero denominator': [{ op: 'num', n: '1', d: '0' }],
    'zero to the power −1': [
      { op: 'power', base: { op: 'num', n: '0', d: '1' }, exponent: { op: 'num', n: '-1', d: '1' } },
    ],
    'a huge exponent': [{ op: 'power', base: symbol, exponent: { op: 'num', n: '9'.repeat(20), d: '1' } }],
    'a huge root': [{ op: 'power', base: symbol, exponent: { op: 'num', n: '1', d: '9'.repeat(20) } }],
    'a strange symbol': [{ op: 'sym', name: 'x7' }],
    'the name __proto__': [{ op: 'sym', name: '__proto__' }],
    'the name constructor': [{ op: 'sym', name: 'constructor' }],
    'a symbol as name': [{ op: 'sym', name: Symbol('x1') }],
    'a strange function': [{ op: 'call', fn: 'constructor', args: [symbol] }],
    'a function of two arguments': [{ op: 'call', fn: 'log', args: [symbol, symbol] }],
    'a function that was not called': [{ op: 'call', fn: { toString: () => 'log' }, args: [symbol] }],
    'the logarithm of nothing': [{ op: 'call', fn: 'log', args: [{ op: 'call', fn: 'abs', args: [] }] }],
    'the logarithm of zero': [{ op: 'call', fn: 'log', args: [{ op: 'num', n: '0', d: '1' }] }],
    'an unevaluated integral': [{ op: 'call', fn: 'integrate', args: [symbol, symbol] }],
  };

  it.each(Object.keys(answers))('gains nothing by %s', (name) => {
    for (const question of [
      integral('x'),
      equation('x^2 - 1'),
      product('x^2 - 1'),
      tidy('x*(x+1) - x^2 + 1'),
    ])
      expect(outcome(question, answers[name]).kind).not.toBe('verified');
  });
  it('gains nothing by failing', () => {
    const failing: Proposer = {
      name: 'failing',
      ask: () => {
        throw new Error('broken');
      },
    };
    expect(proposed(integral('x'), failing, noAssumptions, newWork())).toEqual({
      kind: 'none',
      why: 'failing failed',
    });
  });
  it('spends no more than a share of the budget', () => {
    const work = newWork(20_000_000);
    const question = product('x^2 - y^2');
    const power = {
      op: 'power',
      base: { op: 'sum', terms: ['x1', 'x2'].map((name) => ({ op: 'sym', name })) },
      exponent: { op: 'num', n: '99', d: '1' },
    };
    const heavy = { op: 'product', factors: Array(30).fill({ op: 'sum', terms: [power, symbol] }) };
    expect(proposed(question, saying([heavy]), noAssumptions, work).kind).toBe('rejected');
    expect(work.operations).toBeGreaterThanOrEqual(16_000_000);
  });
  it('of two right answers neither is spoiled by the other', () => {
    expect(outcome(integral('x'), [right]).kind).toBe('verified');
  });
});
