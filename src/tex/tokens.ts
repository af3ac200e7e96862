/** A token of TeX with the part of the file that it comes from; one out of a macro comes from where that is used. */
export interface Token {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

interface TokenOptions {
  /** The lines begin with the `>` of a Markdown quotation. */
  readonly quoted?: boolean;
}

/** Commands, characters and runs of space between two offsets; comments are left out. */
export function tokenize(text: string, from: number, to: number, options: TokenOptions = {}): Token[] {
  const tokens: Token[] = [];
  const pattern = options.quoted === true ? quotedPattern : plainPattern;
  pattern.lastIndex = from;
  while (pattern.lastIndex < to) {
    const at = pattern.lastIndex;
    const piece = pattern.exec(text)?.[0];
    if (piece === undefined) break;
    const end = Math.min(at + piece.length, to);
    if (piece.startsWith('%')) continue;
    tokens.push({ text: /^\s/.test(piece) ? ' ' : text.slice(at, end), at, end });
  }
  return tokens;
}

const plainPattern = /\\(?:[A-Za-z@]+\*?|[^])|%[^\n]*(?:\n[ \t]*)?|\s+|[^]/uy;
const quotedPattern =
  /\\(?:[A-Za-z@]+\*?|[^])|%[^\n]*(?:\n[ \t]*)?|(?:\s*\n[ \t]*(?:>[ \t]?)+)+\s*|\s+|[^]/uy;

export const isSpace = (token: Token | undefined): boolean => token?.text === ' ';

/** An argument taken from a list of tokens: a group without its braces, or one token. */
interface Argument {
  readonly tokens: readonly Token[];
  /** The index behind it. */
  readonly next: number;
}

/** The argument at `from`, spaces skipped; undefined where there is none. */
export function argumentAt(tokens: readonly Token[], from: number): Argument | undefined {
  let i = from;
  while (isSpace(tokens[i])) i++;
  const first = tokens[i];
  if (first === undefined || first.text === '}') return undefined;
  if (first.text !== '{') return { tokens: [first], next: i + 1 };
  const end = closingBrace(tokens, i);
  return end === undefined ? undefined : { tokens: tokens.slice(i + 1, end), next: end + 1 };
}

/** `[…]` at `from`, spaces skipped; undefined where there is none. */
export function optionAt(tokens: readonly Token[], from: number): Argument | undefined {
  let i = from;
  while (isSpace(tokens[i])) i++;
  if (tokens[i]?.text !== '[') return undefined;
  let depth = 0;
  for (let j = i + 1; j < tokens.length; j++) {
    const { text } = tokens[j] as Token;
    if (text === '{') depth++;
    else if (text === '}') depth--;
    else if (text === ']' && depth === 0) return { tokens: tokens.slice(i + 1, j), next: j + 1 };
  }
  return undefined;
}

function closingBrace(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const { text } = tokens[i] as Token;
    if (text === '{') depth++;
    else if (text === '}' && --depth === 0) return i;
  }
  return undefined;
}

export const textOf = (tokens: readonly Token[]): string => tokens.map((t) => t.text).join('');
