import { intern } from './expr.ts';
import type { Constant, Derivative, Expr, Num, Sym } from './expr.ts';
import { absInt, bitLength, divInt, isOdd, mulInt, powInt, rootInt } from './integer.ts';
import type { Int } from './integer.ts';
import { compare } from './order.ts';
import { fold } from './functions.ts';
import * as Q from './rational.ts';
import type { Rational } from './rational.ts';

/**
 * An expression that has no value (1/0), one whose exact value would be too large to hold, or one that is not of the
 * kind that was asked for.
 */
export class ExpressionError extends Error {
  constructor(
    readonly code: 'division-by-zero' | 'number-too-large' | 'not-polynomial',
    message: string,
  ) {
    super(message);
  }
}

/** No number that arises by arithmetic may have more binary digits than this, numerator and denominator together. */
const largestNumber = 12_000;
/** A root of a fraction is brought to an integer radicand if that has at most this many binary digits. */
const largestRadicand = 4_000;

function tooLarge(what: string): never {
  throw new ExpressionError('number-too-large', `${what} is too large to write out`);
}

/** `q`, unless it has become too large. */
export function bounded(q: Rational): Rational {
  if (typeof q.n === 'number' && typeof q.d === 'number') return q;
  return Q.size(q) > largestNumber ? tooLarge('a number in the result') : q;
}

export const num = (value: Rational | Int): Num =>
  intern({ op: 'num', value: typeof value === 'object' ? value : Q.rational(value) }) as Num;
export const fraction = (n: Int, d: Int): Num => num(Q.rational(n, d));
export const sym = (name: string): Sym => intern({ op: 'sym', name }) as Sym;

const constant = (name: 'pi' | 'I'): Constant => intern({ op: 'constant', name }) as Constant;

export const ZERO = num(0);
export const ONE = num(1);
export const TWO = num(2);
export const MINUS_ONE = num(-1);
export const HALF = fraction(1, 2);
export const PI = constant('pi');
export const I = constant('I');

export const isZero = (e: Expr): boolean => e === ZERO;

/** Splits a term into its rational coefficient and the rest, whose coefficient is 1. */
export function splitCoefficient(e: Expr): { readonly coefficient: Rational; readonly rest: Expr } {
  if (e.op === 'num') return { coefficient: e.value, rest: ONE };
  if (e.op === 'product') return { coefficient: e.coefficient, rest: product(Q.one, e.factors) };
  return { coefficient: Q.one, rest: e };
}

/** Splits a factor into base and exponent. */
export const splitPower = (e: Expr): { readonly base: Expr; readonly exponent: Expr } =>
  e.op === 'power' ? { base: e.base, exponent: e.exponent } : { base: e, exponent: ONE };

function product(coefficient: Rational, factors: readonly Expr[]): Expr {
  if (Q.isZero(coefficient)) return ZERO;
  if (factors.length === 0) return num(coefficient);
  const [first] = factors;
  if (factors.length === 1 && first !== undefined) {
    if (Q.isOne(coefficient)) return first;
    // a − (b + c) is a − b − c: a bare minus sign is always taken into a sum.
    if (first.op === 'sum' && Q.equal(coefficient, Q.minusOne)) return add(...first.terms.map(neg));
  }
  return intern({ op: 'product', coefficient, factors });
}

/** The sum of its arguments: flattened, like terms collected. Nothing is expanded. */
export const add = (...summands: readonly Expr[]): Expr => sumOf(summands);

/** The sum of any number of terms. */
export function sumOf(summands: readonly Expr[]): Expr {
  const collected = new Map<Expr | string, { readonly term: Expr; readonly coefficient: Rational }>();
  const pending = [...summands].reverse();
  for (let e = pending.pop(); e !== undefined; e = pending.pop()) {
    if (e.op === 'sum') {
      for (let i = e.terms.length - 1; i >= 0; i--) pending.push(e.terms[i] as Expr);
      continue;
    }
    const kind = withoutCoefficient(e);
    const coefficient = e.op === 'num' ? e.value : e.op === 'product' ? e.coefficient : Q.one;
    const before = collected.get(kind)?.coefficient;
    collected.set(kind, {
      term: e,
      coefficient: before === undefined ? coefficient : bounded(Q.add(before, coefficient)),
    });
  }
  const terms: Expr[] = [];
  for (const { term, coefficient } of collected.values()) {
    if (!Q.isZero(coefficient)) terms.push(withCoefficient(term, coefficient));
  }
  if (terms.length < 2) return terms[0] ?? ZERO;
  // 2(x + y) − (x + y) + x has left the bare sum x + y among the terms.
  if (terms.some((t) => t.op === 'sum')) return sumOf(terms);
  return intern({ op: 'sum', terms: terms.sort(compare) });
}

