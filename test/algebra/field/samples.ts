import fc from 'fast-check';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../../../src/algebra/polynomial/polynomial.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';

export const fractionsOfIntegers: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .map(([n, d]) => Q.rational(n, d));

/** Small polynomials in the first two variables of a ring. */
export const polynomialsOf = (ring: Ring): fc.Arbitrary<Polynomial> =>
  fc
    .array(fc.tuple(fractionsOfIntegers, fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 3 })
    .map((terms) => terms.map(([c, i, j]) => P.term(ring, c, P.monomial(ring, [i, j]))).reduce(P.add));
