import type { Row } from '../tex/source.ts';
import { rowsOf } from '../tex/source.ts';
import type { Theory } from '../theory/theory.ts';
import { plainNames } from './plain-names.ts';
import { plainTex, Unclear } from './plain-tex.ts';

/** A relation sign anywhere in a line. */
const relation = /[=≡≈≃∝~→]|->/;
/** A line that only goes on with the formula before it. */
const goesOn = /^\s*(?:[-+*/=−–·×]|==)/;
/** What stands below a heading, or divides the notes. */
const underline = /^\s*(?:={3,}|~{3,}|≡{3,})\s*$/;
const bullet = /^\s*[-–]\s+/;
/** Marks that begin an item or a heading, and the number of an equation. */
const beginning = /^\s*(?:[>•▪◦‣]\s*|#+\s+|\*\s+)?(?:\((?:\d+[a-z]?|\d+\.\d+|[ivx]+)\)\s+|\d+[.)]\s+)?/;

/**
 * The lines of a plain text that hold a relation, in LaTeX; all others are prose, but for those that go on with the
 * formula of the line before. A line with dollars or commands is LaTeX already.
 */
export function plainRows(text: string, theory: Theory): readonly Row[] {
  const names = plainNames(theory);
  const lines = [...text.replace(/^\uFEFF/, ' ').matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)];
  const list = lines.filter(({ 1: line = '' }) => bullet.test(line)).length > 1;
  const rows: Row[] = [];
  let block = 0;
  lines.forEach(({ 1: line = '', index }, i) => {
    if (line.trim() === '') block++;
    const item = /^\s*[-–*]\s/.test(line) && relation.test(line);
    const continues = !item && goesOn.test(line) && rows[rows.length - 1]?.line === i;
    const place = (row: Row, offset: number): Row => ({
      ...row,
      block,
      line: i + 1,
      column: row.column + Array.from(line.slice(0, offset)).length,
      map: row.map.map((m) => index + offset + m),
    });
    if (underline.test(line) || (!relation.test(line) && !continues)) return;
    if (/\\[a-zA-Z([]|\$/.test(line)) {
      const written = /\$|\\[([]/.test(line) ? line : `$${line}$`;
      const shift = written === line ? 0 : -1;
      rows.push(
        ...rowsOf(written, 'md').map((row) => ({
          ...row,
          block,
          line: i + 1,
          column: row.column + shift,
          map: row.map.map((m) => index + m + shift),
        })),
      );
      return;
    }
    const dash = item ? (bullet.exec(line)?.[0].length ?? 0) : 0;
    const marks = dash > 0 ? dash : continues ? 0 : (beginning.exec(line)?.[0].length ?? 0);
    const from = marks + (/^\s*/.exec(line.slice(marks))?.[0].length ?? 0);
    const source = line.slice(from).trimEnd();
    const row: Row = { kind: 'display', block, line: i + 1, column: 1, source, tex: source, map: [] };
    if (dash > 0 && !list) {
      rows.push(
        place(
          { ...row, problem: 'the dash at the beginning may be a minus sign or the mark of an item' },
          from,
        ),
      );
      return;
    }
    try {
      const { tex, map, prose } = plainTex(source, names);
      if (prose && continues && !relation.test(line)) return;
      rows.push(place({ ...row, tex, map, kind: prose ? 'inline' : 'display' }, from));
    } catch (error) {
      if (!(error instanceof Unclear)) throw error;
      rows.push(place({ ...row, problem: error.message }, from));
    }
  });
  return rows;
}
