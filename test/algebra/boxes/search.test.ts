import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, range } from '../../../src/algebra/boxes/rounded.ts';
import { searchBox } from '../../../src/algebra/boxes/search.ts';
import type { BoxSearch } from '../../../src/algebra/boxes/search.ts';
import { newWork } from '../../../src/algebra/work.ts';
import type { Sym } from '../../../src/expr/expr.ts';
import { formulas } from '../../formula.ts';
import { runs } from '../../runs.ts';

const read = formulas('x y z');
const sought = (
  equations: Readonly<Record<string, string>>,
  [lo, hi]: readonly [number, number] = [-10, 10],
  budget = 50_000_000,
): BoxSearch =>
  searchBox(
    Object.values(equations).map(read),
    Object.keys(equations).map((x) => read(x) as Sym),
    Object.keys(equations).map(() => range(lo, hi)),
    newWork(budget),
  )!;
const places = ({ zeros }: BoxSearch): readonly number[] =>
  zeros.map(({ near }) => near[0]!).toSorted((a, b) => a - b);

describe('known zeros', () => {
  test('cos x = x only at 0.7390851332151607 (Dottie’s number)', () => {
    const found = sought({ x: 'x - cos(x)' });
    expect(found.undecided).toEqual([]);
    expect(places(found)).toEqual([expect.closeTo(0.7390851332151607, 12)]);
  });
  test('x log x: 1, and the end of its domain stays undecided', () => {
    const found = sought({ x: 'x*log(x)' });
    expect(places(found)).toEqual([expect.closeTo(1, 12)]);
    expect(found.undecided).toHaveLength(1);
    expect(found.undecided[0]?.[0]?.lo).toBe(0);
    expect(found.undecided[0]?.[0]?.hi).toBeLessThan(1e-5);
  });
  test('tan x = x in [1, 12]: 4.4934, 7.7253, 10.9041 (Abramowitz & Stegun, table 4.19)', () => {
    expect(places(sought({ x: 'tan(x) - x' }, [1, 12]))).toEqual([
      expect.closeTo(4.4934094579, 9),
      expect.closeTo(7.7252518369, 9),
      expect.closeTo(10.9041216594, 9),
    ]);
  });
  test('the pendulum: seven equilibria between −10 and 10, at multiples of π', () => {
    const found = sought({ x: 'y', y: '-sin(x) - y/3' });
    expect(found.undecided).toEqual([]);
    expect(places(found).map((x) => Math.round((x / Math.PI) * 1e9) / 1e9 + 0)).toEqual([
      -3, -2, -1, 0, 1, 2, 3,
    ]);
  });
  test('an exponential meets a circle twice', () => {
    const found = sought({ x: 'exp(x) - 2 - y', y: 'x^2 + y^2 - 4' });
    expect([found.zeros.length, found.undecided]).toEqual([2, []]);
    for (const { near } of found.zeros) {
      const [x, y] = near as [number, number];
      expect(Math.exp(x) - 2 - y).toBeCloseTo(0, 9);
      expect(x * x + y * y).toBeCloseTo(4, 9);
    }
  });
  test('none: no zero, and nothing left', () => {
    expect(sought({ x: 'exp(x)' })).toMatchObject({ zeros: [], undecided: [] });
    expect(sought({ x: '1/x' })).toMatchObject({ zeros: [], undecided: [] });
    expect(sought({ x: 'sqrt(x - 20)' })).toMatchObject({ zeros: [], undecided: [] });
    expect(sought({ x: 'log(-x^2 - 1)' })).toMatchObject({ zeros: [], undecided: [] });
  });
  test('a pole is no zero: 1/x − 1', () => {
    const found = sought({ x: '1/x - 1' });
    expect([places(found), found.undecided]).toEqual([[expect.closeTo(1, 12)], []]);
  });
});

