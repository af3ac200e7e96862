/**
 * DOP853: adaptive integration of dy/dτ = f(τ, y) by the explicit Runge–Kutta method of Dormand and Prince of order
 * eight. Source: Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations I, 2nd ed., sections II.4 to II.6, II.10.
 */
import { denseOutput, interpolate, weightedSum, type Segment } from './dense-output.ts';
import { firstCrossing } from './events.ts';
import { allFinite, readLimits, type IntegrationOptions } from './options.ts';
import { isSteepening, poleAhead } from './pole.ts';
import { onMesh, type Solution, type Stopped } from './solution.ts';
import { errorNorm, initialStep, stepFactor } from './step-size.ts';
import { nodes, stageWeights } from './tableau.ts';

/** Writes dy/dτ at (tau, y) into out. */
export type RightHandSide = (tau: number, y: ArrayLike<number>, out: Float64Array) => void;

/** A step below this multiple of τ, or of the way travelled, is lost in rounding. */
const shortestStep = 16 * Number.EPSILON;

/**
 * Integrates f from the state y0 over the span, forward or backward. A pole is an answer, `stopped.reason: 'pole'`,
 * and no non-finite number ever stands in the solution. A RangeError says what is wrong with the input.
 */
export function integrate(
  f: RightHandSide,
  y0: ArrayLike<number>,
  span: readonly [number, number],
  options: IntegrationOptions = {},
): Solution {
  const limits = readLimits(y0, span, options);
  const { end, events, maxStep, maxSteps } = limits;
  const start = span[0];
  const direction = end < start ? -1 : 1;

  let evaluations = 0;
  const slopeAt: RightHandSide = (tau, y, out) => {
    evaluations++;
    f(tau, y, out);
  };

  let y = Float64Array.from(y0);
  const n = y.length;
  const stages = Array.from(nodes, () => new Float64Array(n));
  const scratch = new Float64Array(n);
  slopeAt(start, y, stages[0]!);
  if (!allFinite(stages[0]!)) throw new RangeError(`the right-hand side is not finite at tau = ${start}`);

  const mesh = [start];
  const states = [y];
  const segments: Segment[] = [];
  const steepness = [logarithmicSize(stages[0]!)];
  const signs = events.map((event) => Math.sign(event(start, y.slice())));

  const longest = Math.min(maxStep, Math.abs(end - start));
  let h = Math.min(
    longest,
    limits.firstStep ?? (longest > 0 ? initialStep(slopeAt, start, direction, longest, y, stages[0]!, limits) : 0),
  );
  let tau = start;
  let stopped: Stopped | undefined;
  let rejected = false;

  for (let attempts = 0; tau !== end; attempts++) {
    const isLast = 1.01 * h >= Math.abs(end - tau);
    if (isLast) h = Math.abs(end - tau);
    const resolution = shortestStep * Math.max(Math.abs(tau), Math.abs(tau - start));
    if (attempts === maxSteps || h === 0 || (h < resolution && !isLast)) {
      const pole = attempts === maxSteps ? undefined : poleAhead(mesh, steepness);
      stopped = pole === undefined ? { reason: 'steps', tau } : { reason: 'pole', tau: pole };
      break;
    }
    ...
  }
}
