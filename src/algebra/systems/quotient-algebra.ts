import type { Expr, Sym } from '../../expr/expr.ts';
import { dense } from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import type { ExpressionField } from '../field/expressions.ts';
import type { Fraction } from '../field/fractions.ts';
import { whole } from '../field/fractions.ts';
import { inverse } from '../linear/solve.ts';
import { identity, isZeroMatrix, mapEntries, matrixOf, product, scaled, sum } from '../linear/matrix.ts';
import type { CommutativeRing, Matrix } from '../linear/matrix.ts';
import { collect } from '../polynomial/parts.ts';
import { exponentOf } from '../polynomial/monomial.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { groebnerBasis } from './groebner.ts';
import { characteristicOver } from './hessenberg.ts';
import { quotientRing } from './quotient-ring.ts';

/**
 * Functions on the finitely many zeros of a system, with parameters: each is the matrix of multiplying with it, whose
 * eigenvalues are its values there (L. Stickelberger's theorem).
 */
export interface QuotientAlgebra {
  readonly ring: CommutativeRing<Matrix<Fraction>>;
  /** How many zeros there are, with multiplicity. */
  readonly size: number;
  /** A rational function of the unknowns; undefined where it has a pole at a zero, or is none. */
  readonly of: (e: Expr) => Matrix<Fraction> | undefined;
  /** Π (z − value), over the zeros. */
  readonly characteristic: (a: Matrix<Fraction>) => Dense<Fraction>;
}

/** Undefined where there are infinitely many zeros. */
export function quotientAlgebra(
  equations: readonly Expr[],
  unknowns: readonly Sym[],
  field: ExpressionField,
): QuotientAlgebra | undefined {
  const variables = unknowns.map(field.indexOf);
  const basis = groebnerBasis(
    field.ring,
    equations.map((e) => field.of(e).numerator),
    variables,
  );
  const found = quotientRing(basis, field, whole);
  if (found === undefined) return undefined;
  const size = found.monomials.length;
  const one = identity(field, size);
  const ring: CommutativeRing<Matrix<Fraction>> = {
    zero: matrixOf(size, size, () => field.zero),
    one,
    add: (a, b) => sum(field, a, b),
    sub: (a, b) => sum(field, a, mapEntries(b, field.neg)),
    mul: (a, b) => product(field, a, b),
    neg: (a) => mapEntries(a, field.neg),
    isZero: (a) => isZeroMatrix(field, a),
  };
  const powers = found.multiplications.map((m) => {
    const known = [one];
    return (k: number): Matrix<Fraction> => {
      while (known.length <= k) known.push(ring.mul(known.at(-1)!, m));
      return known[k]!;
    };
  });
  const ofPolynomial = (p: Polynomial): Matrix<Fraction> =>
    [...collect(p, variables)].reduce((all, [m, c]) => {
      const monomial = variables.reduce((product_, v, i) => {
        const k = exponentOf(m, v);
        return k === 0 ? product_ : ring.mul(product_, powers[i]!(k));
      }, one);
      return ring.add(all, scaled(field, whole(c), monomial));
    }, ring.zero);
  return {
    ring,
    size,
    of: (e) => {
      const { numerator, denominator } = field.of(e);
      const below = inverse(field, ofPolynomial(denominator));
      return below && ring.mul(ofPolynomial(numerator), below);
    },
    characteristic: (a) => dense(field, characteristicOver(field, a)),
  };
}
