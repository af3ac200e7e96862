import { definesMacro, definitionAt } from './macros.ts';
import type { Macro, Macros } from './macros.ts';
import { textOf, tokenize } from './tokens.ts';

/** A stretch of mathematics in a file; `from` and `to` bound its content. */
export interface Region {
  readonly kind: 'display' | 'inline';
  /** `equation`, `align*`, …; absent for dollars and brackets. */
  readonly environment?: string;
  readonly from: number;
  readonly to: number;
  readonly macros: Macros;
  /** The lines begin with the `>` of a Markdown quotation. */
  readonly quoted: boolean;
  /** Why its end was not found. */
  readonly problem?: string;
}

export type Format = 'tex' | 'md';

const displays =
  /^(?:equation|align|alignat|flalign|xalignat|xxalignat|gather|multline|eqnarray|displaymath|dmath|dgroup|dseries|darray|empheq|IEEEeqnarray|split|aligned|alignedat|gathered|cases|dcases)\*?$/;
const verbatims = /^(?:verbatim|Verbatim|lstlisting|minted|comment|filecontents)\*?$/;

/** Finds all mathematics of a file, and the macros in force at each place. */
export function regionsOf(text: string, format: Format): readonly Region[] {
  return new Scanner(text, format).all();
}

class Scanner {
  private readonly regions: Region[] = [];
  private macros: ReadonlyMap<string, Macro> = new Map();
  /** Closing marks that do not occur any more. */
  /** The last place of which the beginning of its line was asked for, and that. */
  private line = { seen: 0, start: 0 };
  private readonly exhausted = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly format: Format,
  ) {}

  all(): readonly Region[] {
    let at = this.format === 'md' ? frontMatter(this.text) : 0;
    while (at < this.text.length) at = this.step(at);
    return this.regions;
  }

  /** Handles what stands at `at` and says where to go on. */
  private step(at: number): number {
    const c = this.text[at];
    if (c === '\\') return this.command(at);
    if (c === '$') return this.dollars(at);
    if (this.format === 'tex') return c === '%' ? this.lineEnd(at) : at + 1;
    if (c === '`' || c === '~') return this.code(at);
    if (c === '<' && this.text.startsWith('<!--', at)) return this.behind('-->', at + 4) ?? this.text.length;
    return at + 1;
  }

  private command(at: number): number {
    const command = /\\(?:[A-Za-z@]+\*?|[^]|$)/uy;
    command.lastIndex = at;
    const name = command.exec(this.text)?.[0] ?? '\\';
    const next = at + name.length;
    // Markdown writes \\[ and \\( so that the backslash stays.
    if (this.format === 'md' && name === '\\\\' && /^[[(]/.test(this.text.slice(next, next + 1)))
      return this.text[next] === '['
        ? this.upTo('\\\\]', 'display', next + 1)
        : this.upTo('\\\\)', 'inline', next + 1);
    if (name === '\\ensuremath') return this.ensured(next);
    if (name === '\\[') return this.upTo('\\]', 'display', next);
    if (name === '\\(') return this.upTo('\\)', 'inline', next);
    if (name === '\\begin') return this.begin(at, next);
    if (name === '\\verb' || name === '\\verb*' || name === '\\lstinline') {
      const delimiter = this.text[next] ?? '';
      const close = this.text.indexOf(delimiter, next + 1);
      return delimiter === '' || close < 0 || close > this.lineEnd(next) ? next : close + 1;
    }
    if (definesMacro(name)) return this.define(at) ?? next;
    const alias = this.macros.get(name);
    const opened = alias && /^\s*\\begin\s*\{(.*)\}\s*$/.exec(textOf(alias.body))?.[1];
    if (alias && opened !== undefined && displays.test(opened)) return this.environment(opened, at, next);
    if (alias && /^\s*\\\[\s*$/.test(textOf(alias.body))) return this.upTo('\\]', 'display', next);
    return next;
  }

  /** `\ensuremath{…}` in the text. */
  private ensured(at: number): number {
    const open = /\s*\{/y;
    open.lastIndex = at;
    const from = at + (open.exec(this.text)?.[0].length ?? 0);
    const to = from === at ? undefined : this.closingBrace(from);
    if (to === undefined) return at;
    this.push('inline', from, to);
    return to + 1;
  }

  private closingBrace(from: number): number | undefined {
    const limit = this.paragraphEnd(from);
    for (let i = from, depth = 1; i < limit; i++) {
      const c = this.text[i];
      if (c === '\\') i++;
      else if (c === '{') depth++;
      else if (c === '}' && --depth === 0) return i;
    }
    return undefined;
  }

  private define(at: number): number | undefined {
    const definition = definitionAt(this.text, at);
    if (definition === undefined) return this.defineEnvironment(at);
    if (this.macros.size < 2000) this.macros = new Map(this.macros).set(definition.name, definition.macro);
    return definition.end;
  }

  /** `\def\beq#1\eeq{\begin{equation}#1\end{equation}}`: two names for the ends of an environment. */
  private defineEnvironment(at: number): number | undefined {
    const pattern =
      /\\(?:long\s*\\)?def\s*(\\[A-Za-z]+)\s*#1\s*(\\[A-Za-z]+)\s*\{\s*(\\begin\{([a-z]+\*?)\})\s*#1\s*(\\end\{\4\})\s*\}/y;
    pattern.lastIndex = at;
    const [whole, opening, closing, begin, , end] = pattern.exec(this.text) ?? [];
    if (whole === undefined || opening === undefined || closing === undefined) return undefined;
    const alias = (body = ''): Macro => ({ parameters: 0, body: tokenize(body, 0, body.length) });
    if (this.macros.size < 2000)
      this.macros = new Map(this.macros).set(opening, alias(begin)).set(closing, alias(end));
    return at + whole.length;
  }

  private begin(at: number, next: number): number {
    const name = /\s*\{([A-Za-z]+\*?)\}/y;
    name.lastIndex = next;
    const found = name.exec(this.text);
    const environment = found?.[1];
    if (!found || environment === undefined) return next;
    const inside = next + found[0].length;
    if (environment === 'math') return this.upTo('\\end{math}', 'inline', inside);
    const columns = /\s*(?:\{\d+\}|\[[^\]\n]*\](?:\s*\{[A-Za-z]+\*?(?:=\d+)?\})?|\{[a-zA-Z*'".?]+\})/y;
    columns.lastIndex = inside;
    const skipped = /^(?:x*alignat|alignedat|aligned|gathered|split|empheq|IEEEeqnarray)/.test(environment)
      ? (columns.exec(this.text)?.[0].length ?? 0)
      : 0;
    if (verbatims.test(environment)) return this.behind(`\\end{${environment}}`, inside) ?? inside;
    return displays.test(environment) ? this.environment(environment, at, inside + skipped) : inside;
  }

  /** From the content of an environment to its end, whether written out or by a macro. */
  private environment(environment: string, at: number, from: number): number {
    const closers = [`\\end{${environment}}`];
    for (const [name, { body }] of this.macros) {
      const ended = /^\s*\\end\s*\{(.*)\}\s*$/.exec(textOf(body))?.[1];
      if (ended === environment || (environment === 'displaymath' && textOf(body).trim() === '\\]'))
        closers.push(name);
    }
    let best: { at: number; length: number } | undefined;
    for (const closer of closers) {
      const found = this.find(closer, from);
      if (found !== undefined && (best === undefined || found < best.at))
        best = { at: found, length: closer.length };
    }
    if (best === undefined) {
      return this.unfinished(from, `\\begin{${environment}} has no end`);
    }
    this.push('display', from, best.at, { environment }, at);
    return best.at + best.length;
  }

  private dollars(at: number): number {
    if (this.text[at + 1] === '$') return this.upTo('$$', 'display', at + 2);
    const from = at + 1;
    const limit = this.paragraphEnd(from);
    if (this.format === 'md' && this.text[from] === '`') {
      const end = this.find('`$', from + 1, limit);
      if (end !== undefined) this.push('inline', from + 1, end);
      return end === undefined ? from : end + 2;
    }
    const close = this.find('$', from, limit);
    if (close === undefined || close === from) return from;
    // In Markdown, $5 and $6 are prices.
    const price =
      this.format === 'md' &&
      (/\s/.test(this.text[from] ?? ' ') ||
        /\s/.test(this.text[close - 1] ?? ' ') ||
        /\d/.test(this.text[close + 1] ?? ''));
    if (price) return from;
    this.push('inline', from, close);
    return close + 1;
  }

  private upTo(closer: string, kind: Region['kind'], from: number): number {
    const close = this.find(closer, from);
    if (close === undefined) {
      return kind === 'inline' ? from : this.unfinished(from, 'the displayed formula has no end');
    }
    this.push(kind, from, close);
    return close + closer.length;
  }

  /** A display whose end is missing is taken to end with its paragraph. */
  private unfinished(from: number, problem: string): number {
    const to = this.paragraphEnd(from);
    this.push('display', from, to, { problem });
    return to;
  }

  private push(
    kind: Region['kind'],
    from: number,
    to: number,
    more: Partial<Region> = {},
    line: number = from,
  ): void {
    const quoted = this.format === 'md' && this.isQuoted(line);
    this.defineWithin(from, to);
    this.regions.push({ kind, from, to, macros: this.macros, quoted, ...more });
  }

  /** Whether the line of a place, which lies behind all places before, begins as a quotation. */
  private isQuoted(at: number): boolean {
    const { seen, start } = this.line;
    const newline = this.text.slice(seen, at).lastIndexOf('\n');
    const from =
      at < seen ? this.text.lastIndexOf('\n', at - 1) + 1 : newline < 0 ? start : seen + newline + 1;
    this.line = { seen: Math.max(seen, at), start: at < seen ? start : from };
    return /^[ \t]*>/.test(this.text.slice(from, Math.min(at, from + 200)));
  }

  /** Macros may be defined inside a formula, as Markdown pages do. */
  private defineWithin(from: number, to: number): void {
    const definition =
      /\\(?:(?:re)?newcommand|providecommand|def|let|DeclareMathOperator|NewDocumentCommand)(?![A-Za-z])/g;
    for (const { index } of this.text.slice(from, to).matchAll(definition)) this.define(from + index);
  }

  /** The closing mark, outside comments, escapes and text in braces. */
  private find(closer: string, from: number, limit = this.text.length): number | undefined {
    const key = limit === this.text.length ? closer : undefined;
    if (key !== undefined && this.exhausted.has(key)) return undefined;
    for (let i = from; i < limit;) {
      if (
        this.text.startsWith(closer, i) &&
        !(
          closer.startsWith('\\') &&
          /^[A-Za-z]$/.test(this.text[i + closer.length] ?? '') &&
          !closer.endsWith('}') &&
          /[A-Za-z]$/.test(closer)
        )
      )
        return i;
      const c = this.text[i];
      if (c === '%') i = this.lineEnd(i) + 1;
      else if (c === '\\') i = closer.startsWith('$') ? this.behindText(i) : i + 2;
      else i++;
    }
    if (key !== undefined) this.exhausted.add(key);
    return undefined;
  }

  /** Steps over a command; over its argument too where that is text, which may hold dollars. */
  private behindText(at: number): number {
    const text = /\\(?:text[a-z]*|mbox|intertext)\s*\{[^{}]{0,500}\}/y;
    text.lastIndex = at;
    return at + (text.exec(this.text)?.[0].length ?? 2);
  }

  /** Code spans and fences of Markdown. */
  private code(at: number): number {
    const fence = /(?:`+|~{3,})/y;
    fence.lastIndex = at;
    const marks = fence.exec(this.text)?.[0];
    if (marks === undefined) return at + 1;
    const next = at + marks.length;
    const start = this.text.lastIndexOf('\n', at - 1) + 1;
    if (marks.length >= 3 && /^[\s>]*$/.test(this.text.slice(start, at))) {
      const math = /math[ \t]*\r?\n/y;
      math.lastIndex = next;
      const head = math.exec(this.text)?.[0].length;
      const end =
        head === undefined
          ? undefined
          : this.text.indexOf(`\n${this.text.slice(start, at)}${marks}`, next + head - 1);
      if (head !== undefined && end !== undefined && end >= 0)
        this.push('display', next + head, Math.max(end, next + head));
      return (
        this.behind(`\n${this.text.slice(start, at)}${marks}`, next) ??
        this.behind(`\n${marks}`, next) ??
        this.text.length
      );
    }
    if (marks.startsWith('~')) return next;
    const close = this.text.indexOf(marks, next);
    return close < 0 || close > this.paragraphEnd(next) ? next : close + marks.length;
  }

  private behind(mark: string, from: number): number | undefined {
    if (this.exhausted.has(mark)) return undefined;
    const found = this.text.indexOf(mark, from);
    if (found < 0) this.exhausted.add(mark);
    return found < 0 ? undefined : found + mark.length;
  }

  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  private nextBlank = -1;

  /** Where the next blank line begins. */
  private paragraphEnd(at: number): number {
    if (this.nextBlank < at) {
      const blank = /\n[ \t>]*\r?\n/g;
      blank.lastIndex = at;
      this.nextBlank = blank.exec(this.text)?.index ?? this.text.length;
    }
    return this.nextBlank;
  }
}

/** The offset behind the YAML head of a Markdown page. */
function frontMatter(text: string): number {
  const head = /^\ufeff?---\r?\n/.exec(text)?.[0].length;
  if (head === undefined) return 0;
  const end = /\n---[ \t]*\r?(?:\n|$)/.exec(text.slice(head - 1));
  return end ? head - 1 + end.index + end[0].length : 0;
}
