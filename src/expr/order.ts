import type { Expr, Op } from './expr.ts';
import * as Q from './rational.ts';

/** Comparison by UTF-16 code units: the same on every machine and in every locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const rank: { readonly [K in Op]: number } = {
  num: 0,
  constant: 1,
  sym: 2,
  derivative: 3,
  call: 4,
  power: 5,
  product: 6,
  sum: 7,
};

function compareLists(a: readonly Expr[], b: readonly Expr[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const c = compare(a[i] as Expr, b[i] as Expr);
    if (c !== 0) return c;
  }
  return a.length - b.length;
}

type Compare<K extends Op> = (a: Extract<Expr, { op: K }>, b: Extract<Expr, { op: K }>) => number;

const within: { readonly [K in Op]: Compare<K> } = {
  num: (a, b) => Q.compare(a.value, b.value),
  constant: (a, b) => compareText(a.name, b.name),
  sym: (a, b) => compareText(a.name, b.name),
  derivative: (a, b) =>
    compareText(a.kind, b.kind) || compare(a.of, b.of) || compare(a.by, b.by) || a.order - b.order,
  call: (a, b) => compareText(a.fn, b.fn) || compareLists(a.args, b.args),
  power: (a, b) => compare(a.base, b.base) || compare(a.exponent, b.exponent),
  product: (a, b) => compareLists(a.factors, b.factors) || Q.compare(a.coefficient, b.coefficient),
  sum: (a, b) => compareLists(a.terms, b.terms),
};

/** The canonical total order of expressions: by content alone, never by history. Printers have their own order. */
export function compare(a: Expr, b: Expr): number {
  if (a === b) return 0;
  if (a.op !== b.op) return rank[a.op] - rank[b.op];
  return (within[a.op] as (x: Expr, y: Expr) => number)(a, b);
}
