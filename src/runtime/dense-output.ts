import { denseWeights, stepEnd } from './tableau.ts';
import { weightedSum } from './vectors.ts';

/** One accepted step and its dense output: a polynomial of degree seven in θ = (τ − start) / h, of order seven in h. */
export interface Segment {
  readonly start: number;
  /** The signed length of the step; an event may end the solution before `start + h`. */
  readonly h: number;
  /** Eight rows of n numbers each, innermost factor last. */
  readonly coefficients: Float64Array;
}

/** The dense output of the step from y to yNext with all sixteen stages evaluated (Hairer et al., section II.6). */
export function denseOutput(
  start: number,
  h: number,
  y: Float64Array,
  yNext: Float64Array,
  stages: readonly Float64Array[],
): Segment {
  const n = y.length;
  const coefficients = new Float64Array(8 * n);
  for (let i = 0; i < n; i++) {
    const rise = yNext[i]! - y[i]!;
    const departure = h * stages[0]![i]! - rise;
    coefficients[i] = y[i]!;
    coefficients[n + i] = rise;
    coefficients[2 * n + i] = departure;
    coefficients[3 * n + i] = rise - h * stages[stepEnd]![i]! - departure;
    for (let row = 0; row < 4; row++)
      coefficients[(4 + row) * n + i] = h * weightedSum(denseWeights[row]!, stages, i);
  }
  return { start, h, coefficients };
}

/** Writes the state at tau into out: r₀ + θ(r₁ + (1−θ)(r₂ + θ(r₃ + (1−θ)(r₄ + θ(r₅ + (1−θ)(r₆ + θr₇)))))). */
export function interpolate(segment: Segment, tau: number, out: Float64Array): void {
  const n = out.length;
  const r = segment.coefficients;
  const theta = (tau - segment.start) / segment.h;
  const rest = 1 - theta;
  for (let i = 0; i < n; i++) {
    let value = r[7 * n + i]!;
    for (let row = 6; row >= 0; row--) value = r[row * n + i]! + (row % 2 === 0 ? theta : rest) * value;
    out[i] = value;
  }
}
