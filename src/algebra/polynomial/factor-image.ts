import { fromBigInt, gcdInt } from '../../expr/integer.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { lengthOf, productCost, spendOnPower } from './charge.ts';
import type { Polynomial } from './polynomial.ts';
import * as U from './univariate.ts';
import type { Dense } from './univariate.ts';

/** The values of variables, by their index; the main variable has none. */
export type Point = ReadonlyMap<number, bigint>;

/** p at a point of all variables but the main one, for integer coefficients. */
export function imageAt(p: Polynomial, main: number, point: Point): Dense {
  const { work } = p.ring;
  const powersOf = new Map([...point].map(([v, x]) => [v, powersOfInteger(work, x)]));
  const image: bigint[] = [];
  for (const [monomial, c] of p.terms) {
    let value = BigInt(c);
    let k = 0;
    for (let m = monomial; m.variable >= 0; m = m.rest) {
      if (m.variable === main) k = m.exponent;
      else {
        const power = powersOf.get(m.variable)!(m.exponent);
        spend(work, productCost(lengthOf(fromBigInt(value)), lengthOf(fromBigInt(power))));
        value *= power;
      }
    }
    while (image.length <= k) image.push(0n);
    image[k]! += value;
  }
  return U.trimmed(image);
}

/** k ↦ x^k. */
function powersOfInteger(work: Work, x: bigint): (k: number) => bigint {
  const known = new Map<number, bigint>();
  return (k) => {
    let power = known.get(k);
    if (power === undefined) {
      spendOnPower(work, fromBigInt(x), k);
      known.set(k, (power = x ** BigInt(k)));
    }
    return power;
  };
}

/** The value of a polynomial without the main variable. */
export const valueAt = (p: Polynomial, main: number, point: Point): bigint =>
  imageAt(p, main, point)[0] ?? 0n;

/**
 * For the values of the factors of a leading coefficient, in turn: the part of each that is coprime to those before
 * and to `other`. Undefined if for some nothing is left: then the values do not tell the factors apart.
 */
export function signatures(values: readonly bigint[], other: bigint): readonly bigint[] | undefined {
  const found: bigint[] = [];
  for (const value of values) {
    let own = value < 0n ? -value : value;
    for (const known of [other, ...values.slice(0, found.length)]) own = coprimePart(own, known);
    if (own === 1n) return undefined;
    found.push(own);
  }
  return found;
}

/** The largest divisor of a ≠ 0 that is coprime to b ≠ 0. */
function coprimePart(a: bigint, b: bigint): bigint {
  let part = a;
  for (;;) {
    const common = BigInt(gcdInt(fromBigInt(part), fromBigInt(b)));
    if (common === 1n) return part;
    part /= common;
  }
}

/**
 * How often each factor of the leading coefficient divides that of the polynomial to which an image belongs
 * (P. S. Wang, Math. Comp. 32 (1978) 1215, section 2): the primes of a signature come from that factor alone, once
 * those with later signatures are taken out.
 */
export function distribute(
  lead: bigint,
  values: readonly bigint[],
  marks: readonly bigint[],
): readonly number[] {
  const powers = values.map(() => 0);
  let rest = lead;
  for (let j = values.length - 1; j >= 0; j--) {
    const value = values[j]!;
    for (; rest % marks[j]! === 0n; powers[j]!++) {
      // The value can share primes with contents, which the image has lost.
      rest /= BigInt(gcdInt(fromBigInt(rest), fromBigInt(value)));
    }
  }
  return powers;
}
