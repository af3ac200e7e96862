import { describe, expect, it } from 'vitest';
import { complexEnclose } from '../../../src/algebra/roots/complex-enclose.ts';
import { solveSystem } from '../../../src/algebra/systems/solve.ts';
import type { Solutions } from '../../../src/algebra/systems/solve.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { num, sub, sym, ZERO } from '../../../src/expr/build.ts';
import type { Expr, Sym } from '../../../src/expr/expr.ts';
import { fromBigInt } from '../../../src/expr/integer.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { substitute } from '../../../src/expr/walk.ts';
import { formulas } from '../../formula.ts';
import { literature } from '../../literature/cases.ts';
import type { LiteratureCase } from '../../literature/cases.ts';
import { formulaOf } from '../../theory-of-case.ts';

describe('fixed points of the literature', () => {
  const bits = 256;
  const [small, tooLarge] = [2_000_000, /^sm_[123]loop/];
  const usual: Readonly<Record<string, string>> = { N: '7/2', eps: '1/10', nf: '12', d: '3', K: '2/3' };

  function valueOf(e: Expr, point: ReadonlyMap<Expr, Rational>): readonly [number, number] {
    const z = complexEnclose(e, point, bits);
    if (z === undefined) return [Number.NaN, Number.NaN];
    const double = (n: bigint): number =>
      Q.toDouble(Q.rational(fromBigInt(n), fromBigInt(1n << BigInt(bits))));
    return [double(z.re.lo), double(z.im.lo)];
  }

  const isSmall = ([re, im]: readonly [number, number], scale: number): boolean =>
    Math.hypot(re, im) < 1e-9 * (1 + scale);

  /** Whether one of the parts of the answer has the point. */
  function contains(
    result: Solutions,
    point: ReadonlyMap<Sym, Expr>,
    at: ReadonlyMap<Expr, Rational>,
  ): boolean {
    const close = (a: Expr, b: Expr): boolean =>
      isSmall(valueOf(sub(a, b), at), Math.hypot(...valueOf(b, at)));
    const vanish = ({ equations }: { readonly equations: readonly Expr[] }): boolean =>
      equations.every((e) => {
        const size = Math.hypot(
          ...valueOf(substitute(e, new Map([...point.keys()].map((k) => [k, num(2)]))), at),
        );
        return isSmall(valueOf(substitute(e, point), at), size * 1e3);
      });
    return (
      result.solutions.some((s) => [...point].every(([x, e]) => close(s.at.get(x)!, e))) ||
      [...result.algebraic, ...result.sets].some(vanish)
    );
  }

  const systems = literature.filter(
    (c) => c.couplings.length > 0 && c.lagrangian === undefined && !tooLarge.test(c.id),
  );

  it.each(systems.map((c): [string, LiteratureCase] => [c.id, c]))('%s', (_, theory) => {
    const parameters = Object.keys(theory.parameters).filter((name) => !name.startsWith('zeta'));
    const f = formulas([...theory.couplings, ...parameters].join(' '));
    const unknowns = theory.couplings.map(sym);
    const equations = theory.couplings.map((g) => f(formulaOf(theory.beta[g]!)));
    const result = solveSystem(equations, unknowns, newWork(small));
    expect(result.complete).toBe(true);
    for (const { point, at = {} } of theory.expected.fixed_points ?? []) {
      const place = new Map(
        parameters.map((name): [Expr, Rational] => {
          const value = valueOf(f(formulaOf(at[name] ?? usual[name] ?? '1')), new Map());
          return [sym(name), Q.fromDouble(value[0])];
        }),
      );
      const expected = new Map(unknowns.map((g) => [g, f(formulaOf(point[g.name]!))]));
      expect(contains(result, expected, place)).toBe(true);
    }
  });

  it('the Standard Model at one loop: the origin, and no claim of completeness beyond the budget', () => {
    const theory = literature.find((c) => c.id === 'sm_1loop_pyrate')!;
    const f = formulas(theory.couplings.join(' '));
    const equations = theory.couplings.map((g) => f(formulaOf(theory.beta[g]!)));
    const result = solveSystem(equations, theory.couplings.map(sym), newWork(1_000_000));
    expect(result).toMatchObject({ complete: false, algebraic: [], sets: [] });
    expect(result.solutions.map(({ at }) => [...at.values()])).toEqual([Array(7).fill(ZERO)]);
  });
});
