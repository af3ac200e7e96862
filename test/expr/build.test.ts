import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  add,
  call,
  derivative,
  div,
  ExpressionError,
  fraction,
  HALF,
  I,
  MINUS_ONE,
  mul,
  neg,
  num,
  ONE,
  PI,
  pow,
  sqrt,
  sub,
  sym,
  velocity,
  ZERO,
} from '../../src/expr/build.ts';
import { partial, totalDerivative } from '../../src/expr/differentiate.ts';
import { evaluateExact, evaluateFloat } from '../../src/expr/evaluate.ts';
import { internedCount } from '../../src/expr/expr.ts';
import type { Derivative } from '../../src/expr/expr.ts';
import { lambertW, zeta } from '../../src/expr/functions.ts';
import { rational } from '../../src/expr/rational.ts';

const X = sym('x');
const Y = sym('y');
const Z = sym('z');
const T = sym('tau');

describe('sums', () => {
  test('collect like terms', () => {
    expect(add(X, Y, X)).toBe(add(mul(num(2), X), Y));
    expect(add(mul(fraction(1, 2), X, Y), mul(fraction(1, 3), Y, X))).toBe(mul(fraction(5, 6), X, Y));
    expect(add()).toBe(ZERO);
    expect(add(X)).toBe(X);
  });

  test('a bracket that is left bare when brackets cancel is opened', () => {
    const s = add(X, Y);
    expect(add(mul(num(3), s), mul(num(-2), s), X)).toBe(add(mul(num(2), X), Y));
    expect(add(mul(num(3), s), mul(num(-2), s))).toBe(s);
  });
});

describe('products', () => {
  test('combine powers of one base', () => {
    expect(mul(X, X)).toBe(pow(X, num(2)));
    expect(mul(pow(X, Y), X)).toBe(pow(X, add(Y, ONE)));
    expect(mul(sqrt(X), sqrt(X))).toBe(X);
    expect(mul(X, pow(X, MINUS_ONE))).toBe(ONE);
    expect(mul(sqrt(num(2)), sqrt(num(2)), X)).toBe(mul(num(2), X));
    expect(mul(pow(num(2), fraction(2, 3)), pow(num(2), fraction(2, 3)))).toBe(
      mul(num(2), pow(num(2), fraction(1, 3))),
    );
  });

  test('combine powers that meet only after simplification', () => {
    const square = pow(X, num(2));
    expect(mul(sqrt(square), sqrt(square), X)).toBe(pow(X, num(3)));
  });

  test('with zero are zero', () => {
    expect(mul(X, ZERO)).toBe(ZERO);
  });
});

describe('powers obey only identities that hold everywhere', () => {
  test('(x^a)^n = x^(a n) for integers n alone', () => {
    expect(pow(pow(X, HALF), num(2))).toBe(X);
    expect(pow(pow(X, Y), num(3))).toBe(pow(X, mul(num(3), Y)));
    // √(x²) is |x|, not x.
    expect(sqrt(pow(X, num(2)))).not.toBe(X);
    expect(evaluateFloat(sqrt(pow(X, num(2))), new Map([[X, -3]]))).toBe(3);
  });

  test('(x y)^(1/2) is not split, a positive number comes out', () => {
    expect(sqrt(mul(X, Y))).not.toBe(mul(sqrt(X), sqrt(Y)));
    expect(sqrt(mul(num(4), X))).toBe(mul(num(2), sqrt(X)));
    expect(sqrt(mul(num(-4), X))).toBe(mul(num(2), sqrt(neg(X))));
    expect(pow(mul(X, Y), num(2))).toBe(mul(pow(X, num(2)), pow(Y, num(2))));
  });

  test('roots of negative numbers are principal', () => {
    expect(sqrt(num(-4))).toBe(mul(num(2), I));
    // exp(3/2 (log 4 + iπ)) = −8i
    expect(pow(num(-4), fraction(3, 2))).toBe(mul(num(-8), I));
    expect(pow(num(-4), fraction(-1, 2))).toBe(mul(fraction(-1, 2), I));
    // exp(iπ/3) is not −1.
    expect(pow(MINUS_ONE, fraction(1, 3))).not.toBe(MINUS_ONE);
  });

  test('powers of I go round', () => {
    expect([0, 1, 2, 3, 4, -1, -2].map((k) => pow(I, num(k)))).toEqual([
      ONE,
      I,
      MINUS_ONE,
      neg(I),
      ONE,
      neg(I),
      MINUS_ONE,
    ]);
  });

  test('of zero', () => {
    expect(pow(ZERO, num(3))).toBe(ZERO);
    expect(pow(ZERO, HALF)).toBe(ZERO);
    expect(() => pow(ZERO, MINUS_ONE)).toThrow(ExpressionError);
    expect(() => div(X, sub(Y, Y))).toThrow('division by zero');
    expect(pow(ZERO, X).op).toBe('power');
  });

  test('of numbers', () => {
    expect(sqrt(num(12))).toBe(mul(num(2), sqrt(num(3))));
    expect(sqrt(fraction(1, 2))).toBe(mul(HALF, sqrt(num(2))));
    expect(pow(fraction(8, 27), fraction(2, 3))).toBe(fraction(4, 9));
    expect(pow(fraction(8, 27), fraction(-2, 3))).toBe(fraction(9, 4));
    expect(sqrt(num(1000003 ** 2))).toBe(num(1000003));
    expect(pow(num(7), num(0))).toBe(ONE);
  });

  test('too large to write out are refused at once', () => {
    for (const [b, k] of [
      [num(9), 9 ** 9],
      [num(2), -99999999],
      [fraction(3, 7), 1e15],
    ] as const)
      expect(() => pow(b, num(k))).toThrow(ExpressionError);
    expect(() => pow(num(2), num(10n ** 30n))).toThrow(ExpressionError);
    expect(pow(ONE, num(10n ** 30n))).toBe(ONE);
    expect(pow(MINUS_ONE, num(10n ** 30n + 1n))).toBe(MINUS_ONE);
    expect(pow(X, num(10n ** 30n)).op).toBe('power');
    // A root of enormous order has no perfect powers to take out.
    expect(pow(num(2), fraction(1, 10 ** 9)).op).toBe('power');
    expect(pow(fraction(1, 3), fraction(1, 10 ** 5)).op).toBe('power');
  });
});

