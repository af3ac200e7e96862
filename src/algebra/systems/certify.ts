import type { Expr, Sym } from '../../expr/expr.ts';
import { fromBigInt } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { containsZero } from '../interval.ts';
import type { Interval } from '../interval.ts';
import type { Complex } from '../numeric/complex.ts';
import { absolute } from '../roots/dense.ts';
import { largestPart } from '../roots/fixed.ts';
import type { Fixed } from '../roots/fixed.ts';
import { real } from '../roots/rectangle.ts';
import type { Rectangle } from '../roots/rectangle.ts';
import { withinBudget } from '../work.ts';
import type { Work } from '../work.ts';
import { conjugate, contraction, isInside } from './krawczyk.ts';
import type { Box, Contraction } from './krawczyk.ts';
import { larger, middle, polished } from './newton.ts';
import { isRealOn, squareSystem } from './square-system.ts';
import type { SquareSystem } from './square-system.ts';

/** A complex number with rational parts. */
export interface Exact {
  readonly re: Rational;
  readonly im: Rational;
}

export interface CertifiedZero {
  /**
   * Rectangles of resolution 2^−bits: exactly one zero of the system lies in their product, and all its derivatives by
   * the unknowns are independent there. Where the zero is proved real, their imaginary parts are the point 0.
   */
  readonly box: readonly Rectangle[];
  /** A larger box of the same resolution, in which there is no other zero. */
  readonly outer: readonly Rectangle[];
  readonly bits: number;
  /** The centre in doubles. */
  readonly at: readonly Complex[];
  /** true: proved real; false: proved not real; undefined: not decided. */
  readonly real: boolean | undefined;
}

const precisions = [96, 192, 384, 768, 1536] as const;

/**
 * A zero to which Newton's steps lead from `near`, with the proof that it exists and is simple. The equations are
 * expressions in the unknowns alone, as far as `complexEnclose` reaches; functions have their principal values. It may be
 * another zero than the nearest one: `box` tells which. Precision is raised until there is a proof and the zero is seen to
 * be real or not, or the budget or the highest precision is used up. Undefined where nothing was proved: no zero near,
 * a multiple or not isolated one, a zero on a branch cut. Throws a RangeError where there are not as many equations and
 * coordinates as different unknowns, where another symbol occurs, or where a coordinate is not finite.
 */
export function certify(
  equations: readonly Expr[],
  unknowns: readonly Sym[],
  near: readonly Complex[],
  work: Work,
): CertifiedZero | undefined {
  const exact = near.map(({ re, im }): Exact => ({ re: Q.fromDouble(re), im: Q.fromDouble(im) }));
  return certifyFrom(equations, unknowns, exact, work);
}

/** The same as `certify` for a point that may be closer than doubles are. */
export function certifyFrom(
  equations: readonly Expr[],
  unknowns: readonly Sym[],
  near: readonly Exact[],
  work: Work,
): CertifiedZero | undefined {
  if (near.length !== unknowns.length) throw new RangeError('there must be as many coordinates as unknowns');
  const system = squareSystem(equations, unknowns);
  if (system === undefined) return undefined;
  let best: CertifiedZero | undefined;
  withinBudget(() => {
    let reached: { readonly point: readonly Fixed[]; readonly bits: number } | undefined;
    for (const bits of precisions) {
      const given = near.map((z) => fixed(z, bits));
      const refined = reached?.point.map((z) => finer(z, bits - reached!.bits));
      const start = refined && (best !== undefined || isClose(refined, given)) ? refined : given;
      const direct = polished(system, start, bits, work);
      reached = direct && { point: direct.point, bits };
      let found = direct && contraction(system, direct.point, bits, work);
      if (found === undefined && direct?.settled !== true) {
        const aside = polished(system, shifted(start), bits, work);
        found = aside && contraction(system, aside.point, bits, work);
        if (aside && (found || !direct)) reached = { point: aside.point, bits };
      }
      if (found) best = described(found, realityOf(system, found, bits, work), bits);
      if (best?.real !== undefined) return;
    }
  });
  return best;
}

