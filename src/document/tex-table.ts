import type { Inline } from './inline.ts';
import { widthOf } from './width.ts';

/** What a LaTeX table is set in: a size of type, and the widths of columns in em of that size; undefined where cells fit. */
export interface TableLayout {
  readonly size: '' | 'small' | 'footnotesize' | 'scriptsize';
  readonly widths: readonly number[] | undefined;
}

type Row = readonly (readonly Inline[])[];

/** The width of a page in em of normal type. */
const page = 39.5;
/** The space between columns, in em. */
const gap = 1.2;
const sizes = [
  ['', 1],
  ['small', 0.91],
  ['footnotesize', 0.82],
  ['scriptsize', 0.73],
] as const;

/**
 * The largest type in which a table fits on a page: with lines that are not broken, else with columns as wide as what
 * cannot be broken and a share of the rest. Undefined where no size does.
 */
export function tableLayout(rows: readonly Row[]): TableLayout | undefined {
  const columns = rows[0]!.map((_, j) => rows.map((row) => row[j] ?? []));
  const natural = columns.map((cells) => Math.max(...cells.map((cell) => sum(cell.map(inlineWidth)))));
  const least = columns.map((cells) => Math.max(...cells.flatMap((cell) => cell.map(unbroken)), 1));
  for (const [size, factor] of sizes) {
    const room = (page - gap * (columns.length - 1)) / factor;
    if (sum(natural) <= room && size === '') return { size, widths: undefined };
    if (sum(least) > room) continue;
    const wish = natural.map((n, j) => Math.max(0, n - least[j]!));
    const share = Math.min(1, (room - sum(least)) / Math.max(sum(wish), 1e-9));
    return { size, widths: least.map((w, j) => w + share * wish[j]!) };
  }
  return undefined;
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** Of a letter, rather too wide than too narrow. */
const letter = 0.56;

function inlineWidth(part: Inline): number {
  switch (part.kind) {
    case 'math':
      return 1.08 * widthOf(part.tex);
    case 'reference':
      return 2;
    default:
      return letter * Array.from(part.text).length;
  }
}

/** The width of the longest piece of it that stays on a line. */
const unbroken = (part: Inline): number =>
  part.kind === 'text' || part.kind === 'emphasis'
    ? letter * Math.max(0, ...part.text.split(/[ -]/).map((word) => word.length))
    : part.kind === 'code'
      ? letter * 8
      : inlineWidth(part);
