import { divInt, lcmInt, mulInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { spend } from '../work.ts';
import { exponentOf } from './monomial.ts';
import { degreeIn, mapMonomials } from './parts.ts';
import type { Monomial, Polynomial } from './polynomial.ts';

/**
 * Weights of variables for which all terms of a polynomial have the same weight, and a variable of weight ±1. So have
 * then those of each factor, and nothing is lost where the variable is put to 1.
 */
export interface Grading {
  readonly weights: ReadonlyMap<number, number>;
  readonly variable: number;
}

/** A grading whose variable has as high a degree as can be. */
export function gradingOf(f: Polynomial, variables: readonly number[]): Grading | undefined {
  let best: Grading | undefined;
  let highest = 0;
  for (const weights of weightings(f, variables)) {
    for (const [variable, weight] of weights) {
      const degree = degreeIn(f, variable);
      if (Math.abs(weight) !== 1 || degree <= highest) continue;
      best = { weights, variable };
      highest = degree;
    }
  }
  return best;
}

/** f with the variable of a grading put to 1. */
export const dropGrading = (f: Polynomial, { variable }: Grading): Polynomial =>
  mapMonomials(f, (m) => m.exponents.map((k, v) => (v === variable ? 0 : k)));

/** The polynomial with a grading, and without the variable as a factor, that becomes g when the variable is 1. */
export function restoreGrading(g: Polynomial, { weights, variable }: Grading): Polynomial {
  const sign = weights.get(variable)!;
  const weightOf = (m: Monomial): number =>
    m.exponents.reduce((sum, k, v) => sum + k * (weights.get(v) ?? 0), 0);
  // Weight w wants the power (constant − w)/sign = (constant' − sign w) of the variable, the least of them 0.
  let most = -Infinity;
  for (const m of g.terms.keys()) most = Math.max(most, sign * weightOf(m));
  return mapMonomials(g, (m) => {
    const length = Math.max(m.exponents.length, variable + 1);
    return Array.from({ length }, (_, v) =>
      v === variable ? most - sign * weightOf(m) : (m.exponents[v] ?? 0),
    );
  });
}

/** Independent solutions w of w·(m − m') = 0 for all terms m, m' of f, as coprime integers. */
function weightings(f: Polynomial, variables: readonly number[]): readonly ReadonlyMap<number, number>[] {
  const [first, ...others] = f.terms.keys();
  let matrix: readonly Row[] = [];
  for (const m of others) {
    if (matrix.length === variables.length) return [];
    spend(f.ring.work, (1 + matrix.length) * variables.length);
    matrix = withRow(
      matrix,
      variables.map((v) => Q.rational(exponentOf(m, v) - exponentOf(first!, v))),
    );
  }
  return variables.flatMap((_, free) => {
    if (matrix.some(({ pivot }) => pivot === free)) return [];
    const solution = variables.map((__, i) => {
      const row = matrix.find(({ pivot }) => pivot === i);
      return row ? Q.neg(row.entries[free]!) : i === free ? Q.one : Q.zero;
    });
    const common = solution.reduce<Int>((d, q) => lcmInt(d, q.d), 1);
    const integers = solution.map((q) => Number(mulInt(q.n, divInt(common, q.d))));
    return [new Map(variables.map((v, i) => [v, integers[i]!]))];
  });
}

/** A row of a matrix in reduced echelon form: 1 at its pivot, where the other rows have 0. */
interface Row {
  readonly pivot: number;
  readonly entries: readonly Rational[];
}

function withRow(matrix: readonly Row[], entries: readonly Rational[]): readonly Row[] {
  const reduced = matrix.reduce((row, { pivot, entries: by }) => eliminate(row, by, pivot), entries);
  const pivot = reduced.findIndex((q) => !Q.isZero(q));
  if (pivot < 0) return matrix;
  const unit = Q.inverse(reduced[pivot]!);
  const scaled = reduced.map((q) => Q.mul(q, unit));
  const others = matrix.map((row) => ({ ...row, entries: eliminate(row.entries, scaled, pivot) }));
  return [...others, { pivot, entries: scaled }];
}

/** The row minus the multiple of another that leaves 0 at a pivot of the latter. */
function eliminate(row: readonly Rational[], by: readonly Rational[], pivot: number): readonly Rational[] {
  const factor = row[pivot]!;
  return Q.isZero(factor) ? row : row.map((q, i) => Q.sub(q, Q.mul(factor, by[i]!)));
}
