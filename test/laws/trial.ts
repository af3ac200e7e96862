import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork, randomStream } from '../../src/algebra/work.ts';
import { sym } from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import type { Rational } from '../../src/expr/rational.ts';
import { choices, falsified } from './falsify.ts';
import { fused, positive } from './fuse.ts';
import type { Material, Pair } from './fuse.ts';
import { differAt, numericallyEqual, rationallyEqual } from './judge.ts';
import type { Judgement } from './judge.ts';
import { positiveNames, realNames } from './truths.ts';

const names = [...realNames, ...positiveNames].map(sym);
const positiveSet = new Set<string>(positiveNames);
const print = infixPrinter();
const budget = 4_000_000;
/** The independent judge looks at no longer pair of formulas. */
const longest = 4_000;

interface Judged {
  readonly verdict: string;
  readonly judgement: Judgement;
  /** What is wrong with the verdict. */
  readonly wrong: string | undefined;
  /** Whether the witness of a refutation was seen to be one. */
  readonly witnessed: boolean;
}

const named = (point: ReadonlyMap<Expr, Rational>): ReadonlyMap<string, Rational> =>
  new Map([...point].map(([e, q]) => [print(e), q]));

/** The verdict on one pair beside the one of the independent judge; undefined for pairs too long for him. */
export function judged({ left, right }: Pair, elementary: boolean, random: () => number): Judged | undefined {
  const [a, b] = [print(left), print(right)];
  if (a.length + b.length > longest) return undefined;
  const verdict = decideEqual(left, right, { positive }, newWork(budget));
  const judgement = elementary ? numericallyEqual(a, b, random, positiveSet) : rationallyEqual(a, b);
  const differs = verdict.kind === 'refuted' ? differAt(a, b, named(verdict.witness)) : undefined;
  const isWrong =
    verdict.kind === 'proved'
      ? judgement === 'different'
      : verdict.kind === 'refuted' && (differs === false || (!elementary && judgement === 'equal'));
  return {
    verdict: verdict.kind,
    judgement,
    wrong: isWrong ? `wrongly ${verdict.kind}: ${a} = ${b}` : undefined,
    witnessed: differs === true,
  };
}

/** How many falsified variants of each equality are judged. */
const variants = 4;

/** A trial of the verdicts on fused equalities and their falsifications. */
export interface Trial {
  readonly pairs: number;
  readonly decided: number;
  /** Pairs that are true by construction. */
  readonly truths: number;
  /** Pairs on which the independent judge has no opinion. */
  readonly open: number;
  /** Those among them that were not decided either: mostly without a common real domain. */
  readonly neither: number;
  readonly refuted: number;
  /** Refutations whose witness was seen to be one. */
  readonly witnessed: number;
  /** Wrong verdicts, and truths that are none. */
  readonly wrong: readonly string[];
  /** Some of the pairs that were not decided. */
  readonly undecided: readonly string[];
}

export function newTrial(material: Material): {
  readonly trial: Trial;
  readonly run: (seed: number) => void;
} {
  const wrong: string[] = [];
  const undecided: string[] = [];
  const trial = {
    pairs: 0,
    decided: 0,
    truths: 0,
    open: 0,
    neither: 0,
    refuted: 0,
    witnessed: 0,
    wrong,
    undecided,
  };

  function pairsOf(random: () => number): readonly Pair[] {
    const choice = choices(random);
    const truth = fused(material, choice);
    if (truth === undefined) return [];
    const others = Array.from({ length: variants }, (): Pair | undefined => {
      const side = choice.random() < 0.5 && truth.right.op !== 'num' ? 'right' : 'left';
      const other = falsified(truth[side], names, choice);
      return other && { ...truth, [side]: other };
    });
    return [truth, ...others.filter((p) => p !== undefined)];
  }

  function run(seed: number): void {
    const random = randomStream(seed);
    for (const [i, pair] of pairsOf(random).entries()) {
      const answer = judged(pair, material.elementary, random);
      if (answer === undefined) continue;
      const text = (): string => `${print(pair.left)} = ${print(pair.right)}`;
      if (answer.wrong !== undefined) wrong.push(answer.wrong);
      else if (i === 0 && (answer.judgement === 'different' || answer.verdict === 'refuted'))
        // What was built from truths is true: the judge, the builder or the catalogue is wrong.
        wrong.push(`no truth, ${answer.judgement} and ${answer.verdict}: ${text()}`);
      if (i === 0) trial.truths++;
      trial.pairs++;
      if (answer.verdict === 'proved' || answer.verdict === 'refuted') trial.decided++;
      else if (answer.judgement === 'open') trial.neither++;
      else if (undecided.length < 40) undecided.push(`${answer.verdict}, ${answer.judgement}: ${text()}`);
      if (answer.judgement === 'open') trial.open++;
      if (answer.verdict === 'refuted') trial.refuted++;
      if (answer.witnessed) trial.witnessed++;
    }
  }
  return { trial, run };
}

/** The tally of a trial in words. */
export const told = ({ pairs, truths, decided, refuted, witnessed, open, neither, wrong }: Trial): string =>
  [
    `${pairs} pairs, ${truths} of them true by construction`,
    `${((100 * decided) / pairs).toFixed(2)} % decided, ${((100 * decided) / (pairs - neither)).toFixed(2)} % of those with values`,
    `${refuted} refuted, ${witnessed} of the witnesses seen to be one`,
    `${open} open to the judge`,
    `${wrong.length} wrong`,
  ].join('; ');
