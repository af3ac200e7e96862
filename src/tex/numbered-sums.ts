import { num, sumOf } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { unread } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Reading } from './reading.ts';
import type { TexList } from './tree.ts';

/** More terms than this are not written out. */
const mostTerms = 100;

/** `\sum_{n=0}^{3} b_n g^n`, written out: the letter is a number in every term. Undefined where no such sum stands. */
export function numberedSum(formula: Reading, c: Cursor): Expr | undefined {
  const node = c.peek();
  const [sign] = node?.kind === 'scripts' ? node.base : [];
  if (node?.kind !== 'scripts' || sign?.kind !== 'operator' || sign.name !== 'sum') return undefined;
  const [letter, equals, ...lower] = node.sub;
  const [from, to] = [numberOf(lower), numberOf(node.sup)];
  const isRange = letter?.kind === 'letter' && equals?.kind === 'sign' && equals.text === '=';
  if (!isRange || from === undefined || to === undefined) return undefined;
  if (to - from >= mostTerms) return unread('the sum has too many terms', node.at);
  const name = letter.text;
  if (formula.numbers.has(name) || formula.indices.has(name))
    return unread('an index is summed twice', node.at);
  c.next();
  const { i: start } = c;
  const mark = formula.choices.mark();
  const terms: Expr[] = [];
  try {
    for (let k = from; k <= to; k++) {
      c.i = start;
      formula.choices.rewind(mark);
      formula.numbers.set(name, k);
      // Couplings are counted from one.
      if (k >= 1 && k <= (formula.vocabulary.indexed?.count ?? 0)) formula.indices.set(name, k - 1);
      else formula.indices.delete(name);
      terms.push(formula.term(c));
    }
  } finally {
    formula.numbers.delete(name);
    formula.indices.delete(name);
  }
  return terms.length === 0 ? unread('the sum has no terms', node.at) : sumOf(terms);
}

const numberOf = (nodes: TexList): number | undefined => {
  const text = nodes.map((n) => (n.kind === 'digit' ? n.text : '?')).join('');
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
};

/** A letter that a sum counts with, as the number that it is just now. */
export const counted = ({ numbers }: Reading, letter: string): Expr | undefined => {
  const k = numbers.get(letter);
  return k === undefined ? undefined : num(k);
};
