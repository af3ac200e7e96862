import type { Sym } from '../expr/expr.ts';
import type { FixedPoint } from './point.ts';

/**
 * Where a flow line comes from or goes to: a fixed point by its place in the list, infinity, a pole of the rates at finite
 * couplings, or that is not decided.
 */
export type Terminus = { readonly point: number } | 'infinity' | 'pole' | 'undecided';

/** A real fixed point with its place in the list. */
export interface Numbered {
  readonly point: FixedPoint;
  readonly number: number;
  readonly place: readonly number[];
}

/** A flow line towards the IR. */
export interface Connection {
  readonly from: Terminus;
  readonly to: Terminus;
  readonly along: Route;
  /** By exact signs; otherwise by numerical integration. */
  readonly proved: boolean;
}

export type Route =
  /** On the axis of one coupling: all others stay zero. */
  | { readonly kind: 'line'; readonly coupling: Sym }
  /** Out of a fixed point with one relevant direction, or into one with one irrelevant direction. */
  | {
      readonly kind: 'separatrix';
      readonly point: number;
      /** θ per ln μ. */
      readonly exponent: number;
      /** A unit vector, in the order of the variables. */
      readonly direction: readonly number[];
    };
