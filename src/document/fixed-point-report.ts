import type { Observed } from '../analysis/observables.ts';
import type { FixedPointReport } from '../analysis/report.ts';
import type { Block, Document, Table } from './blocks.ts';
import { expansionBlocks, smallInline } from './expansions.ts';
import { fixedPointsDocument, listed } from './fixed-points.ts';
import type { Inline } from './inline.ts';
import { plainText, plainWords } from './inline.ts';
import { sentence, sentences, words } from './language.ts';
import { notationOf } from './notation.ts';
import type { Notation } from './notation.ts';
import { isShort } from './short.ts';
import { sixDigits } from './six-digits.ts';

const told = words.expansions;

type Cell = readonly Inline[];
const text = (value: string): Cell => (value === '' ? [] : [plainWords(value)]);

/** The fixed points of a theory, what is observed there, where they come from, and their expansions. */
export function fixedPointReportDocument(report: FixedPointReport): Document {
  const document = fixedPointsDocument(report.found);
  const notation = notationOf(report.found.theory);
  return {
    ...document,
    blocks: numbered([
      ...document.blocks,
      ...valueBlocks(report, notation),
      ...expansionBlocks(report, notation),
    ]),
  };
}

/** One row for each point: functions and observables, the branch, and the shift between loop orders. */
function valueBlocks(report: FixedPointReport, notation: Notation): readonly Block[] {
  const { found, observed, origins, shifts, small } = report;
  const { functions, observables } = found.theory;
  const named = [...functions, ...observables];
  if (found.points.length === 0 || (named.length === 0 && !origins && !shifts)) return [];
  const table: Table = {
    kind: 'table',
    head: [
      text(told.head.number),
      ...named.map(({ symbol }) => [notation.inline(symbol)]),
      ...(origins ? [text(told.head.branch)] : []),
      ...(shifts ? [text(told.head.shift)] : []),
    ],
    rows: listed(found.points).map((_, i) => {
      const { functions: f, observables: o } = observed[i] ?? { functions: [], observables: [] };
      return [
        text(`${i + 1}`),
        ...[...f, ...o].map((value) => observedCell(value, notation)),
        ...(origins ? [branchCell(origins[i], report.expanded?.branchOf[i])] : []),
        ...(shifts ? [shiftCell(shifts.list[i]?.relative)] : []),
      ];
    }),
  };
  const isFollowed = origins?.some((origin) => origin?.by === 'numbers') === true;
  const meaning = sentences(
    [origins && small ? told.origin : '', isFollowed ? told['by numbers'] : '', shifts ? told.shift : ''],
    { small: small ? smallInline(small, notation) : '' },
  );
  return [
    { kind: 'heading', number: 0, title: sentence(told.values) },
    table,
    ...(meaning.length > 0 ? [{ kind: 'prose', text: meaning } as const] : []),
  ];
}

/** Headings are numbered as they follow each other. */
function numbered(blocks: readonly Block[]): readonly Block[] {
  let number = 0;
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, number: ++number } : block));
}

function observedCell({ exact, numeric }: Observed, notation: Notation): Cell {
  if (exact && isShort(exact)) return [notation.inline(exact)];
  return numeric ? [sixDigits(numeric)] : text(words.theory.none);
}

function branchCell(
  origin: NonNullable<FixedPointReport['origins']>[number],
  branch: number | undefined,
): Cell {
  if (origin === undefined) return text(told.branch.unknown);
  const name = told.branch[origin.origin];
  const whole =
    branch === undefined
      ? name
      : plainText(sentence(told.branch.numbered, { branch: name, number: branch + 1 }));
  return origin.by === 'series' ? text(whole) : sentence(told.branch.numbers, { branch: whole });
}

const shiftCell = (relative: number | undefined): Cell =>
  relative === undefined
    ? text(told['no counterpart'])
    : [sixDigits({ re: Number(relative.toPrecision(3)), im: 0 })];
