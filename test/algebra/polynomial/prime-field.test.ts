import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreesOf, distinctDegrees, factorModular } from '../../../src/algebra/polynomial/factor-modular.ts';
import * as F from '../../../src/algebra/polynomial/prime-field.ts';
import type { Modular, PrimeField } from '../../../src/algebra/polynomial/prime-field.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import { runs } from '../../runs.ts';

const fieldOf = (p: number): PrimeField => ({ p, work: newWork(1e9) });
const options = runs(100);
const primes = fc.constantFrom(2, 3, 5, 13, 32749, 67108859);
const polynomials = (p: number, maxLength = 9): fc.Arbitrary<Modular> =>
  fc.array(fc.nat(p - 1), { maxLength }).map(F.trimmed);

/** A field and three of its polynomials. */
const cases = primes.chain((p) =>
  fc.tuple(fc.constant(fieldOf(p)), polynomials(p), polynomials(p), polynomials(p)),
);
const law = (check: (field: PrimeField, a: Modular, b: Modular, c: Modular) => void): void =>
  fc.assert(
    fc.property(cases, ([field, a, b, c]) => check(field, a, b, c)),
    options,
  );
const product = (field: PrimeField, list: readonly Modular[]): Modular =>
  list.reduce((a, b) => F.multiply(field, a, b), F.one);

describe('polynomials over a prime field', () => {
  it('(a + b)c = ac + bc, a − a = 0', () =>
    law((field, a, b, c) => {
      const left = F.multiply(field, F.add(field, a, b), c);
      expect(left).toEqual(F.add(field, F.multiply(field, a, c), F.multiply(field, b, c)));
      expect(F.subtract(field, a, a)).toEqual([]);
    }));
  it('products agree with integers', () =>
    law((field, a, b) => {
      const exact = Array<bigint>(Math.max(0, a.length + b.length - 1)).fill(0n);
      a.forEach((x, i) => b.forEach((y, j) => (exact[i + j]! += BigInt(x) * BigInt(y))));
      const wanted = a.length === 0 || b.length === 0 ? [] : F.reduceIntegers(field, exact);
      expect(F.multiply(field, a, b)).toEqual(wanted);
    }));
  it('a = qb + r with deg r < deg b', () =>
    law((field, a, b) => {
      fc.pre(b.length > 0);
      const { quotient, remainder } = F.divide(field, a, b);
      expect(remainder.length).toBeLessThan(b.length);
      expect(F.add(field, F.multiply(field, quotient, b), remainder)).toEqual(a);
    }));
  it('gcd(ac, bc) = c·gcd(a, b), monic', () =>
    law((field, a, b, c) => {
      fc.pre(c.length > 0 && a.length > 0);
      const common = F.gcd(field, F.multiply(field, a, c), F.multiply(field, b, c));
      expect(common).toEqual(F.monic(field, F.multiply(field, c, F.gcd(field, a, b))));
      expect(common.at(-1)).toBe(1);
    }));
  it('a·a⁻¹ = 1 modulo b, unless they have something in common', () =>
    law((field, a, b) => {
      fc.pre(b.length > 1);
      const inverse = F.inverseModulo(field, a, b);
      if (inverse === undefined) expect(F.gcd(field, a, b).length).not.toBe(1);
      else expect(F.remainder(field, F.multiply(field, a, inverse), b)).toEqual([1]);
    }));
  it('a^(m + n) = a^m a^n modulo b; a^p − a is divisible by every linear factor', () =>
    law((field, a, b) => {
      fc.pre(b.length > 1);
      const power = (k: bigint): Modular => F.powerModulo(field, a, k, b);
      expect(F.remainder(field, F.multiply(field, power(5n), power(8n)), b)).toEqual(power(13n));
      const x = [field.p - 1, 1];
      const fermat = F.powerModulo(field, a, BigInt(field.p), x);
      expect(fermat).toEqual(F.remainder(field, a, x));
    }));
  it('(ab)′ = a′b + ab′', () =>
    law((field, a, b) => {
      const { multiply, derivative } = F;
      const right = F.add(
        field,
        multiply(field, derivative(field, a), b),
        multiply(field, a, derivative(field, b)),
      );
      expect(derivative(field, multiply(field, a, b))).toEqual(right);
    }));
});

it('the primes in turn', () => {
  const list = [2];
  while (list.length < 10) list.push(F.primeAfter(list.at(-1)!));
  expect(list).toEqual([2, 3, 5, 7, 11, 13, 17, 19, 23, 29]);
});

it('a multiple by zero is zero', () => expect(F.scale(fieldOf(7), [1, 2], 0)).toEqual([]));

/** All monic polynomials of a degree. */
function* monics(p: number, degree: number): Generator<Modular> {
  for (let n = 0; n < p ** degree; n++) {
    yield [...Array.from({ length: degree }, (_, i) => Math.floor(n / p ** i) % p), 1];
  }
}

/** By trial division, independent of the algorithm. */
function isIrreducible(field: PrimeField, f: Modular): boolean {
  for (let d = 1; 2 * d < f.length; d++) {
    for (const g of monics(field.p, d)) if (F.remainder(field, f, g).length === 0) return false;
  }
  return true;
}

describe('factors over a prime field', () => {
  it('multiply back, and are irreducible by trial division', () => {
    const squareFree = fc.constantFrom(3, 5, 7).chain((p) => {
      const field = fieldOf(p);
      const list = fc.array(fc.nat(p - 1), { minLength: 1, maxLength: 7 }).map((c) => [...c, 1]);
      return list.filter((f) => F.isSquareFree(field, f)).map((f) => [field, f] as const);
    });
    fc.assert(
      fc.property(squareFree, ([field, f]) => {
        const factors = factorModular(field, f);
        expect(product(field, factors)).toEqual(f);
        expect(factors.filter((g) => !isIrreducible(field, g))).toEqual([]);
        const degrees = degreesOf(distinctDegrees(field, f));
        expect(degrees).toEqual(factors.map((g) => g.length - 1).sort((a, b) => a - b));
      }),
      options,
    );
  });

  it('D. E. Knuth, TAOCP 2, section 4.6.2: x⁸+x⁶+10x⁴+10x³+8x²+2x+8 modulo 13', () => {
    const factors = factorModular(fieldOf(13), [8, 2, 8, 10, 10, 0, 1, 0, 1]);
    expect([...factors].sort((a, b) => a.length - b.length)).toEqual([
      [3, 1],
      [12, 4, 8, 1],
      [6, 4, 3, 2, 1],
    ]);
  });

  it('x^p − x has all residues as roots', () => {
    const p = 101;
    const f = [0, p - 1, ...Array<number>(p - 2).fill(0), 1];
    const roots = factorModular(fieldOf(p), f).map(([c]) => (c === 0 ? 0 : p - c!));
    expect([...roots].sort((a, b) => a - b)).toEqual(Array.from({ length: p }, (_, i) => i));
  });

  it('a budget that is used up ends the computation', () => {
    const f = [...Array.from({ length: 300 }, (_, i) => (i * i + 1) % 32749), 1];
    expect(() => factorModular({ p: 32749, work: newWork(10_000) }, f)).toThrow(OutOfWork);
  });
});
