import { checkNotes } from '../check/notes.ts';
import type { Finding, NotesFormat } from '../check/notes.ts';
import { suspicionOf } from '../check/suspicion.ts';
import { checkJson, countsOf } from '../json/check.ts';
import { showRational } from '../expr/rational.ts';
import { visible } from '../theory/format.ts';
import { unicodeOf } from '../theory/notation.ts';
import type { Theory } from '../theory/theory.ts';
import { badUsage, BadInput, exit } from './exit.ts';
import { readInput } from './files.ts';
import type { InputFile } from './files.ts';
import { answer, jsonText } from './output.ts';
import { progress } from './progress.ts';
import { derived, loadTheory } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface CheckOptions extends TheoryOptions {
  readonly theory: string;
  readonly format: 'text' | 'json';
  readonly out?: string;
}

/** `betaforge check NOTES --theory THEORY`: a verdict on every equation; exit status 1 if one is refuted. */
export async function checkCommand(argument: string, options: CheckOptions): Promise<number> {
  if (argument === '-' && options.theory === '-')
    throw badUsage('bad-option', 'standard input is either the notes or the theory', undefined, '-');
  const theory = loadTheory(options.theory, options);
  const notes = readInput(argument);
  const derivation = derived(theory);
  progress('checking');
  const findings = checkNotes(notes.text, formatOf(notes), derivation);
  if (findings.length === 0) throw noEquations(notes);
  await answer(
    options.format === 'json'
      ? jsonText(checkJson(theory, notes.name, findings))
      : findingsText(theory, notes.name, findings),
    options.out,
  );
  return findings.some((f) => f.verdict === 'refuted') ? exit.no : exit.done;
}

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

/** By the ending of the name; standard input is LaTeX if it looks like it. */
function formatOf({ name, text }: InputFile): NotesFormat {
  if (name.endsWith('.tex')) return 'tex';
  if (name.endsWith('.md')) return 'md';
  if (name.endsWith('.txt')) return 'txt';
  return text.includes('\\begin{document}') || text.includes('\\documentclass')
    ? 'tex'
    : text.includes('$')
      ? 'md'
      : 'txt';
}

function findingsText(theory: Theory, file: string, findings: readonly Finding[]): string {
  const print = unicodeOf(theory);
  const blocks = findings.map((f) => {
    const lines = [
      `${visible(file)}:${f.line}:${f.column}: ${f.verdict}${'matches' in f ? ` (${f.matches})` : ''}`,
    ];
    lines.push(...f.source.split('\n').map((line) => `    ${visible(line)}`));
    if (f.verdict === 'refuted') {
      const what = f.matches === 'fixed-point' ? 'the beta function there' : 'left − right';
      lines.push(`  ${what} = ${print(f.difference)}`);
      const point = [...f.witness].map(([atom, value]) => `${print(atom)} = ${showRational(value)}`);
      const values = f.values?.map(print);
      lines.push(
        `  not zero at ${point.join(', ')}${values ? `: left ${values[0]!}, right ${values[1]!}` : ''}`,
      );
      if (f.mistake) lines.push(`  ${suspicionOf(f.mistake, print)}`);
    }
    if ('why' in f) lines.push(`  ${visible(f.why)}`);
    lines.push(...f.assumed.map((a) => `  assumed: ${visible(a)}`));
    return lines.join('\n');
  });
  const counts = Object.entries(countsOf(findings)).filter(([, n]) => n > 0);
  return [...blocks, counts.map(([verdict, n]) => `${n} ${verdict}`).join(', ')].join('\n\n');
}
