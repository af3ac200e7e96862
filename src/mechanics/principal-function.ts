import { decideZero } from '../algebra/decide.ts';
import { integrate } from '../algebra/integral/integrate.ts';
import { cramer, timesVector, transpose } from '../algebra/matrix.ts';
import type { SquareMatrix } from '../algebra/matrix.ts';
import { ifPossible, tidy } from '../algebra/tidy.ts';
import { add, derivative, mul, neg, ONE, sub, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import type { HamiltonEquations } from './hamilton.ts';
import { canonicalStates } from './linear-motion.ts';
import { linearSolutions } from './linear-system.ts';
import type { PhaseSpace } from './phase-space.ts';
import { dot, quadraticForm } from './quadratic-lift.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';
import { worthTrying } from './quadrature.ts';

/** More coordinates than this are not connected by one formula. */
const most = 2;

/** Linear motion q(τ) = A q_0 + B p_0 + c, p(τ) = D q_0 + E p_0 + f. */
interface LinearMotion {
  readonly q: readonly Sym[];
  readonly p: readonly Sym[];
  readonly q0: readonly Sym[];
  readonly p0: readonly Sym[];
  /** q(τ) and p(τ) from q_0 and p_0. */
  readonly at: { readonly q: readonly Expr[]; readonly p: readonly Expr[] };
  /** What is positive where this is real as it is written, if its sign is not known. */
  readonly open: readonly Expr[];
}

/**
 * Hamilton's principal function S(q, τ; q_0) of linear motion: the action of the path from q_0 to q in the time τ. With
 * p_0 = B⁻¹(q − A q_0 − c) it is the function whose slopes in q and q_0 are p and −p_0, which are linear in both
 * (R. P. Feynman, A. R. Hibbs, Quantum Mechanics and Path Integrals, problems 2-1 to 2-3; L. D. Landau, E. M. Lifshitz,
 * Mechanics, §47). Its second derivatives ∂²S/∂q∂q_0 are −B⁻¹, so that it is a complete solution.
 */
export function principalFunction(
  space: PhaseSpace,
  equations: HamiltonEquations,
  evolution: Expr,
  setting: Setting,
): readonly Step[] {
  const motion = linearMotionOf(space, equations, setting);
  const value = motion && ifPossible(() => connecting(motion, space, equations, setting));
  if (motion === undefined || value === undefined) return [];
  const { action: S } = setting.theory.names;
  const slopes = new Map<Expr, Expr>(
    [space.time, ...motion.q].map((x) => [derivative('partial', S, x) as Derivative, partial(value, x)]),
  );
  const starting = new Map<Expr, Expr>(
    motion.p0.map((p0, i) => [p0, neg(partial(value, motion.q0[i] as Sym))]),
  );
  const step = prove(
    {
      id: 'hamilton-jacobi.principal',
      equation: { lhs: S, rhs: value },
      by: 'principal-function',
      from: [
        'hamilton-jacobi',
        ...motion.q.flatMap(({ name }) => [stepId('hamilton.rate', name), stepId('hamilton.force', name)]),
      ],
      args: motion.open,
      residuals: [
        substitute(evolution, slopes),
        // The motion from q_0 with the momentum −∂S/∂q_0 arrives at q with the momentum ∂S/∂q.
        ...motion.q.map((q, i) => sub(substitute(motion.at.q[i] as Expr, starting), q)),
        ...motion.q.map((q, i) => sub(substitute(motion.at.p[i] as Expr, starting), partial(value, q))),
      ],
    },
    setting,
  );
  return step.verdict.kind === 'proved' ? [step] : [];
}

function linearMotionOf(
  { pairs, hamiltonian, time }: PhaseSpace,
  { flow }: HamiltonEquations,
  setting: Setting,
): LinearMotion | undefined {
  const { initial } = setting.theory.names;
  const { length } = setting.theory.coordinates;
  const isInertial = pairs.some(({ p }) => partial(partial(hamiltonian, p), p) !== ZERO);
  if (pairs.length !== length || length > most || !isInertial || partial(hamiltonian, time) !== ZERO)
    return undefined;
  const solutions = linearSolutions(canonicalStates(flow, setting), setting);
  const solved = new Map<Expr, Expr>(
    [...solutions]
      .sort((a, b) => b.states.length - a.states.length)
      .flatMap(({ states, at }) => states.map(({ x }, i) => [x, at[i] as Expr] as const)),
  );
  const valuesOf = (symbols: readonly Sym[]): readonly Expr[] => symbols.flatMap((x) => solved.get(x) ?? []);
  const [q, p] = [pairs.map((pair) => pair.q), pairs.map((pair) => pair.p)];
  const at = { q: valuesOf(q), p: valuesOf(p) };
  if (at.q.length < length || at.p.length < length) return undefined;
  const open = [...new Set(solutions.flatMap((solution) => solution.open))];
  return { q, p, q0: initial.coordinates, p0: initial.momenta, at, open };
}

/** S, where B is not singular for all τ. Coordinates and momenta are counted from a state of rest, where there is one. */
function connecting(
  { q, p, q0, p0, at }: LinearMotion,
  { hamiltonian: H, time }: PhaseSpace,
  { flow }: HamiltonEquations,
  setting: Setting,
): Expr | undefined {
  const { assumptions, arrange, work } = setting;
  const tidied = (e: Expr): Expr => tidy(e, arrange, work());
  const slopes = (of: readonly Expr[], by: readonly Sym[]): SquareMatrix =>
    of.map((e) => by.map((x) => partial(e, x)));
  const isRegular = (det: Expr): boolean => decideZero(det, assumptions, work()).kind === 'refuted';
  const [A, B, E] = [slopes(at.q, q0), slopes(at.q, p0), slopes(at.p, p0)];
  const inverse = cramer(B, work());
  if (!isRegular(inverse.determinant)) return undefined;

  const rates = [...flow.map(({ rate }) => rate), ...flow.map(({ force }) => force)];
  const origin = new Map<Expr, Expr>([...q, ...p].map((x) => [x, ZERO]));
  const field = cramer(slopes(rates, [...q, ...p]), work());
  const rest = isRegular(field.determinant)
    ? field.solve(rates.map((r) => neg(substitute(r, origin)))).map(tidied)
    : rates.map(() => ZERO);
  const [restingQ, restingP] = [rest.slice(0, q.length), rest.slice(q.length)];
  const fromRest = new Map<Expr, Expr>([...q0, ...p0].map((x, i) => [x, rest[i] as Expr]));
  const drift = (values: readonly Expr[], resting: readonly Expr[]): readonly Expr[] =>
    values.map((e, i) => tidied(sub(substitute(e, fromRest), resting[i] as Expr)));
  const [c, f] = [drift(at.q, restingQ), drift(at.p, restingP)];

  const columns = q.map((_, j) => inverse.solve(q.map((__, i) => (i === j ? ONE : ZERO))));
  const perPath = transpose(columns).map((row) => row.map(tidied));
  const times = (a: SquareMatrix, b: SquareMatrix): SquareMatrix =>
    a.map((row) => transpose(b).map((column) => tidied(dot(row, column))));
  const shift = timesVector(perPath, c);
  const push = f.map((e, i) => tidied(sub(e, dot(E[i] as readonly Expr[], shift))));
  const awayFromRest = (symbols: readonly Sym[]): readonly Expr[] =>
    symbols.map((s, i) => sub(s, restingQ[i] as Expr));
  const [x, x0] = [awayFromRest(q), awayFromRest(q0)];
  const energyAtRest = substitute(
    H,
    new Map<Expr, Expr>([
      ...q.map((s, i) => [s, restingQ[i] as Expr] as const),
      ...p.map((s, i) => [s, add(restingP[i] as Expr, push[i] as Expr)] as const),
    ]),
  );
  const rising = integrate(neg(tidied(energyAtRest)), time, assumptions, {
    ...work(),
    operations: worthTrying,
  });
  if (rising.kind !== 'integral') return undefined;
  return add(
    tidied(
      add(
        quadraticForm(times(E, perPath), x),
        neg(dot(x0, timesVector(perPath, x))),
        quadraticForm(times(perPath, A), x0),
      ),
    ),
    ...[...x.map((s, i) => mul(push[i] as Expr, s)), ...x0.map((s, i) => mul(shift[i] as Expr, s))].map(
      tidied,
    ),
    ...restingP.map((momentum, i) => mul(momentum, sub(q[i] as Sym, q0[i] as Sym))),
    sub(rising.value, substitute(rising.value, new Map([[time, ZERO]]))),
  );
}
