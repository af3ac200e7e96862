import { interpolate, type Segment } from './dense-output.ts';

/** Why and where an integration stopped. */
export interface Stopped {
  /**
   * `end`: the end of the span; `pole`: the derivative diverges at tau, as at a Landau pole; `event`: an event
   * function crossed zero; `range`: the border of the declared validity; `steps`: no further step was possible.
   */
  readonly reason: 'end' | 'pole' | 'event' | 'range' | 'steps';
  /** The scale τ at which it stopped; for a pole the place of the pole, just beyond the last mesh point. */
  readonly tau: number;
}

/** A solution of dy/dτ = f(τ, y): the accepted mesh, and a dense output of order seven between its points. */
export interface Solution {
  /** The mesh, monotone, first and last point included. */
  readonly tau: Float64Array;
  /** The state at each mesh point. */
  readonly y: Float64Array[];
  /** The state at any τ of the mesh's span; a RangeError outside. */
  readonly at: (tau: number) => Float64Array;
  readonly stopped: Stopped;
  /** The number of accepted steps. */
  readonly steps: number;
  /** The number of evaluations of the right-hand side. */
  readonly evaluations: number;
}

/** The dense output as a function on the whole mesh; mesh points give the stored state exactly. */
export function onMesh(
  tau: Float64Array,
  y: readonly Float64Array[],
  segments: readonly Segment[],
): (at: number) => Float64Array {
  const first = tau[0]!;
  const last = tau[tau.length - 1]!;
  const direction = last < first ? -1 : 1;
  return (at) => {
    if (!((at - first) * direction >= 0 && (last - at) * direction >= 0))
      throw new RangeError(`tau = ${at} lies outside the solution, which reaches from ${first} to ${last}`);
    let low = 0;
    let high = tau.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((at - tau[middle]!) * direction < 0) high = middle;
      else low = middle;
    }
    if (at === tau[low]) return y[low]!.slice();
    if (at === tau[high]) return y[high]!.slice();
    const out = new Float64Array(y[low]!.length);
    interpolate(segments[low]!, at, out);
    return out;
  };
}
