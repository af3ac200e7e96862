import { velocity } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { stepId } from '../mechanics/record.ts';
import type { Theory } from '../theory/theory.ts';

/** What moves, with the symbol of its value at τ = 0: coordinates, momenta, and the rates of a Lagrangian. */
export function startsOf(theory: Theory): ReadonlyMap<Expr, Expr> {
  const { initial, time } = theory.names;
  return new Map(
    pairsOf(theory).flatMap(({ q, p }, i) =>
      (
        [
          [q, initial.coordinates[i]],
          [p, initial.momenta[i]],
          [velocity(q, time), theory.source.kind === 'lagrangian' ? initial.rates[i] : undefined],
        ] as const
      ).flatMap(([x, start]) => (start === undefined ? [] : [[x, start] as const])),
    ),
  );
}

/** Of a Lagrangian the momenta at τ = 0, of other theories the rates there, by the other initial values. */
export function dependentStarts(derivation: Derivation): ReadonlyMap<Expr, Expr> {
  const { theory } = derivation;
  const starts = startsOf(theory);
  const result = (id: string): Expr | undefined => stepOf(derivation, id)?.equation.rhs;
  const values = pairsOf(theory).map(({ q, p }, i): readonly [Expr | undefined, Expr | undefined] =>
    theory.source.kind === 'lagrangian'
      ? [starts.get(p), result(stepId('momentum', q.name))]
      : [theory.names.initial.rates[i], result(stepId('hamilton.rate', q.name))],
  );
  return new Map(
    values.flatMap(([start, value]) => (start && value ? [[start, substitute(value, starts)] as const] : [])),
  );
}
