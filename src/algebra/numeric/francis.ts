import { add, div, modulus, mul, sub } from './complex.ts';
import type { Complex } from './complex.ts';
import { frobenius } from './complex-matrix.ts';
import { clear, reflectColumns, reflectorOf, reflectRows } from './reflector.ts';
import type { Reduced } from './hessenberg.ts';

const iterationsPerValue = 40;

/**
 * Makes a Hessenberg matrix upper triangular but for diagonal blocks of two rows, in place, by the QR iteration with
 * implicit double shifts (J. G. F. Francis, Comput. J. 4 (1962) 332; Golub and Van Loan, § 7.5). Both shifts are taken
 * at once, so that a real matrix stays real. Is it done? It may not converge within the allowed iterations.
 */
export function iterate({ h, q }: Reduced): boolean {
  const size = frobenius(h);
  let budget = iterationsPerValue * h.length;
  for (let [last, stuck] = [h.length - 1, 0]; last > 0;) {
    const first = startOfBlock(h, last, size);
    if (last - first < 2) {
      [last, stuck] = [first - 1, 0];
      continue;
    }
    if (--budget < 0) return false;
    stuck++;
    sweep({ h, q }, first, last, stuck % 10 === 0 ? exceptional(h, last) : trailing(h, last));
  }
  return true;
}

/** The first row of the unreduced block that ends in row `last`; a negligible entry before it is cleared. */
function startOfBlock(h: Complex[][], last: number, size: number): number {
  for (let k = last; k > 0; k--) {
    const below = modulus(h[k]![k - 1]!);
    const beside = modulus(h[k - 1]![k - 1]!) + modulus(h[k]![k]!);
    if (below > Number.EPSILON * (beside === 0 ? size : beside) && below > Number.EPSILON ** 2 * size)
      continue;
    clear(h, k, k - 1);
    return k;
  }
  return 0;
}

/** A block of two rows whose eigenvalues are the shifts. */
interface Shifts {
  readonly a: Complex;
  readonly d: Complex;
  /** b·c, the product beside the diagonal. */
  readonly bc: Complex;
}

const trailing = (h: readonly (readonly Complex[])[], last: number): Shifts => ({
  a: h[last - 1]![last - 1]!,
  d: h[last]![last]!,
  bc: mul(h[last - 1]![last]!, h[last]![last - 1]!),
});

/** Shifts of the size of the last entries below the diagonal, for blocks that the usual shifts leave as they are. */
function exceptional(h: readonly (readonly Complex[])[], last: number): Shifts {
  const s = modulus(h[last]![last - 1]!) + modulus(h[last - 1]![last - 2]!);
  const d = add(h[last]![last]!, { re: 0.75 * s, im: 0 });
  return { a: d, d, bc: { re: -0.4375 * s * s, im: 0 } };
}

/** One implicit double step on the rows from `first` to `last`, at least three. */
function sweep({ h, q }: Reduced, first: number, last: number, { a, d, bc }: Shifts): void {
  const [h00, h10, h11] = [h[first]![first]!, h[first + 1]![first]!, h[first + 1]![first + 1]!];
  // The first column of (H − σ₁)(H − σ₂), divided by h₁₀.
  let x = [
    add(div(sub(mul(sub(h00, a), sub(h00, d)), bc), h10), h[first]![first + 1]!),
    sub(add(sub(h00, a), h11), d),
    h[first + 2]![first + 1]!,
  ];
  for (let k = first; k < last; k++) {
    const reflector = reflectorOf(x.slice(0, last - k + 1));
    if (reflector !== undefined) {
      reflectRows(h, k, reflector, Math.max(k - 1, 0));
      reflectColumns(h, k, reflector, Math.min(k + 3, last) + 1);
      reflectColumns(q, k, reflector, h.length);
      if (k > first) {
        h[k]![k - 1] = reflector.image;
        for (let i = k + 1; i <= Math.min(k + 2, last); i++) clear(h, i, k - 1);
      }
    }
    x = [k + 1, k + 2, k + 3].filter((i) => i <= last).map((i) => h[i]![k]!);
  }
}
