import { derivative, ExpressionError, num, pow } from '../../expr/build.ts';
import { children } from '../../expr/expr.ts';
import type { Call, Expr, Op, Power, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { walk } from '../../expr/walk.ts';
import { DivisionByZero } from '../field/field.ts';
import { Undefined } from '../normal.ts';
import { OutOfWork } from '../work.ts';
import { crossesCut, demandStart } from './cuts.ts';
import { exp } from './elementary.ts';
import { exponential, functionsOfSeries, lambertW, logarithm } from './expand-functions.ts';
import type { Centre, Expansion, ExpressionCoefficients, Refused, Side } from './expansion.ts';
import {
  add,
  bigO,
  coefficientAt,
  constant,
  isExactZero,
  largestOrder,
  leading,
  monomial,
  scale,
  series,
  sub,
  TooFewTerms,
  truncate,
} from './series.ts';
import type { Series } from './series.ts';
import { mirrored, onBothSides } from './sides.ts';
import type { Half } from './sides.ts';
import { refuse, Refusal, wide } from './width.ts';

/** What is expanded, about which point, and to which order O(t^order), a whole number. */
export interface Request {
  readonly variable: Sym;
  readonly at: Centre;
  readonly order: number;
  /** From which side the point is approached, where that makes a difference: from above unless it is said. */
  readonly side?: Side;
  /** Names of functions of the variable, such as S in S(g): expanded with ∂S/∂g about the variable itself alone. */
  readonly unknown?: ReadonlySet<Expr>;
}

type HalfRequest = Request & { readonly side: Side };

/** Nobody reads more terms than this. */
const largestWidth = 2_000;
/** A sum whose terms cancel so far is taken for zero that was not recognised. */
const deepestSearch = 200;
const firstWidth = 24;
const largestExponent = 100_000;
/** Functions of functions of functions: their coefficients contain every inner one, and grow long. */
const deepestNesting = 40;

/** How many functions stand one inside another. */
const nestingOf = (e: Expr): number =>
  walk(
    e,
    (x, visit) =>
      children(x).reduce((deepest, c) => Math.max(deepest, visit(c)), 0) + (x.op === 'call' ? 1 : 0),
  );

/**
 * The Taylor, Laurent or Puiseux series of `e` in t = x − a, or t = 1/x at infinity, with exact coefficients.
 *
 * The answer says where it holds: √(x²) is x from above and −x from below, and an answer that was proved from one side
 * alone, as the one for √(1 − x) at 1, has `from: 'above'` or `'below'` and holds for t > 0.
 */
export function seriesOf<T>(
  e: Expr,
  request: Request,
  field: ExpressionCoefficients<T>,
): Expansion<T> | Refused {
  const { variable, at, order, side = 'above' } = request;
  if (!(Number.isInteger(order) && order >= 0 && order <= largestOrder))
    return refused(`the order has to be a whole number from 0 to ${largestOrder}, not ${order}`);
  if (nestingOf(e) > deepestNesting) return refused(`functions are nested more than ${deepestNesting} deep`);
  const half = (from: Side): Half<T> | Refused => halfOf(e, { ...request, side: from }, field);
  const found = half(side);
  if (found.kind === 'refused') return found;
  const everywhere = onBothSides(field, at, side, found, half);
  return {
    kind: 'series',
    variable,
    at,
    series: everywhere ?? found.series,
    from: everywhere ? 'both' : side,
  };
}

const refused = (why: string): Refused => ({ kind: 'refused', why });

function reasonOf(error: unknown): string {
  if (error instanceof Refusal || error instanceof OutOfWork || error instanceof ExpressionError)
    return error.message;
  if (error instanceof DivisionByZero || error instanceof Undefined) return 'it divides by zero everywhere';
  throw error;
}

/**
 * The series on one side, for t > 0.
 *
 * Every operation keeps a number of terms beyond its leading one. Where that was too little, because leading terms
 * cancelled or a divisor's leading term was not seen, everything is done again with more, until the order is reached.
 */
function halfOf<T>(e: Expr, request: HalfRequest, field: ExpressionCoefficients<T>): Half<T> | Refused {
  const { order } = request;
  let width = Math.max(1, Math.min(order, firstWidth));
  try {
    for (;;) {
      const found = attempt(e, request, field, width);
      const reached = found ? found.series.order / found.series.ramification : -Infinity;
      if (found && reached >= order) {
        const cut = Math.ceil(order * found.series.ramification);
        return { ...found, series: truncate(field, found.series, cut) };
      }
      width = found ? Math.max(width + 1, Math.ceil(width + order - reached)) : 2 * width;
      if (!found && width > deepestSearch) return refused('no leading term was found');
      if (width > largestWidth) return refused(`more than ${largestWidth} terms are needed`);
    }
  } catch (error) {
    return refused(reasonOf(error));
  }
}

/** The expansion at one width; undefined where a leading term was not reached. */
function attempt<T>(
  e: Expr,
  request: HalfRequest,
  field: ExpressionCoefficients<T>,
  width: number,
): Half<T> | undefined {
  try {
    return expandAt(e, request, field, width);
  } catch (error) {
    if (error instanceof TooFewTerms) return undefined;
    throw error;
  }
}

function expandAt<T>(
  root: Expr,
  { variable, at, side, unknown = new Set() }: HalfRequest,
  field: ExpressionCoefficients<T>,
  width: number,
): Half<T> {
  const arithmetic = wide(field, width);
  const seen = new Map<Expr, boolean>();
  let branchPoint = false;
  const setting = { field, wide: arithmetic, meetsBranchPoint: () => void (branchPoint = true) };

  const isUnknown = (e: Expr): boolean => unknown.has(e) || (e.op === 'derivative' && isUnknown(e.of));
  /** Does the expression change with the variable? */
  const moves = (e: Expr): boolean =>
    walk(
      e,
      (x, visit) =>
        x === variable || isUnknown(x) || (x.op === 'derivative' && visit(x.by)) || children(x).some(visit),
      seen,
    );
  const constantOf = (e: Expr): Series<T> => constant(field, field.of(e));

  const direction = side === 'below' ? field.neg(field.one) : field.one;
  const leaf = (): Series<T> =>
    at === 'infinity'
      ? monomial(field, direction, -1)
      : add(field, constantOf(at), monomial(field, direction, 1));

  /** Σ ∂^k S/∂x^k (±t)^k/k!. */
  function taylorOfUnknown(e: Expr): Series<T> {
    if (at !== variable) refuse('the value of an unknown function at a point has no name');
    let factorial = Q.one;
    const terms = Array.from({ length: width }, (_, k) => {
      if (k > 1) factorial = Q.mul(factorial, Q.rational(k));
      return field.mul(field.rational(Q.inverse(factorial)), field.of(derivative('partial', e, variable, k)));
    });
    const taylor = series(field, 0, terms, width);
    return side === 'below' ? mirrored(field, taylor) : taylor;
  }

  /** The series of `e`; exactly zero where `e` is proved to vanish, so that nobody looks for its leading term. */
  const withLeading = (e: Expr, s: Series<T>): Series<T> =>
    s.coefficients.length === 0 && field.isZero(field.of(e)) ? bigO(Infinity) : s;

  function rationalPower(base: Series<T>, k: Q.Rational): Series<T> {
    if (typeof k.n !== 'number' || typeof k.d !== 'number' || Math.abs(k.n) > largestExponent)
      return refuse('an exponent is too large');
    if (Q.isInteger(k) && k.n > 0) return arithmetic.integerPower(base, k.n);
    if (isExactZero(base) && k.n > 0) return base;
    demandStart(field, base);
    if (Q.isInteger(k)) return arithmetic.integerPower(base, k.n);
    const root = field.of(pow(field.expression(leading(base)), num(k)));
    if (crossesCut(field, base)) refuse('a root is taken across its cut');
    if (base.valuation !== 0) branchPoint = true;
    return arithmetic.fractionalPower(base, k, root);
  }

  function symbolicPower(base: Series<T>, exponent: Expr): Series<T> {
    const first = leading(base);
    demandStart(field, base);
    if (base.valuation !== 0) refuse('a power of the variable has an exponent that is not a rational number');
    if (crossesCut(field, base)) refuse('a power is taken across its cut');
    const root = field.of(pow(field.expression(first), exponent));
    return arithmetic.generalPower(base, field.of(exponent), root);
  }

  /** b^k = b_0^(k_0) exp(k log b − k_0 log b_0); where k has a pole, b has to start with 1. */
  function movingPower(base: Series<T>, exponent: Series<T>): Series<T> {
    const { value, small } = logarithm(setting, base);
    if (exponent.coefficients.length > 0 && exponent.valuation < 0)
      return field.isZero(value)
        ? exponential(setting, arithmetic.product(exponent, small))
        : refuse('an exponent has a pole');
    const start = coefficientAt(field, exponent, 0);
    if (start === undefined) throw new TooFewTerms();
    const change = sub(field, exponent, constant(field, start));
    const logs = arithmetic.sum([scale(field, change, value), arithmetic.product(exponent, small)]);
    const root = field.of(pow(field.expression(leading(base)), field.expression(start)));
    return scale(field, exp(field, arithmetic.absolute(logs)), root);
  }

  function powerOf({ base, exponent }: Power, visit: (x: Expr) => Series<T>): Series<T> {
    if (exponent.op === 'num') return rationalPower(withLeading(base, visit(base)), exponent.value);
    return moves(exponent) ? movingPower(visit(base), visit(exponent)) : symbolicPower(visit(base), exponent);
  }

  function callOf({ fn, args }: Call, visit: (x: Expr) => Series<T>): Series<T> {
    const [first, second] = args as readonly [Expr, Expr?];
    if (fn === 'lambertw' && second && !moves(first)) return lambertW(setting, first, visit(second));
    const known = functionsOfSeries.get(fn);
    return known ? known(setting, visit(first)) : refuse(`the series of ${fn} is not known`);
  }

  const rules: {
    readonly [K in Op]: (e: Extract<Expr, { op: K }>, visit: (x: Expr) => Series<T>) => Series<T>;
  } = {
    num: constantOf,
    constant: constantOf,
    sym: (e) => (e === variable ? leaf() : taylorOfUnknown(e)),
    derivative: (e) =>
      isUnknown(e) ? taylorOfUnknown(e) : refuse('a velocity of the variable is no function of it'),
    sum: (e, visit) => arithmetic.sum(e.terms.map(visit)),
    product: (e, visit) =>
      scale(field, e.factors.map(visit).reduce(arithmetic.product), field.rational(e.coefficient)),
    power: powerOf,
    call: callOf,
  };
  const found = walk<Series<T>>(root, (e, visit) =>
    moves(e) ? (rules[e.op] as (x: Expr, v: (y: Expr) => Series<T>) => Series<T>)(e, visit) : constantOf(e),
  );
  return { kind: 'half', series: found, branchPoint };
}
