import type { Complex } from '../algebra/numeric/complex.ts';
import { noAssumptions } from '../algebra/assumptions.ts';
import { expressionField } from '../algebra/field/expressions.ts';
import type { Fraction } from '../algebra/field/fractions.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { seriesOf } from '../algebra/series/expand.ts';
import type { Expansion, Refused } from '../algebra/series/expansion.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import { fraction, mul, num, pow, ZERO } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { substitute } from '../expr/walk.ts';
import { numberOf } from './exponents.ts';
import type { BranchExpansion, ExpansionRequest, Expansions } from './expansion.ts';
import type { FixedPoints } from './fixed-points.ts';
import { halvings } from './follow.ts';
import type { Origin } from './origin.ts';
import type { PowerSeries } from './power-series.ts';

/** How close, relative to its own size, a point has to be to a branch, and how much farther from every other one. */
const [close, farther] = [1e-2, 10] as const;

/**
 * On which branch each fixed point lies: the one with the same leading terms where the point is exact, else the one whose
 * series is nearest at a small value of the parameter. Undefined where no branch is clearly the one.
 */
export function branchesOfPoints(
  found: FixedPoints,
  origins: readonly (Origin | undefined)[],
  { branches, request, small }: Expansions,
): readonly (number | undefined)[] {
  const { parameter, inverse } = request;
  const start = found.values.get(parameter);
  const exact = found.points.map(({ at }, i) =>
    at && origins[i]?.by === 'series'
      ? withLeadingTerms([...at.values()], branches, request, small)
      : undefined,
  );
  if (start === undefined) return exact;
  const last = mul(start, inverse ? num(2 ** halvings) : fraction(1, 2 ** halvings));
  const values = new Map([...found.values, [parameter, last] as const]);
  const size = numberOf(inverse ? pow(last, num(-1)) : last, new Map())?.re ?? NaN;
  const places = branches.map((branch) => placeOf(branch, size));
  return found.points.map(({ at }, i) => {
    if (exact[i] !== undefined) return exact[i];
    const numbers = at && [...at.values()].map((e) => numberOf(e, values));
    const point =
      origins[i]?.followed?.last ?? (numbers?.every((z) => z !== undefined) ? numbers : undefined);
    return point && nearest(point, places);
  });
}

/** The only branch that begins as the exact point does. */
function withLeadingTerms(
  at: readonly Expr[],
  branches: readonly BranchExpansion[],
  { parameter, inverse }: ExpansionRequest,
  small: Sym,
): number | undefined {
  const field = expressionField(newWork(), noAssumptions);
  const inSmall = new Map<Expr, Expr>(inverse ? [[parameter, pow(small, num(-1))]] : []);
  const expand = (e: Expr): Expansion<Fraction> | Refused | undefined =>
    withinBudget(() =>
      whereDefined(() => seriesOf(substitute(e, inSmall), { variable: small, at: ZERO, order: 2 }, field)),
    );
  const starts = at.map(expand);
  const begins = (s: PowerSeries, start: (typeof starts)[number]): boolean => {
    if (start?.kind !== 'series') return false;
    const { coefficients, valuation, ramification } = start.series;
    const [own, other] = [coefficients[0], s.terms[0]];
    if (own === undefined || other === undefined) return own === undefined && other === undefined;
    const difference = whereDefined(() => field.sub(own, field.of(other.coefficient)));
    const exponent = Q.rational(valuation, ramification);
    return difference !== undefined && field.isZero(difference) && Q.equal(exponent, other.exponent);
  };
  const alike = branches.flatMap((branch, i) => (branch.at.every((s, k) => begins(s, starts[k])) ? [i] : []));
  return alike.length === 1 ? alike[0] : undefined;
}

const placeOf = ({ at }: BranchExpansion, size: number): readonly Complex[] | undefined => {
  const sums = at.map((s) => sumOf(s, size));
  return sums.every((z) => z !== undefined) ? sums : undefined;
};

function sumOf({ terms }: PowerSeries, size: number): Complex | undefined {
  let [re, im] = [0, 0];
  for (const { exponent, numeric } of terms) {
    if (numeric === undefined) return undefined;
    const power = size ** Q.toDouble(exponent);
    re += numeric.re * power;
    im += numeric.im * power;
  }
  return { re, im };
}

function nearest(
  point: readonly Complex[],
  places: readonly (readonly Complex[] | undefined)[],
): number | undefined {
  const own = Math.hypot(...point.flatMap(({ re, im }) => [re, im]));
  const distances = places
    .map((place, i) => ({
      i,
      far: place
        ? Math.hypot(...point.flatMap(({ re, im }, k) => [re - place[k]!.re, im - place[k]!.im]))
        : Infinity,
    }))
    .sort((a, b) => a.far - b.far);
  const [first, second] = distances;
  const isNear = first !== undefined && first.far <= close * own;
  return isNear && (second === undefined || second.far > farther * first.far) ? first.i : undefined;
}
