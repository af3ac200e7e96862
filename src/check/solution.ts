import { sub } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf, dependsOn, substitute } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { stepId } from '../mechanics/record.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { judged } from './residual.ts';

/** g = f(τ, g_0), where the derivation has the solution with these initial values: there is only one. */
export function solutionClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const { theory } = derivation;
  const { initial, time } = theory.names;
  const starts = new Set<Expr>([...initial.coordinates, ...initial.momenta]);
  for (const { q, p } of pairsOf(theory)) {
    for (const x of [q, p]) {
      const other = left.expr === x ? right.expr : right.expr === x ? left.expr : undefined;
      const step =
        stepOf(derivation, stepId('solution', x.name)) ?? stepOf(derivation, stepId('running', x.name));
      if (other === undefined || step?.equation.lhs !== x || step.verdict.kind !== 'proved') continue;
      const value = substitute(other, definitions.values);
      const atoms = [...atomsOf(value)];
      const known = new Set<Expr>([...starts, time, ...theory.parameters.map((k) => k.symbol)]);
      const isMotion = dependsOn(value, time) && atoms.some((a) => starts.has(a));
      if (left.at || right.at || !isMotion || !atoms.every((a) => known.has(a))) continue;
      if ([...foreign].some((a) => !starts.has(a))) continue;
      return judged(sub(value, step.equation.rhs), step.id, derivation, step.verdict.assuming);
    }
  }
  return undefined;
}
