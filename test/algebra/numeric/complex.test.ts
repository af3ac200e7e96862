import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { div, modulus, mul, sqrt, sub } from '../../../src/algebra/numeric/complex.ts';
import type { Complex } from '../../../src/algebra/numeric/complex.ts';
import { runs } from '../../runs.ts';

const part = fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((x) => (Math.abs(x) < 1e-3 ? 0 : x));
const numbers = fc.record({ re: part, im: part });
const near = (a: Complex, b: Complex): void =>
  expect(modulus(sub(a, b))).toBeLessThanOrEqual(1e-14 * (modulus(a) + modulus(b)));

describe('complex numbers', () => {
  it('are divided so that the product is the dividend', () =>
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        if (modulus(b) > 0) near(mul(div(a, b), b), a);
      }),
      runs(300),
    ));
  it('have a root with re ≥ 0 whose square they are', () =>
    fc.assert(
      fc.property(numbers, (a) => {
        near(mul(sqrt(a), sqrt(a)), a);
        expect(sqrt(a).re).toBeGreaterThanOrEqual(0);
      }),
      runs(300),
    ));
  it('have exact roots on the axes', () => {
    expect(sqrt({ re: -4, im: 0 })).toEqual({ re: 0, im: 2 });
    expect(sqrt({ re: 9, im: 0 })).toEqual({ re: 3, im: 0 });
    near(sqrt({ re: 0, im: 2 }), { re: 1, im: 1 });
    near(sqrt({ re: 0, im: -2 }), { re: 1, im: -1 });
  });
  it('neither overflow nor vanish in between', () => {
    expect(modulus({ re: 3e300, im: 4e300 })).toBeCloseTo(5e300, -290);
    expect(modulus({ re: 3e-300, im: 4e-300 }) / 5e-300).toBeCloseTo(1, 14);
    near(div({ re: 1e300, im: 1e300 }, { re: 1e300, im: 1e300 }), { re: 1, im: 0 });
    near(div({ re: 1e-300, im: -1e-300 }, { re: 1e-300, im: 1e-300 }), { re: 0, im: -1 });
    expect(modulus(sqrt({ re: 1e308, im: 1.7e308 }))).toBeLessThan(1e155);
  });
});
