import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedPoints } from '../../src/analysis/fixed-points.ts';
import type { FixedSet } from '../../src/analysis/fixed-sets.ts';
import type { Place } from '../../src/analysis/real-points.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { theoryFrom } from '../gallery.ts';
import { runs } from '../runs.ts';

const print = infixPrinter();
const written = (place: Place | undefined): string =>
  place ? [...place].map(([x, e]) => `${x.name}=${print(e)}`).join(' ') : 'none';

/** The set on which f vanishes, of a flow that rests there. */
const zeroSet = (f: string, names = 'x y', more = ''): FixedSet =>
  fixedPoints(
    theoryFrom(
      `name: t\ncouplings: { ${names
        .split(' ')
        .map((x) => `${x}: {}`)
        .join(', ')} }\n${more}\nbeta: { ${names
        .split(' ')
        .map((x) => `${x}: "(${x} + 7)*(${f})"`)
        .join(', ')} }\n`,
    ),
  ).sets[0]!;
const places = ({ real }: FixedSet): readonly string[] =>
  real && 'at' in real ? real.at.map(written).toSorted() : [];

describe('sets whose real points are fewer', () => {
  test.each([
    ['x^2 + y^2', ['x=0 y=0']],
    ['x^2 + x*y + y^2', ['x=0 y=0']],
    ['(x - 1)^2 + 3*(y + x)^2', ['x=1 y=-1']],
    ['x^4 + x^3*y + y^4', ['x=0 y=0']],
    ['(x^2 - 2)^2 + y^2', ['x=-sqrt(2) y=0', 'x=sqrt(2) y=0']],
  ])('%s = 0 has isolated real points alone', (f, at) => {
    const set = zeroSet(f);
    expect([set.dimension, set.real?.kind, places(set)]).toEqual([1, 'isolated', at]);
    expect(set.sampleIsReal).toBe(true);
  });
  test.each([
    'x^2 + y^2 + 1',
    'x^2 + 1',
    'x^4 + x^2*y^2 + 3',
    'x^2 + x*y + y^2 + 1/10',
    'x^4 + x^2*y^2 - 3*x*y + y^4 + 5',
  ])('%s = 0 has no real point; the sample is marked', (f) => {
    const set = zeroSet(f);
    expect([set.real, set.sampleIsReal]).toEqual([{ kind: 'none' }, false]);
  });
  test('x² + y² = 0 with three couplings: only the third axis is real', () => {
    const set = zeroSet('x^2 + y^2', 'x y z');
    expect(set.dimension).toBe(2);
    expect(set.real).toMatchObject({ kind: 'smaller', at: [] });
    const [axis] = set.real?.kind === 'smaller' ? set.real.sets : [];
    expect([axis?.dimension, axis?.equations.map(print).toSorted()]).toEqual([1, ['x', 'y']]);
    expect(set.sampleIsReal).toBe(true);
  });
  test('with parameters the signs decide: a x² + b y²', () => {
    const positive = 'parameters: { a: { assume: positive }, b: { assume: positive } }';
    expect(zeroSet('a*x^2 + b*y^2', 'x y', positive).real?.kind).toBe('isolated');
    expect(zeroSet('a*x^2 + b*y^2', 'x y', 'parameters: { a: {}, b: {} }').real).toBeUndefined();
    expect(zeroSet('a*x^2 - b*y^2', 'x y', positive).real).toBeUndefined();
  });
});

describe('real branches', () => {
  test('y² = x²(x − 1): a curve, and the point at 0 by itself (Fulton, Algebraic Curves, section 3.1)', () => {
    const set = zeroSet('y^2 - x^2*(x - 1)');
    expect([set.real?.kind, places(set), set.sampleIsReal]).toEqual(['besides', ['x=0 y=0'], true]);
  });
  test.each(['x*y - 1', 'x^2 + y^2 - 1', 'y^2 - x^3', 'x^2 - 2*y^2', 'y^2 - x^2*(x + 1)'])(
    '%s = 0: nothing is claimed to be isolated',
    (f) => {
      const set = zeroSet(f);
      expect([set.real, set.sampleIsReal]).toEqual([undefined, true]);
    },
  );
  test('a circle so small that no simple number hits it has a real sample', () => {
    const set = zeroSet('(x - 1/7)^2 + (y - 1/9)^2 - 1/10000');
    expect([set.real, set.sampleIsReal]).toEqual([undefined, true]);
    const [x, y] = [...set.sample!.values()].map((e) => evaluateFloat(e, new Map())) as [number, number];
    expect((x - 1 / 7) ** 2 + (y - 1 / 9) ** 2).toBeCloseTo(1e-4, 12);
  });
  test('a small sphere, too: the point that is closest to some other', () => {
    const set = zeroSet('(x - 1/7)^2 + (y - 1/9)^2 + (z + 1/8)^2 - 1/10000', 'x y z');
    expect([set.dimension, set.sampleIsReal]).toEqual([2, true]);
  });
});

describe('laws', () => {
  const small = fc.integer({ min: -3, max: 3 });
  test('sums of squares of lines that meet in one point: that point', () => {
    fc.assert(
      fc.property(small, small, small, small, fc.integer({ min: 1, max: 4 }), (a, b, c, d, k) => {
        fc.pre(a * d - b * c !== 0);
        // The lines (a, b) and (c, d) through (1, −2).
        const set = zeroSet(`(${a}*(x-1) + ${b}*(y+2))^2 + ${k}*(${c}*(x-1) + ${d}*(y+2))^2`);
        expect([set.real?.kind, places(set)]).toEqual(['isolated', ['x=1 y=-2']]);
      }),
      runs(15),
    );
  });
  test('a conic with a real point off its singular ones is never said to have isolated points only', () => {
    fc.assert(
      fc.property(small, small, small, small, small, (a, b, c, d, e) => {
        // Through (1, 1), where the gradient does not vanish.
        const f = `${a}*x^2 + ${b}*x*y + ${c}*y^2 + ${d}*x + ${e}*y - (${a + b + c + d + e})`;
        fc.pre(2 * a + b + d !== 0 || b + 2 * c + e !== 0);
        const { sets } = fixedPoints(
          theoryFrom(`name: t\ncouplings: { x: {}, y: {} }\nbeta: { x: "x*(${f})", y: "y*(${f})" }\n`),
        );
        expect(sets.some(({ real }) => real === undefined || real.kind === 'besides')).toBe(true);
      }),
      runs(25),
    );
  });
});
