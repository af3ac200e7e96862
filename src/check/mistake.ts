import { guarded } from './attempt.ts';
import { decideZero } from '../algebra/decide.ts';
import { fingerprint } from '../algebra/fingerprint.ts';
import { tidy } from '../algebra/tidy.ts';
import { newWork } from '../algebra/work.ts';
import { derivative, div, mul, neg, sub, sumOf, velocity, ZERO } from '../expr/build.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { atomsOf, subexpressions, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import { betaOf } from './beta.ts';
import type { Definitions, Judgement, Mistake, RelationSign, Side } from './judgement.ts';
import { differenceOf } from './on-shell.ts';
import { shellOf } from './shell.ts';
import { slipsIn, withTerm } from './slips.ts';
import type { Alike, Mended } from './slips.ts';
import { judgeUpTo } from './up-to-order.ts';
import { isFree, starred } from './vocabulary.ts';

type Judge = (left: Side, sign: RelationSign, right: Side) => Judgement;

/** More changes of one side are not tried; fewer where each must be judged in full. */
const mostTried = { plain: 400, other: 120 } as const;

/** The one change with which a wrong relation is right. */
export function likelyMistake(
  [left, sign, right]: readonly [Side, RelationSign, Side],
  difference: Expr,
  derivation: Derivation,
  definitions: Definitions,
  judge: Judge,
): Mistake | undefined {
  const transposed = transposedIn(left, right, derivation, definitions);
  if (transposed) return { kind: 'transposed', coupling: transposed };
  const differs = (l: Side, r: Side, d: Expr = ZERO): boolean =>
    (fingerprint(sub(differenceOf(l, r, derivation, definitions), d), 1) ?? 0) > 0;
  // What is judged by its difference on shell is soon seen to be wrong.
  const isPlain = !differs(left, right, difference);
  const tried = isPlain ? mostTried.plain : mostTried.other;
  const isRight = (l: Side, r: Side): boolean =>
    l.expr !== r.expr &&
    !(isPlain && differs(l, r)) &&
    !isLeftOut(r, derivation, definitions) &&
    judge(l, sign, r).verdict === 'proved';
  const alike = alikeIn(derivation);
  const missing = tidy(difference, settingOf(derivation.theory, newWork).arrange, newWork());
  // A longer difference is no slip of the pen.
  const single = [...subexpressions(missing)].some((e) => e.op === 'sum') ? [] : [missing];
  const onRight = [
    ...slipsIn(right.expr, alike).slice(0, tried),
    ...missingIn(right.expr, left.expr, single),
  ].find((mended) => isTelling(mended, right, left) && isRight(left, { ...right, expr: mended.expr }));
  if (onRight) return slipOn('right', onRight);
  const onLeft = [
    ...slipsIn(left.expr, alike).slice(0, tried),
    ...missingIn(left.expr, right.expr, single.map(neg)),
  ].find((mended) => isTelling(mended, left, right) && isRight({ ...left, expr: mended.expr }, right));
  return onLeft && slipOn('left', onLeft);
}

/** Whether nothing is left of a side but its O(x^n). */
const isLeftOut = ({ expr, upTo }: Side, derivation: Derivation, definitions: Definitions): boolean =>
  upTo !== undefined && guarded(() => judgeUpTo(expr, upTo, derivation, definitions)).verdict === 'proved';

/** The side with a term that is missing; a multiple of a term that is there, on either side, is none. */
const missingIn = (e: Expr, other: Expr, terms: readonly Expr[]): readonly Mended[] => {
  const there = [e, other].flatMap((side) => (side.op === 'sum' ? side.terms : [side]));
  return terms
    .filter((term) => !there.some((t) => t !== ZERO && div(term, t).op === 'num'))
    .map((term) => withTerm(e, term));
};

/**
 * Whether a mended line says something: not 0 = 0, not 1 = const, not a letter of the notes' own with something to make it
 * fit, and g* only in the place of something else.
 */
function isTelling({ expr, slip }: Mended, { expr: side }: Side, { expr: other }: Side): boolean {
  if (isFreeSymbol(side) || (slip.kind === 'symbol' && expr === other)) return false;
  if (atomsOf(expr).size === 0 && (atomsOf(other).size === 0 || isFreeSymbol(other))) return false;
  const stars = (e: Expr): readonly Expr[] =>
    [...atomsOf(e)].filter((a) => a.op === 'sym' && /\*$/.test(a.name));
  return (
    (slip.kind === 'symbol' && slip.to.op !== 'product') || stars(expr).every((a) => atomsOf(side).has(a))
  );
}

const isFreeSymbol = (e: Expr): boolean => e.op === 'sym' && isFree(e);

const slipOn = (side: 'left' | 'right', { slip }: Mended): Mistake => ({ kind: 'slip', side, slip });

/** Couplings with their fixed-point values and rates, momenta, parameters. */
function alikeIn({ theory }: Derivation): Alike {
  const { source } = theory;
  const pairs = pairsOf(theory);
  return [
    pairs.map(({ q }) => q),
    pairs.map(({ p }) => p),
    theory.parameters.map(({ symbol }) => symbol),
    ...(source.kind === 'beta' ? pairs.map(({ q }) => [q, starred(q)]) : []),
    ...pairs.map(({ q }) => [q, velocity(q, theory.names.time) as Derivative]),
  ];
}

/** The coupling whose momentum moves by the transposed stability matrix, if that is what stands there. */
function transposedIn(
  left: Side,
  right: Side,
  derivation: Derivation,
  { values }: Definitions,
): Sym | undefined {
  const { theory } = derivation;
  const { source, names } = theory;
  const pairs = pairsOf(theory);
  if (source.kind !== 'beta' || pairs.length < 2 || left.at || right.at) return undefined;
  const shell = shellOf(derivation);
  const found = pairs.find(({ q, p }) => {
    const other = [left, right].find((_, i) => [right, left][i]!.expr === velocity(p, names.time));
    if (other === undefined) return false;
    const slope = (of: Sym, by: Sym): Expr => shell(derivative('partial', betaOf(of, theory), by));
    const wrong = sumOf([
      shell(velocity(p, names.time)),
      ...pairs.map((to) => mul(to.p, sub(slope(to.q, q), slope(q, to.q)))),
    ]);
    const { assumptions } = settingOf(theory, newWork);
    return (
      decideZero(sub(shell(substitute(other.expr, values)), wrong), assumptions, newWork()).kind === 'proved'
    );
  });
  return found?.q;
}
