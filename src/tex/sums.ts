import { sumOf } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { unread } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Reading } from './reading.ts';
import type { TexList, TexNode } from './tree.ts';

/** `\sum_i p_i β_i`, written out over the couplings of the theory. Undefined where no sum stands. */
export function sumOverIndex(formula: Reading, c: Cursor): Expr | undefined {
  const node = c.peek();
  const sign = node?.kind === 'scripts' ? node.base[0] : node;
  if (node === undefined || sign?.kind !== 'operator' || sign.name !== 'sum') return undefined;
  const { indexed } = formula.vocabulary;
  const indices = node.kind === 'scripts' ? indicesOf(node) : [];
  if (indexed === undefined || indices.length === 0 || !spansAll(node, indexed.count))
    return unread('the formula is schematic: the range of its sum is not known', node.at);
  if (indices.some((i) => formula.indices.has(i))) return unread('an index is summed twice', node.at);
  c.next();
  const start = c.i;
  const terms: Expr[] = [];
  const expand = (depth: number): void => {
    const index = indices[depth];
    if (index === undefined) {
      c.i = start;
      terms.push(formula.term(c));
      return;
    }
    for (let k = 0; k < indexed.count; k++) {
      formula.indices.set(index, k);
      expand(depth + 1);
    }
    formula.indices.delete(index);
  };
  const inner = indexed.count ** indices.length;
  const outer = indexed.count ** formula.indices.size;
  if (inner * outer > mostTerms) return unread('the sum has too many terms', node.at);
  expand(0);
  return sumOf(terms);
}

/** Terms of a sum, with the sums that it stands in. */
const mostTerms = 1000;

/** The letters under the sum sign: `i`, `i,j`, `ij`, `i=1`. */
function indicesOf({ sub }: Extract<TexNode, { kind: 'scripts' }>): readonly string[] {
  const equals = sub.findIndex((n) => n.kind === 'sign' && n.text === '=');
  const letters = (equals < 0 ? sub : sub.slice(0, equals)).filter(
    (n) => !(n.kind === 'sign' && n.text === ','),
  );
  const from = equals < 0 ? undefined : digits(sub.slice(equals + 1));
  if (equals >= 0 && from !== '1') return [];
  const names = letters.map((n) => (n.kind === 'letter' ? n.text : ''));
  return names.every((n) => /^[a-zA-Z]$/.test(n)) ? names : [];
}

/** Does the upper limit say all couplings: no limit, a letter such as n, or their number? */
function spansAll(node: TexNode, count: number): boolean {
  const sup = node.kind === 'scripts' ? node.sup : [];
  const [only] = sup;
  return sup.length === 0 || (sup.length === 1 && only?.kind === 'letter') || digits(sup) === `${count}`;
}

const digits = (nodes: TexList): string => nodes.map((n) => (n.kind === 'digit' ? n.text : '?')).join('');
