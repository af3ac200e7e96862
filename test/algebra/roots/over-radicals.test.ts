import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import { decideEqual } from '../../../src/algebra/decide.ts';
import { rootsOf } from '../../../src/algebra/roots/roots.ts';
import { solveSystem } from '../../../src/algebra/systems/solve.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { sym } from '../../../src/expr/build.ts';
import { formulas } from '../../formula.ts';

const f = formulas('x y a b');
const x = sym('x');

describe('denominators with roots have no conjugates that could be zeros', () => {
  it.each<readonly [string, readonly string[]]>([
    ['1/(x+sqrt(2))', []],
    ['(x-1)/(x+sqrt(2))', ['1']],
    ['(x-1)/(x+I)', ['1']],
    ['(x-1)/(x+2^(1/3))', ['1']],
    ['(x-3)/(x+sqrt(2)+sqrt(3))', ['3']],
    ['(x-1)/(x+sqrt(a))', ['1']],
    ['(x-1)/(sqrt(b)*x+a)', ['1']],
    ['(x^2-2)/(x+sqrt(2))', ['sqrt(2)']],
    ['(x^2-2)^2/(x+sqrt(2))', ['sqrt(2)', '-sqrt(2)']],
    ['(x^2+1)/(x-I)', ['-I']],
    ['x - 2/(x+sqrt(2)) - 2/(sqrt(2)*(x+sqrt(2)))*x', ['sqrt(2)']],
  ])('%s', (text, expected) => {
    const { roots, complete } = rootsOf(f(text), x, newWork());
    expect(complete).toBe(true);
    expect(roots.length).toBe(expected.length);
    for (const e of expected) {
      const equal = roots.filter(
        (r) => decideEqual(r.value, f(e), noAssumptions, newWork()).kind === 'proved',
      );
      expect(equal.length).toBe(1);
    }
  });
  it('a double root above a simple one below stays a simple one', () => {
    const { roots } = rootsOf(f('(x^2-2)^2/(x+sqrt(2))'), x, newWork());
    expect(roots.map((r) => r.multiplicity).sort()).toEqual([1, 2]);
  });
  it('five roots at most: (x⁴ + x + b)/(x + √a) has four', () => {
    const { roots, rest } = rootsOf(f('(x^4+x+b)/(x+sqrt(a))'), x, newWork());
    const count = [...roots, ...rest.map((r) => ({ multiplicity: r.degree * r.multiplicity }))];
    expect(count.reduce((n, r) => n + r.multiplicity, 0)).toBe(4);
  });
  it('a denominator that was made rational is a condition: 1/(√2 + √a) = (√a − √2)/(a − 2)', () => {
    const positive = { positive: new Set([sym('a')]) };
    const { roots, conditions } = rootsOf(f('(sqrt(2)+sqrt(a))*x-1'), x, newWork(), positive);
    expect(decideEqual(roots[0]!.value, f('1/(sqrt(2)+sqrt(a))'), positive, newWork()).kind).toBe('proved');
    expect(conditions).toEqual([f('a-2')]);
    expect(rootsOf(f('a*x^2+b*x+1'), x, newWork(), positive).conditions).toEqual([]);
  });
  it('nor in systems', () => {
    const none = solveSystem([f('x/(x+sqrt(2))-1'), f('y')], [x, sym('y')], newWork());
    expect([none.solutions, none.algebraic, none.sets]).toEqual([[], [], []]);
    const one = solveSystem([f('(x-1)/(x+sqrt(2))'), f('y-x')], [x, sym('y')], newWork());
    expect([one.solutions.length, one.algebraic, one.conditions]).toEqual([1, [], []]);
    expect(one.solutions[0]?.at.get(x)).toBe(f('1'));
  });
});
