import { call, fraction, MINUS_ONE, PI, pow, ZERO } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { subexpressions } from '../../expr/walk.ts';
import { compose, reversion } from './composition.ts';
import { circular, exp, hyperbolic, logOnePlus } from './elementary.ts';
import { areComplex, crossesCut, demandStart } from './cuts.ts';
import type { ExpressionCoefficients } from './expansion.ts';
import { exactCosine, exactSine, knownAngles } from './right-angles.ts';
import {
  add,
  bigO,
  coefficientAt,
  constant,
  leading,
  monomial,
  mul,
  neg,
  scale,
  series,
  sub,
  TooFewTerms,
} from './series.ts';
import type { Series } from './series.ts';
import { refuse } from './width.ts';
import type { Wide } from './width.ts';

/** What a function of a series needs: the field of its coefficients, and arithmetic to a width. */
export interface Setting<T> {
  readonly field: ExpressionCoefficients<T>;
  readonly wide: Wide<T>;
  /** Is told when a root is taken of something that vanishes at t = 0. */
  readonly meetsBranchPoint: () => void;
}

/** s = a + u with a constant a and u without constant term. */
interface Split<T> {
  readonly value: T;
  readonly small: Series<T>;
}

/** Splits off the constant term. A pole of the argument is an essential singularity of all but rational functions. */
function split<T>({ field, wide }: Setting<T>, s: Series<T>, fn: string): Split<T> {
  if (s.coefficients.length > 0 && s.valuation < 0) refuse(`the argument of ${fn} has a pole`);
  const value = coefficientAt(field, s, 0);
  if (value === undefined) throw new TooFewTerms();
  const e = field.expression(value);
  // exp(iπ) is −1 and cosh(iπ/2) is 0: kernels that nobody would see to vanish in a denominator.
  if (areComplex([e]) && [...subexpressions(e)].includes(PI))
    refuse(`the value of ${fn} at a complex multiple of π is not written out`);
  return { value, small: wide.absolute(sub(field, s, constant(field, value))) };
}

/** log s = log c + log(1 + u) for s = c (1 + u). */
export function logarithm<T>(setting: Setting<T>, s: Series<T>): Split<T> {
  const { field, wide } = setting;
  const first = leading(s);
  demandStart(field, s);
  if (s.valuation !== 0) refuse('a logarithm of the variable appears');
  if (crossesCut(field, s)) refuse('a logarithm is taken across its cut');
  const relative = sub(field, scale(field, s, field.inverse(first)), constant(field, field.one));
  return {
    value: field.of(call('log', field.expression(first))),
    small: logOnePlus(field, wide.absolute(relative)),
  };
}

const plus = <T>({ field }: Setting<T>, { value, small }: Split<T>): Series<T> =>
  add(field, constant(field, value), small);

/** f at the constant term: an exact value where one is known, otherwise a new constant. */
function valueOf<T>({ field }: Setting<T>, fn: string, a: T): T {
  const argument = field.expression(a);
  const exact =
    fn === 'sin'
      ? exactSine(argument)
      : fn === 'cos'
        ? exactCosine(argument)
        : knownAngles.get(fn)?.get(argument);
  return field.of(exact ?? call(fn, argument));
}

type SeriesFunction = <T>(setting: Setting<T>, s: Series<T>) => Series<T>;

/** f(a + u) = f(a) C ± g(a) S by the addition theorem. */
const pairOf =
  (kind: typeof circular, sine: string, cosine: string, sign: 1 | -1) =>
  <T>(setting: Setting<T>, s: Series<T>): { readonly sine: Series<T>; readonly cosine: Series<T> } => {
    const { field } = setting;
    const { value, small } = split(setting, s, sine);
    const { sine: S, cosine: C } = kind(field, small);
    const [a, b] = [valueOf(setting, sine, value), valueOf(setting, cosine, value)];
    return {
      sine: add(field, scale(field, C, a), scale(field, S, b)),
      cosine: add(field, scale(field, C, b), scale(field, S, sign === 1 ? a : field.neg(a))),
    };
  };

const circularPair = pairOf(circular, 'sin', 'cos', -1);
const hyperbolicPair = pairOf(hyperbolic, 'sinh', 'cosh', 1);

/** f(s) = f(a) + ∫ f′(s) ds for a function with an algebraic derivative. */
const byDerivative =
  (fn: string, slope: SeriesFunction): SeriesFunction =>
  (setting, s) => {
    const { value, small } = split(setting, s, fn);
    const whole = add(setting.field, constant(setting.field, value), small);
    return plus(setting, {
      value: valueOf(setting, fn, value),
      small: setting.wide.integral(slope(setting, whole), small),
    });
  };

