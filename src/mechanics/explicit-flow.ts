import type { Assumptions } from '../algebra/assumptions.ts';
import { decideZero } from '../algebra/decide.ts';
import { signOfExpr } from '../algebra/roots/sign.ts';
import { containsI, isRational } from '../algebra/signs.ts';
import { tidy } from '../algebra/tidy.ts';
import { add, call, div, HALF, mul, neg, num, ONE, PI, pow, sqrt, sub, TWO, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { RuleName } from './derivation.ts';
import { powerTerm } from './power-terms.ts';
import type { PowerTerm } from './power-terms.ts';
import type { Setting } from './record.ts';

/** A flow ġ = β(g), g(0) = g_0, that is to be solved in closed form. */
export interface Course {
  readonly start: Sym;
  readonly time: Sym;
  /** β = Σ c_k gᵏ. */
  readonly terms: readonly PowerTerm[];
}

/** g(τ; g_0), to be proved. */
export interface ExplicitFlow {
  readonly by: RuleName;
  readonly at: Expr;
  /** The τ at which g is infinite, if this is real: what g divides by vanishes there. It may come again after every period. */
  readonly pole?: { readonly at: Expr; readonly vanishing: Expr; readonly period?: Expr };
  /** What it divides by, and what may vanish for some values of the parameters. */
  readonly divisors: readonly Expr[];
}

const exp = (x: Expr): Expr => call('exp', x);

/** The flow of a β that is zero, constant, linear, one power, a Bernoulli or a quadratic function. */
export function explicitFlow(course: Course, setting: Setting): ExplicitFlow | undefined {
  const { terms, start, time } = course;
  const [first, second, third] = terms;
  if (first === undefined) return { by: 'running-constant', at: start, divisors: [] };
  const exponents = terms.map(({ exponent }) => exponent);
  const isAt = (k: number, n: number): boolean => exponents[k]?.n === n && exponents[k].d === 1;
  if (second === undefined) {
    const c = first.coefficient;
    if (isAt(0, 0)) return { by: 'running-affine', at: add(start, mul(c, time)), divisors: [] };
    if (isAt(0, 1)) return { by: 'running-affine', at: mul(start, exp(mul(c, time))), divisors: [] };
    return onePower(course, first);
  }
  if (third === undefined && isAt(0, 0) && isAt(1, 1)) return affine(course, first, second);
  if (third === undefined && (isAt(0, 1) || isAt(1, 1)))
    return isAt(0, 1) ? bernoulli(course, first, second, setting) : bernoulli(course, second, first, setting);
  const isQuadratic = exponents.every(({ n, d }) => d === 1 && (n === 0 || n === 1 || n === 2));
  return isQuadratic ? quadratic(course, setting) : undefined;
}

/** ġ = c + a g: the distance from the fixed point goes as e^{aτ}. */
function affine({ start, time }: Course, c: PowerTerm, a: PowerTerm): ExplicitFlow {
  const rate = a.coefficient;
  const fixed = neg(div(c.coefficient, rate));
  return {
    by: 'running-affine',
    at: add(fixed, mul(sub(start, fixed), exp(mul(rate, time)))),
    divisors: [rate],
  };
}

/** ġ = b gⁿ: g^{1−n} grows uniformly. */
function onePower({ start, time }: Course, { exponent, coefficient: b }: PowerTerm): ExplicitFlow {
  const k = Q.sub(exponent, Q.one);
  const speed = mul(num(k), b, pow(start, num(k)));
  const vanishing = sub(ONE, mul(speed, time));
  return {
    by: 'running-power',
    at: mul(start, pow(vanishing, num(Q.neg(Q.inverse(k))))),
    ...(Q.sign(k) > 0 && { pole: { at: div(ONE, speed), vanishing } }),
    divisors: [],
  };
}

/** ġ = a g + b gⁿ: with k = n − 1, the equation of g^{−k} is linear (Jakob Bernoulli, Acta Erud. 1695). */
function bernoulli(
  { start, time }: Course,
  { coefficient: a }: PowerTerm,
  { exponent, coefficient: b }: PowerTerm,
  { arrange }: Setting,
): ExplicitFlow {
  const k = Q.sub(exponent, Q.one);
  const scaled = mul(num(k), a);
  const load = mul(b, pow(start, num(k)));
  const growth = exp(mul(a, time));
  const drift = sub(ONE, exp(mul(scaled, time)));
  const sign = arrange.isNegative(a) ? neg : (e: Expr): Expr => e;
  const vanishing = add(sign(a), mul(sign(load), drift));
  const at = div(call('log', add(ONE, div(a, load))), scaled);
  return {
    by: 'running-bernoulli',
    at: Q.isOne(k)
      ? div(mul(sign(a), start, growth), vanishing)
      : mul(start, growth, pow(add(ONE, mul(div(load, a), drift)), num(Q.neg(Q.inverse(k))))),
    ...(Q.sign(k) > 0 && { pole: { at, vanishing } }),
    divisors: [a],
  };
}

/**
 * ġ = a + b g + c g² (Riccati with constant coefficients). With C and S the solutions of ẍ = (Δ/4) x that start as
 * 1 and τ, Δ = b² − 4ac, it is g = g_0 + β(g_0) S/(C − ½ β′(g_0) S).
 */
function quadratic(course: Course, setting: Setting): ExplicitFlow {
  const { start, terms, time } = course;
  const { arrange, assumptions, work } = setting;
  const tidied = (e: Expr): Expr => tidy(e, arrange, work());
  const coefficient = (n: number): Expr =>
    terms.find(({ exponent }) => exponent.n === n)?.coefficient ?? ZERO;
  const [a, b, c] = [coefficient(0), coefficient(1), coefficient(2)];
  const beta = add(...terms.map((t) => powerTerm(t, start)));
  const slope = partial(beta, start);
  const half = (e: Expr): Expr => tidied(mul(HALF, e));
  const discriminant = tidied(sub(pow(b, TWO), mul(num(4), a, c)));
  const solved = (
    above: Expr,
    vanishing: Expr,
    at: Expr,
    divisors: readonly Expr[] = [],
    period?: Expr,
  ): ExplicitFlow => ({
    by: 'running-quadratic',
    at: add(start, div(above, vanishing)),
    pole: { at, vanishing, ...(period && { period }) },
    divisors,
  });
  if (decideZero(discriminant, assumptions, work()).kind === 'proved')
    return solved(mul(beta, time), sub(ONE, mul(half(slope), time)), div(ONE, half(slope)));
  const square = tidied(mul(num(Q.rational(-1, 4)), discriminant));
  if (isNowhereNegative(square, assumptions)) {
    const omega = tidied(sqrt(square));
    const [sine, cosine] = [call('sin', mul(omega, time)), call('cos', mul(omega, time))];
    const angle = call('atan', div(omega, half(slope)));
    return solved(
      mul(beta, sine),
      sub(mul(omega, cosine), mul(half(slope), sine)),
      div(angle, omega),
      signOfExpr(discriminant, assumptions) === -1 ? [] : [discriminant],
      tidied(div(PI, omega)),
    );
  }
  const root = tidied(sqrt(discriminant));
  const growth = exp(mul(root, time));
  const [more, less] = [add(growth, ONE), sub(growth, ONE)];
  return solved(
    mul(TWO, beta, less),
    sub(mul(root, more), mul(slope, less)),
    div(call('log', div(add(slope, root), sub(slope, root))), root),
    signOfExpr(discriminant, assumptions) === 1 ? [] : [discriminant],
  );
}

/** Positive, or made of positive terms and of squares. */
function isNowhereNegative(e: Expr, assumptions: Assumptions): boolean {
  const of = (x: Expr): boolean => isNowhereNegative(x, assumptions);
  if (e.op === 'sum') return e.terms.every(of);
  if (e.op === 'product') return Q.sign(e.coefficient) > 0 && e.factors.every(of);
  return isSquare(e) || signOfExpr(e, assumptions) === 1;
}

const isSquare = (e: Expr): boolean =>
  e.op === 'power' &&
  e.exponent.op === 'num' &&
  Q.isInteger(Q.mul(Q.half, e.exponent.value)) &&
  isRational(e.base) &&
  !containsI(e.base);
