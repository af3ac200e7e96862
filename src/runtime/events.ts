import { bisect } from './bisect.ts';
import { interpolate, type Segment } from './dense-output.ts';

/** A scalar function of τ and the state; the integration stops where one first crosses zero. */
export type EventFunction = (tau: number, y: Float64Array) => number;

/** Each step is searched in this many parts, so that two crossings within one step are rarely missed. */
const partsPerStep = 8;

/**
 * The first zero crossing of any event on the segment up to `end`, or undefined. `signs` holds each event's sign
 * before the segment and is brought up to date; an event that is zero at the start must first leave zero.
 */
export function firstCrossing(
  events: readonly EventFunction[],
  signs: number[],
  segment: Segment,
  end: number,
  y: Float64Array,
): number | undefined {
  const signAt = (event: EventFunction, tau: number): number => {
    interpolate(segment, tau, y);
    return Math.sign(event(tau, y));
  };
  let before = segment.start;
  for (let part = 1; part <= partsPerStep; part++) {
    const after = part === partsPerStep ? end : segment.start + (segment.h * part) / partsPerStep;
    let first: number | undefined;
    for (let i = 0; i < events.length; i++) {
      const event = events[i]!;
      const sign = signs[i]!;
      const signAfter = signAt(event, after);
      if (sign !== 0 && (signAfter === 0 || signAfter === -sign)) {
        const crossing = bisect(before, after, (tau) => signAt(event, tau) === sign);
        if (first === undefined || (crossing - first) * segment.h < 0) first = crossing;
      }
      if (!Number.isNaN(signAfter)) signs[i] = signAfter;
    }
    if (first !== undefined) return first;
    before = after;
  }
  return undefined;
}
