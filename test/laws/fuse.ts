import {
  add,
  call,
  div,
  ExpressionError,
  mul,
  neg,
  num,
  ONE,
  pow,
  sqrt,
  sub,
  sym,
  TWO,
} from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/expr.ts';
import * as Q from '../../src/expr/rational.ts';
import { atomsOf, substitute, subexpressions } from '../../src/expr/walk.ts';
import type { Choice } from './falsify.ts';
import { positiveNames, realNames } from './truths.ts';
import type { Truth } from './truths.ts';

/** Two sides that are equal by construction wherever both are real. */
export interface Pair {
  readonly left: Expr;
  readonly right: Expr;
}

/** From what equalities are made. */
export interface Material {
  readonly truths: readonly Truth[];
  readonly elementary: boolean;
  /** How many different subexpressions a side may have. */
  readonly size: number;
}

export const positive: ReadonlySet<Expr> = new Set(positiveNames.map(sym));
const real = realNames.map(sym);
const squared = (e: Expr): Expr => pow(e, TWO);

/** A positive term in positive symbols. */
function positiveTerm(choice: Choice, elementary: boolean): Expr {
  const a = choice.of([...positive]);
  const b = choice.of([...positive]);
  return choice.of([
    () => add(a, num(1 + choice.below(5))),
    () => mul(num(1 + choice.below(5)), a, b),
    () => div(a, b),
    () => add(a, mul(num(2), b)),
    () => add(ONE, squared(choice.of(real))),
    () => (elementary ? call('exp', choice.of(real)) : squared(b)),
    () => (elementary ? sqrt(a) : div(ONE, add(a, b))),
  ])();
}

/** A term that is real at every point at which it is defined. */
function realTerm(choice: Choice, elementary: boolean): Expr {
  const a = choice.of(real);
  const b = choice.of([...real, ...positive]);
  const k = num(1 + choice.below(6));
  return choice.of([
    () => add(a, k),
    () => mul(k, a),
    () => neg(a),
    () => mul(a, b),
    () => sub(a, b),
    () => sub(squared(a), k),
    () => div(a, add(b, k)),
    () => div(ONE, a),
    () => add(a, mul(k, b)),
    () =>
      elementary
        ? call(choice.of(['sin', 'cos', 'tanh', 'atan', 'exp']), b)
        : pow(sub(a, b), num(2 + choice.below(2))),
    () => (elementary ? call('log', positiveTerm(choice, false)) : div(add(a, ONE), sub(b, k))),
    () => (elementary ? sqrt(positiveTerm(choice, false)) : div(k, squared(a))),
  ])();
}

/** The truth about other things: names are exchanged, and some of them become terms. */
function instance({ left, right, local }: Truth, choice: Choice, elementary: boolean): Pair {
  const names = [...new Set([...atomsOf(left), ...atomsOf(right)])];
  const meanings = new Map<Expr, Expr>();
  if (local) return { left, right };
  for (const name of names) {
    const plain = choice.random() < 0.75;
    const meaning = positive.has(name)
      ? plain
        ? choice.of([...positive])
        : positiveTerm(choice, elementary)
      : plain
        ? choice.of(real)
        : realTerm(choice, elementary);
    meanings.set(name, meaning);
  }
  return { left: substitute(left, meanings), right: substitute(right, meanings) };
}

const both = ({ left, right }: Pair, f: (e: Expr) => Expr): Pair => ({ left: f(left), right: f(right) });
const combined = (a: Pair, b: Pair, f: (x: Expr, y: Expr) => Expr): Pair => ({
  left: f(a.left, b.left),
  right: f(a.right, b.right),
});

/** Functions that are real for every real argument. */
const everywhere: readonly ((e: Expr) => Expr)[] = [
  (e) => call('sin', e),
  (e) => call('cos', e),
  (e) => call('atan', e),
  (e) => call('tanh', e),
  (e) => call('exp', e),
  (e) => sqrt(add(ONE, squared(e))),
  (e) => call('log', add(ONE, squared(e))),
];

function step(pair: Pair, material: Material, choice: Choice): Pair {
  const { truths, elementary } = material;
  const free = truths.filter((t) => !t.local);
  const other = (): Pair => instance(choice.of(free), choice, elementary);
  const term = realTerm(choice, elementary);
  const k = num(2 + choice.below(5));
  const exponent = num(choice.of([-1, 2]));
  return choice.of([
    () => combined(pair, other(), add),
    () => combined(pair, other(), (a, b) => sub(mul(k, a), b)),
    () => combined(pair, other(), mul),
    () => combined(pair, other(), div),
    () => both(pair, (e) => mul(e, term)),
    () => both(pair, (e) => div(term, add(e, k))),
    () => both(pair, (e) => pow(e, exponent)),
    () => both(pair, (e) => div(add(e, ONE), sub(mul(TWO, e), k))),
    // A term moved to the other side.
    () => {
      const { left } = pair;
      const moved = left.op === 'sum' ? choice.of(left.terms) : term;
      return both(pair, (e) => sub(e, moved));
    },
    // a = b and c = d: ad = bc.
    () => {
      const more = other();
      return { left: mul(pair.left, more.right), right: mul(pair.right, more.left) };
    },
    // The equality within another one: c(a) = d(b).
    () => {
      const { left, right } = choice.of(free);
      const names = [...new Set([...atomsOf(left), ...atomsOf(right)])].filter((n) => !positive.has(n));
      if (names.length === 0) return pair;
      const name = choice.of(names);
      return {
        left: substitute(left, new Map([[name, pair.left]])),
        right: substitute(right, new Map([[name, pair.right]])),
      };
    },
    () => both(pair, elementary ? choice.of(everywhere) : squared),
  ])();
}

const partsOf = ({ left, right }: Pair): ReadonlySet<Expr> => {
  const seen = new Set<Expr>();
  return new Set([left, right].flatMap((e) => [...subexpressions(e, seen)]));
};

/** The logarithms and powers of a pair: where they are real a local truth holds. */
const domainOf = (pair: Pair): readonly Expr[] =>
  [...partsOf(pair)].filter(
    (e) => e.op === 'call' || (e.op === 'power' && e.exponent.op !== 'num') || isRoot(e),
  );

const isRoot = (e: Expr): boolean =>
  e.op === 'power' && e.exponent.op === 'num' && !Q.isInteger(e.exponent.value);

/**
 * A new equality out of up to four known ones; undefined where a step divides by zero or grows too much, and where what
 * a local truth needs to be real has cancelled: √x² is x.
 */
export function fused(material: Material, choice: Choice): Pair | undefined {
  try {
    const truth = choice.of(material.truths);
    let pair = instance(truth, choice, material.elementary);
    const domain = truth.local ? domainOf(pair) : [];
    for (let steps = choice.below(4); steps > 0; steps--) {
      const next = step(pair, material, choice);
      if (partsOf(next).size <= material.size) pair = next;
    }
    if (choice.random() < 0.15) pair = { left: sub(pair.left, pair.right), right: num(0) };
    const parts = partsOf(pair);
    if (pair.left === pair.right || parts.size > material.size) return undefined;
    return domain.every((e) => parts.has(e)) ? pair : undefined;
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}
