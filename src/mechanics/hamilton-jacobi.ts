import { add, derivative, neg, sub, ZERO } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { characteristics } from './characteristics.ts';
import type { Step } from './derivation.ts';
import type { HamiltonEquations } from './hamilton.ts';
import { isAutonomous } from './phase-space.ts';
import type { PhaseSpace } from './phase-space.ts';
import { principalFunction } from './principal-function.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';
import { quadratures } from './quadrature.ts';
import { inseparable, separation } from './separation.ts';
import { statedAction } from './stated-action.ts';

const slope = (f: Sym, x: Sym): Expr => derivative('partial', f, x);

/** H(q, ∂f/∂q, τ). */
const withGradient = ({ hamiltonian, pairs }: PhaseSpace, f: Sym): Expr =>
  substitute(hamiltonian, new Map(pairs.map(({ q, p }) => [p, slope(f, q)])));

/**
 * The Hamilton–Jacobi equation ∂S/∂τ + H(q, ∂S/∂q, τ) = 0 and, where H does not depend on τ, its stationary form
 * H(q, ∂W/∂q) = E, which S = W(q) − Eτ turns it into (essay, section 5).
 */
export function hamiltonJacobi(
  space: PhaseSpace,
  equations: HamiltonEquations,
  setting: Setting,
): readonly Step[] {
  const { action: stated } = setting.theory;
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
  const along = characteristics(space, equations, setting);
  const given = stated ? [statedAction(stated, evolution, space, setting)] : [];
  if (!isAutonomous(space)) return [full, ...along, ...given];
  const staying = new Map([
    [slope(S, time), neg(E)],
    ...space.pairs.map(({ q }) => [slope(S, q), slope(W, q)] as const),
  ]);
  const stationary = withGradient(space, W);
  return [
    full,
    ...along,
    prove(
      {
        id: 'hamilton-jacobi.stationary',
        equation: { lhs: stationary, rhs: E },
        by: 'hamilton-jacobi-stationary',
        from: ['hamilton-jacobi'],
        residuals: [sub(substitute(evolution, staying), sub(stationary, E))],
      },
      setting,
    ),
    ...separated(space, stationary, setting),
    ...principalFunction(space, equations, evolution, setting),
    ...given,
  ];
}

/** The equation taken apart by coordinates, with its quadratures; or why it cannot be. */
function separated(space: PhaseSpace, stationary: Expr, setting: Setting): readonly Step[] {
  if (space.pairs.length > setting.theory.names.separation.length) return [];
  const separable = separation(space, setting);
  if (separable === undefined) return inseparable(space, setting);
  const { parts, steps } = separable;
  return [...steps, ...quadratures(parts, stationary, setting)];
}
