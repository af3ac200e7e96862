import type { Finding } from '../check/notes.ts';
import type { NotesFormat } from '../check/statements.ts';
import type { Stretch } from '../check/part.ts';
import { regionsOf } from '../tex/regions.ts';
import type { Region } from '../tex/regions.ts';
import type { Row } from '../tex/source.ts';

/** A row of mathematics with what is said of its equations. */
export interface JudgedRow {
  readonly row: Row;
  readonly findings: readonly Finding[];
}

/** A formula of the notes with its delimiters: everything between two pieces of prose. */
export interface Formula extends Stretch {
  readonly kind: 'display' | 'inline';
  readonly rows: readonly JudgedRow[];
}

/** The formulas of somebody's notes, in their order, none inside another. */
export function formulasOf(
  text: string,
  format: NotesFormat,
  rows: readonly Row[],
  findings: readonly Finding[],
): readonly Formula[] {
  const said = grouped(findings, (f) => f.row);
  const judged = (row: Row): JudgedRow => ({ row, findings: said.get(row) ?? [] });
  const formulas =
    format === 'txt' ? plainFormulas(text, rows, judged) : regionFormulas(text, format, rows, judged);
  const apart: Formula[] = [];
  for (const formula of formulas) {
    const before = apart[apart.length - 1];
    if (before === undefined || before.to <= formula.from) apart.push(formula);
    else apart[apart.length - 1] = joined(before, formula);
  }
  return apart;
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const joined = (a: Formula, b: Formula): Formula => ({
  ...a,
  to: Math.max(a.to, b.to),
  rows: [...a.rows, ...b.rows],
});

function regionFormulas(
  text: string,
  format: 'tex' | 'md',
  rows: readonly Row[],
  judged: (row: Row) => JudgedRow,
): readonly Formula[] {
  const blocks = grouped(rows, (row) => row.block);
  return regionsOf(text, format).flatMap((region, block): readonly Formula[] => {
    const own = blocks.get(block);
    return own === undefined
      ? []
      : [{ kind: region.kind, ...withDelimiters(text, region), rows: own.map(judged) }];
  });
}

const opener = /(?:\\begin\s*\{[A-Za-z]+\*?\}\s*(?:\{\d+\}|\[[tbc]\])?|\\\[|\\\(|\$\$|\$|\\[A-Za-z@]+)$/;
const closer = /^(?:\\end\s*\{[A-Za-z]+\*?\}|\\\]|\\\)|\$\$|\$|\\[A-Za-z@]+)/;

/** From the opening to the closing mark of a formula; one whose end is missing ends with its content. */
function withDelimiters(text: string, { from, to, problem }: Region): Stretch {
  const before = opener.exec(text.slice(Math.max(0, from - 60), from))?.[0].length ?? 0;
  const behind = problem === undefined ? (closer.exec(text.slice(to, to + 60))?.[0].length ?? 0) : 0;
  return { from: from - before, to: to + behind };
}

/** In plain text a formula is what was read, or else its whole line. */
function plainFormulas(
  text: string,
  rows: readonly Row[],
  judged: (row: Row) => JudgedRow,
): readonly Formula[] {
  const lines = [...text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)];
  return rows.map((row) => {
    const { tex, map } = withoutWords(row);
    const { 0: line = '', index = text.length } = lines[row.line - 1] ?? {};
    const from = map.length > 0 ? map.reduce((a, b) => Math.min(a, b)) : index;
    const end = map.length > 0 ? map.reduce((a, b) => Math.max(a, b)) : index + line.length;
    const source = text.slice(from, end).trimEnd();
    return {
      kind: row.kind,
      from,
      to: from + source.length,
      rows: [{ row: { ...row, tex, map, source }, findings: judged(row).findings }],
    };
  });
}

/** The formula of a line alone: the words before and behind it are prose. */
function withoutWords({ tex, map }: Row): Pick<Row, 'tex' | 'map'> {
  const from = /^(?:\s*\\text\{[^{}]*\}\s*)*/.exec(tex)?.[0].length ?? 0;
  const behind = /\\text\{[^{}]*\}\s*$/;
  let to = tex.length;
  for (let found = behind.exec(tex); found && found.index > from; found = behind.exec(tex.slice(0, to)))
    to = found.index;
  const kept = tex.slice(from, to).replace(/(?:\s|\\q?quad(?![A-Za-z]))+$/, '');
  return kept === ''
    ? { tex, map }
    : { tex: kept, map: [...map.slice(from, from + kept.length), ...map.slice(to, to + 1)] };
}
