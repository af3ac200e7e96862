import { bisect } from './events.ts';

/** The exponents p of |dy/dτ| ~ (τ* − τ)^−p that count as a pole: 1/2 is a simple pole of β, 1 + 1/k that of y′ = y^(k+1). */
const smallestExponent = 1 / 4;
const largestExponent = 100;

/** How close, relative to the way travelled, the last mesh point must be to the pole it announces. */
const nearness = 1e-5;

/**
 * The place τ* of the singularity at which the mesh ends, or undefined if it ends for another reason.
 *
 * Near a Landau pole y ~ (τ* − τ)^−α, and near a pole of β itself y* − y ~ (τ* − τ)^(1/2); either way the logarithm
 * of |dy/dτ| is a constant less p ln(τ* − τ). Three mesh points determine the constant, p and τ*: with steepnesses
 * ln|dy/dτ| that rise by a, then by b,
 *
 *     (τ₁ − τ₀) / (τ₂ − τ₁) = (e^(a/p) − 1) / (1 − e^(−b/p)),      τ* − τ₂ = (τ₂ − τ₁) / (e^(b/p) − 1).
 *
 * Exponential growth is the limit 1/p → 0.
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

/** Whether |dy/dτ| has risen over each of the last three steps. */
export function isSteepening(steepness: readonly number[]): boolean {
  const last = steepness.length - 1;
  return (
    last >= 3 &&
    steepness[last]! > steepness[last - 1]! &&
    steepness[last - 1]! > steepness[last - 2]! &&
    steepness[last - 2]! > steepness[last - 3]!
  );
}

/** The last index before `end` at which the value is at most `bound`, or −1. */
function lastBelow(values: readonly number[], bound: number, end: number): number {
  let index = end - 1;
  while (index >= 0 && values[index]! > bound) index--;
  return index;
}
