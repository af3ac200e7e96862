import { exactQuotient } from '../polynomial/division.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import type { CommutativeRing } from './matrix.ts';
import type { PivotSize } from './pivot.ts';

/** An integral domain in which a quotient is found where there is one: all that fraction-free elimination needs. */
export interface ExactDomain<T> extends CommutativeRing<T> {
  /** a/b for a divisor b of a; throws a RangeError for any other b. */
  readonly quotient: (a: T, b: T) => T;
  readonly pivotSize: PivotSize<T>;
}

/** ℚ[x_0, x_1, …]; small pivots have few terms. */
export const polynomials = (ring: Ring): ExactDomain<Polynomial> => ({
  zero: P.zero(ring),
  one: P.one(ring),
  add: P.add,
  sub: P.sub,
  mul: P.mul,
  neg: P.neg,
  isZero: P.isZero,
  dot: (a, b) => P.dot(ring, a, b),
  quotient: (a, b) => {
    const q = exactQuotient(a, b);
    if (q === undefined) throw new RangeError('the division is not exact');
    return q;
  },
  pivotSize: (p) => (P.isZero(p) ? undefined : p.terms.size),
});
