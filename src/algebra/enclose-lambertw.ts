import { lambertW } from '../expr/functions.ts';
import { fromBigInt } from '../expr/integer.ts';
import * as Q from '../expr/rational.ts';
import { exp, fromRational, mul } from './interval.ts';
import type { Interval } from './interval.ts';

type Branch = 0 | -1;

/**
 * The real branches of w e^w = x: W_0 ≥ −1 for x ≥ −1/e, growing, and W_{−1} ≤ −1 for −1/e ≤ x < 0, falling
 * (DLMF 4.13). Undefined where it is not certain that x lies there.
 */
export function lambertw(branch: Branch, x: Interval, p: bigint): Interval | undefined {
  const [first, last] = [at(branch, x.lo, p), at(branch, x.hi, p)];
  if (first === undefined || last === undefined) return undefined;
  return branch === 0 ? { lo: first.lo, hi: last.hi } : { lo: last.lo, hi: first.hi };
}

/** Binary digits beyond the resolution that is asked for. */
const guard = 32n;
/** An enclosure that has lost so many digits is given up. */
const worst = 128n;

/** W at one point: Newton's iteration proposes a value, and the signs of w e^w − x on both sides of it prove it. */
function at(branch: Branch, value: bigint, p: bigint): Interval | undefined {
  const q = p + guard;
  const x = value << guard;
  const one = 1n << q;
  const inverseOfE = (exp({ lo: -one, hi: -one }, q) as Interval).lo;
  if (x < -inverseOfE || (branch === -1 && x >= 0n)) return undefined;
  const w = proposal(branch, x, q);
  if (w === undefined) return undefined;
  const onBranch = (v: bigint): boolean => (branch === 0 ? v >= -one : v <= -one);
  // Away from −1 the function w e^w grows on either branch.
  const outwards = branch === 0 ? 1n : -1n;
  for (let digits = 4n; digits < worst; digits += 8n) {
    const [inner, outer] = [w - (outwards << digits), w + (outwards << digits)];
    const [below, above] = [timesExp(inner, q), timesExp(outer, q)];
    if (onBranch(inner) && onBranch(outer) && below && above && below.hi <= x && x <= above.lo) {
      const [lo, hi] = branch === 0 ? [inner, outer] : [outer, inner];
      return { lo: lo >> guard, hi: (hi >> guard) + 1n };
    }
  }
  return undefined;
}

function timesExp(w: bigint, q: bigint): Interval | undefined {
  const point = { lo: w, hi: w };
  const grown = exp(point, q);
  return grown && mul(point, grown, q);
}

/** Steps of Newton's iteration: few of them from a double, more near the branch point, where each halves the error. */
const steps = 80;

/** W up to a few units; not proved. */
function proposal(branch: Branch, x: bigint, q: bigint): bigint | undefined {
  const one = 1n << q;
  const inDoubles = lambertW(branch, Q.toDouble(Q.rational(fromBigInt(x), fromBigInt(one))));
  if (!Number.isFinite(inDoubles) && x > 0n) return undefined;
  // So close to the branch point doubles do not tell x from −1/e.
  const nearBranchPoint = branch === 0 ? -1 + 2 ** -20 : -1 - 2 ** -20;
  const start = Number.isFinite(inDoubles) && inDoubles !== -1 ? inDoubles : nearBranchPoint;
  const first = fromRational(Q.fromDouble(start), q).lo;
  let w = first;
  for (let i = 0; i < steps; i++) {
    const grown = (exp({ lo: w, hi: w }, q) as Interval).lo;
    // One unit more or less does not matter, but zero would.
    const slope = ((grown * (w + one)) >> q) | 1n;
    const step = ((((w * grown) >> q) - x) << q) / slope;
    w = middle(first - one, w - step, first + one);
    if (step < 8n && step > -8n) break;
  }
  return w;
}

const middle = (...three: readonly [bigint, bigint, bigint]): bigint =>
  three.toSorted((a, b) => Number(a - b))[1] as bigint;
