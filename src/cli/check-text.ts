import { explanationOf, summaryOf } from '../check/explanation.ts';
import { notesUnicode } from '../check/notation.ts';
import type { Finding } from '../check/notes.ts';
import type { Sentence } from '../check/suspicion.ts';
import { placesIn } from '../tex/places.ts';
import { frameOf, visible } from '../theory/format.ts';
import type { JudgedNotes } from '../report/notes.ts';
import type { Theory } from '../theory/theory.ts';

/** What a person reads at the terminal: every equation with its verdict, wrong ones with carets and the reasons. */
export function findingsText(theory: Theory, { name, text, findings }: JudgedNotes): string {
  const print = notesUnicode(theory);
  const said = (sentence: Sentence): string =>
    sentence.map((part) => visible(typeof part === 'string' ? part : print(part))).join('');
  const source = sourceIn(text);
  const blocks = findings.map((f) =>
    [
      `${visible(name)}:${f.line}:${f.column}: ${f.verdict}${'matches' in f ? ` (${f.matches})` : ''}`,
      ...source(f),
      ...explanationOf(f).map((sentence) => `  ${said(sentence)}`),
      ...f.assumed.map((a) => `  assumed: ${visible(a)}`),
    ].join('\n'),
  );
  return [...blocks, summaryOf(findings)].join('\n\n');
}

/** The lines of an equation; where a part of it is meant, the whole line of the file with carets below that part. */
function sourceIn(text: string): (f: Finding) => readonly string[] {
  const placeOf = placesIn(text);
  const lines = text.split('\n');
  return ({ source, part }) => {
    const rows = source.split('\n');
    if (part === undefined) return rows.map((row) => `    ${visible(row.replace(/\r$/, ''))}`);
    const [from, to] = [placeOf(part.from), placeOf(part.to)];
    const line = (lines[from.line - 1] ?? '').replace(/\r$/, '');
    const endColumn = to.line === from.line ? to.column : Array.from(line).length + 1;
    return frameOf({ ...from, endColumn }, line);
  };
}
