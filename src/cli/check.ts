import { checkNotes } from '../check/notes.ts';
import { notesRows } from '../check/statements.ts';
import type { NotesFormat } from '../check/statements.ts';
import { checkJson } from '../json/check.ts';
import { checkSarif } from '../json/sarif.ts';
import type { JudgedNotes } from '../report/notes.ts';
import type { Theory } from '../theory/theory.ts';
import { findingsText } from './check-text.ts';
import { badUsage, BadInput, exit } from './exit.ts';
import { report } from './failure.ts';
import { isSameFile, readInput, theoryPath } from './files.ts';
import type { InputFile } from './files.ts';
import { answer, jsonText } from './output.ts';
import { progress, progressDone } from './progress.ts';
import { changesOf } from './watch.ts';
import { derived, loadTheory } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface CheckOptions extends TheoryOptions {
  readonly theory: string;
  readonly format: 'text' | 'json' | 'html' | 'sarif';
  readonly out?: string;
  readonly annotate?: string;
  readonly watch?: boolean;
}

/** `betaforge check NOTES --theory THEORY`: a verdict on every equation; exit status 1 if one is refuted. */
export async function checkCommand(argument: string, options: CheckOptions): Promise<number> {
  refuseConflicts(argument, options);
  if (options.watch !== true) return checkOnce(argument, options);
  let status: number = exit.done;
  // It goes on until a signal ends the program.
  for await (const _ of changesOf([argument, theoryPath(options.theory)])) {
    try {
      status = await checkOnce(argument, options);
    } catch (error) {
      progressDone();
      status = await report(error, process.argv.slice(2));
    }
    process.stderr.write('\n');
    progress('waiting for changes');
  }
  return status;
}

async function checkOnce(argument: string, options: CheckOptions): Promise<number> {
  const theory = loadTheory(options.theory, options);
  const notes = readNotes(argument);
  const format = formatOf(notes);
  if (options.annotate !== undefined && format !== 'tex')
    throw badUsage('bad-option', 'only notes in LaTeX can be annotated', undefined, options.annotate);
  const derivation = derived(theory);
  progress('checking');
  const rows = notesRows(notes.text, format, theory);
  const findings = checkNotes(notes.text, format, derivation, rows);
  if (findings.length === 0) throw noEquations(notes);
  const judged = { ...notes, format, rows, findings };
  const text = await reports[options.format](theory, judged);
  await answer(text, options.out, await annotatedIn(options.annotate, theory, judged));
  return findings.some((f) => f.verdict === 'refuted') ? exit.no : exit.done;
}

/** The annotated notes, to be written beside the answer. */
async function annotatedIn(
  path: string | undefined,
  theory: Theory,
  notes: JudgedNotes,
): Promise<ReadonlyMap<string, string>> {
  if (path === undefined) return new Map();
  const { annotatedTex } = await import('../report/annotated.ts');
  return new Map([[path, annotatedTex(theory, notes)]]);
}

/** The notes without the byte order mark, which is no part of their first line. */
function readNotes(argument: string): InputFile {
  const { name, text } = readInput(argument);
  return { name, text: text.replace(/^\uFEFF/, '') };
}

/** Standard input is read once, and nothing is written over what was read. */
function refuseConflicts(argument: string, { theory, watch, annotate, out }: CheckOptions): void {
  const refuse = (what: string, word: string): never => {
    throw badUsage('bad-option', what, undefined, word);
  };
  if (argument === '-' && theory === '-') refuse('standard input is either the notes or the theory', '-');
  if (watch === true && [argument, theory].includes('-')) refuse('standard input cannot be watched', '-');
  const read = [argument, theory === '-' ? '-' : theoryPath(theory)].filter((path) => path !== '-');
  for (const path of [annotate, out]) {
    if (path === '' || path === '-') refuse(`'${path}' is no file to write to`, path);
    if (path !== undefined && read.some((other) => isSameFile(path, other)))
      refuse(`${path} is what is checked; it is not written over`, path);
  }
  if (annotate !== undefined && out !== undefined && isSameFile(annotate, out))
    refuse(`two answers cannot go into one file`, annotate);
}

const reports: {
  readonly [F in CheckOptions['format']]: (theory: Theory, notes: JudgedNotes) => string | Promise<string>;
} = {
  text: findingsText,
  json: (theory, { name, findings }) => jsonText(checkJson(theory, name, findings)),
  html: async (theory, notes) => (await import('../report/html.ts')).findingsHtml(theory, notes),
  sarif: (theory, notes) => jsonText(checkSarif(theory, notes)),
};

const noEquations = ({ name, text }: InputFile): BadInput =>
  new BadInput([
    {
      code: 'no-equations',
      where: { file: name, line: 1, column: 1, endColumn: 2 },
      source: text.split(/\r?\n/, 1)[0] ?? '',
      what: 'there is no equation here that could be judged',
      hint: 'displayed equations are read in .tex and .md files, and one relation a line in .txt files',
    },
  ]);

/** By the ending of the name; standard input and other files are what they look like. */
function formatOf({ name, text }: InputFile): NotesFormat {
  const ending = /\.(tex|md|txt)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending as NotesFormat;
  if (
    /\\(?:begin\s*\{document\}|documentclass|(?:sub)*section|(?:re)?newcommand|label)(?![A-Za-z])/.test(text)
  )
    return 'tex';
  if (/^(?:#{1,6}\s|```)/m.test(text) && /\$|\\[[(]/.test(text)) return 'md';
  return /\\begin\s*\{/.test(text) ? 'tex' : text.includes('$') ? 'md' : 'txt';
}
