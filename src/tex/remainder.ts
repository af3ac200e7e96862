import type { Expr } from '../expr/expr.ts';
import { unread } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Reading } from './reading.ts';
import { spell } from './spell.ts';

/** The g^3 of a term `O(g^3)` or `\mathcal{O}(g^3)`; undefined where no such term stands. */
export function remainderAt(formula: Reading, c: Cursor): Expr | undefined {
  const node = c.peek();
  const name = node === undefined ? undefined : spell(node);
  if (name === undefined || !/^(?:O|\\(?:mathcal|mathrm|mathscr|mathit)\{O\})$/.test(name)) return undefined;
  const next = c.peek(1);
  const opens = next?.kind === 'fence' || (next?.kind === 'sign' && next.family === 'open');
  if (!opens || formula.vocabulary.meaning(name) !== undefined) return undefined;
  c.next();
  const group = c.bracketed();
  if (group.scripts || !(c.done || c.sees('+', '-')))
    return unread('what is left out is read only as a term of its own', group.at);
  formula.assume(`${name}(…) is what is left out`);
  return formula.expression(group.body, group.at);
}
