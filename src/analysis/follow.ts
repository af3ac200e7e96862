import type { Complex } from '../algebra/numeric/complex.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { areApart, certify } from '../algebra/systems/certify.ts';
import type { CertifiedZero } from '../algebra/systems/certify.ts';
import { newWork } from '../algebra/work.ts';
import { mul, num } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { atomsOf, substitute } from '../expr/walk.ts';

/** Where a point is for falling values of the small parameter, each half of the one before. */
export interface Followed {
  readonly last: readonly Complex[];
  readonly before: readonly Complex[];
}

/** So often the parameter is halved. */
export const halvings = 14;
/** Operations for one point at one value. */
const worthTrying = 20_000_000;

/**
 * Follows zeros of the rates as the small parameter falls, in steps: at each a zero is certified near the place to which
 * the last two point. Undefined for a zero that was lost, or that could not be told from another one; between the steps
 * nothing is proved.
 */
export function followed(
  rates: readonly Expr[],
  unknowns: readonly Sym[],
  small: Sym,
  start: Expr,
  points: readonly (readonly Complex[])[],
): readonly (Followed | undefined)[] {
  let paths = points.map((last): Followed | undefined => ({ last, before: last }));
  for (let k = 0; k <= halvings; k++) {
    const value = mul(start, num(Q.rational(1, 2 ** k)));
    const here = whereDefined(() => rates.map((e) => substitute(e, new Map<Expr, Expr>([[small, value]]))));
    const own = new Set<Expr>(unknowns);
    if (here?.every((e) => [...atomsOf(e)].every((a) => own.has(a))) !== true)
      return points.map(() => undefined);
    const zeros = paths.map(
      (path) => path && certify(here, unknowns, k < 2 ? path.last : ahead(path), newWork(worthTrying)),
    );
    paths = paths.map((path, i) => {
      const zero = zeros[i];
      const isAlone = zeros.every((other, j) => i === j || !other || !zero || areApart(zero, other));
      return path && zero && isAlone ? next(path, zero) : undefined;
    });
  }
  return paths;
}

const next = ({ last }: Followed, zero: CertifiedZero): Followed => ({ last: zero.at, before: last });

/** Where a point will be that moves linearly with the parameter. */
const ahead = ({ last, before }: Followed): readonly Complex[] =>
  last.map(({ re, im }, i) => ({
    re: re + (re - before[i]!.re) / 2,
    im: im + (im - before[i]!.im) / 2,
  }));
