import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/algebra/fingerprint.ts';
import { sub } from '../../src/expr/build.ts';
import { evaluateExact } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import type { Int } from '../../src/expr/integer.ts';
import * as Q from '../../src/expr/rational.ts';
import { substitute } from '../../src/expr/walk.ts';
import { formulas } from '../formula.ts';
import { orElse, rationalExpressions, symbols } from '../laws/expressions.ts';
import { runs } from '../runs.ts';

const f = formulas('x y');
const prime = 67_108_859;

describe('the fingerprint of an expression', () => {
  it('is the value at a point, reduced modulo p', () => {
    const x = f('x');
    const point = new Map(symbols.map((atom) => [atom as Expr, x]));
    const at = fingerprint(x, 7) as number;
    fc.assert(
      fc.property(rationalExpressions, (e) => {
        const inX = orElse(x, () => substitute(e, point));
        const exact = evaluateExact(inX, new Map([[x, Q.rational(at)]]));
        const found = fingerprint(inX, 7) as number;
        if (exact === undefined || Number.isNaN(found)) return;
        const residue = (n: Int): bigint => ((BigInt(n) % BigInt(prime)) + BigInt(prime)) % BigInt(prime);
        expect((BigInt(found) * residue(exact.d)) % BigInt(prime)).toBe(residue(exact.n));
      }),
      runs(200),
    );
  });

  it('is that of Fermat: x^(p−1) = 1, x^p = x, and x^−1 is the inverse', () => {
    const x = fingerprint(f('x'), 1) as number;
    expect(x).toBeGreaterThan(0);
    expect(fingerprint(f(`x^${prime - 1}`), 1)).toBe(1);
    expect(fingerprint(f(`x^${prime}`), 1)).toBe(x);
    expect(fingerprint(f(`x^-${prime}`), 1)).toBe(fingerprint(f('1/x'), 1));
    expect(((fingerprint(f('1/x'), 1) as number) * x) % prime).toBe(1);
    expect(fingerprint(f('x^(2^70)'), 1)).toBe(
      fingerprint(f(`x^${String(2n ** 70n % BigInt(prime - 1))}`), 1),
    );
  });

  it('takes numbers of either sign and any size by their residue', () => {
    expect(fingerprint(f('5'), 1)).toBe(5);
    expect(fingerprint(f('-5'), 1)).toBe(prime - 5);
    expect(fingerprint(f('-(2^80)'), 1)).toBe(Number((-(2n ** 80n) % BigInt(prime)) + BigInt(prime)));
    expect(fingerprint(f('1/2'), 1)).toBe((prime + 1) / 2);
    expect(Math.abs(fingerprint(f(`-${prime}`), 1) as number)).toBe(0);
  });

  it('of zero is zero, whatever the seed', () => {
    const zero = f('(x+y)^2 - x^2 - 2*x*y - y^2');
    for (const seed of [1, 2, 3, 2 ** 31]) expect(fingerprint(zero, seed)).toBe(0);
  });

  it('depends on the seed, and is the same for the same seed', () => {
    const e = f('x + y^2');
    expect(fingerprint(e, 1)).toBe(fingerprint(e, 1));
    expect(fingerprint(e, 1)).not.toBe(fingerprint(e, 2));
  });

  it('treats derivatives and the transcendental number π as variables', () => {
    expect(fingerprint(f('(D(x,tau)+1)^2 - D(x,tau)^2 - 2*D(x,tau) - 1'), 1)).toBe(0);
    expect(fingerprint(f('(pi+1)^2 - pi^2 - 2*pi - 1'), 1)).toBe(0);
    expect(fingerprint(f('pi - 355/113'), 1)).toBeGreaterThan(0);
    expect(fingerprint(sub(f('D(x,tau)'), f('x')), 1)).toBeGreaterThan(0);
  });
});

describe('there is no fingerprint', () => {
  it.each([
    '1/((x+1)^2-x^2-2*x-1)',
    `1/${prime}`,
    `x/${prime} + 1`,
    `(1+1/((x+1)^2-x^2-2*x-1))^${prime - 1}`,
  ])('where a denominator vanishes: %s', (text) => expect(fingerprint(f(text), 1)).toBeNaN());
  it('but a power of zero is zero', () => expect(fingerprint(f('((x+1)^2-x^2-2*x-1)^3'), 1)).toBe(0));
  it.each(['sqrt(x)', 'x^y', 'exp(x)', 'I*x', 'I'])('of what is not rational: %s', (text) =>
    expect(fingerprint(f(text), 1)).toBeUndefined(),
  );
  it('but a fault is not swallowed', () => {
    const broken = {
      op: 'num',
      id: 0,
      get value(): never {
        throw new TypeError('broken');
      },
    } as const;
    expect(() => fingerprint(broken, 1)).toThrow(TypeError);
  });
});
