import { characteristicPolynomial } from '../linear/characteristic.ts';
import type { CommutativeRing, Matrix } from '../linear/matrix.ts';
import * as R from '../interval.ts';
import type { Interval } from '../interval.ts';

/** How many eigenvalues have a negative and how many a positive real part. */
export interface Inertia {
  readonly negative: number;
  readonly positive: number;
}

/** Binary digits of the distances from the imaginary axis at which eigenvalues are looked for. */
const distances = [8n, 16n, 32n, 64n] as const;

/**
 * The inertia of a real matrix that is enclosed, of which `zeros` eigenvalues are known to vanish: proved, or undefined
 * where the enclosure does not tell the signs. By Routh's theorem (E. J. Routh, Adams prize essay, 1877; Gantmacher, The
 * Theory of Matrices, ch. XV) on lines beside the axis: when all others are found beyond them, none is between.
 */
export function inertiaOf(matrix: Matrix<Interval>, zeros: number, bits: number): Inertia | undefined {
  const p = BigInt(bits);
  const shifted = (by: bigint): Matrix<Interval> =>
    matrix.map((row, i) => row.map(({ lo, hi }, j) => (i === j ? { lo: lo + by, hi: hi + by } : { lo, hi })));
  for (const digits of distances) {
    const distance = (5n << p) / (3n << digits);
    const positive = onTheRight(shifted(-distance), p);
    const notNegative = onTheRight(shifted(distance), p);
    if (positive === undefined || notNegative === undefined) continue;
    if (notNegative - positive === zeros) return { positive, negative: matrix.length - notNegative };
  }
  return undefined;
}

/** How many eigenvalues have a positive real part: none of the others has none. */
function onTheRight(matrix: Matrix<Interval>, p: bigint): number | undefined {
  const descending = characteristicPolynomial(intervals(p), matrix).toReversed();
  const signs = routhColumn(descending, p)?.map(signOf);
  return signs?.every((s) => s !== undefined) === true
    ? signs.filter((s, i) => i > 0 && s !== signs[i - 1]).length
    : undefined;
}

const negated = ({ lo, hi }: Interval): Interval => ({ lo: -hi, hi: -lo });
const signOf = ({ lo, hi }: Interval): -1 | 1 | undefined => (lo > 0n ? 1 : hi < 0n ? -1 : undefined);

const intervals = (p: bigint): CommutativeRing<Interval> => ({
  zero: { lo: 0n, hi: 0n },
  one: { lo: 1n << p, hi: 1n << p },
  add: R.add,
  sub: (a, b) => R.add(a, negated(b)),
  mul: (a, b) => R.mul(a, b, p),
  neg: negated,
  isZero: ({ lo, hi }) => lo === 0n && hi === 0n,
});

/** The first column of Routh's scheme, each row a positive multiple of what is usual; undefined where a sign is not seen. */
function routhColumn(descending: readonly Interval[], p: bigint): readonly Interval[] | undefined {
  const nothing: Interval = { lo: 0n, hi: 0n };
  const part = (parity: number): readonly Interval[] => descending.filter((_, k) => k % 2 === parity);
  let [above, row] = [part(0), part(1)];
  const column = [above[0]!];
  for (let k = 1; k < descending.length; k++) {
    const lead = row[0];
    const sign = lead && signOf(lead);
    if (sign === undefined) return undefined;
    column.push(lead!);
    const next = above.slice(1).map((c, j) => {
      const product = R.add(R.mul(lead!, c, p), negated(R.mul(above[0]!, row[j + 1] ?? nothing, p)));
      return sign > 0 ? product : negated(product);
    });
    [above, row] = [row, next];
  }
  return column;
}
