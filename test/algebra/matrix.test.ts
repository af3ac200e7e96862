import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideZero } from '../../src/algebra/decide.ts';
import { adjugate, determinant, kernel, timesVector, transpose } from '../../src/algebra/matrix.ts';
import type { SquareMatrix } from '../../src/algebra/matrix.ts';
import { expanded } from '../../src/algebra/tidy.ts';
import { newWork, OutOfWork } from '../../src/algebra/work.ts';
import { add, mul, num, ONE, sub, sym, ZERO } from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { formulas } from '../formula.ts';
import { runs } from '../runs.ts';

const options = runs(40);
const entries = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 5 }).map((n) => num(n)) },
  { weight: 1, arbitrary: fc.constantFrom('x', 'y', 'z').map(sym) },
);
const matrices = (n: number): fc.Arbitrary<SquareMatrix> =>
  fc.array(fc.array(entries, { minLength: n, maxLength: n }), { minLength: n, maxLength: n });
const pairs = fc.integer({ min: 1, max: 4 }).chain((n) => fc.tuple(matrices(n), matrices(n)));

const product = (a: SquareMatrix, b: SquareMatrix): SquareMatrix =>
  transpose(transpose(b).map((column) => timesVector(a, column)));
const det = (m: SquareMatrix): Expr => determinant(m, newWork());
const vanishes = (e: Expr): boolean => decideZero(e, noAssumptions, newWork()).kind === 'proved';
const expectZero = (e: Expr): void => expect(vanishes(e)).toBe(true);

describe('determinants', () => {
  it('det(AB) = det A · det B', () =>
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expectZero(sub(det(product(a, b)), mul(det(a), det(b))));
      }),
      options,
    ));
  it('det Aᵀ = det A', () =>
    fc.assert(
      fc.property(pairs, ([a]) => {
        expectZero(sub(det(transpose(a)), det(a)));
      }),
      options,
    ));
  it('adj(A) A = det(A) 1', () =>
    fc.assert(
      fc.property(pairs, ([a]) => {
        const identity = product(adjugate(a, newWork()), a);
        identity.forEach((row, i) =>
          row.forEach((entry, j) => expectZero(sub(entry, i === j ? det(a) : ZERO))),
        );
      }),
      options,
    ));
  it('of Vandermonde: ∏ (x_j − x_i)', () => {
    const f = formulas('x y z');
    const rows = ['x', 'y', 'z'].map((n) => [ONE, f(n), f(`${n}^2`)]);
    expectZero(sub(det(rows), f('(y-x)*(z-x)*(z-y)')));
  });
  it('cost operations', () => {
    const rows = ['a', 'b', 'c', 'd'].map((r) => ['1', '2', '3', '4'].map((c) => sym(`${r}${c}`)));
    expect(() => determinant(rows, newWork(20))).toThrow(OutOfWork);
  });
});

describe('kernels', () => {
  const isZero = (e: Expr): boolean | undefined => {
    const { kind } = decideZero(e, noAssumptions, newWork());
    return kind === 'proved' ? true : kind === 'refuted' ? false : undefined;
  };
  const short = (e: Expr): Expr => expanded(e, newWork()) ?? e;

  it('of a regular matrix is empty; M n = 0 for every vector of a singular one', () =>
    fc.assert(
      fc.property(pairs, ([a]) => {
        const vectors = kernel(a, isZero, short);
        expect(vectors?.length === 0).toBe(!vanishes(det(a)));
        for (const n of vectors ?? []) timesVector(a, n).forEach(expectZero);
      }),
      options,
    ));
  it('of a product with a matrix of rank r has dimension n − r', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }).chain((n) => fc.tuple(matrices(n), matrices(n), fc.nat(n - 1))),
        ([a, b, rank]) => {
          if (vanishes(det(a)) || vanishes(det(b))) return;
          const cut = a.map((row, i) => row.map((_, j) => (i === j && i < rank ? ONE : ZERO)));
          const vectors = kernel(product(product(a, cut), b), isZero, short) ?? [];
          expect(vectors).toHaveLength(a.length - rank);
        },
      ),
      options,
    ));
  it('is not told where no pivot can be chosen', () => {
    const e = formulas('x')('4*atan(1/5) - atan(1/239) - pi/4');
    expect(kernel([[e]], isZero, short)).toBeUndefined();
  });
  it('an undecided entry does not matter beside a pivot', () => {
    const f = formulas('x');
    const doubtful = f('4*atan(1/5) - atan(1/239) - pi/4');
    const vectors = kernel(
      [
        [doubtful, ZERO],
        [ONE, ZERO],
      ],
      isZero,
      short,
    );
    expect(vectors).toEqual([[ZERO, ONE]]);
    expect(add(...(vectors?.[0] ?? []))).toBe(ONE);
  });
});
