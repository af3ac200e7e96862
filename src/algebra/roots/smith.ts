import { fromBigInt, rootInt } from '../../expr/integer.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { atPrecision, difference, errorUnits, squaredModulus, valueAndSlope } from './fixed.ts';
import type { Fixed, Scaled } from './fixed.ts';
import { absolute, binaryDigits, spendProducts } from './dense.ts';

/** A disk with exactly one root, in units of the precision. */
export interface Disk {
  readonly centre: Fixed;
  readonly radius: bigint;
  readonly real: boolean;
}

/** Mantissa times a power of two. */
interface Scientific {
  readonly m: bigint;
  readonly e: number;
}

/** At most 64 digits of a number, rounded down. */
function shortened({ m, e }: Scientific): Scientific {
  const cut = Math.max(0, binaryDigits(m) - 64);
  return { m: m >> BigInt(cut), e: e + cut };
}

/** ⌊√x⌋ + 1. */
const rootAbove = (x: bigint): bigint => BigInt(rootInt(fromBigInt(x), 2)) + 1n;

/**
 * Disks round the points, each of which provably holds exactly one root: undefined if they are not disjoint, or if it
 * is not seen which roots are real. By B. T. Smith's theorem (J. ACM 17 (1970) 661): the disks |z − z_i| ≤
 * n |p(z_i)| / (|c_n| ∏ |z_i − z_j|) cover all roots, and each connected part of k of them holds k roots.
 */
export function disks(
  p: Scaled,
  z: readonly Fixed[],
  precision: number,
  work: Work,
): readonly Disk[] | undefined {
  const radii = smithRadii(p, z, precision, work);
  if (radii === undefined) return undefined;
  spendProducts(work, 4 * z.length * z.length, 2 * precision);
  const covering = z.map((centre, i): Disk => ({ centre, radius: radii[i] as bigint, real: false }));
  if (!areDisjoint(covering)) return undefined;
  const found = covering.flatMap((disk) => {
    const image = mirror(disk);
    if (absolute(disk.centre.im) > disk.radius) {
      // The conjugate of its root has a disk of its own, for which the mirror image of this one is put.
      return disk.centre.im > 0n ? [disk, image] : [];
    }
    // The conjugate of its root lies in the mirror image; if that meets no other disk, it is the root itself.
    const alone = covering.every((other) => other === disk || apart(image, other));
    return alone ? [{ ...disk, centre: { re: disk.centre.re, im: 0n }, real: true }] : [];
  });
  return found.length === z.length && areDisjoint(found) ? found : undefined;
}

const mirror = (disk: Disk): Disk => ({ ...disk, centre: { re: disk.centre.re, im: -disk.centre.im } });

const apart = (a: Disk, b: Disk): boolean =>
  squaredModulus(difference(a.centre, b.centre)) > (a.radius + b.radius) ** 2n;

const areDisjoint = (list: readonly Disk[]): boolean =>
  list.every((a, i) => list.every((b, j) => j >= i || apart(a, b)));

/** Upper bounds of Smith's radii, in units; undefined where two points coincide. */
function smithRadii(
  p: Scaled,
  z: readonly Fixed[],
  precision: number,
  work: Work,
): readonly bigint[] | undefined {
  const coefficients = atPrecision(p, precision);
  const n = BigInt(z.length);
  // By the scaling it is the largest coefficient; rounded down, its modulus may be one unit too large.
  const lead = absolute(coefficients.at(-1) as bigint) - 1n;
  const radii: bigint[] = [];
  for (const [i, at] of z.entries()) {
    spendProducts(work, 8 * coefficients.length, 2 * precision);
    spend(work, 4 * z.length);
    const { value } = valueAndSlope(coefficients, at, BigInt(precision));
    const size = rootAbove(squaredModulus(value)) + errorUnits(coefficients);
    let below: Scientific = shortened({ m: lead * lead, e: 0 });
    for (const [j, other] of z.entries()) {
      if (j === i) continue;
      const { m, e } = shortened({ m: squaredModulus(difference(at, other)), e: 0 });
      below = shortened({ m: below.m * m, e: below.e + e - 2 * precision });
    }
    if (below.m === 0n) return undefined;
    // radius² = n² size² / below, in squared units: one more factor of 4^precision.
    const [up, down] = [2 * precision - below.e, below.e - 2 * precision].map((k) => BigInt(Math.max(0, k)));
    const squared = (((n * size) ** 2n) << (up as bigint)) / (below.m << (down as bigint));
    radii.push(rootAbove(squared + 1n));
  }
  return radii;
}
