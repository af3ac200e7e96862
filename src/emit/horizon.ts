import { constantDouble } from '../program/constants.ts';
import { executable } from '../program/execute.ts';
import type { Program } from '../program/program.ts';
import { integrate } from '../runtime/dop853.ts';
import type { RightHandSide } from '../runtime/problem.ts';
import type { Formulas } from './formulas.ts';
import type { TestPoint } from './points.ts';

/** A test runs along the flow from one of the points to `end`. */
export interface Horizon {
  /** The number of the point. */
  readonly from: number;
  readonly end: number;
}

const halvings = 40;

/** By how much of itself a component may change on the way. */
const mostChange = 1;

/**
 * A piece of a solution on which the flow does something, but nothing violent: it starts where no component is zero,
 * lies in the range of the theory, and no component changes by more than its own size.
 */
export function findHorizon(
  formulas: Formulas,
  canonical: Program,
  points: readonly TestPoint[],
): Horizon | undefined {
  const slope = executable(canonical);
  const last = formulas.theory.range ? constantDouble(formulas.theory.range[1]) : Infinity;
  for (const [from, { tau, q, p, k }] of points.entries()) {
    const y = [...q, ...p];
    if (y.includes(0)) continue;
    const flow: RightHandSide = (t, state, out) => void slope([t, ...Array.from(state), ...k], out);
    let span = 4;
    for (let n = 0; n < halvings; n++, span /= 2) {
      const end = tau + span;
      if (end <= last && staysNear(flow, y, tau, end)) return { from, end };
    }
  }
  return undefined;
}

function staysNear(flow: RightHandSide, y: readonly number[], tau: number, end: number): boolean {
  const { stopped, y: states } = integrate(flow, y, [tau, end], { rtol: 1e-6, atol: 1e-9, maxSteps: 200 });
  return (
    stopped.reason === 'end' &&
    states.every((state) =>
      state.every((x, i) => Math.abs(x - (y[i] as number)) <= mostChange * Math.abs(y[i] as number)),
    )
  );
}
