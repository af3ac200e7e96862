import { ONE, sub } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { enclose } from './enclose.ts';
import { containsZero } from './interval.ts';

const odd: ReadonlySet<string> = new Set(['sin', 'tan', 'asin', 'atan', 'sinh', 'tanh']);

/**
 * Can it be seen at `point`, with numbers of resolution 2^−bits, that `e` vanishes because terms cancel? A sum does if
 * it is zero to within half of these digits of a term that is not; that exp(−10⁶) is small is no sign of it.
 */
export function cancelsVisibly(e: Expr, point: ReadonlyMap<Expr, Rational>, bits: number): boolean {
  const cancels = (x: Expr): boolean => cancelsVisibly(x, point, bits);
  switch (e.op) {
    case 'num':
      return Q.isZero(e.value);
    case 'product':
      return e.factors.some(cancels);
    case 'power':
      return e.exponent.op === 'num' && Q.sign(e.exponent.value) > 0 && cancels(e.base);
    case 'call': {
      const x = e.args[0] as Expr;
      return e.fn === 'log' ? cancels(sub(x, ONE)) : odd.has(e.fn) && cancels(x);
    }
    case 'sum': {
      const value = enclose(e, point, bits);
      return (
        value !== undefined && containsZero(value) && e.terms.some((t) => dwarfs(t, value.hi - value.lo))
      );
    }
    default:
      return false;
  }

  function dwarfs(term: Expr, error: bigint): boolean {
    const value = enclose(term, point, bits);
    if (value === undefined || containsZero(value)) return false;
    return (value.lo > 0n ? value.lo : -value.hi) > error << BigInt(bits / 2);
  }
}