/** The same for terms that differ in their coefficients only; no node is made for it. */
function withoutCoefficient(e: Expr): Expr | string {
  if (e.op === 'num') return ONE;
  if (e.op !== 'product') return e;
  return e.factors.length === 1 ? (e.factors[0] as Expr) : e.factors.map((f) => f.id).join();
}

/** The term with another coefficient. */
function withCoefficient(e: Expr, q: Rational): Expr {
  if (e.op === 'num') return Q.equal(q, e.value) ? e : num(q);
  if (e.op === 'product') return Q.equal(q, e.coefficient) ? e : product(q, e.factors);
  return product(q, [e]);
}

const scale = (rest: Expr, q: Rational): Expr =>
  rest.op === 'num'
    ? num(Q.mul(q, rest.value))
    : rest.op === 'product'
      ? product(Q.mul(q, rest.coefficient), rest.factors)
      : product(q, [rest]);

/** The product of its arguments: flattened, numbers multiplied, powers of one base combined. */
export const mul = (...operands: readonly Expr[]): Expr => productOf(operands);

/** The product of any number of factors. */
export function productOf(operands: readonly Expr[]): Expr {
  let coefficient = Q.one;
  const exponents = new Map<Expr, Expr>();
  const pending = [...operands].reverse();
  for (let e = pending.pop(); e !== undefined; e = pending.pop()) {
    if (e.op === 'num') coefficient = bounded(Q.mul(coefficient, e.value));
    else if (e.op === 'product') {
      coefficient = bounded(Q.mul(coefficient, e.coefficient));
      for (let i = e.factors.length - 1; i >= 0; i--) pending.push(e.factors[i] as Expr);
    } else {
      const { base, exponent } = splitPower(e);
      const before = exponents.get(base);
      exponents.set(base, before === undefined ? exponent : add(before, exponent));
    }
  }
  if (Q.isZero(coefficient)) return ZERO;
  const factors: Expr[] = [];
  let again = false;
  for (const [base, exponent] of exponents) {
    const factor = pow(base, exponent);
    if (factor.op === 'num') coefficient = bounded(Q.mul(coefficient, factor.value));
    else {
      again ||= factor.op === 'product' || splitPower(factor).base !== base;
      factors.push(factor);
    }
  }
  if (again) return productOf([num(coefficient), ...factors]);
  return product(coefficient, factors.sort(compare));
}

export const neg = (e: Expr): Expr => scale(e, Q.minusOne);
export const sub = (a: Expr, b: Expr): Expr => add(a, neg(b));
export const div = (a: Expr, b: Expr): Expr => mul(a, pow(b, MINUS_ONE));
export const sqrt = (e: Expr): Expr => pow(e, HALF);

/** `base` to the power `exponent`; only identities that hold on the whole common domain are applied. */
export function pow(base: Expr, exponent: Expr): Expr {
  if (exponent === ZERO || base === ONE) return ONE;
  if (exponent === ONE) return base;
  if (exponent.op !== 'num') return intern({ op: 'power', base, exponent });
  const k = exponent.value;
  if (base === ZERO) {
    if (Q.sign(k) < 0) throw new ExpressionError('division-by-zero', 'division by zero');
    return ZERO;
  }
  if (Q.isInteger(k)) return integerPower(base, exponent);
  if (base.op === 'num') return rootOfNumber(base.value, k);
  const own = wholePowerOfPi(base, k);
  if (own !== undefined) return own;
  if (base.op === 'product') {
    const size = Q.abs(base.coefficient);
    const taken = base.factors.find((f) => wholePowerOfPi(f, k) !== undefined);
    if (!Q.isOne(size) || taken !== undefined)
      return mul(
        pow(num(size), exponent),
        taken ? (wholePowerOfPi(taken, k) as Expr) : ONE,
        pow(
          product(
            Q.div(base.coefficient, size),
            base.factors.filter((f) => f !== taken),
          ),
          exponent,
        ),
      );
  }
  return intern({ op: 'power', base, exponent });
}

/** (πⁿ)^k where nk is whole: π is positive. */
function wholePowerOfPi(e: Expr, k: Rational): Expr | undefined {
  const n =
    e === PI
      ? Q.one
      : e.op === 'power' && e.base === PI && e.exponent.op === 'num'
        ? e.exponent.value
        : undefined;
  return n && Q.isInteger(Q.mul(n, k)) ? pow(PI, num(Q.mul(n, k))) : undefined;
}

