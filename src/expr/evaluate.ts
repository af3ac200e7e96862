import type { Expr, Op } from './expr.ts';
import { functions } from './functions.ts';
import { powInt, rootInt } from './integer.ts';
import type { Int } from './integer.ts';
import * as Q from './rational.ts';
import type { Rational } from './rational.ts';
import { walk } from './walk.ts';

/** Values of atoms (symbols, velocities). */
export type Point<T> = ReadonlyMap<Expr, T>;

type Rules<T> = { readonly [K in Op]: (e: Extract<Expr, { op: K }>, value: (x: Expr) => T) => T };

const evaluate = <T>(rules: Rules<T>, root: Expr): T =>
  walk(root, (e, visit) => (rules[e.op] as (x: Expr, v: (y: Expr) => T) => T)(e, visit));

const given = <T>(point: Point<T>, e: Expr): T => {
  const value = point.get(e);
  if (value === undefined) throw new RangeError('a symbol has no value');
  return value;
};

/** The value in double precision at `point`; NaN where it is not real. */
export function evaluateFloat(root: Expr, point: Point<number>): number {
  const atom = (e: Expr): number => given(point, e);
  return evaluate<number>(
    {
      num: (e) => Q.toDouble(e.value),
      constant: (e) => (e.name === 'pi' ? Math.PI : Number.NaN),
      sym: atom,
      derivative: atom,
      sum: (e, v) => e.terms.reduce((s, t) => s + v(t), 0),
      product: (e, v) => e.factors.reduce((p, f) => p * v(f), Q.toDouble(e.coefficient)),
      power: (e, v) => floatPower(v(e.base), e.exponent, v),
      call: (e, v) => functions.get(e.fn)?.float(...e.args.map(v)) ?? Number.NaN,
    },
    root,
  );
}

function floatPower(base: number, exponent: Expr, value: (x: Expr) => number): number {
  const k = value(exponent);
  if (k === 0.5) return Math.sqrt(base);
  if (k === -0.5) return 1 / Math.sqrt(base);
  return base ** k;
}

/** The exact rational value at `point`, or undefined where it is not rational or does not exist (1/0). */
export function evaluateExact(root: Expr, point: Point<Rational>): Rational | undefined {
  type Value = { readonly q: Rational | undefined };
  const nothing: Value = { q: undefined };
  const combine = (
    start: Rational,
    parts: readonly Value[],
    f: (a: Rational, b: Rational) => Rational,
  ): Value => {
    let total = start;
    for (const { q } of parts) {
      if (q === undefined) return nothing;
      total = f(total, q);
    }
    return { q: total };
  };
  return evaluate<Value>(
    {
      num: (e) => ({ q: e.value }),
      constant: () => nothing,
      sym: (e) => ({ q: given(point, e) }),
      derivative: (e) => ({ q: given(point, e) }),
      sum: (e, v) => combine(Q.zero, e.terms.map(v), Q.add),
      product: (e, v) => combine(e.coefficient, e.factors.map(v), Q.mul),
      power: (e, v) => {
        const base = v(e.base).q;
        // x^y is e^{y log x}, also where y happens to be an integer.
        const real = e.exponent.op === 'num' || (base !== undefined && Q.sign(base) > 0);
        return real ? { q: exactPower(base, v(e.exponent).q) } : nothing;
      },
      call: () => nothing,
    },
    root,
  ).q;
}

/** Binary digits beyond which a power is not evaluated: sums of such numbers are still cheap. */
const largestPower = 100_000;

function exactPower(base: Rational | undefined, k: Rational | undefined): Rational | undefined {
  if (base === undefined || k === undefined || typeof k.n !== 'number') return undefined;
  if (Q.isZero(base)) return Q.sign(k) > 0 ? base : undefined;
  if (Q.isInteger(k)) return Math.abs(k.n) * (Q.size(base) - 2) > largestPower ? undefined : Q.pow(base, k.n);
  const root = exactRoot(base, k.d);
  return root && exactPower(root, Q.rational(k.n));
}

/** The positive r-th root of a positive number, if it is rational. */
function exactRoot(q: Rational, r: Int): Rational | undefined {
  if (Q.sign(q) < 0 || typeof r !== 'number' || r > Q.size(q)) return undefined;
  const [n, d] = [rootInt(q.n, r), rootInt(q.d, r)];
  return powInt(n, r) === q.n && powInt(d, r) === q.d ? Q.rational(n, d) : undefined;
}
