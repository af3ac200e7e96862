import { decideZero } from '../algebra/decide.ts';
import { fingerprint } from '../algebra/fingerprint.ts';
import { newWork } from '../algebra/work.ts';
import { sub, velocity } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { shellOf } from './shell.ts';

/**
 * A line that says what a proved step of the derivation says: the symplectic form of two small changes, a solution by its
 * initial values. Not so where the step holds at certain places only, as g = ε/A does, and not on every trajectory.
 */
export function statedClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  { values }: Definitions,
  isCondition: (left: Expr, right: Expr) => boolean,
): Judgement | undefined {
  if (left.at || right.at) return undefined;
  const { assumptions } = settingOf(derivation.theory, newWork);
  const [l, r] = [left, right].map(({ expr }) => withSlopes(substitute(expr, values), derivation)) as [
    Expr,
    Expr,
  ];
  const same = (a: Expr, b: Expr): boolean =>
    a === b ||
    ((fingerprint(sub(a, b), 1) ?? 0) === 0 &&
      decideZero(sub(a, b), assumptions, newWork()).kind === 'proved');
  const { initial, exponent } = derivation.theory.names;
  const starts = new Set<Expr>([...initial.coordinates, ...initial.momenta, ...initial.rates]);
  const hasStarts = (e: Expr): boolean => [...atomsOf(e)].some((a) => starts.has(a));
  const steps = derivation.steps.filter(
    // Which eigenvalue is meant depends on the fixed point.
    ({ verdict, equation: { lhs, rhs } }) =>
      lhs !== exponent && verdict.kind === 'proved' && (!isCondition(lhs, rhs) || hasStarts(rhs)),
  );
  const step = steps.find(
    ({ equation: { lhs, rhs } }) => (same(l, lhs) && same(r, rhs)) || (same(l, rhs) && same(r, lhs)),
  );
  return step && { verdict: 'proved', matches: step.id };
}

/** With the slopes of the beta functions in place of their names. */
function withSlopes(e: Expr, derivation: Derivation): Expr {
  if (derivation.theory.source.kind !== 'beta') return e;
  const shell = shellOf(derivation);
  const isSlope = (a: Expr): boolean =>
    a.op === 'derivative' &&
    a.kind === 'partial' &&
    pairsOf(derivation.theory).some(({ q }) => a.of === velocity(q, derivation.theory.names.time));
  return substitute(e, new Map([...atomsOf(e)].filter(isSlope).map((a) => [a, shell(a)])));
}