describe('functions', () => {
  test('know their plainest values and nothing doubtful', () => {
    expect(call('exp', call('log', X))).toBe(X);
    // log(exp x) is x + 2πi n.
    expect(call('log', call('exp', X)).op).toBe('call');
    expect(call('acos', MINUS_ONE)).toBe(PI);
    expect(call('sqrt', num(9))).toBe(num(3));
  });

  test('zeta(s): Abramowitz and Stegun, table 23.3', () => {
    expect(zeta(2)).toBeCloseTo(Math.PI ** 2 / 6, 15);
    expect(zeta(3)).toBeCloseTo(1.2020569031595942854, 15);
    expect(zeta(5)).toBeCloseTo(1.03692775514336992633, 15);
    expect(zeta(7)).toBeCloseTo(1.00834927738192282684, 15);
    expect(zeta(1.5)).toBeCloseTo(2.6123753486854883433, 14);
    expect(zeta(1)).toBeNaN();
  });

  test('lambertw(k, x) solves w e^w = x on its real branches', () => {
    // Ω = W(1): Corless, Gonnet, Hare, Jeffrey, Knuth, Adv. Comput. Math. 5 (1996) 329
    expect(lambertW(0, 1)).toBeCloseTo(0.56714329040978387, 15);
    expect(lambertW(0, -1 / Math.E)).toBeCloseTo(-1, 7);
    for (const v of [-0.36, -0.1, -1e-8, 1e-9, 0.5, 3, 50, 1e10]) {
      const w = lambertW(0, v);
      expect(Math.abs(w * Math.exp(w) - v)).toBeLessThan(1e-14 * (1 + Math.abs(w)) * Math.abs(v) * 10);
      expect(w).toBeGreaterThanOrEqual(-1);
    }
    for (const v of [-0.36, -0.2, -0.1, -1e-3, -1e-12]) {
      const w = lambertW(-1, v);
      expect(Math.abs(w * Math.exp(w) - v)).toBeLessThan(1e-13 * (1 + Math.abs(w)) * Math.abs(v));
      expect(w).toBeLessThanOrEqual(-1);
    }
    expect(lambertW(0, -1)).toBeNaN();
    expect(lambertW(-1, 0.1)).toBeNaN();
    expect(lambertW(1, 0.1)).toBeNaN();
  });
});

