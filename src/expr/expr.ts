import type { Rational } from './rational.ts';

/**
 * What an expression is: an exact, immutable, interned tree. Equal expressions are the same object, so `===` is
 * structural equality. Nodes are made only by the canonical constructors of `build.ts`.
 */
export type Expr = Num | Constant | Sym | Sum | Product | Power | Call | Derivative;
export type Op = Expr['op'];

interface Node {
  /** Serial number in the intern table; it carries no meaning and never influences output. */
  readonly id: number;
}

export interface Num extends Node {
  readonly op: 'num';
  readonly value: Rational;
}

/** π, or the imaginary unit. */
export interface Constant extends Node {
  readonly op: 'constant';
  readonly name: 'pi' | 'I';
}

export interface Sym extends Node {
  readonly op: 'sym';
  readonly name: string;
}

/** Two or more terms, no two alike, in canonical order. */
export interface Sum extends Node {
  readonly op: 'sum';
  readonly terms: readonly Expr[];
}

/** A rational coefficient times factors with different bases, in canonical order. */
export interface Product extends Node {
  readonly op: 'product';
  readonly coefficient: Rational;
  readonly factors: readonly Expr[];
}

export interface Power extends Node {
  readonly op: 'power';
  readonly base: Expr;
  readonly exponent: Expr;
}

export interface Call extends Node {
  readonly op: 'call';
  readonly fn: string;
  readonly args: readonly Expr[];
}

/**
 * An unevaluated derivative: `total` along the flow (a velocity D(q, τ), an acceleration D(q, τ, 2)) or `partial`
 * of an unknown function (∂S/∂g).
 */
export interface Derivative extends Node {
  readonly op: 'derivative';
  readonly kind: 'total' | 'partial';
  readonly of: Expr;
  /** What it is taken by: a symbol, or a velocity (∂L/∂q̇). */
  readonly by: Sym | Derivative;
  readonly order: number;
}

/** A node before it has been interned. */
export type Draft = Expr extends infer E ? (E extends Expr ? Omit<E, 'id'> : never) : never;

const table = new Map<string, WeakRef<Expr>>();
const collected = new FinalizationRegistry<string>((key) => {
  if (table.get(key)?.deref() === undefined) table.delete(key);
});
let serial = 0;

const ids = (nodes: readonly Expr[]): string => nodes.map((n) => n.id).join(',');

const keys: { readonly [K in Op]: (draft: Extract<Draft, { op: K }>) => string } = {
  num: (e) => `n${e.value.n}/${e.value.d}`,
  constant: (e) => `c${e.name}`,
  sym: (e) => `s${e.name}`,
  sum: (e) => `+${ids(e.terms)}`,
  product: (e) => `*${e.coefficient.n}/${e.coefficient.d}:${ids(e.factors)}`,
  power: (e) => `^${e.base.id},${e.exponent.id}`,
  call: (e) => `f${e.fn}:${ids(e.args)}`,
  derivative: (e) => `d${e.kind}:${e.of.id},${e.by.id},${e.order}`,
};

/** The one node with this content. Nodes that nothing refers to any more are forgotten. */
export function intern(draft: Draft): Expr {
  const key = (keys[draft.op] as (d: Draft) => string)(draft);
  const known = table.get(key)?.deref();
  if (known !== undefined) return known;
  const node = { ...draft, id: ++serial } as Expr;
  table.set(key, new WeakRef(node));
  collected.register(node, key);
  return node;
}

/** How many nodes are alive in the intern table; for tests of leaks. */
export const internedCount = (): number => table.size;

const childrenOf: { readonly [K in Op]: (e: Extract<Expr, { op: K }>) => readonly Expr[] } = {
  num: () => [],
  constant: () => [],
  sym: () => [],
  sum: (e) => e.terms,
  product: (e) => e.factors,
  power: (e) => [e.base, e.exponent],
  call: (e) => e.args,
  derivative: (e) => [e.of],
};

export const children = (e: Expr): readonly Expr[] => (childrenOf[e.op] as (x: Expr) => readonly Expr[])(e);
