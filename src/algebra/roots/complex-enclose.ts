import type { Expr, Op } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { walk } from '../../expr/walk.ts';
import * as R from '../interval.ts';
import * as C from './rectangle.ts';
import type { Rectangle } from './rectangle.ts';

type Enclosure = { readonly value: Rectangle | undefined };
const none: Enclosure = { value: undefined };

/** Binary digits beyond which an intermediate value is given up. */
const largestValue = 20_000n;

/** What an atom stands for: a number, or a rectangle of the resolution that is asked for. */
export type Place = ReadonlyMap<Expr, Rational | Rectangle>;

/**
 * A rigorous enclosure of the complex values of `e`, in rectangles of resolution 2^−bits, powers and functions with
 * their principal values; or undefined where there is no value, or it cannot be enclosed at this resolution. Where an
 * atom stands for a rectangle, all values of `e` on it are enclosed, and `e` is analytic in the interior: rectangles
 * that meet a branch cut or a singularity have no enclosure.
 */
export const complexEnclose = (e: Expr, place: Place, bits: number): Rectangle | undefined =>
  complexEncloser(place, bits)(e);

/** Enclosures as by `complexEnclose` of many expressions at one place; what they share is enclosed once. */
export function complexEncloser(place: Place, bits: number): (e: Expr) => Rectangle | undefined {
  const p = BigInt(bits);
  const rational = (q: Rational): Rectangle => C.real(R.fromRational(q, p));
  const atom = (x: Expr): Enclosure => {
    const q = place.get(x);
    return { value: q && ('re' in q ? q : rational(q)) };
  };
  const reduce = (
    start: Rectangle,
    parts: readonly Enclosure[],
    f: (a: Rectangle, b: Rectangle) => Rectangle,
  ): Enclosure => {
    let total = start;
    for (const { value } of parts) {
      if (value === undefined) return none;
      total = f(total, value);
      if (R.magnitude(total.re) + R.magnitude(total.im) > largestValue + 2n * p) return none;
    }
    return { value: total };
  };
  const rules: { readonly [K in Op]: (x: Extract<Expr, { op: K }>, v: (y: Expr) => Enclosure) => Enclosure } =
    {
      num: (x) => ({ value: rational(x.value) }),
      constant: (x) => ({ value: x.name === 'pi' ? C.real(R.pi(p)) : C.imaginaryUnit(p) }),
      sym: atom,
      derivative: atom,
      sum: (x, v) => reduce(rational(Q.zero), x.terms.map(v), C.add),
      product: (x, v) => reduce(rational(x.coefficient), x.factors.map(v), (a, b) => C.mul(a, b, p)),
      power: (x, v) => {
        const { value: base } = v(x.base);
        if (base === undefined) return none;
        if (x.exponent.op === 'num') return { value: C.rationalPower(base, x.exponent.value, p) };
        const { value: exponent } = v(x.exponent);
        return { value: exponent && C.power(base, exponent, p) };
      },
      call: (x, v) => {
        const [argument] = x.args;
        if (x.fn === 'zeta' && argument?.op === 'num' && Q.isInteger(argument.value)) {
          const value = R.zeta(Number(argument.value.n), p);
          return { value: value && C.real(value) };
        }
        const z = x.args.length === 1 ? v(argument as Expr).value : undefined;
        return { value: z && C.elementary(x.fn, z, p) };
      },
    };
  const seen = new Map<Expr, Enclosure>();
  const rule = (x: Expr, visit: (z: Expr) => Enclosure): Enclosure =>
    (rules[x.op] as (y: Expr, v: (z: Expr) => Enclosure) => Enclosure)(x, visit);
  return (e) => walk(e, rule, seen).value;
}
