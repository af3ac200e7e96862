import { guarded } from './attempt.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { judgeReadings, noSearch, sideOf } from './chain.ts';
import type { Before } from './chain.ts';
import { choiceIn } from './choices.ts';
import { claimed, claimedTheory } from './claimed.ts';
import type { Claimed } from './claimed.ts';
import { extended, noDefinitions, pointsStated } from './context.ts';
import { worst } from './judgement.ts';
import type { Definitions, Judgement } from './judgement.ts';
import { definedBy, judgedLater } from './later.ts';
import type { Defined } from './later.ts';
import { judgeLine } from './line.ts';
import type { Line, Read } from './line.ts';
import { relationPart, tokenPart, wrongPart } from './part.ts';
import type { Stretch } from './part.ts';
import { notesRows, statementsOf } from './statements.ts';
import type { NotesFormat } from './statements.ts';
import { transposedMatrix } from './transposed.ts';
import { placesIn } from '../tex/places.ts';
import type { Row } from '../tex/source.ts';

/** What is said of one equation of the notes. */
export type Finding = (Judgement | { readonly verdict: 'unread'; readonly why: string }) & {
  /** The row of mathematics that it stands in. */
  readonly row: Row;
  /** What is wrong with a refuted line, a side or a term of it; or what stops the reading. */
  readonly part?: Stretch;
  readonly line: number;
  readonly column: number;
  readonly source: string;
  readonly assumed: readonly string[];
  /** Of a relation between matrices, or with a free index, where it is not proved: `entry 2`, `i = 2`. */
  readonly entry?: string;
};

/** Judges every equation of somebody's notes, in their order; what one line defines is used in the next. */
export function checkNotes(
  text: string,
  format: NotesFormat,
  derivation: Derivation,
  rows: readonly Row[] = notesRows(text, format, derivation.theory),
): readonly Finding[] {
  const statements = statementsOf(rows, derivation);
  let definitions = noDefinitions(derivation);
  let choices: Definitions['values'] = new Map();
  const points = pointsStated(
    statements.flatMap(({ entries }) => entries),
    definitions,
  );
  /** For rows that go on with `= …`: what stood there before, for every entry. */
  let carried: readonly Before[] = [];
  /** Wrong lines from which others may follow. */
  const origins: Claimed[] = [];
  /** What has been given a value, and lines with symbols that had none. */
  const defined: Defined[] = [];
  const open: { readonly at: number; readonly line: Line; readonly known: Definitions }[] = [];
  const findings: Finding[] = [];
  const column = columnsIn(text);
  for (const { row, entries, isAlone, convention, isConvention } of statements) {
    const [first] = entries;
    const whole = first.ok && !isAlone ? relationPart(row, first.sides, text) : undefined;
    const place = { ...placeOf(row), ...(whole && column(whole.from, row)) };
    if (!first.ok) {
      carried = [];
      if (row.kind === 'display' || /=|\\equiv/.test(row.tex)) {
        const part = tokenPart(row, first.at, text);
        findings.push({ ...place, verdict: 'unread', why: first.why, assumed: [], ...(part && { part }) });
      }
      continue;
    }
    const reads = entries.filter((entry) => entry.ok);
    const goesOn = first.continues && carried[0]?.row.block === row.block && carried.length === reads.length;
    const before: readonly Before[] = goesOn ? carried : [];
    carried = reads.flatMap((read, k) => lastSideOf(read, row, before[k]));
    if (row.kind === 'inline' && first.relations.every((sign) => sign === '→')) continue;
    if (first.relations.length === 0 || (first.continues && !goesOn)) {
      if (row.kind === 'display')
        findings.push({ ...place, verdict: 'unread', why: 'no relation stands here', assumed: [] });
      continue;
    }
    if (convention && isConvention) {
      const defines = [derivation.theory.names.time, convention.value] as const;
      findings.push({ ...place, verdict: 'definition', defines, assumed: first.assumed });
      continue;
    }
    const known = definitions;
    const judgedEntries = reads.map((read, k) => {
      const line: Line = { read, row, text, before: before[k], convention, choices, origins: [...origins] };
      const inContext = { ...known, point: points.get(read) ?? known.point };
      const judged = judgeLine(line, inContext, derivation);
      const sides = read.sides.map(sideOf);
      const theory = claimedTheory(
        judged,
        sides.map(({ expr }) => expr),
        origins.at(-1)?.theory ?? derivation.theory,
        known,
      );
      const isSource = judged.verdict === 'refuted' && judged.follows === undefined;
      if (theory && isSource) origins.push(claimed(row.line, theory));
      const choice = judged.verdict === 'undecided' ? choiceIn(sides, derivation) : undefined;
      if (choice) choices = new Map([...choices, choice]);
      const after = extended(definitions, judged, read, row.line, derivation);
      defined.push(...definedBy(definitions, after, row));
      definitions = after;
      if (judged.verdict === 'undecided' && reads.length === 1)
        open.push({ at: findings.length, line, known: inContext });
      return judged;
    });
    const wrong =
      judgedEntries.find((j) => j.verdict === 'refuted' && j.mistake !== undefined) ?? worst(judgedEntries);
    const transposed =
      wrong.verdict === 'refuted' &&
      transposedMatrix(reads, judgedEntries, (read) =>
        guarded(() => judgeReadings(read, undefined, derivation, known, noSearch)),
      );
    const judged = transposed ? { ...wrong, mistake: transposed } : wrong;
    const read = reads[judgedEntries.indexOf(wrong)] ?? first;
    const part =
      judged.verdict === 'refuted'
        ? wrongPart(judged, read, row, before[reads.indexOf(read)], text)
        : judged.verdict === 'undecided'
          ? whole
          : undefined;
    findings.push({
      ...place,
      ...judged,
      assumed: read.assumed,
      ...(part && { part }),
      ...(read.entry && judged.verdict !== 'proved' && { entry: read.entry.name }),
    });
  }
  for (const { at, line, known } of open) {
    const judged = judgedLater(line, known, defined, derivation);
    if (judged === undefined) continue;
    const { row, read, before } = line;
    const part = judged.verdict === 'refuted' ? wrongPart(judged, read, row, before, text) : undefined;
    const place = { ...placeOf(row), column: findings[at]?.column ?? row.column };
    findings[at] = { ...place, ...judged, assumed: read.assumed, ...(part && { part }) };
  }
  return findings;
}

const placeOf = (row: Row): Pick<Finding, 'row' | 'line' | 'column' | 'source'> => ({
  row,
  line: row.line,
  column: row.column,
  source: row.source,
});

/** The column of a place, where it lies on the first line of its row. */
function columnsIn(text: string): (at: number, row: Row) => Pick<Finding, 'column'> | undefined {
  const placeAt = placesIn(text);
  return (at, row) => {
    const { line, column } = placeAt(at);
    return line === row.line ? { column } : undefined;
  };
}

/** The last side of a row, with what its chain is about; none where the row can be read in several ways. */
function lastSideOf(read: Read, row: Row, before: Before | undefined): readonly Before[] {
  const side = read.sides.at(-1);
  return side && read.readings.length === 1
    ? [{ row, side, subject: before ? before.subject : read.sides[0] }]
    : [];
}
