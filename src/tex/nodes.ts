import { closingOf, unread } from './cursor.ts';
import type { Bracketed, Cursor } from './cursor.ts';
import type { TexList, TexNode } from './tree.ts';

export const plainBrackets: ReadonlySet<string> = new Set([
  '()',
  '[]',
  '\\lbrack\\rbrack',
  '\\lparen\\rparen',
  '\\{\\}',
  '\\lbrace\\rbrace',
]);

/** `\{g\}` stands for all couplings; `g\{Ag - \varepsilon\}` is a product. */
export function refuseSets(group: Bracketed): void {
  if (group.body.some((n) => n.kind === 'array'))
    unread('alternatives behind a brace are not read', group.at);
  const sum = group.body.some((n) => n.kind === 'sign' && /^[+-]$/.test(n.text));
  if (/^\\(?:\{|lbrace)$/.test(group.open) && !sum)
    unread('the formula is schematic: a set stands for all couplings', group.at);
}

/** `(1)`, `(n)`: the number of a loop or an order. */
export function isLabel(exponent: TexList): boolean {
  const [open, ...inside] = exponent;
  const close = inside.pop();
  if (open?.kind !== 'sign' || open.text !== '(' || close?.kind !== 'sign') return false;
  return inside.every((n) => n.kind === 'digit') || (inside.length === 1 && inside[0]?.kind === 'letter');
}

export const isNumeral = (node: TexNode): boolean =>
  node.kind === 'digit' ||
  (node.kind === 'scripts' && node.base.length === 1 && node.base[0]?.kind === 'digit');

export const isFunction = (node: TexNode | undefined): boolean =>
  node?.kind === 'operator' || (node?.kind === 'scripts' && node.base[0]?.kind === 'operator');

/** Can a factor begin here? */
export function startsFactor(c: Cursor): boolean {
  const node = c.peek();
  if (node === undefined) return false;
  if (closingOf(node) !== undefined) return false;
  return node.kind !== 'sign' || node.family === 'open';
}

/** A node in the words of a message. */
export function describe(node: TexNode): string {
  switch (node.kind) {
    case 'sign':
    case 'letter':
    case 'digit':
      return `“${node.text}”`;
    case 'operator':
      return `\\${node.name}`;
    case 'array':
      return 'a matrix or a list of cases';
    case 'text':
      return `the text “${node.text.trim().slice(0, 40)}”`;
    case 'unknown':
      return node.what;
    default:
      return `this ${node.kind}`;
  }
}
