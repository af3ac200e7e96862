import { attempt, guarded } from './attempt.ts';
import { sub } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import type { ReadResult, Reading, Side as TexSide } from '../tex/read.ts';
import { judge } from './judge.ts';
import { worst } from './judgement.ts';
import type { Definitions, Judgement, Mistake, RelationSign, Side } from './judgement.ts';
import { likelyMistake } from './mistake.ts';
import type { Written } from './part.ts';
import { judged as judgedZero } from './residual.ts';

type Read = Extract<ReadResult, { ok: true }>;
type Link = readonly [Side, RelationSign, Side];

/** Where a row goes on with `= …`: the last side of the row before, and the first side of the chain. */
export interface Before extends Written {
  readonly subject: TexSide | undefined;
}

/** Looks for what was meant where a link is wrong. */
export type Search = (
  link: Link,
  judged: Extract<Judgement, { verdict: 'refuted' }>,
  derivation: Derivation,
  definitions: Definitions,
) => Mistake | undefined;

export const noSearch: Search = () => undefined;
export const searchForMistake: Search = (link, { difference }, derivation, definitions) =>
  attempt(
    () =>
      likelyMistake(link, difference, derivation, definitions, (left, sign, right) =>
        guarded(() => judge(left, sign, right, derivation, definitions)),
      ),
    () => undefined,
  );

/** A row is proved only if every admissible reading is, refuted only if every one is. */
export function judgeReadings(
  result: Read,
  before: Before | undefined,
  derivation: Derivation,
  definitions: Definitions,
  search: Search,
): Judgement {
  const judged = result.readings.map((reading) =>
    judgeChain(reading, result, before, derivation, definitions, search),
  );
  const [first, ...others] = judged as [Judgement, ...Judgement[]];
  if (others.every((j) => j.verdict === first.verdict && sameDefinition(j, first))) return first;
  return {
    verdict: 'undecided',
    why: `the line can be read in ${judged.length} ways, which are ${judged.map((j) => j.verdict).join(', ')}`,
  };
}

/** A chain a = b = c, link by link: the worst link decides, and where it is wrong it is named. */
function judgeChain(
  { sides }: Reading,
  { relations }: Read,
  before: Before | undefined,
  derivation: Derivation,
  definitions: Definitions,
  search: Search,
): Judgement {
  const chain = [...(before ? [before.side] : []), ...sides].map(sideOf);
  const about = before ? before.subject : sides[0];
  const subject = about && isPotential(about.expr, derivation) ? sideOf(about) : undefined;
  const links = relations.map((sign, i): Link => [chain[i] as Side, sign, chain[i + 1] as Side]);
  const judgements = links.map((link): readonly [Link, Judgement] => {
    if (subject === undefined) return [link, judge(...link, derivation, definitions)];
    if (isIdentity(link, derivation, definitions)) return [link, { verdict: 'proved' }];
    const spoken: Link = [subject, link[1], link[2]];
    return [spoken, judge(...spoken, derivation, definitions)];
  });
  const judged = worst(judgements.map(([, judgement]) => judgement));
  if (judged.verdict !== 'refuted') return judged;
  const at = judgements.findIndex(([, judgement]) => judgement === judged);
  const mistake =
    judged.mistake ??
    search((judgements[at] as (typeof judgements)[number])[0], judged, derivation, definitions);
  return { ...judged, ...(links.length > 1 && { link: at + 1 }), ...(mistake && { mistake }) };
}

/**
 * L, S and W are known up to something that may be added: each side of such a chain is judged by what the chain is about,
 * unless it is the side before it in other words.
 */
const isPotential = (e: Expr, { theory: { names } }: Derivation): boolean =>
  [names.lagrangian, names.action, names.characteristic].some((x) => x === e);

const isIdentity = ([left, sign, right]: Link, derivation: Derivation, { values }: Definitions): boolean =>
  (sign === '=' || sign === '≡') &&
  ![left, right].some(({ at, upTo }) => at ?? upTo) &&
  judgedZero(substitute(sub(left.expr, right.expr), values), undefined, derivation).verdict === 'proved';

export const sideOf = ({ expr, at, upTo, isDerived }: TexSide): Side => ({
  expr,
  ...(isDerived && { isDerived }),
  ...(upTo && { upTo }),
  ...(at && { at: new Map(at.map(({ symbol, value }) => [symbol, value])) }),
});

const sameDefinition = (a: Judgement, b: Judgement): boolean =>
  a.verdict !== 'definition' || b.verdict !== 'definition' || a.defines[1] === b.defines[1];
