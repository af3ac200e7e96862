import { describe, expect, test } from 'vitest';
import { fixedPoints } from '../../src/analysis/fixed-points.ts';
import type { FixedPoints } from '../../src/analysis/fixed-points.ts';
import { contains, range } from '../../src/algebra/boxes/rounded.ts';
import type { Sym } from '../../src/expr/expr.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import type { Theory } from '../../src/theory/theory.ts';
import { flowOf } from './flow-of.ts';

const read = formulas('g h x y a');
const flow = (betas: Readonly<Record<string, string>>, more = ''): Theory => flowOf(betas, {}, more);
const found = (betas: Readonly<Record<string, string>>, more = ''): FixedPoints =>
  fixedPoints(flow(betas, more));
const summary = ({ points }: FixedPoints): readonly unknown[] =>
  points.map(({ numeric, multiplicity, stability }) => [
    ...(numeric ?? []).map(({ re }) => Math.round(re * 1e9) / 1e9 + 0),
    multiplicity,
    stability.kind,
  ]);

describe('rates that are not rational', () => {
  test('g log g: an exact point at 1 with θ = 1; what is at 0 stays undecided', () => {
    const answer = found({ g: 'g*log(g)' });
    expect(summary(answer)).toEqual([[1, 1, 'IR-attractive']]);
    expect(answer.points[0]?.at?.get(read('g') as Sym)).toBe(read('1'));
    expect(answer.complete).toBe(false);
    expect(answer.missing).toEqual([{ kind: 'outside' }]);
    expect(answer.searched?.undecided.map(([side]) => contains(side!, 0))).toEqual([true]);
  });
  test('a pendulum with friction: saddles and spirals in turn (Strogatz, Nonlinear Dynamics and Chaos, section 6.7)', () => {
    const answer = found({ x: 'y', y: '-sin(x) - y/3' });
    expect(summary(answer)).toEqual([
      [0, 0, 1, 'UV-attractive spiral'],
      ...[-1, 1, -2, 2, -3, 3].map((k) => [
        Math.round(k * Math.PI * 1e9) / 1e9,
        0,
        1,
        k % 2 === 0 ? 'UV-attractive spiral' : 'saddle',
      ]),
    ]);
    expect(answer.searched?.undecided).toEqual([]);
  });
  test('a Hamiltonian: H = p²/2 + cosh x − 2x rests at x = arsinh 2, p = 0', () => {
    const answer = fixedPoints(
      theoryFrom('name: t\ncoordinates: { x: {} }\nhamiltonian: "p_x^2/2 + cosh(x) - 2*x"\n'),
    );
    expect(answer.points.map(({ numeric }) => numeric?.map(({ re }) => re))).toEqual([
      [expect.closeTo(Math.asinh(2), 12), expect.closeTo(0, 12)],
    ]);
  });
  test('a double point is shown exactly where it is a simple number, and its box stays undecided', () => {
    const answer = found({ x: 'x^2*exp(y) + y', y: 'y*cosh(x)' });
    expect(summary(answer)).toEqual([[0, 0, undefined, 'marginal']]);
    expect(answer.searched?.undecided).toHaveLength(1);
  });
  test('0·log 0 is no value: (3x − 1) log(3x − 1) rests at 2/3 only', () => {
    const answer = found({ x: '(3*x - 1)*log(3*x - 1)' });
    expect(answer.points.map(({ at }) => at?.get(read('x') as Sym))).toEqual([read('2/3')]);
  });
  test('the box that is given, and the start values', () => {
    const theory = flow({ x: 'sin(x)' });
    const inside = fixedPoints(theory, { sides: new Map([[read('x') as Sym, range(1, 5)]]) });
    expect(summary(inside)).toEqual([[3.141592654, 1, 'UV-attractive']]);
    const far = fixedPoints(
      theoryFrom('name: t\ncouplings: { x: { start: 40 } }\nbeta: { x: "exp(x/50) - 3" }\n'),
    );
    expect(summary(far)).toEqual([[Math.round(50 * Math.log(3) * 1e9) / 1e9, 1, 'IR-attractive']]);
    expect(far.searched?.box).toEqual([range(-80, 80)]);
  });
  test('a parameter without a value: nothing is searched', () => {
    const answer = found({ g: 'a - exp(g)' }, 'parameters: { a: {} }');
    expect([answer.searched, answer.missing]).toEqual([undefined, [{ kind: 'search' }]]);
  });
  test('a parameter with a value', () => {
    const answer = found({ g: 'a - exp(g)' }, 'parameters: { a: { value: 5 } }');
    expect(summary(answer)).toEqual([[Math.round(Math.log(5) * 1e9) / 1e9, 1, 'UV-attractive']]);
  });
});
