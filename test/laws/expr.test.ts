import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ordering } from '../../src/expr/arrange.ts';
import { add, mul, neg, num, ONE, pow, sub, sym, velocity, ZERO } from '../../src/expr/build.ts';
import { partial, totalDerivative } from '../../src/expr/differentiate.ts';
import { evaluateExact, evaluateFloat } from '../../src/expr/evaluate.ts';
import { intern } from '../../src/expr/expr.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { compare } from '../../src/expr/order.ts';
import { parseFormula } from '../../src/expr/parse.ts';
import * as Q from '../../src/expr/rational.ts';
import type { Rational } from '../../src/expr/rational.ts';
import { dependsOn, subexpressions, substitute } from '../../src/expr/walk.ts';
import { agree, calculate, measuring } from './calculator.ts';
import type { Arithmetic } from './calculator.ts';
import {
  exactPoints,
  expressions,
  floatPoints,
  orElse,
  rationalExpressions,
  rationals,
  smoothExpressions,
  symbols,
  time,
  vocabulary,
} from './expressions.ts';
import { runs } from '../runs.ts';

const [x, y, g] = symbols as [Expr, Expr, Expr];
const X = sym('x');
const Y = sym('y');

const orderings: fc.Arbitrary<Ordering> = fc
  .tuple(fc.shuffledSubarray([...symbols]), fc.nat(6), fc.nat(6))
  .map(([list, i, j]) => ({
    parameters: list.slice(0, Math.min(i, j)),
    coordinates: list.slice(Math.min(i, j), Math.max(i, j)),
    momenta: list.slice(Math.max(i, j)),
  }));

function parsed(text: string): Expr {
  const result = parseFormula(text, vocabulary);
  if (!result.ok) throw new Error(`${result.problem.what} in ${text}`);
  return result.expr;
}

/** Fails with the printed forms: the objects themselves may be too large to show. */
function expectSame(got: Expr, expected: Expr): void {
  if (got !== expected) {
    const print = infixPrinter();
    throw new Error(`got ${print(got).slice(0, 400)}\nexpected ${print(expected).slice(0, 400)}`);
  }
}

const valueOf = (text: string, at: (name: string) => number) => calculate(text, measuring(at));
const floatAt = (point: ReadonlyMap<Expr, number>) => (name: string) => point.get(sym(name)) ?? Number.NaN;

describe('printing and reading', () => {
  test('parse ∘ print is the identity, in any ordering', () => {
    fc.assert(
      fc.property(expressions, orderings, (e, ordering) => {
        expectSame(parsed(infixPrinter({ ordering })(e)), e);
      }),
      runs(1500),
    );
  });

  test('parse ∘ print is the identity for velocities and partial derivatives', () => {
    const moving = new Set<Expr>([x, y]);
    fc.assert(
      fc.property(smoothExpressions, orderings, (e, ordering) => {
        const d = orElse(e, () => totalDerivative(e, time, moving));
        expectSame(parsed(infixPrinter({ ordering })(d)), d);
      }),
      runs(400),
    );
  });

  test('a printed formula has the value of its expression', () => {
    fc.assert(
      fc.property(expressions, orderings, floatPoints, (e, ordering, point) => {
        const expected = valueOf(infixPrinter({ ordering })(e), floatAt(point));
        const got = evaluateFloat(e, point);
        expect(agree(got, expected), `${got} is not ${expected.value} ± ${expected.error}`).toBe(true);
      }),
      runs(1500),
    );
  });

  test('exact and floating evaluation agree', () => {
    fc.assert(
      fc.property(rationalExpressions, exactPoints, (e, point) => {
        const exact = evaluateExact(e, point);
        if (exact === undefined) return;
        const at = (name: string): number => Q.toDouble(point.get(sym(name)) as Rational);
        const measured = valueOf(infixPrinter()(e), at);
        expect(agree(Q.toDouble(exact), measured)).toBe(true);
      }),
      runs(600),
    );
  });
});

