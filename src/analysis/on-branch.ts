import type { ExpressionField } from '../algebra/field/expressions.ts';
import type { Fraction } from '../algebra/field/fractions.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { seriesOf } from '../algebra/series/expand.ts';
import * as S from '../algebra/series/series.ts';
import type { Series } from '../algebra/series/series.ts';
import { divide, isMonomial } from '../algebra/series/powers.ts';
import { quotientOnBranch } from '../algebra/series/system-branches.ts';
import { add, mul, num, pow, sumOf, sym, ZERO } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';

/** A branch of fixed points. */
export interface BranchPlace {
  readonly field: ExpressionField;
  readonly unknowns: readonly Sym[];
  readonly small: Sym;
  /** The unknowns as series in the small parameter. */
  readonly values: readonly Series<Fraction>[];
  readonly order: number;
}

/** A root of the small parameter. */
const root = sym('root of the small parameter');

/**
 * An expression on a branch: directly where it is a rational function of the unknowns; others as a series in the root of
 * which the branch is one, where what is not known of the branch is a symbol of its own: what contains it is not known.
 * Undefined where it is not analytic there.
 */
export function onBranch(e: Expr, place: BranchPlace): Series<Fraction> | undefined {
  const { field, unknowns, small, values, order } = place;
  const found = whereDefined(() => {
    const quotient = quotientOnBranch(field, e, unknowns, small, values);
    if (quotient === undefined) return undefined;
    const { above, below } = quotient;
    const end = below.valuation + order * below.ramification;
    return divide(field, above, isMonomial(below) ? below : S.truncate(field, below, end));
  });
  return found ?? expandedOn(e, place);
}

function expandedOn(
  e: Expr,
  { field, unknowns, small, values, order }: BranchPlace,
): Series<Fraction> | undefined {
  const r = values.reduce((all, s) => lcm(all, s.ramification), 1);
  const rests = unknowns.map((x) => sym(`rest of ${x.name}`));
  const inRoot = new Map<Expr, Expr>([[small, pow(root, num(r))]]);
  values.forEach((value, i) => {
    const s = S.ramify(field, value, r);
    const terms = s.coefficients.map((c, k) => mul(field.expression(c), pow(root, num(s.valuation + k))));
    const rest = s.order === Infinity ? ZERO : mul(rests[i] as Sym, pow(root, num(s.order)));
    inRoot.set(unknowns[i] as Sym, add(sumOf(terms), rest));
  });
  const inserted = whereDefined(() => substitute(e, inRoot));
  const found = inserted && seriesOf(inserted, { variable: root, at: ZERO, order: order * r }, field);
  if (found?.kind !== 'series') return undefined;
  const { series } = found;
  const first = series.coefficients.findIndex((c) => rests.some((x) => dependsOn(field.expression(c), x)));
  const known = first < 0 ? series : S.truncate(field, series, series.valuation + first);
  return { ...known, ramification: known.ramification * r };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;
