import { decideZero } from '../algebra/decide.ts';
import { integrate } from '../algebra/integral/integrate.ts';
import { tidy } from '../algebra/tidy.ts';
import { add, mul, neg, sub, TWO, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { Step } from './derivation.ts';
import { restingField } from './quadratic-lift.ts';
import type { QuadraticLift } from './quadratic-lift.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

/** What the integrals may cost. */
const worthTrying = 200_000;

/**
 * The quasi-potential of a gradient flow: where F = 0 and Mβ = −∇U, the function W = 2U solves the stationary
 * Hamilton–Jacobi equation ½ ∇WᵀM⁻¹∇W + ∇W·β = 0 (Freidlin and Wentzell, chapter 4, theorem 3.1).
 */
export function quasiPotential(lift: QuadraticLift, hamiltonian: Expr, setting: Setting): readonly Step[] {
  const { theory, assumptions, arrange, work } = setting;
  const { momenta, characteristic } = theory.names;
  const couplings = coordinateSymbols(theory);
  if (decideZero(lift.force, assumptions, work()).kind !== 'proved') return [];
  const cheap = { ...work(), operations: worthTrying };
  const tidied = (e: Expr): Expr => tidy(e, arrange, cheap);

  let U: Expr = ZERO;
  const A = restingField(lift);
  for (const [k, g] of couplings.entries()) {
    const integral = integrate(tidied(sub(neg(A[k] as Expr), partial(U, g))), g, assumptions, cheap);
    if (integral.kind === 'unknown') return [];
    U = add(U, integral.value);
  }
  const W = tidied(mul(TWO, U));
  if (W === ZERO) return [];
  const slopes = new Map<Expr, Expr>(couplings.map((g, i) => [momenta[i] as Expr, partial(W, g)]));
  const step = prove(
    {
      id: 'quadratic.quasi-potential',
      equation: { lhs: characteristic, rhs: W },
      by: 'quasi-potential',
      from: ['hamilton-jacobi.stationary'],
      residuals: [substitute(hamiltonian, slopes)],
      found: 'integration',
    },
    setting,
  );
  return step.verdict.kind === 'proved' ? [step] : [];
}
