import { call, derivative, num, pow, productOf, sumOf } from './build.ts';
import { children } from './expr.ts';
import type { Expr, Op, Sym } from './expr.ts';

/** Values by expression. */
export interface Memory<T> {
  readonly get: (e: Expr) => T | undefined;
  readonly set: (e: Expr, value: T) => unknown;
}

/**
 * A memoised recursion: `rule` gets each node once, with a function that visits another node. What `seen` holds is
 * not visited again.
 */
export function walk<T>(
  root: Expr,
  rule: (e: Expr, visit: (x: Expr) => T) => T,
  seen: Memory<T> = new Map<Expr, T>(),
): T {
  const visit = (e: Expr): T => {
    const known = seen.get(e);
    if (known !== undefined) return known;
    const value = rule(e, visit);
    seen.set(e, value);
    return value;
  };
  return visit(root);
}

const rebuild: { readonly [K in Op]: (e: Extract<Expr, { op: K }>, f: (x: Expr) => Expr) => Expr } = {
  num: (e) => e,
  constant: (e) => e,
  sym: (e) => e,
  sum: (e, f) => sumOf(e.terms.map(f)),
  product: (e, f) => productOf([num(e.coefficient), ...e.factors.map(f)]),
  power: (e, f) => pow(f(e.base), f(e.exponent)),
  call: (e, f) => call(e.fn, ...e.args.map(f)),
  derivative: (e, f) => derivative(e.kind, f(e.of), e.by, e.order),
};

/** `e` with `f` applied to each child. */
export const mapChildren = (e: Expr, f: (x: Expr) => Expr): Expr =>
  (rebuild[e.op] as (x: Expr, g: (y: Expr) => Expr) => Expr)(e, f);

/** Simultaneous substitution: every occurrence of a key, whole, is replaced by its value; values are not revisited. */
export const substitute = (e: Expr, replacements: ReadonlyMap<Expr, Expr>): Expr =>
  replacements.size === 0 ? e : walk(e, (x, visit) => replacements.get(x) ?? mapChildren(x, visit));

/** The subexpressions of `e`, each once, children before parents. */
export function* subexpressions(e: Expr, seen: Set<Expr> = new Set()): Generator<Expr> {
  if (seen.has(e)) return;
  seen.add(e);
  for (const child of children(e)) yield* subexpressions(child, seen);
  yield e;
}

/** The atoms on which `e` depends: symbols, and derivatives taken whole. */
export function atomsOf(e: Expr): ReadonlySet<Expr> {
  const atoms = new Set<Expr>();
  const seen = new Set<Expr>();
  const visit = (x: Expr): void => {
    if (seen.has(x)) return;
    seen.add(x);
    if (x.op === 'sym' || x.op === 'derivative') atoms.add(x);
    else children(x).forEach(visit);
  };
  visit(e);
  return atoms;
}

/** Does `e` depend on `atom`? */
export const dependsOn = (e: Expr, atom: Expr | Sym): boolean => atomsOf(e).has(atom);
