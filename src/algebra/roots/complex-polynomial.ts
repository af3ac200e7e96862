import type { Work } from '../work.ts';
import { binaryDigits, spendProducts } from './dense.ts';
import { difference, largestPart, quotient, squaredModulus, times } from './fixed.ts';
import type { Fixed } from './fixed.ts';

const largestSweeps = 200;
/** cos and sin of one radian, over 2^20. */
const turn: Fixed = { re: 566_548n, im: 882_343n };

/**
 * Approximations of all roots of Σ c_k x^k with complex coefficients, the last one not 0, in fixed point: Newton's step at
 * each point with the other points repelling, as for integer coefficients (`aberth.ts`). Nothing is promised about them.
 */
export function approximateRoots(coefficients: readonly Fixed[], bits: number, work: Work): readonly Fixed[] {
  const p = BigInt(bits);
  const degree = coefficients.length - 1;
  const lead = coefficients[degree]!;
  const monic = coefficients.map((c) => quotient(c, lead, p));
  const z = circle(monic, bits);
  for (let sweep = 0; sweep < largestSweeps; sweep++) {
    spendProducts(work, 16 * degree * degree, 2 * bits);
    let largest = 0n;
    for (let i = 0; i < degree; i++) {
      const at = z[i]!;
      const newton = newtonStep(monic, at, p);
      const repulsion = z.reduce((sum, other, j) => {
        const close = j === i ? zero : quotient(newton, difference(at, other), p);
        return difference(sum, close);
      }, one(p));
      const step = quotient(newton, repulsion, p);
      z[i] = difference(at, step);
      if (largestPart(step) > largest) largest = largestPart(step);
    }
    if (largest < 16n) break;
  }
  return z;
}

const zero: Fixed = { re: 0n, im: 0n };
const one = (p: bigint): Fixed => ({ re: 1n << p, im: 0n });

/** Points on a circle round all roots: Fujiwara's bound 2 max |c_(n−k)|^(1/k), by the lengths of the coefficients. */
function circle(monic: readonly Fixed[], bits: number): Fixed[] {
  const degree = monic.length - 1;
  const exponents = monic
    .slice(0, degree)
    .map((c, k) => Math.ceil((binaryDigits(largestPart(c)) + 1 - bits) / (degree - k)));
  const shift = BigInt(Math.max(0, Math.max(...exponents, 8 - bits) + bits - 20));
  let at: Fixed = { re: 1n << 19n, im: 1n << 18n };
  return Array.from({ length: degree }, () => {
    at = times(at, turn, 20n);
    return { re: at.re << shift, im: at.im << shift };
  });
}

/** p(z)/p′(z) by Horner's scheme; a small step off where p′(z) = 0. */
function newtonStep(monic: readonly Fixed[], z: Fixed, p: bigint): Fixed {
  let [value, slope] = [zero, zero];
  for (let k = monic.length - 1; k >= 0; k--) {
    slope = sum(times(slope, z, p), value);
    value = sum(times(value, z, p), monic[k]!);
  }
  if (squaredModulus(slope) > 0n || squaredModulus(value) === 0n) return quotient(value, slope, p);
  return { re: 1n << (p / 2n), im: 1n << (p / 2n) };
}

const sum = (a: Fixed, b: Fixed): Fixed => ({ re: a.re + b.re, im: a.im + b.im });
