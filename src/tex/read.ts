import { ExpressionError } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { Choices } from './choices.ts';
import { splitAt, Unread, unread } from './cursor.ts';
import { Formula } from './formula.ts';
import type { Term } from './formula.ts';
import type { Substitution } from './bars.ts';
import { FreeIndex, forEachIndex } from './indices.ts';
import { isRelation, statementsOf } from './statements.ts';
import { tableEntries } from './table-sides.ts';
import { holdsTable } from './tables.ts';
import { parseTex } from './tree.ts';
import type { TexList, TexNode } from './tree.ts';
import type { TexVocabulary } from './vocabulary.ts';

export type RelationSign = '=' | '≡' | '≈' | '∝' | '→';

/** One side of a relation. */
export interface Side {
  readonly expr: Expr;
  /** An evaluation bar after it: the side is meant at these values. */
  readonly at?: readonly Substitution[];
  /** The g^3 of + O(g^3): the side is meant up to terms of this order. */
  readonly upTo?: Expr;
  /** Something was differentiated in it. */
  readonly isDerived?: true;
  /** UTF-16 offsets in the row. */
  readonly from: number;
  readonly to: number;
  /** The terms of all sums in it, inner ones before those that they stand in. */
  readonly terms: readonly Term[];
}

/** One way to understand a row. */
export interface Reading {
  readonly sides: readonly Side[];
  readonly assumed: readonly string[];
}

/** One of the relations that a statement makes at once. */
export interface Entry {
  readonly index: number;
  readonly of: number;
  /** `entry 2`, `i = 2`. */
  readonly name: string;
}

export type ReadResult =
  | (Reading & {
      readonly ok: true;
      readonly relations: readonly RelationSign[];
      /** The row begins with a relation sign: its left side is the last one of the row before. */
      readonly continues: boolean;
      /** Every admissible reading, the usual one (which is also `sides`, `assumed`) first. */
      readonly readings: readonly Reading[];
      /** Names that nobody defines, read as free symbols. */
      readonly free: readonly string[];
      /** Words beside the formula. */
      readonly remarks: readonly string[];
      /** Of a relation between matrices or tuples, or one with a free index, which of its relations this is. */
      readonly entry?: Entry;
    })
  | { readonly ok: false; readonly why: string; readonly at: number };

/** More readings than this are not told apart. */
const mostReadings = 16;

/** Free indices of a statement. */
const mostIndices = 2;

/**
 * Reads one row of mathematics as a chain of relations. Never throws; what cannot be resolved is not read, with
 * the place and the reason. A row of several statements is refused here: `readRow` takes it.
 */
export function readRelation(tex: string, vocabulary: TexVocabulary): ReadResult {
  const [first, second] = readRow(tex, vocabulary);
  if (first === undefined) return { ok: false, why: 'the formula is empty', at: 0 };
  return second === undefined || !first.ok
    ? first
    : {
        ok: false,
        why: 'the row holds several statements',
        at: second.ok ? (second.sides[0]?.from ?? 0) : second.at,
      };
}

/** Reads every statement of one row: `a = b, \quad c = d`, `a = b \Rightarrow c = d`. */
export function readRow(tex: string, vocabulary: TexVocabulary): readonly ReadResult[] {
  const parsed = parseTex(tex);
  if (!parsed.ok) return [parsed];
  return guarded(() => {
    const { statements, remarks } = statementsOf(parsed.nodes);
    return statements.flatMap((nodes) =>
      guarded(() => readStatement(nodes, tex.length, remarks, vocabulary)),
    );
  });
}

function guarded(read: () => readonly ReadResult[]): readonly ReadResult[] {
  try {
    return read();
  } catch (error) {
    return [{ ok: false, ...refusal(error) }];
  }
}

function refusal(error: unknown): { readonly why: string; readonly at: number } {
  if (error instanceof Unread) return { why: error.why, at: error.at };
  if (error instanceof ExpressionError) return { why: error.message, at: 0 };
  if (error instanceof RangeError) return { why: 'the formula nests too deeply', at: 0 };
  throw error;
}

const signs: ReadonlyMap<string, RelationSign> = new Map([
  ['=', '='],
  [':=', '='],
  ['=:', '='],
  ['\\equiv', '≡'],
  ['≡', '≡'],
  ['\\triangleq', '='],
  ['\\approx', '≈'],
  ['\\sim', '≈'],
  ['\\simeq', '≈'],
  ['\\cong', '≈'],
  ['\\propto', '∝'],
  ['\\to', '→'],
  ['\\rightarrow', '→'],
  ['\\longrightarrow', '→'],
  ['\\mapsto', '→'],
]);

