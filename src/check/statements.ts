import type { Sym } from '../expr/expr.ts';
import { dependsOn } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { joinContinued } from '../tex/continued.ts';
import { readRow } from '../tex/read.ts';
import type { ReadResult } from '../tex/read.ts';
import type { Format } from '../tex/regions.ts';
import { rowsOf } from '../tex/source.ts';
import type { TexVocabulary } from '../tex/vocabulary.ts';
import type { Row } from '../tex/source.ts';
import type { Theory } from '../theory/theory.ts';
import { sideOf } from './chain.ts';
import { conventionOf, following } from './convention.ts';
import type { Convention } from './convention.ts';
import { plainRows } from './plain.ts';
import { isFree, shownName, vocabularyOf } from './vocabulary.ts';

export type NotesFormat = Format | 'txt';

/** One relation of the notes as it was read; of matrices, or with a free index, every relation that it makes. */
export interface Statement {
  readonly row: Row;
  readonly entries: readonly [ReadResult, ...ReadResult[]];
  /** Whether no other relation stands in its row. */
  readonly isAlone: boolean;
  /** How the notes measure the scale there, where they said so. */
  readonly convention: Convention | undefined;
  /** Whether it is this line that says so. */
  readonly isConvention: boolean;
}

/** The rows of mathematics of somebody's notes, in their order. */
export const notesRows = (text: string, format: NotesFormat, theory: Theory): readonly Row[] =>
  joinContinued(format === 'txt' ? plainRows(text, theory) : rowsOf(text, format));

/** The notes, relation by relation; a scale variable of their own has its meaning from the line on that introduces it. */
export function statementsOf(rows: readonly Row[], derivation: Derivation): readonly Statement[] {
  const statements: Statement[] = [];
  let vocabulary = vocabularyOf(derivation);
  let convention: Convention | undefined;
  for (const row of rows) {
    const results: readonly ReadResult[] =
      row.problem === undefined ? readRow(row.tex, vocabulary) : [{ ok: false, why: row.problem, at: 0 }];
    const statementsOfRow = statementsIn(results);
    for (const entries of statementsOfRow) {
      const [result] = entries;
      const stated = result.ok
        ? conventionOf(row.tex, result.sides.map(sideOf), derivation, vocabulary)
        : undefined;
      if (stated) {
        convention = stated;
        vocabulary = following(vocabulary, stated);
      }
      const isAlone = statementsOfRow.length === 1;
      statements.push({ row, entries, isAlone, convention, isConvention: stated !== undefined });
      for (const entry of entries) {
        const name = stated ? undefined : nameDefinedBy(entry);
        if (name) vocabulary = withName(vocabulary, name);
      }
    }
  }
  return statements;
}

/** The symbol that nobody knew before and that a line sets equal to something else. */
function nameDefinedBy(result: ReadResult): Sym | undefined {
  if (!result.ok || result.continues || result.readings.length > 1) return undefined;
  const [left, right, ...more] = result.sides;
  const [sign] = result.relations;
  const isName = left?.expr.op === 'sym' && isFree(left.expr) && left.at === undefined;
  return isName && right && more.length === 0 && /[=≡]/.test(sign ?? '') && !dependsOn(right.expr, left.expr)
    ? left.expr
    : undefined;
}

/** From here on a bracket behind this name is a factor, and the name needs no mention under what is assumed. */
const withName = (vocabulary: TexVocabulary, name: Sym): TexVocabulary => ({
  ...vocabulary,
  meaning: (spelling) =>
    vocabulary.meaning(spelling) ??
    (spelling === shownName(name) ? { kind: 'symbol', expr: name, moves: true } : undefined),
});

/** Puts the entries of one statement together. */
function statementsIn(results: readonly ReadResult[]): readonly Statement['entries'][] {
  const statements: [ReadResult, ...ReadResult[]][] = [];
  for (const result of results) {
    if (result.ok && result.entry !== undefined && result.entry.index > 0) statements.at(-1)?.push(result);
    else statements.push([result]);
  }
  return statements;
}
