import type { Problem, Span } from './problem.ts';

/** So many characters of a line are shown. */
const widest = 100;

/** A line of a file with its number, and carets under a part of it: columns from 1, in code points. */
export function frameOf(
  { line: number, column, endColumn }: Omit<Span, 'file'>,
  source: string,
): readonly [string, string] {
  const line = Array.from(source);
  const from = Math.max(0, Math.min(column - 1 - widest / 2, line.length - widest));
  const shown = line.slice(from, from + widest);
  const left = from > 0 ? '…' : '';
  const right = from + widest < line.length ? '…' : '';
  const caret = Math.min(column - 1 - from, shown.length);
  const marked = Math.max(1, Math.min(endColumn - column, shown.length - caret));
  const below = (part: readonly string[], mark: string): string =>
    part.map((c) => (c === '\t' ? c : mark.repeat(widthOf(c)))).join('');
  const indent = left.replace(/./u, ' ') + below(shown.slice(0, caret), ' ');
  const carets = below(shown.slice(caret, caret + marked), '^');
  return [
    `  ${number} | ${left}${visible(shown.join(''))}${right}`,
    `  ${' '.repeat(`${number}`.length)} | ${indent}${carets.includes('^') ? carets : '^'}`,
  ];
}

const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const narrow = /[\uff61-\uffdc]/u;
const combining = /[\p{Mn}\p{Me}\u200b-\u200d]/u;

/** How many columns of a terminal a character takes. */
const widthOf = (c: string): number => (combining.test(c) ? 0 : wide.test(c) && !narrow.test(c) ? 2 : 1);

/** A problem in plain text: code, place, the line with a caret below, what is wrong, a hint. */
export const formatProblem = ({ code, where, source, what, hint }: Problem): string =>
  [
    `${visible(where.file)}:${where.line}:${where.column}: ${code}`,
    ...frameOf(where, source),
    `  ${visible(what)}`,
    ...(hint === undefined ? [] : [`  hint: ${visible(hint)}`]),
  ].join('\n');

/** Without characters that would move the cursor or turn the text round. */
export const visible = (text: string): string =>
  text.replace(/[\0-\x08\n-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\p{Cs}]/gu, '\uFFFD');
