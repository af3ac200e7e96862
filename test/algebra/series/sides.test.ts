import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../../src/algebra/series/expand.ts';
import type { Request } from '../../../src/algebra/series/expand.ts';
import { toExpr } from '../../../src/algebra/series/expansion.ts';
import type { Centre } from '../../../src/algebra/series/expansion.ts';
import { num, PI, sym } from '../../../src/expr/build.ts';
import { evaluateFloat } from '../../../src/expr/evaluate.ts';
import { formulas } from '../../formula.ts';
import { newField, textOf } from './setting.ts';

const x = sym('x');
const read = formulas('x a S t');

/** "from: sum where condition", or the reason of a refusal. */
function shown(text: string, at: Centre, more: Partial<Request> = {}, operations?: number): string {
  const field = newField(operations);
  const found = seriesOf(read(text), { variable: x, at, order: 3, ...more }, field);
  if (found.kind === 'refused') return found.why;
  const { sum, positive } = toExpr(field, found, at === x ? sym('t') : undefined);
  return `${found.from}: ${textOf(sum)}${positive ? ` where ${textOf(positive)} > 0` : ''}`;
}

const below = { side: 'below' } as const;

describe('a series from one side says so', () => {
  test.each<[string, Centre, string, string]>([
    ['sqrt(1-x)', num(1), 'above: I*sqrt(x - 1) where x - 1 > 0', 'below: sqrt(1 - x) where 1 - x > 0'],
    ['sqrt(x^2)', num(0), 'above: x where x > 0', 'below: -x where -x > 0'],
    ['sqrt(x^2)/x', num(0), 'above: 1 where x > 0', 'below: -1 where -x > 0'],
    ['sqrt(sin(x)^2)', PI, 'above: x - pi where x - pi > 0', 'below: pi - x where pi - x > 0'],
    ['(x^2)^(1/3)', num(0), 'above: x^(2/3) where x > 0', 'below: (-x)^(2/3) where -x > 0'],
    ['sqrt(a*x^2)', num(0), 'above: sqrt(a)*x where x > 0', 'below: -sqrt(a)*x where -x > 0'],
    ['sqrt(x^2+1)-1/x', 'infinity', 'above: x - 1/(2*x) where 1/x > 0', 'below: -3/(2*x) - x where -1/x > 0'],
    ['sqrt(1/x)', 'infinity', 'above: 1/sqrt(x) where 1/x > 0', 'below: I*sqrt(-1/x) where -1/x > 0'],
    ['acos(1-x^2)^3/x^2', num(0), 'above: 2*sqrt(2)*x where x > 0', 'below: -2*sqrt(2)*x where -x > 0'],
  ])('%s at %s', (text, at, fromAbove, fromBelow) => {
    expect(shown(text, at, { order: 2 })).toBe(fromAbove);
    expect(shown(text, at, { order: 2, side: 'below' })).toBe(fromBelow);
  });

  test('where the other side has no such series', () => {
    expect(shown('asin(x)', num(-1), { order: 1 })).toBe('above: sqrt(2)*sqrt(x + 1) - pi/2 where x + 1 > 0');
    expect(shown('asin(x)', num(-1), below)).toBe('an inverse sine or cosine is taken outside of [−1, 1]');
    expect(shown('log(-1-sqrt(x))', num(0), { order: 1 })).toBe('above: I*pi + sqrt(x) where x > 0');
  });
});

describe('what does not depend on the side holds on both', () => {
  test.each<[string, Centre, string]>([
    ['exp(x)', num(0), 'x^2/2 + x + 1'],
    ['sqrt(x^2)', num(1), 'x'],
    ['sqrt(x^4)', num(0), 'x^2'],
    ['sqrt(x^4)', 'infinity', 'x^2'],
    ['cos(sqrt(x^2))', num(0), '1 - x^2/2'],
    ['acos(1-x^2)^2', num(0), '2*x^2'],
    ['sin(sqrt(x))/sqrt(x)', num(0), '1 - x/6 + x^2/120'],
    ['sqrt(x)', num(0), 'sqrt(x)'],
    ['x^(1/3)', num(0), 'x^(1/3)'],
    ['sqrt(-x^3)', num(0), 'I*x^(3/2)'],
    ['1/(1+x)', 'infinity', '1/x - 1/x^2'],
    ['log(x)', num(-1), 'I*pi - x - (x + 1)^2/2 - 1'],
  ])('%s at %s', (text, at, sum) => {
    const expected = `both: ${textOf(read(sum))}`;
    expect(shown(text, at)).toBe(expected);
    expect(shown(text, at, below)).toBe(expected);
  });

  test('an unknown function from below', () => {
    const unknown = new Set([sym('S')]);
    expect(shown('S', x, { ...below, unknown, order: 2 })).toBe(shown('S', x, { unknown, order: 2 }));
    expect(shown('S*sqrt((x-a)^2)', x, { ...below, unknown, order: 1 })).toMatch(/^both: /u);
  });
});

describe('values agree on the half-line that is named', () => {
  test.each([
    'sqrt(x^2+x^3)',
    'sqrt(1-cos(x))',
    'acos(cos(x))*exp(x)',
    '(x^2)^(1/3)+x',
    'sqrt(x^2)/(1+sqrt(x^2))',
    'lambertw(0,sqrt(x^2))',
  ])('%s', (text) => {
    for (const [side, sign] of [
      ['above', 1],
      ['below', -1],
    ] as const) {
      const field = newField();
      const found = seriesOf(read(text), { variable: x, at: num(0), order: 5, side }, field);
      if (found.kind === 'refused') throw new Error(found.why);
      expect(found.from).toBe(side);
      const point = new Map([[x, sign * 0.02]]);
      const near = evaluateFloat(toExpr(field, found).sum, point);
      expect(Math.abs(evaluateFloat(read(text), point) - near)).toBeLessThan(10 * 0.02 ** 5);
    }
  });
});

test('where the budget ends before the other side is seen, nothing is said of it', () => {
  const told = Array.from({ length: 100 }, (_, k) => {
    const request = { variable: x, at: num(0), order: 3 };
    const found = seriesOf(read('cos(sqrt(x^2+x^4))'), request, newField(20 * (k + 1)));
    return found.kind === 'refused' ? found.why : found.from;
  });
  expect([...new Set(told)]).toEqual(['the budget of operations is used up', 'above', 'both']);
});

test('a fault on the other side is no answer', () => {
  const neg = (): never => {
    throw new TypeError('fault');
  };
  const field = { ...newField(), neg };
  expect(() => seriesOf(read('sqrt(x^2)'), { variable: x, at: num(0), order: 3 }, field)).toThrow(TypeError);
});
