import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DivisionByZero, rationals as field } from '../../../src/algebra/field/field.ts';
import { derivative, integral, isLogarithm } from '../../../src/algebra/series/calculus.ts';
import { compose, reversion } from '../../../src/algebra/series/composition.ts';
import { circular, exp, hyperbolic, logOnePlus } from '../../../src/algebra/series/elementary.ts';
import { metered } from '../../../src/algebra/series/metered.ts';
import {
  binomial,
  divide,
  integerPower,
  inverse,
  power,
  wholePower,
} from '../../../src/algebra/series/powers.ts';
import {
  add,
  bigO,
  coefficientAt,
  constant,
  equal,
  isExact,
  leading,
  monomial,
  mul,
  neg,
  ramify,
  scale,
  series,
  shift,
  sub,
  TooFewTerms,
  truncate,
  unramified,
} from '../../../src/algebra/series/series.ts';
import type { Series } from '../../../src/algebra/series/series.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';

type S = Series<Rational>;
const q = (n: number, d = 1): Rational => Q.rational(n, d);
const list = (...numbers: number[]): Rational[] => numbers.map((n) => q(n));
const x: S = monomial(field, Q.one, 1);
const one: S = constant(field, Q.one);
const show = (s: S): string => `${s.valuation}: ${s.coefficients.map(Q.showRational).join(' ')} O ${s.order}`;
const same = (a: S, b: S): boolean => equal(field, a, b);
/** Equal as far as both are known. */
const agree = (a: S, b: S): boolean => sub(field, a, b).coefficients.length === 0;

const options = runs(100);
const numbers = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .map(([n, d]) => q(n, d));
/** Series with the given valuations and any ramification up to three; some are exact. */
const seriesFrom = (min: number, max: number, ramifications = [1, 1, 2, 3], exact = true): fc.Arbitrary<S> =>
  fc
    .record({
      valuation: fc.integer({ min, max }),
      coefficients: fc.array(numbers, { maxLength: 6 }),
      more: fc.nat(3),
      ramification: fc.constantFrom(...ramifications),
      exact: exact ? fc.constantFrom(false, false, true) : fc.constant(false),
    })
    .map(({ valuation, coefficients, more, ramification, exact: isWhole }) =>
      series(
        field,
        valuation,
        coefficients,
        isWhole ? Infinity : valuation + coefficients.length + more,
        ramification,
      ),
    );
const any = seriesFrom(-4, 4);
const plain = seriesFrom(-4, 4, [1], false);
const small = seriesFrom(1, 3, [1, 1, 2], false);
const withLead = (s: fc.Arbitrary<S>): fc.Arbitrary<S> => s.filter((a) => a.coefficients.length > 0);

/** What is claimed: every choice of the unknown rest gives the same known coefficients. */
const known = (s: S): string => `${show(s)}/${s.ramification}`;
const extended = (s: S, rest: readonly Rational[]): S =>
  isExact(s)
    ? s
    : add(
        field,
        { ...s, order: Infinity, ...(s.coefficients.length === 0 && { valuation: Infinity }) },
        series(field, s.order, rest, Infinity, s.ramification),
      );

