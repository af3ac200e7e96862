import { newWork } from '../algebra/work.ts';
import { sub } from '../expr/build.ts';
import { totalDerivative } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf, mapChildren, substitute, walk } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { asTotalDerivative } from '../mechanics/equivalence.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf, stepId } from '../mechanics/record.ts';
import { infixOf } from '../theory/notation.ts';
import { unexplained } from './judgement.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { judged } from './residual.ts';

/**
 * L = …, for all q(τ) and not only for those that solve the equations of motion: right if the difference vanishes, or is a
 * total derivative, since then the equations of motion are the same.
 */
export function lagrangianClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const { theory } = derivation;
  const { lagrangian: L, time } = theory.names;
  const other = left.expr === L ? right : right.expr === L ? left : undefined;
  const lifted = stepOf(derivation, 'lift.lagrangian')?.equation;
  const lagrangian =
    theory.source.kind === 'lagrangian'
      ? theory.source.lagrangian
      : lifted?.lhs === L
        ? lifted.rhs
        : undefined;
  if (lagrangian === undefined || other === undefined || left.at || right.at) return undefined;
  const moving = new Set<Expr>(pairsOf(theory).map(({ q }) => q));
  const difference = sub(carriedOut(substitute(other.expr, definitions.values), derivation), lagrangian);
  const open = (a: Expr): boolean =>
    a.op === 'derivative'
      ? a.kind !== 'total' || a.by !== time || a.order > 2 || !moving.has(a.of)
      : !moving.has(a) && a !== time && !foreign.has(a) && !theory.parameters.some((k) => k.symbol === a);
  // The momenta of a lift are known on its solutions only.
  if ([...atomsOf(difference)].some(open))
    return theory.source.kind !== 'lagrangian'
      ? undefined
      : { verdict: 'undecided', why: 'the theory does not say what something in this line is worth' };
  const answer = judged(difference, 'lift.lagrangian', derivation);
  if (answer.verdict === 'proved') return answer;
  if ([...atomsOf(difference)].some((a) => foreign.has(a)))
    return { verdict: 'undecided', why: unexplained(foreign) };
  const found = asTotalDerivative(difference, settingOf(theory, newWork));
  if (found === undefined) return answer;
  const by = found.boundary ? `, that of ${infixOf(theory)(found.boundary)}` : '';
  return {
    verdict: 'proved',
    matches: 'lift.lagrangian',
    why: `it differs from the Lagrangian of the theory by a total derivative${by}: the equations of motion are the same`,
  };
}

/** In coordinates and their rates: momenta and energy by their definitions, and every d/dτ done. */
function carriedOut(e: Expr, derivation: Derivation): Expr {
  const { theory } = derivation;
  const { names } = theory;
  const pairs = pairsOf(theory);
  const moving = new Set<Expr>(pairs.map(({ q }) => q));
  const energy = stepOf(derivation, 'energy')?.equation.rhs;
  const meaning = new Map<Expr, Expr>([
    ...pairs.flatMap(({ q, p }) => {
      const momentum = stepOf(derivation, stepId('momentum', q.name))?.equation.rhs;
      return momentum === undefined ? [] : [[p, momentum] as const];
    }),
    ...(energy === undefined ? [] : [[names.energy, energy] as const, [names.hamiltonian, energy] as const]),
  ]);
  return walk<Expr>(substitute(e, meaning), (x, visit) => {
    if (x.op !== 'derivative' || x.kind !== 'total' || x.by !== names.time || moving.has(x.of))
      return mapChildren(x, visit);
    return Array.from({ length: x.order }).reduce<Expr>(
      (y) => totalDerivative(y, names.time, moving),
      visit(x.of),
    );
  });
}
