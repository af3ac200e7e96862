import { add, mul } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import type { Step } from './derivation.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

/** A Hamiltonian and the step that introduces it. */
export interface Lift {
  readonly hamiltonian: Expr;
  readonly step: Step;
}

/** H = Σ p_i β_i(g) + F(g): the scale Hamiltonian whose first Hamilton equation is the RG flow (essay, section 3). */
export function linearLift(betas: readonly Expr[], force: Expr, setting: Setting): Lift {
  const { momenta, hamiltonian: symbol } = setting.theory.names;
  const hamiltonian = add(...momenta.map((p, i) => mul(p, betas[i] as Expr)), force);
  const step = prove(
    { id: 'lift.hamiltonian', equation: { lhs: symbol, rhs: hamiltonian }, by: 'linear-lift', residuals: [] },
    setting,
  );
  return { hamiltonian, step };
}

/** The Hamiltonian that the author wrote down. */
export function givenHamiltonian(hamiltonian: Expr, setting: Setting): Lift {
  const { hamiltonian: symbol } = setting.theory.names;
  const step = prove(
    {
      id: 'lift.hamiltonian',
      equation: { lhs: symbol, rhs: hamiltonian },
      by: 'given-hamiltonian',
      residuals: [],
    },
    setting,
  );
  return { hamiltonian, step };
}
