import { bisect } from './bisect.ts';
import { innerProduct, logarithmicSize } from './vectors.ts';

/** The exponents p of |dy/dτ| / |y| ~ (τ* − τ)^−p that count as a pole: 1/2 is a simple pole of β, 1 a Landau pole. */
const smallestExponent = 1 / 4;
const largestExponent = 4;

/** How close, relative to the way travelled, the last mesh point must be to the pole it announces. */
const nearness = 1e-5;

/**
 * The place τ* of the singularity at which the mesh ends, or undefined if it ends for another reason.
 *
 * Near a Landau pole y ~ (τ* − τ)^−α, near a simple pole of β itself y* − y ~ (τ* − τ)^(1/2). Either way the
 * steepness, the logarithm of |dy/dτ| in units of the tolerance of y, is a constant less p ln(τ* − τ). Three mesh
 * points determine the constant, p and τ*: where the steepness rises by a, then by b,
 *
 *     (τ₁ − τ₀) / (τ₂ − τ₁) = (e^(a/p) − 1) / (1 − e^(−b/p)),      τ* − τ₂ = (τ₂ − τ₁) / (e^(b/p) − 1).
 *
 * Exponential growth has constant steepness.
 */
export function poleAhead(tau: readonly number[], steepness: readonly number[]): number | undefined {
  const last = tau.length - 1;
  const middle = lastBelow(steepness, steepness[last]! - 2, last);
  const first = middle < 0 ? -1 : lastBelow(steepness, steepness[middle]! - 2, middle);
  if (first < 0) return undefined;

  const a = steepness[middle]! - steepness[first]!;
  const b = steepness[last]! - steepness[middle]!;
  const ratio = (tau[middle]! - tau[first]!) / (tau[last]! - tau[middle]!);
  const isBelow = (x: number) => Math.expm1(a * x) / -Math.expm1(-b * x) < ratio;
  if (!isBelow(1 / largestExponent) || isBelow(1 / smallestExponent)) return undefined;

  const inverseExponent = bisect(1 / largestExponent, 1 / smallestExponent, isBelow);
  const distance = (tau[last]! - tau[middle]!) / Math.expm1(b * inverseExponent);
  return Math.abs(distance) < nearness * Math.abs(tau[last]! - tau[0]!) ? tau[last]! + distance : undefined;
}

/** The slopes that `leapsPole` compares: at the start of the step, and of the two before it. */
export const slopesKept = 3;

/**
 * Whether a step would leap over a pole: dy/dτ has grown over the last two steps, and now a stage reverses it. The tolerance
 * alone may allow this, for beyond a simple pole of β the flow returns to the pole. The first two steps have no such past;
 * there dy/dτ must have grown from the start of the step to the stage before the reversal. All slopes are measured in the
 * same units: where a coupling crosses zero, its tolerance may change faster than they do.
 */
export function leapsPole(
  slopes: readonly Float64Array[],
  stages: readonly Float64Array[],
  units: Float64Array,
): boolean {
  let reversed = 1;
  while (reversed < stages.length && !(innerProduct(stages[reversed]!, stages[0]!, units) < 0)) reversed++;
  if (reversed === stages.length) return false;
  const past = slopes.length < slopesKept ? [stages[0]!, stages[reversed - 1]!] : slopes;
  const sizes = past.map((slope) => logarithmicSize(slope, units));
  return sizes.every((size, i) => i === 0 || size > sizes[i - 1]!);
}

/** The last index before `end` at which the value is at most `bound`, or −1. */
function lastBelow(values: readonly number[], bound: number, end: number): number {
  let index = end - 1;
  while (index >= 0 && values[index]! > bound) index--;
  return index;
}