describe('derivatives of functions', () => {
  test.each([
    ['exp', call('exp', X)],
    ['log', pow(X, MINUS_ONE)],
    ['sin', call('cos', X)],
    ['cos', neg(call('sin', X))],
    ['tan', add(ONE, pow(call('tan', X), num(2)))],
    ['asin', pow(sub(ONE, pow(X, num(2))), fraction(-1, 2))],
    ['acos', neg(pow(sub(ONE, pow(X, num(2))), fraction(-1, 2)))],
    ['atan', pow(add(ONE, pow(X, num(2))), MINUS_ONE)],
    ['sinh', call('cosh', X)],
    ['cosh', call('sinh', X)],
    ['tanh', sub(ONE, pow(call('tanh', X), num(2)))],
    ['sqrt', mul(HALF, pow(X, fraction(-1, 2)))],
  ] as const)('%s', (fn, expected) => {
    expect(partial(call(fn, X), X)).toBe(expected);
  });

  test('lambertw: W′ = W/(x (1 + W))', () => {
    const w = call('lambertw', ZERO, X);
    expect(partial(w, X)).toBe(div(w, mul(X, add(ONE, w))));
  });

  test('zeta of a constant is a constant; of a variable it is refused', () => {
    expect(partial(mul(call('zeta', num(3)), X), X)).toBe(call('zeta', num(3)));
    expect(() => partial(call('zeta', X), X)).toThrow(RangeError);
  });
});

describe('derivatives left standing', () => {
  test('total derivatives count up, τ itself has rate 1', () => {
    expect(velocity(velocity(X, T), T)).toBe(velocity(X, T, 2));
    expect(velocity(T, T)).toBe(ONE);
    expect(velocity(num(3), T)).toBe(ZERO);
    expect(totalDerivative(mul(X, velocity(X, T)), T, new Set([X]))).toBe(
      add(pow(velocity(X, T), num(2)), mul(X, velocity(X, T, 2))),
    );
  });

  test('velocities are independent of coordinates', () => {
    const v = velocity(X, T) as Derivative;
    expect(partial(mul(X, pow(v, num(2))), X)).toBe(pow(v, num(2)));
    expect(partial(mul(X, pow(v, num(2))), v)).toBe(mul(num(2), X, v));
  });

  test('unknown functions keep their partial derivatives', () => {
    const S = sym('S');
    expect(partial(S, X, new Set([S]))).toBe(derivative('partial', S, X));
    expect(partial(derivative('partial', S, X), X, new Set([S]))).toBe(derivative('partial', S, X, 2));
    expect(partial(S, X)).toBe(ZERO);
  });
});

describe('evaluation', () => {
  const at = new Map([[X, rational(9, 4)]]);

  test('exact values of exact roots', () => {
    expect(evaluateExact(sqrt(X), at)).toEqual(rational(3, 2));
    expect(evaluateExact(pow(X, fraction(-3, 2)), at)).toEqual(rational(8, 27));
    expect(evaluateExact(pow(X, fraction(1, 3)), at)).toBeUndefined();
    expect(evaluateExact(sqrt(neg(X)), at)).toBeUndefined();
  });

  test('what does not exist, or is not rational, has no exact value', () => {
    const zero = new Map([[X, rational(0)]]);
    expect(evaluateExact(pow(X, MINUS_ONE), zero)).toBeUndefined();
    expect(evaluateExact(mul(PI, X), at)).toBeUndefined();
    expect(evaluateExact(call('exp', X), at)).toBeUndefined();
    expect(() => evaluateExact(Y, at)).toThrow(RangeError);
  });

  test('floating values', () => {
    const point = new Map([
      [X, 2],
      [Y, -8],
      [Z, 0.5],
    ]);
    expect(evaluateFloat(add(pow(X, num(3)), mul(Y, Z)), point)).toBe(4);
    expect(evaluateFloat(pow(Y, fraction(1, 3)), point)).toBeNaN();
    expect(evaluateFloat(mul(I, X), point)).toBeNaN();
    expect(evaluateFloat(PI, point)).toBe(Math.PI);
  });
});

describe('interning', () => {
  test('equal expressions are one object', () => {
    expect(add(mul(num(2), X), Y)).toBe(add(Y, X, X));
    expect(num(9007199254740993n)).toBe(num(9007199254740993n));
    expect(sym('constructor')).toBe(sym('constructor'));
    expect(sym('constructor')).not.toBe(sym('__proto__'));
  });

  test('expressions that nothing refers to are forgotten', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const before = internedCount();
    for (let i = 0; i < 20_000; i++) pow(add(X, num(1_000_000 + i)), num(3));
    expect(internedCount()).toBeGreaterThan(before);
    for (let i = 0; i < 100 && internedCount() > before + 5_000; i++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(internedCount()).toBeLessThan(before + 5_000);
  });
});
