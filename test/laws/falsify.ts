import { add, call, ExpressionError, mul, neg, num, ONE, pow, sumOf } from '../../src/expr/build.ts';
import { children } from '../../src/expr/expr.ts';
import type { Expr } from '../../src/expr/expr.ts';
import * as Q from '../../src/expr/rational.ts';
import type { Rational } from '../../src/expr/rational.ts';

/** Random choices. */
export interface Choice {
  readonly random: () => number;
  readonly below: (n: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
}

export function choices(random: () => number): Choice {
  const below = (n: number): number => Math.floor(random() * n);
  return {
    random,
    below,
    of: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
  };
}

/** How to write the node with one child replaced. */
function withChild(e: Expr, i: number, child: Expr): Expr {
  const parts = children(e).map((c, j) => (j === i ? child : c));
  switch (e.op) {
    case 'sum':
      return sumOf(parts);
    case 'product':
      return mul(num(e.coefficient), ...parts);
    case 'power':
      return pow(parts[0] as Expr, parts[1] as Expr);
    case 'call':
      return call(e.fn, ...parts);
    default:
      return e;
  }
}

const replaced = (list: readonly Expr[], i: number, by: readonly Expr[]): readonly Expr[] => [
  ...list.slice(0, i),
  ...by,
  ...list.slice(i + 1),
];

const otherNumber = (q: Rational, { of }: Choice): Expr =>
  num(of([Q.add(q, Q.one), Q.sub(q, Q.one), Q.mul(q, Q.rational(2)), Q.neg(q), Q.mul(q, Q.rational(3, 2))]));

const functions = [
  'sin',
  'cos',
  'tan',
  'sinh',
  'cosh',
  'tanh',
  'exp',
  'log',
  'atan',
  'asin',
  'acos',
] as const;

/** What a slip of the pen makes of one node: a sign, a number, an exponent, a name, a function, or a missing part. */
function slip(e: Expr, names: readonly Expr[], choice: Choice): Expr {
  const { of, below } = choice;
  switch (e.op) {
    case 'num':
      return otherNumber(e.value, choice);
    case 'sym':
      return of([of(names), neg(e)]);
    case 'sum': {
      const i = below(e.terms.length);
      const term = e.terms[i] as Expr;
      return sumOf(replaced(e.terms, i, of([[], [neg(term)], [mul(num(2), term)]])));
    }
    case 'product': {
      const i = below(e.factors.length);
      return of([
        mul(otherNumber(e.coefficient, choice), ...e.factors),
        mul(num(e.coefficient), ...replaced(e.factors, i, [])),
        mul(e, e.factors[i] as Expr),
      ]);
    }
    case 'power': {
      const { base, exponent } = e;
      return of([pow(base, add(exponent, ONE)), pow(base, neg(exponent)), base, pow(neg(base), exponent)]);
    }
    case 'call': {
      const [x] = e.args;
      if (x === undefined || e.fn === 'zeta') return mul(num(2), e);
      return of([call(of(functions), x), call(e.fn, neg(x)), x]);
    }
    default:
      return neg(e);
  }
}

/** `e` with one edit at a random node; undefined where that has no value or changes nothing. */
export function falsified(e: Expr, names: readonly Expr[], choice: Choice): Expr | undefined {
  const edited = (x: Expr): Expr => {
    const parts = children(x);
    // An exponent is edited with its power.
    const inner = x.op === 'power' ? 1 : parts.length;
    if (inner === 0 || choice.random() < 0.25) return slip(x, names, choice);
    const i = choice.below(inner);
    return withChild(x, i, edited(parts[i] as Expr));
  };
  try {
    const other = edited(e);
    return other === e ? undefined : other;
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}
