import type { Finding } from '../check/notes.ts';
import type { NotesFormat } from '../check/statements.ts';
import type { Row } from '../tex/source.ts';

/** Somebody's notes as they were judged. */
export interface JudgedNotes {
  readonly name: string;
  readonly text: string;
  readonly format: NotesFormat;
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}
