import { decideZero } from '../algebra/decide.ts';
import { fingerprint } from '../algebra/fingerprint.ts';
import { tidy } from '../algebra/tidy.ts';
import { newWork } from '../algebra/work.ts';
import { derivative, mul, neg, sub, sumOf, velocity, ZERO } from '../expr/build.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { subexpressions, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import type { Definitions, Judgement, Mistake, RelationSign, Side } from './judgement.ts';
import { differenceOf } from './judge.ts';
import { shellOf } from './shell.ts';
import { slipsIn, withTerm } from './slips.ts';
import type { Alike, Mended } from './slips.ts';
import { starred } from './vocabulary.ts';

type Judge = (left: Side, sign: RelationSign, right: Side) => Judgement;

/** More changes of one side are not tried. */
const mostTried = 400;

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
  const isRight = (l: Side, r: Side): boolean =>
    !(isPlain && differs(l, r)) && judge(l, sign, r).verdict === 'proved';
  const alike = alikeIn(derivation);
  const missing = tidy(difference, settingOf(derivation.theory, newWork).arrange, newWork());
  // A longer difference is no slip of the pen.
  const single = [...subexpressions(missing)].some((e) => e.op === 'sum') ? [] : [missing];
  const onRight = [
    ...slipsIn(right.expr, alike).slice(0, mostTried),
    ...single.map((term) => withTerm(right.expr, term)),
  ].find(({ expr }) => isRight(left, { ...right, expr }));
  if (onRight) return slipOn('right', onRight);
  const onLeft = [
    ...slipsIn(left.expr, alike).slice(0, mostTried),
    ...single.map((term) => withTerm(left.expr, neg(term))),
  ].find(({ expr }) => isRight({ ...left, expr }, right));
  return onLeft && slipOn('left', onLeft);
}

const slipOn = (side: 'left' | 'right', { slip }: Mended): Mistake => ({ kind: 'slip', side, slip });

/** Couplings with their fixed-point values and rates, momenta, parameters. */
function alikeIn({ theory }: Derivation): Alike {
  const pairs = pairsOf(theory);
  return [
    pairs.map(({ q }) => q),
    pairs.map(({ p }) => p),
    theory.parameters.map(({ symbol }) => symbol),
    ...pairs.map(({ q }) => [q, starred(q)]),
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
    const slope = (of: Sym, by: Sym): Expr => shell(derivative('partial', velocity(of, names.time), by));
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
