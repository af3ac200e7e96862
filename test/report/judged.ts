import { checkNotes } from '../../src/check/notes.ts';
import { notesRows } from '../../src/check/statements.ts';
import type { NotesFormat } from '../../src/check/statements.ts';
import type { JudgedNotes } from '../../src/report/notes.ts';
import { galleryDerivation } from '../gallery.ts';

export const phi4 = galleryDerivation('phi4');

/** Notes on φ⁴ with their verdicts. */
export function judged(text: string, format: NotesFormat = 'tex', name = `notes.${format}`): JudgedNotes {
  const rows = notesRows(text, format, phi4.theory);
  return { name, text, format, rows, findings: checkNotes(text, format, phi4, rows) };
}
