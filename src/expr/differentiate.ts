import {
  add,
  call,
  derivative,
  div,
  mul,
  neg,
  num,
  ONE,
  pow,
  productOf,
  sqrt,
  sub,
  sumOf,
  TWO,
  velocity,
  ZERO,
} from './build.ts';
import type { Call, Derivative, Expr, Op, Sum, Sym } from './expr.ts';
import { termsWith } from './occurrences.ts';
import { walk } from './walk.ts';
import type { Memory } from './walk.ts';

/** Derivatives of the functions of one argument; those of `zeta` and `lambertw` are treated apart. */
const outer: ReadonlyMap<string, (x: Expr) => Expr> = new Map<string, (x: Expr) => Expr>([
  ['exp', (x) => call('exp', x)],
  ['log', (x) => div(ONE, x)],
  ['sin', (x) => call('cos', x)],
  ['cos', (x) => neg(call('sin', x))],
  ['tan', (x) => add(ONE, pow(call('tan', x), TWO))],
  ['asin', (x) => div(ONE, sqrt(sub(ONE, pow(x, TWO))))],
  ['acos', (x) => neg(div(ONE, sqrt(sub(ONE, pow(x, TWO)))))],
  ['atan', (x) => div(ONE, add(ONE, pow(x, TWO)))],
  ['sinh', (x) => call('cosh', x)],
  ['cosh', (x) => call('sinh', x)],
  ['tanh', (x) => sub(ONE, pow(call('tanh', x), TWO))],
]);

function chain(e: Call, d: (x: Expr) => Expr): Expr {
  const inner = e.args[e.args.length - 1] as Expr;
  const dInner = d(inner);
  if (dInner === ZERO) return ZERO;
  // W′ = W/(x(1 + W)), from W e^W = x.
  if (e.fn === 'lambertw') return mul(dInner, div(e, mul(inner, add(ONE, e))));
  const slope = outer.get(e.fn);
  if (slope === undefined) throw new RangeError(`the derivative of ${e.fn} is not known`);
  return mul(slope(inner), dInner);
}

/**
 * How a derivation acts on compound nodes, once its action on the atoms (symbols, derivatives) is given. `termsOf` may
 * leave out terms of a sum whose derivative is zero.
 */
function derivation(
  atom: (e: Sym | Derivative) => Expr,
  termsOf: (e: Sum) => readonly Expr[] = (e) => e.terms,
  seen?: Memory<Expr>,
): (e: Expr) => Expr {
  const rules: { readonly [K in Op]: (e: Extract<Expr, { op: K }>, d: (x: Expr) => Expr) => Expr } = {
    num: () => ZERO,
    constant: () => ZERO,
    sym: (e) => atom(e),
    derivative: (e) => atom(e),
    sum: (e, d) => sumOf(termsOf(e).map(d)),
    product: (e, d) => {
      const terms: Expr[] = [];
      e.factors.forEach((f, i) => {
        const df = d(f);
        if (df !== ZERO)
          terms.push(productOf([num(e.coefficient), df, ...e.factors.filter((_, j) => j !== i)]));
      });
      return sumOf(terms);
    },
    power: (e, d) => {
      const db = d(e.base);
      const dx = d(e.exponent);
      const fromBase = db === ZERO ? ZERO : mul(e.exponent, pow(e.base, sub(e.exponent, ONE)), db);
      return dx === ZERO ? fromBase : add(fromBase, mul(e, call('log', e.base), dx));
    },
    call: (e, d) => chain(e, d),
  };
  return (e) =>
    walk(e, (x, visit) => (rules[x.op] as (y: Expr, d: (z: Expr) => Expr) => Expr)(x, visit), seen);
}

/** Partial derivatives found before, by what they were taken by: the gradient of H contains the Jacobian of β. */
const found = new WeakMap<Expr, WeakMap<Expr, Expr>>();

function foundBefore(atom: Expr): WeakMap<Expr, Expr> {
  let known = found.get(atom);
  if (known === undefined) found.set(atom, (known = new WeakMap()));
  return known;
}

/**
 * The partial derivative of `e` by `atom`: a symbol, or a velocity D(q, τ) taken as an independent variable
 * (as in ∂L/∂q̇). `unknown` names functions such as S(g, τ) of which `atom` is an argument: their derivatives are
 * left standing as ∂S/∂g.
 */
export function partial(e: Expr, atom: Sym | Derivative, unknown: ReadonlySet<Expr> = nothing): Expr {
  const isExplicit = unknown.size === 0;
  return derivation(
    (x) => {
      if (x === atom) return ONE;
      if (atom.op !== 'sym') return ZERO;
      if (unknown.has(x)) return derivative('partial', x, atom);
      return x.op === 'derivative' && x.kind === 'partial' && unknown.has(rootOf(x))
        ? derivative('partial', x, atom)
        : ZERO;
    },
    isExplicit ? (sum) => termsWith(sum, atom) : undefined,
    isExplicit ? foundBefore(atom) : undefined,
  )(e);
}

const nothing: ReadonlySet<Expr> = new Set();

const rootOf = (e: Expr): Expr => (e.op === 'derivative' ? rootOf(e.of) : e);

/**
 * The total derivative d/dτ of `e` along a flow on which the symbols in `moving` depend on τ:
 * every q goes to D(q, τ), every D(q, τ, k) to D(q, τ, k + 1), τ itself to 1.
 */
export function totalDerivative(e: Expr, time: Sym, moving: ReadonlySet<Expr>): Expr {
  return derivation((x) => {
    if (x === time) return ONE;
    if (x.op === 'derivative') return x.kind === 'total' && x.by === time ? velocity(x, time) : ZERO;
    return moving.has(x) ? velocity(x, time) : ZERO;
  })(e);
}
