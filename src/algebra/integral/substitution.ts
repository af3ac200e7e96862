import { call, div, mul, num, pow, productOf, sub } from '../../expr/build.ts';
import { partial } from '../../expr/differentiate.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { dependsOn, mapChildren, subexpressions, substitute, walk } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import type { ExpressionField } from '../field/expressions.ts';
import type { Fraction } from '../field/fractions.ts';
import { coefficients } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import { isFractionalPower, powersOf, zeroOf } from '../roots/parameters.ts';
import type { Work } from '../work.ts';
import { kernelsWith } from './setting.ts';

/** ∫ e dx as an integral over t. */
export interface Substitution {
  readonly integrand: Expr;
  readonly isPositive: boolean;
  /** What t is. */
  readonly value: Expr;
}

/** An integral over x, and the name of a new variable. */
export interface Problem {
  readonly e: Expr;
  readonly x: Sym;
  readonly t: Sym;
  readonly assumptions: Assumptions;
  readonly work: Work;
}

/** The substitutions that may make an integral easier. */
export function* substitutions(problem: Problem): Generator<Substitution> {
  const { e, x } = problem;
  yield* derivativeDivides(problem);
  const parts = [...subexpressions(e)].filter((p) => dependsOn(p, x));
  yield* throughPower(problem, parts);
  for (const p of parts) {
    if (p.op === 'call' && p.fn === 'log') yield* throughLogarithm(problem, p.args[0] as Expr);
    if (p.op === 'power' && !dependsOn(p.exponent, x) && p.exponent.op !== 'num')
      yield* throughLogarithm(problem, p.base);
  }
  for (const p of parts) if (isFractionalPower(p)) yield* throughRoot(problem, p.base);
  for (const p of parts) {
    if (p.op === 'call' && p.fn === 'exp') yield* throughExponent(problem, p.args[0] as Expr);
  }
}

/** e = R(u) u′ for a kernel u of e and a rational function R: ∫ R(t) dt with t = u. */
function* derivativeDivides({ e, x, t, assumptions, work }: Problem): Generator<Substitution> {
  const field = expressionField(work, assumptions);
  for (const u of kernelsWith(field, field.of(e), x)) {
    const integrand = substitute(field.expression(field.of(div(e, partial(u, x)))), new Map([[u, t]]));
    const isPositive = u.op === 'power' || (u.op === 'call' && u.fn === 'exp');
    if (!dependsOn(integrand, x)) yield { integrand, isPositive, value: u };
  }
}

/** ∫ e dx = ∫ e v′(t) dt with x = v(t), after the given expressions were replaced by what they are in t. */
function* inverse(
  { e, x, t, assumptions, work }: Problem,
  v: Expr | undefined,
  replacements: ReadonlyMap<Expr, Expr>,
  value: Expr,
  isPositive: boolean,
): Generator<Substitution> {
  if (v === undefined) return;
  const inside = mul(substitute(e, new Map([...replacements, [x, v]])), partial(v, t));
  const positive = new Set([...assumptions.positive, ...(isPositive ? [t] : [])]);
  const field = expressionField(work, { positive });
  if (!dependsOn(inside, x)) yield { integrand: field.expression(field.of(inside)), isPositive, value };
}

/** The value of x where a quotient of linear functions of x is `value`. */
function whereEqual({ x, t, assumptions, work }: Problem, e: Expr, value: Expr): Expr | undefined {
  const v = zeroOf(sub(e, t), x, expressionField(work, assumptions));
  return v && substitute(v, new Map([[t, value]]));
}

/** t = x^k where e dx depends on x^k only. */
function* throughPower(problem: Problem, parts: readonly Expr[]): Generator<Substitution> {
  const { e, x, t, assumptions, work } = problem;
  const inside = parts.flatMap((p) => (p.op === 'call' ? p.args : isFractionalPower(p) ? [p.base] : []));
  const field = expressionField(work, assumptions);
  const quotients = inside.length > 0 ? inside.map(field.of) : [field.of(mul(e, x))];
  const k = quotients.reduce((all, f) => gcd(all, commonPower(field, f, x)), 0);
  if (k < 2) return;
  const root = pow(t, num(Q.rational(1, k)));
  for (const step of inverse(problem, root, new Map(), pow(x, num(k)), true))
    if (![...subexpressions(step.integrand)].some((p) => isFractionalPower(p) && p.base === t)) yield step;
}

/** The largest k for which a quotient of polynomials in x is one of polynomials in x^k. */
function commonPower(field: ExpressionField, { numerator, denominator }: Fraction, x: Sym): number {
  const index = field.indexOf(x);
  return [numerator, denominator]
    .flatMap((p) => coefficients(p, index).map((c, k) => (P.isZero(c) ? 0 : k)))
    .reduce(gcd, 0);
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** t = L^(1/n) for a quotient L of linear functions of x. */
function* throughRoot(problem: Problem, base: Expr): Generator<Substitution> {
  const { e, t } = problem;
  const { n, map } = powersOf(e, base, t);
  const v = whereEqual(problem, base, pow(t, num(n)));
  yield* inverse(problem, v, map, pow(base, num(Q.rational(1, n))), true);
}

/** t = log L for a quotient L of linear functions of x, of which powers with any exponent may occur. */
function* throughLogarithm(problem: Problem, argument: Expr): Generator<Substitution> {
  const { e, x, t } = problem;
  const v = whereEqual(problem, argument, call('exp', t));
  const log = call('log', argument);
  const map = new Map<Expr, Expr>([[log, t]]);
  for (const p of subexpressions(e)) {
    if (p.op === 'power' && p.base === argument && !dependsOn(p.exponent, x))
      map.set(p, call('exp', mul(p.exponent, t)));
  }
  yield* inverse(problem, v, map, log, false);
}

/** t = M for e^M with a quotient M of linear functions of x that is not linear itself. */
function* throughExponent(problem: Problem, exponent: Expr): Generator<Substitution> {
  const { x, t } = problem;
  if (!dependsOn(partial(exponent, x), x)) return;
  const map = new Map([[call('exp', exponent), call('exp', t)]]);
  yield* inverse(problem, whereEqual(problem, exponent, t), map, exponent, false);
}

/** e^{λ log L + μ} = L^λ e^μ and log e^M = M, as they are for real numbers. */
export const withoutLogarithms = (e: Expr): Expr =>
  walk(e, (p, visit) => {
    const rebuilt = mapChildren(p, visit);
    if (rebuilt.op !== 'call') return rebuilt;
    const [argument] = rebuilt.args as [Expr];
    if (rebuilt.fn === 'log')
      return argument.op === 'call' && argument.fn === 'exp' ? (argument.args[0] as Expr) : rebuilt;
    if (rebuilt.fn !== 'exp') return rebuilt;
    return productOf((argument.op === 'sum' ? argument.terms : [argument]).map(exponential));
  });

/** e^{λ log L} = L^λ */
function exponential(exponent: Expr): Expr {
  const factors = exponent.op === 'product' ? exponent.factors : [exponent];
  const log = factors.find((f) => f.op === 'call' && f.fn === 'log');
  return log?.op === 'call' ? pow(log.args[0] as Expr, div(exponent, log)) : call('exp', exponent);
}
