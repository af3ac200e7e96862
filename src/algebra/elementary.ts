import {
  add,
  call,
  div,
  HALF,
  I,
  mul,
  num,
  ONE,
  PI,
  pow,
  splitCoefficient,
  sqrt,
  sub,
  TWO,
} from '../expr/build.ts';
import type { Expr, Num, Power } from '../expr/expr.ts';
import { absInt, mulInt, powInt } from '../expr/integer.ts';
import type { Int } from '../expr/integer.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { denested } from './denest.ts';
import { factored } from './factored.ts';
import type { Factored } from './factored.ts';
import { factorInteger } from './factor-integer.ts';
import { largestExponent, normalForms, Undefined } from './normal.ts';
import type { NormalForms, Relation, Resolver } from './normal.ts';
import { variablesOf } from './polynomial/parts.ts';
import * as P from './polynomial/polynomial.ts';
import { inPrimePowers } from './prime-powers.ts';
import { constant, multiply, power, sum, whole } from './quotient.ts';
import type { Quotient } from './quotient.ts';
import { signsOf } from './signs.ts';
import type { Facts } from './signs.ts';
import type { Work } from './work.ts';

/** Normal forms in which roots, exponentials and logarithms are taken apart as far as signs are known. */
export interface ElementaryForms extends NormalForms {
  /** The symbols whose assumed sign was used. */
  readonly used: ReadonlySet<Expr>;
}

/** A factor whose powers and logarithm are taken on their own. */
interface Piece {
  readonly base: Expr;
  readonly power: number;
}

/** The prime powers of n^sign; n itself, unless they multiply back. */
function integerPieces(n: Int, sign: 1 | -1, work: Work): readonly Piece[] {
  const { primes, rest } = factorInteger(n, work);
  const powers = [...primes, ...rest];
  const product = powers.reduce<Int>((t, [p, k]) => mulInt(t, powInt(p, k)), 1);
  return (product === n ? powers : [[n, 1] as const]).map(([p, k]) => ({ base: num(p), power: sign * k }));
}

const exp = (x: Expr): Expr => call('exp', x);
const scaled = (q: Rational, x: Expr): Expr => mul(num(q), x);

/** exp(i arcsin z) = √(1 − z²) + i z, exp(i arctan z) = (1 + i z)/√(1 + z²) for real z (DLMF 4.23.19, 26). */
function rotation(rest: Expr, isReal: (e: Expr) => boolean): Expr | undefined {
  if (rest.op !== 'product' || rest.factors.length !== 2 || !rest.factors.includes(I)) return undefined;
  const [other] = rest.factors.filter((f) => f !== I);
  if (other?.op !== 'call') return undefined;
  const z = other.args[0] as Expr;
  if (other.fn === 'asin') return add(sqrt(sub(ONE, pow(z, TWO))), mul(I, z));
  return other.fn === 'atan' && isReal(z) ? div(add(ONE, mul(I, z)), sqrt(add(ONE, pow(z, TWO)))) : undefined;
}

/** Beyond this p only z^p = −1 is used. */
const largestCyclotomic = 100;

/** e^{iπ/4}, e^{iπ/3} and e^{iπ/5} in square roots. */
const rootsOfUnity: ReadonlyMap<number, Expr> = new Map([
  [2, I],
  [4, div(add(ONE, I), sqrt(TWO))],
  [3, div(add(ONE, mul(I, sqrt(num(3)))), TWO)],
  [5, div(add(ONE, sqrt(num(5)), mul(I, sqrt(sub(num(10), mul(TWO, sqrt(num(5))))))), num(4))],
]);

/**
 * A zero of these forms is a zero of the expression at every point allowed by `facts`: each rule below is an identity of
 * principal values there.
 */
