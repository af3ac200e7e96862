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

export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
  /** Primes that follow a name. */
  readonly primes: number;
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

export function tokenize(text: string, declared: Names): readonly Token[] {
  const tokens: Token[] = [];
  const match = (pattern: RegExp, at: number): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  let at = 0;
  while (at < text.length) {
    const c = text[at] as string;
    if (/\s/.test(c)) {
      at++;
      continue;
    }
    const number = match(numberPattern, at);
    if (number !== undefined) {
      checkNumber(number, at, declared);
      tokens.push({ kind: 'number', text: number, at, primes: 0 });
      at += number.length;
      if (text[at] === '.') fail('number', at, 1, 'a number has one decimal point');
      continue;
    }
    const name = match(namePattern, at);
    if (name !== undefined) {
      const start = at;
      at += name.length;
      while (text[at] === "'" || text[at] === '′' || text[at] === '’') at++;
      tokens.push({ kind: 'name', text: name.normalize('NFC'), at: start, primes: at - start - name.length });
      continue;
    }
    if (c === '*' && text[at + 1] === '*')
      fail('character', at, 2, '`**` is not an operator', 'write a power as x^2');
    if (!'+-*/^(),'.includes(c)) {
      const symbol = String.fromCodePoint(text.codePointAt(at) as number);
      const better = replacements.get(symbol);
      fail(
        'character',
        at,
        symbol.length,
        `the character ${shown(symbol)} has no meaning in a formula`,
        better && `write ${better}`,
      );
    }
    tokens.push({ kind: 'sign', text: c, at, primes: 0 });
    at++;
  }
  tokens.push({ kind: 'end', text: '', at: text.length, primes: 0 });
  return tokens;
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
