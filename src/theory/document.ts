import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Place, Problems, Source } from './source.ts';

/** The content of a YAML file: texts, with places. Nothing is a number or a truth value: `no` is a name, 0.10 is `0.10`. */
export type Node = Text | Sequence | Mapping | Empty;

export interface Text {
  readonly kind: 'text';
  /** The text in Unicode form NFC, quotes removed, lines folded. */
  readonly value: string;
  readonly quoted: boolean;
  readonly place: Place;
}

export interface Sequence {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly place: Place;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: readonly Entry<Node>[];
  readonly place: Place;
}

/** Nothing stands after the colon. */
export interface Empty {
  readonly kind: 'empty';
  readonly place: Place;
}

export interface Entry<T> {
  readonly key: Text;
  readonly value: T;
}

const explanations: ReadonlyMap<string, readonly [what: string, hint?: string]> = new Map([
  ['BAD_INDENT', ['this line is not indented like its neighbours']],
  ['TAB_AS_INDENT', ['a tab cannot indent a line', 'use spaces']],
  ['MISSING_CHAR', ['a quote, a bracket, a comma or a colon is missing here']],
  ['BLOCK_AS_IMPLICIT_KEY', ['a second `: ` stands in this line', 'put the text in single quotes']],
  ['MULTILINE_IMPLICIT_KEY', ['a key must end in its line with a colon']],
  ['BAD_SCALAR_START', ['a text cannot begin with this character', 'put the text in single quotes']],
  ['BAD_DQ_ESCAPE', ['double quotes give the backslash a meaning', 'put the text in single quotes']],
  ['UNEXPECTED_TOKEN', ['this is unexpected here', 'put a text with special characters in single quotes']],
  ['IMPOSSIBLE', ['this cannot be read as YAML']],
]);

/** Reads a file that has passed the guard. Undefined where its structure cannot be relied on. */
export function readDocument(problems: Problems): Node | undefined {
  const { text } = problems.source;
  // The failsafe schema makes every scalar a text; unique keys are checked below, in linear time.
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  for (const error of [...document.errors, ...document.warnings]) {
    const [what, hint] = explanations.get(error.code) ?? [firstLine(error.message)];
    problems.add('yaml-syntax', { start: error.pos[0], end: error.pos[1] }, what, hint);
    // What follows an unexpected token is read out of step.
    if (problems.full || error.code === 'UNEXPECTED_TOKEN') break;
  }
  if (!problems.none) return undefined;
  return convert(document.contents, { start: text.length, end: text.length }, problems);
}

const firstLine = (message: string): string => message.split('\n', 1)[0] as string;

function convert(node: unknown, nowhere: Place, problems: Problems): Node {
  if (isScalar(node)) return scalar(node, nowhere, problems);
  if (isSeq(node)) {
    const place = placeOf(node, nowhere);
    return { kind: 'list', place, items: node.items.map((item) => convert(item, place, problems)) };
  }
  if (isMap(node)) {
    const place = placeOf(node, nowhere);
    const keys = new Set<string>();
    const entries: Entry<Node>[] = [];
    for (const { key: written, value } of node.items) {
      const key = convert(written, place, problems);
      if (key.kind !== 'text') {
        problems.add('yaml-key', key.place, 'a key must be a word or a text');
        continue;
      }
      if (key.value === '<<' && !key.quoted) {
        problems.add('yaml-merge', key.place, 'merge keys (<<) are not admitted in a theory file');
        continue;
      }
      if (keys.has(key.value)) {
        problems.add('duplicate-key', key.place, `${named(key.value)} stands twice in one block`);
        continue;
      }
      keys.add(key.value);
      entries.push({ key, value: convert(value, { start: key.place.end, end: key.place.end }, problems) });
    }
    return { kind: 'mapping', entries, place };
  }
  return { kind: 'empty', place: nowhere };
}

function placeOf(node: { readonly range?: readonly number[] | null }, nowhere: Place): Place {
  const [start, end] = node.range ?? [];
  return start === undefined || end === undefined ? nowhere : { start, end };
}

function scalar(
  node: { readonly value: unknown; readonly type?: string; readonly range?: readonly number[] | null },
  nowhere: Place,
  problems: Problems,
): Text | Empty {
  const place = placeOf(node, nowhere);
  const quoted = node.type !== 'PLAIN' && node.type !== undefined;
  const value = typeof node.value === 'string' ? node.value.normalize('NFC') : '';
  if (value === '' && !quoted) return { kind: 'empty', place: place.start === place.end ? nowhere : place };
  if (/[\p{Cs}\0-\x08\v-\x1f\x7f-\x84\x86-\x9f]/u.test(value)) {
    problems.add(
      'control-character',
      place,
      'this text contains a control character',
      node.type === 'QUOTE_DOUBLE'
        ? 'in double quotes a backslash has a meaning: use single quotes'
        : undefined,
    );
  }
  return { kind: 'text', value, quoted, place };
}

/** A word of the author's, as messages show it. */
export const named = (word: string): string => `\`${word.length > 60 ? `${word.slice(0, 60)}…` : word}\``;

/**
 * The place in the file of a part of a text. Quotes, folded lines and block headers are accounted for; where escapes
 * make that impossible, the whole text is meant.
 */
export function placeWithin(source: Source, text: Text, at: number, length: number): Place {
  if (text.value === '') return text.place;
  const raw = source.text.slice(text.place.start, text.place.end);
  let i = /^[|>]/.test(raw) && text.quoted ? raw.indexOf('\n') + 1 : /^['"]/.test(raw) && text.quoted ? 1 : 0;
  let start = -1;
  let end = -1;
  for (let j = 0; j < text.value.length && end < 0; j++) {
    const wanted = text.value[j] as string;
    if (wanted === ' ' || wanted === '\n') {
      // One or many spaces and line ends in the file became this one character, or stayed as they were.
      if (j === at) start = i;
      if (/\s/.test(raw[i] ?? '')) i++;
      if (j === at + length - 1) end = i;
      continue;
    }
    while (i < raw.length && raw[i] !== wanted && /[\s\\']/.test(raw[i] as string)) i++;
    if (raw[i] !== wanted) return text.place;
    if (j === at) start = i;
    i++;
    if (j === at + length - 1) end = i;
  }
  if (at >= text.value.length) start = i;
  if (start < 0) return text.place;
  return { start: text.place.start + start, end: text.place.start + (end < 0 ? start + 1 : end) };
}
