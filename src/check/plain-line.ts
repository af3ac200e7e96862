import type { PlainToken } from './plain-tokens.ts';

const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** A line of plain text in tokens, and which of them are words. */
export class PlainLine {
  constructor(
    readonly tokens: readonly PlainToken[],
    readonly prose: ReadonlySet<number>,
  ) {}

  token(i: number): PlainToken | undefined {
    return this.tokens[i];
  }

  /** The sign at `i`, or ''. */
  sign(i: number): string {
    const t = this.tokens[i];
    return t?.kind === 'sign' ? t.text : '';
  }

  /** The next token at or behind `i` that is no space. */
  solid(i: number): number {
    while (this.tokens[i]?.kind === 'space') i++;
    return i;
  }

  /** The bracket that closes the one at `i`; undefined where none opens or it stays open. */
  closing(i: number): number | undefined {
    const closer = closers.get(this.sign(i));
    if (closer === undefined) return undefined;
    for (let j = i, depth = 0; j < this.tokens.length; j++) {
      if (closers.has(this.sign(j))) depth++;
      else if (/^[)\]}]$/.test(this.sign(j)) && --depth === 0) return this.sign(j) === closer ? j : undefined;
    }
    return undefined;
  }
}
