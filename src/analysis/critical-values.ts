import type { Dense } from '../algebra/field/dense.ts';
import { dense } from '../algebra/field/dense.ts';
import { orderedConstants } from '../algebra/field/ordered.ts';
import type { OrderedField } from '../algebra/field/ordered.ts';
import type { ExpressionField } from '../algebra/field/expressions.ts';
import { whole } from '../algebra/field/fractions.ts';
import type { Fraction } from '../algebra/field/fractions.ts';
import { coefficients, degreeIn, variablesOf } from '../algebra/polynomial/parts.ts';
import * as P from '../algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../algebra/polynomial/polynomial.ts';
import { fromRationals } from '../algebra/roots/dense.ts';
import { realRoots } from '../algebra/roots/isolate.ts';
import { halved, isolated, sturm } from '../algebra/roots/sturm-over.ts';
import type { Between, Roots } from '../algebra/roots/sturm-over.ts';
import { chargedRationals } from '../algebra/systems/coefficients.ts';
import type { Assumptions } from '../algebra/assumptions.ts';
import { spend } from '../algebra/work.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import type { Sym } from '../expr/expr.ts';
import { atomsOf } from '../expr/walk.ts';

/** The line of one parameter, over a field of real constants. */
export interface Line<T> {
  readonly parameter: Sym;
  readonly field: ExpressionField;
  readonly constants: OrderedField<T>;
  /** A polynomial in the parameter alone, by its powers. */
  readonly of: (p: Polynomial) => Dense<T>;
  /** The real zeros of an irreducible polynomial. */
  readonly zeros: (p: Dense<T>) => readonly Between[];
}

/** Over ℚ: for polynomials with rational coefficients. */
export function rationalLine(parameter: Sym, field: ExpressionField): Line<Rational> {
  const constants = { ...chargedRationals(field.ring.work), sign: Q.sign };
  return {
    parameter,
    field,
    constants,
    of: (p) =>
      dense(
        constants,
        coefficients(p, field.indexOf(parameter)).map((c) => P.asConstant(c)!),
      ),
    zeros: (p) => {
      const found = realRoots(fromRationals(p), field.ring.work);
      const isExact = found.some(({ lo, hi }) => Q.equal(lo, hi));
      if (!isExact) return found.map(({ lo, hi }) => ({ lo, hi }));
      return isolated(sturm(constants, p));
    },
  };
}

/** Over all constants such as π that occur. */
export function transcendentalLine(
  parameter: Sym,
  field: ExpressionField,
  assumptions: Assumptions,
): Line<Fraction> {
  const constants = orderedConstants(field, assumptions);
  return {
    parameter,
    field,
    constants,
    of: (p) => dense(constants, coefficients(p, field.indexOf(parameter)).map(whole)),
    zeros: (p) => isolated(sturm(constants, p)),
  };
}

/** A real value of the parameter: the only zero of an irreducible polynomial in an interval in which nothing else happens. */
export interface CriticalValue<T> {
  readonly polynomial: Polynomial;
  readonly roots: Roots<T>;
  readonly place: Between;
}

/** Irreducible polynomials in the parameter alone, and those that have other symbols, too. */
export function sorted(
  list: readonly Polynomial[],
  parameter: Sym,
  field: ExpressionField,
): { readonly own: readonly Polynomial[]; readonly mixed: readonly Polynomial[] } {
  const index = field.indexOf(parameter);
  const hers = list.filter((p) => degreeIn(p, index) > 0);
  const isOwn = (p: Polynomial): boolean =>
    variablesOf(p).every((i) => i === index || atomsOf(field.kernels[i]!).size === 0);
  return { own: hers.filter(isOwn), mixed: hers.filter((p) => !isOwn(p)) };
}

/** All real zeros of different irreducible polynomials, ascending, in intervals that do not meet. */
export function criticalValues<T>(list: readonly Polynomial[], line: Line<T>): readonly CriticalValue<T>[] {
  let values = list.flatMap((polynomial) => {
    const roots = { field: line.constants, polynomial: line.of(polynomial) };
    return line.zeros(roots.polynomial).map((place): CriticalValue<T> => ({ polynomial, roots, place }));
  });
  for (;;) {
    values = values.toSorted((a, b) => Q.compare(a.place.lo, b.place.lo));
    const crowded = new Set(
      values.flatMap((v, i) => {
        const next = values[i + 1];
        return next && Q.compare(next.place.lo, v.place.hi) <= 0 ? [v, next] : [];
      }),
    );
    if (crowded.size === 0) return values;
    spend(line.field.ring.work, crowded.size);
    values = values.map((v) => (crowded.has(v) ? nearer(v) : v));
  }
}

/** The same value in half of its interval, or nearly half. */
export const nearer = <T>(value: CriticalValue<T>): CriticalValue<T> => ({
  ...value,
  place: halved(value.roots, value.place),
});
