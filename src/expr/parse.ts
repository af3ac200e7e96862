import { call, derivative, div, I, neg, ONE, PI, num, pow, productOf, sumOf, velocity } from './build.ts';
import type { Expr, Num, Sym } from './expr.ts';
import * as Q from './rational.ts';
import { readFormula } from './reader.ts';
import type { Builder } from './reader.ts';
import type { FormulaProblem } from './tokens.ts';

export { deepestNesting } from './reader.ts';

/** What the names of a formula mean. */
export interface Vocabulary {
  /** The meaning of a declared name; a declared name wins over every built-in one. */
  readonly declared: ReadonlyMap<string, Expr>;
  /** The scale variable; velocities are derivatives by it. */
  readonly time: Sym;
  /** Declared names that may carry primes (`H'` is D(H, τ)). */
  readonly coordinates?: ReadonlySet<string>;
  /** The names under which derivatives are written in machine-read formulas; absent where they are not admitted. */
  readonly operators?: { readonly total: string; readonly partial: string };
}

export type Parsed =
  | {
      readonly ok: true;
      readonly expr: Expr;
      /** What it is divided by as it is written: u/u is 1, and its u is nowhere else. */
      readonly divisors: readonly Expr[];
    }
  | { readonly ok: false; readonly problem: FormulaProblem };

/**
 * Reads a formula of the grammar: `+ - * / ^ ( )`, juxtaposition as a product, functions, `pi`, `I`.
 * The text must be in Unicode form NFC. Nothing is expanded; numbers stay exact.
 */
export function parseFormula(text: string, vocabulary: Vocabulary): Parsed {
  const divisors = new Set<Expr>();
  const read = readFormula(
    text,
    expressions(vocabulary, (e) => divisors.add(e)),
  );
  return read.ok ? { ok: true, expr: read.value, divisors: [...divisors] } : read;
}

/** How expressions are built from a formula. */
const expressions = (
  { declared, time, coordinates, operators }: Vocabulary,
  divided: (by: Expr) => void,
): Builder<Expr> => ({
  declared,
  number: num,
  constant: (name) => (name === 'pi' ? PI : I),
  sum: sumOf,
  product: (factors) => productOf(factors),
  negative: neg,
  inverse: (e) => {
    if (isShort(e)) return num(Q.inverse(e.value));
    divided(e);
    return div(ONE, e);
  },
  power: (base, exponent) => {
    if (exponent.op === 'num' && Q.sign(exponent.value) < 0) divided(base);
    return pow(base, exponent);
  },
  call: (fn, args) => call(fn, ...args),
  velocity: (name, of, primes) => (coordinates?.has(name) ? velocity(of, time, primes) : undefined),
  derivative: (name) =>
    name === operators?.total
      ? (args) => derivativeOf('total', args)
      : name === operators?.partial
        ? (args) => derivativeOf('partial', args)
        : undefined,
});

/** Is this a number with an inverse that is as short as most? */
const isShort = (e: Expr): e is Num =>
  e.op === 'num' && typeof e.value.n === 'number' && typeof e.value.d === 'number' && e.value.n !== 0;

/** `D(x, tau)`, `D(x, tau, 2)`; undefined if these are not such arguments. */
function derivativeOf(kind: 'total' | 'partial', args: readonly Expr[]): Expr | undefined {
  const [of, by, order] = args;
  const times =
    order === undefined ? 1 : order.op === 'num' && Q.isInteger(order.value) ? Number(order.value.n) : 0;
  if (of === undefined || (by?.op !== 'sym' && by?.op !== 'derivative') || times < 1 || times > 100)
    return undefined;
  return derivative(kind, of, by, times);
}
