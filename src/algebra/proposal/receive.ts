import { call, num, pow, productOf, sumOf } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import { negInt, readInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { commonFunctions, isNatural } from './speak.ts';

/** What an answer may contain: everything common, or only sums, products and natural powers. */
export type Tongue = 'functions' | 'polynomials';

/** An answer that is no formula of ours, or too large to be looked at. */
export class Unacceptable extends Error {}

const largestAnswer = 400;
const mostDigits = 40;
const mostFormulas = 32;
/** Powers inside powers multiply; their product, and each root, stays below this. */
const highestPower = 100;

/**
 * Reads an answer from outside, of which nothing is presumed: own properties alone are looked at, as data, each once;
 * names, functions, sizes and depths are checked before anything is built. Throws `Unacceptable` and `ExpressionError`.
 */
export function received(
  answer: unknown,
  meaning: ReadonlyMap<string, Expr>,
  tongue: Tongue,
): readonly Expr[] {
  let nodes = 0;

  function visit(tree: unknown, height: number): Expr {
    if (++nodes > largestAnswer) throw new Unacceptable('the answer is too long');
    const all = (field: string): readonly Expr[] => list(own(tree, field)).map((t) => visit(t, height));
    const op = own(tree, 'op');
    switch (op) {
      case 'num':
        return num(rational(own(tree, 'n'), own(tree, 'd')));
      case 'sym':
        return symbol(own(tree, 'name'));
      case 'sum':
        return sumOf(all('terms'));
      case 'product':
        return productOf(all('factors'));
      case 'power':
        return power(own(tree, 'base'), own(tree, 'exponent'), height);
      case 'call':
        return application(own(tree, 'fn'), list(own(tree, 'args')), height);
      default:
        throw new Unacceptable('the answer is not a formula');
    }
  }

  function symbol(name: unknown): Expr {
    const e = typeof name === 'string' ? meaning.get(name) : undefined;
    if (e === undefined) throw new Unacceptable('the answer has a symbol that the question had not');
    return e;
  }

  function power(base: unknown, exponent: unknown, height: number): Expr {
    const k = visit(exponent, height);
    if (tongue === 'polynomials' && !isNatural(k)) throw new Unacceptable('the answer is not a polynomial');
    return pow(visit(base, k.op === 'num' ? raised(height, k.value) : height), k);
  }

  function application(fn: unknown, args: readonly unknown[], height: number): Expr {
    if (tongue === 'polynomials') throw new Unacceptable('the answer is not a polynomial');
    const known = typeof fn === 'string' && (fn === 'sqrt' || commonFunctions.has(fn));
    if (!known || args.length !== 1)
      throw new Unacceptable('the answer has a function that nobody agreed on');
    // Where log|u| is an antiderivative, log u is one wherever it is real.
    const [inner] = args;
    const argument = fn === 'log' && isAbsolute(inner) ? list(own(inner, 'args'))[0] : inner;
    return call(fn, visit(argument, height));
  }

  return list(answer, mostFormulas).map((tree) => visit(tree, 1));
}

const isAbsolute = (tree: unknown): boolean => own(tree, 'op') === 'call' && own(tree, 'fn') === 'abs';

/** The exponent `k` upon powers that already multiply to `height`. */
function raised(height: number, k: Rational): number {
  const product = height * Math.max(1, Math.abs(Q.toDouble(k)));
  if (product > highestPower || Q.toDouble(Q.rational(k.d)) > highestPower)
    throw new Unacceptable('the answer has a power that is too high');
  return product;
}

/** An own data property; getters are not called, nothing is inherited. */
function own(holder: unknown, field: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  try {
    return Object.getOwnPropertyDescriptor(holder, field)?.value;
  } catch {
    // A proxy may throw.
    throw new Unacceptable('the answer cannot be read');
  }
}

function list(value: unknown, longest = largestAnswer): readonly unknown[] {
  const length = own(value, 'length');
  if (typeof value !== 'object' || typeof length !== 'number' || !(length >= 0))
    throw new Unacceptable('the answer is not a formula');
  if (length > longest) throw new Unacceptable('the answer is too long');
  return Array.from({ length }, (_, i) => own(value, `${i}`));
}

function rational(n: unknown, d: unknown): Rational {
  const below = integer(d);
  if (below === 0) throw new Unacceptable('the answer divides by zero');
  return Q.rational(integer(n), below);
}

function integer(text: unknown): Int {
  if (typeof text !== 'string' || text.length > mostDigits || !/^-?\d+$/.test(text))
    throw new Unacceptable('the answer has a number that is none');
  return text.startsWith('-') ? negInt(readInt(text.slice(1))) : readInt(text);
}
