import type { Expr } from '../expr/expr.ts';
import { isComma, splitAt, unread } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Reading } from './reading.ts';
import { spellRun } from './spell.ts';
import type { TexList, TexNode } from './tree.ts';

/** A value at which a side is meant: |_{g = g^*}. */
export interface Substitution {
  readonly symbol: Expr;
  readonly value: Expr;
}

/** Does an evaluation bar stand here, `\Big|_{…}` or `\left. … \right|_{…}`? */
export function seesBar(c: Cursor): boolean {
  const node = c.peek();
  if (node?.kind !== 'scripts') return false;
  const [base] = node.base;
  return (
    (base?.kind === 'sign' && base.text === '|') ||
    (base?.kind === 'fence' && base.left === '.' && base.right === '|')
  );
}

/** The content of `\left. … \right|`; nothing for a bare bar. */
export function underBar(formula: Reading, c: Cursor): readonly Expr[] {
  const node = c.peek();
  const [base] = node?.kind === 'scripts' ? node.base : [];
  return base?.kind === 'fence' ? [formula.expression(base.body, base.at)] : [];
}

/** The values that stand at a bar. */
export function barAt(formula: Reading, node: TexNode): readonly Substitution[] {
  if (node.kind !== 'scripts' || node.sup.length > 0)
    return unread('a difference between two values is not read yet', node.at);
  if (isFixedPoint(node.sub)) return everyStar(formula, node.at);
  return splitAt(node.sub, isComma).map((part) => substitution(formula, part, node.at));
}

/** `|_*`, `|_{\rm FP}`: at the fixed point. */
function isFixedPoint(nodes: TexList): boolean {
  const [only] = nodes;
  const star = nodes.length === 1 && only?.kind === 'sign' && /^(?:\*|\\ast|\\star)$/.test(only.text);
  return star || /^(?:\\star|FP|fp|f\.p\.)$/i.test(spellRun(nodes) ?? '');
}

/** Every coupling, and the value that it has at the fixed point. */
const stars = ({ vocabulary: { indexed, star } }: Reading): readonly Substitution[] =>
  Array.from({ length: indexed?.count ?? 0 }, (_, k) => indexed?.meaning('g', [k])).flatMap((meaning) => {
    const value = meaning?.kind === 'symbol' ? star?.(meaning.expr) : undefined;
    return meaning?.kind === 'symbol' && value ? [{ symbol: meaning.expr, value }] : [];
  });

function everyStar(formula: Reading, at: number): readonly Substitution[] {
  const all = stars(formula);
  return all.length === 0 ? unread('it is not known which point the star means', at) : all;
}

function substitution(formula: Reading, nodes: TexList, at: number): Substitution {
  const [left, right, more] = splitAt(
    nodes,
    (n) => n.kind === 'sign' && (n.text === '=' || n.text === '\\to'),
  );
  if (left !== undefined && right === undefined) {
    // |_{g^*}: at the value g^* of g.
    const value = formula.expression(left, at);
    const meant = stars(formula).find((s) => s.value === value);
    if (meant) return meant;
  }
  if (left === undefined || right === undefined || more !== undefined)
    return unread('the evaluation bar does not say which symbol has which value', at);
  return { symbol: formula.expression(left, at), value: formula.expression(right, at) };
}
