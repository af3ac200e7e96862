import { derivative, velocity } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { stepId } from '../mechanics/record.ts';

/** The step of the derivation that a relation speaks of, by what stands in it; undefined for plain algebra. */
export function matchOf(left: Expr, right: Expr, derivation: Derivation): string | undefined {
  const { names, source } = derivation.theory;
  const { time } = names;
  const atoms = new Set([...atomsOf(left), ...atomsOf(right)]);
  const sides = [left, right];
  const candidates: (readonly [boolean, string])[] = [
    [sides.includes(velocity(names.hamiltonian, time)), 'conservation'],
    [sides.includes(velocity(names.energy, time)), 'energy.conservation'],
    [atoms.has(derivative('partial', names.action, time)), 'hamilton-jacobi'],
    ...pairsOf(derivation.theory).flatMap(({ q, p }): (readonly [boolean, string])[] => [
      [atoms.has(derivative('partial', names.characteristic, q)), 'hamilton-jacobi.stationary'],
      [atoms.has(derivative('partial', names.action, q)), 'hamilton-jacobi'],
      [sides.includes(velocity(q, time, 2)), stepId('acceleration', q.name)],
      [atoms.has(velocity(q, time, 2)), stepId('euler-lagrange', q.name)],
      [atoms.has(velocity(p, time)), stepId('hamilton.force', q.name)],
      [sides.includes(p) && source.kind === 'lagrangian', stepId('momentum', q.name)],
      [sides.includes(velocity(q, time)), stepId('hamilton.rate', q.name)],
      [atoms.has(velocity(p, time)), stepId('contact.force', q.name)],
      [sides.includes(velocity(q, time)), stepId('contact.rate', q.name)],
    ]),
    [sides.includes(names.lagrangian), 'lift.lagrangian'],
    [sides.includes(names.energy), 'energy'],
    [sides.includes(names.hamiltonian), 'lift.hamiltonian'],
  ];
  return candidates.find(([speaks, id]) => speaks && stepOf(derivation, id))?.[1];
}
