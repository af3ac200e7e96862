import type { Complex } from '../algebra/numeric/complex.ts';
import type { Interval } from '../algebra/interval.ts';
import { complexEnclose } from '../algebra/roots/complex-enclose.ts';
import * as Q from '../expr/rational.ts';
import { fromBigInt } from '../expr/integer.ts';
import type { Expr } from '../expr/expr.ts';

/** An enclosed value of an expression without symbols. */
export interface Value extends Complex {
  /** Whether it is real, as far as the enclosure tells. */
  readonly real: boolean | undefined;
  /** The sign of its real part, as far as the enclosure tells. */
  readonly sign: -1 | 0 | 1 | undefined;
}

const resolutions = [128, 512, 2048] as const;
/** Binary digits that hold. */
const precision = 60n;

/** The value of an expression without symbols; undefined where it has none, or it cannot be enclosed. */
export function valueOf(e: Expr): Value | undefined {
  let last: Value | undefined;
  for (const bits of resolutions) {
    const box = complexEnclose(e, new Map(), bits);
    if (box === undefined) continue;
    const size = largest(box.re) > largest(box.im) ? largest(box.re) : largest(box.im);
    last = {
      re: middle(box.re, bits),
      im: middle(box.im, bits),
      real: isZero(box.im) ? true : signOf(box.im) === undefined ? undefined : false,
      sign: isZero(box.re) ? 0 : signOf(box.re),
    };
    const width = box.re.hi - box.re.lo + box.im.hi - box.im.lo;
    if (width << precision <= size && last.real !== undefined && last.sign !== undefined) return last;
  }
  return last;
}

const largest = ({ lo, hi }: Interval): bigint => (hi > -lo ? hi : -lo);
const isZero = ({ lo, hi }: Interval): boolean => lo === 0n && hi === 0n;
const signOf = ({ lo, hi }: Interval): -1 | 1 | undefined => (lo > 0n ? 1 : hi < 0n ? -1 : undefined);

/** n·2^−bits as a double. */
export const doubleOf = (n: bigint, bits: number): number =>
  Q.toDouble(Q.rational(fromBigInt(n), fromBigInt(1n << BigInt(bits))));

const middle = ({ lo, hi }: Interval, bits: number): number => doubleOf(lo + hi, bits + 1);
