import type { Limits, RightHandSide } from './problem.ts';
import { fifthOrderErrorWeights, thirdOrderErrorWeights } from './tableau.ts';
import { weightedSum } from './vectors.ts';

/**
 * The estimated local error of a step of length h in units of the tolerance: at most 1 is acceptable. The
 * fifth-order estimate, damped by the third-order one where both are small (Hairer et al., section II.10).
 */
export function errorNorm(
  h: number,
  y: Float64Array,
  yNext: Float64Array,
  stages: readonly Float64Array[],
  { rtol, atol }: Limits,
): number {
  let fifth = 0;
  let third = 0;
  for (let i = 0; i < y.length; i++) {
    const scale = atol + rtol * Math.max(Math.abs(y[i]!), Math.abs(yNext[i]!));
    const fifthError = weightedSum(fifthOrderErrorWeights, stages, i) / scale;
    const thirdError = weightedSum(thirdOrderErrorWeights, stages, i) / scale;
    fifth += fifthError * fifthError;
    third += thirdError * thirdError;
  }
  if (fifth === 0) return 0;
  return (h * fifth) / Math.sqrt(y.length * (fifth + 0.01 * third));
}

/** The factor by which a step is shortened where nothing is known but that it failed. */
export const deepestCut = 1 / 3;

/** The factor from this step's length to the next: order eight, safety 0.9, no growth beyond 6. */
export function stepFactor(error: number): number {
  if (Number.isNaN(error)) return deepestCut;
  return Math.min(6, Math.max(deepestCut, 0.9 * Math.pow(error, -1 / 8)));
}

/**
 * The length of a first step: its eighth power times the larger of dy/dτ and d²y/dτ² is a hundredth, in units of the
 * tolerance (Hairer et al., section II.4). `slope` is dy/dτ at the start.
 */
export function initialStep(
  f: RightHandSide,
  tau: number,
  direction: number,
  longest: number,
  y: Float64Array,
  slope: Float64Array,
  { rtol, atol }: Limits,
): number {
  const weightedNorm = (component: (i: number) => number): number => {
    let sum = 0;
    for (let i = 0; i < y.length; i++) {
      const x = component(i) / (atol + rtol * Math.abs(y[i]!));
      sum += x * x;
    }
    return Math.sqrt(sum);
  };
  const size = weightedNorm((i) => y[i]!);
  const speed = weightedNorm((i) => slope[i]!);
  const euler = Math.min(longest, size <= 1e-5 || speed <= 1e-5 ? 1e-6 : (0.01 * size) / speed);

  const slopeNext = new Float64Array(y.length);
  f(
    tau + direction * euler,
    y.map((value, i) => value + direction * euler * slope[i]!),
    slopeNext,
  );
  const curvature = weightedNorm((i) => slopeNext[i]! - slope[i]!) / euler;
  const fastest = Math.max(speed, curvature);
  if (!Number.isFinite(fastest)) return euler;
  const step = fastest <= 1e-15 ? Math.max(1e-6, euler * 1e-3) : Math.pow(0.01 / fastest, 1 / 8);
  return Math.min(longest, 100 * euler, step);
}
