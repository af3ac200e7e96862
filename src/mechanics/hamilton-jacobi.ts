import { integrate } from '../algebra/integral/integrate.ts';
import { add, derivative, div, neg, sub, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
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
    ...quadrature(space, stationary, setting),
  ];
}

/** What an attempt at an integral may cost; the integrals that fit on a line need far less. */
const worthTrying = 100_000;

/**
 * W = ∫ (E − F)/β dg for one coordinate and H = pβ + F, linear in the momentum, where the integral is elementary. Proved
 * by putting ∂W/∂g into the stationary equation.
 */
function quadrature({ pairs }: PhaseSpace, stationary: Expr, setting: Setting): readonly Step[] {
  const { characteristic: W, energy: E } = setting.theory.names;
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1) return [];
  const { q } = pair;
  const momentum = slope(W, q) as Derivative;
  const rate = partial(stationary, momentum);
  if (rate === ZERO || dependsOn(rate, momentum)) return [];
  const force = substitute(stationary, new Map([[momentum, ZERO]]));
  const work = { ...setting.work(), operations: worthTrying };
  const integral = integrate(div(sub(E, force), rate), q, setting.assumptions, work);
  if (integral.kind === 'unknown') return [];
  const slopes = new Map([[momentum, partial(integral.value, q)]]);
  const step = prove(
    {
      id: 'hamilton-jacobi.solution',
      equation: { lhs: W, rhs: integral.value },
      by: 'hamilton-jacobi-solution',
      from: ['hamilton-jacobi.stationary'],
      residuals: [sub(substitute(stationary, slopes), E)],
      found: integral.by,
    },
    setting,
  );
  // Where β has no value the quotient has none either, whatever was found for it.
  return step.verdict.kind === 'proved' ? [step] : [];
}
