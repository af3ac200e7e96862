import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rationals } from '../../../src/algebra/field/field.ts';
import { fraction, whole } from '../../../src/algebra/field/fractions.ts';
import type { Fraction } from '../../../src/algebra/field/fractions.ts';
import { solveCases } from '../../../src/algebra/linear/cases.ts';
import type { SolutionCases } from '../../../src/algebra/linear/cases.ts';
import type { Conditions } from '../../../src/algebra/linear/locus.ts';
import { mapEntries, timesVector } from '../../../src/algebra/linear/matrix.ts';
import type { Matrix, Vector } from '../../../src/algebra/linear/matrix.ts';
import { evaluate } from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { newWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { integerRank } from './integer-rank.ts';
import { constant, matrices, plus, polynomials, q, ring, symbols, times, vectors, x } from './samples.ts';
import { runs } from '../../runs.ts';

type Point = readonly Rational[];
const holds = ({ equal, nonZero }: Conditions, point: Point): boolean =>
  equal.every((p) => Q.isZero(evaluate(p, point))) && nonZero.every((p) => !Q.isZero(evaluate(p, point)));
const at = ({ numerator, denominator }: Fraction, point: Point): Rational =>
  Q.div(evaluate(numerator, point), evaluate(denominator, point));
const hasValue = ({ denominator }: Fraction, point: Point): boolean =>
  !Q.isZero(evaluate(denominator, point));

/** Exactly one case applies at the point, and what it says is so for the system of numbers there. */
function expectRight(
  { cases, unresolved }: SolutionCases,
  a: Matrix<Fraction>,
  b: Vector<Fraction>,
  point: Point,
): void {
  const applying = cases.filter(({ conditions }) => holds(conditions, point));
  const open = unresolved.filter((conditions) => holds(conditions, point));
  expect(applying.length + open.length).toBe(1);
  const [found] = applying;
  if (found === undefined) return;
  const [rows, right] = [mapEntries(a, (e) => at(e, point)), b.map((e) => at(e, point))];
  const augmented = rows.map((row, i) => [...row, right[i]!]);
  const rank = integerRank(rows);
  expect(found.solution.kind).toBe(integerRank(augmented) > rank ? 'inconsistent' : 'solutions');
  if (found.solution.kind === 'inconsistent') return;
  const particular = found.solution.particular.map((e) => at(e, point));
  expect(timesVector(rationals, rows, particular)).toEqual(right);
  const basis = found.solution.basis.map((v) => v.map((e) => at(e, point)));
  expect(basis).toHaveLength(rows[0]!.length - rank);
  expect(integerRank(basis)).toBe(basis.length);
  for (const v of basis) expect(timesVector(rationals, rows, v).every(Q.isZero)).toBe(true);
}

/** All points with small coordinates: many of them are degenerate. */
const values = [q(-2), q(-1), q(0), q(1), q(1, 2), q(2)];
const grid: readonly Point[] = values.flatMap((u) => values.flatMap((v) => values.map((w) => [u, v, w])));
const solved = (a: Matrix<Polynomial>, b: Vector<Polynomial>): SolutionCases =>
  solveCases(ring, mapEntries(a, whole), b.map(whole));
const summary = ({ cases }: SolutionCases): readonly string[] =>
  cases.map(({ solution }) => (solution.kind === 'solutions' ? `${solution.basis.length}` : 'none'));

describe('cases of a linear system', () => {
  it('a x = b: one solution, none, all', () => {
    const found = solved([[x(0)]], [x(1)]);
    expect(summary(found)).toEqual(['0', 'none', '1']);
    const keys = found.cases.map(({ conditions }) => ({
      equal: conditions.equal.map(P.keyOf),
      nonZero: conditions.nonZero.map(P.keyOf),
    }));
    const [a, b] = [P.keyOf(x(0)), P.keyOf(x(1))];
    expect(keys).toEqual([
      { equal: [], nonZero: [a] },
      { equal: [a], nonZero: [b] },
      { equal: [a, b], nonZero: [] },
    ]);
  });
  it('a regular matrix of numbers has one case', () => {
    const found = solved(
      [
        [constant(1), constant(2)],
        [constant(3), constant(4)],
      ],
      [x(0), x(1)],
    );
    expect(summary(found)).toEqual(['0']);
    expect(found.cases[0]!.conditions).toEqual({ equal: [], nonZero: [] });
  });
  it('of [[a, b], [c, d]] v = 0: three ranks', () => {
    const found = solved(symbols(2), [P.zero(ring), P.zero(ring)]);
    expect(new Set(summary(found))).toEqual(new Set(['0', '1', '2']));
    expect(found.cases.every(({ inhabited }) => inhabited)).toBe(true);
  });
  it('a (x + y) = 1, x + y = 1: exactly for a = 1', () => {
    const found = solved(
      [
        [x(0), x(0)],
        [constant(1), constant(1)],
      ],
      [constant(1), constant(1)],
    );
    expect(summary(found)).toEqual(['none', '1']);
  });
  it('the marginal directions at a fixed line of Kosterlitz and Thouless: one, at its end two', () => {
    const zero = P.zero(ring);
    const found = solved(
      [
        [zero, zero],
        [zero, P.neg(x(0))],
      ],
      [zero, zero],
    );
    expect(summary(found)).toEqual(['1', '2']);
  });
  it('a condition of higher degree is a modulus: a² = 2 b³ with a circulant', () => {
    const p = P.sub(x(0, 2), P.scale(x(1, 3), q(2)));
    const found = solved(
      [
        [p, constant(0)],
        [constant(0), P.mul(p, x(2))],
      ],
      [constant(0), constant(0)],
    );
    expect(summary(found)).toEqual(['0', '1', '2']);
    expect(P.keyOf(found.cases[2]!.conditions.equal[0]!)).toBe(P.keyOf(P.neg(p)));
  });
  it('a condition that is a product is split: (a² + 1)(a² + 2), then a² + 1', () => {
    const [f, g] = [plus(x(0, 2), constant(1)), plus(x(0, 2), constant(2))];
    const found = solved(
      [
        [times(f, g), constant(0)],
        [constant(0), f],
      ],
      [constant(0), constant(0)],
    );
    expect(summary(found).toSorted()).toEqual(['0', '1', '2']);
  });
  it('conditions that contradict each other make no case: a² = 2 and a³ = 5', () => {
    const found = solved(
      [
        [plus(x(0, 2), constant(-2)), constant(0)],
        [constant(0), plus(x(0, 3), constant(-5))],
      ],
      [constant(0), constant(0)],
    );
    expect(summary(found)).toEqual(['0', '1', '1']);
  });
  it('several moduli: nothing is claimed about their common zeros', () => {
    const [f, g] = [plus(x(0, 2), x(1, 2), constant(-3)), plus(x(0, 3), x(1, 5), x(2, 2))];
    const found = solved(
      [
        [f, constant(0)],
        [constant(0), g],
      ],
      [constant(0), constant(0)],
    );
    expect(summary(found)).toEqual(['0', '1', '1', '2']);
    expect(found.cases.map(({ inhabited }) => inhabited)).toEqual([true, true, true, false]);
  });
  it('poles of the entries belong to no case; neither does what the caller excludes', () => {
    const a = [[fraction(x(1), x(0))]];
    const found = solveCases(ring, a, [whole(constant(1))], { nonZero: [x(1)] });
    expect(summary(found)).toEqual(['0']);
    const [only] = found.cases;
    expect(only!.conditions.nonZero.map(P.keyOf)).toEqual([x(1), x(0)].map(P.keyOf));
    expect(solveCases(ring, a, [whole(constant(1))], { nonZero: [P.zero(ring)] }).cases).toEqual([]);
  });
  it('of no equations', () => {
    expect(summary(solved([], []))).toEqual(['0']);
    expect(summary(solved([[]], [x(0)]))).toEqual(['none', '0']);
  });
  it('are given up to a limit; the rest is told by its conditions', () => {
    const [a, b] = [mapEntries(symbols(2), whole), [whole(x(1)), whole(x(2))]];
    const all = solveCases(ring, a, b);
    const some = solveCases(ring, a, b, { mostCases: 2 });
    expect(some.cases).toHaveLength(2);
    expect(some.unresolved.length).toBeGreaterThan(0);
    expect(all.unresolved).toEqual([]);
    for (const point of grid) {
      const four = [...point, q(1)];
      expectRight(all, a, b, four);
      expectRight(some, a, b, four);
    }
  });
  it('a budget that does not suffice leaves conditions, too', () => {
    for (const operations of [3, 40, 400, 1500]) {
      const small = P.newRing(newWork(operations));
      const rows = [0, 1].map((i) => [0, 1].map((j) => whole(P.variable(small, 2 * i + j))));
      const right = [whole(P.variable(small, 4)), whole(P.variable(small, 5))];
      const { cases, unresolved } = solveCases(small, rows, right);
      expect(cases.length + unresolved.length).toBeGreaterThan(0);
      expect(cases.length < 13).toBe(unresolved.length > 0);
    }
  });
  it('are complete and disjoint, and each is right at every point', () =>
    fc.assert(
      fc.property(
        fc
          .record({ n: fc.integer({ min: 1, max: 3 }), m: fc.integer({ min: 1, max: 3 }) })
          .chain(({ n, m }) => fc.tuple(matrices(polynomials, n, m), vectors(polynomials, n))),
        ([a, b]) => {
          const found = solved(a, b);
          for (const point of grid) expectRight(found, mapEntries(a, whole), b.map(whole), point);
        },
      ),
      runs(25),
    ));
  it('are so for rational functions, away from their poles', () =>
    fc.assert(
      fc.property(
        matrices(fc.tuple(polynomials, polynomials), 2),
        vectors(polynomials, 2),
        (pairs, right) => {
          const a = mapEntries(pairs, ([n, d]) => (P.isZero(d) ? whole(n) : fraction(n, d)));
          const b = right.map(whole);
          const found = solveCases(ring, a, b);
          for (const point of grid)
            if (a.flat().every((e) => hasValue(e, point))) expectRight(found, a, b, point);
        },
      ),
      runs(25),
    ));
});
