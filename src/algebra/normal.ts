import { call, I, mul, num, ONE, PI, pow, splitCoefficient, sub, sumOf, TWO } from '../expr/build.ts';
import type { Call, Expr, Op, Power } from '../expr/expr.ts';
import { absInt } from '../expr/integer.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { withoutCommonFactors } from './cancel.ts';
import { largestExponents } from './polynomial/monomial.ts';
import * as P from './polynomial/polynomial.ts';
import type { Polynomial, Ring } from './polynomial/polynomial.ts';
import { constant, denominator, inverse, multiply, power, sum, whole } from './quotient.ts';
import type { Quotient } from './quotient.ts';
import { spend } from './work.ts';
import type { Work } from './work.ts';

/** x^degree = value for the variable with this index: what is known about a root, the imaginary unit, or sin². */
export interface Relation {
  readonly index: number;
  readonly degree: number;
  /** Free of later kernels, and of degree below `degree` in x itself. */
  readonly value: Quotient;
}

/** An expression that has no normal form: it divides by something that vanishes identically. */
export class Undefined extends Error {
  constructor() {
    super('the expression has no value anywhere');
  }
}

/**
 * The normal forms of one computation: quotients of polynomials in the kernels of expressions. Kernels are symbols, π,
 * and whatever cannot be taken apart further (log x, x^(1/2), ζ(3)); they and their relations are collected as they
 * are met.
 */
export interface NormalForms {
  readonly ring: Ring;
  /** The kernels by the index of their variable. */
  readonly kernels: readonly Expr[];
  readonly relations: readonly Relation[];
  /** The quotient that equals `e` wherever both are defined. Throws `Undefined` and `OutOfWork`. */
  readonly quotient: (e: Expr) => Quotient;
  /** The kernel `e` as a quotient; `relate` says what is known of it, once. */
  readonly kernel: (e: Expr, relate?: () => Omit<Relation, 'index'>) => Quotient;
  /** The same quotient with every relation used: its numerator is zero if the expression vanishes by them. */
  readonly reduced: (q: Quotient) => Quotient;
  /** 1/q. Throws `Undefined`. */
  readonly inverse: (q: Quotient) => Quotient;
  readonly expression: (q: Quotient) => Expr;
  /** `e` in a form that does not depend on how it was written, common factors cancelled. */
  readonly canonical: (e: Expr) => Expr;
  /** `e` as one fraction with numerator and denominators expanded. */
  readonly expand: (e: Expr) => Expr;
}

/** Takes apart a power or a function that would else be a kernel; undefined leaves it one. */
export type Resolver = (e: Power | Call, forms: NormalForms) => Quotient | undefined;

export const largestExponent = 100_000;

/** sin² = 1 − cos², sinh² = cosh² − 1. */
const squares: ReadonlyMap<string, (x: Expr) => Expr> = new Map([
  ['sin', (x: Expr) => sub(ONE, pow(call('cos', x), TWO))],
  ['sinh', (x: Expr) => sub(pow(call('cosh', x), TWO), ONE)],
]);

/** ζ(2n)/π^(2n), from ζ(2) = π²/6 and (n + ½) ζ(2n) = Σ_{0<k<n} ζ(2k) ζ(2n − 2k) (Euler). */
function zetaOverPi(s: number): Rational {
  const values: Rational[] = [Q.rational(1, 6)];
  for (let n = 2; n <= s / 2; n++) {
    let total = Q.zero;
    for (let k = 1; k < n; k++) {
      total = Q.add(total, Q.mul(values[k - 1] as Rational, values[n - k - 1] as Rational));
    }
    values.push(Q.mul(total, Q.rational(2, 2 * n + 1)));
  }
  return values[s / 2 - 1] as Rational;
}

