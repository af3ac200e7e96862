import { refuse, shortened } from './refusal.ts';

/** The pieces of a formula. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
}

/** More than any number that the writer prints. */
const longestNumber = 20_000;
const longestFormula = 4_000_000;

const piece = /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>[-+*/^(),]))/uy;

/** Numbers, names and signs. The machine-read grammar has an explicit `*` and no other signs. */
export function tokensOf(text: string): readonly Token[] {
  if (text.length > longestFormula) refuse(`a formula has more than ${longestFormula} characters`);
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = piece.lastIndex) {
    piece.lastIndex = at;
    const groups = piece.exec(text)?.groups;
    if (groups === undefined) refuse(`the text “${shortened(text.slice(at).trim())}” is no formula`);
    const { number, name, sign } = groups;
    if (number !== undefined) {
      if (number.length > longestNumber) refuse(`a number has more than ${longestNumber} digits`);
      tokens.push({ kind: 'number', text: number });
    } else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return [...tokens, { kind: 'end', text: '' }];
}