/** Exact numbers; undefined where there is no value. */
const exactArithmetic = (point: ReadonlyMap<Expr, Rational>): Arithmetic<Rational | undefined> => {
  const lift =
    (f: (a: Rational, b: Rational) => Rational | undefined) =>
    (a: Rational | undefined, b: Rational | undefined): Rational | undefined =>
      a && b && f(a, b);
  return {
    number: (t) => Q.readDecimal(t),
    name: (n) => point.get(sym(n)),
    add: lift(Q.add),
    neg: (a) => a && Q.neg(a),
    mul: lift(Q.mul),
    div: lift((a, b) => (Q.isZero(b) ? undefined : Q.div(a, b))),
    pow: lift((a, k) => (Q.isZero(a) && Q.sign(k) <= 0 ? undefined : Q.pow(a, Number(k.n)))),
    call: () => undefined,
  };
};

/** Dual numbers a + b ε over any arithmetic: derivatives without differentiation rules for expressions. */
interface Dual<T> {
  readonly a: T;
  readonly b: T;
}
function duals<T>(r: Arithmetic<T>, variable: string): Arithmetic<Dual<T>> {
  const zero = r.number('0');
  const one = r.number('1');
  const div = (p: Dual<T>, q: Dual<T>): Dual<T> => {
    const ratio = r.div(p.a, q.a);
    return { a: ratio, b: r.div(r.add(p.b, r.neg(r.mul(ratio, q.b))), q.a) };
  };
  return {
    number: (t) => ({ a: r.number(t), b: zero }),
    name: (n) => ({ a: r.name(n), b: n === variable ? one : zero }),
    add: (p, q) => ({ a: r.add(p.a, q.a), b: r.add(p.b, q.b) }),
    neg: (p) => ({ a: r.neg(p.a), b: r.neg(p.b) }),
    mul: (p, q) => ({ a: r.mul(p.a, q.a), b: r.add(r.mul(p.a, q.b), r.mul(p.b, q.a)) }),
    div,
    // (a + bε)^k = a^k + k a^(k−1) b ε: for constant exponents.
    pow: (p, k) => ({
      a: r.pow(p.a, k.a),
      b: r.mul(r.mul(k.a, r.pow(p.a, r.add(k.a, r.neg(one)))), p.b),
    }),
    call: (fn, [p]) => {
      if (p === undefined) throw new Error('no argument');
      const f = (name: string): T => r.call(name, [p.a]);
      const square = (t: T): T => r.mul(t, t);
      const slope: Record<string, () => T> = {
        exp: () => f('exp'),
        log: () => r.div(one, p.a),
        sin: () => f('cos'),
        cos: () => r.neg(f('sin')),
        atan: () => r.div(one, r.add(one, square(p.a))),
        tanh: () => r.div(one, square(f('cosh'))),
        sinh: () => f('cosh'),
        sqrt: () => r.div(one, r.mul(r.number('2'), f('sqrt'))),
      };
      return { a: f(fn), b: r.mul((slope[fn] as () => T)(), p.b) };
    },
  };
}

