import { readDecimal } from './rational.ts';
import type { Rational } from './rational.ts';

/** How the text of a formula falls into numbers, names and signs, with the place of each. */

/** Why a formula cannot be read: `at` and `length` count UTF-16 code units of the text. */
export interface FormulaProblem {
  readonly code: string;
  readonly at: number;
  readonly length: number;
  readonly what: string;
  readonly hint?: string;
}

/** Longer than any number that arithmetic may build, so that what is printed can be read. */
const longestNumber = 4_000;
const largestExponent = 2_000;

/** What a token is: the code of its character for a sign, else one of these, which are no codes of signs. */
export const kinds = { end: 0, number: 1, name: 2 } as const;

/** The tokens of a text, the last one its end, as lists side by side: a long formula has a hundred thousand. */
export interface Tokens {
  readonly text: string;
  /** Is the text plain ASCII, which has one Unicode form only? */
  readonly plain: boolean;
  readonly kind: Uint8Array;
  readonly start: Uint32Array;
  /** Where the token ends; primes that follow a name are not counted in. */
  readonly end: Uint32Array;
}

/** The text of a token; a name in Unicode form NFC. */
export function textOf({ text, plain, start, end }: Tokens, i: number): string {
  const written = text.slice(start[i], end[i]);
  return plain ? written : written.normalize('NFC');
}

/** The exact value of a token that is a number. */
export function numberOf(tokens: Tokens, i: number): Rational {
  const { text, start, end } = tokens;
  const [from, to] = [start[i] as number, end[i] as number];
  let value = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) || at - from > 14) return readDecimal(text.slice(from, to));
    value = 10 * value + code - 48;
  }
  return { n: value, d: 1 };
}

/** Thrown by the reader of a formula and caught at its entrance. */
export class Unreadable extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.what);
  }
}

export function fail(code: string, at: number, length: number, what: string, hint?: string): never {
  throw new Unreadable({ code, at, length, what, ...(hint !== undefined && { hint }) });
}

const replacements: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['–', '-'],
  ['·', '*'],
  ['×', '*'],
  ['⋅', '*'],
  ['÷', '/'],
  ['²', '^2'],
  ['³', '^3'],
  ['[', '('],
  [']', ')'],
  ['{', '('],
  ['}', ')'],
]);

const namePattern = /[\p{L}_][\p{L}\p{N}_]*/uy;
const numberPattern = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

/** The names that the author declared. */
interface Names {
  has(name: string): boolean;
}

export function tokenize(text: string, declared: Names): Tokens {
  // A token has at least one character, but for the end.
  const kind = new Uint8Array(text.length + 1);
  const start = new Uint32Array(text.length + 1);
  const end = new Uint32Array(text.length + 1);
  let count = 0;
  const push = (what: number, from: number, to: number): void => {
    kind[count] = what;
    start[count] = from;
    end[count++] = to;
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    let to = endOfNumber(text, at, declared);
    if (to > at) {
      push(kinds.number, at, to);
      at = to;
      if (text[at] === '.') fail('number', at, 1, 'a number has one decimal point');
      continue;
    }
    to = endOfName(text, at);
    if (to > at) {
      push(kinds.name, at, to);
      at = endOfPrimes(text, to);
      continue;
    }
    if (!signs.has(code) || text.startsWith('**', at)) meaningless(text, at);
    push(code, at, at + 1);
    at++;
  }
  push(kinds.end, at, at);
  return { text, plain: /^[\0-\x7f]*$/.test(text), kind, start, end };
}

const signs: ReadonlySet<number> = new Set(Array.from('+-*/^(),', (c) => c.charCodeAt(0)));

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
const isSpace = (code: number): boolean =>
  code === 32 || (code > 127 ? /\s/.test(String.fromCharCode(code)) : code >= 9 && code <= 13);

const endOfMatch = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/** Where the number that begins at `at` ends; `at` if there is none. Most are a few digits. */
function endOfNumber(text: string, at: number, declared: Names): number {
  let to = at;
  while (isDigit(text.charCodeAt(to))) to++;
  const next = text[to];
  if (next === '.' || (to > at && (next === 'e' || next === 'E'))) to = endOfMatch(numberPattern, text, at);
  else if (to - at < 16) return to;
  if (to > at) checkNumber(text.slice(at, to), at, declared);
  return to;
}

/** Where the name that begins at `at` ends; `at` if there is none. Most are plain letters and digits. */
function endOfName(text: string, at: number): number {
  let to = at;
  let code = text.charCodeAt(to);
  if (isDigit(code)) return at;
  while (isLetter(code) || isDigit(code)) code = text.charCodeAt(++to);
  return code > 127 ? endOfMatch(namePattern, text, at) : to;
}

/** Where the primes that begin at `at` end. */
export function endOfPrimes(text: string, at: number): number {
  let to = at;
  while (text[to] === "'" || text[to] === '′' || text[to] === '’') to++;
  return to;
}

function meaningless(text: string, at: number): never {
  if (text.startsWith('**', at)) fail('character', at, 2, '`**` is not an operator', 'write a power as x^2');
  const symbol = String.fromCodePoint(text.codePointAt(at) as number);
  const better = replacements.get(symbol);
  return fail(
    'character',
    at,
    symbol.length,
    `the character ${shown(symbol)} has no meaning in a formula`,
    better && `write ${better}`,
  );
}

const shown = (symbol: string): string =>
  /[\p{C}\p{Z}]/u.test(symbol)
    ? `U+${(symbol.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
    : `\`${symbol}\``;

function checkNumber(number: string, at: number, declared: Names): void {
  const exponent = /([eE])([+-]?\d+)$/.exec(number);
  // 2e3 may mean 2 e 3, and also 2 e3.
  const e = [exponent?.[1], exponent?.[0]].find((n) => n !== undefined && declared.has(n));
  if (e !== undefined) {
    fail(
      'ambiguous-number',
      at,
      number.length,
      `\`${number}\` could be a power of ten or a product with \`${e}\`, which is declared`,
      `write 2*${e} for a product, 2*10^3 for the number`,
    );
  }
  if (number.length > longestNumber || Math.abs(Number(exponent?.[2] ?? 0)) > largestExponent) {
    fail(
      'number-too-large',
      at,
      Math.min(number.length, 40),
      `a number may have at most ${longestNumber} digits and an exponent of at most ${largestExponent}`,
    );
  }
}
