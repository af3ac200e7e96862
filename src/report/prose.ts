import type { Stretch } from '../check/part.ts';
import type { NotesFormat } from '../check/statements.ts';
import { edited, withoutFormulas } from './edits.ts';
import { kindOf } from './kind.ts';
import { latexEdits } from './latex-prose.ts';
import { markdownEdits } from './markdown-prose.ts';

/** A heading of the notes: all of it, and its words alone. */
export interface Heading extends Stretch {
  readonly words: Stretch;
}

/** Where a command of LaTeX stands for the first time outside of comments. */
function firstOutside(text: string, command: RegExp, from = 0): RegExpExecArray | undefined {
  const pattern = new RegExp(`(?<comment>(?<!\\\\)%[^\\n]*)|${command.source}`, 'g');
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (found.groups?.['comment'] === undefined) return found;
  }
  return undefined;
}

const beginning = (text: string): RegExpExecArray | undefined =>
  firstOutside(text, /\\begin\s{0,9}\{document\}/);

/** The offset of \begin{document}; 0 in a file that has none. */
export const beginningOf = (text: string): number => beginning(text)?.index ?? 0;

/** Where the text of the notes begins and ends: without the preamble of a LaTeX document. */
export function bodyOf(text: string, format: NotesFormat): Stretch {
  const begin = format === 'tex' ? beginning(text) : undefined;
  if (!begin) return { from: 0, to: text.length };
  const from = begin.index + begin[0].length;
  return { from, to: firstOutside(text, /\\end\s{0,9}\{document\}/, from)?.index ?? text.length };
}

/** Where the first page may begin: a margin note before the title would take a page of its own. */
export function behindTitle(text: string, { from, to }: Stretch): number {
  const title = firstOutside(text, /\\maketitle(?![A-Za-z])/, from);
  return title && title.index < to ? title.index + title[0].length : from;
}

/** Sections of LaTeX, headings of Markdown. */
export const headingsOf = (text: string, format: NotesFormat): readonly Heading[] =>
  format === 'tex' ? sections(text) : format === 'md' ? hashes(text) : [];

const hashes = (text: string): readonly Heading[] =>
  [...text.matchAll(/^(#{1,6}[ \t]+)(.*)$/gm)].map(({ 0: all, 1: marks = '', index }) => ({
    from: index,
    to: index + all.length,
    words: { from: index + marks.length, to: index + all.length },
  }));

const sections = (text: string): readonly Heading[] =>
  [...text.matchAll(/^[ \t]*\\(?:chapter|(?:sub)*section|title)\*?\s*\{/gm)].flatMap(({ 0: all, index }) => {
    const from = index + all.length;
    const to = closingBrace(text, from);
    return to === undefined ? [] : [{ from: index, to: to + 1, words: { from, to } }];
  });

/** The brace that closes the one before `from`; a heading is short. */
function closingBrace(text: string, from: number): number | undefined {
  for (let i = from, depth = 1; i < Math.min(text.length, from + 1000); i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return undefined;
}

/** Prose as a reader sees it, stretch by stretch: without marks and commands that only say how it looks. */
export function readableIn(
  text: string,
  format: NotesFormat,
  formulas: readonly Stretch[],
): (from: number, to: number) => string {
  if (format === 'txt') return (from, to) => plain(text.slice(from, to));
  const words = withoutFormulas(text, formulas);
  return edited(text, format === 'md' ? markdownEdits(words) : latexEdits(words, kindOf(text).theorems));
}

/** Lines that only divide are blank; every item begins anew. */
const plain = (prose: string): string =>
  prose
    .replace(/^[ \t]*(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,})[ \t]*$/gm, '\n')
    .replace(/\n(?=[ \t]*(?:[-•*+]|\d{1,3}[.)])[ \t])/g, '\n\n');

/** The title that a preamble gives to the notes. */
export const titleOf = (text: string, format: NotesFormat): Heading | undefined => {
  const body = bodyOf(text, format);
  return format === 'tex'
    ? sections(text).find(({ from, to }) => to <= body.from && /^\s*\\title/.test(text.slice(from, to)))
    : undefined;
};
