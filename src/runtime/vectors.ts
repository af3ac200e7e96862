/** Σ_j w_j k_j, component i: what every formula of a Runge–Kutta method is made of. */
export function weightedSum(weights: readonly number[], stages: readonly Float64Array[], i: number): number {
  let sum = 0;
  for (let j = 0; j < weights.length; j++) sum += weights[j]! * stages[j]![i]!;
  return sum;
}

/** The inner product of v and w, each component in its own unit. */
export function innerProduct(v: Float64Array, w: Float64Array, units: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += (v[i]! / units[i]!) * (w[i]! / units[i]!);
  return sum;
}

/** The logarithm of the largest |v_i|, each component in its own unit; −∞ for zero. */
export function logarithmicSize(v: Float64Array, units: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]! / units[i]!));
  return Math.log(largest);
}

export function allFinite(v: ArrayLike<number>): boolean {
  for (let i = 0; i < v.length; i++) if (!Number.isFinite(v[i])) return false;
  return true;
}