describe('derivatives', () => {
  test('of rational functions equal those by dual numbers, exactly', () => {
    fc.assert(
      fc.property(rationalExpressions, exactPoints, (e, point) => {
        const dual = calculate(infixPrinter()(e), duals(exactArithmetic(point), 'x'));
        const d = evaluateExact(partial(e, X), point);
        if (d === undefined || dual.b === undefined) return;
        expect(d).toEqual(dual.b);
      }),
      runs(1000),
    );
  });

  test('of smooth functions equal those by dual numbers, as far as rounding allows', () => {
    fc.assert(
      fc.property(smoothExpressions, floatPoints, (e, point) => {
        // Symbolic exponents are checked below.
        fc.pre([...subexpressions(e)].every((s) => s.op !== 'power' || s.exponent.op === 'num'));
        const dual = calculate(infixPrinter()(e), duals(measuring(floatAt(point)), 'x')).b;
        const text = infixPrinter()(orElse(ZERO, () => partial(e, X)));
        const own = valueOf(text, floatAt(point));
        if (!Number.isFinite(own.error + dual.error)) return;
        expect(Math.abs(own.value - dual.value)).toBeLessThanOrEqual(8 * (own.error + dual.error));
      }),
      runs(1000),
    );
  });

  test('of u^v are (v u′/u + v′ log u) u^v', () => {
    fc.assert(
      fc.property(rationalExpressions, rationalExpressions, floatPoints, (u, v, point) => {
        const e = orElse(u, () => pow(u, v));
        fc.pre(e.op === 'power' && e.exponent === v && e.base === u && v.op !== 'num');
        const at = (t: Expr): number => evaluateFloat(t, point);
        const own = valueOf(infixPrinter()(partial(e, X)), floatAt(point));
        const expected =
          at(v) * at(partial(u, X)) * at(u) ** (at(v) - 1) +
          at(partial(v, X)) * Math.log(at(u)) * at(u) ** at(v);
        if (!Number.isFinite(own.error + expected)) return;
        const size = Math.abs(own.value) + Math.abs(at(v)) + Math.abs(expected);
        expect(Math.abs(own.value - expected)).toBeLessThanOrEqual(1e3 * own.error + 1e-9 * size);
      }),
      runs(300),
    );
  });

  const same = (a: Expr, b: Expr, point: ReadonlyMap<Expr, Rational>): void => {
    const [p, q] = [evaluateExact(a, point), evaluateExact(b, point)];
    if (p !== undefined && q !== undefined) expect(p).toEqual(q);
  };

  test('are linear', () => {
    fc.assert(
      fc.property(rationalExpressions, rationalExpressions, rationals, exactPoints, (a, b, c, point) => {
        const sum = add(mul(num(c), a), b);
        same(partial(sum, X), add(mul(num(c), partial(a, X)), partial(b, X)), point);
      }),
      runs(300),
    );
  });

  test('obey the product rule', () => {
    fc.assert(
      fc.property(rationalExpressions, rationalExpressions, exactPoints, (a, b, point) => {
        const e = orElse(ZERO, () => mul(a, b));
        fc.pre(e !== ZERO);
        same(partial(e, X), add(mul(partial(a, X), b), mul(a, partial(b, X))), point);
      }),
      runs(300),
    );
  });

  test('obey the chain rule', () => {
    fc.assert(
      fc.property(rationalExpressions, rationalExpressions, exactPoints, (outer, inner, point) => {
        const put = (e: Expr): Expr | undefined => {
          const marker = sym('marker');
          const result = orElse(marker, () => substitute(e, new Map([[g, inner]])));
          return result === marker ? undefined : result;
        };
        const whole = put(outer);
        const slope = put(partial(outer, sym('g')));
        const rest = put(partial(outer, X));
        if (whole === undefined || slope === undefined || rest === undefined) return;
        same(partial(whole, X), add(mul(slope, partial(inner, X)), rest), point);
      }),
      runs(300),
    );
  });

  test('by two symbols commute', () => {
    fc.assert(
      fc.property(rationalExpressions, exactPoints, (e, point) => {
        same(partial(partial(e, X), Y), partial(partial(e, Y), X), point);
      }),
      runs(300),
    );
  });

  test('along a flow are the sum over partial derivatives times velocities', () => {
    fc.assert(
      fc.property(rationalExpressions, exactPoints, rationals, rationals, (e, point, vx, vy) => {
        const timed = substitute(e, new Map([[g, time]]));
        const full = new Map([
          ...point,
          [velocity(x, time), vx],
          [velocity(y, time), vy],
          [time, Q.rational(2, 7)],
        ]);
        same(
          totalDerivative(timed, time, new Set([x, y])),
          add(
            mul(partial(timed, X), velocity(x, time)),
            mul(partial(timed, Y), velocity(y, time)),
            partial(timed, time),
          ),
          full,
        );
      }),
      runs(300),
    );
  });

  test('vanish where the symbol does not occur', () => {
    fc.assert(
      fc.property(smoothExpressions, (e) => {
        if (!dependsOn(e, X)) expectSame(partial(e, X), ZERO);
      }),
      runs(300),
    );
  });
});

