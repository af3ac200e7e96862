import { forcedToVanish } from '../algebra/systems/definite.ts';
import { realBranch } from '../algebra/systems/plane-curve.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import type { SolutionSet } from '../algebra/systems/solve.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { signOfExpr } from '../algebra/roots/sign.ts';
import { containsI } from '../algebra/signs.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { partial } from '../expr/differentiate.ts';
import * as Q from '../expr/rational.ts';
import { subexpressions } from '../expr/walk.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { numberOf } from './exponents.ts';
import type { Values } from './exponents.ts';

export type Place = ReadonlyMap<Sym, Expr>;

/** What the real points of a set are that has infinitely many complex ones, as far as it is proved. */
export type RealPoints =
  /** There are none. */
  | { readonly kind: 'none' }
  /** These are all; each is isolated among the real points. */
  | { readonly kind: 'isolated'; readonly at: readonly Place[] }
  /** Nothing is seen of most of them, but these are isolated. */
  | { readonly kind: 'besides'; readonly at: readonly Place[] }
  /** They lie in sets of smaller dimension, and at these places. */
  | { readonly kind: 'smaller'; readonly sets: readonly SolutionSet[]; readonly at: readonly Place[] };

/** Operations for one system. */
const worthTrying = 2_000_000;

/**
 * The real points of a set of fixed points where they are fewer than it seems: a sum of squares vanishes only with all of
 * them, and a curve in the plane may have no real branch. Undefined where neither is seen.
 */
export function realPointsOf(
  set: SolutionSet,
  variables: readonly Sym[],
  values: Values,
  setting: Setting,
): RealPoints | undefined {
  const forced = forcedIn(set, variables, setting);
  if (forced === undefined) return undefined;
  if (forced === 'never') return { kind: 'none' };
  const found = solveSystem(
    [...set.equations, ...forced],
    variables,
    newWork(worthTrying),
    setting.assumptions,
  );
  if (!found.complete || found.algebraic.length > 0 || found.conditions.length > 0) return undefined;
  const within = found.sets.map((s) => ({ set: s, real: realPointsOf(s, variables, values, setting) }));
  const places = found.solutions.map(
    ({ at }): Place => new Map(variables.map((x) => [x, tidied(at.get(x) ?? x, setting)])),
  );
  const reality = places.map((place) => isReal(place, values, setting));
  if (reality.includes(undefined)) return undefined;
  const at = [
    ...places.filter((_, i) => reality[i] === true),
    ...within.flatMap(({ real }) => (real && real.kind !== 'none' ? real.at : [])),
  ];
  const sets = within.flatMap(({ set: own, real }) =>
    real === undefined ? [own] : real.kind === 'smaller' ? real.sets : [],
  );
  if (sets.length > 0) return { kind: 'smaller', sets, at };
  return at.length > 0 ? { kind: 'isolated', at } : { kind: 'none' };
}

/** What vanishes at all real points beside the equations of the set. */
function forcedIn(
  { equations }: SolutionSet,
  variables: readonly Sym[],
  setting: Setting,
): readonly Expr[] | 'never' | undefined {
  const work = setting.work();
  const forced = equations.map((e) =>
    withinBudget(() => whereDefined(() => forcedToVanish(e, variables, setting.assumptions, work))),
  );
  if (forced.includes('never')) return 'never';
  const squares = forced.flatMap((list) =>
    list === 'never' || list === undefined || list.length < 2 ? [] : list,
  );
  if (squares.length > 0) return squares;
  const [f, ...others] = equations;
  const [x, y, ...more] = variables;
  if (f === undefined || x === undefined || y === undefined || others.length + more.length > 0)
    return undefined;
  const branch = withinBudget(() => whereDefined(() => realBranch(f, [x, y], work)));
  // Where a curve is smooth it goes on: points by themselves are singular.
  return branch === 'finite' ? [partial(f, x), partial(f, y)] : undefined;
}

/** Whether all coordinates are real numbers, for all values of the parameters or for those at hand. */
export function isReal(place: Place, values: Values, setting: Setting): boolean | undefined {
  const real = [...place.values()].map((e) => numberOf(e, values)?.real ?? isRealFormula(e, setting));
  return real.includes(false) ? false : real.includes(undefined) ? undefined : true;
}

const isRealFormula = (e: Expr, { assumptions }: Setting): true | undefined => {
  const isPlain = [...subexpressions(e)].every(
    (x) =>
      (x.op !== 'power' ||
        (x.exponent.op === 'num' &&
          (Q.isInteger(x.exponent.value) || (signOfExpr(x.base, assumptions) ?? -1) >= 0))) &&
      (x.op !== 'call' || x.args.every((a) => a.op === 'num')),
  );
  return isPlain && !containsI(e) ? true : undefined;
};
