import type { CertifiedZero } from '../../../src/algebra/systems/certify.ts';
import type { Interval } from '../../../src/algebra/interval.ts';
import type { Rectangle } from '../../../src/algebra/roots/rectangle.ts';
import { add, I, mul, num } from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';

/** A complex number with rational parts. */
export interface Gauss {
  readonly re: Rational;
  readonly im: Rational;
}

export const gauss = (re: Rational, im: Rational = Q.zero): Gauss => ({ re, im });
export const plus = (a: Gauss, b: Gauss): Gauss => ({ re: Q.add(a.re, b.re), im: Q.add(a.im, b.im) });
export const times = (a: Gauss, b: Gauss): Gauss => ({
  re: Q.sub(Q.mul(a.re, b.re), Q.mul(a.im, b.im)),
  im: Q.add(Q.mul(a.re, b.im), Q.mul(a.im, b.re)),
});
export const equal = (a: Gauss, b: Gauss): boolean => Q.equal(a.re, b.re) && Q.equal(a.im, b.im);
export const expression = ({ re, im }: Gauss): Expr => add(num(re), mul(num(im), I));

/** c_0 … c_n of ∏ (x − r). */
export const expanded = (roots: readonly Gauss[]): readonly Gauss[] =>
  roots.reduce<readonly Gauss[]>(
    (c, r) => {
      const minus = times(r, gauss(Q.minusOne));
      return [...c, gauss(Q.zero)].map((own, k) =>
        plus(k > 0 ? c[k - 1]! : gauss(Q.zero), k < c.length ? times(own, minus) : gauss(Q.zero)),
      );
    },
    [gauss(Q.one)],
  );

const holds = ({ lo, hi }: Interval, { n, d }: Rational, bits: number): boolean =>
  lo * BigInt(d) <= BigInt(n) << BigInt(bits) && BigInt(n) << BigInt(bits) <= hi * BigInt(d);

/** Whether a point lies in a box. */
export const contains = (box: readonly Rectangle[], point: readonly Gauss[], bits: number): boolean =>
  box.every((z, j) => holds(z.re, point[j]!.re, bits) && holds(z.im, point[j]!.im, bits));

/**
 * What is wrong with a certificate, where all zeros are known with their multiplicities: nothing, or in words. It is judged
 * by exact comparisons alone.
 */
export function faultIn(zero: CertifiedZero, all: readonly (readonly Gauss[])[]): string | undefined {
  const [inner, outer] = [zero.box, zero.outer].map((b) => all.filter((r) => contains(b, r, zero.bits)));
  if (inner!.length !== 1) return `${inner!.length} zeros in the box`;
  if (outer!.length !== 1) return `${outer!.length} zeros in the outer box`;
  const isReal = inner![0]!.every(({ im }) => Q.isZero(im));
  return zero.real === undefined || zero.real === isReal ? undefined : `real: ${zero.real}`;
}
