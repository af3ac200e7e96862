import { describe, expect, it } from 'vitest';
import { printed, shown, solve } from './solving.ts';

describe('zeros of denominators', () => {
  it.each([
    ['at another parameter', ['x/(x-a)'], ['x=0 ×1'], ['a']],
    ['at two parameters', ['(x-a)/(x-b)'], ['x=a ×1'], ['a - b']],
    ['where it cancels in part', ['(x^2-a^2)/(x-a)'], ['x=-a ×1'], ['a']],
    ['in a denominator of parameters', ['x/(a-1)-1/(a-1)'], ['x=1 ×1'], ['a - 1']],
    ['in a denominator that cancels', ['(x^2-x)/(a*x-a)'], ['x=0 ×1'], ['a']],
    ['above square roots', ['(x^2-a)/(x-b)'], ['x=sqrt(a) ×1', 'x=-sqrt(a) ×1'], ['a - b^2']],
  ])('are met at special parameters: %s', (_, equations, solutions, conditions) => {
    const result = solve('x', equations, 'a b');
    expect(shown(result)).toEqual(solutions);
    expect(printed(result.conditions)).toEqual(conditions);
    expect(result.complete).toBe(true);
  });

  it('are met at special parameters: several unknowns', () => {
    const result = solve('x y', ['x+y-1', '(x-y)/(x^2-a)'], 'a');
    expect(shown(result)).toEqual(['x=1/2 y=1/2 ×1']);
    expect(printed(result.conditions)).toEqual(['4*a - 1']);
    // The line x = 1 is excluded for b = 1.
    const lines = solve('x y', ['(x-1)*(y-a)/(x-b)'], 'a b');
    expect(lines.sets.map((s) => printed(s.equations))).toEqual([['x - 1'], ['y - a']]);
    expect(printed(lines.conditions)).toEqual(['b - 1']);
  });

  it('are no solutions, even if the numerator vanishes there, too', () => {
    expect(shown(solve('x', ['(x^2-1)/(x-1)']))).toEqual(['x=-1 ×1']);
    expect(shown(solve('x', ['(x^3-x^2)/x']))).toEqual(['x=1 ×1']);
    expect(shown(solve('x', ['(x^3-x^2)/(x*(x-1)+x-1)^2']))).toEqual(['x=0 ×2']);
    expect(shown(solve('x y', ['(x^2-x)/x', '(y^2-y)/(x-y)']))).toEqual(['x=1 y=0 ×1']);
    expect(shown(solve('x y', ['y^2-y', '(x^2-x*y)/(x-y)+x']))).toEqual(['x=0 y=1 ×1']);
  });

  it('ask for nothing where they are met nowhere', () => {
    expect(solve('x', ['x/(x-2)'], 'a')).toMatchObject({ complete: true, conditions: [] });
    expect(solve('x y', ['x-a', '(y-a-1)/(y-x)'], 'a')).toMatchObject({ complete: true, conditions: [] });
  });
});

describe('unknowns', () => {
  it('may be named twice', () => {
    expect(shown(solve('x x', ['x^2-1']))).toEqual(['x=1 ×1', 'x=-1 ×1']);
    expect(shown(solve('x y x', ['x^2-1', 'y-x']))).toEqual(['x=1 y=1 ×1', 'x=-1 y=-1 ×1']);
  });

  it('may have any value where no equation contains them', () => {
    const result = solve('x y z', ['x^2-1', 'y-x']);
    expect(result).toMatchObject({ complete: true, bound: undefined, solutions: [], algebraic: [] });
    expect(result.sets.map((s) => [s.dimension, printed(s.equations)])).toEqual([
      [1, ['y - 1', 'x - 1']],
      [1, ['y + 1', 'x + 1']],
    ]);
    // An unknown that is only divided by.
    expect(solve('x y', ['x/y']).sets.map((s) => printed(s.equations))).toEqual([['x']]);
  });
});
