import { conj, div, modulus, one, sub, zero } from './complex.ts';
import type { Complex } from './complex.ts';
import { frobenius, identity } from './complex-matrix.ts';
import type { ComplexMatrix } from './complex-matrix.ts';

/** (t − z)⁻¹ of an upper triangular t; not finite where z is an eigenvalue. */
function resolvent(t: ComplexMatrix, z: Complex): Complex[][] {
  const n = t.length;
  const pivots = t.map((row, i) => div(one, sub(row[i]!, z)));
  const r = t.map(() => new Array<Complex>(n).fill(zero));
  for (let j = 0; j < n; j++) {
    r[j]![j] = pivots[j]!;
    for (let i = j - 1; i >= 0; i--) {
      let [re, im] = [0, 0];
      for (let k = i + 1; k <= j; k++) {
        const [a, b] = [t[i]![k]!, r[k]![j]!];
        re -= a.re * b.re - a.im * b.im;
        im -= a.re * b.im + a.im * b.re;
      }
      const p = pivots[i]!;
      r[i]![j] = { re: re * p.re - im * p.im, im: re * p.im + im * p.re };
    }
  }
  return r;
}

/** 2^levels points of the unit circle, evenly, none on an axis, and with each its exact conjugate. */
function circlePoints(levels: number): readonly Complex[] {
  let quarter: readonly Complex[] = [one, { re: 0, im: 1 }];
  for (let level = 1; level < levels; level++)
    quarter = quarter.flatMap((p, i) => (i === 0 ? [p] : [middle(quarter[i - 1]!, p), p]));
  const inside = quarter.filter((_, i) => i % 2 === 1);
  const upper = [...inside, ...[...inside].reverse().map(({ re, im }) => ({ re: -re, im }))];
  return [...upper, ...upper.map(conj)];
}

function middle(a: Complex, b: Complex): Complex {
  const sum = { re: a.re + b.re, im: a.im + b.im };
  const length = modulus(sum);
  return { re: sum.re / length, im: sum.im / length };
}

const few = circlePoints(3);
const many = circlePoints(6);

const onCircle = (centre: Complex, radius: number, p: Complex): Complex => ({
  re: centre.re + radius * p.re,
  im: centre.im + radius * p.im,
});

/**
 * Does no eigenvalue cross the circle when t is perturbed by less than `error`? The condition is
 * ‖(t − z)⁻¹‖·error < 1 on the circle (L. N. Trefethen and M. Embree, Spectra and Pseudospectra, § 2); it is asked with
 * ½ at eight points. `mirrored`: t belongs to a real matrix, and answers for conjugate circles agree.
 */
export function isolates(
  t: ComplexMatrix,
  centre: Complex,
  radius: number,
  error: number,
  mirrored: boolean,
): boolean {
  return few.every((p) => {
    const z = onCircle(centre, radius, p);
    return frobenius(resolvent(t, mirrored && z.im < 0 ? conj(z) : z)) * error < 0.5;
  });
}

/** A spectral projector, and what bounds its change under perturbations. */
export interface Projector {
  readonly matrix: ComplexMatrix;
  /** The radius of a circle around the chosen eigenvalues, and the largest ‖(t − z)⁻¹‖ on it; 0 where all are chosen. */
  readonly radius: number;
  readonly resolvent: number;
}

/**
 * The projector on the invariant subspace of the eigenvalues `members` of an upper triangular t along that of the
 * others: Cauchy's integral of the resolvent by the trapezoidal rule with 64 points on a circle half way to the others.
 */
export function projectorOf(t: ComplexMatrix, members: readonly number[], centre: Complex): Projector {
  const distance = (i: number): number => modulus(sub(t[i]![i]!, centre));
  const spread = members.reduce((m, i) => Math.max(m, distance(i)), 0);
  const others = [...t.keys()].filter((i) => !members.includes(i));
  if (others.length === 0) return { matrix: identity(t.length), radius: 0, resolvent: 0 };
  const gap = others.reduce((m, i) => Math.min(m, distance(i)), Infinity);
  const radius = Math.sqrt(Math.max(spread, gap / 4) * gap);
  const sum = t.map(() => t.map(() => ({ re: 0, im: 0 })));
  let largest = 0;
  for (const p of many) {
    const r = resolvent(t, onCircle(centre, radius, p));
    largest = Math.max(largest, frobenius(r));
    const [x, y] = [(-radius * p.re) / many.length, (-radius * p.im) / many.length];
    for (const [i, row] of r.entries())
      for (let j = i; j < row.length; j++) {
        const [c, s] = [row[j]!, sum[i]![j]!];
        s.re += c.re * x - c.im * y;
        s.im += c.re * y + c.im * x;
      }
  }
  return { matrix: sum, radius, resolvent: largest };
}
