import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetOf } from '../../src/recheck/budget.ts';
import { dual } from '../../src/recheck/dual.ts';
import { fieldsFrom, isPositive } from '../../src/recheck/field.ts';
import { floating } from '../../src/recheck/floating.ts';
import { lambertW } from '../../src/recheck/lambert.ts';
import { inverseModulo, isPrime, powerModulo } from '../../src/recheck/modular.ts';
import { fingerprint, streamOf } from '../../src/recheck/random.ts';
import { residues } from '../../src/recheck/residue.ts';
import { zetaValue } from '../../src/recheck/zeta-value.ts';
import { zetaOverPi } from '../../src/recheck/zeta.ts';

describe('whole numbers modulo a prime', () => {
  test('primes are told from other numbers', () => {
    const sieve = Array.from({ length: 2000 }, (_, n) => n).filter((n) => n > 37);
    const isPrimeByDivision = (n: number): boolean => {
      for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
      return true;
    };
    expect(sieve.filter((n) => isPrime(BigInt(n)))).toEqual(sieve.filter(isPrimeByDivision));
    expect(isPrime((1n << 61n) - 1n)).toBe(true);
    // A strong pseudoprime to the first nine prime bases (Jaeschke, Math. Comp. 61 (1993) 915).
    expect(isPrime(341550071728321n)).toBe(false);
  });
  test('inverses and powers', () => {
    const p = (1n << 61n) - 1n;
    fc.assert(
      fc.property(fc.bigInt(1n, p - 1n), (n) => {
        expect((n * (inverseModulo(n, p) ?? 0n)) % p).toBe(1n);
        expect(powerModulo(n, p - 1n, p)).toBe(1n);
      }),
    );
    expect(inverseModulo(3n * p, p)).toBeUndefined();
  });
});

describe.each([false, true])('a field (with roots of −1: %s)', (complex) => {
  const random = streamOf(7n);
  const field = fieldsFrom(random)(0, { complex, numbers: [3n, 5n] }, budgetOf(10_000_000));
  const K = residues(field, random, true);
  const { p, q, cofactor } = field;
  const positive = (): { p: bigint; q: bigint } => ({
    p: powerModulo(random.below(p), cofactor, p),
    q: random.below(q),
  });

  test('has the shape that was asked for', () => {
    expect(isPrime(p) && isPrime(q)).toBe(true);
    expect(p).toBe(cofactor * q + 1n);
    expect([3n, 5n].map((n) => isPositive(n, field))).toEqual([true, true]);
    expect(isPositive(p - 1n, field)).toBe(false);
    if (field.imaginary) {
      expect(field.imaginary.p ** 2n % p).toBe(p - 1n);
      expect(field.imaginary.q ** 2n % q).toBe(q - 1n);
    }
  });
  test('has the laws of powers', () => {
    const [x, y, a, b] = [positive(), positive(), positive(), positive()] as const;
    const raise = (u: typeof x, v: typeof x): bigint => K.raise(u, v).p;
    expect(raise(x, K.add(a, b))).toBe((raise(x, a) * raise(x, b)) % p);
    expect(raise(K.multiply(x, y), a)).toBe((raise(x, a) * raise(y, a)) % p);
    expect(raise({ p: raise(x, a), q: 0n }, b)).toBe(raise(x, K.multiply(a, b)));
    expect(K.power(K.root(x, { n: 1n, d: 6n }), 6n).p).toBe(x.p);
  });
  test('has the addition theorem of the hyperbolic functions, and of the circular ones where i exists', () => {
    const [a, b] = [positive(), positive()] as const;
    const f = (name: 'sinh' | 'cosh' | 'sin' | 'cos', x: typeof a): bigint => K.apply(name, [x]).p;
    const sum = K.add(a, b);
    expect(f('sinh', sum)).toBe((f('sinh', a) * f('cosh', b) + f('cosh', a) * f('sinh', b)) % p);
    if (!field.imaginary) return;
    expect(f('sin', sum)).toBe((f('sin', a) * f('cos', b) + f('cos', a) * f('sin', b)) % p);
    expect((f('sin', a) ** 2n + f('cos', a) ** 2n) % p).toBe(1n);
    const euler = K.apply('exp', [K.multiply(K.imaginary, a)]).p;
    expect(euler).toBe((f('cos', a) + field.imaginary.p * f('sin', a)) % p);
  });
});

