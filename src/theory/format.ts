import type { Problem } from './problem.ts';

/** So many characters of a line are shown. */
const widest = 100;

/** A problem in plain text: code, place, the line with a caret below, what is wrong, a hint. */
export function formatProblem({ code, where, source, what, hint }: Problem): string {
  const line = Array.from(source);
  const from = Math.max(0, Math.min(where.column - 1 - widest / 2, line.length - widest));
  const shown = line.slice(from, from + widest);
  const left = from > 0 ? '…' : '';
  const right = from + widest < line.length ? '…' : '';
  const caret = Math.min(where.column - 1 - from, shown.length);
  const marked = Math.max(1, Math.min(where.endColumn - where.column, shown.length - caret));
  const indent =
    left.replace(/./u, ' ') +
    shown
      .slice(0, caret)
      .map((c) => (c === '\t' ? '\t' : ' '))
      .join('');

  const number = `${where.line}`;
  const margin = ' '.repeat(number.length);
  return [
    `${visible(where.file)}:${where.line}:${where.column}: ${code}`,
    `  ${number} | ${left}${visible(shown.join(''))}${right}`,
    `  ${margin} | ${indent}${'^'.repeat(marked)}`,
    `  ${visible(what)}`,
    ...(hint === undefined ? [] : [`  hint: ${visible(hint)}`]),
  ].join('\n');
}

/** Without characters that would move the cursor or turn the text round. */
export const visible = (text: string): string =>
  text.replace(/[\0-\x08\n-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\p{Cs}]/gu, '\uFFFD');
