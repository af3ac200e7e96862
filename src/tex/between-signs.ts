import { add, call, derivative, HALF, mul, neg, TWO, pow } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { isComma, splitAt } from './cursor.ts';
import type { Bracketed, Cursor } from './cursor.ts';
import type { Reading } from './reading.ts';
import type { TexList, TexNode } from './tree.ts';

/** `\{A, B\}`: the Poisson bracket Σ (∂A/∂q ∂B/∂p − ∂A/∂p ∂B/∂q). Undefined where no two formulas stand in braces. */
export function poissonBracket(formula: Reading, { open, body, at }: Bracketed): Expr | undefined {
  const { indexed } = formula.vocabulary;
  const parts = splitAt(body, isComma);
  if (!/^\\(?:\{|lbrace)$/.test(open) || parts.length !== 2 || indexed === undefined) return undefined;
  const pairs = Array.from({ length: indexed.count }, (_, k) =>
    ['q', 'p'].map((letter) => {
      const meaning = indexed.meaning(letter, [k]);
      return meaning?.kind === 'symbol' && meaning.expr.op === 'sym' ? meaning.expr : undefined;
    }),
  );
  if (!pairs.every((pair): pair is [Sym, Sym] => pair.every((s) => s !== undefined))) return undefined;
  const [a, b] = parts.map((nodes) => formula.expression(nodes, at)) as [Expr, Expr];
  const slope = (e: Expr, by: Sym): Expr => derivative('partial', e, by);
  formula.assume('braces round two quantities are their Poisson bracket');
  return add(
    ...pairs.flatMap(([q, p]) => [mul(slope(a, q), slope(b, p)), neg(mul(slope(a, p), slope(b, q)))]),
  );
}

/** `\ln|x|` as half of ln x², with `c` behind the logarithm. Undefined where no bars stand. */
export function logarithmOfModulus(formula: Reading, c: Cursor): Expr | undefined {
  const node = c.peek();
  const inside = node === undefined ? undefined : (fencedByBars(node) ?? upToBar(c));
  if (node === undefined || inside === undefined) return undefined;
  c.i += fencedByBars(node) === undefined ? inside.length + 2 : 1;
  return mul(HALF, call('log', pow(formula.expression(inside, node.at), TWO)));
}

const isBar = (node: TexNode | undefined): boolean =>
  node?.kind === 'sign' && /^(?:\||\\vert|\\[lr]vert)$/.test(node.text);

const fencedByBars = (node: TexNode): TexList | undefined =>
  node.kind === 'fence' && /^(?:\||\\[lr]?vert)$/.test(node.left) && /^(?:\||\\[lr]?vert)$/.test(node.right)
    ? node.body
    : undefined;

/** What stands between two bars on the line. */
function upToBar(c: Cursor): TexList | undefined {
  if (!isBar(c.peek())) return undefined;
  const rest = c.nodes.slice(c.i + 1);
  const end = rest.findIndex(isBar);
  return end > 0 ? rest.slice(0, end) : undefined;
}
