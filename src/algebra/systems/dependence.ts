import { addInt, divInt, lcmInt, mulInt, negInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import type { Rational } from '../../expr/rational.ts';
import type { Field } from '../field/field.ts';
import { timesVector } from '../linear/matrix.ts';
import type { Matrix, Vector } from '../linear/matrix.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { integers } from './coefficients.ts';
import type { QuotientRing } from './quotient-ring.ts';

/** Elements of a quotient ring, taken one after another, until they depend on each other. */
export interface Dependence<V, T> {
  readonly one: V;
  /** The element times the variable at that place. */
  readonly times: (v: V, place: number) => V;
  /**
   * Takes an element that does not depend on those taken before. Of one that does, the coefficients of a combination of
   * those before and itself that vanishes.
   */
  readonly take: (v: V) => Vector<T> | undefined;
}

/** A vector with zeros at the pivots of those before, and the combination that it is. */
interface Row<T> {
  readonly pivot: number;
  readonly vector: Vector<T>;
  readonly combination: Vector<T>;
}

/** Over any field. */
export function dependenceOver<T>(
  { field, monomials, multiplications }: QuotientRing<T>,
  work: Work,
): Dependence<Vector<T>, T> {
  const rows: Row<T>[] = [];
  return {
    one: monomials.map((m) => (m.every((k) => k === 0) ? field.one : field.zero)),
    times: (v, place) => {
      spend(work, monomials.length ** 2);
      return timesVector(field, multiplications[place]!, v);
    },
    take: (vector) => {
      spend(work, (1 + rows.length) * (monomials.length + rows.length + 1));
      const left = reduced(field, rows, vector, [...rows.map(() => field.zero), field.one]);
      const pivot = left.vector.findIndex((c) => !field.isZero(c));
      if (pivot < 0) return left.combination;
      const scale = field.inverse(left.vector[pivot]!);
      const scaled = (v: Vector<T>): Vector<T> => v.map((c) => field.mul(c, scale));
      rows.push({ pivot, vector: scaled(left.vector), combination: scaled(left.combination) });
      return undefined;
    },
  };
}

function reduced<T>(
  field: Field<T>,
  rows: readonly Row<T>[],
  start: Vector<T>,
  combination: Vector<T>,
): { readonly vector: Vector<T>; readonly combination: Vector<T> } {
  let [v, w] = [start, combination];
  for (const row of rows) {
    const c = v[row.pivot]!;
    if (field.isZero(c)) continue;
    const less = (x: T, y: T | undefined): T => (y === undefined ? x : field.sub(x, field.mul(c, y)));
    v = v.map((x, i) => less(x, row.vector[i]));
    w = w.map((x, i) => less(x, row.combination[i]));
  }
  return { vector: v, combination: w };
}

/** Over ℚ without fractions: the last entry of a vector is the common denominator of the others. */
export function integerDependence(
  { monomials, multiplications }: QuotientRing<Rational>,
  work: Work,
): Dependence<Vector<Int>, Int> {
  const size = monomials.length;
  const { mul, content, over } = integers(work);
  const matrices = multiplications.map(cleared);
  /** What is left of a vector, followed by the combination that it is. */
  const rows: { readonly pivot: number; readonly entries: Vector<Int> }[] = [];

  function primitive(v: Vector<Int>): Vector<Int> {
    spend(work, v.length);
    const common = content(v.filter((c) => c !== 0));
    return common === 1 ? v : v.map((c) => (c === 0 ? c : over(c, common)));
  }

  const product = (a: Int, b: Int): Int => (a === 0 || b === 0 ? 0 : mul(a, b));

  return {
    one: [...monomials.map((m) => (m.every((k) => k === 0) ? 1 : 0)), 1],
    times: (v, place) => {
      const { entries, denominator } = matrices[place]!;
      spend(work, size ** 2 / 4);
      const image = entries.map((row) =>
        row.reduce<Int>((sum, c, j) => (c === 0 ? sum : addInt(sum, product(c, v[j]!))), 0),
      );
      return primitive([...image, mul(denominator, v[size]!)]);
    },
    take: (v) => {
      let left: Vector<Int> = [...v.slice(0, size), ...rows.map(() => 0), v[size]!];
      for (const { pivot, entries } of rows) {
        if (left[pivot] === 0) continue;
        spend(work, left.length);
        const common = content([entries[pivot]!, left[pivot]!]);
        const [a, b] = [over(left[pivot]!, common), over(entries[pivot]!, common)];
        const next = left.map((c, i) => addInt(product(b, c), negInt(product(a, entries[i] ?? 0))));
        left = b === 1 ? next : primitive(next);
      }
      const pivot = left.findIndex((c) => c !== 0);
      if (pivot >= size) return left.slice(size);
      rows.push({ pivot, entries: left });
      return undefined;
    },
  };
}

/** A matrix of integers and what it is to be divided by. */
function cleared(a: Matrix<Rational>): { readonly entries: Matrix<Int>; readonly denominator: Int } {
  const denominator = a.flat().reduce<Int>((common, { d }) => lcmInt(common, d), 1);
  return {
    entries: a.map((row) => row.map(({ n, d }) => mulInt(n, divInt(denominator, d)))),
    denominator,
  };
}