describe('truncated series', () => {
  test('the canonical form has no zeros at its ends', () => {
    expect(series(field, 1, list(0, 0, 3, 0, 4, 0), 9)).toEqual({
      ramification: 1,
      valuation: 3,
      coefficients: list(3, 0, 4),
      order: 9,
    });
    expect(series(field, 1, list(0, 5), 2)).toEqual(bigO(2));
    expect(series(field, 5, list(1), 3)).toEqual(bigO(3));
    expect(series(field, 1, list(0))).toEqual(bigO(Infinity));
  });
  test('coefficients are known up to the order', () => {
    const s = series(field, 1, list(2), 3);
    expect([0, 1, 2, 3].map((k) => coefficientAt(field, s, k))).toEqual([...list(0, 2, 0), undefined]);
  });
  test('a leading term is there, or missing, or does not exist', () => {
    expect(leading(x)).toEqual(Q.one);
    expect(() => leading(bigO(3))).toThrow(TooFewTerms);
    expect(() => leading(bigO(Infinity))).toThrow(DivisionByZero);
  });
  test('half powers: (x^(1/2) + x)(x^(1/3)) has sixths', () => {
    const s = mul(field, series(field, 1, list(1, 1), Infinity, 2), monomial(field, Q.one, 1, 3));
    expect([s.ramification, s.valuation, s.coefficients.length]).toEqual([6, 5, 4]);
    expect(unramified(s).ramification).toBe(1);
  });
  test('sums and products are those of a commutative ring', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(same(add(field, a, b), add(field, b, a))).toBe(true);
        expect(same(mul(field, a, b), mul(field, b, a))).toBe(true);
        expect(same(add(field, add(field, a, b), c), add(field, a, add(field, b, c)))).toBe(true);
        expect(agree(mul(field, mul(field, a, b), c), mul(field, a, mul(field, b, c)))).toBe(true);
        expect(agree(mul(field, a, add(field, b, c)), add(field, mul(field, a, b), mul(field, a, c)))).toBe(
          true,
        );
        expect(agree(add(field, a, neg(field, a)), bigO(Infinity))).toBe(true);
      }),
      options,
    );
  });
  test('no more order is claimed than the arguments imply', () => {
    const rest = fc.array(numbers, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(any, any, rest, rest, (a, b, r, t) => {
        for (const f of [add, mul] as const) {
          const claimed = f(field, a, b);
          const more = f(field, extended(a, r), extended(b, t));
          expect(known(truncate(field, ramify(field, more, claimed.ramification), claimed.order))).toBe(
            known(claimed),
          );
        }
      }),
      options,
    );
  });
  test('multiples and shifts', () => {
    expect(scale(field, bigO<Rational>(3), Q.zero)).toEqual(bigO(Infinity));
    expect(show(shift(scale(field, series(field, 0, list(1, 2), 4), q(3)), 2))).toBe('2: 3 6 O 6');
    expect(add(field, bigO<Rational>(Infinity), bigO(Infinity))).toEqual(bigO(Infinity));
  });
});

describe('quotients and powers', () => {
  test('s · 1/s = 1', () => {
    fc.assert(
      fc.property(withLead(plain), (s) => {
        const product = mul(field, s, inverse(field, s));
        expect(agree(product, one)).toBe(true);
        expect(product.order).toBe(s.order - s.valuation);
      }),
      options,
    );
  });
  test('the inverse of a monomial is exact, that of a longer exact series needs an order', () => {
    expect(show(inverse(field, monomial(field, q(2), 3)))).toBe('-3: 1/2 O Infinity');
    expect(() => inverse(field, add(field, one, x))).toThrow(RangeError);
    expect(() => inverse(field, bigO(Infinity))).toThrow(DivisionByZero);
    expect(() => inverse(field, bigO(4))).toThrow(TooFewTerms);
  });
  test('whole powers by squaring, by Miller, and by repeated products agree', () => {
    fc.assert(
      fc.property(withLead(plain), fc.integer({ min: 0, max: 5 }), (s, k) => {
        let product: S = one;
        for (let i = 0; i < k; i++) product = mul(field, product, s);
        expect(same(wholePower(field, s, k), product)).toBe(true);
        expect(same(integerPower(field, s, k), product)).toBe(true);
        if (k > 0) expect(same(power(field, s, q(k), Q.pow(leading(s), k)), product)).toBe(true);
        if (k > 0) expect(agree(mul(field, integerPower(field, s, -k), product), one)).toBe(true);
      }),
      options,
    );
  });
  test('(s^(1/n))^n = s, with the ramification that the leading exponent asks for', () => {
    fc.assert(
      fc.property(withLead(plain), fc.integer({ min: 2, max: 4 }), (s, n) => {
        const monic = scale(field, s, Q.inverse(leading(s)));
        const root = power(field, monic, q(1, n), Q.one);
        expect(same(wholePower(field, root, n), monic)).toBe(true);
        expect(root.ramification).toBe(Q.rational(s.valuation, n).d);
      }),
      options,
    );
  });
  test('Knuth, TAOCP 2, section 4.7: √(1 + x) by Miller’s recursion', () => {
    const root = power(field, series(field, 0, list(1, 1), 5), Q.half, Q.one);
    expect(show(root)).toBe('0: 1 1/2 -1/8 1/16 -5/128 O 5');
  });
  test('a monomial has exact roots', () => {
    expect(power(field, monomial(field, q(4), 3), Q.half, q(2))).toEqual(monomial(field, q(2), 3, 2));
    expect(binomial(field, monomial(field, q(1), 3), q(5), Q.one)).toEqual(one);
  });
});

