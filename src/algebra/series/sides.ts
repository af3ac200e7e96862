import { MINUS_ONE, num, pow } from '../../expr/build.ts';
import * as Q from '../../expr/rational.ts';
import { OutOfWork } from '../work.ts';
import type { Centre, ExpressionCoefficients, Refused, Side } from './expansion.ts';
import { equal, mapCoefficients } from './series.ts';
import type { Series } from './series.ts';

/** A series for t > 0. */
export interface Half<T> {
  readonly kind: 'half';
  readonly series: Series<T>;
  /** A root of something that vanishes at t = 0 was taken, so that the other side may differ. */
  readonly branchPoint: boolean;
}

/** A series in −t > 0 as one in t, with principal powers of t < 0: (−t)^q = (−1)^(−q) t^q. */
export const mirrored = <T>(field: ExpressionCoefficients<T>, s: Series<T>): Series<T> =>
  mapCoefficients(field, s, (c, k) =>
    field.mul(c, field.of(pow(MINUS_ONE, num(Q.rational(-k, s.ramification))))),
  );

/**
 * The series in t = x − a, or t = 1/x, that holds on both sides; undefined where they differ, or are not seen to agree.
 * At infinity a root of t is written as one of x, which for x < 0 is another branch.
 */
export function onBothSides<T>(
  field: ExpressionCoefficients<T>,
  at: Centre,
  side: Side,
  found: Half<T>,
  half: (side: Side) => Half<T> | Refused,
): Series<T> | undefined {
  const opposite = side === 'above' ? 'below' : 'above';
  const inX = (series: Series<T>, from: Side): Series<T> =>
    from === 'below' ? mirrored(field, series) : series;
  try {
    const here = inX(found.series, side);
    if (!found.branchPoint) return here;
    if (at === 'infinity' && here.ramification > 1) return undefined;
    const other = half(opposite);
    if (other.kind === 'refused') return undefined;
    return equal(field, here, inX(other.series, opposite)) ? here : undefined;
  } catch (error) {
    if (error instanceof OutOfWork) return undefined;
    throw error;
  }
}
