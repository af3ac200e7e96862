import type { Field } from '../field/field.ts';

/** A matrix row by row; every row has the same length. A matrix without rows counts as one without columns. */
export type Matrix<T> = readonly (readonly T[])[];
export type Vector<T> = readonly T[];

/** What a computation without any division needs: the operations of a commutative ring. Every field is one. */
export interface CommutativeRing<T> extends Pick<
  Field<T>,
  'zero' | 'one' | 'add' | 'sub' | 'mul' | 'neg' | 'isZero'
> {
  /** Σ a_i b_i, where this is faster at once than term by term. */
  readonly dot?: (a: readonly T[], b: readonly T[]) => T;
}

/** The indices 0 … n − 1. */
export const indices = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

export const columnCount = (a: Matrix<unknown>): number => a[0]?.length ?? 0;

/** Throws a RangeError for a matrix that is not square: its determinant, trace and powers mean nothing. */
export function squareSize(a: Matrix<unknown>): number {
  if (a.some((row) => row.length !== a.length)) throw new RangeError('the matrix is not square');
  return a.length;
}

/** The n × m matrix with these entries. */
export const matrixOf = <T>(n: number, m: number, entry: (i: number, j: number) => T): Matrix<T> =>
  indices(n).map((i) => indices(m).map((j) => entry(i, j)));

export const identity = <T>(ring: CommutativeRing<T>, n: number): Matrix<T> =>
  scalarMatrix(ring, n, ring.one);

/** c · 1. */
const scalarMatrix = <T>(ring: CommutativeRing<T>, n: number, c: T): Matrix<T> =>
  matrixOf(n, n, (i, j) => (i === j ? c : ring.zero));

export const diagonal = <T>(ring: CommutativeRing<T>, entries: Vector<T>): Matrix<T> =>
  entries.map((c, i) => entries.map((_, j) => (i === j ? c : ring.zero)));

export const transpose = <T>(a: Matrix<T>): Matrix<T> =>
  indices(columnCount(a)).map((j) => a.map((row) => row[j] as T));

export const mapEntries = <S, T>(a: Matrix<S>, f: (entry: S) => T): Matrix<T> => a.map((row) => row.map(f));

const entrywise = <T>(a: Matrix<T>, b: Matrix<T>, f: (x: T, y: T) => T): Matrix<T> =>
  a.map((row, i) => row.map((x, j) => f(x, b[i]?.[j] as T)));

export const sum = <T>(ring: CommutativeRing<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> =>
  entrywise(a, b, ring.add);

export const difference = <T>(ring: CommutativeRing<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> =>
  entrywise(a, b, ring.sub);

export const scaled = <T>(ring: CommutativeRing<T>, c: T, a: Matrix<T>): Matrix<T> =>
  mapEntries(a, (x) => ring.mul(c, x));

/** A − c · 1. */
export const shifted = <T>(ring: CommutativeRing<T>, a: Matrix<T>, c: T): Matrix<T> =>
  difference(ring, a, scalarMatrix(ring, squareSize(a), c));

/** Σ u_i v_i. Terms with a vanishing factor cost nothing. */
export function dot<T>(ring: CommutativeRing<T>, u: Vector<T>, v: Vector<T>): T {
  const filled = [...u.keys()].filter((i) => !ring.isZero(u[i] as T) && !ring.isZero(v[i] as T));
  if (ring.dot) {
    return ring.dot(
      filled.map((i) => u[i] as T),
      filled.map((i) => v[i] as T),
    );
  }
  return filled.reduce((total, i) => ring.add(total, ring.mul(u[i] as T, v[i] as T)), ring.zero);
}

/** A v. */
export const timesVector = <T>(ring: CommutativeRing<T>, a: Matrix<T>, v: Vector<T>): Vector<T> =>
  a.map((row) => dot(ring, row, v));

/** A B. */
export function product<T>(ring: CommutativeRing<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(ring, row, column)));
}

export const trace = <T>(ring: CommutativeRing<T>, a: Matrix<T>): T =>
  indices(squareSize(a)).reduce((total, i) => ring.add(total, a[i]?.[i] as T), ring.zero);

export const isZeroVector = <T>(ring: CommutativeRing<T>, v: Vector<T>): boolean => v.every(ring.isZero);

export const isZeroMatrix = <T>(ring: CommutativeRing<T>, a: Matrix<T>): boolean =>
  a.every((row) => isZeroVector(ring, row));

/** A without one row and one column. */
export const minorMatrix = <T>(a: Matrix<T>, row: number, column: number): Matrix<T> =>
  a.filter((_, i) => i !== row).map((entries) => entries.filter((_, j) => j !== column));
