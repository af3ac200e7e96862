import { describe, expect, it } from 'vitest';
import { system, zerosOf } from './zeros-of.ts';

describe('sets of zeros in branches that need no paths', () => {
  it.each([
    ['the same factor twice', system('x y', 'x*(x^2 - 2)', '(y^2 + y + 3)*(x^2 - 2)')],
    [
      'three curves through one point',
      system('x y z', 'x^2 + y^2 - 5', 'x^2*y^2 + x*y - 6', '(z^2 + z + 3)*(x^3 + y^3 + x*y - 11)'),
    ],
  ])('%s: not complete', (_, given) => {
    const found = zerosOf(given);
    expect(found.complete).toBe(false);
    expect(found.hasSets).toBe(true);
  });

  it('a branch that contradicts itself hides nothing', () => {
    const found = zerosOf(system('x y', 'x^2 - 2', '(y^2 + y + 3)*(x^2 - 3)'));
    expect(found).toMatchObject({ complete: true, hasSets: false });
    expect(found.zeros).toHaveLength(4);
  });

  it('counts no paths where dense equations have too many unknowns for groups of one', () => {
    const names = Array.from({ length: 24 }, (_, i) => `x${i}`);
    const equations = names.map(
      (_, i) => `${names.map((x, j) => `${((i * j) % 7) + 1}*${x}^2`).join('+')}-1`,
    );
    const { complete, paths } = zerosOf(system(names.join(' '), ...equations), 1, 2);
    expect(complete).toBe(false);
    expect(paths).toMatchObject({ needed: 2 ** 24, followed: 2 });
  });
});