/** 1 + sign s². */
const onePlusSquare = <T>({ field, wide }: Setting<T>, s: Series<T>, sign: 1 | -1): Series<T> =>
  wide.sum([constant(field, field.one), scale(field, wide.product(s, s), field.rational(Q.rational(sign)))]);

/** 1/√(1 − s²), also at its branch points s = ±1 if they are approached from between them. */
const reciprocalRoot: SeriesFunction = (setting, s) => {
  const square = onePlusSquare(setting, s, -1);
  demandStart(setting.field, square);
  const first = setting.field.expression(leading(square));
  const isPositive = first.op === 'num' && Q.sign(first.value) > 0;
  if (!isPositive && (first.op === 'num' || square.valuation !== 0 || crossesCut(setting.field, square)))
    refuse('an inverse sine or cosine is taken outside of [−1, 1]');
  if (square.valuation !== 0) setting.meetsBranchPoint();
  const root = setting.field.of(pow(first, fraction(-1, 2)));
  return setting.wide.fractionalPower(square, Q.rational(-1, 2), root);
};

/** 1/(1 + s²); the cuts are where 1 + s² ≤ 0. */
const lorentzian: SeriesFunction = (setting, s) => {
  const square = onePlusSquare(setting, s, 1);
  demandStart(setting.field, square);
  if (crossesCut(setting.field, square)) refuse('an inverse tangent is taken across its cut');
  return setting.wide.quotient(constant(setting.field, setting.field.one), square);
};

const ratio =
  (pairAt: ReturnType<typeof pairOf>): SeriesFunction =>
  (setting, s) => {
    const { sine, cosine } = pairAt(setting, s);
    demandStart(setting.field, cosine);
    return setting.wide.quotient(sine, cosine);
  };

/** exp(a + u) = exp(a) exp(u). */
export const exponential: SeriesFunction = (setting, s) => {
  const { value, small } = split(setting, s, 'exp');
  return scale(setting.field, exp(setting.field, small), valueOf(setting, 'exp', value));
};

/** The functions of one argument whose series are known. */
export const functionsOfSeries: ReadonlyMap<string, SeriesFunction> = new Map<string, SeriesFunction>([
  ['exp', exponential],
  ['log', (setting, s) => plus(setting, logarithm(setting, s))],
  ['sin', (setting, s) => circularPair(setting, s).sine],
  ['cos', (setting, s) => circularPair(setting, s).cosine],
  ['tan', ratio(circularPair)],
  ['sinh', (setting, s) => hyperbolicPair(setting, s).sine],
  ['cosh', (setting, s) => hyperbolicPair(setting, s).cosine],
  ['tanh', ratio(hyperbolicPair)],
  ['asin', byDerivative('asin', reciprocalRoot)],
  ['acos', byDerivative('acos', (setting, s) => neg(setting.field, reciprocalRoot(setting, s)))],
  ['atan', byDerivative('atan', lorentzian)],
]);

/**
 * W_k(a + u) = W + y with ((W + y) e^y − W) a/W = u, from W e^W = a; at a = 0, where W_0 = 0, with y e^y = u. Solved by
 * reversion. The branch point a = −1/e has a square root instead.
 */
export function lambertW<T>(setting: Setting<T>, branch: Expr, s: Series<T>): Series<T> {
  const { field, wide } = setting;
  const { value, small } = split(setting, s, 'lambertw');
  const argument = field.expression(value);
  const fromBranchPoint = add(field, s, constant(field, field.of(call('exp', MINUS_ONE))));
  if (field.isZero(coefficientAt(field, fromBranchPoint, 0) as T))
    refuse('lambertw has a branch point at −1/e');
  demandStart(field, fromBranchPoint);
  if (field.isZero(value) && branch !== ZERO) refuse('this branch of lambertw has a logarithm at 0');
  if (crossesCut(field, branch === ZERO ? fromBranchPoint : s)) refuse('lambertw is taken across its cut');
  const start = field.of(call('lambertw', branch, argument));
  const y = bigO<T>(wide.width + 1);
  const grown = exp(field, add(field, monomial(field, field.one, 1), y));
  const steep = field.isZero(value) ? field.one : field.mul(value, field.inverse(start));
  const left = mul(field, grown, series(field, 0, [start, field.one]));
  const equation = scale(field, sub(field, left, constant(field, start)), steep);
  return add(field, constant(field, start), compose(field, reversion(field, equation), small));
}
