import { velocity, ZERO } from '../expr/build.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { stepId } from '../mechanics/record.ts';
import { coordinateSymbols, hasAccelerations } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';

/** What a solver module computes, as the derivation found it. */
export interface Formulas {
  readonly theory: Theory;
  readonly time: Sym;
  /** The couplings of a beta theory, or coordinates, and what goes with each. */
  readonly q: readonly Sym[];
  readonly p: readonly Sym[];
  readonly parameters: readonly Sym[];
  readonly hamiltonian: Expr;
  /** dq/dτ, then dp/dτ. */
  readonly flow: readonly Expr[];
  /** The beta functions, of a beta theory. */
  readonly betas?: readonly Expr[];
  /** Whether momenta that are all zero stay zero. */
  readonly resting: boolean;
  /** ∂β_i/∂g_j, of a beta theory. */
  readonly stability?: readonly (readonly Expr[])[];
  /** The velocities and p = ∂L/∂q̇, of a Lagrangian theory. */
  readonly legendre?: { readonly v: readonly Derivative[]; readonly momenta: readonly Expr[] };
}

/** The formulas of a derivation; undefined where there is no Hamiltonian in coordinates and momenta alone. */
export function formulasOf(derivation: Derivation): Formulas | undefined {
  const { theory } = derivation;
  const q = coordinateSymbols(theory);
  const rhs = (id: string): Expr | undefined => stepOf(derivation, id)?.equation.rhs;
  const rhsOfEach = (family: string): readonly Expr[] => q.flatMap((x) => rhs(stepId(family, x.name)) ?? []);
  const hamiltonian = rhs('lift.hamiltonian');
  if (hamiltonian === undefined || hasAccelerations(theory)) return undefined;
  const stability = stepOf(derivation, 'stability.matrix')?.matrix?.rows;
  const { time, momenta } = theory.names;
  const atRest = new Map(momenta.map((p) => [p, ZERO]));
  return {
    theory,
    time,
    q,
    p: momenta,
    parameters: theory.parameters.map((x) => x.symbol),
    hamiltonian,
    flow: [...rhsOfEach('hamilton.rate'), ...rhsOfEach('hamilton.force')],
    ...(theory.source.kind === 'beta' && { betas: theory.source.betas }),
    resting: theory.source.kind === 'beta' && substitute(hamiltonian, atRest) === ZERO,
    ...(stability && { stability }),
    ...(theory.source.kind === 'lagrangian' && {
      legendre: { v: q.map((x) => velocity(x, time) as Derivative), momenta: rhsOfEach('momentum') },
    }),
  };
}
