import type { Edit } from './edits.ts';

const paragraph = '\n\n';

/** Commands of which a reader sees the argument: what stands before it, and behind it. */
const shown = new Map<string, readonly [string, string]>([
  ...[
    'emph',
    'textbf',
    'textit',
    'textsl',
    'textsc',
    'texttt',
    'textrm',
    'textsf',
    'text',
    'mbox',
    'fbox',
  ].map((name) => [name, ['', '']] as const),
  ...['underline', 'url', 'enquote', 'ref'].map((name) => [name, ['', '']] as const),
  ...['caption', 'paragraph', 'subparagraph', 'frametitle', 'framesubtitle'].map(
    (name) => [name, [paragraph, ' ']] as const,
  ),
  ['footnote', [' (', ')']],
  ['eqref', ['(', ')']],
  ['cite', ['[', ']']],
  ['bibitem', [`${paragraph}[`, '] ']],
]);

/** Commands that are not seen at all, with their arguments. */
const silent =
  /^(?:label|index|[vh]space|vskip|includegraphics|rule|setlength|setcounter|addtolength|(?:this)?pagestyle|bibliographystyle|centering|(?:no)?indent|maketitle|titlepage|tableofcontents|newpage|clearpage|pagebreak|(?:top|mid|bottom|h|c)(?:rule|line)|(?:big|med|small)skip|hfill|vfill|(?:tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge)|bf|it|em|sc|tt|rm|sf|(?:bf|md|it|up|sl)(?:series|shape)|qed|qedhere|appendix|pause|nonumber|null|protect)$/;

const spelled: ReadonlyMap<string, string> = new Map([
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['o', 'ø'],
  ['i', 'ı'],
  ['dots', '…'],
  ['ldots', '…'],
  ['S', '§'],
  ['today', ''],
  ['LaTeX', 'LaTeX'],
  ['TeX', 'TeX'],
  ['quad', '\u2003'],
  ['qquad', '\u2003'],
  ['par', paragraph],
  ['newline', paragraph],
  ['item', `${paragraph}• `],
]);

const accents: ReadonlyMap<string, string> = new Map([
  ['"', '\u0308'],
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
]);

/** How LaTeX reads without its commands; those that it does not know stay as they are. */
export const latexEdits = (text: string, theorems: ReadonlyMap<string, string>): readonly Edit[] =>
  new Scanner(text, theorems).all();

class Scanner {
  private readonly edits: Edit[] = [];
  /** What is seen in the place of each brace that will close; undefined where it stays. */
  private readonly braces: (string | undefined)[] = [];

  constructor(
    private readonly text: string,
    private readonly theorems: ReadonlyMap<string, string>,
  ) {}

  all(): readonly Edit[] {
    const sign = /[\\%{}~&]|---?|``|''/g;
    for (let found = sign.exec(this.text); found; found = sign.exec(this.text))
      sign.lastIndex = Math.max(found.index + 1, this.sign(found[0], found.index));
    return this.edits;
  }

  private sign(sign: string, at: number): number {
    switch (sign) {
      case '\\':
        return this.command(at);
      case '%':
        return this.match(/%[^\n]*(?:\n[ \t]*)?/y, at, '');
      case '{':
        return this.open(at, '', '');
      case '}': {
        const close = this.braces.pop();
        return close === undefined ? at + 1 : this.edit(at, at + 1, close);
      }
      case '~':
        return this.edit(at, at + 1, '\u00a0');
      case '&':
        return this.edit(at, at + 1, '\u2003');
      default:
        return this.edit(
          at,
          at + sign.length,
          sign === '--' ? '–' : sign === '---' ? '—' : sign === '``' ? '“' : '”',
        );
    }
  }

