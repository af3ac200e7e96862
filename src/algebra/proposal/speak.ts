import type { Expr, Op, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { subexpressions } from '../../expr/walk.ts';
import type { NeutralTree } from '../neutral.ts';

/** How much of an expression is told outside. */
export interface Speech {
  /** Is a part that is no sum, product or natural power replaced by a name, as if it were a symbol? */
  readonly whole: (e: Expr) => boolean;
  /** Are the functions, roots and quotients that remain told as such? */
  readonly functions: boolean;
  /** The symbol by which the answer is taken; nothing that stands behind a name may depend on it. */
  readonly unknown?: Sym;
}

export interface Spoken {
  readonly tree: NeutralTree;
  readonly nameOf: (e: Expr) => string;
  /** What the neutral names stand for. */
  readonly meaning: ReadonlyMap<string, Expr>;
}

/** A question that cannot be asked. */
export class Unspeakable extends Error {}

/** Questions with more nodes take seconds to minutes outside. */
const largestQuestion = 60;
/** Longer integers lose digits where numbers are doubles. */
const mostDigits = 15;

/** The functions that everybody means the same by. */
export const commonFunctions: ReadonlySet<string> = new Set([
  ...['exp', 'log', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh'],
]);

/** Does `x` occur in `e`, be it inside a derivative or as what it is taken by? */
export function mentions(e: Expr, x: Expr): boolean {
  for (const part of subexpressions(e)) {
    if (part === x || (part.op === 'derivative' && mentions(part.by, x))) return true;
  }
  return false;
}

/**
 * Tells an expression in neutral names. Symbols, π, the imaginary unit, derivatives and whatever else has no common
 * meaning (ζ(3)) become names to which nobody gives a meaning. Throws `Unspeakable`.
 */
export function spoken(e: Expr, speech: Speech): Spoken {
  const names = new Map<Expr, string>();
  const meaning = new Map<string, Expr>();
  let nodes = 0;

  function nameOf(x: Expr): string {
    let name = names.get(x);
    if (name === undefined) {
      if (speech.unknown && x !== speech.unknown && mentions(x, speech.unknown))
        throw new Unspeakable(`a part of the formula depends on ${speech.unknown.name} in its own way`);
      name = `x${names.size + 1}`;
      names.set(x, name);
      meaning.set(name, x);
    }
    return name;
  }
  const symbol = (x: Expr): NeutralTree => ({ op: 'sym', name: nameOf(x) });

  /** A part that may be told as it is, or by a name. */
  function told(x: Expr, common: boolean, tell: () => NeutralTree): NeutralTree {
    if (speech.whole(x) || !common) return symbol(x);
    if (!speech.functions) throw new Unspeakable('the formula is not a polynomial');
    return tell();
  }

  const rules: { readonly [K in Op]: (x: Extract<Expr, { op: K }>) => NeutralTree } = {
    num: (x) => number(x.value),
    constant: symbol,
    sym: symbol,
    derivative: symbol,
    sum: (x) => ({ op: 'sum', terms: x.terms.map(visit) }),
    product: (x) => {
      const factors = x.factors.map(visit);
      return {
        op: 'product',
        factors: Q.isOne(x.coefficient) ? factors : [number(x.coefficient), ...factors],
      };
    },
    power: (x) => {
      const tell = (): NeutralTree => ({ op: 'power', base: visit(x.base), exponent: visit(x.exponent) });
      return isNatural(x.exponent) ? tell() : told(x, true, tell);
    },
    call: (x) =>
      told(x, commonFunctions.has(x.fn), () => ({ op: 'call', fn: x.fn, args: x.args.map(visit) })),
  };
  function visit(x: Expr): NeutralTree {
    if (++nodes > largestQuestion) throw new Unspeakable('the formula is too long');
    return (rules[x.op] as (y: Expr) => NeutralTree)(x);
  }
  return { tree: visit(e), nameOf, meaning };
}

/** Is `e` a natural number? */
export const isNatural = (e: Expr): boolean => e.op === 'num' && Q.isInteger(e.value) && Q.sign(e.value) > 0;

function number(q: Rational): NeutralTree {
  const [n, d] = [`${q.n}`, `${q.d}`];
  if (Math.max(n.length, d.length) > mostDigits) throw new Unspeakable('a number has too many digits');
  return { op: 'num', n, d };
}