describe('what cannot be decided by signs stays undecided', () => {
  test('a double zero, and two that touch', () => {
    for (const equations of [{ x: '(x - 1)^2*exp(x)' }, { x: 'y - x^2', y: 'y*exp(x)' }] as const) {
      const found = sought(equations);
      expect(found.zeros).toEqual([]);
      expect(found.undecided).toHaveLength(1);
    }
  });
  test('a line of zeros: its box', () => {
    const { zeros, undecided } = sought({ x: 'sin(x - y)', y: 'x*sin(x - y)' }, [-1, 1], 1_000_000);
    expect(zeros).toEqual([]);
    for (const t of [-0.9, 0, 0.5])
      expect(undecided.some((box) => box.every((side) => contains(side, t)))).toBe(true);
  });
  test('the budget is used up: the whole box stays', () => {
    const { undecided, zeros } = sought({ x: 'x - cos(x)' }, [-10, 10], 0);
    expect([zeros, undecided]).toEqual([[], [[range(-10, 10)]]]);
  });
  test('huge boxes, huge numbers, zero to many digits: no NaN, and no zero is lost', () => {
    for (const size of [1e3, 1e100, 1e300]) {
      const found = sought({ x: 'exp(x) - 1' }, [-size, size]);
      const isThere =
        found.zeros.some(({ box }) => contains(box[0]!, 0)) ||
        found.undecided.some(([side]) => contains(side!, 0));
      expect(isThere).toBe(true);
    }
    const { undecided, zeros } = sought({ x: 'x^100000000000000000001 - 2' });
    expect(zeros.length + undecided.length).toBeGreaterThan(0);
  });
  test('a zero of infinite order, and zeros that gather: what is left is told', () => {
    for (const e of ['exp(-1/x^2)', 'sin(1/x)']) {
      const { undecided } = sought({ x: e }, [-1, 1], 2_000_000);
      expect(undecided.some(([side]) => contains(side!, 0))).toBe(true);
    }
  });
  test('what cannot be enclosed is not searched', () => {
    for (const e of ['zeta(x)', 'I*x + 1'])
      expect(searchBox([read(e)], [read('x') as Sym], [range(-1, 1)], newWork())).toBeUndefined();
  });
});

describe('laws', () => {
  const rational = fc.integer({ min: -40, max: 40 }).map((n) => n / 16);
  const wave = fc.constantFrom(
    'sin(x + 2*y)',
    'exp(x - y)',
    'tanh(3*x)',
    'cos(x*y)',
    'x*y',
    'exp(y)',
    'atan(x)',
  );
  test('a planted zero is in a box of its own or in an undecided one', () => {
    fc.assert(
      fc.property(rational, rational, wave, wave, rational, rational, (a, b, f, g, k, l) => {
        const at = (e: string): string => e.replaceAll('x', `(${a})`).replaceAll('y', `(${b})`);
        const fixed = (e: string): string => at(e).replaceAll(`e(${a})p`, 'exp');
        const found = sought(
          {
            x: `${f} - (${fixed(f)}) + (${k})*(x - (${a}))`,
            y: `${g} - (${fixed(g)}) + (${l})*(y - (${b}))*(x + 5)`,
          },
          [-4, 4],
          3_000_000,
        );
        const boxes = [...found.zeros.map(({ box }) => box), ...found.undecided];
        expect(boxes.some((box) => contains(box[0]!, a) && contains(box[1]!, b))).toBe(true);
      }),
      runs(60),
    );
  });
  test('all zeros of ∏ (e^x − e^{x_k}) are found, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -8, max: 8 }), { minLength: 1, maxLength: 4 }),
        (zeros) => {
          const found = sought({ x: zeros.map((k) => `(exp(x/4) - exp(${k}/4))`).join('*') });
          expect(found.undecided).toEqual([]);
          expect(places(found).map((x) => Math.round(x * 1e6) / 1e6 + 0)).toEqual(
            zeros.toSorted((a, b) => a - b),
          );
        },
      ),
      runs(30),
    );
  });
});
