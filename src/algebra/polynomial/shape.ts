import { mapMonomials } from './parts.ts';
import type { Polynomial } from './polynomial.ts';

/**
 * The exponents of two polynomials, variable by variable: each exponent is its polynomial's lowest one plus a multiple of
 * `step`. Both x^low and x ↦ x^step go through a gcd.
 */
export interface Shape {
  readonly lowest: readonly [readonly number[], readonly number[]];
  readonly steps: readonly number[];
}

/** The shape of two polynomials, neither being zero. */
export function shapeOf(a: Polynomial, b: Polynomial): Shape {
  const lowest = [lowestExponents(a), lowestExponents(b)] as const;
  const steps: number[] = [];
  [a, b].forEach((p, which) => {
    for (const { exponents } of p.terms.keys()) {
      while (steps.length < exponents.length) steps.push(0);
      for (let i = 0; i < steps.length; i++) {
        const step = steps[i]!;
        if (step !== 1) steps[i] = gcdOf(step, (exponents[i] ?? 0) - (lowest[which]![i] ?? 0));
      }
    }
  });
  return { lowest, steps: steps.map((step) => Math.max(step, 1)) };
}

/** The largest monomial that divides p ≠ 0, by its exponents. */
export function lowestExponents(p: Polynomial): readonly number[] {
  const monomials = [...p.terms.keys()];
  const lowest = [...monomials[0]!.exponents];
  for (const { exponents } of monomials) {
    // What a monomial does not name, it has to the power 0.
    lowest.length = Math.min(lowest.length, exponents.length);
    for (let i = 0; i < lowest.length; i++) if (exponents[i]! < lowest[i]!) lowest[i] = exponents[i]!;
  }
  return lowest;
}

/** p, which is the first or second of its shape, with lowest exponents 0 and steps 1. */
export function contract(p: Polynomial, { lowest, steps }: Shape, which: 0 | 1): Polynomial {
  const low = lowest[which];
  if (low.every((k) => k === 0) && steps.every((k) => k === 1)) return p;
  return mapMonomials(p, ({ exponents }) => exponents.map((k, i) => (k - (low[i] ?? 0)) / steps[i]!));
}

/** The gcd of the polynomials of a shape, from that of the contracted ones. */
export function expand(gcd: Polynomial, { lowest: [left, right], steps }: Shape): Polynomial {
  const low = left.map((k, i) => Math.min(k, right[i] ?? 0));
  if (low.every((k) => k === 0) && steps.every((k) => k === 1)) return gcd;
  return mapMonomials(gcd, ({ exponents }) =>
    steps.map((step, i) => (exponents[i] ?? 0) * step + (low[i] ?? 0)),
  );
}

function gcdOf(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
