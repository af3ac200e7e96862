import { add, conj, div, modulus, mul, scale, sqrt, sub, zero } from './complex.ts';
import type { Complex } from './complex.ts';
import { unit } from './complex-matrix.ts';
import type { Vector } from './complex-matrix.ts';

/** The eigenvalues of a matrix of two rows and a unit vector that belongs to the first. */
export interface Pair {
  readonly values: readonly [Complex, Complex];
  readonly vector: Vector;
}

/**
 * The eigenvalues of ((a, b), (c, d)), c ≠ 0, by the quadratic formula without cancellation. For real entries both are
 * exactly real, with a real vector, or exactly conjugate, the upper one first.
 */
export function pairOf(a: Complex, b: Complex, c: Complex, d: Complex): Pair {
  const p = scale(sub(a, d), 0.5);
  const size = Math.max(modulus(p), modulus(b), modulus(c));
  const [q, e, f] = [p, b, c].map((z) => scale(z, 1 / size)) as [Complex, Complex, Complex];
  const root = sqrt(add(mul(q, q), mul(e, f)));
  const conjugate = [a, b, c, d].every(({ im }) => im === 0) && root.im !== 0;
  const away = !conjugate && q.re * root.re + q.im * root.im < 0;
  const r = away ? scale(root, -1) : root;
  const sum = add(q, r);
  const first = add(d, scale(sum, size));
  const product = mul(e, f);
  const second = sum.re === 0 && sum.im === 0 ? d : sub(d, scale(div(product, sum), size));
  // Either row of the matrix gives a vector; the longer one is accurate.
  const [upper, lower] = [
    [e, sub(r, q)],
    [sum, f],
  ] as const;
  const length = ([x, y]: readonly [Complex, Complex]): number => modulus(x) + modulus(y);
  const vector = unit(length(upper) > length(lower) ? upper : lower);
  return { values: [first, conjugate ? conj(first) : second], vector };
}

/** Makes rows k and k + 1 of a quasi-triangular t upper triangular by a rotation, in place; q turns with it. */
export function triangularise(t: Complex[][], q: Complex[][], k: number, pair: Pair): void {
  const [x, y] = pair.vector as [Complex, Complex];
  for (let j = k; j < t.length; j++) {
    const [above, below] = [t[k]![j]!, t[k + 1]![j]!];
    t[k]![j] = add(mul(conj(x), above), mul(conj(y), below));
    t[k + 1]![j] = sub(mul(x, below), mul(y, above));
  }
  for (const [i, row] of [...t.slice(0, k + 2), ...q].entries()) {
    const [left, right] = [row[k]!, row[k + 1]!];
    row[k] = add(mul(x, left), mul(y, right));
    row[k + 1] = sub(mul(conj(x), right), mul(conj(y), left));
    if (i === k) row[k] = pair.values[0];
    if (i === k + 1) [row[k], row[k + 1]] = [zero, pair.values[1]];
  }
}
