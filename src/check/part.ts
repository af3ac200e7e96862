import { subexpressions } from '../expr/walk.ts';
import type { Side } from '../tex/read.ts';
import type { Row } from '../tex/source.ts';
import type { Judgement, Mistake } from './judgement.ts';

/** A stretch of a file, in UTF-16 offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A side of a relation with the row in which it is written. */
export interface Written {
  readonly row: Row;
  readonly side: Side;
}

/** Where a stretch of a row's mathematics stands in the file. */
function stretchOf({ map }: Row, from: number, to: number, text: string): Stretch | undefined {
  const places = map.slice(from, Math.max(to, from + 1));
  const last = places[places.length - 1];
  if (last === undefined) return undefined;
  const start = places.reduce((a, b) => Math.min(a, b));
  const next = map[to] ?? last;
  // What comes out of a macro stands where that is used.
  const end = next > last ? next : last + tokenAt(text, last).length;
  return { from: start, to: Math.max(start + 1, start + trimmed(text.slice(start, end)).length) };
}

const tokenAt = (text: string, at: number): string =>
  /^(?:\\[A-Za-z@]+|\\?[^])/u.exec(text.slice(at, at + 100))?.[0] ?? ' ';

/** Without alignment marks, spaces and comments at the end. */
const trimmed = (source: string): string => source.replace(/(?:[\s&]|(?<!\\)%[^\n]*(?:\n|$))+$/, '');

/** A whole relation of a row. */
export const relationPart = (row: Row, sides: readonly Side[], text: string): Stretch | undefined => {
  const [first, last] = [sides[0], sides.at(-1)];
  return first && last && stretchOf(row, first.from, last.to, text);
};

/** The token of a row that could not be read. */
export const tokenPart = (row: Row, at: number, text: string): Stretch | undefined =>
  stretchOf(row, at, at + tokenAt(row.tex, at).length, text);

/**
 * The part of a wrong line to look at: in the wrong relation of a chain the term with the likely mistake, else the side
 * that states something.
 */
export function wrongPart(
  { link = 1, mistake }: Extract<Judgement, { verdict: 'refuted' }>,
  { sides }: { readonly sides: readonly Side[] },
  row: Row,
  before: Written | undefined,
  text: string,
): Stretch | undefined {
  const written = [...(before ? [before] : []), ...sides.map((side): Written => ({ row, side }))];
  const [left, right] = [written[link - 1], written[link]];
  if (left === undefined || right === undefined) return undefined;
  const slip = mistake?.kind === 'slip' ? mistake : undefined;
  const onLeft = slip ? slip.side === 'left' : isName(right) && !isName(left);
  const { row: at, side } = onLeft ? left : right;
  const { from, to } = (slip && termOf(side, slip.slip)) ?? side;
  return stretchOf(at, from, to, text);
}

const isName = ({ side: { expr } }: Written): boolean => ['num', 'sym', 'derivative'].includes(expr.op);

type Slip = Extract<Mistake, { kind: 'slip' }>['slip'];

/** The one term that a slip is about; undefined if there are several, or none. */
function termOf(
  { terms, expr }: Side,
  slip: Slip,
): { readonly from: number; readonly to: number } | undefined {
  if (slip.kind === 'missing') return undefined;
  const of = 'term' in slip ? slip.term : slip.of;
  if (of === expr) return undefined;
  const found = terms.filter((term) => term.expr === of);
  if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  // It is inside a term: which of several mentions in it is meant nobody knows.
  const around = terms.filter((term) => [...subexpressions(term.expr)].includes(of));
  const outer = around.filter((a) => !around.some((b) => b !== a && b.from <= a.from && b.to >= a.to));
  return outer.length === 1 ? outer[0] : undefined;
}
