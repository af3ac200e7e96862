import { decideZero } from '../algebra/decide.ts';
import { eigenvalues } from '../algebra/linear/eigenvalues.ts';
import { determinant } from '../algebra/matrix.ts';
import type { SquareMatrix } from '../algebra/matrix.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import type { Point } from '../algebra/systems/radical-points.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import { lengthOf } from '../algebra/tidy.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, I, neg, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { subexpressions, substitute } from '../expr/walk.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { Step } from './derivation.ts';
import type { CanonicalFlow } from './hamilton.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import { restingField } from './quadratic-lift.ts';
import type { QuadraticLift } from './quadratic-lift.ts';
import { potentialOf, shortened } from './quadratic-potential.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/** What the search for equilibria may cost, and the eigenvalues at one of them. */
const worthTrying = 3_000_000;
/** With more couplings the points are seldom found in radicals. */
const mostCouplings = 2;
/** Values that are longer are not written out. */
const longestValue = 24;

/**
 * Couplings at rest: where ġ = 0 and g̈ = 0 the equations of motion are ∇V = 0, and the momenta are p = −Mβ. On the
 * flow, β = 0, these are its fixed points; off the flow it takes momentum to rest.
 */
export function conditionsOfRest(
  lift: QuadraticLift,
  { coordinates }: LagrangianMechanics,
  setting: Setting,
): readonly Step[] {
  const { time } = setting.theory.names;
  const V = potentialOf(lift);
  const A = restingField(lift);
  const atRest = new Map<Expr, Expr>(
    coordinates.flatMap(({ q, v }) => [
      [v, ZERO],
      [velocity(q, time, 2), ZERO],
    ]),
  );
  const balance = coordinates.map(({ q, eulerLagrange }) => {
    const slope = shortened(partial(V, q), setting);
    return prove(
      {
        id: stepId('quadratic.equilibrium', q.name),
        equation: { lhs: slope, rhs: ZERO },
        by: 'equilibrium',
        from: [stepId('euler-lagrange', q.name)],
        args: [q],
        residuals: [sub(slope, substitute(eulerLagrange, atRest))],
      },
      setting,
    );
  });
  const momenta = coordinates.map(({ q, p, momentum }, k) =>
    prove(
      {
        id: stepId('quadratic.rest', q.name),
        equation: { lhs: p, rhs: neg(A[k] as Expr) },
        by: 'resting-momentum',
        from: [stepId('momentum', q.name)],
        args: [q, p],
        residuals: [add(A[k] as Expr, substitute(momentum, atRest))],
      },
      setting,
    ),
  );
  return [...balance.filter(({ equation }) => equation.lhs !== ZERO), ...momenta];
}

/**
 * The equilibria off the flow, where they are found in radicals without I: couplings, momenta, and with one coupling the
 * eigenvalues of the motion; those of more are roots within roots.
 */
export function equilibriaOffTheFlow(
  lift: QuadraticLift,
  flow: readonly CanonicalFlow[],
  setting: Setting,
): readonly Step[] {
  const { theory, assumptions, work } = setting;
  const couplings = coordinateSymbols(theory);
  if (couplings.length > mostCouplings) return [];
  const V = potentialOf(lift);
  const equations = couplings.map((g) => partial(V, g)).filter((e) => e !== ZERO);
  if (equations.length === 0) return [];
  const cheap = { ...work(), operations: worthTrying };
  const { solutions } = solveSystem(equations, couplings, cheap, assumptions);
  const A = restingField(lift);
  const isOffTheFlow = ({ at }: { readonly at: Point }): boolean =>
    A.some((a) => {
      const momentum = whereDefined(() => substitute(a, at));
      return momentum !== undefined && decideZero(momentum, assumptions, work()).kind === 'refuted';
    });
  return solutions
    .filter(({ at }) => [...at.values()].every(isPlain))
    .filter(isOffTheFlow)
    .flatMap(({ at }, n) => equilibrium(n + 1, at, V, A, flow, setting));
}

/** Without I, and short. */
const isPlain = (e: Expr): boolean => lengthOf(e) <= longestValue && ![...subexpressions(e)].includes(I);

function equilibrium(
  number: number,
  at: Point,
  V: Expr,
  A: readonly Expr[],
  flow: readonly CanonicalFlow[],
  setting: Setting,
): readonly Step[] {
  const id = `quadratic.fixed-point.${number}`;
  const couplings = flow.map(({ q }) =>
    prove(
      {
        id: stepId(id, q.name),
        equation: { lhs: q, rhs: tidied(at.get(q) ?? q, setting) },
        by: 'equilibrium-coupling',
        from: flow.map((c) => stepId('quadratic.equilibrium', c.q.name)),
        args: [q],
        residuals: [substitute(partial(V, q), at)],
      },
      setting,
    ),
  );
  const place = new Map<Expr, Expr>(couplings.map(({ equation }) => [equation.lhs, equation.rhs]));
  const momenta = flow.map(({ q, p }, k) => {
    const value = substitute(A[k] as Expr, place);
    const rhs = tidied(neg(value), setting);
    return prove(
      {
        id: stepId(`${id}.momentum`, q.name),
        equation: { lhs: p, rhs },
        by: 'equilibrium-momentum',
        from: [stepId('quadratic.rest', q.name), ...couplings.map((s) => s.id)],
        args: [q, p],
        residuals: [add(rhs, value)],
      },
      setting,
    );
  });
  const inPhaseSpace = new Map([...place, ...momenta.map(({ equation: e }) => [e.lhs, e.rhs] as const)]);
  const matrix = linearised(flow).map((row) => row.map((e) => tidied(substitute(e, inPhaseSpace), setting)));
  const sources = [...couplings, ...momenta].map((s) => s.id);
  return [...couplings, ...momenta, ...(flow.length > 1 ? [] : spectrum(id, matrix, sources, setting))];
}

/** The derivatives of all rates and forces by all couplings and momenta. */
function linearised(flow: readonly CanonicalFlow[]): SquareMatrix {
  const variables: readonly Sym[] = [...flow.map(({ q }) => q), ...flow.map(({ p }) => p)];
  const field = [...flow.map(({ rate }) => rate), ...flow.map(({ force }) => force)];
  return field.map((e) => variables.map((x) => partial(e, x)));
}

/** The eigenvalues θ of the motion near the point, each proved by det(A − θ) = 0. */
function spectrum(
  id: string,
  matrix: SquareMatrix,
  sources: readonly string[],
  setting: Setting,
): readonly Step[] {
  const { theory, assumptions, work } = setting;
  const { exponent: theta } = theory.names;
  const cheap = { ...work(), operations: worthTrying };
  const found = withinBudget(() => whereDefined(() => eigenvalues(matrix, cheap, assumptions)));
  if (!found?.complete) return [];
  return found.roots
    .map(({ value }) => tidied(value, setting))
    .filter((value) => lengthOf(value) <= longestValue)
    .map((value, k) =>
      prove(
        {
          id: `${id}.eigenvalue.${k + 1}`,
          equation: { lhs: theta, rhs: value },
          by: 'equilibrium-eigenvalue',
          from: sources,
          residuals: [
            determinant(
              matrix.map((row, i) => row.map((e, j) => (i === j ? sub(e, value) : e))),
              work(),
            ),
          ],
        },
        setting,
      ),
    );
}
