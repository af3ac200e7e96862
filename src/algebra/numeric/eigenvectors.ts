import { add, conj, modulus, mul, zero } from './complex.ts';
import { combination, norm, unit } from './complex-matrix.ts';
import type { Complex } from './complex.ts';
import type { Vector } from './complex-matrix.ts';
import type { Decomposition } from './decomposition.ts';
import { leftVectors, rightVectors } from './triangular-vectors.ts';

/** Unit vectors with a·right = λ·right, leftᴴ·a = λ·leftᴴ, and leftᴴ·right = 1/condition. */
export interface Eigenvectors {
  readonly right: Vector;
  readonly left: Vector;
  readonly condition: number;
}

/**
 * The vectors of each diagonal entry of t. Those of a real matrix are real or exactly conjugate neighbours, like the
 * eigenvalues. The largest component of a right vector, the first of nearly equal ones, is positive.
 */
export function eigenvectors({ t, basis, dual }: Decomposition, real: boolean): readonly Eigenvectors[] {
  const [x, y] = [rightVectors(t), leftVectors(t)];
  const found: Eigenvectors[] = [];
  for (let k = 0; k < t.length; k++) {
    const { im } = t[k]![k]!;
    const before = found[k - 1];
    if (real && im < 0 && before !== undefined) {
      const { right, left, condition } = before;
      found.push({ right: right.map(conj), left: left.map(conj), condition });
      continue;
    }
    const isReal = real && im === 0;
    const right = realised(combination(x[k]!, basis, t.length), isReal);
    const left = realised(combination(y[k]!, dual, t.length), isReal);
    const condition = (norm(right) / modulus(x[k]![k]!)) * (norm(left) / modulus(y[k]![k]!));
    const turn = turnOf(right);
    // Adding zero leaves no −0.
    const turned = (v: Vector): Vector => unit(v).map((c) => add(mul(c, turn), zero));
    found.push({
      right: turned(right),
      left: turned(left),
      condition: Number.isNaN(condition) ? Infinity : Math.max(1, condition),
    });
  }
  return found;
}

/** The vector of a real eigenvalue of a real matrix is real up to rounding. */
const realised = (v: Vector, isReal: boolean): Vector => (isReal ? v.map(({ re }) => ({ re, im: 0 })) : v);

/** The factor of size 1 that makes the largest component positive. */
function turnOf(v: Vector): Complex {
  const sizes = v.map(modulus);
  const largest = Math.max(...sizes);
  const at = sizes.findIndex((size) => size > 0.999 * largest);
  const [c, size] = [v[at], sizes[at]];
  return c === undefined || size === undefined ? { re: 1, im: 0 } : { re: c.re / size, im: -c.im / size };
}
