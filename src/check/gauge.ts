import { newWork } from '../algebra/work.ts';
import { sub } from '../expr/build.ts';
import { totalDerivative } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf, mapChildren, substitute, walk } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { asTotalDerivative } from '../mechanics/equivalence.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import { infixOf } from '../theory/notation.ts';
import type { Definitions, Side } from './judgement.ts';

/** L = … up to a total derivative: the equations of motion are the same. What is to be said of it. */
export function gaugeClaim(
  left: Side,
  right: Side,
  { theory }: Derivation,
  definitions: Definitions,
): string | undefined {
  const { lagrangian: L, time } = theory.names;
  const other = left.expr === L ? right : right.expr === L ? left : undefined;
  if (theory.source.kind !== 'lagrangian' || other === undefined || left.at || right.at) return undefined;
  const moving = new Set<Expr>(pairsOf(theory).map(({ q }) => q));
  const carriedOut = walk<Expr>(substitute(other.expr, definitions.values), (e, visit) => {
    if (e.op !== 'derivative' || e.kind !== 'total' || moving.has(e.of)) return mapChildren(e, visit);
    return Array.from({ length: e.order }).reduce<Expr>((x) => totalDerivative(x, time, moving), visit(e.of));
  });
  const known = new Set<Expr>([...moving, time, ...theory.parameters.map((k) => k.symbol)]);
  const isKnown = (a: Expr): boolean =>
    known.has(a) || (a.op === 'derivative' && a.kind === 'total' && a.order <= 2 && moving.has(a.of));
  const difference = sub(carriedOut, theory.source.lagrangian);
  if (![...atomsOf(difference)].every(isKnown)) return undefined;
  const setting = settingOf(theory, newWork);
  const found = asTotalDerivative(difference, setting);
  if (found === undefined) return undefined;
  const by = found.boundary ? `, that of ${infixOf(theory)(found.boundary)}` : '';
  return `it differs from the Lagrangian of the theory by a total derivative${by}: the equations of motion are the same`;
}
