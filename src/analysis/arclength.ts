import { signOfDeterminant, solveReal } from '../algebra/numeric/real-system.ts';

/** n equations in n + 1 unknowns, of which the last one is the parameter: their values and the n × (n + 1) derivatives. */
export interface CurveSystem {
  readonly size: number;
  readonly at: (y: readonly number[]) => {
    readonly values: readonly number[];
    readonly slope: readonly (readonly number[])[];
  };
  /** What the equations are divided by, factor by factor. */
  readonly divisors: (y: readonly number[]) => readonly number[];
}

/** A point on the curve with the direction in which it is passed, both in the scaled unknowns. */
export interface Station {
  readonly y: readonly number[];
  readonly tangent: readonly number[];
  /** The sign of the determinant of derivatives and tangent: it changes where branches cross. */
  readonly orientation: number;
}

const mostCorrections = 8;
/** Newton's steps below this, relative to 1 + |y|, are rounding. */
const tolerance = 1e-13;

/**
 * A step of length h along the curve: Euler's prediction, corrected by Newton's method in the plane across the tangent
 * (H. B. Keller, in Applications of Bifurcation Theory, 1977, 359; Allgower and Georg, Numerical Continuation Methods,
 * ch. 6). Undefined where this does not converge.
 */
export function stepAlong(system: CurveSystem, { y, tangent }: Station, h: number): Station | undefined {
  const predicted = y.map((x, i) => x + h * tangent[i]!);
  const corrected = correctedAcross(system, predicted, tangent);
  return corrected && stationAt(system, corrected, tangent);
}

/** Newton's method in the plane through a point across a direction. */
export function correctedAcross(
  system: CurveSystem,
  start: readonly number[],
  direction: readonly number[],
): readonly number[] | undefined {
  let y = start;
  let last = Infinity;
  for (let k = 0; k < mostCorrections; k++) {
    const { values, slope } = system.at(y);
    const plane = dot(
      direction,
      y.map((x, i) => x - start[i]!),
    );
    const step = solveReal([...slope, direction], [...values, plane]);
    if (step === undefined) return undefined;
    y = y.map((x, i) => x - step[i]!);
    const size = norm(step) / (1 + norm(y));
    if (size <= tolerance || (size >= last && size < 1e-9)) return y;
    if (size > 2 * last) return undefined;
    last = size;
  }
  return undefined;
}

/** The point with its unit tangent, on the side of a given direction. */
export function stationAt(
  system: CurveSystem,
  y: readonly number[],
  towards: readonly number[],
): Station | undefined {
  const { slope } = system.at(y);
  const raw = solveReal([...slope, towards], [...slope.map(() => 0), 1]);
  if (raw === undefined) return undefined;
  const tangent = raw.map((x) => x / norm(raw));
  return { y, tangent, orientation: signOfDeterminant([...slope, tangent]) };
}

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0);

export const norm = (a: readonly number[]): number => Math.hypot(...a);
