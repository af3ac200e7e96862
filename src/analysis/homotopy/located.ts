import { fromRational } from '../../algebra/interval.ts';
import type { Complex } from '../../algebra/numeric/complex.ts';
import { real } from '../../algebra/roots/rectangle.ts';
import type { Rectangle } from '../../algebra/roots/rectangle.ts';
import { areApart } from '../../algebra/systems/certify.ts';
import type { CertifiedZero } from '../../algebra/systems/certify.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import type { Polydisc } from './polydisc.ts';

/** A common zero that is proved to exist. */
export interface Located {
  /** Rectangles of resolution 2^−bits round its coordinates. */
  readonly box: readonly Rectangle[];
  readonly bits: number;
  readonly at: readonly Complex[];
  readonly real: boolean | undefined;
  /** Its coordinates, where all are rational. */
  readonly exact: readonly Rational[] | undefined;
}

/** A zero at which every coordinate is a known rational number or in a box. */
export type Coordinate = { readonly exact: Rational } | { readonly box: Rectangle; readonly at: Complex };

/** Boxes of doubles become boxes of this resolution or a finer one. */
const coarsest = 128;

/** Coordinates in rectangles round the discs. */
export function discCoordinates({ centre, radii, real: isReal }: Polydisc): {
  readonly bits: number;
  readonly coordinates: readonly Coordinate[];
} {
  const smallest = Math.min(...radii);
  const bits = Math.max(coarsest, 16 - Math.floor(Math.log2(smallest)));
  const side = (x: number, r: number): Rectangle['re'] => {
    const [middle, radius] = [Q.fromDouble(x), Q.fromDouble(r)];
    return {
      lo: fromRational(Q.sub(middle, radius), BigInt(bits)).lo,
      hi: fromRational(Q.add(middle, radius), BigInt(bits)).hi,
    };
  };
  const coordinates = [...radii].map((r, j): Coordinate => {
    const [re, im] = [centre[2 * j]!, centre[2 * j + 1]!];
    const clear = (part: number): number => (Math.abs(part) > r ? part : 0);
    const at = { re: clear(re), im: clear(im) };
    return isReal === true
      ? { box: real(side(re, r)), at: { ...at, im: 0 } }
      : { box: { re: side(re, r), im: side(im, r) }, at };
  });
  return { bits, coordinates };
}

export const zeroCoordinates = ({ box, at }: CertifiedZero): readonly Coordinate[] =>
  box.map((b, j) => ({ box: b, at: at[j]! }));

/** The zero with these coordinates. */
export function located(
  coordinates: readonly Coordinate[],
  bits: number,
  isReal: boolean | undefined,
): Located {
  const exact = coordinates.flatMap((c) => ('exact' in c ? [c.exact] : []));
  return {
    box: coordinates.map((c) => ('exact' in c ? real(fromRational(c.exact, BigInt(bits))) : c.box)),
    bits,
    at: coordinates.map((c) => ('exact' in c ? { re: Q.toDouble(c.exact), im: 0 } : c.at)),
    real: isReal,
    exact: exact.length === coordinates.length ? exact : undefined,
  };
}

/** Whether two zeros are certainly different. */
export function areLocatedApart(a: Located, b: Located): boolean {
  if (a.exact && b.exact) return a.exact.some((q, j) => !Q.equal(q, b.exact![j]!));
  return areApart(a, b);
}
