import { ZERO } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf } from '../expr/walk.ts';
import { barAt, seesBar } from './bars.ts';
import type { Substitution } from './bars.ts';
import { Cursor, unread } from './cursor.ts';
import type { Reading } from './reading.ts';
import { tableOf } from './tables.ts';
import type { Table } from './tables.ts';
import type { TexList } from './tree.ts';

/** A side that holds matrices or tuples, with the bar behind it; a zero takes the shape of the other sides. */
interface TableSide {
  readonly table: Table | 'zero';
  readonly bars: readonly Substitution[];
}

/** One entry of one side. */
interface Entry {
  readonly expr: Expr;
  readonly bars: readonly Substitution[];
}

/** A relation between matrices or tuples as one between numbers for each entry; each with its sides. */
export function tableEntries(formula: Reading, lists: readonly TexList[]): readonly (readonly Entry[])[] {
  const at = lists[0]?.[0]?.at ?? 0;
  const sides = lists.map((list) => tableSide(formula, list));
  const shape = sides.map((s) => s.table).find((t) => t !== 'zero');
  if (shape === undefined || sides.length < 2) return unread('a matrix stands alone', at);
  if (sides.some(({ table: t }) => t !== 'zero' && !sameShape(t, shape)))
    return unread('the sides are of different size', at);
  if (isNowhere(formula, sides)) {
    return unread(
      'a matrix that depends on the couplings is set equal to one that does not: say at which point, as in |_{g=g^*}',
      at,
    );
  }
  return shape.flatMap((row, i) =>
    row.map((_, j) =>
      sides.map(({ table, bars }) => ({ expr: table === 'zero' ? ZERO : (table[i]?.[j] ?? ZERO), bars })),
    ),
  );
}

const sameShape = (a: Table, b: Table): boolean =>
  a.length === b.length && a.every((row, i) => row.length === b[i]?.length);

function tableSide(formula: Reading, nodes: TexList): TableSide {
  const last = nodes[nodes.length - 1];
  const [only] = nodes;
  const at = only?.at ?? 0;
  if (nodes.length === 1 && only?.kind === 'digit' && only.text === '0') return { table: 'zero', bars: [] };
  const isBarred = last !== undefined && seesBar(new Cursor(nodes, last.end, nodes.length - 1));
  const fenced = last?.kind === 'scripts' && last.base[0]?.kind === 'fence' ? last.base[0].body : [];
  const inner = isBarred ? [...nodes.slice(0, -1), ...fenced] : nodes;
  const signed = inner.some((n) => n.kind === 'sign' && (n.text === '+' || n.text === '-'));
  if (isBarred && signed && fenced.length === 0)
    return unread('it is not clear to what the evaluation bar belongs', at);
  const table = tableOf(formula, inner, at) ?? unread('a number is set equal to a matrix', at);
  return { table, bars: isBarred ? barAt(formula, last) : [] };
}

/** Is a matrix of slopes, as the stability matrix is, said to be one of fixed numbers, without saying where? */
function isNowhere(formula: Reading, sides: readonly TableSide[]): boolean {
  const moves = (a: Expr): boolean => formula.moving.has(a) || a.op === 'derivative';
  const varies = ({ table, bars }: TableSide): boolean =>
    bars.length > 0 ||
    (table !== 'zero' && table.some((row) => row.some((e) => [...atomsOf(e)].some(moves))));
  const slopes = ({ table, bars }: TableSide): boolean =>
    bars.length === 0 &&
    table !== 'zero' &&
    table.every((row) => row.every((e) => e.op === 'derivative' && e.kind === 'partial'));
  return sides.some(slopes) && !sides.every(varies);
}
