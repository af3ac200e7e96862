import type { Edit } from './edits.ts';

const paragraph = '\n\n';

/** Marks of Markdown outside of formulas, and what is seen in their place. */
const marks: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  // Fences of code, and the lines between them.
  [/^[ \t]*(?:```|~~~)[^\n]*\n?/my, () => paragraph],
  [/^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t:|-]*)?$/my, () => ''],
  [/^[ \t]*\|/my, () => paragraph],
  [/\|/y, () => '\u2003'],
  [/^[ \t]*>[> \t]*/my, () => ' '],
  [/^[ \t]*[-*+][ \t]+/my, () => `${paragraph}• `],
  [/^[ \t]*\d{1,3}[.)][ \t]+/my, ([number]) => `${paragraph}${number}`],
  [/\*\*|__(?=\S)|(?<=\S)__/y, () => ''],
  [/(?<![\w*])\*(?=[^\s*])(?=[^*\n]{0,400}[^\s*]\*(?![\w*]))/y, () => ''],
  [/\*(?<=(?<![\w*])\*[^\s*][^*\n]{0,400}\*)(?<=[^\s*]\*)(?![\w*])/y, () => ''],
  [/!?\[([^[\]\n]{1,400})\]\(([^()\s]{1,400})\)/y, ([, words = '', url = '']) => `${words} (${url})`],
];

/** How Markdown reads without its marks. */
export function markdownEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let code = false;
  for (let at = 0; at < text.length;) {
    const found =
      /[|*_[!]/.test(text[at] ?? '') || at === 0 || text[at - 1] === '\n' ? markAt(text, at) : undefined;
    const fence = found !== undefined && /^[ \t]*(?:```|~~~)/.test(text.slice(at, found.to));
    if (fence) code = !code;
    if (found && (fence || !code)) edits.push(found);
    else if (code && text[at] === '\n') edits.push({ from: at, to: at + 1, text: paragraph });
    at = found && (fence || !code) ? Math.max(found.to, at + 1) : at + 1;
  }
  return edits;
}

function markAt(text: string, from: number): Edit | undefined {
  for (const [mark, seen] of marks) {
    mark.lastIndex = from;
    const found = mark.exec(text);
    if (found && found[0] !== '') return { from, to: from + found[0].length, text: seen(found) };
  }
  return undefined;
}