/**
 * Whether the zero is real. It is not where a coordinate excludes the axis. It is where the system has real values on real
 * points: by Schwarz's reflection the conjugate of the zero is a zero, too, and it lies where no other one is.
 */
function realityOf(
  system: SquareSystem,
  { inner, outer }: Contraction,
  bits: number,
  work: Work,
): boolean | undefined {
  if (inner.some(({ im }) => !containsZero(im))) return false;
  if (!isInside(conjugate(inner), outer)) return undefined;
  const intervals = outer.map(({ re }) => re);
  return isRealOn(system, intervals, bits, work) ? true : undefined;
}

function described(
  { inner, outer }: Contraction,
  isRealZero: boolean | undefined,
  bits: number,
): CertifiedZero {
  const box = isRealZero === true ? inner.map(({ re }) => real(re)) : inner;
  const double = (n: bigint): number => Q.toDouble(Q.rational(fromBigInt(n), fromBigInt(1n << BigInt(bits))));
  const at = box.map(middle).map(({ re, im }) => ({ re: double(re), im: double(im) }));
  return { box, outer, bits, at, real: isRealZero };
}

type Boxed = Pick<CertifiedZero, 'box' | 'bits'>;

/** Whether two certified zeros are certainly different: their boxes are disjoint. */
export const areApart = (a: Boxed, b: Boxed): boolean => {
  const [x, y] = atOneResolution(a.box, a.bits, b.box, b.bits);
  const disjoint = (s: Interval, t: Interval): boolean => s.hi < t.lo || t.hi < s.lo;
  return x.some((z, j) => disjoint(z.re, y[j]!.re) || disjoint(z.im, y[j]!.im));
};

/** Whether two certified zeros of one system are certainly the same: one lies where the other one is alone. */
export const areSame = (a: CertifiedZero, b: CertifiedZero): boolean =>
  isInside(...atOneResolution(a.box, a.bits, b.outer, b.bits)) ||
  isInside(...atOneResolution(b.box, b.bits, a.outer, a.bits));

function atOneResolution(a: Box, aBits: number, b: Box, bBits: number): readonly [Box, Box] {
  const bits = Math.max(aBits, bBits);
  const refined = (box: Box, by: number): Box =>
    by === 0 ? box : box.map(({ re, im }) => ({ re: finerInterval(re, by), im: finerInterval(im, by) }));
  return [refined(a, bits - aBits), refined(b, bits - bBits)];
}

const finerInterval = ({ lo, hi }: Interval, by: number): Interval => ({
  lo: lo << BigInt(by),
  hi: hi << BigInt(by),
});

const finer = ({ re, im }: Fixed, by: number): Fixed => ({ re: re << BigInt(by), im: im << BigInt(by) });

const fixed = ({ re, im }: Exact, bits: number): Fixed => {
  const part = ({ n, d }: Rational): bigint => (BigInt(n) << BigInt(bits)) / BigInt(d);
  return { re: part(re), im: part(im) };
};

/** Whether a point has hardly moved: what rounding has thrown far away begins anew. */
function isClose(point: readonly Fixed[], given: readonly Fixed[]): boolean {
  const largest = given.reduce((s, z) => larger(s, largestPart(z)), 0n);
  return point.every((z, j) => {
    const from = given[j]!;
    const limit = (largestPart(from) >> 8n) + (largest >> 40n);
    return larger(absolute(z.re - from.re), absolute(z.im - from.im)) <= limit;
  });
}

/** A point beside it, off the real axis: Newton's steps from a real point stay real, and stop where f′ = 0. */
function shifted(start: readonly Fixed[]): readonly Fixed[] {
  return start.map((z, j) => {
    const unit = largestPart(z) >> 27n;
    return { re: z.re + unit * BigInt(3 + j), im: z.im + unit * BigInt(4 + 2 * j) };
  });
}
