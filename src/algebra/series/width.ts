import type { Rational } from '../../expr/rational.ts';
import * as Q from '../../expr/rational.ts';
import type { Field } from '../field/field.ts';
import { power as powerOf } from '../field/field.ts';
import { derivative, integral, isLogarithm } from './calculus.ts';
import { binomial, inverse, isMonomial, power, wholePower } from './powers.ts';
import { add, bigO, leading, mul, truncate } from './series.ts';
import type { Series } from './series.ts';

/** Why an expression has no series of the kind that is asked for; whoever started the expansion says so. */
export class Refusal extends Error {}

export function refuse(why: string): never {
  throw new Refusal(why);
}

/** A common denominator of exponents beyond this is a mistake, or an attack. */
const largestRamification = 360;

/** Arithmetic of series that keeps a given number of whole powers beyond the leading one. */
export interface Wide<T> {
  readonly width: number;
  readonly sum: (terms: readonly Series<T>[]) => Series<T>;
  readonly product: (a: Series<T>, b: Series<T>) => Series<T>;
  readonly quotient: (a: Series<T>, b: Series<T>) => Series<T>;
  readonly integerPower: (s: Series<T>, k: number) => Series<T>;
  /** s^α, where `root` is the leading coefficient to the power α. */
  readonly fractionalPower: (s: Series<T>, alpha: Rational, root: T) => Series<T>;
  /** s^α for a series that starts with a constant term. */
  readonly generalPower: (s: Series<T>, alpha: T, root: T) => Series<T>;
  /** s cut at the width as an absolute order. */
  readonly absolute: (s: Series<T>) => Series<T>;
  /** The integral of f ds, without constant term. */
  readonly integral: (f: Series<T>, s: Series<T>) => Series<T>;
}

export function wide<T>(field: Field<T>, width: number): Wide<T> {
  /** At most the width is kept, counted from the leading term: what is exact and short stays exact. */
  const clipped = (s: Series<T>): Series<T> => {
    if (s.ramification > largestRamification) refuse('its exponents have a large common denominator');
    const room = width * s.ramification;
    return s.coefficients.length > room ? truncate(field, s, s.valuation + room) : s;
  };
  /** The same, and what is exact is given an order, since it is to be expanded without end. */
  const finite = (s: Series<T>): Series<T> => truncate(field, s, s.valuation + width * s.ramification);
  const absolute = (s: Series<T>): Series<T> => truncate(field, s, width * s.ramification);
  const expandable = (s: Series<T>): Series<T> => (isMonomial(s) ? s : finite(s));
  const product = (a: Series<T>, b: Series<T>): Series<T> => clipped(mul(field, a, b));

  return {
    width,
    absolute,
    product,
    sum: (terms) => {
      const start = Math.min(...terms.map((s) => s.valuation / s.ramification));
      return terms
        .map((s) => {
          const end = Math.ceil((start + width) * s.ramification);
          return s.valuation + s.coefficients.length > end ? truncate(field, s, end) : s;
        })
        .reduce((a, b) => clipped(add(field, a, b)), bigO<T>(Infinity));
    },
    quotient: (a, b) => product(a, inverse(field, expandable(b))),
    integerPower: (s, k) => {
      const grown = (s.coefficients.length - 1) * k;
      return k < 0 || grown > width * s.ramification
        ? power(field, expandable(s), Q.rational(k), powerOf(field, leading(s), k))
        : wholePower(field, s, k);
    },
    fractionalPower: (s, alpha, root) => clipped(power(field, expandable(s), alpha, root)),
    generalPower: (s, alpha, root) => binomial(field, expandable(s), alpha, root),
    integral: (f, s) => {
      const found = integral(field, mul(field, f, derivative(field, s)));
      return isLogarithm(found) ? refuse('a logarithm of the variable appears') : found;
    },
  };
}