export function normalForms(work: Work, resolve: Resolver = () => undefined): NormalForms {
  const ring = P.newRing(work);
  const indices = new Map<Expr, number>();
  const kernels: Expr[] = [];
  const relations: Relation[] = [];

  function kernel(e: Expr, relate?: () => Omit<Relation, 'index'>): Quotient {
    let index = indices.get(e);
    if (index === undefined) {
      // The kernels of its relation come first.
      const relation = relate?.();
      index = kernels.length;
      indices.set(e, index);
      kernels.push(e);
      if (relation) relations.push({ index, ...relation });
    }
    return whole(P.variable(ring, index));
  }

  function invert(q: Quotient): Quotient {
    const nonZero = reduced(q);
    if (P.isZero(nonZero.numerator)) throw new Undefined();
    return inverse(nonZero);
  }

  const integerPower = (q: Quotient, k: number): Quotient => (k < 0 ? power(invert(q), -k) : power(q, k));

  /** base^(n/d): the d-th root becomes a kernel r with r^d = base. */
  function fractionalPower(base: Expr, k: Rational): Quotient {
    const inside = canonical(base);
    const root = pow(inside, num(Q.rational(1, k.d)));
    if (root.op !== 'power' || root.base !== inside) return integerPower(quotient(root), Number(k.n));
    return integerPower(
      kernel(root, () => ({ degree: Number(k.d), value: quotient(inside) })),
      Number(k.n),
    );
  }

  /** unit(Σ (n_i/d_i) u_i) = Π unit(u_i/d_i)^(n_i), for unit = exp, or x ↦ b^x: kernels have simple exponents. */
  function exponential(exponent: Expr, unit: (x: Expr) => Expr): Quotient {
    const x = canonical(exponent);
    const parts = (x.op === 'sum' ? x.terms : [x]).map((term) => {
      const { coefficient, rest } = splitCoefficient(term);
      const n = Number(coefficient.n);
      const simple = unit(mul(num(Q.rational(1, coefficient.d)), rest));
      if (Math.abs(n) > largestExponent) return kernel(unit(term));
      return integerPower(rest === ONE && simple.op !== 'call' ? quotient(simple) : kernel(simple), n);
    });
    return parts.reduce(multiply);
  }

  function expression(q: Quotient): Expr {
    const written = (p: Polynomial): Expr =>
      sumOf(
        [...p.terms].map(([m, c]) =>
          m.exponents.reduce<Expr>(
            (t, k, i) => (k === 0 ? t : mul(t, pow(kernels[i] as Expr, num(k)))),
            num(Q.rational(c, p.denominator)),
          ),
        ),
      );
    const below = [...q.denominators.values()];
    const over = (e: Expr): Expr =>
      below.reduce((t, { base, power: k }) => mul(t, pow(written(base), num(-k))), e);
    const numerator = written(q.numerator);
    // Over a monomial each term cancels on its own: p²/(2A) + BH²/2.
    const splits = below.every(({ base }) => base.terms.size === 1);
    return splits && numerator.op === 'sum' ? sumOf(numerator.terms.map(over)) : over(numerator);
  }

  function canonical(e: Expr): Expr {
    if (e.op === 'sym' || e.op === 'num') return e;
    return expression(withoutCommonFactors(reduced(quotient(e))));
  }

  const rules: { readonly [K in Op]: (e: Extract<Expr, { op: K }>) => Quotient } = {
    num: (e) => constant(ring, e.value),
    constant: (e) =>
      e === I ? kernel(I, () => ({ degree: 2, value: constant(ring, Q.minusOne) })) : kernel(e),
    sym: (e) => kernel(e),
    derivative: (e) => kernel(e),
    sum: (e) => sum(e.terms.map(quotient)),
    product: (e) => [constant(ring, e.coefficient), ...e.factors.map(quotient)].reduce(multiply),
    power: (e) => {
      const { base, exponent } = e;
      if (exponent.op === 'num' && Q.isInteger(exponent.value)) {
        const k = exponent.value.n;
        // What has no value has none either where the power is left whole.
        const b = k < 0 ? invert(quotient(base)) : quotient(base);
        return absInt(k) <= largestExponent ? power(b, Number(absInt(k))) : kernel(e);
      }
      const resolved = resolve(e, forms);
      if (resolved) return resolved;
      if (exponent.op !== 'num') return exponential(exponent, (x) => pow(base, x));
      return typeof exponent.value.n === 'number' && Math.abs(exponent.value.n) <= largestExponent
        ? fractionalPower(base, exponent.value)
        : kernel(e);
    },
    call: (e) => {
      const x = e.args[0] as Expr;
      if (e.fn === 'zeta') return evenZeta(x) ?? kernel(e);
      const resolved = resolve(e, forms);
      if (resolved) return resolved;
      if (e.fn === 'exp') return exponential(x, (u) => call('exp', u));
      if (e.fn === 'tan') return multiply(quotient(call('sin', x)), invert(quotient(call('cos', x))));
      if (e.fn === 'tanh') return multiply(quotient(call('sinh', x)), invert(quotient(call('cosh', x))));
      const inside = call(e.fn, ...e.args.map(canonical));
      if (inside.op !== 'call') return quotient(inside);
      const square = squares.get(e.fn);
      return kernel(
        inside,
        square && (() => ({ degree: 2, value: quotient(square(inside.args[0] as Expr)) })),
      );
    },
  };

  /** ζ(2k) is a rational multiple of π^(2k). */
  function evenZeta(x: Expr): Quotient | undefined {
    const s = x.op === 'num' && Q.isInteger(x.value) ? Number(x.value.n) : 0;
    if (!(s >= 2 && s % 2 === 0 && s <= 60)) return undefined;
    return quotient(mul(num(zetaOverPi(s)), pow(PI, num(s))));
  }

  const known = new Map<Expr, Quotient>();
  function quotient(e: Expr): Quotient {
    let q = known.get(e);
    if (q === undefined) {
      q = (rules[e.op] as (x: Expr) => Quotient)(e);
      known.set(e, q);
    }
    return q;
  }

  /** Uses x^degree = n/d, always for the latest kernel that it fits: its relation may contain earlier ones. */
  function reduced(q: Quotient): Quotient {
    let { numerator: p, denominators } = q;
    for (;;) {
      spend(work, p.terms.size + relations.length);
      const degrees = largestExponents(p.terms.keys());
      const relation = relations.findLast(({ index, degree }) => (degrees[index] ?? 0) >= degree);
      if (relation === undefined) return { numerator: p, denominators };
      const { index, degree, value } = relation;
      const top = Math.floor((degrees[index] as number) / degree);
      const below = denominator(value);
      const terms = [...P.coefficientsIn(p, index)].map(([k, part]) => {
        const used = Math.floor(k / degree);
        const term = P.mul(part, P.mul(P.pow(value.numerator, used), P.pow(below, top - used)));
        return k % degree > 0 ? P.mul(term, P.variable(ring, index, k % degree)) : term;
      });
      p = P.sum(ring, terms);
      // Σ part (n/d)^used = (Σ terms) / d^top.
      denominators = multiply(
        { numerator: P.one(ring), denominators },
        power({ ...value, numerator: P.one(ring) }, top),
      ).denominators;
    }
  }

  const forms: NormalForms = {
    ring,
    kernels,
    relations,
    quotient,
    kernel,
    reduced,
    inverse: invert,
    expression,
    canonical,
    expand: (e) => expression(reduced(quotient(e))),
  };
  return forms;
}
