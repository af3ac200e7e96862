import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import type { Dense } from '../polynomial/univariate.ts';
import type { Work } from '../work.ts';
import { brackets } from './descartes.ts';
import type { Bracket } from './descartes.ts';
import { squareFreeParts } from './multiplicity.ts';
import { narrowed, withSigns } from './refine.ts';
import { dyadic, signAt } from './dense.ts';

/**
 * A real algebraic number: the only root of `polynomial` in [lo, hi]. The polynomial has no repeated root; it changes
 * sign between the ends, which are no roots, or else lo = hi is the root itself.
 */
export interface RealRoot {
  readonly polynomial: Dense;
  readonly lo: Rational;
  readonly hi: Rational;
  /** How often it counts as a root of the polynomial that was asked about. */
  readonly multiplicity: number;
  readonly bracket: Bracket;
}

function realRoot(polynomial: Dense, bracket: Bracket, multiplicity: number): RealRoot {
  const [lo, hi] = [bracket.at, bracket.exact ? bracket.at : bracket.at + 1n].map((n) =>
    dyadic(n, bracket.exponent),
  ) as [Rational, Rational];
  return { polynomial, lo, hi, multiplicity, bracket };
}

/** Every real root once, ascending, in disjoint intervals. */
export function realRoots(p: Dense, work: Work): readonly RealRoot[] {
  const found = squareFreeParts(p, work).flatMap(({ base, multiplicity }) =>
    brackets(base, work).map((b) => realRoot(base, withSigns(base, b, work), multiplicity)),
  );
  return separated(found, work);
}

/** The same root in an interval at most 2^−bits wide. */
export function refined(root: RealRoot, bits: number, work: Work): RealRoot {
  const { polynomial, bracket, multiplicity } = root;
  return realRoot(polynomial, narrowed(polynomial, bracket, -bits, work), multiplicity);
}

const meet = (a: RealRoot, b: RealRoot): boolean => Q.compare(a.lo, b.hi) <= 0 && Q.compare(b.lo, a.hi) <= 0;

/** Different numbers, narrowed until no two of their closed intervals meet, ascending. */
function separated(roots: readonly RealRoot[], work: Work): readonly RealRoot[] {
  let list = [...roots].sort((a, b) => Q.compare(a.lo, b.lo) || Q.compare(a.hi, b.hi));
  for (;;) {
    const crowded = new Set(list.flatMap((r, i) => pairAt(list, r, i)));
    if (crowded.size === 0) return list;
    list = list
      .map((r) => (crowded.has(r) && !r.bracket.exact ? refined(r, 2 - r.bracket.exponent, work) : r))
      .sort((a, b) => Q.compare(a.lo, b.lo) || Q.compare(a.hi, b.hi));
  }
}

/** A root and its successor if their intervals meet. */
function pairAt(list: readonly RealRoot[], r: RealRoot, i: number): readonly RealRoot[] {
  const next = list[i + 1];
  return next && meet(r, next) ? [r, next] : [];
}

/** −1, 0, 1 as the root is less than, equal to, or greater than a rational number. */
export function compareWithRational(root: RealRoot, q: Rational): -1 | 0 | 1 {
  if (root.bracket.exact || Q.compare(q, root.lo) <= 0 || Q.compare(q, root.hi) >= 0)
    return Q.compare(root.lo, q) || Q.compare(root.hi, q);
  const sign = signAt(root.polynomial, q);
  if (sign === 0) return 0;
  return sign === signAt(root.polynomial, root.lo) ? 1 : -1;
}
