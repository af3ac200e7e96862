import type { Expr } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import type { Row } from '../tex/source.ts';
import type { Definitions, Judgement } from './judgement.ts';
import { judgeLine } from './line.ts';
import type { Line } from './line.ts';

/** What a row of the notes gives a value to. */
export interface Defined {
  readonly symbol: Expr;
  readonly value: Expr;
  readonly row: Row;
}

/** The symbols that have another value after a row than before it. */
export const definedBy = (before: Definitions, after: Definitions, row: Row): readonly Defined[] =>
  [...after.values].flatMap(([symbol, value]) =>
    before.values.get(symbol) === value ? [] : [{ symbol, value, row }],
  );

/**
 * A line with symbols that only later lines define, each of them once: `\dot g = a g, where a = -\varepsilon`. Wrong it is
 * called only where the sentence itself goes on with the definition; undefined where nothing is known that was not.
 */
export function judgedLater(
  line: Line,
  known: Definitions,
  defined: readonly Defined[],
  derivation: Derivation,
): Judgement | undefined {
  const { row, read, text } = line;
  const symbols = new Set(
    read.sides.flatMap(({ expr, at = [] }) =>
      [expr, ...at.map(({ value }) => value)].flatMap((e) => [...atomsOf(e)]),
    ),
  );
  const isOnce = ({ symbol }: Defined): boolean => defined.filter((d) => d.symbol === symbol).length === 1;
  const later = defined.filter((d) => isAfter(d.row, row) && !known.values.has(d.symbol) && isOnce(d));
  if (!later.some(({ symbol }) => symbols.has(symbol))) return undefined;
  const values = new Map(later.map(({ symbol, value }) => [symbol, value]));
  const closed = [...values].map(([symbol, value]) => [symbol, substitute(value, values)] as const);
  const judged = judgeLine(line, { ...known, values: new Map([...closed, ...known.values]) }, derivation);
  const belongs = later.every((d) => !symbols.has(d.symbol) || isSameSentence(row, d.row, text));
  return judged.verdict === 'proved' || (judged.verdict === 'refuted' && belongs) ? judged : undefined;
}

const isAfter = (a: Row, b: Row): boolean => a === b || (a.map[0] ?? a.line) > (b.map[0] ?? b.line);

/** Words with which a sentence goes on to say what its letters are. */
const introduces =
  /^[^\p{L}]*(?:\\[a-z]+\s*(?:\{[a-z]*\*?\})?[^\p{L}\\]*)*(?:where|with|here|in which|wobei|mit|worin|hier|dabei|où|avec|ici)(?!\p{L})/iu;

/** More words than this do not stand between a formula and its `where`. */
const farthest = 300;

function isSameSentence(row: Row, definer: Row, text: string): boolean {
  if (row === definer) return true;
  const from = (row.map.at(-1) ?? 0) + 1;
  const to = definer.map[0] ?? 0;
  return to > from && to - from < farthest && introduces.test(text.slice(from, to));
}
