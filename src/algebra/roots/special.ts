import { add, div, HALF, mul, neg, num, ONE, sub, TWO, ZERO } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import { cubic, kthRoots, linear, quadratic, quartic } from './radicals.ts';
import type { Coefficients, Ground, Solution } from './radicals.ts';

/** The roots in radicals of a polynomial without repeated roots; undefined where no method of ours applies. */
export function radicalRoots(c: Coefficients, ground: Ground): Solution | undefined {
  const n = c.length - 1;
  const k = commonExponent(c);
  if (k > 1 && (n !== 4 || k === 4)) return composed(c, k, ground);
  if (n > 2 && k === 1 && isPalindrome(c)) return palindromic(c, ground);
  if (n === 1) return linear(c, ground);
  if (n === 2) return quadratic(c, ground);
  if (n === 3) return cubic(c, ground);
  return n === 4 ? quartic(c, ground) : undefined;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** The largest k for which it is a polynomial in x^k. */
const commonExponent = (c: Coefficients): number => c.reduce((k, a, i) => (a === ZERO ? k : gcd(k, i)), 0);

const largestRoot = 6;

/** f(x^k): the roots of f, and their d-th roots for the largest divisor d ≤ 6 of k. */
function composed(c: Coefficients, k: number, ground: Ground): Solution | undefined {
  const d = [6, 5, 4, 3, 2].find((candidate) => candidate <= largestRoot && k % candidate === 0);
  if (d === undefined) return undefined;
  const inner = ground.roots(c.filter((_, i) => i % d === 0));
  return inner && { ...inner, values: inner.values.flatMap((y) => kthRoots(y, d, ground)) };
}

/** The coefficients read the same from both ends, and the degree is even. */
const isPalindrome = (c: Coefficients): boolean =>
  c.length % 2 === 1 && c.every((a, i) => a === c[c.length - 1 - i]);

/** x^m f(x + 1/x): x^k + x^−k = D_k(y) for y = x + 1/x, with D_(k+1) = y D_k − D_(k−1). */
function palindromic(c: Coefficients, ground: Ground): Solution | undefined {
  const m = (c.length - 1) / 2;
  const inY: Expr[] = Array<Expr>(m + 1).fill(ZERO);
  let [before, now]: [Coefficients, Coefficients] = [[TWO], [ZERO, ONE]];
  for (let k = 0; k <= m; k++) {
    const weight = k === 0 ? mul(HALF, c[m] as Expr) : (c[m + k] as Expr);
    before.forEach((a, i) => (inY[i] = ground.short(add(inY[i] as Expr, mul(weight, a)))));
    const next = [ZERO, ...now].map((a, i) => sub(a, before[i] ?? ZERO));
    [before, now] = [now, next];
  }
  const inner = ground.roots(inY);
  return (
    inner && {
      ...inner,
      values: inner.values.flatMap((y) => {
        const root = ground.squareRoot(ground.short(sub(mul(y, y), num(4))));
        return [root, neg(root)].map((side) => div(add(y, side), TWO));
      }),
    }
  );
}
