import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certify } from '../../../src/algebra/systems/certify.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { add, call, I, mul, num, pow, sub, sym } from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import * as Q from '../../../src/expr/rational.ts';
import { runs } from '../../runs.ts';

type Pair = readonly [number, number];

const x = sym('x');
const power =
  (n: number) =>
  ([a, b]: Pair): Pair => {
    const [size, angle] = [Math.hypot(a, b) ** n, n * Math.atan2(b, a)];
    return [size * Math.cos(angle), size * Math.sin(angle)];
  };

/** Functions, their inverses, and whether a number is one of their principal values. */
const branches: Readonly<
  Record<
    string,
    { readonly of: Expr; readonly inverse: (c: Pair) => Pair; readonly isValue: (c: Pair) => boolean }
  >
> = {
  log: {
    of: call('log', x),
    inverse: ([a, b]) => [Math.exp(a) * Math.cos(b), Math.exp(a) * Math.sin(b)],
    isValue: ([, b]) => Math.abs(b) < Math.PI,
  },
  'square root': { of: pow(x, num(Q.half)), inverse: power(2), isValue: ([a]) => a > 0 },
  'cube root': {
    of: pow(x, num(Q.rational(1, 3))),
    inverse: power(3),
    isValue: ([a, b]) => Math.abs(Math.atan2(b, a)) < Math.PI / 3,
  },
  asin: {
    of: call('asin', x),
    inverse: ([a, b]) => [Math.sin(a) * Math.cosh(b), Math.cos(a) * Math.sinh(b)],
    isValue: ([a]) => Math.abs(a) < Math.PI / 2,
  },
  acos: {
    of: call('acos', x),
    inverse: ([a, b]) => [Math.cos(a) * Math.cosh(b), -Math.sin(a) * Math.sinh(b)],
    isValue: ([a]) => a > 0 && a < Math.PI,
  },
};

const anywhere = fc.double({ min: -5, max: 5, noNaN: true }).filter((t) => Math.abs(t) > 1e-6);
/** Beside the ends of branches. */
const beside = fc
  .tuple(
    fc.constantFrom(Math.PI, -Math.PI, Math.PI / 2, -Math.PI / 2),
    fc.constantFrom(1e-9, -1e-9, 1e-4, -1e-4),
  )
  .map(([end, by]) => end + by);
const part = fc.oneof(anywhere, beside);

describe('principal values', () => {
  it.each(Object.entries(branches))(
    '%s: an equation g(x) = c has a certified zero only where c is a value of g',
    (_, { of, inverse, isValue }) => {
      fc.assert(
        fc.property(part, part, (a, b) => {
          const equation = sub(of, add(num(Q.fromDouble(a)), mul(num(Q.fromDouble(b)), I)));
          const [re, im] = inverse([a, b]);
          const found = certify([equation], [x], [{ re, im }], newWork(30_000));
          if (found === undefined) return;
          expect(isValue([a, b])).toBe(true);
          const [at] = found.at;
          expect(Math.hypot(at!.re - re, at!.im - im)).toBeLessThan(1e-9 * (1 + Math.hypot(re, im)));
        }),
        runs(100),
      );
    },
    60_000,
  );

  it('values far from the ends are found', () => {
    for (const [name, { of, inverse }] of Object.entries(branches)) {
      const [re, im] = inverse([0.7, 0.3]);
      const equation = sub(of, add(num(Q.rational(7, 10)), mul(num(Q.rational(3, 10)), I)));
      const found = certify([equation], [x], [{ re: re + 0.01, im }], newWork());
      expect([name, found?.real]).toEqual([name, false]);
    }
  });
});
