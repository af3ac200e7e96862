import { substitute } from '../../expr/walk.ts';
import type { Expr } from '../../expr/expr.ts';
import { ExpressionError, ONE, ZERO } from '../../expr/build.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { DivisionByZero } from '../field/field.ts';
import { whole } from '../field/fractions.ts';
import { Undefined } from '../normal.ts';
import { variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { OutOfWork } from '../work.ts';
import { groebnerBasis, isWholeRing, normalForm, saturation } from './groebner.ts';
import { eliminating } from './order.ts';

/** The common zeros of generators φ_1, φ_2, …, each with a symbol that stands for it. */
export interface Ideal {
  /**
   * e = rest + combination, exactly: the combination vanishes with the symbols of the generators, in which it is linear,
   * and the rest is a normal form. It is zero only if e vanishes on the common zeros; for polynomials e over
   * ℚ(parameters), exactly if e is in the ideal.
   */
  readonly reduce: (e: Expr) => Reduced;
  /** Whether e, a polynomial, vanishes at no common zero, real or complex. */
  readonly isUnit: (e: Expr) => boolean;
  /** Whether e times something that does not vanish on all common zeros does so. */
  readonly divides: (e: Expr) => boolean;
}

export interface Reduced {
  readonly rest: Expr;
  readonly combination: Expr;
}

/** A generator, and the symbol that stands for it. */
export interface Generator {
  readonly symbol: Expr;
  readonly value: Expr;
}

/**
 * The ideal of the generators in ℚ(parameters)[variables]. Cofactors come from the Gröbner basis of the module generated
 * by (φ_c, e_c): as an ideal with s φ_c − t_c, in which all products of two of s, t_1, t_2, … vanish and s leads (D. Cox,
 * J. Little, D. O'Shea, Using Algebraic Geometry, section 5.3). `unit` is the symbol that serves as s.
 * Throws `OutOfWork` where the budget of the field does not suffice.
 */
export function idealOf(
  field: ExpressionField,
  generators: readonly Generator[],
  variables: readonly Expr[],
  unit: Expr,
): Ideal {
  const { ring } = field;
  const parts = generators.map(({ value }) => field.of(value));
  const plain = parts.map(({ numerator }) => numerator);
  const inner = variables.map(field.indexOf);
  const tags = [unit, ...generators.map(({ symbol }) => symbol)].map(field.indexOf);
  const [s, ...t] = tags.map((i) => P.variable(ring, i));
  const lifted = parts.map(({ numerator, denominator }, c) =>
    P.sub(P.mul(s as Polynomial, numerator), P.mul(t[c] as Polynomial, denominator)),
  );
  const pairs = tags.flatMap((a, i) =>
    tags.slice(i).map((b) => P.mul(P.variable(ring, a), P.variable(ring, b))),
  );
  const module = groebnerBasis(ring, [...lifted, ...pairs], [...tags, ...inner], eliminating(1));
  const basis = groebnerBasis(ring, plain, inner);
  const meaning = new Map<Expr, Expr>([[unit, ONE], ...generators.map((g) => [g.symbol, g.value] as const)]);
  const onZeros = new Map<Expr, Expr>([[unit, ONE], ...generators.map((g) => [g.symbol, ZERO] as const)]);

  const polynomial = (e: Expr): Polynomial => field.of(e).numerator;
  return {
    reduce: (e) => {
      const value = field.of(e);
      if (P.isZero(value.numerator)) return { rest: ZERO, combination: ZERO };
      const form = normalForm(P.mul(s as Polynomial, value.numerator), module);
      const written = field.expression(whole(form));
      // The form is that of a multiple of the numerator by parameters.
      const multiple = field.of(substitute(written, meaning));
      const scaled = field.mul(field.mul(whole(form), value), field.inverse(multiple));
      const whole0 = field.expression(scaled);
      const rest = field.expression(field.of(substitute(whole0, onZeros)));
      const linear = field.of(substitute(whole0, new Map([[unit, ONE]])));
      return { rest, combination: field.expression(field.sub(linear, field.of(rest))) };
    },
    isUnit: (e) => isWholeRing(groebnerBasis(ring, [...plain, polynomial(e)], inner)),
    divides: (e) => {
      if (variablesOf(polynomial(e)).every((i) => !inner.includes(i))) return false;
      const without = saturation(ring, plain, inner, polynomial(e));
      return without.elements.some((p) => !P.isZero(normalForm(p, basis)));
    },
  };
}

/** What a computation with ideals gives, or in words why it gives nothing. */
export function attempted<T>(compute: () => T): T | { readonly why: string } {
  try {
    return compute();
  } catch (error) {
    if (error instanceof OutOfWork) return { why: 'the budget of operations is used up' };
    const known = [Undefined, DivisionByZero, ExpressionError].some((kind) => error instanceof kind);
    if (known) return { why: 'something is divided by zero, or a number is too large' };
    throw error;
  }
}