describe('dual numbers', () => {
  const D = dual(floating);
  const at = (x: number) => ({ value: { re: x, im: 0, error: 0 }, slope: { re: 1, im: 0, error: 0 } });
  const close = (slope: number | undefined, f: (x: number) => number, x: number): void => {
    const h = 1e-5;
    expect(slope).toBeCloseTo((f(x + h) - f(x - h)) / (2 * h), 6);
  };
  const functions = {
    exp: Math.exp,
    log: Math.log,
    sin: Math.sin,
    cos: Math.cos,
    tan: Math.tan,
    asin: Math.asin,
    acos: Math.acos,
    atan: Math.atan,
    sinh: Math.sinh,
    cosh: Math.cosh,
    tanh: Math.tanh,
  } as const;
  test.each(Object.keys(functions) as (keyof typeof functions)[])('differentiate %s', (name) => {
    close(D.apply(name, [at(0.37)]).slope?.re, functions[name], 0.37);
  });
  test('differentiate powers', () => {
    close(D.power(at(1.3), -3n).slope?.re, (x) => x ** -3, 1.3);
    close(D.root(at(1.3), { n: 2n, d: 3n }).slope?.re, (x) => x ** (2 / 3), 1.3);
    close(D.raise(at(1.3), D.multiply(at(1.3), at(1.3))).slope?.re, (x) => x ** (x * x), 1.3);
  });
  test('differentiate Lambert’s W', () => {
    const zero = D.number({ n: 0n, d: 1n });
    close(D.apply('lambertw', [zero, at(0.8)]).slope?.re, (x) => lambertW(0, x), 0.8);
    expect(() => D.apply('lambertw', [at(0), at(0.8)])).toThrow('the first argument of lambertw varies');
  });
  test('know that what does not vary has no slope', () => {
    expect(D.apply('zeta', [D.number({ n: 3n, d: 1n })]).slope).toBeUndefined();
    expect(() => D.apply('zeta', [at(3)])).toThrow('the derivative of zeta');
  });
});

describe('values', () => {
  test('of zeta', () => {
    expect([2n, 4n, 12n].map(zetaOverPi)).toEqual([
      { n: 1n, d: 6n },
      { n: 4n, d: 360n },
      expect.anything() as unknown,
    ]);
    const { n, d } = zetaOverPi(12n) ?? { n: 0n, d: 1n };
    expect(n * 638512875n).toBe(691n * d);
    expect([3n, 0n, -2n, 10_000n].map(zetaOverPi)).toEqual([undefined, undefined, undefined, undefined]);
    expect(zetaValue(3)).toBeCloseTo(1.202056903159594, 14);
    expect(zetaValue(2)).toBeCloseTo(Math.PI ** 2 / 6, 14);
    expect(zetaValue(0.5)).toBeNaN();
  });
  test.each([
    [0, 1, 0.5671432904097838],
    [0, 100, 3.3856301402900502],
    [0, -0.3, -0.4894022271802149],
    [-1, -0.1, -3.577152063957297],
    [-1, -0.3, -1.781337023421628],
    [0, 0, 0],
  ])('of W_%i at %d', (k, x, w) => expect(lambertW(k, x)).toBeCloseTo(w, 12));
  test('of W, where it is not real', () => {
    expect([lambertW(0, -1), lambertW(-1, 1), lambertW(2, 1)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

test('random numbers are spread, and fingerprints differ', () => {
  const random = streamOf(fingerprint('a'));
  const buckets = new Map<bigint, number>();
  for (let i = 0; i < 8000; i++) {
    const k = random.below(8n);
    buckets.set(k, (buckets.get(k) ?? 0) + 1);
  }
  expect(Math.min(...buckets.values())).toBeGreaterThan(850);
  // The published check value of FNV-1a.
  expect(fingerprint('foobar')).toBe(0x85944171f73967e8n);
  expect(fingerprint('')).toBe(0xcbf29ce484222325n);
});
