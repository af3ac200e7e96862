import { subscripts, superscripts } from '../tex/alphabet.ts';

/** A token of a line of plain text; `at` and `end` are UTF-16 offsets in the line. */
export interface PlainToken {
  readonly kind: 'name' | 'number' | 'raised' | 'sign' | 'space' | 'word' | 'other';
  /** Names without dots and primes, with digits for lowered ones; signs and exponents in ASCII. */
  readonly text: string;
  readonly at: number;
  readonly end: number;
  /** How often a name is differentiated by dots above it, and by primes behind it. */
  readonly dots: number;
  readonly primes: number;
}

const dotted: ReadonlyMap<string, number> = new Map([
  ['\u0307', 1],
  ['\u0308', 2],
  ['\u20db', 3],
]);

const signs: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['–', '-'],
  ['·', '*'],
  ['⋅', '*'],
  ['×', '*'],
  ['∗', '*'],
  ['⋆', '*'],
  ['**', '^'],
  ['==', '='],
  ['≡', '\\equiv '],
  ['≈', '\\approx '],
  ['≃', '\\approx '],
  ['~', '\\approx '],
  ['∝', '\\propto '],
  ['->', '\\to '],
  ['→', '\\to '],
  ['=>', '\\Rightarrow '],
  ['⇒', '\\Rightarrow '],
  ['<=', '\\leq '],
  ['≤', '\\leq '],
  ['>=', '\\geq '],
  ['≥', '\\geq '],
  ['!=', '\\neq '],
  ['≠', '\\neq '],
  ['±', '\\pm '],
]);

const lowered = `[${[...subscripts.keys()].join('')}]`;
const raised = `[${[...superscripts.keys()].join('')}]+`;
const letter = '\\p{L}\\p{M}*';
const pattern = new RegExp(
  [
    `(?<space>\\s+)`,
    `(?<number>\\d+(?:\\.\\d+)?|\\.\\d+)`,
    `(?<raised>${raised})`,
    // Hamilton's, Wilson-Fisher
    `(?<word>\\p{L}{3,}(?:['’]\\p{L}+|(?:-\\p{L}{3,})+))`,
    `(?<name>(?:${letter}|_+(?=\\p{L}))(?:${letter}|[0-9]|_(?:\\{[\\p{L}0-9,]+\\})?|${lowered})*)(?<primes>['′’]*)`,
    `(?<sign>\\*\\*|:=|=:|==|->|=>|<=|>=|!=|[-+*/^=()\\[\\]{},;:.|<>~√½⅓¼!"&_∂]|${[...signs.keys()].filter((s) => /[^\x20-\x7e]/.test(s)).join('|')})`,
    `(?<other>[^])`,
  ].join('|'),
  'uy',
);

/** Cuts a line, of which letters with marks above may be written in either Unicode form, into tokens. */
export function plainTokens(line: string): readonly PlainToken[] {
  const tokens: PlainToken[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(line); found !== null; found = pattern.exec(line)) {
    const { groups = {} } = found;
    const kind = kinds.find((k) => groups[k] !== undefined) ?? 'other';
    const text = groups[kind] ?? found[0];
    const place = { at: found.index, end: found.index + found[0].length };
    const primes = groups['primes']?.length ?? 0;
    tokens.push({
      ...plain,
      kind,
      text: textOf(kind, text),
      ...place,
      primes,
      ...(kind === 'name' && named(text)),
    });
    if (pattern.lastIndex >= line.length) break;
  }
  return tokens;
}

const kinds = ['space', 'number', 'raised', 'word', 'name', 'sign', 'other'] as const;
const plain = { dots: 0, primes: 0 };

const textOf = (kind: PlainToken['kind'], text: string): string =>
  kind === 'sign'
    ? (signs.get(text) ?? text)
    : kind === 'raised'
      ? Array.from(text, (c) => superscripts.get(c) ?? c).join('')
      : text;

/** ġ is g with one dot; g₁ is g1. */
function named(text: string): { readonly text: string; readonly dots: number } {
  const [, first = '', mark = '', rest = ''] =
    /^(\p{L})([\u0307\u0308\u20db])(.*)$/su.exec(text.normalize('NFD')) ?? [];
  const bare = mark === '' ? text : `${first}${rest}`.normalize('NFC');
  return {
    text: Array.from(bare.normalize('NFC').replaceAll(/[{}]/g, ''), (c) => subscripts.get(c) ?? c).join(''),
    dots: dotted.get(mark) ?? 0,
  };
}