describe('calculus', () => {
  test('the derivative of the integral is the series', () => {
    fc.assert(
      fc.property(any, (s) => {
        const whole = s.order <= -s.ramification ? shift(s, 20) : s;
        const found = integral(field, whole);
        if (isLogarithm(found)) expect(found.residue).toEqual(coefficientAt(field, whole, -s.ramification));
        else {
          expect(same(derivative(field, found), whole)).toBe(true);
          if (found.order > 0) expect(coefficientAt(field, found, 0)).toEqual(Q.zero);
        }
      }),
      options,
    );
  });
  test('the product rule', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const rule = add(field, mul(field, derivative(field, a), b), mul(field, a, derivative(field, b)));
        expect(agree(derivative(field, mul(field, a, b)), rule)).toBe(true);
      }),
      options,
    );
  });
  test('a missing constant term stays missing', () => {
    expect(show(integral(field, series(field, -2, list(1, 0, 1), 4)) as S)).toBe('-1: -1 0 1 O 5');
  });
  test('1/x has a logarithm; an unknown residue is no integral', () => {
    expect(integral(field, monomial(field, q(3), -1))).toEqual({ kind: 'logarithm', residue: q(3) });
    expect(() => integral(field, bigO<Rational>(-1))).toThrow(TooFewTerms);
  });
});

describe('elementary functions', () => {
  test('exp and log are inverse', () => {
    fc.assert(
      fc.property(small, (u) => {
        const e = exp(field, u);
        expect(e.order).toBe(u.order);
        expect(same(logOnePlus(field, sub(field, e, one)), u)).toBe(true);
        expect(same(exp(field, logOnePlus(field, u)), add(field, one, u))).toBe(true);
      }),
      options,
    );
  });
  test('exp turns sums into products', () => {
    fc.assert(
      fc.property(small, small, (u, v) => {
        expect(agree(exp(field, add(field, u, v)), mul(field, exp(field, u), exp(field, v)))).toBe(true);
      }),
      options,
    );
  });
  test('sin² + cos² = 1 and cosh² − sinh² = 1', () => {
    fc.assert(
      fc.property(small, (u) => {
        const square = (s: S): S => mul(field, s, s);
        const { sine, cosine } = circular(field, u);
        expect(agree(add(field, square(sine), square(cosine)), one)).toBe(true);
        const h = hyperbolic(field, u);
        expect(agree(sub(field, square(h.cosine), square(h.sine)), one)).toBe(true);
        expect(agree(add(field, h.cosine, h.sine), exp(field, u))).toBe(true);
      }),
      options,
    );
  });
  test('of an exact zero they are exact', () => {
    const zero: S = bigO(Infinity);
    expect([exp(field, zero), logOnePlus(field, zero)]).toEqual([one, zero]);
    expect(circular(field, zero)).toEqual({ sine: zero, cosine: one });
  });
  test('a constant term is refused', () => {
    expect(() => exp(field, truncate(field, one, 3))).toThrow(RangeError);
    expect(() => exp(field, x)).toThrow(RangeError);
  });
  test('Bernoulli numbers: x/(e^x − 1) (Knuth, TAOCP 1, section 1.2.11.2)', () => {
    const e = exp(field, truncate(field, x, 10));
    const s = divide(field, x, sub(field, e, one));
    expect(s.coefficients.map(Q.showRational)).toEqual([
      '1',
      '-1/2',
      '1/12',
      '0',
      '-1/720',
      '0',
      '1/30240',
      '0',
      '-1/1209600',
    ]);
    expect(s.order).toBe(9);
  });
});

