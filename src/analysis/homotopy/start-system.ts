import { factorise, solve } from './complex-lu.ts';
import { degreeIn } from './numeric-polynomial.ts';
import type { NumericPolynomial } from './numeric-polynomial.ts';
import type { Grouping } from './grouping.ts';

/** A linear form in the coordinates of one group. */
export interface LinearForm {
  readonly coordinates: readonly number[];
  /** Real and imaginary parts in turn. */
  readonly coefficients: Float64Array;
}

/**
 * A system with the degrees of another one whose zeros are known: each equation is a product of random linear forms (J.
 * Verschelde, A. Haegemans, The GBQ-algorithm, SIAM J. Numer. Anal. 30 (1993) 583).
 */
export interface StartSystem {
  readonly equations: readonly (readonly LinearForm[])[];
  /** One random linear form for each group: points of the projective space are normalised by form = 1. */
  readonly patches: readonly LinearForm[];
}

export function startSystem(
  system: readonly NumericPolynomial[],
  grouping: Grouping,
  random: () => number,
): StartSystem {
  const form = (g: number): LinearForm => {
    const coordinates = [...grouping[g]!, system.length + g];
    const coefficients = new Float64Array(2 * coordinates.length);
    for (let j = 0; j < coordinates.length; j++) coefficients.set(unitNumber(random), 2 * j);
    return { coordinates, coefficients };
  };
  return {
    equations: system.map((p) =>
      grouping.flatMap((group, g) => Array.from({ length: degreeIn(p, group) }, () => form(g))),
    ),
    patches: grouping.map((_, g) => form(g)),
  };
}

/** A random number of modulus 1. */
export function unitNumber(random: () => number): readonly [number, number] {
  for (;;) {
    const [x, y] = [2 * random() - 1, 2 * random() - 1];
    const size = Math.sqrt(x * x + y * y);
    if (size > 0.1 && size < 1) return [x / size, y / size];
  }
}

/** All zeros: of each equation one factor vanishes, such that those of each group determine its point. */
export function* startPoints(
  { equations, patches }: StartSystem,
  grouping: Grouping,
): Generator<Float64Array> {
  const left = grouping.map((group) => group.length);
  const chosen = patches.map((): LinearForm[] => []);
  const size = equations.length + grouping.length;

  function* choose(i: number): Generator<Float64Array> {
    if (i === equations.length) {
      const point = pointOf(chosen, patches, size);
      if (point) yield point;
      return;
    }
    for (const form of equations[i]!) {
      const g = form.coordinates.at(-1)! - equations.length;
      if (left[g] === 0) continue;
      left[g]!--;
      chosen[g]!.push(form);
      yield* choose(i + 1);
      chosen[g]!.pop();
      left[g]!++;
    }
  }
  yield* choose(0);
}

/** The point at which the chosen forms vanish and those of the patches are 1. */
function pointOf(
  chosen: readonly (readonly LinearForm[])[],
  patches: readonly LinearForm[],
  size: number,
): Float64Array | undefined {
  const point = new Float64Array(2 * size);
  for (const [g, patch] of patches.entries()) {
    const n = patch.coordinates.length;
    const matrix = new Float64Array(2 * n * n);
    [...chosen[g]!, patch].forEach(({ coefficients }, i) => matrix.set(coefficients, 2 * n * i));
    const right = new Float64Array(2 * n);
    right[2 * (n - 1)] = 1;
    const order = new Int32Array(n);
    const part = new Float64Array(2 * n);
    if (!factorise(matrix, n, order)) return undefined;
    solve(matrix, n, order, right, part);
    patch.coordinates.forEach((j, k) => point.set(part.subarray(2 * k, 2 * k + 2), 2 * j));
  }
  return point;
}
