import { attempt, guarded } from './attempt.ts';
import { judgeReadings, noSearch, searchForMistake, sideOf } from './chain.ts';
import type { Before, Search } from './chain.ts';
import { withChoices } from './choices.ts';
import type { Claimed } from './claimed.ts';
import { unlessAmbiguous } from './convention.ts';
import type { Convention } from './convention.ts';
import type { Definitions, Judgement } from './judgement.ts';
import { worthOf } from './on-shell.ts';
import { isSaidOfFixedPoint, limitBeside } from './sentence.ts';
import { tidy } from '../algebra/tidy.ts';
import { newWork } from '../algebra/work.ts';
import { div } from '../expr/build.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { settingOf } from '../mechanics/record.ts';
import type { ReadResult } from '../tex/read.ts';
import type { Row } from '../tex/source.ts';

export type Read = Extract<ReadResult, { ok: true }>;

/** A relation of the notes, and what stands before it. */
export interface Line {
  readonly read: Read;
  readonly row: Row;
  /** The notes, for the words round the row. */
  readonly text: string;
  readonly before: Before | undefined;
  readonly convention: Convention | undefined;
  readonly choices: Definitions['values'];
  /** Wrong lines from which this one may follow. */
  readonly origins: readonly Claimed[];
}

/** Judges a line with what is known there; of a wrong one, from which other it follows, or what was probably meant. */
export function judgeLine(line: Line, known: Definitions, derivation: Derivation): Judgement {
  const { read, row, text, before, convention, choices, origins } = line;
  const judgedWith = (values: Definitions, world: Derivation, search: Search): Judgement =>
    restricted(
      guarded(() => judgeReadings(read, before, world, values, search)),
      read.remarks.find((r) => restriction.test(r)) ?? limitBeside(row, text),
      () => isScaled(read, world, values),
    );
  const judgedIn = (world: Derivation, search: Search): Judgement => judgedWith(known, world, search);
  const plain = unlessAmbiguous(
    withChoices(judgedIn(derivation, noSearch), choices, known, derivation, (values) =>
      judgedWith(values, derivation, noSearch),
    ),
    row.tex,
    read.sides.map(sideOf),
    derivation,
    convention,
  );
  if (plain.verdict !== 'refuted') return plain;
  if (isSaidOfFixedPoint(row, text) && holdsAtFixedPoint(read, known, derivation))
    return {
      verdict: 'undecided',
      why: 'it holds at the fixed point of which the sentence speaks, not elsewhere',
    };
  const source = origins.find((o) => isRightIn(o, judgedIn));
  return source ? { ...plain, follows: source.line } : judgedIn(derivation, searchForMistake);
}

/** Whether a line without a bar is right with the values of the fixed point that was stated. */
function holdsAtFixedPoint(read: Read, known: Definitions, derivation: Derivation): boolean {
  const there = [...known.fixedPoints].map(([star, q]) => ({ symbol: q, value: known.values.get(star) }));
  const bars = there.flatMap(({ symbol, value }) => (value === undefined ? [] : [{ symbol, value }]));
  if (bars.length < there.length || read.sides.some(({ at }) => at !== undefined)) return false;
  const sides = read.sides.map((side) => ({ ...side, at: bars }));
  const barred = { ...read, sides, readings: [{ sides, assumed: read.assumed }] };
  return guarded(() => judgeReadings(barred, undefined, derivation, known, noSearch)).verdict === 'proved';
}

const restriction =
  /(?<!\p{L})(?:near|at|around|about|order|leading|lowest|linear|small|large|weak|strong|approx\w*|if|for|when|where|limit|only|nahe|bei|ordnung|klein\w*|gro(?:ß|ss)\w*|falls|wenn|f(?:u|ü|ue)r|nur|schwach\w*|stark\w*|pr[eè]s|pour|ordre|petit\w*|grand\w*|si|quand|lorsque|seulement|voisinage|faible\w*|forte?s?)(?!\p{L})/iu;

/** Whether one side is a number times the other, so that they agree where both vanish and nowhere else. */
function isScaled({ sides }: Read, derivation: Derivation, known: Definitions): boolean {
  const [left, right] = sides.map(sideOf);
  if (left === undefined || right === undefined || sides.length > 2) return false;
  const worth = worthOf(left, right, derivation, known);
  const ratio = attempt(
    () => tidy(div(...worth), settingOf(derivation.theory, newWork).arrange, newWork()),
    () => undefined,
  );
  return ratio?.op === 'num';
}

/** Words beside a line may restrict it: then it is not wrong because it does not always hold. */
function restricted(judged: Judgement, words: string | undefined, isWrongAnywhere: () => boolean): Judgement {
  return judged.verdict === 'refuted' && words !== undefined && !isWrongAnywhere()
    ? {
        verdict: 'undecided',
        isWrongInGeneral: true,
        why: `it does not hold always; the words beside it (“${words.trim()}”) may restrict it`,
      }
    : judged;
}

/** Whether a line would be right if that earlier one were. */
const isRightIn = (origin: Claimed, judgedIn: (world: Derivation, search: Search) => Judgement): boolean =>
  // What cannot be derived has no consequences.
  attempt(
    () => judgedIn(origin.derivation(), noSearch).verdict === 'proved',
    () => false,
  );
