import type { Expr, Sym } from '../expr/expr.ts';
import { dependsOn } from '../expr/walk.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';

/** A coordinate with its momentum. */
export interface Pair {
  readonly q: Sym;
  readonly p: Sym;
}

/** Canonical coordinates, the scale variable, and a Hamiltonian on them. */
export interface PhaseSpace {
  readonly pairs: readonly Pair[];
  readonly time: Sym;
  readonly hamiltonian: Expr;
}

export const pairsOf = (theory: Theory): readonly Pair[] =>
  coordinateSymbols(theory).map((q, i) => ({ q, p: theory.names.momenta[i] as Sym }));

export const phaseSpace = (theory: Theory, hamiltonian: Expr): PhaseSpace => ({
  pairs: pairsOf(theory),
  time: theory.names.time,
  hamiltonian,
});

export const isAutonomous = (space: PhaseSpace): boolean => !dependsOn(space.hamiltonian, space.time);
