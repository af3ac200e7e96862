import type { Event, Mergers } from '../analysis/mergers.ts';
import type { FamilyPoint } from '../analysis/family-points.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { showRational } from '../expr/rational.ts';
import { infixOf } from '../theory/notation.ts';

type Json = Readonly<Record<string, unknown>>;

/** `fixed-points --vary`: what happens to the real fixed points as a parameter grows. */
export function mergersJson({
  theory,
  parameter,
  field,
  events,
  unvalued,
  conditions,
  complete,
  hopf,
  irrational,
  values,
  unit,
}: Mergers): Json {
  const print = infixOf(theory);
  return {
    parameter: parameter.name,
    values: Object.fromEntries([...values].map(([symbol, value]) => [symbol.name, print(value)])),
    ...(unit && { unit: unit.name }),
    complete,
    hopf,
    ...(irrational && { reason: 'not rational' }),
    unvalued: unvalued.map(print),
    conditions: conditions.map(print),
    events: events.map((event) => eventJson(event, field.variables, print)),
  };
}

function eventJson(
  { value, kind, at, sides, before, after }: Event,
  variables: readonly Sym[],
  print: (e: Expr) => string,
): Json {
  const point = (p: FamilyPoint): Json => pointJson(p, variables, print);
  return {
    value: {
      exact: value.exact ? print(value.exact) : null,
      numeric: value.numeric,
      polynomial: print(value.polynomial),
      interval: value.interval.map(showRational),
    },
    kind,
    at: at ? numbersJson(variables, at) : null,
    before: sides ? { value: showRational(sides[0]), points: before.map(point) } : null,
    after: sides ? { value: showRational(sides[1]), points: after.map(point) } : null,
  };
}

const pointJson = (
  { family, numeric, kind, inertia }: FamilyPoint,
  variables: readonly Sym[],
  print: (e: Expr) => string,
): Json => ({
  formula: family.at ? Object.fromEntries([...family.at].map(([x, e]) => [x.name, print(e)])) : null,
  numeric: numbersJson(variables, numeric),
  kind,
  inertia: inertia ?? null,
});

const numbersJson = (variables: readonly Sym[], values: readonly number[]): Json =>
  Object.fromEntries(variables.map((x, i) => [x.name, values[i]]));
