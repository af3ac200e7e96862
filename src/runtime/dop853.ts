/**
 * DOP853: adaptive integration of dy/dτ = f(τ, y) by the explicit Runge–Kutta method of Dormand and Prince of order
 * eight. Source: Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations I, 2nd ed., sections II.4 to II.6, II.10.
 */
import { denseOutput, interpolate, type Segment } from './dense-output.ts';
import { firstCrossing } from './events.ts';
import { leapsPole, poleAhead, slopesKept } from './pole.ts';
import { readLimits, type IntegrationOptions, type RightHandSide } from './problem.ts';
import { onMesh, type Solution, type Stopped } from './solution.ts';
import { errorNorm, initialStep, deepestCut, stepFactor } from './step-size.ts';
import { nodes, stageWeights, stepEnd } from './tableau.ts';
import { allFinite, logarithmicSize, weightedSum } from './vectors.ts';

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
  const { end, events, maxSteps, rtol, atol } = limits;
  const start = span[0];
  const direction = end < start ? -1 : 1;

  let evaluations = 0;
  const slopeAt: RightHandSide = (tau, y, out) => {
    evaluations++;
    f(tau, y, out);
  };

  let tau = start;
  let y = Float64Array.from(y0);
  let yNext = new Float64Array(y.length);
  const scratch = new Float64Array(y.length);
  const stages = nodes.map(() => new Float64Array(y.length));
  const takeStages = (first: number, last: number, step: number): void => {
    for (let s = first; s <= last; s++) {
      const argument = s === stepEnd ? yNext : scratch;
      for (let i = 0; i < y.length; i++)
        argument[i] = y[i]! + step * weightedSum(stageWeights[s]!, stages, i);
      slopeAt(tau + nodes[s]! * step, argument, stages[s]!);
    }
  };

  slopeAt(start, y, stages[0]!);
  if (!allFinite(stages[0]!)) throw new RangeError(`the right-hand side is not finite at tau = ${start}`);

  const mesh = [tau];
  const states = [y];
  const segments: Segment[] = [];
  const tolerances = y.map((value) => atol + rtol * Math.abs(value));
  const steepness = [logarithmicSize(stages[0]!, tolerances)];
  let slopes = [stages[0]!.slice()];
  const signs = events.map((event) => Math.sign(event(start, y.slice())) || 0);
  const finish = (stopped: Stopped): Solution => {
    const tau = Float64Array.from(mesh);
    return {
      tau,
      y: states,
      at: onMesh(tau, states, segments),
      stopped,
      steps: segments.length,
      evaluations,
    };
  };

  const longest = Math.min(limits.maxStep, Math.abs(end - start));
  let h = limits.firstStep ?? initialStep(slopeAt, start, direction, longest, y, stages[0]!, limits);
  let largestGrowth = Infinity;
  for (let attempts = 0; tau !== end; attempts++) {
    h = Math.min(h, longest);
    const distance = Math.abs(end - tau);
    const isLast = 1.01 * h >= distance;
    if (isLast) h = distance;
    if (attempts === maxSteps) return finish({ reason: 'steps', tau });
    if (h <= shortestStep * Math.max(Math.abs(tau), Math.abs(tau - start)) && !isLast) {
      const pole = poleAhead(mesh, steepness);
      return finish(pole === undefined ? { reason: 'steps', tau } : { reason: 'pole', tau: pole });
    }

    const step = direction * h;
    takeStages(1, stepEnd, step);
    const error = errorNorm(h, y, yNext, stages, limits);
    let segment: Segment | undefined;
    if (error <= 1) {
      takeStages(stepEnd + 1, nodes.length - 1, step);
      segment = denseOutput(tau, step, y, yNext, stages);
      if (!allFinite(segment.coefficients) || leapsPole(slopes, stages, tolerances)) segment = undefined;
    }
    if (segment === undefined) {
      h *= error <= 1 ? deepestCut : stepFactor(error);
      largestGrowth = 1;
      continue;
    }
    h *= Math.min(stepFactor(error), largestGrowth);
    largestGrowth = Infinity;

    tau = isLast ? end : tau + step;
    const crossing = firstCrossing(events, signs, segment, tau, scratch);
    if (crossing !== undefined) {
      tau = crossing;
      interpolate(segment, tau, yNext);
    }
    mesh.push(tau);
    states.push(yNext);
    segments.push(segment);
    if (crossing !== undefined) return finish({ reason: 'event', tau });

    y = yNext;
    for (let i = 0; i < y.length; i++) tolerances[i] = atol + rtol * Math.abs(y[i]!);
    steepness.push(logarithmicSize(stages[stepEnd]!, tolerances));
    slopes.push(stages[stepEnd]!.slice());
    slopes = slopes.slice(-slopesKept);
    yNext = new Float64Array(y.length);
    [stages[0], stages[stepEnd]] = [stages[stepEnd]!, stages[0]!];
  }
  return finish({ reason: limits.reason, tau });
}
