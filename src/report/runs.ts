import type { Stretch } from '../check/part.ts';
import type { NotesFormat } from '../check/statements.ts';
import type { Formula } from './layout.ts';
import { bodyOf, headingsOf, readableIn, titleOf } from './prose.ts';
import type { Heading } from './prose.ts';

export type Part =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'formula'; readonly formula: Formula };

/** A heading, a paragraph or a displayed formula of somebody's notes. */
export type Run =
  | { readonly kind: 'heading' | 'paragraph'; readonly parts: readonly Part[] }
  | { readonly kind: 'display'; readonly formula: Formula };

/** The notes as a reader sees them, from beginning to end. */
export function runsOf(text: string, format: NotesFormat, formulas: readonly Formula[]): readonly Run[] {
  const body = bodyOf(text, format);
  const title = titleOf(text, format);
  const read = title ? [title, body] : [body];
  const reader = new Reader(readableIn(text, format, formulas), headingsOf(text, format));
  const isIn = ({ from, to }: Stretch, formula: Formula): boolean => formula.from >= from && formula.to <= to;
  // Of the preamble, but for the title, only what is judged is of interest.
  const others = formulas.filter(
    (formula) =>
      !read.some((stretch) => isIn(stretch, formula)) &&
      formula.rows.some(({ findings }) => findings.length > 0),
  );
  const before = others.filter(({ from }) => from < body.from);
  for (const formula of before) reader.alone(formula);
  for (const stretch of read) {
    let at = stretch.from;
    for (const formula of formulas.filter((f) => isIn(stretch, f))) {
      reader.prose(at, formula.from);
      reader.formula(formula);
      at = formula.to;
    }
    reader.prose(at, stretch.to);
    reader.close();
  }
  for (const formula of others.slice(before.length)) reader.alone(formula);
  return reader.all();
}

class Reader {
  private readonly runs: Run[] = [];
  private parts: Part[] = [];
  private heading: Heading | undefined;

  constructor(
    private readonly readable: (from: number, to: number) => string,
    private readonly headings: readonly Heading[],
  ) {}

  all(): readonly Run[] {
    this.close();
    return this.runs;
  }

  formula(formula: Formula): void {
    if (formula.kind === 'inline') return void this.parts.push({ kind: 'formula', formula });
    this.close();
    this.runs.push({ kind: 'display', formula });
  }

  alone(formula: Formula): void {
    this.formula(formula);
    this.close();
  }

  /** Prose is cut at blank lines and at both ends of headings. */
  prose(from: number, to: number): void {
    const cuts = this.headings
      .flatMap((h) => [h.from, h.words.from, h.words.to, h.to])
      .filter((at) => at > from && at < to);
    const ends = [...new Set([...cuts, to])].sort((a, b) => a - b);
    ends.reduce((start, end) => (this.stretch(start, end), end), from);
  }

  close(): void {
    const blank = this.parts.every((p) => p.kind === 'text' && p.text.trim() === '');
    if (!blank) this.runs.push({ kind: this.heading ? 'heading' : 'paragraph', parts: this.parts });
    this.parts = [];
  }

  private stretch(from: number, to: number): void {
    const heading = this.headings.find((h) => from >= h.from && to <= h.to);
    if (heading !== this.heading) this.close();
    this.heading = heading;
    if (heading && (from < heading.words.from || to > heading.words.to)) return;
    this.readable(from, to)
      .split(/\n[ \t\r]*\n/)
      .forEach((text, i) => {
        if (i > 0) this.close();
        this.parts.push({ kind: 'text', text });
      });
  }
}
