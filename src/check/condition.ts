import { decideZero } from '../algebra/decide.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import { newWork } from '../algebra/work.ts';
import { div, isZero, num, pow, sub } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import { infixOf } from '../theory/notation.ts';
import { betaOf } from './beta.ts';
import { knownPoints } from './fixed-point.ts';
import type { Condition, Definitions, Judgement, Side } from './judgement.ts';
import { differenceOf } from './on-shell.ts';
import { judged } from './residual.ts';
import { shellOf } from './shell.ts';

/** What the search for values that a condition admits may cost. */
const worthTrying = 100_000;

/**
 * `X(g) = 0`, or a relation for g* of which no value was stated: right if it is an earlier condition, or one that makes a
 * fixed point, up to a factor without couplings. With one coupling it is wrong if it admits a value that the condition
 * just before it does not, and that is no fixed point either. Undefined where the line is no condition on the couplings.
 */
export function conditionClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
): Judgement | undefined {
  const rates = ratesOf(derivation);
  // β(g*) = 0 is what the star means, whatever value was stated.
  const unvalued = new Map([...definitions.values].filter(([key]) => !definitions.fixedPoints.has(key)));
  const meant = conditionOf(left, right, derivation, { ...definitions, values: unvalued });
  const speaksOfStars = [left, right].some(({ expr }) =>
    [...atomsOf(expr)].some((a) => definitions.fixedPoints.has(a)),
  );
  if (speaksOfStars && meant && rates.some((rate) => isMultiple(meant, rate, derivation)))
    return { verdict: 'proved', matches: 'fixed-point' };
  const residual = conditionOf(left, right, derivation, definitions);
  if (residual === undefined) return undefined;
  const isStarred = [left, right].some(({ expr }) => starsIn(expr, definitions).length > 0);
  // What is said of g* must hold at a fixed point, whatever was said before.
  const earlier = isStarred
    ? undefined
    : definitions.conditions.find((c) => isMultiple(residual, c.residual, derivation));
  if (earlier)
    return { verdict: 'proved', why: `it is the condition of line ${earlier.line} in other words` };
  // β′(g) = 0 beside β(g) = 0 is a second condition, not the first one in other words.
  const isWritten = ![left, right].some(({ expr }) => [...atomsOf(expr)].some((a) => a.op === 'derivative'));
  const admitted =
    isWritten && isEquation(left, right) ? notAdmitted(residual, derivation, definitions) : undefined;
  if (admitted) return admitted;
  if (isStarred) return atFixedPoints(residual, derivation);
  return undefined;
}

/** The expression in the couplings that a condition sets to zero. */
export function conditionOf(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
): Expr | undefined {
  const { theory } = derivation;
  if (theory.source.kind !== 'beta' || left.at || right.at || left.upTo || right.upTo) return undefined;
  const isStarred = [left, right].some(({ expr }) => starsIn(expr, definitions).length > 0);
  if (!isStarred && !isEquation(left, right)) return undefined;
  const couplings = pairsOf(theory).map(({ q }) => q);
  const difference = differenceOf(left, right, derivation, definitions);
  // Where g stands beside g*, the line speaks of more than one point.
  if (isStarred && couplings.some((q) => atomsOf(difference).has(q))) return undefined;
  const residual = substitute(difference, definitions.fixedPoints);
  const atoms = [...atomsOf(residual)];
  const known = new Set<Expr>([...couplings, ...theory.parameters.map((k) => k.symbol)]);
  return couplings.some((q) => atoms.includes(q)) && atoms.every((a) => known.has(a)) ? residual : undefined;
}

const isEquation = (left: Side, right: Side): boolean => isZero(left.expr) || isZero(right.expr);

/** The g* of which the notes have stated no value. */
const starsIn = (e: Expr, { fixedPoints, values }: Definitions): readonly Expr[] =>
  [...atomsOf(e)].filter((a) => fixedPoints.has(a) && !values.has(a));

