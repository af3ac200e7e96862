import { ExpressionError } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { Choices } from './choices.ts';
import { splitAt, Unread, unread } from './cursor.ts';
import { Formula } from './formula.ts';
import type { Substitution } from './bars.ts';
import { parseTex } from './tree.ts';
import type { TexList, TexNode } from './tree.ts';
import type { TexVocabulary } from './vocabulary.ts';

export type RelationSign = '=' | '≡' | '≈' | '∝' | '→';

/** One side of a relation. */
export interface Side {
  readonly expr: Expr;
  /** An evaluation bar after it: the side is meant at these values. */
  readonly at?: readonly Substitution[];
  /** UTF-16 offsets in the row. */
  readonly from: number;
  readonly to: number;
}

/** One way to understand a row. */
export interface Reading {
  readonly sides: readonly Side[];
  readonly assumed: readonly string[];
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
    })
  | { readonly ok: false; readonly why: string; readonly at: number };

/** More readings than this are not told apart. */
const mostReadings = 16;

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
      guarded(() => [readStatement(nodes, tex.length, remarks, vocabulary)]),
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
  ['\\approx', '≈'],
  ['\\simeq', '≈'],
  ['\\cong', '≈'],
  ['\\propto', '∝'],
  ['\\to', '→'],
  ['\\rightarrow', '→'],
  ['\\longrightarrow', '→'],
  ['\\mapsto', '→'],
]);

const implications: ReadonlySet<string> = new Set([
  '\\Rightarrow',
  '\\Longrightarrow',
  '\\implies',
  '\\Leftrightarrow',
  '\\Longleftrightarrow',
  '\\iff',
  '\\rightsquigarrow',
]);

const isRelation = (node: TexNode): boolean =>
  node.kind === 'sign' && node.family === 'rel' && !implications.has(node.text) && node.text !== '|';

/** Words that may join two statements without changing what they say. */
const joining =
  /^[\s,.;:(]*(?:and|or|so|so that|hence|thus|therefore|i\.e\.|then|with|where|und|oder|also|daher|wobei|mit|et|ou|donc|où|avec)?[\s,.;:]*$/i;

/** The statements of a row and the words between and behind them. */
function statementsOf(nodes: TexList): {
  readonly statements: readonly TexList[];
  readonly remarks: readonly string[];
} {
  const remarks: string[] = [];
  const statements: TexNode[][] = [];
  let pending: TexNode[] = [];
  let words: TexNode | undefined;
  const flush = (): void => {
    if (pending.length === 0) return;
    const previous = statements[statements.length - 1];
    if (pending.some(isRelation) || previous === undefined) {
      if (words?.kind === 'text' && previous !== undefined && !joining.test(words.text))
        unread(`the condition “${words.text.trim().slice(0, 40)} …” is not understood`, words.at);
      statements.push(pending);
    } else if (words === undefined && startsWithOperator(pending)) previous.push(...pending);
    else unread('a formula without a relation stands beside the statement', pending[0]?.at ?? 0);
    pending = [];
    words = undefined;
  };
  for (const chunk of chunksOf(nodes)) {
    if (chunk.kind === 'formula') {
      // a = b, c: the comma does not end the statement if what follows is none.
      pending = chunk.nodes;
      flush();
    } else {
      words = chunk.node;
      if (chunk.node.kind === 'text') remarks.push(chunk.node.text.trim());
    }
  }
  return { statements, remarks };
}

type Chunk =
  | { readonly kind: 'formula'; readonly nodes: TexNode[] }
  | { readonly kind: 'words'; readonly node: TexNode };

function chunksOf(nodes: TexList): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const isCut = (n: TexNode): boolean =>
    n.kind === 'gap' ||
    n.kind === 'text' ||
    (n.kind === 'sign' &&
      (implications.has(n.text) || (n.family === 'punct' && [',', ';'].includes(n.text))));
  const cuts: TexNode[] = [];
  const parts = splitAt(nodes, (n) => isCut(n) && cuts.push(n) > 0);
  parts.forEach((part, i) => {
    const content = part.filter((n) => n.kind !== 'gap');
    if (content.length > 0) chunks.push({ kind: 'formula', nodes: content });
    const cut = cuts[i];
    if (cut?.kind === 'text' || cut?.kind === 'sign') chunks.push({ kind: 'words', node: cut });
  });
  return chunks;
}

const startsWithOperator = ([first]: TexList): boolean => first?.kind === 'sign' && first.family === 'bin';

function readStatement(
  nodes: TexList,
  end: number,
  remarks: readonly string[],
  vocabulary: TexVocabulary,
): ReadResult {
  const relations: RelationSign[] = [];
  const lists = cutAtRelations(nodes, relations);
  const continues = lists[0]?.length === 0;
  const sides = continues ? lists.slice(1) : lists;
  sides.forEach((side, i) => {
    if (side.length === 0) unread('a side of the relation is empty', sides[i + 1]?.[0]?.at ?? end);
  });

  const readings: Reading[] = [];
  const free = new Set<string>();
  let problem: { readonly why: string; readonly at: number } | undefined;
  let tried = 0;
  for (let path: Choices | undefined = new Choices(); path !== undefined; path = path.next()) {
    if (++tried > mostReadings) unread('the formula can be read in too many ways', nodes[0]?.at ?? 0);
    const formula = new Formula(vocabulary, path);
    try {
      const read = sides.map((side) => readSide(side, formula));
      if (!readings.some((r) => r.sides.every((s, i) => sameSide(s, read[i]))))
        readings.push({ sides: read, assumed: [...formula.assumed] });
      formula.free.forEach((name) => free.add(name));
    } catch (error) {
      problem ??= refusal(error);
    }
  }
  const [first] = readings;
  if (first === undefined) return { ok: false, ...(problem ?? { why: 'the formula is not read', at: 0 }) };
  return { ok: true, ...first, relations, continues, readings, free: [...free], remarks };
}

const sameSide = (a: Side, b: Side | undefined): boolean => {
  const [s, t] = [a.at ?? [], b?.at ?? []];
  return (
    a.expr === b?.expr &&
    s.length === t.length &&
    s.every(({ symbol, value }, i) => symbol === t[i]?.symbol && value === t[i].value)
  );
};

function readSide(nodes: TexList, formula: Formula): Side {
  const { expr, at } = formula.side(nodes);
  const from = nodes[0]?.at ?? 0;
  const to = nodes[nodes.length - 1]?.end ?? from;
  return { expr, from, to, ...(at.length > 0 && { at }) };
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
