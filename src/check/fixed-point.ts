import { decideZero } from '../algebra/decide.ts';
import { newWork } from '../algebra/work.ts';
import { sub, velocity, ZERO } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { stepOf } from '../mechanics/derivation.ts';
import { settingOf, stepId } from '../mechanics/record.ts';
import { unexplained } from './judgement.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { worst } from './judgement.ts';
import { isCarriedAlong } from './on-shell.ts';
import { judged } from './residual.ts';

/**
 * g* = value: right if and only if every beta function vanishes there. With several couplings the others have the values
 * that the notes give them beside it.
 */
export function fixedPointClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const coupling = definitions.fixedPoints.get(left.expr);
  const { source } = derivation.theory;
  if (coupling === undefined || left.at || right.at || source.kind !== 'beta') return undefined;
  if (dependsOn(right.expr, left.expr))
    return { verdict: 'undecided', why: 'the value of a fixed point stands on both sides' };
  const value = (e: Expr): Expr => substitute(substitute(e, definitions.point), definitions.values);
  const couplings = pairsOf(derivation.theory).map(({ q }) => q);
  const stated = [...definitions.fixedPoints].filter(([star]) => definitions.point.has(star));
  const place = new Map<Expr, Expr>([
    ...stated.map(([star, q]) => [q, value(star)] as const),
    [coupling, value(right.expr)],
  ]);
  const rates = source.betas.map((beta) => substitute(beta, place));
  const answer = worst(rates.map((rate) => judged(rate, 'fixed-point', derivation)));
  if (answer.verdict === 'proved') return answer;
  // A symbol on the right that nobody explains may be such that it holds.
  const unknown = new Set([...foreign].filter((x) => !definitions.fixedPoints.has(x)));
  if (unknown.size > 0) return { verdict: 'undecided', why: unexplained(unknown) };
  if (couplings.some((q) => !place.has(q)))
    return { verdict: 'undecided', why: 'one coordinate of a fixed point says nothing about the others' };
  const known = knownPoints(derivation);
  const occurs = (q: Sym): boolean => known.some((at) => isZero(sub(place.get(q)!, at.get(q)!), derivation));
  if (answer.verdict === 'refuted' && occurs(coupling) && !couplings.every(occurs))
    return {
      verdict: 'undecided',
      why: 'there are fixed points with this coordinate, but not with the others',
    };
  return answer.verdict === 'refuted' && mayRest(place, derivation)
    ? {
        verdict: 'undecided',
        why: 'the beta functions do not vanish there, but with momenta it may be at rest',
      }
    : answer;
}

/** Whether momenta that act back could hold the couplings there: all accelerations vanish with the velocities. */
function mayRest(place: ReadonlyMap<Expr, Expr>, derivation: Derivation): boolean {
  if (isCarriedAlong(derivation)) return false;
  const { theory } = derivation;
  const pairs = pairsOf(theory);
  const still = new Map<Expr, Expr>(pairs.map(({ q }) => [velocity(q, theory.names.time), ZERO]));
  return pairs.every(({ q }) => {
    const acceleration = stepOf(derivation, stepId('acceleration', q.name))?.equation.rhs;
    const there = acceleration && substitute(substitute(acceleration, still), place);
    return there === undefined || judged(there, undefined, derivation).verdict !== 'refuted';
  });
}

/** The fixed points that the derivation has, in full. */
export function knownPoints(derivation: Derivation): readonly ReadonlyMap<Expr, Expr>[] {
  const points = new Map<string, Map<Expr, Expr>>();
  for (const { id, by, equation, verdict } of derivation.steps) {
    if (by !== 'fixed-point' || verdict.kind !== 'proved') continue;
    const point = id.split('.').slice(0, 2).join('.');
    points.set(point, (points.get(point) ?? new Map<Expr, Expr>()).set(equation.lhs, equation.rhs));
  }
  const couplings = pairsOf(derivation.theory).length;
  return [...points.values()].filter((at) => at.size === couplings);
}

const isZero = (e: Expr, { theory }: Derivation): boolean =>
  decideZero(e, settingOf(theory, newWork).assumptions, newWork()).kind === 'proved';
