import { add, call, I, mul, num, ONE, PI, pow, splitCoefficient, sub, TWO } from '../expr/build.ts';
import type { Expr, Op } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import {
  addPolynomials,
  asConstant,
  coefficientsIn,
  constantPolynomial,
  isZeroPolynomial,
  mulPolynomials,
  newRing,
  polynomialKey,
  powPolynomial,
  scalePolynomial,
  variable,
} from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';
import type { Work } from './work.ts';

/**
 * A quotient of polynomials in the kernels of an expression: its symbols, π, and whatever cannot be taken apart
 * further (log x, x^(1/2), ζ(3)). The denominator is kept as a product of powers, so that sums over a common
 * denominator stay small.
 */
export interface Quotient {
  readonly numerator: Polynomial;
  readonly denominators: ReadonlyMap<string, { readonly base: Polynomial; readonly power: number }>;
}

/** x^degree = value for the variable with this index: what is known about a root, the imaginary unit, or sin². */
interface Relation {
  readonly index: number;
  readonly degree: number;
  readonly value: Quotient;
}

/** An expression that has no normal form: it divides by something that vanishes identically. */
export class Undefined extends Error {
  constructor() {
    super('the expression divides by zero everywhere');
  }
}

/** The kernels and relations met so far in one computation. */
export interface NormalForms {
  /** The quotient that equals `e` wherever both are defined. Throws `Undefined` and `OutOfWork`. */
  readonly quotient: (e: Expr) => Quotient;
  /** The same quotient with every relation used: its numerator is zero if the expression vanishes by them. */
  readonly reduced: (q: Quotient) => Quotient;
  /** `e` as one fraction with numerator and denominators expanded. */
  readonly expand: (e: Expr) => Expr;
}

const largestExponent = 100_000;

const timesPower = (e: Expr, base: Expr, k: number): Expr => mul(e, pow(base, num(k)));

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