/** `letters` are the indices for whose values the statement holds one by one. */
function readStatement(
  nodes: TexList,
  end: number,
  remarks: readonly string[],
  vocabulary: TexVocabulary,
  letters: readonly string[] = [],
): readonly ReadResult[] {
  const relations: RelationSign[] = [];
  const lists = cutAtRelations(nodes, relations);
  const continues = lists[0]?.length === 0;
  const sides = continues ? lists.slice(1) : lists;
  sides.forEach((side, i) => {
    if (side.length === 0) unread('a side of the relation is empty', sides[i + 1]?.[0]?.at ?? end);
  });

  /** Of each entry, the readings. */
  let entries: Reading[][] = [];
  const free = new Set<string>();
  let problem: { readonly why: string; readonly at: number } | undefined;
  let tried = 0;
  for (let path: Choices | undefined = new Choices(); path !== undefined; path = path.next()) {
    if (++tried > mostReadings) unread('the formula can be read in too many ways', nodes[0]?.at ?? 0);
    const formula = new Formula(vocabulary, path);
    try {
      const read = forEveryIndex(formula, letters, () => readSides(sides, continues, formula)).flat();
      if (entries.length === 0) entries = read.map(() => []);
      if (entries.length !== read.length) unread('the size of a matrix is not clear', nodes[0]?.at ?? 0);
      // Readings differ where one entry does.
      const known = (k: number): boolean =>
        read.every((entry, i) => entry.every((s, j) => sameSide(s, entries[i]?.[k]?.sides[j])));
      if (!(entries[0] ?? []).some((_, k) => known(k)))
        read.forEach((entry, i) => entries[i]?.push({ sides: entry, assumed: [...formula.assumed] }));
      formula.free.forEach((name) => free.add(name));
    } catch (error) {
      if (error instanceof FreeIndex && letters.length < mostIndices)
        return readStatement(nodes, end, remarks, vocabulary, [...letters, error.letter]);
      problem ??= refusal(error);
    }
  }
  if (entries.length === 0) return [{ ok: false, ...(problem ?? { why: 'the formula is not read', at: 0 }) }];
  const isOfTable = sides.some((side) => holdsTable(new Formula(vocabulary, new Choices()), side));
  const names = entryNames(entries.length, letters, isOfTable, vocabulary.indexed?.count ?? 1);
  return entries.map((readings, index) => {
    const [first] = readings as [Reading, ...Reading[]];
    const name = names[index];
    const entry = name === undefined ? {} : { entry: { index, of: entries.length, name } };
    return { ok: true, ...first, relations, continues, readings, free: [...free], remarks, ...entry };
  });
}

/** What tells the relations of one statement from each other: the values of free indices, the number of an entry. */
function entryNames(
  of: number,
  letters: readonly string[],
  isOfTable: boolean,
  count: number,
): readonly (string | undefined)[] {
  const each = of / count ** letters.length;
  return Array.from({ length: of }, (_, index) => {
    const values = letters.map((letter, k) => {
      const value = Math.floor(index / each / count ** (letters.length - 1 - k)) % count;
      return `${letter} = ${value + 1}`;
    });
    const parts = [...values, ...(isOfTable ? [`entry ${(index % each) + 1}`] : [])];
    return parts.length === 0 ? undefined : parts.join(', ');
  });
}

/** Every value of every letter, the last one fastest. */
const forEveryIndex = <T>(formula: Formula, letters: readonly string[], read: () => T): readonly T[] => {
  const [letter, ...others] = letters;
  return letter === undefined
    ? [read()]
    : forEachIndex(formula, letter, () => forEveryIndex(formula, others, read)).flat();
};

/** The sides of each relation that the statement makes: one, or one for each entry of a matrix. */
function readSides(
  sides: readonly TexList[],
  continues: boolean,
  formula: Formula,
): readonly (readonly Side[])[] {
  if (!sides.some((side) => holdsTable(formula, side))) return [sides.map((side) => readSide(side, formula))];
  if (continues)
    return unread('a matrix that goes on from the row before is not read', sides[0]?.[0]?.at ?? 0);
  return tableEntries(formula, sides).map((entry) =>
    entry.map(({ expr, bars }, k) => sideOf(expr, bars, [], sides[k] ?? [])),
  );
}

const sameSide = (a: Side, b: Side | undefined): boolean => {
  const [s, t] = [a.at ?? [], b?.at ?? []];
  return (
    a.expr === b?.expr &&
    a.upTo === b.upTo &&
    s.length === t.length &&
    s.every(({ symbol, value }, i) => symbol === t[i]?.symbol && value === t[i].value)
  );
};

function readSide(nodes: TexList, formula: Formula): Side {
  const { expr, at, upTo, terms, isDerived } = formula.side(nodes);
  return { ...sideOf(expr, at, terms, nodes), ...(upTo && { upTo }), ...(isDerived && { isDerived }) };
}

function sideOf(expr: Expr, at: readonly Substitution[], terms: readonly Term[], nodes: TexList): Side {
  const from = nodes[0]?.at ?? 0;
  const to = nodes[nodes.length - 1]?.end ?? from;
  return { expr, from, to, terms, ...(at.length > 0 && { at }) };
}

/** Cuts at the relation signs outside brackets and collects them. */
function cutAtRelations(nodes: TexList, relations: RelationSign[]): readonly TexList[] {
  return splitAt(mergeColons(nodes), (node) => {
    if (!isRelation(node) || node.kind !== 'sign') return false;
    const sign = signs.get(node.text);
    if (sign === undefined) return unread(`the relation ${node.text} is not judged`, node.at);
    relations.push(sign);
    return true;
  });
}

/** `:=` and `=:` as one sign. */
function mergeColons(nodes: TexList): TexList {
  const merged: TexNode[] = [];
  for (const node of nodes) {
    const before = merged[merged.length - 1];
    if (node.kind === 'sign' && before?.kind === 'sign' && [':=', '=:'].includes(before.text + node.text))
      merged[merged.length - 1] = { ...before, text: before.text + node.text, end: node.end };
    else merged.push(node);
  }
  return merged;
}
