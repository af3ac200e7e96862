import { describe, expect, test } from 'vitest';
import { replay } from '../../src/recheck/replay.ts';
import { galleryDerivation } from '../gallery.ts';
import { jsonOf } from './derivations.ts';

const json = jsonOf(galleryDerivation('phi4'));

/** The replay of the rate of g, stated as `rhs` under a Hamiltonian. */
function rateUnder(hamiltonian: string, rhs: string): string {
  const steps = json.steps
    .filter(({ id }) => id === 'lift.hamiltonian' || id === 'hamilton.rate.g')
    .map((step) => ({
      ...step,
      by: step.id === 'lift.hamiltonian' ? 'given-hamiltonian' : step.by,
      equation: { ...step.equation, rhs: step.id === 'lift.hamiltonian' ? hamiltonian : rhs },
    }));
  const outcome = replay({ ...json, steps })[1]?.outcome;
  return outcome === undefined
    ? ''
    : outcome.kind === 'agrees'
      ? 'agrees'
      : `${outcome.kind}: ${outcome.why}`;
}

describe('a hostile derivation ends in an answer', () => {
  const deep = `${'('.repeat(10_000)}g${')'.repeat(10_000)}`;
  const long = '7'.repeat(1_000_000);
  test.each([
    ['10,000 parentheses', deep, deep, /^not replayed: a formula nests deeper than 500 levels/],
    ['10,000 powers', 'g^'.repeat(10_000) + 'g', 'g', /^not replayed: a formula nests deeper/],
    [
      '10,000 functions',
      'sin('.repeat(10_000) + 'g' + ')'.repeat(10_000),
      'g',
      /^not replayed: .*nests deeper/,
    ],
    ['10,000 minus signs', `p_g*(${'-'.repeat(10_000)}g)`, 'g', /^agrees$/],
    ['10,000 terms', `p_g*(${Array(10_000).fill('g').join(' + ')})`, '10000*g', /^agrees$/],
    ['10,000 factors', `p_g*${Array(10_000).fill('g').join('*')}`, 'g^10000', /^agrees$/],
    ['x^1000000', 'p_g*g^1000000', 'g^1000000', /^agrees$/],
    ['x^1000000, falsified', 'p_g*g^1000000', 'g^1000001', /^disagrees/],
    ['a derivative of x^1000000', 'p_g^1000000', '1000000*p_g^999999', /^agrees$/],
    ['x to a power with 50 digits', `p_g*g^${long.slice(0, 50)}`, 'g', /^disagrees/],
    ['x to a power with 1000 digits', `p_g*g^${long.slice(0, 1000)}`, 'g', /^not replayed/],
    ['powers of powers', 'p_g*(((g^99999)^99999)^99999)^99999', 'g', /^disagrees/],
    [
      'a number with a million digits',
      `p_g*${long}`,
      long,
      /^not replayed: a number has more than 20000 digits/,
    ],
    ['a number with 10,000 digits', `p_g*${long.slice(0, 10_000)}`, long.slice(0, 10_000), /^agrees$/],
    [
      'a number that is all but another',
      `p_g*${long.slice(0, 9_000)}`,
      `${long.slice(0, 8_999)}8`,
      /^disagrees/,
    ],
    ['five million characters', 'g'.repeat(5_000_000), 'g', /^not replayed: a formula has more than 4000000/],
    ['a root of order 10^9', 'p_g*g^(1/1000000007)', 'g^(1/1000000007)', /^(agrees|not replayed)/],
    ['a division by zero', 'p_g/0', '1/0', /^not replayed: .*no point/],
    ['a division by what vanishes', 'p_g/(g - g)', '1/(g - g)', /^not replayed: .*no point/],
    ['a radicand that is never positive', 'p_g*sqrt(0*g - 0)', 'sqrt(0)', /^(agrees|not replayed)/],
    ['a function that is none', 'p_g*evil(g)', 'evil(g)', /^not replayed: .*evil is no function/],
    ['a function of too much', 'p_g*sin(g, g)', 'sin(g, g)', /^not replayed: .*sin has 2 arguments/],
    ['names of JavaScript', 'p_g*constructor*__proto__', 'constructor*__proto__', /^agrees$/],
    ['the derivative by a number', 'p_g*Dp(g*g, 2)', 'g', /^not replayed: .*no variable/],
    ['the hundredth derivative', 'p_g*Dp(g*g, g, 100)', '0', /^(agrees|not replayed)/],
  ])('%s', (_, hamiltonian, rhs, expected) => {
    const started = Date.now();
    expect(rateUnder(hamiltonian, rhs)).toMatch(expected);
    expect(Date.now() - started).toBeLessThan(30_000);
  });

  test('multiples of a prime that an enemy has chosen are no zeros: the primes depend on the text', () => {
    const prime = ((1n << 61n) - 1n) * ((1n << 89n) - 1n);
    expect(rateUnder(`p_g*g`, `g + ${prime}`)).toMatch(/^disagrees/);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 3],
    ['a list', []],
    ['an empty object', {}],
    ['another format', { ...json, format: 2 }],
    ['no names', { ...json, names: 'all' }],
    ['a momentum that is no name', { ...json, names: { ...json.names, momenta: { g: 1 } } }],
    ['steps that are none', { ...json, steps: 7 }],
    ['a step that is none', { ...json, steps: [null] }],
    ['a step without an equation', { ...json, steps: [{ ...json.steps[0], equation: undefined }] }],
    ['a matrix without rows', { ...json, steps: [{ ...json.steps[0], matrix: {} }] }],
    ['a verdict that is a word', { ...json, steps: [{ ...json.steps[0], verdict: 'proved' }] }],
  ])('%s in the place of a derivation is not replayed', (_, value) => {
    expect(replay(value)).toEqual([
      { id: 'derivation', outcome: { kind: 'not replayed', why: expect.any(String) as string } },
    ]);
  });

  test('a budget of few operations is kept', () => {
    const outcomes = replay(json, 20);
    expect(outcomes.length).toBe(json.steps.length);
    for (const { outcome } of outcomes) {
      expect(outcome).toMatchObject({ kind: 'not replayed' });
      expect(outcome.kind === 'agrees' ? '' : outcome.why).toMatch(/more than 20 operations$/);
    }
  });
});