describe('composition and reversion', () => {
  const inner = withLead(seriesFrom(1, 2, [1], false));
  test('f(g(h)) is associative', () => {
    fc.assert(
      fc.property(plain, inner, inner, (f, g, h) => {
        expect(agree(compose(field, compose(field, f, g), h), compose(field, f, compose(field, g, h)))).toBe(
          true,
        );
      }),
      options,
    );
  });
  test('f(x) = f, and the order of f(g) is right', () => {
    fc.assert(
      fc.property(plain, (f) => {
        expect(same(compose(field, f, x), f)).toBe(true);
        expect(compose(field, f, monomial(field, q(2), 3)).order).toBe(3 * f.order);
      }),
      options,
    );
  });
  test('what f and g leave out changes nothing that is claimed of f(g)', () => {
    const rest = fc.array(numbers, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(seriesFrom(0, 2, [1], false), inner, rest, rest, (f, g, r, t) => {
        const claimed = compose(field, f, g);
        const more = compose(field, extended(f, r), extended(g, t));
        expect(known(truncate(field, more, claimed.order))).toBe(known(claimed));
      }),
      options,
    );
  });
  test('the chain rule', () => {
    fc.assert(
      fc.property(plain, inner, (f, g) => {
        const rule = mul(field, compose(field, derivative(field, f), g), derivative(field, g));
        expect(agree(derivative(field, compose(field, f, g)), rule)).toBe(true);
      }),
      options,
    );
  });
  test('reversion is the inverse of composition on both sides', () => {
    fc.assert(
      fc.property(inner, (s) => {
        const monic = scale(field, s, Q.inverse(leading(s)));
        const back = reversion(field, monic, Q.one);
        expect(back.order).toBe(monic.order - monic.valuation + 1);
        // t = y^(1/v): s(x(t)) = t^v.
        expect(agree(compose(field, monic, unramified(back)), monomial(field, Q.one, monic.valuation))).toBe(
          true,
        );
      }),
      options,
    );
  });
  test('Knuth, TAOCP 2, section 4.7: the reversion of x − x² counts binary trees', () => {
    expect(reversion(field, series(field, 1, list(1, -1), 8)).coefficients).toEqual(
      list(1, 1, 2, 5, 14, 42, 132),
    );
  });
  test('Lambert: the reversion of x e^x is Σ (−n)^(n−1) x^n/n!', () => {
    const s = mul(field, x, exp(field, truncate(field, x, 7)));
    const w = reversion(field, s);
    expect(w.coefficients.map(Q.showRational)).toEqual([
      '1',
      '-1',
      '3/2',
      '-8/3',
      '125/24',
      '-54/5',
      '16807/720',
    ]);
    expect(w.order).toBe(8);
  });
  test('the reversion of 1 − cos x has square roots', () => {
    const { cosine } = circular(field, truncate(field, x, 8));
    const s = scale(field, sub(field, one, cosine), q(2));
    // 2(1 − cos x) = y: x = 2 asin(√y/2)
    const back = reversion(field, s, Q.one);
    expect([back.ramification, show(back)]).toEqual([2, '1: 1 0 1/24 0 3/640 O 7']);
  });
  test('what cannot be composed or reverted is refused', () => {
    expect(() => compose(field, x, one)).toThrow(RangeError);
    expect(() => compose(field, monomial(field, Q.one, 1, 2), x)).toThrow(RangeError);
    expect(() => reversion(field, one)).toThrow(RangeError);
    expect(() => reversion(field, scale(field, monomial(field, Q.one, 2), q(4)))).toThrow(RangeError);
    expect(() => reversion(field, monomial(field, Q.one, 1, 2))).toThrow(RangeError);
    expect(compose(field, bigO<Rational>(Infinity), x)).toEqual(bigO(Infinity));
    expect(compose(field, bigO<Rational>(-2), monomial(field, Q.one, 2))).toEqual(bigO(-4));
  });
});

describe('a metered field', () => {
  test('stops an expansion that is too long', () => {
    const work = newWork(1000);
    const counted = metered(field, work);
    const s = series(counted, 0, list(1, 1, 1), 1_000_000);
    expect(() => inverse(counted, s)).toThrow(OutOfWork);
  });
  test('charges what the cost function says', () => {
    const work = newWork(1000);
    const counted = metered(field, work, Q.size);
    expect(counted.inverse(counted.sub(counted.mul(q(8), q(2)), q(1)))).toEqual(q(1, 15));
    expect(work.operations).toBe(1000 - (5 + 3) - (6 + 2) - (4 + 1));
  });
});
