import type { Field } from '../field/field.ts';
import { whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { factor } from '../polynomial/factor.ts';
import { coefficients, degreeIn } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import type { Dense } from '../field/dense.ts';
import type { Curve } from './newton-polygon.ts';
import { puiseux, rootsOf } from './puiseux.ts';
import type { Branch, Split } from './puiseux.ts';
import { series } from './series.ts';

/** A branch of roots, and how often it is one. */
export interface MultipleBranch {
  readonly branch: Branch<Fraction>;
  readonly multiplicity: number;
}

/** All roots y(x) near x = 0. */
export interface AlgebraicFunction {
  readonly branches: readonly MultipleBranch[];
  /** The degree in y: the number of roots with their multiplicities. */
  readonly degree: number;
  /** The roots of the branches, each with its multiplicity, are as many as the degree. */
  readonly complete: boolean;
  /** No two different roots stay together in one branch. */
  readonly separated: boolean;
}

/**
 * The roots y(x) of F(x, y) = 0 about x = 0 as Puiseux series up to O(x^order) over the rational functions of the other
 * variables, or over a field of fractions of them with further relations. `x` and `y` are indices of variables.
 * Factors of F and of the polygon's edges keep algebraic numbers away where rational ones do; `split` may find more.
 */
export function algebraicFunction(
  field: Field<Fraction>,
  F: Polynomial,
  x: number,
  y: number,
  order: number,
  split: Split<Fraction> = factorsIn(field, y),
): AlgebraicFunction {
  const branches = factor(F).factors.flatMap(({ base, power }) =>
    degreeIn(base, y) === 0
      ? []
      : puiseux(field, curveOf(field, base, x, y), order, split).map((branch) => ({
          branch,
          multiplicity: power,
        })),
  );
  const degree = Math.max(0, degreeIn(F, y));
  const found = branches.reduce((sum, { branch, multiplicity }) => sum + rootsOf(branch) * multiplicity, 0);
  return {
    branches,
    degree,
    complete: found === degree,
    separated: branches.every(({ branch }) => branch.together === 1),
  };
}

/** F as a polynomial in y over polynomials in x. */
export const curveOf = (field: Field<Fraction>, F: Polynomial, x: number, y: number): Curve<Fraction> =>
  coefficients(F, y).map((a) => series(field, 0, coefficients(a, x).map(whole)));

/** The factors of a polynomial over the field, by those of its numerator, in which `index` names the variable. */
export const factorsIn =
  (field: Field<Fraction>, index: number): Split<Fraction> =>
  (p) => {
    const [first] = p as readonly [Fraction];
    const { ring } = first.numerator;
    let below = P.one(ring);
    for (const { denominator } of p) below = P.mul(below, denominator);
    const cleared = p.map((c) => field.mul(c, whole(below)).numerator);
    const numerator = cleared.reduce(
      (sum, c, k) => P.add(sum, P.mul(c, P.variable(ring, index, k))),
      P.zero(ring),
    );
    return factor(numerator).factors.flatMap(({ base }): readonly Dense<Fraction>[] =>
      degreeIn(base, index) > 0 ? [coefficients(base, index).map(whole)] : [],
    );
  };
