import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import { decideEqual, decideZero } from '../../../src/algebra/decide.ts';
import { eigenvalues } from '../../../src/algebra/linear/eigenvalues.ts';
import { determinant } from '../../../src/algebra/matrix.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { add, mul, num, sub, ZERO } from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { formulas } from '../../formula.ts';
import { runs } from '../../runs.ts';

const f = formulas('a b c d x y z u v eps pi0');
const matrix = (text: string): readonly (readonly Expr[])[] =>
  text.split(';').map((row) => row.split(',').map((entry) => f(entry)));
const spectrum = (text: string) => eigenvalues(matrix(text), newWork(), noAssumptions);
const isEigenvalue = (rows: readonly (readonly Expr[])[], value: Expr): boolean =>
  decideZero(
    determinant(
      rows.map((row, i) => row.map((e, j) => (i === j ? sub(e, value) : e))),
      newWork(),
    ),
    noAssumptions,
    newWork(),
  ).kind === 'proved';

describe('spectra that are known', () => {
  it.each([
    ['a triangular matrix', 'a,b;0,d', ['a', 'd']],
    ['Pauli matrices: σ_y', '0,-I;I,0', ['1', '-1']],
    ['a rotation', '0,1;-1,0', ['I', '-I']],
    ['the Fibonacci matrix', '1,1;1,0', ['(1+sqrt(5))/2', '(1-sqrt(5))/2']],
    ['a Jordan block', 'a,1,0;0,a,1;0,0,a', ['a']],
    ['a circulant matrix', 'a,b,c;c,a,b;b,c,a', ['a+b+c']],
    ['a symmetric 2×2', 'a,b;b,a', ['a+b', 'a-b']],
    ['Kosterlitz–Thouless at x = y = 0, a double zero', '0,0;0,0', ['0']],
  ])('%s', (_, text, expected) => {
    const found = spectrum(text);
    expect(found.complete).toBe(true);
    expect(found.roots.reduce((n, r) => n + r.multiplicity, 0)).toBe(matrix(text).length);
    for (const value of expected) {
      const equal = found.roots.filter(
        (r) => decideEqual(r.value, f(value), noAssumptions, newWork()).kind === 'proved',
      );
      expect(equal).toHaveLength(1);
    }
  });
  it('a quintic without radicals is left as a polynomial', () => {
    const companion = '0,0,0,0,1;1,0,0,0,1;0,1,0,0,0;0,0,1,0,0;0,0,0,1,0';
    const { roots, rest } = spectrum(companion);
    expect(roots).toHaveLength(0);
    expect(rest.map((r) => r.degree)).toEqual([5]);
  });
});

describe('laws', () => {
  const entry = fc.integer({ min: -4, max: 4 }).map((n) => num(n));
  const square = (n: number) =>
    fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n });
  it('their sum is the trace, and each makes det(A − λ) vanish', () =>
    fc.assert(
      fc.property(square(2), (rows) => {
        const { roots, complete } = eigenvalues(rows, newWork(), noAssumptions);
        expect(complete).toBe(true);
        const sum = add(...roots.map((r) => mul(num(r.multiplicity), r.value)));
        const trace = add(...rows.map((row, i) => row[i] ?? ZERO));
        expect(decideEqual(sum, trace, noAssumptions, newWork()).kind).toBe('proved');
        for (const { value } of roots) expect(isEigenvalue(rows, value)).toBe(true);
      }),
      runs(30),
    ));
});
