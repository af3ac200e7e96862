import { add, derivative, neg, sub, ZERO } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import { isAutonomous } from './phase-space.ts';
import type { PhaseSpace } from './phase-space.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

const slope = (f: Sym, x: Sym): Expr => derivative('partial', f, x);

/** H(q, ∂f/∂q, τ). */
const withGradient = ({ hamiltonian, pairs }: PhaseSpace, f: Sym): Expr =>
  substitute(hamiltonian, new Map(pairs.map(({ q, p }) => [p, slope(f, q)])));

/**
 * The Hamilton–Jacobi equation ∂S/∂τ + H(q, ∂S/∂q, τ) = 0 and, where H does not depend on τ, its stationary form
 * H(q, ∂W/∂q) = E, which S = W(q) − Eτ turns it into (essay, section 5).
 */
export function hamiltonJacobi(space: PhaseSpace, setting: Setting): readonly Step[] {
  const { action: S, characteristic: W, energy: E, time } = setting.theory.names;
  const evolution = add(slope(S, time), withGradient(space, S));
  const full = prove(
    {
      id: 'hamilton-jacobi',
      equation: { lhs: evolution, rhs: ZERO },
      by: 'hamilton-jacobi',
      from: ['lift.hamiltonian'],
      residuals: [],
    },
    setting,
  );
  if (!isAutonomous(space)) return [full];
  const separated = new Map([
    [slope(S, time), neg(E)],
    ...space.pairs.map(({ q }) => [slope(S, q), slope(W, q)] as const),
  ]);
  const stationary = withGradient(space, W);
  return [
    full,
    prove(
      {
        id: 'hamilton-jacobi.stationary',
        equation: { lhs: stationary, rhs: E },
        by: 'hamilton-jacobi-stationary',
        from: ['hamilton-jacobi'],
        residuals: [sub(substitute(evolution, separated), sub(stationary, E))],
      },
      setting,
    ),
  ];
}
