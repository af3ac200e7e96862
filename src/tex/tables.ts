import { add, div, mul, neg, num } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { Cursor, isComma, splitAt, unread } from './cursor.ts';
import { plainBrackets } from './nodes.ts';
import type { Reading } from './reading.ts';
import { partsOf, spell, spellRun } from './spell.ts';
import type { TexList, TexNode } from './tree.ts';

/** A matrix, a column or a tuple: its entries row by row. */
export type Table = readonly (readonly Expr[])[];

/** Does a matrix or a tuple stand here, outside of determinants and functions? */
export function holdsTable(formula: Reading, nodes: TexList): boolean {
  const c = new Cursor(nodes, 0);
  while (!c.done) {
    if (isTable(formula, c)) return true;
    // What stands behind det and tr makes a number.
    if (isInvariant(c.peek())) c.next();
    if (c.opens) c.bracketed();
    else c.i++;
  }
  return false;
}

/** det and tr, which make a number of a matrix. */
function isInvariant(node: TexNode | undefined): boolean {
  return invariantName(node) !== undefined;
}

function invariantName(node: TexNode | undefined): 'det' | 'tr' | undefined {
  const name = node === undefined ? undefined : spell(node);
  const found = /^\\mathrm\{(det|tr|Tr)\}$/.exec(name ?? '')?.[1]?.toLowerCase();
  return found === 'det' || found === 'tr' ? found : undefined;
}

/** `\det M`, `\operatorname{tr}(M - \lambda I)`; undefined where no such thing stands. */
export function invariantAt(formula: Reading, c: Cursor): Expr | undefined {
  const name = invariantName(c.peek());
  if (name === undefined || formula.vocabulary.meaning(`\\mathrm{${name}}`)) return undefined;
  const { at } = c.next();
  const table = tableAt(formula, c) ?? bracketedTable(formula, c);
  if (table === undefined) return unread(`it is not known of which matrix ${name} is meant`, at);
  return invariant(name, table, at);
}

/** `\begin{vmatrix}`: the determinant of what stands between bars. */
export function barred(formula: Reading, body: TexList, at: number): Expr | undefined {
  const [only] = body;
  if (body.length !== 1 || only?.kind !== 'array') return undefined;
  return invariant(
    'det',
    only.rows.map((row) => row.map((cell) => formula.expression(cell, at))),
    at,
  );
}

function invariant(name: 'det' | 'tr', table: Table, at: number): Expr {
  if (table.some((row) => row.length !== table.length)) return unread('the matrix is not square', at);
  if (table.length > largest) return unread('so large a matrix is not read', at);
  return name === 'det' ? determinant(table) : add(...table.map((row, k) => row[k] as Expr));
}

const largest = 6;

function determinant(table: Table): Expr {
  const [first, ...rest] = table;
  if (first === undefined) return num(1);
  const terms = first.map((e, j) => {
    const minor = rest.map((row) => row.filter((_, k) => k !== j));
    const term = mul(e, determinant(minor));
    return j % 2 === 0 ? term : neg(term);
  });
  return add(...terms);
}

/** A side of a relation between matrices: sums of products. Undefined where it holds none. */
export function tableOf(formula: Reading, nodes: TexList, at: number): Table | undefined {
  const size = sizeIn(formula, nodes);
  if (size === undefined) return undefined;
  const c = new Cursor(nodes, nodes[nodes.length - 1]?.end ?? at);
  let total: Table | undefined;
  do {
    let negative = false;
    while (c.sees('+', '-')) if ((c.next() as { text?: string }).text === '-') negative = !negative;
    const start = c.at;
    const term = termAt(formula, c, size);
    if (term === undefined) return unread('a number is added to a matrix', start);
    const signed = negative ? scaled(term, num(-1)) : term;
    total = total === undefined ? signed : sumOf(total, signed, start);
  } while (c.sees('+', '-'));
  return c.done ? total : unread('this is not understood beside a matrix', c.at);
}