function integerPower(base: Expr, exponent: Num): Expr {
  const k = exponent.value.n;
  if (base.op === 'num') {
    if (Q.isOne(Q.abs(base.value))) return isOdd(k) ? base : ONE;
    const magnitude = Number(absInt(k));
    if (magnitude * (Q.size(base.value) - 1) > largestNumber) {
      tooLarge(`${Q.showRational(base.value).slice(0, 40)} to the power ${`${k}`.slice(0, 40)}`);
    }
    return num(Q.pow(base.value, Number(k)));
  }
  if (base === I) return [ONE, I, MINUS_ONE, neg(I)][Number(((BigInt(k) % 4n) + 4n) % 4n)] as Expr;
  if (base.op === 'power') return pow(base.base, mul(base.exponent, exponent));
  if (base.op === 'product') {
    return productOf([pow(num(base.coefficient), exponent), ...base.factors.map((f) => pow(f, exponent))]);
  }
  return intern({ op: 'power', base, exponent });
}

/** q^k for a fraction k: perfect powers are taken out, the principal root is meant. */
function rootOfNumber(q: Rational, k: Rational): Expr {
  if (Q.sign(q) < 0) {
    if (k.d !== 2) return intern({ op: 'power', base: num(q), exponent: num(k) });
    return mul(pow(I, num(k.n)), pow(num(Q.neg(q)), num(k)));
  }
  if (typeof k.n !== 'number' || typeof k.d !== 'number')
    return intern({ op: 'power', base: num(q), exponent: num(k) });
  const whole = Math.floor(k.n / k.d);
  const part = k.n - whole * k.d;
  if (whole !== 0) return mul(integerPower(num(q), num(whole)), rootOfNumber(q, Q.rational(part, k.d)));
  if (q.d !== 1) {
    // (n/d)^(p/r) = (n d^(r−1))^(p/r) / d^p: no root stands in a denominator.
    if (k.d * Q.size(q) > largestRadicand) return intern({ op: 'power', base: num(q), exponent: num(k) });
    const inside = Q.rational(mulInt(q.n, powInt(q.d, k.d - 1)));
    return mul(num(Q.rational(1, powInt(q.d, part))), rootOfNumber(inside, k));
  }
  const { outside, inside } = takeRoot(q.n, k.d);
  const kept = inside === 1 ? ONE : intern({ op: 'power', base: num(inside), exponent: num(k) });
  return outside === 1 ? kept : mul(integerPower(num(outside), num(part)), kept);
}

/** n = outside^r · inside, with every r-th power of a prime below 1000, and a perfect r-th power, taken out. */
function takeRoot(n: Int, r: number): { outside: Int; inside: Int } {
  let inside = n;
  let outside: Int = 1;
  if (r >= bitLength(n)) return { outside, inside };
  const whole = rootInt(inside, r);
  if (powInt(whole, r) === inside) return { outside: whole, inside: 1 };
  for (let p = 2; p < 1000; p += p === 2 ? 1 : 2) {
    const block = BigInt(p) ** BigInt(r);
    if (block > BigInt(inside)) break;
    while (BigInt(inside) % block === 0n) {
      inside = divInt(inside, powInt(p, r));
      outside = mulInt(outside, p);
    }
  }
  const rest = rootInt(inside, r);
  if (inside !== 1 && powInt(rest, r) === inside) return { outside: mulInt(outside, rest), inside: 1 };
  return { outside, inside };
}

/** A function applied to its arguments, with the exact values that everyone knows (sin 0 = 0, log 1 = 0) put in. */
export function call(fn: string, ...args: readonly Expr[]): Expr {
  if (fn === 'sqrt' && args.length === 1) return sqrt(args[0] as Expr);
  if (fn === 'acos' && args[0] === MINUS_ONE) return PI;
  const value = fold(fn, args);
  if (value === undefined) return intern({ op: 'call', fn, args });
  return typeof value === 'number' ? num(value) : value;
}

/** The total derivative of `of` along the flow, `order` times, left unevaluated. */
export const velocity = (of: Expr, time: Sym, order = 1): Expr => derivative('total', of, time, order);

export function derivative(kind: Derivative['kind'], of: Expr, by: Sym | Derivative, order = 1): Expr {
  if (order === 0) return of;
  if (of === by) return order === 1 ? ONE : ZERO;
  if (of.op === 'num' || of.op === 'constant') return ZERO;
  if (of.op === 'derivative' && of.kind === kind && of.by === by) {
    return derivative(kind, of.of, by, of.order + order);
  }
  return intern({ op: 'derivative', kind, of, by, order });
}
