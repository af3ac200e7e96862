import { ExpressionError, velocity } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { joinContinued } from '../tex/continued.ts';
import { readRow } from '../tex/read.ts';
import type { ReadResult, Reading, Side as TexSide } from '../tex/read.ts';
import { rowsOf } from '../tex/source.ts';
import type { Row } from '../tex/source.ts';
import type { Format } from '../tex/regions.ts';
import { judge } from './judge.ts';
import type { Definitions, Judgement, RelationSign, Side } from './judgement.ts';
import { likelyMistake } from './mistake.ts';
import { plainRows, readPlain } from './plain.ts';
import type { Names } from '../theory/theory.ts';
import { isFree, starred, vocabularyOf } from './vocabulary.ts';

/** What is said of one equation of the notes. */
export type Finding = (Judgement | { readonly verdict: 'unread'; readonly why: string }) & {
  readonly line: number;
  readonly column: number;
  readonly source: string;
  readonly assumed: readonly string[];
};

export type NotesFormat = Format | 'txt';

type Read = Extract<ReadResult, { ok: true }>;

/** Judges every equation of somebody's notes, in their order; what one line defines is used in the next. */
export function checkNotes(text: string, format: NotesFormat, derivation: Derivation): readonly Finding[] {
  const vocabulary = vocabularyOf(derivation);
  const rows = format === 'txt' ? plainRows(text) : joinContinued(rowsOf(text, format));
  const read = (row: Row): readonly ReadResult[] =>
    row.problem !== undefined
      ? [{ ok: false, why: row.problem, at: 0 }]
      : format === 'txt'
        ? readPlain(row.tex, vocabulary, derivation)
        : readRow(row.tex, vocabulary);

  let definitions: Definitions = {
    values: startingRates(derivation.theory.names),
    fixedPoints: new Map(pairsOf(derivation.theory).map(({ q }) => [starred(q), q])),
  };
  /** The last side of the row before, for rows that go on with `= …`. */
  let carried: { readonly block: number; readonly side: TexSide } | undefined;
  const findings: Finding[] = [];
  for (const row of rows) {
    for (const result of read(row)) {
      const place = { line: row.line, column: row.column, source: row.source };
      if (!result.ok) {
        carried = undefined;
        if (row.kind === 'display' || /=|\\equiv/.test(row.tex)) {
          findings.push({ ...place, verdict: 'unread', why: result.why, assumed: [] });
        }
        continue;
      }
      const before = carried?.block === row.block && result.continues ? carried.side : undefined;
      const last = result.sides[result.sides.length - 1];
      // A row that can be read in several ways has no one last side.
      carried = last && result.readings.length === 1 ? { block: row.block, side: last } : undefined;
      if (row.kind === 'inline' && result.relations.every((sign) => sign === '→')) continue;
      if (result.relations.length === 0 || (result.continues && before === undefined)) {
        if (row.kind === 'display')
          findings.push({ ...place, verdict: 'unread', why: 'no relation stands here', assumed: [] });
        continue;
      }
      const judged = restricted(
        guarded(() => judgeReadings(result, before, derivation, definitions)),
        result,
      );
      definitions = extended(definitions, judged, result, derivation);
      findings.push({ ...place, ...judged, assumed: result.assumed });
    }
  }
  return findings;
}

/** A line that divides by zero, or differentiates what has no known derivative, is not judged. */
function guarded(judged: () => Judgement): Judgement {
  try {
    return judged();
  } catch (error) {
    if (error instanceof ExpressionError)
      return { verdict: 'undecided', why: `something in this line has no value: ${error.message}` };
    if (error instanceof RangeError) return { verdict: 'undecided', why: error.message };
    throw error;
  }
}

const restriction =
  /\b(?:near|at|around|about|order|leading|lowest|linear|small|large|weak|strong|approx\w*|if|for|when|where|limit|only)\b/i;

