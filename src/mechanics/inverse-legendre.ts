import { adjugate, determinant, timesVector } from '../algebra/matrix.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, derivative, div, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Derivative, Expr } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import { atSlopes, branchOfConjugate, conjugateAt, decideSingular } from './conjugate.ts';
import type { Step } from './derivation.ts';
import type { PhaseSpace } from './phase-space.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/**
 * Back from H to L = Σ p q̇ − H where W_H = ∂²H/∂p∂p is regular: the momenta are expressed by q̇ = ∂H/∂p, by Cramer's rule
 * where that is linear in them, else on the branch that is proved to be the inverse. Where they are not, they stay as
 * parameters. A singular W_H is named as such.
 */
export function inverseLegendre(
  { pairs, time, hamiltonian: H }: PhaseSpace,
  setting: Setting,
): readonly Step[] {
  const variables = pairs.map(({ q, p }) => ({ x: p, y: velocity(q, time) as Derivative }));
  const slopes = variables.map(({ x }) => partial(H, x));
  const hessian = slopes.map((slope) => variables.map(({ x }) => partial(slope, x)));
  const det = withinBudget(() => determinant(hessian, setting.work()));
  const singular =
    det &&
    decideSingular(
      det,
      pairs.map(({ p }) => p),
      setting,
    );
  const { hamiltonian: symbol, lagrangian } = setting.theory.names;
  const step = prove(
    {
      id: 'momentum-hessian',
      equation: {
        lhs: add(...variables.map(({ x }) => derivative('partial', symbol, x, 2))),
        rhs: add(...hessian.flatMap((row, i) => row.filter((_, j) => i === j))),
      },
      matrix: { rows: hessian },
      by: 'momentum-hessian',
      from: ['lift.hamiltonian'],
      args: singular?.kind === 'proved' ? [ZERO] : singular?.kind === 'refuted' && det ? [det] : [],
      residuals: hessian.flatMap((row, i) => row.map((entry, j) => sub(entry, hessian[j]?.[i] ?? ZERO))),
    },
    setting,
  );
  if (det === undefined || singular?.kind !== 'refuted') return [step];

  const isLinear = hessian.flat().every((entry) => variables.every(({ x }) => !dependsOn(entry, x)));
  const inMomenta = conjugateAt(H, variables);
  const found = isLinear ? quadratic() : branchOfConjugate(H, variables, setting);
  const from = [
    'lift.hamiltonian',
    'momentum-hessian',
    ...pairs.map(({ q }) => stepId('hamilton.rate', q.name)),
  ];
  if (found === undefined) {
    const rhs = tidied(inMomenta, setting);
    const residuals = [sub(rhs, inMomenta)];
    const equation = { lhs: lagrangian, rhs };
    const id = 'lift.lagrangian.parametric';
    return [step, prove({ id, equation, by: 'parametric-lagrangian', from, residuals }, setting)];
  }
  const rhs = tidied(found, setting);
  const claim = {
    id: 'lift.lagrangian',
    equation: { lhs: lagrangian, rhs },
    by: 'inverse-legendre',
    from,
    args: isLinear ? [] : [H],
    residuals: [sub(atSlopes(rhs, H, variables, setting), inMomenta)],
  } as const;
  return [step, prove(claim, setting)];

  /** The momenta by Cramer's rule from q̇ = ∂H/∂p, put into Σ p q̇ − H. */
  function quadratic(): Expr | undefined {
    const atRest = new Map<Expr, Expr>(variables.map(({ x }) => [x, ZERO]));
    const cofactors = withinBudget(() => adjugate(hessian, setting.work()));
    const rates = variables.map(({ y }, i) => sub(y, substitute(slopes[i] as Expr, atRest)));
    const momenta = cofactors && timesVector(cofactors, rates).map((p) => div(p, det as Expr));
    return momenta && substitute(inMomenta, new Map(variables.map(({ x }, i) => [x, momenta[i] as Expr])));
  }
}
