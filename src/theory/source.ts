import type { Problem } from './problem.ts';

/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The text of a file in the form LF, NFC, without a byte order mark. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

export const sourceOf = (file: string, raw: string): Source => ({
  file,
  text: raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC'),
});

const codePoints = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

/** At most this many problems of one file are told. */
export const mostProblems = 100;

/** Collects what is wrong with one file. */
export class Problems {
  private readonly found: { readonly start: number; readonly problem: Problem }[] = [];
  private untold = 0;

  constructor(readonly source: Source) {}

  /** Says that something is wrong at `place`; where that is longer than a line, its first line is marked. */
  add(code: string, place: Place, what: string, hint?: string): void {
    if (this.full) {
      this.untold++;
      return;
    }
    const { file, text } = this.source;
    const at = Math.min(place.start, text.length);
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    const column = codePoints(text.slice(lineStart, at)) + 1;
    const marked = codePoints(text.slice(at, Math.min(place.end, lineEnd)));
    this.addElsewhere(
      {
        code,
        where: { file, line: this.lineOf(at), column, endColumn: column + Math.max(1, marked) },
        source: text.slice(lineStart, lineEnd),
        what,
        ...(hint !== undefined && { hint }),
      },
      at,
    );
  }

  /** A problem of something beside the file, such as an option. */
  addElsewhere(problem: Problem, start = -1): void {
    this.found.push({ start, problem });
  }

  /** Are there so many problems that no further one will be told? */
  get full(): boolean {
    return this.found.length >= mostProblems;
  }

  get none(): boolean {
    return this.found.length === 0;
  }

  /** The problems in the order of their places. */
  list(): readonly Problem[] {
    const told = [...this.found].sort((a, b) => a.start - b.start).map((f) => f.problem);
    const last = told.at(-1);
    if (this.untold === 0 || !last) return told;
    return [...told, { ...last, code: 'too-many-problems', what: 'there are more problems, not told here' }];
  }

  private lineOf(offset: number): number {
    let line = 1;
    for (
      let i = this.source.text.indexOf('\n');
      i >= 0 && i < offset;
      i = this.source.text.indexOf('\n', i + 1)
    )
      line++;
    return line;
  }
}
