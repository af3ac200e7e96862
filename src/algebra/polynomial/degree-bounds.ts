import { randomStream } from '../work.ts';
import { spendSteps } from './charge.ts';
import { flatten, largestDegree, residues, termValues, univariate } from './flat.ts';
import { gcdMod, largestPrime } from './modular.ts';
import type { Polynomial } from './polynomial.ts';

const tries = 3;

/**
 * Upper bounds for the degrees of gcd(a, b) in these variables, which nearly always are attained. The images of a and b
 * with all variables but x at random residues have a gcd of at least its degree in x, provided that one of the images
 * keeps its degree: its leading coefficient is a multiple of the gcd's.
 */
export function degreeBounds(a: Polynomial, b: Polynomial, variables: readonly number[]): readonly number[] {
  const { work } = a.ring;
  const p = largestPrime;
  const [f, g] = [flatten(a, variables), flatten(b, variables)];
  const [startF, startG] = [residues(f, p), residues(g, p)];
  const random = randomStream(work.seed);
  return variables.map((_, x) => {
    const [m, n] = [f.degrees[x]!, g.degrees[x]!];
    if (Math.max(m, n) > largestDegree) return Math.min(m, n);
    for (let k = 0; k < tries; k++) {
      const point = new Map<number, number>();
      for (let v = 0; v < variables.length; v++) {
        const value = 1 + Math.floor(random() * (p - 1));
        if (v !== x) point.set(v, value);
      }
      const imageF = univariate(f, termValues(f, point, startF, p), x, p);
      const imageG = univariate(g, termValues(g, point, startG, p), x, p);
      if (imageF[m] === 0 && imageG[n] === 0) continue;
      return gcdMod(imageF, imageG, p, (steps) => spendSteps(work, steps)).length - 1;
    }
    return Math.min(m, n);
  });
}
