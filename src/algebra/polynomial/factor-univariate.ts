import { bitLength } from '../../expr/integer.ts';
import { randomStream } from '../work.ts';
import type { Work } from '../work.ts';
import { spendSteps } from './charge.ts';
import { degreesOf, distinctDegrees, equalDegrees } from './factor-modular.ts';
import type { EqualDegree } from './factor-modular.ts';
import { allDegrees, onlyWhole, possibleDegrees, recombine } from './factor-recombine.ts';
import type { DegreeSet } from './factor-recombine.ts';
import { liftFactors } from './hensel.ts';
import { isSquareFree, monic, primeAfter, reduceIntegers } from './prime-field.ts';
import type { PrimeField } from './prime-field.ts';
import * as U from './univariate.ts';
import type { Dense } from './univariate.ts';

/** What factorisations modulo several primes tell. */
interface Survey {
  readonly field: PrimeField;
  /** The parts modulo the prime with the fewest factors. */
  readonly parts: readonly EqualDegree[];
  /** Degrees that a factor over ℤ can have: those possible modulo every prime. */
  readonly degrees: DegreeSet;
}

/** So many primes are looked at: their degrees often prove irreducibility, and the best leaves least to recombine. */
const primesTried = 7;

/**
 * The irreducible factors over ℤ of a primitive square-free polynomial of positive degree and leading coefficient:
 * factors modulo a prime, lifted to a power of it that exceeds every coefficient of a factor, and recombined.
 * H. Zassenhaus, J. Number Theory 1 (1969) 291; D. E. Knuth, The Art of Computer Programming 2, section 4.6.2.
 */
export function factorUnivariate(work: Work, f: Dense): readonly Dense[] {
  const n = U.degree(f);
  if (n === 1) return [f];
  // At least one power modulo f, of which the residues are long: where that is too much, nothing is begun.
  spendSteps(work, n * n);
  const { field, parts, degrees } = survey(work, f);
  if (degrees === onlyWhole(n)) return [f];
  const random = randomStream(work.seed);
  const factors = parts.flatMap((part) => equalDegrees(field, part, random));
  const k = exponentFor(f, field.p);
  const lifted = liftFactors(field, f, factors, k);
  return recombine(work, f, lifted, BigInt(field.p) ** BigInt(k), degrees);
}

function survey(work: Work, f: Dense): Survey {
  let best: { field: PrimeField; parts: readonly EqualDegree[]; count: number } | undefined;
  let degrees = allDegrees(U.degree(f));
  let tried = 0;
  for (let p = 3; ; p = primeAfter(p)) {
    const field = { p, work };
    const image = reduceIntegers(field, f);
    if (image.length < f.length || !isSquareFree(field, image)) continue;
    const parts = distinctDegrees(field, monic(field, image));
    const list = degreesOf(parts);
    degrees &= possibleDegrees(list);
    if (best === undefined || list.length < best.count) best = { field, parts, count: list.length };
    if (++tried === primesTried || best.count === 1) return { ...best, degrees };
  }
}

/**
 * The least k such that p^k is more than twice each coefficient of a factor brought to the leading coefficient of f:
 * at most binomial(n, n/2) ‖f‖ (M. Mignotte, Math. Comp. 28 (1974) 1153).
 */
function exponentFor(f: Dense, p: number): number {
  const bits = U.degree(f) + bitLength(U.normBound(f)) + 1;
  return Math.ceil(bits / Math.log2(p));
}
