import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { withFixedPoints } from '../../src/analysis/fixed-point-steps.ts';
import { checkNotes } from '../../src/check/notes.ts';
import type { Finding } from '../../src/check/notes.ts';
import type { NotesFormat } from '../../src/check/statements.ts';
import { derive } from '../../src/mechanics/derive.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { galleryDerivation, theoryFrom } from '../gallery.ts';

/**
 * Notes by many hands. The first line names the theory, `%% theory: phi4`, of the gallery or of
 * `theories/` beside this file; behind each line with a relation stands what
 * is to be found there, `%% proved` or `%% refuted`, where several begin on one line one after the other. These marks are
 * taken out before the notes are read.
 */
export interface Fixture {
  readonly name: string;
  readonly format: NotesFormat;
  readonly theory: string;
  readonly text: string;
  readonly expected: readonly Expectation[];
}

export interface Expectation {
  readonly line: number;
  readonly verdict: Finding['verdict'];
}

const directory = new URL('fixtures/', import.meta.url);
const mark = /[ \t]*%%(.*)$/u;
const verdicts: readonly string[] = ['proved', 'supported', 'refuted', 'undecided', 'unread', 'definition'];

export const fixtures: readonly Fixture[] = readdirSync(directory)
  .filter((file) => /\.(?:tex|md|txt)$/.test(file))
  .sort()
  .map((file) => fixtureOf(file, readFileSync(new URL(file, directory), 'utf8')));

function fixtureOf(file: string, marked: string): Fixture {
  const [first = '', ...rest] = marked.split('\n');
  const theory = /%% theory: (\S+)/.exec(first)?.[1];
  if (theory === undefined) throw new Error(`${file}: the first line names no theory`);
  const expected = rest.flatMap((line, i) =>
    (mark.exec(line)?.[1] ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word): Expectation => {
        if (!verdicts.includes(word)) throw new Error(`${file}:${i + 2}: ${word} is no verdict`);
        return { line: i + 2, verdict: word as Finding['verdict'] };
      }),
  );
  const text = ['', ...rest.map((line) => line.replace(mark, ''))].join('\n');
  return { name: file, format: file.split('.').at(-1) as NotesFormat, theory, text, expected };
}

const derivations = new Map<string, Derivation>();

export function theoryOf({ theory }: Fixture): Derivation {
  const known = derivations.get(theory) ?? derivationNamed(theory);
  derivations.set(theory, known);
  return known;
}

export function derivationNamed(name: string): Derivation {
  const own = new URL(`theories/${name}.yaml`, import.meta.url);
  return existsSync(own)
    ? withFixedPoints(derive(theoryFrom(readFileSync(own, 'utf8'), `${name}.yaml`)))
    : galleryDerivation(name);
}

export const findingsIn = (fixture: Fixture): readonly Finding[] =>
  checkNotes(fixture.text, fixture.format, theoryOf(fixture));
