import { expressionField } from '../algebra/field/expressions.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { seriesOf } from '../algebra/series/expand.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import { MINUS_ONE, pow, sym, ZERO } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import { settingOf } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import type { FixedPoints } from './fixed-points.ts';
import { followed } from './follow.ts';
import type { Followed } from './follow.ts';
import type { FixedPoint } from './point.ts';
import { vectorField } from './vector-field.ts';

/** The parameter that is small, or large where `inverse`. */
export interface Small {
  readonly parameter: Sym;
  readonly inverse: boolean;
}

/**
 * `perturbative`: the point lies on a branch on which all couplings tend to zero with the small parameter; `artefact`: on one
 * on which they do not, or that runs away.
 */
export interface Origin {
  readonly origin: 'perturbative' | 'artefact';
  /** By the leading terms of the exact point, or by following the point in numbers as the parameter falls. */
  readonly by: 'series' | 'numbers';
  /** Where the point is at the last value of the parameter, if it was followed. */
  readonly followed?: Followed;
}

/** What each fixed point is for a small value of the parameter; undefined where that was not found out. */
export function originsOf(
  found: FixedPoints,
  { parameter, inverse }: Small,
): readonly (Origin | undefined)[] {
  const setting = settingOf(found.theory, newWork);
  const small = inverse ? sym(`1/${parameter.name}`) : parameter;
  const inSmall = (e: Expr): Expr =>
    inverse ? substitute(e, new Map<Expr, Expr>([[parameter, pow(small, MINUS_ONE)]])) : e;
  const { rates, variables } = vectorField(setting);
  const isMoving = rates.some((rate) => dependsOn(rate, parameter));
  const isSymbolic = !isMoving || found.field.rates.some((rate) => dependsOn(rate, parameter));
  const exact = found.points.map((point) =>
    isSymbolic ? originOfExact(point, inSmall, small, setting) : undefined,
  );
  const value = found.values.get(parameter);
  const others = new Map<Expr, Expr>([...found.values].filter(([x]) => x !== parameter));
  const left = found.points.flatMap(({ numeric }, i) => (exact[i] === undefined && numeric ? [i] : []));
  if (left.length === 0 || value === undefined) return exact;
  const inserted = whereDefined(() => rates.map((e) => inSmall(substitute(e, others))));
  const paths =
    inserted &&
    followed(
      inserted,
      variables,
      small,
      inverse ? pow(value, MINUS_ONE) : value,
      left.map((i) => found.points[i]!.numeric!),
    );
  return exact.map((origin, i) => {
    const path = paths?.[left.indexOf(i)];
    return origin ?? (path && originOfPath(path));
  });
}

/** By the leading exponents of an exact point. */
function originOfExact(
  { at }: FixedPoint,
  inSmall: (e: Expr) => Expr,
  small: Sym,
  setting: Setting,
): Origin | undefined {
  if (at === undefined) return undefined;
  const field = expressionField(setting.work(), setting.assumptions);
  const exponents = [...at.values()].map((e) => {
    const inserted = whereDefined(() => inSmall(e));
    const expansion =
      inserted && withinBudget(() => seriesOf(inserted, { variable: small, at: ZERO, order: 1 }, field));
    return expansion?.kind === 'series' ? expansion.series.valuation : undefined;
  });
  if (exponents.some((k) => k !== undefined && k <= 0)) return { origin: 'artefact', by: 'series' };
  return exponents.every((k) => k !== undefined) ? { origin: 'perturbative', by: 'series' } : undefined;
}

/** The largest ratio of a coordinate that falls as ε^(1/4) or faster, in a step to ε/2, and the smallest of one that stays. */
const [falling, staying] = [2 ** -0.24, 2 ** -0.02] as const;

function originOfPath(path: Followed): Origin | undefined {
  const { last, before } = path;
  const ratios = last.map(({ re, im }, i) => {
    const size = Math.hypot(before[i]!.re, before[i]!.im);
    return size === 0 ? 0 : Math.hypot(re, im) / size;
  });
  if (ratios.every((ratio) => ratio <= falling))
    return { origin: 'perturbative', by: 'numbers', followed: path };
  return ratios.some((ratio) => ratio >= staying)
    ? { origin: 'artefact', by: 'numbers', followed: path }
    : undefined;
}
