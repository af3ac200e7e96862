import { decideZero } from '../algebra/decide.ts';
import { newWork } from '../algebra/work.ts';
import { sub, velocity } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Derivation, RuleName } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import { unexplained } from './judgement.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { judged } from './residual.ts';
import { shellOf } from './shell.ts';
import { freeSymbol } from './vocabulary.ts';

/** g* = value: right if and only if every beta function vanishes there. */
export function fixedPointClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const coupling = definitions.fixedPoints.get(left.expr);
  if (coupling === undefined || left.at || right.at || derivation.theory.source.kind !== 'beta')
    return undefined;
  const unknown = new Set([...foreign].filter((x) => x !== left.expr));
  if (unknown.size > 0) return { verdict: 'undecided', why: unexplained(unknown) };
  const pairs = pairsOf(derivation.theory);
  const value = substitute(right.expr, definitions.values);
  if (pairs.length > 1)
    return { verdict: 'undecided', why: 'one coordinate of a fixed point says nothing about the others' };
  const rate = shellOf(derivation)(velocity(coupling, derivation.theory.names.time));
  return judged(substitute(rate, new Map([[coupling, value]])), 'fixed-point', derivation);
}

const ofEigenvalues: ReadonlySet<RuleName> = new Set([
  'fixed-point-eigenvalue',
  'equilibrium-eigenvalue',
] as const);

/** θ = value, where the derivation has this eigenvalue at one of the points at which the flow stands still. */
export function eigenvalueClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
): Judgement | undefined {
  if (left.at || right.at) return undefined;
  const { assumptions } = settingOf(derivation.theory, newWork);
  const { exponent } = derivation.theory.names;
  const spoken = thetas.includes(left.expr) ? exponent : left.expr;
  const value = substitute(right.expr, definitions.values);
  for (const step of derivation.steps) {
    const { lhs, rhs } = step.equation;
    if (!ofEigenvalues.has(step.by) || lhs !== spoken || step.verdict.kind !== 'proved') continue;
    if (decideZero(sub(value, rhs), assumptions, newWork()).kind === 'proved')
      return { verdict: 'proved', matches: step.id };
  }
  return undefined;
}

const thetas: readonly Expr[] = ['\\theta', 'theta', 'θ'].map(freeSymbol);
