import type { Expr, Sym } from '../../expr/expr.ts';
import { dependsOn } from '../../expr/walk.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { divide } from '../field/field.ts';
import { whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { factor } from '../polynomial/factor.ts';
import { coefficients, degreeIn, variablesOf } from '../polynomial/parts.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import * as D from '../field/dense.ts';
import type { Dense, Factor } from '../field/dense.ts';

/** An integrand as a rational function of x: numerator / Π base^power, coefficients from the field. */
export interface RationalFunction {
  readonly numerator: Dense<Fraction>;
  readonly factors: readonly Factor<Fraction>[];
}

/** The sign of an element of the field, where it is known. */
export type SignOf = (f: Fraction) => -1 | 0 | 1;

/** The coefficients of a polynomial in x as elements of the field. */
const denseIn = (field: ExpressionField, p: Polynomial, index: number): Dense<Fraction> =>
  D.dense(field, coefficients(p, index).map(whole));

/** The kernels other than x itself that contain x. */
export const kernelsWith = (field: ExpressionField, f: Fraction, x: Sym): readonly Expr[] =>
  [...new Set([...variablesOf(f.numerator), ...variablesOf(f.denominator)])]
    .map((i) => field.kernels[i] as Expr)
    .filter((e) => e !== x && dependsOn(e, x));

/** f as a rational function of x, its denominator factored; the part of the denominator free of x is divided out. */
export function rationalFunction(field: ExpressionField, f: Fraction, x: Sym): RationalFunction {
  const index = field.indexOf(x);
  let constant = field.one;
  const factors: Factor<Fraction>[] = [];
  const { unit, factors: found } = factor(f.denominator);
  constant = field.rational(unit);
  for (const { base, power } of found) {
    if (degreeIn(base, index) > 0) factors.push({ base: denseIn(field, base, index), power });
    else for (let k = 0; k < power; k++) constant = field.mul(constant, whole(base));
  }
  const numerator = denseIn(field, f.numerator, index).map((c) => divide(field, c, constant));
  return { numerator, factors };
}
