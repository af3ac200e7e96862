import { difference, largestPart, quotient, squaredModulus, times } from '../roots/fixed.ts';
import type { Fixed } from '../roots/fixed.ts';

export type FixedMatrix = readonly (readonly Fixed[])[];

/** A pivot of so many units is rounding. */
const noise = 1n << 8n;

/**
 * An approximate inverse in fixed point, by Gauss and Jordan with the largest pivot of each column; undefined where no
 * pivot is more than rounding. Nothing is promised about its error.
 */
export function approximateInverse(matrix: FixedMatrix, bits: bigint): FixedMatrix | undefined {
  const n = matrix.length;
  const zero: Fixed = { re: 0n, im: 0n };
  const one: Fixed = { re: 1n << bits, im: 0n };
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? one : zero))]);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++)
      if (squaredModulus(rows[i]![k]!) > squaredModulus(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    const pivot = rows[k]![k]!;
    if (largestPart(pivot) <= noise) return undefined;
    const own = rows[k]!.map((z) => quotient(z, pivot, bits));
    rows[k] = own;
    for (let i = 0; i < n; i++) {
      const factor = rows[i]![k]!;
      if (i === k || squaredModulus(factor) === 0n) continue;
      rows[i] = rows[i]!.map((z, j) => difference(z, times(factor, own[j]!, bits)));
    }
  }
  return rows.map((row) => row.slice(n));
}