const ratesOf = (derivation: Derivation): readonly Expr[] => {
  const shell = shellOf(derivation);
  return pairsOf(derivation.theory).map(({ q }) => shell(betaOf(q, derivation.theory)));
};

const vanishes = (e: Expr, { theory }: Derivation): boolean =>
  decideZero(e, settingOf(theory, newWork).assumptions, newWork()).kind === 'proved';
const differs = (e: Expr, { theory }: Derivation): boolean =>
  decideZero(e, settingOf(theory, newWork).assumptions, newWork()).kind === 'refuted';

/** Whether a = c b with a c ≠ 0 that knows no coupling. */
const isMultiple = (a: Expr, b: Expr, derivation: Derivation): boolean =>
  differs(a, derivation) &&
  differs(b, derivation) &&
  pairsOf(derivation.theory).every(({ q }) => vanishes(partial(div(a, b), q), derivation));

/** A value that the condition admits, though the one just before it and the flow do not. */
function notAdmitted(
  residual: Expr,
  derivation: Derivation,
  { conditions }: Definitions,
): Judgement | undefined {
  const [pair, ...others] = pairsOf(derivation.theory);
  const before = conditions.at(-1);
  if (!before?.isLast || pair === undefined || others.length > 0) return undefined;
  const allowed: readonly Expr[] = [...conditions.map((c: Condition) => c.residual), ...ratesOf(derivation)];
  const { assumptions } = settingOf(derivation.theory, newWork);
  const { solutions } = solveSystem([residual], [pair.q], newWork(worthTrying), assumptions, worthTrying);
  for (const { at } of solutions) {
    if (!allowed.every((c) => differs(substitute(c, at), derivation))) continue;
    const answer = judged(substitute(before.residual, at), undefined, derivation);
    if (answer.verdict === 'refuted') return answer;
  }
  return undefined;
}

/** A relation for g*, at the fixed points that the derivation has. */
function atFixedPoints(residual: Expr, derivation: Derivation): Judgement {
  const infix = infixOf(derivation.theory);
  const points = knownPoints(derivation);
  const told = (at: ReadonlyMap<Expr, Expr>): string =>
    [...at].map(([g, value]) => `${infix(g)} = ${infix(value)}`).join(', ');
  const held = points.filter((at) => vanishes(substitute(residual, at), derivation));
  const failed = points.map((at) => judged(substitute(residual, at), undefined, derivation));
  const isComplete = points.length > 0 && areAll(points, derivation);
  if (isComplete && held.length === points.length)
    return { verdict: 'proved', why: 'it holds at every fixed point' };
  const [first] = failed;
  if (isComplete && first && failed.every(({ verdict }) => verdict === 'refuted')) return first;
  return {
    verdict: 'undecided',
    why:
      held.length > 0
        ? `it holds at the fixed point ${held.map(told).join(' and at ')}; which one is meant was not said`
        : 'which fixed point is meant was not said',
  };
}

/** Whether a beta function of one coupling has no other zeros: it is a multiple of a product of their powers. */
function areAll(points: readonly ReadonlyMap<Expr, Expr>[], derivation: Derivation): boolean {
  const [rate, ...others] = ratesOf(derivation);
  const [pair] = pairsOf(derivation.theory);
  if (rate === undefined || pair === undefined || others.length > 0) return false;
  const q: Sym = pair.q;
  const cofactor = points.reduce((rest, at) => {
    const power = orderOf(rate, q, at, derivation);
    return power === undefined ? rest : div(rest, pow(sub(q, at.get(q) as Expr), num(power)));
  }, rate);
  return vanishes(partial(cofactor, q), derivation);
}

const highestOrder = 6;

function orderOf(
  rate: Expr,
  q: Sym,
  at: ReadonlyMap<Expr, Expr>,
  derivation: Derivation,
): number | undefined {
  let slope = rate;
  for (let order = 0; order <= highestOrder; order++, slope = partial(slope, q)) {
    if (differs(substitute(slope, at), derivation)) return order;
  }
  return undefined;
}
