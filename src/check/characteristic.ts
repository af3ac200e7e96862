import { derivative, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, dependsOn, substitute } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { stepId } from '../mechanics/record.ts';
import { unexplained } from './judgement.ts';
import { judged } from './residual.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';

/** W = f(q), where the derivation has such a line: it is put into the equation for W, which fixes it up to a constant. */
export function quadratureClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const step = stepOf(derivation, 'hamilton-jacobi.solution');
  const equation = stepOf(derivation, 'hamilton-jacobi.stationary')?.equation;
  const { characteristic: W } = derivation.theory.names;
  const other = left.expr === W ? right : right.expr === W ? left : undefined;
  if (step === undefined || equation === undefined || other === undefined || left.at || right.at)
    return undefined;
  const value = substitute(other.expr, definitions.values);
  const slopes = pairsOf(derivation.theory).map(
    ({ q }) => [derivative('partial', W, q), partial(value, q)] as const,
  );
  const residual = substitute(sub(equation.lhs, equation.rhs), new Map<Expr, Expr>(slopes));
  return unlessAtRest(unlessUnexplained(judged(residual, step.id, derivation), foreign), value, derivation);
}

/** S = f(q, τ), put into the Hamilton–Jacobi equation: right for all values of the constants in it. */
export function actionClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const { theory } = derivation;
  const { action: S, energy, time } = theory.names;
  const equation = stepOf(derivation, 'hamilton-jacobi')?.equation;
  const other = left.expr === S ? right : right.expr === S ? left : undefined;
  if (equation === undefined || other === undefined || left.at || right.at) return undefined;
  const value = substitute(other.expr, definitions.values);
  const coordinates = pairsOf(theory).map(({ q }) => q);
  const atoms = [...atomsOf(value)];
  const known = new Set<Expr>([
    ...theory.parameters.map((k) => k.symbol),
    ...coordinates,
    ...foreign,
    energy,
    time,
  ]);
  if (!coordinates.some((q) => atoms.includes(q)) || !atoms.every((a) => known.has(a))) return undefined;
  const slopes = [...coordinates, time].map((x) => [derivative('partial', S, x), partial(value, x)] as const);
  const residual = substitute(sub(equation.lhs, equation.rhs), new Map<Expr, Expr>(slopes));
  return unlessUnexplained(judged(residual, 'hamilton-jacobi', derivation), foreign);
}

/** What nobody explains may be such that the line is right, if it is not so anyway. */
const unlessUnexplained = (answer: Judgement, foreign: ReadonlySet<Expr>): Judgement =>
  answer.verdict === 'refuted' && [...atomsOf(answer.difference)].some((a) => foreign.has(a))
    ? { verdict: 'undecided', why: unexplained(foreign) }
    : answer;

/** A value without E may be meant for E = 0: W = const, ∂W/∂g = −2β. */
function unlessAtRest(answer: Judgement, value: Expr, derivation: Derivation): Judgement {
  const { energy } = derivation.theory.names;
  if (answer.verdict !== 'refuted' || dependsOn(value, energy)) return answer;
  const atRest = substitute(answer.difference, new Map([[energy, ZERO]]));
  return judged(atRest, undefined, derivation).verdict === 'proved'
    ? { verdict: 'undecided', why: 'it holds for E = 0 only' }
    : answer;
}

/** β(g), written as a rate, by its value. */
const ratesOf = ({ theory }: Derivation): ReadonlyMap<Expr, Expr> =>
  new Map(
    theory.source.kind === 'beta'
      ? theory.source.betas.map((beta, i) => [
          velocity((theory.coordinates[i] as { symbol: Sym }).symbol, theory.names.time),
          beta,
        ])
      : [],
  );

/** ∂W/∂q = f(q), where the derivation has the equation that this slope solves: either branch of a root solves it. */
export function slopeClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const { characteristic: W } = derivation.theory.names;
  for (const { q } of pairsOf(derivation.theory)) {
    const slope = derivative('partial', W, q);
    const other = left.expr === slope ? right : right.expr === slope ? left : undefined;
    const step = stepOf(derivation, stepId('hamilton-jacobi.slope', q.name));
    const source = step && stepOf(derivation, step.from[0] as string);
    if (other === undefined || step === undefined || source === undefined || left.at || right.at) continue;
    // p = ∂W/∂q says what the slope is, not what it is worth.
    if (pairsOf(derivation.theory).some(({ p }) => dependsOn(other.expr, p))) continue;
    if (foreign.size > 0) return { verdict: 'undecided', why: unexplained(foreign) };
    const value = substitute(substitute(other.expr, definitions.values), ratesOf(derivation));
    const solved = substitute(source.equation.lhs, new Map<Expr, Expr>([[slope, value]]));
    return unlessAtRest(judged(sub(solved, source.equation.rhs), step.id, derivation), value, derivation);
  }
  return undefined;
}