export function normalForms(work: Work): NormalForms {
  const ring = newRing();
  const kernels = new Map<Expr, number>();
  const relations: Relation[] = [];
  const one = constantPolynomial(ring, Q.one);
  const whole = (numerator: Polynomial): Quotient => ({ numerator, denominators: new Map() });
  const constant = (q: Rational): Quotient => whole(constantPolynomial(ring, q));

  function kernel(e: Expr, relate?: () => { degree: number; value: Quotient }): Quotient {
    let index = kernels.get(e);
    if (index === undefined) {
      const relation = relate?.();
      index = kernels.size;
      kernels.set(e, index);
      if (relation) relations.push({ index, ...relation });
    }
    return whole(variable(ring, index));
  }

  function expandDenominator(q: Quotient): Polynomial {
    let product = one;
    for (const { base, power } of q.denominators.values()) {
      product = mulPolynomials(ring, product, powPolynomial(ring, base, power, work), work);
    }
    return product;
  }

  function multiply(a: Quotient, b: Quotient): Quotient {
    const denominators = new Map(a.denominators);
    for (const [key, { base, power }] of b.denominators) {
      denominators.set(key, { base, power: power + (denominators.get(key)?.power ?? 0) });
    }
    return { numerator: mulPolynomials(ring, a.numerator, b.numerator, work), denominators };
  }

  function sum(a: Quotient, b: Quotient): Quotient {
    const denominators = new Map(a.denominators);
    for (const [key, d] of b.denominators) {
      if (d.power > (denominators.get(key)?.power ?? 0)) denominators.set(key, d);
    }
    const lift = (q: Quotient): Polynomial => {
      let n = q.numerator;
      for (const [key, { base, power }] of denominators) {
        const missing = power - (q.denominators.get(key)?.power ?? 0);
        if (missing > 0) n = mulPolynomials(ring, n, powPolynomial(ring, base, missing, work), work);
      }
      return n;
    };
    return { numerator: addPolynomials(lift(a), lift(b), work), denominators };
  }

  function invert(q: Quotient): Quotient {
    const { numerator: reduced, denominators } = reducedForm(q);
    if (isZeroPolynomial(reduced)) throw new Undefined();
    const numerator = expandDenominator({ numerator: reduced, denominators });
    const value = asConstant(ring, reduced);
    if (value) return whole(scalePolynomial(numerator, Q.inverse(value)));
    return { numerator, denominators: new Map([[polynomialKey(reduced), { base: reduced, power: 1 }]]) };
  }

  function power(q: Quotient, k: number): Quotient {
    if (k < 0) return power(invert(q), -k);
    const denominators = new Map(
      [...q.denominators].map(([key, d]) => [key, { base: d.base, power: d.power * k }]),
    );
    return { numerator: powPolynomial(ring, q.numerator, k, work), denominators };
  }

  /** base^(n/d): the d-th root becomes a kernel r with r^d = base. */
  function fractionalPower(base: Expr, k: Rational): Quotient {
    const canonical = canonicalForm(base);
    const root = pow(canonical, num(Q.rational(1, k.d)));
    if (root.op !== 'power' || root.base !== canonical) return power(quotient(root), Number(k.n));
    return power(
      kernel(root, () => ({ degree: Number(k.d), value: quotient(canonical) })),
      Number(k.n),
    );
  }

  /** unit(Σ (n_i/d_i) u_i) = Π unit(u_i/d_i)^(n_i), for unit = exp, or x ↦ b^x: kernels have simple exponents. */
  function exponential(exponent: Expr, unit: (x: Expr) => Expr): Quotient {
    const canonical = canonicalForm(exponent);
    const parts = (canonical.op === 'sum' ? canonical.terms : [canonical]).map((term) => {
      const { coefficient, rest } = splitCoefficient(term);
      const n = Number(coefficient.n);
      const simple = unit(mul(num(Q.rational(1, coefficient.d)), rest));
      if (Math.abs(n) > largestExponent) return kernel(unit(term));
      return power(rest === ONE && simple.op !== 'call' ? quotient(simple) : kernel(simple), n);
    });
    return parts.reduce(multiply);
  }

  /** The argument of a kernel in a form that does not depend on how it was written. */
  const canonicalForm = (e: Expr): Expr => (e.op === 'sym' || e.op === 'num' ? e : asExpression(quotient(e)));

  function asExpression(q: Quotient): Expr {
    const variables = [...kernels.keys()];
    const expand = (p: Polynomial): Expr =>
      add(
        ...[...p.terms].map(([m, c]) =>
          m.exponents.reduce<Expr>(
            (t, k, i) => (k === 0 ? t : timesPower(t, variables[i] as Expr, k)),
            num(Q.rational(c, p.denominator)),
          ),
        ),
      );
    const reduced = reducedForm(q);
    const below = [...reduced.denominators.values()];
    const over = (e: Expr): Expr =>
      below.reduce((t, { base, power: k }) => timesPower(t, expand(base), -k), e);
    const numerator = expand(reduced.numerator);
    // Over a monomial each term cancels on its own: p²/(2A) + BH²/2.
    const splits = below.every(({ base }) => base.terms.size === 1);
    return splits && numerator.op === 'sum' ? add(...numerator.terms.map(over)) : over(numerator);
  }

  const rules: { readonly [K in Op]: (e: Extract<Expr, { op: K }>, q: (x: Expr) => Quotient) => Quotient } = {
    num: (e) => constant(e.value),
    constant: (e) => (e === I ? kernel(I, () => ({ degree: 2, value: constant(Q.minusOne) })) : kernel(e)),
    sym: (e) => kernel(e),
    derivative: (e) => kernel(e),
    sum: (e, q) => e.terms.map(q).reduce(sum),
    product: (e, q) => [constant(e.coefficient), ...e.factors.map(q)].reduce(multiply),
    power: (e, q) => {
      const { base, exponent } = e;
      if (exponent.op !== 'num') return exponential(exponent, (x) => pow(base, x));
      const k = exponent.value;
      if (typeof k.n !== 'number' || Math.abs(k.n) > largestExponent) return kernel(e);
      return Q.isInteger(k) ? power(q(base), k.n) : fractionalPower(base, k);
    },
    call: (e, q) => {
      const x = e.args[0] as Expr;
      if (e.fn === 'exp') return exponential(x, (u) => call('exp', u));
      if (e.fn === 'tan') return multiply(q(call('sin', x)), invert(q(call('cos', x))));
      if (e.fn === 'tanh') return multiply(q(call('sinh', x)), invert(q(call('cosh', x))));
      if (e.fn === 'zeta') return evenZeta(x) ?? kernel(e);
      const canonical = call(e.fn, ...e.args.map(canonicalForm));
      if (canonical.op !== 'call') return quotient(canonical);
      const square = squares.get(e.fn);
      return kernel(
        canonical,
        square && (() => ({ degree: 2, value: quotient(square(canonical.args[0] as Expr)) })),
      );
    },
  };

  /** ζ(2k) is a rational multiple of π^(2k). */
  function evenZeta(x: Expr): Quotient | undefined {
    const s = x.op === 'num' && Q.isInteger(x.value) ? Number(x.value.n) : 0;
    return s >= 2 && s % 2 === 0 && s <= 60 ? quotient(timesPower(num(zetaOverPi(s)), PI, s)) : undefined;
  }

  const known = new Map<Expr, Quotient>();
  function quotient(e: Expr): Quotient {
    let q = known.get(e);
    if (q === undefined) {
      q = (rules[e.op] as (x: Expr, v: (y: Expr) => Quotient) => Quotient)(e, quotient);
      known.set(e, q);
    }
    return q;
  }

  /** Uses x^degree = n/d for the latest kernels first, since their relations may contain earlier ones. */
  function reducedForm(q: Quotient): Quotient {
    let p = q.numerator;
    let denominators = q.denominators;
    for (const { index, degree, value } of [...relations].sort((a, b) => b.index - a.index)) {
      const parts = coefficientsIn(ring, p, index);
      const highest = Math.max(0, ...parts.keys());
      if (highest < degree) continue;
      const top = Math.floor(highest / degree);
      const below = expandDenominator(value);
      let total = constantPolynomial(ring, Q.zero);
      for (const [k, part] of parts) {
        const used = Math.floor(k / degree);
        let term = mulPolynomials(ring, part, powPolynomial(ring, value.numerator, used, work), work);
        term = mulPolynomials(ring, term, powPolynomial(ring, below, top - used, work), work);
        if (k % degree > 0) term = mulPolynomials(ring, term, variable(ring, index, k % degree), work);
        total = addPolynomials(total, term, work);
      }
      p = total;
      // Σ part (n/d)^used = total / d^top.
      denominators = multiply(
        { numerator: one, denominators },
        power({ ...value, numerator: one }, top),
      ).denominators;
    }
    return { numerator: p, denominators };
  }

  return { quotient, reduced: reducedForm, expand: (e) => asExpression(quotient(e)) };
}
