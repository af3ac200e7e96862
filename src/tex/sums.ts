import { derivative, sumOf } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { unread } from './cursor.ts';
import { FreeIndex, forEachIndex, recount } from './indices.ts';
import type { Cursor } from './cursor.ts';
import type { Reading } from './reading.ts';
import { spell } from './spell.ts';
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
  const expand = ([index, ...others]: readonly string[]): readonly Expr[] => {
    if (index !== undefined) return forEachIndex(formula, index, () => expand(others)).flat();
    c.i = start;
    return [formula.term(c)];
  };
  refuseTooMany(formula, indices.length, node.at);
  return sumOf(expand(indices));
}

/** A term; over an index that stands twice in it and that nothing binds, as in p_i β_i, it is summed. */
export function summedTerm(formula: Reading, c: Cursor): Expr {
  const start = c.i;
  const mentions = new Map(formula.mentions);
  try {
    return formula.term(c);
  } catch (error) {
    if (!(error instanceof FreeIndex)) throw error;
    const { letter } = error;
    refuseTooMany(formula, 1, error.at);
    recount(formula, mentions);
    const before = mentions.get(letter) ?? 0;
    const terms = forEachIndex(formula, letter, () => {
      c.i = start;
      const term = summedTerm(formula, c);
      if (formula.indices.get(letter) === 0 && formula.mentions.get(letter) !== before + 2) throw error;
      return term;
    });
    formula.assume(`over the index ${letter}, which stands twice in a term, it is summed`);
    return sumOf(terms);
  }
}

/** `\nabla\cdot\beta`, `\operatorname{div}\beta`: Σ_i ∂β_i/∂g_i. Undefined where no divergence stands. */
export function divergence(formula: Reading, c: Cursor): Expr | undefined {
  const { indexed, meaning } = formula.vocabulary;
  const [first, second] = [c.peek(), c.peek(1)];
  const isNabla = first !== undefined && /^\\(?:nabla|vec\{\\nabla\})$/.test(spell(first) ?? '');
  const isDiv = first?.kind === 'operator' && first.name === 'div';
  const isDot = second?.kind === 'sign' && second.text === '\\cdot';
  const of = c.peek(isNabla ? 2 : 1);
  const letter = /^(?:\\(?:vec|mathbf|boldsymbol)\{)?\\beta\}?$/.test(
    of === undefined ? '' : (spell(of) ?? ''),
  );
  if (!letter || !(isDiv || (isNabla && isDot)) || indexed === undefined || meaning('\\nabla'))
    return undefined;
  const terms = Array.from({ length: indexed.count }, (_, k): Expr | undefined => {
    const [beta, g] = [indexed.meaning('\\beta', [k]), indexed.meaning('g', [k])];
    return beta?.kind === 'function' && g?.kind === 'symbol' && g.expr.op === 'sym'
      ? derivative('partial', beta.expr, g.expr)
      : undefined;
  });
  if (!terms.every((t) => t !== undefined)) return undefined;
  c.i += isNabla ? 3 : 2;
  return sumOf(terms);
}

function refuseTooMany({ vocabulary, indices }: Reading, more: number, at: number): void {
  if ((vocabulary.indexed?.count ?? 0) ** (indices.size + more) > mostTerms)
    unread('the sum has too many terms', at);
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
