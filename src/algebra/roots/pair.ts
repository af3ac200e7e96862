import type { Expr } from '../../expr/expr.ts';
import { fromBigInt } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import type { Interval } from '../interval.ts';
import { complexEnclose } from './complex-enclose.ts';
import type { ComplexRoot } from './numeric.ts';

const resolutions = [192, 512, 1536] as const;

/**
 * The disk in which each value lies, all of them different: each value's enclosure meets exactly one disk. Undefined if
 * that cannot be shown.
 */
export function paired(
  values: readonly Expr[],
  disks: readonly ComplexRoot[],
  point: ReadonlyMap<Expr, Rational> = new Map(),
): readonly ComplexRoot[] | undefined {
  const found = values.map((value) => diskOf(value, disks, point));
  const different = new Set(found).size === values.length && values.length === disks.length;
  const known = found.filter((disk) => disk !== undefined);
  return different && known.length === found.length ? known : undefined;
}

function diskOf(
  value: Expr,
  disks: readonly ComplexRoot[],
  point: ReadonlyMap<Expr, Rational>,
): ComplexRoot | undefined {
  for (const bits of resolutions) {
    const z = complexEnclose(value, point, bits);
    const met =
      z && disks.filter((d) => meets(z.re, d.re, d.radius, bits) && meets(z.im, d.im, d.radius, bits));
    if (met?.length === 1) return met[0];
  }
  return undefined;
}

/** Does an interval meet [centre − radius, centre + radius]? */
function meets(a: Interval, centre: Rational, radius: Rational, bits: number): boolean {
  const unit = fromBigInt(1n << BigInt(bits));
  const [lo, hi] = [a.lo, a.hi].map((n) => Q.rational(fromBigInt(n), unit)) as [Rational, Rational];
  return Q.compare(lo, Q.add(centre, radius)) <= 0 && Q.compare(Q.sub(centre, radius), hi) <= 0;
}
