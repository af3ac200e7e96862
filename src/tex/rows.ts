import { argumentAt, isSpace, optionAt, textOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Environments that only arrange rows; matrices and the like are part of a formula. */
const arranging =
  /^(?:equation|align|alignat|flalign|gather|multline|eqnarray|split|aligned|alignedat|gathered|[dr]?cases)\*?$/;

/** Commands that are dropped with their argument. */
const dropped =
  /^\\(?:label|tag\*?|eqref|ref|cref|cite[a-z]*|hspace\*?|vspace\*?|[hv]?phantom|footnote|footnotemark|color|index|eqno|leqno)$/;
/** Commands that are dropped alone. */
const ignored =
  /^\\(?:nonumber|notag|displaystyle|textstyle|scriptstyle|limits|nolimits|allowbreak|nobreak|noindent|qedhere|qed|allowdisplaybreaks|displaybreak|hline|centering|small|footnotesize|relax)$/;
/** Frames, whose content is kept. */
const frames = /^\\(?:boxed|fbox|framebox|mathclap|mathllap|mathrlap|ensuremath|Aboxed|colorbox)$/;
const spacing =
  /^(?: |~|\\[,;:!> ]|\\quad|\\qquad|\\enspace|\\thinspace|\\medspace|\\thickspace|\\negthinspace)$/;

const relations =
  /^(?:=|<|>|\\(?:equiv|approx|simeq|sim|cong|propto|to|rightarrow|longrightarrow|mapsto|leq?|geq?|neq?|ll|gg|coloneqq|Rightarrow|implies|iff|Longrightarrow|Leftrightarrow))$/;
const operators = /^(?:[+\-*/]|\\(?:cdot|times|pm|mp))$/;

/**
 * Splits the tokens of one block into its rows: at `\\` outside matrices and braces. Labels, tags, alignment marks
 * and frames are taken away. A row that goes on the formula of the row before (it begins with an operator and has
 * no relation, or `joined` says so) is joined to it.
 */
export function splitRows(tokens: readonly Token[], joined: boolean): readonly (readonly Token[])[] {
  const splitter = new Splitter(tokens);
  const rows: Token[][] = [];
  for (const raw of splitter.rows()) {
    const row = trim(raw);
    if (row.length === 0) continue;
    const before = rows[rows.length - 1];
    if (before !== undefined && (joined || goesOn(before, row))) before.push(space(row), ...row);
    else rows.push(row);
  }
  return rows.map(trim);
}

const space = ([first]: readonly Token[]): Token => ({ text: ' ', at: first?.at ?? 0, end: first?.at ?? 0 });

function goesOn(before: readonly Token[], row: readonly Token[]): boolean {
  const last = before[before.length - 1]?.text ?? '';
  if (operators.test(last) || relations.test(last)) return true;
  return operators.test(row[0]?.text ?? '') && !row.some((t) => relations.test(t.text));
}

/** Takes spacing off both ends and punctuation off the end. */
function trim(row: readonly Token[]): Token[] {
  let from = 0;
  let to = row.length;
  const is = (i: number, pattern: RegExp): boolean => pattern.test(row[i]?.text ?? '');
  while (from < to && is(from, spacing)) from++;
  while (
    from < to &&
    (is(to - 1, spacing) || (is(to - 1, /^[,.;]$/) && !is(to - 2, /^\\(?:right|left|[Bb]igg?[lr]?)$/)))
  )
    to--;
  return row.slice(from, to);
}

type Brace = 'kept' | 'dropped';
type Environment = { readonly arranges: boolean; readonly unfenced: boolean };

class Splitter {
  private i = 0;
  private row: Token[] = [];
  private readonly finished: Token[][] = [];
  private readonly braces: Brace[] = [];
  private readonly environments: Environment[] = [];

  constructor(private readonly tokens: readonly Token[]) {}

  rows(): readonly (readonly Token[])[] {
    while (this.i < this.tokens.length) this.step(this.tokens[this.i++] as Token);
    this.finish();
    return this.finished;
  }

  private finish(): void {
    this.finished.push(this.row);
    this.row = [];
  }

  /** Outside matrices and kept braces, where a row may end. */
  private get outside(): boolean {
    return this.environments.every((e) => e.arranges) && !this.braces.includes('kept');
  }

  private step(token: Token): void {
    const { text } = token;
    if (text === '\\\\' || text === '\\\\*' || text === '\\cr' || text === '\\newline') this.lineBreak(token);
    else if (text === '&' && this.outside) this.column(token);
    else if (text === '\\hfill' || text === '\\hfil') this.row.push({ ...token, text: '\\qquad' });
    else if (text === '\\mbox' || text === '\\hbox') this.row.push({ ...token, text: '\\text' });
    else if (text === '{') this.open(token, 'kept');
    else if (text === '}') this.close(token);
    else if (text === '\\begin') this.begin(token);
    else if (text === '\\end') this.end(token);
    else if (text === '\\intertext' || text === '\\shortintertext') {
      this.skipArgument();
      if (this.outside) this.finish();
    } else if (dropped.test(text)) this.skipArgument();
    else if (text === '\\textcolor') {
      this.skipArgument();
      this.frame();
    } else if (frames.test(text)) this.frame();
    else if (!ignored.test(text)) this.row.push(token);
  }

  /** An alignment mark: beside a relation or an operator it is nothing, else a new column begins. */
  private column(token: Token): void {
    const bare = (t: Token): boolean => !isSpace(t) && !/^[{}]$/.test(t.text) && !spacing.test(t.text);
    const before = this.row.findLast(bare)?.text;
    const after = this.tokens.slice(this.i, this.i + 20).find(bare)?.text ?? '&';
    const ties = (text: string): boolean => relations.test(text) || operators.test(text);
    const ends = /^(?:&|\\\\|\\cr|\\end|\\tag|\\label|\\nonumber|\\notag)/.test(after);
    if (before === undefined || ties(before) || ties(after) || ends) return;
    this.row.push({ ...token, text: '\\qquad' });
  }

  private lineBreak(token: Token): void {
    if (!this.outside) return void this.row.push(token);
    if (this.tokens[this.i]?.text === '*') this.i++;
    const option = this.tokens[this.i]?.text === '[' ? optionAt(this.tokens, this.i) : undefined;
    if (option !== undefined && /^-?[\d.]+ *[a-z]{2}$/.test(textOf(option.tokens).trim()))
      this.i = option.next;
    this.finish();
  }

  private open(token: Token, kind: Brace): void {
    this.braces.push(kind);
    if (kind === 'kept') this.row.push(token);
  }

  private close(token: Token): void {
    const kind = this.braces.pop() ?? 'kept';
    if (kind === 'kept') this.row.push(token);
  }

  /** The content of a frame is kept, its braces are not. */
  private frame(): void {
    while (isSpace(this.tokens[this.i])) this.i++;
    const token = this.tokens[this.i];
    if (token?.text !== '{') return;
    this.i++;
    this.open(token, 'dropped');
  }

  private skipArgument(): void {
    const option = optionAt(this.tokens, this.i);
    const argument = argumentAt(this.tokens, option?.next ?? this.i);
    if (argument !== undefined) this.i = argument.next;
  }

  private begin(token: Token): void {
    const name = argumentAt(this.tokens, this.i);
    const environment = name === undefined ? '' : textOf(name.tokens);
    // After a relation, cases distinguish values; otherwise they list equations.
    const piecewise = /cases/.test(environment) && this.row.some((t) => relations.test(t.text));
    const arranges = arranging.test(environment) || (environment === 'array' && this.listsEquations());
    if (name === undefined || !arranges || piecewise || this.braces.includes('kept')) {
      this.environments.push({ arranges: false, unfenced: false });
      this.row.push(token);
      return;
    }
    this.i = name.next;
    const option = optionAt(this.tokens, this.i);
    if (option !== undefined && /^\s*[tbc]?\s*$/.test(textOf(option.tokens))) this.i = option.next;
    if (/^(?:x?alignat|alignedat|array)/.test(environment)) this.skipArgument();
    this.environments.push({ arranges: true, unfenced: this.dropFence() });
  }

  /** Is the array that begins here a list of equations, one in each row? */
  private listsEquations(): boolean {
    const inside = this.tokens.slice(this.i);
    const end = inside.findIndex((t) => t.text === '\\end');
    const body = inside.slice(0, end < 0 ? undefined : end);
    const rows = body.reduce((n, t) => n + (t.text === '\\\\' ? 1 : 0), 1);
    const before = this.row.filter((t) => !isSpace(t)).map((t) => t.text);
    const embraced = before.length === 0 || /^\\left(?:\\\{|\.|\\lbrace)$/.test(before.join(''));
    return embraced && body.filter((t) => relations.test(t.text)).length >= rows;
  }

  private end(token: Token): void {
    const environment = this.environments.pop();
    if (environment?.arranges !== true) return void this.row.push(token);
    const name = argumentAt(this.tokens, this.i);
    if (name !== undefined) this.i = name.next;
    if (!environment.unfenced) return;
    const rest = this.tokens.slice(this.i, this.i + 4).filter((t) => !isSpace(t));
    const [right, delimiter] = rest;
    if (right?.text === '\\right' && delimiter !== undefined)
      this.i = this.tokens.indexOf(delimiter, this.i) + 1;
  }

  /** Takes away a `\left\{` that only embraces the rows. */
  private dropFence(): boolean {
    const last = this.row.filter((t) => !isSpace(t)).slice(-2);
    if (last[0]?.text !== '\\left' || last[1] === undefined || !/^(?:\\\{|\.|\\lbrace)$/.test(last[1].text))
      return false;
    this.row.length = this.row.indexOf(last[0]);
    return true;
  }
}