describe('substitution', () => {
  test('evaluates like the expression at the substituted value', () => {
    fc.assert(
      fc.property(rationalExpressions, rationalExpressions, exactPoints, (e, value, point) => {
        const at = evaluateExact(value, point);
        if (at === undefined) return;
        const marker = sym('marker');
        const put = orElse(marker, () => substitute(e, new Map([[x, value]])));
        if (put === marker) return;
        const direct = evaluateExact(e, new Map([...point, [x, at]]));
        const result = evaluateExact(put, point);
        if (direct !== undefined && result !== undefined) expect(result).toEqual(direct);
      }),
      runs(300),
    );
  });

  test('is simultaneous: exchanging two symbols twice changes nothing', () => {
    fc.assert(
      fc.property(expressions, (e) => {
        const exchange = new Map([
          [x, y],
          [y, x],
        ]);
        expectSame(substitute(substitute(e, exchange), exchange), e);
      }),
      runs(300),
    );
  });

  test('by itself is the identity', () => {
    fc.assert(
      fc.property(expressions, (e) => {
        expectSame(substitute(e, new Map([[sym('nowhere'), ZERO]])), e);
        expectSame(substitute(e, new Map([[e, x]])), x);
      }),
      runs(300),
    );
  });
});

describe('canonical form', () => {
  const shuffled = fc
    .array(expressions, { minLength: 2, maxLength: 6 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));

  test('sums and products do not depend on the order of their arguments', () => {
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expectSame(add(...other), add(...list));
        expectSame(
          orElse(ZERO, () => mul(...other)),
          orElse(ZERO, () => mul(...list)),
        );
      }),
      runs(600),
    );
  });

  test('printed terms and factors do not depend on the order of the arguments', () => {
    fc.assert(
      fc.property(shuffled, orderings, ([list, other], ordering) => {
        const print = infixPrinter({ ordering });
        expect(print(add(...other))).toBe(print(add(...list)));
      }),
      runs(200),
    );
  });

  test('building an expression again from its content gives the same object', () => {
    fc.assert(
      fc.property(expressions, (e) => {
        for (const s of subexpressions(e)) {
          const { id: _, ...draft } = s;
          expectSame(intern(draft), s);
        }
      }),
      runs(300),
    );
  });

  test('sums hold no sums and no like terms, products no products and no numbers', () => {
    fc.assert(
      fc.property(expressions, (e) => {
        for (const s of subexpressions(e)) {
          if (s.op === 'sum') {
            expect(s.terms.length).toBeGreaterThan(1);
            expect(s.terms.every((t) => t.op !== 'sum')).toBe(true);
            expect(s.terms.filter((t) => t.op === 'num').length).toBeLessThan(2);
          }
          if (s.op === 'product') {
            expect(s.factors.every((f) => f.op !== 'product' && f.op !== 'num')).toBe(true);
            const bases = s.factors.map((f) => (f.op === 'power' ? f.base : f));
            expect(new Set(bases).size).toBe(bases.length);
          }
        }
      }),
      runs(400),
    );
  });

  test('e − e is 0', () => {
    fc.assert(
      fc.property(expressions, (e) => {
        expectSame(sub(e, e), ZERO);
        expectSame(add(e, neg(e)), ZERO);
      }),
      runs(400),
    );
  });

  test('e/e is 1 wherever it exists', () => {
    fc.assert(
      fc.property(rationalExpressions, exactPoints, (e, point) => {
        const value = evaluateExact(
          orElse(ONE, () => mul(e, pow(e, num(-1)))),
          point,
        );
        if (value !== undefined) expect(value).toEqual(Q.one);
      }),
      runs(400),
    );
  });

  test('the canonical order is a total order', () => {
    fc.assert(
      fc.property(expressions, expressions, expressions, (a, b, c) => {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        expect(compare(a, b) === 0).toBe(a === b);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
      runs(400),
    );
  });
});