/** Words beside a line may restrict it: then it is not wrong because it does not always hold. */
function restricted(judged: Judgement, { remarks }: Read): Judgement {
  const words = remarks.find((r) => restriction.test(r));
  return judged.verdict === 'refuted' && words !== undefined
    ? {
        verdict: 'undecided',
        why: `it does not hold always; the words beside it (“${words.trim()}”) may restrict it`,
      }
    : judged;
}

/** A row is proved only if every admissible reading is, refuted only if every one is. */
function judgeReadings(
  result: Read,
  before: TexSide | undefined,
  derivation: Derivation,
  definitions: Definitions,
): Judgement {
  const judged = result.readings.map((reading) =>
    judgeChain(reading, result, before, derivation, definitions),
  );
  const [first, ...others] = judged as [Judgement, ...Judgement[]];
  if (others.every((j) => j.verdict === first.verdict && sameDefinition(j, first))) return first;
  return {
    verdict: 'undecided',
    why: `the line can be read in ${judged.length} ways, which are ${judged.map((j) => j.verdict).join(', ')}`,
  };
}

const rank: { readonly [V in Judgement['verdict']]: number } = {
  refuted: 0,
  undecided: 1,
  supported: 2,
  definition: 3,
  proved: 4,
};

/** A chain a = b = c, link by link: the worst link decides. */
function judgeChain(
  { sides }: Reading,
  { relations }: Read,
  before: TexSide | undefined,
  derivation: Derivation,
  definitions: Definitions,
): Judgement {
  const chain = [...(before ? [before] : []), ...sides].map(sideOf);
  // The first side names what the chain is about: the value of dp/dτ at g*, the right side of a rate.
  const judgeLink = (left: Side, sign: RelationSign, right: Side): Judgement =>
    judge(left, sign, right, derivation, definitions);
  const links = relations.map((sign, i) => ({
    link: [chain[i] as Side, sign, chain[i + 1] as Side] as const,
    judged: judgeLink(chain[i] as Side, sign, chain[i + 1] as Side),
  }));
  const { link, judged } = links.reduce((a, b) => (rank[b.judged.verdict] < rank[a.judged.verdict] ? b : a));
  if (judged.verdict !== 'refuted') return judged;
  const mistake = likelyMistake(link, judged.difference, derivation, definitions, judgeLink);
  return mistake ? { ...judged, mistake } : judged;
}

const sideOf = ({ expr, at }: TexSide): Side => ({
  expr,
  ...(at && { at: new Map(at.map(({ symbol, value }) => [symbol, value])) }),
});

const sameDefinition = (a: Judgement, b: Judgement): boolean =>
  a.verdict !== 'definition' || b.verdict !== 'definition' || a.defines[1] === b.defines[1];

/** Initial values, to which the notes may give another meaning. */
const startsOf = ({ initial }: Names): ReadonlySet<Expr> =>
  new Set([...initial.coordinates, ...initial.momenta]);

/** The dot over an initial value: the rate at the start. */
const startingRates = ({ initial, time }: Names): ReadonlyMap<Expr, Expr> =>
  new Map(
    initial.rates.flatMap((rate, i) => {
      const start = initial.coordinates[i];
      return start ? [[velocity(start, time), rate]] : [];
    }),
  );

/** What a line adds to the definitions: a new symbol, or a proved fixed point. */
function extended(
  definitions: Definitions,
  judged: Judgement,
  { sides }: Read,
  { theory: { names } }: Derivation,
): Definitions {
  const enter = (key: Expr, value: Expr): Definitions => ({
    ...definitions,
    // Closed at once: what stands in a value never has to be looked up again.
    values: new Map([...definitions.values, [key, substitute(value, definitions.values)]]),
  });
  if (judged.verdict === 'definition') {
    const [symbol, value] = judged.defines;
    return symbol.op === 'sym' && (isFree(symbol) || startsOf(names).has(symbol))
      ? enter(symbol, value)
      : definitions;
  }
  const [left, right] = sides;
  const fixed = left && right && definitions.fixedPoints.has(left.expr) ? right.expr : undefined;
  return judged.verdict === 'proved' && judged.matches === 'fixed-point' && left && fixed
    ? enter(left.expr, fixed)
    : definitions;
}
