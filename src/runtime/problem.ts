import type { EventFunction } from './events.ts';
import { allFinite } from './vectors.ts';

/** Writes dy/dτ at (tau, y) into out. */
export type RightHandSide = (tau: number, y: ArrayLike<number>, out: Float64Array) => void;

export interface IntegrationOptions {
  /** The relative tolerance of the local error, default 1e-10. */
  readonly rtol?: number | undefined;
  /** The absolute tolerance of the local error in units of y, default 1e-12. */
  readonly atol?: number | undefined;
  /** The most steps to try, rejected ones included, default 100,000. */
  readonly maxSteps?: number | undefined;
  /** The length of the first step to try, in units of τ; chosen automatically by default. */
  readonly firstStep?: number | undefined;
  /** The longest step, in units of τ. */
  readonly maxStep?: number | undefined;
  /** The interval of τ in which the theory is valid: the integration stops at its border. */
  readonly range?: readonly [number, number] | undefined;
  /** The integration stops at the first zero crossing of any of these. */
  readonly events?: readonly EventFunction[] | undefined;
}

/** The options with their defaults, and the end of the integration that span and range allow. */
export interface Limits {
  readonly rtol: number;
  readonly atol: number;
  readonly maxSteps: number;
  readonly firstStep: number | undefined;
  readonly maxStep: number;
  readonly end: number;
  readonly reason: 'end' | 'range';
  readonly events: readonly EventFunction[];
}

/** Reads span and options; a RangeError says in English what is wrong with them. */
export function readLimits(
  y0: ArrayLike<number>,
  span: readonly [number, number],
  options: IntegrationOptions,
): Limits {
  const {
    rtol = 1e-10,
    atol = 1e-12,
    maxSteps = 100_000,
    firstStep,
    maxStep = Infinity,
    events = [],
  } = options;
  const [start, target] = span;
  const [low, high] = options.range ?? [-Infinity, Infinity];
  const end = Math.min(Math.max(target, low), high);

  demand(y0.length > 0, 'the initial state is empty');
  demand(allFinite(y0), 'the initial state is not finite');
  demand(allFinite([start, target]), `the span must be two finite numbers, not ${start}, ${target}`);
  demand(rtol > 0 && rtol < Infinity, `rtol must be positive and finite, not ${rtol}`);
  demand(atol > 0 && atol < Infinity, `atol must be positive and finite, not ${atol}`);
  demand(Number.isInteger(maxSteps) && maxSteps > 0, `maxSteps must be a positive integer, not ${maxSteps}`);
  demand(firstStep === undefined || firstStep > 0, `firstStep must be positive, not ${firstStep ?? ''}`);
  demand(maxStep > 0, `maxStep must be positive, not ${maxStep}`);
  demand(low <= high, `the range must be two numbers in ascending order, not ${low}, ${high}`);
  demand(low <= start && start <= high, `tau = ${start} lies outside the range from ${low} to ${high}`);

  return { rtol, atol, maxSteps, firstStep, maxStep, events, end, reason: end === target ? 'end' : 'range' };
}

function demand(condition: boolean, complaint: string): void {
  if (!condition) throw new RangeError(complaint);
}
