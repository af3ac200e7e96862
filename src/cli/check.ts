import { checkNotes } from '../check/notes.ts';
import type { Finding, NotesFormat } from '../check/notes.ts';
import { checkJson, countsOf } from '../json/check.ts';
import { derive } from '../mechanics/derive.ts';
import { showRational } from '../expr/rational.ts';
import { unicodeOf } from '../theory/notation.ts';
import type { Theory } from '../theory/theory.ts';
import { badUsage, exit } from './exit.ts';
import { readInput } from './files.ts';
import { answer, jsonText } from './output.ts';
import { loadTheory } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface CheckOptions extends TheoryOptions {
  readonly theory: string;
  readonly format: 'text' | 'json';
  readonly out?: string;
}

/** `betaforge check NOTES --theory THEORY`: a verdict on every equation; exit status 1 if one is refuted. */
export function checkCommand(argument: string, options: CheckOptions): number {
  const theory = loadTheory(options.theory, options);
  const { name, text } = readInput(argument);
  const findings = checkNotes(text, formatOf(name, text), derive(theory));
  if (findings.length === 0) throw badUsage('no-equations', `${name} holds no equation that can be judged`);
  answer(
    options.format === 'json'
      ? jsonText(checkJson(theory, name, findings))
      : findingsText(theory, name, findings),
    options.out,
  );
  return findings.some((f) => f.verdict === 'refuted') ? exit.no : exit.done;
}

/** By the ending of the name; standard input is LaTeX if it looks like it. */
function formatOf(name: string, text: string): NotesFormat {
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
      `${file}:${f.line}:${f.column}: ${f.verdict}${'matches' in f && f.matches !== undefined ? ` (${f.matches})` : ''}`,
    ];
    lines.push(...f.source.split('\n').map((line) => `    ${line}`));
    if (f.verdict === 'refuted') {
      const what = f.matches === 'fixed-point' ? 'the beta function there' : 'left − right';
      lines.push(`  ${what} = ${print(f.difference)}`);
      const point = [...f.witness].map(([atom, value]) => `${print(atom)} = ${showRational(value)}`);
      lines.push(`  not zero at ${point.join(', ')}`);
    }
    if ('why' in f) lines.push(`  ${f.why}`);
    lines.push(...f.assumed.map((a) => `  assumed: ${a}`));
    return lines.join('\n');
  });
  const counts = Object.entries(countsOf(findings)).filter(([, n]) => n > 0);
  return [...blocks, counts.map(([verdict, n]) => `${n} ${verdict}`).join(', ')].join('\n\n');
}