  private command(at: number): number {
    const name = this.ahead(/\\([A-Za-z@]+)\*?/y, at)?.[1];
    if (name === undefined) return this.symbol(at);
    const next = at + 1 + name.length + (this.text[at + 1 + name.length] === '*' ? 1 : 0);
    if (name === 'begin' || name === 'end') return this.environment(name, at);
    const verb = name === 'verb' ? this.ahead(/([^\sA-Za-z])([^\n]*?)\1/y, next) : undefined;
    if (verb) return this.edit(at, next + verb[0].length, verb[2] ?? '');
    const around = shown.get(name);
    const brace = this.ahead(/\s*(?:\[[^[\]{}]{0,200}\])?\{/y, next);
    if (around && brace) return this.open(next + brace[0].length - 1, ...around, at);
    if (silent.test(name))
      return this.match(
        /(?:\s*\[[^[\]{}]{0,200}\]|\s*\{[^{}]{0,400}\})*(?:[ \t]*\n(?![ \t]*\n))?/y,
        next,
        '',
        at,
      );
    const word = spelled.get(name);
    if (word !== undefined) return this.match(/(?:\{\}| )?/y, next, word, at);
    // Arguments of unknown commands stay.
    const argument = this.ahead(/(?:\[[^[\]{}]{0,200}\])?\{/y, next);
    if (argument === undefined) return next;
    this.braces.push(undefined);
    return next + argument[0].length;
  }

  /** A command of one sign: an accent, the end of a line, a space, or the sign itself. */
  private symbol(at: number): number {
    const accented = this.ahead(/\\(["'`^~=.])(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))/y, at);
    if (accented) {
      const letter = accented[2] ?? accented[3] ?? '';
      return this.edit(
        at,
        at + accented[0].length,
        `${letter}${accents.get(accented[1] ?? '') ?? ''}`.normalize('NFC'),
      );
    }
    const c = this.text[at + 1] ?? '';
    if (c === '\\') return this.match(/\\\\\*?(?:\s*\[[^[\]]{0,40}\])?/y, at, paragraph);
    return this.edit(at, at + 2, /[%&$#_{}]/.test(c) ? c : /[\s,;:]/.test(c) ? ' ' : '');
  }

  private environment(command: string, at: number): number {
    const [all, name = ''] = this.ahead(/\\(?:begin|end)\s*\{([^{}\n]{1,60})\}/y, at) ?? [];
    if (all === undefined) return at + 6;
    const next = at + all.length;
    if (command === 'end') return this.edit(at, next, paragraph);
    if (/^(?:verbatim|lstlisting|comment)\*?$/.test(name)) {
      const end = this.text.indexOf(`\\end{${name}}`, next);
      return this.edit(at, next, paragraph) && (end < 0 ? this.text.length : end);
    }
    const word = name === 'abstract' ? 'Abstract' : this.theorems.get(name);
    const [options = '', about] =
      this.ahead(/(?:\s*<[^<>\n]{0,40}>)?(?:\s*\[([^[\]]{0,200})\])?/y, next) ?? [];
    if (word !== undefined)
      return this.edit(at, next + options.length, `${paragraph}${word}${about ? ` (${about})` : ''}. `);
    const columns =
      /^(?:tabular|array|tabularx|longtable|minipage|thebibliography|multicols|columns?)\*?$/.test(name)
        ? /(?:\s*\{(?:[^{}]|\{[^{}]*\}){0,200}\}){0,2}/y
        : /(?!)|/y;
    return this.match(columns, next + options.length, paragraph, at);
  }

  /** An opening brace, and what is seen in its place and in that of the brace which closes it. */
  private open(brace: number, before: string, behind: string, from = brace): number {
    this.braces.push(behind);
    return this.edit(from, brace + 1, before);
  }

  private ahead(pattern: RegExp, at: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text) ?? undefined;
  }

  private match(pattern: RegExp, at: number, text: string, from = at): number {
    return this.edit(from, at + (this.ahead(pattern, at)?.[0].length ?? 0), text);
  }

  private edit(from: number, to: number, text: string): number {
    this.edits.push({ from, to, text });
    return to;
  }
}