export function elementaryForms(
  work: Work,
  facts: Facts,
  further: Resolver = () => undefined,
): ElementaryForms {
  const forms = normalForms(work, (e, f) => further(e, f) ?? resolve(e));
  const { ring, quotient, kernel, canonical, expression } = forms;
  const signs = signsOf(forms.kernels, (p) => expression(whole(p)), facts);
  const one = constant(ring, Q.one);
  /** Where every part is real, the arguments of functions are. */
  const isReal = (argument: Expr): boolean => signs.isReal(argument) || facts.real;
  const integerPower = (q: Quotient, k: number): Quotient =>
    k < 0 ? power(forms.inverse(q), -k) : power(q, k);

  function resolve(e: Parameters<Resolver>[0]): Quotient | undefined {
    if (e.op === 'power') {
      if (e.exponent.op === 'num') return powerOf(e.base, e.exponent.value);
      // b^x = e^{x log b}
      return exponential(mul(e.exponent, expression(logarithm(e.base))));
    }
    const x = e.args[0] as Expr;
    if (e.fn === 'exp') return exponential(x);
    if (e.fn === 'log') return logarithm(x);
    // arccos x = π/2 − arcsin x
    if (e.fn === 'acos') return quotient(sub(mul(HALF, PI), call('asin', x)));
    return undefined;
  }

  function factorsOf(e: Expr): Factored | undefined {
    const q = forms.reduced(quotient(e));
    return P.isZero(q.numerator) ? undefined : factored(q);
  }

  /** e = Π base^power · inside with positive or nowhere negative bases. Powers and logarithms split along it. */
  function split(product: Factored): { readonly outside: readonly Piece[]; readonly inside: Expr } {
    const { content, factors } = product;
    const outside: Piece[] = [
      ...integerPieces(absInt(content.n), 1, work),
      ...integerPieces(content.d, -1, work),
    ];
    let inside = constant(ring, Q.sign(content) < 0 ? Q.minusOne : Q.one);
    for (const { base, power: k } of factors) {
      const sign = signs.of(base);
      if (sign === 0) {
        inside = multiply(inside, integerPower(whole(base), k));
      } else {
        if (sign < 0 && k % 2 !== 0) inside = multiply(inside, constant(ring, Q.minusOne));
        outside.push({ base: expression(whole(sign > 0 ? base : P.neg(base))), power: k });
      }
    }
    return { outside, inside: expression(inside) };
  }

  /** The principal value of base^k for a fraction k. */
  function powerOf(base: Expr, k: Rational): Quotient {
    const product = factorsOf(base);
    if (product === undefined) {
      if (Q.sign(k) < 0) throw new Undefined();
      return constant(ring, Q.zero);
    }
    const { outside, inside } = split(product);
    return [
      ...outside.map((piece) => powerOfPiece(piece.base, Q.mul(k, Q.rational(piece.power)))),
      inside === ONE ? one : Q.equal(valueOf(inside), Q.minusOne) ? unity(k) : tower(inside, k),
    ].reduce(multiply);
  }

  /** b^k for b ≥ 0: (x^r)^k = x^{rk} and (e^x)^k = e^{kx}, since they are real. */
  function powerOfPiece(b: Expr, k: Rational): Quotient {
    if (isRoot(b)) return powerOf(b.base, Q.mul(b.exponent.value, k));
    if (b.op === 'call' && b.fn === 'exp') return exponential(scaled(k, b.args[0] as Expr));
    const simple = k.d === 2 ? denested(b) : undefined;
    return simple ? integerPower(quotient(simple), Number(k.n)) : tower(b, k);
  }

  /**
   * Whether what is proved after a division by q holds also where q is zero: if q is zero nowhere, or divides no zero. A
   * polynomial in kernels of which nothing is known divides none, nor do roots of such. But √(x²) − x, which vanishes for
   * all positive x, divides the zero (√(x²) − x)(√(x²) + x).
   */
  function dividesNoZero({ numerator }: Quotient): boolean {
    const occurring = new Set(variablesOf(numerator));
    const known = forms.relations.filter(({ index }) => occurring.has(index));
    if (known.length === 0 || Math.abs(signs.of(numerator)) === 2) return true;
    return numerator.terms.size === 1 && known.every(({ value }) => dividesNoZero(value));
  }

  const tower = (b: Expr, k: Rational): Quotient =>
    fractional(
      k,
      (q) => pow(b, num(q)),
      () => quotient(b),
      Q.sign(k) < 0 || dividesNoZero(quotient(b)),
    );

  /**
   * r(1)^k, where r(q)^m = r(mq): kernels r(1/p), r(1/p²) … for the primes p in the denominator of k. x^{1/6} becomes
   * x^{1/2} x^{2/3} / x, if division is `allowed`.
   */
  function fractional(
    k: Rational,
    root: (q: Rational) => Expr,
    value: () => Quotient,
    allowed = true,
  ): Quotient {
    const found = inPrimePowers(k);
    if (found === undefined || Math.abs(found.whole) > largestExponent) return kernel(root(k));
    if (found.whole < 0 && !allowed) {
      const degree = Number(k.d);
      const whole = kernel(root(Q.rational(1, degree)), () => ({ degree, value: value() }));
      return power(whole, Number(k.n));
    }
    const floor = (p: number, e: number): Quotient =>
      kernel(root(Q.rational(1, p ** e)), () => ({ degree: p, value: e === 1 ? value() : floor(p, e - 1) }));
    return [
      found.whole === 0 ? one : integerPower(value(), found.whole),
      ...found.parts.map(({ prime, power: e, numerator }) => power(floor(prime, e), numerator)),
    ].reduce(multiply);
  }

  /** z = e^{iπ/p} satisfies z^{p−1} − z^{p−2} + … + 1 = 0; it becomes the next kernel. */
  function cyclotomic(p: number): Omit<Relation, 'index'> {
    if (p > largestCyclotomic) return { degree: p, value: constant(ring, Q.minusOne) };
    const powers = Array.from({ length: p - 1 }, (_, j) =>
      P.scale(P.variable(ring, forms.kernels.length, j), j % 2 === 0 ? Q.minusOne : Q.one),
    );
    return { degree: p - 1, value: whole(powers.reduce(P.add)) };
  }

  /** e^{iπk} */
  function unity(k: Rational): Quotient {
    const found = inPrimePowers(k);
    const root = (q: Rational): Expr => exp(mul(num(q), I, PI));
    if (found === undefined) return kernel(root(k));
    const floor = (p: number, e: number): Quotient => {
      const known = rootsOfUnity.get(p ** e);
      if (known) return quotient(known);
      return kernel(root(Q.rational(1, p ** e)), () =>
        e === 1 ? cyclotomic(p) : { degree: p, value: floor(p, e - 1) },
      );
    };
    return [
      constant(ring, found.whole % 2 === 0 ? Q.one : Q.minusOne),
      ...found.parts.map(({ prime, power: e, numerator }) => power(floor(prime, e), numerator)),
    ].reduce(multiply);
  }

  /** e^{W(x)} = x/W(x) (DLMF 4.13.1) */
  function withoutLambertW(rest: Expr): Expr | undefined {
    if (rest.op !== 'call' || rest.fn !== 'lambertw') return undefined;
    const x = rest.args[1] as Expr;
    return dividesNoZero(quotient(x)) ? div(x, rest) : undefined;
  }

  /** exp(Σ k_i u_i) = Π exp(u_i)^{k_i} */
  function exponential(exponent: Expr): Quotient {
    const x = canonical(exponent);
    return (x.op === 'sum' ? x.terms : [x])
      .map((term) => {
        const { coefficient, rest } = splitCoefficient(term);
        if (Q.isZero(coefficient)) return one;
        if (rest.op === 'call' && rest.fn === 'log') return powerOf(rest.args[0] as Expr, coefficient);
        if (rest === mul(I, PI)) return unity(coefficient);
        const simpler = rotation(rest, isReal) ?? withoutLambertW(rest);
        const root = (q: Rational): Expr => exp(scaled(q, rest));
        return fractional(coefficient, root, () => (simpler ? quotient(simpler) : kernel(root(Q.one))));
      })
      .reduce(multiply);
  }

  /** log Π base^k = Σ k log base, the last term with the principal value of what has no known sign. */
  function logarithm(e: Expr): Quotient {
    const product = factorsOf(e);
    if (product === undefined) throw new Undefined();
    const { outside, inside } = split(product);
    const negative = Q.equal(valueOf(inside), Q.minusOne);
    return sum([
      constant(ring, Q.zero),
      ...outside.map(({ base, power: k }) => multiply(constant(ring, Q.rational(k)), logarithmOfPiece(base))),
      ...(inside === ONE ? [] : [negative ? quotient(mul(I, PI)) : kernel(call('log', inside))]),
    ]);
  }

  /** log b for b ≥ 0: log x^r = r log x and log e^x = x, since they are real. */
  function logarithmOfPiece(b: Expr): Quotient {
    if (isRoot(b)) {
      return multiply(constant(ring, b.exponent.value), logarithm(b.base));
    }
    if (b.op === 'call' && b.fn === 'exp') return quotient(b.args[0] as Expr);
    return kernel(call('log', b));
  }

  for (const e of facts.nonNegative) {
    const product = factorsOf(e);
    if (product) signs.learn(product, split(product).inside);
  }
  return { ...forms, used: signs.used };
}

/** A power with a fraction as exponent. Where it is not negative its base is not; of x^200002 that is not true. */
const isRoot = (e: Expr): e is Power & { readonly exponent: Num } =>
  e.op === 'power' && e.exponent.op === 'num' && !Q.isInteger(e.exponent.value);

const valueOf = (e: Expr): Rational => (e.op === 'num' ? e.value : Q.zero);
