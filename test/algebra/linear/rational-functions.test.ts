import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction, fractions, whole } from '../../../src/algebra/field/fractions.ts';
import type { Fraction } from '../../../src/algebra/field/fractions.ts';
import { gauss } from '../../../src/algebra/linear/gauss.ts';
import { identity, mapEntries, product, timesVector, transpose } from '../../../src/algebra/linear/matrix.ts';
import type { Matrix } from '../../../src/algebra/linear/matrix.ts';
import { primitiveRow, rationalFunctions } from '../../../src/algebra/linear/rational-functions.ts';
import {
  determinantOver,
  inverse,
  nullSpace,
  rank,
  reducedRowEchelon,
  solve,
} from '../../../src/algebra/linear/solve.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import {
  constant,
  matrices,
  plus,
  polynomials,
  q,
  ring,
  shapes,
  symbols,
  times,
  vectors,
  x,
} from './samples.ts';
import { runs } from '../../runs.ts';

const field = rationalFunctions(ring);
const plain = fractions(ring);
const keyOf = ({ numerator, denominator }: Fraction): string =>
  `${P.keyOf(numerator)} over ${P.keyOf(denominator)}`;
const same = (a: Matrix<Fraction>, b: Matrix<Fraction>): void =>
  expect(mapEntries(a, keyOf)).toEqual(mapEntries(b, keyOf));
const entries = fc.tuple(polynomials, polynomials).map(([n, d]) => (P.isZero(d) ? whole(n) : fraction(n, d)));
const squares = fc.integer({ min: 1, max: 3 }).chain((n) => matrices(entries, n));

describe('rows of rational functions', () => {
  it('are a factor times polynomials without a common divisor', () => {
    const [a, b] = [x(0), x(1)];
    const row = [fraction(times(a, b), plus(a, constant(1))), field.zero, fraction(a, b)];
    const { factor, entries: found } = primitiveRow(ring, row);
    expect(keyOf(factor)).toBe(keyOf(fraction(a, times(b, plus(a, constant(1))))));
    expect(found.map(P.keyOf)).toEqual([
      P.keyOf(times(b, b)),
      P.keyOf(P.zero(ring)),
      P.keyOf(plus(a, constant(1))),
    ]);
    expect(primitiveRow(ring, [field.zero]).factor).toEqual(field.one);
  });
});

describe('linear algebra over rational functions', () => {
  it('is the same by fraction-free elimination as by that in the field', () =>
    fc.assert(
      fc.property(squares, (a) => {
        const [one, other] = [reducedRowEchelon(field, a), reducedRowEchelon(plain, a)];
        same(one.rows, other.rows);
        expect(one.pivotColumns).toEqual(other.pivotColumns);
        expect(keyOf(determinantOver(field, a))).toBe(keyOf(determinantOver(plain, a)));
      }),
      runs(40),
    ));
  it('A A⁻¹ = 1, and only regular matrices have an inverse', () =>
    fc.assert(
      fc.property(squares, (a) => {
        const found = inverse(field, a);
        expect(found === undefined).toBe(field.isZero(determinantOver(field, a)));
        if (found) same(product(field, a, found), identity(field, a.length));
      }),
      runs(40),
    ));
  it('inverts by cofactors where they are cheap, by elimination elsewhere', () => {
    const symbolic = mapEntries(symbols(3), whole);
    same(product(field, symbolic, inverse(field, symbolic)!), identity(field, 3));
    const n = 9;
    const numbers = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => whole(constant(Math.min(i, j) + 1))),
    );
    same(inverse(field, numbers)!, gauss(plain).inverse(numbers)!);
    expect(inverse(field, [[field.zero]])).toBeUndefined();
    expect(inverse(field, [])).toEqual([]);
  });
  it('rank + nullity = number of columns, A n = 0, rank Aᵀ = rank A', () =>
    fc.assert(
      fc.property(
        shapes.chain(({ n, m }) => matrices(entries, Math.min(n, 3), m)),
        (a) => {
          const basis = nullSpace(field, a);
          expect(rank(field, a) + basis.length).toBe(a[0]!.length);
          expect(rank(field, transpose(a))).toBe(rank(field, a));
          for (const v of basis) expect(timesVector(field, a, v).every(field.isZero)).toBe(true);
        },
      ),
      runs(40),
    ));
  it('solves A x = b', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain((n) => fc.tuple(matrices(entries, n), vectors(entries, n))),
        ([a, b]) => {
          const solution = solve(field, a, b);
          expect(solution.kind).toBe(solve(plain, a, b).kind);
          if (solution.kind === 'solutions') same([timesVector(field, a, solution.particular)], [b]);
        },
      ),
      runs(40),
    ));
  it('tells what was assumed not to vanish: pivots and common factors of rows, constants left out', () => {
    const [a, b] = [x(0), x(1)];
    const rows = mapEntries(
      [
        [P.mul(a, b), a],
        [constant(1), constant(2)],
      ],
      whole,
    );
    const found = solve(field, rows, [field.one, field.zero]);
    expect(found.assumedNonZero.map(keyOf)).toContain(
      keyOf(whole(plus(P.scale(P.mul(a, b), q(2)), P.neg(a)))),
    );
    expect(solve(field, [[field.one]], [field.one]).assumedNonZero).toEqual([]);
    const factored = solve(field, mapEntries([[a, a]], whole), [field.zero]);
    expect(factored.assumedNonZero.map(keyOf)).toEqual([keyOf(whole(a))]);
  });
});
