import { decideZero } from '../algebra/decide.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { signOfExpr } from '../algebra/roots/sign.ts';
import { containsI } from '../algebra/signs.ts';
import { add, I, mul, neg } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Setting } from '../mechanics/record.ts';
import { tidied } from '../mechanics/record.ts';
import { perLogarithm } from '../theory/conversion.ts';
import { valueOf } from './values.ts';
import type { Complex } from '../algebra/numeric/complex.ts';
import type { Value } from './values.ts';

/** θ in d(δg)/dτ = θ δg, in the declared scale variable and per ln μ. */
export interface Exponent {
  /** In radicals, where these reach. */
  readonly exact: Expr | undefined;
  /** Undefined while parameters have no value. */
  readonly numeric: Complex | undefined;
  readonly perLogarithm: { readonly exact: Expr | undefined; readonly numeric: Complex | undefined };
  /** The sign of the real part of θ per ln μ, and whether θ is real; undefined where that is not known. */
  readonly growth: -1 | 0 | 1 | undefined;
  readonly real: boolean | undefined;
}

export type Values = ReadonlyMap<Sym, Expr>;

/** The number that a formula is with values for the parameters. */
export function numberOf(e: Expr, values: Values): Value | undefined {
  const inserted = whereDefined(() => substitute(e, new Map<Expr, Expr>(values)));
  return inserted && atomsOf(inserted).size === 0 ? valueOf(inserted) : undefined;
}

/** θ where it is known exactly. What its sign is for all values of the parameters counts before what it is for one. */
export function exactExponent(exact: Expr, values: Values, setting: Setting): Exponent {
  const perLog = tidied(mul(perLogarithm[setting.theory.scale], exact), setting);
  const numeric = numberOf(exact, values);
  const logarithmic = numberOf(perLog, values);
  const sign = containsI(perLog) ? undefined : signOfExpr(perLog, setting.assumptions);
  const vanishes = (e: Expr): boolean => decideZero(e, setting.assumptions, setting.work()).kind === 'proved';
  const growth =
    sign ?? logarithmic?.sign ?? (vanishes(add(perLog, conjugate(perLog))) ? (0 as const) : undefined);
  return {
    exact,
    numeric: numeric && { re: growth === 0 ? 0 : numeric.re, im: numeric.im },
    perLogarithm: {
      exact: perLog,
      numeric: logarithmic && { re: growth === 0 ? 0 : logarithmic.re, im: logarithmic.im },
    },
    growth,
    real: sign === undefined ? logarithmic?.real : true,
  };
}

/** Of a formula in which roots are real. */
const conjugate = (e: Expr): Expr => substitute(e, new Map([[I, neg(I)]]));

/** θ as a number, known up to an error. */
export function numericExponent(value: Complex, error: number, { theory }: Setting): Exponent {
  const unit = valueOf(perLogarithm[theory.scale])?.re ?? 1;
  const isClear = Math.abs(value.re) > error;
  // What is small and may be zero within its error is rounding. A large error says nothing of zero.
  const rounding = Math.min(error, 1e-4 * Math.max(1, Math.hypot(value.re, value.im)));
  const [re, im] = [value.re, value.im].map((part) => (Math.abs(part) > rounding ? part : 0)) as [
    number,
    number,
  ];
  return {
    exact: undefined,
    numeric: { re, im },
    perLogarithm: { exact: undefined, numeric: { re: re * unit, im: im * unit } },
    growth: isClear ? (Math.sign(value.re * unit) as -1 | 1) : undefined,
    real: value.im === 0 ? true : Math.abs(value.im) > error ? false : undefined,
  };
}
