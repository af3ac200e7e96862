import { Unread } from './cursor.ts';
import type { Reading } from './reading.ts';
import type { Meaning } from './vocabulary.ts';

/** An index that neither a sum nor the other side of the relation binds. */
export class FreeIndex extends Unread {
  constructor(
    readonly letter: string,
    at: number,
  ) {
    super(`the formula is schematic: the index ${letter} is free`, at);
  }
}

/** The letters of `_i`, `_{g_i}`, `_{ij}` and `_{i,j}`, if these can be indices over the couplings. */
function indexLetters(sub: string): readonly string[] {
  const letters = /^[gq]_\{([a-zA-Z])\}$/.exec(sub)?.[1] ?? sub;
  return /^[a-zA-Z](?:,?[a-zA-Z])?$/.test(letters) ? letters.replace(',', '').split('') : [];
}

/** What may be an index where no sum says so. */
const isUsual = (letter: string): boolean => /^[i-n]$/.test(letter);

/**
 * The meaning of p_i or J_ij with the values that its indices have just now; undefined for a name without indices.
 * Throws FreeIndex where an index has none.
 */
export function indexedMeaning(
  { vocabulary: { indexed }, indices, mentions }: Reading,
  nucleus: string,
  sub: string,
  at: number,
): Meaning | undefined {
  const letters = indexLetters(sub);
  const admissible = letters.every((i) => indices.has(i) || isUsual(i));
  if (letters.length === 0 || !admissible || indexed === undefined) return undefined;
  if (
    indexed.meaning(
      nucleus,
      letters.map(() => 0),
    ) === undefined
  )
    return undefined;
  const values = letters.map((letter) => {
    const value = indices.get(letter);
    if (value === undefined) throw new FreeIndex(letter, at);
    mentions.set(letter, (mentions.get(letter) ?? 0) + 1);
    return value;
  });
  return indexed.meaning(nucleus, values);
}

/** Goes back to an earlier count of the indices. */
export function recount({ mentions }: Reading, earlier: ReadonlyMap<string, number>): void {
  mentions.clear();
  for (const [letter, times] of earlier) mentions.set(letter, times);
}

/** Reads the same nodes once for each value of an index, every time in the same way. */
export function forEachIndex<T>(formula: Reading, letter: string, read: () => T): readonly T[] {
  const count = formula.vocabulary.indexed?.count ?? 0;
  const mark = formula.choices.mark();
  const mentions = new Map(formula.mentions);
  try {
    return Array.from({ length: count }, (_, k) => {
      formula.indices.set(letter, k);
      formula.choices.rewind(mark);
      recount(formula, mentions);
      return read();
    });
  } finally {
    formula.indices.delete(letter);
  }
}
