/** A place in a file: 1-based line and columns, counted in code points; `endColumn` is exclusive. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Something wrong in an input, said so that its author can mend it. */
export interface Problem {
  /** A short stable identifier, such as `unknown-name`. */
  readonly code: string;
  readonly where: Span;
  /** The text of the line, for display with a caret below. */
  readonly source: string;
  readonly what: string;
  readonly hint?: string;
}