/** Factors, of which at least one is a matrix. */
function termAt(formula: Reading, c: Cursor, size: number): Table | undefined {
  let product: Table | undefined;
  let factor: Expr = num(1);
  while (!c.done && !c.sees('+', '-')) {
    const { at } = c;
    if (c.sees('\\cdot', '\\times')) {
      c.next();
      continue;
    }
    const table = derivedTable(formula, c) ?? tableAt(formula, c) ?? unitAt(formula, c, size);
    if (table !== undefined) product = product === undefined ? table : productOf(product, table, at);
    else if (c.sees('/')) factor = mul(factor, dividedBy(formula, c));
    else factor = mul(factor, formula.factor(c));
  }
  return product && scaled(product, factor);
}

function dividedBy(formula: Reading, c: Cursor): Expr {
  c.next();
  return div(num(1), formula.factor(c));
}

/** The unit matrix, under the names that it has. */
function unitAt(formula: Reading, c: Cursor, size: number): Table | undefined {
  const node = c.peek();
  const name = node === undefined ? undefined : spell(node);
  if (name === undefined || formula.vocabulary.meaning(name)) return undefined;
  if (!/^(?:I|\\(?:mathbb|mathbf|mathbbm|mathds|mathrm)\{[1I]\})$/.test(name)) return undefined;
  c.next();
  formula.assume(`${name} is the unit matrix`);
  const indices = Array.from({ length: size }, (_, k) => k);
  return indices.map((i) => indices.map((j) => num(i === j ? 1 : 0)));
}

/** `\frac{d}{d\tau}` before a matrix acts on its entries. */
function derivedTable(formula: Reading, c: Cursor): Table | undefined {
  const node = c.peek();
  const name = node?.kind === 'fraction' ? spellRun(node.above) : undefined;
  if (node?.kind !== 'fraction' || name === undefined || !/^(?:d|\\mathrm\{d\}|\\partial)$/.test(name))
    return undefined;
  const behind = new Cursor(c.nodes, c.end, c.i + 1);
  const cells = cellsAt(behind);
  if (cells === undefined) return undefined;
  c.i = behind.i;
  return cells.map((row) =>
    row.map((body) => {
      const { at, end } = node;
      return formula.expression([node, { kind: 'fence', left: '(', right: ')', body, at, end }], at);
    }),
  );
}

/** One matrix, written out or by its name, with what stands in its exponent. */
function tableAt(formula: Reading, c: Cursor): Table | undefined {
  const node = c.peek();
  if (node === undefined) return undefined;
  const from = c.i;
  const cells = cellsAt(c);
  if (cells !== undefined) {
    const read = cells.map((row) => row.map((cell) => formula.expression(cell, node.at)));
    if (read.some((row) => row.length !== read[0]?.length))
      return unread('the rows of the matrix differ in length', node.at);
    return exponentOf(formula, c.nodes[c.i - 1], read);
  }
  c.i = from;
  const named = namedTable(formula, node);
  if (named !== undefined) c.next();
  return named;
}

const isTable = (formula: Reading, c: Cursor): boolean => {
  const node = c.peek();
  const behind = new Cursor(c.nodes, c.end, c.i);
  return node !== undefined && (cellsAt(behind) !== undefined || namedTable(formula, node) !== undefined);
};

