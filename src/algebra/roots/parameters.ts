import { div, neg, num, pow, sub, sym } from '../../expr/build.ts';
import type { Expr, Num, Power, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { dependsOn, subexpressions, substitute } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import { coefficients, degreeIn, variablesOf } from '../polynomial/parts.ts';
import { containsI } from '../signs.ts';
import type { Work } from '../work.ts';

/** An expression in which new symbols stand for roots of parameters. */
export interface WithoutRadicals {
  readonly expression: Expr;
  /** What each of the new symbols stands for; all of them are positive. */
  readonly values: ReadonlyMap<Expr, Expr>;
}

/** Beyond this, roots are left. */
const mostRadicals = 8;

/** A power with a fraction as exponent. */
export const isFractionalPower = (e: Expr): e is Power & { readonly exponent: Num } =>
  e.op === 'power' && e.exponent.op === 'num' && !Q.isInteger(e.exponent.value);

/** The value of x where `e`, a linear function of x over its denominator, vanishes; undefined for other functions. */
export function zeroOf(e: Expr, x: Sym, field: ExpressionField): Expr | undefined {
  const index = field.indexOf(x);
  const { numerator } = field.of(e);
  const others = variablesOf(numerator).filter((i) => i !== index);
  if (degreeIn(numerator, index) !== 1 || others.some((i) => dependsOn(field.kernels[i] as Expr, x)))
    return undefined;
  const [c, slope] = coefficients(numerator, index).map((p) => field.expression(whole(p))) as [Expr, Expr];
  return neg(div(c, slope));
}

/** s with base = sⁿ for all powers of this base that occur, each written by it. */
export function powersOf(
  e: Expr,
  base: Expr,
  s: Expr,
): { readonly n: number; readonly map: Map<Expr, Expr> } {
  const found = [...subexpressions(e)].filter(isFractionalPower).filter((p) => p.base === base);
  const n = found.reduce((all, p) => leastCommonMultiple(all, Number(p.exponent.value.d)), 1);
  return { n, map: new Map(found.map((p) => [p, pow(s, num(Q.mul(p.exponent.value, Q.rational(n))))])) };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const leastCommonMultiple = (a: number, b: number): number => (a / gcd(a, b)) * b;

/**
 * `e` with roots of parameters, such as s = √(ab), as parameters: a symbol of which the radicand is a linear function
 * is expressed by s, b = s²/a, so that no relation is left. `e` is a rational function of s then, and has all its
 * factors. Where no symbol can be eliminated, the root stays, or counts as independent of all others if these are to be
 * `freed`.
 */
export function withoutRadicals(
  e: Expr,
  x: Sym,
  assumptions: Assumptions,
  work: Work,
  freed: boolean,
): WithoutRadicals | undefined {
  const values = new Map<Expr, Expr>();
  const left = new Set<Expr>();
  let expression = withRootsApart(e, x, assumptions, work);
  while (values.size < mostRadicals) {
    const base = [...subexpressions(expression)]
      .filter(isFractionalPower)
      .map((p) => p.base)
      .find((b) => !left.has(b) && !dependsOn(b, x) && !containsI(b));
    if (base === undefined) break;
    const s = sym(`\u0000s${values.size}`);
    const { n, map } = powersOf(expression, base, s);
    const eliminated = eliminate(base, pow(s, num(n)), x, assumptions, work);
    if (eliminated === undefined && !freed) {
      left.add(base);
      continue;
    }
    values.set(s, pow(substitute(base, values), num(Q.rational(1, n))));
    expression = substitute(expression, map);
    if (eliminated) expression = substitute(expression, new Map([[eliminated.symbol, eliminated.value]]));
  }
  return values.size > 0 ? { expression, values } : undefined;
}

/** `e` with each root of parameters as a product of roots, as far as signs are known: √(ab) = √a √b for a > 0. */
function withRootsApart(e: Expr, x: Sym, assumptions: Assumptions, work: Work): Expr {
  const field = expressionField(work, assumptions);
  const roots = [...subexpressions(e)].filter((p) => isFractionalPower(p) && !dependsOn(p, x));
  return substitute(e, new Map(roots.map((p) => [p, field.expression(field.of(p))])));
}

/** A symbol in `radicand`, other than x, and its value where the radicand has the given one. */
function eliminate(
  radicand: Expr,
  value: Expr,
  x: Sym,
  assumptions: Assumptions,
  work: Work,
): { readonly symbol: Sym; readonly value: Expr } | undefined {
  const symbols = [...subexpressions(radicand)].filter((p): p is Sym => p.op === 'sym' && p !== x);
  for (const symbol of symbols) {
    const found = zeroOf(sub(radicand, value), symbol, expressionField(work, assumptions));
    if (found) return { symbol, value: found };
  }
  return undefined;
}
