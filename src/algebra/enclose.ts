import { MINUS_ONE, ZERO } from '../expr/build.ts';
import type { Expr, Op } from '../expr/expr.ts';
import { fromBigInt } from '../expr/integer.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { walk } from '../expr/walk.ts';
import { lambertw } from './enclose-lambertw.ts';
import * as R from './interval.ts';
import type { Interval } from './interval.ts';

type Enclosure = { readonly value: Interval | undefined };
const none: Enclosure = { value: undefined };

/** Binary digits beyond which an intermediate value is given up. */
const largestValue = 20_000n;

/**
 * A rigorous enclosure of the real value of `e` at a rational point, in intervals of absolute resolution 2^−bits; or
 * undefined where the value is not real, does not exist, or cannot be enclosed at this resolution.
 */
export function enclose(e: Expr, point: ReadonlyMap<Expr, Rational>, bits: number): Interval | undefined {
  const p = BigInt(bits);
  const atom = (x: Expr): Enclosure => {
    const q = point.get(x);
    return { value: q && R.fromRational(q, p) };
  };
  const reduce = (
    start: Interval,
    parts: readonly Enclosure[],
    f: (a: Interval, b: Interval) => Interval,
  ): Enclosure => {
    let total = start;
    for (const { value } of parts) {
      if (value === undefined) return none;
      total = f(total, value);
      if (R.magnitude(total) > largestValue + p) return none;
    }
    return { value: total };
  };
  const rules: { readonly [K in Op]: (x: Extract<Expr, { op: K }>, v: (y: Expr) => Enclosure) => Enclosure } =
    {
      num: (x) => ({ value: R.fromRational(x.value, p) }),
      constant: (x) => (x.name === 'pi' ? { value: R.pi(p) } : none),
      sym: atom,
      derivative: atom,
      sum: (x, v) => reduce(R.fromRational(Q.zero, p), x.terms.map(v), R.add),
      product: (x, v) => reduce(R.fromRational(x.coefficient, p), x.factors.map(v), (a, b) => R.mul(a, b, p)),
      power: (x, v) => {
        const { value: base } = v(x.base);
        if (base === undefined) return none;
        if (x.exponent.op === 'num') return { value: R.rationalPower(base, x.exponent.value, p) };
        const { value: exponent } = v(x.exponent);
        const log = R.log(base, p);
        return { value: exponent && log && R.exp(R.mul(exponent, log, p), p) };
      },
      call: (x, v) => {
        const args = x.args.map((a) => v(a).value);
        const [first] = args;
        if (first === undefined || args.includes(undefined)) return none;
        if (x.fn === 'zeta') {
          const [s] = x.args;
          return {
            value: s?.op === 'num' && Q.isInteger(s.value) ? R.zeta(Number(s.value.n), p) : undefined,
          };
        }
        if (x.fn === 'lambertw') {
          const [branch] = x.args;
          const real = branch === ZERO ? 0 : branch === MINUS_ONE ? -1 : undefined;
          return { value: real === undefined ? undefined : lambertw(real, args[1] as Interval, p) };
        }
        return { value: R.elementary.get(x.fn)?.(first, p) };
      },
    };
  return walk<Enclosure>(e, (x, visit) =>
    (rules[x.op] as (y: Expr, v: (z: Expr) => Enclosure) => Enclosure)(x, visit),
  ).value;
}

/** The double nearest to the real number `e`, an expression without symbols; undefined where it cannot be enclosed. */
export function nearestDouble(e: Expr): number | undefined {
  if (e.op === 'num') return Q.toDouble(e.value);
  let last: number | undefined;
  for (const bits of [160, 320, 640, 1280]) {
    const value = enclose(e, new Map(), bits);
    if (value === undefined) continue;
    const scale = 1n << BigInt(bits);
    const [lo, hi] = [value.lo, value.hi].map((x) =>
      Q.toDouble(Q.rational(fromBigInt(x), fromBigInt(scale))),
    );
    // Zero has no sign.
    if (lo === hi) return lo === 0 ? 0 : lo;
    last = lo;
  }
  return last === 0 ? 0 : undefined;
}
