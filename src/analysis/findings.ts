import type { AlgebraicSolutions } from '../algebra/systems/solve.ts';
import { isZero } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Theory } from '../theory/theory.ts';
import type { Values } from './exponents.ts';
import type { FixedSet } from './fixed-sets.ts';
import type { Paths } from './homotopy/all-zeros.ts';
import type { FixedPoint } from './point.ts';
import type { VectorField } from './vector-field.ts';

/** Where the flow of a theory stands still, and what it does around. */
export interface FixedPoints {
  readonly theory: Theory;
  readonly field: VectorField;
  /** With these values of the parameters numbers were computed. */
  readonly values: Values;
  /**
   * How many there are, counted with their multiplicity, if they are finitely many; where that is not known, how many
   * isolated ones there are at most.
   */
  readonly bound: number | undefined;
  /**
   * true: points and sets together are proved to be all over ℂ, wherever no condition vanishes; 'numerical': every path of
   * a homotopy was followed to its end.
   */
  readonly complete: boolean | 'numerical';
  readonly points: readonly FixedPoint[];
  readonly sets: readonly FixedSet[];
  /** What defines the points that radicals do not reach: Gröbner bases, by the parameters. */
  readonly algebraic: readonly AlgebraicSolutions[];
  /** Couplings that stay zero together; undefined for very many. */
  readonly invariant: readonly (readonly Sym[])[] | undefined;
  /** What is taken not to vanish. */
  readonly conditions: readonly Expr[];
  /** What became of the paths, where points were sought by homotopy continuation. */
  readonly paths: Paths | undefined;
  readonly missing: readonly Missing[];
}

/**
 * What an answer lacks: an end of the search; numbers of points that radicals do not reach; paths that were not followed,
 * or not to their end.
 */
export type Missing =
  { readonly kind: 'search' } | { readonly kind: 'points' | 'paths' | 'lost'; readonly count: number };

/** What every part of the search is told. */
export interface Scene {
  readonly theory: Theory;
  readonly setting: Setting;
  readonly values: Values;
}

/**
 * Real points before complex ones, and each time those first in which most couplings vanish; of those that are known in
 * numbers only, weak couplings before strong ones, and conjugate points one after the other.
 */
export function inOrder(points: readonly FixedPoint[]): readonly FixedPoint[] {
  const keys = new Map(points.map((point) => [point, keyOf(point)]));
  return points.toSorted((p, q) => {
    const [a, b] = [keys.get(p)!, keys.get(q)!];
    return a.complex - b.complex || b.zeros - a.zeros || a.size - b.size || b.turning - a.turning;
  });
}

function keyOf({ at, numeric = [], real }: FixedPoint): {
  readonly complex: number;
  readonly zeros: number;
  readonly size: number;
  readonly turning: number;
} {
  const complex = Number(real === false);
  if (at) return { complex, zeros: [...at.values()].filter(isZero).length, size: 0, turning: 0 };
  const size = Math.sqrt(numeric.reduce((sum, { re, im }) => sum + re * re + im * im, 0));
  return {
    complex,
    zeros: numeric.filter(({ re, im }) => re === 0 && im === 0).length,
    size: Number(size.toPrecision(9)),
    turning: numeric.find(({ im }) => im !== 0)?.im ?? 0,
  };
}