/** The cells of a matrix or of a tuple that stands here; the cursor moves only if there is one. */
function cellsAt(c: Cursor): readonly (readonly TexList[])[] | undefined {
  const node = c.peek();
  const base = node?.kind === 'scripts' && node.base.length === 1 ? node.base[0] : node;
  if (base?.kind === 'array') {
    c.next();
    return base.rows;
  }
  const { i } = c;
  const opens = base?.kind === 'fence' || c.opens;
  if (!opens) return undefined;
  const group =
    base?.kind === 'fence' ? { open: base.left, close: base.right, body: base.body } : c.bracketed();
  if (base?.kind === 'fence') c.next();
  const [only] = group.body;
  const plain = plainBrackets.has(group.open + group.close) && !/^\\/.test(group.open);
  if (plain && group.body.length === 1 && only?.kind === 'array') return only.rows;
  const entries = splitAt(group.body, isComma);
  // Behind a name these are its arguments.
  const before = c.nodes[i - 1];
  const alone = before === undefined || (before.kind === 'sign' && /^[+-]$/.test(before.text));
  if (plain && alone && entries.length > 1 && entries.every((e) => e.length > 0))
    return entries.map((e) => [e]);
  c.i = i;
  return undefined;
}

/** The transpose, or the values of a tuple at the fixed point. */
function exponentOf(formula: Reading, node: TexNode | undefined, table: Table): Table {
  if (node?.kind !== 'scripts') return table;
  const sup = spellRun(node.sup) ?? '';
  const isStar =
    node.sup.length === 1 && node.sup[0]?.kind === 'sign' && /^(?:\*|\\ast|\\star)$/.test(node.sup[0].text);
  if (node.sub.length > 0) return unread('an index on a matrix is not read', node.at);
  if (isTransposed(sup)) return transposed(table);
  if (!isStar) return unread('a power of a matrix is not read yet', node.at);
  return table.map((row) =>
    row.map((e) => formula.vocabulary.star?.(e) ?? unread('the star belongs to no coupling', node.at)),
  );
}

const isTransposed = (sup: string): boolean => /^(?:T|\\top|t|\\intercal)$/.test(sup);

const transposed = (table: Table): Table =>
  (table[0] ?? []).map((_, j) => table.map((row) => row[j] as Expr));

/** M, or M^T, where the vocabulary has a matrix of this name. */
function namedTable(formula: Reading, node: TexNode): Table | undefined {
  const parts = partsOf(node);
  if (parts === undefined || parts.sub !== '' || parts.star) return undefined;
  const { matrix, meaning } = formula.vocabulary;
  const known = meaning(parts.nucleus) === undefined ? matrix?.(parts.nucleus) : undefined;
  if (known === undefined) return undefined;
  const sup = spellRun(parts.sup) ?? '';
  if (parts.sup.length > 0 && !isTransposed(sup)) return undefined;
  formula.assume(known.assumed);
  return isTransposed(sup) ? transposed(known.entries) : known.entries;
}

/** (M − λ I) */
function bracketedTable(formula: Reading, c: Cursor): Table | undefined {
  if (!c.opens) return undefined;
  const { i } = c;
  const group = c.bracketed();
  if (!holdsTable(formula, group.body)) {
    c.i = i;
    return undefined;
  }
  return tableOf(formula, group.body, group.at);
}

/** The number of rows of the first matrix. */
const sizeIn = (formula: Reading, body: TexList): number | undefined => {
  const c = new Cursor(body, 0);
  while (!c.done) {
    const named = namedTable(formula, c.peek() as TexNode);
    const rows = named ?? cellsAt(c);
    if (rows !== undefined) return rows.length;
    c.next();
  }
  return undefined;
};

const scaled = (table: Table, by: Expr): Table => table.map((row) => row.map((e) => mul(by, e)));

function sumOf(a: Table, b: Table, at: number): Table {
  if (a.length !== b.length || a[0]?.length !== b[0]?.length)
    return unread('matrices of different size are added', at);
  return a.map((row, i) => row.map((e, j) => add(e, b[i]?.[j] as Expr)));
}

function productOf(a: Table, b: Table, at: number): Table {
  const inner = a[0]?.length ?? 0;
  if (inner !== b.length) return unread('matrices of these sizes have no product', at);
  return a.map((row) => (b[0] ?? []).map((_, j) => add(...row.map((e, k) => mul(e, b[k]?.[j] as Expr)))));
}
